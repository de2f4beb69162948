"""``converters/outline.toml``: the labels and areas that the standard document knows."""

import pytest

from ehcp_io.plan import Area
from ehcp_io.plan.units import Advice, Outcome, Provision
from ehcp_io.writers.outline.areas import area_named, names_area
from ehcp_io.writers.outline.known_words import area_words, wordings
from ehcp_io.writers.outline.own_labels import advice_fields_named, field_named


def test_every_table_is_for_a_field_of_a_record_and_every_area_has_its_words() -> None:
    fields = set(Provision.model_fields) | set(Outcome.model_fields)
    assert {name for name, _ in wordings("labels")} <= fields
    assert {name for name, _ in wordings("advice")} <= set(Advice.model_fields)
    assert {area for area, _ in area_words()} == set(Area)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Who will do this", "by_whom"),  # first
        ("The child who", None),
        ("Time:", "how_often"),  # whole
        ("Time and place", None),
        ("Funded by", "funded_by"),  # anywhere, and the word goes on
        ("Proportion", None),  # a ratio is a whole word
        ("To be achieved-by", "by_when"),
    ],
)
def test_a_label_is_known_by_words_where_the_table_wants_them(
    label: str, field: str | None
) -> None:
    assert field_named(label) == field


def test_a_column_of_advice_may_be_for_two_fields_and_may_end_with_its_word() -> None:
    assert advice_fields_named("Author and role") == ("role", "author")
    assert advice_fields_named("Written by") == ("author",)
    assert advice_fields_named("By the school") == ()


def test_an_area_is_named_by_part_of_a_word_and_nothing_but_its_name_is_its_name() -> None:
    assert area_named("Thinking and learning") == Area.COGNITION
    assert not names_area("Thinking and learning")
    assert names_area("Cognition and/or Learning needs")
