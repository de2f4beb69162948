"""RTF's characters: code pages, Unicode, special signs, looks, and what prints nothing."""

import pytest
from readers.rtf.building import read, rtf
from readers.word.reading import only, texts

from ehcp_io.document import TextBlock
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.rtf import read_rtf


def block(body: str) -> TextBlock:
    return only(read(body))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Ann\'e9e d\'92un \'80", "Année d’un €"),
        ("raw \x93quoted\x94", "raw “quoted”"),
        (r"\u8217?s and \u-10179?\u-8704?", "’s and 😀"),
        (r"{\uc2\u8364\'80\'80}x {\uc0\u233}t\u233", "€x été"),
        (r"\u8217\'92s: one sign stands for it", "’s: one sign stands for it"),
        (r"{\f3 \'e8}esk", "česk"),
        (r"{\f4 \'82\'6c\'83A}", "Ｍア"),
        (r"a\~b\_c\-d \{e\} \\f", "a b‑cd {e} \\f"),
        (r"x\tab y\line z\emdash\endash\lquote\rquote\ldblquote\rdblquote\bullet", "x y z—–‘’“”•"),
        (r"{\f1 \'b3}5 {\f1\'b7} {\f2 \'fe}", "≥5 • ☒"),
        (r"x{\f1\u-3913?}{\f2\u61608\'3f}", "x•☐"),
        (r"{\f5 Words}", "Words"),
        (r"{\f1 \u8805?}", "≥"),
        (r"{\upr{Ann}{\*\ud{Ann\u233?e}}} ends", "Année ends"),
        ("one \r\nline\r\n", "one line"),
        (r"{\*\unknown secret}seen{\*\bkmkstart a}{\xe index}{\info{\title t}}", "seen"),
        (r"{\pict\wmetafile8\picwgoal100 0102}{\pict\bin5 }}}\\}after", "after"),
        (r"Mac{\rtf1 inner}", "Macinner"),
    ],
)
def test_characters_are_read_as_they_print(body: str, text: str) -> None:
    (found,) = [b for b in read(body).blocks if isinstance(b, TextBlock)]
    assert found.text == text


def test_the_code_page_of_the_document_and_a_wrong_one() -> None:
    assert texts(read_rtf(rb"{\rtf1\ansi\ansicpg1251 \'cf}", "a.rtf")) == ["П"]
    assert texts(read_rtf(rb"{\rtf1\mac \'8e}", "a.rtf")) == ["é"]
    assert texts(read_rtf(rb"{\rtf1\ansi\ansicpg99999 \'e9}", "a.rtf")) == ["é"]


def test_a_run_keeps_what_its_look_may_mean() -> None:
    found = block(
        r"\b bold\b0 {\i italic}{\ul under}{\uldb\ulnone none}{\strike struck}x{\striked1 twice}"
        r"{\cf1\fs36 red}{\highlight2 lit}{\chcbpat3 white}{\ulwave wavy}"
    )
    looks = {run.text: run for run in found.runs}
    assert looks["bold"].bold
    assert looks["italic"].italic
    assert not looks["italic"].bold
    assert looks["under"].underline
    assert looks["wavy"].underline
    assert looks["struck"].strike
    assert looks["twice"].strike
    assert (looks["red"].colour, looks["red"].size) == ("FF0000", 18.0)
    assert looks["lit"].highlight == "FFFF00"
    plain = looks["nonewhite"] if "nonewhite" in looks else looks["none"]
    assert (plain.underline, plain.highlight, plain.colour, plain.size) == (False, None, None, 12.0)


def test_plain_and_groups_restore_the_look() -> None:
    runs = block(r"\b\i a{\b0 b}c\plain d").runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("a", True, True),
        ("b", False, True),
        ("c", True, True),
        ("d", False, False),
    ]


def test_hidden_text_is_kept_apart() -> None:
    document = read(r"Seen {\v not seen}\par {\v All hidden}\par Again")
    assert texts(document) == ["Seen", "Again"]
    assert [hidden.text for hidden in document.hidden] == [""]
    assert "".join(run.text for run in document.hidden[0].runs) == "All hidden"


def test_paragraphs_end_at_par_a_section_a_newline_sign_and_the_end() -> None:
    assert texts(read("One\\par Two\\sect Three\\\nFour\\par\\par Five")) == [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
    ]


def test_headings_and_alignment_come_from_styles_and_paragraphs() -> None:
    styles = (
        r"{\stylesheet{\ql Normal;}{\s1\outlinelevel0\b heading 1;}{\s15 Title,Alias;}"
        r"{\*\cs16 heading 3;}{\s17\sbasedon0 Body Text;}{\*\ts11 Normal Table;}}"
    )
    document = read(
        r"\pard\s15 T\par\pard\s1\outlinelevel0 H\par\pard\s17\qc B\par\pard\outlinelevel2 O\par"
        r"\pard N\par",
        styles,
    )
    found = [b for b in document.blocks if isinstance(b, TextBlock)]
    assert [(type(b).__name__, b.style, b.centred) for b in found] == [
        ("Heading", "Title", False),
        ("Heading", "heading 1", False),
        ("Paragraph", "Body Text", True),
        ("Heading", None, False),
        ("Paragraph", None, False),
    ]
    assert [getattr(b, "level", None) for b in found] == [0, 1, None, 3, None]


def test_the_source_is_named_as_what_it_is() -> None:
    source = read("x").source
    assert (source.format, source.reader, source.file_name) == ("rtf", "rtf", "plan.rtf")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no rtf",
        b"{\\rtf1 " + b"{" * 1000,
        b"{\\rtf1 \\intbl\\itap900 x\\nestcell}",
        b"{\\rtf1 " + b"\\par" * 100_002 + b"}",
        b"{\\rtf1 \\intbl " + b"\\cell" * 1_000 + b"\\row}",
    ],
    ids=["empty", "other", "groups", "tables", "paragraphs", "cells"],
)
def test_what_no_plan_is_like_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as refusal:
        read_rtf(data, "plan.rtf")
    assert str(refusal.value).startswith("plan.rtf cannot be read: ")
    assert "\n" not in str(refusal.value)


def test_a_file_cut_short_keeps_what_it_has() -> None:
    assert texts(read_rtf(rtf(r"One\par {\b Two")[:-1], "plan.rtf")) == ["One", "Two"]
