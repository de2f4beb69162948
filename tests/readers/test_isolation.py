"""What a child process can do to its parent: answer, refuse or end; nothing else."""

import io
import os
import pickle
import time
from pathlib import Path

import pytest

from ehcp_io.document import Document, SourceFile
from ehcp_io.errors import EncryptedDocumentError, ExitCode, UnreadableDocumentError
from ehcp_io.readers import isolation
from ehcp_io.readers.isolation import read_isolated


@pytest.fixture(autouse=True)
def _child_finds_this_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def answers(data: bytes, file_name: str, password: str | None) -> Document:
    source = SourceFile(file_name=file_name, sha256="0", format="pdf", reader="test")
    return Document(source=source, comments=())


def locks(data: bytes, file_name: str, password: str | None) -> Document:
    raise EncryptedDocumentError(file_name)


def crashes(data: bytes, file_name: str, password: str | None) -> Document:
    os._exit(139)


def hangs(data: bytes, file_name: str, password: str | None) -> Document:
    time.sleep(60)
    raise AssertionError


def test_the_childs_document_comes_back() -> None:
    document = read_isolated(answers, b"", "plan.pdf", None)
    assert document.source.file_name == "plan.pdf"


def test_the_childs_refusal_comes_back_as_itself() -> None:
    with pytest.raises(EncryptedDocumentError, match="locked with a password") as caught:
        read_isolated(locks, b"", "plan.pdf", None)
    assert caught.value.exit_code is ExitCode.LOCKED


def test_a_crash_is_a_refusal() -> None:
    with pytest.raises(UnreadableDocumentError, match="reading it broke off"):
        read_isolated(crashes, b"", "plan.pdf", None)


def test_a_hang_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "TIME_LIMIT", 1.5)
    with pytest.raises(UnreadableDocumentError, match="given up"):
        read_isolated(hangs, b"", "plan.pdf", None)


def test_only_our_own_values_are_taken_from_a_child() -> None:
    """A hostile file that took the child over must not reach the parent through its answer."""
    with pytest.raises(pickle.UnpicklingError):
        isolation._Answers(io.BytesIO(pickle.dumps(os.system))).load()
