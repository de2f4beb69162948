"""What ``inspect`` tells of a plan, as plain data: the screen and ``--json`` print the same."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ehcp_io.document import DOUBTFUL_BELOW
from ehcp_io.plan import Plan, SectionHeading, SectionLetter
from ehcp_io.plan.units import DOUBTFUL, UnitSource, text_of

if TYPE_CHECKING:
    from ehcp_io.conversion import Conversion
    from ehcp_io.plan.units import Unit
    from ehcp_io.recognition.identify import Choice

_WORDING = (
    *("text", "label", "by_when", "by_whom", "how_often", "duration", "ratio", "funded_by"),
    *("review", "where", "title", "author", "role", "date", "appended", "name", "type"),
)
_APART_HOMES = ("unfiled", "guidance", "appendices", "furniture", "hidden")
_APART = ("particulars", "guidance", "furniture", "appendices", "hidden", "comments")


def inspect(conversion: "Conversion") -> dict[str, Any]:
    """Everything that was found, where, why and how surely, in the order of a plan."""
    plan = conversion.plan
    return {
        "source": plan.source.model_dump(exclude_none=True),
        "layout": _layout(conversion),
        "particulars": list(_particulars(plan)),
        "sections": [_section(plan, letter, conversion) for letter in SectionLetter],
        "findings": [each.model_dump(mode="json", exclude_none=True) for each in plan.findings],
        "disagreements": _disagreements(conversion),
        "unsure": [_unsure(unit) for unit in plan.particulars if _is_unsure(unit)],
        "unfiled": [_piece(unit) for unit in plan.unfiled],
        "unsure_apart": [
            _unsure(unit)
            for home in _APART_HOMES
            for unit in getattr(plan, home)
            if _is_unsure(unit)
        ],
        "apart": {name: len(getattr(plan, name)) for name in _APART},
        "words": plan.accounting.model_dump() if plan.accounting is not None else None,
    }


def layout_line(layout: "Choice") -> str:
    """Which layout is used, in a few words."""
    used = next((fit for fit in layout.fits if fit.profile == layout.profile), None)
    if used is not None:
        asked = "as asked; " if layout.how == "asked" else ""
        return f"{used.profile.id} ({asked}fits {used.score:.2f})"
    if layout.how == "tie":
        return "none; several fit equally well, see the findings"
    if layout.how == "not_wanted":
        return "none, as asked; read by the general rules"
    return "none known; read by the general rules"


def _layout(conversion: "Conversion") -> dict[str, Any] | None:
    """Which layout was used, how that was decided, and by which phrases each is known."""
    if conversion.recognition is None:
        return None
    layout = conversion.recognition.layout
    return {
        "summary": layout_line(layout),
        "profile": layout.profile.id if layout.profile else None,
        "how": layout.how.value,
        "fits": [
            {
                "profile": fit.profile.id,
                "score": fit.score,
                "found": [sign.phrase for sign in fit.signs if sign.found],
                "missing": [sign.phrase for sign in fit.signs if not sign.found],
            }
            for fit in layout.fits
        ],
    }


def _particulars(plan: Plan) -> Iterator[dict[str, Any]]:
    """Each value understood from the front pages, with the confidence of the label it came from."""
    sure: dict[str, float] = {}
    for unit in plan.particulars:
        if unit.parsed is not None and unit.parsed.field is not None:
            sure.setdefault(unit.parsed.field, unit.confidence)
    groups: list[tuple[str, BaseModel]] = [
        ("plan", plan.plan),
        ("person", plan.person),
        *((f"contacts.{number}", contact) for number, contact in enumerate(plan.contacts)),
        ("services", plan.services),
    ]
    for group, model in groups:
        for name, value in model.model_dump(mode="json", exclude_none=True).items():
            path = f"{group}.{name}"
            yield {"field": path, "value": value, "confidence": sure.get(path)}


def _disagreements(conversion: "Conversion") -> list[dict[str, Any]]:
    """What places of the document say of a particular where they differ, each as printed."""
    found = conversion.recognition.disagreements if conversion.recognition is not None else ()
    return [
        {
            "field": each.field,
            "values": [{"value": value, "where": where} for value, where in each.values],
        }
        for each in found
    ]


def _section(plan: Plan, letter: SectionLetter, conversion: "Conversion") -> dict[str, Any]:
    section = plan.sections[letter]
    return {
        "letter": letter.value,
        "state": section.state.value,
        "headings": _headings(plan, letter, conversion),
        "units": dict(Counter(unit.kind for unit in section.content)),
        "words": sum(_words(unit) for unit in section.content),
        "disagreements": _disagreements(conversion),
        "unsure": [
            _unsure(unit) for unit in (*section.heading, *section.content) if _is_unsure(unit)
        ],
        "findings": [each.code for each in plan.findings if each.section == letter.value],
    }


def _headings(plan: Plan, letter: SectionLetter, conversion: "Conversion") -> list[dict[str, Any]]:
    """The headings that open the section; for a document also why each was taken as one."""
    if conversion.recognition is None:
        return [
            {"text": heading.text, **_place(heading.source)}
            for heading in plan.sections[letter].heading
        ]
    return [
        {
            "text": decision.heading,
            "letters": list(decision.letters),
            "evidence": list(decision.evidence),
            "score": decision.score,
            **_place(UnitSource(page=decision.page, path=decision.path)),
        }
        for decision in conversion.recognition.decisions
        if letter.value in decision.letters
    ]


def _words(unit: "Unit") -> int:
    """The words of a unit in all its wording: its text, its label and its record's own fields."""
    steps = getattr(unit, "steps", ())
    values = [getattr(unit, name, None) for name in _WORDING]
    return sum(len(text.split()) for text in (*values, *(step.text for step in steps)) if text)


def _piece(unit: "Unit | SectionHeading") -> dict[str, Any]:
    return {"text": unit.text, "confidence": unit.confidence, **_place(unit.source)}


def _is_unsure(unit: "Unit | SectionHeading") -> bool:
    return unit.confidence < DOUBTFUL_BELOW or any(m.style == DOUBTFUL for m in unit.marks)


def _unsure(unit: "Unit | SectionHeading") -> dict[str, Any]:
    """A unit with the words of it that may have been misread."""
    doubts = [mark for mark in unit.marks if mark.style == DOUBTFUL]
    words = [
        {
            "word": text_of(unit, mark.part)[mark.start : mark.end],
            "confidence": mark.confidence,
            **({"part": mark.part} if mark.part else {}),
        }
        for mark in doubts
    ]
    return {**_piece(unit), "words": words}


def _place(source: "UnitSource | None") -> dict[str, Any]:
    if source is None:
        return {}
    if source.page is not None:
        return {"page": source.page}
    return {"part": source.part, "block": source.path[0]} if source.path else {"part": source.part}
