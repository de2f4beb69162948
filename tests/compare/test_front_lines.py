"""Lines of the front page that name no known detail are told under their own label."""

from compare.inline import plan

from ehcp_io.compare import compare
from ehcp_io.plan import Plan, PlanControl
from ehcp_io.plan.units import FieldUnit


def front(*lines: tuple[str, str], **sections: list[str]) -> Plan:
    units = tuple(
        FieldUnit(id=f"p{n}", label=label, text=text) for n, (label, text) in enumerate(lines)
    )
    return plan(**sections).model_copy(update={"particulars": units})


def told(before: Plan, after: Plan) -> list[tuple[str, str | None, str | None]]:
    return [(each.field, each.before, each.after) for each in compare(before, after).particulars]


def test_a_new_line_is_told_under_its_label_though_a_section_has_its_words() -> None:
    before = front(B=["Down syndrome."])
    after = front(("Main area of need", "Down syndrome"), B=["Down syndrome."])
    assert told(before, after) == [("other.Main area of need", None, "Down syndrome")]


def test_a_line_with_another_value_is_changed_and_under_another_label_the_same() -> None:
    before, after = front(("Interpreter needed:", "Yes")), front(("Interpreter needed", "No"))
    assert told(before, after) == [("other.Interpreter needed", "Yes", "No")]
    assert not told(front(("Primary need", "SEMH")), front(("Main area of need", "SEMH")))


def test_the_forms_own_lines_and_words_that_stand_elsewhere_are_no_change() -> None:
    assert not told(front(("Signed", "A. Officer")), front(("Signed", "B. Officer")))
    assert not told(
        front(A=["He likes trains."]), front(("Likes", "trains"), A=["He likes trains."])
    )


def test_a_date_that_is_a_known_detail_is_told_once() -> None:
    before = front(("Date of plan", "14 March 2025")).model_copy(
        update={"plan": PlanControl(final_date="2025-03-14")}
    )
    after = front(("Date of plan", "20 March 2026")).model_copy(
        update={"plan": PlanControl(final_date="2026-03-20")}
    )
    assert told(before, after) == [("plan.final_date", "2025-03-14", "2026-03-20")]
