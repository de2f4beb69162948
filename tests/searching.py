"""How many random cases a slow property gets."""

from hypothesis import settings


def cases(number: int) -> int:
    """So many in the suite, which tries the same ones each time; five times as many by search."""
    default = settings.default
    return number if default is None or default.derandomize else 5 * number
