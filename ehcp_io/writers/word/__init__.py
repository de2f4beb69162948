"""The standard Word document: the national template's layout, carrying the plan's own data."""

from ehcp_io.writers.word.writing import write_word

__all__ = ["write_word"]
