"""Status, authority and dates: from labels, ticks, titles, sentences, headers and sections."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.document import Document, Image, SourceFile
from ehcp_io.plan import PlanStatus, SectionLetter
from ehcp_io.recognition.particulars import read_particulars


@pytest.mark.parametrize(
    ("front", "status"),
    [
        ("Status: Draft ☐ Final ☒", "final"),
        ("| Status | ☐ Draft ☐ Final ☒ Amended final |", "amended_final"),
        ("| Draft | Final | Proposed amended |\n| ☐ | ☐ | ☒ |", "amended_draft"),
        ("| ☐ | Draft |\n| ☒ | Final |", "final"),
        ("| Status | ~~Draft~~ / Final / ~~Amended~~ |", "final"),
        ("| Status | ~~Draft~~ / Final |", "final"),
        ("PROPOSED EDUCATION, HEALTH AND CARE PLAN", "draft"),
        ("Education, Health and Care Plan (Amended Final)", "amended_final"),
        ("AMENDMENT NOTICE\nEducation, Health and Care Plan", "amended_draft"),
        ("EHC Plan\nDRAFT", "draft"),
        ("This is a final plan.", "final"),
        ("Date of final plan: 3 March 2021", "final"),
        ("Date of draft: 3 March 2021", "draft"),
        ("Final EHC plan\nThis plan was amended on 4 April 2022.", "amended_final"),
        ("EHC plan for a child", None),
    ],
)
def test_status(front: str, status: str | None) -> None:
    assert read(front).control.status == status


def test_a_watermark_outweighs_a_footer() -> None:
    reading = read("EHC plan", watermark="DRAFT", footer="Final plan 3 May 2022")

    assert reading.control.status is PlanStatus.DRAFT
    assert [finding.code for finding in reading.findings] == ["particulars-disagree"]
    message = reading.findings[0].message
    assert "plan.status" in message
    assert "a running header or footer" in message
    (told,) = reading.disagreements
    assert [value for value, _ in told.values] == ["DRAFT", "Final plan"]
    assert not any(value in message for value, _ in told.values)


def test_the_preamble_states_authority_name_and_dates() -> None:
    reading = read(
        "The following Plan is made on 03.03.2021 by Anyshire County Council (‘the Authority’) in "
        "respect of Jane Mary Doe whose particulars are set out below."
    )

    assert reading.control.local_authority == "Anyshire County Council"
    assert reading.control.final_date == "2021-03-03"
    assert reading.person.name == "Jane Mary Doe"


def test_the_date_of_this_plan_is_what_its_status_makes_it() -> None:
    """A form prints one date for every status, and the first plan's beside it."""
    draft = read(
        "Status: Draft\nDate of this plan: 18/01/2021\nDate of initial plan: Not yet issued"
    )
    amended = read(
        "Status: Amended\nDate of this plan: 04/08/2023\nDate of initial plan: 24/06/2022"
    )

    assert draft.control.draft_date == "2021-01-18"
    assert draft.control.final_date is None
    assert amended.control.final_date == "2022-06-24"
    assert amended.control.amended_date == "2023-08-04"


def test_a_past_review_is_not_the_next() -> None:
    reading = read("| Date of last review | 1/2/2020 |\n| Next review due by | 1/2/2021 |")

    assert reading.control.review_date == "2021-02-01"


def test_dates_of_other_things_are_not_the_plans() -> None:
    reading = read("A diagnosis of autism was made in March 2022.")

    assert reading.control.final_date is None


def test_a_date_of_review_is_found_in_a_section_as_a_last_resort() -> None:
    sections = {SectionLetter.E: "This plan will be reviewed by 4 May 2023."}

    assert read("EHC plan", sections=sections).control.review_date == "2023-05-04"
    assert read("Review date: 1 May 2023", sections=sections).control.review_date == "2023-05-01"


def test_a_footer_dates_the_plan_behind_the_childs_name() -> None:
    footer = "Jane Doe DOB 2010-02-01 Final plan issued 2025-03-14 Page 1"

    control = read("Nothing here", footer=footer).control

    assert (control.status, control.final_date) == (PlanStatus.FINAL, "2025-03-14")


def test_headers_and_footers_give_what_the_front_lacks() -> None:
    reading = read(
        "Nothing here", header="Jane Doe | DOB 1/2/2010", footer="Anyshire County Council EHC Plan"
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.date_of_birth == "2010-02-01"
    assert reading.control.local_authority == "Anyshire County Council"


def test_an_authority_that_wrote_the_plan_is_no_coordinator() -> None:
    reading = read("My plan was written by: Anyshire Council\nThe person to ask: Lucy Amadi")

    assert reading.control.local_authority == "Anyshire Council"
    assert reading.control.coordinator == "Lucy Amadi"


def test_a_sentences_words_are_no_label() -> None:
    reading = read("Ask the information service for the authority: telephone 01632 960999.")

    assert reading.control.local_authority is None


def test_the_plans_own_name_is_not_cut_at_its_last_word() -> None:
    reading = read("Amended final Education, Health and Care Plan: Jane Doe")

    assert reading.person.name == "Jane Doe"
    assert reading.control.status is PlanStatus.AMENDED_FINAL


def test_who_signs_a_covering_letter_is_not_the_child() -> None:
    reading = read(
        """
        Yours sincerely
        Margery Quill
        # Education, Health and Care Plan
        Name: Jane Doe
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.findings == ()


def test_another_childs_name_is_a_finding_and_is_not_repaired() -> None:
    reading = read("Name: Jane Doe", header="EHC plan for Richard Roe")

    assert reading.person.name == "Jane Doe"
    assert [finding.code for finding in reading.findings] == ["particulars-disagree"]
    assert "Roe" not in reading.findings[0].message


def test_a_number_that_fails_its_check_is_kept_with_a_finding() -> None:
    reading = read("| UPN | A801200005001 |")

    assert reading.person.upn == "A801200005001"
    assert [finding.code for finding in reading.findings] == ["upn-check"]


def test_a_status_used_as_a_label_has_its_date() -> None:
    control = read("Draft: 1/2/20   Final: 3/4/20   Amended: 4/5/21 and 6/7/22").control

    assert control.model_dump(exclude_none=True, mode="json") == {
        "status": "amended_final",
        "draft_date": "2020-02-01",
        "final_date": "2020-04-03",
        "amended_date": "2022-07-06",
    }


def test_a_status_line_with_its_date_stands_between_the_title_and_the_name() -> None:
    reading = read("Education, Health and Care Plan\nFINAL – 3 March 2021\nJane Doe")

    assert reading.control.final_date == "2021-03-03"
    assert reading.person.name == "Jane Doe"


def test_a_sentence_with_two_dates_says_what_each_is() -> None:
    control = read(
        "This plan was finalised on 3 March 2021 and will be reviewed by March 2022"
    ).control

    assert (control.final_date, control.review_date) == ("2021-03-03", "2022-03")


def test_people_and_officers_are_found_in_sections_as_a_last_resort() -> None:
    """Some plans list the family among the child's views, and the officer by the signature."""
    sections = {
        SectionLetter.A: """
            | Name | Relationship or role | Parental responsibility? |
            | Ann Doe | Mother | Yes |
            | Dr Who | Educational Psychologist | No |
            """,
        SectionLetter.K: "EHC plan co-ordinator: Lucy Amadi\nDate of next review: 2 March 2022",
    }

    reading = read("EHC plan", sections=sections)

    assert [contact.name for contact in reading.contacts] == ["Ann Doe"]
    assert reading.control.coordinator == "Lucy Amadi"
    assert reading.control.review_date == "2022-03-02"
    assert len(reading.units) == 1


def test_a_logo_names_the_authority() -> None:
    front = [Image(description="Anyshire County Council logo")]
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")

    reading = read_particulars(front, Document(source=source, blocks=tuple(front)))

    assert reading.control.local_authority == "Anyshire County Council"


def test_two_dates_under_one_label_are_a_finding() -> None:
    reading = read("Date of final plan: 1/2/2020\nFinal plan issued: 2/2/2020")

    assert reading.control.final_date == "2020-02-01"
    assert [finding.code for finding in reading.findings] == ["particulars-disagree"]


def test_headers_name_the_child_by_label() -> None:
    reading = read("x", header="Name: Jane Doe   Date of birth: 1/2/2010\tPlan ref: ABC/1")

    assert reading.person.name == "Jane Doe"
    assert reading.control.reference == "ABC/1"


def test_an_authority_named_by_its_place_has_the_full_name_of_the_title() -> None:
    reading = read("London Borough of Anyham\nName: Jane Doe\nResponsible authority: Anyham")

    assert reading.control.local_authority == "London Borough of Anyham"


def test_the_name_that_the_child_goes_by_disagrees_with_nothing() -> None:
    front = "Name: Theodore Alexander Lowe\nPreferred name: Theo"

    assert read(front, footer="EHC plan for Theo Lowe").findings == ()
    other = read(front, footer="EHC plan for Sam Lowe").findings
    assert [finding.code for finding in other] == ["particulars-disagree"]
    assert "Lowe" not in other[0].message


def test_the_date_beside_the_status_is_its_own() -> None:
    amended = read("Plan status: Amended final (28 February 2025)\nFirst issued: 3 March 2021")

    assert amended.control.amended_date == "2025-02-28"
    assert read("Plan status: Draft, 2 May 2024").control.draft_date == "2024-05-02"


def test_a_keyworker_at_the_council_is_the_plans_coordinator() -> None:
    assert read("Keyworker at the council: Mo Kiernan").control.coordinator == "Mo Kiernan"


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("Jane Doe · d.o.b. 3 Nov 2011 · Ref. TCC-E-3057", "TCC-E-3057"),
        ("Jane Doe 14/09/2010 Plan ref. MCC 20775", "MCC 20775"),
        ("Anyshire Council: EHC Plan PB-2291", "PB-2291"),
        ("Jane Doe 14/09/2010 Room 12", None),
    ],
)
def test_a_running_head_has_the_plans_number(head: str, code: str | None) -> None:
    assert read("Nothing here", header=head).control.reference == code


def test_a_sentence_under_a_label_is_no_coordinator() -> None:
    told = "Plan co-ordinator: This is a draft in which no school is named and to be commented on"
    assert read(told).control.coordinator is None
    assert read("Plan co-ordinator: Shabnam Yusufi").control.coordinator == "Shabnam Yusufi"


def test_dates_one_after_the_other_are_each_their_own_labels() -> None:
    """On a scan nothing but white space parted them."""
    control = read(
        "Draft issued 20 January 2025 Final issued 7 March 2025 Review due by 6 March 2026"
    ).control

    assert str(control.draft_date) == "2025-01-20"
    assert str(control.final_date) == "2025-03-07"
    assert str(control.review_date) == "2026-03-06"


@pytest.mark.parametrize(
    ("label", "printed", "status", "amended", "final"),
    [
        (
            "This plan",
            "Amended final, 2nd February 2023 (first issued 18th July 2016)",
            PlanStatus.AMENDED_FINAL,
            "2023-02-02",
            "2016-07-18",
        ),
        (
            "Plan issued",
            "29/03/2024 (amended final – post-16 transfer)",
            PlanStatus.AMENDED_FINAL,
            "2024-03-29",
            None,
        ),
        ("Date of this document", "20 February 2018 (FINAL)", PlanStatus.FINAL, None, "2018-02-20"),
        ("Plan issued", "29/03/2024 (amended layout)", PlanStatus.FINAL, None, "2024-03-29"),
        ("Plan issued", "29/03/2024 (draft sent 3/2/2024)", PlanStatus.FINAL, None, "2024-03-29"),
    ],
)
def test_a_status_beside_the_date_of_the_plan(
    label: str, printed: str, status: PlanStatus, amended: str | None, final: str | None
) -> None:
    control = read(f"Name: Jane Doe\n| {label} | {printed} |").control

    assert (control.status, control.amended_date, control.final_date) == (status, amended, final)


@pytest.mark.parametrize(
    ("footer", "reference"),
    [
        (
            "Case 0071/AV/2016   Jane Doe   Amended final 2 February 2023   Page 1 of 9",
            "0071/AV/2016",
        ),
        ("AB-SEND-55902 Page 1 of 9", "AB-SEND-55902"),
        ("Form AB-SEND-2019 Page 1 of 9", None),
        ("AB-SEND-2019 Page 1 of 9", None),
        ("AB-EHC-201909 Page 1 of 9", None),
        ("See case 12/3 of the Tribunal", None),
    ],
)
def test_a_number_in_the_footer_is_the_plans_where_it_can_be_no_forms(
    footer: str, reference: str | None
) -> None:
    assert read("Name: Jane Doe", footer=footer).control.reference == reference


def test_the_particulars_of_a_form_that_stand_within_section_a() -> None:
    """A converted statement has its details below its first heading, and they are read whole."""
    found = read(
        "EDUCATION, HEALTH AND CARE PLAN",
        sections={
            SectionLetter.A: """
            The Council made this on the child whose particulars are set out below.
            | Surname | Doe | Other names | Jane Mary |
            | Date of birth | 17 June 2006 | Home address | 1 High Street, Anytown, AB1 2CD |
            | Parent or person responsible | Mrs Ann Doe (mother) | Telephone | 01632 960 001 |
            | Council reference | AB/M/01183 | Date of this document | 20 February 2018 (FINAL) |
            """
        },
    )

    assert found.person.name == "Jane Mary Doe"
    assert (found.control.reference, found.control.final_date) == ("AB/M/01183", "2018-02-20")
    assert [(each.name, each.relationship, each.phone) for each in found.contacts] == [
        ("Mrs Ann Doe", "mother", "01632 960 001")
    ]


def test_words_struck_out_date_nothing() -> None:
    control = read(
        "Name: Jane Doe\n"
        "| Plan status | ~~Final (12 March 2024)~~ Amended final (28 February 2025) |\n"
        "| To be reviewed by | ~~1 March 2025~~ 27 February 2026 |"
    ).control

    assert control.status is PlanStatus.AMENDED_FINAL
    assert (control.amended_date, control.final_date) == ("2025-02-28", None)
    assert control.review_date == "2026-02-27"


@pytest.mark.parametrize(
    "header", ["R. Lee", "RJ Lee", "RJL", "Miss R Lee", "Ms Lee", "Lee, Robin"]
)
def test_a_name_that_a_header_shortens_disagrees_with_nothing(header: str) -> None:
    assert read("Name: Robin Jane Lee", footer=f"Name: {header}").findings == ()


@pytest.mark.parametrize("header", ["S. Lee", "Robyn Lee", "RK Lee", "RKL", "Ms Low"])
def test_another_name_in_a_header_is_told_of(header: str) -> None:
    findings = read("Name: Robin Jane Lee", footer=f"Name: {header}").findings

    assert [finding.code for finding in findings] == ["particulars-disagree"]


@pytest.mark.parametrize(
    "front",
    [
        "Date of this Plan: 14 December 2016; amended 12 January 2018",
        "First plan issued: 14 December 2016\nThis plan issued: 12 January 2018",
    ],
)
def test_a_day_on_the_front_outweighs_the_month_in_a_header(front: str) -> None:
    control = read(f"Status: Amended final\n{front}", footer="Amended plan January 2018").control

    assert (control.final_date, control.amended_date) == ("2016-12-14", "2018-01-12")
