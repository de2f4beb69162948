"""The standard Word document: the national template's layout, carrying the plan's own data."""

from ehcp_io.writers.word.rereading import Reread, load_word, load_word_edited
from ehcp_io.writers.word.writing import write_word
from ehcp_io.writers.word_files import carries_plan

__all__ = ["Reread", "carries_plan", "load_word", "load_word_edited", "write_word"]
