"""Tables of people: a row or a column is one person, whoever that turns out to be."""

from dataclasses import dataclass, field, replace

from ehcp_io.recognition.particulars.asked import NAMED, repeats
from ehcp_io.recognition.particulars.claims import Draft, Gathered, claim_of
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.vocabulary import CHILD, CONTACT, PLAN, SERVICES, Block


@dataclass
class PeopleRows:
    """The people of the tables read so far, by their rows or columns."""

    gathered: Gathered
    records: dict[tuple[int, ...], Draft] = field(default_factory=dict)
    right: bool | None = None
    """What the head over the names says of parental responsibility."""
    begun: tuple[tuple[int, ...], tuple[str, ...]] | None = None

    def read(self, piece: Piece, number: int, block: Block) -> None:
        """Sort a cell; who they are is told by the whole row or column, or the ``block`` above."""
        assert piece.record is not None  # noqa: S101 - only a record's pieces are read
        draft = self.records.get(piece.record)
        if draft is None:
            draft = Draft(
                number=block.number,
                context=block.subject,
                responsibility=self.right if block.responsibility is None else block.responsibility,
            )
            self.records[piece.record] = draft
            self.gathered.drafts.append(draft)
        meaning = piece.meaning
        if meaning is None:
            return
        row = (piece.record[:-1], meaning.keys)
        of_contacts = CONTACT in (draft.subject, draft.context) and repeats(meaning, draft)
        if of_contacts and (piece.label or row == self.begun):
            self.begun = row  # beside a second "Name" the next column has its second person too
            # A second "Surname:" in the same cell is the other parent's.
            draft = replace(draft, claims={}, relation=None, number=None)
            self.records[piece.record] = draft
            self.gathered.drafts.append(draft)
        if piece.kind == "heading":
            draft.subject = meaning.subject
            draft.relation = meaning.relation
            return
        if meaning.subject in (PLAN, SERVICES):
            details = getattr(self.gathered, meaning.subject)
            self.gathered.add(details, "+".join(meaning.keys), claim_of(piece, number))
            return
        elsewhere = NAMED.get(meaning.subject)
        if elsewhere is not None and draft.subject in (CHILD, CONTACT):
            # The school that the child's column names is not the child.
            if "name" in meaning.keys:
                details = getattr(self.gathered, elsewhere[0])
                self.gathered.add(details, elsewhere[1], claim_of(piece, number))
            return
        if meaning.subject in (CHILD, CONTACT) or (meaning.names_subject and not draft.claims):
            draft.subject = draft.subject or meaning.subject
            draft.relation = draft.relation or meaning.relation
            draft.number = draft.number or meaning.number
        if meaning.keys:
            self.gathered.add(draft, "+".join(meaning.keys), claim_of(piece, number))
