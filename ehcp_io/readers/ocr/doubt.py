"""How likely it is that a word was misread: the evidence weighed, by weights that were fitted.

``data/doubt.toml`` holds a logistic regression for each engine, fitted on pages made worse on
purpose whose words are known (benchmarks/fit_doubt.py). Nothing here changes a word.
"""

import functools
import math
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from ehcp_io.readers.ocr.evidence import NAMES, evidence
from ehcp_io.readers.ocr.reading import Page

_WEIGHTS = Path(__file__).parent / "data" / "doubt.toml"


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return tomllib.loads(_WEIGHTS.read_text(encoding="utf-8"))


def weigh(pages: Sequence[Page]) -> None:
    """Make each word's confidence the likelihood that it is right, as the whole plan shows it."""
    found = list(evidence(pages))
    for page, word, numbers in found:
        sure = min(1.0 - misread(page.engine, numbers), word.ceiling)
        # Hundredths, downwards: what was recognised is never quite certain.
        word.confidence = math.floor(sure * 100) / 100


def misread(engine: str, numbers: Sequence[float]) -> float:
    """The likelihood that a word with that evidence is not what is printed.

    An engine without weights of its own is weighed as Tesseract is; evidence that an engine's fit
    did not have weighs nothing.
    """
    weights = _weights().get(engine) or _weights()["tesseract"]
    score = weights["always"] + sum(
        weights.get(name, 0.0) * number for name, number in zip(NAMES, numbers, strict=True)
    )
    return 1.0 / (1.0 + math.exp(-max(min(score, 30.0), -30.0)))
