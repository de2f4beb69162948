"""What is only typing, layout or another form of the same plan is no change."""

import pytest
from compare.inline import plan

from ehcp_io.compare import ChangeKind, compare
from ehcp_io.plan import Contact, Person, Plan, SectionHeading, SectionLetter, SectionState
from ehcp_io.plan.units import (
    Advice,
    Budget,
    Heading,
    Outcome,
    Paragraph,
    Parsed,
    Placement,
    Provision,
    Step,
    TableCell,
    Unit,
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A ‘now and next’ board.", 'A "now and next" board.'),
        ("A catch-up group.", "A catch up group."),
        ("A pro\u00adgramme of work.", "A  programme of work."),
        ("Reviewed on 3rd May 2024.", "Reviewed on 03/05/2024."),
        ("Daily reading at home.", "2. Daily reading at home."),
        ("Daily reading at home.", "• Daily reading at home"),
        ("daily Reading at home", "DAILY READING AT HOME"),
        (
            "Reading for 2 hours, twice in 25 days.",
            "Reading for two hours, twice in twenty-five days.",
        ),
    ],
)
def test_typing_is_no_change(before: str, after: str) -> None:
    assert not compare(plan(F=[before]), plan(F=[after]))


def test_numbers_and_ticks_are_no_typing() -> None:
    """Figures are never run together, and a tick is a word."""
    assert compare(plan(F=["1 15-minute talk"]), plan(F=["11 5-minute talk"]))
    assert compare(plan(J=["☐ Yes ☒ No thanks"]), plan(J=["☒ Yes ☐ No thanks"]))


def test_order_headings_references_and_areas_are_no_change() -> None:
    before = plan(E=["Robin will read alone.", "Robin will walk to school."])
    after = plan(
        E=[
            Heading(id="h", text="Outcome"),
            TableCell(id="t1", text="E1"),
            "Robin will walk to school.",
            TableCell(id="t2", text="Cognition and Learning"),
            Paragraph(id="t3", text="Social, Emotional & Mental Health"),
            "Robin will read alone.",
        ]
    )
    assert not compare(before, after)


def test_a_line_that_is_a_label_in_the_other_form_is_no_change() -> None:
    before = plan(A=[Heading(id="h", text="My hopes"), "I want to drive."])
    assert not compare(before, plan(A=["My hopes:", "I want to drive."]))


WHO, OFTEN = "Teaching assistant", "20 minutes daily"
IN_CELLS = Provision(id="f", text="Phonics in a quiet room.", by_whom=WHO, how_often=OFTEN)
IN_PROSE = Provision(
    id="g",
    text=f"Phonics in a quiet room. This will be delivered by: {WHO}; frequency: {OFTEN}.",
    parsed=Parsed(by_whom=WHO, how_often=OFTEN),
)


def test_cells_of_one_form_are_the_sentence_of_another() -> None:
    assert not compare(plan(F=[IN_CELLS]), plan(F=[IN_PROSE]))


def test_a_cell_that_differs_from_the_sentence_is_one_change() -> None:
    rarer = IN_CELLS.model_copy(update={"how_often": "20 minutes weekly"})
    (found,) = compare(plan(F=[rarer]), plan(F=[IN_PROSE])).changes
    assert (found.field, found.before, found.after) == ("how_often", "20 minutes weekly", OFTEN)


def test_a_move_is_known_through_another_form() -> None:
    (found,) = compare(plan(F=[IN_CELLS]), plan(G=[IN_PROSE])).changes
    assert (found.kind, found.from_section, found.section) == (ChangeKind.MOVED, "F", "G")


def test_one_paragraph_may_be_several_lines() -> None:
    lines = ["Robin was born in Leeds.", "She moved to Hull.", "She has a brother."]
    assert not compare(plan(A=[" ".join(lines)]), plan(A=list(lines)))
    assert not compare(plan(A=list(lines)), plan(A=[" ".join(lines)]))


def test_a_step_may_be_a_paragraph() -> None:
    step = "Robin will read a page with help."
    outcome = Outcome(id="e", text="Robin will read alone.", steps=(Step(id="s", text=step),))
    assert not compare(plan(E=[outcome]), plan(E=["Robin will read alone.", step]))


def test_an_outcome_printed_again_is_the_same_outcome() -> None:
    said = "See the outcome above: Robin will read"
    again = Paragraph(id="p", text=said, parsed=Parsed(same_as="e0"))
    once = plan(E=["Robin will read alone."])
    assert not compare(once, plan(E=["Robin will read alone.", again]))
    assert compare(once, plan(E=["Robin will read alone.", said]))


@pytest.mark.parametrize(
    "form",
    [
        [Placement(id="i", text="", name="Oak School", type="Special school")],
        [Placement(id="i", text="", name="Oak School"), Placement(id="j", text="Special school")],
    ],
)
def test_the_school_may_stand_in_cells_or_lines(form: list[Unit]) -> None:
    whole = [Placement(id="k", text="", name="Oak School", type="Special school")]
    assert not compare(plan(I=form), plan(I=whole))


def test_advice_is_compared_by_its_fields_and_its_date_as_a_date() -> None:
    def advice(date: str) -> Plan:
        return plan(K=[Advice(id="k", text="", title="Report", author="Dr A Bee", date=date)])

    assert not compare(advice(date="3 May 2024"), advice(date="03.05.24"))
    (found,) = compare(advice(date="3 May 2024"), advice(date="04.05.24")).changes
    assert (found.field, found.alert) == ("date", 9)


def test_boxes_are_compared_as_an_answer() -> None:
    def answer(text: str, *, requested: bool) -> Plan:
        return plan(J=[Budget(id="j", text=text, parsed=Parsed(requested=requested))])

    assert not compare(answer("☐ Yes ☒ No", requested=False), answer("No", requested=False))
    diff = compare(answer("☒ Yes ☐ No", requested=True), answer("No", requested=False))
    assert [change.field for change in diff.particulars] == ["budget.requested"]


def test_what_is_guidance_in_one_reading_is_no_change() -> None:
    text = "Provision must be specified for each need."
    after = plan(F=["A desk."]).model_copy(update={"guidance": (Paragraph(id="g", text=text),)})
    assert not compare(plan(F=[text, "A desk."]), after)


def test_a_column_that_the_other_form_lacks_is_a_question() -> None:
    def rows(review: str | None) -> Plan:
        return plan(
            F=[Provision(id=t, text=t, review=review) for t in ("A ramp.", "A desk.", "Ink.")]
        )

    diff = compare(rows("Termly"), rows(None))
    assert (diff.changes, [flag.rule for flag in diff.flags]) == ((), ["column-gone"])
    assert diff


def test_particulars_are_compared_as_fields_and_contacts_by_name() -> None:
    mother, father = Contact(name="Ann Lee", phone="01632 960001"), Contact(name="Bo Lee")
    before = Plan(person=Person(name="Robin LEE", upn="A1"), contacts=(mother, father))
    after = Plan(
        person=Person(name="Robin Lee", upn="A2"),
        contacts=(father, mother.model_copy(update={"phone": "01632960001"})),
    )
    (found,) = compare(before, after).particulars
    assert (found.field, found.before, found.after) == ("person.upn", "A1", "A2")


@pytest.mark.parametrize(
    "printed",
    [
        "N1, N2",
        "2.2, 2.3",
        "Not stated",
        "None linked",
        "There is no Section F in the plan.",
        "No Section F was found in the plan.",
        "No Section F was found in the plan: its heading may have been misread. "
        "Look at the original.",
    ],
)
def test_what_a_form_prints_where_the_plan_says_nothing_is_no_change(printed: str) -> None:
    """Lists of row numbers, and the sentences of the standard Word document."""
    item = Provision(id="f1", text="Phonics is taught each day.")
    cell = TableCell(id="c1", text=printed)
    assert not compare(plan(F=[item]), plan(F=[item, cell])).changes


def test_a_date_in_a_line_of_its_own_is_changed_and_not_gone() -> None:
    lines = ["Robin will read a short book alone.", "July 2026", "Robin will join a game."]
    later = [lines[0], "July 2027", lines[2]]
    (found,) = compare(plan(A=lines), plan(A=later)).changes
    assert (found.before, found.after) == ("July 2026", "July 2027")


def test_the_number_of_an_outcome_that_only_one_form_prints_is_no_change() -> None:
    """Another number is one: the form prints it on both sides, and it says another thing."""
    bare = Provision(id="f1", text="Phonics is taught.", how_often="Daily")
    first, second = (
        bare.model_copy(update={"how_often": f"Daily. Outcome: {number}"}) for number in (1, 2)
    )
    assert not compare(plan(F=[bare]), plan(F=[first])).changes
    assert len(compare(plan(F=[first]), plan(F=[second])).changes) == 1


def test_the_number_of_the_outcome_in_a_line_of_its_own_is_no_change() -> None:
    before = plan(F=["Daily reading with a teaching assistant."])
    line = Paragraph(id="p", text="Supports outcomes 1 and 3.")
    after = plan(F=["Daily reading with a teaching assistant.", line])
    assert not compare(before, after)
    other = line.model_copy(update={"text": "Supports outcomes 1 and 2."})
    assert compare(after, plan(F=["Daily reading with a teaching assistant.", other]))


def test_a_line_with_numbers_of_outcomes_goes_with_its_record() -> None:
    def lines(*pairs: tuple[str, str]) -> Plan:
        return plan(
            F=[
                unit
                for text, served in pairs
                for unit in (
                    Provision(id=text[:5], text=text),
                    Paragraph(id=f"p{text[:5]}", text=f"Supports outcome {served}."),
                )
            ]
        )

    reading = ("Daily reading with a teaching assistant.", "1")
    sums = ("Arithmetic in a group of three.", "2")
    music = ("A drumming lesson in the hall.", "3")
    for before, after in (
        ((reading, sums), (reading, music, sums)),
        ((reading, music), (reading, sums, music)),
        ((music, sums, reading), (music, reading)),
    ):
        (change,) = compare(lines(*before), lines(*after)).changes
        assert "Supports" not in (change.before or change.after or "")


def test_who_and_how_often_under_other_labels_are_no_change() -> None:
    start = "A reading programme that will be taught one to one."
    who, often = "Specialist teacher", "three times a week"
    before = Provision(
        id="f",
        text=f"{start} Who: {who}. How often: {often}. Outcome: 2.",
        parsed=Parsed(by_whom=who, how_often=f"{often}. Outcome: 2"),
    )

    def after(start: str, often: str) -> Provision:
        text = f"{start} This will be provided by: {who} ({often})."
        return Provision(id="f", text=text, parsed=Parsed(by_whom=who, how_often=often))

    assert not compare(plan(F=[before]), plan(F=[after(start, often)]))
    assert compare(plan(F=[before]), plan(F=[after(start, "twice a week")]))
    assert compare(plan(F=[before]), plan(F=[after(start.replace("will", "may"), often)]))


def test_of_dates_that_repeat_the_one_that_changed_is_told() -> None:
    def outcomes(*dates: str) -> Plan:
        texts = ("Robin will read a book alone.", "Robin will walk to school with friends.")
        return plan(
            E=[
                unit
                for number, (text, date) in enumerate(zip(texts, dates, strict=True))
                for unit in (
                    Outcome(id=f"e{number}", text=text),
                    Paragraph(id=f"l{number}", text="Target date"),
                    Paragraph(id=f"d{number}", text=date),
                )
            ]
        )

    before = outcomes("July 2026", "July 2026")
    for dates in (("July 2027", "July 2026"), ("July 2026", "July 2027")):
        (change,) = compare(before, outcomes(*dates)).changes
        assert (change.before, change.after) == ("July 2026", "July 2027")
        assert change.before_place is not None
        assert change.before_place.id == f"d{dates.index('July 2027')}"


FORMS_OWN = [
    "Social, Emotional & Mental Health",
    "C&I",
    "Target date",
    "Other",
    "2",
    "The provision for this is set out in Section F.",
    "Robin has no identified special educational needs in this area.",
]


@pytest.mark.parametrize("line", FORMS_OWN)
@pytest.mark.parametrize("letter", ["B", "E"])
def test_what_a_form_prints_of_its_own_is_no_change(line: str, letter: str) -> None:
    text = "Robin reads, and will read, whole books."
    assert not compare(
        plan(**{letter: [text]}), plan(**{letter: [text, Paragraph(id="p", text=line)]})
    )


@pytest.mark.parametrize(
    "cell",
    [
        TableCell(id="p", text="All", row=0, column=0),
        Provision(id="p", text="H2.1"),
        Paragraph(id="p", text="P1"),
    ],
)
def test_the_number_of_a_row_and_all_outcomes_are_no_provision(cell: Unit) -> None:
    text = "A laptop of her own."
    assert not compare(plan(F=[text]), plan(F=[text, cell]))


def test_the_number_of_an_outcome_at_the_top_of_a_page_is_no_provision() -> None:
    """A page ended between "Outcome:" and "2.", which was told as new provision."""
    page = (Heading(id="h", text="Outcome:", level=1), Paragraph(id="p", text="2."))
    text = "A laptop of her own."
    assert not compare(plan(F=[text]), plan(F=[text, *page]))


def test_what_is_left_of_the_views_on_each_side_is_one_passage_reworded() -> None:
    """Forms have an order of their own for Section A."""
    before = plan(A=["I like school and cooking with Mrs Fell.", "My brother is Sam."])
    after = plan(A=["My brother is Sam.", "I like college and cooking with Mr Dean."])
    (change,) = compare(before, after).changes
    assert change.kind is ChangeKind.CHANGED


def test_a_figure_that_stands_alone_in_provision_is_told() -> None:
    text = "Teaching assistant, hours a week:"
    line = Paragraph(id="p", text="25")
    assert compare(plan(F=[text, line]), plan(F=[text]))


def test_the_numbers_of_the_advice_that_only_one_form_prints_are_no_change() -> None:
    before = plan(B=["Robin reads slowly."])
    after = plan(B=["Robin reads slowly. (K5)"])
    assert not compare(before, after)
    assert compare(after, plan(B=["Robin reads slowly. (K6)"]))


def test_a_date_in_a_cell_or_in_a_line_of_its_own_is_no_change() -> None:
    text = "Robin will read a book alone."
    before = plan(E=[Outcome(id="e", text=text, by_when="By July 2026")])
    after = plan(E=[Outcome(id="e", text=text), Paragraph(id="p", text="July 2026")])
    assert not compare(before, after)


def test_running_numbers_before_the_lines_of_section_i_are_no_change() -> None:
    def numbered(first: int) -> Plan:
        lines = ("Oak School", "Special school")
        return plan(
            I=[Placement(id=f"i{n}", text=f"{first + n}. {line}") for n, line in enumerate(lines)]
        )

    assert not compare(numbered(58), numbered(53))


def test_a_line_that_only_names_the_outcome_served_goes_with_its_provision() -> None:
    line = Paragraph(id="p1", text="Supports outcome 1.")
    (found,) = compare(plan(F=["A desk.", "Daily play.", line]), plan(F=["A desk."])).changes
    assert found.before == "Daily play."


def test_cells_are_not_taken_out_of_a_sentence_that_does_not_hold_them() -> None:
    """The review stands in one form only; its words stand in the other's text by chance."""
    review = "Each term, with a written report before the annual review."
    often = "Therapy: 12 sessions a year; programme: 20 minutes, four times a week."
    text = "Speech therapy, with a written programme carried out in school."
    cells = Provision(id="f", text=text, by_whom="Therapist.", how_often=often, review=review)
    prose = Provision(id="g", text=f"{text} Who: Therapist. How often: {often}")
    found = compare(plan(F=[prose]), plan(F=[cells])).changes
    assert [change.field for change in found] == ["review"]


def test_a_budget_decided_is_the_open_one_changed() -> None:
    def budget(text: str) -> Plan:
        return plan(J=[Budget(id="j", text=text)])

    before, after = "To be completed in the final plan.", "A direct payment of £940 a year."
    (found,) = compare(budget(before), budget(after)).changes
    assert (found.kind, found.before, found.after) == (ChangeKind.CHANGED, before, after)


def test_a_detail_that_a_form_says_is_not_stated_is_not_stated() -> None:
    before, after = Plan(person=Person()), Plan(person=Person(religion="Not stated"))
    assert not compare(before, after)
    assert compare(before, Plan(person=Person(religion="Sikh")))


def test_what_one_form_prints_under_two_sections_in_one_did_not_move() -> None:
    """A column "Provision (F / H2)" tells no move out of F; two headings of their own do."""
    club = "A Saturday club in town with transport there and back."
    before = plan(F=["A daily reading lesson of twenty minutes.", club])
    after = plan(F=["A daily reading lesson of twenty minutes."], H2=[club])
    (moved,) = compare(before, after).changes
    assert (moved.from_section, moved.section) == ("F", "H2")
    joint = _headed(before, F="Provision (F / H2)")
    found = compare(joint, after)
    assert not found.changes
    assert [flag.rule for flag in found.flags] == ["sections-in-one"]
    apart = _headed(before, F="Provision (F / H2)")
    own = (
        SectionHeading(id="h", text="Section F"),
        SectionHeading(id="h", text="Provision (F / H2)"),
    )
    sections = {
        letter: section.model_copy(
            update={"heading": (*own, SectionHeading(id="h", text=f"Section {letter}"))}
        )
        for letter, section in apart.sections.items()
    }
    apart = apart.model_copy(update={"sections": sections})
    assert [change.kind for change in compare(apart, after).changes] == ["moved"]


def _headed(made: Plan, **headings: str) -> Plan:
    sections = dict(made.sections)
    for letter, text in headings.items():
        key = SectionLetter(letter)
        sections[key] = sections[key].model_copy(
            update={"heading": (SectionHeading(id="h", text=text),)}
        )
    return made.model_copy(update={"sections": sections})


def test_a_row_that_the_form_prints_and_nobody_filled_in_is_no_report() -> None:
    """The national template asks for advice "from any other person", whoever gave any."""
    asked = "Advice and information from any other person the local authority thinks appropriate"
    row = Advice(id="k0", text="", title=asked)
    assert not compare(plan(), plan(K=[row])).changes
    assert not compare(plan(K=[asked]), plan()).changes
    given = row.model_copy(update={"author": "Thea Lockett"})
    assert compare(plan(), plan(K=[given])).changes


@pytest.mark.parametrize("letter", ["B", "D", "H1"])
@pytest.mark.parametrize(
    "line",
    [
        "(Children and Families Act 2014, section 37(2)(a))",
        "See Code of Practice 9.69.",
        "No provision is required under section 2 of the Chronically Sick and Disabled Persons Act "
        "1970.",
    ],
)
def test_a_citation_or_a_statement_of_none_is_neither_need_nor_provision(
    letter: str, line: str
) -> None:
    assert not compare(plan(**{letter: [line]}), plan()).changes
    assert compare(plan(**{letter: [f"{line} He needs help."]}), plan()).changes


def test_a_column_that_one_form_has_hides_no_words_said_otherwise() -> None:
    """Who and how often in brackets, and in cells beside who pays: only who pays is new."""
    said = "A mentor on Fridays (Key adult, who knows him; an hour, twice a week)."
    before = plan(
        F=[Provision(id="p", text=said, parsed=Parsed(by_whom="Key adult, who knows him; an hour"))]
    )
    after = plan(
        F=[
            Provision(
                id="p",
                text="A mentor on Fridays",
                by_whom="Key adult, who knows him",
                how_often="an hour, twice a week",
                funded_by="High needs block",
            )
        ]
    )

    found = compare(before, after)
    assert [(each.field, each.after) for each in found.changes] == [
        ("funded_by", "High needs block")
    ]


def test_that_there_is_nothing_is_said_in_many_words() -> None:
    """A form that says nothing of H1, and one that says that there is none of it."""
    said = plan(H1=["Robin has no social care needs that call for provision under that Act."])
    none = SectionState.STATED_NONE
    h1 = said.sections[SectionLetter.H1].model_copy(update={"state": none})
    stated = said.model_copy(update={"sections": {**said.sections, SectionLetter.H1: h1}})

    assert not compare(plan(), stated)
    assert not compare(stated, plan())
    assert compare(plan(H1=["A personal assistant on Saturdays."]), stated)


def test_a_label_of_the_views_may_stand_in_the_sentence_or_over_it() -> None:
    said = "I want to drive a train and live by the sea."
    before = plan(A=[f"Hopes and dreams: {said}"])
    assert not compare(before, plan(A=["What do I want to do?", said]))
    assert compare(before, plan(A=[said.replace("train", "bus")]))


def test_a_heading_that_a_scan_shows_as_a_line_is_no_change() -> None:
    """Headings that forms print are known, however they look: "The child's own views"."""
    seen = [Paragraph(id="a0", text=each) for each in ("The child’s own views", "I play football.")]
    assert not compare(plan(A=seen), plan(A=["I play football."])).changes
