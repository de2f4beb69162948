"""Content controls (17.5.2): what their properties say about the content that they hold."""

from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.names import SDT_PR, VAL, W14, W, is_on

_CONTENTS_GALLERY = "Table of Contents"


@dataclass(slots=True)
class CheckBox:
    """A check-box control; ``done`` once its glyph has been read."""

    checked: bool
    done: bool = False


@dataclass(frozen=True, slots=True)
class Control:
    """A content control. ``value`` is what its properties hold where its content is empty."""

    placeholder: bool = False
    contents: bool = False
    check_box: CheckBox | None = None
    value: str = ""


def read_control(element: etree._Element) -> Control:
    """Read the properties of a ``w:sdt``."""
    properties = element.find(SDT_PR)
    if properties is None:
        return Control()
    showing = properties.find(W + "showingPlcHdr")
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    box = properties.find(W14 + "checkbox")
    return Control(
        placeholder=showing is not None and is_on(showing.get(VAL)),
        contents=gallery is not None and gallery.get(VAL) == _CONTENTS_GALLERY,
        check_box=None if box is None else CheckBox(_checked(box)),
        value=_value(properties),
    )


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
