"""Where an error that nobody foresaw becomes the refusal of a file."""

from collections.abc import Iterator
from contextlib import contextmanager

from ehcp_io.errors import EhcpIoError


@contextmanager
def refusing(refusal: EhcpIoError) -> Iterator[None]:
    """Raise ``refusal`` where reading a file raises anything but an error of ours.

    This is the readers' one broad ``except``, and broad on purpose. A stranger's bytes go through
    libraries that promise no exceptions, and through code of ours that takes a file to be built as
    its standard says; what a damaged or hostile file makes of that may be any exception at all.
    Whoever has such a file needs to be told so (exit code 3), not asked to report a fault
    (exit code 1). Should it have been a fault of ours all the same, ``EHCP_IO_DEBUG=1`` shows the
    calls that led to it: the error is kept as the refusal's context.
    """
    try:
        yield
    except EhcpIoError:
        raise
    except Exception:  # whatever the bytes brought about
        raise refusal from None
