"""Destinations: who takes the text of a group and the control words that only it knows."""

from __future__ import annotations

from collections.abc import Callable

from ehcp_io.readers.rtf.state import State


class Destination:
    """Takes nothing; the base of those that do."""

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take characters; ``literal`` ones are Unicode whatever the font."""

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a control word; whether it was this destination's."""
        return False

    def child_opened(self, state: State) -> None:
        """A group opens inside."""

    def child_closed(self) -> None:
        """A group inside has ended."""

    def close(self) -> None:
        """The group that opened this destination ends."""


class Skipped(Destination):
    """What does not print: everything in it is passed over, control words too."""


SKIPPED = Skipped()


class Collected(Destination):
    """Gathers the group's text and hands it over at its end."""

    def __init__(self, done: Callable[[str], None]) -> None:
        self._done = done
        self._words: list[str] = []
        self._length = 0

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take characters; nothing that is gathered so is long."""
        if self._length < 100_000:
            self._words.append(text)
            self._length += len(text)

    def close(self) -> None:
        """Hand over what was gathered."""
        self._done("".join(self._words))
