"""RTF's numbering as printed, fields, form fields, page numbers."""

import pytest
from readers.rtf.building import read
from readers.word.reading import markers, only, texts

from ehcp_io.document import FurnitureKind, Heading, ListItem

TABLES = (
    r"{\*\listtable{\list{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'00.;}"
    r"{\levelnumbers\'01;}}{\listlevel\levelnfc4\levelstartat1{\leveltext\'03(\'01);}"
    r"{\levelnumbers\'02;}}{\listname ;}\listid7}"
    r"{\list{\listlevel\levelnfc23{\leveltext\'01o;}{\levelnumbers;}}\listid8}}"
    r"{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}"
    r"{\listoverride\listid8\listoverridecount0\ls2}"
    r"{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat9}\ls3}}"
)


def test_numbers_stand_as_they_are_printed() -> None:
    document = read(
        r"\pard\ls1\ilvl0{\listtext\pard\plain 3.\tab}Three\par"
        r"\pard\ls1\ilvl1{\listtext (a)\tab}Deep\par"
        r"\pard\ls2\ilvl0{\listtext\f3 o\tab}Bullet\par"
        r"\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'b7}}Old bullet\par"
        r"\pard{\pntext 4)\tab}Old number\par",
        TABLES,
    )
    assert markers(document.blocks) == ["3.", "(a)", "•", "•", "4)"]
    assert [b.level for b in document.blocks if isinstance(b, ListItem)] == [0, 1, 0, 0, 0]
    assert texts(document) == ["Three", "Deep", "Bullet", "Old bullet", "Old number"]


def test_lists_that_print_nothing_in_the_file_are_counted() -> None:
    document = read(
        r"\pard\ls1\ilvl0 a\par b\par\pard\ls1\ilvl1 c\par d\par\pard\ls1\ilvl0 e\par"
        r"\pard\ls2\ilvl0 f\par\pard\ls3\ilvl0 g\par",
        TABLES,
    )
    assert markers(document.blocks) == ["3.", "4.", "(a)", "(b)", "5.", "•", "9."]


def test_a_headings_number_is_part_of_it() -> None:
    found = only(read(r"\pard\outlinelevel0{\listtext 1.2\tab}Needs\par"))
    assert isinstance(found, Heading)
    assert found.text == "1.2 Needs"


def field(instruction: str, result: str = "") -> str:
    return rf"{{\field{{\*\fldinst {{ {instruction} }}}}{{\fldrslt {{{result}}}}}}}"


def test_a_fields_result_is_text_and_its_instruction_is_not() -> None:
    inner = field(r'HYPERLINK "https://example.org/{\\f}"', r"\ul the offer")
    assert only(read(f"See {inner} now")).text == "See the offer now"
    nested = field(r"IF " + field("MERGEFIELD x", "no") + " = 1", "yes")
    assert only(read(f"Say {nested}.")).text == "Say yes."


def test_a_list_of_contents_is_furniture() -> None:
    document = read(field(r"TOC \\o", r"Section A\tab 1\par Section B\tab 2\par") + r"\par Body")
    assert texts(document) == ["Body"]
    contents = [f.block.text for f in document.furniture if f.kind is FurnitureKind.CONTENTS]
    assert contents == ["Section A 1", "Section B 2"]


@pytest.mark.parametrize(
    ("state", "checked"),
    [(r"\ffres1", True), (r"\ffres0", False), (r"\ffres25\ffdefres1", True), ("", False)],
)
def test_check_boxes_have_their_state(state: str, checked: bool) -> None:
    form = rf"{{\*\formfield{{\fftype1{state}{{\*\ffname Check1}}}}}}"
    found = only(read(rf"{{\field{{\*\fldinst {{FORMCHECKBOX }}{{{form}}}}}{{\fldrslt}}}} Draft"))
    assert [run.checked for run in found.runs] == [checked, None]


def test_a_drop_down_says_what_is_chosen() -> None:
    form = r"{\*\formfield{\fftype2\ffres1{\*\ffl Draft}{\*\ffl Final}}}"
    found = only(read(rf"{{\field{{\*\fldinst {{FORMDROPDOWN}}{{{form}}}}}{{\fldrslt}}}}"))
    assert found.text == "Final"


def test_headers_and_footers_are_furniture_said_once() -> None:
    page = field("PAGE", "7")
    document = read(
        r"{\header OFFICIAL\par}{\footerf {\b Page} \chpgn\par}{\footer Plan " + page + r"\par}"
        r"Body\par\sect{\footer Plan " + field("PAGE", "9") + r"\par}More"
    )
    assert texts(document) == ["Body", "More"]
    assert [(f.kind.value, f.block.text) for f in document.furniture] == [
        ("header", "OFFICIAL"),
        ("page_number", "Page 1"),
        ("footer", "Plan 1"),
    ]
