"""Drawings: text boxes once and in order, pictures by their words, what cannot be read."""

from readers.word.docx_builder import alternate, box, drawing, p, r, shape, vml
from readers.word.reading import codes, read, texts

from ehcp_io.document import Image

PAGE = 7_000_000
"""English metric units of a picture that fills most of a page's width."""


def test_a_text_box_follows_the_paragraph_that_it_hangs_in() -> None:
    body = p(r("anchor ") + drawing(shape(p("one") + p("two"))) + r("text")) + p("next")
    document = read(body)
    assert texts(document) == ["anchor text", "one", "two", "next"]
    assert [block.location.path for block in document.blocks] == [(0,), (1,), (2,), (3,)]


def test_content_said_twice_is_read_from_the_first_choice() -> None:
    twice = alternate("<w:t>choice</w:t>", "<w:t>fallback</w:t>")
    assert texts(read(p(f"<w:r>{twice}</w:r>"))) == ["choice"]
    assert texts(
        read(twice.replace("<w:t>choice</w:t>", p("a")).replace("<w:t>fallback</w:t>", p("b")))
    ) == ["a"]


def test_the_fallback_is_read_where_the_choice_holds_no_words() -> None:
    assert texts(read(p(f"<w:r>{alternate('<w:drawing/>', '<w:t>fallback</w:t>')}</w:r>"))) == [
        "fallback"
    ]
    assert texts(read(p("<mc:AlternateContent/>" + r("words")))) == ["words"]


def test_a_picture_is_an_image_with_its_alternative_text() -> None:
    document = read(p(r("before") + drawing("<pic:pic/>", description="A drawing of a cat")))
    assert document.blocks[1] == Image(
        description="A drawing of a cat", location=document.blocks[1].location
    )


def test_an_old_picture_is_an_image_too() -> None:
    picture = '<w:r><w:pict><v:shape alt="A map"><v:imagedata/></v:shape></w:pict></w:r>'
    (image,) = read(p(picture)).blocks
    assert isinstance(image, Image)
    assert image.description == "A map"


def test_pages_pasted_as_pictures_are_a_finding() -> None:
    pages = "".join(p(drawing("<pic:pic/>", size=PAGE)) for _ in range(3))
    assert codes(read(pages)) == ["pictures-without-text"]
    assert codes(read(pages + p("word " * 200))) == []
    assert codes(read(p(drawing("<pic:pic/>")) + p("Section A"))) == []


def test_pages_pasted_the_old_way_are_a_finding() -> None:
    page = vml("<v:imagedata/>", style="width:500pt;height:9.5in")
    assert codes(read(p(page))) == ["pictures-without-text"]


def test_an_embedded_object_is_a_finding_and_its_text_box_is_not_lost() -> None:
    inner = f"<v:shape><v:textbox>{box(p('words'))}</v:textbox></v:shape>"
    document = read(p(f"<w:r><w:object>{inner}<o:OLEObject/></w:object></w:r>"))
    assert texts(document) == ["words"]
    assert codes(document) == ["embedded-object-not-read"]


def test_a_sub_document_is_a_finding() -> None:
    assert codes(read(p('<w:subDoc r:id="x"/>' + r("words")))) == ["sub-document-not-read"]


def test_a_text_box_inside_hidden_text_is_hidden() -> None:
    hidden = vml(f"<v:textbox>{box(p('secret'))}</v:textbox>").replace(
        "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1
    )
    document = read(p(hidden) + p("words"))
    assert texts(document) == ["words"]
    assert [block.runs[0].text for block in document.hidden] == ["secret"]
    assert codes(document) == ["hidden-text"]
