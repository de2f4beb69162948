"""Paragraphs with tracked changes: two versions made one, or one that came or went whole."""

from collections.abc import Sequence
from itertools import groupby

from lxml import etree
from rapidfuzz.distance import LCSseq

from ehcp_io.readers.word.names import DEL, INS, PPR, RUN, P, W
from ehcp_io.redline.atoms import Atom, atoms_of, run_with, runs_of
from ehcp_io.redline.blanks import says_nothing, without_blanks
from ehcp_io.redline.earlier import refuse_overlap
from ehcp_io.redline.elements import copied
from ehcp_io.redline.stamp import properties_of
from ehcp_io.redline.work import Work

_TOO_FEW = 0.25
"""Share of words in common below which both wordings stand whole: scraps of each are no help."""
_ISLAND = 3
"""Letters of the longest word that may stand alone between two edits without joining them."""
_NOT_CARRIED = (W + "sectPr", W + "pPrChange")
Span = tuple[bool, int, int, int, int]
"""Whether the atoms stayed, and where they stand on each side."""


def merged(
    old: etree._Element, new: etree._Element, work: Work, *, run_on: bool = False
) -> etree._Element:
    """The newer paragraph with what differs from the older one marked word by word.

    ``run_on`` says that paragraphs which came follow. LibreOffice takes words that came at the end
    of a paragraph and the paragraphs behind it for one, and joins what is left when it rejects
    them; so something that went stands between, if need be the last word once more.
    """
    if says_nothing(old) != says_nothing(new):
        old, new = without_blanks(old), without_blanks(new)
    made = copied(new)
    before, after = atoms_of(old), atoms_of(made)
    spans = _spans(before, after)
    if run_on:
        spans = _with_last_word(before, spans)
    for stayed, i1, i2, j1, j2 in spans:
        if stayed:
            work.tally.kept += sum(atom.weight for atom in after[j1:j2])
        else:
            work.tally.went += sum(atom.weight for atom in before[i1:i2])
            work.tally.came += sum(atom.weight for atom in after[j1:j2])
    if any(not stayed for stayed, *_ in spans):
        _rebuild(made, (before, after), spans, work, run_on=run_on)
    return made


def inserted(new: etree._Element, work: Work, *, mark: bool = True) -> etree._Element:
    """A paragraph of the newer document that the older one does not have."""
    made = copied(new)
    if mark:
        work.marks.on_paragraph(properties_of(made), INS)
    atoms = atoms_of(made)
    work.tally.came += sum(atom.weight for atom in atoms)
    wrap_inserted(made, work)
    if atoms:
        work.inserted.append(made)
    return made


def deleted(old: etree._Element, work: Work, *, mark: bool = True) -> etree._Element:
    """A paragraph of the older document that the newer one no longer has."""
    made = etree.Element(P)
    properties = old.find(PPR)
    if properties is not None:
        made.append(_carried(properties))
    atoms = atoms_of(old)
    work.tally.went += sum(atom.weight for atom in atoms)
    if atoms:
        made.append(_went(atoms, work))
        work.deleted.append(made)
    if mark:
        work.marks.on_paragraph(properties_of(made), DEL)
    return made


def wrap_inserted(holder: etree._Element, work: Work) -> None:
    """Mark every run in a paragraph as inserted, also those inside links and controls."""
    parents = list(dict.fromkeys(run.getparent() for run in runs_of(holder)))
    for parent in parents:
        if parent is None:
            continue
        for is_run, group in groupby(list(parent), key=lambda each: each.tag == RUN):
            if is_run:
                runs = list(group)
                refuse_overlap(runs[0])
                place = parent.index(runs[0])
                parent.insert(place, work.marks.around(INS, runs))


def with_old_properties(
    made: etree._Element, looks: etree._Element, old: etree._Element, work: Work
) -> None:
    """Give a paragraph the looks of ``looks``, and say that they were those of ``old``.

    The last paragraph of a cell cannot itself come or go: text before or after it does, and the
    properties of the paragraph that is left are a change of their own (17.13.5.29).
    """
    now, before = looks.find(PPR), old.find(PPR)
    if _plain(now) == _plain(before):
        return
    properties = properties_of(made)
    marks = properties.find(W + "rPr")
    for child in list(properties):
        properties.remove(child)
    if now is not None:
        properties.extend(child for child in _carried(now) if child.tag != W + "rPr")
    if marks is not None:
        properties.append(marks)
    change = work.marks.mark(W + "pPrChange")
    inner = etree.SubElement(change, PPR)
    if before is not None:
        inner.extend(child for child in _carried(before) if child.tag != W + "rPr")
    properties.append(change)


def _plain(properties: etree._Element | None) -> bytes:
    if properties is None:
        return b""
    parts = [child for child in _carried(properties) if child.tag != W + "rPr"]
    return b"".join(etree.tostring(child, method="c14n", exclusive=True) for child in parts)


def _carried(properties: etree._Element) -> etree._Element:
    """A copy of a paragraph's properties without what belongs to its document."""
    made = copied(properties)
    for name in _NOT_CARRIED:
        for child in made.findall(name):
            made.remove(child)
    return made


def _spans(before: Sequence[Atom], after: Sequence[Atom]) -> list[Span]:
    """What stayed and what did not, in order; scraps between two edits belong to the edit."""
    if [atom.key for atom in before] == [atom.key for atom in after]:
        return [(True, 0, len(before), 0, len(after))]
    numbers: dict[object, int] = {}
    sides = [
        [numbers.setdefault(atom.key, len(numbers)) for atom in side] for side in (before, after)
    ]
    spans: list[Span] = []
    codes = list(LCSseq.opcodes(sides[0], sides[1]))
    for place, code in enumerate(codes):
        ends = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        between = 0 < place < len(codes) - 1
        stayed = code.tag == "equal" and not (between and _is_scrap(before[ends[0] : ends[1]]))
        if spans and spans[-1][0] == stayed:
            _, i1, _, j1, _ = spans.pop()
            ends = (i1, ends[1], j1, ends[3])
        spans.append((stayed, *ends))
    kept = sum(_words(before[i1:i2]) for stayed, i1, i2, _, _ in spans if stayed)
    if kept < _TOO_FEW * max(_words(before), _words(after)) and not _has_objects(before, after):
        return [(False, 0, len(before), 0, len(after))]
    return spans


def _with_last_word(before: Sequence[Atom], spans: list[Span]) -> list[Span]:
    """The spans with a word that went in the last of them, where only words came."""
    if len(spans) < 2:
        return spans
    *rest, (_, i1, i2, j1, j2), (stayed, last_i1, last_i2, _, last_j2) = spans
    if stayed or last_i1 < last_i2:
        return spans
    start = i2 - 1
    while start > i1 and not before[start].text[:1].isalnum():
        start -= 1
    kept: list[Span] = [(True, i1, start, j1, j2 - (i2 - start))] if start > i1 else []
    return [*rest, *kept, (False, start, last_i2, j2 - (i2 - start), last_j2)]


def _words(atoms: Sequence[Atom]) -> int:
    return sum(atom.text[:1].isalnum() for atom in atoms)


def _is_scrap(atoms: Sequence[Atom]) -> bool:
    """Whether what stayed is only space, or one short word: it reads better inside the edit."""
    if any(not atom.text for atom in atoms):
        return False
    words = [atom.text for atom in atoms if atom.text[:1].isalnum()]
    return not words or (len(words) == 1 and len(words[0]) <= _ISLAND and not words[0].isdigit())


def _has_objects(*sides: Sequence[Atom]) -> bool:
    return any(not atom.text and atom.weight for side in sides for atom in side)


def _rebuild(
    made: etree._Element,
    sides: tuple[list[Atom], list[Atom]],
    spans: list[Span],
    work: Work,
    *,
    run_on: bool,
) -> None:
    """Cut the runs of the newer paragraph where something came, and put in what went."""
    before, after = sides
    gone: dict[int, list[Atom]] = {}
    stays = [True] * len(after)
    for stayed, i1, i2, j1, j2 in spans:
        if not stayed:
            gone[j2 if run_on and j2 == len(after) else j1] = before[i1:i2]
            stays[j1:j2] = [False] * (j2 - j1)
    place = 0
    for run, group in groupby(after, key=lambda atom: atom.run):
        atoms = list(group)
        _cut(run, atoms, stays[place : place + len(atoms)], (place, gone), work)
        place += len(atoms)
    left = gone.get(len(after), [])
    if left:
        _append(made, after, _went(left, work))


def _cut(
    run: etree._Element,
    atoms: list[Atom],
    stays: list[bool],
    gone: tuple[int, dict[int, list[Atom]]],
    work: Work,
) -> None:
    start, all_gone = gone
    went = {at: all_gone[at] for at in range(start, start + len(atoms)) if all_gone.get(at)}
    if all(stays) and not went:
        return
    refuse_overlap(run)
    parts: list[etree._Element] = []
    group: list[Atom] = []

    def close(stayed: bool) -> None:
        if group:
            runs = run_with(group)
            parts.extend(runs if stayed else [work.marks.around(INS, runs)])
            group.clear()

    for number, atom in enumerate(atoms):
        if number and (stays[number] != stays[number - 1] or start + number in went):
            close(stays[number - 1])
        if start + number in went:
            parts.append(_went(went[start + number], work))
        group.append(atom)
    close(stays[-1])
    parent = run.getparent()
    if parent is not None:
        place = parent.index(run)
        parent[place : place + 1] = parts


def _append(made: etree._Element, after: list[Atom], went: etree._Element) -> None:
    """Put what went after the last run; not inside what another hand has changed."""
    last = _last_place(made, after)
    if last is None:
        made.append(went)
    else:
        last.addnext(went)


def _last_place(made: etree._Element, after: list[Atom]) -> etree._Element | None:
    """The paragraph's own child that holds the last of its text."""
    children = [
        child for child in made if child.tag == RUN or next(child.iter(RUN), None) is not None
    ]
    return children[-1] if after and children else None


def _went(atoms: list[Atom], work: Work) -> etree._Element:
    return work.marks.around(DEL, run_with(atoms, deleted=True))
