"""Labels in small type under their values, and values that a label can never have."""

import pytest
from recognition.particulars.fronts import read

UNDER = """
| <3> Child |
| Jane Mary | Doe | 1 February 2014 |
| Forename(s) | Surname | Date of birth |
| A123456789012 | White British | 4 |
| UPN | Ethnicity | Year group |
| Ann Fox | Town Primary School | Female |
| EHC co-ordinator | School | Sex |
"""


def test_a_row_of_labels_under_each_row_of_values() -> None:
    reading = read(UNDER)

    assert reading.person.model_dump(exclude_none=True) == {
        "name": "Jane Mary Doe",
        "date_of_birth": "2014-02-01",
        "sex": "Female",
        "upn": "A123456789012",
        "ethnicity": "White British",
        "school": "Town Primary School",
        "year_group": "4",
    }
    assert reading.control.coordinator == "Ann Fox"


def test_rows_of_different_widths() -> None:
    reading = read(
        """
        | Jane Doe | 1 February 2014 |
        | Name | Date of birth |
        | Female | 4 | A123456789012 |
        | Sex | Year group | UPN |
        """
    )

    assert reading.person.name == "Jane Doe"
    assert reading.person.upn == "A123456789012"


def test_labels_over_their_values_are_still_read_downwards() -> None:
    lines = UNDER.strip().splitlines()
    over = [lines[0]] + [line for at in (1, 3, 5) for line in (lines[at + 1], lines[at])]

    assert read("\n".join(over)).person == read(UNDER).person


def test_a_row_under_the_last_labels_says_that_labels_stand_above() -> None:
    reading = read(
        """
        | Any Council | Children's Services |
        | Sex | Year group |
        | Female | 4 |
        | UPN | Ethnicity |
        | | |
        """
    )

    assert reading.person.sex == "Female"
    assert reading.person.year_group == "4"
    assert reading.person.upn is None


@pytest.mark.parametrize(
    "line",
    [
        "Sex: 4",
        "Gender: Ann Fox",
        "UPN: 18-Sep-2025",
        "UPN: 4",
        "NHS number: 18 September 2025",
        "ULN: Year 4",
        "Date of birth: Male",
    ],
)
def test_a_value_of_another_kind_is_never_let_in(line: str) -> None:
    assert read(f"Name: Jane Doe\n{line}").person.model_dump(exclude_none=True) == {
        "name": "Jane Doe"
    }


@pytest.mark.parametrize("sex", ["M", "Female", "Boy", "Non-binary", "Trans girl (she/her)"])
def test_sexes_and_genders_as_worded(sex: str) -> None:
    assert read(f"Gender: {sex}").person.sex == sex
