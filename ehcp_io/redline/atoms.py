"""A paragraph as the smallest things that stay, come or go: words, breaks, objects."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.names import FLD_CHAR, ID, INS, MOVE_TO, RPR, RUN, T, W
from ehcp_io.redline.elements import copied
from ehcp_io.redline.skeleton import opaque_text
from ehcp_io.writers.word.markup import BLANK, READ_BEFORE, XML_SPACE

_TOKENS = re.compile(r"\w+|[^\w\s]|\s")
_MEANING = (W + "strike", W + "dstrike", W + "vanish")
"""Looks that say something: text that is struck out or hidden is not the same text."""
_ORDINARY = frozenset({W + "t", W + "delText"})
_SIMPLE = frozenset(
    W + name for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "ptab", "sym")
)
_NOTES = frozenset({W + "footnoteReference", W + "endnoteReference"})
_SKIPPED = frozenset(
    {RPR, W + "lastRenderedPageBreak", W + "annotationRef", W + "commentReference"}
)
_NOT_ENTERED = frozenset({W + "pPr", W + "sdtPr", W + "sdtEndPr", W + "rPr", W + "txbxContent"})
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """One word, space, sign or object. ``key`` is what is compared; ``run`` is where it stands."""

    key: Key
    run: etree._Element
    element: etree._Element
    text: str = ""

    @property
    def weight(self) -> int:
        """How many characters of print it is."""
        return len(self.text.strip()) if self.text else 1


def atoms_of(paragraph: etree._Element) -> list[Atom]:
    """The atoms of a paragraph in reading order, those of links and controls among them.

    What an earlier hand inserted without its being accepted is left out: it is no part of either
    version and stays as it is.
    """
    made: list[Atom] = []
    field: list[tuple[int, str]] = []
    for run in runs_of(paragraph):
        meaning = _meaning(run)
        for child in run:
            if child.tag in _SKIPPED:
                continue
            if child.tag == FLD_CHAR:
                kind = child.get(W + "fldCharType", "")
                if kind == "begin":
                    field.append((len(made), ""))
                made.append(Atom(("field", kind), run, child))
                if kind == "end" and field:
                    start, _ = field.pop()
                    if not field:
                        _make_one(made, start)
                continue
            made += _of_child(run, child, meaning)
    return made


def runs_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph that both versions may share."""
    for child in paragraph:
        if child.tag == RUN:
            yield child
        elif child.tag in (INS, MOVE_TO) or child.tag in _NOT_ENTERED:
            continue
        elif len(child):
            yield from runs_of(child)


def _of_child(
    run: etree._Element, child: etree._Element, meaning: tuple[str, ...]
) -> Iterator[Atom]:
    if child.tag in _ORDINARY:
        for token in _TOKENS.findall(child.text or ""):
            yield Atom((token, *meaning), run, child, token)
    elif child.tag in (W + "instrText", W + "delInstrText"):
        yield Atom(("instruction", child.text or ""), run, child)
    elif child.tag in _NOTES:
        yield Atom((child.tag, child.get(ID, "")), run, child)
    elif child.tag in _SIMPLE:
        said = tuple(sorted((str(k), v) for k, v in child.attrib.items()))
        yield Atom((child.tag, said, *meaning), run, child, "\n")
    else:
        yield Atom((child.tag, opaque_text(child)), run, child)


def _make_one(atoms: list[Atom], start: int) -> None:
    """Give the atoms of one field keys that only the same field has: it changes as a whole."""
    whole = hash(tuple(atom.key for atom in atoms[start:]))
    for place, atom in enumerate(atoms[start:]):
        key = ("field", whole, place, atom.key)
        atoms[start + place] = Atom(key, atom.run, atom.element, atom.text)


def _meaning(run: etree._Element) -> tuple[str, ...]:
    properties = run.find(RPR)
    if properties is None:
        return ()
    return tuple(
        name
        for name in _MEANING
        for found in (properties.find(name),)
        if found is not None and found.get(W + "val", "1") not in ("0", "false", "off")
    )


def run_with(atoms: list[Atom], *, deleted: bool = False) -> list[etree._Element]:
    """Runs that hold these atoms, one for each run that they come from; as deleted text."""
    made: list[etree._Element] = []
    last: etree._Element | None = None
    source: etree._Element | None = None
    for atom in atoms:
        if atom.run is not last:
            made.append(_like(atom.run))
            last, source = atom.run, None
        run = made[-1]
        if atom.element.tag in _ORDINARY:
            if source is not None and len(run) and run[-1].tag in _ORDINARY:
                run[-1].text = (run[-1].text or "") + atom.text
            else:
                words = etree.SubElement(run, W + "delText" if deleted else T)
                words.text = atom.text
                words.set(XML_SPACE, "preserve")
        else:
            run.append(_copy(atom.element, deleted=deleted))
        source = atom.element
    return made


def _like(run: etree._Element) -> etree._Element:
    made = etree.Element(run.tag)
    for name in (BLANK, READ_BEFORE):
        if run.get(name):
            made.set(name, run.get(name, ""))
    properties = run.find(RPR)
    if properties is not None:
        made.append(_copy(properties, deleted=False))
    return made


def _copy(element: etree._Element, *, deleted: bool) -> etree._Element:
    made = copied(element)
    if deleted and made.tag == W + "instrText":
        made.tag = W + "delInstrText"
    return made
