"""A last resort: what sections hold of the particulars. Values only; their words stay there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ehcp_io.document import Block, Table, text_blocks
from ehcp_io.plan import SectionLetter
from ehcp_io.recognition.particulars.claims import Claim, Gathered, Rank
from ehcp_io.recognition.particulars.flow import read_blocks
from ehcp_io.recognition.particulars.names import is_name_like
from ehcp_io.recognition.particulars.parties import Parties
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.sentences import read_review
from ehcp_io.recognition.particulars.vocabulary import CONTACT, PLAN, Vocabulary

_CALLED = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*){0,2}")
_FIGURE = re.compile(r"\d")
# A plan's own labels that are put at its end: by a signature, or under monitoring.
_LABELLED_WORDS = 16
_WANTED = ("review_date", "coordinator", "signed_date")


def read_sections(
    sections: Mapping[SectionLetter, Sequence[Block]], gathered: Gathered, vocabulary: Vocabulary
) -> None:
    """Add claims of the lowest rank from the sections' own blocks."""
    for letter in SectionLetter:
        blocks = sections.get(letter, ())
        pieces = _read_lines(blocks, gathered, vocabulary)
        if letter is SectionLetter.A:
            _read_called(pieces, gathered)
            _read_views(blocks, gathered, vocabulary)


def _read_lines(
    blocks: Sequence[Block], gathered: Gathered, vocabulary: Vocabulary
) -> Sequence[Piece]:
    for block in text_blocks(tuple(blocks)):
        text = block.text
        if not _FIGURE.search(text):
            continue
        date = read_review(text)
        if date is not None:
            gathered.plan.add("review_date", Claim(date, Rank.SECTION))
    lines = [block for block in text_blocks(tuple(blocks)) if _may_be_labelled(block.text)]
    pieces = read_blocks(lines, vocabulary)
    for piece in pieces:
        meaning = piece.meaning
        if piece.kind != "field" or meaning is None or not piece.text:
            continue
        if (
            meaning.subject == PLAN
            and meaning.keys[0] in _WANTED
            and meaning.keys[0] != "signed_date"
        ):
            gathered.plan.add(meaning.keys[0], Claim(piece.text, Rank.SECTION))
        elif (
            meaning.subject == "coordinator"
            and meaning.keys == ("name",)
            and _names_someone(piece.text, vocabulary)
        ):
            gathered.plan.add("coordinator", Claim(piece.text, Rank.SECTION))
    return pieces


def _names_someone(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a value begins with a name: below "Who wrote it" may stand a column's heading."""
    return is_name_like(re.split(r"[,;(|–—]", text)[0].strip(), vocabulary)


def _read_called(pieces: Sequence[Piece], gathered: Gathered) -> None:
    for piece in pieces:
        asked = piece.meaning is not None and piece.meaning.keys == ("preferred_name",)
        if asked and _CALLED.fullmatch(piece.text):
            gathered.person.add("preferred_name", Claim(piece.text, Rank.SECTION))


def _may_be_labelled(text: str) -> bool:
    """Whether a line may be a label with its value: sections are mostly prose, which is not."""
    return ":" in text or text.count(" ") < _LABELLED_WORDS


def _read_views(blocks: Sequence[Block], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """The people's list and the child's own name that some plans print among the child's views."""
    tables = [block for block in blocks if isinstance(block, Table)]
    pieces = read_blocks(tables, vocabulary)
    _read_called(pieces, gathered)
    people = Parties(vocabulary).read(pieces)
    _read_profile(people, gathered)
    if gathered.drafts:
        return
    whole = "date_of_birth" in people.person.claims
    for draft in people.drafts:
        told = {key for name in draft.claims for key in name.split("+")}
        if whole and draft.subject == CONTACT and "name" in told:
            gathered.drafts.append(draft)  # the form's own details, and who the parents are
        elif "name" in told and {"relationship", "parental_responsibility"} & told:
            draft.context = None if draft.context == CONTACT else draft.context
            gathered.drafts.append(draft)


def _read_profile(found: Gathered, gathered: Gathered) -> None:
    """The child's and the plan's details where a form has them in A.

    No other table there asks for a birthday.
    """
    if "date_of_birth" not in found.person.claims:
        return
    for details, into in ((found.person, gathered.person), (found.plan, gathered.plan)):
        for name, claims in details.claims.items():
            if not into.has(name):
                for claim in claims:
                    into.add(name, replace(claim, rank=Rank.SECTION, piece=None))
