"""The ways in which plans write amounts: numbers, periods, and a pattern for each kind."""

import re
from functools import lru_cache

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: float(value) for value, word in enumerate(_SMALL)}
NUMBERS |= {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
NUMBERS |= {"a": 1.0, "an": 1.0, "half": 0.5, "once": 1.0, "twice": 2.0, "thrice": 3.0}

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december", "autumn", "spring", "summer", "christmas", "easter"),
)
"""What comes once a year: ``every September``."""

WEEKS_A_YEAR = 39.0
"""School weeks; two plans are compared, so another count would change both sides alike."""

DAY_MINUTES = 300.0
"""Taught minutes of a school day, for ``half a day weekly``."""

PER_WEEK = {
    "day": 5.0,
    "morning": 5.0,
    "afternoon": 5.0,
    "night": 7.0,
    "evening": 5.0,
    "lunchtime": 5.0,
    "lunch": 5.0,
    "break": 5.0,
    "playtime": 5.0,
    "mealtime": 5.0,
    "hour": 25.0,
    "lesson": 25.0,
    "session": 10.0,
    "week": 1.0,
    "weekend": 1.0,
    "fortnight": 0.5,
    "month": 12 / WEEKS_A_YEAR,
    "half term": 6 / WEEKS_A_YEAR,
    "term": 3 / WEEKS_A_YEAR,
    "year": 1 / WEEKS_A_YEAR,
}
"""How often a period comes in a school week."""
PER_WEEK |= dict.fromkeys(_MONTHS, 1 / WEEKS_A_YEAR)

ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "half-termly": "half term",
    "half termly": "half term",
    "termly": "term",
    "quarterly": "term",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
SPAN_WEEKS = {
    "hour": 1 / 25,
    "hr": 1 / 25,
    "minute": 1 / 1500,
    "min": 1 / 1500,
    "day": 1 / 5,
    "week": 1.0,
    "fortnight": 2.0,
    "month": WEEKS_A_YEAR / 12,
    "term": WEEKS_A_YEAR / 3,
    "year": WEEKS_A_YEAR,
}
"""How many school weeks a period lasts."""

STAGE_YEARS = {"1": 2, "2": 4, "3": 3, "4": 2}
"""How many school years each key stage has (Education Act 2002, section 82)."""

NUMBER = (
    r"(?:\d+(?:\.\d+)?|half an?|an?|half|"
    rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL)})"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NAMED = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r(?:s)?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_DAY_RUN = rf"{_NAMED}\s*(?:to|until|till|through|-)\s*{_NAMED}"
_DAY_LIST = rf"{_NAMED}(?:\s*,\s*{_NAMED})*\s*,?\s*(?:and|&)\s*{_NAMED}"
_PERIOD = (
    r"(?P<per>half[- ]?term|academic year|school year|year(?! \d)|annum|term|month|fortnight|"
    r"weekend|evening|lunchtime|lunch|break|playtime|mealtime|week(?![- ]?day)|wk|"
    r"(?:school|college|nursery|working) day|day|morning|"
    rf"afternoon|night|lesson|week[- ]?day|{_DAY})s?\b"
)
_UNIT = r"(?P<unit>minutes?|mins?|hours?|hrs?|days?)"
_CHILDREN = r"pupils?|child(?:ren)?|learners?|students?|peers?|young people|others|classmates"
_ADULTS = (
    r"adults?|members? of staff|staff|teachers?|(?:teaching |support )?assistants?|helpers?|"
    r"support workers?|keyworkers?|carers?|TAs?"
)
_CLOCK = r"\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?"
_ONCE = (
    r"(?=\s*(?:$|[.,;:)/])|\s+(?:per|every|each|or|and|only|more|again|during|at|before|after|on|by|"
    r"between|within|over|throughout|with|this|daily|nightly|weekly|fortnightly|monthly|half|termly|"
    r"yearly|annually|in (?:each|every|an?|the|any)|"
    r"an? (?:half|term|week|day|month|year|fortnight|night|weekend|morning|afternoon|lesson|"
    r"session|school|academic))\b)"
)
"""What follows once where it says how often, and not what must come first."""
_MEETINGS = (
    r"sessions?|visits?|lessons?|meetings?|appointments?|contacts?|reviews?|breaks?|check-?ins?|"
    r"assessments?|observations?|reports?|updates?|consultations?|tutorials?|workshops?|calls?|"
    r"outings|trips?|weekends?|nights?|stays?|outings?|mornings?|afternoons?|evenings?|lunchtimes?"
)
_SORTS = (
    rf"half|full|{NUMBER}|minute|hour|individual|group|joint|direct|therapy|further|separate|"
    r"follow-up|review|weekly|whole|short|planning|training|home|school|clinic|liaison|progress|"
    r"telephone|supervision|monitoring|extra|additional"
)
_AT_MOST = (
    r"no more than|(?:a )?maximum(?: of)?|max\.?|up to|at (?:the )?most|fewer than|groups? of|"
    r"class(?:es)? of|pairs? of|sets? of|not more than|never more than|not exceeding|"
    r"(?:limited|restricted) to|capped at"
)
_GOES_ON = (
    "will|meets?|runs?|is|are|to|from|at|on|each|every|who|which|that|once|twice|weekly|daily|"
    "during|by|of|or|has|have|does|taught|working|maximum|may|can|must|shall|should"
)
"""What follows the size of a group where it ends there: a verb, or when and where it meets."""
_NO_LEAD = (
    r"(?! (?:ahead|in advance|before|beforehand|earlier|later|early|notice|after|afterwards)\b)"
)
"""A time before or after something is no amount: ``a week ahead``."""
_SOURCES = (
    (
        "shared",
        rf"\bshar(?:es?|ed|ing) (?:an?|one|the) (?:\w+ ){{0,3}}?(?:{_ADULTS}) with "
        rf"(?P<n>{NUMBER}) (?:other )?(?:{_CHILDREN})\b",
    ),
    (
        "ratio",
        r"\bindividual(?= (?:teaching|tuition|instruction|support|help|attention|therapy|"
        r"counselling|mentoring|coaching)\b(?! sessions?))",
    ),
    (
        "ratio",
        r"\b(?!(?:(?<=\bat )|(?<=\bby )|(?<=from )|(?<=until )|(?<=till )|(?<=before )|(?<=after )"
        r"|(?<=between ))\d{1,2}:\d\d\b)(?P<a>\d{1,2})\s?:\s?(?P<b>\d{1,2})\b(?!\s?[ap]\.?m)"
        r"|\b(?:one|1)[- ]?(?:to|-)[- ]?(?:one|1)\b",
    ),
    (
        "ratio",
        rf"\b(?P<a>{NUMBER}) (?:\w+ ){{0,2}}?(?:{_ADULTS}) (?:(?:to|with|for|per)(?: each| every)? "
        rf"(?P<b>(?!an?\b){NUMBER}) (?:other )?|(?:to|for) (?:each|every) )(?:{_CHILDREN})\b",
    ),
    (
        "ratio",
        rf"\b(?P<b>{NUMBER}) (?:{_CHILDREN}) (?:to|per|for)(?: each| every)? "
        rf"(?P<a>{NUMBER}|(?<=each|very)) (?:{_ADULTS})\b",
    ),
    (
        "ratio",
        rf"\b(?P<b>{NUMBER}) (?:{_CHILDREN}) (?:(?:will|can|may|to) )?(?:share|sharing|have) "
        rf"(?P<a>{NUMBER}) (?:{_ADULTS})\b",
    ),
    (
        "group",
        rf"\b(?:groups?|class(?:es)?|sets?) of (?:between )?{NUMBER} ?(?:to|and|or|-) ?"
        rf"(?P<n>{NUMBER})\b"
        rf"|\b(?:class|group)(?:es|s)?(?: sizes?)? (?:(?:will|must|shall|does|do|is|are) )?"
        rf"(?:not?|never) (?:to )?(?:exceed|be (?:more|larger|bigger) than)s? (?P<m>{NUMBER})\b",
    ),
    (
        "group",
        rf"(?:{_AT_MOST})\s+(?P<n>{NUMBER})(?:\s+other)?"
        r"(?:\s+or fewer| at (?:the )?most| maximum)?"
        rf"(?=\s*(?:{_CHILDREN})|\s*[.,;)]|\s+(?:with|using|led|and|in|for)\b|$)"
        rf"|\b(?:groups?|class(?:es)?|pairs?) of (?P<m>(?!an?\b){NUMBER})(?= (?:{_GOES_ON})\b)",
    ),
    (
        "group",
        rf"\b(?P<n>{NUMBER})(?: (?:{_CHILDREN}))? or (?:fewer|less)\b(?! (?:minutes|hours|times))"
        rf"|\b(?P<m>{NUMBER}) (?:{_CHILDREN}) (?:at (?:the )?most|(?:as a )?maximum)\b",
    ),
    (
        "others",
        rf"\b(?:(?:group|class|pair)s? with (?P<n>{NUMBER}) others?|"
        rf"with (?:up to )?(?P<m>{NUMBER}) (?:other|more) (?:{_CHILDREN}|boys?|girls?|friends?))\b",
    ),
    (
        "course",
        rf"\b(?P<n>(?!an?\b){NUMBER}) (?P<adverb>daily|weekly|fortnightly|monthly|termly) "
        rf"(?=(?:[\w-]+ ){{0,3}}(?:{_MEETINGS})\b)",
    ),
    (
        "apiece",
        rf"\b(?:one|once|1) (?:in )?(?:each|every|a|per) {_PERIOD}",
    ),
    (
        "interval",
        rf"\b(?:every|each(?!\s\S+\s(?:min|hour|hr)))\s+(?P<n>{NUMBER})\s+"
        r"(?P<of>minutes?|mins?|hours?|hrs?|days?|weeks?|months?|terms?|years?)\b"
        rf"|\b(?P<m>{NUMBER})(?:-(?P<ly>week|month|year)ly\b"
        r"| (?P<lies>week|month|year)ly intervals)",
    ),
    (
        "deadline",
        rf"\b(?:within|(?:no|not) later than)\s+(?P<n>{NUMBER}|the)\s+"
        r"(?P<taught>school |working )?"
        r"(?P<of>minutes?|hours?|days?|weeks?|fortnights?|months?|terms?)\b"
        r"|\b(?:on )?(?:the same|that(?: same| very)?) (?:school )?(?P<m>day)\b"
        r"|\bon the (?P<very>day)(?=[.,;]|$)"
        r"|\b(?:on |by )?the (?:next|following) (?:school |working )?(?P<next>day)\b",
    ),
    (
        "clock",
        rf"\b(?:from|between) (?P<from>{_CLOCK}) (?:to|until|till|and|-) (?P<until>{_CLOCK})(?!\d)"
        r"|\bfrom (?P<h>\d{1,2}) (?:to|until|till) (?P<k>\d{1,2})(?= (?:on|o.clock)\b)",
    ),
    (
        "often",
        r"\b(?:each|all) of the (?:three )?(?P<per>term)s\b"
        r"|\bautumn(?: term)?, (?:the )?spring(?: term)? and (?:the )?summer (?P<each>term)s?\b",
    ),
    (
        "weeks",
        rf"\b(?!an? )(?P<n>{NUMBER})(?: more| further)?[- ]weeks?\b{_NO_LEAD}"
        r"(?:\s+(?:a|per|each)\s+(?:academic |school )?year)?"
        rf"|\b(?!an? )(?P<m>{NUMBER})\s+(?P<of>terms|months|years)\b"
        r"|\bfor (?:a|one) (?P<fortnight>fortnight)\b"
        r"|\b(?:over|across|during|throughout) (?:the whole of |all of )?"
        r"key stage (?P<stage>[1-4])\b",
    ),
    (
        "step",
        rf"\b(?:rising|increasing|building up|going up) to\s+"
        rf"(?P<n>{NUMBER})\b(?!\s?(?:minutes?|mins?|hours?|hrs?|days?))",
    ),
    (
        "time",
        rf"\bbetween (?P<n>{NUMBER})(?: ?(?:minutes?|mins?|hours?|hrs?))? and "
        rf"{NUMBER}[- ]?{_UNIT}\b",
    ),
    (
        "weekly days",
        rf"\b(?P<n>{NUMBER})(?:\s?(?:-|to|or)\s?{NUMBER})? (?:school )?days? "
        r"(?:a|per|each|every|in (?:the|each|every)|of (?:the|each|every)) week\b",
    ),
    (
        "weekly days",
        rf"\b(?P<n>{NUMBER}) {_DAY}s? (?:an?|per|each|every|in (?:the|each|every|an?)) "
        r"(?P<per>week|fortnight|month|half[- ]term|term|year)\b",
    ),
    (
        "time",
        rf"\b(?P<n>{NUMBER})(?:\s?(?:-|to|or)\s?{NUMBER})?[- ]?{_UNIT}\b"
        r"(?!\s+(?:of (?:any|the)|before|after|in advance|notice|early|earlier|late|later))",
    ),
    # A date is no day of the week: "Monday 3 March".
    ("weekdays", rf"\b(?:{_DAY_RUN}|{_DAY_LIST})\b(?!\s*\d{{1,2}}\b(?!\s*[x:]))"),
    (
        "oneof",
        rf"\bone (?P<per>week|weekend|day|month|night|fortnight) in (?P<n>{NUMBER})\b",
    ),
    (
        "alternate",
        rf"\b(?:alternate|every other|every second)\s+(?P<per>week|day|month|term|{_DAY})s?\b",
    ),
    (
        "often",
        # "A break" is one break; "each break" is how often.
        rf"(?:\b(?:per|an?)|/)\s*(?!\s|lunch|break|playtime|mealtime|evening){_PERIOD}{_NO_LEAD}"
        rf"|\b(?:each|every)\s+(?:(?:one )?of the five )?{_PERIOD.replace('per>', 'each>')}",
    ),
    ("often", r"\b(?:each|every|per) (?P<per>hour)\b"),
    ("often", rf"\b(?:each|every) (?P<per>{'|'.join(_MONTHS)})\b"),
    ("often", r"\b(?:in|over|across) the (?P<per>week|fortnight)\b"),
    (
        "often",
        r"\b(?:in|over|across|during|throughout) (?:the|one) (?:whole |full |course of the )?"
        r"(?P<per>(?:school |academic )?year)\b",
    ),
    ("often", rf"\bon (?P<per>{_DAY})(?:s| (?:morning|afternoon|evening|lunchtime)s)\b"),
    (
        "often",
        rf"\b(?P<adverb>{'|'.join(ADVERBS).replace('-', '[- ]')})\b"
        r"(?!(?<=annual) (?:[\w-]+ )?(?:reviews?|reports?|leave|conversations?)\b)",
    ),
    (
        "count",
        rf"\b(?P<n>{NUMBER})(?:\s(?:or|to)\s{NUMBER})?\s*(?:x|times?|lots of)(?=\W|\d|$)(?! out of)"
        rf"|\b(?P<m>twice|thrice|(?<!at )once{_ONCE})\b",
    ),
    (
        "count",
        rf"(?<![.:\d])\b(?P<n>(?!an?\b|one\b|1\b|half\b|\d+\.\d\d\b){NUMBER})"
        r"(?= (?:an?|per|each|every|in (?:each|every|a)) "
        r"(?:school )?(?:day|week|fortnight|month|term|half[- ]term|year)\b)",
    ),
    ("blocks", rf"\b(?P<n>{NUMBER})\s+blocks? of\b"),
    (
        "count",
        rf"\b(?P<n>{NUMBER})(?:\s(?:or|to)\s{NUMBER})?\s+(?:(?:{_SORTS})[- ]?){{0,4}}"
        rf"(?:{_MEETINGS})\b(?! out of| (?:supervisors?|staff|assistants?|clubs?|carers?)\b)",
    ),
    (
        "always",
        r"\b(?:full[- ]time|at all times|all (?:of )?the time|"
        r"throughout the (?:(?:whole|entire|full) (?:of the )?)?(?:school )?day|"
        r"every (?:lesson|session)|all (?:lessons|sessions|day)|whole (?:school )?day)\b",
    ),
)
LENGTH = re.compile(rf"\b(?P<n>{NUMBER})[- ]?{_UNIT}\b", re.IGNORECASE)
"""A length of time, wherever it stands: ``five minutes early`` too."""
CLOCK_TIME = re.compile(
    r"\b(?:at|by|from|until|till|to|before|after|between|and) "
    r"(?:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)",
    re.IGNORECASE,
)
"""A time of the day, which is no amount."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_NAME = re.compile(rf"\b{_NAMED}\b", re.IGNORECASE)
DAY_RUN = re.compile(rf"\b{_DAY_RUN}\b", re.IGNORECASE)
"""From one day to another, both included."""


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What each kind of amount looks like; the earlier pattern has the word."""
    return tuple((kind, re.compile(source, re.IGNORECASE)) for kind, source in _SOURCES)


COUNTED_MEETINGS = re.compile(
    r"\W*(?:\w+\W+){0,2}?"
    r"(?:sessions?|visits?|lessons?|meetings?|slots?|blocks?|breaks?|groups?|appointments?)\b"
)
"""What follows a length of time that a number before it counts: ``Six 45-minute visits``."""
