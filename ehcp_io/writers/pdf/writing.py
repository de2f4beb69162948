"""``write_pdf``: a plan as the standard PDF."""

import datetime
import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from ehcp_io.plan import Plan
from ehcp_io.writers.outline.blocks import Block, in_order
from ehcp_io.writers.outline.whole import headline, outline, running_head
from ehcp_io.writers.pdf.attached import DESCRIBED, RUNNING, PrintedLine, packed
from ehcp_io.writers.pdf.content import content
from ehcp_io.writers.pdf.typesetting import FONTS, typeset_pdf

_STILL = datetime.date(1980, 1, 1)
"""The date of a plan that states none: the same plan is the same file, whenever it is written."""


def write_pdf(plan: Plan, *, clean: bool = False, plain: bool = False) -> bytes:
    """The plan as an accessible PDF (PDF/UA-1), to be printed and sent.

    The plan is attached as JSON and XML, so that the file can be read back without loss.
    ``clean`` leaves out the marks on doubtful readings; ``plain`` attaches nothing.

    Raises:
        OutputError: what makes PDFs is not installed.
    """
    blocks = outline(plan, clean=clean)

    def inputs(typeset: Callable[[str], str]) -> Mapping[str, str]:
        lines = [PrintedLine(RUNNING, typeset(running_head(plan))), *_lines(blocks, typeset)]
        files = {} if plain else packed(plan, lines)
        return {**files, "content": json.dumps(_data(plan, blocks, typeset, files))}

    return typeset_pdf(inputs)


def _data(
    plan: Plan, blocks: Sequence[Block], typeset: Callable[[str], str], files: Mapping[str, str]
) -> dict[str, object]:
    date = _date(plan)
    names = ("relationship", "type", "description")
    return {
        "title": typeset(headline(plan)),
        "header": typeset(running_head(plan)),
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "fonts": FONTS,
        "files": {name: dict(zip(names, DESCRIBED[name], strict=True)) for name in files},
        "blocks": content(blocks, typeset),
    }


def _lines(blocks: Sequence[Block], typeset: Callable[[str], str]) -> Iterator[PrintedLine]:
    for line, *_ in in_order(blocks).lines:
        text = " ".join(typeset("".join(piece.text for piece in line.pieces)).split())
        if text:
            yield PrintedLine(line.place.part, text)


def _date(plan: Plan) -> datetime.date:
    """The plan's own latest date."""
    stated = (plan.plan.amended_date, plan.plan.final_date, plan.plan.draft_date)
    for date in stated:
        try:
            return datetime.date.fromisoformat(date or "")
        except ValueError:
            continue
    return _STILL
