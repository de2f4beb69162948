"""How a heading names its section: the letter in its many forms, or the title alone.

Regulation 12(1) asks that each section be separately identified, and Code 9.62 that it be labelled
with its letter; authorities print "SECTION F:", "Section F |", "(Section F)", "F –", "6.1 … (F)",
"Sections C and G", "B-F-E", "H1/H2", or no letter at all.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary import Vocabulary
from ehcp_io.recognition.written_out import LETTER, written_out

_JOIN = (
    r"\s*(?:,\s*(?:and|AND)|,|and|AND|with|WITH|&|/|\+|-|–|—|to|TO)\s*"
    r"(?:(?:[Ss]ections?|SECTIONS?)\s+)?"
)
_LETTERS = rf"{LETTER}(?:{_JOIN}{LETTER})*"
_NUMBER = r"(?:(?:[Pp]art|PART|[Ss]ection|SECTION)\s+\d+\s*[:.–-]?\s*|\d+(?:\.\d+)*[.):]?\s+)?"
_GAP = r"[\s.:;|)\]·•–—-]*"

_BY_WORD = re.compile(
    rf"^\W*{_NUMBER}(?:(?:sections?|SECTIONS?|Sections?)\s*|(?:Parts?|PARTS?)\s+)"
    rf"[(‘“'\"]?\s*({_LETTERS})[)’”'\"]?(?:\s+of (?:the|this|my) plan(?=\s*[:–—-]))?(.*)$",
    re.DOTALL,
)
_PLAN_FIRST = re.compile(
    r"^\W*(?:[\w’',]+\s+){0,5}(?:plan|EHCP?)\s*[:–—-]?\s+(?=sections?\s+[(‘'\"]?[A-K])",
    re.IGNORECASE,
)  # "EHC Plan – Section B: …"
_PLAN_ALONE = re.compile(r"^\W*(?:EHCP|EHC plan|Education,? Health and Care Plan)\W*$", re.I)
_IN_BRACKETS = re.compile(
    r"^(.*?)[(\[]\s*((?:(?:this is|these are|that is|now)\s+)?(?:[Ss]ections?|SECTIONS?)\s+)?"
    rf"({_LETTERS})"
    r"(?:,?\s*(?:continued|cont(?:’|')?d?\.?))?\s*[)\]]\W*$",
    re.DOTALL,
)
# "Objectives (now Section E, Outcomes)": the letter's own title stands with it.
_TITLED_IN_BRACKETS = re.compile(
    r"^(?P<title>.*?)[(\[]\s*(?:(?:this is|that is|now)\s+)?(?:[Ss]ection|SECTION)\s+"
    rf"(?P<letters>{LETTER})\s*[,:;–—-]\s*(?P<own>[^()\[\]]+)[)\]]\W*$",
    re.DOTALL,
)
_AT_END = re.compile(
    rf"^(.*?\S)(\s*[:–—|-]\s*|\s+)(?:sections?|SECTIONS?|Sections?)\s+({_LETTERS})\W*$", re.DOTALL
)
_LEADING_BRACKETS = re.compile(rf"^\W*[(\[]\s*({_LETTERS})\s*[)\]]{_GAP}(\S.*)$", re.DOTALL)
_BARE = re.compile(rf"^{_NUMBER}({_LETTERS})\s*[.:)|·•–—-]{_GAP}(\S.*)$", re.DOTALL)
_SPACED = re.compile(rf"^({_LETTERS})\s+(\S.*)$", re.DOTALL)
_LAST = re.compile(  # a letter set apart at the end of its bar; not the last of "Section E and F"
    rf"^(\w.*\w)(?<!\b[Ss]ection)(?<!\b[Ss]ections)(?<!\bSECTION)(?<!\bSECTIONS)(?<!\band)"
    rf"\s+({LETTER})$"
)
_ALONE = re.compile(rf"^\W*({_LETTERS}(?:\s+{_LETTERS})*)\W*$")
_SUBCODE = re.compile(r"^\W*([A-G])\s?(\d)\b(?![.)]?\d)[\s.:–—-]*(.*)$", re.DOTALL)
_SMALL = re.compile(rf"^\W*{_NUMBER}[Ss]ection\s+([a-k]|h\s?[12])\b(?![’'])")
_PART = re.compile(  # "Section E3 – …" is a part of E; H1 and H2 are sections of their own
    rf"^(\W*{_NUMBER}(?:[Ss]ection|SECTION)\s+[A-G])\s?\d{{1,2}}(?=[\s.:)–—-]|$)"
)
_CONTINUED = re.compile(
    r"\s*\(\s*(?:continued|cont(?:’|')?d?\.?)\s*\)|,?\s*\b(?:continued|cont(?:’|')d)\b\.?",
    re.IGNORECASE,
)
_JOINER = re.compile(r"\s*(?:[,;]\s*)?(?:\band\b|[&/+,;|])\s*", re.IGNORECASE)
_MAY_NAME = re.compile(rf"{LETTER}|(?i:section)")  # what every section with its letter holds
_TITLED_WORD = re.compile(rf"^(?:sections?)\s+{LETTER}\s*[:.–—-]\s*\S", re.IGNORECASE)
_CARE = re.compile(r"^(?:any )?(?:other )?social care\b", re.IGNORECASE)  # "H2 Other social care"
_SENTENCE = re.compile(
    r"^(?:must|should|will|is|are|of|sets?|describes?|contains?|may|can|was|has|in|for|on|above|below|"
    r"states?|says?|also|lists?|to|from|as|which|that|does|did|would|could|shall)\b"
)

_NEEDS, _PROVISION = frozenset({"need", "strengths"}), frozenset({"provision"})
HELD = {
    **dict.fromkeys(("B", "C", "D"), _NEEDS),
    "E": frozenset({"outcome"}),
    **dict.fromkeys(("F", "G", "H1", "H2"), _PROVISION),
}


class Form(StrEnum):
    """How the section is named, surest first."""

    WORD = "word"  # "Section F: …"
    BRACKETS = "brackets"  # "… (Section F)"
    LETTER = "letter"  # "F. …", "(F) …", "… (F)"
    ALONE = "alone"  # the letter and nothing else
    SUBCODE = "subcode"  # "A1 …" where nothing else opens A
    TITLE = "title"  # no letter; the title is the statutory or a customary one


_LETTERED = (Form.WORD, Form.BRACKETS, Form.LETTER)
_TERSE = 3
_UNREAD = object()
_REMEMBERED = 2048  # texts; a long plan has about as many
_SAME = 0.9
_LIKELY = 0.5  # likeness of a title from which it is that section's


@dataclass(frozen=True, slots=True)
class SectionLabel:
    """The sections that a heading names, and how. ``fit`` is the likeness of its title (0 to 1).

    ``bare``: a letter before words that are no title known, which only its look can confirm.
    ``weak``: a letter of a table's margin, which gives way to headings in words.
    ``spaced``: no stop, colon or dash stands between a ``bare`` letter and the words;
    ``enclosed``: it stands in brackets before them.
    """

    letters: tuple[str, ...]
    form: Form
    title: str
    fit: float
    continued: bool = False
    bare: bool = False
    weak: bool = False
    spaced: bool = False
    enclosed: bool = False


def read_bare_label(text: str) -> SectionLabel | None:
    """A letter beside words that no rule knows: perhaps a section's.

    "K  Who wrote about me", "[K] Who wrote", "Who told us (K)", "Who told us   K".
    """
    enclosed, stopped = _LEADING_BRACKETS.match(text), _BARE.match(text)
    match = enclosed or stopped or _SPACED.match(text)
    behind = _IN_BRACKETS.match(text) if match is None else None
    if behind is not None and behind[1].strip() and not behind[2]:
        letters = split_letters(behind[3])
        return SectionLabel(letters, Form.LETTER, behind[1].strip(), 0.0, bare=True)
    last = _LAST.match(text) if match is None else None
    if last is not None:
        return SectionLabel(
            split_letters(last[2]), Form.LETTER, last[1], 0.0, bare=True, spaced=True
        )
    if match is None:
        return None
    letters, title = split_letters(match[1]), match[2].strip()
    spaced, inside = stopped is None, enclosed is not None  # "(A) Reading" may count anything
    return SectionLabel(letters, Form.LETTER, title, 0.0, bare=True, spaced=spaced, enclosed=inside)


def read_section_label(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """The section that this text would open as a heading, or None.

    H alone is H1 and H2 together. A sentence that only mentions a section is no label.
    """
    text = text.strip()
    known = vocabulary.section_labels
    found = known.get(text, _UNREAD)
    if found is not _UNREAD:
        label: SectionLabel | None = found
        return label
    label = _read(text, vocabulary)
    if len(known) >= _REMEMBERED:
        known.clear()  # a service reads many plans, and need not remember their words
    known[text] = label
    return label


def _read(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    text = written_out(text, one_is_letter=vocabulary.one_is_letter)
    continued = bool(_CONTINUED.search(text))
    bare = _CONTINUED.sub("", text).strip() if continued else text
    label = _joined(bare, vocabulary) or _single(bare, vocabulary)
    return replace(label, continued=continued) if label is not None else None


def _single(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    for read in _READERS:
        label = read(text, vocabulary)
        if label is not None:
            return label
    return None


def _joined(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """Two sections named one after the other, each with its own title, in one heading.

    "Section E: Outcomes and Section F: Provision", "(E) Outcomes and (F) Provision".
    """
    named = _MAY_NAME.search(text)
    if named is None:
        return None  # as in most lines of prose, which have many joints
    for joiner in _JOINER.finditer(text):
        if joiner.start() < named.end():
            continue
        first = _single(text[: joiner.start()].strip(), vocabulary)
        rest = text[joiner.end() :].strip()
        if first is None or not first.title or first.form not in _LETTERED:
            continue
        second = _joined(rest, vocabulary) or _single(rest, vocabulary)
        if (
            second is None
            or second.form is not first.form
            or set(first.letters) & set(second.letters)
        ):
            continue
        if first.fit >= _LIKELY and (second.fit >= _LIKELY or _TITLED_WORD.match(rest)):
            letters = (*first.letters, *second.letters)
            return SectionLabel(letters, first.form, text, min(first.fit, max(second.fit, _LIKELY)))
    return None


def _fit(letters: tuple[str, ...], title: str, vocabulary: Vocabulary) -> float:
    scores = vocabulary.title_scores(title)
    return max(
        (score for letter, score in scores.items() if set(split_letters(letter)) & set(letters)),
        default=0.0,
    )


def _by_word(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    plural = re.match(rf"^\W*{_NUMBER}sections\b", text, re.IGNORECASE)
    small = _SMALL.match(text)
    if small is not None:  # "section b – needs" as typed in haste; "section a" may be a sentence's
        text = text[: small.start(1)] + small[1].upper() + text[small.end(1) :]
    text = _PART.sub(r"\1", text)
    match = _BY_WORD.match(re.sub(r"\([^()]*\)", " ", text) if plural else text)
    if match is None:
        return None
    rest = match[2].strip()
    title = re.sub(rf"^{_GAP}", "", rest)
    letters = split_letters(match[1])
    fit = _fit(letters, title, vocabulary)
    if small is not None and fit < _LIKELY and rest[:1] not in (":", "–", "—", "|"):
        return None
    if title and fit < 0.5 and (_SENTENCE.match(title) or rest.startswith((",", ";"))):
        return None
    return SectionLabel(letters, Form.WORD, title, fit)


def _behind_plan(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """The plan before its section, whose title may be in the next cell: "EHC Plan – Section B"."""
    first = _PLAN_FIRST.match(text)
    label = _by_word(text[first.end() :], vocabulary) if first else None
    if first is None or label is None:
        return None
    alone = not label.title and _PLAN_ALONE.match(first[0])
    return label if alone or label.fit >= _LIKELY else None


def _in_brackets(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    titled = _TITLED_IN_BRACKETS.match(text)
    if titled is not None:
        letters = split_letters(titled["letters"])
        fit = _fit(letters, titled["own"].strip(), vocabulary)
        if fit >= _LIKELY:
            return SectionLabel(letters, Form.BRACKETS, titled["title"].strip(), fit)
    match = _IN_BRACKETS.match(text)
    if match is None:
        return None
    title, letters = match[1].strip(), split_letters(match[3])
    fit = _fit(letters, re.sub(rf"^{_NUMBER}", "", title), vocabulary)
    if match[2]:
        return SectionLabel(letters, Form.BRACKETS, title, fit)
    if _is_held(title, letters, vocabulary):
        fit = max(fit, _LIKELY)
    if fit >= _LIKELY or len(letters) > 1:
        return SectionLabel(letters, Form.LETTER, title, fit)
    return None


def _at_end(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """The letter behind its title: "5. Health: Sections C and G", "Outcomes – Section E".

    The title must be that of one of the sections: "Amended: Sections B and F" opens neither. Behind
    a stroke or a question an unknown one may be, where the document's other headings look so.
    """
    match = _AT_END.match(text)
    if match is None:
        return None
    title, letters = match[1].strip(), split_letters(match[3])
    fit = _fit(letters, re.sub(rf"^{_NUMBER}", "", title), vocabulary)
    if match[2].strip() and _is_held(title, letters, vocabulary):
        fit = max(fit, _LIKELY)  # "Needs | Section B"
    told = match[2].strip() or _is_joint(title, letters, vocabulary)
    if fit < (_LIKELY if told else _SAME):
        apart = match[2].strip() in ("|", "–", "—") or "\t" in match[2] or title.endswith("?")
        return SectionLabel(letters, Form.BRACKETS, title, fit, bare=True) if apart else None
    return SectionLabel(letters, Form.BRACKETS, title, fit)


def _by_letter(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    alone = _ALONE.match(text)
    if alone:
        return SectionLabel(split_letters(alone[1]), Form.ALONE, "", 0.0)
    for pattern in (_LEADING_BRACKETS, _BARE, _SPACED):
        match = pattern.match(text)
        if match:
            letters, title = split_letters(match[1]), match[2].strip()
            fit = _fit(letters, title, vocabulary)
            if _is_held(title, letters, vocabulary):
                fit = max(fit, _LIKELY)
            told = pattern is not _SPACED or _CARE.search(title) is not None
            if fit >= _LIKELY or (told and letters[0] in ("H1", "H2")):
                inside = pattern is _LEADING_BRACKETS
                return SectionLabel(letters, Form.LETTER, title, fit, enclosed=inside)
    return None


def _is_held(title: str, letters: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a title is the label of what the section holds: "B. Strengths", "F Provision"."""
    known = vocabulary.label_roles(title)
    if not known and title.count(" ") < _TERSE and title.casefold().endswith("provision"):
        known = ("provision",)
    return bool(HELD.get(letters[0], frozenset()) & set(known))


def _is_joint(title: str, letters: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a title is the one of just these sections together: "Outcomes and provision"."""
    named = {split_letters(name) for name in vocabulary.title_scores(title)}
    return len(letters) > 1 and any(set(one) == set(letters) for one in named)


def _by_last_letter(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """The letter behind its own title and nothing between: "Personal budget J"."""
    match = _LAST.match(text)
    if match is None:
        return None
    letters = split_letters(match[2])
    fit = _fit(letters, match[1], vocabulary)
    return SectionLabel(letters, Form.LETTER, match[1], fit) if fit >= _LIKELY else None


def _by_subcode(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    match = _SUBCODE.match(text)
    if match is None:
        return None
    title = match[3].strip()
    return SectionLabel((match[1],), Form.SUBCODE, title, _fit((match[1],), title, vocabulary))


def _by_title(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    title = re.sub(rf"^{_NUMBER}", "", text).rstrip(" :.")
    scores = vocabulary.title_scores(title)
    if not scores:
        return None
    letter = max(scores, key=lambda one: scores[one])
    return SectionLabel(split_letters(letter), Form.TITLE, title, scores[letter])


_READERS = (
    _by_word, _behind_plan, _in_brackets, _at_end, _by_letter, _by_last_letter, _by_subcode,
    _by_title,
)  # fmt: skip
"""How a heading may name its section, surest first."""
