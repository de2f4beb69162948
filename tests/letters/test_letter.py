"""The letter: what stands in the plans and the rules, gaps in brackets, and nothing else."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from compare.inline import plan as inline_plan

from ehcp_io.cli.main import start
from ehcp_io.compare import compare
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.letters import LETTER_FORMS, compose
from ehcp_io.plan import Person, Plan, PlanControl, PlanStatus
from ehcp_io.writers.canonical_json import write_json

BEFORE = inline_plan(
    F=["Speech therapy for 60 minutes each week.", "Phonics will be taught daily."]
)
BEFORE_LAST = "Phonics will be taught daily."
AFTER = inline_plan(F=["Speech therapy for 30 minutes each week.", "Phonics may be taught daily."])


def dated(plan: Plan, status: PlanStatus, **more: str) -> Plan:
    return plan.model_copy(update={"plan": PlanControl(status=status, **more)})


def text(before: Plan, after: Plan, suffix: str = ".txt") -> str:
    data = LETTER_FORMS[suffix](compose(before, after, compare(before, after)))
    if suffix == ".docx":
        data = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        return re.sub(r"<[^>]+>", " ", data.decode())
    return data.decode()


@pytest.mark.parametrize("suffix", LETTER_FORMS)
def test_each_form_has_both_wordings_what_changed_and_what_the_law_says(suffix: str) -> None:
    told = re.sub(r"\s+", " ", text(BEFORE, AFTER, suffix))
    assert "Before" in told
    assert "Speech therapy for 60 minutes each week." in told
    assert "Speech therapy for 30 minutes each week." in told
    assert "9.69" in told
    assert "L v Clarke" in told


def test_what_the_plans_do_not_say_is_left_in_brackets() -> None:
    told = text(BEFORE, AFTER)
    assert "Dear Sir or Madam," in told
    for gap in ("[Your name]", "[Name of the local authority]", "[Date of this letter]"):
        assert gap in told
    assert "[name of the child or young person]" in told
    assert "15 days" not in told


def test_what_they_say_is_taken_from_them() -> None:
    control = PlanControl(
        status=PlanStatus.DRAFT, local_authority="Hill Council", coordinator="Mo Lane",
        draft_date="2026-03-03", reference="E1",
    )  # fmt: skip
    person = Person(name="Robin Vale", date_of_birth="2016-01-02")
    after = AFTER.model_copy(update={"plan": control, "person": person})
    told = " ".join(text(BEFORE, after).split())
    assert "Hill Council" in told
    assert "Dear Mo Lane," in told
    assert "plan of Robin Vale, born on 2 January 2016, reference E1" in told
    assert "the draft plan dated 3 March 2026" in told


def test_a_draft_has_the_15_days_and_the_last_of_them() -> None:
    """Beginning with the day on which the draft was served: regulations 13 and 22."""
    told = " ".join(text(BEFORE, dated(AFTER, PlanStatus.DRAFT, draft_date="2026-03-03")).split())
    assert "at least 15 days, beginning with the day on which it was served" in told
    assert "regulation 13" in told
    assert "the 15 days end on 17 March 2026" in told
    amended = dated(AFTER, PlanStatus.AMENDED_DRAFT)
    told = text(BEFORE, amended)
    assert "regulation 22" in told
    assert "[The draft is dated" not in told


def test_a_final_plan_after_a_draft_asks_where_each_change_comes_from() -> None:
    draft, final = dated(BEFORE, PlanStatus.DRAFT), dated(AFTER, PlanStatus.FINAL)
    assert "9.125" in text(draft, final)
    assert "9.125" not in text(final, final)


@pytest.mark.parametrize(
    ("dated_on", "ends"), [("2026-03-03", "3 May 2026"), ("2025-12-31", "28 February 2026")]
)
def test_a_final_plan_has_the_time_to_appeal_and_what_it_is_counted_from(
    dated_on: str, ends: str
) -> None:
    """SI 2008/2699, rule 20(1)(c); SI 2014/1530, regulation 33."""
    final = dated(AFTER, PlanStatus.FINAL, final_date=dated_on)
    told = " ".join(text(dated(BEFORE, PlanStatus.DRAFT), final).split())
    assert "within 2 months of the day on which the local authority sent you" in told
    assert "one month of the date of the mediation certificate if that is later" in told
    assert f"the 2 months end on {ends}" in told
    unsaid = " ".join(text(BEFORE, dated(AFTER, PlanStatus.AMENDED_FINAL)).split())
    assert "mediation adviser" in unsaid
    assert "Counted from then" not in unsaid
    again = dated(AFTER, PlanStatus.AMENDED_FINAL, final_date=dated_on)
    assert "Counted from then" not in text(final, again)  # the first plan's date, still printed
    assert "mediation" not in text(BEFORE, dated(AFTER, PlanStatus.DRAFT))


def test_nothing_taken_away_is_said_as_it_is() -> None:
    told = text(AFTER, BEFORE)
    assert "no change that takes anything away" in " ".join(told.split())
    assert "2 changes that make the plan stronger" in " ".join(told.split())


def test_long_wording_is_quoted_around_what_changed() -> None:
    long = "Robin will have help with reading and with writing in each lesson of the day. " * 12
    before = inline_plan(F=[f"{long} Speech therapy for 60 minutes each week. {long}"])
    after = inline_plan(F=[f"{long} Speech therapy for 30 minutes each week. {long}"])
    told = text(before, after)
    assert "60 minutes" in told
    assert len(told) < 3000


def test_every_weakening_rule_has_its_law() -> None:
    rules = load_lexicon()
    assert set(rules.law) <= set(rules.rules) | {"days", "fewer"}


def test_the_suffix_of_the_file_names_its_form(tmp_path: Path) -> None:
    files = []
    for name, plan in (("before", BEFORE), ("after", AFTER)):
        (tmp_path / f"{name}.json").write_bytes(write_json(plan))
        files.append(str(tmp_path / f"{name}.json"))
    for suffix, begin in ((".txt", b"["), (".md", b"\\["), (".docx", b"PK")):
        target = tmp_path / f"letter{suffix}"
        assert start(["diff", *files, "--format", "letter", "-o", str(target)]) == 0
        assert target.read_bytes().startswith(begin)
    assert start(["diff", *files, "--format", "letter", "-o", str(tmp_path / "l.pdf")]) == 2


def test_the_two_gravest_reasons_are_given_and_no_citation_twice() -> None:
    before = inline_plan(F=["A therapist will give 60 minutes of speech therapy each week."])
    after = inline_plan(F=["Staff may give speech therapy where possible."])
    told = " ".join(text(before, after).split())
    does = told.partition("What it does: ")[2].partition(" What the law")[0]
    assert does.startswith(
        "The amount is no longer stated: 60 minutes of speech therapy each week."
    )
    assert "A word that binds became one that does not" in does
    law = told.partition("What the law or the Code says: ")[2]
    assert law.count("paragraph 9.69") == 1
    assert law.count("L v Clarke") == 1


def test_the_signature_stays_with_the_last_paragraph() -> None:
    data = LETTER_FORMS[".docx"](compose(BEFORE, AFTER, compare(BEFORE, AFTER)))
    document = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", document, re.DOTALL)
    kept = ["<w:keepNext/>" in paragraph for paragraph in paragraphs]
    assert "Please reply" in paragraphs[-5]
    assert kept[-5:] == [True, True, True, True, False]
    assert not any(kept[:-5])


def test_two_plans_of_one_date_are_told_apart() -> None:
    day = {"draft_date": "2026-03-03"}
    pair = dated(BEFORE, PlanStatus.DRAFT, **day), dated(AFTER, PlanStatus.DRAFT, **day)
    told = re.sub(r"\s+", " ", text(*pair))
    assert "the newer draft plan dated 3 March 2026 [which you sent me on which day]" in told
    assert "compared it with the earlier draft plan dated 3 March 2026" in told
    numbered = (
        dated(plan, PlanStatus.DRAFT, version=version, **day)
        for plan, version in ((BEFORE, "1"), (AFTER, "2"))
    )
    told = re.sub(r"\s+", " ", text(*numbered))
    assert "3 March 2026, version 2. I have compared it with" in told


def test_what_the_law_says_of_section_f_is_cited_of_section_f_alone() -> None:
    for letter, cited in (("F", True), ("H1", False)):
        pair = inline_plan(**{letter: ["A lift home by taxi."]}), inline_plan()
        told = re.sub(r"\s+", " ", text(*pair))
        assert ("What Section F specifies" in told) is cited
    assert "1970 Act" in told


def test_one_change_is_asked_about_as_one() -> None:
    one = text(BEFORE, inline_plan(F=["Speech therapy for 30 minutes each week.", BEFORE_LAST]))
    assert "This change concerns me. Please either" in re.sub(r"\s+", " ", one)
    assert "For each" in text(BEFORE, AFTER)


def test_a_school_named_where_the_draft_left_it_open_is_no_concern() -> None:
    """Children and Families Act 2014, section 38(5)."""
    gone = "Phonics will be taught daily."
    left_open = inline_plan(F=[gone], I=["To be completed when the plan is finalised."])
    other = inline_plan(F=[gone], I=["Oak Lane Primary School"])
    named = inline_plan(I=["Elm Road Primary School"])
    assert "Section I" not in text(left_open, named)
    assert "Section I" in text(other, named)
    draft = inline_plan(F=[gone]).model_copy(update={"plan": PlanControl(status=PlanStatus.DRAFT)})
    assert "Section I" not in text(other, draft)


def test_what_is_gone_from_a_section_is_one_point_and_the_law_stands_once() -> None:
    gone = ["A movement break in the gym.", "A laptop for written work.", "Non-contact boxing."]
    before = inline_plan(F=[*gone, "Speech therapy for 60 minutes each week."], G=["A hoist."])
    told = re.sub(r"\s+", " ", text(before, inline_plan(F=[], G=[])))
    assert told.count("No longer in the plan:") == 5
    assert "1. Section F" in told
    assert "2. Section G" in told
    assert "3." not in told.partition("These changes")[2].partition("Please reply")[0]
    assert told.count("What Section F specifies") == 1


def test_the_law_is_cited_at_its_first_point_and_referred_to_at_the_next() -> None:
    before = inline_plan(F=["Speech therapy for 60 minutes each week.", "Phonics, 2 hours daily."])
    after = inline_plan(F=["Speech therapy for 30 minutes each week.", "Phonics, 1 hour daily."])
    told = re.sub(r"\s+", " ", text(before, after))
    assert told.count("paragraph 9.69") == 1
    assert "As in point 1." in told


def test_a_need_is_asked_about_where_it_is_gone_or_shortened() -> None:
    """What new wording of a need says is for people to judge."""
    before = inline_plan(B=["Robin has fits at night.", "Robin reads three words.", "Robin bites."])
    after = inline_plan(B=["Robin has fits.", "Robin reads four words."])
    told = re.sub(r"\s+", " ", text(before, after))
    assert "at night" in told
    assert "Robin bites" in told
    assert "three words" not in told


def test_the_points_fill_a_page_at_most_the_gravest_first() -> None:
    room = (
        "in a room of its own that is quiet, warm and well lit, with the books that the class reads"
    )
    before = [
        f"Lesson {n} with a teacher will have, among much else, {n}0 hours of help each term {room}"
        f" and the things that Robin likes, such as train number {n}."
        for n in range(1, 9)
    ]
    after = [each.replace("0 hours", " hours") for each in before]
    dropped = "Swimming once a week."
    told = text(inline_plan(F=[*before, dropped]), inline_plan(F=after))
    first, _, rest = told.partition("1. Section F")[2].partition("2. Section F")
    assert "Swimming" in first
    assert "further changes of this kind" in " ".join(rest.split())
    assert len(told.split()) < 800


@pytest.mark.parametrize("suffix", LETTER_FORMS)
def test_where_nothing_changed_one_sentence_says_so(suffix: str) -> None:
    told = re.sub(r"\s+", " ", text(BEFORE, BEFORE, suffix)).strip()
    assert told == "Nothing changed between these two plans, so there is nothing to write about."
