"""Older Word documents (.doc) into the block model: ``read_doc``."""

from ehcp_io.readers.doc.reader import read_doc

__all__ = ["read_doc"]
