"""A redline of a scan: its misreadings are never a plan's words, and its doubt is to be seen."""

from typing import Any

import pytest
from compare.inline import plan
from lxml import etree
from redline.opened import both, part, texts

from ehcp_io.compare import compare
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.compare.settled_proof import is_proved
from ehcp_io.compare.settling import as_if_sure, settle
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Contact, Person, Plan
from ehcp_io.plan.model import Source
from ehcp_io.plan.units import FieldUnit, Mark, Need, Parsed, Provision, UnitSource
from ehcp_io.readers.word.names import W
from ehcp_io.redline import Redline, plan_redline
from ehcp_io.redline.checks import settled

CHECK = "[Check against the original] "
FIRST = "A check of his hearing aids each morning, by a trained adult."
OTHERS = ("Reading with an adult for 16 minutes daily.", "A quiet place to work.")


def seen(text: str, *doubted: str, name: str = "s1") -> Provision:
    """A passage as read from a picture, with some words in doubt."""
    places = [(text.index(word), text.index(word) + len(word)) for word in doubted]
    marks = tuple(Mark(start=a, end=b, style="doubtful", confidence=0.6) for a, b in places)
    source = UnitSource(page=1)
    sure = 0.6 if marks else 0.99
    return Provision(id=name, text=text, marks=marks, confidence=sure, source=source)


def scan(*passages: Provision, **more: Any) -> Plan:
    """A plan that was read from a picture of its page."""
    pages = Finding(code="recognised-pages", severity=Severity.INFO, message="1 page is a picture.")
    named = [each.model_copy(update={"id": f"s{n}"}) for n, each in enumerate(passages)]
    update = {"findings": (pages,), "source": Source(pages=1), **more}
    return plan(F=named).model_copy(update=update)


def typed(*passages: str, **more: Any) -> Plan:
    return plan(F=passages).model_copy(update=more)


def redline(before: Plan, after: Plan) -> Redline:
    return plan_redline(before, after, compare(before, after))


def words(made: Redline) -> tuple[str, str]:
    """All that is said with every change rejected, and accepted."""
    return tuple(map(str, both(made.data)))  # type: ignore[return-value] # both sides are two


def framed(made: Redline) -> list[str]:
    """The runs that stand out as doubtful."""
    runs = part(made.data).iter(W + "r")
    return [_text(run) for run in runs if run.find(f"{W}rPr/{W}bdr") is not None]


def _text(run: etree._Element) -> str:
    return "".join(each.text or "" for each in run.iter(W + "t", W + "delText"))


@pytest.mark.parametrize("turned", [False, True])
def test_a_misread_word_gives_way_to_the_other_plans_and_is_marked(turned: bool) -> None:
    sides = (
        typed(FIRST, *OTHERS),
        scan(seen(FIRST.replace("hearing", "hearlng"), "hearlng"), *map(seen, OTHERS)),
    )
    made = redline(*(reversed(sides) if turned else sides))
    assert made.tally.marked == 0
    label = "[Check against the original: read as “hearlng”] "
    for said in words(made):
        assert f"A check of his {label}hearing aids each" in said
    assert framed(made) == ["hearing"]


@pytest.mark.parametrize(
    ("said", "read", "doubted"),
    [
        ("for 16 minutes", "for 18 minutes", "18"),
        ("for 16 minutes", "for 1b minutes", "1b"),
        ("He is unable to sit still.", "He is enable to sit still.", "enable"),
        ("She must sit at the front.", "She most sit at the front.", "most"),
        ("Mrs Harland sees him daily.", "Mrs Marland sees him daily.", "Marland"),
        ("He can’t sit still at all.", "He can sit still at all.", "can"),
    ],
)
def test_a_word_that_may_be_another_is_shown_as_a_change_and_in_doubt(
    said: str, read: str, doubted: str
) -> None:
    made = redline(typed(said, *OTHERS), scan(seen(read, doubted), *map(seen, OTHERS)))
    rejected, accepted = words(made)
    assert said in rejected.replace(CHECK, "")
    assert read.replace(doubted, CHECK + doubted) in accepted
    assert doubted in "".join(framed(made))


def test_a_word_that_the_scan_has_elsewhere_without_doubt_is_a_word() -> None:
    before = typed("Methylphenidat is given at school.", *OTHERS)
    after = scan(
        seen("Methylphenidate is given at school.", "Methylphenidate"),
        seen("He asks for methylphenidate.", name="x"),
    )
    rejected, accepted = words(redline(before, after))
    assert "Methylphenidat is" in rejected
    assert f"{CHECK}Methylphenidate is" in accepted


def test_a_doubtful_word_that_the_other_plan_has_too_is_borne_out() -> None:
    after = scan(seen(FIRST, "hearing", "trained"), *map(seen, OTHERS))
    made = redline(typed(FIRST, *OTHERS), after)
    assert framed(made) == []
    assert CHECK not in words(made)[1]


def test_what_stood_between_two_words_is_the_other_plans() -> None:
    after = scan(seen("He works and.rests in it-turn.", "and.rests", "it-turn."))
    made = redline(typed("He works and rests in it turn."), after)
    assert all("He works and rests in it turn." in side for side in words(made))


def test_in_two_scans_a_doubtful_word_stays_in_doubt() -> None:
    one, other = (scan(seen(FIRST, "hearing"), seen(OTHERS[0], name="x")) for _ in range(2))
    assert framed(redline(one, other)) == ["hearing"]


def test_the_words_for_doubt_go_with_what_they_stand_before() -> None:
    after = scan(*map(seen, (FIRST, *OTHERS)), seen("A mentnr will help him.", "mentnr"))
    rejected, accepted = words(redline(typed(FIRST, *OTHERS), after))
    assert f"A {CHECK}mentnr will help him." in accepted
    assert CHECK not in rejected
    back = words(redline(after, typed(FIRST, *OTHERS)))
    assert f"A {CHECK}mentnr will help him." in back[0]
    assert CHECK not in back[1]


def test_the_first_page_says_which_plan_is_a_scan_and_what_to_do() -> None:
    after = scan(seen(FIRST.replace("hearing", "hearlng"), "hearlng"), *map(seen, OTHERS))
    first = texts(part(redline(typed(FIRST, *OTHERS), after).data), "p")[1:5]
    assert first[0] == "Check this redline against the paper"
    assert first[1].startswith("The newer plan was read from a scan, and 1 of 25 words is doubtful")
    assert first[2].startswith("In 1 place a scan was read as something that is no word")
    assert "not marked, too" in first[3]
    plain = texts(part(redline(typed(FIRST), typed(FIRST, *OTHERS)).data), "p")
    assert not any("paper" in line for line in plain)


def test_in_another_form_what_may_be_misread_is_taken_back_as_well() -> None:
    """The comparison asks whether it is a change; the older plan says what it says all the same."""
    before = typed("A maths group of 3 pupils.", *OTHERS)
    after = scan(seen("A maths group of 8 pupils.", "8"), *map(seen, OTHERS))
    assert not compare(before, after)
    found = compare(as_if_sure(before), as_if_sure(after))
    made = in_form_of(before, after, found)
    assert made is not None
    assert [unit.text for unit in made.provision] == [unit.text for unit in before.provision]
    assert not [mark for unit in made.provision for mark in unit.marks]


def test_a_detail_that_was_misread_is_the_other_plans() -> None:
    def named(name: str, *marks: Mark) -> dict[str, object]:
        parsed = Parsed(field="person.name")
        unit = FieldUnit(id="p1", label="Name", text=name, parsed=parsed, marks=marks,
                         confidence=0.5 if marks else 1.0)  # fmt: skip
        return {"person": Person(name=name), "particulars": (unit,)}

    doubt = Mark(start=6, end=13, style="doubtful", confidence=0.5)
    after = scan(*map(seen, OTHERS), **named("Robin Feirner", doubt))
    made = settle(typed(*OTHERS, **named("Robin Feimer")), after)
    assert made.after.person.name == "Robin Feimer"
    assert made.told == 1
    other = settle(typed(*OTHERS, **named("Robin Palmer")), after)
    assert other.after.person.name == "Robin Feirner"
    assert other.told == 0


def test_only_doubtful_words_may_give_way_and_only_to_the_other_plans() -> None:
    before, after = typed(FIRST), scan(seen(FIRST.replace("hearing", "hearlng"), "hearlng"))
    assert is_proved(after, settle(before, after).after, before)
    for wrong in (FIRST.replace("morning", "day"), FIRST.replace("hearing", "earing")):
        unit = after.provision[0].model_copy(update={"text": wrong})
        assert not is_proved(after, scan(unit), before)
    contacts = after.model_copy(update={"contacts": (Contact(name="A"),)})
    changed = after.model_copy(update={"contacts": (Contact(name="B"),)})
    assert not is_proved(contacts, changed, before)


def test_plans_that_are_no_scans_are_left_as_they_are() -> None:
    before, after = typed(FIRST), plan(F=[FIRST], B=[Need(id="n", text="He is deaf.")])
    made = settled(before, after)
    assert made.before is before
    assert made.after is after


def test_what_the_typed_plan_says_of_a_detail_is_not_in_doubt() -> None:
    def named(name: str, *marks: Mark) -> dict[str, object]:
        unit = FieldUnit(id="p1", label="Language", text=name, marks=marks,
                         parsed=Parsed(field="person.home_language"),
                         confidence=0.5 if marks else 1.0)  # fmt: skip
        return {"person": Person(home_language=name), "particulars": (unit,)}

    doubt = Mark(start=0, end=6, style="doubtful", confidence=0.5)
    before = typed(FIRST, *OTHERS, **named("Polish"))
    after = scan(*map(seen, (FIRST, *OTHERS)), **named("Jgzyk domu", doubt))
    made = in_form_of(before, after, compare(before, after))
    assert made is not None
    assert made.person.home_language == "Polish"
    assert not made.particulars[0].marks
    assert framed(redline(before, after)) == ["Jgzyk domu", "Jgzyk "]
