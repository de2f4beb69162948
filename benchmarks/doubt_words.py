"""The list of words by which a scan's words are judged: `ehcp_io/readers/ocr/data/words.txt`.

    python benchmarks/doubt_words.py frequency_dictionary_en_82_765.txt

The argument is the list that comes with symspellpy (pip download symspellpy), English words with
British spellings and how often books have them. The commonest are kept, in that order; the words
of `converters/*.toml` that it lacks, in which plans are written, come among the common ones.
"""

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "ehcp_io" / "readers" / "ocr" / "data" / "words.txt"
COUNT, PLACE = 32_000, 5_000
WORD = re.compile(r"[a-z]{2,}")
HEAD = """\
# English words, the commonest first, by benchmarks/doubt_words.py: the first words of
# frequency_dictionary_en_82_765.txt of SymSpell, which is made of the Google Books Ngram data
# (CC BY 3.0) and SCOWL, and words of converters/*.toml.
#
# SymSpell: MIT License. Copyright (c) 2021 Wolf Garbe (Original C# implementation
# https://github.com/wolfgarbe/SymSpell), 2025 mmb L (Python port
# https://github.com/mammothb/symspellpy)
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
# associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute,
# sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
# furnished to do so, subject to the following conditions: The above copyright notice and this
# permission notice shall be included in all copies or substantial portions of the Software. THE
# SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
# LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
# DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
# OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def texts(value: Any) -> Iterator[str]:
    """Every string in a TOML file's values, and the names of its tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    source = parser.parse_args().source.read_text(encoding="utf-8-sig").splitlines()
    words = [word for word in (line.split()[0] for line in source) if WORD.fullmatch(word)]
    words = ["a", "i", *(word for word in words if len(word) > 1)][:COUNT]
    known = set(words)
    field = set()
    for file in sorted((ROOT / "converters").glob("*.toml")):
        for text in texts(tomllib.loads(file.read_text(encoding="utf-8"))):
            field.update(WORD.findall(text.casefold()))
    # Of patterns the file has stems: no word is one that only begins another.
    stems = {word[:end] for word in words for end in range(6, len(word))}
    words[PLACE:PLACE] = sorted(field - known - stems)
    TARGET.write_text(HEAD + "\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
