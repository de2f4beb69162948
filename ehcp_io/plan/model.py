"""The plan: one truth that every reader feeds and every writer prints."""

from collections.abc import Iterator
from typing import Self

from pydantic import Field, model_validator

from ehcp_io.findings import Finding
from ehcp_io.plan.base import PlanModel, SectionLetter, SectionState
from ehcp_io.plan.particulars import Contact, Person, PlanControl, Services
from ehcp_io.plan.units import (
    Advice,
    Confidence,
    Mark,
    Need,
    Outcome,
    Provision,
    Unit,
    UnitSource,
)

SCHEMA_VERSION = "1.0"


class SectionHeading(PlanModel):
    """A heading that opened the section, as printed; a section may be opened more than once.

    Its ``marks`` are words that may have been misread.
    """

    id: str
    text: str = Field(description="Wording as printed.")
    source: UnitSource | None = None
    confidence: Confidence = 1.0
    marks: tuple[Mark, ...] = ()


class Section(PlanModel):
    """One section of regulation 12: its state, headings and content in reading order."""

    state: SectionState = SectionState.ABSENT
    heading: tuple[SectionHeading, ...] = ()
    content: tuple[Unit, ...] = ()


class Source(PlanModel):
    """The file that the plan was read from."""

    file_name: str | None = None
    sha256: str | None = Field(default=None, description="Of its bytes, in hexadecimal.")
    format: str | None = Field(default=None, description="docx, pdf, odt, rtf, doc or image.")
    pages: int | None = Field(default=None, description="How many, where the format has pages.")
    reader: str | None = Field(default=None, description="What read it.")
    profile: str | None = Field(default=None, description="Layout profile that was used, if any.")


class Accounting(PlanModel):
    """The proof that nothing was lost: words of the source against words of the plan.

    Repeated furniture and repeated table headers count once.
    """

    source_words: int = Field(ge=0, description="Words of the source, without repeats.")
    lost: tuple[str, ...] = Field(default=(), description="Words of the source not in the plan.")
    extra: tuple[str, ...] = Field(default=(), description="Words of the plan not in the source.")


class CommentUnit(PlanModel):
    """A reviewer's comment in the source: never part of the plan's text."""

    text: str
    author: str | None = None
    date: str | None = Field(default=None, description="As the file has it, ISO 8601 as a rule.")
    anchor: str | None = Field(default=None, description="The words it hangs on.")


class Plan(PlanModel):
    """An Education, Health and Care plan.

    ``sections`` always holds all twelve. ``particulars`` has the front pages' wording, of which
    ``plan``, ``person``, ``contacts`` and ``services`` are the understood values. ``unfiled`` is
    text that was read but found no home: a person must look at it.
    """

    schema_version: str = SCHEMA_VERSION
    plan: PlanControl = PlanControl()
    person: Person = Person()
    contacts: tuple[Contact, ...] = ()
    services: Services = Services()
    particulars: tuple[Unit, ...] = ()
    sections: dict[SectionLetter, Section] = Field(
        default_factory=lambda: {letter: Section() for letter in SectionLetter}
    )
    unfiled: tuple[Unit, ...] = ()
    guidance: tuple[Unit, ...] = Field(
        default=(), description="The form's own printed instructions."
    )
    furniture: tuple[Unit, ...] = Field(
        default=(),
        description="What is repeated on its pages: running heads and feet, page numbers.",
    )
    appendices: tuple[Unit, ...] = Field(
        default=(), description="Documents bound in behind or before the plan: reports, letters."
    )
    hidden: tuple[Unit, ...] = Field(default=(), description="Hidden text of the source.")
    comments: tuple[CommentUnit, ...] = Field(
        default=(), description="Reviewers' comments in the source."
    )
    source: Source = Source()
    accounting: Accounting | None = Field(
        default=None, description="Whether each word of the source is in the plan."
    )
    findings: tuple[Finding, ...] = Field(
        default=(), description="What was unsure, or needs a person."
    )

    @model_validator(mode="after")
    def _all_twelve_sections(self) -> Self:
        if set(self.sections) != set(SectionLetter):
            raise ValueError("a plan holds the twelve sections A B C D E F G H1 H2 I J K")
        return self

    @property
    def needs(self) -> tuple[Need, ...]:
        """Every need of B, C and D, in reading order."""
        return tuple(unit for unit in self.units() if isinstance(unit, Need))

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every outcome, in reading order."""
        return tuple(unit for unit in self.units() if isinstance(unit, Outcome))

    @property
    def provision(self) -> tuple[Provision, ...]:
        """Every item of provision of F, G, H1 and H2, in reading order."""
        return tuple(unit for unit in self.units() if isinstance(unit, Provision))

    @property
    def advice(self) -> tuple[Advice, ...]:
        """Every piece of advice of K, in reading order."""
        return tuple(unit for unit in self.units() if isinstance(unit, Advice))

    def units(self) -> Iterator[Unit]:
        """Every unit of the twelve sections, A to K."""
        for letter in SectionLetter:
            yield from self.sections[letter].content
