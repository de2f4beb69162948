"""Plans of authorities that no rule names: words stand where a careful reader puts them.

The gold readings beside the samples are made by the generators in ``samples/makers``, which know
nothing of recognition.
"""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from stranger_plans import CASES, plan_of, poured, single

from ehcp_io.errors import NotAPlanError
from ehcp_io.plan import Plan, SectionLetter

READ = [case for case in CASES if poured(case) or single(case)]
FLOOR = 0.99
"""Share of a case's words that must stand in their own section."""


def gold_of(case: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((case / "gold.json").read_text(encoding="utf-8"))
    return gold


def words(texts: list[str]) -> Counter[str]:
    folded = unicodedata.normalize("NFKC", " ".join(texts)).casefold()
    return Counter(re.findall(r"[^\W_]+", re.sub(r"(?<=\w)[-‐‑'’](?=\w)", "", folded)))


def section_words(plan: Plan, letter: SectionLetter) -> Counter[str]:
    names = ("text", "by_whom", "how_often", "by_when", "funded_by", "review", "ratio", "duration")
    names = (
        *names,
        "title",
        "author",
        "role",
        "date",
        "name",
        "type",
        "appended",
        "where",
        "marker",
    )
    texts: list[str] = []
    for unit in plan.sections[letter].content:
        texts += [value for name in names if (value := getattr(unit, name, None))]
        texts += [step.text for step in getattr(unit, "steps", ())]
    return words(texts)


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_a_strangers_plan_is_read(case: Path) -> None:
    gold = gold_of(case)
    if "error" in gold:
        with pytest.raises(NotAPlanError):
            plan_of(case)
        return

    plan = plan_of(case)

    wanted = found = 0
    for letter in SectionLetter:
        stated = words(gold["sections"].get(letter, []))
        read = section_words(plan, letter)
        if gold.get("unsplit") and letter in (SectionLetter.H1, SectionLetter.H2):
            read = section_words(plan, SectionLetter.H1) + section_words(plan, SectionLetter.H2)
        wanted += stated.total()
        found += (stated & read).total()
    assert found / wanted >= FLOOR
    assert plan.accounting is not None
    assert (plan.accounting.lost, plan.accounting.extra) == ((), ())
    assert plan.person.name is not None
    assert plan.person.name.casefold() == gold["person"]["name"].casefold()
    assert plan.person.date_of_birth == gold["person"]["date_of_birth"]
