"""Older Word documents: who converts them, what is said where nobody can, what is left behind."""

import json
import os
import shutil
import stat
import tempfile
from pathlib import Path

import pytest
from readers.word.docx_builder import docx, p
from readers.word.reading import codes, texts

from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.readers.doc import child, conversion, read_doc, reader
from ehcp_io.readers.doc.conversion import Outcome, by_libreoffice, by_python
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word import read_word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FIB = b"\xec\xa5" + bytes(8)
PACKAGE = docx(p("Section A"))


def fake(monkeypatch: pytest.MonkeyPatch, python: Outcome | None, office: Outcome) -> list[str]:
    """Replace both converters; None stands for an extra that is not installed."""
    asked: list[str] = []

    def first(_data: bytes, _password: str | None) -> Outcome:
        asked.append("python")
        assert python is not None
        return python

    def second(_data: bytes) -> Outcome:
        asked.append("office")
        return office

    monkeypatch.setattr(reader, "has_converter", lambda: python is not None)
    monkeypatch.setattr(reader, "by_python", first)
    monkeypatch.setattr(reader, "by_libreoffice", second)
    return asked


def test_what_was_converted_is_read_as_word_under_its_own_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = fake(monkeypatch, Outcome(PACKAGE), Outcome(refusal="absent"))
    document = read_doc(OLE, "plan.doc", revisions=Revisions.SHOW)
    assert texts(document) == ["Section A"]
    assert (document.source.format, document.source.file_name) == ("doc", "plan.doc")
    assert asked == ["python"]


def test_libreoffice_is_asked_where_the_first_refuses_or_makes_no_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for first in (None, Outcome(refusal="UnsupportedFeatureError"), Outcome(b"PK rubbish")):
        asked = fake(monkeypatch, first, Outcome(PACKAGE))
        assert texts(read_doc(OLE, "plan.doc")) == ["Section A"]
        assert asked[-1] == "office"


def test_what_the_first_leaves_out_is_asked_of_libreoffice_or_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    part = Outcome(PACKAGE, incomplete=True)
    fake(monkeypatch, part, Outcome(docx(p("Section A") + p("In a box"))))
    assert texts(read_doc(OLE, "plan.doc")) == ["Section A", "In a box"]
    for office in (Outcome(refusal="absent"), Outcome(b"PK rubbish")):
        fake(monkeypatch, part, office)
        document = read_doc(OLE, "plan.doc")
        assert texts(document) == ["Section A"]
        assert codes(document) == ["part-not-read"]


def test_what_the_converter_noticed_decides_whether_all_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signs that it writes where a drawing hangs are no words of the plan."""
    made = tmp_path / "made.docx"
    made.write_bytes(docx(p("Section\ufffc A")))
    other = tmp_path / "other.py"
    monkeypatch.setattr(child, "__file__", str(other))
    for codes_, incomplete in (("FONT_REPAIRED", False), ("MAIN_TEXTBOX_TABLE_MALFORMED", True)):
        other.write_text(
            f"import shutil; shutil.copy({str(made)!r}, 'plan.docx'); print('done {codes_}')"
        )
        outcome = by_python(OLE, None)
        assert outcome.incomplete is incomplete
        assert outcome.package is not None
        assert texts(read_word(outcome.package, "x")) == ["Section A"]


@pytest.mark.parametrize(
    ("python", "office", "said"),
    [
        (None, "absent", r"pip install 'ehcp-io\[doc\]'"),
        (Outcome(refusal="InvalidWordDocument"), "absent", "older than 97"),
        (Outcome(refusal="broken"), "nothing", "save it as a Word document"),
        (Outcome(refusal="time"), "time", "took too long"),
    ],
)
def test_a_refusal_says_what_to_do_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, python: Outcome | None, office: str, said: str
) -> None:
    fake(monkeypatch, python, Outcome(refusal=office))
    with pytest.raises(UnreadableDocumentError, match=said) as refusal:
        read_doc(OLE, "plan.doc")
    assert str(refusal.value).startswith("plan.doc ")
    assert "\n" not in str(refusal.value)


def test_a_locked_document_is_told_from_a_damaged_one(monkeypatch: pytest.MonkeyPatch) -> None:
    fake(monkeypatch, Outcome(refusal="EncryptedDocumentError"), Outcome(PACKAGE))
    with pytest.raises(EncryptedDocumentError, match="locked"):
        read_doc(OLE, "plan.doc")
    locked = OLE + FIB + b"\x00\x01" + bytes(600)
    fake(monkeypatch, None, Outcome(PACKAGE))
    with pytest.raises(EncryptedDocumentError, match="password given"):
        read_doc(locked, "plan.doc", password="x")  # noqa: S106 - an invented one
    assert not reader.is_locked(OLE + FIB + bytes(600))


def test_the_converter_refuses_rubbish_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("doc2docx", reason="the extra [doc] is not installed")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for data in (OLE, OLE + FIB + bytes(5_000), b"", b"\xff" * 3_000):
        outcome = by_python(data, None)
        assert outcome.package is None
        assert outcome.refusal
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_private_while_it_is_converted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[int] = []

    def look(_command: object, folder: Path, question: bytes) -> str:
        source = Path(json.loads(question)["source"])
        seen.extend(stat.S_IMODE(path.stat().st_mode) for path in (folder, source))
        assert source.read_bytes() == OLE
        raise KeyboardInterrupt

    monkeypatch.setattr(conversion, "_run", look)
    with pytest.raises(KeyboardInterrupt):
        by_python(OLE, None)
    assert seen == [0o700, 0o600]
    assert list(tmp_path.iterdir()) == []


def test_a_converter_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "slow.py"
    slow.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(conversion, "TIME_LIMIT", 0.5)
    monkeypatch.setattr(child, "__file__", str(slow))
    assert by_python(OLE, None) == Outcome(refusal="time")


def test_a_converter_that_crashes_or_writes_nothing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.py"
    monkeypatch.setattr(child, "__file__", str(other))
    other.write_text("import os; os._exit(9)")
    assert by_python(OLE, None) == Outcome(refusal="broken")
    other.write_text("print('done')")
    assert by_python(OLE, None) == Outcome(refusal="nothing")


def test_what_a_killed_call_has_left_is_removed_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(conversion, "_run", lambda *_arguments: "broken")
    left, fresh, other = (tmp_path / name for name in ("ehcp-io-a", "ehcp-io-b", "others-c"))
    for folder in (left, fresh, other):
        folder.mkdir()
        (folder / "plan.doc").write_bytes(OLE)
    for folder in (left, other):
        os.utime(folder, (0, 0))
    (tmp_path / "ehcp-io-link").symlink_to(other)
    by_python(OLE, None)
    assert {path.name for path in tmp_path.iterdir()} == {fresh.name, other.name, "ehcp-io-link"}
    assert (other / "plan.doc").exists()


def test_libreoffice_converts_what_it_knows_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads by content: any document shows that the call, the profile and the result work."""
    if by_libreoffice(b"").refusal == "absent":
        pytest.skip("LibreOffice is not on this machine")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    outcome = by_libreoffice(b"{\\rtf1\\ansi Section A\\par}")
    assert outcome.package is not None
    assert list(tmp_path.iterdir()) == []


def test_without_libreoffice_there_is_no_second_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert by_libreoffice(OLE) == Outcome(refusal="absent")
