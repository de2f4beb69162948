"""A letter to the local authority about the gravest changes, for a parent or young person."""

from ehcp_io.letters.composing import compose
from ehcp_io.letters.writing import LETTER_FORMS

__all__ = ["LETTER_FORMS", "compose"]
