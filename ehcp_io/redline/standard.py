"""Two plans as one standard Word document with tracked changes."""

from dataclasses import dataclass, replace

from lxml import etree

from ehcp_io.compare import ChangeKind, Op, PlanDiff
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline.blanks import forget_blanks, without_blanks
from ehcp_io.redline.moves import mark_moves
from ehcp_io.redline.proof import check_marks, prove
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.redline.stamp import Marks, Stamp
from ehcp_io.redline.stories import merge_story
from ehcp_io.redline.work import Tally, Work
from ehcp_io.writers.outline.desk import Columns
from ehcp_io.writers.outline.whole import columns_of
from ehcp_io.writers.word.package import DOCUMENT, packed
from ehcp_io.writers.word.writing import word_parts

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
    made = Redline(*standard_redline(before, after, stamp))
    if made.tally.marked > most:
        made = min(made, _beside(before, after, stamp), key=_marked)
    if made.tally.marked > most:
        older = in_form_of(before, after, found)
        if older is not None:
            made = min(made, replace(_beside(older, after, stamp), one_form=True), key=_marked)
    return made


def _beside(before: Plan, after: Plan, stamp: Stamp | None) -> Redline:
    """The redline of two documents whose tables have the same columns and whole rows."""
    columns = _joined(columns_of(before), columns_of(after))
    older, newer = (_document_of(plan, columns) for plan in (before, after))
    return Redline(*_redline(older, newer, stamp))


def _marked(redline: Redline) -> int:
    return redline.tally.marked


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
    return _redline(_document_of(before), _document_of(after), stamp)


def _redline(older: Parts, newer: Parts, stamp: Stamp | None) -> tuple[bytes, Tally]:
    """The newer document's package with what differs tracked in its body and its header."""
    parts = dict(newer)
    work = Work(Marks(stamp or Stamp()))
    made: dict[str, etree._Element] = {}
    sides: dict[str, tuple[Skeleton, Skeleton]] = {}
    for name in [name for name in parts if name == DOCUMENT or name.startswith("word/header")]:
        path = _BODY if name == DOCUMENT else ""
        old, new, made[name] = (etree.fromstring(each[name]) for each in (older, newer, newer))
        sides[name] = (_says(_inner(old, path)), _says(_inner(new, path)))
        merge_story(_inner(old, path), _inner(new, path), _inner(made[name], path), work)
    mark_moves(work)
    for name, root in made.items():
        prove(without_blanks(root), *sides[name], _BODY if name == DOCUMENT else "")
        forget_blanks(root)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    check_marks(list(made.values()))
    return packed(parts), work.tally


def _says(container: etree._Element) -> Skeleton:
    return skeleton(without_blanks(container))


def _document_of(plan: Plan, beside: Columns | None = None) -> Parts:
    """The parts of a plan's standard document: nothing but what can be seen on its pages."""
    return word_parts(plan, clean=True, plain=True, beside=beside)


def _joined(one: Columns, other: Columns) -> Columns:
    """The columns that each table has in either document: other columns are other rows."""
    return {table: (*one.get(table, ()), *other.get(table, ())) for table in {**one, **other}}


def _inner(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path) if path else root
    return root if found is None else found
