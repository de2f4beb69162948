"""What the national template has no place for: nothing of a plan is left out."""

from collections.abc import Iterator

from ehcp_io.plan import SectionLetter
from ehcp_io.plan.units import Heading, TableCell, Unit
from ehcp_io.writers.outline.blocks import DOT, Block, Line, Piece, Place, fixed
from ehcp_io.writers.outline.desk import Desk, tag_of
from ehcp_io.writers.outline.flow import flowing, running
from ehcp_io.writers.outline.grids import run_in
from ehcp_io.writers.outline.sections import is_running
from ehcp_io.writers.outline.wording import FURNITURE, LABELS, TIMES, TOPICS

Placed = list[tuple[str, Unit]]
UNFILED = "Text not filed under any section"
_HOMES = (
    ("appendices", "Documents bound in with the plan"),
    ("guidance", "The form’s own printed instructions"),
    ("hidden", "Hidden text of the original file"),
)


def topics(desk: Desk) -> Iterator[Block]:
    """Monitoring, forward plans and the like, each under a heading that names its section."""
    for topic, title in TOPICS.items():
        for letter in SectionLetter:
            placed = list(_of_topic(desk, letter, topic))
            place = Place(f"sections.{letter}.content")
            blocks = list(flowing(desk, placed, place))
            if blocks:
                yield fixed(f"Section {letter}: {title}", "Heading 1", place)
                yield from blocks


def _of_topic(desk: Desk, letter: str, topic: str) -> Iterator[tuple[str, Unit]]:
    """The units of a topic, each with the heading directly over it."""
    before: tuple[str, Unit] | None = None
    for base, unit in desk.units(letter):
        if unit.parsed is not None and unit.parsed.topic == topic and base not in desk.shown:
            if before is not None:
                yield before
            yield base, unit
        free = isinstance(unit, Heading) and base not in desk.shown
        before = (base, unit) if free else None


def further(desk: Desk) -> Iterator[Block]:
    """Running text and tables of a section that no table above has taken."""
    for letter in SectionLetter:
        placed = [
            (base, unit)
            for base, unit in desk.rest(letter)
            if is_running(unit) or desk.data_table(base, unit)
        ]
        place = Place(f"sections.{letter}.content")
        blocks = list(flowing(desk, placed, place))
        if blocks:
            yield fixed(f"Section {letter}: further text", "Heading 1", place)
            yield from blocks


def unfiled(desk: Desk) -> Iterator[Line]:
    """Text that was read but found no section: a person must look at it."""
    placed = [(f"unfiled.{number}", unit) for number, unit in enumerate(desk.plan.unfiled)]
    lines = list(running(desk, placed, Place("unfiled")))
    if lines:
        yield fixed(UNFILED, "Heading 1", Place("unfiled"))
        yield from lines


def labels(desk: Desk) -> Iterator[Line]:
    """Headings, column titles and references of the original, so that each word has its place."""
    lines: list[Line] = []
    for letter in SectionLetter:
        place = Place(f"sections.{letter}.content", "continued")
        lead = (Piece(LABELS.format(letter)),)
        found = [*_headings(desk, letter), *_counted(desk, _left(desk, letter), place)]
        lines += (Line((*lead, *line.pieces), "Normal", line.place) for line in found)
    if lines:
        yield fixed("Headings, labels and references of the original", "Heading 2")
        yield from lines


def _counted(desk: Desk, placed: Placed, place: Place) -> Iterator[Line]:
    """Short texts in one line, each once: what the original prints at each record is counted."""
    same: dict[tuple[object, ...], Placed] = {}
    for base, unit in placed:
        same.setdefault((unit.marker, unit.label, unit.text, unit.marks), []).append((base, unit))
    pieces: list[Piece] = []
    for group in same.values():
        for line in run_in(desk, group[:1], place, "Normal"):
            pieces += [DOT, *line.pieces] if pieces else line.pieces
            desk.shown.update(base for base, _ in group)
            if len(group) > 1:
                pieces.append(Piece(TIMES.format(len(group))))
    if pieces:
        yield Line(tuple(pieces), "Normal", place)


def _left(desk: Desk, letter: str) -> Placed:
    return [
        (base, unit)
        for base, unit in desk.rest(letter)
        if isinstance(unit, Heading | TableCell) or not is_running(unit)
    ]


def _headings(desk: Desk, letter: SectionLetter) -> Iterator[Line]:
    texts = [heading.text for heading in desk.plan.sections[letter].heading]
    pieces: list[Piece] = []
    for number, heading in enumerate(desk.plan.sections[letter].heading):
        if heading.text.strip() and heading.text not in texts[:number]:
            base = f"sections.{letter}.heading.{number}"
            name = desk.name(base, "heading")
            pieces += [DOT] if pieces else []
            pieces.append(Piece(heading.text, f"{base}.text", name, tag_of(heading.id)))
            if (times := texts.count(heading.text)) > 1:
                pieces.append(Piece(TIMES.format(times)))
    if pieces:
        yield Line(tuple(pieces), place=Place(f"sections.{letter}.content", "continued"))


def furniture(desk: Desk) -> Iterator[Line]:
    """What the original repeats on its pages, in one paragraph: nobody reads it for itself."""
    placed = [(f"furniture.{number}", unit) for number, unit in enumerate(desk.plan.furniture)]
    place = Place("furniture", "continued")
    for line in run_in(desk, placed, place, "Normal"):
        yield fixed("Running heads, feet and contents list of the original", "Heading 2", place)
        yield Line((Piece(FURNITURE), *line.pieces), "Normal", place)


def others(desk: Desk) -> Iterator[Block]:
    """Documents bound in, instructions, furniture, hidden text and comments."""
    for home, title in _HOMES:
        units: tuple[Unit, ...] = getattr(desk.plan, home)
        placed = [(f"{home}.{number}", unit) for number, unit in enumerate(units)]
        lines = list(running(desk, placed, Place(home)))
        if lines:
            yield fixed(title, "Heading 2", Place(home))
            yield from lines
    comments = [
        desk.value(f"comments.{number}.{which}", value, which, Place("comments", "continued"))
        for number, comment in enumerate(desk.plan.comments)
        for which in ("anchor", "author", "date", "text")
        if (value := getattr(comment, which)) and value.strip()
    ]
    if comments:
        yield fixed("Comments in the margin of the original", "Heading 2")
        yield from comments
