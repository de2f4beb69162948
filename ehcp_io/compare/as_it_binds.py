"""A wording as it binds, in the words that the rules know: conditions, clock times, whole days.

Nothing is shown in these words.
"""

import re

from ehcp_io.plan.quantity_patterns import NUMBER


def as_it_binds(text: str) -> str:
    """The wording, with what only looks like a duty, a limit or another amount put plainly."""
    text = _AT_NO_TIME.sub("never", _ALL_LESSONS.sub(r"every \1", text))
    text = _BY_THE_DAY.sub("by ", _MONTH_END.sub(_last_day, _NOT_EVER.sub(r"never\1", text)))
    text = _NONE_LONGER.sub(r"\1s \2 no longer than", text)
    plain = _PASSED_ON.sub("pass on", _NO_LATER.sub("within ", text))
    plain = _SHARED.sub("told to", _CONDITIONAL.sub("If ", plain))
    plain = _LIGHT_VERB.sub("make ", plain)
    plain = _BEFOREHAND.sub("at least ", _CLOCK.sub(_by_the_clock, _NOON.sub("12.00", plain)))
    plain = _COUNTED.sub(lambda match: match[0].replace("up to", "as far as"), plain)
    plain = _ON_DAYS.sub(r"on \1s and \2s", _WHOLE.sub(r"\1 \2", plain))
    plain = _NOT_WITHOUT.sub(r"\g<be>\g<done> only with", _EACH_OF_THEM.sub(", ", plain))
    plain = _TAKES_PLACE.sub("happen", _FROM_ONE.sub(r"between \1s", plain))
    return _ALLOWED.sub(r"\g<who> can", plain)


def with_days(text: str, other: str) -> str:
    """``Every lunchtime`` is every day, where the other wording says that."""
    return _MEALTIME.sub(r"\g<time> every day", text) if _DAILY.search(other) else text


def _by_the_clock(match: re.Match[str]) -> str:
    """``3pm``, ``3:00 p.m.`` and ``15:00`` as 15.00."""
    hour, half = int(match["hour"] or match["at"]), (match["half"] or "").lower()
    hour += 12 if half == "p" and hour < _NOONTIDE else 0
    return f"{hour}.{match['minutes'] or match['past'] or '00'}"


_NOONTIDE = 12
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[.:](?P<minutes>\d\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?<=\bat )(?P<at>\d{1,2}):(?P<past>\d\d)\b",
    re.IGNORECASE,
)
_NOON = re.compile(
    r"\b(?:12 noon|12 midday|noon|midday(?! (?:supervisor|assistant|meal|staff)))\b", re.I
)
_BEFOREHAND = re.compile(
    rf"\b(?:no|not) later than (?=(?:{NUMBER}) (?:\w+ )?(?:days?|weeks?|months?) (?:before|ahead))",
    re.IGNORECASE,
)
"""``No later than four weeks before`` is at least four weeks before."""

_NOT_EVER = re.compile(
    r"\b(?:not|never)\b((?:(?!\b(?:if|unless|when|where)\b)[^.;])*?) "
    r"(?:at any (?:time|point|moment|stage)|ever)\b",
    re.IGNORECASE,
)
"""``Not … at any time`` is never."""

_AT_NO_TIME = re.compile(r"\bat no (?:time|point|moment|stage)\b", re.IGNORECASE)
_MONTH_END = re.compile(
    r"\b(?:the end of|the last day of) "
    r"(January|March|April|May|June|July|August|September|October|November|December)\b"
)


def _last_day(match: re.Match[str]) -> str:
    """``The end of September`` as 30 September."""
    return f"{30 if match[1] in _THIRTY else 31} {match[1]}"


_THIRTY = frozenset({"April", "June", "September", "November"})
_BY_THE_DAY = re.compile(
    rf"\b(?:no|not) later than (?!(?:{NUMBER}|the) (?:school |working )?"
    r"(?:minutes?|hours?|days?|weeks?|fortnights?|months?|terms?)\b)",
    re.IGNORECASE,
)
"""``No later than 30 September`` is by that day."""

_NONE_LONGER = re.compile(
    r"\bno (\w+) (will|must|shall|is to|should) (?:last|go on|take|be)(?: for)? "
    r"(?:more|longer) than\b",
    re.IGNORECASE,
)
"""``No lesson will last more than 30 minutes``."""

_NO_LATER = re.compile(
    rf"\b(?:(?:no|not) (?:more|longer|later) than|at (?:the )?most) (?=(?:{NUMBER}) "
    r"(?:school |working )?(?:(?:minutes?|hours?) after\b|(?:days?|weeks?|months?|terms?) "
    r"(?:after|from|of (?:its?|the|his|her|their|being|any|each|every|receipt|receiving))\b))",
    re.IGNORECASE,
)
"""``No more than five days after it`` is within five days of it."""

_LIGHT_VERB = re.compile(
    r"\b(?:carry|carries|carried|carrying) out (?=(?:[\w-]+ ){0,3}(?:observation|review|check)s?\b)"
)
"""``Carry out an observation`` is to observe, and no more."""

_COUNTED = re.compile(
    r"\b(?:count|add|subtract|(?<!of )number)(?:s|ing)?\b[^.;,]*?\bup to\b[^.;]*", re.I
)
"""``Count up to ten, then up to twenty`` is what is learnt, and no ceiling."""

_SHARED = re.compile(
    r"\bshared with(?= (?:(?:the|all|both|his|her|their|its) )*(?:parents|family|mother|father|"
    r"mum|dad|carers?|staff|teachers|school|home|setting|college|therapists?|social worker|"
    r"SENCO)\b)"
    r"|(?:(?<=plan )|(?<=report )|(?<=profile )|(?<=passport )|(?<=targets ))shared with(?= them\b)"
)
"""What is told to somebody is not shared out between children."""

_PASSED_ON = re.compile(
    r"\bshar(?:es?|ed|ing)\b(?= (?:[\w'’-]+ ){0,4}?(?:targets?|information|reports?|strategies|"
    r"advice|findings|results|news|progress|recommendations|concerns|feedback|updates?|profile|"
    r"passport|notes|data|copy|copies|good practice)\b)",
    re.IGNORECASE,
)
"""``Share the new targets`` is to pass them on."""


_ALLOWED = re.compile(
    r"(?P<who>\b(?:[Hh]e|[Ss]he|[Tt]hey|the (?:child|pupil|learner|student|young person)|"
    r"(?!Staff|Adult|School|Teacher|Parent|Support|Mr|Mrs|Ms|Dr)[A-Z][a-z]+)) "
    r"(?:may|is (?:allowed|permitted|free) to|are (?:allowed|permitted|free) to)"
    r"(?= (?:also |then |always )?(?:ask|choose|leave|go|sit|stand|move|wear|stay|return|decide|"
    r"keep|eat|drink|rest|lie|walk|opt|bring|come|say|refuse|stop|take (?:[\w-]+ ){0,3}breaks?|"
    r"use (?:his|her|their|the|a))\b)"
)
"""What a child may do is a right of the child; what *staff* may do is no duty."""

_CONDITIONAL = re.compile(
    r"(?:^|(?<=[.;:] ))Should (?=\w)|(?<=, )should (?=(?:he|she|they|it|the|this|an?|any|there)\b)"
)
"""``Should he be ill, …`` is no duty."""

_WHOLE = re.compile(
    rf"\b(one|an?|{NUMBER}) (?:full|whole|complete) "
    r"((?:school )?(?:days?|hours?|weeks?|terms?|mornings?|afternoons?))\b",
    re.IGNORECASE,
)
"""``One full day`` is a day."""

_MEALTIME = re.compile(
    r"\b(?:every|each) (?P<time>(?:lunch|break|play|meal|snack) ?time|registration)\b", re.I
)
_DAILY = re.compile(r"\b(?:(?:every|each) (?:school )?day|daily)\b", re.IGNORECASE)

_ON_DAYS = re.compile(
    r"\bon an? (\w+day) and (?:on )?an? (\w+day)\b",
    re.IGNORECASE,
)
"""``On a Monday and on a Thursday`` is on Mondays and Thursdays."""

_NOT_WITHOUT = re.compile(
    r"\b(?:not|never) (?P<be>be )?(?P<done>\w+(?:ed|en|made|put|cut|done)) without\b", re.IGNORECASE
)
"""``Not changed without her consent`` is changed only with it."""

_EACH_OF_THEM = re.compile(r",\s*each(?: \w+)? (?=\w+ing\b)", re.IGNORECASE)
"""``In chunks, each chunk lasting ten minutes``: of what kind they are, not how many."""

_ALL_LESSONS = re.compile(
    r"\ball (?:of )?(?:his|her|their|the|its) (?:timetabled )?(lesson|session)s\b", re.IGNORECASE
)
"""``In all of his lessons`` is in every lesson."""

_FROM_ONE = re.compile(r"\bfrom one (\w+) to (?:another|the next)\b", re.IGNORECASE)
"""``From one lesson to the next`` is no lesson long."""

_TAKES_PLACE = re.compile(r"\btakes? place\b", re.IGNORECASE)
"""What takes place is taken by nobody."""
