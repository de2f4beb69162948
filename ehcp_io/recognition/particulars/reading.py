"""The front pages read: labels and values found, sorted by person, settled and kept as units."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from ehcp_io.document import DOUBTFUL_BELOW, Block, Document, text_blocks
from ehcp_io.findings import Finding
from ehcp_io.plan import Contact, Person, PlanControl, SectionLetter, Services
from ehcp_io.plan.identifiers import identifier_findings
from ehcp_io.plan.units import Unit
from ehcp_io.recognition.particulars.claims import Draft, Gathered
from ehcp_io.recognition.particulars.contacts import settle_contacts, settle_drafts
from ehcp_io.recognition.particulars.control import settle_control
from ehcp_io.recognition.particulars.disagreement import Disagreement
from ehcp_io.recognition.particulars.elsewhere import read_sections
from ehcp_io.recognition.particulars.first_names import tell_first_names
from ehcp_io.recognition.particulars.flow import read_blocks
from ehcp_io.recognition.particulars.furniture import read_furniture, read_pictures
from ehcp_io.recognition.particulars.history import find_history, read_history
from ehcp_io.recognition.particulars.holders import name_holders
from ehcp_io.recognition.particulars.loading import load_vocabulary, shipped_vocabulary
from ehcp_io.recognition.particulars.narrated_parents import read_parents
from ehcp_io.recognition.particulars.narrative import read_narrative
from ehcp_io.recognition.particulars.parties import Parties
from ehcp_io.recognition.particulars.person import settle_person, settle_services
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.rights import rights_told
from ehcp_io.recognition.particulars.shapes import read_shapes
from ehcp_io.recognition.particulars.split_addresses import join_addresses
from ehcp_io.recognition.particulars.stacks import tell_people
from ehcp_io.recognition.particulars.titles import read_titles
from ehcp_io.recognition.particulars.unboxed import unboxed
from ehcp_io.recognition.particulars.units import make_units
from ehcp_io.recognition.particulars.unread import unread
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

# A heading over who lives in one of the child's homes.
_HOME = re.compile(
    r"^(?:\w+[’']s\s+)?(?:(?:first|main)\s+home|home\s+(?:1|one))\b[^.]{0,40}$", re.IGNORECASE
)
Values = Mapping[str, PlanControl | Person | Services]
Labels = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class ParticularsReading:
    """What the front pages say, and their wording: every word of them once, in ``units``."""

    control: PlanControl
    person: Person
    contacts: tuple[Contact, ...]
    services: Services
    units: tuple[Unit, ...]
    findings: tuple[Finding, ...]
    disagreements: tuple[Disagreement, ...] = ()


def read_particulars(
    front: Sequence[Block],
    document: Document,
    *,
    sections: Mapping[SectionLetter, Sequence[Block]] | None = None,
    labels: Labels | None = None,
    english: Mapping[str, str] | None = None,
) -> ParticularsReading:
    """Read the blocks that belong to no section.

    Headers, footers and watermarks of ``document`` give what the front lacks; ``sections`` are
    asked last, for the date of review, signatures and the people listed there. ``labels`` adds a
    profile's own wordings, in the tables of ``converters/particulars.toml``; ``english`` the known
    half of each label that the form prints in two languages.
    """
    vocabulary = load_vocabulary(labels) if labels else shipped_vocabulary()
    vocabulary = vocabulary.doubting(_doubtful(document)).in_two_languages(english or {})
    pieces = tell_people(
        name_holders(tell_first_names(read_blocks(front, vocabulary)), vocabulary), vocabulary
    )
    history = find_history(pieces)
    told_homes = any(_HOME.search(p.text) for p in pieces if p.kind != "field" and p.text)
    told = {number for row in history for number in row.values()}
    gathered = Parties(vocabulary).read(
        [replace(p, record=(-1,)) if n in told else p for n, p in enumerate(join_addresses(pieces))]
    )
    gathered.homes = told_homes
    read_history(history, pieces, gathered, vocabulary)
    read_narrative(pieces, gathered, vocabulary)
    read_shapes(pieces, gathered, vocabulary)
    read_titles(pieces, gathered, vocabulary)
    read_parents(pieces, gathered, vocabulary)  # behind the titles, which give the child's name
    read_pictures(front, gathered)
    read_furniture(document.furniture, gathered, vocabulary)
    if sections:
        read_sections(sections, gathered, vocabulary)
    lost = _without_boxes(pieces, gathered, vocabulary)
    drafts = settle_drafts(gathered, vocabulary)
    control, of_plan = settle_control(gathered, vocabulary, guessed=not lost)
    person, of_person = settle_person(gathered, vocabulary)
    disagreements = (*of_plan, *of_person)
    settled = settle_contacts(drafts, person, vocabulary, rights_told(pieces))
    contacts = tuple(contact for _, contact in settled)
    services = settle_services(gathered, vocabulary)
    values: Values = {"plan": control, "person": person, "services": services}
    parsed = _parsed(gathered, [draft for draft, _ in settled], contacts, values)
    units = make_units(pieces, parsed)
    findings = (
        *(each.finding for each in disagreements),
        *identifier_findings(person),
        *unread(units, vocabulary),
    )
    return ParticularsReading(control, person, contacts, services, units, findings, disagreements)


def _without_boxes(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> bool:
    """Take nothing for the status from options that lack a box; whether there are any."""
    lost = unboxed(pieces, vocabulary)
    claims = gathered.plan.claims
    if lost and "status" in claims:
        claims["status"] = [claim for claim in claims["status"] if claim.piece not in lost]
    for number in lost:
        gathered.fields[number] = (gathered.plan, "status")
    return bool(lost)


def _doubtful(document: Document) -> set[str]:
    """The words that may have been misread: none that was surely read elsewhere."""
    doubted: set[str] = set()
    sure: set[str] = set()
    for block in text_blocks(document.blocks):
        if any(run.confidence < DOUBTFUL_BELOW for run in block.runs):
            for word, each in block.readings:
                (doubted if each < DOUBTFUL_BELOW else sure).add(word)
        elif any(run.confidence < 1.0 for run in block.runs):
            sure.update(block.text.split())
    return doubted - sure


def _parsed(
    gathered: Gathered,
    drafts: Sequence[Draft],
    contacts: Sequence[Contact],
    values: Values,
) -> dict[int, tuple[str, str | None]]:
    """For each piece that a field was read from: the field's path and its settled value."""
    owners: list[tuple[object, str, BaseModel]] = [
        (gathered.plan, "plan", values["plan"]),
        (gathered.person, "person", values["person"]),
        (gathered.services, "services", values["services"]),
    ]
    owners += [
        (draft, f"contacts.{index}", contact)
        for index, (draft, contact) in enumerate(zip(drafts, contacts, strict=True))
    ]
    parsed: dict[int, tuple[str, str | None]] = {}
    for number, (details, name) in gathered.fields.items():
        owner = next(((path, value) for one, path, value in owners if one is details), None)
        if owner is None:
            continue
        path, value = owner
        # A part of a name has no field of its own; a cell for two details has the first.
        asked = name.split("+")[0]
        fields = type(value).model_fields
        own = asked if asked in fields else _PARTS.get(asked, "")
        # A child among those who came has a role there, and none in the plan's model.
        if own in fields:
            parsed[number] = (f"{path}.{own}", _as_text(getattr(value, own)))
    return parsed


_PARTS = {
    "surname": "name",
    "forename": "name",
    "middle_name": "name",
    "gender": "sex",
    "postcode": "address",
    "initial_date": "final_date",
    "made_date": "final_date",
    "role": "relationship",
}


def _as_text(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value is not None else None
