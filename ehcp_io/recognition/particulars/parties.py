"""Whose details they are: the same labels come back for the child, parents and professionals.

What is known, strongest first: the label's own words ("Mother's telephone"), the row or column of
a table of people, the heading over the lines, the person whom the labels just before named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.recognition.particulars.asked import (
    ALWAYS_CHILD,
    CONTACT_KEYS,
    NAME_KEYS,
    NAMED,
    child_key,
    repeats,
)
from ehcp_io.recognition.particulars.claims import Claim, Details, Draft, Gathered, claim_of
from ehcp_io.recognition.particulars.family import home_of, household, own_details, people_in
from ehcp_io.recognition.particulars.going_on import goes_on
from ehcp_io.recognition.particulars.names import (
    describe,
    is_name_like,
    responsibility_in_label,
    same_person,
)
from ehcp_io.recognition.particulars.people_rows import PeopleRows
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.sharing import parted
from ehcp_io.recognition.particulars.ticks import read_options
from ehcp_io.recognition.particulars.values import POSTCODE, phone, wording
from ehcp_io.recognition.particulars.vocabulary import (
    ANY,
    CHILD,
    CONTACT,
    OTHER,
    PLAN,
    SERVICES,
    Block,
    Label,
    Vocabulary,
)
from ehcp_io.recognition.particulars.wording import SIGNS

# The officer's name, post and date stand within so many pieces of the signature.
_SIGNATURE, _SIGNATURE_REACH = "signature", 4
# A number and an address for mail stand within so many pieces of whom the child lives with.
_BESIDE = 2


@dataclass
class Parties:
    """Walks the pieces in reading order and sorts their claims by whose they are."""

    vocabulary: Vocabulary
    gathered: Gathered = field(default_factory=Gathered)
    block: Block = field(default_factory=lambda: Block(CHILD))
    beside: str | None = None
    draft: Draft | None = None
    rows: PeopleRows = field(init=False)
    signed: int = 0
    resumed: bool = False  # what only a child has came up again after a contact
    # the one person with whom the child lives, and where
    alone: tuple[int, Draft | None] = (0, None)
    since: set[str] = field(default_factory=set)  # names told since a heading announced the child

    def __post_init__(self) -> None:
        """Let tables of people add to what is gathered here."""
        self.rows = PeopleRows(self.gathered)

    def read(self, pieces: Sequence[Piece]) -> Gathered:
        """Sort every piece that has a known label or says whose details follow."""
        for number, piece in enumerate(pieces):
            self._note_head(piece)
            if piece.record == (-1,):
                continue
            if piece.record is not None:
                for record in (piece.record, *piece.shared):
                    for part in parted(replace(piece, record=record)):
                        self.rows.read(part, number, self.block)
            elif piece.kind != "field":
                self._begin(piece, pieces[number + 1 : number + 2])
                self._announce(piece)
                self._choice(piece, number)
                held = self.draft if self.block.subject == CONTACT else None
                if held is None or not goes_on(
                    held, piece, pieces[number - 1 : number], number, self.gathered
                ):
                    self._describe(piece, number)
            elif piece.meaning is not None:
                self._field(piece.meaning, piece, number)
            elif SIGNS.match(piece.label or ""):
                self.beside, self.signed = _SIGNATURE, number
        return self.gathered

    def _note_head(self, piece: Piece) -> None:
        """Take "People with parental responsibility" over a column of names for what it says."""
        if piece.record is None:
            self.rows.right = None
        elif piece.record == (-1,) and piece.kind == "heading":
            head = self.vocabulary.heading(piece.text)
            said = head.responsibility if head is not None else None
            self.rows.right = self.rows.right if said is None else said

    def _begin(self, piece: Piece, following: Sequence[Piece]) -> None:
        """Begin the next contact at a bare name over a detail that the present one has already."""
        label = following[0].meaning if following else None
        if label is None or self.draft is None or self.block.subject != CONTACT:
            return
        known = label.subject in (ANY, CONTACT) and self.draft.has("+".join(label.keys))
        if known and is_name_like(piece.text, self.vocabulary):
            self.draft = None

    def _announce(self, piece: Piece) -> None:
        """Take a heading's word for whose details follow."""
        block, meaning = piece.block, piece.meaning
        if meaning is not None and meaning.names_subject:
            heading = self.vocabulary.heading(piece.text)
            said = heading.responsibility if heading is not None else None
            block = Block(meaning.subject, meaning.number, said)
        block = block or own_details(piece.text, self.gathered.person)
        if block is None:
            return
        self.beside, self.resumed = None, False
        if block.number is not None and block == self.block:
            # "Parent 2" again, over the page: the same person's details go on.
            return
        self.block, self.draft = block, None
        if block.subject == CHILD:
            self.since.clear()
        if block.subject == CONTACT and meaning is not None and meaning.relation:
            self.draft = self._new_draft(meaning.relation)

    def _choice(self, piece: Piece, number: int) -> None:
        """Take the ticked one of several statuses for the plan's."""
        options = [option.text for option in read_options(piece.text) if option.ticked]
        for text in [piece.ticked] if piece.ticked else options:
            if self.vocabulary.status_of(text, whole=True) is not None:
                self.gathered.add(self.gathered.plan, "status", Claim(text, piece=number))

    def _describe(self, piece: Piece, number: int) -> None:
        """Take a line without a label for a contact's: under a heading, or "Jane Doe, mother"."""
        if piece.block is not None and not self.vocabulary.holds_one_of("relations", piece.text):
            return
        told = describe(piece.text, self.vocabulary)
        if told.name is None or not is_name_like(told.name, self.vocabulary):
            return
        awaited = self.block.subject == CONTACT and (
            self.draft is None or not any("name" in name for name in self.draft.claims)
        )
        reachable = told.phone or told.email or not self.gathered.drafts
        if awaited or (told.relationship is not None and (reachable or self._is_next(number))):
            if not awaited and self.block.subject == CONTACT:
                self.draft = None
            self._of_contact(Label(CONTACT, ("name",)), claim_of(piece, number))

    def _is_next(self, number: int) -> bool:
        """Whether a line stands right behind what is said of a parent or carer above it."""
        told = self.draft.claims.values() if self.draft is not None else ()
        last = max((claim.piece or 0 for claims in told for claim in claims), default=-2)
        return self.block.subject == CONTACT and last == number - 1

    def _new_draft(self, relation: str | None = None, number: int | None = None) -> Draft:
        draft = Draft(
            number=number if number is not None else self.block.number,
            subject=CONTACT,
            responsibility=self.block.responsibility if self.block.subject == CONTACT else None,
            relation=relation,
        )
        self.gathered.drafts.append(draft)
        return draft

    def _field(self, label: Label, piece: Piece, number: int) -> None:
        if label.parts:
            for part in parted(replace(piece, meaning=label)):
                self._sort(part.meaning or label, part, number)
        else:
            self._sort(label, piece, number)

    def _sort(self, label: Label, piece: Piece, number: int) -> None:
        claim = claim_of(piece, number)
        if label.keys == ("phone",) and POSTCODE.search(piece.text) and not phone(piece.text):
            label = replace(label, keys=("address",))  # "Home: 1 High Street, AN1 1AA"
        if label.subject == CONTACT:
            self._of_contact(label, claim)
        elif label.subject == PLAN:
            self._add(self.gathered.plan, label.keys, claim)
        elif label.subject == SERVICES:
            self._add(self.gathered.services, label.keys, claim)
            self.beside = "professional"
            if not piece.text and label.keys == ("other_professionals",):
                self.block, self.draft = Block("professional"), None  # over a list of them
        elif label.subject == CHILD:
            self._of_child(label, claim)
        elif label.subject == ANY:
            self._of_anybody(label, claim)
        elif label.subject != OTHER:
            self._of_somebody(label, claim)
        elif SIGNS.match(piece.label or ""):
            # The name beside a signature is the officer's.
            self.beside, self.signed = _SIGNATURE, number

    def _add(self, details: Details, keys: Sequence[str], claim: Claim) -> None:
        self.gathered.add(details, "+".join(keys), claim)

    def _of_somebody(self, label: Label, claim: Claim) -> None:
        """A co-ordinator, GP, social worker or school: only the name has a place."""
        self.beside = label.subject
        self.resumed = self.resumed or label.subject == "school"
        place = NAMED.get(label.subject)
        if place is not None and "name" in label.keys:
            self.gathered.add(getattr(self.gathered, place[0]), place[1], claim)

    def _of_child(self, label: Label, claim: Claim) -> None:
        person = self.gathered.person
        mine = label.keys[0] in ALWAYS_CHILD
        background = label.keys[0] in ("religion", "ethnicity") and not person.has(label.keys[0])
        self.resumed = self.resumed or mine or background
        if label.keys[0] in CONTACT_KEYS:
            # "Child's address" says whose it is; it ends what was said of others.
            self.block, self.beside, self.draft = Block(CHILD), None, None
            mine = True
        taken = self.block.subject == CONTACT and person.has(label.keys[0])
        if mine or not taken:
            keys = ("home_language",) if label.keys == ("language",) else label.keys
            self._add(person, keys, claim)
        if label.keys == ("school",):
            self.beside = "school"

    def _of_anybody(self, label: Label, claim: Claim) -> None:
        keys = label.keys
        if keys in (("household",), ("family",)):
            self._household(claim, reachable=keys == ("family",))
            return
        if "relationship" in keys or "parental_responsibility" in keys:
            self._of_contact(label, claim)
            return
        if not self._is_signatory(keys, claim):
            self._of_present(keys, claim, self._subject_of(keys), label)

    def _household(self, claim: Claim, *, reachable: bool) -> None:
        people = household(claim.text, self.vocabulary, reachable=reachable)
        for one in people:
            self.draft = self._new_draft()
            self._add(self.draft, ("name",), replace(claim, text=one, lines=(), runs=()))
        home = home_of(claim.text) if people and not reachable else None
        if home is not None and not self.gathered.person.has("address"):
            self._add(self.gathered.person, ("address",), replace(claim, text=home, lines=()))
        self.alone = (claim.piece or 0, self.draft) if len(people) == 1 else (0, None)
        self.draft = None

    def _is_signatory(self, keys: Sequence[str], claim: Claim) -> bool:
        """Whether a name or post stands so near a signature that it is the officer's."""
        reached = claim.piece is not None and claim.piece <= self.signed + _SIGNATURE_REACH
        return self.beside == _SIGNATURE and reached and keys[0] in ("name", "title", "role")

    def _subject_of(self, keys: Sequence[str]) -> str:
        """Whose a detail without an owner of its own is, where it stands."""
        person, is_name = self.gathered.person, keys[0] in NAME_KEYS
        subject = self.beside or self.block.subject
        if self.beside is not None and (is_name or keys[0] in ("address", "language")):
            # A label that came up in passing ("GP") does not take what the child still lacks.
            part = keys[0] in ("surname", "forename") and not person.has("name")
            whole = is_name and not part and person.named()
            lacking = not whole and not person.has(child_key(keys[0]))
            subject = self.block.subject if lacking else self.beside
            if is_name and lacking:
                self.beside = None
        if self.resumed and keys[0] in ("language", "address") and subject == CONTACT:
            return CHILD if not person.has(child_key(keys[0])) else subject
        return subject

    def _of_present(self, keys: Sequence[str], claim: Claim, subject: str, label: Label) -> None:
        is_name = keys[0] in NAME_KEYS
        at, alone = self.alone
        if (
            alone is not None
            and keys[0] in ("phone", "email")
            and (claim.piece or 0) - at <= _BESIDE
        ):
            self._add(alone, keys, claim)  # "Lives with: Ann Doe (aunt). Telephone: …"
            return
        if subject == "coordinator" and keys == ("language",):
            subject = CHILD  # no officer's is printed
        if subject == CONTACT:
            self._of_contact(label, claim)
        elif subject in NAMED and keys[0] == "name":
            self._of_somebody(Label(subject, ("name",)), claim)
        elif subject in (CHILD, PLAN, SERVICES) or (is_name and not self.gathered.person.named()):
            self._of_child_or_next(keys, claim, is_name=is_name)

    def _of_child_or_next(self, keys: Sequence[str], claim: Claim, *, is_name: bool) -> None:
        person = self.gathered.person
        if is_name and wording(claim, self.vocabulary) is None:
            return
        if is_name and person.has(keys[0]):
            if keys[0] not in self.since:
                # A heading has announced the child again: "Other names" are still the child's.
                self.since.add(keys[0])
                return
            if keys == ("name",) and any(
                same_person(claim.text, one.text) for one in person.every("name")
            ):
                self._add(person, keys, claim)  # "Full name", below the name that it is called by
                return
            # A second name under the child's own: somebody else's details begin.
            self.block, self.draft = Block(CONTACT), None
            self._of_contact(Label(ANY, tuple(keys)), claim)
        elif keys[0] in (*NAME_KEYS, "middle_name", "address", "postcode", "language"):
            self.since.add(keys[0])
            self._add(person, (child_key(keys[0]),), claim)

    def _of_contact(self, label: Label, claim: Claim) -> None:
        self.resumed = False
        if self.block.subject != CONTACT:
            self.block = Block(CONTACT)
        self.beside = None
        self.draft = self._draft_for(label)
        self.draft.relation = self.draft.relation or label.relation
        self.draft.number = self.draft.number or label.number
        said = self.vocabulary.heading(claim.label) if "name" in label.keys else None
        one = label.relation is not None or label.number is not None
        held = responsibility_in_label(claim.label) if one else None
        if held is None and said is not None:
            held = said.responsibility
        self.draft.responsibility = self.draft.responsibility if held is None else held
        self._add(self.draft, label.keys, claim)
        for told in self.draft.claims.get("name", ()):
            if len(people_in(told.text, self.vocabulary)) > 1:
                self.resumed = True  # a cell for all of them: a language next is none of theirs

    def _draft_for(self, label: Label) -> Draft:
        """The contact that a label speaks of: named by it, the present one, or a new one."""
        named = [
            draft
            for draft in self.gathered.drafts
            if draft.subject == CONTACT
            and (
                (label.relation is not None and draft.relation == label.relation)
                or (label.number is not None and draft.number == label.number)
            )
        ]
        present = named[-1] if named else self.draft
        if present is None or repeats(label, present):
            return self._new_draft(label.relation, label.number)
        if label.number is not None and present.number not in (None, label.number):
            return self._new_draft(label.relation, label.number)
        if label.relation is not None and present.relation not in (None, label.relation):
            return self._new_draft(label.relation, label.number)
        return present
