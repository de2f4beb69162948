"""The XSD of a plan file, made from the model by the same rule that writes the file.

``templates/plan.xsd`` is what a release publishes. It is never edited by hand: change the model
and run ``make schema``; a test holds the file to the model.
"""

from collections.abc import Iterable
from enum import StrEnum
from inspect import getdoc
from typing import Any, get_args

import annotated_types
from lxml import etree
from pydantic import BaseModel

from ehcp_io.plan.base import SectionLetter
from ehcp_io.plan.model import SCHEMA_VERSION, Plan
from ehcp_io.plan.schema import plan_schema
from ehcp_io.plan.xml_form import (
    LETTER,
    NAMESPACE,
    ROOT,
    SECTION,
    UNIT_MODELS,
    WORD,
    Form,
    Part,
    all_models,
    item_name,
    parts_of,
    xml_name,
)

_UNIT = UNIT_MODELS["paragraph"].__bases__[0]
_XS = "http://www.w3.org/2001/XMLSchema"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_SIMPLE = {str: "xs:string", int: "xs:integer", bool: "xs:boolean", float: "Number"}
_BOUNDS = {annotated_types.Ge: ("minInclusive", "ge"), annotated_types.Le: ("maxInclusive", "le")}
_ABOUT = (
    "An Education, Health and Care plan of a child or young person in England, as ehcp-io writes "
    "it. What the plan does not say is left out. Elements stand in the order given "
    "here. In every string, a character that XML 1.0 forbids is written _xHHHH_, HHHH its code in "
    "capital hexadecimal figures (_x000B_); an underscore before such a code is written _x005F_."
)
_NUMBER_ABOUT = "A number; not INF and not NaN."
_UNITS_ABOUT = "Pieces of the plan's text and records, in reading order; the name says which."
_WORDS_ABOUT = "Words, one by one."


def xsd_bytes() -> bytes:
    """The XSD (1.0) as its published file has it."""
    root = etree.Element(
        f"{{{_XS}}}schema",
        {
            "targetNamespace": NAMESPACE,
            "elementFormDefault": "qualified",
            "version": SCHEMA_VERSION,
        },
        nsmap={"xs": _XS, None: NAMESPACE},
    )
    _explain(root, _ABOUT)
    _add(root, "element", name=ROOT, type=Plan.__name__)
    _unit_type(root)
    for model in all_models():
        _model_type(root, model)
    _sections_type(root)
    _units_type(root)
    _words_type(root)
    _number_type(root)
    for choices in _enumerations():
        _choices_type(root, choices)
    etree.indent(root)
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_XS}}}{tag}", attributes)


def _explain(parent: etree._Element, text: str | None) -> None:
    if text:
        documentation = _add(_add(parent, "annotation"), "documentation")
        documentation.text = " ".join(text.replace("``", "'").split())


def _unit_type(root: etree._Element) -> None:
    made = _add(root, "complexType", name=_UNIT.__name__.lstrip("_"), abstract="true")
    _explain(made, getdoc(_UNIT))
    _fields(made, parts_of(_UNIT))


def _model_type(root: etree._Element, model: type[BaseModel]) -> None:
    made = _add(root, "complexType", name=model.__name__)
    _explain(made, getdoc(model))
    if not issubclass(model, _UNIT):
        _fields(made, parts_of(model))
        return
    # The model's own fields come after the inherited ones, as an extension has them too.
    base = _UNIT.__name__.lstrip("_")
    extension = _add(_add(made, "complexContent"), "extension", base=base)
    _fields(extension, parts_of(model)[len(parts_of(_UNIT)) :])


def _fields(made: etree._Element, parts: tuple[Part, ...]) -> None:
    elements = [part for part in parts if not part.is_attribute]
    if elements:
        sequence = _add(made, "sequence")
        for part in elements:
            _element(sequence, part)
    for part in parts:
        if part.is_attribute:
            _attribute(made, part)


def _element(sequence: etree._Element, part: Part) -> None:
    kind = {
        Form.TEXT: "xs:string",
        Form.UNITS: "Units",
        Form.WORDS: "Words",
        Form.SECTIONS: "Sections",
        Form.MODEL: getattr(part.type, "__name__", ""),
    }.get(part.form)
    made = _add(sequence, "element", name=part.name)
    if kind is not None:
        made.set("type", kind)
    if not part.required:
        made.set("minOccurs", "0")
    _explain(made, part.info.description)
    if part.form is Form.MODELS:
        items = _add(_add(made, "complexType"), "sequence")
        _many(_add(items, "element", name=item_name(part.type), type=part.type.__name__))
    if part.form is Form.SECTIONS:
        key = _add(made, "key", name="letters")
        # Twelve places and twelve letters, none of them twice: each section is there.
        _add(key, "selector", xpath="*")
        _add(key, "field", xpath=f"@{LETTER}")


def _many(element: etree._Element) -> None:
    element.set("minOccurs", "0")
    element.set("maxOccurs", "unbounded")


def _attribute(made: etree._Element, part: Part) -> None:
    attribute = _add(made, "attribute", name=part.name)
    if part.required:
        attribute.set("use", "required")
    _explain(attribute, part.info.description)
    if part.field == "schema_version":
        attribute.set("type", "xs:string")
        attribute.set("fixed", SCHEMA_VERSION)
        return
    if part.form is Form.NUMBERS:
        _several_numbers(attribute, get_args(part.type))
        return
    kind = part.type.__name__ if issubclass(part.type, StrEnum) else _SIMPLE[part.type]
    bounds = [each for each in part.info.metadata if type(each) in _BOUNDS]
    if not bounds:
        attribute.set("type", kind)
        return
    restriction = _add(_add(attribute, "simpleType"), "restriction", base=kind)
    for bound in bounds:
        facet, name = _BOUNDS[type(bound)]
        _add(restriction, facet, value=f"{getattr(bound, name):g}")


def _several_numbers(attribute: etree._Element, items: tuple[Any, ...]) -> None:
    simple = _add(attribute, "simpleType")
    if items[-1] is Ellipsis:
        _add(simple, "list", itemType=_SIMPLE[items[0]])
        return
    restriction = _add(simple, "restriction")
    _add(_add(restriction, "simpleType"), "list", itemType=_SIMPLE[items[0]])
    _add(restriction, "length", value=str(len(items)))


def _sections_type(root: etree._Element) -> None:
    made = _add(root, "complexType", name="Sections")
    _explain(made, "All twelve, each with its state; SEND Regulations 2014, regulation 12.")
    count = str(len(SectionLetter))
    element = _add(
        _add(made, "sequence"), "element", name=SECTION, minOccurs=count, maxOccurs=count
    )
    content = _add(_add(element, "complexType"), "complexContent")
    extension = _add(content, "extension", base="Section")
    _add(extension, "attribute", name=LETTER, type=SectionLetter.__name__, use="required")


def _units_type(root: etree._Element) -> None:
    made = _add(root, "complexType", name="Units")
    _explain(made, _UNITS_ABOUT)
    choice = _add(made, "choice")
    _many(choice)
    for kind, model in UNIT_MODELS.items():
        _add(choice, "element", name=xml_name(kind), type=model.__name__)


def _words_type(root: etree._Element) -> None:
    made = _add(root, "complexType", name="Words")
    _explain(made, _WORDS_ABOUT)
    _many(_add(_add(made, "sequence"), "element", name=WORD, type="xs:string"))


def _number_type(root: etree._Element) -> None:
    made = _add(root, "simpleType", name="Number")
    _explain(made, _NUMBER_ABOUT)
    _add(_add(made, "restriction", base="xs:double"), "pattern", value="[0-9.eE+\\-]+")


def _enumerations() -> Iterable[type[StrEnum]]:
    """Every enumeration that an attribute draws on, in the order of first use."""
    used = [
        part.type
        for model in all_models()
        for part in parts_of(model)
        if part.form is Form.ATTRIBUTE and issubclass(part.type, StrEnum)
    ]
    return dict.fromkeys([*used, SectionLetter])


def _choices_type(root: etree._Element, choices: type[StrEnum]) -> None:
    titles = plan_schema()["properties"]["sections"]["properties"]
    made = _add(root, "simpleType", name=choices.__name__)
    _explain(made, getdoc(choices))
    restriction = _add(made, "restriction", base="xs:string")
    for choice in choices:
        value = _add(restriction, "enumeration", value=choice.value)
        if choices is SectionLetter:
            _explain(value, titles[choice.value]["title"])
