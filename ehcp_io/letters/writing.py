"""A letter as plain text, Markdown or a Word document."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from ehcp_io.compare.markdown import plain_markdown
from ehcp_io.letters.composing import Letter
from ehcp_io.writers.outline.blocks import Block, Line, Piece, fixed
from ehcp_io.writers.word.markup import Markup, Pieces, W
from ehcp_io.writers.word.package import packed, template, with_header, with_title
from ehcp_io.writers.word_files import DOCUMENT, written

_WIDTH = 78
_UPRIGHT = {"w": "11906", "h": "16838"}
"""A4, in twentieths of a point."""


def write_text(letter: Letter) -> bytes:
    """The letter in lines of 78 characters."""
    lines: list[str] = []
    for line in letter.head:
        lines += textwrap.wrap(line, _WIDTH) or [""]
    lines += [*textwrap.wrap(letter.subject, _WIDTH), ""] if letter.subject else []
    for paragraph in letter.opening:
        lines += [*textwrap.wrap(paragraph, _WIDTH), ""]
    for number, point in enumerate(letter.points, start=1):
        lines += textwrap.wrap(f"{number}. {point.title}", _WIDTH, subsequent_indent="   ")
        for label, words in point.lines:
            lines += textwrap.wrap(
                f"{label}: {words}", _WIDTH, initial_indent="   ", subsequent_indent="     "
            )
        lines.append("")
    for paragraph in letter.closing:
        lines += [*textwrap.wrap(paragraph, _WIDTH), ""]
    return "\n".join([*lines, *letter.foot]).encode() + b"\n"


def write_markdown(letter: Letter) -> bytes:
    """The letter as Markdown."""
    lines = ["  \n".join(map(plain_markdown, letter.head[:1])), ""]
    lines += [f"{plain_markdown(line)}  " if line else "" for line in letter.head[1:]]
    lines += [f"**{plain_markdown(letter.subject)}**", ""] if letter.subject else []
    for paragraph in letter.opening:
        lines += [plain_markdown(paragraph), ""]
    for number, point in enumerate(letter.points, start=1):
        lines += [f"{number}. **{plain_markdown(point.title)}**", ""]
        for label, words in point.lines:
            lines += [f"   {plain_markdown(label)}: {plain_markdown(words)}", ""]
    for paragraph in letter.closing:
        lines += [plain_markdown(paragraph), ""]
    lines += [f"{plain_markdown(line)}  " if line else "" for line in letter.foot]
    return ("\n".join(lines).rstrip() + "\n").encode()


def write_word(letter: Letter) -> bytes:
    """The letter as a Word document, to be filled in and signed."""
    parts = dict(template())
    with_header(parts, "")
    with_title(parts, "Letter about an Education, Health and Care plan")
    pieces = Pieces.of(parts[DOCUMENT])
    elements = Markup(pieces, plain=True).print(list(_blocks(letter)))
    if letter.foot:
        _kept_together(elements[-len(letter.foot) - 1 : -1])
    size = pieces.page.find(f"{W}pgSz")
    assert size is not None  # noqa: S101 - our own file
    size.attrib.clear()
    for name, value in _UPRIGHT.items():
        size.set(W + name, value)
    parts[DOCUMENT] = written(pieces.root)
    return packed(parts)


def _blocks(letter: Letter) -> Iterator[Block]:
    for line in letter.head:
        yield fixed(line, "Normal")
    if letter.subject:
        yield fixed(letter.subject, "Heading 2")
    for paragraph in letter.opening:
        yield Line((Piece(paragraph),), "Normal", apart=True)
    for number, point in enumerate(letter.points, start=1):
        yield fixed(f"{number}. {point.title}", "Heading 3")
        for label, words in point.lines:
            yield Line((Piece(f"{label}: ", strong=True), Piece(words)), "Normal")
    for paragraph in letter.closing:
        yield Line((Piece(paragraph),), "Normal", apart=True)
    for line in letter.foot:
        yield fixed(line, "Normal")


def _kept_together(paragraphs: Sequence[etree._Element]) -> None:
    """A signature is never alone on its page: each paragraph stays with the next."""
    for paragraph in paragraphs:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert style is not None  # noqa: S101 - our own paragraph
        style.addnext(etree.Element(f"{W}keepNext"))


LETTER_FORMS: Mapping[str, Callable[[Letter], bytes]] = {
    ".docx": write_word,
    ".txt": write_text,
    ".md": write_markdown,
}
"""Writers by the suffix of the file."""
