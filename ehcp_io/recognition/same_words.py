"""Wordings that say the same: a label that names the child, words that a narrow column broke.

Both take and give keys: words in lower case, one space apart.
"""

import re

_OF_CHILD = re.compile(
    r"^(?P<asks>(?:the )?(?:what|things|where|when) )?(?!what|things|where|when|how)[^\W\d]+ "
    r"(?P<verb>can|needs|finds|is|does|has|says|likes)\b"
)
_FOR_CHILD = re.compile(r"^(?P<all>what .*) for [^\W\d]+$")
_OF_I = {
    "needs": "need", "finds": "find", "is": "am", "does": "do", "has": "have", "says": "say",
    "likes": "like",
}  # fmt: skip


def first_person(wanted: str) -> str:
    """A label that names the child ("sam finds hard") as the child would say it ("i find hard").

    So do "what sam finds hard" and "what is hard for sam".
    """
    match = _OF_CHILD.match(wanted)
    if match is not None:
        verb = match["verb"]
        return f"{match['asks'] or ''}i {_OF_I.get(verb, verb)}{wanted[match.end() :]}"
    match = _FOR_CHILD.match(wanted)
    return f"{match['all']} for me" if match is not None else wanted


def squeeze(wanted: str) -> str:
    """The letters alone: a narrow column breaks words anywhere, and "and" may be a stroke."""
    return re.sub(r"\b(?:and|or)\b| ", "", wanted)
