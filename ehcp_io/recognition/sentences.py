"""What a sentence of B to H is by its wording: a duty in full, a word on the form, what is past."""

import re

from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.vocabulary import Vocabulary, key

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
    r"|this (?:appendix|annexe?|schedule|attachment)\b[^.;]{0,40}?"
    r"\b(?:forms?|is|contains?|sets? out|has|holds?|tells?)\b"
    r"|see also the (?:care|health|pathway|education) plan\b"
    r"|sections? [A-K]\d?\b[^.:]{0,60}\b(?:is|are) set out\b"
    r"|(?:the|this|all) (?:special educational )?provision (?:(?:set out|listed|described) )?"
    r"(?:(?:in this section|below|here) )?is (?:in addition to|over and above|additional to)\b"
    r"|each (?:row|line|block|table) (?:begins|starts|shows|tells|has|is)\b"
    r"|(?:each|every|the|these) [^.;]{3,40} stands? (?:at|on|to) the (?:left|right|side|top)\b"
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
_IN_FULL = re.compile(
    r"^(?:\S+\s+){1,4}follows?\s+the\s+(?:full\s+)?national\s+curriculum\s+without\s+(?:any\s+)?"
    r"(?:(?:modification|disapplication|exception)s?(?:\s+or\s+|\.?$))+$",
    re.IGNORECASE,
)
# "In order to achieve this outcome, Sam will receive:" below an outcome, in words of its own.
_LEAD_WORDS = 16
_PROMISES = re.compile(
    r"[^.:;]*\b(?:(?:will|must|shall|should|is to|are to)\s+(?:also\s+)?"
    r"(?:receive|need|require|be (?:given|offered|provided with|supported by))"
    r"(?:\s+the following)?"
    r"|the following\s+(?:will be|is|is to be|must be)"
    r"\s+(?:provided|made|put in place|needed|required)"
    r"|(?:the )?(?:following )?(?:special educational )?(?:provision|support|help)"
    r"(?:\s+(?:will be|is|is to be|must be)\s+(?:provided|made|put in place|needed|required))?)"
    r"(?:\s+(?:provision|support|help))?\s*:",
    re.IGNORECASE,
)
_DISOWNS = re.compile(
    r"\bnot (?:an? |form |be )*(?:part of )(?:[\w’']+ ){0,4}(?:provision|plan|EHCP)\b"
    r"|\b(?:is|are) not (?:special )?educational provision\b|\bnot special educational provision\b"
    r"|\bno part of the (?:special educational )?provision\b|\bnot (?:form )?part of section F\b",
    re.IGNORECASE,
)
# "From the AAC hub report, section 5:", "Extract from the psychologist’s advice, para 6"
_EXTRACT = re.compile(
    r"(?:(?:an? )?(?:extracts?|quotation|summary|pasted|cut|copied|taken|quoted) from|from the)\b"
    r"[^.;]*\b(?:report|advice|summary|assessment|letter|plan)\b[^.;]*:?$",
    re.IGNORECASE,
)
# "The following is taken from her advice of May 2024 and is included at the family's request."
_QUOTED = re.compile(
    r"(?:the (?:following|text below|paragraphs? below|section below)|what follows|this)\s+"
    r"(?:is|are|was|were|has been|have been)\s+(?:an?\s+)?"
    r"(?:extracts?|quotation|summary|taken|copied|quoted|reproduced|pasted)\s+(?:\w+\s+){0,2}?from\b"
    r"[^.;:]*\b(?:report|advice|summary|assessment|letter|plan)\b[^.;]*\W*",
    re.IGNORECASE,
)
_COPIES = re.compile(r"\bextracts?\b|^\W*(?:taken|copied|quoted) from\b", re.IGNORECASE)
# "The teacher wrote as follows, and her words are quoted in full:"
_QUOTES = re.compile(
    r"(?=.*\b(?:report|advice|assessment|wrote|writes|reports|states|advises|quoted|quotation)\b)"
    r".*\b(?:as follows|the following|quoted in full|in full|quoted)\b[^.;]*:$",
    re.IGNORECASE,
)
_TITLE_WORDS = 16
_RESTATED = re.compile(r"^(?:\S+\s+){0,8}outcomes?\s+\(?from (?:part|section) E\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:will|shall)\b(?:\s+\S+){2,}")
_OF_FORM = re.compile(r"\b(?:outcomes?|sections?)\b", re.IGNORECASE)
_OF_GOALS = re.compile(r"(?:the |these |all |each )?(?:goals|objectives|aims)\b", re.IGNORECASE)
_SET_OUT = re.compile(r"\b(?:is|are) (?:all )?set out\b", re.IGNORECASE)
_LETTER = re.compile(r"\b(?:[A-K]|H[12])\b")


# "There is no lift" denies something else than needs.
_SENTENCES = re.compile(r"[.;](?=\s+[A-Z]|\s*$)")
_DENIED = re.compile(
    r"\b(?:needs?|difficult\w+|concerns?|(?:social )?care|health|medical|known|identified"
    r"|involved?|involvement|services?|support|provision|required|applicable|plans?|none|nil|nothing|n/?a)\b",
    re.IGNORECASE,
)


APPENDIX = re.compile(
    r"\W*(?:the\s+)?(?:attached\s+)?((?:appendix|annexe?|schedule|attachment|addendum)\s+(?:\d{1,2}|[A-Z]{1,2}\d?))\b"
    r"(?!['’])",
    re.IGNORECASE,
)
"""What begins with the name of an appendix; the name is the group."""
_TO_APPENDIX = re.compile(
    r"(?:^|\b(?:see|refer to|(?:set out|given|contained|attached|printed|described|listed"
    r"|stated|found|shown)\s+(?:in|at|as)|stands? in|is in|are in))\s*$",
    re.IGNORECASE,
)
_APPENDIX_WORDS = 20
_NAMED = re.compile(
    r"(?=(?:the\s+)?(?:attached\s+)?(?:appendix|annexe?|schedule|attachment|addendum)\s)", re.I
)


def names_appendix(text: str) -> str | None:
    """The appendix, as a key, that a line only points to: "See Appendix 1."; else None."""
    if text.count(" ") >= _APPENDIX_WORDS or len(_SENTENCES.findall(text)) > 1:
        return None
    at = _NAMED.search(text)
    match = APPENDIX.match(text[at.start() :]) if at is not None else None
    if at is None or match is None or _TO_APPENDIX.search(text[: at.start()]) is None:
        return None
    return key(match[1])


def denies_needs(sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether one sentence of several says that there are no needs, and of no other thing."""
    return vocabulary.is_none(sentence) and _DENIED.search(sentence) is not None


def speaks_of_form(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of E speaks of outcomes or sections, of no person, and is none itself."""
    named = _LETTER.sub("", words)
    if _OF_GOALS.match(words) and vocabulary.is_general(named):
        return True
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
    """Whether a sentence only says what of the National Curriculum a child is not taught.

    Or that he is taught all of it.
    """
    exempt = _EXEMPT.match(words) is not None and not obliges(words)
    return exempt or _IN_FULL.match(words) is not None


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


def promises(text: str) -> bool:
    """Whether a line only opens a list of what is provided: "Robin will receive:"."""
    return text.count(" ") < _LEAD_WORDS and _PROMISES.fullmatch(text.strip()) is not None


def disowns(text: str) -> bool:
    """Whether a line says that what it names is no part of the plan or of its provision."""
    return _DISOWNS.search(text) is not None


def is_extract(text: str) -> bool:
    """Whether a line only says which report what is below it is from: "From the EP’s report:"."""
    if _QUOTES.match(text):
        return True
    titled = bool(_EXTRACT.match(text)) and text.count(" ") < _TITLE_WORDS
    return titled or _QUOTED.fullmatch(text) is not None


def quotes_report(heading: str) -> bool:
    """Whether a heading says that a report is copied below it: it is of no one area."""
    return bool(_COPIES.search(heading))


def restates_outcomes(text: str) -> bool:
    """Whether a line in F prints outcomes of Section E again: "Outcomes (from Part E): …"."""
    return bool(_RESTATED.search(text))
