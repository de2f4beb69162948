"""Wordings as a lawyer would judge them, whatever rule finds out: weaker, stronger or neither."""

from pathlib import Path

import pytest
from compare.inline import plan

from ehcp_io.compare import Effect, compare

LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
WORDINGS = [line.split("|") for line in LINES if not line.startswith("#")]
EFFECTS = {"w": Effect.WEAKENED, "s": Effect.STRENGTHENED, "n": Effect.NEUTRAL}


@pytest.mark.parametrize(("effect", "before", "after"), WORDINGS)
def test_a_wording_is_judged_as_a_lawyer_would(effect: str, before: str, after: str) -> None:
    changes = compare(plan(F=[before]), plan(F=[after])).changes
    told = {change.effect for change in changes}
    found = next((e for e in (Effect.WEAKENED, Effect.STRENGTHENED) if e in told), Effect.NEUTRAL)
    assert found is EFFECTS[effect], [change.reasons for change in changes]
