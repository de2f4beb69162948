"""What a sentence of B to H is by its wording: a duty in full, a word on the form, what is past."""

import re

from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.vocabulary import Vocabulary

_DUTY_WORDS = 11
_SENTENCE_END = re.compile(r"\.(?:\s*[(\[][^()\[\]]*[)\]])?\W*$")
_OBLIGES = re.compile(r"^(?:\S+\s+){1,12}?(?:shall|will|must)\s+(?:\S+\s+){3,}\S+\.\W*$")
_REQUIRES = re.compile(
    r"^(?:[A-Z][\w’'-]*\s+){1,3}(?:requires|needs|receives|has access to|is to (?:have|receive))\s+"
    r"(?:\S+\s+){3,}\S+\.\W*$"
)
_REACHED = re.compile(
    r"(?:previous |former |past )?(?:outcomes?|goals?|targets?)\b[^.:]{0,40}"
    r"\b(?:achieved|removed|ceased|discontinued)\b[^.:]{0,30}:",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"(?:in the (?:first|last|left|right)(?:[ -]hand)? column\b"
    r"|(?:this|the (?:next|following|last)) (?:table|column|section)"
    r" (?:shows|lists|sets out|tells|says)\b"
    r"|the (?:evidence|source)s? (?:for|of)\b[^.]{2,40}\b(?:brackets|shown|listed)\b"
    r"|(?:numbers?|letters?|figures?) in (?:square |round )?brackets\b"
    r"|the following (?:staffing|provision|support|arrangements?) (?:apply|applies|is|are)\b"
    r"[^.:;]*\.?$"
    r"|see also the (?:care|health|pathway|education) plan\b"
    r"|sections? [A-K]\d?\b[^.:]{0,60}\b(?:is|are) set out\b"
    r"|(?:the|this|all) (?:special educational )?provision (?:(?:set out|listed|described) )?"
    r"(?:(?:in this section|below|here) )?is (?:in addition to|over and above|additional to)\b"
    r"|each (?:row|line|block|table) (?:begins|starts|shows|tells|has|is)\b"
    r"|this is what (?:the |my |our )?[^.]{3,60}\b(?:must|will|should)\b)",
    re.IGNORECASE,
)


_MOVES = re.compile(
    r"\b(?:will|shall)\s+(?:\w+ly\s+)?(?:be\s+)?"
    r"(?:mov|transfer|start|begin|leav|attend|go(?:ing)?\b|turn|join|remain|stay|\w+teen\b)",
    re.IGNORECASE,
)
_EXEMPT = re.compile(
    r"^(?:\S+\s+){1,4}(?:is|are|am|will be)\s+(?:currently\s+)?"
    r"(?:not\s+required\s+to\s+(?:study|take|learn|follow)|disapplied\s+from|exempt(?:ed)?\s+from)\b"
    r"[^.;]*\.?$",
    re.IGNORECASE,
)
# "From the AAC hub report, section 5:", "Extract from the psychologist’s advice, para 6"
_EXTRACT = re.compile(
    r"(?:(?:an? )?(?:extracts?|quotation|summary|pasted|cut|copied|taken|quoted) from|from the)\b"
    r"[^.;]*\b(?:report|advice|summary|assessment|letter|plan)\b[^.;]*:?$",
    re.IGNORECASE,
)
_TITLE_WORDS = 16
_RESTATED = re.compile(r"^(?:\S+\s+){0,8}outcomes?\s+\(?from (?:part|section) E\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:will|shall)\b(?:\s+\S+){2,}")
_OF_FORM = re.compile(r"\b(?:outcomes?|sections?)\b", re.IGNORECASE)
_SET_OUT = re.compile(r"\b(?:is|are) (?:all )?set out\b", re.IGNORECASE)
_LETTER = re.compile(r"\b(?:[A-K]|H[12])\b")


def speaks_of_form(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of E speaks of outcomes or sections, of no person, and is none itself."""
    named = _LETTER.sub("", words)
    general = vocabulary.is_general(named) or _SET_OUT.search(words) is not None
    return bool(_OF_FORM.search(words)) and general


def is_wish(words: str) -> bool:
    """Whether words say what somebody will do or be: an outcome, not the number of one."""
    return _WISH.search(words) is not None


def obliges(words: str) -> bool:
    """Whether a sentence says who shall or will do what."""
    return bool(_OBLIGES.search(words))


def tells_move(words: str) -> bool:
    """Whether a sentence only says where the child goes next: "Sam will move to Key Stage 2 …"."""
    return _MOVES.search(words) is not None


def tells_exemption(words: str) -> bool:
    """Whether a sentence only says what of the National Curriculum a child is not taught."""
    return _EXEMPT.match(words) is not None and not obliges(words)


def requires(words: str) -> bool:
    """Whether a sentence says what somebody requires or receives: no person's post does."""
    return bool(_REQUIRES.match(words))


def states_duty(words: str) -> bool:
    """Whether a sentence says at some length what is done, and how much or how often."""
    return (
        words.count(" ") >= _DUTY_WORDS
        and bool(_SENTENCE_END.search(words))
        and how_often(words) is not None
    )


def tells_reached(words: str) -> bool:
    """Whether words tell of an outcome that is past: "Outcome now achieved and removed: …"."""
    return bool(_REACHED.match(words))


def leads_in(words: str) -> bool:
    """Whether a sentence says how the plan is set out: "In the last column: NC = no change"."""
    return bool(_LEADS_IN.match(words))


def is_extract(text: str) -> bool:
    """Whether a line only says which report what is below it is from: "From the EP’s report:"."""
    return bool(_EXTRACT.match(text)) and text.count(" ") < _TITLE_WORDS


def restates_outcomes(text: str) -> bool:
    """Whether a line in F prints outcomes of Section E again: "Outcomes (from Part E): …"."""
    return bool(_RESTATED.search(text))
