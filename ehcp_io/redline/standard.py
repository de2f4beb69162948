"""Two plans as one standard Word document with tracked changes."""

import io
import zipfile

from lxml import etree

from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline.moves import mark_moves
from ehcp_io.redline.proof import check_marks, prove
from ehcp_io.redline.skeleton import skeleton
from ehcp_io.redline.stamp import Marks, Stamp
from ehcp_io.redline.stories import merge_story
from ehcp_io.redline.work import Tally, Work
from ehcp_io.writers.word import write_word
from ehcp_io.writers.word.package import DOCUMENT, packed

_BODY = W + "body"


def standard_redline(before: Plan, after: Plan, stamp: Stamp | None = None) -> tuple[bytes, Tally]:
    """The standard document of ``after`` with every difference from that of ``before`` tracked.

    Raises:
        RedlineError: it could not be proved.
    """
    parts = _parts(write_word(after, clean=True, plain=True))
    others = _parts(write_word(before, clean=True, plain=True))
    work = Work(Marks(stamp or Stamp()))
    made: dict[str, etree._Element] = {}
    for name in [name for name in parts if name == DOCUMENT or name.startswith("word/header")]:
        old, new = etree.fromstring(others[name]), etree.fromstring(parts[name])
        made[name] = etree.fromstring(parts[name])
        path = _BODY if name == DOCUMENT else ""
        merge_story(_inner(old, path), _inner(new, path), _inner(made[name], path), work)
    mark_moves(work)
    for name, root in made.items():
        path = _BODY if name == DOCUMENT else ""
        old, new = (_inner(etree.fromstring(each[name]), path) for each in (others, parts))
        prove(root, skeleton(old), skeleton(new), path)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    check_marks(list(made.values()))
    return packed(parts), work.tally


def _inner(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path) if path else root
    return root if found is None else found


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
