"""The whole document as blocks: the national template's, in its order, then everything else."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ehcp_io.plan import Plan
from ehcp_io.writers.outline.advice import advice
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, fixed
from ehcp_io.writers.outline.characters import folded, printable
from ehcp_io.writers.outline.desk import Columns, Desk
from ehcp_io.writers.outline.doubts import mark_doubts
from ehcp_io.writers.outline.flow import budget, placement, views
from ehcp_io.writers.outline.front import (
    check_note,
    control,
    details,
    how_to_read,
    services,
    status_words,
)
from ehcp_io.writers.outline.links import linked_rows
from ehcp_io.writers.outline.printed import printed_details
from ehcp_io.writers.outline.rest import (
    furniture,
    further,
    labels,
    others,
    topics,
    unfiled,
)
from ehcp_io.writers.outline.sections import needs_and_provision
from ehcp_io.writers.outline.signing import sign_off
from ehcp_io.writers.outline.wording import APPENDIX, CHECK, TITLE


def outline(plan: Plan, *, clean: bool) -> list[Block]:
    """Every block of the document; ``clean`` leaves out the marks on doubtful readings."""
    return with_columns(plan, clean=clean)[0]


def with_columns(
    plan: Plan, *, clean: bool, beside: Columns | None = None
) -> tuple[list[Block], Columns]:
    """The same, and the columns of its tables of needs, provision and outcomes, by their titles.

    ``beside`` is for a plan to be held against another one: the columns that its tables have,
    needed or not; and no row is parted for its length.
    """
    desk = Desk(plan, beside)
    return _blocks(desk, clean=clean), desk.columns


def _blocks(desk: Desk, *, clean: bool) -> list[Block]:
    plan = desk.plan
    front = [*details(desk), *services(desk)]
    body = [
        *views(desk),
        *needs_and_provision(desk, linked_rows(plan, parted=desk.beside is None)),
        *placement(desk),
        *budget(desk),
        *advice(desk),
        *sign_off(desk),
        *topics(desk),
        *further(desk),
        *control(desk),
    ]
    loose = list(unfiled(desk))
    body += loose if clean else [_marked(block) for block in loose]
    behind = [*printed_details(desk), *labels(desk), *others(desk), *furniture(desk)]
    body += [fixed(APPENDIX, "Heading 1"), *behind] if behind else []
    start: list[Block] = [fixed(headline(plan), "Title")]
    rest = [*front, *body]
    if not clean:
        rest, doubts = mark_doubts(rest, plan)
        start += check_note(doubts, max(0, len(loose) - 1), desk)
    return list(_stepped([*start, *how_to_read(), *rest]))


def headline(plan: Plan) -> str:
    """The document's title, with the status that the plan states."""
    status = status_words(plan.plan.status)
    return f"{TITLE} – {status.lower()}" if status else TITLE


def running_head(plan: Plan) -> str:
    """What each page says: whether this is a draft, and whose plan it is."""
    words = headline(plan)
    if "draft" in words:
        words = words.replace("draft", "DRAFT") + ", not the final plan"
    name = folded(printable(plan.person.name or ""))
    return f"{words} · {name}" if name else words


def _stepped(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with no heading more than one level below the one before: no level is missing.

    Who cannot see the sizes goes by the levels (WCAG 2.2, 1.3.1; PDF/UA-1 demands it).
    """
    open_levels: list[int] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Grid):
            yield block
        elif block.style.startswith("Heading "):
            level = int(block.style.removeprefix("Heading "))
            # Headings of one level below the same heading stay of one level.
            open_levels = [*(each for each in open_levels if each < level), level]
            yield replace(block, style=f"Heading {len(open_levels)}")
        else:
            # Text after a table stands a little apart from it.
            yield replace(block, apart=block.apart or isinstance(before, Grid))
        before = block


def _marked(block: Line) -> Line:
    """A line of unfiled text, to be checked; its heading says so in words."""
    if block.style.startswith("Heading 1"):
        return block
    return Line((Piece(CHECK, strong=True), *block.pieces), block.style, block.place, doubtful=True)
