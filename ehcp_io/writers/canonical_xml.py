"""The plan as XML: the same as its JSON, kept to ``templates/plan.xsd``.

`ehcp_io.plan.xml_form` says what each field of the model is in XML; here that one rule is walked
both ways. What is loaded goes through the model as JSON does, so the two cannot say different
things.
"""

import json
import re
from enum import StrEnum
from typing import Any, get_args

from lxml import etree
from pydantic import BaseModel

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan, Section, SectionLetter
from ehcp_io.plan.xml_form import (
    LETTER,
    NAMESPACE,
    ROOT,
    SECTION,
    UNIT_MODELS,
    WORD,
    Form,
    Part,
    by_field,
    by_name,
    item_name,
    qualified,
    xml_name,
)
from ehcp_io.writers.xml_checks import check_xml, parse_plan_xml

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_KINDS = {qualified(xml_name(kind)): kind for kind in UNIT_MODELS}

# XML 1.0 has no way to write these characters, not even as references; Word text has some of them.
# They are written as Office writes them in its own XML: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
_CODES = "00(?:0[0-8BCEF]|1[0-9A-F])|FFF[EF]"
_TO_ESCAPE = re.compile(f"[{_FORBIDDEN}]|_(?=x(?:{_CODES}|005F))")
_ESCAPED = re.compile(f"_x({_CODES}|005F)_")


def write_xml(plan: Plan) -> bytes:
    """The plan as UTF-8 XML, indented; what the plan does not say is left out."""
    root = etree.Element(qualified(ROOT), nsmap={None: NAMESPACE})
    _fill(root, plan.model_dump(mode="json", exclude_none=True), Plan)
    return _DECLARATION + etree.tostring(
        root, encoding="UTF-8", xml_declaration=False, pretty_print=True
    )


def load_xml(data: bytes) -> Plan:
    """The plan that `write_xml` wrote, or another program by the XSD.

    Raises:
        InvalidFileError: it is not XML, of another version, or against the schema. The message
            names the line, never what stands there.
    """
    root = parse_plan_xml(data)
    check_xml(root)
    try:
        # Past the XSD only a number beyond all bounds can fail; pydantic's errors are ValueErrors.
        return Plan.model_validate_json(json.dumps(_read(root, Plan), allow_nan=False))
    except ValueError:
        raise InvalidFileError(
            "This plan file is not valid: a value in it is out of its range. See 'ehcp-io schema "
            "xml', or convert the source document again."
        ) from None


# ---- writing


def _fill(element: etree._Element, data: dict[str, Any], model: type[BaseModel]) -> None:
    """Give ``element`` what ``data``, JSON of ``model`` with its keys in order, says."""
    parts = by_field(model)
    attributes: dict[str, str] = {}
    for key, value in data.items():
        part = parts.get(key)
        # A unit's kind is no part, and an empty list is left out.
        if part is None or value == []:
            continue
        form = part.form
        if form is Form.ATTRIBUTE:
            attributes[part.name] = _plain(value)
        elif form is Form.NUMBERS:
            attributes[part.name] = " ".join(map(_plain, value))
        elif form is Form.TEXT:
            _child(element, part.name).text = _escape(value)
        elif form is Form.MODEL:
            _fill(_child(element, part.name), value, part.type)
        else:
            _fill_list(_child(element, part.name), part, value)
    element.attrib.update(attributes)


def _fill_list(parent: etree._Element, part: Part, items: Any) -> None:
    if part.form is Form.WORDS:
        for word in items:
            _child(parent, WORD).text = _escape(word)
    elif part.form is Form.SECTIONS:
        for letter in SectionLetter:
            section = _child(parent, SECTION)
            section.set(LETTER, letter.value)
            _fill(section, items[letter.value], Section)
    elif part.form is Form.UNITS:
        for unit in items:
            _fill(_child(parent, xml_name(unit["kind"])), unit, UNIT_MODELS[unit["kind"]])
    else:
        name = item_name(part.type)
        for item in items:
            _fill(_child(parent, name), item, part.type)


def _child(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, qualified(name))


def _plain(value: str | float | bool) -> str:
    """A value as an attribute has it; a whole number without a point, whatever its type."""
    if isinstance(value, str):
        return _escape(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value).removesuffix(".0")


def _escape(text: str) -> str:
    # Nearly every text is told to need nothing by these two, which take a fifth of the time.
    if text.isprintable() and "_x" not in text:
        return text
    return _TO_ESCAPE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return f"_x{ord(match[0]):04X}_"


# ---- loading


def _read(element: etree._Element, model: type[BaseModel]) -> dict[str, Any]:
    """The JSON of ``model`` that ``element`` says; the XSD has found its names and values good."""
    parts = by_name(model)
    data: dict[str, Any] = {}
    for name, value in element.attrib.items():
        # Not the model's are a section's letter, and what XSD lets stand anywhere (xsi:…).
        if name in parts:
            data[parts[name].field] = _value(parts[name], value)
    for child in element:
        part = parts[str(child.tag)]
        data[part.field] = _read_child(child, part)
    return data


def _read_child(child: etree._Element, part: Part) -> Any:
    match part.form:
        case Form.TEXT:
            return _unescape(child.text or "")
        case Form.MODEL:
            return _read(child, part.type)
        case Form.MODELS:
            return [_read(item, part.type) for item in child]
        case Form.UNITS:
            return [_read_unit(unit) for unit in child]
        case Form.WORDS:
            return [_unescape(word.text or "") for word in child]
        case _:
            return {section.get(LETTER): _read(section, Section) for section in child}


def _read_unit(element: etree._Element) -> dict[str, Any]:
    kind = _KINDS[str(element.tag)]
    return {"kind": kind, **_read(element, UNIT_MODELS[kind])}


def _value(part: Part, text: str) -> Any:
    if part.form is Form.NUMBERS:
        number = get_args(part.type)[0]
        return [number(each) for each in text.split()]
    if part.type is bool:
        return text.strip() in ("true", "1")
    if part.type in (int, float):
        return part.type(text)
    return text if issubclass(part.type, StrEnum) else _unescape(text)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
