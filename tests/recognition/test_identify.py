"""Which layout fits: shares and weights, common words, ties, and what the user asks for."""

from pathlib import Path

import pytest
from recognition.layout_documents import NORTHSHIRE, document, northshire_plan, profile, text

from ehcp_io.document import Document
from ehcp_io.errors import InvalidFileError
from ehcp_io.recognition import recognise
from ehcp_io.recognition.identify import Choice, How, choose_profile
from ehcp_io.recognition.profile import LayoutProfile
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary

AUTHORITY = '[authority]\nname = "Northshire"\n'


def choose(source: Document, *profiles: LayoutProfile, wanted: str | None = None) -> Choice:
    known = {each.id: each for each in profiles}
    return choose_profile(source, known, shipped_vocabulary(), wanted)


def identified_by(folder: Path, lines: str, name: str = "northshire-2019") -> LayoutProfile:
    return profile(folder, f"{AUTHORITY}[identify]\n{lines}\n", name)


def test_no_profile_at_all_is_the_usual_case() -> None:
    assert choose(northshire_plan()) == Choice(How.NONE_FITS)


def test_the_profile_whose_phrases_stand_there_is_chosen(tmp_path: Path) -> None:
    choice = choose(northshire_plan(), profile(tmp_path))
    assert choice.profile is not None
    assert (choice.how, choice.profile.id) == (How.FITS, "northshire-2019")
    assert choice.fits[0].score == 1.0


def test_the_score_is_the_share_of_the_weight_that_was_found(tmp_path: Path) -> None:
    """Page one weighs 3, headers and footers 2, anywhere 1."""
    own = identified_by(
        tmp_path,
        'page_one = ["Northshire"]\nheaders_and_footers = ["Blue form"]\nanywhere = ["A promise"]',
    )
    assert choose(document(text("Northshire")), own).fits[0].score == 0.5
    found = choose(document(text("Northshire"), header="BLUE FORM"), own)
    assert (found.fits[0].score, found.how) == (0.83, How.FITS)


def test_three_quarters_must_stand_there(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'anywhere = ["red fish", "blue fish", "old fish", "new fish"]')
    assert choose(document(text("Red fish. Blue fish.")), own).how is How.NONE_FITS
    assert choose(document(text("Red fish. Blue fish. Old fish.")), own).how is How.FITS


def test_what_every_authority_prints_hardly_counts(tmp_path: Path) -> None:
    own = identified_by(
        tmp_path,
        'page_one = ["Northshire", "Education, Health and Care Plan", "Personal details"]',
    )
    stranger = document(text("Education, Health and Care Plan"), text("Personal details"))
    assert choose(stranger, own).how is How.NONE_FITS
    assert choose(document(text("Northshire"), *stranger.blocks), own).how is How.FITS


def test_a_phrase_matches_whole_words_whatever_case_dashes_and_lines(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'anywhere = ["Our promise - to you"]')
    assert choose(document(text("OUR"), text("PROMISE – to you")), own).how is How.FITS
    assert choose(document(text("our promise to yours")), own).how is How.NONE_FITS


def test_page_one_ends_where_the_page_or_its_words_end(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'page_one = ["Northshire"]')
    assert choose(document(text("Plan", 1), text("Northshire", 2)), own).how is How.NONE_FITS
    word = document(text("word " * 500), text("Northshire"))
    assert choose(word, own).how is How.NONE_FITS


def test_a_phrase_that_may_stand_nowhere_rules_a_layout_out(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'anywhere = ["Northshire"]\nnowhere = ["Journey"]')
    choice = choose(document(text("Northshire Journey")), own)
    assert (choice.how, choice.fits[0].ruled_out) == (How.NONE_FITS, True)


def test_a_tie_is_a_finding_and_neither_is_used(tmp_path: Path) -> None:
    one = profile(tmp_path, NORTHSHIRE, "northshire-2019")
    two = profile(tmp_path, NORTHSHIRE, "northshire-2023")
    choice = choose(northshire_plan(), one, two)
    assert (choice.how, choice.profile) == (How.TIE, None)
    assert "northshire-2019 and northshire-2023" in choice.findings[0].message

    plan = recognise(
        northshire_plan(provision="Special educational provision"),
        profiles={one.id: one, two.id: two},
        profile=one.id,
    ).plan
    assert "profile-tie" not in {finding.code for finding in plan.findings}


def test_the_finding_of_a_tie_travels_with_the_plan(tmp_path: Path) -> None:
    common = 'anywhere = ["Northshire County Council"]'
    known = {
        each.id: each
        for each in (
            identified_by(tmp_path, common, "northshire-2019"),
            identified_by(tmp_path, common, "northshire-2023"),
        )
    }
    source = northshire_plan(provision="Special educational provision")
    plan = recognise(source, profiles=known).plan
    assert [each.code for each in plan.findings].count("profile-tie") == 1
    assert plan.source.profile is None


def test_of_two_that_fit_the_higher_score_then_the_heavier_evidence_decides(
    tmp_path: Path,
) -> None:
    thin = identified_by(tmp_path, 'anywhere = ["Northshire"]', "thin-2019")
    thick = identified_by(tmp_path, 'anywhere = ["Northshire", "promise"]', "thick-2019")
    part = identified_by(
        tmp_path, 'page_one = ["Northshire", "promise"]\nanywhere = ["missing"]', "part-2019"
    )
    source = document(text("Northshire promise"))
    assert [fit.profile.id for fit in choose(source, part, thin, thick).fits] == [
        "thick-2019",
        "thin-2019",
        "part-2019",
    ]


def test_the_users_own_goes_before_a_shipped_one_if_it_fits(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'anywhere = ["Northshire"]', "own-2019")
    shipped = identified_by(
        tmp_path, 'anywhere = ["Northshire", "promise"]', "shipped-2019"
    ).model_copy(update={"own": False})
    choice = choose(document(text("Northshire promise")), own, shipped)
    assert choice.profile == own


def test_the_user_may_name_one_or_none(tmp_path: Path) -> None:
    own = identified_by(tmp_path, 'anywhere = ["Elsewhere"]')
    assert choose(northshire_plan(), own, wanted=own.id).profile == own
    assert choose(northshire_plan(), own, wanted="none") == Choice(How.NOT_WANTED)
    with pytest.raises(InvalidFileError, match="layouts list"):
        choose(northshire_plan(), own, wanted="nowhere-1999")


def test_a_profile_without_phrases_is_used_only_when_asked_for(tmp_path: Path) -> None:
    own = profile(tmp_path, AUTHORITY)
    assert choose(northshire_plan(), own).how is How.NONE_FITS
    assert choose(northshire_plan(), own, wanted=own.id).how is How.ASKED
