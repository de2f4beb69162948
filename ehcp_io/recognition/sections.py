"""Reads the segments of a document into sections, with what carries over from one to the next.

An area of need may head the outcomes and the provision below it, section after section; outcomes
and provision that follow one another in turn make blocks of the document, for links.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ehcp_io.document import TextBlock, text_blocks
from ehcp_io.findings import Finding
from ehcp_io.recognition.cards import Cards
from ehcp_io.recognition.column_sections import header_sections
from ehcp_io.recognition.due import due_by
from ehcp_io.recognition.filing import Draft, Filing, marker_of
from ehcp_io.recognition.flow import Item, Line
from ehcp_io.recognition.front import FrontReading
from ehcp_io.recognition.grids import GridReading, Headers
from ehcp_io.recognition.labelling import is_for_all
from ehcp_io.recognition.lines import is_heading, outcome_references, read_label
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import MONITORING
from ehcp_io.recognition.segments import Segment
from ehcp_io.recognition.vocabulary import Vocabulary, key

_UNSPLIT = Finding(
    code="h-not-split",
    section="H2",
    message=(
        "The document does not tell H1 from H2 under one heading; what it does not tell apart "
        "is filed in H2. A person must say what is owed under section 2 of the CSDPA 1970."
    ),
)
_PROVISION = frozenset({"F", "G", "H1", "H2"})
_CYCLE = _PROVISION | {"E"}
_FEWEST_TURNS = 2
_COUNTED = re.compile(r"(\d{1,2})\.(\d{1,2})\s+[A-Z‘’“]")
_PARTED = re.compile(r"\s*[:;]\s+|\s+[–—-]\s+")
_COUNT = re.compile(r"\d+")  # "F2 Provision" has the heading of "F1 Provision"
_CLAUSE = re.compile(r"(?:part\s+|section\s+)?(\d{1,2})[.):]?(?=\s|$)", re.IGNORECASE)
_H = frozenset({"H1", "H2"})
_NEEDS = frozenset({"B", "C", "D"})


def read_segments(segments: Sequence[Segment], filing: Filing, vocabulary: Vocabulary) -> None:
    """Read every segment that belongs to sections, and what is bound in, into the filing."""
    times = Counter(letter for segment in segments for letter in set(segment.letters))
    by_area = min(times["B"], times["E"]) > 1
    state = _Sequence(filing, vocabulary, times["E"] > 1, by_area, times)
    for segment in segments:
        if segment.bound_in:
            filing.appendices += [
                Draft("paragraph", "appendix", block.text, block, marker=marker_of(block))
                for block in texts_of(segment.items)
                if block.text
            ]
        elif segment.letters:
            state.read(segment)
    state.part_what_follows_the_last()


def texts_of(items: Sequence[Item]) -> Iterator[TextBlock]:
    """Every paragraph of some items, in reading order."""
    for item in items:
        if isinstance(item, Line):
            yield item.block
        else:
            for row in item.rows:
                for cell in row.cells:
                    yield from text_blocks(cell.blocks)


@dataclass
class _Sequence:
    """What carries over between the segments of a document.

    ``repeats``: outcomes and provision follow one another in turn; ``turn`` counts the turns.
    ``by_area``: so do needs, so that an area heads them all.
    ``times``: how often a heading opens each section.
    ``provision_first``: provision stands before its outcomes; no turn tells what belongs together.
    ``outer`` are the sections of an open heading that outcomes share with others.
    ``waiting`` is an area named by the last line above a section, which it then heads.
    ``cards`` tells, below a heading of outcomes and provision together, each outcome's own part.
    """

    filing: Filing
    vocabulary: Vocabulary
    repeats: bool
    by_area: bool = False
    times: Counter[str] = field(default_factory=Counter)
    turn: int = 0
    provision_first: bool = False
    before: tuple[str, ...] = ()
    area: str | None = None
    waiting: str | None = None
    headers: Headers = field(default_factory=Headers)
    reading: Reading | None = None
    cards: Cards = field(default_factory=Cards)
    outer: tuple[str, ...] = ()
    parts: list[tuple[tuple[int, int], str, list[Draft]]] = field(default_factory=list)

    def read(self, segment: Segment) -> None:
        """Read one segment into its sections."""
        letters = segment.letters
        if self._ends_turn(letters):
            self.turn += 1
        if not self.provision_first and "E" not in self.filing.sections:
            self.provision_first = bool(set(letters) & _PROVISION) and "E" not in letters
        if self.waiting is not None:
            self.area = self.waiting
        elif not (self.repeats and {*letters, *self.before} <= self._cycle):
            self.area = None  # only in a form set out by area does one head what follows
        elif letters[0] in ("G", "H1", "H2") and not any(self.times[one] > 1 for one in letters):
            self.area = None  # printed once, behind the areas: for the whole plan
        if segment.boundary is not None and is_for_all(segment.boundary.label.title):
            self.area = None
        named = self._areas_in_title(segment) or {self.area}
        self.area = named.pop() if len(named) == 1 else None
        for head in segment.headings:
            self._open(segment, head)
        for letter in letters:
            self.filing.sections.setdefault(letter, [])
        self.cards.enter(letters, self.filing)
        self._take_outer(segment)
        reading = self._reading_of(segment)
        filed = self._filed_in_h2()
        start = {letter: len(self.filing.sections[letter]) for letter in letters}
        self._read_items(segment, reading)
        self._note(segment, start)
        if not reading.h_is_told and self._is_unsplit(letters, filed):
            self._say_unsplit()
        self.waiting = _trailing_area(segment, self.vocabulary)
        self.area, self.before, self.reading = reading.area, letters, reading

    def _areas_in_title(self, segment: Segment) -> set[str | None]:
        """The areas that a heading which comes again names: "Section E2 – Cognition: outcomes"."""
        title = segment.boundary.label.title if segment.boundary else ""
        if not any(self.times[letter] > 1 for letter in segment.letters):
            return set()
        found = (self.vocabulary.area(part) for part in _PARTED.split(title) if part.strip())
        return {area for area in found if area is not None}

    def _note(self, segment: Segment, start: Mapping[str, int]) -> None:
        """Remember which provision stands under which heading of which turn.

        Below a heading that announces it with the outcomes, provision of another section whose
        heading looks the same is one more part of a card.
        """
        if segment.boundary is None or not set(segment.letters) <= _PROVISION:
            return
        heading = _COUNT.sub("", key(" ".join(head.text for head in segment.headings)))
        if self.cards.letters or self._areas_in_title(segment):
            heading = str(segment.boundary.signature)
        sections = self.filing.sections
        drafts = [draft for letter, at in start.items() for draft in sections[letter][at:]]
        self.parts.append(((self.turn, self.cards.card), heading, drafts))

    def part_what_follows_the_last(self) -> None:
        """Provision behind the last outcome, under a heading that no other outcome has, is for all.

        A form that prints its sections with each outcome prints the same headings each time; what
        it prints once, at the end, says nothing of the outcome that happens to stand above it.
        """
        turns = list(dict.fromkeys(turn for turn, _, _ in self.parts))
        if len(turns) < _FEWEST_TURNS:
            return
        known = {heading for turn, heading, _ in self.parts if turn != turns[-1]}
        for turn, heading, drafts in self.parts:
            if turn == turns[-1] and heading not in known:
                for draft in drafts:
                    draft.blocks = tuple(each for each in draft.blocks if not _is_turn(each))

    def _take_outer(self, segment: Segment) -> None:
        if segment.boundary is None or set(segment.letters) < set(self.outer):
            return
        shared = "E" in segment.letters and len(segment.letters) > 1
        self.outer = segment.letters if shared else ()

    def _open(self, segment: Segment, head: Line) -> None:
        """File a heading; where it says at once that there is nothing ("H1: None"), that too."""
        title = segment.boundary.label.title if segment.boundary else ""
        text, letter = head.text, segment.letters[0]
        if segment.boundary is not None and segment.boundary.carried:
            self.filing.heading(letter, head.block)
            return
        if not title or not self.vocabulary.is_none(title) or not text.endswith(title):
            self.filing.open(letter, head.block)
            return
        self.filing.open(letter, head.block, text.removesuffix(title).rstrip())
        self.filing.add("paragraph", letter, head.block, text=title)

    @property
    def _cycle(self) -> frozenset[str]:
        return _CYCLE | {"B"} if self.by_area else _CYCLE

    def _ends_turn(self, letters: tuple[str, ...]) -> bool:
        """Whether a section begins another turn: needs, then outcomes, then what provides for them.

        Outcomes after provision begin one; so do needs after either, and views, placement and
        advice stand in none.
        """
        here, before = set(letters), set(self.before)
        if not before:
            return False
        if "E" in here:
            return "E" not in before
        return bool(here & _NEEDS and before & _CYCLE) or not here & (_NEEDS | _CYCLE)

    def _reading_of(self, segment: Segment) -> Reading:
        held, letters = self.reading, segment.letters
        if held is not None and self.before == letters and (held.awaits_value or held.awaits_steps):
            # Neither a heading printed again at the top of a page nor the page's end parts a label
            # from what stands under it.
            return held
        first = "H2" if set(letters) == {"H1", "H2"} else letters[0]
        if segment.boundary is None:
            # Columns opened them: an area over rows heads their records, not the first column.
            first = next((letter for letter in letters if letter in _NEEDS | _CYCLE), first)
        if {*letters} < _H <= {*self.before}:
            letters = tuple(_H)  # below a heading of both, the other may be told without a letter
        topic = self._topic_of(segment)
        made = Reading(self.filing, self.vocabulary, letters, first, area=self.area, topic=topic)
        made.shares_outcomes = self.repeats or bool(self.outer)
        made.told = segment.told
        made.clause = _clause(segment)
        self._numbered(made, segment)
        if "E" in letters:
            made.due_all = due_by(" ".join(head.text for head in segment.headings))
        return made

    def _numbered(self, reading: Reading, segment: Segment) -> None:
        """Take the outcome that a heading names: "Provision to achieve outcome 1 (Section F)".

        "B. Strengths" says no number, but what stands below it.
        """
        title = segment.boundary.label.title if segment.boundary else ""
        if set(segment.letters) <= _PROVISION:
            reading.outcome_refs = list(outcome_references(title))
        elif segment.letters == ("E",):
            label = read_label(title, reading.allowed, self.vocabulary)
            if label is not None and label.role == "outcome":
                reading.number = label.number
        elif segment.letters == ("B",):
            label = read_label(title, reading.allowed, self.vocabulary)
            if label is not None and label.role == "strengths":
                reading.role = label.role

    def _topic_of(self, segment: Segment) -> str | None:
        """What a heading "Monitoring (Section E)" says of all that stands below it."""
        title = segment.boundary.label.title if segment.boundary else ""
        if segment.letters != ("E",) or self.vocabulary.title_scores(title):
            return None
        known = self.vocabulary.topic(title)
        found = known if known in MONITORING else self.vocabulary.guess_topic(title)
        return "monitoring" if found == "targets" else found

    def _filed_in_h2(self) -> int:
        drafts = self.filing.sections.get("H2", [])
        return sum(draft.kind != "heading" for draft in drafts)

    def _is_unsplit(self, letters: tuple[str, ...], filed: int) -> bool:
        """Whether H's content came to H2 for want of a division."""
        return {"H1", "H2"} <= set(letters) and self._filed_in_h2() > filed

    def _say_unsplit(self) -> None:
        """Say that nothing tells H1 from H2, unless all that stands there is that there is none.

        "None" below a heading of both is said of each; its words stand once, in H2.
        """
        drafts = [draft for draft in self.filing.sections["H2"] if draft.kind != "heading"]
        if all(self.vocabulary.is_none(draft.words) for draft in drafts):
            self.filing.denied.add("H1")
        else:
            self.filing.findings.append(_UNSPLIT)

    def _read_items(self, segment: Segment, reading: Reading) -> None:
        letters = segment.letters
        if len(letters) == 1 and letters[0] in ("I", "J", "K"):
            FrontReading(self.filing, self.vocabulary, letters[0]).read(segment.items)
            return
        grids = GridReading(reading, self.headers)
        reading.upright = _is_upright(segment.items)
        block = self._block(segment)
        tables: tuple[int, ...] = ()
        for item in segment.items:
            reading.blocks = (*block, *self.cards.block, *item.tables)
            if tables and not item.tables:
                reading.provision = None  # what stands below a table describes no row of it
            tables = item.tables
            if isinstance(item, Line):
                held = reading.outcome
                rows = bool(item.tables) and item.tables[-1] in self.headers.by_table
                reading.line(item, between_rows=rows and item.alone)
                if reading.outcome is not held and reading.outcome is not None:
                    self.cards.begin(reading.outcome, self.filing)
                continue
            own = header_sections(item, self.vocabulary)
            reading.letters = (*letters, *(letter for letter in own if letter not in letters))
            for letter in own:
                self.filing.sections.setdefault(letter, [])
            grids.read(item)
            reading.below_rows = True

    def _block(self, segment: Segment) -> tuple[object, ...]:
        """The turn of outcomes and provision that a segment is part of, told by its heading."""
        title = segment.boundary.label.title if segment.boundary else ""
        if not self.repeats or self.provision_first or is_for_all(title):
            return ()
        look = segment.boundary.signature if segment.boundary else None
        return (("turn", self.turn, look and (look.level, look.size, look.boxed)),)


def _is_turn(block: object) -> bool:
    return isinstance(block, tuple) and block[0] in ("turn", "card")


def _clause(segment: Segment) -> str:
    """The number before the section's title ("7. Health care provision"), else of its clauses.

    Two paragraphs that count on (3.4, 3.5) tell it where the title does not.
    """
    head = segment.headings[0].block if segment.headings else None
    match = _CLAUSE.match(f"{marker_of(head) or ''} {head.text}".strip()) if head else None
    if match is not None:
        return match[1]
    lines = (item.text for item in segment.items if isinstance(item, Line))
    counted = [(found[1], int(found[2])) for line in lines if (found := _COUNTED.match(line))]
    counts = itertools.pairwise(counted)
    return next((one[0] for one, two in counts if (one[0], one[1] + 1) == two), "")


def _is_upright(items: Sequence[Item]) -> bool:
    """Whether most of the text below a heading stands upright."""
    texts = [block for block in texts_of(items) if block.text]
    return sum(not block.italic for block in texts) * 2 >= max(len(texts), 1)


def _trailing_area(segment: Segment, vocabulary: Vocabulary) -> str | None:
    """An area that the last line of a segment names: it is the heading of what comes next."""
    last = segment.items[-1] if segment.items else None
    if isinstance(last, Line) and is_heading(last.block, alone=last.alone, shaded=last.shaded):
        return vocabulary.area(last.text)
    return None
