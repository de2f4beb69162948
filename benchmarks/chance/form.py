"""What all parts of a form share: its choices, its paper, how its headings look."""

from __future__ import annotations

import random
from collections.abc import Sequence

from makers.child import Child
from makers.facts import Facts
from makers.paper import Cell, Content, Line, Paper, Span, label

from chance import wordings as said


class Form:
    """One form, its choices drawn from ``rng``; ``chosen`` names them for the report."""

    def __init__(self, child: Child, rng: random.Random) -> None:
        self.child, self.rng = child, rng
        self.chosen: dict[str, str] = {}
        font = rng.choice(("Arial", "Calibri", "Verdana", "Times New Roman"))
        self.paper = Paper("by-chance", font, rng.choice((10, 11, 12)), wide=rng.random() < 0.3)
        self.facts = Facts(self.paper, child, rng.choice(("long", "slash", "dot", "hyphen")))
        self.pattern = self.choose("heading", said.HEADINGS)
        self.look = self.choose("look", said.LOOKS)
        self.area_look = self.choose("area", ("bold", "style", "plain", "italic"))
        self.shade = rng.choice(said.GREY)
        self.areas_named = {key: rng.choice(names) for key, names in said.AREAS.items()}
        self.titles = {key: rng.choice(names) for key, names in said.TITLES.items()}
        self.guides = rng.random() < 0.5
        self.needs_met: dict[str, str] = {}  # a need's key: the number printed before it

    def choose(self, what: str, options: Sequence[str]) -> str:
        """One of the options, remembered for the report."""
        self.chosen[what] = self.rng.choice(options)
        return self.chosen[what]

    def columns(self, *shares: float) -> list[float]:
        """Widths of columns from their shares of the page."""
        return [self.paper.width * share for share in shares]

    def even(self, count: int) -> list[float]:
        """Columns of one width."""
        return [self.paper.width / count] * count

    def grid(
        self, heads: Sequence[str], rows: Sequence[Sequence[Content]], widths: list[float]
    ) -> None:
        """A table with a row of bold headings."""
        first: list[Content] = [label(name, bold=True) for name in heads]
        self.paper.table([first, *rows], widths, heads=1)

    def band(self, line: Line, width: int) -> list[Cell | None]:
        """A row of one merged cell."""
        return [Cell([line], across=width, shade=self.shade), *[None] * (width - 1)]

    def heading(self, letter: str, behind: str = "") -> None:
        """A section's heading in the form's own way, with guidance under some."""
        text = self.pattern.format(letter, self.titles[letter]) + behind
        texts = (text.upper() if self.look == "capitals" else text).split("\n")
        heads = [Span(one, "heading", bold=True) for one in texts]
        if self.look == "cells" and len(texts) == 1:
            cells = [f"Section {letter}", self.titles[letter] + behind]
            row = [Cell([Span(x, "heading", bold=True)], shade=self.shade) for x in cells]
            self.paper.table([row], self.columns(0.2, 0.8))
        elif self.look in ("banner", "shaded", "cells"):
            shade = self.shade or "D9D9D9"
            self.paper.table([[Cell(list(heads), shade=shade)]], self.even(1))
        elif self.look == "white":
            white: list[Line] = [head.but(colour="FFFFFF") for head in heads]
            self.paper.table([[Cell(white, shade="1F3864")]], self.even(1))
        elif self.look in ("style", "level 2"):
            for one in texts:
                self.paper.heading(one, 2 if self.look == "level 2" else 1)
        else:
            for head in heads:
                self.paper.text(head.but(underline=self.look == "underlined"), before=12)
        if self.guides and letter in said.GUIDANCE:
            self.paper.text(label(said.GUIDANCE[letter], italic=True))

    def area_heading(self, key: str) -> None:
        """The heading of an area, or of what belongs to health or care."""
        text = self.area_name(key)
        if self.area_look == "style":
            self.paper.heading(text, 3 if self.look == "level 2" else 2, home="guidance")
            return
        bold, italic = self.area_look == "bold", self.area_look == "italic"
        self.paper.text(label(text, bold=bold, italic=italic), before=8)

    def area_name(self, key: str) -> str:
        """An area as this form calls it."""
        return {"c": "Health", "d": "Social care"}.get(key) or self.areas_named[key]
