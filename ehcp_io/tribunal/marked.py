"""One side's plan out of a working document that ehcp-io wrote, whatever was done to it in Word.

The runs of other sides are taken out of the document's XML; what is left is a document of ours that
somebody has edited, and is read back as one. Only formatting put on the words themselves counts:
headings and labels are bold by their paragraph's style.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan
from ehcp_io.tribunal.key import SPOKEN, Act, Party, Position, Segment, holds_key, style_of
from ehcp_io.writers.word import carries_plan, load_word
from ehcp_io.writers.word.alignment import align
from ehcp_io.writers.word.carried import carried_lines
from ehcp_io.writers.word.markup import W
from ehcp_io.writers.word.visible import note_lines, visible_lines
from ehcp_io.writers.word_files import main_part, parse, read_part

_STYLES = {"b": "bold", "i": "italic", "u": "underline", "strike": "strike", "dstrike": "strike"}
_CHARACTER = {"Strong": "bold", "Emphasis": "italic", "IntenseEmphasis": "italic"}
_OFF = frozenset({"0", "false", "none", "off"})
_GONE = {f"{W}del", f"{W}moveFrom"}
_EDITED = "edited-since-written"


@dataclass(slots=True)
class _Letter:
    """One character, where it stands and what is done with it."""

    node: etree._Element
    character: str
    act: Act
    party: Party | None
    is_label: bool = False

    def stands(self, position: Position) -> bool:
        return not self.is_label and Segment("", self.act, self.party).stands_in(position)


def is_own_working_document(data: bytes) -> bool:
    """Whether these bytes are a working document that carries its data."""
    if not carries_plan(data):
        return False
    body = _document(data).find(f"{W}body")
    return body is not None and _key_table(body) is not None


def load_position(data: bytes, position: Position) -> Plan:
    """The plan as that side would have it.

    Raises:
        InvalidFileError: the document is damaged, or its data are.
    """
    root = _document(data)
    body = root.find(f"{W}body")
    if body is None:
        raise InvalidFileError("This Word document is damaged. Take a complete copy.")
    key = _key_table(body)
    # LibreOffice drops controls: what a line is, its whole wording tells, and one side's may not.
    seen, lines = visible_lines(body), carried_lines(data)
    note_lines(seen, align(lines, seen).of_seen)
    for paragraph in list(body.iter(f"{W}p")):
        if key is None or not _is_inside(paragraph, key):
            _project(paragraph, position)
    plan = load_word(_with_document(data, root))
    # Taking out the other sides' words was the edit.
    kept = tuple(finding for finding in plan.findings if finding.code != _EDITED)
    return plan.model_copy(update={"findings": kept})


def _document(data: bytes) -> etree._Element:
    return parse(read_part(data, main_part(data)))


def _with_document(data: bytes, root: etree._Element) -> bytes:
    changed, main = io.BytesIO(), main_part(data)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = etree.tostring(root) if name == main else old.read(name)
            new.writestr(name, part)
    return changed.getvalue()


def _key_table(body: etree._Element) -> etree._Element | None:
    for table in body.iter(f"{W}tbl"):
        rows = (
            " ".join("".join(cell.itertext(f"{W}t")) for cell in row.iter(f"{W}tc"))
            for row in table.iter(f"{W}tr")
        )
        if holds_key(rows):
            return table
    return None


def _is_inside(element: etree._Element, outer: etree._Element) -> bool:
    return any(parent is outer for parent in element.iterancestors())


def _project(paragraph: etree._Element, position: Position) -> None:
    """Leave in a paragraph only the words that stand in one side's plan."""
    letters = list(_letters(paragraph))
    if all(letter.act is Act.KEEP for letter in letters):
        return
    _find_labels(letters)
    stands = [letter.stands(position) for letter in letters]
    for place, letter in enumerate(letters):
        if letter.character.isspace() and not stands[place]:
            stands[place] = _parts_words(letters, stands, place)
    left = "".join(
        letter.character for letter, keep in zip(letters, stands, strict=True) if keep
    ).strip()
    if left.endswith(":") and not all(stands):
        # The form's label, whose value is another side's.
        stands = [False] * len(letters)
    texts: dict[int, list[str]] = {id(letter.node): [] for letter in letters}
    for letter, keep in zip(letters, stands, strict=True):
        if keep:
            texts[id(letter.node)].append(letter.character)
    for node in {id(letter.node): letter.node for letter in letters}.values():
        node.text = "".join(texts[id(node)])


def _parts_words(letters: list[_Letter], stands: list[bool], place: int) -> bool:
    """Whether a space that goes is all that keeps two words apart."""
    before = next((letters[n] for n in range(place - 1, -1, -1) if stands[n]), None)
    after = next((letters[n] for n in range(place + 1, len(letters)) if stands[n]), None)
    if before is None or after is None:
        return False
    return before.character.isalnum() and after.character.isalnum()


def _letters(paragraph: etree._Element) -> Iterator[_Letter]:
    for run in paragraph.iter(f"{W}r"):
        parents = list(run.iterancestors())
        own = next(parent for parent in parents if parent.tag == f"{W}p")
        if own is not paragraph or any(parent.tag in _GONE for parent in parents):
            continue
        act, party = style_of(_styles(run))
        for node in run.iter(f"{W}t"):
            for character in node.text or "":
                yield _Letter(node, character, act, party)


def _styles(run: etree._Element) -> Iterator[str]:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return
    for name, style in _STYLES.items():
        found = properties.find(W + name)
        if found is not None and found.get(f"{W}val", "1").lower() not in _OFF:
            yield style
    character = properties.find(f"{W}rStyle")
    if character is not None and character.get(f"{W}val") in _CHARACTER:
        yield _CHARACTER[str(character.get(f"{W}val"))]


def _find_labels(letters: list[_Letter]) -> None:
    """Mark the labels that say in words what the type style says, and the bracket at the end."""
    text = "".join(letter.character for letter in letters)
    for label in SPOKEN.finditer(text):
        first = letters[label.start()]
        end = next(
            (
                n
                for n in range(label.end(), len(letters))
                if letters[n].character == "]"
                and (letters[n].act, letters[n].party) == (first.act, first.party)
            ),
            None,
        )
        if end is not None and first.act is not Act.KEEP:
            for place in (*range(label.start(), label.end()), end):
                letters[place].is_label = True
