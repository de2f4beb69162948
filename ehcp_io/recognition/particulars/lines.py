"""One paragraph taken apart: "Name: X  Date of birth: Y" is two labels with their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ehcp_io.document import Run, TextBlock
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.particulars.pieces import Piece, piece_of, visible
from ehcp_io.recognition.particulars.sentence_labels import say_details
from ehcp_io.recognition.particulars.sentences import find_authority
from ehcp_io.recognition.particulars.ticks import BOXES
from ehcp_io.recognition.particulars.vocabulary import OTHER, Label, Vocabulary
from ehcp_io.recognition.particulars.wording import PLAN_TITLE, SIGNS, is_label_like

# What sets two pairs apart on one line: a break, a tab, a wide gap, an upright stroke.
_GAP = re.compile(
    r"\s*(?:[\n\v\t]|\s{3,}|\s[|¦•]\s)\s*"
    # or the next question behind the answer to one: "In care? ☐ Yes ☒ No Known? ☐ Yes ☒ No"
    rf"|(?:(?<=[{BOXES}] Yes)|(?<=[{BOXES}] No))\s(?=[A-Z][^?:{BOXES}]{{3,60}}\?\s*[{BOXES}])"
)
# Not the colon of a clock or of a web address.
_COLON = re.compile(r"(?<!\d):(?!//)|(?<=\d):(?!\d\d)")
_DASH = re.compile(r"\s+[–—-]\s+")
_LONGEST_LABEL = 11
_UNKNOWN_LABEL = 7
_OWN, _OWN_WORDS = re.compile(r"(?:I|My friends|People|You)\s", re.IGNORECASE), 9
# A label does not begin behind one of these: they join it to the words before.
_JOINING = re.compile(
    r"\b(?:of|the|for|on|by|to|with|and|or|in|at|from|an?|as|is|this|that|my|your|his|her|their|our)$",
    re.IGNORECASE,
)
_OPEN_BRACKET = re.compile(r"\([^)]*$")
_DETAILS = re.compile(r"(?:contact )?(?:details|information)", re.IGNORECASE)
_SECTION = re.compile(r"\s*(?:part|section|appendix)\b", re.IGNORECASE)
CONTENTS_LINE = re.compile(
    r"(?:(?:section|part)\s+[A-K]\d?\b.*|[A-K]\d?(?:\s*[,&]\s*[A-K]\d?)*\s*[·•.:|–—-]\s.*)\s\d{1,3}$",
    re.IGNORECASE,
)
"""A section and its page: "Section I: Placement … 14", "B, E, F · Learning 2"."""
_OF_ANOTHER = re.compile(r"\b(?:first|originally|must|will|reviewed)\b")
_DATE_KEYS = frozenset(
    [
        "date_of_birth",
        "draft_date",
        "final_date",
        "initial_date",
        "made_date",
        "amended_date",
        "plan_date",
        "signed_date",
        "review_date",
    ]
)
_SHAPES = {
    "nhs_number": re.compile(r"\d{3}[\s-]?\d{3}[\s-]?\d{4}\b"),
    "upn": re.compile(r"[A-Z]\d{11}[\dA-Z]\b"),
    "uln": re.compile(r"\d{10}\b"),
    "email": re.compile(r"\S+@\S+"),
    "address": re.compile(r"(?=[A-Z\d])[^.;:]{5,90}\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$"),
    "phone": re.compile(r"\+?\(?\d[\d\s()]{7,}"),
    "reference": re.compile(r"(?=\S*\d)(?=\S*[A-Z])[A-Z0-9]\w*(?:[/.-]\w+)+$"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line: ``label`` is None for words that stand without one."""

    label: str | None
    meaning: Label | None
    text: str


def read_line(block: TextBlock, vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """The pieces of a paragraph; one piece without a label where it has no label in it."""
    whole = piece_of(block)
    if CONTENTS_LINE.match(whole.text):
        return (whole,)
    segments = tuple(_segments(visible(block), block, vocabulary))
    if not any(segment.label for segment in segments):
        return (whole,)
    pieces = []
    for segment in segments:
        runs = _runs_of(segment.text, block)
        text = " ".join(segment.text.split())
        if segment.label is None:
            pieces.append(replace(whole, text=text, runs=runs, lines=(text,), marker=None))
            continue
        lines = tuple(line for line in map(_fold, segment.text.split("\n")) if line)
        label = _fold(segment.label)
        pieces.append(
            Piece(
                "field",
                text,
                label=label,
                meaning=segment.meaning,
                runs=runs,
                lines=lines,
                location=block.location,
                open=True,
            )
        )
    if whole.marker is not None:
        pieces[0] = replace(pieces[0], marker=whole.marker)
    return tuple(pieces)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _runs_of(text: str, block: TextBlock) -> tuple[Run, ...]:
    """The runs whose words stand in a segment: a run says more than the segment, never less."""
    return tuple(
        run
        for run in block.runs
        if run.text.strip() and _fold(run.text).strip(" :|") in _fold(text)
    )


def _segments(shown: str, block: TextBlock, vocabulary: Vocabulary) -> Iterator[Segment]:
    """The segments of a line, a label and the words behind it joined over a gap."""
    waiting: Segment | None = None
    for chunk in filter(None, (part.strip() for part in _GAP.split(shown))):
        found = list(_labelled(chunk, block, vocabulary))
        if waiting is not None:
            first = found[0]
            if first.label is None and (not waiting.text or _runs_on(waiting)):
                joined = f"{waiting.text}\n{first.text}" if waiting.text else first.text
                waiting = replace(waiting, text=joined)
                found = found[1:]
        for segment in found:
            if waiting is not None:
                yield waiting
            waiting = segment
        if waiting is not None and waiting.label is None:
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _runs_on(segment: Segment) -> bool:
    """Whether more lines may belong to a value: addresses are written one below the other."""
    return segment.meaning is not None and "address" in segment.meaning.keys


def _labelled(chunk: str, block: TextBlock, vocabulary: Vocabulary) -> Iterator[Segment]:
    """The labels of a chunk with their values; the chunk itself where there is none."""
    dated = _dated(chunk, vocabulary)
    if dated:
        yield from dated
        return
    marks = _label_marks(chunk, vocabulary)
    before = chunk[: marks[0][0]].strip() if marks else chunk
    if before:
        said = [Segment(*each) for each in say_details(before, vocabulary)]
        yield from said or (_without_colon(before, block, vocabulary),)
    if not marks:
        return
    ends = [mark[0] for mark in marks[1:]] + [len(chunk)]
    for (start, colon, meaning), end in zip(marks, ends, strict=True):
        yield Segment(chunk[start:colon].strip(), meaning, chunk[colon + 1 : end].strip())


def _dated(chunk: str, vocabulary: Vocabulary) -> list[Segment]:
    """Dates one after the other, each behind its label: "Draft issued 2 May Final issued 7 June".

    White space set them apart on the page, and nothing does in the text.
    """
    found: list[Segment] = []
    behind = 0
    dates = find_dates(chunk)
    for date in dates if len(dates) > 1 else ():
        label = chunk[behind : date.start].strip(" :")
        meaning = vocabulary.find(label, fuzzy=False) if label else None
        if meaning is None or not _DATE_KEYS & set(meaning.keys):
            return []
        found.append(Segment(label, meaning, chunk[date.start : date.end]))
        behind = date.end
    return found if not chunk[behind:].strip(" .") else []


def _label_marks(chunk: str, vocabulary: Vocabulary) -> list[tuple[int, int, Label | None]]:
    """Where the labels of a chunk begin and where their colons stand."""
    marks: list[tuple[int, int, Label | None]] = []
    behind = 0
    for match in _COLON.finditer(chunk):
        colon = match.start()
        start, meaning = _label_before(chunk, behind, colon, vocabulary)
        if meaning is None and not (behind == 0 and _may_be_label(chunk[:colon])):
            continue
        marks.append((start, colon, meaning))
        behind = colon + 1
    return marks


def _label_before(
    chunk: str, behind: int, colon: int, vocabulary: Vocabulary
) -> tuple[int, Label | None]:
    """The longest known label that ends at a colon; its start, or where the words begin."""
    words = re.finditer(r"\S+", chunk[behind:colon])
    starts = [match.start() + behind for match in words if re.search(r"\w", match[0].strip("_"))]
    for start in starts[-_LONGEST_LABEL:]:
        # Only a whole chunk may be a misread label: inside a line anything resembles something,
        # and a label there begins with a capital, as sentences' words do not.
        whole = behind == 0 and start == starts[0]
        if not whole and _cuts_words(chunk, behind, start, colon, vocabulary):
            continue
        meaning = vocabulary.find(chunk[start:colon], fuzzy=whole)
        if meaning is not None:
            return start, meaning
    return (starts[0] if starts else colon), None


def _cuts_words(chunk: str, behind: int, start: int, colon: int, vocabulary: Vocabulary) -> bool:
    """Whether a place is inside words that belong together, so that no label begins there.

    They are in brackets, a sentence's, another label's ("Signature on behalf of Local Authority:"),
    a heading's ("My Personal Details:"), the plan's own name ("EHC Plan:") or an authority's
    ("Any Council:").
    """
    before = chunk[behind:start].strip()
    if _OPEN_BRACKET.search(chunk[start:colon]) or (before and chunk[start] in "(["):
        return True  # "Ann Doe, Mother (PR: yes)", "Ann Doe (Mother) Tel: 01632 …"
    if chunk[start : start + 1].islower() or _JOINING.search(before) or SIGNS.match(before):
        return True
    if any(match.start() < start < match.end() for match in PLAN_TITLE.finditer(chunk)):
        return True
    authority = find_authority(chunk[behind:colon], whole=False)
    if authority is not None:
        at = chunk.find(authority, behind)  # "Any County Council Plan reference:"
        if at < start < at + len(authority) or chunk[:colon].rstrip().endswith(authority):
            return True
    details = _DETAILS.fullmatch(chunk[start:colon].strip())
    return details is not None and vocabulary.heading(chunk[behind:colon]) is not None


def _may_be_label(text: str) -> bool:
    """Whether unknown words before the line's first colon are likely a label."""
    return (
        is_label_like(text)
        and len(text.split()) <= _UNKNOWN_LABEL
        and text.strip()[:1].isalpha()
        and not re.search(r"[‘“”\".;]", text)
        and not _SECTION.match(text)
    )


def _without_colon(chunk: str, block: TextBlock, vocabulary: Vocabulary) -> Segment:
    """A label set apart by a dash, by bold type, or by a value that can be nothing else."""
    dash = _DASH.search(chunk)
    if dash:
        label, value = chunk[: dash.start()], chunk[dash.start() :].lstrip(" –—-")
        meaning = vocabulary.find(label, fuzzy=False)
        if meaning is None and (guess := vocabulary.slip_of(label)) is not None:
            meaning = guess if can_only_be(guess, value) else None  # "Addess - 4 High Street, …"
        if meaning is not None and not meaning.names_subject:
            return Segment(chunk[: dash.start()], meaning, chunk[dash.start() :].lstrip(" –—-"))
    ends = [match.end() for match in re.finditer(r"\S+", chunk)]
    bold = _bold_start(block)
    for end in reversed(ends[:-1][:_LONGEST_LABEL]):
        label, value = chunk[:end], chunk[end:].strip()
        asked = label.endswith("?") and value[:1] in BOXES  # "In care? ☐ Yes ☒ No"
        set_apart = asked or (bold is not None and _fold(label) == bold)
        if not set_apart and not value[:1].isalnum() and value[:1] not in "+(":
            continue
        if not (set_apart or _OWN.match(label) or _has_shape(value)):
            continue  # whatever its words mean: so most of a plan's prose need not be looked up
        meaning = vocabulary.find(label, fuzzy=False)
        told = set_apart or (meaning is not None and can_only_be(meaning, value))
        if meaning is not None and (told or _says_of_itself(label, meaning, value)):
            return Segment(label, meaning, value)
    if len(ends) <= _LONGEST_LABEL:
        meaning = vocabulary.find(chunk)
        if meaning is not None:
            return Segment(chunk, meaning, "")
    return Segment(None, None, chunk)


def _says_of_itself(label: str, meaning: Label, value: str) -> bool:
    """Whether a line in the first person is a label and its value: "I like to be known as Ro"."""
    short = (
        len(value.split()) <= _OWN_WORDS and value[:1].isupper() and not re.search(r"[.(].", value)
    )
    return short and bool(_OWN.match(label)) and meaning.keys in (("preferred_name",), ("school",))


def can_only_be(meaning: Label, value: str) -> bool:
    """Whether a value has the shape that only its label asks for."""
    if any(name in _DATE_KEYS for name in meaning.keys):
        dates = find_dates(value)
        # In a sentence the date is followed by more of it: "finalised on 3 March and sent to …".
        behind = value[dates[0].end :].strip() if dates else ""
        told = _OF_ANOTHER.search(behind)  # "… dated 28 March 2024 (first made on …): a sentence
        return bool(dates) and dates[0].start == 0 and not behind[:1].islower() and not told
    if meaning.subject == OTHER:
        dates = find_dates(value)
        return bool(dates) and (dates[0].start, dates[0].end) == (0, len(value))
    return any(name in _SHAPES and _SHAPES[name].match(value) for name in meaning.keys)


def _has_shape(value: str) -> bool:
    """Whether there is a label that a value has the shape of."""
    dates = find_dates(value)
    opens = bool(dates) and dates[0].start == 0
    return opens or any(shape.match(value) for shape in _SHAPES.values())


def _bold_start(block: TextBlock) -> str | None:
    """The bold words that a block begins with, where the rest is not bold."""
    bold: list[str] = []
    for run in block.runs:
        if run.text.strip() and not run.bold:
            return _fold("".join(bold)) or None
        bold.append(run.text)
    return None
