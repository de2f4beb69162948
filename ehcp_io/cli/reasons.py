"""Why each heading was taken for one: what speaks for most is told once, what differs once too."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

_FEW = 3  # headings, from which the reasons that most share are told once
_AGAINST = ("nothing follows it",)


class Reasons:
    """What to say of each heading of a report, told from its first section to its last."""

    def __init__(self, sections: list[dict[str, Any]]) -> None:
        """Count what speaks for the headings; one of several sections counts once."""
        kinds = {
            (heading["text"], _for(heading["evidence"]))
            for section in sections
            for heading in section["headings"]
            if heading.get("evidence")
        }
        times = Counter(reason for _, reasons in sorted(kinds) for reason in reasons)
        enough = len(kinds) >= _FEW
        self.usual = tuple(r for r, n in times.items() if enough and 2 * n > len(kinds))
        """What speaks for most of them."""
        self.are_all = all(times[reason] == len(kinds) for reason in self.usual)
        """Whether it speaks for each."""
        self._told: dict[tuple[str, ...], str] = {}

    def of(self, evidence: Iterable[str], letter: str) -> tuple[str, str]:
        """A label and what is left to say of a heading of section ``letter``; both may be empty."""
        own = _for(evidence)
        has_usual = bool(self.usual) and set(self.usual) <= set(own)
        left = tuple(reason for reason in own if not has_usual or reason not in self.usual)
        if not left:
            return "", ""
        label = "also" if has_usual else "because"
        if left in self._told:
            first = self._told[left]
            return label, "the same" if first == letter else f"the same as under {first}"
        self._told[left] = letter
        return label, "; ".join(left)


def _for(evidence: Iterable[str]) -> tuple[str, ...]:
    return tuple(reason for reason in evidence if reason not in _AGAINST)
