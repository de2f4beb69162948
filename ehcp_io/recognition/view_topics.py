"""Section A's parts told by labels that look like text: "History" in a cell beside what it heads.

A heading says by its look that it heads what follows; on a system's print, or in a form's row of
two cells, a label is told by its words alone.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.vocabulary import Vocabulary, key
from ehcp_io.resources import shipped_tables

_TOPICS = frozenset(
    {"history", "views", "interests", "strengths", "aspirations", "communication", "support"}
)
_LABEL_WORDS = 8
_HEADING_WORDS = 12
_IN_CELL = 3  # steps of a path down to a cell: the table, the row, the column
_RUN_IN = re.compile(r"^([^.:]{4,60}?)\s*[.:]\s+\S")
_QUOTED = ("'", '"', "‘", "“")
_ENDS = (".", "!", "?", ",", ";", "”", "’", "…")


def tell_view_topics(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Make headings of A's plain labels, and give what stands below each its topic.

    A label that is not known ends the part above it: what it heads is something else.
    """
    known = [_topic(draft.text, vocabulary) if _is_label(draft) else None for draft in drafts]
    heads = _heading_numbers(drafts, known)
    topic: str | None = None
    for number, draft in enumerate(drafts):
        following = drafts[number + 1] if number + 1 < len(drafts) else None
        if number in heads:
            draft.kind, topic = "heading", known[number]
        elif draft.kind == "heading":
            topic = _topic(draft.text, vocabulary) or _pointed_to(draft.text)
        elif topic is not None and _is_label(draft) and _is_sentence(following):
            topic = None
        elif "topic" not in draft.parsed:
            own = _run_in(draft, vocabulary) or topic
            if own is not None:
                draft.parsed["topic"] = own


def _heading_numbers(drafts: Sequence[Draft], known: Sequence[str | None]) -> set[int]:
    """Which labels head the text below them: none of several side by side, or at the end."""
    beside = {
        number
        for one, two in pairwise(range(len(drafts)))
        if known[one] and known[two] and _row(drafts[one]) == _row(drafts[two])
        for number in (one, two)
    }
    return {
        number
        for number, (draft, following) in enumerate(pairwise(drafts))
        if known[number] is not None
        and number not in beside
        and draft.kind != "heading"
        and following.kind != "heading"
        and known[number + 1] is None
    }


def _row(draft: Draft) -> tuple[int, ...]:
    """The table and the row that a draft stands in; empty outside tables."""
    path = draft.block.location.path if draft.block is not None else ()
    return path[:-2] if len(path) > _IN_CELL else ()


def _is_label(draft: Draft) -> bool:
    return (
        draft.kind == "paragraph"
        and not draft.marker
        and draft.text.count(" ") < _LABEL_WORDS
        and not draft.text.startswith(_QUOTED)
        and not draft.text.endswith(_ENDS)
    )


def _is_sentence(draft: Draft | None) -> bool:
    return draft is not None and draft.kind == "paragraph" and draft.text.endswith(_ENDS)


def _run_in(draft: Draft, vocabulary: Vocabulary) -> str | None:
    """The part that a paragraph names before it tells it: "History. Robin was born in Leeds."."""
    match = _RUN_IN.match(draft.text)
    return _topic(match[1], vocabulary) if match is not None else None


def _pointed_to(text: str) -> str | None:
    """The part that the words of a heading point to, where they point to just one.

    "History and how to communicate with Robin", "What his parents hope for".
    """
    said = set(key(text).split())
    found = [topic for topic, words in _topic_words() if words & said]
    return found[0] if len(found) == 1 and len(said) <= _HEADING_WORDS else None


@lru_cache(maxsize=1)
def _topic_words() -> tuple[tuple[str, frozenset[str]], ...]:
    table = shipped_tables("vocabulary.toml")["view_words"]
    return tuple((topic, frozenset(words)) for topic, words in table.items())


def _topic(text: str, vocabulary: Vocabulary) -> str | None:
    found = vocabulary.topic(text.strip(" :"))
    return found if found in _TOPICS else None
