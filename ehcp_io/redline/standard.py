"""Two plans as one standard Word document with tracked changes."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from ehcp_io.compare import ChangeKind, Op, PlanDiff, compare
from ehcp_io.compare.front_page import without_told
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.compare.settling import as_if_sure, has_doubts
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline.blanks import without_blanks
from ehcp_io.redline.checks import LABEL, label_doubts, note, settled
from ehcp_io.redline.elements import container_in, forget_marks, without_runs
from ehcp_io.redline.moves import mark_moves
from ehcp_io.redline.pairing import Speller
from ehcp_io.redline.proof import check_marks, prove
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.redline.stamp import Marks, Stamp
from ehcp_io.redline.stories import merge_story
from ehcp_io.redline.work import Tally, Work
from ehcp_io.writers.outline.blocks import Block, Grid, Line, in_order
from ehcp_io.writers.outline.desk import Columns
from ehcp_io.writers.outline.doubts import mark_doubts
from ehcp_io.writers.outline.whole import with_columns
from ehcp_io.writers.word.markup import BLANK
from ehcp_io.writers.word.package import packed
from ehcp_io.writers.word.writing import parts_of
from ehcp_io.writers.word_files import DOCUMENT, written

Parts = dict[str, bytes]
_BODY = W + "body"
_OURS = (BLANK, LABEL)  # on runs that are of neither plan
_TWICE = 2
"""A redline that marks more than twice what differs marks layout."""


@dataclass(frozen=True, slots=True)
class Redline:
    """A proved redline; ``one_form`` says that the older plan was set in the newer one's form."""

    data: bytes
    tally: Tally
    one_form: bool = False


def plan_redline(before: Plan, after: Plan, found: PlanDiff, stamp: Stamp | None = None) -> Redline:
    """The redline of two plans, without their layout where that would drown what changed.

    ``found`` is their comparison. Where the forms differ, the older plan is set in the newer one's
    form first, and that it still says the same is proved by comparing it with itself.

    Raises:
        RedlineError: it could not be proved.
    """
    pair = _Pair.of(before, after)
    before, after = pair.before, pair.after
    if pair.scanned:
        # What only a misreading may explain is a question of the comparison, and no less marked.
        found = compare(as_if_sure(before), as_if_sure(after))
    most = _TWICE * true_difference(found)
    desk = _Desk(stamp or Stamp())
    older, newer = pair.pages(before), pair.pages(after)
    made, one_form = desk.merged(older, newer), False
    if _marked(made) > most:
        joined = _joined(older.columns, newer.columns)
        old, new = pair.pages(before, joined), pair.pages(after, joined)
        if older.layout_beside(old) != newer.layout_beside(new):
            made = min(made, desk.merged(old, new), key=_marked)
        again = in_form_of(before, after, found) if _marked(made) > most else None
        if again is not None:
            told = [detail.field for detail in found.particulars]
            again, last = without_told(again, told), without_told(after, told)
            alike = pair.pages(again, joined)
            other = _joined(joined, alike.columns)
            if other != joined or last is not after:
                alike, new = pair.pages(again, other), pair.pages(last, other)
            beside = desk.merged(alike, new)
            one_form = _marked(beside) < _marked(made)
            made = beside if one_form else made
    return Redline(*_proved(made), one_form)


def true_difference(found: PlanDiff) -> int:
    """Characters of print that two plans do not share, by their comparison; moved ones too."""
    texts: list[str] = []
    for change in found.changes:
        texts += [word.text for word in change.words if word.op is not Op.EQUAL]
        if change.kind is ChangeKind.MOVED:
            texts.append(change.after or "")
        texts += change.fields.values()
    for detail in found.particulars:
        texts += [detail.before or "", detail.after or ""]
    return sum(len("".join(text.split())) for text in texts)


def standard_redline(before: Plan, after: Plan, stamp: Stamp | None = None) -> tuple[bytes, Tally]:
    """The standard document of ``after`` with every difference from that of ``before`` tracked.

    Raises:
        RedlineError: it could not be proved.
    """
    pair = _Pair.of(before, after)
    older, newer = pair.pages(pair.before), pair.pages(pair.after)
    return _proved(_Desk(stamp or Stamp()).merged(older, newer))


@dataclass(frozen=True)
class _Pages:
    """A plan laid out as its standard document: nothing but what can be seen on its pages.

    ``columns`` are those of its tables; ``telling`` marks the form's own words for nothing.
    """

    plan: Plan
    blocks: list[Block]
    columns: Columns
    telling: bool

    def layout_beside(self, wide: "_Pages") -> object:
        """What of these pages follows from the plan's form or length and not of the same ``wide``.

        It is the tables' columns, the rows that long ones were parted into, and the form's own
        words for nothing.
        """
        lines = (line for line, *_ in in_order(self.blocks).lines)
        blanks = [piece.text for line in lines for piece in line.pieces if piece.blank]
        return self.columns, self.rows - wide.rows, blanks

    @property
    def rows(self) -> Counter[str]:
        """How many rows the tables of each title have."""
        made: Counter[str] = Counter()
        for block in self.blocks:
            if isinstance(block, Grid):
                made[block.title] += len(block.rows)
        return made

    @cached_property
    def parts(self) -> Parts:
        """The parts of the document."""
        return parts_of(self.plan, self.blocks, plain=True, telling=self.telling)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Both plans, a scan's doubtful words settled or marked, and what the first page says of it."""

    before: Plan
    after: Plan
    scanned: bool = False
    note: tuple[Line, ...] = ()

    @classmethod
    def of(cls, before: Plan, after: Plan) -> "_Pair":
        made = settled(before, after)
        scanned = has_doubts(before) or has_doubts(after)
        return cls(made.before, made.after, scanned, note(before, after, made.told))

    def pages(self, plan: Plan, beside: Columns | None = None) -> _Pages:
        """A plan's pages; ``beside`` another's, with the columns that the tables of both have."""
        blocks, columns = with_columns(plan, clean=True, beside=beside)
        if self.scanned:
            blocks, _ = mark_doubts(blocks, plan, labels=False)
            blocks[1:1] = self.note
        return _Pages(plan, blocks, columns, beside is not None)


@dataclass(frozen=True, slots=True)
class _Merged:
    """The newer document's parts with what differs tracked, before it is proved.

    ``made`` are the trees of the parts that hold text; ``sides`` are both documents' parts.
    """

    made: dict[str, etree._Element]
    sides: tuple[Parts, Parts]
    tally: Tally


def _marked(merged: _Merged) -> int:
    return merged.tally.marked


@dataclass(slots=True)
class _Desk:
    """Where documents are made one, several times if need be: words keep their spelling."""

    stamp: Stamp
    speller: Speller = field(default_factory=Speller)

    def merged(self, older: _Pages, newer: _Pages) -> _Merged:
        """The newer document's body and header with what differs from the older one's tracked."""
        work = Work(Marks(self.stamp), self.speller)
        sides = (older.parts, newer.parts)
        made: dict[str, etree._Element] = {}
        for name in sides[1]:
            if name != DOCUMENT and not name.startswith("word/header"):
                continue
            old, new, made[name] = (etree.fromstring(each[name]) for each in (*sides, sides[1]))
            path = _path_in(name)
            old, new, target = (container_in(each, path) for each in (old, new, made[name]))
            merge_story(old, new, target, work)
        mark_moves(work)
        return _Merged(made, sides, work.tally)


def _proved(merged: _Merged) -> tuple[bytes, Tally]:
    """The package, once accepting all of it is seen to give the newer, rejecting the older.

    Raises:
        RedlineError: it does not.
    """
    parts = dict(merged.sides[1])
    for name, root in merged.made.items():
        path = _path_in(name)
        before, after = (_says(each[name], path) for each in merged.sides)
        label_doubts(root)
        prove(without_runs(root, *_OURS), before, after, path)
        forget_marks(root, *_OURS)
        parts[name] = written(root)
    check_marks(list(merged.made.values()))
    return packed(parts), merged.tally


def _path_in(name: str) -> str:
    return _BODY if name == DOCUMENT else ""


def _says(part: bytes, path: str) -> Skeleton:
    return skeleton(without_blanks(container_in(etree.fromstring(part), path)))


def _joined(one: Columns, other: Columns) -> Columns:
    """The columns that each table has in either document: other columns are other rows."""
    return {
        table: tuple(dict.fromkeys((*one.get(table, ()), *other.get(table, ()))))
        for table in {**other, **one}
    }
