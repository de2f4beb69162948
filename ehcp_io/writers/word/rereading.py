"""``load_word``: the plan that a document of ours carries, with what a person changed in it."""

from collections import Counter
from dataclasses import dataclass

from ehcp_io.errors import InvalidFileError
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.writers.outline.blocks import Place
from ehcp_io.writers.outline.wording import part_name
from ehcp_io.writers.word.additions import Adding
from ehcp_io.writers.word.alignment import align
from ehcp_io.writers.word.carried import Carried, hashes, unpack
from ehcp_io.writers.word.markup import W
from ehcp_io.writers.word.moves import apply_links, apply_moves
from ehcp_io.writers.word.sheet import Sheet
from ehcp_io.writers.word.values import apply_values
from ehcp_io.writers.word.visible import Seen, visible_lines
from ehcp_io.writers.word_files import data_of, main_part, parse, read_part

_VERBS = ("changed", "added", "removed", "moved", "linked", "unlinked")


@dataclass(frozen=True, slots=True)
class Reread:
    """The plan as the pages say it now; ``edits`` counts what was done, by part and by kind."""

    plan: Plan
    edits: tuple[tuple[str, str, int], ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The sections, by letter, and other parts of the plan that were edited."""
        return tuple(dict.fromkeys(part for part, _, _ in self.edits))


def load_word(data: bytes) -> Plan:
    """The plan in a document that `write_word` made, edited or not.

    Untouched, it is the plan that was written. Where a person has edited the text, the text
    counts; each section so changed has a finding.

    Raises:
        InvalidFileError: it carries no plan data, or damaged ones.
    """
    return load_word_edited(data).plan


def load_word_edited(data: bytes) -> Reread:
    """As `load_word`, with what was edited.

    Raises:
        InvalidFileError: it carries no plan data, or damaged ones.
    """
    root = data_of(data)
    body = parse(read_part(data, main_part(data))).find(f"{W}body")
    if root is None or body is None:
        raise InvalidFileError(
            "This Word document carries no plan data. Read it as a document instead, or convert "
            "the source document again."
        )
    carried = unpack(root)
    seen = visible_lines(body)
    return Reread(carried.plan) if _untouched(carried, seen) else _edited(carried, seen)


def _untouched(carried: Carried, seen: list[Seen]) -> bool:
    """Whether the visible text of each section has the hash that was stored with it."""
    if len(seen) != len(carried.lines):
        return False
    lines = zip(carried.lines, seen, strict=True)
    return hashes((line.place.part, now.text) for line, now in lines) == carried.hashes


def _edited(carried: Carried, seen: list[Seen]) -> Reread:
    found = align(carried.lines, seen)
    sheet = Sheet.of(carried.plan)
    gone = apply_values(found, sheet)
    apply_moves(found, sheet, gone)
    units = Adding(found, sheet).run()
    apply_links(found, sheet, units, carried.linked)
    sheet.settle_states()
    counts = Counter((Place(home).part, what) for home, what in sheet.changes)
    edits = tuple((part, what, number) for (part, what), number in sorted(counts.items()))
    if not edits:
        return Reread(carried.plan)
    plan = sheet.plan()
    findings = tuple(_findings(edits))
    return Reread(plan.model_copy(update={"findings": (*plan.findings, *findings)}), edits)


def _findings(edits: tuple[tuple[str, str, int], ...]) -> list[Finding]:
    """One for each part of the plan that was edited; never the words."""
    found = []
    for part in dict.fromkeys(part for part, _, _ in edits):
        done = {what: number for name, what, number in edits if name == part}
        told = ", ".join(f"{done[verb]} {verb}" for verb in _VERBS if verb in done)
        letter = part if part in set(SectionLetter) else None
        found.append(
            Finding(
                code="edited-since-written",
                severity=Severity.WARNING,
                section=letter,
                message=f"{part_name(part)} was edited in the Word document after it was written "
                f"({told}). The edited text was taken; check that the edits were meant.",
            )
        )
    return found
