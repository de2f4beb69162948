"""How much of one thing is promised: a say, something of one's own, who pays, how far it reaches.

Each ladder stands in ``comparison.toml``, from its lowest step to its highest. What is compared
is only what went and what came: words that stand on both sides are no change.
"""

from collections.abc import Callable, Iterator

from ehcp_io.compare.additions import phrase_counts, phrases_that_differ, said
from ehcp_io.compare.lexicon import Ladder, Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases


def ladder_reasons(
    before: str, after: str, lexicon: Lexicon, *, amounts: bool = False
) -> Iterator[Reason]:
    """Steps down and up, on every ladder that the wordings stand on.

    ``amounts`` says whether reasons of amounts are told already.
    """
    for ladder in lexicon.ladders:
        if not (amounts and ladder.unless_amounts):
            yield from _step(before, after, ladder, lexicon)


def _step(before: str, after: str, ladder: Ladder, lexicon: Lexicon) -> Iterator[Reason]:
    found = list(_way(before, after, ladder, lexicon, phrases_that_differ))
    # The same act in another form ("assess", "an assessment") is no step, up or down.
    also = list(_way(before, after, ladder, lexicon, phrase_counts)) if found else []
    if [each.effect for each in found] == [each.effect for each in also]:
        yield from found


def _way(
    before: str,
    after: str,
    ladder: Ladder,
    lexicon: Lexicon,
    counts: Callable[[Phrases, str, str], tuple[list[str], list[str]]],
) -> Iterator[Reason]:
    gone: list[tuple[int, str]] = []
    come: list[tuple[int, str]] = []
    for height, phrases in enumerate(ladder.steps):
        went, came = counts(phrases, before, after)
        gone += [(height, name) for name in went]
        come += [(height, name) for name in came]
    if not (gone or come):
        return
    old, new = _span(gone, ladder), _span(come, ladder)
    if new is None and old is not None and ladder.lost is not None and old[0] >= ladder.lost:
        new = (-1, -1)
    if old is None or new is None:
        return
    told = " → ".join(filter(None, (said([n for _, n in gone]), said([n for _, n in come]))))
    if new[1] < old[0]:
        rule = ladder.less if come else ladder.less_unsaid
        yield lexicon.reason(rule, Effect.WEAKENED, told)
    elif old[1] < new[0]:
        rule = ladder.more if come else ladder.more_unsaid
        yield lexicon.reason(rule, Effect.STRENGTHENED, told)


def _span(found: list[tuple[int, str]], ladder: Ladder) -> tuple[float, float] | None:
    """The highest step that is said, or where a wording stands that says nothing."""
    if not found:
        return ladder.unsaid
    top = max(height for height, _ in found)
    return top, top
