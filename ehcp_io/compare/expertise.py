"""How expert those are who do it: a named or more expert role, and how steady the help is."""

import re
from collections.abc import Iterator

from ehcp_io.compare.additions import phrase_counts, said
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.words import clean

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED

Ranked = list[tuple[int, str]]
"""Names with the rank of their group."""


def ranked(
    groups: tuple[tuple[int, Phrases], ...], before: str, after: str
) -> tuple[Ranked, Ranked]:
    """What went and what came, each with the rank of its group."""
    gone: Ranked = []
    come: Ranked = []
    for rank, phrases in groups:
        went, came = phrase_counts(phrases, before, after)
        gone += [(rank, name) for name in went]
        come += [(rank, name) for name in came]
    return gone, come


def role_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """A more or less expert role than before; of equal ones, how expert or steady they are."""
    unnamed = _by_name(before, after) and not _by_name(after, before)
    if choice := _new_choice(before, after, lexicon):
        gone = [name for _, name in ranked(lexicon.qualities, before, after)[0]]
        yield lexicon.reason("role-choice", _DOWN, choice)
        if told := ", ".join(filter(None, (*_named(before, after), said(gone)))):
            yield lexicon.reason("role-weaker", _DOWN, told)
        return
    first, second, told = _more_or_less(before, after, lexicon)
    if first != second:
        rule, effect = ("role-weaker", _DOWN) if first > second else ("role-stronger", _UP)
        yield lexicon.reason(rule, effect, told)
    elif unnamed and (told := _of_whom(before, after, lexicon)):
        yield lexicon.reason("role-weaker", _DOWN, told)
    elif _by_name(after, before) and (
        anyone := phrase_counts(lexicon.roles[0][1], before, after)[0]
    ):  # "a member of the team" made "Mrs Wynn"
        told = ", ".join(_named(after, before))
        yield lexicon.reason("role-stronger", _UP, f"{said(anyone)} → {told}")


def _more_or_less(before: str, after: str, lexicon: Lexicon) -> tuple[int, int, str]:
    """How expert before and after; equal where a name is as definite as ``a named assistant``."""
    gone, come = _people(before, after, lexicon)
    highest_gone = max((level for level, _ in gone), default=0)
    highest_come = max((level for level, _ in come), default=0)
    stands = max((level for level, each in lexicon.roles if each.found(before)), default=0)
    # "The therapist supports the teacher to do it" is no more expert for the teacher in it.
    if highest_gone == highest_come or (not gone and highest_come <= stands):
        gone, come = ranked(lexicon.qualities, before, after)
        gone = [each for each in gone if not _is_repeated(each[1], before, after)]
        come = [each for each in come if not _is_repeated(each[1], after, before)]
        highest_gone = sum(weight for weight, _ in gone)
        highest_come = sum(weight for weight, _ in come)
        if highest_gone == highest_come:
            highest_gone, highest_come = _level(before), _level(after)
        if _by_name(before, after) and [name for _, name in come] == ["named"]:
            return 0, 0, ""
        if _by_name(after, before) and [name for _, name in gone] == ["named"]:
            return 0, 0, ""
    else:
        # Of several roles the most expert one decides, and is quoted.
        gone = [each for each in gone if each[0] == highest_gone]
        come = [each for each in come if each[0] == highest_come]
    told = " → ".join(filter(None, (said([n for _, n in gone]), said([n for _, n in come]))))
    return highest_gone, highest_come, told


def _is_repeated(quality: str, here: str, there: str) -> bool:
    """Whether ``there`` says it once of the same whom ``here`` speaks of twice."""
    sides = [_with_next(quality, side) for side in (here, there)]
    return len(sides[1]) > 0 and set(sides[0]) <= set(sides[1])


def _with_next(quality: str, text: str) -> list[str]:
    """The words that stand behind a quality, in small letters."""
    shown = clean(text).lower()
    return re.findall(rf"(?<!\w){re.escape(quality)}[\s-]+(\w+)", shown)


def _of_whom(before: str, after: str, lexicon: Lexicon) -> str:
    """``‘Ms Okoro’ → ‘staff’``, or who is named no more though the role stays."""
    nobody = phrase_counts(lexicon.roles[0][1], before, after)[1]
    qualities = ranked(lexicon.qualities, before, after)[1]
    if any(name == "named" for _, name in qualities):
        return ""
    who = ", ".join(_named(before, after))
    somebody = any(role.found(after) for _, role in lexicon.roles)
    return f"{who} → {said(nobody)}" if nobody else who if somebody else ""


def _people(before: str, after: str, lexicon: Lexicon) -> tuple[Ranked, Ranked]:
    """The roles that went and that came, without whom the other side speaks of in other words."""
    gone, come = ranked(lexicon.roles, before, after)
    if not come:
        gone = [each for each in gone if not _is_meant(each[1], after, lexicon)]
    elif not gone:
        come = [each for each in come if not _is_meant(each[1], before, lexicon)]
    return gone, come


def _is_meant(name: str, text: str, lexicon: Lexicon) -> bool:
    """Whether ``text`` has the same person by that name or a longer one.

    Said once instead of twice, or *the therapist* behind *a speech and language therapist*: nobody
    went, and nobody came.
    """
    text = _OWNS.sub("", _OCCASION.sub(" ", text))
    there = {each for _, role in lexicon.roles for each in role.found(text)}
    for group in lexicon.same:
        if there & set(group.phrases_in_small):
            there |= set(group.phrases_in_small)
    return any(each == name or each.endswith(f" {name}") for each in there)


_OWNS = re.compile(
    r"(?<=\w)['’]s?(?= (?:\w+ )?(?:support|help|assistance|advice|supervision|guidance|care)\b)",
    re.IGNORECASE,
)
"""``With an assistant's help`` is help from an assistant."""

_OCCASION = re.compile(r"\b(?:when|whenever|if|once|until|unless|time)\b", re.IGNORECASE)
"""What makes a role no provider: on the other side the same person is spoken of all the same."""


def _new_choice(before: str, after: str, lexicon: Lexicon) -> str:
    """``‘or an assistant’``, where somebody less expert than before may do it; else nothing."""
    if _choices(before, lexicon):
        return ""
    stands = max((level for level, each in lexicon.roles if each.found(before)), default=0)
    unnamed = _by_name(before, after) and not _by_name(after, before)
    lesser = [words for level, words in _choices(after, lexicon) if unnamed or level < stands]
    return f"‘or {lesser[0]}’" if lesser else ""


def _choices(text: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """The least expert of those among whom somebody may choose: ``a teacher or an assistant``."""
    found = []
    for match in _OR.finditer(clean(text)):
        sides = [_highest(side, lexicon) for side in match.groups()]
        if None not in sides:
            found.append(
                (min(level for level in sides if level is not None), _up_to(match[2], lexicon))
            )
    return found


def _highest(text: str, lexicon: Lexicon) -> int | None:
    return max((level for level, role in lexicon.roles if role.found(text)), default=None)


def _up_to(words: str, lexicon: Lexicon) -> str:
    """The words up to the end of the role that they hold."""
    ends = [
        match.end() for _, role in lexicon.roles for match in role.pattern_in(words).finditer(words)
    ]
    return words[: max(ends, default=len(words))].strip()


_OR = re.compile(r"((?:[\w'’-]+ ){1,4})or ((?:[\w'’-]+ ?){1,4})")


def _level(text: str) -> int:
    """The level of the qualification that is asked for; 0 where none is."""
    return max((int(level) for level in _LEVELS.findall(text)), default=0)


_LEVELS = re.compile(r"\blevel (\d)\b", re.IGNORECASE)


def _named(before: str, after: str) -> list[str]:
    left = set(_NAMED.findall(after))
    names = dict.fromkeys(_NAMED.findall(before))
    return [f"‘{name}’" for name in names if name not in left]


def _by_name(before: str, after: str) -> bool:
    """Whether somebody whom ``before`` names is not named in ``after``."""
    return bool(set(_NAMED.findall(before)) - set(_NAMED.findall(after)))


_NAMED = re.compile(r"(?<!and )\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w'’-]+")
