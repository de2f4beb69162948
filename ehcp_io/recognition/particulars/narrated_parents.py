"""What the opening paragraphs tell of parents and carers in the third person, without a label.

"Her father, Bob Doe, lives at …", "his parents, Ann and Bob Doe. They can be reached on …".
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ehcp_io.recognition.particulars.claims import Claim, Draft, Gathered, Rank
from ehcp_io.recognition.particulars.family import is_theirs
from ehcp_io.recognition.particulars.narrative import ADDRESS, LIVES, LIVES_WITH, SENTENCE
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import EMAIL, PHONE
from ehcp_io.recognition.particulars.vocabulary import CONTACT, Vocabulary
from ehcp_io.recognition.particulars.wording import words

_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_REST = rf"(?:\s+(?:(?:de|la|le|van|von|der|den|al|el|bin)\s+)*{_CAPITAL})"
_NAME = rf"{_CAPITAL}{_REST}{{1,3}}"
_PAIR = rf"(?:{_CAPITAL}{_REST}{{0,3}})\s+(?:and|&)\s+(?:{_NAME})"
_RELATED = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|(?P<whose>{_CAPITAL})[’'])(?(whose)s?)\s+(?P<relation>[^\W\d_][\w-]*(?:\s[a-z][\w-]*)?),?\s+"
    rf"(?:(?P<pair>{_PAIR})|(?P<name>{_NAME}))"
    r"(?!,\s+my\b)(?=\s*(?:[,.(;]|$)|\s+(?:and|at|in|who|lives?|has|have|is)\b)"
)
_TWO = re.compile(rf"(?P<one>{_NAME})\s+(?:and|&)\s+(?P<other>{_NAME})")
_TITLED = re.compile(r"(?:Mrs?|Ms|Miss|Mx|Dr)\.?$")
_GONE = re.compile(r"\b(?:died|dead|death|deceased|late|passed away|no contact)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:[Bb]oth|[Tt]hey both)(?:\s+(?:parents|of them))?\s+(?:have|hold|share)\s+"
    r"parental\s+responsibility\b"
)
_HAS = re.compile(r"^\W*(?:who\s+)?(?:also\s+)?(?:has|have|holds?)\s+parental\s+responsibility\b")
# A sister is a contact where the plan says how to reach her.
_REACHABLE = re.compile(r"\s*\((?=[^()]*(?:\d{5}|@))")
_IN_BRACKETS = re.compile(rf"\s*\({ADDRESS}(?=\s*[;,)])")
# "During the week she is with her mum, Ann Doe, at 1 High Street, …"
_STAYS = re.compile(r"\b(?:is|lives?|stays?)\s+with\s+$")
_AT = re.compile(rf",?\s+at\s+{ADDRESS}")
_SAME = re.compile(r"\blives?\s+(?:at\s+the\s+same\s+address|with\s+(?:him|her|them)\b)")
_REACHED = re.compile(
    r"^(?:They|She|He|(?:Both|Their|His|Her)\b(?P<who>[^.;]*?))\s+(?:can|may)\s+be\s+"
    r"(?:reached|contacted|telephoned|called|e-?mailed)\b"
)
_TITLED_WHO = re.compile(
    rf"^(?P<who>(?:Mrs?|Ms|Miss|Mx|Dr)\.?\s+{_CAPITAL})\b[^.;]*?\s(?:can|may)\s+be\s+"
    r"(?:reached|contacted|telephoned|called|e-?mailed)\b"
)
# "Her telephone number is …"; that of her social worker is not hers.
_THEIRS = re.compile(
    r"^(?:and\s+)?(?:his|her|their|mum|dad|my (?:mum|dad))\b(?:[’']s)?"
    r"(?P<what>(?:\s+(?:home|work|mobile|main|own|contact|daytime|and|or|telephone|phone|e-?mail|"
    r"numbers?|address|mobile|details)\b)+)",
    re.IGNORECASE,
)
_COUPLE = frozenset(["parents", "carers", "grandparents", "guardians", "adopters"])


@dataclass(slots=True)
class _Told:
    """A parent or carer, or a couple named together, whom a sentence names."""

    name: str
    relationship: str
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    responsibility: str | None = None


def read_parents(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Add the parents and carers whom sentences name, where no label names a contact."""
    if any(
        claim.rank is Rank.LABEL
        for draft in gathered.drafts
        for claim in draft.every("name", "surname", "forename")
        if claim.text
    ):
        return
    names = ("name", "forename", "preferred_name")
    child = {word for claim in gathered.person.every(*names) for word in words(claim.text).split()}
    told: list[_Told] = []
    latest: Sequence[_Told] = ()
    for piece in pieces:
        if piece.record is None and piece.kind in ("paragraph", "list_item"):
            latest = _read(SENTENCE.split(piece.text), told, latest, child, vocabulary)
        elif piece.record is None and _THEIRS.match(piece.label or ""):
            _reach(latest, piece.text)  # "His telephone number is …"
    gathered.drafts.extend(map(_draft, told))


def _read(
    sentences: Sequence[str],
    told: list[_Told],
    latest: Sequence[_Told],
    child: Set[str],
    vocabulary: Vocabulary,
) -> Sequence[_Told]:
    """Note those whom the sentences of one paragraph name, with what is said of them.

    Given and returned are ``latest``, whom the last sentence named that named anybody.
    """
    here: list[_Told] = []
    for sentence in sentences:
        found = [] if _GONE.search(sentence) else list(_named(sentence, child, vocabulary))
        here += found
        latest = found or latest
        if _BOTH.search(sentence) and (len(here) == len(("one", "other")) or _are_couple(here)):
            for each in here:
                each.responsibility = "Yes"
        if _tells_how_to_reach(sentence, vocabulary):
            _reach(latest, sentence)
        spoken = _TITLED_WHO.match(sentence)
        if spoken is not None:  # "Mrs Doe has … and can be reached on …"
            meant = [t for t in told + here if is_theirs(spoken["who"], t.name, t.relationship)]
            _reach(meant, sentence[spoken.end() :])
    told += here
    return latest


def _tells_how_to_reach(sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence gives a number of those named before, and not of "her co-ordinator"."""
    reached = _REACHED.match(sentence)
    who = (reached["who"] or "").strip() if reached is not None else ""
    ours = who in ("", "of them") or vocabulary.holds_one_of("relations", who)
    return (reached is not None and ours) or _THEIRS.match(sentence) is not None


def _named(sentence: str, child: Set[str], vocabulary: Vocabulary) -> Iterator[_Told]:
    matches = [
        match
        for match in _RELATED.finditer(sentence)
        if vocabulary.is_one_of("relations", match["relation"])
        and (match["whose"] is None or words(match["whose"]) in child)
        and (
            not vocabulary.is_one_of("siblings", match["relation"])
            or _REACHABLE.match(sentence, match.end())
        )
        and (match["pair"] is None or match["relation"].casefold() in _COUPLE)
    ]
    together = LIVES_WITH.search(sentence)
    for match in matches:
        rest = sentence[match.end() :]
        lives = re.match(rf"(?:\s*\([^()]*\))?,?\s*(?:who\s+|and\s+)?{LIVES.pattern}", rest)
        lives = lives or _IN_BRACKETS.match(rest)
        if lives is None and _STAYS.search(sentence[: match.start()]):
            lives = _AT.match(rest)
        with_child = together is not None and together.start() < match.start() < together.end()
        same = with_child or _SAME.search(rest) is not None
        for name in _names(match):
            each = _Told(name, match["relation"])
            # With two people in a sentence nobody can say whose the number is.
            if len(matches) == 1:
                _reach([each], rest)
                has = _HAS.search(re.sub(r"^\s*\([^()]*\)", "", rest))
                each.responsibility = "Yes" if has is not None else None
                lives = lives or LIVES.search(rest)
            each.address = lives["address"] if lives is not None else "Same" if same else None
            yield each


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """The one name, or those of a couple: "Ann Doe and Bob Doe" are two, "Mr and Mrs Doe" one."""
    two = _TWO.fullmatch(match["pair"] or "")
    if two is None or any(_is_half(two[each].split()) for each in ("one", "other")):
        return (match["pair"] or match["name"],)
    return two["one"], two["other"]


def _is_half(name: Sequence[str]) -> bool:
    """Whether a title with one name is half of a couple: "Mr Bob and Mrs Ann Doe"."""
    return _TITLED.match(name[0]) is not None and len(name) < len(("Mr", "Bob", "Doe"))


def _are_couple(told: Sequence[_Told]) -> bool:
    return len(told) == 1 and told[0].relationship.casefold() in _COUPLE


def _reach(told: Sequence[_Told], text: str) -> None:
    """Note the number and the address of the one person, or couple, that a text speaks of."""
    if len(told) != 1:
        return
    phone, email = PHONE.search(text), EMAIL.search(text)
    told[0].phone = told[0].phone or (phone[0] if phone is not None else None)
    told[0].email = told[0].email or (email[0].rstrip(".") if email is not None else None)


def _draft(told: _Told) -> Draft:
    details = {
        "name": told.name,
        "relationship": told.relationship,
        "phone": told.phone,
        "email": told.email,
        "address": told.address,
        "parental_responsibility": told.responsibility,
    }
    claims = {name: [Claim(text, Rank.PREAMBLE)] for name, text in details.items() if text}
    return Draft(claims, subject=CONTACT)
