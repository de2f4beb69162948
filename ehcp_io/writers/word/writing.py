"""``write_word``: a plan as the standard Word document."""

from collections.abc import Sequence

from ehcp_io.plan import Plan
from ehcp_io.writers.outline.blocks import Block, in_order
from ehcp_io.writers.outline.whole import headline, outline, running_head
from ehcp_io.writers.word import bound, carried
from ehcp_io.writers.word.bound import BINDING, FIELDS, bindings, pack_fields
from ehcp_io.writers.word.carried import pack, printed
from ehcp_io.writers.word.markup import Markup, Pieces
from ehcp_io.writers.word.package import packed, template, with_data, with_header, with_title
from ehcp_io.writers.word_files import DOCUMENT, NAMESPACE, written


def write_word(plan: Plan, *, clean: bool = False, plain: bool = False) -> bytes:
    """The plan in the national template's layout, editable, carrying its own data.

    ``clean`` leaves out the marks on doubtful readings; ``plain`` leaves out the data and the
    controls, for a copy that says no more than can be seen on its pages.
    """
    return packed(parts_of(plan, outline(plan, clean=clean), plain=plain))


def parts_of(
    plan: Plan, blocks: Sequence[Block], *, plain: bool, telling: bool = False
) -> dict[str, bytes]:
    """The parts of the document with these blocks of the plan, by their names in the package.

    ``telling``, for a document to be held against another plan's, puts `BLANK` on the runs that
    stand where the plan says nothing.
    """
    parts = dict(template())
    with_header(parts, running_head(plan))
    with_title(parts, headline(plan))
    markup = Markup(Pieces.of(parts[DOCUMENT]), plain=plain, telling=telling)
    if not plain:
        words = in_order(blocks)
        lines = printed(words)
        markup.bound, markup.binding, markup.store = bindings(lines), BINDING, bound.STORE
        with_data(parts, pack(plan, lines, words.linked), carried.STORE, NAMESPACE)
        with_data(parts, pack_fields(lines), bound.STORE, FIELDS)
    markup.print(blocks)
    parts[DOCUMENT] = written(markup.pieces.root)
    return parts
