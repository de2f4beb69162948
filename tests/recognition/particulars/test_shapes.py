"""The shapes in which front pages print labels and values."""

from dataclasses import replace

import pytest
from recognition.particulars.fronts import read, table

from ehcp_io.document import Cell, Document, Row, SourceFile, Table
from ehcp_io.plan import Contact
from ehcp_io.recognition.particulars import ParticularsReading, read_particulars


def contacts(reading: ParticularsReading) -> list[dict[str, object]]:
    return [contact.model_dump(exclude_none=True) for contact in reading.contacts]


def test_labels_beside_values_in_four_columns() -> None:
    reading = read(
        """
        | <4>Personal details |
        | Surname: | Doe | Other names: | Jane Mary |
        | Date of birth: | 01.02.2010 | Gender: | Female |
        | NHS No. | 999 845 5200 | UPN | U999700017114 |
        | Religion | None stated | Known as | N/A |
        """
    )

    assert reading.person.name == "Jane Mary Doe"
    assert reading.person.date_of_birth == "2010-02-01"
    assert reading.person.sex == "Female"
    assert reading.person.nhs_number == "9998455200"
    assert reading.person.religion == "None stated"
    assert reading.person.preferred_name is None


def test_labels_in_a_row_over_one_row_of_values() -> None:
    reading = read(
        """
        | Surname | First name(s) | Date of birth | Gender |
        | Doe | Jane | 03/04/2011 | F |
        | Home address | <2>School | Year group |
        | 1 High Street // Townton // AB1 2CD | <2>St Mary's School | 6 |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.address == "1 High Street, Townton, AB1 2CD"
    assert reading.person.school == "St Mary's School"
    assert reading.person.year_group == "6"


def test_label_over_value_inside_each_cell() -> None:
    reading = read(
        """
        | Forename // Jane | Surname // Doe |
        | Date of birth // 4 December 2006 | Somewhere else // Not asked for |
        | GP // Dr Smith, Town Surgery | NCY // Year 13 |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.services.gp == "Dr Smith, Town Surgery"
    assert reading.person.year_group == "Year 13"
    assert [unit.label for unit in reading.units][3] == "Somewhere else"


def test_label_and_value_in_one_cell_and_a_blank_one_beside() -> None:
    reading = read(
        """
        | Surname: Doe | Forename(s): Jane |
        | Known as: | Date of birth: 23/05/2012 |
        | Looked-after child: No | Parental responsibility: ☒ Yes ☐ No |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.preferred_name is None
    assert reading.person.date_of_birth == "2012-05-23"
    assert reading.services.looked_after == "No"


def test_several_labels_on_one_line() -> None:
    reading = read("Name: Jane Doe  Date of birth: 1/2/2010 NHS number: 999 845 5200")

    assert reading.person.name == "Jane Doe"
    assert reading.person.date_of_birth == "2010-02-01"
    assert reading.person.nhs_number == "9998455200"


def test_label_line_over_value_lines_and_an_address_to_its_postcode() -> None:
    reading = read(
        """
        Child's name
        Jane Doe
        Home address
        1 High Street
        Town
        AB1 2CD
        Year group
        Nursery
        Contact 1
        Name
        Ann Doe
        Relationship
        Mother
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.address == "1 High Street, Town, AB1 2CD"
    assert reading.person.year_group == "Nursery"
    assert contacts(reading) == [{"name": "Ann Doe", "relationship": "Mother"}]


def test_one_cell_for_two_labels() -> None:
    reading = read(
        """
        | School / NCY | Town Academy / Year 10 |
        | UPN / NHS no. | U999700017114 / 999 845 5200 |
        """
    )

    assert reading.person.school == "Town Academy"
    assert reading.person.year_group == "Year 10"
    assert reading.person.upn == "U999700017114"
    assert reading.person.nhs_number == "9998455200"


def test_what_the_form_put_there_is_no_value() -> None:
    reading = read(
        """
        | Name | {Click or tap here to enter text.} |
        | Home language | Choose an item. |
        | Plan number | «Plan_Ref» |
        | UPN | tbc |
        | Plan co-ordinator | ____________ |
        | Looked after child | Yes / No |
        """
    )

    assert reading.person.name is None
    assert reading.person.home_language is None
    assert reading.control.reference is None
    assert reading.person.upn is None
    assert reading.control.coordinator is None
    assert reading.services.looked_after is None


def test_a_name_written_surname_first_is_put_in_order() -> None:
    assert read("| Name: | DOE, Jane Mary |").person.name == "Jane Mary DOE"


def test_two_parents_in_columns_under_their_headings() -> None:
    reading = read(
        """
        | | Parent / carer 1 | Parent / carer 2 |
        | Name | Ann Doe | Bob Roe |
        | Relationship to child | Mother | Foster carer |
        | Parental responsibility? | ✓ Yes | ✗ No |
        """
    )

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mother", "parental_responsibility": True},
        {"name": "Bob Roe", "relationship": "Foster carer", "parental_responsibility": False},
    ]


def test_two_parents_side_by_side_with_labels_of_their_own() -> None:
    reading = read(
        """
        | Name | Jane Doe | Date of birth | 1 Feb 2010 |
        | Address | 1 High St, Town, AB1 2CD | School | Town School |
        | Parent/Carer 1 | Ann Doe | Parent/Carer 2 | Bob Doe |
        | Relationship | Mother | Relationship | Father |
        | Address | As above | Address | 2 Low St, Town, AB1 3CD |
        | Tel | 01632 960001 | Tel | 01632 960002 |
        """
    )

    assert reading.person.address == "1 High St, Town, AB1 2CD"
    assert contacts(reading) == [
        {
            "name": "Ann Doe",
            "relationship": "Mother",
            "phone": "01632 960001",
            "address": "1 High St, Town, AB1 2CD",
        },
        {
            "name": "Bob Doe",
            "relationship": "Father",
            "phone": "01632 960002",
            "address": "2 Low St, Town, AB1 3CD",
        },
    ]


def test_a_list_of_people_has_parents_and_professionals_told_apart() -> None:
    reading = read(
        """
        # People who can support me
        | Name | Role | Contact details |
        | Ann Doe | Mother | 01632 960001 // ann@example.org |
        | Dr Who | Educational Psychologist | 01632 960004 |
        | Cee Dee | EHC plan co-ordinator | 01632 960003 |
        """
    )

    assert contacts(reading) == [
        {
            "name": "Ann Doe",
            "relationship": "Mother",
            "phone": "01632 960001",
            "email": "ann@example.org",
        }
    ]
    assert reading.control.coordinator == "Cee Dee"


def test_a_row_headed_by_whose_it_is() -> None:
    reading = read(
        """
        | | Name | Address | Telephone |
        | Child | Jane Doe | 1 High St, Town AB1 2CD | |
        | Mother | Ann Doe | Same as child | 01632 960001 |
        | GP | Dr Smith | Town Surgery | 01632 960009 |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.contacts == (
        Contact(
            name="Ann Doe",
            relationship="Mother",
            phone="01632 960001",
            address="1 High St, Town AB1 2CD",
        ),
    )
    assert reading.services.gp == "Dr Smith"


def test_a_line_that_tells_all_of_a_parent() -> None:
    reading = read(
        """
        Mother: Ann Doe, 1 High Street, Town, AB1 2CD, 01632 960001, ann@example.org
        """
    )

    assert contacts(reading) == [
        {
            "name": "Ann Doe",
            "relationship": "Mother",
            "phone": "01632 960001",
            "email": "ann@example.org",
            "address": "1 High Street, Town, AB1 2CD",
        }
    ]


def test_details_after_a_coordinators_name_are_not_the_childs() -> None:
    reading = read(
        """
        | Full name | Jane Doe |
        | Address | 1 High St, Town, AB1 2CD |
        | EHC Plan Co-ordinator | Lucy Amadi (SEND officer) 01632 960003 |
        | Address | Civic Centre, Town, AB1 9ZZ |
        | Name | Ought to be nobody |
        """
    )

    assert reading.control.coordinator == "Lucy Amadi"
    assert reading.person.address == "1 High St, Town, AB1 2CD"
    assert reading.person.name == "Jane Doe"
    assert reading.contacts == ()


def test_the_name_beside_a_signature_is_no_parents() -> None:
    reading = read(
        """
        Child's name: Jane Doe
        Parent: Ann Doe
        Signed: ______
        Name: Margery Quill
        """
    )

    assert contacts(reading) == [{"name": "Ann Doe"}]


def test_a_card_that_goes_on_over_the_page_is_one_parents() -> None:
    reading = read(
        """
        # Parent or carer 2
        Name: Ann Doe
        # Parent or carer 2
        Email: ann@example.org
        """
    )

    assert contacts(reading) == [{"name": "Ann Doe", "email": "ann@example.org"}]


def test_the_national_forms_home_address_is_the_childs_home() -> None:
    reading = read(
        """
        | <4>Child or young person's personal details |
        | Name: | Jane DOE | Preferred name: | |
        | <4>MAIN CONTACT DETAILS: |
        | Main contact: Parent or carer 1 // (or young person) | Ann DOE | Relationship: | Mother |
        | Home Address: | <3>1 High St // Town // AB1 2CD |
        | Parent or carer 2: | Bob DOE | Relationship: | Father |
        | Home address (if different to parent or carer 1): | <3>2 Low St, Town, AB1 3CD |
        """
    )

    assert reading.person.name == "Jane DOE"
    assert reading.person.address == "1 High St, Town, AB1 2CD"
    assert [contact.address for contact in reading.contacts] == [
        "1 High St, Town, AB1 2CD",
        "2 Low St, Town, AB1 3CD",
    ]


def test_a_unit_tells_its_field_and_what_was_understood() -> None:
    reading = read(
        """
        | Date of birth | 1st February 2010 |
        | Parent 1 | Ann Doe |
        """
    )

    first, second = reading.units
    assert (first.label, first.text) == ("Date of birth", "1st February 2010")
    assert first.parsed is not None
    assert (first.parsed.field, first.parsed.value) == ("person.date_of_birth", "2010-02-01")
    assert second.parsed is not None
    assert second.parsed.field == "contacts.0.name"


def test_the_child_in_columns_beside_a_parent() -> None:
    reading = read(
        """
        | <2>Child / young person | <2>Parent / carer 1 |
        | Name | Jane Doe | Name | Ann Doe |
        | Address | 1 High St, Town AB1 2CD | Address | same as above |
        | Date of birth | 1/2/2010 | Relationship | Mother |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.date_of_birth == "2010-02-01"
    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mother", "address": "1 High St, Town AB1 2CD"}
    ]


def test_several_people_in_one_value() -> None:
    reading = read("| Parental responsibility held by: | Ann Doe (mother), Bob Doe (father) |")

    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "mother", "parental_responsibility": True},
        {"name": "Bob Doe", "relationship": "father", "parental_responsibility": True},
    ]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ann Doe and Bob Roe", ["Ann Doe", "Bob Roe"]),
        ("Ann Marie Doe & Bob Roe", ["Ann Marie Doe", "Bob Roe"]),
        ("Ann and Bob Doe", ["Ann and Bob Doe"]),
        ("Mr and Mrs Doe", ["Mr and Mrs Doe"]),
        ("Mrs Doe and Mr Roe", ["Mrs Doe and Mr Roe"]),
    ],
)
def test_two_parents_with_a_surname_each_are_two_contacts(value: str, names: list[str]) -> None:
    reading = read(f"| Name of Parent(s) / Carer(s): | {value} |")

    assert [contact.name for contact in reading.contacts] == names


def test_what_is_said_of_two_parents_together_is_said_of_each() -> None:
    reading = read(
        """
        | Name of parents | Ann Doe and Bob Roe |
        | Relationship to child | Adoptive parents |
        | Parental responsibility | Yes |
        """
    )

    assert contacts(reading) == [
        {"name": name, "relationship": "Adoptive parents", "parental_responsibility": True}
        for name in ("Ann Doe", "Bob Roe")
    ]


def test_parental_responsibility_names_two_new_people_over_their_details() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Address | 1 High St, Town AB1 2CD |
        | Parental Responsibility | Mrs Ann Doe and Mr Bob Doe |
        | Address (if different) | As above |
        | Home Language | Urdu |
        """
    )

    assert [(one.name, one.parental_responsibility) for one in reading.contacts] == [
        ("Mrs Ann Doe", True),
        ("Mr Bob Doe", True),
    ]
    assert reading.person.home_language == "Urdu"


def test_those_who_contributed_are_no_contacts_but_for_the_parents() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Parent | Bob Doe |

        **Please name everyone who has contributed and wrote this Education Health and Care Plan**
        | **Name** | **Title** | **How did they contribute?** | **Report attached?** |
        | Ann Doe | Mother | Views | Yes |
        | Kim Kay | Plan Coordinator | Chair | N/A |
        | Dr Lee Fox | Educational Psychologist | Report | Yes |
        | Jo Ash | SENCo, Town School | Report | Yes |
        """
    )

    assert [contact.name for contact in reading.contacts] == ["Bob Doe", "Ann Doe"]


def test_a_professional_in_the_familys_list_is_no_contact() -> None:
    reading = read(
        """
        | Parent/Carer name | Relationship to child | PR (Y/N) |
        | Ann Doe | Mother | Y |
        | Kim Kay | Social worker | N |
        """
    )

    assert [contact.name for contact in reading.contacts] == ["Ann Doe"]
    assert reading.services.social_worker == "Kim Kay"


def test_a_plan_in_the_childs_own_words() -> None:
    reading = read(
        """
        | My name is | Jane |
        | I like to be called | Janie |
        | I was born on | 1/2/2010 |
        | I live at | 1 High St, Town AB1 2CD |
        | I go to | Town School, Year 5 |
        | My mum’s name is | Ann Doe |
        | My mum’s phone number | 01632 960001 |
        | The person to ask about my plan | Lucy Amadi |
        """
    )

    assert reading.person.model_dump(exclude_none=True) == {
        "name": "Jane",
        "preferred_name": "Janie",
        "date_of_birth": "2010-02-01",
        "address": "1 High St, Town AB1 2CD",
        "school": "Town School",
        "year_group": "Year 5",
    }
    assert contacts(reading) == [
        {"name": "Ann Doe", "relationship": "Mum", "phone": "01632 960001"}
    ]
    assert reading.control.coordinator == "Lucy Amadi"


def test_known_as_is_taken_out_of_a_name() -> None:
    reading = read("Name: Jane Doe (known as Janie)")

    assert (reading.person.name, reading.person.preferred_name) == ("Jane Doe", "Janie")


def test_a_nested_table_is_read_where_it_stands() -> None:
    inner = table(["| My first name: | Jane |", "| My surname: | Doe |"])
    outer = Table(rows=(Row(cells=(Cell(blocks=(inner,)),)),))
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")

    reading = read_particulars([outer], Document(source=source, blocks=(outer,)))

    assert reading.person.name == "Jane Doe"
    assert [unit.label for unit in reading.units] == ["My first name:", "My surname:"]


def test_a_label_merged_down_beside_its_lines() -> None:
    rows = table(["| Address | 1 High St |", "| | Town |", "| | AB1 2CD |"]).rows
    first = replace(rows[0].cells[0], row_span=3)
    merged = (
        Row(cells=(first, rows[0].cells[1])),
        *(Row(cells=(row.cells[1],)) for row in rows[1:]),
    )
    grid = Table(rows=merged)
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")

    reading = read_particulars([grid], Document(source=source, blocks=(grid,)))

    assert reading.person.address == "1 High St, Town, AB1 2CD"


def test_a_postcode_of_its_own_and_an_address_like_parent_ones() -> None:
    reading = read(
        """
        | Name | Jane Doe |
        | Address | 1 High St, Town |
        | Postcode | AB1 2CD |
        | Parent 1 | Ann Doe |
        | Address | 2 Low St, Town, AB1 3CD |
        | Parent 2 | Bob Doe |
        | Address | Same as parent 1 |
        """
    )

    assert reading.person.address == "1 High St, Town, AB1 2CD"
    assert [contact.address for contact in reading.contacts] == ["2 Low St, Town, AB1 3CD"] * 2


def test_two_parents_under_a_heading_that_names_them_by_details_and_by_two_words() -> None:
    reading = read(
        """
        # Personal details
        **Details of Child or Young Person**
        | Surname: Doe | Other names: Jane |
        **Details of Parent(s) /Guardian(s) with Parental Responsibility**
        | Name: Ann Doe | Relationship to Child/Young person: Mother |
        | Home Address: 3 Elm Road | Home telephone: 01632 960001 |
        | Name: Bob Doe | Relationship to Child/Young person: Father |
        | Home Address: 5 Oak Road | Home telephone: 01632 960002 |
        """
    )

    assert contacts(reading) == [
        {
            "name": "Ann Doe",
            "relationship": "Mother",
            "parental_responsibility": True,
            "phone": "01632 960001",
            "address": "3 Elm Road",
        },
        {
            "name": "Bob Doe",
            "relationship": "Father",
            "parental_responsibility": True,
            "phone": "01632 960002",
            "address": "5 Oak Road",
        },
    ]


def test_other_names_under_the_childs_heading_are_nobody_elses() -> None:
    reading = read(
        """
        | Forenames | Surname |
        | Jane Ann | Doe |
        # Personal information
        | Other names | Ann |
        | First language | English |
        | Parents / Carers | Sue Doe |
        | Name(s) of person(s) with parental responsibility | Sue Doe |
        """
    )

    assert reading.person.name == "Jane Ann Doe"
    assert reading.person.home_language == "English"
    assert contacts(reading) == [{"name": "Sue Doe", "parental_responsibility": True}]
