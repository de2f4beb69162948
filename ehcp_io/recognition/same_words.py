"""Wordings that say the same: a label that names the child, words that a narrow column broke.

Both take and give keys: words in lower case, one space apart.
"""

import re

_OF_CHILD = re.compile(r"^[^\W\d]+ (can|needs|finds|is|does|has|says|likes)\b")
_OF_I = {
    "needs": "need", "finds": "find", "is": "am", "does": "do", "has": "have", "says": "say",
    "likes": "like",
}  # fmt: skip


def first_person(wanted: str) -> str:
    """A label that names the child ("sam finds hard") as the child would say it ("i find hard")."""
    match = _OF_CHILD.match(wanted)
    return f"i {_OF_I.get(match[1], match[1])}{wanted[match.end() :]}" if match else wanted


def squeeze(wanted: str) -> str:
    """The letters alone: a narrow column breaks words anywhere, and "and" may be a stroke."""
    return re.sub(r"\b(?:and|or)\b| ", "", wanted)
