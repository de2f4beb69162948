"""Numbers of lines that one reading has in the line and the other beside it: no change.

A PDF says "8.1" beside "Under section 2 …", a scan of it reads both in one line.
"""

import re

from ehcp_io.compare.item import RECORDS
from ehcp_io.compare.model import ChangeKind
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import essence

_NUMBER = re.compile(r"^\W*\d{1,2}(?P<more>(?:\.\d{1,2}){1,3})\.?\s+(?=[A-Z“‘\"'(])")


def is_numbering(difference: Difference) -> bool:
    """Whether a number before the line, on one side only, is all that differs.

    "2.5 Teaching assistants" is an amount: in a record only numbers of three parts are a line's.
    """
    old, new = difference.old, difference.new
    if difference.kind is not ChangeKind.CHANGED or difference.field or old is None or new is None:
        return False
    before, after = difference.before or "", difference.after or ""
    found = [_NUMBER.match(text) for text in (before, after)]
    number = found[0] or found[1]
    if number is None or all(found):
        return False
    if number["more"].count(".") < 2 and {old.kind, new.kind} & RECORDS:
        return False
    return essence(number.string[number.end() :]) == essence(after if found[0] else before)
