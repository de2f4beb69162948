"""Check digits: published test values only; a wrong number warns and is never dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcp_io.findings import Severity
from ehcp_io.plan.identifiers import check_nhs_number, check_uln, check_upn, identifier_findings
from ehcp_io.plan.particulars import Person


@pytest.mark.parametrize("upn", ["B801200005001", "P207000016049", "b801 2000 05001"])
def test_a_right_upn_passes(upn: str) -> None:
    assert check_upn(upn)


@pytest.mark.parametrize(
    "upn", ["A801200005001", "B80120000500", "239856742Z", "I801200005001", "B8012000050O1", ""]
)
def test_a_wrong_upn_fails(upn: str) -> None:
    assert not check_upn(upn)


def test_the_letter_of_a_temporary_upn_counts_as_its_index() -> None:
    """C has index 2, as the digit 2 has: both numbers take the same check letter."""
    letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
    (check,) = (letter for letter in letters if check_upn(f"{letter}80120000500C"))
    assert check_upn(f"{check}801200005002")


def test_nhs_numbers() -> None:
    assert check_nhs_number("943 476 5870")
    assert check_nhs_number("943-476-5870")
    assert not check_nhs_number("943 476 5871")
    assert not check_nhs_number("94347658701")
    assert not check_nhs_number("0000000000")


def test_ulns() -> None:
    assert check_uln("9276308686")
    assert not check_uln("9276308687")
    assert not check_uln("0276308686")


@given(st.integers(min_value=10**9, max_value=10**10 - 1))
def test_no_number_is_both_an_nhs_number_and_a_uln(number: int) -> None:
    assert not (check_nhs_number(str(number)) and check_uln(str(number)))


def test_a_finding_names_the_number_but_never_shows_it() -> None:
    person = Person(upn="A801200005001", nhs_number="9434765871", uln="9276308686")
    findings = identifier_findings(person)
    assert [finding.code for finding in findings] == ["upn-check", "nhs-number-check"]
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert not any("94347" in finding.message or "A801" in finding.message for finding in findings)


def test_missing_numbers_are_no_finding() -> None:
    assert identifier_findings(Person()) == ()
