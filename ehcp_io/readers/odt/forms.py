"""Form fields and controls by their state."""

from lxml import etree

from ehcp_io.document import CHECKED, UNCHECKED
from ehcp_io.readers.odt.names import FIELD, FORM, is_true

_CHECK_BOX, _DROP_DOWN = "FORMCHECKBOX", "FORMDROPDOWN"
_BOXES = frozenset({FORM + "checkbox", FORM + "radio"})


def field_text(element: etree._Element) -> str:
    """What a ``field:fieldmark`` prints that its content does not say."""
    kind = (element.get(FIELD + "type") or "").rpartition(".")[2]
    values: dict[str, list[str]] = {}
    for parameter in element.iterchildren(FIELD + "param"):
        name, value = parameter.get(FIELD + "name", ""), parameter.get(FIELD + "value", "")
        values.setdefault(name.lower(), []).append(value)
    if kind == _CHECK_BOX:
        return CHECKED if "true" in values.get("checkbox_checked", ()) else UNCHECKED
    if kind == _DROP_DOWN:
        entries = values.get("dropdown_listentry", [])
        chosen = values.get("dropdown_selected", ["0"])[0]
        at = int(chosen) if chosen.isdecimal() and len(chosen) < 6 else 0
        return entries[at] if at < len(entries) else ""
    return ""


def control_text(element: etree._Element) -> str:
    """What a control of a form shows: its box and label, or what was typed into it."""
    if element.tag in _BOXES:
        state = element.get(FORM + "current-state") or element.get(FORM + "state") or ""
        is_on = state == "checked" or is_true(element, FORM + "current-selected")
        label = element.get(FORM + "label", "")
        return f"{CHECKED if is_on else UNCHECKED} {label}".strip() + " "
    chosen = [
        option.get(FORM + "label", "")
        for option in element.iterchildren(FORM + "option")
        if is_true(option, FORM + "current-selected")
    ]
    return (
        ", ".join(chosen)
        or element.get(FORM + "current-value")
        or element.get(FORM + "value")
        or ""
    )
