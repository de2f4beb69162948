"""What a change does to the promise: reasons, each with its rule and source, and the effect of all.

Judged are provision (F, G, H1, H2) and the promises of outcomes (E). Elsewhere a change is neutral:
what a need's new description does is for people to say. One weakening outweighs any strengthening,
since whoever reads must look at it.
"""

import re
from collections.abc import Iterator

from ehcp_io.compare.amounts import amount_reasons
from ehcp_io.compare.as_written import as_written
from ehcp_io.compare.conditions import condition_reasons
from ehcp_io.compare.equivalents import says_the_same
from ehcp_io.compare.item import PROVISION, Item
from ehcp_io.compare.ladders import ladder_reasons
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.medicines import medicine_reason, without_medicines
from ehcp_io.compare.model import SAME_WORDS, Change, ChangeKind, Effect, Reason
from ehcp_io.compare.negation import negation_reason
from ehcp_io.compare.outcomes import outcome_reasons
from ehcp_io.compare.records import Difference
from ehcp_io.compare.references import refers_otherwise
from ehcp_io.compare.vagueness import vague_reasons
from ehcp_io.compare.wording import wording_reasons
from ehcp_io.compare.words import clean, keys, word_ops
from ehcp_io.plan import SectionLetter

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_FOR_SECTION = {
    SectionLetter.A: "views",
    SectionLetter.B: "need",
    SectionLetter.C: "need",
    SectionLetter.D: "need",
    SectionLetter.E: "outcome",
    SectionLetter.I: "placement",
    SectionLetter.K: "advice",
}
_WHOLE = {
    ("need", ChangeKind.REMOVED): "need-gone",
    ("need", ChangeKind.ADDED): "need-new",
    ("advice", ChangeKind.REMOVED): "advice-gone",
    ("advice", ChangeKind.ADDED): "advice-new",
}
"""What is told of a record that came or went whole."""
_NOT_PROMISED = frozenset(
    {"funded_by", "where", "title", "name", "type", "author", "role", "date", "appended"}
)


def judged(difference: Difference, lexicon: Lexicon) -> Change:
    """The change, with its reasons, effect and rank."""
    sides = difference.wordings
    found = (as_written(reason, *sides) for reason in _reasons(difference, lexicon))
    reasons = list(dict.fromkeys(found))
    effects = {reason.effect for reason in reasons}
    effect = _DOWN if _DOWN in effects else _UP if _UP in effects else Effect.NEUTRAL
    leading = [reason for reason in reasons if reason.effect is effect] or reasons
    old, new, name = difference.old, difference.new, difference.field
    item = difference.row or ((new or old) if name else None)
    return Change(
        section=difference.section,
        kind=difference.kind,
        before=clean(difference.before) if difference.before else None,
        after=clean(difference.after) if difference.after else None,
        from_section=difference.from_section,
        field=name,
        column=_column(difference),
        item=_named(item, difference),
        fields=_cells(difference),
        effect=effect,
        alert=min(lexicon.rules[reason.rule].alert for reason in leading),
        reasons=tuple(sorted(reasons, key=lambda reason: reason not in leading)),
        words=word_ops(difference.before, difference.after),
        before_place=old.at if old else None,
        after_place=new.at if new else None,
    )


def _column(difference: Difference) -> str | None:
    """What is printed over a cell; of a row that came, went or moved whole, over all its cells."""
    item = difference.new or difference.old
    whole = difference.kind is not ChangeKind.CHANGED and difference.row is None
    heads = [cell.head or "…" for cell in item.cells] if item and whole else []
    return difference.column or " | ".join(heads) or None


def _named(item: Item | None, difference: Difference) -> str | None:
    """The wording of the record that has the field; of a row, its first cell."""
    if item is None or not item.cells:
        return clean(item.text) if item and item.text else None
    first = item.cells[0]
    return None if first in (difference.old, difference.new) else first.text


def _cells(difference: Difference) -> dict[str, str]:
    """The cells of a record that came, went or moved as a whole."""
    item = difference.new or difference.old
    if item and not item.fields and difference.kind is ChangeKind.MOVED:
        item = difference.old
    if difference.field or difference.kind is ChangeKind.CHANGED or item is None or not item.text:
        return {}
    return {name: clean(value) for name, value in item.fields.items()}


def _reasons(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    medicine = medicine_reason(difference, lexicon)
    if medicine is not None:
        yield medicine
    if difference.kind is ChangeKind.MOVED:
        yield from _moved(difference, lexicon)
    elif medicine is None and _is_said_otherwise(difference):
        yield lexicon.reason(SAME_WORDS)
    elif medicine is not None and difference.section in PROVISION:
        yield from _beside_medicine(difference, lexicon)
    elif difference.section in PROVISION:
        yield from _provision(difference, lexicon)
    elif difference.section is SectionLetter.E:
        yield from outcome_reasons(difference, lexicon)
    elif difference.section is SectionLetter.J:
        yield from _budget(difference, lexicon)
    else:
        item = difference.new or difference.old
        kind = item.kind if item and not difference.field else ""
        known = _WHOLE.get((kind, difference.kind), _FOR_SECTION[difference.section])
        turned = negation_reason(difference.before, difference.after, lexicon)
        yield from (turned,) if turned is not None else ()
        yield lexicon.reason(known)
    words = f"{difference.before or ''} {difference.after or ''}"
    if lexicon.adulthood.found(words):
        yield lexicon.reason("adulthood")


def _is_said_otherwise(difference: Difference) -> bool:
    """Whether a wording became another that says word for word the same."""
    both = difference.kind is ChangeKind.CHANGED and difference.before and difference.after
    return bool(both) and not difference.regrouped and says_the_same(*difference.wordings)


def _beside_medicine(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    """What else is said of provision with a medicine: who gives it, and the sentences beside."""
    if difference.field or difference.row or not (difference.before and difference.after):
        return
    sides = difference.wordings
    for reason in wording_reasons(*sides, lexicon):
        if reason.rule in _WHO:
            yield reason
    beside = [without_medicines(side, lexicon) for side in sides]
    if all(beside) and keys(beside[0]) != keys(beside[1]):
        yield from wording_reasons(beside[0], beside[1], lexicon)


_WHO = frozenset(
    {
        *("role-weaker", "role-choice", "role-stronger", "duty-weaker", "duty-open", "duty-plain"),
        *("duty-stronger", "at-a-distance", "hands-on", "name-gone", "parents-do", "parents-free"),
        *("standing-less", "standing-more"),
    }
)
"""Rules that ask who does something, and how firmly it is promised."""


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
        paid = list(_funding(difference, lexicon)) if difference.field == "funded_by" else []
        yield from paid or [lexicon.reason("wording")]
        return
    if refers_otherwise(*difference.wordings):
        yield lexicon.reason("wording")
    elif difference.repeated:
        yield lexicon.reason("repeated")
    elif difference.regrouped:
        effects = {ChangeKind.REMOVED: _DOWN, ChangeKind.ADDED: _UP}
        rules = {ChangeKind.REMOVED: "swallowed", ChangeKind.ADDED: "set-apart"}
        effect = effects.get(difference.kind, Effect.NEUTRAL)
        kept = ("joined" if difference.joined else "parted") + "-in-part" * difference.in_part
        yield lexicon.reason(rules.get(difference.kind, kept), effect)
    elif difference.kind is ChangeKind.REMOVED:
        yield lexicon.reason("less" if difference.field else "removed", _DOWN)
    elif difference.kind is ChangeKind.ADDED:
        # A cell that is filled with "where available" promises less than an empty one.
        vague = list(vague_reasons("", difference.after or "", lexicon)) if difference.field else []
        yield from vague or [lexicon.reason("more" if difference.field else "added", _UP)]
    else:
        found = list(wording_reasons(*difference.wordings, lexicon))
        turned = negation_reason(*difference.wordings, lexicon, promised=True)
        if turned is not None:  # no condition went with the "not"
            found = [turned, *(each for each in found if not each.rule.startswith("caveat"))]
        if difference.field == "review":  # a later review is no later provision
            found = [reason for reason in found if reason.rule not in ("later", "sooner")]
        yield from found or [lexicon.reason("wording")]


def _funding(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    """Who pays, and on what it depends, where a cell says it on both sides."""
    if difference.before and difference.after:
        before, after = (f"Funded by {side}" for side in (difference.before, difference.after))
        yield from ladder_reasons(before, after, lexicon)
        yield from amount_reasons(before, after, lexicon)
        yield from condition_reasons(before, after, lexicon)


def _budget(difference: Difference, lexicon: Lexicon) -> Iterator[Reason]:
    """What Section J says; less money than before is less."""
    sums = [_MONEY.findall(clean(side or "")) for side in (difference.before, difference.after)]
    old, new = (sum(float(each.replace(",", "")) for each in side) for side in sums)
    one_each = all(len(side) == 1 for side in sums)
    if not any(_ABOUT_BUDGET.search(side or "") for side in _said_in_j(difference)):
        yield lexicon.reason("section-j")
        return
    effect = Effect.NEUTRAL if not one_each or old == new else _DOWN if new < old else _UP
    yield lexicon.reason(
        "budget", effect, f"£{sums[0][0]} → £{sums[1][0]}" if one_each and old != new else None
    )


def _said_in_j(difference: Difference) -> Iterator[str | None]:
    yield from (difference.before, difference.after)
    for item in (difference.old, difference.new):
        if item is not None:
            yield item.text if item.kind != "budget" else "budget"


_ABOUT_BUDGET = re.compile(r"\b(?:budgets?|payments?|pays?|paid|funds?|funding)\b|£", re.IGNORECASE)
_MONEY = re.compile(r"£\s?(\d[\d,]*(?:\.\d\d)?)")
