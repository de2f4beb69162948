"""A layout tried on a document: what opened each section and why, and what no rule knows.

For who writes a profile. The document need not be a plan by what is known of it so far: that is
often why a profile is written. Nearest wordings are offered and never used.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ehcp_io.document import Document, Location, TextBlock, text_blocks
from ehcp_io.errors import NotAPlanError
from ehcp_io.plan.units import FieldUnit
from ehcp_io.recognition.behind import part
from ehcp_io.recognition.boundaries import Boundary, find_boundaries
from ehcp_io.recognition.flow import Grid, Line, flow
from ehcp_io.recognition.identify import Choice, choose_profile
from ehcp_io.recognition.labels import Form, SectionLabel, read_section_label
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.overlay import overlay
from ehcp_io.recognition.particulars.loading import load_vocabulary
from ehcp_io.recognition.particulars.vocabulary import Vocabulary as FrontVocabulary
from ehcp_io.recognition.profile import LayoutProfile, Profiles, shipped_profiles
from ehcp_io.recognition.recognise import Recognition, recognise
from ehcp_io.recognition.segments import Segment, cut
from ehcp_io.recognition.vocabulary import Vocabulary, key, title_key
from ehcp_io.recognition.vocabulary_loading import phrase, shipped_vocabulary

_COLUMN_WORDS = 14
_NEAR = 60  # rapidfuzz ratio from which a wording is worth showing
_FORMS = {
    Form.WORD: "its letter",
    Form.BRACKETS: "its letter in brackets",
    Form.LETTER: "its letter",
    Form.ALONE: "its letter alone",
    Form.SUBCODE: "its letter and figure",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A heading that opens sections, and by which rule or wording it was known."""

    letters: tuple[str, ...]
    text: str
    location: Location
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A known wording like one of the document's: its table, what it means, the likeness."""

    table: str
    name: str
    wording: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """A heading, column or label that no rule knows. ``letters``: the sections it stands in."""

    kind: str
    text: str
    location: Location
    letters: tuple[str, ...]
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it. ``refusal`` says why it is no plan by these rules; ``recognition`` if it is.

    ``unseen`` are the profile's wordings that stand nowhere in the document.
    """

    layout: Choice
    opened: tuple[Opened, ...]
    unknown: tuple[Unknown, ...]
    unseen: tuple[tuple[str, str], ...]
    recognition: Recognition | None
    refusal: str | None


def try_document(
    document: Document, *, profile: str | None = None, profiles: Profiles | None = None
) -> Trial:
    """Read a document with the profile named or the one that fits, and explain its headings.

    Raises:
        InvalidFileError: there is no profile of that name.
    """
    known = shipped_profiles() if profiles is None else profiles
    layout = choose_profile(document, known, shipped_vocabulary(), profile)
    used = layout.profile
    words = overlay(shipped_vocabulary(), used) if used else shipped_vocabulary()
    items, behind = part(flow(document.blocks, words), words)
    boundaries = find_boundaries(items, words)
    recognition: Recognition | None = None
    refusal = None
    try:
        recognition = recognise(document, profile=profile, profiles=known)
    except NotAPlanError as error:
        refusal = str(error)
    front = load_vocabulary(used.particulars) if used else load_vocabulary({})
    unknown = [
        *_unknown_lines(cut(items, boundaries, words, behind), words, front),
        *_unknown_labels(recognition, words, front),
    ]
    return Trial(
        layout,
        tuple(_opened(boundary, items[boundary.index], words, used) for boundary in boundaries),
        tuple(_once(unknown)),
        tuple(_unseen(document, used)) if used else (),
        recognition,
        refusal,
    )


# -- what opened the sections --------------------------------------------------------------------


def _opened(
    boundary: Boundary, item: Line | Grid, words: Vocabulary, profile: LayoutProfile | None
) -> Opened:
    block = item.block if isinstance(item, Line) else TextBlock(runs=())
    label = boundary.label
    by_title = _title_known_by(label, words, profile)
    form = _FORMS.get(label.form)
    return Opened(
        boundary.letters,
        block.text,
        block.location,
        tuple(each for each in (form, by_title) if each),
    )


def _title_known_by(
    label: SectionLabel, words: Vocabulary, profile: LayoutProfile | None
) -> str | None:
    wanted = title_key(label.title)
    if not wanted:
        return None
    for name, titles in (profile.titles if profile else {}).items():
        if wanted in map(title_key, titles):
            return f"the profile's [titles] {name}"
    known = [(name, title) for name, titles in words.titles.items() for title in titles]
    if any(title == wanted for _, title in known):
        return "a title that all layouts know"
    scores = words.title_scores(label.title)
    if 0.9 in scores.values():  # what the vocabulary gives a slip of the pen
        return "a title but for a slip"
    return "words in its title" if scores else None


# -- what no rule knows ------------------------------------------------------------------------


def _unknown_lines(
    segments: Sequence[Segment], words: Vocabulary, front: FrontVocabulary
) -> Iterator[Unknown]:
    headings = _pool(titles=words.titles, topics=words.topics, areas=words.areas)
    headings |= {title: ("outside", "titles") for title in words.outside}
    columns = {word: ("labels", roles[0]) for word, roles in words.labels.items()}
    for segment in segments:
        if segment.bound_in:
            continue
        for kind, block in _prominent(segment):
            text = block.text.strip().rstrip(":")
            if not segment.letters and (front.find(text) or front.heading(text)):
                continue
            if kind == "heading" and not _is_known_heading(text, words):
                yield _unknown(kind, block, segment.letters, headings)
            # Outside the sections a grid's first row is labels, which are told apart below.
            if kind == "column" and segment.letters and not _is_known_column(text, words):
                yield _unknown(kind, block, segment.letters, columns)


def _prominent(segment: Segment) -> Iterator[tuple[str, TextBlock]]:
    for item in segment.items:
        if isinstance(item, Grid):
            yield from (("column", block) for block in _column_headings(item))
        elif is_heading(item.block, alone=item.alone, shaded=item.shaded):
            yield "heading", item.block


def _is_known_heading(text: str, words: Vocabulary) -> bool:
    return (
        not any(char.isalpha() for char in text)
        or read_section_label(text, words) is not None
        or (words.area(text) or words.guess_area(text) or words.topic(text)) is not None
        or words.is_outside(text)
        or bool(words.label_roles(text))
        or words.is_guidance(text)
        or any(title in key(text) for title in words.plan_titles)
    )


def _is_known_column(text: str, words: Vocabulary) -> bool:
    return (
        text.count(" ") >= _COLUMN_WORDS
        or bool(words.guess_roles(text))
        or read_section_label(text, words) is not None
        or words.area(text) is not None
        or words.is_guidance(text)
    )


def _column_headings(grid: Grid) -> Iterator[TextBlock]:
    """The cells of a first row that looks like a header."""
    row = grid.rows[0]
    cells = [(cell, list(text_blocks(cell.blocks))) for cell in row.cells if cell.text]
    if len(cells) > 1 and (
        row.header or all(cell.shaded or all(each.bold for each in inner) for cell, inner in cells)
    ):
        yield from (inner[0] for _, inner in cells if inner)


def _unknown_labels(
    recognition: Recognition | None, words: Vocabulary, front: FrontVocabulary
) -> Iterator[Unknown]:
    """Labels of the front pages whose values went into no field."""
    if recognition is None:
        return
    pool = {
        word: ("particulars", f"{label.subject}.{'+'.join(label.keys)}")
        for word, label in front.labels.items()
        if label.keys
    }
    for unit in recognition.plan.particulars:
        label = unit.label if isinstance(unit, FieldUnit) else None
        if not label or unit.parsed is not None or front.find(label) is not None:
            continue
        if front.heading(label) is not None or words.is_outside(label):
            continue
        place = Location(
            page=unit.source.page if unit.source else None,
            path=unit.source.path if unit.source else (),
        )
        near = _near(key(label).replace(" ", ""), pool)
        yield Unknown("label", label.rstrip(": "), place, (), near)


def _unknown(
    kind: str, block: TextBlock, letters: tuple[str, ...], pool: Mapping[str, tuple[str, str]]
) -> Unknown:
    return Unknown(kind, block.text, block.location, letters, _near(title_key(block.text), pool))


def _pool(
    *, titles: Mapping[str, Iterable[str]], topics: Mapping[str, str], areas: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Each wording with the table and the name that it stands under; titles go first."""
    pool = {word: ("areas", name) for word, name in areas.items()}
    pool |= {word: ("topics", name) for word, name in topics.items()}
    return pool | {word: ("titles", name) for name, each in titles.items() for word in each}


def _near(wanted: str, pool: Mapping[str, tuple[str, str]]) -> tuple[Near, ...]:
    """The most like wording, with its likeness from 0 to 1."""
    best = process.extractOne(wanted, list(pool), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR)
    if best is None:
        return ()
    word, score, _ = best
    return (Near(*pool[word], word, round(score / 100, 2)),)


def _once(unknown: Iterable[Unknown]) -> Iterator[Unknown]:
    seen: set[tuple[str, str]] = set()
    for each in unknown:
        same = (each.kind, key(each.text))
        if same not in seen:
            seen.add(same)
            yield each


# -- what of the profile the document does not hold ----------------------------------------------


def _unseen(document: Document, profile: LayoutProfile) -> Iterator[tuple[str, str]]:
    keys = [key(block.text) for block in text_blocks(document.blocks)]
    text = f" {' '.join(keys)} "
    for table, wording in profile.wordings():
        if table == "guidance":
            known = phrase(wording)
            if not any(known.stands_in(each) for each in keys):
                yield table, wording
        elif f" {key(wording.rstrip('*'))} " not in text:
            yield table, wording
