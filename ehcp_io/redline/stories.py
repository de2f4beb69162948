"""Sequences of paragraphs and tables made one: the body, a cell, a header, what a control holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from ehcp_io.errors import RedlineError
from ehcp_io.readers.word.names import DEL, INS, SDT, SDT_CONTENT, TBL, P, W
from ehcp_io.redline import earlier, paragraphs
from ehcp_io.redline.elements import copied
from ehcp_io.redline.pairing import Pair, Thing, pairs_of
from ehcp_io.redline.skeleton import base_text, rows_of, text_of
from ehcp_io.redline.sliding import slid
from ehcp_io.redline.stamp import properties_of
from ehcp_io.redline.tables import Inside, deleted_table, inserted_table, merged_tables
from ehcp_io.redline.work import Work

_ALIKE = 0.45
"""Likeness from which two paragraphs, or two tables, are versions of one."""
_NAMED = 0.6
"""Likeness that two tables with the same caption and heading row have at least."""
_BLOCKS = (P, TBL, SDT)


@dataclass(frozen=True, slots=True)
class Tail:
    """How a container ends, whose last paragraph cannot come or go by itself (17.4.65)."""

    came: bool = False
    went: bool = False


def merge_story(
    old: etree._Element, new: etree._Element, target: etree._Element, work: Work
) -> None:
    """Put the blocks of both containers into ``target``, marked; other children are the newer's."""
    before = [child for child in old if child.tag in _BLOCKS]
    after = [child for child in new if child.tag in _BLOCKS]
    made = merge_blocks(before, after, work)
    for child in list(target):
        if child.tag in _BLOCKS:
            target.remove(child)
    # Properties stand first, the section's last (17.2.2, 17.4.65); range marks are not kept.
    heads = sum(child.tag in (W + "tcPr", W + "sdtPr") for child in target)
    for child in list(target)[heads:]:
        if child.tag != W + "sectPr":
            target.remove(child)
    for place, element in enumerate(made):
        target.insert(heads + place, element)


def merge_blocks(
    before: Sequence[etree._Element], everything: Sequence[etree._Element], work: Work
) -> list[etree._Element]:
    """The blocks of both, those that are the same ones paired."""
    after, others = earlier.split(everything)
    pairs = pairs_of(_things(before, work), _things(after, work), _ALIKE, _NAMED)
    pairs = slid(before, after, _with_tables(before, after, pairs))
    pairs, tail = _with_end(before, after, pairs)
    made: list[etree._Element] = []
    done_old = done_new = 0
    ends = [*pairs, (len(before), len(after))]
    for place, (i, j) in enumerate(ends):
        for number in range(done_old, i):
            made += _gone(before[number], work, mark=not (tail.went and number == len(before) - 1))
        for number in range(done_new, j):
            made += map(copied, others[number])
            made += _new(after[number], work, mark=not (tail.came and number == len(after) - 1))
        made += map(copied, others[j])
        if i < len(before):
            run_on = ends[place + 1][0] == i + 1 and ends[place + 1][1] > j + 1
            made += _both(before[i], after[j], work, run_on=run_on)
        done_old, done_new = i + 1, j + 1
    if pairs and (tail.came or tail.went):
        if any(others):
            raise RedlineError(earlier.OVERLAP)
        _end(made, before, after, pairs[-1], tail, work)
    return made


def _things(blocks: Sequence[etree._Element], work: Work) -> list[Thing]:
    made = []
    for block in blocks:
        text = base_text(block)
        words = work.speller.spell(text)
        if block.tag == P:
            made.append(Thing(text, words, P))
        else:
            made.append(Thing((text, _shape(block)), words, str(block.tag), _name(block)))
    return made


def _shape(block: etree._Element) -> int:
    return sum(1 for _ in block.iter(W + "tc"))


def _name(block: etree._Element) -> str:
    """A table's caption and heading row, a control's title: what it is called on both sides."""
    if block.tag == SDT:
        named = block.find(f"{W}sdtPr/{W}tag")
        return "" if named is None else named.get(W + "val", "")
    caption = block.find(f"{W}tblPr/{W}tblCaption")
    rows = rows_of(block)
    head = text_of(rows[0]) if rows else ""
    return f"{'' if caption is None else caption.get(W + 'val', '')}|{head}"


def _with_tables(
    before: Sequence[etree._Element], after: Sequence[etree._Element], pairs: list[Pair]
) -> list[Pair]:
    """Tables left over between the same neighbours become one: two that touch would be anyway."""
    made: list[Pair] = []
    done_old = done_new = 0
    for i, j in [*pairs, (len(before), len(after))]:
        old = [n for n in range(done_old, i) if before[n].tag == TBL]
        new = [n for n in range(done_new, j) if after[n].tag == TBL]
        made += zip(old, new, strict=False)
        if i < len(before):
            made.append((i, j))
        done_old, done_new = i + 1, j + 1
    return made


def _with_end(
    before: Sequence[etree._Element], after: Sequence[etree._Element], pairs: list[Pair]
) -> tuple[list[Pair], Tail]:
    """Pairs with which the last paragraph of a container need neither come nor go."""
    if not before or not after or before[-1].tag != P or after[-1].tag != P:
        return pairs, Tail()
    ends = (len(before) - 1, len(after) - 1)
    last_old = pairs[-1][0] if pairs else -1
    last_new = pairs[-1][1] if pairs else -1
    if (last_old, last_new) == ends:
        return pairs, Tail()
    if last_old < ends[0] and last_new < ends[1]:
        return [*pairs, ends], Tail()
    came = last_old == ends[0]
    after_it = after[last_new:] if came else before[last_old:]
    if all(each.tag == P for each in after_it):
        return pairs, Tail(came=came, went=not came)
    return [*pairs[:-1], ends], Tail()


def _end(
    made: list[etree._Element],
    before: Sequence[etree._Element],
    after: Sequence[etree._Element],
    last: Pair,
    tail: Tail,
    work: Work,
) -> None:
    """Text that came or went at the end: the mark of the paragraph before it, not its own."""
    more = len(after) - 1 - last[1] if tail.came else len(before) - 1 - last[0]
    anchor = made[-1 - more]
    work.marks.on_paragraph(properties_of(anchor), INS if tail.came else DEL)
    if tail.came:
        paragraphs.with_old_properties(made[-1], after[-1], before[last[0]], work)
    else:
        paragraphs.with_old_properties(made[-1], after[last[1]], before[-1], work)


def _both(
    old: etree._Element, new: etree._Element, work: Work, *, run_on: bool
) -> Iterator[etree._Element]:
    if etree.tostring(old, with_tail=False) == etree.tostring(new, with_tail=False):
        work.tally.kept += len("".join(base_text(new).split()))
        yield copied(new)
    elif new.tag == P:
        yield paragraphs.merged(old, new, work, run_on=run_on)
    elif new.tag == TBL:
        yield merged_tables(old, new, work, _INSIDE)
    else:
        made = copied(new)
        inner = [each.find(SDT_CONTENT) for each in (old, new, made)]
        if inner[0] is not None and inner[1] is not None and inner[2] is not None:
            merge_story(inner[0], inner[1], inner[2], work)
        yield made


def _gone(block: etree._Element, work: Work, *, mark: bool) -> Iterator[etree._Element]:
    if block.tag == P:
        yield paragraphs.deleted(block, work, mark=mark)
    elif block.tag == TBL:
        yield deleted_table(block, work, _INSIDE)
    else:
        content = block.find(SDT_CONTENT)
        for child in () if content is None else content:
            if child.tag in _BLOCKS:
                yield from _gone(child, work, mark=True)


def _new(block: etree._Element, work: Work, *, mark: bool) -> Iterator[etree._Element]:
    if block.tag == P:
        yield paragraphs.inserted(block, work, mark=mark)
    elif block.tag == TBL:
        yield inserted_table(block, work, _INSIDE)
    else:
        made = copied(block)
        content = made.find(SDT_CONTENT)
        if content is not None:
            _new_in(content, work)
        yield made


def _gone_in(container: etree._Element, work: Work) -> None:
    """Mark everything in a cell that goes with its row."""
    _all(container, [each for b in _own(container) for each in _gone(b, work, mark=True)])


def _new_in(container: etree._Element, work: Work) -> None:
    """Mark everything in a cell that comes with its row."""
    _all(container, [each for b in _own(container) for each in _new(b, work, mark=True)])


def _own(container: etree._Element) -> list[etree._Element]:
    return [child for child in container if child.tag in _BLOCKS]


def _all(container: etree._Element, made: list[etree._Element]) -> None:
    heads = [child for child in container if child.tag == W + "tcPr"]
    for child in list(container):
        container.remove(child)
    container.extend([*heads, *made])


_INSIDE = Inside(merge_story, _new_in, _gone_in)
