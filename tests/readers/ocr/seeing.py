"""A word as an engine has seen it, for tests of what is settled after the reading."""

from ehcp_io.readers.ocr.reading import Seen


def seen(text: str, left: float, baseline: float, line: int = 0, confidence: float = 0.95) -> Seen:
    width = 5.5 * len(text)
    return Seen(
        text, left, baseline - 8, left + width, baseline, baseline, confidence, line, size=11
    )
