"""One passage in three wordings, as one text: what both keep, what each would add and delete.

Changes are told in pieces that can be read: a few words that stay between two edits are part of
the edit, and a sentence of which little stays is replaced whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ehcp_io.compare.words import clean
from ehcp_io.tribunal.key import Act, Party, Segment

_TOKEN = re.compile(r"\s*(?:\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?|[^\W_]+(?:['’‘\-‐‑][^\W_]+)*|\S)")
_TYPING = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_ISLAND = 2
"""Words that stay between two edits, and are too few to read for themselves."""
_SHARED = 0.34
"""Share of the words that must stay; below it the whole passage is replaced."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """Tokens ``start`` to ``end`` of the base give way to ``text``."""

    start: int
    end: int
    text: str
    key: tuple[str, ...]


def merged(base: str, parents: str | None, la: str | None) -> list[Segment]:
    """The wording of the plan with what the parties would change; None: they change nothing.

    An empty wording deletes the passage; an empty base is a passage that is new.
    """
    tokens = _tokens(base)
    first = _edits(tokens, parents) if parents is not None else []
    second = _edits(tokens, la) if la is not None else []
    found: list[Segment] = []
    at = 0
    for start, end, ours, theirs in _regions(first, second):
        found += [_kept(tokens, at, start), *_told(tokens, (start, end), ours, theirs)]
        at = end
    found.append(_kept(tokens, at, len(tokens)))
    return _joined(found)


def text_of(segments: Sequence[Segment]) -> str:
    """All the words, one behind the other."""
    return "".join(segment.text for segment in segments)


def _tokens(text: str) -> list[str]:
    # The first word may come to stand behind another's, so it has its space like the rest.
    return _TOKEN.findall(f" {clean(text)}")


def _key(token: str) -> str:
    return token.strip().translate(_TYPING).casefold()


def _is_word(key: str) -> bool:
    return any(map(str.isalnum, key))


def _edits(tokens: list[str], wording: str) -> list[_Edit]:
    """What one party changes."""
    new = _tokens(wording)
    old_keys, new_keys = [_key(each) for each in tokens], [_key(each) for each in new]
    if not tokens or not new or _alike(old_keys, new_keys) < _SHARED:
        same = old_keys == new_keys
        return [] if same else [_Edit(0, len(tokens), "".join(new), tuple(new_keys))]
    return [
        _Edit(start, end, "".join(new[first:last]), tuple(new_keys[first:last]))
        for start, end, first, last in _readable(old_keys, new_keys)
        if any(map(_is_word, (*old_keys[start:end], *new_keys[first:last])))
    ]


def _alike(old: list[str], new: list[str]) -> float:
    return Indel.normalized_similarity(
        [each for each in old if _is_word(each)], [each for each in new if _is_word(each)]
    )


def _readable(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """The changed stretches of both sides, those that only a word or two keeps apart as one."""
    stretches: list[list[int]] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            continue
        here = [code.src_start, code.src_end, code.dest_start, code.dest_end]
        if stretches and _is_island(old[stretches[-1][1] : here[0]], stretches[-1], here):
            stretches[-1][1], stretches[-1][3] = here[1], here[3]
        else:
            stretches.append(here)
    return [(a, b, c, d) for a, b, c, d in stretches]


def _is_island(between: list[str], before: list[int], after: list[int]) -> bool:
    """Whether what stays between two edits is too little to stand for itself."""
    words = sum(map(_is_word, between))
    if not words:
        return True
    # "25 hours" made "15 hours" is one word; two such edits far apart stay two.
    smaller = min(max(each[1] - each[0], each[3] - each[2]) for each in (before, after))
    return words <= _ISLAND and (smaller > 1 or words == 1)


def _regions(
    first: list[_Edit], second: list[_Edit]
) -> list[tuple[int, int, list[_Edit], list[_Edit]]]:
    """Edits of both parties that touch each other, together."""
    both = sorted(
        [(edit.start, edit.end, 0, edit) for edit in first]
        + [(edit.start, edit.end, 1, edit) for edit in second],
        key=lambda each: each[:3],
    )
    regions: list[tuple[int, int, list[_Edit], list[_Edit]]] = []
    for start, end, side, edit in both:
        if regions and (start < regions[-1][1] or (start == regions[-1][0] and start == end)):
            low, high, *sides = regions.pop()
        else:
            low, high, sides = start, end, [[], []]
        sides[side].append(edit)
        regions.append((low, max(high, end), sides[0], sides[1]))
    return regions


def _told(
    tokens: list[str], where: tuple[int, int], ours: list[_Edit], theirs: list[_Edit]
) -> list[Segment]:
    """One region: the words that go, then those that would come."""
    start, end = where
    if [(e.start, e.end, e.key) for e in ours] == [(e.start, e.end, e.key) for e in theirs]:
        return _changes(tokens, ours, Party.AGREED)
    if not theirs:
        return _changes(tokens, ours, Party.PARENTS)
    if not ours:
        return _changes(tokens, theirs, Party.LA)
    # Each side's words for the whole region, so that neither reads as a patchwork of both.
    old = "".join(tokens[start:end])
    each = [
        Segment(_rendered(tokens, where, side), Act.ADD, party)
        for side, party in ((ours, Party.PARENTS), (theirs, Party.LA))
    ]
    return [Segment(old, Act.DELETE, Party.EACH), *each]


def _rendered(tokens: list[str], where: tuple[int, int], edits: list[_Edit]) -> str:
    """A stretch of the base as one side would have it."""
    text, at = "", where[0]
    for edit in edits:
        text += "".join(tokens[at : edit.start]) + edit.text
        at = edit.end
    return text + "".join(tokens[at : where[1]])


def _changes(tokens: list[str], edits: list[_Edit], party: Party) -> list[Segment]:
    found: list[Segment] = []
    at = edits[0].start
    for edit in edits:
        found.append(_kept(tokens, at, edit.start))
        found.append(Segment("".join(tokens[edit.start : edit.end]), Act.DELETE, party))
        found.append(Segment(edit.text, Act.ADD, party))
        at = edit.end
    return found


def _kept(tokens: list[str], start: int, end: int) -> Segment:
    return Segment("".join(tokens[start:end]))


def _joined(segments: list[Segment]) -> list[Segment]:
    """Neighbours of one kind as one; a space wherever letters of two kinds would run together."""
    found: list[Segment] = []
    for segment in segments:
        if not segment.text:
            continue
        if found and (found[-1].act, found[-1].party) == (segment.act, segment.party):
            found[-1] = Segment(found[-1].text + segment.text, segment.act, segment.party)
        else:
            found.append(segment)
    for place, segment in enumerate(found[:-1]):
        ends, begins = segment.text[-1], found[place + 1].text[0]
        if ends.isalnum() and begins.isalnum():
            found[place] = Segment(segment.text + " ", segment.act, segment.party)
    if found:
        found[0] = Segment(found[0].text.lstrip(), found[0].act, found[0].party)
    return found
