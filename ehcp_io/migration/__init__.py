"""Many plans at once: every file of a folder converted into another, with a record of each."""

from ehcp_io.migration.batch import migrate
from ehcp_io.migration.record import REPORT, Record, Row
from ehcp_io.migration.sources import SourceFile, sources_in
from ehcp_io.migration.work import Settings

__all__ = ["REPORT", "Record", "Row", "Settings", "SourceFile", "migrate", "sources_in"]
