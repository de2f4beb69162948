"""The labels of the front pages (``converters/particulars.toml``), and how they match."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from ehcp_io.recognition.particulars.wording import (
    is_label_like,
    key,
    label_keys,
    misread_key,
    take_number,
    tells_child_first,
    without_hints,
    without_numbering,
    without_plan_name,
    words,
)

ANY, CHILD, CONTACT = "any", "child", "contact"
PLAN, SERVICES, OTHER = "plan", "services", "other"
# Shorter wordings differ from one another by as little as a misreading does.
_FUZZY_LENGTH, _FUZZY_SCORE, _FUZZY_LEAD, _SHORTEST_SLIP = 9, 92.0, 5.0, 5
_DOUBTED_SCORE, _SHORTEST_DOUBTED = 84.0, 4
MINE = ("my", "your")
# "Parent with whom Jane lives", "parent who has parental responsibility"
_MORE_OF_PARENT = re.compile(
    r"\s+(?:(?:(?:who|that)\s+(?:has|have|holds?)|with|having|holding)\s+(?:legal\s+)?"
    r"parental\s+responsibility|(?:with whom|whom|who|that)\b[^:]*\bliv(?:es?|ing)\b[^:]*)"
    r"[\s?:)]*$",
    re.IGNORECASE,
)
_AT_ITS_END = re.compile(r"\w.*\(([^()]{6,40})\)[\s:]*$", re.DOTALL)
_ALL_DETAILS = re.compile(r"\b(?:details|particulars|information|relationship(?:s| \d))\b", re.I)
_SIGNATURE_OF = re.compile(r"(?:signature of|signed by)\s+(?:the\s+)?", re.IGNORECASE)
_NAME_AND_RELATION = [("name",), ("relationship",)]
_DETAILS = frozenset(("details", "information", "contactdetails", "contactinformation"))
_JOINS = r"\s*[/,&+]\s*|\s+and\s+"
_SCANNED_JOINS = rf"{_JOINS}|\s+[Il|]\s+"  # "DOB / Age I Year"
_JOINTS = re.compile(r"(?:ofthe|forthe|ofyour|ofmy|of|for|the)$")


@dataclass(frozen=True, slots=True)
class Label:
    """What a printed label asks for: whose details, which, and a parent's number if printed.

    ``relation`` is the word for a parent or carer that the label is made of ("mother"). ``parts``
    are the labels of a cell that holds several values ("UPN / NHS number").
    """

    subject: str
    keys: tuple[str, ...]
    number: int | None = None
    relation: str | None = None
    parts: tuple["Label", ...] = ()

    @property
    def names_subject(self) -> bool:
        """Whether the label is only the person's description ("Mother", "GP", "Parent 1")."""
        return self.subject not in (ANY, PLAN, SERVICES, OTHER) and self.keys == ("name",)


@dataclass(frozen=True, slots=True)
class Block:
    """What a heading says of the lines under it: whose details, and parental responsibility."""

    subject: str
    number: int | None = None
    responsibility: bool | None = None


@dataclass(frozen=True, slots=True)
class Bag:
    """Words that make up a label in any order: all from ``words``, one from each ``one_of``."""

    label: Label
    one_of: tuple[frozenset[str], ...]
    words: frozenset[str]


@dataclass(frozen=True)
class Vocabulary:
    """Every wording by its key. ``words`` and ``status`` are lists of keys by kind.

    ``doubtful`` are the keys of words that a recogniser was unsure of: a label that has one may
    differ more from how it is known. The words themselves stay as they were read.
    """

    labels: Mapping[str, Label]
    wildcards: Mapping[str, Label]
    subjects: Sequence[tuple[str, str]]
    headings: Sequence[tuple[str, re.Pattern[str]]]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    status: Mapping[str, str]
    status_alone: Mapping[str, str]
    authority: Mapping[str, tuple[str, ...]]
    relations: Mapping[str, str]
    bags: tuple[Bag, ...] = ()
    doubtful: frozenset[str] = frozenset()
    english: Mapping[str, str] = field(default_factory=dict)
    _found: dict[tuple[str, bool], Label | None] = field(default_factory=dict)
    _misread: dict[str, Label] = field(default_factory=dict)
    _subject_words: list[str] = field(default_factory=list)

    def doubting(self, read: Iterable[str]) -> "Vocabulary":
        """The same vocabulary for a document of which these words may have been misread."""
        doubtful = frozenset(key(word) for word in read)
        return replace(self, doubtful=doubtful, _found={}) if doubtful else self

    def in_two_languages(self, english: Mapping[str, str]) -> "Vocabulary":
        """The same vocabulary for a form that prints labels twice: each with its English half."""
        return replace(self, english=english, _found={}) if english else self

    def find(self, text: str, *, fuzzy: bool = True) -> Label | None:
        """The label that ``text`` is, or None."""
        text = self.english.get(text.strip(" :"), text) if self.english else text
        if not is_label_like(text):
            return None
        known = (text, fuzzy)
        if known not in self._found:
            self._found[known] = self._find(text, fuzzy=fuzzy)
        return self._found[known]

    def _find(self, text: str, *, fuzzy: bool) -> Label | None:
        keys = label_keys(text)
        for candidate in keys:
            label = self.labels.get(candidate)
            if label is not None:
                return label
        signatory = self._signatory(text)
        if signatory is not None:
            return signatory
        for candidate in keys:
            label = self._wildcard(candidate) or self._composed(candidate)
            if label is not None:
                return label
            # "My first language is"
            bare = candidate.removesuffix("is").removesuffix("are")
            label = self.labels.get(bare) or self._composed(bare) if bare != candidate else None
            if label is not None:
                return label
        several = self._parent(text) or self._several(text, r"\s*/\s*") or self._bag(text)
        several = several or self._several(text, _SCANNED_JOINS if self.doubtful else _JOINS)
        if several is not None:
            return several
        told = self._in_brackets(text)
        if told is not None:
            return told
        return self._nearest(keys[-1], self._is_doubted(text)) if fuzzy and keys else None

    def _in_brackets(self, text: str) -> Label | None:
        """The plan's own detail that a label names in brackets: "Your contact (co-ordinator)"."""
        match = _AT_ITS_END.search(text)
        label = self.find(match[1], fuzzy=False) if match is not None else None
        return label if label is not None and label.subject in (PLAN, "coordinator") else None

    def _signatory(self, text: str) -> Label | None:
        """The co-ordinator whose signature a label asks for ("Signature of plan co-ordinator")."""
        signed = _SIGNATURE_OF.match(without_numbering(text))
        whose = self.find(text[signed.end() :], fuzzy=False) if signed is not None else None
        of_officer = whose is not None and whose.subject == "coordinator" and whose.names_subject
        return whose if of_officer else None

    def _parent(self, text: str) -> Label | None:
        """The parent of whom a label says more than who it is."""
        bare = _MORE_OF_PARENT.sub("", text)
        label = self.find(bare, fuzzy=False) if bare != text else None
        return label if label is not None and label.subject == CONTACT else None

    def _wildcard(self, candidate: str) -> Label | None:
        for start, label in self.wildcards.items():
            if candidate.startswith(start):
                return label
        return None

    def _bag(self, text: str) -> Label | None:
        """The label that only the words of ``text``, in whatever order, can be."""
        said = words(without_hints(text)).split()
        if len(said) < 2:
            return None
        for bag in self.bags:
            if set(said) <= bag.words and all(set(said) & wanted for wanted in bag.one_of):
                return bag.label
        return None

    def _several(self, text: str, separator: str) -> Label | None:
        """Labels side by side for one cell with several values; none if they mean one thing."""
        printed = re.split(separator, without_hints(text).strip(" :"))
        if len(printed) < 2:
            return None
        parts = [self.find(part, fuzzy=False) for part in printed]
        if any(part is None or part.parts for part in parts):
            return None
        labels = tuple(part for part in parts if part is not None)
        if len({_asked_for(label) for label in labels}) == 1:
            return labels[-1]
        if labels[0].subject == CONTACT and [label.keys for label in labels] == _NAME_AND_RELATION:
            # "Person with parental responsibility and relationship": one value, not divided.
            return replace(labels[0], keys=("name", "relationship"))
        return Label(OTHER, (), parts=labels)

    def _composed(self, candidate: str) -> Label | None:
        """A label made of whose it is and what it is, in either order."""
        bare, number = take_number(candidate)
        people = self._people()
        if not candidate.startswith(people) and not bare.endswith(people):
            return None
        for subject, word in self.subjects:
            relation = self.relations.get(word)
            if candidate.startswith(word):
                label = self._of_subject(subject, word, candidate[len(word) :], relation)
                if label is not None:
                    return label
            if bare.endswith(word) and len(bare) > len(word):
                rest = _JOINTS.sub("", bare[: -len(word)])
                found = self._detail(rest, subject)
                if found is not None:
                    return _told(found, subject, number, relation)
        return None

    def _people(self) -> tuple[str, ...]:
        """Every word for a person, for one quick look before the long one."""
        if not self._subject_words:
            self._subject_words.extend(dict.fromkeys(word for _, word in self.subjects))
        return tuple(self._subject_words)

    def _of_subject(self, subject: str, word: str, rest: str, relation: str | None) -> Label | None:
        for ending in (rest, rest.removeprefix("s")):
            bare, number = take_number(ending)
            bare = bare.removeprefix("s") if number is not None else bare
            if not bare and word in MINE:
                return None  # "My" alone is no label
            if not bare or bare in _DETAILS:
                return Label(subject, ("name",), number, relation)
            found = self._detail(bare, subject)
            if found is None and subject == CHILD:
                # "My school", "My mum's telephone": mine, and still what the rest says.
                found = self.labels.get(bare) or self._composed(bare)
                if found is not None:
                    return found
            if found is not None:
                return _told(found, subject, number, relation)
        return None

    def _detail(self, bare: str, subject: str) -> Label | None:
        label = self.labels.get(bare) or self._wildcard(bare)
        # What only a child has is no detail of a school's or a GP's.
        allowed = (ANY, CHILD) if subject in (CHILD, CONTACT) else (ANY,)
        return label if label is not None and label.subject in allowed else None

    def _is_doubted(self, text: str) -> bool:
        return bool(self.doubtful) and any(key(word) in self.doubtful for word in text.split())

    def slip_of(self, text: str) -> Label | None:
        """The label that ``text`` is but for a slip of the pen, however short ("Addess")."""
        keys = label_keys(text)
        return self._nearest(keys[-1], False, _SHORTEST_SLIP) if keys else None

    def _nearest(self, candidate: str, doubted: bool, least: int = _FUZZY_LENGTH) -> Label | None:
        folded = self._folded()
        if doubted and len(candidate) >= _SHORTEST_DOUBTED and misread_key(candidate) in folded:
            return folded[misread_key(candidate)]
        if len(candidate) < least:
            return None
        lowest = _DOUBTED_SCORE if doubted else _FUZZY_SCORE
        best = process.extract(
            misread_key(candidate),
            list(folded),
            scorer=fuzz.ratio,
            score_cutoff=lowest - _FUZZY_LEAD,
        )
        if not best or best[0][1] < lowest:
            return None
        label = folded[best[0][0]]
        # A misread label that is nearly as near to another field's is nobody's.
        rivals = [folded[name] for name, score, _ in best if best[0][1] - score < _FUZZY_LEAD]
        return label if all(rival == label for rival in rivals) else None

    def _folded(self) -> dict[str, Label]:
        if not self._misread:
            self._misread.update({misread_key(name): label for name, label in self.labels.items()})
        return self._misread

    def heading(self, text: str) -> Block | None:
        """Whose details a heading announces, or None."""
        if not is_label_like(text):
            return None
        plain = without_plan_name(words(without_numbering(text)))
        for subject, pattern in self.headings:
            if pattern.search(plain):
                if subject == CONTACT and tells_child_first(plain, dict(self.headings)):
                    subject = CHILD
                number = re.search(r"\b([1-4])\b", plain)
                return Block(
                    subject, int(number[1]) if number else None, _responsibility(plain, subject)
                )
        return None

    def announced(self, label: str, meaning: Label | None) -> Block | None:
        """Whose details a label without a value announces, where it asks for no one detail.

        "Details of child" asks for all of them; "Parent(s)/guardian(s)" says twice who they are.
        """
        parts = meaning.parts if meaning is not None else ()
        several = bool(parts) and all(part.names_subject for part in parts)
        one = meaning is not None and meaning.names_subject
        if several or (not one and _ALL_DETAILS.search(label)):
            return self.heading(label)
        return None

    def is_one_of(self, kind: str, text: str) -> bool:
        """Whether ``text`` is, as a whole, a wording of the list ``kind``."""
        return any(candidate in self.words[kind] for candidate in label_keys(text))

    def holds_one_of(self, kind: str, text: str) -> bool:
        """Whether a wording of the list ``kind`` stands in ``text`` as whole words."""
        plain = f" {words(text)} "
        return any(f" {phrase} " in plain for phrase in self.phrases[kind])

    def status_of(self, text: str, *, whole: bool) -> str | None:
        """The status that a wording stands for: all of ``text``, or the longest one in it."""
        plain = without_plan_name(words(text))
        if whole:
            return self.status.get(plain) or self.status_alone.get(plain)
        found = [wording for wording in self.status if f" {wording} " in f" {plain} "]
        return self.status[max(found, key=len)] if found else None


def _asked_for(label: Label) -> tuple[str, tuple[str, ...]]:
    """Whose and which detail a label asks for; "School" asks where the child goes."""
    if label.subject == "school" and label.keys == ("name",):
        return CHILD, ("school",)
    return label.subject, label.keys


def _told(found: Label, subject: str, number: int | None, relation: str | None) -> Label:
    return Label(subject, found.keys, number, relation)


def _responsibility(plain: str, subject: str) -> bool | None:
    """Parental responsibility as a heading of contacts states it; None where it leaves it open."""
    if subject != CONTACT or "parental responsibility" not in plain:
        return None
    if re.search(r"\b(without|no|not) (have |having |holding )?parental responsibility", plain):
        return False
    # "Parent or person with parental responsibility" does not say it of the parent.
    return None if re.search(r"\b(or|parents?|carers?) (other )?pe(rson|ople)", plain) else True
