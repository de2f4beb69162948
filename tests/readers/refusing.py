"""What a test of strange files lets pass: a refusal, but not one that hides a fault of ours."""

import contextlib
import traceback
from collections.abc import Iterator

from ehcp_io.errors import EhcpIoError


@contextlib.contextmanager
def read_or_refused() -> Iterator[None]:
    """Let a refusal pass; raise what a reader's own code fell over and told as a damaged file."""
    try:
        yield
    except EhcpIoError as refusal:
        fault = refusal.__context__
        while isinstance(fault, EhcpIoError):
            fault = fault.__context__
        if fault is None or type(fault).__module__.startswith("ehcp_io."):
            return
        if "/ehcp_io/" in traceback.extract_tb(fault.__traceback__)[-1].filename:
            raise fault from None
