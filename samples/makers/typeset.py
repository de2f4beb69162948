"""Plans set by other programs than Word: typst markup, and pages drawn by reportlab."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from .page import Page


class Typeset(Page):
    """A document of typst markup and its gold."""

    def __init__(self, layout: str) -> None:
        super().__init__(layout, "")

    def s(self, home: str, text: str) -> str:
        """Words filed under their home."""
        self.g.log(home, text)
        return "#" + json.dumps(text, ensure_ascii=False) + ";"

    def H(self, text: str) -> str:  # noqa: N802 - a form's piece
        """A section's title."""
        return self.s("heading", text)

    def pdf(self) -> bytes:
        """The document as typst sets it."""
        import typst

        return typst.compile("".join(self.o).encode())


class Drawn(Page):
    """A document of reportlab's flowables and its gold."""

    def __init__(self, layout: str) -> None:
        super().__init__(layout, "")
        self.made = b""

    def s(self, home: str, text: str) -> str:
        """Words filed under their home."""
        self.g.log(home, text)
        return escape(text, quote=False)

    def H(self, text: str) -> str:  # noqa: N802 - a form's piece
        """A section's title."""
        return self.s("heading", text)

    def build(self, story: Sequence[Any], on_page: Callable[..., None]) -> None:
        """Sets the pages; `on_page` draws what runs along them."""
        from reportlab import rl_config
        from reportlab.lib.pagesizes import A4
        from reportlab.platypus import SimpleDocTemplate

        rl_config.invariant = 1
        file = io.BytesIO()
        margins = dict(leftMargin=50, rightMargin=50, topMargin=62, bottomMargin=56)
        document = SimpleDocTemplate(file, pagesize=A4, title="EHC plan", **margins)
        document.build(list(story), onFirstPage=on_page, onLaterPages=on_page)
        self.made = file.getvalue()

    def pdf(self) -> bytes:
        """The pages as reportlab draws them."""
        return self.made
