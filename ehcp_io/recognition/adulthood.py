"""The strands of preparing for adulthood that forms print beside outcomes from Year 9 on."""

from ehcp_io.recognition.vocabulary import key
from ehcp_io.resources import shipped_tables

_STRANDS = frozenset(map(key, shipped_tables("vocabulary.toml")["adulthood"]["strands"]))


def names_strand(text: str) -> bool:
    """Whether a text is the name of a strand and no more: "Independent living"."""
    return key(text) in _STRANDS
