"""Which headings open the sections: the best consistent set over the whole document.

Contents lists, glossaries, covering letters, running heads, reports bound in and cross-references
name every section too. No single sign tells them apart, so each candidate is weighed by all of
them together: how it names the section, how it stands out, what follows it, and above all how
the document's other headings look, since an authority prints its sections alike.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.recognition.candidates import EXPLICIT, Candidate, Signature, find_candidates
from ehcp_io.recognition.column_sections import header_sections
from ehcp_io.recognition.contents_lists import entries_of_lists, with_pages
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.margins import is_alphabet
from ehcp_io.recognition.vocabulary import Vocabulary

_ENOUGH = 2.4
_SURE = 5.5
_ENOUGH_INSIDE = 1.5  # within a heading that names these sections among others
_FITS = 0.7
_SAME_TITLE = 0.9
_BEHIND = 3.0  # how far a lettered heading may stay behind the best one for its section
_TITLE_BEHIND = 1.5
_LETTERED = 5  # sections named by letter from which on a plan letters its sections
_LONG_TITLE = 3  # words
_TITLED = 0.9  # likeness of a title that is surely a section's
_FAMILY_SHARE = 3  # letters that make a style of heading this document's own
_FAMILY_MOST = 8
_FAMILY_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class Boundary:
    """A heading that opens sections: what it names, where, why. ``score`` is its weight.

    ``carried``: a label, a row or a line below a heading of several sections names this one.
    ``appended``: it heads an appendix that the section itself points to. ``until``: the item before
    which what it opens ends, where no other boundary tells it.
    """

    index: int
    letters: tuple[str, ...]
    label: SectionLabel
    signature: Signature
    score: float
    lines: int = 1
    evidence: tuple[str, ...] = ()
    carried: bool = False
    appended: bool = False
    until: int | None = None


def find_boundaries(items: Sequence[Item], vocabulary: Vocabulary) -> tuple[Boundary, ...]:
    """The headings that open the document's sections, in order; none if it has none."""
    every = find_candidates(items, vocabulary)
    lines = {number: item.text for number, item in enumerate(items) if isinstance(item, Line)}
    paged = with_pages({one.index: lines.get(one.index, "") for one in every}, lines)
    found = _confirmed([one for one in every if one.index not in paged])
    headed = _headed_columns(items, vocabulary)
    listed = entries_of_lists(found, headed)
    candidates = [one for number, one in enumerate(found) if number not in listed]
    candidates = _without_sentences(candidates, headed)
    _favour_families(candidates)
    return tuple(
        Boundary(
            index=one.index,
            letters=one.label.letters,
            label=one.label,
            signature=one.signature,
            score=round(one.score, 2),
            lines=one.lines,
            evidence=tuple(one.evidence),
        )
        for one in _Choice.over(candidates, headed).chosen
    )


def _confirmed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out letters before unknown words, unless the document prints its sections so.

    Such a heading must look like those of several other sections, name sections that no surer
    heading names, and stand in their order: "I like to swim" is no Section I. One with a stop
    ("K: Contributors") may stand out of it where most sections have headings of its look. Where no
    title is known, most of the alphabet in headings of one look will do ("What helps me? (F)").
    """
    sure = [one for one in candidates if not one.label.bare]
    named = {
        letter
        for one in sure
        if one.label.form in EXPLICIT and not one.is_sentence
        for letter in one.label.letters
    }
    plain = {x for one in sure if one.label.fit >= _TITLED for x in one.label.letters}
    plain -= {x for one in sure if one.label.enclosed for x in one.label.letters}
    families = _families(sure)
    alike_all = _families(candidates)
    spelt = _spelt_out(candidates, named)
    kept: list[Candidate] = []
    for one in candidates:
        if one.label.bare and one.label.enclosed and len(plain) >= _FAMILY_SHARE:
            continue  # the sections have headings: "(A) Reading" counts what stands in one
        if one.label.bare and one.signature not in spelt:
            surer = set(one.label.letters) & named
            if one.label.form is Form.BRACKETS:  # "Care support | Sections H1 and H2"
                surer = surer if surer == set(one.label.letters) else set()
            if surer or len(families.get(one.signature, ())) < _FAMILY_SHARE:
                continue
            alike = [x for x in sure if x.signature == one.signature]
            before = [x for x in alike if x.index < one.index]
            after = [x for x in alike if x.index > one.index]
            place = one.label.letters[0]
            sooner = bool(before) and before[-1].label.letters[-1] > place
            later = bool(after) and after[0].label.letters[0] < place
            usual = not one.label.spaced and len(alike_all[one.signature]) >= _LETTERED
            if (sooner or later) and not usual:
                continue
        kept.append(one)
    return kept


def _spelt_out(candidates: Iterable[Candidate], named: Container[str]) -> set[Signature]:
    """The looks in which letters before unknown words spell most of the alphabet of sections."""
    letters: dict[Signature, list[str]] = {}
    for one in candidates:
        if one.label.bare and not any(letter in named for letter in one.label.letters):
            letters.setdefault(one.signature, []).extend(one.label.letters)
    return {look for look, found in letters.items() if is_alphabet(found)}


def _headed_columns(items: Sequence[Item], vocabulary: Vocabulary) -> dict[str, list[int]]:
    """The sections whose letters head columns of tables that hold something, and those tables."""
    found: dict[str, list[int]] = {}
    for number, grid in enumerate(items):
        if not isinstance(grid, Line) and words_of([replace(grid, rows=grid.rows[1:])]):
            for letter in header_sections(grid, vocabulary):
                found.setdefault(letter, []).append(number)
    return found


def _without_sentences(candidates: Sequence[Candidate], headed: Iterable[str]) -> list[Candidate]:
    """Leave out what tells of a section ("Section E has the outcomes.") that has its heading.

    A plan may print its headings as sentences, but not beside others for the same sections.
    """
    named = {*headed} | {
        letter
        for one in candidates
        if one.label.form in EXPLICIT and not one.is_sentence
        for letter in one.label.letters
    }
    return [one for one in candidates if not one.is_sentence or not named >= {*one.label.letters}]


def _families(candidates: Sequence[Candidate]) -> dict[Signature, set[str]]:
    """The sections that headings of each look name."""
    families: dict[Signature, set[str]] = {}
    for candidate in candidates:
        families.setdefault(candidate.signature, set()).update(candidate.label.letters)
    return families


def _favour_families(candidates: Sequence[Candidate]) -> None:
    """Add weight to candidates that look like the headings of several sections."""
    families = _families(candidates)
    for candidate in candidates:
        letters = len(families[candidate.signature])
        if letters >= _FAMILY_SHARE:
            candidate.score += min(letters, _FAMILY_MOST) * _FAMILY_WEIGHT
            candidate.evidence.append(f"looks like the headings of {letters} sections")


@dataclass
class _Choice:
    """The headings chosen so far, and what they are chosen against.

    ``explicit`` are the sections that some heading names by letter, ``worded`` those of them that
    one names by more than a letter in a table's margin; ``best`` the weight of the best heading for
    each section; ``lettered`` the headings that name their section by letter, in order. ``coded``
    are the looks of headings that part several sections by number, each titled: "B2 Needs".
    """

    explicit: set[str]
    best: dict[str, float]
    lettered: list[Candidate] = field(default_factory=list)
    worded: set[str] = field(default_factory=set)
    chosen: list[Candidate] = field(default_factory=list)
    coded: frozenset[Signature] = frozenset()

    @classmethod
    def over(cls, candidates: Sequence[Candidate], headed: Iterable[str]) -> "_Choice":
        """Choose among all candidates, in order; ``headed`` are sections that columns open."""
        parts = [one for one in candidates if _is_coded(one)]
        looks = {look for look, named in _families(parts).items() if len(named) >= _FAMILY_SHARE}
        choice = cls(set(headed), {}, coded=frozenset(looks))
        for candidate in candidates:
            for letter in candidate.label.letters:
                choice.best[letter] = max(choice.best.get(letter, 0.0), candidate.score)
            if candidate.label.form in EXPLICIT and candidate.score >= _ENOUGH:
                choice.explicit.update(candidate.label.letters)
                choice.lettered.append(candidate)
                if not candidate.label.weak:
                    choice.worded.update(candidate.label.letters)
        for candidate in candidates:
            choice.consider(candidate)
        return choice

    def consider(self, candidate: Candidate) -> None:
        """Take a candidate if it holds its own."""
        self._settle(candidate)
        if self._is_of_outcomes(candidate) if candidate.topic else self._stands(candidate):
            self.chosen.append(candidate)

    def _settle(self, candidate: Candidate) -> None:
        """Read a bare "Health" or "Social care" as the part of the section it stands in."""
        if candidate.label.form is not Form.TITLE or not self.chosen:
            return
        meanings: dict[tuple[str, ...], tuple[str, ...]] = {("C",): ("G",), ("D",): ("H1", "H2")}
        meant = meanings.get(candidate.label.letters)
        if meant is None:
            return
        several = (one.label.letters for one in reversed(self.chosen))
        above = next((letters for letters in several if len(letters) > 1), ())
        last = self.chosen[-1].label.letters
        # "Social care" comes behind "Health", both below the heading of G and H.
        if set(meant) <= set(last) or (set(last) <= set(above) and {"G", *meant} <= set(above)):
            candidate.label = replace(candidate.label, letters=meant)

    def _is_of_outcomes(self, candidate: Candidate) -> bool:
        """Whether "Monitoring" has the rank of sections: the Code (9.69) has it in E."""
        ranks = {replace(one.signature, form=Form.TITLE) for one in self.chosen}
        opened = {letter for one in self.chosen for letter in one.label.letters}
        return (
            "E" in opened
            and self.chosen[-1].label.letters != ("E",)
            and replace(candidate.signature, form=Form.TITLE) in ranks
        )

    def _stands(self, candidate: Candidate) -> bool:
        letters = set(candidate.label.letters)
        inside = self._is_inside(letters)
        explicit = candidate.label.form in EXPLICIT
        if inside and candidate.score >= _ENOUGH_INSIDE:
            fits = candidate.label.fit >= _FITS and not letters & self.explicit
            alone = candidate.label.form is Form.ALONE and candidate.signature.boxed
            if explicit or fits or alone:
                return True
        if candidate.label.weak and letters & self.worded:
            return False
        rival = max(self.best.get(letter, 0.0) for letter in letters)
        if explicit:
            # A heading of several sections may be all that opens one of them.
            rival = min(self.best.get(letter, 0.0) for letter in letters)
            ahead = candidate.score >= max(_ENOUGH, rival - _BEHIND)
            return candidate.score >= _SURE or ahead
        if _is_coded(candidate) and candidate.signature in self.coded:
            return True
        if letters & self.explicit:
            # A plan that letters its sections letters them all: a title alone is a sub-heading,
            # unless a heading of several sections is open and this tells one of them.
            same = candidate.label.fit >= _SAME_TITLE
            return inside and same and candidate.label.form is not Form.SUBCODE
        ahead = candidate.score >= max(_ENOUGH, rival - _TITLE_BEHIND)
        return ahead and (len(self.explicit) < _LETTERED or self._stands_unlettered(candidate))

    def _stands_unlettered(self, candidate: Candidate) -> bool:
        """Whether a title alone opens a section of a plan that letters the others.

        It stands before the later ones, or it looks as they do and says more than a word or two:
        "School" between F and G heads a part of F.
        """
        after = next((one for one in self.lettered if one.index > candidate.index), None)
        if after is None or after.label.letters[-1] > candidate.label.letters[0]:
            return True
        ranks = {_rank(one.signature) for one in self.lettered}
        long = candidate.label.title.count(" ") + 1 >= _LONG_TITLE
        return long and _rank(candidate.signature) in ranks

    def _is_inside(self, letters: set[str]) -> bool:
        """Whether a heading of several sections, these among them, is still open."""
        for above in reversed(self.chosen):
            if letters < set(above.label.letters):
                return True
            if len(above.label.letters) > 1:
                break
        return False


def _is_coded(candidate: Candidate) -> bool:
    """Whether a heading is one numbered part of a section, under the section's own title."""
    label = candidate.label
    return label.form is Form.SUBCODE and label.fit >= _SAME_TITLE


def _rank(look: Signature) -> Signature:
    """How a heading ranks, however it names its section."""
    return replace(look, form=Form.TITLE, capitals=False)
