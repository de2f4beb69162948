"""What sentences of the front pages say of parental responsibility: "Mrs Doe also has …"."""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.plan import Contact
from ehcp_io.recognition.particulars.family import is_theirs
from ehcp_io.recognition.particulars.narrative import SENTENCE
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.wording import words

Right = tuple[str, bool]
"""Who, as worded, and whether they have parental responsibility."""

BOTH = "both parents"
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_WHO = rf"(?:(?:Mrs?|Ms|Miss|Mx|Dr)\.?\s+)?{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}"
_PR = r"parental\s+responsibility\b"
_HAS = re.compile(
    rf"(?:(?P<who>{_WHO})|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s+(?P<relation>[a-z][a-z-]+)),?\s+"
    r"(?:who\s+)?(?:also\s+|alone\s+)?"
    r"(?:(?P<denied>does\s+not\s+(?:have|hold)|has\s+no|holds\s+no)|has|holds|shares)\s+"
    rf"(?:full\s+|shared\s+|sole\s+)?{_PR}"
)
_BOTH_HAVE = re.compile(rf"\b[Bb]oth\s+(?:of\s+)?(?:\w+\s+)?parents\s+(?:have|hold|share)\s+{_PR}")
_HELD_BY = re.compile(
    rf"{_PR}\s+(?:for\s+[^.;]{{2,40}}\s+)?is\s+(?:held|shared)\s+by\s+(?P<who>[^.;]+)",
    re.IGNORECASE,
)
_ONE = re.compile(_WHO)
# A sentence that leaves it open, or tells of another time, says nothing of now.
_OPEN = re.compile(
    r"\b(?:whether|if|unless|until|unclear|unsure|claims?|believes?|disput\w+|when|should|would|may|"
    r"might|must|not\s+(?:known|certain|clear|the\s+case)|no\s+longer|previously|formerly|used\s+to)\b",
    re.IGNORECASE,
)
_PARENTS = frozenset(["mother", "mum", "mummy", "mama", "father", "dad", "daddy", "parent"])
_NOT_OWN = frozenset(["step", "foster", "grand", "partner", "former"])
_COUPLE = 2


def rights_told(pieces: Sequence[Piece]) -> list[Right]:
    """Who has parental responsibility, by the sentences that stand on the front pages."""
    return [
        right
        for piece in pieces
        if piece.meaning is None
        for sentence in SENTENCE.split(piece.text)
        for right in _of_sentence(sentence)
    ]


def rights_named(text: str) -> list[Right]:
    """The same of an answer that names who has it: "Mrs Doe only", "Both parents"."""
    if _OPEN.search(text):
        return []
    bare = re.sub(r"\s+(?:only|alone)\W*$", "", text, flags=re.IGNORECASE)
    if words(bare) == BOTH:
        return [(BOTH, True)]
    return [(part.strip(), True) for part in re.split(r"\s*[,;&]\s*|\s+and\s+", bare)]


def _of_sentence(sentence: str) -> Iterator[Right]:
    both = _BOTH_HAVE.search(sentence)
    if both is not None and not _OPEN.search(sentence):
        yield BOTH, True
    for match in _HAS.finditer(sentence):
        if not _OPEN.search(sentence[: match.start()]):
            yield match["who"] or match["relation"], match["denied"] is None
    held = _HELD_BY.search(sentence)
    if held is not None and not _OPEN.search(sentence):
        for part in re.split(r"\s*,\s*|\s+and\s+", held["who"]):
            if _ONE.fullmatch(part.strip()):
                yield part.strip(), True


def right_of(contact: Contact, rights: Sequence[Right], people: Sequence[Contact]) -> bool | None:
    """What the sentences say of one of the contacts; None where they might mean another of them."""
    told = {held for who, held in rights if _meant(who, people) == {words(contact.name or "")}}
    parents = {words(one.name or "") for one in people if _is_own_parent(one)}
    if (BOTH, True) in rights and len(parents) == _COUPLE and _is_own_parent(contact):
        told.add(True)
    return told.pop() if len(told) == 1 else None


def _meant(who: str, people: Sequence[Contact]) -> set[str]:
    return {
        words(one.name)
        for one in people
        if one.name is not None and is_theirs(who, one.name, one.relationship)
    }


def _is_own_parent(contact: Contact) -> bool:
    said = set(words(contact.relationship or "").split())
    return contact.name is not None and bool(said & _PARENTS) and not said & _NOT_OWN
