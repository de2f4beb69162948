"""Forms of plans put together by chance, each with the gold reading of what it prints."""

from chance.whole import WholeForm

__all__ = ["WholeForm"]
