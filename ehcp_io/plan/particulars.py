"""Who the plan is about, who made it and when: the values understood from the front pages.

The wording itself, with its labels, stands in ``Plan.particulars``.
"""

from pydantic import Field

from ehcp_io.plan.base import PlanModel, PlanStatus


class PlanControl(PlanModel):
    """The plan-control envelope: status, authority, reference and dates (ISO 8601)."""

    status: PlanStatus | None = None
    local_authority: str | None = None
    reference: str | None = Field(default=None, description="The authority's number for the plan.")
    version: str | None = Field(default=None, description="As the plan numbers its versions.")
    coordinator: str | None = Field(default=None, description="EHC plan co-ordinator.")
    draft_date: str | None = Field(default=None, description="Date of the draft (regulation 13).")
    final_date: str | None = Field(default=None, description="Date the final plan was issued.")
    amended_date: str | None = Field(default=None, description="Date of the latest amendment.")
    review_date: str | None = Field(default=None, description="Review due (section 44, Code 9.61).")


class Person(PlanModel):
    """The child or young person."""

    name: str | None = None
    preferred_name: str | None = Field(default=None, description="Name that the child goes by.")
    date_of_birth: str | None = Field(default=None, description="ISO 8601.")
    sex: str | None = None
    address: str | None = None
    upn: str | None = Field(default=None, description="Unique pupil number, as written.")
    uln: str | None = Field(default=None, description="Unique learner number, as written.")
    nhs_number: str | None = Field(default=None, description="As written, spaces removed.")
    home_language: str | None = None
    ethnicity: str | None = None
    religion: str | None = None
    school: str | None = Field(default=None, description="Current setting, as on the front pages.")
    year_group: str | None = None


class Contact(PlanModel):
    """A parent, carer or other main contact."""

    name: str | None = None
    relationship: str | None = None
    parental_responsibility: bool | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    language: str | None = Field(
        default=None, description="Language spoken at home, or an interpreter needed."
    )


class Services(PlanModel):
    """Services involved: the national template's block 1, in its wording."""

    education_setting: str | None = None
    gp: str | None = None
    health_professional: str | None = None
    known_to_social_care: str | None = None
    social_worker: str | None = None
    other_professionals: str | None = None
    looked_after: str | None = None
    previously_looked_after: str | None = None
    one_page_profile: str | None = Field(
        default=None, description="Where the one-page profile is, or that there is one."
    )
    moving_authority: str | None = Field(
        default=None, description="Whether, or from where, the plan comes from another authority."
    )
    legal_status: str | None = Field(
        default=None, description="Order or accommodation of a child who is looked after."
    )
