"""What one wording of provision promises against another: how firmly, by whom, for whom."""

import re
from collections.abc import Iterator

from ehcp_io.compare.additions import (
    addition_reasons,
    phrase_counts,
    said,
    without_reason,
)
from ehcp_io.compare.amounts import amount_reasons
from ehcp_io.compare.as_it_binds import as_it_binds, with_days
from ehcp_io.compare.conditions import condition_reasons
from ehcp_io.compare.coverage import coverage_reasons
from ehcp_io.compare.distance import distance_reasons
from ehcp_io.compare.expertise import role_reasons
from ehcp_io.compare.ladders import ladder_reasons
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.numbers_said import date_reasons, floor_reasons, lost_date, lost_numbers
from ehcp_io.compare.sameness import in_the_same_words, is_put_otherwise
from ehcp_io.compare.vagueness import vague_reasons, without_purpose
from ehcp_io.compare.words import clean, edits, keys
from ehcp_io.plan.quantities import find_amounts

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED


def wording_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """What one wording of provision does against the other."""
    before, after = (as_it_binds(side) for side in (before, after))
    before, after = with_days(before, after), with_days(after, before)
    before = in_the_same_words(before, after, lexicon)
    amounts = amount_reasons(before, after, lexicon)
    settled = all(reason.effect is Effect.NEUTRAL for reason in amounts)
    if settled and is_put_otherwise(before, after, lexicon):
        yield from amounts
        return
    sure = [
        *amounts,
        *taper_reasons(before, after, lexicon),
        *overhead_reasons(before, after, lexicon),
        *name_reasons(before, after, lexicon),
        *ladder_reasons(before, after, lexicon, amounts=bool(amounts)),
        *floor_reasons(before, after, amounts, lexicon),
        *date_reasons(before, after, lexicon),
        *duty_reasons(before, after, lexicon),
        *vague_reasons(before, after, lexicon),
        *role_reasons(before, after, lexicon),
        *distance_reasons(before, after, lexicon),
        *coverage_reasons(before, after, amounts, lexicon),
        *condition_reasons(before, after, lexicon),
    ]
    wider = any(reason.rule == "wider" for reason in sure)
    if (
        not amounts
        and not wider
        and (lost := lost_numbers(before, after, lexicon) or lost_date(before, after))
    ):
        sure.append(lexicon.reason("number-gone", _DOWN, lost))
    sure = _without_misread(sure, before, after)
    yield from sure
    if all(reason.effect is Effect.NEUTRAL for reason in sure):
        yield from addition_reasons(before, after, lexicon, same_amount=bool(sure))


def taper_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Help that is to become less or to end, now or no longer."""
    before, after = (_with_cuts_alone(side, lexicon) for side in (before, after))
    gone, come = phrase_counts(lexicon.tapers, before, after)
    if len(come) > len(gone):
        yield lexicon.reason("tapered", _DOWN, said(come))
    elif len(gone) > len(come):
        yield lexicon.reason("tapered-gone", _UP, said(gone))


def _with_cuts_alone(text: str, lexicon: Lexicon) -> str:
    """The wording without what a teacher makes less of, which is no provision: ``reduce noise``."""
    return _MAKES_LESS.sub(
        lambda m: m[0] if lexicon.cut.found(m["what"] or "to") else f"lower {m['what']}", text
    )


_MAKES_LESS = re.compile(
    r"\b(?:reduc(?:e|es|ing)|decreas(?:e|es|ing)|lessen(?:s|ing)?)"
    r"(?P<what>(?:[ -][\w'’]+){0,5})",
    re.IGNORECASE,
)


def overhead_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Planning, travel or liaison that is to come out of the same time, now or no longer."""
    gone, come = phrase_counts(lexicon.overheads, before, after)
    if not all(_has_time(side) for side in (before, after)):
        return  # without an amount there is nothing for it to come out of
    if len(come) > len(gone):
        yield lexicon.reason("overhead", _DOWN, said(come))
    elif len(gone) > len(come):
        yield lexicon.reason("overhead-gone", _UP, said(gone))


def _has_time(text: str) -> bool:
    return any(rate.minutes is not None for rate in find_amounts(clean(text)).rates)


def name_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """A place, a programme or a body that was named, where no other one is named for it."""
    old, new = clean(before), clean(after)
    words = set(keys(new))
    gone = [
        name
        for name in _NAMES.findall(old)
        if not set(keys(name)) & (words | lexicon.number_names)
        and _initials(name) not in words
        and not any(phrases.found(name) for _, phrases in lexicon.roles)
        and not any(group.found(name) for group in lexicon.same)
    ]
    if gone and not any(not set(keys(name)) & set(keys(old)) for name in _NAMES.findall(new)):
        yield lexicon.reason("name-gone", _DOWN, said(gone))


def _initials(name: str) -> str:
    """``bsl`` of British Sign Language."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


_NAMES = re.compile(r"(?<![.!?:;] )(?<!^)\b[A-Z][\w'’-]+(?: (?:of |and |the |for )?[A-Z][\w'’-]+)+")
"""Two words or more with a capital, not at the start of a sentence."""


def _same_sharing(before: str, after: str) -> bool:
    """Whether both sides say of how many children an adult is, or how large a group is, alike."""
    old, new = find_amounts(clean(before)), find_amounts(clean(after))
    stated = bool(old.ratios or old.groups)
    return stated and old.ratios == new.ratios and old.groups == new.groups


def _without_misread(reasons: list[Reason], before: str, after: str) -> list[Reason]:
    """Without reasons that another one shows to be a misreading of the same words."""
    rules = {reason.rule for reason in reasons}
    hidden: set[str] = set()
    if "tapered" in rules:
        hidden.add("quantity-stated")  # "falling to twelve", "less by an hour each term"
    if "tapered-gone" in rules:
        hidden |= {"quantity-gone", "number-gone"}
    if _same_sharing(before, after):
        # "Three learners share one adult" is a ratio.
        hidden |= {"own-less", "own-gone", "own-more", "share-gone", "group"}
    if {"payer-less", "payer-more"} & rules:
        hidden |= {"parents-do", "parents-free"}  # "paid for by the family"
    if {"own-more", "share-gone"} & rules:
        hidden.add("number-gone")  # "shared with two others"
    if "say-more" in rules:
        hidden.add("caveat")  # "only with her agreement"
    if "say-less" in rules:
        hidden.add("caveat-gone")
    # What was to stop, and goes on "until July", goes on.
    only_until = [r for r in reasons if r.rule == "caveat" and _UNTIL.fullmatch(r.detail or "")]
    able = [reason for reason in only_until if _ABLE.search(reason.detail or "")]
    goes_on = only_until if "tapered-gone" in rules else able if "caveat-gone" in rules else []
    told = " ".join(r.detail or "" for r in reasons if r.rule in ("caveat", "vague")).lower()
    return [
        r
        for r in reasons
        if r.rule not in hidden
        and r not in goes_on
        and not _is_no_matter(r, rules, before, after)
        and not _is_told_there(r, told)
        and not _is_told_twice(r, reasons)
    ]


def _is_no_matter(reason: Reason, rules: set[str], before: str, after: str) -> bool:
    """Whether the words are told by another rule, or are no condition and nobody's own."""
    said = reason.detail or ""
    if reason.rule == "caveat":
        soon = "act-stronger" in rules and _SOON.fullmatch(said)
        return bool(soon or ("role-choice" in rules and _A_CHOICE.match(said)))
    own = all("own" in keys(side) for side in (before, after))  # "Ana's own timetable"
    return own and bool(_HAS_OWN.fullmatch(said))


_TOLD_BY = {
    "act-weaker": "at-a-distance",
    "act-stronger": "hands-on",
    "quantity-gone": "quantity",
    "quantity-stated": "quantity",
}
"""Rules and the one that says all that they do, of the same words and with the same effect."""


_COVERS = {"quantity-gone": "fewer", "quantity-stated": "wider"}
"""Occasions that are an amount too: ``all lessons``."""


def _is_told_twice(reason: Reason, reasons: list[Reason]) -> bool:
    """Whether another reason says the same: the amount changed, and what of it was not stated."""
    said = reason.detail or ""
    if any(
        said in re.findall("‘([^’]*)’", other.detail or "")
        for other in reasons
        if other.rule == _COVERS.get(reason.rule)
    ):
        return True
    whole = said.partition("(")[2].rstrip(")") if said.startswith("how ") else said
    return any(
        other.rule == _TOLD_BY.get(reason.rule)
        and other.effect is reason.effect
        and other.detail in (said, whole)
        for other in reasons
    )


_A_CHOICE = re.compile("‘or |‘and’ → ‘or’")
_HAS_OWN = re.compile(r"‘\w+ (?:with )?(?:his|her|their) own’")
"""``Has her own timetable``, where ``own`` stands on both sides."""
_SOON = re.compile("‘(?:in|during) (?:the|his|her|their) first[^’]*’")
"""When a single act is done that was none before: ``will assess him in the first month``."""
_UNTIL = re.compile("‘until[^’]*’")
_ABLE = re.compile(r"\b(?:can|is able|has (?:learnt|learned|mastered)|no longer needs)\b")
"""Help that goes on until it has done its work, in the place of help for so many weeks."""


def _is_told_there(reason: Reason, told: str) -> bool:
    """Whether a word that binds nobody is part of a condition: ``should he fall behind``."""
    words = re.findall("‘([^’]*)’", reason.detail or "") if reason.rule == "duty-open" else []
    return bool(words) and all(re.search(rf"\b{re.escape(each)}\b", told) for each in words)


def duty_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Words that bind made words that do not, and the reverse."""
    before, after = (without_reason(without_purpose(side)) for side in (before, after))
    strong_gone, strong_come = phrase_counts(lexicon.strong, before, after)
    weak_gone, weak_come = phrase_counts(lexicon.weak, before, after)
    if len(weak_come) > len(weak_gone):
        detail = f"{said(strong_gone)} → {said(weak_come)}" if strong_gone else said(weak_come)
        yield lexicon.reason("duty-weaker" if strong_gone else "duty-open", _DOWN, detail)
    elif able := _only_able(before, after, lexicon):
        yield lexicon.reason("duty-weaker", _DOWN, able)
    elif len(weak_gone) > len(weak_come) and (strong_come or not strong_gone):
        detail = f"{said(weak_gone)} → {said(strong_come)}" if strong_come else said(weak_gone)
        yield lexicon.reason("duty-stronger" if strong_come else "duty-plain", _UP, detail)


def _only_able(before: str, after: str, lexicon: Lexicon) -> str:
    """``will → can``, where one stands in the other's place."""
    strong_gone, able_come = (
        phrase_counts(lexicon.strong, before, after)[0],
        phrase_counts(lexicon.able, before, after)[1],
    )
    if not (strong_gone and able_come):
        return ""  # "so that he can" beside all that binds
    for edit in edits(before, after):
        strong, able = lexicon.strong.found(edit.old), lexicon.able.found(edit.new)
        if strong and able and not lexicon.strong.found(edit.new):
            return f"{said(strong)} → {said(able)}"
    return ""
