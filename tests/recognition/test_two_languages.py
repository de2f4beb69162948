"""Forms that print each label in English and in another language."""

from markup import plan, texts

from ehcp_io.plan import Plan, SectionLetter, SectionState

ENGLISH_FIRST = """
    | **Name** // Jina | Robin Leslie Hale |
    | **Date of birth** // Tarikh lahir | 14 October 2017 |
    | **Address** // Alamat | 8 Salt Lane, Wexcombe, WX4 7PJ |
    | **School** // Sekolah | Salt Lane School |
    | **Parent / carer** // Ibu bapa | **Relationship** // Hubungan | **Telephone** // Talian |
    | Ines Hale | Mother | 07700 900691 |
"""
ENGLISH_LAST = """
    | Jina // **Name** | Robin Leslie Hale |
    | Tarikh lahir // **Date of birth** | 14 October 2017 |
    | Alamat // **Address** | 8 Salt Lane, Wexcombe, WX4 7PJ |
    | Sekolah // **School** | Salt Lane School |
    | Ibu bapa // **Parent / carer** | Hubungan // **Relationship** | Talian // **Telephone** |
    | Ines Hale | Mother | 07700 900691 |
"""
STROKES = """
    Name / Jina: Robin Leslie Hale
    Date of birth / Tarikh lahir: 14 October 2017
    Address / Alamat: 8 Salt Lane, Wexcombe, WX4 7PJ
    School / Sekolah: Salt Lane School
"""


def told(read: Plan) -> tuple[object, ...]:
    """What the front page says of the child."""
    person = read.person
    return person.name, str(person.date_of_birth), person.address, person.school


def test_a_label_in_two_languages_is_known_by_its_english_half() -> None:
    for front in (ENGLISH_FIRST, ENGLISH_LAST, STROKES):
        assert told(plan(front)) == (
            "Robin Leslie Hale",
            "2017-10-14",
            "8 Salt Lane, Wexcombe, WX4 7PJ",
            "Salt Lane School",
        )
    for front in (ENGLISH_FIRST, ENGLISH_LAST):
        read = plan(front)
        assert [(each.name, each.relationship) for each in read.contacts] == [
            ("Ines Hale", "Mother")
        ]
        assert read.accounting is not None
        assert not read.accounting.lost


def test_a_value_below_its_label_is_no_second_language() -> None:
    read = plan(
        """
        | **Name** // Robin Leslie Hale | **Date of birth** // 14 October 2017 |
        | **School** // Salt Lane School | **Religion** // Quaker |
        | **First language** // Welsh | **Ethnicity** // White British |
        | **Sex** // Female | **Known as** // Rob |
        """
    )

    assert read.person.name == "Robin Leslie Hale"
    assert read.person.school == "Salt Lane School"
    assert read.person.religion == "Quaker"
    assert read.person.sex == "Female"


def test_records_under_labels_in_two_languages() -> None:
    read = plan(
        """
        ## Section B – Special educational needs
        Bahagian B – Keperluan pendidikan khas
        ### Communication and interaction / Komunikasi dan interaksi
        - Robin speaks in two-word phrases.
        ### Social, emotional and mental health / Kesihatan mental
        - Robin drops to the floor when he is asked to hurry.
        ## Sections E and F – Outcomes and special educational provision
        _Bahagian E dan F – Hasil dan peruntukan pendidikan khas untuk kanak-kanak ini di sekolah_
        ### Outcome 1 / Hasil 1
        | **Outcome (E)** // Hasil | <2>Robin will use sentences of four words. |
        | **By when (E)** // Bila | <2>End of Year 5 |
        | **Provision (F)** // Bantuan | **Who (F)** // Siapa | **How often (F)** // Kekerapan |
        | A language programme in a quiet room. | Speech therapist | 20 minutes each day |
        | Key words for each topic in two languages. | Bilingual assistant | One hour a week |
        ## Section H2 – Other social care provision
        None / Tiada
        """,
        minimal=False,
    )

    assert [need.area for need in read.needs] == [
        "communication_and_interaction",
        "social_emotional_and_mental_health",
    ]
    assert [(each.text, each.by_when) for each in read.outcomes] == [
        ("Robin will use sentences of four words.", "End of Year 5")
    ]
    assert [(each.text, each.by_whom, each.how_often) for each in read.provision] == [
        ("A language programme in a quiet room.", "Speech therapist", "20 minutes each day"),
        ("Key words for each topic in two languages.", "Bilingual assistant", "One hour a week"),
    ]
    assert all(
        link.id == read.outcomes[0].id for each in read.provision for link in each.supports_outcomes
    )
    assert texts(read, "B") == [need.text for need in read.needs]
    assert read.sections["H2"].state is SectionState.STATED_NONE  # type: ignore[index] # a section's letter is its key


def test_a_letter_and_a_title_with_a_stroke_between_are_one_language() -> None:
    """Else "Ann Hill" over "Class teacher" would be taken for a label in two languages."""
    read = plan(
        """
        ## SECTION B | Special educational needs
        - Robin cannot read.
        ## SECTION C | Health care needs
        None
        ## SECTION D | Social care needs
        None
        ## SECTION E | Outcomes
        - Robin will read a page to a friend.
        ## SECTION F | Special educational provision
        - A daily reading lesson.
        ## SECTION I | Placement
        ## SECTION K | Advice and information
        | **Type of advice** | **Name and role** | **Date** |
        | Views | Ann Hill // Mother | 2 May 2025 |
        | School | Bo Lee // Class teacher | 3 May 2025 |
        """,
        minimal=False,
    )

    advice = [unit for unit in read.sections[SectionLetter.K].content if unit.kind == "advice"]
    assert [(unit.author, unit.role) for unit in advice] == [
        ("Ann Hill", "Mother"), ("Bo Lee", "Class teacher"),
    ]  # fmt: skip
