"""Other office formats said in WordprocessingML, in memory: one reader understands them all.

RTF and OpenDocument know the same things as Word: numbering, merged cells, notes, fields, tracked
changes. Their walkers say what they find in the few elements that the Word reader knows, and it
alone decides what those mean.
"""

from ehcp_io.readers.wordml.draft import Draft
from ehcp_io.readers.wordml.limits import TooMuchError
from ehcp_io.readers.wordml.reading import read_draft
from ehcp_io.readers.wordml.writing import Change, ParagraphLook, Writer

__all__ = ["Change", "Draft", "ParagraphLook", "TooMuchError", "Writer", "read_draft"]
