"""Logos, running headers, footers and watermarks: what they say of the plan and of the child."""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.document import Block, Furniture, FurnitureKind, Image, TextBlock
from ehcp_io.recognition.particulars.claims import Claim, Gathered, Rank
from ehcp_io.recognition.particulars.lines import read_line
from ehcp_io.recognition.particulars.sentences import find_authority, read_running_code
from ehcp_io.recognition.particulars.stamps import read_stamp, read_stamp_within
from ehcp_io.recognition.particulars.titles import SEPARATOR, name_in, parts_around, whole_line
from ehcp_io.recognition.particulars.vocabulary import ANY, CHILD, PLAN, Vocabulary
from ehcp_io.recognition.particulars.wording import PLAN_TITLE

# "Any Council I EHC Plan I Jane Doe": a scan's upright strokes.
_STROKE = re.compile(r"\s[Il]\s(?=[A-Z\d])")
_MINED = (FurnitureKind.HEADER, FurnitureKind.FOOTER, FurnitureKind.WATERMARK)


def read_pictures(front: Sequence[Block], gathered: Gathered) -> None:
    """Add the authority that the alternative text of a logo names."""
    for block in front:
        if isinstance(block, Image):
            authority = find_authority(block.description, whole=False)
            if authority is not None:
                gathered.plan.add("local_authority", Claim(authority, Rank.FURNITURE))


def read_furniture(
    furniture: Sequence[Furniture], gathered: Gathered, vocabulary: Vocabulary
) -> None:
    """Add what running headers, footers and watermarks claim; the front pages go before them."""
    seen: set[str] = set()
    # A watermark is put there on purpose; a footer may be the last version's.
    for item in sorted(furniture, key=lambda item: item.kind is not FurnitureKind.WATERMARK):
        if item.kind not in _MINED or item.block.text in seen:
            continue
        seen.add(item.block.text)
        for target, name, text in _of_furniture(item.block, vocabulary):
            getattr(gathered, target).add(name, Claim(text, Rank.FURNITURE))


def _of_furniture(block: TextBlock, vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    pieces = read_line(block, vocabulary)
    titled = PLAN_TITLE.search(block.text) is not None
    born = any(p.meaning is not None and "date_of_birth" in p.meaning.keys for p in pieces)
    for piece in pieces:
        if piece.kind == "field" and piece.meaning is not None:
            meaning = piece.meaning
            if meaning.subject == PLAN:
                yield "plan", "+".join(meaning.keys), piece.text
            elif meaning.subject == CHILD or (
                meaning.subject == ANY and meaning.keys[0] in ("name", "surname", "forename")
            ):
                yield "person", "+".join(meaning.keys), piece.text
        elif piece.kind != "field" or piece.meaning is None:
            text = whole_line(piece).text
            if any(run.confidence < 1.0 for run in block.runs):
                text = _STROKE.sub(" | ", text)
            yield from _of_strip(text, vocabulary, names=titled or born)


def _of_strip(text: str, vocabulary: Vocabulary, *, names: bool) -> Iterator[tuple[str, str, str]]:
    """The parts of a header or footer: "Jane Doe | EHC plan | Final plan 3 May 2022"."""
    authority = find_authority(text, whole=False)
    if authority is not None:
        yield "plan", "local_authority", authority
    stamps = list(read_stamp(text, vocabulary))
    named = False
    for part in [] if stamps else SEPARATOR.split(text):
        found = list(read_stamp(part, vocabulary))
        stamps += found
        if names and not found:
            for inner in parts_around(part):
                name = name_in(inner, vocabulary)
                known = name is not None and find_authority(inner, whole=False) is None
                # "Doe J" is a surname with initials, no name as spoken.
                if known and name is not None and len(name.split()[-1].strip(".")) > 1:
                    named = True
                    yield "person", "name", name
    for name, words in stamps or read_stamp_within(text, vocabulary):
        yield "plan", name, words
    code = read_running_code(text, named=named)
    if code is not None:
        yield "plan", "reference", code
