"""Tables of scores, attainment, medicines or days hold no records, and keep their cells."""

import pytest
from markup import plan

from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.units import TableCell

NEED = "Robin cannot read words of two syllables."


def cells(read: Plan, letter: SectionLetter) -> list[str]:
    units = read.sections[letter].content
    return [each.text for each in units if isinstance(each, TableCell)]


def under(letter: str, title: str, *lines: str) -> Plan:
    """A plan with these lines in one of its sections."""
    return plan("\n".join((f"## Section {letter}: {title}", *lines)))


SCORES = (
    "| Test | Standard score | Percentile | Age equivalent |",
    "| Verbal comprehension | 78 | 7 | 7y 2m |",
    "| Working memory | 69 | 2 | 6y 1m |",
)
ATTAINMENT = (
    "| **Subject** | **Current level (July 2024)** |",
    "| Reading | Working towards Year 2 |",
    "| Mathematics | Year 3 secure |",
)
MEDICINES = (
    "| Medication | Dose | When | Given by |",
    "| Melatonin | 3 mg | At bedtime | Parents |",
    "| Salbutamol | 2 puffs | Before sport and as needed | School staff |",
)


@pytest.mark.parametrize("table", [SCORES, ATTAINMENT], ids=["scores", "attainment"])
def test_what_was_measured_is_no_need(table: tuple[str, ...]) -> None:
    read = under(
        "B", "Special educational needs", "### Cognition and learning", f"- {NEED}", *table
    )
    assert NEED in [need.text for need in read.needs]
    assert not {"Reading", "Verbal comprehension", "78"} & {need.text for need in read.needs}
    printed = [word.strip(" *") for row in table for word in row.strip("|").split("|")]
    assert cells(read, SectionLetter.B) == printed


def test_medicines_are_no_health_needs() -> None:
    read = under("C", "Health needs", "- Robin has asthma.", *MEDICINES)
    assert "Robin has asthma." in [need.text for need in read.needs]
    assert not any("mg" in need.text or need.text == "Salbutamol" for need in read.needs)
    assert "2 puffs" in cells(read, SectionLetter.C)


def test_a_timetable_among_provision_says_of_nobody_that_he_provides_it() -> None:
    read = under(
        "F",
        "Special educational provision",
        "- Teaching in a group of six for all lessons.",
        "| Time | Monday | Tuesday | Wednesday |",
        "| 9.00 | Literacy 1:1 | Literacy 1:1 | Swimming |",
        "| 10.30 | Maths group | Occupational therapy | Forest school |",
    )
    said = [(item.text, item.by_whom, item.how_often) for item in read.provision]
    assert ("Teaching in a group of six for all lessons.", None, None) in said
    assert not any("Literacy" in text or "Maths" in text for text, _, _ in said)
    assert "Occupational therapy" in cells(read, SectionLetter.F)


def test_provision_in_a_table_stays_provision_however_terse() -> None:
    read = under(
        "F",
        "Special educational provision",
        "| **Subject** | **Session** | **Staff** |",
        "| Reading | 20 minutes daily | Teaching assistant |",
        "| Mathematics | 30 minutes weekly | Teacher |",
    )
    assert {"Reading", "Mathematics"} <= {item.text for item in read.provision}


def test_needs_beside_a_subject_stay_needs() -> None:
    read = under(
        "B",
        "Special educational needs",
        "| Subject | Level | Needs |",
        "| Reading | Year 1 | Robin cannot blend sounds. |",
        "| Writing | Year 1 | Robin cannot form letters. |",
    )
    texts = [need.text for need in read.needs]
    assert "Robin cannot blend sounds." in texts
    assert "Robin cannot form letters." in texts


def test_sentences_below_such_heads_stay_what_they_are() -> None:
    read = under(
        "B",
        "Special educational needs",
        "| Assessment used | Result |",
        "| BPVS | Robin finds it hard to understand what is said to him in a group. |",
        "| CELF | Robin finds it hard to put his words into the order of a sentence. |",
    )
    assert any("hard to understand" in need.text for need in read.needs)


RATED = (
    "| Subscale | Often / Sometimes | Rating |",
    "| Hearing | Often | Much more than others |",
    "| Touch | Sometimes | Average |",
)
RESULTS = (
    "| **Index** | **Result** | **Description** |",
    "| Verbal comprehension | standard score 96, 39th percentile | Average |",
    "| Working memory | standard score 72, 3rd percentile | Very low |",
)
AGES = (
    "| **Subject** | **Autumn 2023 assessment** |",
    "| Spelling | age equivalent 8 years 7 months |",
    "| Mathematics | age equivalent 8 years 1 month |",
)
LANGUAGES = (
    "| Language | Home 1 (mother) | Home 2 (father) |",
    "| Polish | Every day | Weekends |",
    "| English | Homework only | Every day |",
)


@pytest.mark.parametrize("table", [RATED, LANGUAGES], ids=["ratings", "languages"])
def test_what_a_report_rates_or_lists_is_no_need(table: tuple[str, ...]) -> None:
    read = under("B", "Special educational needs", f"- {NEED}", *table)
    assert "Hearing" not in [need.text for need in read.needs]
    assert not {"Polish", "Often", "Every day"} & {need.text for need in read.needs}
    assert set(cells(read, SectionLetter.B)) >= {table[1].split("|")[1].strip()}


@pytest.mark.parametrize("table", [RESULTS, AGES], ids=["results", "ages"])
@pytest.mark.parametrize("over", ["Attainment at school:", "The results are as follows."])
def test_figures_in_words_are_no_needs_nor_is_the_line_over_them(
    table: tuple[str, ...], over: str
) -> None:
    read = under("B", "Special educational needs", f"- {NEED}", f"- {over}", *table)
    assert [need.text for need in read.needs][:1] == [NEED]
    assert not {over, "Average", "Very low", "Spelling"} & {need.text for need in read.needs}
    assert not any("equivalent" in need.text or "score" in need.text for need in read.needs)
    assert not any("score" in unit.text for unit in read.provision)
    assert len(cells(read, SectionLetter.B)) == sum(row.count("|") - 1 for row in table)


def test_a_column_of_needs_called_description_stays_one() -> None:
    read = under(
        "B",
        "Special educational needs",
        "| **Area** | **Level** | **Description** |",
        "| Cognition and learning | Severe | Robin cannot read short words. |",
        "| Communication and interaction | Moderate | Robin does not ask for help. |",
    )
    assert "Robin cannot read short words." in [need.text for need in read.needs]


def test_what_a_report_tells_of_each_thing_that_it_rates_may_be_a_need() -> None:
    read = under(
        "B",
        "Special educational needs",
        "| Area observed | How often | Comment |",
        "| Hearing | Often | Robin covers his ears when the hand dryer is on. |",
        "| Touch | Sometimes | Robin dislikes labels in his clothes. |",
    )
    assert [need.text for need in read.needs][:2] == [
        "Robin covers his ears when the hand dryer is on.",
        "Robin dislikes labels in his clothes.",
    ]
    assert not {"Hearing", "Often"} & {need.text for need in read.needs}


def test_needs_rated_by_the_plan_itself_stay_needs() -> None:
    read = under(
        "B",
        "Special educational needs",
        "| **Area** | **Need** | **How often** |",
        "| Cognition and learning | Robin cannot read short words. | Always |",
        "| Communication and interaction | Robin does not ask for help. | Often |",
    )
    assert {"Robin cannot read short words.", "Robin does not ask for help."} <= {
        need.text for need in read.needs
    }
