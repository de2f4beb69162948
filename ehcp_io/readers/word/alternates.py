"""Alternate content (part 3, 9.3): the same thing said twice, of which one is read."""

from lxml import etree

from ehcp_io.readers.word.names import DGM, MC, A, C, M, T, V

_WORDS = (T, A + "t", M + "t")


def chosen_branch(element: etree._Element) -> etree._Element | None:
    """The branch to read: the first choice that holds words, else the fallback if that does."""
    choices = list(element.iterchildren(MC + "Choice"))
    fallback = next(element.iterchildren(MC + "Fallback"), None)
    for choice in choices:
        if _has_words(choice):
            return choice
    if fallback is not None and (_has_words(fallback) or not choices):
        return fallback
    return choices[0] if choices else None


def _has_words(branch: etree._Element) -> bool:
    if any((found.text or "").strip() for found in branch.iter(*_WORDS)):
        return True
    if any((path.get("string") or "").strip() for path in branch.iter(V + "textpath")):
        return True
    return next(branch.iter(DGM + "relIds", C + "chart"), None) is not None
