"""Rich Text documents (.rtf) into the block model: ``read_rtf``."""

from ehcp_io.readers.rtf.reader import read_rtf

__all__ = ["read_rtf"]
