"""Who and how often as a sentence says it, beside the wording; nothing is cut or made up."""

import pytest
from markup import plan

from ehcp_io.recognition.agents import by_whom, heads_agent
from ehcp_io.recognition.frequency import how_often


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        (
            "Sam will have three lessons of 40 minutes each week.",
            "three lessons of 40 minutes each week",
        ),
        ("Reviewed at six-weekly intervals.", "six-weekly intervals"),
        (
            "A laptop in every lesson and typing for 20 minutes a day.",
            "every lesson; 20 minutes a day",
        ),
        (
            "Weekly therapy at home for 50 minutes, 40 weeks a year.",
            "Weekly therapy at home for 50 minutes, 40 weeks a year",
        ),
        (
            "Two afternoons per week (1.5 hours per session).",
            "Two afternoons per week (1.5 hours per session)",
        ),
        (
            "A talk every Monday and Thursday for 20 minutes.",
            "every Monday and Thursday for 20 minutes",
        ),
        ("One session of 90 minutes by May.", "One session of 90 minutes"),
        (
            "At least 20 minutes of reading a day, reviewed termly.",
            "At least 20 minutes of reading a day",
        ),
        ("fifty minutes each week in term time", "fifty minutes each week in term time"),
        (
            "An adult at all times (15 hours a week at nursery, 32.5 hours at school) to play.",
            "15 hours a week at nursery, 32.5 hours at school",
        ),
        (
            "6 hours in the first term and 2 hours in each term",
            "6 hours in the first term and 2 hours in each term",
        ),
        ("Symbols will be used throughout the day.", "throughout the day"),
        ("A week away with the school.", None),
        ("Ten minutes after each period of forty minutes.", None),
        ("Short breaks away from home on 18 nights a year.", "18 nights a year"),
        (
            "A club on two Saturdays each month in term time.",
            "two Saturdays each month in term time",
        ),
        (
            "Five minutes at the start and the end of each day to look at the timetable.",
            "Five minutes at the start and the end of each day",
        ),
        ("Eight sessions of family therapy.", "Eight sessions"),
        (
            "Support for 15 hours a week in the first term, 10 hours thereafter.",
            "15 hours a week in the first term, 10 hours thereafter",
        ),
        ("Two evenings a month, four hours each.", "Two evenings a month, four hours each"),
        ("An assistant who has been to two sessions of training.", None),
    ],
)
def test_an_amount_is_whole(sentence: str, amount: str | None) -> None:
    assert how_often(sentence) == amount


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Run by a trained teaching assistant for an hour.", "a trained teaching assistant"),
        (
            "An occupational therapist with training in splints will see Sam.",
            "An occupational therapist with training in splints",
        ),
        ("Continence nurse to visit school once each term.", "Continence nurse"),
        (
            "Consultation (two hours) from an educational psychologist.",
            "an educational psychologist",
        ),
        ("The class teacher will receive training in Makaton.", None),
        ("A teaching assistant will be trained in Makaton.", None),
        ("Sam will use a laptop in every lesson.", None),
        ("The key worker’s notes are kept at home.", None),
        ("Four breaks a day from a menu set by an occupational therapist.", None),
        ("A phased return led by Freya’s pace.", None),
        (
            "Portage: A home visitor of the Portage team will visit each week.",
            "A home visitor of the Portage team",
        ),
        ("Health visitor: three appointments in the year.", "Health visitor"),
        ("Teacher of the deaf, one visit each half-term.", "Teacher of the deaf"),
        ("Reading, one hour each week.", None),
        ("A named key adult meets Sam on arrival.", "A named key adult"),
        (
            "Help from a teaching assistant trained in TEACCH for an hour.",
            "a teaching assistant trained in TEACCH",
        ),
        (
            "A programme from the therapist, carried out daily for ten minutes by a teacher.",
            "a teacher",
        ),
        ("A day on a farm approved by the council, with a tutor.", "a tutor"),
        ("A plan agreed with the class teacher.", None),
        ("A report written by the sensory team by April 2024.", "the sensory team"),
        ("Lessons taught by the tutor by the end of the day.", "the tutor"),
        (
            "Six visits a year from the speech and language therapist to set targets.",
            "the speech and language therapist",
        ),
        ("Instructions given to him by name, in each lesson by all staff.", "all staff"),
        (
            "Three lessons a day by a teaching assistant, planned by the teacher.",
            "a teaching assistant",
        ),
        ("A reading plan written by the SENCO.", "the SENCO"),
        ("6.1 The school nurse will train staff each September.", "The school nurse"),
        ("Help with bathing from two care workers each evening.", "two care workers"),
        ("Five minutes each day with Mr Okafor to go through the plan.", "Mr Okafor"),
        (
            "Lessons taught by a teacher with a qualification in dyslexia for an hour.",
            "a teacher with a qualification in dyslexia",
        ),
        (
            "A co-ordinator employed by the council will be his contact.",
            "A co-ordinator employed by the council",
        ),
    ],
)
def test_who_acts_is_staff_or_no_one(sentence: str, who: str | None) -> None:
    assert by_whom(sentence) == who


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Every teacher who teaches Sam", "Every teacher who teaches Sam"),
        ("Teaching assistant (12.5 hours a week)", "Teaching assistant"),
        ("Teacher of the Deaf", "Teacher of the Deaf"),
        ("Teaching assistant support", None),
        ("Speech and language therapy", None),
        ("Staff training", None),
    ],
)
def test_a_heading_may_name_who_provides_what_stands_below(heading: str, who: str | None) -> None:
    assert heads_agent(heading) == who


def test_the_person_in_the_heading_provides_what_names_no_one_else() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        ### Speech and language therapist
        - Therapy for 40 minutes a week.
        - Practice each day, led by a teaching assistant.
        ### Sensory and physical
        - A writing slope.
        """
    )

    assert [item.parsed and item.parsed.by_whom for item in read.provision[:3]] == [
        "Speech and language therapist", "a teaching assistant", None,
    ]  # fmt: skip


def test_references_in_brackets_are_no_person() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        F1 Robin will have a laptop. (To meet B1.1; supports E2.)
        """
    )

    item = read.provision[0]
    assert item.parsed is None or item.parsed.by_whom is None


@pytest.mark.parametrize(
    ("said", "who", "often"),
    [
        ("Key adult, 15 minutes a day; an hour on Fridays", "Key adult",
         "15 minutes a day; an hour on Fridays"),
        ("Teachers; assistant, five hours a week; daily in tests", "Teachers; assistant",
         "five hours a week; daily in tests"),
        ("Jo Lee, Level 3 assistant; two hours", "Jo Lee, Level 3 assistant", "two hours"),
        ("Heart Clinic, Northmoor Infirmary; once a year", "Heart Clinic, Northmoor Infirmary",
         "once a year"),
    ],
)  # fmt: skip
def test_names_end_in_brackets_where_amounts_begin(said: str, who: str, often: str) -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section F: Special educational provision
        - A reading lesson with words cut into their sounds ({said}).
        """,
        minimal=False,
    )

    parsed = read.provision[0].parsed
    assert parsed is not None
    assert (parsed.by_whom, parsed.how_often) == (who, often)


@pytest.mark.parametrize(
    ("item", "who", "often"),
    [
        (
            "Word cards – teaching assistant – 10 minutes a day",
            "teaching assistant",
            "10 minutes a day",
        ),
        (
            "A scribe in lessons – subject teachers – at all times",
            "subject teachers",
            "at all times",
        ),
        ("Talk time – twice a week – pastoral leader", "pastoral leader", "twice a week"),
        (
            "Signed lessons (communication support worker with BSL Level 3; 25 hours a week)",
            "communication support worker with BSL Level 3",
            "25 hours a week",
        ),
    ],
)
def test_who_and_how_often_behind_the_item(item: str, who: str, often: str) -> None:
    read = plan(f"# Section F: Special educational provision\n- {item}")

    said = read.provision[0].parsed
    assert said is not None
    assert (said.by_whom, said.how_often) == (who, often)


def test_a_dash_in_a_sentence_parts_nobody_from_what_is_provided() -> None:
    read = plan(
        "# Section F: Special educational provision\n"
        "- Robin will have a quiet room – the library – when he asks for it each day."
    )

    said = read.provision[0].parsed
    assert said is None or said.by_whom is None


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Provided by teaching assistants", "teaching assistants"),
        ("Quality first teaching, in every lesson, by every teacher", "every teacher"),
        ("Provided by the end of term", None),
    ],
)
def test_a_heading_that_says_by_whom(heading: str, who: str | None) -> None:
    assert heads_agent(heading) == who


def test_labels_behind_dashes_are_no_part_of_the_value_before() -> None:
    read = plan(
        "# Section F: Special educational provision\n"
        "- A reading programme – Who: Teaching assistant – How often: 10 minutes a day"
    )

    said = read.provision[0].parsed
    assert said is not None
    assert (said.by_whom, said.how_often) == ("Teaching assistant", "10 minutes a day")


def test_who_and_how_often_in_one_cell_are_parted_where_the_amount_begins() -> None:
    made = plan(
        """
        ## Section E: Outcomes
        Robin will read a page.
        ## Section F: Special educational provision
        | **Provision** | **Who and how often** |
        | A break in a quiet room. | Teaching assistant, ten minutes at // 11.30 and 2.15 daily |
        | Reading in a small group. | Class teacher, weekly |
        | Lessons in Braille. | Teacher of the deaf // two hours a week |
        """
    )
    assert [(each.by_whom, each.how_often) for each in made.provision][:3] == [
        ("Teaching assistant", "ten minutes at 11.30 and 2.15 daily"),
        ("Class teacher", "weekly"),
        ("Teacher of the deaf", "two hours a week"),
    ]
