"""The sign-off: who signed for the authority and when, as the plan prints it; else to fill in."""

import re
from collections.abc import Iterator

from ehcp_io.plan.units import FieldUnit, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk, tag_of
from ehcp_io.writers.outline.wording import HEADINGS

Placed = tuple[str, Unit]
_SIGNED = re.compile(r"\b(signed|signature)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(parents?|carers?|guardian|young person|pupil|student)\b", re.IGNORECASE)
_NO_OFFICER = re.compile(
    r"\b(?:(?:class|form|head|subject|specialist) ?-?teacher|headteacher|"
    r"headmaster|headmistress|principal of|tutor|SENCO|SENDCO|therapist|paediatrician|nurse|"
    r"mother|father)\b",
    re.IGNORECASE,
)
"""Who signs a report, or for the family: nobody of the local authority."""
_NAME = re.compile(r"(^|\W)name$", re.IGNORECASE)
_DATE = re.compile(r"^date( signed)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FOLLOWING = 3
_HEADS = ("Local authority officer – name", "Local authority officer – signature", "Date")
_PLACE = Place("particulars", "continued")


def sign_off(desk: Desk) -> Iterator[Block]:
    """The template's last block, to be filled in by hand where the plan does not say who signed."""
    yield fixed(HEADINGS["sign"], "Heading 1")
    heads = Row(tuple((fixed(head, "Ehcp Label"),) for head in _HEADS), header=True)
    yield Grid("Sign-off: name, signature and date", (1, 1, 1), (heads, Row(_signed(desk))))


def _signed(desk: Desk) -> tuple[tuple[Line, ...], ...]:
    """Name, signature and date; what the front pages print stands there as well."""
    units = [(f"particulars.{number}", unit) for number, unit in enumerate(desk.plan.particulars)]
    at = next((n for n, (_, unit) in enumerate(units) if _is_signature(unit)), None)
    if at is None:
        return (), (), ()
    while at + 1 < len(units) and not units[at][1].text.strip() and _is_signature(units[at + 1][1]):
        at += 1  # a heading over it
    signature, which = units[at], "text"
    around = [each for each in units[max(0, at - 1) : at] if _is_name(each[1])]
    around += units[at + 1 : at + 1 + _FOLLOWING]
    name = next((each for each in around if _is_name(each[1])), None)
    date = next((each for each in around if _DATE.match(_label(each[1]))), None)
    said = bool(_WORD.search(signature[1].text))
    if name is None and said:
        name, which = signature, "label"
    if name is None:
        return (), (), _again(desk, date)
    which = which if said else "label"
    return _again(desk, name), _again(desk, signature, which), _again(desk, date)


def _is_signature(unit: Unit) -> bool:
    label = _label(unit)
    other = _OTHERS.search(label) or _NO_OFFICER.search(f"{label} {unit.text}")
    return bool(_SIGNED.search(label)) and not other


def _is_name(unit: Unit) -> bool:
    """Whether a field may hold the signer's name: the child's own stands among them too."""
    if unit.parsed and (unit.parsed.field or "").startswith("person."):
        return False
    return bool(_NAME.search(_label(unit)) and _WORD.search(unit.text))


def _label(unit: Unit) -> str:
    return (unit.label or "").strip(" :.…_") if isinstance(unit, FieldUnit) else ""


def _again(desk: Desk, placed: Placed | None, which: str = "text") -> tuple[Line, ...]:
    """A value that stands among the front pages too, where an edit of it counts first."""
    base, unit = placed or ("", None)
    text = (getattr(unit, which, None) or "").strip()
    if unit is None or not text:
        return ()
    name = desk.again(desk.name(base, "text" if which == "text" else which))
    piece = Piece(text, f"{base}.{which}", name, tag_of(unit.id, which), again=True)
    return (Line((piece,), place=_PLACE),)
