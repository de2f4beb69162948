"""Front pages that set out one detail so and the next one otherwise, as offices fill them in."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.plan import PlanStatus


def contacts(text: str) -> list[dict[str, object]]:
    """The contacts of a front page, without what it does not say."""
    return [each.model_dump(exclude_none=True) for each in read(text).contacts]


def test_labels_beside_their_values_below_labels_over_theirs() -> None:
    text = """
        | **Name** | **Robin known as** | **Date of birth** |
        | Robin Ash | Rob | 17.07.2014 |
        | **Draft sent** | **Final plan issued** | **Review no later than** |
        | 04.03.2024 | 12.04.2024 | 11.04.2025 |
        | **Plan co-ordinator** | <2> Sian Elm |
        | **Parent 1** | Ann Ash, mother (adoptive) | 01632 960612; ann@example.org |
        | **Parent 2** | Ruth Ash, mother (adoptive) | 01632 960613; ruth@example.org |
        """
    found = read(text)
    assert (found.control.coordinator, found.control.final_date) == ("Sian Elm", "2024-04-12")
    assert found.person.preferred_name == "Rob"
    assert [(each["name"], each["relationship"], each["email"]) for each in contacts(text)] == [
        ("Ann Ash", "mother (adoptive)", "ann@example.org"),
        ("Ruth Ash", "mother (adoptive)", "ruth@example.org"),
    ]


def test_a_second_row_of_heads_looks_as_the_first_does() -> None:
    found = read(
        """
        | **Name** | **School** | **Social worker** |
        | Robin Ash | Any School | Jo Piper |
        | **GP** | **Where the practice is** | **GP phone** |
        | Dr A Shah | Mill Surgery, AN1 1AA | 01632 960100 |
        """
    )
    assert (found.services.gp, found.services.social_worker) == ("Dr A Shah", "Jo Piper")
    assert (found.person.name, found.person.school) == ("Robin Ash", "Any School")


def test_parents_in_lines_each_with_what_they_are_in_brackets() -> None:
    text = """
        Parents/carers:
        Ms Ann Ash (Mum) Tel: 07700 900801 Email: ann@example.org
        Mr Dev Elm (Step-dad, no PR)
        """
    assert contacts(text) == [
        {
            "name": "Ms Ann Ash",
            "relationship": "Mum",
            "phone": "07700 900801",
            "email": "ann@example.org",
        },
        {"name": "Mr Dev Elm", "relationship": "Step-dad", "parental_responsibility": False},
    ]


def test_an_authority_behind_a_parent_is_no_part_of_the_name() -> None:
    text = "| Parents with parental responsibility | Ann Ash (mother); Any Borough Council |"
    assert [each["name"] for each in contacts(text)] == ["Ann Ash"]


@pytest.mark.parametrize(
    "signed",
    [
        "| Signed | Name | Position | Date |\n| H Elm | Helen Elm | Head of SEN | 04/06/2024 |",
        "| Authorised signatory | Position | Signature |\n| Helen Elm | SEND Manager | |",
        "| Role | Name | Signature | Date |\n| Parent/carer | Ann Ash | | 1/2/2024 |\n"
        "| The authority's representative | Helen Elm | | 2/2/2024 |",
        "| Name | Signature | Date |\n| Helen Elm | | 2/2/2024 |\n| Kim Oak | | 3/2/2024 |",
    ],
)
def test_who_signs_is_nobodys_parent(signed: str) -> None:
    rows = signed.replace("\n", "\n        ")
    text = f"""
        | Name | Robin Ash | Date of birth | 3 May 2015 |
        | Parent | Ann Ash | Relationship | Mother |
        Sign-off
        {rows}
        """
    assert contacts(text) == [{"name": "Ann Ash", "relationship": "Mother"}]
    assert read(text).control.coordinator is None


def test_a_fuller_name_below_the_childs_is_the_childs() -> None:
    assert contacts("| Name | Robin Ash |\n| Full name | Robin James Ash |") == []


def test_one_value_in_two_styles_is_no_disagreement() -> None:
    found = read(
        """
        Kent County Council
        | Name | Robin Ash | Local authority | KCC |
        | Plan reference | EHC-2210 | EHC plan number | EHC 2210 |
        | Date of final plan | 4 June 2024 | Date of issue of final plan | 04/06/2024 |
        | Review date | June 2025 | Next review due | 4 June 2025 |
        """
    )
    assert not [each for each in found.findings if each.code == "particulars-disagree"]
    assert found.control.local_authority == "Kent County Council"
    assert found.control.review_date == "2025-06-04"


def test_the_date_of_the_plan_that_is_replaced_is_not_this_plans() -> None:
    found = read("| Name | Robin Ash |\n| Final plan (replaces final plan) dated | 4 June 2024 |")
    assert (found.control.status, found.control.final_date) == (PlanStatus.FINAL, None)
    assert not [each for each in found.findings if each.code == "particular-not-read"]


@pytest.mark.parametrize(
    ("footer", "reference"),
    [
        ("CYP-31241 Page 1 of 9", None),
        ("CYP-31241 | Robin Ash | Education, Health and Care Plan", "CYP-31241"),
    ],
)
def test_a_number_in_the_footer_is_the_plans_beside_the_childs_name(
    footer: str, reference: str | None
) -> None:
    assert read("Name: Robin Ash", footer=footer).control.reference == reference


def test_a_code_under_plan_is_its_reference_and_no_status() -> None:
    text = "| **UPN** | **NHS** | **Plan** |\n| K372402513007 | 999 208 6602 | SV-2209 |"
    assert read(text).control.reference == "SV-2209"


def test_the_borough_of_a_place_alone_on_its_line_is_the_authority() -> None:
    assert read("Borough of Anyton\nName: Robin Ash").control.local_authority == "Borough of Anyton"


def test_a_third_column_of_people_without_a_name_for_it() -> None:
    text = """
        | | **Parent / Carer 1** | **Parent / Carer 2** | **Other** |
        | Name: | Ann Ash | Bob Ash | Cat Elm |
        | Relationship to child: | Mother | Father | Grandmother |
        | Telephone: | 07700 900301 | 07700 900302 | 01632 960303 |
        """
    assert [(each["name"], each["relationship"], each["phone"]) for each in contacts(text)] == [
        ("Ann Ash", "Mother", "07700 900301"),
        ("Bob Ash", "Father", "07700 900302"),
        ("Cat Elm", "Grandmother", "01632 960303"),
    ]


def test_columns_of_people_under_heads_in_other_words() -> None:
    text = """
        | **Name** | **Who they are** | **How you can reach them** | **Do they have PR?** |
        | Ann Ash | Mum | 07700 900601 // ann@example.org | Yes |
        | Bob Ash | Grandad | 07700 900602 | No |
        | Dr P Elm | GP, Mill Lane Surgery | 01632 960606 | |
        """
    assert contacts(text) == [
        {
            "name": "Ann Ash",
            "relationship": "Mum",
            "parental_responsibility": True,
            "phone": "07700 900601",
            "email": "ann@example.org",
        },
        {
            "name": "Bob Ash",
            "relationship": "Grandad",
            "parental_responsibility": False,
            "phone": "07700 900602",
        },
    ]
    assert read(text).services.gp == "Dr P Elm"


def test_heads_that_leave_the_last_column_of_the_grid_empty() -> None:
    found = read(
        """
        | **EHC plan number** | **Draft issued** | **Final issued** | **Next review** |
        | AN/2024/0342 | 02/02/2024 | 15/03/2024 | 15/03/2025 |
        | **SEND Officer** | **Telephone** | **Email** | |
        | Pat Elm | 01632 960444 | send@example.org | |
        """
    )
    assert (found.control.coordinator, found.control.reference) == ("Pat Elm", "AN/2024/0342")


@pytest.mark.parametrize(
    ("lines", "authority"),
    [
        ("Any Borough Council SEND Team, Town Hall", "Any Borough Council"),
        ("Plan transferred from Other County Council in 2023", None),
        ("Any Borough Council SEND Team\nOther County Council Highways", None),
    ],
)
def test_the_one_authority_that_a_line_names(lines: str, authority: str | None) -> None:
    rows = lines.replace("\n", "\n        ")
    found = read(f"| Name | Robin Ash | Date of birth | 3 May 2015 |\n        {rows}")
    assert found.control.local_authority == authority


CELLS = """
    | Name | Robin Ash | Address | 1 Elm Road, Anytown AN2 2BB |
    | **Mother:** // Ann Ash // 4 Mill Lane // Anytown // AN1 2AA // 01632 960001 \
| **Father:** // Bob Ash // 07700 900902 // Lives at: 9 Low Road, Anytown AN2 2BC |
    """


def test_an_address_in_lines_below_a_parents_name_in_one_cell() -> None:
    told = [each.model_dump(exclude_none=True) for each in read(CELLS, in_places=True).contacts]
    assert told == [
        {
            "name": "Ann Ash",
            "relationship": "Mother",
            "phone": "01632 960001",
            "address": "4 Mill Lane, Anytown, AN1 2AA",
        },
        {
            "name": "Bob Ash",
            "relationship": "Father",
            "phone": "07700 900902",
            "address": "9 Low Road, Anytown AN2 2BC",
        },
    ]


def test_a_list_of_professionals_by_their_roles_is_read_to_its_end() -> None:
    text = """
        | **Parents / carers** | | | | |
        | **Name** | **Relationship** | **PR** | **Address** | **Telephone** |
        | Ann Ash | Mother | Y | 1 Elm Road, AN2 2BB | 07700 900511 |
        | **Professionals involved** | | | | |
        | **Role** | **Name** | **Organisation** | **Contact** | |
        | Speech and language therapist | Bea Elm | NHS Trust | 01632 960777 | |
        | Paediatrician | Dr Oak | Any Hospital | 01632 960778 | |
        | GP | Dr Yew | Any Surgery | 01632 960779 | |
        | EHCP Co-ordinator | Pat Fir | Any Council | pat@example.org | |
        | **Key dates** | | | | |
        | Draft | 10/02/2025 | Final | 03/03/2025 | |
        """
    found = read(text)
    assert [each.name for each in found.contacts] == ["Ann Ash"]
    assert (found.services.gp, found.services.health_professional) == ("Dr Yew", "Dr Oak")
    control = found.control
    assert (control.coordinator, control.draft_date, control.final_date) == (
        "Pat Fir",
        "2025-02-10",
        "2025-03-03",
    )


def test_the_authority_that_wrote_the_plan_before_the_one_responsible_for_a_child_in_care() -> None:
    found = read("Any Council\n| Name | Robin Ash |\n| Responsible authority | Other Council |")
    assert found.control.local_authority == "Any Council"


def test_parents_in_sentences_that_go_on_about_them() -> None:
    text = """
        Name: Robin Ash
        Robin’s mum is Ann Elm (07700 900512, ann@example.org). She has parental responsibility.
        Robin’s dad is Bob Ash (07700 900518). He lives at 2 Signal House, Anytown, AN1 4BQ.
        """
    assert contacts(text) == [
        {
            "name": "Ann Elm",
            "relationship": "Mum",
            "parental_responsibility": True,
            "phone": "07700 900512",
            "email": "ann@example.org",
        },
        {
            "name": "Bob Ash",
            "relationship": "Dad",
            "phone": "07700 900518",
            "address": "2 Signal House, Anytown, AN1 4BQ",
        },
    ]
    assert read(text).person.address is None


def test_the_day_that_a_sentence_tells_before_the_month_in_the_footer() -> None:
    text = "This is a final plan. It was issued on 9 July 2021. It will be looked at again by 8 July 2022."  # noqa: E501 - one line, as printed
    control = read(text, footer="Final July 2021").control
    assert (control.final_date, control.review_date) == ("2021-07-09", "2022-07-08")


def test_relationships_over_people_is_no_relationship() -> None:
    text = """
        | Surname | Ash | Forename | Robin |
        | Relationships | | | |
        | Name | Ann Ash | Relationship | Mother |
        | Telephone | 07700 900233 | | |
        | Name | Bob Ash | Relationship | Grandfather |
        """
    assert contacts(text) == [
        {"name": "Ann Ash", "relationship": "Mother", "phone": "07700 900233"},
        {"name": "Bob Ash", "relationship": "Grandfather"},
    ]


def test_a_head_that_says_who_has_responsibility_says_it_of_the_column() -> None:
    text = """
        | **Who has parental responsibility** | **Relationship** | **Telephone** |
        | Ann Ash | Mother | 07700 900677 |
        | Bob Ash, known as Rob | Father | 07700 900699 |
        """
    told = [(each["name"], each["parental_responsibility"]) for each in contacts(text)]
    assert told == [("Ann Ash", True), ("Bob Ash", True)]


def test_a_version_that_is_a_status() -> None:
    found = read("| Version | Amended final plan |\n| This plan issued | 17/03/2023 |")
    assert found.control.status is PlanStatus.AMENDED_FINAL
    assert found.control.amended_date == "2023-03-17"


def test_a_term_under_a_head_for_people_is_nobody() -> None:
    text = """
        Parents and carers
        | **Name** | **Role** | **How often** |
        | Autumn term | | Weekly |
        | When | | Daily |
        """
    assert contacts(text) == []


def test_a_name_beside_the_surname_under_a_label_in_other_words() -> None:
    assert (
        read("| Surname | Ash | Baptismal names: | Robin James |").person.name == "Robin James Ash"
    )
    assert read("| Surname | Ash | School name | Elm Park |").person.name == "Ash"


def test_a_column_of_relations_and_roles_under_a_head_in_other_words() -> None:
    text = """
        | **Name** | **What they are to Robin** | **Where to reach them (post, phone, email)** |
        | Ann Ash | Mother | 07700 900461 // ann@example.org |
        | Bob Ash | Father | 07700 900462 |
        | Kim Elm | Class teacher | Any School, 01632 960001 |
        """
    assert [(each["name"], each["phone"]) for each in contacts(text)] == [
        ("Ann Ash", "07700 900461"),
        ("Bob Ash", "07700 900462"),
    ]


def test_the_childs_own_details_end_the_columns_of_the_parents() -> None:
    text = """
        | | **Parent / Carer 1** | **Parent / Carer 2** | |
        | Name: | Ann Ash | Bob Ash | |
        | Telephone: | 07700 900301 | 07700 900302 | |
        | Child's name | Robin Ash | Date of birth | 3 May 2015 |
        """
    found = read(text)
    assert (found.person.name, found.person.date_of_birth) == ("Robin Ash", "2015-05-03")
    assert [each["name"] for each in contacts(text)] == ["Ann Ash", "Bob Ash"]
