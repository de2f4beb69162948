"""What stands in for a reader that crashes or hangs, where other processes can import it."""

import os
import time

from ehcp_io.migration import Settings, SourceFile
from ehcp_io.migration.work import Done, convert_one


def stand_in(source: SourceFile, settings: Settings) -> Done:
    """End the process as a crash in C code does, or never end, where the name says so."""
    if "crash" in source.name:
        os.abort()
    if "hang" in source.name:
        time.sleep(3600)
    return convert_one(source, settings)
