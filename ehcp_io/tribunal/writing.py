"""``write_working_document``: the merged plan as a Word document in SEND23's key.

The national template's order and tables, black text in normal type but for what a party proposes;
no tracked changes and no comments.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.units import Mark, TableCell
from ehcp_io.tribunal.evidence import Note, notes_of
from ehcp_io.tribunal.footnotes import REFERENCE, with_footnotes, with_references
from ehcp_io.tribunal.key import (
    EACH_SAYS,
    KEY_HEADS,
    Appellant,
    Party,
    key_rows,
)
from ehcp_io.tribunal.merge import Merged, merge
from ehcp_io.tribunal.own_words import SAYS_WHOSE, without_own_words
from ehcp_io.tribunal.rounds import Sides
from ehcp_io.tribunal.scans import doubts, note_on_scans, settled, without_colour
from ehcp_io.writers.outline.advice import advice
from ehcp_io.writers.outline.blocks import (
    Block,
    Grid,
    Line,
    Piece,
    Place,
    Row,
    fixed,
    in_order,
    with_lines,
)
from ehcp_io.writers.outline.characters import folded, printable
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.flow import budget, placement, running, views
from ehcp_io.writers.outline.front import control, details, services
from ehcp_io.writers.outline.links import linked_rows
from ehcp_io.writers.outline.rest import further, topics
from ehcp_io.writers.outline.sections import needs_and_provision
from ehcp_io.writers.word.carried import STORE, pack, printed
from ehcp_io.writers.word.markup import Markup, Pieces
from ehcp_io.writers.word.package import packed, template, with_data, with_header, with_title
from ehcp_io.writers.word_files import DOCUMENT, NAMESPACE, written

TITLE = "Working document"
_STYLES = "word/styles.xml"
_A_FEW_WORDS = 4
"""Words from which a cell of a table says something of its own."""


@dataclass(frozen=True, slots=True)
class Printing:
    """How the document is to be: whose appeal, labels in words, data for reading it back."""

    appellant: Appellant = Appellant.PARENTS
    labels: bool = False
    plain: bool = False


def write_working_document(sides: Sides, printing: Printing | None = None) -> bytes:
    """The document's bytes, the same each time for the same sides."""
    printing = printing or Printing()
    scanned = note_on_scans(sides)
    sides = settled(sides)
    base = sides.base
    merged = merge(base, sides.parents, sides.la, printing.appellant, labels=printing.labels)
    marks = doubts(base, merged) | merged.marks(printing.appellant, labels=printing.labels)
    body = without_own_words(_body(merged, base))
    own = (with_lines(block, partial(_marked, marks=marks)) for block in body)
    blocks = [*_front(merged, printing, scanned), *own]
    notes = notes_of(merged, base, sides.notes)
    noted = partial(_noted, numbers=_numbered(notes))
    parts = dict(template())
    name = folded(printable(base.person.name or ""))
    with_header(parts, f"{TITLE} · {name}" if name else TITLE)
    with_title(parts, TITLE)
    parts[_STYLES] = _black(parts[_STYLES])
    markup = Markup(Pieces.of(parts[DOCUMENT]), plain=printing.plain, rich=True)
    if not printing.plain:
        words = in_order(blocks)
        with_data(parts, pack(merged.plan, printed(words), words.linked), STORE, NAMESPACE)
    markup.print([with_lines(block, noted) for block in blocks])
    with_references(markup.pieces.root)
    without_colour(markup.pieces.root)
    parts[DOCUMENT] = written(markup.pieces.root)
    with_footnotes(parts, [note.text for note in notes])
    return packed(parts)


def _front(merged: Merged, printing: Printing, scanned: str) -> Iterator[Block]:
    """The title and the key, as SEND23 asks: the key stands in the document.

    ``scanned`` is what is to be said of plans that were read from a scan.
    """
    yield fixed(TITLE, "Title")
    yield fixed("Key", "Heading 1")
    rows = [Row(tuple((fixed(head, "Ehcp Label"),) for head in KEY_HEADS), header=True)]
    for name, styles, meaning in key_rows(printing.appellant, merged.plan.plan.status):
        marks = tuple(Mark(start=0, end=len(name), style=style) for style in styles)
        rows.append(Row(((Line((Piece(name, marks=marks),)),), (fixed(meaning),))))
    yield Grid("Key to the type styles", (2, 3), tuple(rows))
    yield fixed(SAYS_WHOSE, "Ehcp Note")
    if any(
        segment.party is Party.EACH for passage in merged.passages for segment in passage.segments
    ):
        yield fixed(EACH_SAYS, "Ehcp Note")
    if scanned:
        yield fixed(scanned, "Ehcp Note")


def _body(merged: Merged, base: Plan) -> Iterator[Block]:
    """The plan's own blocks, in the national template's order; dates as ``base`` prints them."""
    plan = merged.plan
    desk = Desk(plan.model_copy(update={"particulars": base.particulars}))
    yield from details(desk)
    yield from services(desk)
    yield from views(desk)
    yield from needs_and_provision(desk, linked_rows(plan))
    yield from placement(desk)
    yield from budget(desk)
    yield from advice(desk)
    yield from topics(desk)
    yield from further(desk)
    yield from _cells(desk, merged)
    yield from control(desk)


def _cells(desk: Desk, merged: Merged) -> Iterator[Line]:
    """Cells of the original's tables that are no record: those that say something."""
    known = load_lexicon()
    form = known.areas | known.labels
    changed = {passage.ref.rpartition(".")[0] for passage in merged.passages} | set(merged.whole)
    for letter in SectionLetter:
        placed = [
            (base, unit)
            for base, unit in desk.rest(letter)
            if isinstance(unit, TableCell) and (base in changed or _says_something(unit.text, form))
        ]
        lines = list(running(desk, placed, Place(f"sections.{letter}.content")))
        if lines:
            yield fixed(f"Section {letter}: text of tables", "Heading 1", lines[0].place)
            yield from lines


def _says_something(text: str, form: frozenset[str]) -> bool:
    """Whether a cell is no label, reference or name of an area of need."""
    return len(text.split()) >= _A_FEW_WORDS and essence(text) not in form


def _marked(line: Line, marks: Mapping[str, tuple[Mark, ...]]) -> Line:
    """The line with the key's type styles on its words, and on nothing else.

    A label that the plan prints is its own wording, and bold is a party's.
    """
    pieces = (replace(each, strong=False, marks=marks.get(each.ref, ())) for each in line.pieces)
    own_label = line.style == "Ehcp Label" and any(each.ref for each in line.pieces)
    return replace(line, pieces=tuple(pieces), style="Normal" if own_label else line.style)


def _numbered(notes: Sequence[Note]) -> dict[str, list[int]]:
    """The numbers of the footnotes of each value."""
    numbers: dict[str, list[int]] = {}
    for number, note in enumerate(notes, start=1):
        numbers.setdefault(note.ref, []).append(number)
    return numbers


def _noted(line: Line, numbers: dict[str, list[int]]) -> Line:
    """The line with the references to its footnotes, each of which is referred to once."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        pieces.append(piece)
        if not piece.again:
            pieces += [Piece(REFERENCE.format(n)) for n in numbers.pop(piece.ref, ())]
    return replace(line, pieces=tuple(pieces))


def _black(styles: bytes) -> bytes:
    """Headings in black too: the Tribunal prints, and colour means nothing here."""
    return re.sub(rb'<w:color w:val="[0-9A-Fa-f]{6}"', b'<w:color w:val="000000"', styles)
