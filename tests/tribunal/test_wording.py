"""One passage in three wordings, marked."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ehcp_io.compare.words import essence
from ehcp_io.tribunal.key import Party, Position, Segment, style_of
from ehcp_io.tribunal.wording import merged

TEXT = st.text(st.sampled_from("ab cd. ,12-'’"), max_size=24)
SUPPORT = "Robin will have 25 hours a week of support from a teaching assistant."


def shown(base: str, parents: str | None, la: str | None) -> str:
    """``{parents+ words}``: the marked text in one line."""
    return "".join(
        f"{{{each.party}{'+' if each.act == 'add' else '-'}{each.text}}}" if each.party
        else each.text
        for each in merged(base, parents, la)
    )  # fmt: skip


@settings(max_examples=300)
@given(TEXT, TEXT, TEXT)
@example("b.", "", "b.1")
def test_every_side_reads_its_own_wording(base: str, parents: str, la: str) -> None:
    segments = merged(base, parents, la)
    for position, wording in (
        (Position.BASE, base),
        (Position.PARENTS, parents),
        (Position.LA, la),
    ):
        text = "".join(each.text for each in segments if each.stands_in(position))
        assert essence(text) == essence(wording)


def test_what_both_propose_is_agreed_and_the_rest_is_not() -> None:
    assert shown("A weekly group.", "A daily group.", "A daily group.") == (
        "A{agreed- weekly}{agreed+ daily} group."
    )
    assert shown("", "New words.", "New words.") == "{agreed+New words.}"
    assert shown("Old words.", "", "") == "{agreed-Old words.}"


def test_two_proposals_for_one_place_leave_the_plan_as_it_is_until_they_agree() -> None:
    """Neither amount is agreed, so the plan's own stays in the agreed plan."""
    segments = merged(SUPPORT, SUPPORT.replace("25", "30"), SUPPORT.replace("25", "15"))
    agreed = "".join(each.text for each in segments if each.stands_in(Position.AGREED))
    assert agreed == SUPPORT
    assert Party.EACH in {each.party for each in segments}


def test_edits_far_apart_stay_apart_and_edits_close_together_are_one() -> None:
    assert shown(
        SUPPORT, "Robin must have 25 hours a week of support from a trained adult.", None
    ) == (
        "Robin{parents- will}{parents+ must} have 25 hours a week of support from a"
        "{parents- teaching assistant}{parents+ trained adult}."
    )
    assert shown("help with his reading", "support for his writing", None).count("{") == 2


def test_a_passage_of_which_little_stays_is_replaced_whole() -> None:
    told = shown("A small group of six, weekly.", "Teaching alone each day by a tutor.", None)
    assert told.startswith("{parents-A small group of six, weekly.}{parents+ Teaching")


@pytest.mark.parametrize("party", Party)
@pytest.mark.parametrize("act", ["add", "delete"])
def test_the_key_is_read_as_it_is_written(party: Party, act: str) -> None:
    segment = Segment("words", style_of(["bold"] if act == "add" else ["strike", "bold"])[0], party)
    assert style_of(segment.styles) == (segment.act, party)
