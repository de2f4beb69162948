"""A plan as a page of HTML: prints each text and files it in the gold at the same moment."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from .gold import Gold


class Page:
    """A page of HTML and its gold."""

    def __init__(self, layout: str, style: str, title: str = "Plan") -> None:
        self.gold = self.g = Gold(layout)
        self.style, self.title = style, title
        self.o: list[str] = []

    def s(self, home: str, text: str) -> str:
        """Words filed under their home."""
        self.g.log(home, text)
        return escape(text)

    def L(self, text: str) -> str:  # noqa: N802 - a form's piece
        """A label."""
        return self.s("guidance", text)

    def f(self, text: str) -> str:
        """A particular."""
        return self.s("particulars", text)

    def X(self, text: str) -> str:  # noqa: N802 - a form's piece
        """Furniture."""
        return self.s("furniture", text)

    def need(self, section: str, area: str | None, text: str) -> str:
        """A need, recorded."""
        self.g.need(section, area, text)
        return self.s(section, text)

    def out(
        self, text: str, area: str | None = None, by: str = "", steps: list[str] | None = None
    ) -> str:
        """An outcome, recorded."""
        self.g.outcome(text, area, by, steps)
        return self.s("E", text)

    def prov(
        self,
        section: str,
        text: str,
        outcome: int | None = None,
        who: str = "",
        often: str = "",
        **more: Any,
    ) -> str:
        """A provision, recorded."""
        self.g.provide(section, text, outcome, by_whom=who, how_often=often, **more)
        return self.s(section, text)

    def add(self, *parts: str) -> None:
        """Prints finished parts."""
        self.o += parts

    def save_html(self, path: Path) -> None:
        """Writes the page."""
        head = f"<meta charset=utf-8><title>{self.title}</title><style>{self.style}</style>"
        body = "".join(self.o)
        page = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
        path.write_text(page, encoding="utf-8")
