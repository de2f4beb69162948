"""What a change does to the promise: reasons, each with its rule and source, and the effect of all.

Judged are provision (F, G, H1, H2) and the promises of outcomes (E). Elsewhere a change is neutral:
what a need's new description does is for people to say. One weakening outweighs any strengthening,
since whoever reads must look at it.
"""

from collections import Counter
from collections.abc import Iterator

from ehcp_io.compare.amounts import amount_reasons
from ehcp_io.compare.items import PROVISION
from ehcp_io.compare.lexicon import Lexicon, Phrases
from ehcp_io.compare.model import Change, ChangeKind, Effect, Op, Reason
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import clean, keys, word_ops
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.dates import find_dates
from ehcp_io.plan.quantities import find_amounts

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_FOR_SECTION = {
    SectionLetter.A: "views",
    SectionLetter.B: "need",
    SectionLetter.C: "need",
    SectionLetter.D: "need",
    SectionLetter.E: "outcome",
    SectionLetter.I: "placement",
    SectionLetter.J: "budget",
    SectionLetter.K: "advice",
}
_NOT_PROMISED = frozenset(
    {"funded_by", "where", "title", "name", "type", "author", "role", "date", "appended"}
)
_STOP = frozenset(
    {
        *("a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from"),
        *("as", "is", "are", "be", "been", "was", "were", "it", "its", "this", "that", "these"),
        *("those", "his", "her", "their", "he", "she", "they", "them", "who", "which"),
    }
)


def judged(difference: Difference, lexicon: Lexicon) -> Change:
    """The change, with its reasons, effect and rank."""
    reasons = list(dict.fromkeys(_reasons(difference, lexicon)))
    effects = {reason.effect for reason in reasons}
    effect = _DOWN if _DOWN in effects else _UP if _UP in effects else Effect.NEUTRAL
    leading = [reason for reason in reasons if reason.effect is effect] or reasons
    old, new, name = difference.old, difference.new, difference.field
    item = (new or old) if name else None
    return Change(
        section=difference.section,
        kind=difference.kind,
        before=clean(difference.before) if difference.before else None,
        after=clean(difference.after) if difference.after else None,
        from_section=difference.from_section,
        field=name,
        item=clean(item.text) if item and item.text else None,
        fields=_cells(difference),
        effect=effect,
        alert=min(lexicon.rules[reason.rule].alert for reason in leading),
        reasons=tuple(sorted(reasons, key=lambda reason: reason not in leading)),
        words=word_ops(difference.before, difference.after),
        before_place=old.at if old else None,
        after_place=new.at if new else None,
    )


def _cells(difference: Difference) -> dict[str, str]:
    """The cells of a record that came, went or moved as a whole."""
    item = difference.new or difference.old
    if difference.field or difference.kind is ChangeKind.CHANGED or item is None or not item.text:
        return {}
    return {name: clean(value) for name, value in item.fields.items()}


def _reasons(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    if difference.kind is ChangeKind.MOVED:
        yield from _moved(difference, lexicon)
    elif difference.section in PROVISION:
        yield from _provision(difference, lexicon)
    elif difference.section is SectionLetter.E:
        yield from _outcome(difference, lexicon)
    elif difference.kind is ChangeKind.REMOVED and difference.old and difference.old.kind == "need":
        yield lexicon.reason("need-gone")
    else:
        yield lexicon.reason(_FOR_SECTION[difference.section])
    words = f"{difference.before or ''} {difference.after or ''}"
    if lexicon.adulthood.found(words):
        yield lexicon.reason("adulthood")


def _moved(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    old, new = difference.from_section, difference.section
    if new is SectionLetter.F:
        yield lexicon.reason("moved-to-f", _UP)
    elif new not in PROVISION and old in PROVISION:
        yield lexicon.reason("left-provision", _DOWN)
    elif old is SectionLetter.F:
        yield lexicon.reason("moved-from-f", _DOWN)
    else:
        yield lexicon.reason(
            "moved", _UP if new in PROVISION and old not in PROVISION else Effect.NEUTRAL
        )
    before, after = difference.wordings
    if {old, new} & PROVISION and keys(before) != keys(after):
        yield from wording_reasons(before, after, lexicon)


def _provision(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    if difference.field in _NOT_PROMISED:
        yield lexicon.reason("wording")
        return
    if difference.repeated:
        yield lexicon.reason("repeated")
    elif difference.kind is ChangeKind.REMOVED:
        yield lexicon.reason("less" if difference.field else "removed", _DOWN)
    elif difference.kind is ChangeKind.ADDED:
        # A cell that is filled with "where available" promises less than an empty one.
        vague = list(_vague("", difference.after or "", lexicon)) if difference.field else []
        yield from vague or [lexicon.reason("more" if difference.field else "added", _UP)]
    else:
        found = list(wording_reasons(*difference.wordings, lexicon))
        yield from found or [lexicon.reason("wording")]


def _outcome(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    before, after = difference.before or "", difference.after or ""
    if difference.field == "by_when":
        rule = (
            "outcome-later"
            if before and after
            else "outcome-undated"
            if before
            else "outcome-dated"
        )
        yield lexicon.reason(
            rule, {"outcome-undated": _DOWN, "outcome-dated": _UP}.get(rule, Effect.NEUTRAL)
        )
    elif (
        difference.kind is ChangeKind.REMOVED
        and difference.old
        and difference.old.kind == "outcome"
    ):
        yield lexicon.reason("outcome-gone", _DOWN)
    elif before and after:
        yield from _duty(before, after, lexicon)
        yield from _vague(before, after, lexicon)
        if (
            difference.old
            and difference.new
            and difference.old.value("by_when")
            and not difference.new.value("by_when")
        ):
            yield lexicon.reason("outcome-undated", _DOWN)
        yield lexicon.reason("outcome")
    else:
        yield lexicon.reason("outcome")


def wording_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """What one wording of provision does against the other."""
    sure = [
        *amount_reasons(before, after, lexicon),
        *_duty(before, after, lexicon),
        *_vague(before, after, lexicon),
        *_roles(before, after, lexicon),
        *_coverage(before, after, lexicon),
        *_caveats(before, after, lexicon),
    ]
    yield from sure
    if any(reason.effect is not Effect.NEUTRAL for reason in sure):
        return
    gone, come = _content(before, after, Op.DELETE), _content(before, after, Op.INSERT)
    if gone and not come:
        yield lexicon.reason("less", _DOWN, gone)
    elif come and not gone:
        yield lexicon.reason("more", _UP, come)


def _content(before: str, after: str, op: Op) -> str:
    """The words that went or came, if any of them carries meaning of its own."""
    text = " … ".join(each.text for each in word_ops(before, after) if each.op is op)
    first, second = (before, after) if op is Op.DELETE else (after, before)
    left = Counter(keys(first)) - Counter(keys(second))
    return f"‘{text}’" if any(word not in _STOP for word in left) else ""


def _counts(phrases: Phrases, before: str, after: str) -> tuple[list[str], list[str]]:
    """The phrases that went and that came; dates are no words (May is a month)."""
    old, new = Counter(phrases.found(_undated(before))), Counter(phrases.found(_undated(after)))
    return list((old - new).elements()), list((new - old).elements())


def _undated(text: str) -> str:
    shown = clean(text)
    for date in reversed(find_dates(shown)):
        shown = f"{shown[: date.start]}…{shown[date.end :]}"
    return shown


def _duty(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    strong_gone, strong_come = _counts(lexicon.strong, before, after)
    weak_gone, weak_come = _counts(lexicon.weak, before, after)
    if weak_come and len(weak_come) > len(weak_gone):
        detail = f"{_said(strong_gone)} → {_said(weak_come)}" if strong_gone else _said(weak_come)
        yield lexicon.reason("duty-weaker", _DOWN, detail)
    elif weak_gone and len(weak_gone) > len(weak_come) and (strong_come or not strong_gone):
        detail = f"{_said(weak_gone)} → {_said(strong_come)}" if strong_come else _said(weak_gone)
        yield lexicon.reason("duty-stronger", _UP, detail)


def _vague(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    old, new = find_amounts(clean(before)), find_amounts(clean(after))
    stated = bool(new) and len(new.rates) >= len(old.rates)
    more = len(new.rates) > len(old.rates) or (bool(new) and not old)
    for group in lexicon.vague:
        gone, come = _counts(group.phrases, before, after)
        if len(come) > len(gone):
            # "Access to … for 15 minutes at each transition" is as specific as can be.
            harmless = (group.name in _QUANTIFIED and stated) or (
                group.name == "actor" and not _lost_role(before, after, lexicon)
            )
            if not harmless:
                yield lexicon.reason("vague", _DOWN, f"{_said(come)} {group.why}")
        elif len(gone) > len(come) and _is_better(group.name, stated=stated, more=more):
            yield lexicon.reason("specific", _UP, _said(gone))


_QUANTIFIED = frozenset({"access", "size"})
"""Ways of being vague that an amount in the same wording makes good (domain: access to … for …)."""

_LIMITS = frozenset({"condition", "shifted", "hedge"})
"""Ways of being vague that take something away: without them the promise is whole."""


def _is_better(group: str, *, stated: bool, more: bool) -> bool:
    """Whether a promise is firmer without words of that group."""
    # Without its amount a ceiling is no limit any more, and no promise either.
    return group in _LIMITS or (group == "ceiling" and stated) or (more and group != "actor")


def _lost_role(before: str, after: str, lexicon: Lexicon) -> bool:
    return any(_counts(phrases, before, after)[0] for level, phrases in lexicon.roles if level)


def _roles(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    gone: list[tuple[int, str]] = []
    come: list[tuple[int, str]] = []
    for level, phrases in lexicon.roles:
        went, came = _counts(phrases, before, after)
        gone += [(level, name) for name in went]
        come += [(level, name) for name in came]
    highest_gone = max((level for level, _ in gone), default=0)
    highest_come = max((level for level, _ in come), default=0)
    said = " → ".join(filter(None, (_said([n for _, n in gone]), _said([n for _, n in come]))))
    if highest_gone > highest_come:
        yield lexicon.reason("role-weaker", _DOWN, said)
    elif highest_come > highest_gone:
        yield lexicon.reason("role-stronger", _UP, said)
    else:
        went, came = _counts(lexicon.qualities, before, after)
        if len(went) > len(came):
            yield lexicon.reason("role-weaker", _DOWN, _said(went))
        elif len(came) > len(went):
            yield lexicon.reason("role-stronger", _UP, _said(came))


def _coverage(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """``All staff`` made ``key staff``: whoever is left is for somebody else to choose."""
    all_gone, all_come = _counts(lexicon.every, before, after)
    some_gone, some_come = _counts(lexicon.some, before, after)
    if len(all_gone) > len(all_come) and len(some_come) > len(some_gone):
        yield lexicon.reason("fewer", _DOWN, f"{_said(all_gone)} → {_said(some_come)}")
    elif len(all_come) > len(all_gone) and len(some_gone) > len(some_come):
        yield lexicon.reason("wider", _UP, f"{_said(some_gone)} → {_said(all_come)}")


def _caveats(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    gone, come = _counts(lexicon.caveats, before, after)
    if len(come) > len(gone):
        yield lexicon.reason("caveat", _DOWN, _said(come))
    elif len(gone) > len(come) and not _content(before, after, Op.INSERT):
        ops = [op for op in word_ops(before, after) if op.op is Op.DELETE]
        if all(lexicon.caveats.pattern.match(op.text.lstrip(" ,;(")) for op in ops):
            yield lexicon.reason("caveat-gone", _UP, _said(gone))


def _said(phrases: list[str]) -> str:
    return ", ".join(f"‘{phrase}’" for phrase in dict.fromkeys(phrases))
