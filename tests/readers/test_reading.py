"""Which reader gets a file, told by its content; what is not read is refused in one sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from ehcp_io import readers
from ehcp_io.errors import EhcpIoError, UnknownFormatError, UnreadableDocumentError
from ehcp_io.readers import read_file
from ehcp_io.readers.kinds import Kind, detect_kind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", Kind.PDF),
        (b"\n\nmail header\n%PDF-1.7\n", Kind.PDF),
        (b"\x89PNG\r\n\x1a\n....", Kind.PICTURE),
        (b"\xff\xd8\xff\xe0....", Kind.PICTURE),
        (b"II*\0....", Kind.PICTURE),
        (b"RIFF....WEBP....", Kind.PICTURE),
        (b"....ftypheic....", Kind.PICTURE),
        (zipped("[Content_Types].xml", "word/document.xml"), Kind.WORD),
        (zipped("[Content_Types].xml", "word\\document.xml"), Kind.WORD),
        (zipped("[Content_Types].xml", "parts/main.xml"), Kind.WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Kind.WORD),
        (OLE + "WordDocument".encode("utf-16-le"), Kind.DOC),
        (b"{\\rtf1 text}", Kind.RTF),
        (b"\xef\xbb\xbf\r\n{\\rtf1 text}", Kind.RTF),
        (zipped("content.xml", "META-INF/manifest.xml"), Kind.ODT),
    ],
)
def test_a_document_is_known_by_its_content(data: bytes, kind: Kind) -> None:
    assert detect_kind(data, "plan.txt") is kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (zipped("mimetype", "content.xml", "META-INF/manifest.xml"), "OpenDocument"),
        (zipped("plan.docx", "letter.pdf"), "zip archive"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel"),
        (OLE, "older office file"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"MIME-Version: 1.0\nContent-Type: text/html", "saved web page"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "Word XML"),
        (b'<?xml version="1.0"?><Workbook/>', "XML of another kind"),
        (b"Dear parents,", "plain text, or Markdown"),
        ("# Caf\u00e9\n\tSection B".encode(), "plain text, or Markdown"),
        (b"Dear parents,\x00", "not a document"),
        (bytes(range(256)), "not a document"),
    ],
)
def test_another_kind_of_file_is_named_and_refused_with_a_way_on(data: bytes, what: str) -> None:
    with pytest.raises(UnknownFormatError, match=what) as refusal:
        detect_kind(data, "plan.docx")
    message = str(refusal.value)
    assert message.startswith("plan.docx ")
    assert ".docx" in message.removeprefix("plan.docx")
    assert "\n" not in message


@pytest.mark.parametrize("data", [b"", bytes(4096), b" \r\n", zipped("word/document.xml")[:-30]])
def test_an_empty_or_cut_file_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        detect_kind(data, "plan.docx")
    assert not isinstance(refusal.value, UnknownFormatError)


def test_a_folder_is_refused_with_what_is_to_come(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="folder"):
        read_file(tmp_path)


def test_a_missing_file_and_a_device_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EhcpIoError, match=r"no\.docx cannot be read"):
        read_file(tmp_path / "no.docx")
    with pytest.raises(EhcpIoError, match="not a file"):
        read_file(Path("/dev/zero"))


def test_a_file_beyond_reason_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_FILE_BYTES", 10)
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF-1.4 and more")
    with pytest.raises(UnreadableDocumentError, match="larger than"):
        read_file(file)
