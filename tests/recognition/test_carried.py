"""A section's letter that rows, lines and labels carry below a heading of several sections."""

from markup import plan, texts

from ehcp_io.plan import Plan


def records(read: Plan, letter: str, kind: str) -> list[str]:
    """The texts of a section's records."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    return [unit.text for unit in content if unit.kind == kind]


def test_rows_begin_with_the_letters_of_the_heading() -> None:
    read = plan(
        """
        ## Section C with Section G. Health, condition by condition
        **Condition 1: Epilepsy**
        | **C** | Robin has four seizures a week, some longer than five minutes. |
        | **G** | Rescue medicine given by staff who have been trained. |
        | **Who is responsible** | Epilepsy nurse |
        **Condition 2: Feeding**
        | **C** | He has an unsafe swallow and is fed by gastrostomy. |
        | **G** | Pump feeds as in the feeding plan. |
        """
    )

    assert records(read, "C", "need") == [
        "Robin has four seizures a week, some longer than five minutes.",
        "He has an unsafe swallow and is fed by gastrostomy.",
    ]
    assert records(read, "G", "provision") == [
        "Rescue medicine given by staff who have been trained.",
        "Pump feeds as in the feeding plan.",
    ]
    assert [item.by_whom for item in read.provision] == [None, "Epilepsy nurse", None]


def test_labels_of_rows_and_lines_begin_with_a_letter() -> None:
    rows = """
        ## Section D with Sections H1 and H2. Family and care
        | **D Need** | His parents are up four times a night and have no break. |
        | **H1 Under section 2 of the 1970 Act** | A support worker for six hours a week. |
        | **H2 Otherwise** | Thirty nights a year of short breaks. |
        """
    lines = """
        ## Sections D, H1 and H2: Home and care
        D His parents are up four times a night and have no break.
        H1 A support worker for six hours a week.
        H2 Thirty nights a year of short breaks.
        """
    for text in (rows, lines):
        read = plan(text)
        assert texts(read, "D") == ["His parents are up four times a night and have no break."]
        assert texts(read, "H1") == ["A support worker for six hours a week."]
        assert texts(read, "H2") == ["Thirty nights a year of short breaks."]


def test_a_label_with_its_letter_in_brackets_begins_the_record() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin loses track of time and of money.
        ## SECTIONS E AND F. MY AIMS AND MY SUPPORT
        # Theme 1: Work
        My long-term goal: to be paid to work with animals
        Aim 1.1 (E) I will complete my level 1 diploma. By: July 2026
        _Milestones:_
        - pass the units on feeding
        Support 1.1a (F) Teaching in a group of eight. Who: Lecturers; how much: 16 hours a week
        # Theme 2: Home
        My long-term goal: to keep my flat
        Aim 2.1 (E) I will pay for a week of food from my own money. By: July 2026
        Support 2.1a (F) Mathematics taught with real money. Who: Lecturer; how much: 3 hours a week
        How this will be checked: Robin and the mentor will meet in November and in March.
        """,
        minimal=False,
    )

    assert records(read, "E", "outcome") == [
        "I will complete my level 1 diploma.",
        "I will pay for a week of food from my own money.",
    ]
    assert [step.text for step in read.outcomes[0].steps] == ["pass the units on feeding"]
    items = read.provision
    assert [(item.text, item.by_whom, item.how_often) for item in items] == [
        ("Teaching in a group of eight.", "Lecturers", "16 hours a week"),
        ("Mathematics taught with real money.", "Lecturer", "3 hours a week"),
    ]
    links = [[link.id for link in item.supports_outcomes] for item in items]
    assert links == [[outcome.id] for outcome in read.outcomes]
    assert "My long-term goal: to keep my flat" in texts(read, "E")
    assert any(text.startswith("Robin and the mentor") for text in texts(read, "E"))


def test_codes_tell_the_sections_in_turn() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable.
        ## Sections E and F: Outcomes and provision
        E1 Robin will read a page of his reading book by July 2026.
        F1 A reading lesson of twenty minutes every day with a teacher.
        E2 Robin will ask for help in class by July 2026.
        F2 A card to show, and an adult who looks for it in each lesson.
        """,
        minimal=False,
    )

    assert len(records(read, "E", "outcome")) == len(records(read, "F", "provision")) == 2


def test_one_letter_and_an_ordinary_list_tell_nothing() -> None:
    read = plan(
        """
        ## Sections C and D: Health and social care needs
        A. Robin has asthma and uses an inhaler.
        B. Robin has eczema on both hands.
        C. Robin has hay fever in the summer term.
        """
    )

    assert texts(read, "D") == []
    assert len(records(read, "C", "need")) == 3


def test_a_table_with_one_lettered_column_is_that_section_s() -> None:
    read = plan(
        """
        ## SECTIONS B, E AND F – STRAND 1: COMMUNICATION AND INTERACTION
        | **B: Special educational needs** |
        | Robin does not know when a person has walked away. |

        | **E: Intended outcome** | **To be reached by** | **Termly targets** |
        | Robin will hold a conversation with a group. | July 2026 | Autumn: find out who is there |
        """
    )

    assert records(read, "E", "outcome") == ["Robin will hold a conversation with a group."]
    assert read.outcomes[0].by_when == "July 2026"
    assert [step.text for step in read.outcomes[0].steps] == ["Autumn: find out who is there"]
