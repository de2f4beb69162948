"""``write_word``: a plan as the standard Word document."""

from lxml import etree

from ehcp_io.plan import Plan
from ehcp_io.writers.outline.blocks import Block, in_order
from ehcp_io.writers.outline.desk import Columns
from ehcp_io.writers.outline.whole import headline, outline, running_head
from ehcp_io.writers.word.bound import BINDING, FIELDS, STORE, bindings, pack_fields
from ehcp_io.writers.word.carried import pack, printed
from ehcp_io.writers.word.markup import Markup, Pieces, W
from ehcp_io.writers.word.package import (
    DOCUMENT,
    packed,
    template,
    with_data,
    with_header,
    with_title,
)


def write_word(
    plan: Plan, *, clean: bool = False, plain: bool = False, beside: Columns | None = None
) -> bytes:
    """The plan in the national template's layout, editable, carrying its own data.

    ``clean`` leaves out the marks on doubtful readings; ``plain`` leaves out the data and the
    controls, for a copy that says no more than can be seen on its pages; ``beside`` is for a copy
    to be held against another plan's, with the columns that the tables of both are to have, and
    with `BLANK` on the runs that stand where the plan says nothing.
    """
    return packed(word_parts(plan, clean=clean, plain=plain, beside=beside))


def word_parts(
    plan: Plan, *, clean: bool = False, plain: bool = False, beside: Columns | None = None
) -> dict[str, bytes]:
    """The same as the parts of its package, by their names."""
    blocks = outline(plan, clean=clean, beside=beside)
    return parts_of(plan, blocks, plain=plain, telling=beside is not None)


def parts_of(plan: Plan, blocks: list[Block], *, plain: bool, telling: bool) -> dict[str, bytes]:
    """The parts of the document with these blocks of the plan; ``telling`` puts `BLANK` on runs."""
    parts = dict(template())
    with_header(parts, running_head(plan))
    with_title(parts, headline(plan))
    markup = Markup(Pieces.of(_body(etree.fromstring(parts[DOCUMENT]))), plain=plain)
    markup.telling = telling
    if not plain:
        words = in_order(blocks)
        lines = printed(words)
        markup.bound, markup.binding, markup.store = bindings(lines), BINDING, STORE
        with_data(parts, pack(plan, lines, words.linked))
        with_data(parts, pack_fields(lines), STORE, FIELDS)
    parts[DOCUMENT] = _document(parts[DOCUMENT], markup, blocks)
    return parts


def _document(empty: bytes, markup: Markup, blocks: list[Block]) -> bytes:
    root = etree.fromstring(empty)
    body = _body(root)
    Pieces.of(body)
    page = body.find(f"{W}sectPr")
    assert page is not None  # noqa: S101 - our own file
    for element in markup.body(blocks):
        page.addprevious(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _body(root: etree._Element) -> etree._Element:
    body = root.find(f"{W}body")
    assert body is not None  # noqa: S101 - our own file
    return body
