"""Titles and opening sentences: what they say beside the labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.claims import Claim, Draft, Gathered, Rank
from ehcp_io.recognition.particulars.family import spoken_of
from ehcp_io.recognition.particulars.names import is_name_like, split_called
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.sentences import (
    find_authority,
    read_code,
    read_sentences,
    stated_status,
)
from ehcp_io.recognition.particulars.stamps import (
    date_of_status,
    read_stamp,
    status_beside,
)
from ehcp_io.recognition.particulars.vocabulary import CONTACT, PLAN, Vocabulary
from ehcp_io.recognition.particulars.wording import PLAN_TITLE, SIGNS

_LONGEST_TITLE = 18
SEPARATOR = re.compile(r"\s*(?:[|¦•:]|\s[–—-]\s|\s{3,}|[\n\t]|,\s)\s*")
"""What sets the parts of a title or of a running head apart."""
_POSSESSIVE = re.compile(r"^(.+?)[’'‘]s?$")
_ENDS_OPEN = re.compile(r"\b(?:for|of|about|concerning)\W*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\W*(?:the|an?|my|this|our|your|each|every)\s+", re.IGNORECASE)
_SET_OFF = re.compile(r"\s*(?:(?:for|of|about|concerning)\b|[-–—:|,(\n])", re.IGNORECASE)
# "EHC Plan Officer" is an office, no title.
_OFFICE = re.compile(
    rf"(?:{PLAN_TITLE.pattern})\s+(?:case\s*)?(?:co-?ordinator|officer|team|manager|writer|worker|adviser|lead)s?\b",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[A-Z][a-z][\w'’-]*")
# A plan's number alone on a line of the cover: letters, then figures.
_NUMBER_ALONE = re.compile(r"[A-Z]{1,5}[ /-]\d{3,7}(?:[/-][A-Z0-9]+)*")
_HINT = re.compile(r"\(([^()]+)\)\s*$")
_COUNT = re.compile(r"\s*\b(?:version|v|no\.?)?\s*\d+(?:\.\d+)*\s*$", re.IGNORECASE)
_DOT = re.compile(r"\s+[·•|]\s+")
_CALLED = re.compile(r"\((?:known as\s+)?([^\W\d_][\w'’-]*)\)\s*$", re.IGNORECASE)
_KNOWN_AS = re.compile(r",?\s+(?:also\s+)?known\s+as\s+[‘“'\"]?([A-Z][\w-]*)[’”'\"]?\s*$")
_COVER = 12
_ELSEWHERE = re.compile(
    r"\b(?:transfer|mov(?:ed|ing)|previous|former|from|funded|paid|county court|social care)",
    re.IGNORECASE,
)


def read_titles(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Add what the lines without labels claim: name, status, authority, dates."""
    lines = [
        (number, whole_line(piece))
        for number, piece in enumerate(pieces)
        if piece.text
        and (piece.kind != "field" or piece.meaning is None or _is_title(piece.text))
        and not SIGNS.match(piece.label or "")
        and not isinstance(gathered.fields.get(number, (None,))[0], Draft)
    ]
    for index, (number, piece) in enumerate(lines):
        if piece.record is not None:
            continue
        if _stands_before_birth(pieces, number) and is_name_like(
            piece.text.strip(" ,"), vocabulary
        ):
            name = re.sub(r"^(?:Full\s+)?Name:?\s+(?=\S+\s)", "", piece.text.strip(" ,"))
            gathered.person.add("name", Claim(name, Rank.PREAMBLE))
            continue
        if _read_dated_status(pieces[number], number, gathered, vocabulary):
            continue
        label = pieces[number].label
        value = pieces[number].text
        if label is not None and value and not any(map(str.isalnum, value)):
            continue  # "Amended plan: –"
        if label is not None and vocabulary.status_of(label, whole=True) is not None:
            gathered.plan.add("status", Claim(label, Rank.TITLE))
        if _is_title(piece.text):
            neighbours = _neighbours([line.text for _, line in lines], index, vocabulary)
            for name, claim in _of_title(piece.text, neighbours, vocabulary):
                details = gathered.person if name.endswith("name") else gathered.plan
                details.add(name, claim)
        else:
            _read_line_alone(piece, number, gathered, vocabulary)
    if not gathered.plan.has("local_authority"):
        _read_authority_named(lines, gathered)
    _read_behind_dates(pieces, gathered, vocabulary)
    _read_parts(pieces, gathered, vocabulary)


def _read_dated_status(
    piece: Piece, number: int, gathered: Gathered, vocabulary: Vocabulary
) -> bool:
    """Take the date of a status that stands as a label of its own ("Final: 3 May 2022")."""
    if piece.label is None or piece.meaning is not None:
        return False
    options = re.split(r"\s*/\s*", piece.label)
    if len(options) > 1 and all(vocabulary.status_of(one, whole=True) for one in options):
        gathered.add(gathered.plan, "status", Claim(piece.text, piece=number))
        return True  # "Draft / Final / Amended: Amended final – 9 May 2025"
    name = date_of_status(piece.label, piece.text, vocabulary)
    if name is not None:
        gathered.add(gathered.plan, name, Claim(piece.text, piece=number))
    return name is not None


def whole_line(piece: Piece) -> Piece:
    """A line whose first words were only taken for a label ("EHC PLAN: Jane Doe")."""
    return piece if piece.label is None else replace(piece, text=f"{piece.label}: {piece.text}")


def _stands_before_birth(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a date of birth follows on the same line ("Jane Doe, DOB 1/2/2010")."""
    following = pieces[number + 1] if number + 1 < len(pieces) else None
    return (
        following is not None
        and following.location == pieces[number].location
        and following.meaning is not None
        and "date_of_birth" in following.meaning.keys
    )


def _neighbours(lines: Sequence[str], index: int, vocabulary: Vocabulary) -> list[tuple[Rank, str]]:
    """The lines above and below a title; "for", a status and the authority are passed over.

    The line below a title that ends with "for" is the title's own; any other only stands near it.
    """
    found = []
    awaited = _ENDS_OPEN.search(lines[index]) is not None
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(lines) and _belongs_to_title(lines[place], vocabulary):
            place += step
        signed = place > 0 and vocabulary.is_one_of("closings", lines[place - 1])
        if 0 <= place < len(lines) and not signed:  # the letter before the plan ends with a name
            found.append((Rank.TITLE if awaited and step > 0 else Rank.NEIGHBOUR, lines[place]))
    return found


def _belongs_to_title(line: str, vocabulary: Vocabulary) -> bool:
    if line.strip(" :").casefold() in ("for", "of"):
        return True
    return any(read_stamp(line, vocabulary)) or find_authority(line, whole=True) is not None


def _read_authority_named(lines: Sequence[tuple[int, Piece]], gathered: Gathered) -> None:
    """Take the one authority that lines name beside other words: "Any Council, SEND Team, …".

    Of two, one may be another's whose plan it was.
    """
    named = {
        authority
        for _, piece in lines
        if not _ELSEWHERE.search(piece.text)
        and (authority := find_authority(piece.text, whole=False)) is not None
    }
    if len(named) == 1:
        gathered.plan.add("local_authority", Claim(named.pop(), Rank.NEIGHBOUR))


def _read_behind_dates(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Read the sentences that go on behind a date, and the status in brackets behind its label."""
    for piece in pieces:
        if piece.kind == "field" and piece.meaning is not None and piece.meaning.subject == PLAN:
            if piece.meaning.keys == ("plan_date",):
                for field, words in status_beside(piece.text, vocabulary):
                    gathered.plan.add(field, Claim(words, Rank.TITLE))
            hint = _HINT.search(piece.label or "")  # "This plan (amended final): 3 May 2022"
            if hint is not None and piece.meaning.keys == ("plan_date",):
                # "This plan (draft 2)" is a draft whatever its number.
                name = date_of_status(_COUNT.sub("", hint[1]), piece.text, vocabulary)
                if name is not None:
                    gathered.plan.add("status", Claim(hint[1], Rank.TITLE))
                    gathered.plan.add(name, Claim(piece.text))
            _, _, behind = piece.text.partition(". ")
            for target, name, text in read_sentences(behind):
                getattr(gathered, target).add(name, Claim(text, Rank.PREAMBLE))


def _read_parts(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Read what stands behind the first of several values of the plan's, a stroke between them."""
    for piece in pieces:
        parts = piece.meaning.parts if piece.meaning is not None else ()
        behind = re.split(r"\s+/\s+", piece.text)[1:]
        if piece.kind != "field" or len(behind) < len(parts):
            continue
        for text in behind if parts and all(part.subject == PLAN for part in parts) else ():
            for name, words in read_stamp(text, vocabulary):
                gathered.plan.add(name, Claim(words, Rank.TITLE))
            for target, name, words in read_sentences(text):
                getattr(gathered, target).add(name, Claim(words, Rank.PREAMBLE))


def _is_title(text: str) -> bool:
    if len(text.split()) > _LONGEST_TITLE or not PLAN_TITLE.search(_OFFICE.sub(" ", text)):
        return False
    return not re.search(
        r"\b(?:is|was|has|been|will|be|are|made|issued|written|prepared)\b", text, re.IGNORECASE
    )


def _read_line_alone(piece: Piece, number: int, gathered: Gathered, vocabulary: Vocabulary) -> None:
    """A line that is no title: a status, an authority's name, or sentences."""
    for target, name, text in read_code(piece.text):
        getattr(gathered, target).add(name, Claim(text, Rank.PREAMBLE))
    if number < _COVER and _NUMBER_ALONE.fullmatch(piece.text.strip()):
        gathered.plan.add("reference", Claim(piece.text.strip(), Rank.NEIGHBOUR))
        return
    stamps = list(read_stamp(piece.text, vocabulary))
    authority = find_authority(piece.text, whole=True) or (None if number else _at_head(piece.text))
    if stamps:
        for name, text in stamps:
            gathered.add(gathered.plan, name, Claim(text, Rank.TITLE, piece=number))
    elif authority is not None:
        # In a cell it may be anybody's employer; before all details it is the form's own head.
        rank = Rank.TITLE if piece.kind != "table" else Rank.NEIGHBOUR
        if piece.kind != "table" or not number:
            gathered.plan.add("local_authority", Claim(authority, rank))
    else:
        stated = stated_status(piece.text)
        if stated is not None and vocabulary.status_of(stated, whole=False) is not None:
            gathered.plan.add("status", Claim(stated, Rank.PREAMBLE))
        for spoken in spoken_of(piece.text, vocabulary):
            told = {"name": spoken.name, "relationship": spoken.relationship, "phone": spoken.phone}
            claims = {name: [Claim(text, Rank.PREAMBLE)] for name, text in told.items() if text}
            gathered.drafts.append(Draft(claims, subject=CONTACT))
        for target, name, text in read_sentences(piece.text):
            getattr(gathered, target).add(name, Claim(text, Rank.PREAMBLE))


def _at_head(text: str) -> str | None:
    """The authority of a letterhead with its department: "Any Council · Children’s Services"."""
    parts = _DOT.split(text)
    found = (find_authority(part, whole=True) for part in parts if len(parts) > 1)
    return next((name for name in found if name is not None), None)


def _of_title(
    text: str, neighbours: Sequence[tuple[Rank, str]], vocabulary: Vocabulary
) -> Iterator[tuple[str, Claim]]:
    """What a title says: the status, the child's name, the authority."""
    if vocabulary.status_of(text, whole=False) is not None:
        yield "status", Claim(text, Rank.TITLE)
    for field, words in read_stamp(text, vocabulary):
        if field != "status":
            yield field, Claim(words, Rank.TITLE)
    for part in parts_around(text):
        name = name_in(part, vocabulary)
        if name is not None:
            yield "name", Claim(name, Rank.TITLE)
            called = _CALLED.search(part) or _KNOWN_AS.search(part)
            if called and vocabulary.status_of(called[1], whole=True) is None:
                yield "preferred_name", Claim(called[1], Rank.TITLE)
        authority = find_authority(part, whole=False)
        if authority is not None:
            yield "local_authority", Claim(authority, Rank.TITLE)
    yield from _near_title(neighbours, vocabulary)


def _near_title(
    neighbours: Sequence[tuple[Rank, str]], vocabulary: Vocabulary
) -> Iterator[tuple[str, Claim]]:
    """What the lines above and below a title say: the child's name, or what it is called."""
    for rank, line in neighbours:
        if rank is Rank.TITLE and _ONE_NAME.fullmatch(line) and not vocabulary.find(line):
            yield "preferred_name", Claim(line, Rank.NEIGHBOUR)  # "EHC plan for" over "Kez"
        whole, called = split_called(re.sub(r"^(?:for|of)\s+", "", line, flags=re.IGNORECASE))
        name = name_in(whole, vocabulary)
        if name is not None and find_authority(line, whole=False) is None:
            # The line above a title may as well end a covering letter: "Yours sincerely, …".
            yield "name", Claim(name, rank)
            if called is not None:
                yield "preferred_name", Claim(called, rank)


def parts_around(text: str) -> Iterator[str]:
    """The parts of a title beside the plan's own name, joining words taken off."""
    title = PLAN_TITLE.search(text)
    if title is not None and _ARTICLE.fullmatch(text[: title.start()]):
        # "The EHCP Golden Thread" names a thing, not a person.
        text = text if _SET_OFF.match(text, title.end()) else text[: title.end()]
    for part in PLAN_TITLE.split(text):
        for piece in SEPARATOR.split(f" {part} "):
            bare = re.sub(r"^\W*(?:(?:for|of|concerning|:)\s+)?", "", piece, flags=re.IGNORECASE)
            if bare.strip():
                yield bare.strip(" :-–—")


def name_in(part: str, vocabulary: Vocabulary) -> str | None:
    """The name that a part of a title is; one word alone is no full name."""
    bare = _KNOWN_AS.sub("", re.sub(r"\s*\([^)]*\)\s*$", "", part))
    possessive = _POSSESSIVE.match(bare)
    bare = possessive[1] if possessive else bare
    if vocabulary.status_of(bare, whole=False) is not None:
        return None
    return bare if is_name_like(bare, vocabulary) else None
