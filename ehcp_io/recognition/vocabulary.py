"""The words that general recognition knows, ready to be asked.

Wordings are compared by their *key*: case, punctuation, quotation marks, dashes and white space do
not matter, nor does a child's name in the possessive or a "my" in front.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from ehcp_io.recognition.phrases import Phrases
from ehcp_io.recognition.polarity import Polarity
from ehcp_io.recognition.same_words import first_person, squeeze
from ehcp_io.recognition.title_rules import TitleRule

_APOSTROPHES = str.maketrans("", "", "'‘’‚‛`´")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"^(?:[^\W\d_][\w-]*['’]s?|my|our)\s+", re.IGNORECASE)
_FEWEST_GENERAL = 5
_PERSONAL = re.compile(r"\b(?:i|he|she|his|her|him|my|me|we|our|us)\b", re.IGNORECASE)
_LEGEND = re.compile(r"\b[A-Z]{1,5}\s*=\s*[^;.,]+")  # "EP = educational psychologist"
# A form that was filled in by a computer has the name in its own sentences.
_WHOSE = re.compile(
    r"\b[A-Z][\w-]+[’']s?\s+(?=special educational needs|education,? health and care)"
)
_BEHIND = re.compile(r"\s*\([^()]*\d{4}[^()]*\)$")  # "Attainment (July 2024)"
_CLOSE = 90  # rapidfuzz ratio above which two wordings are the same but for a slip
_LONGEST_TITLE = 32  # words; the Regulations' own title of H2 has 27
_LONGEST_LABEL = 14
_LONG_ENOUGH, _FEW_WORDS, _NEAR, _LEAD = 9, 5, 90.0, 4.0  # of a label that a scan misread
_AREA_WORDS = 9
_TOPIC_WORDS = 14
_WORDS_BEFORE_LOOK = 5


# "F. Provided by": a casework system prints the section's letter before each of its labels.
# "Short breaks: see H2."
_SEE = re.compile(
    r"(?:[^\W\d_][\w ’'-]{1,40}:\s*)?[Ss]ee (?:also )?(?:[Ss]ection )?(?:[A-K]|H[12])\W*"
)
_LETTERED = re.compile(r"^(?:[B-K]|H[12])[.:)]\s+")


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """The wording's key: its words in lower case, nothing else."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)
    return " ".join(_WORD.findall(folded.replace("&", " and ")))


def title_key(text: str) -> str:
    """The key without a possessive or "my" in front ("Sam's health needs", "My health needs")."""
    return key(_POSSESSIVE.sub("", text.strip()))


# "Speech and language advice" is a report's name, and no label of a title.
_OF_ADVICE = ("title", "author", "author_role", "role", "date", "appended")
_COUNTED = re.compile(r"^(?:chapter|part|block|theme|area)\s+\d{1,2}\s*[:.–—-]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Vocabulary:
    """Titles, labels, areas, topics and phrases, ready to be asked."""

    titles: Mapping[str, frozenset[str]]
    rules: tuple[TitleRule, ...]
    outside: frozenset[str]
    last: frozenset[str]
    areas: Mapping[str, str]
    areas_joined: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    label_words: tuple[tuple[str, tuple[str, ...]], ...]
    topics: Mapping[str, str]
    topic_words: tuple[str, ...]
    topic_starts: tuple[str, ...]
    guidance: Phrases
    instructions: Phrases
    form_words: frozenset[str]
    none: Phrases
    monitoring: Phrases
    pointers: Phrases
    payers: Phrases
    looks: tuple[str, ...]
    of_looks: tuple[str, ...]
    area_words: tuple[tuple[str, tuple[str, ...]], ...]
    signs: Polarity
    conditions: tuple[str, ...]
    not_a_plan: frozenset[str]
    plan_titles: frozenset[str]
    about_plans: frozenset[str]
    squeezed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    behind: frozenset[str] = frozenset()
    english: Mapping[str, str] = field(default_factory=dict)
    said_again: frozenset[str] = frozenset()
    data_columns: Mapping[str, str] = field(default_factory=dict)
    """What heads a column of a table that measures or lists: ``scores``, ``measures``, ``days``."""
    plain_heads: frozenset[str] = frozenset()
    """Heads of a column that leave it to the section what the column holds: "Description"."""
    health_services: tuple[str, ...] = ()
    """How words of a health service begin; ``schooling``: of what a school does."""
    schooling: tuple[str, ...] = ()
    data_endings: tuple[str, ...] = ()
    """What such a head may end with, behind the name of a test."""
    scanned: bool = False
    """Whether labels may be misread by a letter or two."""
    one_is_letter: bool = False
    """Whether "Section 1" is Section I."""
    _titles_cache: dict[str, dict[str, float]] = field(default_factory=dict)
    _near_labels: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False)
    section_labels: dict[str, Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What ``labels`` has read each text as: a text is asked about many times in one document."""

    def in_english(self, text: str) -> str:
        """The English half of a label that the form prints in two languages; else the text."""
        return self.english.get(text.strip(), text) if self.english else text

    def title_scores(self, text: str) -> dict[str, float]:
        """How surely a heading's words name each section (A … K, and H for H1 with H2): 0 to 1."""
        wanted = title_key(text)
        if wanted not in self._titles_cache:
            self._titles_cache[wanted] = self._score_title(wanted)
        return self._titles_cache[wanted]

    def _score_title(self, wanted: str) -> dict[str, float]:
        if not wanted or wanted.count(" ") >= _LONGEST_TITLE:
            return {}
        scores: dict[str, float] = {}
        for letter, titles in self.titles.items():
            if wanted in titles:
                scores[letter] = 1.0
            elif process.extractOne(wanted, titles, scorer=fuzz.ratio, score_cutoff=_CLOSE):
                scores[letter] = 0.9
        if 1.0 in scores.values():
            return {letter: score for letter, score in scores.items() if score == 1.0}
        if not scores:
            padded = f" {wanted} "
            for rule in self.rules:
                if rule.fits(padded):
                    scores[rule.section] = 0.7 if wanted.count(" ") < _LONGEST_LABEL else 0.5
                    break
        return scores

    def is_outside(self, text: str) -> bool:
        """Whether a heading opens what belongs to no section (particulars, sign-off …)."""
        return self.ends_plan(text) or _is_one_of(text, self.outside)

    def ends_plan(self, text: str) -> bool:
        """Whether a heading opens what plans print behind their last section (copies, appeals)."""
        return _is_one_of(text, self.last)

    def label_roles(self, text: str) -> tuple[str, ...]:
        """The roles that a label or a column's heading may name, surest first."""
        text = self.in_english(text)
        wanted = key(text)
        if not wanted or wanted.count(" ") >= _LONGEST_LABEL:
            return ()
        for candidate in (
            wanted,
            first_person(wanted),
            key(re.sub(r"\([^)]*\)", " ", text)),
            re.sub(r" \d+$", "", wanted),
            re.sub(r"^(?:my|our) ", "", wanted),
            key(_LETTERED.sub("", text)),
        ):
            if candidate in self.labels:
                return self.labels[candidate]
        # A narrow column breaks words where the line ends ("Outco me no."); "and" may be a stroke.
        known = self.squeezed.get(squeeze(wanted), ()) or self._behind_area(wanted)
        return known or (self._nearly(wanted) if self.scanned else ())

    def _nearly(self, wanted: str) -> tuple[str, ...]:
        """The roles of the label that a scan's words are but for a letter; none where two may be.

        "Prequency / duration" is "Frequency / duration".
        """
        if len(wanted) < _LONG_ENOUGH or wanted.count(" ") > _FEW_WORDS:
            return ()
        if wanted not in self._near_labels:
            best = process.extract(
                wanted, list(self.labels), scorer=fuzz.ratio, score_cutoff=_NEAR - _LEAD
            )
            near = {self.labels[name] for name, score, _ in best if best[0][1] - score < _LEAD}
            told = bool(best) and best[0][1] >= _NEAR and len(near) == 1
            self._near_labels[wanted] = near.pop() if told else ()
        return self._near_labels[wanted]

    def _behind_area(self, wanted: str) -> tuple[str, ...]:
        """The roles of a label that its area's name stands before: "SEMH strengths", "… need 2"."""
        area, _, label = re.sub(r" \d+$", "", wanted).rpartition(" ")
        told = area in self.areas and not (wanted in self.areas or self.title_scores(wanted))
        roles = self.labels.get(label, ()) if told else ()
        return tuple(role for role in roles if role not in _OF_ADVICE)

    def guess_roles(self, text: str) -> tuple[str, ...]:
        """As ``label_roles``; where no wording is the same, the roles whose words stand in it."""
        text = self.in_english(text)
        known = self.label_roles(text)
        if known:
            return known
        wanted = key(text)
        if not wanted or wanted.count(" ") >= _LONGEST_LABEL:
            return ()
        padded = f" {wanted} "
        return tuple(
            role for role, words in self.label_words if any(f" {word}" in padded for word in words)
        )

    def area(self, text: str) -> str | None:
        """The broad area that a heading names (a value of ``Area``), or None."""
        text = self.in_english(text)
        bare = _COUNTED.sub("", text.strip())
        bare = re.sub(r"^(?:[A-K]?\d+(?:\.\d+)*|[A-K])[\s.:)–-]+", "", bare)
        wanted = key(re.sub(r"\([^)]*\)", " ", bare))
        wanted = re.sub(r"^(?:area of need|area|broad area) ", "", wanted)
        if wanted in self.areas:
            return self.areas[wanted]
        whole = key(bare)
        if whole in self.areas:
            return self.areas[whole]
        if (joined := without_joins(wanted)) in self.areas_joined:
            return self.areas_joined[joined]
        if 8 <= len(wanted) <= 90:
            best = max(
                ((fuzz.ratio(wanted, name), area) for name, area in self.areas.items()),
                default=(0.0, ""),
            )
            if best[0] >= _CLOSE:
                return best[1]
        return None

    def guess_area(self, text: str) -> str | None:
        """The area that the words of a heading in B point to, where they point to just one."""
        text = self.in_english(text)
        wanted = key(text)
        if not wanted or wanted.count(" ") > _AREA_WORDS:
            return None
        padded = f" {wanted} "
        found = [
            area for area, words in self.area_words if any(f" {word}" in padded for word in words)
        ]
        return found[0] if len(found) == 1 else None

    def topic(self, text: str) -> str | None:
        """The topic that a sub-heading names (``monitoring``, ``history`` …), or None."""
        text = self.in_english(text)
        wanted = title_key(
            re.sub(r"^(?:[A-K](?:\.?\d+)*|\d+(?:\.\d+)*)[\s.:)–-]+", "", text.strip())
        )
        return self.topics.get(wanted) or self.topics.get(title_key(_BEHIND.sub("", text.strip())))

    def guess_topic(self, text: str) -> str | None:
        """``monitoring`` where the words of a heading in E point to it, else None."""
        text = self.in_english(text)
        padded = f" {key(text)} "
        if padded.count(" ") > _TOPIC_WORDS or not any(f" {w}" in padded for w in self.topic_words):
            return None
        return "monitoring"

    def begins_topic(self, text: str) -> bool:
        """Whether a line need not stand out to head what is said of monitoring in E."""
        return f"{key(text)} ".startswith(self.topic_starts)

    def is_guidance(self, text: str) -> bool:
        """Whether a paragraph is the form's own printed instruction, or may be one."""
        wanted = key(text)
        return self.guidance.begin(wanted) or self.instructions.begin(wanted)

    def is_instruction(self, text: str) -> bool:
        """Whether only its look can tell: provision may begin with "Describe" or "List" too."""
        wanted = key(text)
        return not self.guidance.begin(wanted)

    def is_general(self, text: str) -> bool:
        """Whether a paragraph speaks of plans in general: no name in it, no he, she or I."""
        names = re.findall(r"\b[A-Z][\w’']+", _LEGEND.sub(" ", _WHOSE.sub(" ", text)))
        return (
            text.count(" ") >= _FEWEST_GENERAL
            and not _PERSONAL.search(text)
            and all(name.casefold() in self.form_words for name in names)
        )

    def is_none(self, text: str) -> bool:
        """Whether a text says that there is nothing ("None", "Not applicable", "No … needs")."""
        text = self.in_english(text)
        wanted = key(text)
        if _SEE.fullmatch(text.strip()):
            return True
        return bool(wanted) and wanted.count(" ") < 24 and self.none.are_whole(wanted)

    def is_monitoring(self, text: str) -> bool:
        """Whether a sentence tells how progress towards outcomes is monitored (Code 9.69, E)."""
        wanted = key(text)
        return self.monitoring.begin(wanted)

    def opens_monitoring(self, text: str) -> bool:
        """As ``is_monitoring``, by the sentence's first words alone."""
        return self.monitoring.open_with(key(text))

    def is_pointer(self, text: str) -> bool:
        """Whether a sentence only says in which section something stands."""
        wanted = key(text)
        if ":" in text.strip().rstrip(":"):
            return False  # what it points to may stand behind the colon
        return wanted.count(" ") < 30 and self.pointers.are_whole(wanted)

    def is_of_looks(self, text: str) -> bool:
        """Whether a sentence says what a look of the page's words means: "Text in bold is new"."""
        padded = f" {key(text)} "
        look = min((at for word in self.looks if (at := padded.find(f" {word} ")) >= 0), default=-1)
        before = padded[:look].split()
        return (
            0 < len(before) <= _WORDS_BEFORE_LOOK
            and any(f" {word} " in padded[look:] for word in self.of_looks)
            and not _PERSONAL.search(text)
        )

    def polarity(self, text: str) -> int:
        """More than 0 where the words tell of a strength, less where of a need."""
        return self.signs.weigh(text)

    def says_who_pays(self, text: str) -> bool:
        """Whether a heading over provision says who pays: "From the school's own resources"."""
        return self.payers.are_whole(key(text))

    def names_condition(self, text: str) -> bool:
        """Whether a text names an illness, an impairment, its care or an order of a court."""
        folded = text.casefold()
        return any(word in folded for word in self.conditions)


def without_joins(wanted: str) -> str:
    """The key of "Sensory / Physical", "Sensory and/or physical" and "Physical and sensory"."""
    return " ".join(sorted(word for word in wanted.split() if word not in ("and", "or")))


def _is_one_of(text: str, titles: frozenset[str]) -> bool:
    wanted = title_key(re.sub(r"^[\d.\s]+", "", text))
    return wanted in titles or (
        4 <= len(wanted) <= 80 and any(fuzz.ratio(wanted, title) >= _CLOSE for title in titles)
    )
