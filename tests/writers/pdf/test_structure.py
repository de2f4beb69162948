"""What a screen reader is told of the pages, as another program (pdfplumber) finds it in the file.

The clauses are those of PDF/UA-1 (ISO 14289-1), by way of the Matterhorn protocol.
"""

import functools
import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1
from stranger_plans import STRANGERS
from writers.word.word_files import example

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.writers.pdf import write_pdf

NAMES = ("example", "national-oskar-docx", "domains-esme-docx", "waves-ioana-docx")
EACH = pytest.mark.parametrize("name", NAMES)
Element = dict[str, Any]


def plan_named(name: str) -> Plan:
    return example() if name == "example" else read_plan(STRANGERS / name / "source.docx").plan


@functools.cache
def facts(name: str) -> tuple[dict[str, Any], list[Element]]:
    """The document's catalogue, and its structure elements in reading order."""
    with pdfplumber.open(io.BytesIO(write_pdf(plan_named(name)))) as document:
        catalogue = {key: resolve1(value) for key, value in document.doc.catalog.items()}
        metadata = catalogue["Metadata"].get_data()
        roots = [each for page in [document] for each in page.structure_tree]
        return {**catalogue, "Metadata": metadata}, list(below(roots))


def below(elements: list[Element]) -> Iterator[Element]:
    for each in elements:
        yield each
        yield from below(each.get("children", []))


def of_type(elements: list[Element], *types: str) -> list[Element]:
    return [each for each in elements if each["type"] in types]


@EACH
def test_the_document_says_that_it_is_tagged_and_in_which_language(name: str) -> None:
    catalogue, elements = facts(name)
    assert catalogue["MarkInfo"]["Marked"]
    assert "StructTreeRoot" in catalogue
    assert catalogue["Lang"] in (b"en-GB", "en-GB")
    assert elements


@EACH
def test_its_title_is_shown_in_place_of_the_files_name(name: str) -> None:
    """7.1: the window shows the title, which stands in the XMP."""
    catalogue, _ = facts(name)
    assert resolve1(catalogue["ViewerPreferences"])["DisplayDocTitle"]
    assert b"<dc:title>" in catalogue["Metadata"]
    assert b"Education, Health and Care plan" in catalogue["Metadata"]


@EACH
def test_it_says_that_it_keeps_the_standard(name: str) -> None:
    catalogue, _ = facts(name)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalogue["Metadata"]


@EACH
def test_every_table_has_headings(name: str) -> None:
    """7.5: a cell is announced with its heading."""
    tables = of_type(facts(name)[1], "Table")
    assert tables
    for table in tables:
        assert of_type(list(below(table["children"])), "TH")


@EACH
def test_every_heading_of_a_column_says_that_it_is_one(name: str) -> None:
    for heading in of_type(facts(name)[1], "TH"):
        attributes = heading.get("attributes", {})
        assert attributes.get("Scope") in ("Column", "Both", "Row"), attributes


@EACH
def test_no_level_of_heading_is_left_out(name: str) -> None:
    """7.4.2: H1 first, and none more than one level below the one before."""
    headings = [each["type"] for each in facts(name)[1] if each["type"][:1] == "H"]
    levels = [int(each[1:]) for each in headings if each[1:].isdecimal()]
    assert levels[0] == 1
    assert all(now <= before + 1 for before, now in pairwise(levels))


@EACH
def test_every_picture_has_its_words(name: str) -> None:
    assert all(each.get("alt_text") for each in of_type(facts(name)[1], "Figure", "Formula"))


@EACH
def test_every_attached_file_says_what_it_is_to_the_document(name: str) -> None:
    files = [resolve1(each) for each in facts(name)[0]["AF"]]
    assert {each["AFRelationship"].name for each in files} == {
        "Source", "Alternative", "Supplement",
    }  # fmt: skip
    assert all(each["Desc"] and each["UF"] for each in files)
