"""The standard Word document: the national template's layout, carrying the plan's own data."""

from ehcp_io.writers.word.rereading import Reread, carries_plan, load_word, load_word_edited
from ehcp_io.writers.word.writing import write_word

__all__ = ["Reread", "carries_plan", "load_word", "load_word_edited", "write_word"]
