"""Words that may only be misread: a scan's doubtful word beside one that looks like it.

Such a word is no change of the plan: it is a question, to be settled by the page. Where the two
readings would mean more or less than each other, and are only near each other, the change is told
all the same, and its doubt. A word that was read surely on both sides is never a question.
"""

from collections.abc import Mapping

from ehcp_io.compare.item import Item
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.misreadings import (
    figures_alike,
    is_closed_for_letter,
    is_half_read,
    looks_like,
    same_shape,
    unaccented,
)
from ehcp_io.compare.model import Change, ChangeKind, Effect, Flag, Op
from ehcp_io.compare.pictured import is_of_the_picture, is_same_words
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import keys, word_ops

_EVEN = 0.5
"""A word less sure than this is more likely misread than not: its difference shows nothing."""

_LONE, _SHORT = 2, 3
"""Letters: fewer than two are a scrap of themselves, up to three where they were hardly read."""

_MOST = 8
"""Doubtful words that are named with a change."""

_AROUND = '.,;:()“”"‘’'
_TEXT = "text"
Doubts = Mapping[str, float]
"""Doubtful words as they are compared, with how sure each is."""


def without_doubts(
    found: list[tuple[Difference, Change]], lexicon: Lexicon, labels: frozenset[str]
) -> tuple[list[Change], list[Flag]]:
    """The changes without those that a misreading explains, and a question for each of these.

    ``labels`` are those of both forms, as they are compared.
    """
    changes: list[Change] = []
    flags: list[Flag] = []
    for difference, change in found:
        old, new = difference.old, difference.new
        pictured = any(item is not None and item.recognised for item in (old, new))
        if pictured and (accent := lost_accents(change.before, change.after)):
            flags.extend([] if accent in flags else [accent])
            continue
        if pictured and is_same_words(change):
            continue
        if pictured and is_of_the_picture(difference, change, labels):
            flags.append(_picture_flag(difference, change))
            continue
        if scraps := _scraps(difference, change):
            flags.append(_scrap_flag(difference, change, scraps))
            continue
        sides = [_doubts(item, change.field) for item in (old, new)]
        read = _readings(change, *sides) if change.kind is ChangeKind.CHANGED else None
        if read is None:
            changes.append(_with_doubt(change, sides, lexicon))
        elif change.effect is Effect.NEUTRAL or all(_is_plain(*pair, *sides) for pair in read):
            flags.append(_flag(difference, change, read))
        else:
            doubt = lexicon.reason("doubtful", Effect.NEUTRAL, said(read))
            changes.append(change.model_copy(update={"reasons": (*change.reasons, doubt)}))
    return changes, flags


def _with_doubt(change: Change, sides: list[Doubts], lexicon: Lexicon) -> Change:
    """The change, with the doubtful words among those that differ, for a person to look at."""
    doubted = {Op.DELETE: sides[0], Op.INSERT: sides[1]}
    words = [
        word.strip(_AROUND)
        for each in change.words
        if each.op in doubted
        for word in each.text.split()
        if not doubted[each.op].keys().isdisjoint(keys(word))
    ]
    if not words:
        return change
    named = ", ".join(f"‘{word}’" for word in dict.fromkeys(words[:_MOST]))
    more = " …" if len(words) > _MOST else ""
    doubt = lexicon.reason("doubtful", Effect.NEUTRAL, named + more)
    return change.model_copy(update={"reasons": (*change.reasons, doubt)})


Readings = list[tuple[str, str]]


def lost_accents(before: str | None, after: str | None) -> Flag | None:
    """A question where nothing but accents differs; a recogniser of English reads hardly any."""
    if not before or not after or unaccented(before) != unaccented(after):
        return None
    words = zip(before.split(), after.split(), strict=False)
    read = [(one, other) for one, other in words if one != other]
    if not read:
        return None
    return Flag(
        rule="doubtful",
        says=f"An accent may be lost in a picture: {said(read[:1])}. Compare it with the page.",
        source="The recogniser knows English letters; the rest of the passage is the same.",
    )


def _doubts(item: Item | None, field: str | None) -> Doubts:
    """The doubtful words of a side: those of a field's own cell, else of the sentence."""
    if item is None:
        return {}
    if field is None:
        return {word: sure for each in item.doubts.values() for word, sure in each.items()}
    return item.doubts.get(field if field in item.fields else _TEXT, {})


def _readings(change: Change, old: Doubts, new: Doubts) -> Readings | None:
    if not change.before or not change.after:
        return None
    return readings(change.before, change.after, old, new)


def readings(before: str, after: str, old: Doubts, new: Doubts) -> Readings | None:
    """The words that differ, side by side, if a misreading explains every one of them."""
    if not (old or new):
        return None
    read: Readings = []
    gone: str | None = None
    for each in word_ops(before, after):
        if each.op is Op.DELETE:
            gone = each.text
        elif each.op is Op.INSERT:
            if gone is None or not _is_misread(gone, each.text, old, new):
                return None
            read.append((gone, each.text))
            gone = None
        elif gone is not None:
            return None
    return read if read and gone is None else None


def _is_misread(before: str, after: str, old: Doubts, new: Doubts) -> bool:
    first, second = keys(before), keys(after)
    doubted = not old.keys().isdisjoint(first) or not new.keys().isdisjoint(second)
    if doubted and (
        looks_like("".join(first), "".join(second))
        or is_closed_for_letter(after, before)
        or is_closed_for_letter(before, after)
    ):
        return True
    # A sign that stands in no word is a doubt of its own, on the side that was read in a picture.
    return (bool(new) and is_half_read(after, before)) or (
        bool(old) and is_half_read(before, after)
    )


def _is_plain(before: str, after: str, old: Doubts, new: Doubts) -> bool:
    """Whether a misreading is likelier than a change, whatever it would mean.

    So it is of words of one shape, of figures that print makes each other, and of a word that was
    hardly read.
    """
    first, second = keys(before), keys(after)
    one, other = "".join(first), "".join(second)
    sure = [old[word] for word in first if word in old]
    sure += [new[word] for word in second if word in new]
    return same_shape(one, other) or figures_alike(one, other) or min(sure, default=0.0) < _EVEN


def _scraps(difference: Difference, change: Change) -> list[str]:
    """What differs, if all of it is scraps of a picture: a lone letter, a few signs hardly read.

    A speck or a stroke beside the text is read so, and nothing that a plan says is as short.
    """
    if change.kind is ChangeKind.MOVED or change.fields:
        return []
    differing = [each for each in change.words if each.op is not Op.EQUAL]
    for each in differing:
        item = difference.old if each.op is Op.DELETE else difference.new
        if item is None or not item.recognised:
            return []
        # Inside a passage "not" and "may" are short too.
        doubts = {} if change.kind is ChangeKind.CHANGED else _doubts(item, change.field)
        if not all(_is_scrap(word, doubts) for word in each.text.split()):
            return []
    return [each.text.strip() for each in differing]


def _is_scrap(word: str, doubts: Doubts) -> bool:
    letters = "".join(keys(word))
    if any(letter.isnumeric() for letter in letters):
        return False
    return len(letters) < _LONE or (len(letters) <= _SHORT and doubts.get(letters, 1.0) < _EVEN)


def _scrap_flag(difference: Difference, change: Change, scraps: list[str]) -> Flag:
    return Flag(
        rule="doubtful",
        says=f"A mark in a picture may have been read as text ({_where(difference, change)}): "
        f"{', '.join(f'‘{scrap}’' for scrap in scraps)}. Compare it with the page.",
        source="It is too short to say anything, and only the picture has it.",
    )


def _picture_flag(difference: Difference, change: Change) -> Flag:
    differing = [each for each in change.words if each.op is not Op.EQUAL]
    read = ", ".join(f"‘{each.text.strip()}’" for each in differing)
    return Flag(
        rule="doubtful",
        says=f"What differs may come of the picture of the page ({_where(difference, change)}): "
        f"{read}. Compare it with the page.",
        source="A stroke lost, a word read twice or a label run in; the rest is the same.",
    )


def _flag(difference: Difference, change: Change, read: Readings) -> Flag:
    return Flag(
        rule="doubtful",
        says=f"A word of a picture may only be misread ({_where(difference, change)}): "
        f"{said(read)}. Compare it with the page.",
        source="The recogniser was not sure of it; the rest of the passage is the same.",
    )


def _where(difference: Difference, change: Change) -> str:
    """The section, and the page of the picture."""
    pages = {
        item.source.page
        for item in (difference.old, difference.new)
        if item is not None
        and (item.doubts or item.recognised)
        and item.source is not None
        and item.source.page
    }
    return f"Section {change.section}" + (f", page {min(pages)}" if pages else "")


def said(read: Readings) -> str:
    """The two readings of each word, for a person to choose."""
    return ", ".join(f"‘{before.strip()}’ / ‘{after.strip()}’" for before, after in read)
