"""Whether words tell of a strength or of a need: by the words themselves and by centiles."""

import re
from dataclasses import dataclass

_CENTILE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th) (?:per)?centile")
_AVERAGE, _LOW = 50, 25  # centiles: half of all children score below the 50th


@dataclass(frozen=True, slots=True)
class Polarity:
    """Words that tell of a strength, of a need, that only say no, and that only seem to tell."""

    strengths: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    neither: tuple[str, ...] = ()

    def weigh(self, text: str) -> int:
        """More than 0 where the words tell of a strength, less where of a need.

        A need weighs twice: to call a need a strength is the graver mistake. What only says no
        weighs once: "without help" is a strength as often as not.
        """
        folded = text.casefold().replace("’", "'")
        for words in self.neither:
            folded = folded.replace(words, " ")
        padded = f" {folded} "
        places = [int(match[1]) for match in _CENTILE.finditer(folded)]
        found = sum(word in padded for word in self.needs) + sum(place < _LOW for place in places)
        doubts = sum(word in padded for word in self.negations)
        told = sum(word in padded for word in self.strengths)
        told += sum(place >= _AVERAGE for place in places)
        return told - 2 * found - doubts or -found
