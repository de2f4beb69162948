"""Parts of a Word document that are no XML: what they held is gone, and that is told."""

import pytest
from readers.word.docx_builder import DocxBuilder, p, r
from readers.word.reading import codes, read, texts
from readers.word.test_notes_and_comments import noted, reference


@pytest.mark.parametrize("kind", ["styles", "numbering", "settings", "comments"])
def test_a_damaged_part_is_a_finding_and_the_plan_is_read(kind: str) -> None:
    builder = DocxBuilder(p("words"))
    builder.add_xml(f"{kind}.xml", kind, kind, "")
    assert codes(read(builder)) == []
    builder.parts[f"{kind}.xml"].data = b"<broken"
    document = read(builder)
    assert texts(document) == ["words"]
    assert codes(document) == ["part-not-read"]


def test_words_in_damaged_notes_are_not_lost_in_silence() -> None:
    builder = noted(p(r("one") + reference(7)), {7: p("A")})
    builder.parts["notes.xml"].data = b"<broken"
    assert codes(read(builder)) == ["part-not-read"]


def test_damage_in_a_document_inside_the_document_is_told_too() -> None:
    inner = DocxBuilder(p("inner"))
    inner.add("styles.xml", "styles", b"<broken")
    builder = DocxBuilder(p("outer"))
    chunk = builder.add("inner.docx", "aFChunk", inner.build())
    builder.body += f'<w:altChunk r:id="{chunk}"/>'
    document = read(builder)
    assert texts(document) == ["outer", "inner"]
    assert codes(document) == ["part-not-read"]
