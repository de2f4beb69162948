"""Findings: what a reader, the recognition or a check noticed, as data that travels with the plan.

A finding says where and what, never the plan's own words: these are children's health records.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Severity(StrEnum):
    """How much a person should care."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Finding(BaseModel):
    """One thing noticed; ``code`` is stable and documented, ``message`` is for people."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    code: str = Field(description="Stable name in kebab case, for example 'nhs-number-check'.")
    severity: Severity = Field(default=Severity.WARNING, description="info, warning or error.")
    section: str | None = Field(default=None, description="Section letter it concerns, if any.")
    unit: str | None = Field(default=None, description="Id of the unit it concerns, if any.")
    page: int | None = Field(default=None, description="Page of the source, from 1, if known.")
    message: str = Field(description="What was noticed and what to do; never the plan's words.")
