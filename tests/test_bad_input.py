"""Bad files through the whole command line: one sentence, the right exit code, nothing written.

Each runs in a process of its own, under the time and the memory that no input may exceed.
"""

import io
import random
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import msoffcrypto.format.ooxml
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError, ExitCode

SECONDS = 90  # by the clock, on a machine that does much else; by itself each takes a few
MEGABYTES = 500

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, *, before: str = "", **parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        document = (
            f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/document.xml", document)
        for name, data in parts.items():
            archive.writestr(f"word/{name}.bin", data)
    return file.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


REPORT = word(paragraph("Annual school report: English, attendance and conduct this year."))


LINE = b"BT /F1 12 Tf 72 720 Td (School report of the summer term) Tj ET"
PICTURE = b"q 500 0 0 700 50 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"


def pdf(pages: int = 1, *, line: bytes = LINE, trailer: str = "", xref: bool = True) -> bytes:
    """A PDF whose pages each say one line."""
    kids = " ".join(f"{number + 4} 0 R" for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}/MediaBox[0 0 595 842]"
        f"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(line), line),
        *[b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"] * pages,
    ]
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    start = len(data) if xref else 7
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        data += b"%010d 00000 n \n" % (place if xref else place + 3)
    data += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\n".encode()
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % start)


def locked_word() -> bytes:
    # Padded: msoffcrypto cannot lock what fits into an OLE mini stream.
    report = word(paragraph("Annual school report."), padding=noise())
    file = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(report)).encrypt("secret", file)
    return file.getvalue()


def locked_pdf() -> bytes:
    """Encrypted (ISO 32000-1, 7.6.3) for a password that no one knows."""
    nobody = "AB" * 32
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{nobody}>/U<{nobody}>/P -4>>/ID[<AB><AB>]"
    return pdf(trailer=lock)


def external_entity() -> bytes:
    before = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return word(paragraph("&e;"), before=before)


def many_entities() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return word(paragraph("&e9;"), before=f'<!DOCTYPE d [<!ENTITY e0 "lol">{levels}]>')


def nested_tables() -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return word(opened * 10_000 + closed * 10_000)


def noise(head: bytes = b"") -> bytes:
    return head + random.Random(7).randbytes(200_000)  # noqa: S311 - the same bytes each time


BAD: dict[str, tuple[str, Callable[[], bytes], set[int]]] = {
    "zero bytes": ("plan.docx", lambda: b"", {3}),
    "only noughts": ("plan.pdf", lambda: bytes(10_000), {3}),
    "random bytes": ("plan.docx", noise, {3}),
    "random bytes in a PDF": ("plan.pdf", lambda: noise(b"%PDF-1.7\n"), {3}),
    "random bytes in a zip": ("plan.docx", lambda: noise(b"PK\x03\x04"), {3}),
    "cut short Word": ("plan.docx", lambda: REPORT[:-40], {3}),
    "cut short PDF": ("plan.pdf", lambda: pdf(40)[:300], {3}),
    "locked Word": ("plan.docx", locked_word, {4}),
    "locked PDF": ("plan.pdf", locked_pdf, {4}),
    "wrong suffix": ("plan.pdf", lambda: REPORT, {5}),
    "PDF called Word": ("plan.docx", pdf, {5}),
    "no suffix": ("plan", lambda: REPORT, {5}),
    "not a plan": ("plan.docx", lambda: REPORT, {5}),
    "no words": ("plan.docx", lambda: word(""), {3, 5}),
    "only a scan": ("plan.pdf", lambda: pdf(line=PICTURE), {3, 5}),
    "zip bomb": ("plan.docx", lambda: word("", bomb=bytes(300_000_000)), {3}),
    "external entity": ("plan.docx", external_entity, {3}),
    "a billion laughs": ("plan.docx", many_entities, {3}),
    "10,000 nested tables": ("plan.docx", nested_tables, {3}),
    # A PDF without a usable xref is mended by reading its objects: then it is no plan.
    "broken xref": ("plan.pdf", lambda: pdf(3, xref=False), {3, 5}),
    "5,000 pages": ("plan.pdf", lambda: pdf(5_000), {3, 5}),
    "a plan file cut short": ("plan.json", lambda: b'{"schema_version": "1.0", "sect', {6}),
}


def limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES * 1024**2,) * 2)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    file_name, make, codes = BAD[name]
    source = tmp_path / file_name
    source.write_bytes(make())
    command = [sys.executable, "-m", "ehcp_io", "convert", str(source), "-o"]
    done = subprocess.run(
        [*command, str(tmp_path / "out.json")],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        preexec_fn=limit_memory,
    )
    assert done.returncode in codes, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("ehcp-io: ")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize("document", [REPORT, pdf(3)], ids=["Word", "PDF"])
@settings(max_examples=40)
@given(data=st.data())
def test_a_damaged_file_is_refused_and_never_crashes(document: bytes, data: st.DataObject) -> None:
    """Bytes changed and a tail cut off: whatever is left, an error of ours and no other."""
    damaged = bytearray(document)
    place = st.integers(0, len(document) - 1)
    for at, value in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=8)):
        damaged[at] = value
    del damaged[data.draw(place) :]
    with pytest.raises(EhcpIoError) as refusal:
        read_plan(bytes(damaged), "plan")
    assert refusal.value.exit_code in (ExitCode.UNREADABLE, ExitCode.LOCKED, ExitCode.NOT_A_PLAN)


@settings(max_examples=100)
@given(head=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{", b"{\\rtf"]), rest=st.binary())
def test_random_bytes_are_refused(head: bytes, rest: bytes) -> None:
    with pytest.raises(EhcpIoError):
        read_plan(head + rest, "plan")


def test_who_says_that_it_is_a_plan_gets_a_copy(tmp_path: Path) -> None:
    source, target = tmp_path / "report.docx", tmp_path / "copy.json"
    source.write_bytes(REPORT)
    command = [sys.executable, "-m", "ehcp_io", "convert", str(source), "-o", str(target)]
    done = subprocess.run([*command, "--as-plan"], capture_output=True, text=True, check=True)
    assert "not-known-as-plan" in done.stderr
    assert "English, attendance and conduct" in target.read_text()


def test_the_right_password_opens_a_locked_document(tmp_path: Path) -> None:
    """It is then read, and found to be no plan."""
    source, password = tmp_path / "plan.docx", tmp_path / "password.txt"
    source.write_bytes(locked_word())
    for word_given, code in (("wrong", 4), ("secret", 5)):
        password.write_text(f"{word_given}\n")
        command = [sys.executable, "-m", "ehcp_io", "inspect", str(source)]
        done = subprocess.run(
            [*command, "--password-file", str(password)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code
        assert word_given not in done.stderr.replace("the password given", "")
