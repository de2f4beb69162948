"""What the written document says, as blocks of lines and grids: the same for each format of pages.

Word, PDF, Markdown and plain text are made from it, and say the same for that reason.
"""
