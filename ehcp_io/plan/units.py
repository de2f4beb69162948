"""Units: the pieces of a plan's text, and the records read from them, in reading order.

Each word of the source stands once: in ``text``, or in the field of a record that had its own
cell or label in the source. What was understood stands beside the wording, under ``parsed``.
"""

from typing import Annotated, Literal

from pydantic import Field

from ehcp_io.plan.base import LinkBasis, PlanModel

Confidence = Annotated[float, Field(ge=0.0, le=1.0)]

DOUBTFUL = "doubtful"
"""The style of a mark on a word that may have been misread."""

READ_AS = "read-as:"
"""The style of a mark begins so, before what a scan was read as, where another plan's word stands
for it. Only copies that hold two plans have it; no file of a plan does."""


COLUMN_HEAD = "column-head"
"""The style of a mark on the words of a column's head that stand with each of its cells: "Autumn"
in "Autumn: six sessions; Spring: four". The document prints them once, over the table."""

PARTICULAR_NOT_READ = "particular-not-read"
"""The code of a finding on a unit: it has words for a particular, and they are no value."""


class UnitSource(PlanModel):
    """Where a unit stands in the source document."""

    page: int | None = Field(default=None, description="Page, from 1 (PDF and scans).")
    box: tuple[float, float, float, float] | None = Field(
        default=None, description="Left, top, right, bottom in points from the page's top left."
    )
    part: str = Field(default="body", description="Story of a Word file: body, header, footnotes …")
    path: tuple[int, ...] = Field(
        default=(), description="Block number; then row, column and block for each table around it."
    )


class Mark(PlanModel):
    """Formatting inside a unit that may carry meaning, or a word that may have been misread.

    Amendment marks and SEND23's key are formatting. A ``doubtful`` word is one that was recognised
    in a picture of the page with little confidence: a person must compare it with the paper.
    """

    start: int = Field(ge=0, description="First character of the unit's text, or of its part.")
    end: int = Field(ge=0, description="One past the last character.")
    style: str = Field(
        description="strike, underline, bold, italic, colour, highlight, doubtful or column-head."
    )
    part: str | None = Field(
        default=None, description="Field it is in: label, by_whom, steps.0.text …; none: the text."
    )
    confidence: float | None = Field(
        default=None, ge=0.0, le=1.0, description="How sure a doubtful word is."
    )


class Quantity(PlanModel):
    """An amount of provision, understood from its wording (Code 9.69: quantified)."""

    minutes: float | None = Field(default=None, description="Minutes a session.")
    sessions: float | None = Field(default=None, description="Sessions in each period.")
    per: str | None = Field(default=None, description="day, week, fortnight, month, term, year.")
    minutes_per_week: float | None = Field(
        default=None, description="Minutes a week, where the wording settles it."
    )


class Parsed(PlanModel):
    """What was understood from the wording; never instead of it.

    Fields named as those of a record are that field, where the plan gives it no cell or label of
    its own.
    """

    field: str | None = Field(default=None, description="Particular that a label names, as a path.")
    topic: str | None = Field(
        default=None, description="strengths, history, views, monitoring … from a sub-heading."
    )
    value: str | None = Field(default=None, description="A field's value in its standard form.")
    date: str | None = Field(default=None, description="ISO 8601 date, YYYY-MM where no day.")
    title: str | None = None
    author: str | None = None
    role: str | None = None
    name: str | None = None
    type: str | None = None
    by_whom: str | None = None
    how_often: str | None = None
    by_when: str | None = None
    by_when_date: str | None = Field(default=None, description="ISO 8601.")
    funded_by: str | None = None
    review: str | None = None
    ratio: str | None = Field(default=None, description="Staff to children, for example 1:1.")
    quantity: Quantity | None = None
    same_as: str | None = Field(
        default=None, description="Id of the outcome whose words are repeated here."
    )
    requested: bool | None = Field(default=None, description="A Personal Budget was requested.")


class Link(PlanModel):
    """A link that the document states, and where it states it."""

    id: str = Field(description="Id of the linked unit.")
    basis: LinkBasis = Field(description="row, reference or block.")


class _Unit(PlanModel):
    """What every piece of text has."""

    id: str = Field(description="Stable: made from the section and the words.")
    text: str = Field(description="Wording as issued, white space folded.")
    marker: str | None = Field(
        default=None, description="Number, reference or bullet as printed: 3., (a), B1.1, •."
    )
    label: str | None = Field(default=None, description="Label printed before the text.")
    source: UnitSource | None = Field(
        default=None, description="Where it stands in the source document."
    )
    confidence: Confidence = Field(
        default=1.0, description="How sure it is that this is what it is taken for, 0 to 1."
    )
    marks: tuple[Mark, ...] = Field(
        default=(), description="Formatting that may carry meaning, and words that may be misread."
    )
    parsed: Parsed | None = Field(default=None, description="What was understood from the wording.")


class Heading(_Unit):
    """A sub-heading, a column's heading or a table's title inside a section."""

    kind: Literal["heading"] = "heading"
    level: int = Field(default=1, description="1 is the highest inside the section.")


class Paragraph(_Unit):
    """A paragraph."""

    kind: Literal["paragraph"] = "paragraph"


class ListItem(_Unit):
    """An item of a list."""

    kind: Literal["list_item"] = "list_item"
    level: int = Field(default=0, description="Depth, from 0.")


class TableCell(_Unit):
    """The content of a cell that is no record and no field; ``row`` and ``column`` from 0."""

    kind: Literal["table"] = "table"
    row: int = 0
    column: int = 0


class FieldUnit(_Unit):
    """A label with its value."""

    kind: Literal["field"] = "field"


class Need(_Unit):
    """One need: special educational (B), health (C) or social care (D); Code 9.69.

    ``area`` is one of the broad areas of need, or the area's name as printed.
    """

    kind: Literal["need"] = "need"
    area: str | None = None


class Step(PlanModel):
    """A step towards an outcome (Code 9.69, E)."""

    id: str
    text: str
    marker: str | None = None
    label: str | None = Field(
        default=None,
        description="The heading that it stands under, where that says how the outcome is measured "
        "(Success criteria); the heading is a unit of its own.",
    )
    source: UnitSource | None = None


class Outcome(_Unit):
    """One outcome sought (section 37(2)(b) of the Act; Code 9.64 to 9.69)."""

    kind: Literal["outcome"] = "outcome"
    area: str | None = Field(default=None, description="As a need's.")
    by_when: str | None = Field(default=None, description="Wording of its own cell or label.")
    steps: tuple[Step, ...] = Field(default=(), description="Steps towards it, in order.")
    for_needs: tuple[Link, ...] = Field(
        default=(), description="Needs that the document says it is for."
    )


class Provision(_Unit):
    """One item of provision in F, G, H1 or H2 (Code 9.69: detailed, specific, quantified).

    None means that the plan gives it no cell or label of its own; it is never a default.
    """

    kind: Literal["provision"] = "provision"
    area: str | None = Field(default=None, description="As a need's.")
    by_whom: str | None = Field(default=None, description="Who provides it.")
    how_often: str | None = Field(default=None, description="How much and how often.")
    duration: str | None = Field(
        default=None, description="How long a session lasts, or over what time it is provided."
    )
    ratio: str | None = Field(
        default=None, description="Adults to children, or the size of the group."
    )
    funded_by: str | None = Field(default=None, description="Who pays.")
    review: str | None = Field(default=None, description="When or how it is reviewed.")
    where: str | None = Field(default=None, description="Where it is provided.")
    meets_needs: tuple[Link, ...] = Field(
        default=(), description="Needs that the document says it meets."
    )
    supports_outcomes: tuple[Link, ...] = Field(
        default=(), description="Outcomes that the document says it serves."
    )


class Advice(_Unit):
    """One piece of advice or information in K (regulations 6(1) and 12(4)).

    ``text`` is empty where the document's cells are the fields.
    """

    kind: Literal["advice"] = "advice"
    title: str | None = None
    author: str | None = Field(default=None, description="Who gave it.")
    role: str | None = Field(default=None, description="What the author is.")
    date: str | None = Field(default=None, description="As printed.")
    appended: str | None = Field(
        default=None, description="Whether it is said to be appended, as printed."
    )


class Placement(_Unit):
    """The name or the type of the school or other institution (I; regulation 12(1)(i))."""

    kind: Literal["placement"] = "placement"
    name: str | None = Field(default=None, description="Name of the school or other institution.")
    type: str | None = Field(default=None, description="Type of school or other institution.")


class Budget(_Unit):
    """A statement on the Personal Budget or a direct payment (J; Code 9.95 onwards)."""

    kind: Literal["budget"] = "budget"


Unit = Annotated[
    Heading
    | Paragraph
    | ListItem
    | TableCell
    | FieldUnit
    | Need
    | Outcome
    | Provision
    | Advice
    | Placement
    | Budget,
    Field(discriminator="kind"),
]


def text_of(unit: PlanModel, part: str | None = None) -> str:
    """The wording of a unit's part as a mark names it; its text where ``part`` is None."""
    value: object = unit
    for name in (part or "text").split("."):
        if isinstance(value, tuple) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            value = getattr(value, name, "")
    return value if isinstance(value, str) else ""
