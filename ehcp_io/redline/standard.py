"""Two plans as one standard Word document with tracked changes."""

from dataclasses import dataclass

from lxml import etree

from ehcp_io.compare import ChangeKind, Op, PlanDiff
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline.blanks import forget_blanks, without_blanks
from ehcp_io.redline.elements import container_in
from ehcp_io.redline.moves import mark_moves
from ehcp_io.redline.proof import check_marks, prove
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.redline.stamp import Marks, Stamp
from ehcp_io.redline.stories import merge_story
from ehcp_io.redline.work import Tally, Work
from ehcp_io.writers.outline.desk import Columns
from ehcp_io.writers.outline.whole import with_columns
from ehcp_io.writers.word.package import packed
from ehcp_io.writers.word.writing import parts_of
from ehcp_io.writers.word_files import DOCUMENT, written

Parts = dict[str, bytes]
_BODY = W + "body"
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
    most = _TWICE * true_difference(found)
    stamp = stamp or Stamp()
    older, newer = _document_of(before), _document_of(after)
    made, one_form = _merged(older, newer, stamp), False
    if _marked(made) > most:
        joined = _joined(older.columns, newer.columns)
        newer = _document_of(after, joined)
        made = min(made, _merged(_document_of(before, joined), newer, stamp), key=_marked)
        again = in_form_of(before, after, found) if _marked(made) > most else None
        if again is not None:
            other = _joined(with_columns(again, clean=True)[1], joined)
            newer = newer if other == joined else _document_of(after, other)
            beside = _merged(_document_of(again, other), newer, stamp)
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
    return _proved(_merged(_document_of(before), _document_of(after), stamp or Stamp()))


@dataclass(frozen=True, slots=True)
class _Document:
    """The parts of a plan's standard document, and the columns that its tables have."""

    parts: Parts
    columns: Columns


@dataclass(frozen=True, slots=True)
class _Merged:
    """The newer document's parts with what differs tracked, before it is proved.

    ``made`` are the trees of the parts that hold text, ``sides`` what either version says in each.
    """

    parts: Parts
    made: dict[str, etree._Element]
    sides: dict[str, tuple[Skeleton, Skeleton]]
    tally: Tally


def _marked(merged: _Merged) -> int:
    return merged.tally.marked


def _merged(older: _Document, newer: _Document, stamp: Stamp) -> _Merged:
    """The newer document's body and header with what differs from the older one's tracked."""
    work = Work(Marks(stamp))
    made: dict[str, etree._Element] = {}
    sides: dict[str, tuple[Skeleton, Skeleton]] = {}
    for name in newer.parts:
        if name != DOCUMENT and not name.startswith("word/header"):
            continue
        path = _path_in(name)
        old, new, made[name] = (
            etree.fromstring(each.parts[name]) for each in (older, newer, newer)
        )
        sides[name] = (_says(container_in(old, path)), _says(container_in(new, path)))
        merge_story(
            container_in(old, path), container_in(new, path), container_in(made[name], path), work
        )
    mark_moves(work)
    return _Merged(dict(newer.parts), made, sides, work.tally)


def _proved(merged: _Merged) -> tuple[bytes, Tally]:
    """The package, once accepting all of it is seen to give the newer, rejecting the older.

    Raises:
        RedlineError: it does not.
    """
    for name, root in merged.made.items():
        prove(without_blanks(root), *merged.sides[name], _path_in(name))
        forget_blanks(root)
        merged.parts[name] = written(root)
    check_marks(list(merged.made.values()))
    return packed(merged.parts), merged.tally


def _path_in(name: str) -> str:
    return _BODY if name == DOCUMENT else ""


def _says(container: etree._Element) -> Skeleton:
    return skeleton(without_blanks(container))


def _document_of(plan: Plan, beside: Columns | None = None) -> _Document:
    """A plan's standard document: nothing but what can be seen on its pages."""
    blocks, columns = with_columns(plan, clean=True, beside=beside)
    return _Document(parts_of(plan, blocks, plain=True, telling=beside is not None), columns)


def _joined(one: Columns, other: Columns) -> Columns:
    """The columns that each table has in either document: other columns are other rows."""
    return {
        table: tuple(dict.fromkeys((*one.get(table, ()), *other.get(table, ()))))
        for table in {**other, **one}
    }
