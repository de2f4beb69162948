"""Which headings open the sections: the best consistent set over the whole document.

Contents lists, glossaries, covering letters, running heads, reports bound in and cross-references
name every section too. No single sign tells them apart, so each candidate is weighed by all of
them together: how it names the section, how it stands out, what follows it, and above all how
the document's other headings look, since an authority prints its sections alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.document import Heading, ListItem, Note
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.labels import Form, SectionLabel, read_section_label
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.vocabulary import Vocabulary

_HEADING_WORDS = 45
_FORM_WEIGHT = {
    Form.WORD: 3.0,
    Form.BRACKETS: 3.0,
    Form.LETTER: 2.0,
    Form.ALONE: 0.5,
    Form.SUBCODE: 0.5,
    Form.TITLE: 0.0,
}
_ENOUGH = 2.4
_SURE = 5.5
_ENOUGH_INSIDE = 1.5  # within a heading that names these sections among others
_FITS = 0.7
_OF_OUTCOMES = ("targets", "monitoring", "forward_plans")
_EXPLICIT = (Form.WORD, Form.BRACKETS, Form.LETTER)
_LIST_GAP = 30  # words under an entry of a contents list or a glossary
_LIST_LETTERS = 5
_LIST_SHARE = 0.6
_FAMILY_SHARE = 3  # letters that make a style of heading this document's own


@dataclass(frozen=True, slots=True)
class Signature:
    """How a heading looks and names its section; an authority prints its sections alike."""

    form: Form
    level: int | None
    bold: bool
    capitals: bool
    boxed: bool
    size: float | None


@dataclass(frozen=True, slots=True)
class Boundary:
    """A heading that may open sections: what it names, where, why. ``score`` is its weight."""

    index: int
    letters: tuple[str, ...]
    label: SectionLabel
    signature: Signature
    score: float
    lines: int = 1
    evidence: tuple[str, ...] = ()


@dataclass
class _Candidate:
    index: int
    label: SectionLabel
    signature: Signature
    lines: int
    topic: bool = False
    score: float = 0.0
    following: int = 0
    evidence: list[str] = field(default_factory=list)


def find_boundaries(items: Sequence[Item], vocabulary: Vocabulary) -> tuple[Boundary, ...]:
    """The headings that open the document's sections, in order; none if it has none."""
    candidates = _candidates(items, vocabulary)
    body = _body_size(items)
    for number, candidate in enumerate(candidates):
        after = candidate.index + candidate.lines
        until = next(
            (
                other.index
                for other in candidates[number + 1 :]
                if (
                    not other.topic and not set(other.label.letters) <= set(candidate.label.letters)
                )
                or (
                    other.label.form in _EXPLICIT and other.label.letters == candidate.label.letters
                )
            ),
            len(items),
        )
        candidate.following = words_of(items[after:until])
        _weigh(candidate, items, body)
    listed = _listed(candidates)
    families = _families(candidates, listed)
    chosen = _choose(candidates, listed, families)
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
        for one in chosen
    )


def _candidates(items: Sequence[Item], vocabulary: Vocabulary) -> list[_Candidate]:
    found: list[_Candidate] = []
    skip = -1
    for index, item in enumerate(items):
        if index <= skip or not isinstance(item, Line):
            continue
        label, lines = _label_at(items, index, vocabulary)
        topic = label is None and _is_monitoring(item, vocabulary)
        if topic:
            label = SectionLabel(("E",), Form.TITLE, item.text, 0.5)
        if label is None:
            continue
        found.append(_Candidate(index, label, _signature(item, label), lines, topic))
        skip = index + lines - 1
    return found


def _is_monitoring(line: Line, vocabulary: Vocabulary) -> bool:
    return vocabulary.topic(line.text) in _OF_OUTCOMES and is_heading(
        line.block, alone=line.alone, shaded=line.shaded
    )


def _label_at(
    items: Sequence[Item], index: int, vocabulary: Vocabulary
) -> tuple[SectionLabel | None, int]:
    """The label of a line; its title may stand, or go on, in the lines below."""
    line = items[index]
    if not isinstance(line, Line) or isinstance(line.block, Note):
        return None, 1
    if line.label is not None:
        return line.label, 1
    text = line.text
    if text.count(" ") >= _HEADING_WORDS:
        return None, 1
    label = read_section_label(text, vocabulary)
    if label is None:
        return None, 1
    if label.form is Form.TITLE and label.fit < 0.9 and text.endswith("."):
        return None, 1
    below = items[index + 1] if index + 1 < len(items) else None
    if isinstance(below, Line) and below.text.count(" ") < _HEADING_WORDS:
        if not label.title and label.form in (Form.WORD, Form.ALONE, Form.SUBCODE):
            return _titled(label, text, below, vocabulary)
        if _goes_on(line, below):
            whole = read_section_label(f"{text} {below.text}", vocabulary)
            if whole is not None and whole.letters == label.letters:
                return whole, 2
    return label, 1


def _titled(
    label: SectionLabel, text: str, below: Line, vocabulary: Vocabulary
) -> tuple[SectionLabel, int]:
    """A letter that stands alone takes its title from the line below, if that is it."""
    own = read_section_label(below.text, vocabulary)
    if own is not None and own.form is Form.TITLE and set(own.letters) & set(label.letters):
        return replace(label, title=below.text, fit=own.fit), 2
    both = read_section_label(f"{text}: {below.text}", vocabulary)
    if own is None and both is not None and both.fit:
        return both, 2
    return label, 1


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a heading too long for one line goes on in the next: same look, no new sentence."""
    return (
        type(line.block) is type(below.block)
        and line.block.bold == below.block.bold
        and line.block.size == below.block.size
        and (isinstance(line.block, Heading) or line.block.bold)
        and below.text[:1].islower()
        and not line.text.endswith((".", ":"))
    )


def _signature(line: Line, label: SectionLabel) -> Signature:
    block = line.block
    letters = [char for char in block.text if char.isalpha()]
    return Signature(
        form=label.form,
        level=block.level if isinstance(block, Heading) else None,
        bold=block.bold,
        capitals=sum(char.isupper() for char in letters) > 0.7 * max(len(letters), 1),
        boxed=line.alone,
        size=block.size,
    )


def _body_size(items: Sequence[Item]) -> float | None:
    sizes: dict[float, int] = {}
    for item in items:
        if isinstance(item, Line) and item.block.size is not None:
            sizes[item.block.size] = sizes.get(item.block.size, 0) + len(item.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else None


def _weigh(candidate: _Candidate, items: Sequence[Item], body: float | None) -> None:
    """Add up what speaks for a candidate on its own, and say it."""
    line = items[candidate.index]
    if not isinstance(line, Line):
        return
    label, look = candidate.label, candidate.signature
    signs = {
        f"named by {label.form.value}": _FORM_WEIGHT[label.form],
        "title of the section": 2.0 * label.fit,
        "heading style": 1.0 if look.level is not None else 0.0,
        "bold": 0.7 if look.bold else 0.0,
        "larger than the text": (0.7 if look.size and body and look.size > body * 1.05 else 0.0),
        "in a row or box of its own": 0.5 if look.boxed else 0.0,
        "shaded": 0.4 if line.shaded else 0.0,
        "capitals": 0.4 if look.capitals else 0.0,
        "reads as a sentence": -1.5 if _reads_as_sentence(line.text, label) else 0.0,
        "is an item of a list": -1.0 if isinstance(line.block, ListItem) else 0.0,
        "nothing follows it": -0.8 if candidate.following == 0 else 0.0,
        "text follows it": min(candidate.following, 40) / 40 * 0.8,
    }
    plain = look.level is None and not look.bold and not look.boxed and not look.capitals
    if plain and label.form in (Form.TITLE, Form.ALONE, Form.SUBCODE):
        signs["does not stand out"] = -1.5
    candidate.score = sum(signs.values())
    candidate.evidence = [sign for sign, weight in signs.items() if weight]


def _reads_as_sentence(text: str, label: SectionLabel) -> bool:
    return label.fit < 0.9 and text.endswith((".", ";", "?")) and text.count(" ") > 5


def _listed(candidates: Sequence[_Candidate]) -> set[int]:
    """Candidates of a contents list or a glossary.

    Such a list names many sections once each, close together, and each of them is named again
    elsewhere with more below it.
    """
    listed: set[int] = set()
    run: list[int] = []
    for number, candidate in enumerate([*candidates, None]):
        if candidate is not None and candidate.following <= _LIST_GAP:
            run.append(number)
            continue
        # The last entry may only look long because the front pages follow the list.
        tail = [number] if candidate is not None and run else []
        if _is_list(run, candidates):
            listed |= set(run)
            listed |= {one for one in tail if _ends_list(run, one, candidates)}
        run = []
    return listed


def _is_list(run: Sequence[int], candidates: Sequence[_Candidate]) -> bool:
    named = [letter for one in run for letter in candidates[one].label.letters]
    if (
        len(run) < _LIST_LETTERS - 1
        or len(set(named)) < _LIST_LETTERS
        or len(named) > len(set(named)) + 1
    ):
        return False
    better = 0
    for letter in set(named):
        mine = [candidates[one] for one in run if letter in candidates[one].label.letters]
        here = max(candidate.following for candidate in mine)
        there = max(
            (
                other.following
                for number, other in enumerate(candidates)
                if number not in run
                and letter in other.label.letters
                and not set(other.label.letters) > set(mine[0].label.letters)
                and other.label.form in _EXPLICIT
            ),
            default=-1,
        )
        better += there > here or (there == here and there >= 0 and here == 0)
    return better >= _LIST_SHARE * len(set(named))


def _ends_list(run: Sequence[int], last: int, candidates: Sequence[_Candidate]) -> bool:
    before = candidates[run[-1]]
    return candidates[last].signature == before.signature and any(
        number not in run
        and number != last
        and set(other.label.letters) & set(candidates[last].label.letters)
        and other.score >= candidates[last].score
        for number, other in enumerate(candidates)
    )


def _families(
    candidates: Sequence[_Candidate], listed: set[int]
) -> dict[Signature, tuple[set[str], float]]:
    """For each look: the letters it names outside lists, and the words that follow."""
    families: dict[Signature, tuple[set[str], float]] = {}
    for number, candidate in enumerate(candidates):
        if number in listed:
            continue
        letters, words = families.get(candidate.signature, (set(), 0.0))
        families[candidate.signature] = (
            letters | set(candidate.label.letters),
            words + candidate.following,
        )
    return families


def _choose(
    candidates: Sequence[_Candidate],
    listed: set[int],
    families: dict[Signature, tuple[set[str], float]],
) -> list[_Candidate]:
    for candidate in candidates:
        letters, _ = families.get(candidate.signature, (set(), 0.0))
        if len(letters) >= _FAMILY_SHARE:
            candidate.score += min(len(letters), 8) * 0.25
            candidate.evidence.append(f"looks like {len(letters)} sections' headings")
    explicit = {
        letter
        for number, candidate in enumerate(candidates)
        if number not in listed and candidate.label.form in _EXPLICIT and candidate.score >= _ENOUGH
        for letter in candidate.label.letters
    }
    best: dict[str, float] = {}
    for number, candidate in enumerate(candidates):
        if number not in listed:
            for letter in candidate.label.letters:
                best[letter] = max(best.get(letter, 0.0), candidate.score)
    chosen: list[_Candidate] = []
    for number, candidate in enumerate(candidates):
        if chosen:
            _settle(candidate, chosen[-1])
        if number in listed:
            continue
        if candidate.topic:
            if _is_of_outcomes(candidate, chosen):
                chosen.append(candidate)
        elif _stands(candidate, explicit, best, chosen):
            chosen.append(candidate)
    return chosen


def _is_of_outcomes(candidate: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Whether "Monitoring" is a heading of the rank of sections: the Code (9.69) has it in E."""
    ranks = {replace(one.signature, form=Form.TITLE) for one in chosen}
    opened = {letter for one in chosen for letter in one.label.letters}
    return (
        "E" in opened
        and chosen[-1].label.letters != ("E",)
        and "K" not in chosen[-1].label.letters
        and replace(candidate.signature, form=Form.TITLE) in ranks
    )


def _settle(candidate: _Candidate, above: _Candidate) -> None:
    """ "Health" or "Social care" alone mean the part of the section that they stand in."""
    if candidate.label.form is not Form.TITLE or "G" not in above.label.letters:
        return
    meant = {("C",): ("G",), ("D",): ("H1", "H2")}.get(candidate.label.letters)
    if meant is not None and set(meant) <= set(above.label.letters):
        candidate.label = replace(candidate.label, letters=meant)


def _stands(
    candidate: _Candidate,
    explicit: set[str],
    best: dict[str, float],
    chosen: Sequence[_Candidate],
) -> bool:
    letters = candidate.label.letters
    inside = _is_inside(letters, chosen)
    rival = max(best.get(letter, 0.0) for letter in letters)
    named = candidate.label.form in _EXPLICIT or candidate.label.fit >= _FITS
    if inside and named and candidate.score >= _ENOUGH_INSIDE and not set(letters) & explicit:
        return True
    if inside and candidate.label.form in _EXPLICIT and candidate.score >= _ENOUGH_INSIDE:
        return True
    if candidate.label.form in (Form.TITLE, Form.ALONE, Form.SUBCODE):
        # A plan that letters its sections letters them all: a title alone is then a sub-heading,
        # unless nothing else opens that section.
        if set(letters) & explicit:
            return (
                inside and candidate.label.form is not Form.SUBCODE and candidate.label.fit >= 0.9
            )
        return candidate.score >= _ENOUGH and candidate.score >= rival - 1.5
    return candidate.score >= _SURE or (
        candidate.score >= _ENOUGH and candidate.score >= rival - 3.0
    )


def _is_inside(letters: tuple[str, ...], chosen: Sequence[_Candidate]) -> bool:
    """Whether a heading of several sections, these among them, is still open."""
    for above in reversed(chosen):
        if set(letters) < set(above.label.letters):
            return True
        if len(above.label.letters) > 1:
            break
    return False
