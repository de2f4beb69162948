"""Tracked changes in the authority's own Word document: the newer file with the older one's words.

Styles, headers, tables and pictures stay as they are in the newer file. Compared are its body, its
headers and its footers; notes, text boxes and pictures change as a whole.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ehcp_io.errors import RedlineError
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.names import DEL, ID, INS, MOVE_FROM, MOVE_TO, R, W
from ehcp_io.readers.word.opening import open_word
from ehcp_io.readers.word.package import Package
from ehcp_io.readers.xml_parsing import MalformedXmlError, parse_xml
from ehcp_io.redline.earlier import OVERLAP
from ehcp_io.redline.elements import container_in, remove
from ehcp_io.redline.fitting import Fitting, refuse_strange
from ehcp_io.redline.moves import mark_moves
from ehcp_io.redline.proof import check_marks, prove
from ehcp_io.redline.resolve import resolved
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.redline.stamp import REVISIONS, Marks, Stamp
from ehcp_io.redline.stories import merge_story
from ehcp_io.redline.work import Tally, Work
from ehcp_io.writers.word.package import packed
from ehcp_io.writers.word_files import written

_BODY = W + "body"
_DOCUMENT = ".document.main+xml"
_REFERENCES = (W + "headerReference", W + "footerReference")
_SAME_LAYOUT = 0.5
"""Share of the longer document that must stay for the two to be laid out alike."""
_PLAIN = "Leave out --in-place: --format docx alone makes a redline of any two plans."
_RANGES = {
    "bookmarkStart": "bookmarkEnd",
    "commentRangeStart": "commentRangeEnd",
    "permStart": "permEnd",
}


@dataclass(frozen=True, slots=True)
class File:
    """A Word file as it came: its bytes, its name for messages, and its password if it has one."""

    data: bytes
    name: str
    password: str | None = None


@dataclass(frozen=True, slots=True)
class InPlace:
    """A proved redline; ``earlier`` counts the tracked changes that both files came with."""

    data: bytes
    tally: Tally
    earlier: int = 0


@dataclass(slots=True)
class _Story:
    """One part in both documents: the body, a header or a footer."""

    part: str
    old: etree._Element
    new: etree._Element
    path: str = ""
    """Of what holds the text, in the part's root."""

    def inner(self, root: etree._Element) -> etree._Element:
        return container_in(root, self.path)


def in_place_redline(
    before: File,
    after: File,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    stamp: Stamp | None = None,
) -> InPlace:
    """The newer Word file with every difference from the older one tracked in it.

    ``revisions`` says what becomes of tracked changes that the files came with.

    Raises:
        RedlineError: the two are not laid out alike, or hold what cannot be tracked.
        UnreadableDocumentError: one of them is damaged or no Word document.
        EncryptedDocumentError: one of them is locked.
    """
    older, newer = (open_word(each.data, each.name, each.password) for each in (before, after))
    kind = newer.content_type(newer.main_part())
    if kind and not kind.endswith(_DOCUMENT):
        raise _refused(f"{after.name} is a template, or a document with macros")
    parts = {name: newer.data(name) for name in newer.archive.namelist() if name[-1:] != "/"}
    fitting = Fitting(older, newer, parts)
    stories = list(_stories(older, newer, fitting))
    earlier = sum(_earlier(root) for story in stories for root in (story.old, story.new))
    kept = revisions is Revisions.SHOW and earlier > 0
    for story in stories:
        # Kept, they are what rejecting everything takes back: in both documents.
        story.old = resolved(story.old, accept=revisions is Revisions.ACCEPT)
        if not kept:
            story.new = resolved(story.new, accept=revisions is not Revisions.REJECT)
    work = Work(Marks(stamp or Stamp()))
    work.marks.after(_all_roots(newer, parts))
    made: list[etree._Element] = []
    sides: list[tuple[Skeleton, Skeleton]] = []
    for story in stories:
        newer_words = resolved(story.new, accept=True) if kept else story.new
        sides.append((skeleton(story.inner(story.old)), skeleton(story.inner(newer_words))))
        work.marks.renumber(story.new)
        root = copy.deepcopy(story.new)
        merge_story(story.inner(story.old), story.inner(story.new), story.inner(root), work)
        made.append(root)
    _check_layout(work.tally, before.name, after.name)
    mark_moves(work)
    for story, root, (old, new) in zip(stories, made, sides, strict=True):
        _balance(root)
        _unbind(root)
        _prove(root, (old, new), story, kept=kept)
        parts[story.part] = written(root)
    refuse_strange(made)
    check_marks(made)
    return InPlace(packed(parts), work.tally, earlier)


def _prove(
    root: etree._Element, sides: tuple[Skeleton, Skeleton], story: _Story, *, kept: bool
) -> None:
    try:
        prove(root, *sides, story.path)
    except RedlineError:
        if kept:
            raise RedlineError(OVERLAP) from None
        raise


def _stories(older: Package, newer: Package, fitting: Fitting) -> Iterator[_Story]:
    old_main, new_main = older.main_part(), newer.main_part()
    old, new = _root(older, old_main), _root(newer, new_main)
    fitting.notes(old_main, new_main, old)
    headers = list(_headers(older, newer, (old, new)))
    fitting.fit(old, old_main, new_main)
    yield _Story(new_main, old, new, _BODY)
    for old_part, new_part in headers:
        old, new = _root(older, old_part), _root(newer, new_part)
        fitting.fit(old, old_part, new_part)
        yield _Story(new_part, old, new)


def _headers(
    older: Package, newer: Package, roots: tuple[etree._Element, etree._Element]
) -> Iterator[tuple[str, str]]:
    """The headers and footers of both, each kind in the order of the sections."""
    sides = [
        _references(package, root) for package, root in zip((older, newer), roots, strict=True)
    ]
    for kind in dict.fromkeys([*sides[0], *sides[1]]):
        old, new = sides[0].get(kind, []), sides[1].get(kind, [])
        yield from zip(old, new, strict=False)
        extra = [(older, part) for part in old[len(new) :]]
        extra += [(newer, part) for part in new[len(old) :]]
        if any(_says_something(_root(package, part)) for package, part in extra):
            raise RedlineError(
                "The changes cannot be tracked in the document itself: only one of the two has a "
                f"header or footer of its own on some pages. {_PLAIN}"
            )


def _references(package: Package, root: etree._Element) -> dict[str, list[str]]:
    relationships = package.relationships(package.main_part())
    found: dict[str, list[str]] = {}
    for reference in root.iter(*_REFERENCES):
        kind = f"{reference.tag!s} {reference.get(W + 'type', 'default')}"
        relationship = relationships.get(reference.get(R + "id", ""))
        if relationship is None or relationship.target not in package:
            continue
        if relationship.target not in found.setdefault(kind, []):
            found[kind].append(relationship.target)
    return found


def _says_something(root: etree._Element) -> bool:
    return any((text.text or "").strip() for text in root.iter(W + "t"))


def _root(package: Package, part: str) -> etree._Element:
    data = package.data(part)
    try:
        root = parse_xml(data, package.file_name)
    except MalformedXmlError:
        raise _refused(f"a part of {package.file_name} is not well formed") from None
    if b"purl.oclc.org/ooxml" in data[:8192]:
        raise _refused(f"{package.file_name} is saved as Strict Open XML")
    if next(root.iter(W + "altChunk"), None) is not None:
        raise _refused(f"{package.file_name} holds a whole other document inside it")
    return root


def _refused(reason: str) -> RedlineError:
    return RedlineError(f"The changes cannot be tracked in the document itself: {reason}. {_PLAIN}")


def _earlier(root: etree._Element) -> int:
    return sum(1 for element in root.iter(*REVISIONS) if element.get(W + "author") is not None)


def _all_roots(newer: Package, parts: dict[str, bytes]) -> Iterator[etree._Element]:
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml"):
            root = newer.xml(name)
            if root is not None:
                yield root


def _check_layout(tally: Tally, before: str, after: str) -> None:
    """Refuse documents of two layouts: everything would be marked, and nothing seen."""
    longer = tally.kept + max(tally.came, tally.went)
    if longer and tally.kept < _SAME_LAYOUT * longer:
        raise _refused(f"{before} and {after} are laid out differently")


def _unbind(root: etree._Element) -> None:
    """Cut controls with tracked words off from the data that Word would fill them with again."""
    for binding in list(root.iter(W + "dataBinding")):
        control = next(binding.iterancestors(W + "sdt"), None)
        if control is None:
            continue
        marks = control.iter(INS, DEL, MOVE_FROM, MOVE_TO)
        parents = [*control.iterancestors(INS, DEL)]
        if parents or next(marks, None) is not None:
            remove(binding)


def _balance(root: etree._Element) -> None:
    """Take out ends of bookmarks and comments whose beginnings are not there, and the reverse."""
    for start, end in _RANGES.items():
        starts, ends = (list(root.iter(W + name)) for name in (start, end))
        both = {each.get(ID) for each in starts} & {each.get(ID) for each in ends}
        for element in (*starts, *ends):
            if element.get(ID) not in both:
                remove(element)
