"""Which lines may be headings that open sections, and what speaks for each on its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.document import Heading, ListItem, Note
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.labels import (
    Form,
    SectionLabel,
    read_bare_label,
    read_section_label,
)
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.misread_letters import is_recognised, told_by_title
from ehcp_io.recognition.vocabulary import Vocabulary

EXPLICIT = (Form.WORD, Form.BRACKETS, Form.LETTER)
_HEADING_WORDS = 45
_FORM_WEIGHT = {
    Form.WORD: 3.0,
    Form.BRACKETS: 3.0,
    Form.LETTER: 2.0,
    Form.ALONE: 0.5,
    Form.SUBCODE: 0.5,
    Form.TITLE: 0.0,
}
_FORM_WORDS = {
    Form.WORD: "the word Section and its letter",
    Form.BRACKETS: "Section and its letter in brackets",
    Form.LETTER: "its letter beside the title",
    Form.ALONE: "its letter alone",
    Form.SUBCODE: "a numbered part of it, such as A1",
    Form.TITLE: "its title, no letter",
}
_MOSTLY = 0.7
_LARGER = 1.05  # times the size of the text
_ENOUGH_TEXT = 40  # words below a heading that speak fully for it
_SURELY = 0.9  # likeness of a title
_SEVERAL = 3
_LETTER_IN_BRACKETS = re.compile(r"[(\[]\s*[A-K]\s?[12]?\s*[)\]]")
_OF_OUTCOMES = ("targets", "monitoring", "forward_plans")


@dataclass(frozen=True, slots=True)
class Signature:
    """How a heading looks and names its section; an authority prints its sections alike."""

    form: Form
    level: int | None
    bold: bool
    capitals: bool
    boxed: bool
    size: float | None


@dataclass
class Candidate:
    """A line that may open sections. ``following`` counts the words up to the next such line.

    ``is_sentence``: it reads as one, and nothing makes it stand out.
    ``topic`` marks a heading on monitoring, which opens E only where it has the rank of sections.
    """

    index: int
    label: SectionLabel
    signature: Signature
    lines: int
    topic: bool = False
    score: float = 0.0
    following: int = 0
    is_sentence: bool = False
    evidence: list[str] = field(default_factory=list)


def find_candidates(items: Sequence[Item], vocabulary: Vocabulary) -> list[Candidate]:
    """Every line that may open sections, weighed on its own."""
    candidates = _candidates(items, vocabulary)
    body = _body_size(items)
    for number, candidate in enumerate(candidates):
        after = candidate.index + candidate.lines
        later = candidates[number + 1 :]
        until = next((other.index for other in later if _ends(candidate, other)), len(items))
        candidate.following = words_of(items[after:until])
        _weigh(candidate, items, body)
    return candidates


def _ends(candidate: Candidate, other: Candidate) -> bool:
    """Whether another heading ends what stands below a candidate: not a part of it."""
    if other.label.bare:
        return False
    if other.label.form in EXPLICIT and other.label.letters == candidate.label.letters:
        return True
    return not other.topic and not set(other.label.letters) <= set(candidate.label.letters)


def _candidates(items: Sequence[Item], vocabulary: Vocabulary) -> list[Candidate]:
    found: list[Candidate] = []
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
        found.append(Candidate(index, label, _signature(item, label), lines, topic))
        skip = index + lines - 1
    _put_letters_right(found, items, vocabulary)
    _take_titles_above(found, items)
    return found


def _take_titles_above(found: Sequence[Candidate], items: Sequence[Item]) -> None:
    """Give "Section B", alone on its line, the title in the line above, where most stand so."""
    alone = [one for one in found if one.label.form is Form.WORD and not one.label.title]
    taken = {number for one in found for number in range(one.index, one.index + one.lines)}
    titles = {
        one.index: above.text
        for one in alone
        if one.index - 1 not in taken
        and isinstance(above := items[one.index - 1] if one.index else None, Line)
        and _may_be_title(above)
    }
    if len(set(titles.values())) < _SEVERAL or len(titles) < _MOSTLY * len(alone):
        return
    for one in alone:
        if one.index in titles:
            one.label = replace(one.label, title=titles[one.index])
            one.index, one.lines = one.index - 1, one.lines + 1


def _may_be_title(line: Line) -> bool:
    looks = is_heading(line.block, alone=line.alone, shaded=line.shaded)
    return looks and line.label is None and not line.text.endswith(":")


def _put_letters_right(
    found: Sequence[Candidate], items: Sequence[Item], vocabulary: Vocabulary
) -> None:
    """Give headings of a scan whose letter was misread the one that their title asks for."""
    named = [one.label.letters for one in found if one.label.form in EXPLICIT]
    for one in found:
        line = items[one.index]
        if one.label.form in EXPLICIT and isinstance(line, Line) and is_recognised(line.block):
            one.label = told_by_title(one.label, named, vocabulary)


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
    bare = _bare_label(line) if label is None or label.form is Form.TITLE else None
    if label is None or (bare is not None and not set(bare.letters) & set(label.letters)):
        return bare, 1
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


def _bare_label(line: Line) -> SectionLabel | None:
    looks = is_heading(line.block, alone=line.alone, shaded=line.shaded)
    return read_bare_label(line.text) if looks or _is_bold_before_letter(line) else None


def _is_bold_before_letter(line: Line) -> bool:
    """Whether all but a letter in brackets at the end is bold: the letter may be small print."""
    told = [run for run in line.block.runs if run.text.strip()]
    return (
        len(told) > 1
        and all(run.bold for run in told[:-1])
        and _LETTER_IN_BRACKETS.fullmatch(told[-1].text.strip()) is not None
        and not isinstance(line.block, ListItem)
    )


def _titled(
    label: SectionLabel, text: str, below: Line, vocabulary: Vocabulary
) -> tuple[SectionLabel, int]:
    """A letter that stands alone takes its title from the line below, if that is it."""
    own = read_section_label(below.text, vocabulary)
    near = own is not None and own.form is Form.TITLE and own.fit < _SURELY
    if near and (below.text.endswith(".") or how_often(below.text) is not None):
        return label, 1  # a sentence or provision, with words of the title in it
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
        capitals=sum(char.isupper() for char in letters) > _MOSTLY * max(len(letters), 1),
        boxed=line.alone,
        size=block.size,
    )


def _body_size(items: Sequence[Item]) -> float | None:
    sizes: dict[float, int] = {}
    for item in items:
        if isinstance(item, Line) and item.block.size is not None:
            sizes[item.block.size] = sizes.get(item.block.size, 0) + len(item.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else None


def _weigh(candidate: Candidate, items: Sequence[Item], body: float | None) -> None:
    """Add up what speaks for a candidate on its own, and say it."""
    line = items[candidate.index]
    if not isinstance(line, Line):
        return
    label, look = candidate.label, candidate.signature
    signs = {
        f"named by {_FORM_WORDS[label.form]}": _FORM_WEIGHT[label.form],
        "title of the section": 2.0 * label.fit,
        "heading style": 1.0 if look.level is not None else 0.0,
        "bold": 0.7 if look.bold else 0.0,
        "larger than the text": (0.7 if look.size and body and look.size > body * _LARGER else 0.0),
        "in a row or box of its own": 0.5 if look.boxed else 0.0,
        "shaded": 0.4 if line.shaded else 0.0,
        "capitals": 0.4 if look.capitals else 0.0,
        "reads as a sentence": -1.5 if _reads_as_sentence(line.text, label) else 0.0,
        "is an item of a list": -1.0 if isinstance(line.block, ListItem) else 0.0,
        "nothing follows it": -0.8 if candidate.following == 0 else 0.0,
        "text follows it": min(candidate.following, _ENOUGH_TEXT) / _ENOUGH_TEXT * 0.8,
    }
    plain = look.level is None and not look.bold and not look.boxed and not look.capitals
    if plain and label.form in (Form.TITLE, Form.ALONE, Form.SUBCODE):
        signs["does not stand out"] = -1.5
    candidate.is_sentence = plain and bool(signs["reads as a sentence"])
    candidate.score = sum(signs.values())
    candidate.evidence = [sign for sign, weight in signs.items() if weight]


def _reads_as_sentence(text: str, label: SectionLabel) -> bool:
    return label.fit < 0.9 and text.endswith((".", ";", "?")) and text.count(" ") > 5
