"""A reader run in a process of its own, under a limit of time and memory.

Readers of C code that strangers' files are fed to can hang or crash. A file that looks damaged
or too large is read in a child process, so that the worst it can do is to end that child. Files
that look sound are not: a new interpreter takes longer than reading a plan.
"""

import io
import pickle
import subprocess
from collections.abc import Callable
from importlib import import_module
from multiprocessing.spawn import get_executable
from typing import Any

from ehcp_io import errors
from ehcp_io.document import Document
from ehcp_io.errors import EhcpIoError, UnreadableDocumentError
from ehcp_io.readers.child_process import limit_memory, surroundings

TIME_LIMIT = 30.0
"""Seconds after which the child is ended."""

MEMORY_LIMIT = 1 << 30
"""Bytes of address space that the child may take, where the system can hold it to that."""

_ANSWERS = frozenset(("ehcp_io.document", "ehcp_io.findings"))
# -P: what lies in the folder where the program was started is not imported.
_START = "from ehcp_io.readers.isolation import serve; serve()"


def read_isolated(
    reader: Callable[..., Document], data: bytes, file_name: str, password: str | None
) -> Document:
    """``reader(data, file_name, password)`` in a child process.

    Raises:
        UnreadableDocumentError: The child crashed, ran out of time or memory.
        EhcpIoError: What the reader itself raised.
    """
    question = (reader.__module__, reader.__name__, data, file_name, password, MEMORY_LIMIT)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and nothing from the file
            [get_executable(), "-P", "-c", _START],
            input=pickle.dumps(question),
            env=surroundings(),
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocumentError(
            f"{file_name} was given up after {TIME_LIMIT:.0f} seconds: it is damaged or far too "
            "complicated. Print it to a new PDF and try that."
        ) from None
    try:
        answer = _Answers(io.BytesIO(done.stdout)).load()
    except Exception:  # what a hostile file may have left of the child can answer anything
        answer = None
    if isinstance(answer, Document):
        return answer
    if isinstance(answer, tuple):
        raise _error(*answer)
    raise UnreadableDocumentError(
        f"{file_name} is damaged: reading it broke off. Ask the sender for the file again, "
        "or print it to a new PDF and try that."
    )


def serve() -> None:
    """The child's side: one question on standard input, its answer on standard output."""
    with open(0, "rb", closefd=False) as asked:
        question = pickle.load(asked)  # noqa: S301 - written by our own parent
    module, name, data, file_name, password, memory = question
    limit_memory(memory)
    try:
        answer: Any = getattr(import_module(module), name)(data, file_name, password)
    except EhcpIoError as error:
        answer = (type(error).__name__, str(error))
    with open(1, "wb", closefd=False) as answered:
        answered.write(pickle.dumps(answer))


def _error(name: str, message: str) -> EhcpIoError:
    """The child's error again, with the words that it had there."""
    kind = getattr(errors, name, UnreadableDocumentError)
    error: EhcpIoError = kind.__new__(kind)
    error.args = (message,)
    return error


class _Answers(pickle.Unpickler):
    """Takes only our own values from the child, which a hostile file may have taken over."""

    def find_class(self, module: str, name: str) -> Any:
        if module in _ANSWERS and not name.startswith("_"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)
