"""Who signed a report that a section copies: a name, and the post below it, are no provision."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ehcp_io.recognition.agents import heads_agent
from ehcp_io.recognition.filing import Draft

_NAME = re.compile(
    r"(?P<title>(?:Dr|Mr|Mrs|Ms|Miss|Mx)\.?\s+)?"
    r"[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.?|[A-Z][\w'’-]+)){1,3}"
)
_SIGNS = re.compile(r"\W*(?:signed|signature|report(?:ed)? by|author)\b", re.IGNORECASE)
_POST_WORDS = 12
_WORD = re.compile(r"(?<![\w’'-])[a-z][\w’'-]{2,}")


def set_signatures_apart(sections: Sequence[Sequence[Draft]], every: Iterable[Draft]) -> None:
    """Keep as text the names that sign in a section of provision, and their posts.

    A name is told by the post on the next line, or by "Signed" on the line before; none of its
    words is any other word of the plan, as those of "Lego Therapy" are.
    """
    small = {word for draft in every for word in _WORD.findall(draft.text)}
    for drafts in sections:
        for one, two in pairwise(drafts):
            if _is_name(two, small) and _SIGNS.match(one.text) and one.text.count(" ") < 3:
                _keep_as_text(two)
            if _is_name(one, small) and _is_post(two):
                _keep_as_text(one)
                _keep_as_text(two)


def _is_name(draft: Draft, small: set[str]) -> bool:
    match = _NAME.fullmatch(draft.text.strip()) if _may_sign(draft) else None
    if match is None:
        return False
    bare = draft.text[len(match["title"] or "") :]
    return not small & {word.casefold() for word in re.findall(r"[\w’'-]+", bare)}


def _is_post(draft: Draft) -> bool:
    short = draft.text.count(" ") < _POST_WORDS and not draft.text.endswith(".")
    return _may_sign(draft) and short and heads_agent(draft.text.split(",")[0]) is not None


def _may_sign(draft: Draft) -> bool:
    plain = draft.kind in ("provision", "paragraph") and not (draft.listed or draft.marker)
    return plain and not draft.labelled


def _keep_as_text(draft: Draft) -> None:
    draft.kind = "paragraph"
    draft.values.clear()
