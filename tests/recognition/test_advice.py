"""Section K: who advised, what they are, when; what never came is no advice."""

import pytest
from markup import plan

from ehcp_io.plan import Plan
from ehcp_io.recognition.advice import parse_entry, parse_lines
from ehcp_io.recognition.advice_missing import has_not_come


def said(read: Plan) -> list[tuple[str | None, str | None, str | None]]:
    """Author, role and date of each piece of advice."""
    return [
        (
            item.author or (item.parsed.author if item.parsed else None),
            item.role or (item.parsed.role if item.parsed else None),
            item.parsed.date if item.parsed else None,
        )
        for item in read.advice
    ]


@pytest.mark.parametrize(
    ("entry", "title", "author", "role"),
    [
        ("Educational advice (Mrs J. Birtles, Headteacher)", "Educational advice",
         "Mrs J. Birtles", "Headteacher"),
        ("Advice of the Teacher of the Deaf (Miss R. Okonjo)", "Advice of the Teacher of the Deaf",
         "Miss R. Okonjo", None),
        ("Views of Sam’s mother: Jo Lee", "Views of Sam’s mother", "Jo Lee", None),
        ("Views of Sam", "Views of Sam", None, None),
        ("Advice from the child, Mr Colin Penn, Specialist Teacher", "Advice from the child",
         "Mr Colin Penn", "Specialist Teacher"),
        ("Advice of Abena Asante, parent", "Advice", "Abena Asante", "parent"),
        ("Our views of Sam – Ann Doe, parent", "Our views of Sam", "Ann Doe", "parent"),
        ("Medical advice was given by Dr Jo Lee, doctor", "Medical advice", "Dr Jo Lee", "doctor"),
    ],
)  # fmt: skip
def test_what_of_means(entry: str, title: str, author: str | None, role: str | None) -> None:
    read = parse_entry(entry)

    assert (read.get("title"), read.get("author"), read.get("role")) == (title, author, role)


@pytest.mark.parametrize(
    ("cell", "gone"),
    [
        ("Not received", True),
        ("Asked for 20 May 2025, not received", True),
        ("Requested 03.03.25 – no reply", True),
        ("Received", False),
        ("Report on a boy who has not spoken", False),
    ],
)
def test_what_never_came(cell: str, gone: bool) -> None:
    assert has_not_come(cell) is gone


def test_advice_that_was_asked_for_in_vain_is_text() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Appendix** | **Advice from** | **Sent on** | **Received?** |
        | A | Jo Lee, teacher | 16.09.24 | Received |
        | B | Audiology | – | Asked for in May, not received |
        """
    )

    assert said(read) == [("Jo Lee", "teacher", "2024-09-16")]


def test_columns_of_dates_and_names_need_no_known_heading() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Report** | **Hand** | **Calendar** |
        | Educational advice | Jo Lee | 2 September 2024 |
        | Medical advice | Dr Ann Ash | 9 September 2024 |
        """
    )

    assert said(read) == [("Jo Lee", None, "2024-09-02"), ("Dr Ann Ash", None, "2024-09-09")]


def test_a_sentence_with_each_date_in_brackets_names_several() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        We had advice from Jo Lee, Mum (2 September 2024), and Ann Ash, nurse (9 May 2024).
        """
    )

    assert said(read) == [("Jo Lee", "Mum", "2024-09-02"), ("Ann Ash", "nurse", "2024-05-09")]


def test_a_title_beside_a_name_is_the_persons() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Name** | **Title** | **Report attached? (date)** |
        | Jo Lee | SENCO | Yes – 17.09.24 |
        """
    )

    assert said(read) == [("Jo Lee", "SENCO", "2024-09-17")]


def test_an_introduction_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        The plan rests on the advice of the following.
        11.1 Jo Lee, mother, 12 March 2024
        """
    )

    assert said(read) == [("Jo Lee", "mother", "2024-03-12")]


def test_reports_stacked_line_by_line_are_one_piece_each() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        **Parents’ views**
        Jo and Sam Lee
        18 November 2024
        **Psychology**
        Dr Hugo Brandt
        Educational psychologist
        2 October 2024
        """
    )

    assert [item.title for item in read.advice] == ["Parents’ views", "Psychology"]
    assert said(read) == [
        ("Jo and Sam Lee", None, "2024-11-18"),
        ("Dr Hugo Brandt", "Educational psychologist", "2024-10-02"),
    ]


def test_a_stack_ends_with_its_date_whatever_leads_to_it() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        **Psychology report**
        Dr Hugo Brandt, Educational Psychologist
        Dated 02.10.2024
        **Implant centre report**
        Dr Anne Rushby, Consultant Physician
        Dated 17.03.2025
        """
    )

    assert said(read) == [
        ("Dr Hugo Brandt", "Educational Psychologist", "2024-10-02"),
        ("Dr Anne Rushby", "Consultant Physician", "2025-03-17"),
    ]


def test_a_lone_heading_at_the_end_of_k_is_text() -> None:
    read = plan("        ## Section K: Advice and information\n        **Psychology**")

    assert read.advice == ()


@pytest.mark.parametrize(
    ("line", "title", "author", "role"),
    [
        ("Jo Lee, SENCO at Ash, review report", "review report", "Jo Lee", "SENCO at Ash"),
        ("Jo Lee, parent contribution", "parent contribution", "Jo Lee", None),
        ("Jo Lee, Head of Assessment", None, "Jo Lee", "Head of Assessment"),
        ("School advice. Jo Lee, SENCO.", "School advice", "Jo Lee", "SENCO"),
        ("Parents’ advice. Jo Lee and Sam Lee.", "Parents’ advice", "Jo Lee and Sam Lee", None),
        ("Sam, with pictures", None, "Sam", None),
    ],
)  # fmt: skip
def test_an_entry_on_one_line_is_told_apart(
    line: str, title: str | None, author: str, role: str | None
) -> None:
    found = parse_entry(f"{line} 3 May 2024")

    assert (found.get("title"), found.get("author"), found.get("role")) == (title, author, role)


def test_a_childs_own_contribution_is_the_value_of_its_card() -> None:
    """What was written is "My contribution", and that is no label."""
    read = plan(
        """
        ## Section K: Advice
        | **Report** | My contribution |
        | **Author** | Robin Example |
        | **Role** | Young person |
        """
    )

    assert [(item.title, item.author) for item in read.advice] == [
        ("My contribution", "Robin Example")
    ]


def test_unknown_words_over_the_second_column_head_it() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | Report | Sent in by and when |
        | Parents’ advice | Ann Lee // Mother // 27/01/2025 |
        | School report | Jo Marsh // SENCO // 03/02/2025 |
        """
    )

    assert said(read) == [
        ("Ann Lee", "Mother", "2025-01-27"),
        ("Jo Marsh", "SENCO", "2025-02-03"),
    ]


def test_a_date_under_a_label_that_no_rule_knows_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        Report title

        Educational advice

        Author

        Jo Marsh

        **Stamped on**

        03/02/2025
        """
    )

    assert said(read) == [("Jo Marsh", None, "2025-02-03")]


def test_advice_on_three_lines_of_a_paragraph_names_report_person_and_date() -> None:
    entry = parse_lines(["School report", "Ann Hill, Headteacher", "Dated 20.05.2025"])

    assert entry == {
        "title": "School report", "author": "Ann Hill", "role": "Headteacher", "date": "2025-05-20",
    }  # fmt: skip
    assert parse_lines(["School report", "for the annual review", "20.05.2025"]) == {}


def test_who_wrote_the_plan_below_the_advice_wrote_none_of_it() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Advice** | **From** | **Date** |
        | School report | Ann Hill, SENCO | 10 March 2025 |
        Written by: Jo Lee for Anyshire County Council
        """
    )

    assert said(read) == [("Ann Hill", "SENCO", "2025-03-10")]


def test_a_date_alone_in_brackets_is_one_however_short() -> None:
    assert parse_entry("Tyrell’s views, Tyrell Hayes, pupil (8.11.24)")["date"] == "2024-11-08"


def test_who_wrote_advice_may_stand_before_a_colon_and_a_short_date_behind_a_comma() -> None:
    entry = parse_entry("Ann Hill and Jo Lee; key people, Elm Nursery: School report, 1.9.25")

    assert entry == {
        "title": "School report", "author": "Ann Hill and Jo Lee",
        "role": "key people, Elm Nursery", "date": "2025-09-01",
    }  # fmt: skip
    assert parse_entry("Medical Advice: letter, Dr Ann Reed")["author"] != "Medical Advice"


def test_advice_from_beside_name_is_what_was_asked_for_or_of_whom() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Advice from** | **Name** | **Date of report** | **Attached** |
        | Educational advice | Mrs Oak, SENCO | 01/02/2024 | Yes |
        | Medical advice | Dr Fir | 03/02/2024 | Yes |
        """
    )
    assert [(each.title, each.author) for each in read.advice] == [
        ("Educational advice", "Mrs Oak"),
        ("Medical advice", "Dr Fir"),
    ]
    assert not read.accounting.lost


def test_of_two_columns_of_people_neither_is_lost() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | **Professional** | **Name** | **Date** |
        | Educational psychologist | Dr Oak | 01/02/2024 |
        | Paediatrician | Dr Fir | 03/02/2024 |
        """
    )
    assert [(each.role, each.author) for each in read.advice] == [
        ("Educational psychologist", "Dr Oak"),
        ("Paediatrician", "Dr Fir"),
    ]


def test_a_service_that_knows_nothing_of_the_child_gave_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | Advice | Author | Date |
        | Education | Mrs Oak, Head | 3 May 2025 |
        | Social care | Not known to service | |
        | Youth offending | Not currently involved | |
        | Parents | Mr and Mrs Hale | 2 May 2025 |
        """
    )
    assert [each.author for each in read.advice] == ["Mrs Oak", "Mr and Mrs Hale"]
    assert not read.accounting.lost


def test_lines_that_say_what_they_are_make_no_stack() -> None:
    found = plan(
        """
        ## Section K: Advice and information
        **Advice 1**
        Educational psychologist's advice
        **Author:** Mabel Pryce, Educational Psychologist
        **Date:** 19/02/2024
        **Advice 2**
        School's advice
        **Author:** Owen Tallis, SENCo
        **Date:** 01/02/2024
        """
    )
    assert [item.title for item in found.advice] == [
        "Educational psychologist's advice",
        "School's advice",
    ]
    assert said(found) == [
        ("Mabel Pryce", "Educational Psychologist", "2024-02-19"),
        ("Owen Tallis", "SENCo", "2024-02-01"),
    ]


def test_whose_report_it_is_stands_behind_of_however_long_its_title() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        School report for annual review of Kit Rowse, SENCO, 26 September 2023.
        Speech and language therapy report of Farzana Munir, Therapist, 13 September 2023.
        """
    )

    assert [(one.parsed.title, one.parsed.author, one.parsed.role) for one in read.advice] == [
        ("School report for annual review", "Kit Rowse", "SENCO"),
        ("Speech and language therapy report", "Farzana Munir", "Therapist"),
    ]
