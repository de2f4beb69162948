"""Labels: one wording in many printings, whose it is, and what is no label at all."""

import pytest
from recognition.particulars.fronts import read

from ehcp_io.recognition.particulars.loading import load_vocabulary, shipped_vocabulary
from ehcp_io.recognition.particulars.values import phone
from ehcp_io.recognition.particulars.vocabulary import Label

VOCABULARY = shipped_vocabulary()


@pytest.mark.parametrize(
    ("printed", "subject", "keys"),
    [
        ("D.O.B.", "child", ("date_of_birth",)),
        ("3. Date of Birth:", "child", ("date_of_birth",)),
        ("Unique Pupil Number (UPN)", "child", ("upn",)),
        ("Child’s / Young Person’s first name", "child", ("forename",)),
        ("My first language is", "child", ("language",)),
        ("Name of child/young person", "child", ("name",)),
        ("Plan co- ordinator", "coordinator", ("name",)),
        ("Nursery, school or college", "child", ("school",)),
        ("School / setting", "child", ("school",)),
        ("To be reviewed on or before", "plan", ("review_date",)),
        ("Date of the last review", None, ()),
        ("Date of initial plan/statement", "plan", ("initial_date",)),
        ("Relationship to Jane", "any", ("relationship",)),
        ("Telephone / E-mail", "any", ("phone", "email")),
        ("Social worker's telephone", "social_worker", ("phone",)),
        ("Parent or carer first language", "contact", ("language",)),
        ("Sex assigned at birth", "child", ("sex",)),
        ("Gender identified with", "child", ("gender",)),
        ("First / given name", "any", ("forename",)),
        ("Home authority", "plan", ("local_authority",)),
        ("Stage of plan", "plan", ("status",)),
        ("Date amended following tribunal order", "plan", ("amended_date",)),
        ("Date by which annual review must be held", "plan", ("review_date",)),
        ("EHC Plan Agreed on", "plan", ("made_date",)),
        ("EHC Lead Professional", "professional", ("name",)),
        ("Other people with parental responsibility", "contact", ("name",)),
        ("CIC status", "services", ("looked_after",)),
    ],
)
def test_a_printed_label_is_known_by_its_words(
    printed: str, subject: str | None, keys: tuple[str, ...]
) -> None:
    label = VOCABULARY.find(printed)

    assert (label.subject if label else None, label.keys if label else ()) == (subject, keys)


def test_a_label_says_which_parent_it_is_about() -> None:
    assert VOCABULARY.find("Parent/Carer 2 – mobile") == Label("contact", ("phone",), 2)
    assert VOCABULARY.find("Mother's e-mail address") == Label(
        "contact", ("email",), None, "mother"
    )


def test_the_end_of_telephone_is_no_number() -> None:
    """The word ends with "one"."""
    assert VOCABULARY.find("Parent’s telephone") == Label("contact", ("phone",))


def test_a_misread_label_is_known_and_a_doubtful_one_is_not() -> None:
    """Scans print "Dateofbirlh"; but a wording as near to two fields is neither's."""
    misread = VOCABULARY.find("Ethnic 0rigin")
    assert misread is not None
    assert misread.keys == ("ethnicity",)
    school, nurse = VOCABULARY.find("School nursery"), VOCABULARY.find("School nurse")
    assert school is not None
    assert nurse is not None
    assert school.keys != nurse.keys
    assert VOCABULARY.find("School nursey") is None


@pytest.mark.parametrize("text", ["Hollin Bank Primary School", "Jane Doe", "Year 8", "Final", ""])
def test_values_are_no_labels(text: str) -> None:
    assert VOCABULARY.find(text) is None


def test_two_labels_for_one_cell() -> None:
    label = VOCABULARY.find("UPN / NHS no.")

    assert label is not None
    assert [part.keys for part in label.parts] == [("upn",), ("nhs_number",)]


def test_a_heading_tells_whose_details_follow_and_who_has_parental_responsibility() -> None:
    stated = VOCABULARY.heading("3. Person/s with parental responsibility")
    denied = VOCABULARY.heading("Other carer (without parental responsibility)")
    open_question = VOCABULARY.heading("Parent or person with parental responsibility")

    assert (stated and stated.subject, stated and stated.responsibility) == ("contact", True)
    assert stated is not None
    assert stated.number is None
    assert denied is not None
    assert denied.responsibility is False
    assert open_question is not None
    assert open_question.responsibility is None


def test_the_plans_own_name_announces_nothing() -> None:
    """The title is no heading over details of education or health."""
    assert VOCABULARY.heading("Education, Health and Care Plan") is None
    assert VOCABULARY.heading("Proposed Amended Education, Heblith and Card") is None
    assert VOCABULARY.heading("Educatlon, Heaith and Care Plan") is None


def test_a_profile_adds_wordings_of_its_own() -> None:
    vocabulary = load_vocabulary({"plan": {"reference": ["Synergy key"]}})

    assert vocabulary.find("SYNERGY KEY:") == Label("plan", ("reference",))
    assert VOCABULARY.find("Synergy key") is None


def test_every_wording_means_one_thing() -> None:
    """A wording under two fields would be read as whichever stands first."""
    seen: dict[str, Label] = dict(VOCABULARY.labels)

    assert all(label.keys or label.subject == "other" for label in seen.values())


def test_a_label_with_doubtful_words_may_differ_more() -> None:
    """A recogniser's slip in a short label is forgiven where the recogniser was unsure of it."""
    doubting = VOCABULARY.doubting(["Sumame:", "Oate", "bith"])
    assert VOCABULARY.find("Sumame") is None
    assert doubting.find("Sumame") == VOCABULARY.find("Surname")
    assert doubting.find("Oate of bith") == VOCABULARY.find("Date of birth")


def test_a_doubtful_name_is_no_label() -> None:
    doubting = VOCABULARY.doubting(["Carter", "Gill", "Dale"])
    assert [doubting.find(name) for name in ("Carter", "Gill", "Dale")] == [None, None, None]


def test_a_number_ends_where_the_next_lines_begins() -> None:
    assert phone("07700 900377 8 Dyehouse Court") == "07700 900377"
    assert phone("+44 (0)1632 960332 ext. 12") == "+44 (0)1632 960332 ext. 12"
    assert phone("07700 90037789") == "07700 90037789"


def test_on_a_scan_a_letter_between_two_labels_is_the_stroke_that_parts_them() -> None:
    doubting = VOCABULARY.doubting(["ofhis"])
    assert doubting.find("DOB / Age I Year") == VOCABULARY.find("DOB / Age / Year")
    assert VOCABULARY.find("DOB / Age I Year") is None


@pytest.mark.parametrize(
    "printed",
    [
        "Mosaic ID no",
        "Liquidlogic number",
        "Capita ONE ID",
        "EMS number",
        "Synergy ID",
        "Former UPN",
        "Preferred pronouns",
        "Placing authority",
        "Date transferred from statement",
        "Phase transfer",
        "NCY taught in",
        "Key stage",
        "Preferred language for correspondence",
    ],
)
def test_what_the_model_has_no_place_for_is_known_and_nobodys(printed: str) -> None:
    label = VOCABULARY.find(printed)

    assert label is not None
    assert label.subject == "other"


def test_a_students_number_of_the_authoritys_own_is_no_upn() -> None:
    assert read("Name: Jane Mary Doe\nStudent ID: 1234567").person.upn is None
    own = read("Name: Jane Mary Doe\nStudent ID number (UPN): 1234567").person
    assert own.upn == "1234567"  # said to be one: kept, and its check digit is reported
    assert read("Student ID: A830610622019").person.upn == "A830610622019"
