"""The particulars of a plan's front pages: who it is about, who made it and when."""

from ehcp_io.recognition.particulars.reading import ParticularsReading, read_particulars

__all__ = ["ParticularsReading", "read_particulars"]
