"""Wordings as a lawyer would judge them, whatever rule finds out: weaker, stronger or neither."""

from pathlib import Path

import pytest
from compare.inline import plan

from ehcp_io.compare import Effect, compare

LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
WORDINGS = [line.split("|") for line in LINES if not line.startswith("#")]
EFFECTS = {"w": Effect.WEAKENED, "s": Effect.STRENGTHENED, "n": Effect.NEUTRAL}
AT_ONCE = 40
"""Wordings that one test asks of: pytest takes as long for a test as the comparison."""


def told(before: str, after: str) -> Effect:
    effects = {change.effect for change in compare(plan(F=[before]), plan(F=[after])).changes}
    return next((e for e in (Effect.WEAKENED, Effect.STRENGTHENED) if e in effects), Effect.NEUTRAL)


@pytest.mark.parametrize("first", range(0, len(WORDINGS), AT_ONCE))
def test_wordings_are_judged_as_a_lawyer_would(first: int) -> None:
    wrong = [
        (before, after, found)
        for effect, before, after in WORDINGS[first : first + AT_ONCE]
        if (found := told(before, after)) is not EFFECTS[effect]
    ]
    assert not wrong
