"""What a plan can hardly mean: signs that a form was misread, for a person to look at.

A form of a kind not met before may be read in silence as something else. What no plan says (an
outcome that is a date, a provision that is a person's job, a plan about nobody) tells that it was.
"""

import re
from collections.abc import Iterator

from ehcp_io.findings import Finding
from ehcp_io.plan import Plan, SectionLetter, SectionState
from ehcp_io.plan.units import Need, Outcome, Provision, Unit
from ehcp_io.recognition.agents import by_whom, heads_agent
from ehcp_io.recognition.column_content import is_by_when
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.pictured import provided_by_health
from ehcp_io.recognition.vocabulary import Vocabulary

_RECORDS: dict[SectionLetter, tuple[str, str]] = {
    SectionLetter("B"): ("need", "needs"),
    SectionLetter("E"): ("outcome", "outcomes"),
    SectionLetter("F"): ("provision", "provision"),
}
_ASKED_AFTER = ("B", "C", "D", "E", "F", "G", "H1", "H2")
_TITLE_SPACES = 8
_TEXT_WORDS = 12
_MOST = 0.5
_FEWEST = 3
_ACTIVITY = re.compile(
    r"\b(?:by|from|with|clinic|service|visits?|team|support|centre)\b|^\w+ing\b", re.IGNORECASE
)
_ASKS = re.compile(r"\bto (?:have|be|attend|complete|receive)\b", re.IGNORECASE)
_EVENT = re.compile(r"^\W*(?:an?\s+)?\w+ings?\s+of\b", re.IGNORECASE)
_AMOUNT_ENDS = re.compile(r"^\W*(?:for|of|in|once|twice)?\W*|\W+$", re.IGNORECASE)


def misgivings(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What should make a person compare the plan with its document, said without its words."""
    yield from _health_in_f(plan, vocabulary)
    yield from _titles_inside(plan, vocabulary)
    yield from _nobody(plan)
    yield from _without_records(plan)
    yield from _no_records(plan)
    yield from _provision_as_outcomes(plan)


def _health_in_f(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What health services provide in F of a plan without a G, whose heading nobody could read."""
    told = any(finding.code == "heading-is-a-picture" for finding in plan.findings)
    if told or plan.sections[SectionLetter("G")].state is not SectionState.ABSENT:
        return
    held = plan.sections[SectionLetter("F")].content
    found = sum(
        isinstance(unit, Provision)
        and provided_by_health(f"{unit.text} {unit.by_whom or ''}", vocabulary)
        for unit in held
    )
    if found:
        yield Finding(
            code="health-service-in-f",
            section="G",
            message=(
                f"No Section G was found, and health services provide some of Section F: {found}. "
                "They may stand under a heading that could not be read. Compare with the document."
            ),
        )


def _titles_inside(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Lines inside a section that are the very title of one that was not found: "Health needs".

    A heading without any look of its own, between others in bold, is taken for one of the section
    above it. Only B to H are asked after: a school and advice are named in many places.
    """
    absent = {letter for letter, each in plan.sections.items() if each.state is SectionState.ABSENT}
    told: set[SectionLetter] = set()
    for letter, section in plan.sections.items():
        for unit in section.content:
            titled = _titled(unit, vocabulary) & absent if absent else set()
            if len(titled) != 1 or titled <= told:
                continue
            told |= titled
            (missing,) = titled
            yield Finding(
                code="heading-inside",
                section=missing,
                unit=unit.id,
                message=(
                    f"No Section {missing} was found, and a line of Section {letter} reads as its "
                    f"title. What stands below that line may be Section {missing}; compare with "
                    "the document."
                ),
            )


def _titled(unit: Unit, vocabulary: Vocabulary) -> set[SectionLetter]:
    """The sections of which a line is a title, and no more."""
    if unit.kind not in ("heading", "paragraph") or unit.text.count(" ") > _TITLE_SPACES:
        return set()
    scores = vocabulary.title_scores(unit.text)
    named = [name for name, score in scores.items() if score == 1]
    if len(scores) != 1 or not named or named[0] not in _ASKED_AFTER:
        return set()
    return {SectionLetter(named[0])}


def _nobody(plan: Plan) -> Iterator[Finding]:
    """A plan that does not say whom it is about (regulation 12 speaks of one child)."""
    found = {"name": plan.person.name, "date of birth": plan.person.date_of_birth}
    missing = [name for name, value in found.items() if not value]
    if missing:
        yield Finding(
            code="particulars-not-found",
            message=(
                f"The {' and the '.join(missing)} of the child or young person could not be read; "
                "look at `particulars`, and enter what the document says."
            ),
        )


def _without_records(plan: Plan) -> Iterator[Finding]:
    """A section with text in which nothing was taken for what it must hold."""
    for letter, (kind, name) in _RECORDS.items():
        section = plan.sections[letter]
        texts = [unit for unit in section.content if unit.kind != "heading"]
        words = sum(unit.text.count(" ") + 1 for unit in texts)
        if any(unit.kind == kind for unit in texts):
            continue
        if section.state is SectionState.STATED and words >= _TEXT_WORDS:
            said = (
                f"Section {letter} has text, but no {name} could be told in it; its words are kept "
                "as they stand. Compare with the document."
            )
        elif section.state is SectionState.BLANK:
            said = (
                f"Section {letter} has a heading and nothing under it. Its {name} may have been "
                "taken for another section's; compare with the document."
            )
        else:
            continue
        yield Finding(code="section-without-records", section=letter, message=said)


def _no_records(plan: Plan) -> Iterator[Finding]:
    """Needs, outcomes and provision that are only a date, an amount, or who does something."""
    for letter, section in plan.sections.items():
        strange = [
            unit.id
            for unit in section.content
            if (isinstance(unit, Need | Outcome) and _says_nothing(unit.text))
            or (isinstance(unit, Provision) and _says_no_provision(unit))
        ]
        if strange:
            yield Finding(
                code="record-looks-wrong",
                section=letter,
                unit=strange[0],
                message=(
                    f"Records of Section {letter} that are no more than a date, an amount or who "
                    f"does something: {len(strange)}. The form may have been misread; compare with "
                    "the document."
                ),
            )


def _says_nothing(text: str) -> bool:
    return is_by_when(text) or heads_agent(text) is not None or _is_amount(text)


def _says_no_provision(unit: Provision) -> bool:
    text = unit.text
    return is_by_when(text) or (_is_post(text) and not _has_its_own(unit)) or _is_amount(text)


def _is_post(text: str) -> bool:
    """Whether words name a person's post and no thing: "Audiology clinic" is provided as it is.

    "All staff to have training in epilepsy" asks for something.
    """
    return heads_agent(text) is not None and not (_ACTIVITY.search(text) or _ASKS.search(text))


def _has_its_own(unit: Provision) -> bool:
    """Whether who provides it stands in its own place: then a person is what is provided.

    "A key adult who meets Robin", by the learning mentor. Were the columns taken for one another,
    the thing would stand in the person's place.
    """
    return unit.by_whom is not None and heads_agent(unit.by_whom) is not None


def _is_amount(text: str) -> bool:
    """Whether words are an amount and no more: "A meeting of 20 minutes" is a thing."""
    if _EVENT.search(text):
        return False
    amount = how_often(text)
    return amount is not None and _AMOUNT_ENDS.sub("", text) == _AMOUNT_ENDS.sub("", amount)


def _provision_as_outcomes(plan: Plan) -> Iterator[Finding]:
    """Most outcomes say who does what how often: they may be Section F's."""
    outcomes = plan.outcomes
    count = sum(bool(by_whom(each.text) and how_often(each.text)) for each in outcomes)
    if count >= _FEWEST and count > _MOST * len(outcomes):
        yield Finding(
            code="outcomes-read-as-provision",
            section="E",
            message=(
                f"Outcomes that say who does what how often: {count} of {len(outcomes)}. They may "
                "be provision (Section F), which can be enforced; compare with the document."
            ),
        )
