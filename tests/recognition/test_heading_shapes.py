"""Sections named down a margin, in line with their text, or H1 and H2 below one heading."""

import pytest
from markup import plan, texts

from ehcp_io.recognition.social_care import h_parts

FEW = "Reading every day for ten minutes with an adult who knows the words that Robin has learned."


def test_letters_down_a_margin_open_the_sections_whatever_their_titles() -> None:
    read = plan(
        f"""
        | **A** | **What Robin says** // I like horses and I want to ride one every day. |
        | **B** | **What is hard** // Robin cannot yet read words of more than one syllable alone. |
        | **C** | **Health** // Robin has asthma and takes an inhaler with her every day. |
        | **E** | **What will be different** // Robin will read a page aloud to her class by July. |
        | **F** | **What will be done** // {FEW} |
        | **I** | **Where** // Elm Park School, a mainstream school for pupils up to eleven. |
        | **K** | **Papers** // Advice of Dr Ann Green, educational psychologist, 11 January 2024. |
        """,
        minimal=False,
    )

    assert texts(read, "B") == ["Robin cannot yet read words of more than one syllable alone."]
    assert [item.text for item in read.provision] == [FEW]
    assert read.sections["I"].state == read.sections["K"].state == "stated"


def test_a_lettered_list_of_appendices_opens_no_sections() -> None:
    rows = "\n".join(
        f"        | {letter} | Report of the {name} |"
        for letter, name in zip(
            "ABCDEFG",
            ("parents", "school", "psychologist", "doctor", "nurse", "therapist", "officer"),
            strict=True,
        )
    )
    read = plan(f"        ## Section K: Advice\n{rows}")

    assert "Report of the parents" not in texts(read, "A")
    assert len(read.advice) == 7


def test_a_bold_heading_run_in_before_its_text() -> None:
    read = plan(
        """
        **Section I:** Elm Park School, a mainstream school
        **Section J:** No personal budget has been asked for.
        """
    )

    assert texts(read, "J") == ["No personal budget has been asked for."]
    assert "Elm Park School" in " ".join(unit.text for unit in read.sections["I"].content)
    assert read.sections["I"].state == "stated"


def test_a_letter_before_the_label_of_what_the_section_holds() -> None:
    read = plan(
        """
        ## B. Strengths
        - Robin draws well.
        ## B. Needs
        - Robin has gaps in reading.
        """
    )

    assert "Robin has gaps in reading." in [need.text for need in read.needs]
    assert "Robin draws well." not in [need.text for need in read.needs]


@pytest.mark.parametrize(
    "lines",
    [
        "H1: None.\n        H2: A club on Saturdays.",
        "H1: None. H2: A club on Saturdays.",
        "**H1**\n        None.\n        **H2**\n        A club on Saturdays.",
        "**8.1 Under section 2 of the Chronically Sick and Disabled Persons Act 1970**\n"
        "        None.\n        **8.2 Other**\n        A club on Saturdays.",
        "_Section 2 of the Act [H1]_\n        None.\n        _Other provision [H2]_\n"
        "        A club on Saturdays.",
    ],
)
def test_h1_and_h2_told_below_one_heading(lines: str) -> None:
    read = plan(f"        ## Section H: Social care provision\n        {lines}")

    assert texts(read, "H1") == ["None."]
    assert texts(read, "H2") == ["A club on Saturdays."]
    assert "h-not-split" not in {finding.code for finding in read.findings}


def test_a_line_that_only_mentions_h1_is_whole() -> None:
    assert h_parts("The club is set out in H1: see there.") == ()


def test_provision_for_an_outcome_with_a_letter_in_its_number() -> None:
    read = plan(
        """
        ## E and F  Outcomes and special educational provision
        **Outcome 1a**
        Robin will read a page aloud.
        **Provision for outcome 1a**
        - Reading every day (Who: an adult. How often: ten minutes.)
        **Outcome 1b**
        Robin will change for swimming alone.
        **Provision for outcome 1b**
        - A changing routine in pictures.
        """
    )

    first, second = read.outcomes
    linked = {
        item.text: [link.id for link in item.supports_outcomes]
        for item in read.provision
        if item.supports_outcomes
    }
    assert linked == {
        "Reading every day (Who: an adult. How often: ten minutes.)": [first.id],
        "A changing routine in pictures.": [second.id],
    }


def test_parts_with_the_sections_letters() -> None:
    read = plan(
        """
        ## Part A  About Robin
        Robin likes horses.
        ## Part D  Social care needs related to Part B
        Robin needs help to join a club.
        """
    )

    assert texts(read, "A") == ["Robin likes horses."]
    assert texts(read, "D") == ["Robin needs help to join a club."]


def test_a_header_split_over_two_rows() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Need** | **Outcome** | **Provision** | <2>**Staffing** | **Review** |
        | ^ | ^ | ^ | **Who** | **Ratio** | ^ |
        | B1 | E1 | Reading every day with an adult. | Teacher | 1:1 | Half-termly |
        | B2 | – | A club for talking. | Therapist | 1:4 | Every term |
        """
    )

    own = [item for item in read.provision if item.by_whom]
    assert [(item.text, item.by_whom, item.ratio, item.review) for item in own] == [
        ("Reading every day with an adult.", "Teacher", "1:1", "Half-termly"),
        ("A club for talking.", "Therapist", "1:4", "Every term"),
    ]
    assert not texts(read, "E")


@pytest.mark.parametrize(
    ("needs", "provision"),
    [
        ("What do I find hard? (this is Section B)", "Who will do what? (this is Section F)"),
        ("Needs | Section B", "Education support | Section F"),
        ("Section B. What is hard", "Section F with Section G. Help at school"),
    ],
)
def test_a_section_is_named_behind_or_between_words_of_the_forms_own(
    needs: str, provision: str
) -> None:
    read = plan(
        f"""
        ## {needs}
        - Robin cannot read.
        ## {provision}
        - Reading with an adult for twenty minutes a day, in school.
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == ["Robin cannot read."]
    assert texts(read, "F") == ["Reading with an adult for twenty minutes a day, in school."]


def test_letters_before_a_dot_head_sections_and_their_columns() -> None:
    """A contents list in the very words, each with its page, heads none."""
    read = plan(
        """
        C, G · Health 3
        K · Appendices 4
        **Name:** Robin Marsh
        ## A · Robin and his family
        - Robin likes the sea.
        ## B, E, F · Learning at school
| **B What we notice** | **E By the end of Year 2** | **F What will help** |
| Robin cannot read. | Robin will read. | Reading with an adult each day. |
        ## C, G · Health
| **C Health needs** | **G Health provision** |
| Asthma. | An inhaler kept at school. |
        ## D, H1, H2 · Home
        - None.
        ## J · Direct payments
        - None.
        ## K · Appendices
        - Report of Dr Anna Lee, psychologist, 3 May 2024
        """,
        minimal=False,
    )

    assert read.person.name == "Robin Marsh"
    assert [texts(read, letter) for letter in "BEFCG"] == [
        ["Robin cannot read."],
        ["Robin will read."],
        ["Reading with an adult each day."],
        ["Asthma."],
        ["An inhaler kept at school."],
    ]
    assert len(read.advice) == 1


_BRACKETED = """
    **[A] In my own words**
    I like football.
    **[B] {B}**
    Robin cannot yet read words of more than one syllable.
    **[C] {C}**
    None.
    **[E] {E}**
    Robin will read a short paragraph aloud.
    **[F] How everyone pulls together**
    A daily reading lesson of twenty minutes with a teaching assistant.
    **[I] {I}**
    Oak School.
    **[K] The papers**
    Report by Dr Fox.
"""


@pytest.mark.parametrize(
    "titles",
    [
        {"B": "Where it is tough", "C": "My body", "E": "Where we are heading", "I": "The place"},
        {"B": "Special educational needs", "C": "Health needs", "E": "Outcomes", "I": "Placement"},
    ],
)
def test_letters_in_brackets_open_sections_whose_titles_nobody_knows(
    titles: dict[str, str],
) -> None:
    read = plan(_BRACKETED.format(**titles), minimal=False)

    assert texts(read, "A") == ["I like football."]
    assert [item.text for item in read.provision] == [
        "A daily reading lesson of twenty minutes with a teaching assistant."
    ]
    assert texts(read, "K") == ["Report by Dr Fox."]


@pytest.mark.parametrize(
    ("needs", "provision", "place"),
    [
        ("Special educational needs (B)", "Special educational provision (F)", "Placement (I)"),
        ("Special educational needs", "Special educational provision", "Placement"),
    ],
)
def test_letters_in_brackets_inside_a_section_count_what_stands_there(
    needs: str, provision: str, place: str
) -> None:
    read = plan(
        f"""
        **{needs}**
        Robin cannot yet read words of more than one syllable.
        **{provision}**
        **(A) Reading**
        A daily reading lesson of twenty minutes.
        **(B) Writing**
        A daily writing lesson of twenty minutes.
        **(C) Maths**
        A daily maths lesson of twenty minutes.
        **(D) Music**
        A daily music lesson of twenty minutes.
        **(E) Swimming**
        A daily swimming lesson of twenty minutes.
        **{place}**
        Oak School.
        """,
        minimal=False,
    )

    assert len(read.provision) == 5
    assert texts(read, "I") == ["Oak School."]


def test_a_section_s_heading_in_small_letters_may_have_any_title() -> None:
    read = plan(
        """
        section a: views
        I like football.
        section b: special educational needs
        Robin cannot yet read words of more than one syllable.
        section f: special educational provision
        A daily reading lesson of twenty minutes.
        """,
        minimal=False,
    )

    assert texts(read, "A") == ["I like football."]
