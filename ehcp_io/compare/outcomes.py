"""What a change does to an outcome: by when it is to be reached, and how that can be measured."""

import re
from collections.abc import Iterator

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import ChangeKind, Effect, Reason
from ehcp_io.compare.negation import negation_reason
from ehcp_io.compare.numbers_said import (
    floor_reasons,
    lost_frequency,
    lost_numbers,
    numbers_gained,
    numbers_moved,
)
from ehcp_io.compare.records import Difference
from ehcp_io.compare.vagueness import vague_reasons
from ehcp_io.compare.wording import duty_reasons
from ehcp_io.compare.words import clean
from ehcp_io.plan.dates import find_dates, parse_date

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED


def outcome_reasons(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    """What became of an outcome, of its wording or of its date."""
    before, after = difference.before or "", difference.after or ""
    if not difference.field and not (before and after):
        yield _whole(difference, lexicon)
    elif difference.field == "by_when":
        rule = "outcome-undated" if before else "outcome-dated"
        rule = _when(before, after) if before and after else rule
        yield lexicon.reason(rule, _DATED.get(rule, Effect.NEUTRAL))
    elif before and after:
        yield from _reworded(difference, before, after, lexicon)
        yield lexicon.reason("outcome")
    else:
        yield lexicon.reason("outcome")


_DATED = {"outcome-undated": _DOWN, "outcome-dated": _UP}


def _whole(difference: Difference, lexicon: Lexicon) -> Reason:
    """Of an outcome that came or went; of other text of Section E only that it changed."""
    item = difference.new or difference.old
    if item is None or item.kind != "outcome":
        return lexicon.reason("beside-outcomes")
    if difference.kind is ChangeKind.REMOVED:
        return lexicon.reason("outcome-gone", _DOWN)
    return lexicon.reason("outcome-new")


def _reworded(
    difference: Difference, before: str, after: str, lexicon: Lexicon
) -> Iterator[Reason]:
    turned = negation_reason(before, after, lexicon)
    yield from (turned,) if turned is not None else ()
    yield from duty_reasons(before, after, lexicon)
    yield from vague_reasons(before, after, lexicon)
    yield from _measured(_BY_WHEN.sub(" ", clean(before)), _BY_WHEN.sub(" ", clean(after)), lexicon)
    cells = [item.value("by_when") if item else "" for item in (difference.old, difference.new)]
    dated = [
        bool(_says_when(text) or cell) for text, cell in zip((before, after), cells, strict=True)
    ]
    if dated[0] != dated[1] and bool(cells[0]) == bool(cells[1]):  # a cell is told by itself
        rule = "outcome-undated" if dated[0] else "outcome-dated"
        yield lexicon.reason(rule, _DATED[rule])


def _measured(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Numbers by which an outcome can be measured: gone, stated now, or others than before.

    Whether more is better is not said by a number: "fewer than three incidents".
    """
    floors = list(floor_reasons(before, after, [], lexicon))
    if lost := lost_numbers(before, after, lexicon) or lost_frequency(before, after):
        yield lexicon.reason("outcome-looser", _DOWN, lost)
        return
    yield from (each for each in floors if each.rule == "floor-gone")
    if gained := numbers_gained(before, after, lexicon) or lost_frequency(after, before):
        yield lexicon.reason("outcome-measured", _UP, gained)
    elif moved := numbers_moved(before, after, lexicon):
        yield lexicon.reason("outcome-number", Effect.NEUTRAL, moved)


def _says_when(text: str) -> bool:
    """Whether the wording itself says by when: ``by the end of Year 4``, ``within a year``."""
    shown = clean(text)
    dated = any(_BEFORE_DATE.search(shown[: date.start]) for date in find_dates(shown))
    return dated or bool(_BY_WHEN.search(shown))


_BEFORE_DATE = re.compile(r"\b(?:by|before|until|in|on|from|for|to)\b(?: \w+){0,4}\s*\Z", re.I)
_BY_WHEN = re.compile(
    r"\b(?:by|before|at|until)(?: the)? (?:end|start|beginning|close) of (?:(?:the|his|her|their|"
    r"this|next|academic|school|current|autumn|spring|summer|secondary|primary) )*"
    r"(?:year|key stage|ks|term|phase|school|reception|sixth form|half[ -]term|nursery)\b(?: ?\d+)?"
    r"|\b(?:within|in)(?: the)?(?: next| coming)? (?:\w+|\d+)(?:[- ](?:school|academic))? "
    r"(?:weeks?|months?|terms?|years?)\b(?: time)?"
    r"|\bby (?:christmas|easter|the (?:autumn|spring|summer|next|annual|end)\b)",
    re.IGNORECASE,
)


_STAGE = re.compile(r"\bend of (year|key stage) (\d{1,2})\b", re.IGNORECASE)
_BY = re.compile(r"\s*by\s+", re.IGNORECASE)


def _when(before: str, after: str) -> str:
    """Which way a date went, where both sides are days, months, school years or key stages."""
    years = [_STAGE.search(side) for side in (before, after)]
    if years[0] and years[1] and years[0][1].lower() == years[1][1].lower():
        first, second = (int(year[2]) for year in years if year)
        if first != second:
            return "outcome-later" if first < second else "outcome-sooner"
    days = [parse_date(_BY.sub("", side)) for side in (before, after)]
    if days[0] is None or days[1] is None or len(days[0]) != len(days[1]):
        return "outcome-date"
    return "outcome-later" if days[0] < days[1] else "outcome-sooner"
