"""How two printings of one wording are told to be the same: case, spaces and marks left out."""

import re
import unicodedata
from collections.abc import Mapping

from rapidfuzz import fuzz

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NUMBERING = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d+)*[.)]|[a-z][.)]|[ivx]+[.)])\s+(?=\D)", re.IGNORECASE
)
PLAN_TITLE = re.compile(
    r"(?:education,?\s+health\s*(?:,|and|&)\s*(?:social\s+)?care\s+(?:\(EHCP?\)\s+)?plan"
    r"|\bEHC\s*plan\b|\bEHCP\b)(?:\s*\(EHCP?\))?",
    re.IGNORECASE,
)
"""What the document is called, in any of its usual forms."""
# "Nursery 2" is an answer, never the second of several labels "Nursery".
_YEAR_GROUP = re.compile(r"(?:nursery|year|yr|ncy)\.?\s*\d{1,2}", re.IGNORECASE)
# What the document is called says nothing about whose details follow.
_PLAN_NAME = re.compile(
    r"\b(?:education,? )?health and (?:social )?care (?:ehc )?plan\b|\behcp?(?: plan)?\b"
)
_IN_FULL, _MISREAD_NAME, _SLACK = "education health and care", 84.0, 2
SIGNS = re.compile(
    r"\W*(?:signed|signature|print(?:ed)? name|(?:agreed |signed )?(?:for and )?on behalf of"
    r"|(?:duly )?authori[sz](?:ed|ing) (?:signatory|officer)|signatory)\b",
    re.IGNORECASE,
)
"""How the label of a signature, and of what stands with it, begins."""
_THEIR = re.compile(
    r"^their\s+", re.IGNORECASE
)  # below "My parents": that of whom the row above names
# A form that speaks to the young person asks what one in the first person does.
_SECOND = re.compile(r"\byou(?P<more>r| are)?\b", re.IGNORECASE)
_FIRST = {None: "I", "r": "my", " are": "I am"}
# "Robin is known as": the child's own name before what is asked.
_NAMED = re.compile(
    r"^(?!(?:previous|former|surname|family|last|once|not)\w*\b)[^\W\d_][\w'’-]+\s+"
    r"(?=(?:is\s+|likes\s+to\s+be\s+|prefers\s+to\s+be\s+|is\s+usually\s+)?(?:known\s+as|called)$)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile("[’'‘]s\\b|(?<=s)[’'‘](?=\\s|$)", re.IGNORECASE)
_MISREAD = str.maketrans("01iı|58", "oll" + "ll" + "sb")
_LONGEST, _MOST_WORDS = 90, 13
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "first": 1, "second": 2, "third": 3}
# Not the end of "telephone".
_NUMBER = re.compile(r"^(\d|one|two|three)(?!\d)|(?<!\d)(\d)$")
_MARKS = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile("[\u2018\u2019\u201a\u201b`\u00b4']")


def key(text: str) -> str:
    """The letters and figures of ``text`` alone, so that "D.O.B.:" and "dob" are one wording."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ")
    return _MARKS.sub("", folded)


def label_keys(text: str) -> tuple[str, ...]:
    """The keys that a printed label may stand under: whole, and without hints in brackets.

    "You like to be called" stands under "I like to be called" too.
    """
    bare = without_numbering(text)
    outside = _BRACKETS.sub(" ", bare)
    plain = _THEIR.sub("", _POSSESSIVE.sub(" ", outside))
    mine = _SECOND.sub(lambda match: _FIRST[match["more"] and match["more"].lower()], outside)
    # Most labels have neither, and a key is not made twice of the same words.
    named = _NAMED.sub("", outside.strip(" :"))
    found = map(key, dict.fromkeys((bare, outside, plain, mine, named)))
    return tuple(dict.fromkeys(candidate for candidate in found if candidate))


def misread_key(candidate: str) -> str:
    """A key in which letters and figures that scanning takes for one another are one."""
    return candidate.replace("rn", "m").translate(_MISREAD)


def without_hints(text: str) -> str:
    """A printed label without its number and the hints in brackets."""
    return _BRACKETS.sub(" ", without_numbering(text))


def without_numbering(text: str) -> str:
    """A heading without the number or letter in front of it."""
    return _NUMBERING.sub("", text.strip())


def words(text: str) -> str:
    """``text`` as lower-case words between single spaces, for finding a phrase in it."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ")
    folded = _APOSTROPHES.sub("", folded)
    folded = re.sub(r"(?<=\w)[-\u2010\u2011]\s?(?=\w)", "", folded)
    return " ".join(re.findall(r"\w+", folded))


def without_plan_name(plain: str) -> str:
    """A heading's `words` with the plan's own name made one word, "plan".

    It may be misread ("Education, Heblith and Card"): its first word alone would announce the
    details of a school.
    """
    plain = _PLAN_NAME.sub("plan", plain)
    if not len(_IN_FULL) - 1 <= len(plain) <= _LONGEST:
        return plain
    near = fuzz.partial_ratio_alignment(_IN_FULL, plain, score_cutoff=_MISREAD_NAME)
    if near is None:
        return plain
    before, _, behind = plain[near.dest_end :].partition(" ")
    # Read as more or less letters than it has, its last word may end beyond what is compared.
    if len(before) > _SLACK or (behind and behind.split()[0] != "plan"):
        return plain
    return f"{plain[: near.dest_start]}{behind or 'plan'}"


def is_label_like(text: str) -> bool:
    """Whether ``text`` could be a printed label: a few words and no sentence."""
    bare = _BRACKETS.sub(" ", text).strip().rstrip(":").strip() or text.strip()
    return (
        bool(bare)
        and not _YEAR_GROUP.fullmatch(bare)
        and len(bare) <= _LONGEST
        and len(bare.split()) <= _MOST_WORDS
        and not re.search(r"[^\W\d_]{4}[.!;]\s+[A-Z]", bare)
    )


def take_number(text: str) -> tuple[str, int | None]:
    """A key without the number in it ("parent2"), and that number; None where there is none."""
    match = _NUMBER.search(text)
    if match is None:
        return text, None
    figure = match[1] or match[2]
    number = _NUMBER_WORDS.get(figure) or int(figure)
    return text[: match.start()] + text[match.end() :], number


def tells_child_first(plain: str, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a heading tells of the child and then of others: "Who I am and who looks after me".

    ``patterns`` are those of the headings that announce the child and a contact.
    """
    first, joined, _ = plain.partition(" and ")
    child = patterns["child"].search(first) or first in ("me", "i")
    return bool(joined and child) and not patterns["contact"].search(first)
