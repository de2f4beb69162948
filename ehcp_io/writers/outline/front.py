"""The first page's note, the child's details and services; plan control and what else is known."""

from collections.abc import Iterable, Iterator

from ehcp_io.plan import PlanStatus, SectionLetter
from ehcp_io.plan.units import Placement
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk, tag_of_path
from ehcp_io.writers.outline.missing import check_absent, missing, unread_front
from ehcp_io.writers.outline.stated import wording
from ehcp_io.writers.outline.wording import (
    CHECK_DOUBTFUL,
    CHECK_FRONT,
    CHECK_HEADING,
    CHECK_LOST,
    CHECK_UNFILED,
    CHECK_UNREAD,
    HEADINGS,
    HOW_TO_READ,
    NOT_IN_PLAN,
    NOT_STATED,
    READING,
    SEE_PLACEMENT,
    STATUS,
)

_PERSON = (
    ("name", "Name"),
    ("preferred_name", "Preferred name"),
    ("date_of_birth", "Date of Birth"),
    ("sex", "Sex"),
    ("ethnicity", "Ethnicity"),
    ("religion", "Religion"),
    ("home_language", "Child or young person first language"),
)
_CONTACT = (
    ("relationship", "Relationship"),
    ("email", "Email"),
    ("phone", "Telephone number"),
    ("language", "Parent or carer first language"),
)
_SERVICES = (
    ("services.education_setting", "Education setting"),
    ("services.gp", "GP and key health professional (where applicable)"),
    ("services.health_professional", "Key health professional"),
    ("person.nhs_number", "NHS Number (if available)"),
    ("services.known_to_social_care", "Known to social care"),
    ("services.social_worker", "Social worker"),
    (
        "services.other_professionals",
        "Other professionals involved with this child, young person or family",
    ),
    ("services.looked_after", "Currently a looked after child?"),
    ("services.previously_looked_after", "Has been a looked after child?"),
    ("services.one_page_profile", "Is there a one page profile received (append)?"),
    (
        "services.moving_authority",
        "Child or young person moving to area with EHCP from a different LA?",
    ),
    ("services.legal_status", "Legal status"),
)
_SETTING = "person.school"
_ALWAYS_STATED = {"person.name": "name", "person.date_of_birth": "date of birth"}
_SAID_AS_FOUND = ("not-known-as-plan", "page-order")
# Rows that the national template does not have stand only where the plan fills them.
_ADDED = {
    "person.religion",
    "services.health_professional",
    "services.social_worker",
    "services.legal_status",
}
_CONTROL = (
    ("plan.status", "Status of the plan"),
    ("plan.local_authority", "Local authority"),
    ("plan.reference", "Reference"),
    ("plan.version", "Version"),
    ("plan.coordinator", "EHC plan co-ordinator"),
    ("plan.draft_date", "Date of the draft"),
    ("plan.final_date", "Date of the final plan"),
    ("plan.amended_date", "Date of the latest amendment"),
    ("plan.review_date", "Review due"),
    ("person.school", "School or other setting on the front pages"),
    ("person.year_group", "Year group"),
    ("person.upn", "Unique pupil number (UPN)"),
    ("person.uln", "Unique learner number (ULN)"),
)  # fmt: skip


def status_words(status: PlanStatus | None) -> str:
    """The status in words; empty where the plan states none."""
    return STATUS[status] if status is not None else ""


def check_note(doubts: int, unfiled: int, desk: Desk) -> Iterator[Line]:
    """The first page's note of what a person must compare with the original."""
    told = desk.plan.findings
    lacking = [name for path, name in _ALWAYS_STATED.items() if not _value(desk, path)]
    whose = " and the ".join(lacking) if unread_front(told) else ""
    sentences = [
        sentence.format("1 passage is" if number == 1 else f"{number} passages are")
        for number, sentence in ((doubts, CHECK_DOUBTFUL), (unfiled, CHECK_UNFILED))
        if number
    ]
    sentences += [
        sentence.format(pages)
        for code, sentence in (("unread-region", CHECK_UNREAD), ("page-not-recognised", CHECK_LOST))
        if (pages := _pages(each.page for each in told if each.code == code))
    ]
    sentences += [CHECK_FRONT.format(whose)] if whose else []
    sentences += [each.message for each in told if each.code in _SAID_AS_FOUND]
    sentences += [said] if (said := check_absent(desk)) else []
    if sentences:
        yield fixed(CHECK_HEADING, "Heading 2")
    for sentence in sentences:
        yield fixed(sentence, "List Bullet")


def _pages(numbers: Iterable[int | None]) -> str:
    """Pages as a person names them: page 2, or pages 1, 3 and 4; empty where there are none."""
    known = [str(number) for number in sorted({each for each in numbers if each is not None})]
    if len(known) < 2:
        return "".join(f"page {number}" for number in known)
    return f"pages {', '.join(known[:-1])} and {known[-1]}"


def how_to_read() -> Iterator[Line]:
    """What a parent must know of the tables."""
    yield fixed(HOW_TO_READ, "Heading 2")
    for sentence in READING:
        yield fixed(sentence, "List Bullet")


def details(desk: Desk) -> Iterator[Block]:
    """Block 0: the child or young person, and who is their main contact."""
    yield fixed(HEADINGS["details"], "Heading 1")
    rows = [
        _row(desk, f"person.{which}", label)
        for which, label in _PERSON
        if f"person.{which}" not in _ADDED or _value(desk, f"person.{which}")
    ]
    yield _form(HEADINGS["details"], rows)
    yield fixed("Main contact details", "Heading 2")
    contacts = []
    for number, contact in enumerate(desk.plan.contacts):
        lead = (
            "Main contact: Parent or carer 1 (or young person if they are applying independently)"
            if number == 0
            else f"Parent or carer {number + 1}"
        )
        base = f"contacts.{number}"
        contacts.append(_row(desk, f"{base}.name", lead))
        contacts += [
            _row(desk, f"{base}.{which}", label)
            for which, label in _CONTACT
            if which != "language" or getattr(contact, which)
        ]
        if contact.parental_responsibility is not None:
            contacts.append(
                _row(desk, f"{base}.parental_responsibility", "Parental responsibility")
            )
        if contact.address or number:
            label = (
                "Home Address"
                if number == 0
                else "Home address (if different to parent or carer 1)"
            )
            contacts.append(_row(desk, f"{base}.address", label))
    contacts.append(_row(desk, "person.address", "Home Address of the child or young person"))
    yield _form("Main contact details", contacts)


def services(desk: Desk) -> Iterator[Block]:
    """Block 1: services involved."""
    yield fixed(HEADINGS["services"], "Heading 1")
    rows = [
        _row(
            desk,
            _SETTING if path == "services.education_setting" and _on_front(desk) else path,
            label,
        )
        for path, label in _SERVICES
        if path not in _ADDED or _value(desk, path)
    ]
    yield _form(HEADINGS["services"], rows)


def control(desk: Desk) -> Iterator[Block]:
    """What every plan needs and the template has no place for."""
    yield fixed("Plan control", "Heading 1")
    above = _on_front(desk)
    rows = [_row(desk, path, label) for path, label in _CONTROL if not (above and path == _SETTING)]
    yield _form("Plan control", rows)


def _on_front(desk: Desk) -> bool:
    """Whether the setting is known from the front pages only, and so stands among the services."""
    return not _value(desk, "services.education_setting") and bool(_value(desk, _SETTING))


def _form(title: str, rows: list[Row]) -> Grid:
    heads = form_heads("Detail", "As stated in the plan")
    return Grid(title, (2, 3), (heads, *rows), labels=True)


_PARTICULARS = (Place("particulars", "field:label"), Place("particulars", "field:text"))


def form_heads(label: str, value: str, places: tuple[Place, Place] = _PARTICULARS) -> Row:
    """The heading row of a table of labels; a row that somebody adds is one more particular."""
    words = zip((label, value), places, strict=True)
    return Row(tuple((fixed(each, "Ehcp Label", place),) for each, place in words), header=True)


def _row(desk: Desk, path: str, label: str) -> Row:
    value = wording(desk, path, _value(desk, path))
    piece = Piece(
        value or _missing(desk, path),
        path,
        desk.name(path, label),
        tag_of_path(path),
        blank=not value,
    )
    place = Place(path.split(".", maxsplit=1)[0], "continued")
    return Row(((fixed(label, "Ehcp Label"),), (Line((piece,), place=place),)))


def _missing(desk: Desk, path: str) -> str:
    """What stands in place of a value; of a setting, that Section I has it where it does."""
    said = missing(desk.plan, path, always=path in _ALWAYS_STATED)
    elsewhere = path == "services.education_setting" and any(
        unit.text.strip() or (getattr(unit, "name", None) or "").strip()
        for unit in desk.plan.sections[SectionLetter.I].content
        if isinstance(unit, Placement)
    )
    return SEE_PLACEMENT if elsewhere and said in (NOT_STATED, NOT_IN_PLAN) else said


def _value(desk: Desk, path: str) -> str:
    value: object = desk.plan
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    if isinstance(value, PlanStatus):
        return status_words(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return (value if isinstance(value, str) else "").strip()
