"""What a section that has a heading says: something, that there is nothing, or not a word."""

from collections.abc import Sequence

from ehcp_io.plan import SectionState
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.vocabulary import Vocabulary, key
from ehcp_io.resources import shipped_tables

_UNRECORDED = frozenset(map(key, shipped_tables("vocabulary.toml")["none"]["unrecorded"]))


def state_of(content: Sequence[Draft], vocabulary: Vocabulary, *, denied: bool) -> SectionState:
    """The state of a section with this content; ``denied`` where a shared line says "None".

    "Not recorded" is no record, and does not say that there is nothing: the section is stated.
    """
    texts = [draft for draft in content if draft.kind != "heading"]
    if not texts:
        return SectionState.STATED_NONE if denied else SectionState.BLANK
    words = [draft.words for draft in texts if draft.words]
    if not all(map(vocabulary.is_none, words)):
        return SectionState.STATED
    told = [each for each in words if key(each) not in _UNRECORDED]
    return SectionState.STATED_NONE if told or not words else SectionState.STATED
