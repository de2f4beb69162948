"""Word documents (.docx, .docm, .dotx, .dotm) into the block model: ``read_word``."""

from ehcp_io.readers.word.whole_document import read_word

__all__ = ["read_word"]
