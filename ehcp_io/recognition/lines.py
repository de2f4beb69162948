"""What a line is inside a section: a heading, a label with or without its value, or text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import Cell, Heading, ListItem, Run, TextBlock, text_blocks
from ehcp_io.recognition.vocabulary import Vocabulary

_HEADING_WORDS = 16
_DECIMAL = re.compile(r"^\d+(?:\.\d+)+\.?$")  # "2.2" before a bold line numbers a heading
_SUB_CODE = re.compile(r"^[A-K]\d[.):]?\s")  # "D1. A summary of my social care needs …"
_REFERENCE_WORDS = 9
_TOTAL = re.compile(r"(?:sub|grand)?[- ]?totals?(?: hours| cost| provision)?\W*", re.IGNORECASE)
_BOXES = "☒☑☐✓✔✗✘"
_NUMBERED = re.compile(
    r"^(.*?)[\s#]*(?:no\.?\s*)?((?:\d+(?:\.\d+)*|[A-Z]\d+(?:\.\d+)*)[a-z]?)\s*[:.)–-]*$",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(r"\d[a-z]?\s*[:.)–-]*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_VALUED = re.compile(r":\s*\d")  # "Ratio: 1:1" has its value, and is no label with a number
# "Outcome: 2" has a number behind its colon, and no value.
_COUNTED = re.compile(r"^([^:]+?)\s*:\s*([A-Z]?\d{1,2}(?:\.\d{1,2})*[a-z]?)\W*$")
_COUNTED_ROLES = ("need", "outcome")
_INLINE = re.compile(
    r"(?:^|(?<=[.;!?)\]’”\n\t|])\s*|\s{3,}|\t|\n)"
    # In a line of details one may go on small: "Who: SENCO; how much: two hours a week".
    r"((?:[A-Z]|(?<![^\n])[a-z]|(?<=; )[a-z])(?:[^:.;!?\n\t]|(?<=\d)\.(?=\d)){1,60}?)"
    r"\s*:\s*(?=\S|$)"
)
_NUMBERS = r"\d+(?:\.\d+)?[a-z]?(?:\s*(?:,|and|&|/|to)\s*\d+(?:\.\d+)?[a-z]?)*"
_MARKED = r"\((?:[a-h]|[ivx]{1,4})\)(?:\s*(?:,|and|&)\s*\((?:[a-h]|[ivx]{1,4})\))*"
_CODED = r"E\d{1,2}(?:\.\d{1,2})?[a-z]?"
_LETTERS = r"[a-h](?:\s*(?:,|and|&)\s*[a-h])*"
_REFERENCES = re.compile(
    # What plans call their outcomes: only in brackets, or behind "provision for".
    rf"(?:[(\[]\s*(?:my\s+)?|\b(?:provision|support|help)\s+(?:is\s+)?for\s+(?:my\s+)?)"
    rf"(?:goals?|aims?|objectives?)\s+(?:(?P<goals>{_NUMBERS})\b|(?P<marked>{_MARKED}))|"
    # "(Objective c.)": a letter alone only where it fills the brackets.
    rf"[(\[]\s*(?:my\s+)?(?:outcomes?|goals?|aims?|objectives?)\s+(?P<lettered>{_LETTERS})[.\s]*[)\]]|"
    # The section's letter says it too: "Supports: E1", "Contributes to E2 and E3".
    r"\b(?:supports?|supporting|linked to|links? to|contributes to|towards|meets)\s*:?\s*"
    rf"(?P<coded>(?-i:{_CODED})(?:\s*(?:,|and|&)\s*(?-i:{_CODED}))*)(?![\w.-]*\w)|"
    r"\b(?:provision|support|help)?\s*"
    r"(?:for|to meet|meets|supports?|towards?|linked to|links to)?\s*outcomes?\s*"
    r"(?:no\.?|numbers?)?\s*"
    r"(?:(?P<numbers>(?:[EO]?\d+(?:\.\d+)?[a-z]?)(?:\s*(?:,|and|&|/|to)\s*[EO]?\d+(?:\.\d+)?[a-z]?)*)\b"
    # "Outcome: 3." ends a sentence; "Outcome: 3 friends …" is no reference.
    r"|:\s*(?P<named>[EO]?\d+(?:\.\d+)?(?:\s*(?:,|and|&)\s*[EO]?\d+(?:\.\d+)?)*)\s*(?=[.;)]|$)"
    rf"|(?P<letters>{_MARKED}))",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-GNOP]?\d{1,2}(?:\.\d{1,2})*[a-z]?[.:)]?")
_NEEDS = re.compile(
    r"\bneeds?\s*(?:(?:in|of|at)\s+)?(?:no\.?|numbers?|clauses?|paragraphs?|items?|points?)?\s*"
    r"((?:[BN]?\d+(?:\.\d+)?)(?:\s*(?:,|and|&|/|to)\s*[BN]?\d+(?:\.\d+)?)*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its role, the number printed in it, its words, and its value if on the same line."""

    role: str
    number: str | None
    text: str
    value: str = ""


def read_label(text: str, allowed: frozenset[str], vocabulary: Vocabulary) -> Label | None:
    """A line that is a label and nothing else: "Needs:", "Outcome 3", "Provision 1.1"."""
    bare = vocabulary.in_english(text.strip().rstrip(":").strip())
    counted = _COUNTED.match(bare)
    if counted is not None:
        roles = [role for role in vocabulary.label_roles(counted[1]) if role in allowed]
        if roles and roles[0] in _COUNTED_ROLES:
            return Label(roles[0], counted[2], text)
    if _VALUED.search(bare):
        return None
    roles = [role for role in vocabulary.label_roles(bare) if role in allowed]
    if roles:
        number = _numbered(bare)
        told = number is not None and (number[1] or roles[0] == "own_ref")  # "Provision 1", "No. 1"
        return Label(roles[0], _no_year(number[2]) if number and told else None, text)
    match = _numbered(bare)
    if match and match[1].strip():
        roles = [role for role in vocabulary.label_roles(match[1]) if role in allowed]
        if roles:
            return Label(roles[0], _no_year(match[2]), text)
    return None


def _numbered(text: str) -> re.Match[str] | None:
    """A text and the number that ends it. Most texts have none, which their end tells soonest."""
    return _NUMBERED.match(text) if _NUMBER_LAST.search(text) else None


def _no_year(number: str) -> str | None:
    """A number behind a label, unless it is a year: "Outcomes (to July 2026)" number nothing."""
    return None if _YEAR.fullmatch(number) else number


def inline_labels(
    block: TextBlock, allowed: frozenset[str], vocabulary: Vocabulary
) -> tuple[str, tuple[Label, ...]]:
    """A paragraph's text before its first known label, and each label with its value.

    "Strengths: reads well" is a label with a value; a colon after other words is only a colon.
    """
    text = _with_bold_apart(block)
    found: list[tuple[int, int, Label]] = []
    for match in _INLINE.finditer(text):
        label = read_label(match[1], allowed, vocabulary)
        before = text[: match.start(1)]
        inside = before.count("(") > before.count(")")  # a remark in brackets is the sentence's own
        goes_on = bool(found) or not before or not match[1][:1].islower()
        if label is not None and not inside and goes_on:
            found.append((match.start(1), match.end(), label))
    if not found:
        return block.text, ()
    labels = []
    for number, (_, end, label) in enumerate(found):
        until = found[number + 1][0] if number + 1 < len(found) else len(text)
        value = " ".join(text[end:until].split())
        if until < len(text) and text[until : until + 1].islower():
            value = value.rstrip(" ;")  # "Who: SENCO; how much: …"
        labels.append(replace(label, text=f"{label.text}:", value=value))
    return " ".join(text[: found[0][0]].split()), tuple(labels)


def _with_bold_apart(block: TextBlock) -> str:
    """A line's words, each bold label inside it on a line of its own: "… daily. **Who** …"."""
    bold = [run.bold for run in block.runs]
    inside = any(bold[1:]) and not all(bold)
    if not inside or " ".join("".join(run.text for run in block.runs).split()) != block.text:
        return block.unfolded.strip()
    parts = [
        f"\n{run.text}" if run.bold and run.text.rstrip().endswith(":") else run.text
        for run in block.runs
    ]
    return "".join(parts).strip()


def bold_lead(block: TextBlock) -> tuple[str, str]:
    """The words in bold that begin a line, and what stands behind them."""
    lead = ""
    rest: Sequence[Run] = block.runs
    for number, run in enumerate(block.runs):
        if run.text.strip() and not run.bold:
            break
        lead += run.text
        rest = block.runs[number + 1 :]
    value = TextBlock(runs=tuple(rest)).text
    return " ".join(lead.split()), value


def label_run(
    block: TextBlock, allowed: frozenset[str], vocabulary: Vocabulary
) -> tuple[Label, str] | None:
    """A bold label with its value after it on the line, with no colon between ("**Who** SENCO")."""
    lead, value = bold_lead(block)
    if not lead or not value:
        return None
    label = read_label(lead, allowed, vocabulary)
    return (replace(label, text=lead), value) if label else None


def says_nothing(text: str) -> bool:
    """Whether a text is only a stroke, as a form prints for a field that nobody filled in."""
    return not any(char.isalnum() or char in _BOXES for char in text)


def is_sum(text: str) -> bool:
    """Whether a text is a figure, or only heads the sum of the rows above it: "Total"."""
    return not any(map(str.isalpha, text)) or bool(_TOTAL.fullmatch(text))


def stands_out(cell: Cell) -> bool:
    """Whether a cell is set apart from those around it: by a fill, or in bold."""
    return cell.shaded or all(block.bold for block in text_blocks(cell.blocks) if block.text)


def letter_stands_out(letter: Cell, title: Cell) -> bool:
    """Whether a letter and the title beside it stand out.

    On paper the title answers for both: how thick one letter's strokes are says nothing there.
    """
    return stands_out(title) and (stands_out(letter) or _is_lone_on_paper(letter))


def _is_lone_on_paper(cell: Cell) -> bool:
    runs = [run for block in text_blocks(cell.blocks) for run in block.runs]
    return len(cell.text) == 1 and any(run.confidence < 1.0 for run in runs)


def is_heading(block: TextBlock, *, alone: bool, shaded: bool) -> bool:
    """Whether a line looks like a heading inside a section."""
    text = block.text
    if isinstance(block, Heading):
        return text.count(" ") < 2 * _HEADING_WORDS
    coded = block.bold and _SUB_CODE.match(text) is not None
    if isinstance(block, ListItem) and not (block.bold and _DECIMAL.match(block.marker)):
        return False
    if text.count(" ") >= _HEADING_WORDS * (1 + coded):
        return False
    if text.endswith((".", ";", ",", "!", "?”", ".’", ".”")):
        return False
    letters = [char for char in text if char.isalpha()]
    capitals = len(letters) > 3 and all(char.isupper() for char in letters)
    underlined = all(run.underline for run in block.runs if run.text.strip())
    return bool(letters) and (
        block.bold
        or capitals
        or underlined
        or (shaded and alone)
        or (block.italic and text.count(" ") < 8)
    )


def outcome_references(text: str) -> tuple[str, ...]:
    """The outcome numbers that a text states: "Outcome 2", "outcomes 1 and 3", "for outcome E4"."""
    found: list[str] = []
    for match in _REFERENCES.finditer(text):
        if letters := match["letters"] or match["marked"]:
            found += re.findall(r"\((\w+)\)", letters.casefold())
        elif match["lettered"]:
            found += re.findall(r"\b[a-h]\b", match["lettered"].casefold())
        else:
            parts = ("goals", "coded", "numbers", "named")
            found += numbers_in(next(filter(None, map(match.group, parts))))
    return tuple(found)


def need_references(text: str) -> tuple[str, ...]:
    """The need numbers that a heading over provision states: "Needs 1 and 2 (Outcome 1)"."""
    return tuple(number for match in _NEEDS.finditer(text) for number in numbers_in(match[1]))


def is_code(text: str) -> bool:
    """Whether a line is a record's reference and nothing else: "P1", "3.", "N2"."""
    return bool(_CODE.fullmatch(text.strip()))


def is_reference(text: str) -> bool:
    """Whether a text is references and nothing else: "E1", "1 and 3", "E1, E2"."""
    parts = re.split(r"\s*(?:,|;|/|&|\band\b)\s*", text.strip(" ."))
    return all(part and is_code(part) for part in parts)


def own_number(marker: str | None) -> str | None:
    """The number of a record as printed before it, or its letter in brackets: "(iv)"."""
    numbers = numbers_in(marker or "")
    if numbers:
        return numbers[0]
    letter = re.fullmatch(r"\(([a-h]|[ivx]{1,4})\)", marker or "")
    return letter[1] if letter else None


def numbers_in(text: str) -> tuple[str, ...]:
    """The reference numbers in a cell ("1, 3", "E2", "O1 & O2", "1-3"), without their letter."""
    ends = re.fullmatch(r"\s*[A-Z]?(\d+)\s*(?:-|–|to)\s*[A-Z]?(\d+)\s*", text)
    if ends and int(ends[1]) < int(ends[2]) <= int(ends[1]) + 30:
        return tuple(str(number) for number in range(int(ends[1]), int(ends[2]) + 1))
    return tuple(
        match.lstrip("ABCDEFGHNOP") for match in re.findall(r"\b[A-Z]?\d+(?:\.\d+)*[a-z]?\b", text)
    )


def is_need_reference_only(text: str) -> bool:
    """Whether a line says nothing but which needs something meets ("Needs 1, 2")."""
    return bool(_NEEDS.fullmatch(text.strip(" .()")))


def is_reference_only(text: str) -> bool:
    """Whether a line says nothing but which outcome something supports ("Supports outcome 3.")."""
    return text.count(" ") < _REFERENCE_WORDS and bool(_REFERENCES.fullmatch(text.strip(" .()")))
