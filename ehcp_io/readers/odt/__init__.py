"""OpenDocument texts (.odt, .ott) into the block model: ``read_odt``."""

from ehcp_io.readers.odt.reader import read_odt

__all__ = ["read_odt"]
