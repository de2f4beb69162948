"""What the opening paragraphs tell of the child in the third person, without a label.

"… for Jane Doe, female, who was born on 1 February 2014 and lives at 1 High Street, Anytown,
AN1 1AA. She attends Town School. Her father, Bob Doe, lives at … Both have parental
responsibility."
"""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.recognition.particulars.claims import Claim, Draft, Gathered, Rank
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.vocabulary import CHILD, Vocabulary

_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:de|la|le|van|von|der|den|al|el|bin)\s+)*{_CAPITAL}){{1,3}}"
# Not behind "Dr." or an initial.
SENTENCE = re.compile(
    r"(?<=\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])"
)
_BORN = re.compile(
    rf"\bfor\s+(?P<name>{_NAME}),?\s+(?:(?:an?\s+)?(?P<sex>male|female|boy|girl),?\s+)?"
    r"(?:who\s+was\s+)?born\b"
)
_PLAN_OF = re.compile(
    rf"^This\s+is\s+(?:the|an?)\b(?P<plan>(?:[^.,;]|(?i:education),\s(?=(?i:health))){{0,60}}?"
    rf"\b[Pp]lan)\s+(?:of|for)\s+(?:(?:Miss|Ms|Mr|Mx)\.?\s+)?(?P<name>{_NAME})"
    rf"(?:,?\s+who\s+(?:likes|prefers|wants)\s+to\s+be\s+(?:called|known\s+as)\s+(?P<called>{_CAPITAL}))?"
)
_IS = re.compile(
    rf"^(?:He|She|They|I|{_CAPITAL})\b(?:[^.;]*?(?:,|\band|\b(?:He|She|They)))?\s+(?:is|are|am)\s+"
    r"(?:an?\s+)?(?P<sex>(?i:male|female|boy|girl)\b|(?i:man|woman)\b(?=\s+(?:of|aged)\s+"
    r"(?:\d\d|sixteen|seventeen|eighteen|nineteen|twenty)\b))"
)
# "Jane Doe" on a line of its own, and below it "– known to everybody as Jay – is a pupil in …"
_ASIDE = re.compile(
    rf"^[–—-]\s*(?:also\s+|usually\s+)?known\s+(?:to\s+\w+(?:\s\w+)?\s+)?as\s+"
    rf"(?P<called>{_CAPITAL})\s*[–—-]\s+(?=is\s)"
)
_BORN_A = re.compile(r"(?:,\s+an?\s+|^(?=[A-Z]))(?P<sex>(?i:boy|girl)),?\s+(?:who\s+was\s+)?born\b")
ADDRESS = r"(?P<address>[^.;:]{5,90}?\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b)"
LIVES = re.compile(rf"\b(?:lives?|resides?|has\s+lived)\s+(?:at|in)\s+{ADDRESS}")
"""Where somebody lives: an address ends with its postcode."""
LIVES_WITH = re.compile(rf"\blives?\s+with\s+[^.;]{{3,80}}?,?\s+at\s+{ADDRESS}")
_KNOWN_AS = re.compile(
    rf"^{_CAPITAL},?\s+(?:who\s+)?(?:is\s+)?(?:also\s+|usually\s+)?known\s+as\s+[‘“'\"]?(?P<called>{_CAPITAL})\b"
)
_ATTENDS = re.compile(
    rf"^(?!I\b){_CAPITAL}\s+(?:attends?|go(?:es)?\s+to|is\s+on\s+(?:the\s+)?roll\s+(?:at|of)|"
    r"is\s+an?\s+(?:pupil|student)\s+at)\s+(?:(?P<year>(?:Year|Yr)\s*\d{1,2}|Reception)\s+(?:of|at|in)\s+)?"
    r"(?P<school>[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le)\s+)*[A-Z][\w'’.-]*)*)"
)
_IN_YEAR = re.compile(
    rf"^(?:He|She|They|I|{_CAPITAL})\b(?:[^.;]*?\band(?:\s+(?:he|she|they|I))?)?\s+(?:is|are|am)\s+"
    r"(?:an?\s+(?:(?i:male|female)\s+)?(?:pupil|student)\s+)?in\s+"
    r"(?P<year>(?:Year|Yr)\s*\d{1,2}|Reception|Nursery)\b(?!\s+of\s+[a-z])"
    r"(?:,?\s+(?:class\s+)?(?:at|of|in)\s+"
    r"(?P<school>[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le)\s+)*[A-Z][\w'’.-]*)*))?"
)
_PAIR = re.compile(r"(?P<value>[^(),;]+)\s\((?P<label>[^()]+)\)(?:[,;]\s+|\.?$)")
_FEWEST_PAIRS = 2
_BACKGROUND = frozenset(["ethnicity", "religion", "sex"])
_SEX_ALONE = re.compile(r"male|female|boy|girl", re.IGNORECASE)
_YEAR_OF = re.compile(
    r"in\s+(?P<year>(?:Year|Yr)\s*\d{1,2}|Reception)\s+(?:of|at)\s+"
    r"(?P<school>[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le)\s+)*[A-Z][\w'’.-]*)*)$"
)
_ASK_FOR = re.compile(
    rf"\b(?:ask\s+for|contact|speak\s+to|write\s+to)\s+(?P<name>{_NAME}),\s+"
    r"(?:(?:the|your|our)\s+)?(?P<role>[^,.;:(]{3,50}?)(?=\s*(?:[,.;:(]|\s(?:on|at)\s|$))"
)
_SCHOOL = re.compile(r"\b(?:School|College|Academy|Nursery|Pre-?[Ss]chool|Centre)\b")
_LANGUAGE = re.compile(
    rf"^(?P<language>{_CAPITAL}(?:(?:,\s+|\s+and\s+){_CAPITAL})*)\s+(?:is|are)\s+"
    r"(?:spoken|used|the\s+(?:main\s+|first\s+)?languages?(?:\s+(?:spoken|used))?)\s+at\s+home\b"
)
_SPEAKS = re.compile(
    rf"^(?P<who>He|She|They|I|We|(?:{_CAPITAL}\s+and\s+)?(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|The)\s+"
    rf"family|{_CAPITAL})\s+(?:is\s+of\s+[^.;,]{{3,40}}\s+and\s+)?(?:mainly\s+|mostly\s+)?speaks?\s+(?P<language>{_CAPITAL}"
    rf"(?:(?:,\s+|\s+and\s+){_CAPITAL})*)\s+(?:at\s+home|with\s+(?:his|her|their|my)\s+family)\b"
)
_AT_HOME = re.compile(
    rf"\b[Aa]t\s+home\s+(?:we|they|he|she|I|the\s+family)\s+(?:all\s+|mainly\s+)?speaks?\s+"
    rf"(?P<language>{_CAPITAL}(?:(?:,\s+|\s+and\s+){_CAPITAL})*)"
)
_ORIGIN = re.compile(
    rf"(?:\b(?:is|am|are)|,)\s+of\s+(?P<ethnicity>{_CAPITAL}(?:\s+(?:and\s+|or\s+)?{_CAPITAL})*)\s+"
    r"(?:heritage|origin|descent|ethnicity|background)\b"
)
_DESCRIBES = re.compile(
    rf"\bdescribes?\s+(?:his|her|their|my)\s+ethnicity\s+as\s+(?P<ethnicity>{_CAPITAL}"
    rf"(?:\s+(?:(?:and|or|–|-)\s+)?{_CAPITAL})*)"
)
_FAITH = re.compile(
    rf"\b(?:is|am|are)\s+(?:an?\s+)?(?:practising\s+)?(?P<religion>{_CAPITAL}(?:\s+{_CAPITAL})*)"
    r"(?=\s*(?:[.,;]|$|and\b))"
)
_UPN = re.compile(r"\b(?:UPN|pupil number)\b\W*(?:is\s+)?(?P<upn>[A-Z]\d{11}[\dA-Z])\b")
_NHS = re.compile(r"\bNHS (?:number|no\.?)\s*(?:is|:)?\s*(?P<nhs_number>\d{3}\s?\d{3}\s?\d{4})\b")


def read_narrative(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Add what sentences tell of the child and of the plan's status."""
    # "He lives at …", said of his father, is told already.
    for piece in _not_of_contacts(pieces, gathered):
        if piece.meaning is not None and piece.meaning.subject == CHILD and piece.record is None:
            for name, text in _behind_name(piece):
                gathered.person.add(name, Claim(text, Rank.PREAMBLE))
        if piece.kind not in ("paragraph", "list_item") or piece.record is not None:
            continue
        for name, text in _with_labels_behind(piece.text, vocabulary):
            gathered.person.add(name, Claim(text, Rank.PREAMBLE))
        aside = _ASIDE.match(piece.text)
        text = piece.text
        if aside is not None:
            gathered.person.add("preferred_name", Claim(aside["called"], Rank.PREAMBLE))
            text = f"{aside['called']} {text[aside.end() :]}"
        for sentence in SENTENCE.split(text):
            for name, text in _of_child(sentence, vocabulary):
                gathered.person.add(name, Claim(text, Rank.PREAMBLE))
            for name, words in _of_plan(sentence, vocabulary):
                gathered.plan.add(name, Claim(words, Rank.PREAMBLE))


def _not_of_contacts(pieces: Sequence[Piece], gathered: Gathered) -> list[Piece]:
    return [
        piece
        for number, piece in enumerate(pieces)
        if not isinstance(gathered.fields.get(number, (None,))[0], Draft)
    ]


def _of_plan(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The officer whom to ask, and the status of "This is the final plan for Jane Doe"."""
    asked = _ASK_FOR.search(sentence)
    role = vocabulary.find(asked["role"], fuzzy=False) if asked is not None else None
    if asked is not None and role is not None and role.subject == "coordinator":
        yield "coordinator", asked["name"]
    plan_of = _PLAN_OF.match(sentence)
    if plan_of is not None and vocabulary.status_of(plan_of["plan"], whole=False):
        yield "status", plan_of["plan"]


def _with_labels_behind(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The child's details of a line that is nothing else: "Irish (ethnicity), None (faith)"."""
    pairs = list(_PAIR.finditer(text))
    if len(pairs) < _FEWEST_PAIRS or "".join(pair[0] for pair in pairs) != text:
        return
    labels = [vocabulary.find(pair["label"], fuzzy=False) for pair in pairs]
    if all(label is not None and label.subject == CHILD for label in labels):
        for pair, label in zip(pairs, labels, strict=True):
            if label is not None and label.keys[0] in _BACKGROUND:
                yield label.keys[0], pair["value"]


def _behind_name(piece: Piece) -> Iterator[tuple[str, str]]:
    """What goes on behind the child's name: "Jane Doe, female, in Year 10 of Any School"."""
    if piece.meaning is None or piece.meaning.keys != ("name",):
        return
    for part in re.split(r",\s+", piece.text)[1:]:
        if _SEX_ALONE.fullmatch(part):
            yield "sex", part
        year = _YEAR_OF.match(part)
        if year is not None and _SCHOOL.search(year["school"]):
            yield "year_group", year["year"]
            yield "school", year["school"].rstrip(".")


def _of_child(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from _who(sentence, vocabulary)
    yield from _background(sentence, vocabulary)
    lives = LIVES.search(sentence) or LIVES_WITH.search(sentence)
    # "His father, Bob Doe, lives at …" is not where the child lives.
    if lives is not None and not _is_about_others(sentence[: lives.start()], vocabulary):
        yield "address", lives["address"]
    attends = _ATTENDS.match(sentence)
    if attends is not None and _SCHOOL.search(attends["school"]):
        yield "school", attends["school"].rstrip(".")
        if attends["year"]:
            yield "year_group", attends["year"]
    year = _IN_YEAR.match(sentence)
    if year is not None and not _is_about_others(sentence[: year.start("year")], vocabulary):
        yield "year_group", year["year"]
        if year["school"] and _SCHOOL.search(year["school"]):
            yield "school", year["school"].rstrip(".")
    for pattern in (_UPN, _NHS):
        number = pattern.search(sentence)
        if number is not None:
            yield from number.groupdict().items()


def _background(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Languages, ethnicity and religion that a sentence tells of the child or its family."""
    language = _LANGUAGE.match(sentence) or _SPEAKS.match(sentence) or _AT_HOME.search(sentence)
    if language is not None:
        yield "home_language", language["language"]
    origin = _ORIGIN.search(sentence) or _DESCRIBES.search(sentence)
    faith = _FAITH.search(sentence)
    if origin is not None and not _is_about_others(sentence[: origin.start()], vocabulary):
        yield "ethnicity", origin["ethnicity"]
    if (
        faith is not None
        and vocabulary.is_one_of("religions", faith["religion"])
        and not _is_about_others(sentence[: faith.start()], vocabulary)
    ):
        yield "religion", faith["religion"]


def _who(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Whose plan it is, and of which sex."""
    born = _BORN.search(sentence)
    if born is not None:
        yield "name", born["name"]
        if born["sex"]:
            yield "sex", born["sex"]
    plan_of = _PLAN_OF.match(sentence)
    if plan_of is not None:
        yield "name", plan_of["name"]
        if plan_of["called"]:
            yield "preferred_name", plan_of["called"]
    known = _KNOWN_AS.match(sentence)
    if known is not None:
        yield "preferred_name", known["called"]
    told = _IS.match(sentence) or _BORN_A.search(sentence)
    if told is not None and not _is_about_others(sentence[: told.start("sex")], vocabulary):
        yield "sex", told["sex"]


def _is_about_others(before: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.holds_one_of("relations", before) or bool(
        re.search(r"\b(?:his|her|their)\b", before, re.IGNORECASE)
    )
