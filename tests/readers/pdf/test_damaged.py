"""Damaged, hostile and locked files end in one sentence, never in a crash."""

import random
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers.pdf.pdf_builder import Page, make_pdf
from readers.refusing import read_or_refused

from ehcp_io.errors import EhcpIoError, UnreadableDocumentError
from ehcp_io.readers.pdf import read_pdf
from ehcp_io.readers.pdf.reader import read_in_process
from ehcp_io.readers.pdf.soundness import looks_sound

GOOD = (Path(__file__).parent / "data" / "rows-whole.pdf").read_bytes()
SMALL = make_pdf(Page().lines(72, 100, "One line of text", "and another."))


def _file(*objects: bytes) -> bytes:
    """A file without a cross-reference table, as a broken program leaves it."""
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, item) for number, item in enumerate(objects, start=1)
    )
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/MediaBox[0 0 595 842]/Parent 2 0 R>>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"not a PDF at all", "is not a PDF"),
        (GOOD[: len(GOOD) // 2], "is cut short"),
        (b"%PDF-1.7\nnothing\nstartxref\n9\n%%EOF", "is damaged"),
        (_file(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000>>"), "pages"),
        (
            _file(CATALOG, b"<</Type/Pages/Kids[%s]/Count 5000>>" % (b"3 0 R " * 5000), PAGE),
            "pages",
        ),
        (_file(CATALOG[:-2] + b"/X " + b"[" * 100_000 + b">>"), "damaged"),
    ],
    ids=["empty", "text", "cut", "rubbish", "loop", "too-many-pages", "nested"],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_pdf(data, "plan.pdf")
    message = str(caught.value)
    assert words in message
    assert message.startswith("plan.pdf ")
    assert message.count(". ") == 0 or message.endswith(".")


def test_a_small_file_that_unpacks_to_gigabytes_ends_its_child_only() -> None:
    packed = zlib.compress(bytes(60 << 20), 9)
    bomb = _file(
        CATALOG,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE[:-2] + b"/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    )
    assert not looks_sound(bomb)


def test_a_broken_table_of_references_is_repaired_and_said() -> None:
    document = read_pdf(SMALL.replace(b"startxref", b"startxref\n7"), "plan.pdf")
    assert [block.text for block in document.blocks] == ["One line of text and another."]  # type: ignore[union-attr] # it is there, or the test fails
    assert document.findings[0].code == "damaged-file"


def test_a_sound_file_is_told_from_a_damaged_one() -> None:
    assert looks_sound(GOOD)
    assert looks_sound(SMALL)
    assert not looks_sound(SMALL[:-40] + b"startxref\n5\n%%EOF")


@settings(max_examples=60)
@given(st.binary(max_size=600))
def test_random_bytes_never_raise_anything_else(data: bytes) -> None:
    with pytest.raises(EhcpIoError):
        read_pdf(data, "plan.pdf")


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_a_file_with_changed_bytes_is_read_or_refused(seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - which bytes change is no secret
    data = bytearray(SMALL)
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with read_or_refused():
        read_in_process(bytes(data), "plan.pdf", None)
