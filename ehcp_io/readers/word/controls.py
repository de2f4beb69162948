"""Content controls (17.5.2): what their properties say about the content that they hold."""

from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.bound_data import BoundData
from ehcp_io.readers.word.names import SDT_PR, VAL, W14, W, first, is_on

_CONTENTS_GALLERY = "Table of Contents"


@dataclass(slots=True)
class CheckBox:
    """A check-box control; ``done`` once its glyph has been read."""

    checked: bool
    done: bool = False


@dataclass(slots=True)
class Substitute:
    """Text that stands for the whole of a control's content; ``done`` once it has been read."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """A content control.

    ``value`` is what its properties hold where its content is empty, ``substitute`` what the data
    that it is bound to hold where its content is only a placeholder.
    """

    placeholder: bool = False
    contents: bool = False
    check_box: CheckBox | None = None
    value: str = ""
    substitute: Substitute | None = None


def read_control(element: etree._Element, data: BoundData) -> Control:
    """Read the properties of a ``w:sdt``."""
    properties = first(element, SDT_PR)
    if properties is None:
        return Control()
    showing = properties.find(W + "showingPlcHdr")
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    box = properties.find(W14 + "checkbox")
    is_placeholder = showing is not None and is_on(showing.get(VAL))
    bound = _shown(properties, data.value(properties)) if box is None else ""
    return Control(
        placeholder=is_placeholder and not bound,
        contents=gallery is not None and gallery.get(VAL) == _CONTENTS_GALLERY,
        check_box=None if box is None else CheckBox(_checked(box)),
        value=bound or _value(properties),
        substitute=Substitute(bound) if is_placeholder and bound else None,
    )


def _shown(properties: etree._Element, bound: str) -> str:
    """How a bound value prints: a choice by its name, a date without its time of day."""
    for item in properties.iterfind(f"*/{W}listItem"):
        if item.get(W + "value") == bound:
            return item.get(W + "displayText") or bound
    return bound.partition("T")[0] if properties.find(W + "date") is not None else bound


def _checked(box: etree._Element) -> bool:
    state = box.find(W14 + "checked")
    return state is not None and is_on(state.get(W14 + "val"))


def _value(properties: etree._Element) -> str:
    for name in ("dropDownList", "comboBox"):
        choices = properties.find(W + name)
        if choices is not None:
            last = choices.get(W + "lastValue")
            for item in choices.iterfind(W + "listItem"):
                if last and item.get(W + "value") == last:
                    return item.get(W + "displayText") or last
            return last or ""
    date = properties.find(W + "date")
    return (date.get(W + "fullDate") or "").partition("T")[0] if date is not None else ""
