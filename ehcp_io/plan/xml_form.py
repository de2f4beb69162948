"""How the plan model looks in XML: one rule for every field, so writer, loader and XSD agree.

An element has the field's name, with hyphens. Numbers, truth values, choices and the few strings
that machines made (ids, codes) are attributes; what a person wrote is the content of an element. A
list is an element of the field's name, left out where empty, with items named by what they are:
``mark``, ``step``, ``contact``; a unit's element has its kind for a name.
"""

import functools
import types
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ehcp_io.plan.base import SectionLetter
from ehcp_io.plan.model import SCHEMA_VERSION, CommentUnit, Plan, Section, SectionHeading
from ehcp_io.plan.schema import REQUIRED
from ehcp_io.plan.units import Link, Unit

NAMESPACES = "urn:ehcp-io:plan:"
"""What the namespace of every version begins with."""

NAMESPACE = f"{NAMESPACES}{SCHEMA_VERSION}"

ROOT, SECTION, LETTER, WORD = "plan", "section", "letter", "word"

UNIT_MODELS: dict[str, type[BaseModel]] = {
    model.model_fields["kind"].default: model for model in get_args(get_args(Unit)[0])
}
"""The models of units by their ``kind``."""

_OWN_NAMES = {(Plan, "plan"): "control", (Section, "heading"): "headings", (Link, "id"): "ref"}
_ITEM_NAMES: dict[type[BaseModel], str] = {SectionHeading: "heading", CommentUnit: "comment"}
_MADE_STRINGS = frozenset(
    {"id", "same_as", "schema_version", "part", "style", "code", "section", "unit", "per"}
)


class Form(Enum):
    """What a field is in XML."""

    ATTRIBUTE = "an attribute"
    NUMBERS = "an attribute that holds several numbers"
    TEXT = "an element with text"
    MODEL = "an element with parts"
    MODELS = "a list of items of one kind"
    UNITS = "a list of units of all kinds"
    WORDS = "a list of words"
    SECTIONS = "the twelve sections"


@dataclass(frozen=True, slots=True)
class Part:
    """One field: its key in JSON, its name and form in XML, and the type of its value or items."""

    field: str
    name: str
    form: Form
    type: Any
    required: bool
    info: FieldInfo

    @property
    def is_attribute(self) -> bool:
        """Whether it stands in the start tag."""
        return self.form in (Form.ATTRIBUTE, Form.NUMBERS)


def xml_name(key: str) -> str:
    """The name in XML of a key of JSON, or of a unit's kind."""
    return key.replace("_", "-")


@functools.cache
def qualified(name: str) -> str:
    """The name of an element with its namespace, as lxml writes it."""
    return f"{{{NAMESPACE}}}{name}"


def item_name(model: type[BaseModel]) -> str:
    """The name of an item in a list."""
    return _ITEM_NAMES.get(model, model.__name__.lower())


@functools.cache
def parts_of(model: type[BaseModel]) -> tuple[Part, ...]:
    """The fields of a model in their order; a unit's kind is no part, since it names the unit."""
    return tuple(
        _part(model, field, info) for field, info in model.model_fields.items() if field != "kind"
    )


@functools.cache
def by_field(model: type[BaseModel]) -> dict[str, Part]:
    """The parts of a model by their keys in JSON."""
    return {part.field: part for part in parts_of(model)}


@functools.cache
def by_name(model: type[BaseModel]) -> dict[str, Part]:
    """The parts of a model by their names in XML: an element's in full, an attribute's plain."""
    return {
        part.name if part.is_attribute else qualified(part.name): part for part in parts_of(model)
    }


def _part(model: type[BaseModel], field: str, info: FieldInfo) -> Part:
    form, value = _form(field, _without_none(info.annotation))
    required = info.is_required() or (model is Plan and field in REQUIRED)
    return Part(field, _OWN_NAMES.get((model, field), xml_name(field)), form, value, required, info)


def _form(field: str, kind: Any) -> tuple[Form, Any]:
    if kind is str and field not in _MADE_STRINGS:
        return Form.TEXT, str
    if kind in (str, int, float, bool) or _is_a(kind, StrEnum):
        return Form.ATTRIBUTE, kind
    if _is_a(kind, BaseModel):
        return Form.MODEL, kind
    origin, items = get_origin(kind), get_args(kind)
    if origin is dict and items == (SectionLetter, Section):
        return Form.SECTIONS, Section
    if origin is tuple and items[0] in (int, float):
        return Form.NUMBERS, kind
    if origin is tuple and items == (Unit, ...):
        return Form.UNITS, None
    if origin is tuple and items == (str, ...):
        return Form.WORDS, str
    if origin is tuple and _is_a(items[0], BaseModel):
        return Form.MODELS, items[0]
    raise TypeError(f"the field {field} has a type for which there is no form in XML")


def _is_a(kind: Any, base: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        kinds = [each for each in get_args(annotation) if each is not type(None)]
        return kinds[0] if len(kinds) == 1 else annotation
    return annotation


@functools.cache
def all_models() -> tuple[type[BaseModel], ...]:
    """Every model that a plan is made of, each after the one that first names it."""
    found: dict[type[BaseModel], None] = {}
    waiting: list[type[BaseModel]] = [Plan]
    while waiting:
        model = waiting.pop(0)
        if model in found:
            continue
        found[model] = None
        for part in parts_of(model):
            if part.form is Form.UNITS:
                waiting += UNIT_MODELS.values()
            elif part.form in (Form.MODEL, Form.MODELS, Form.SECTIONS):
                waiting.append(part.type)
    return tuple(found)


@functools.cache
def element_names() -> frozenset[str]:
    """Every name that an element of a plan file can have: what a message may repeat."""
    names = {ROOT, SECTION, WORD, *map(xml_name, UNIT_MODELS)}
    for model in all_models():
        names.add(item_name(model))
        names.update(part.name for part in parts_of(model))
    return frozenset(names)
