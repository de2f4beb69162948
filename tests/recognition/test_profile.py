"""Layout profiles: what a file may say, what it changes, and what is told when it is wrong."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from recognition.layout_documents import NORTHSHIRE, northshire_plan, profile, write_profile

from ehcp_io.document import text_blocks
from ehcp_io.errors import ExitCode, InvalidFileError
from ehcp_io.recognition import recognise
from ehcp_io.recognition.overlay import overlay
from ehcp_io.recognition.profile import (
    all_profiles,
    find_profile,
    load_profile,
    load_profiles,
    shipped_profiles,
)
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary
from ehcp_io.resources import shipped

AUTHORITY = '[authority]\nname = "Northshire"\n'


@pytest.mark.parametrize("name", sorted(shipped_profiles()))
def test_a_shipped_profile_is_named_by_the_rule_and_can_be_identified(name: str) -> None:
    """``<authority or form>-<first year of use>``, with phrases to know it by."""
    found = shipped_profiles()[name]
    assert re.fullmatch(r"[a-z0-9-]+-20\d\d", found.id)
    assert not found.own
    assert found.identify.page_one
    assert found.added()


def lists_in(value: Any, name: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists_in(inner, f"{name} {key}")
    elif isinstance(value, list) and all(isinstance(each, str) for each in value):
        yield name, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from lists_in(inner, f"{name} {number}")


def test_no_list_of_words_has_one_twice() -> None:
    files = sorted(shipped("converters").glob("*.toml"))
    words = [
        each for file in files for each in lists_in(tomllib.loads(file.read_text()), file.name)
    ]
    assert words
    assert [name for name, each in words if len(each) > len(set(each))] == []


def test_what_all_layouts_share_is_no_profile() -> None:
    general = {"comparison", "outline", "particulars", "vocabulary"}
    assert general & set(shipped_profiles()) == set()


def test_the_example_for_caseworkers_is_a_valid_profile(tmp_path: Path) -> None:
    page = (shipped("converters") / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    assert set(profile(tmp_path, example[1]).added()) == {
        *("titles", "outside", "areas", "labels", "topics", "guidance", "particulars"),
    }


# ---- what a profile changes


def test_a_profile_opens_sections_and_reads_columns_that_no_general_rule_knows(
    tmp_path: Path,
) -> None:
    own = profile(tmp_path)
    without = recognise(northshire_plan(), profile="none").plan
    plan = recognise(northshire_plan(), profiles={own.id: own}).plan

    assert not without.outcomes
    assert [item.text for item in plan.provision] == ["Twenty minutes of language work each day"]
    assert plan.provision[0].by_whom == "A trained teaching assistant"
    assert len(plan.outcomes) == 1
    assert plan.source.profile == "northshire-2019"


def test_a_profile_reads_labels_of_the_front_pages(tmp_path: Path) -> None:
    own = profile(tmp_path)
    assert recognise(northshire_plan(), profiles={own.id: own}).plan.person.school == (
        "Hill Street School"
    )


def test_a_profile_keeps_its_forms_instructions_apart(tmp_path: Path) -> None:
    own = profile(tmp_path)
    plan = recognise(northshire_plan(), profiles={own.id: own}).plan
    assert "Write no more than one page about each promise." in [
        unit.text for unit in plan.guidance
    ]


def test_no_word_is_lost_with_a_profile(tmp_path: Path) -> None:
    own = profile(tmp_path)
    document = northshire_plan()
    plan = recognise(document, profiles={own.id: own}).plan
    assert plan.accounting is not None
    assert (plan.accounting.lost, plan.accounting.extra) == ((), ())
    assert plan.accounting.source_words == sum(
        len(block.text.split()) for block in text_blocks(document.blocks)
    )


def test_where_both_know_a_wording_the_profile_wins(tmp_path: Path) -> None:
    """All layouts know "Social care" for D; this one prints it over its provision."""
    own = profile(
        tmp_path,
        AUTHORITY
        + '[titles]\nH2 = ["Social care"]\n[outside]\ntitles = ["Health needs"]\n'
        + '[labels]\nreview = ["Outcome"]\n[topics]\nviews = ["Transport"]\n'
        + '[areas]\nindependence = ["Communication"]\n',
    )
    words = overlay(shipped_vocabulary(), own)
    assert shipped_vocabulary().title_scores("Social care") == {"D": 1.0}
    assert words.title_scores("Social care") == {"H2": 1.0}
    assert words.is_outside("Health needs")
    assert words.label_roles("Outcome")[0] == "review"
    assert words.topic("Transport") == "views"
    assert words.area("Communication") == "independence"


def test_a_heading_that_the_profile_opens_a_section_with_is_no_longer_outside(
    tmp_path: Path,
) -> None:
    own = profile(tmp_path, AUTHORITY + '[titles]\nA = ["My plan"]\n')
    assert shipped_vocabulary().is_outside("My plan")
    assert not overlay(shipped_vocabulary(), own).is_outside("My plan")


# ---- finding them


def test_an_own_profile_wins_over_a_shipped_one_of_the_same_id(tmp_path: Path) -> None:
    shipped_id = sorted(shipped_profiles())[0]
    write_profile(tmp_path, NORTHSHIRE, shipped_id)
    found = all_profiles(tmp_path)[shipped_id]
    assert (found.own, found.authority.name) == (True, "Northshire County Council")
    assert set(all_profiles(tmp_path)) == set(shipped_profiles())


def test_an_unknown_id_is_answered_with_near_ones(tmp_path: Path) -> None:
    own = profile(tmp_path)
    with pytest.raises(InvalidFileError, match="Did you mean northshire-2019") as caught:
        find_profile("northshyre-2019", {own.id: own})
    assert caught.value.exit_code is ExitCode.INVALID_FILE


# ---- what is wrong with a file


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[authority\n", "not valid TOML: see line 1"),
        ("", r"\[authority\] is missing"),
        ('[authority]\nname = "N"\nla_code = "12"\n', r"\[authority.la_code\] must be three"),
        (AUTHORITY + "[headings]\n", r"\[headings\] is not something a profile has"),
        (AUTHORITY + 'id = "x"\n', r"\[authority.id\] is not something a profile has"),
        ('id = "x"\n' + AUTHORITY, "id is no table of a profile"),
        (AUTHORITY + '[titles]\nL = ["Secret words"]\n', '"L" is no section'),
        (AUTHORITY + '[titles]\nF = "Secret words"\n', r"\[titles.F\] must be a list"),
        (AUTHORITY + '[titles]\nF = ["…"]\n', r"\[titles.F.0\] has no letters"),
        (AUTHORITY + '[labels]\nby_who = ["Secret words"]\n', "there is by_whom"),
        (AUTHORITY + '[areas]\ncognition = ["Secret words"]\n', "cognition_and_learning"),
        (AUTHORITY + '[topics]\nhistry = ["Secret words"]\n', "there is history"),
        (AUTHORITY + '[guidance]\nphrases = ["The …"]\n', "too short to tell guidance"),
        (AUTHORITY + '[particulars]\nchild.shcool = ["Secret words"]\n', "there is school"),
        (AUTHORITY + '[particulars]\nchilds.school = ["Secret words"]\n', "no table of part"),
        (AUTHORITY + '[particulars]\nchild."name+shoe" = ["Secret"]\n', "no field of child"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_place_and_without_its_words(
    tmp_path: Path, text: str, told: str
) -> None:
    """Somebody may have typed a child's words into it."""
    with pytest.raises(InvalidFileError, match=told) as caught:
        profile(tmp_path, text)
    message = str(caught.value)
    assert message.startswith("northshire-2019.toml")
    assert "Secret" not in message
    assert "\n" not in message


def test_a_label_may_stand_for_two_values(tmp_path: Path) -> None:
    own = profile(tmp_path, AUTHORITY + '[particulars]\nchild."upn+uln" = ["Both numbers"]\n')
    assert own.added() == {"particulars": 1}


@pytest.mark.parametrize("name", ["northshire", "Northshire-2019", "northshire_2019", "none"])
def test_a_profile_is_named_after_authority_and_year(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidFileError, match="first year of use"):
        profile(tmp_path, NORTHSHIRE, name)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "northshire-2019.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidFileError, match="plain text"):
        load_profile(file)


def test_one_wrong_profile_in_a_folder_is_never_left_out_in_silence(tmp_path: Path) -> None:
    write_profile(tmp_path)
    write_profile(tmp_path, "", "southshire-2020")
    with pytest.raises(InvalidFileError, match="southshire-2020"):
        load_profiles(tmp_path)
    with pytest.raises(InvalidFileError, match="no folder"):
        load_profiles(tmp_path / "nowhere")
