"""The proof that nothing was lost: the words of the source against the words of the plan."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ehcp_io.document import Document, ListItem, Note, TextBlock, text_blocks
from ehcp_io.plan.model import Accounting, Plan
from ehcp_io.plan.units import COLUMN_HEAD, Outcome, Unit

_WORD = re.compile(r"[^\W_]+|[☒☐☑]")
_FIELDS = (
    "title", "author", "role", "date", "appended", "name", "type", "by_whom", "how_often",
    "duration", "ratio", "funded_by", "review", "where", "by_when",
)  # fmt: skip
_WITH_FIELDS = frozenset({"advice", "placement", "provision", "outcome"})


def account(document: Document, plan: Plan) -> Accounting:
    """Count every word of the source and of the plan; what differs is lost or extra."""
    source = Counter(_words(_source_texts(document)))
    got = Counter(_words(_plan_texts(plan)))
    return Accounting(
        source_words=sum(source.values()),
        lost=tuple(sorted((source - got).elements())),
        extra=tuple(sorted((got - source).elements())),
    )


def _words(texts: Iterable[str]) -> list[str]:
    return _WORD.findall("\n".join(texts))


def words_of_block(block: TextBlock) -> tuple[str, ...]:
    """The words of one piece of the source, its number or bullet among them."""
    return tuple(_words([_marked(block)]))


def _source_texts(document: Document) -> Iterator[str]:
    blocks = [*text_blocks(document.blocks), *(item.block for item in document.furniture)]
    for block in (*blocks, *document.hidden):
        yield _marked(block)


def _marked(block: TextBlock) -> str:
    text = block.text or "".join(run.text for run in block.runs if run.hidden)
    marker = block.marker if isinstance(block, ListItem | Note) and block.text else ""
    return f"{marker} {text}"


def _plan_texts(plan: Plan) -> Iterator[str]:
    homes = (
        plan.particulars, plan.unfiled, plan.guidance, plan.furniture, plan.appendices, plan.hidden,
        plan.units(),
    )  # fmt: skip
    for home in homes:
        for unit in home:
            yield from _unit_texts(unit)
    for section in plan.sections.values():
        for heading in section.heading:
            yield heading.text


def _printed(unit: Unit, field: str) -> str:
    """A field's words without the column's heads before them, which are counted as headings."""
    text: str = getattr(unit, field, None) or ""
    heads = [mark for mark in unit.marks if (mark.style, mark.part) == (COLUMN_HEAD, field)]
    for mark in sorted(heads, key=lambda each: each.start, reverse=True):
        text = f"{text[: mark.start]} {text[mark.end :]}"
    return text


def _unit_texts(unit: Unit) -> Iterator[str]:
    yield unit.text
    yield unit.marker or ""
    yield unit.label or ""
    if unit.kind in _WITH_FIELDS:
        for name in _fields_of(type(unit)):
            yield _printed(unit, name)
    if isinstance(unit, Outcome):
        for step in unit.steps:
            yield f"{step.marker or ''} {step.text}"


@lru_cache(maxsize=32)
def _fields_of(kind: type[Unit]) -> tuple[str, ...]:
    """The fields that a kind of record may have."""
    return tuple(name for name in _FIELDS if name in kind.model_fields)
