"""Layout: words, rules and fills on pages in, blocks in reading order out.

Knows nothing of PDF or pictures, so that words recognised from a scan take the same way.
"""
