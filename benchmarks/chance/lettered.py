"""Headings of several sections below which rows, lines and labels carry the letter."""

from __future__ import annotations

from makers.common import by, lines
from makers.paper import Content, label, say

from chance.worded import Worded

CARE = ("lettered rows", "lettered lines")


class Lettered(Worded):
    """Joint sections told by letters."""

    def part_aims(self) -> None:
        """Aim 1 (E) …, Support 1a (F) …, theme by theme."""
        self.paper.heading("SECTIONS E AND F. MY AIMS AND MY SUPPORT", 1)
        done: set[int] = set()
        for n, aim in enumerate(self.child.outcomes, 1):
            self.remember(aim, when=True, steps=True)
            self.paper.heading(f"Theme {n}", 2, home="guidance")
            told = [label(f"Aim {n} (E) "), say("E", aim.text), label(" By when: ")]
            self.paper.text([*told, say("E", by(aim))])
            if aim.steps:
                self.paper.text(label("Milestones:", italic=True))
                self.paper.bullets(lines("E", aim.steps))
            items = [x for x in self.child.of("F") if x.outcomes[:1] == [aim.key]]
            for m, item in enumerate(x for x in items if id(x) not in done):
                done.add(id(item))
                told = [label(f"Support {n}{chr(97 + m % 26)} (F) "), say("F", item.text)]
                told += [label(" Who: "), say("F", item.who), label("; how much: ")]
                self.paper.text([*told, say("F", item.often)])
                self.give(item, self.index[aim.key], "who", "often")
        if rest := [x for x in self.child.of("F") if id(x) not in done]:
            self.heading("F", " (continued)")
            self.items_table(rest)

    def carried(self, form: str, *letters: str) -> None:
        """Needs and provision of health or care, each behind its letter."""
        names = ", ".join(letters)
        title = "Health" if letters[0] == "C" else "Home and care"
        self.paper.heading(f"Sections {names}: {title}", 1)
        words = {"C": "Need", "D": "Need", "G": "Provision", "H1": "Under the 1970 Act"}
        for letter in letters:
            items = self.child.of(letter)
            none = self.child.closing.get(letter.lower()) or ["None."]
            texts = [f"{item.text} ({item.who}, {item.often})" for item in items]
            for text in texts:
                self.paper.gold.provide(letter, text, None)
            told = self.plain(letter) if letter in "CD" else lines(letter, texts or none)
            if form == "lettered rows":
                lead = label(f"{letter} {words.get(letter, 'Otherwise')}", bold=True)
                rows: list[list[Content]] = [[lead if not n else label(""), one] for n, one in
                                             enumerate(told)]  # fmt: skip
                self.paper.table(rows, self.columns(0.25, 0.75))
            else:
                for one in told:
                    spans = [one] if not isinstance(one, list) else one
                    self.paper.text([label(f"{letter} "), *spans])
