"""Edits of standard Word documents: each is seen and reported, and nothing else changes.

    python benchmarks/word_edits.py DIR... [--office] [--most 20] [--publish]

For every case (a folder with a file ``source.*``) that is a plan, its Word document is edited in
four ways: a word changed, a row added, a row deleted, a paragraph moved. ``--office`` has
LibreOffice open and save each document first, which drops tags and most controls. Ends with 1 where
an edit is missed, reported elsewhere, or changes something else.
"""

import argparse
import copy
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree
from reporting import RESULTS, publish, save, table
from round_trips import corpus_plans, saved_by_office

from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.units import Need, Outcome, Provision, Unit
from ehcp_io.writers.word import carries_plan, load_word_edited, write_word

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from writers.word.word_files import W, around, edited, fill, text

NAME = "word-edits"
NEW = "Something that an officer has added here."
RECORDS = (Need, Outcome, Provision)


@dataclass(frozen=True)
class Edit:
    """What is done to the XML, in which section, and whether the plan says so afterwards."""

    name: str
    letter: str
    change: Callable[[etree._Element], object]
    seen: Callable[[Plan], bool]


def edits(plan: Plan) -> Iterator[Edit]:
    """One of each kind, where the plan has something to do it to."""
    whole = Counter(unit.text for unit in plan.units())
    for letter in ("F", "G", "B"):
        unit = _first(plan, letter, whole)
        if unit is not None:
            yield _word(letter, unit)
            break
    for letter in ("B", "F", "C", "D"):
        unit = _first(plan, letter, whole)
        if unit is not None:
            yield Edit("row added", letter, lambda r, u=unit: _add(r, u), _has(letter, NEW, 1))
            gone = _has(letter, unit.text, 0)
            yield Edit("row deleted", letter, lambda r, u=unit: _delete(r, u), gone)
            break
    flow = [u for u in plan.sections[SectionLetter.A].content if whole[u.text] == 1]
    pair = [u for u in flow if u.kind in ("paragraph", "list_item") and u.text.count(" ") > 3][-2:]
    if len(pair) == 2:
        yield Edit("paragraph moved", "A", lambda r: _move(r, *pair), _follows("A", *pair))


def _first(plan: Plan, letter: str, whole: Counter[str]) -> Unit | None:
    content = plan.sections[SectionLetter(letter)].content
    return next((u for u in content if isinstance(u, RECORDS) and whole[u.text] == 1), None)


def _word(letter: str, unit: Unit) -> Edit:
    word = max(unit.text.split(), key=len)
    new = unit.text.replace(word, "quite otherwise", 1)

    def change(root: etree._Element) -> None:
        _write(_paragraph(root, unit.text), unit.text, new)

    return Edit("word changed", letter, change, _has(letter, new, 1))


def _has(letter: str, words: str, times: int) -> Callable[[Plan], bool]:
    def seen(plan: Plan) -> bool:
        content = plan.sections[SectionLetter(letter)].content
        return sum(words == unit.text for unit in content) == times

    return seen


def _follows(letter: str, one: Unit, other: Unit) -> Callable[[Plan], bool]:
    def seen(plan: Plan) -> bool:
        ids = [unit.id for unit in plan.sections[SectionLetter(letter)].content]
        return ids.index(other.id) < ids.index(one.id)

    return seen


def _paragraph(root: etree._Element, words: str) -> etree._Element:
    wanted = "".join(words.split())
    found = (each for each in root.iter(f"{W}p") if wanted in "".join(text(each).split()))
    return next(found)


def _write(paragraph: etree._Element, old: str, new: str) -> None:
    """Put new words in place of the old, in the first run that has any; looks may be lost."""
    runs = [each for each in paragraph.iter(f"{W}t") if each.text]
    held = next((each for each in runs if old in (each.text or "")), None)
    if held is not None:
        held.text = (held.text or "").replace(old, new)
        return
    before, _, after = text(paragraph).partition(old)
    runs[0].text = f"{before}{new}{after}"
    for each in runs[1:]:
        each.text = ""


def _add(root: etree._Element, unit: Unit) -> None:
    """Copy the unit's row to below it, and write over its first cell."""
    row = around(_paragraph(root, unit.text), "tr")
    made = copy.deepcopy(row)
    row.addnext(made)
    here = [around(p, "tc") for p in made.iter(f"{W}p") if _same(text(p), unit.text)]
    for cell in made.iter(f"{W}tc"):
        fill(cell, NEW if cell in here else "")


def _same(one: str, other: str) -> bool:
    return "".join(other.split()) in "".join(one.split())


def _delete(root: etree._Element, unit: Unit) -> None:
    """Delete every row in which the unit stands: a need may share rows with several outcomes."""
    lines = [each for each in root.iter(f"{W}p") if _same(text(each), unit.text)]
    for row in {around(each, "tr") for each in [_paragraph(root, unit.text), *lines]}:
        parent = row.getparent()
        assert parent is not None
        parent.remove(row)


def _move(root: etree._Element, one: Unit, other: Unit) -> None:
    first, second = (_outermost(_paragraph(root, each.text)) for each in (one, other))
    if second in first.itersiblings(preceding=True):
        raise StopIteration  # the page has its own order of topics
    first.addprevious(second)


def _outermost(paragraph: etree._Element) -> etree._Element:
    """The paragraph, or the control around it."""
    while paragraph.getparent() is not None and paragraph.getparent().tag != f"{W}body":
        paragraph = paragraph.getparent()
    return paragraph


def tried(plan: Plan, document: bytes) -> Iterator[tuple[str, list[str]]]:
    """Each edit that could be made, and what went wrong with it."""
    for edit in edits(plan):
        try:
            made = edited(document, edit.change)
        except StopIteration:
            continue  # the words do not stand in one paragraph of a table
        yield edit.name, list(_wrong(edit, plan, made))


def _wrong(edit: Edit, plan: Plan, made: bytes) -> Iterator[str]:
    """Whether the edit was missed, or changed or told of something else."""
    if not carries_plan(made):
        yield "the data are gone"
        return
    again = load_word_edited(made)
    if not edit.seen(again.plan):
        yield f"missed in {edit.letter}"
    others = set(again.parts) - {edit.letter}
    # A deleted row takes the other records in it, and links to what is gone.
    if others and edit.name != "row deleted":
        yield f"told of {', '.join(sorted(others))} too"
    if edit.letter not in again.parts:
        yield "not told"
    for letter in SectionLetter:
        same = _words(again.plan, letter) == _words(plan, letter)
        if letter not in again.parts and not same:
            yield f"changed {letter} unsaid"


def _words(plan: Plan, letter: SectionLetter) -> list[tuple[str, str]]:
    return [(unit.id, unit.text) for unit in plan.sections[letter].content]


def main() -> int:
    """Print what went wrong; 1 where anything did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--most", type=int, default=1000)
    parser.add_argument("--publish", action="store_true")
    given = parser.parse_args()
    start, told = time.perf_counter(), Counter[str]()
    plans = dict(islice(corpus_plans(given.folders), given.most))
    documents: Mapping[str, bytes] = {name: write_word(plan) for name, plan in plans.items()}
    if given.office:
        documents = saved_by_office(documents)
    right = Counter[str]()
    for name, plan in plans.items():
        for edit, problems in tried(plan, documents[name]):
            told[edit] += 1
            right[edit] += not problems
            for problem in problems:
                print(f"{name}: {edit}: {problem}")
    print(f"{len(plans)} plans, {dict(told)} in {time.perf_counter() - start:.0f} s")
    if given.publish:
        _publish("saved by LibreOffice first" if given.office else "as written", told, right)
    return int(told != right)


def _publish(way: str, told: Counter[str], right: Counter[str]) -> None:
    """Put this run beside that of the other way."""
    kept = RESULTS / f"{NAME}.json"
    known = json.loads(kept.read_text(encoding="utf-8"))["ways"] if kept.is_file() else {}
    ways = known | {way: {edit: [right[edit], told[edit]] for edit in told}}
    save(NAME, {"ways": ways})
    rows = [
        [edit, *("{} of {}".format(*ways[way].get(edit, (0, 0))) for way in ways)] for edit in told
    ]
    publish(NAME, table(["edit", *ways], rows))


if __name__ == "__main__":
    sys.exit(main())
