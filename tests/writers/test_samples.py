"""Plans of samples whose shapes the small plans of the other tests do not have."""

from functools import cache
from pathlib import Path

import pytest
from writers.word.word_files import edited

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.writers import WRITERS
from ehcp_io.writers.word import load_word_edited, write_word

SAMPLES = Path(__file__).parents[2] / "samples"
REFERENCES = "versions/before.docx"
"""Its rows have lines of several units: the numbers of the provision and of its outcome."""


@cache
def plan(sample: str) -> Plan:
    return read_plan(SAMPLES / sample).plan


@pytest.mark.parametrize(
    ("sample", "words"),
    [
        (REFERENCES, "25 hours per week"),
        ("strangers/national-oskar-docx/source.docx", "support worker"),
    ],
)
def test_an_edited_word_is_one_change_and_moves_nothing(sample: str, words: str) -> None:
    """Units that share a line stand in its order: none of them has moved."""
    before = plan(sample)

    def change(root: object) -> None:
        node = next(t for t in root.iter("{*}t") if words in (t.text or ""))  # type: ignore[attr-defined] # python-docx's own tree
        node.text = node.text.replace(words, f"{words} or so", 1)

    read = load_word_edited(edited(write_word(before), change))

    assert [(kind, count) for _, kind, count in read.edits] == [("changed", 1)]
    assert [
        (letter, [unit.id for unit in section.content])
        for letter, section in read.plan.sections.items()
    ] == [
        (letter, [unit.id for unit in section.content])
        for letter, section in before.sections.items()
    ]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_table_of_the_front_pages_without_a_header_is_told(suffix: str) -> None:
    wanted = plan("strangers/amended-wren-docx/source.docx")

    assert wanted.person.name is not None
    assert wanted.person.name.split()[0] in WRITERS[suffix].write(wanted).decode()
