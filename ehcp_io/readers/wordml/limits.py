"""How much a file may hold before it is refused: far above any plan, and still read in seconds."""

from dataclasses import dataclass

MAX_PARAGRAPHS = 100_000
_MAX_CHARACTERS = 8_000_000
_MAX_RUNS = 100_000
_MAX_CELLS = 100_000


class TooMuchError(ValueError):
    """The file goes beyond what any document needs; says how, never with its content."""


@dataclass(slots=True)
class Limits:
    """What was found so far. Every method raises `TooMuchError` where that is beyond reason."""

    paragraphs: int = 0
    characters: int = 0
    runs: int = 0
    cells: int = 0

    def count_paragraph(self) -> None:
        """Take note of one more paragraph."""
        self.paragraphs += 1
        if self.paragraphs > MAX_PARAGRAPHS:
            raise TooMuchError(f"it holds more than {MAX_PARAGRAPHS:,} paragraphs")

    def count_characters(self, count: int) -> None:
        """Take note of text."""
        self.characters += count
        if self.characters > _MAX_CHARACTERS:
            raise TooMuchError("it holds more text than any plan")

    def count_run(self) -> None:
        """Take note of one more piece of text with a look of its own, or of a mark."""
        self.runs += 1
        if self.runs > _MAX_RUNS:
            raise TooMuchError("it is far more complicated than any document")

    def count_cell(self) -> None:
        """Take note of one more table cell."""
        self.cells += 1
        if self.cells > _MAX_CELLS:
            raise TooMuchError("it holds more table cells than any plan")
