"""Check digits of the numbers that follow a child: UPN, ULN and NHS number.

A number that fails is a finding and stays in the plan as written: authorities' own published
examples carry wrong ones, and only a person can say which digit is meant. The authority's code
inside a UPN is not looked up, since authorities are split and merged.
"""

import re

from ehcp_io.findings import Finding, Severity
from ehcp_io.plan.particulars import Person

_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN = re.compile(rf"[{_UPN_LETTERS}]\d{{11}}[\d{_UPN_LETTERS}]")
_TEN_DIGITS = re.compile(r"\d{10}")
_SPACING = re.compile(r"[\s\-‐‑–]+")

_ADVICE = "Compare it with the record that it came from; it is kept as written."


def check_upn(text: str) -> bool:
    """Whether ``text`` is a unique pupil number with the right check letter.

    DfE, Unique Pupil Numbers: thirteen characters, of which the first is the check letter: the
    sum of each further character by its position (2 to 13), modulo 23, in an alphabet without
    I, O and S. The last character of a temporary number is a letter and counts as its index.
    """
    number = _compact(text).upper()
    if not _UPN.fullmatch(number):
        return False
    values = (
        int(character) if character.isdigit() else _UPN_LETTERS.index(character)
        for character in number[1:]
    )
    total = sum(value * position for position, value in enumerate(values, start=2))
    return number[0] == _UPN_LETTERS[total % 23]


def check_nhs_number(text: str) -> bool:
    """Whether ``text`` is an NHS number with the right check digit.

    NHS Data Dictionary, NHS NUMBER: ten digits; the first nine weighted 10 to 2; 11 less the sum
    modulo 11 is the tenth, where 11 stands for 0 and 10 is never issued. Ten noughts fill a form.
    """
    number = _compact(text)
    if not _TEN_DIGITS.fullmatch(number) or not number.strip("0"):
        return False
    check = 11 - _weighted(number[:9]) % 11
    return check != 10 and check % 11 == int(number[9])


def check_uln(text: str) -> bool:
    """Whether ``text`` is a unique learner number with the right check digit.

    Learning Records Service: ten digits, the first not 0; all ten weighted 10 to 1 leave 10
    modulo 11. No NHS number does, so the two cannot be taken for each other.
    """
    number = _compact(text)
    return bool(_TEN_DIGITS.fullmatch(number) and number[0] != "0" and _weighted(number) % 11 == 10)


def identifier_findings(person: Person) -> tuple[Finding, ...]:
    """A warning for each of the person's numbers that fails its check, without the number."""
    checks = (
        (person.upn, check_upn, "upn-check", "unique pupil number (UPN)"),
        (person.uln, check_uln, "uln-check", "unique learner number (ULN)"),
        (person.nhs_number, check_nhs_number, "nhs-number-check", "NHS number"),
    )
    return tuple(
        Finding(
            code=code,
            severity=Severity.WARNING,
            message=f"The {name} does not pass its check digit. {_ADVICE}",
        )
        for number, check, code, name in checks
        if number is not None and not check(number)
    )


def _compact(text: str) -> str:
    return _SPACING.sub("", text)


def _weighted(digits: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, range(10, 0, -1), strict=False))
