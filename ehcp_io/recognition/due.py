"""By when the outcomes below a heading are due: "By the end of Key Stage 3 (July 2026)"."""

import re

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DUE = re.compile(
    rf"""
    \b(by\ (?:
        (?:the\ )?(?:end|start|beginning)\ of\ (?:the\ )?
        (?:(?:key\ stage|year|ks)\ ?\d{{1,2}}|reception|nursery|(?:primary|secondary)(?:\ school)?
          |(?:spring|summer|autumn)\ term,?\ \d{{4}}|{_MONTH}\ \d{{4}})
        (?:\ year)?
      | (?:{_MONTH}|easter|christmas|summer|autumn|spring),?\ \d{{4}}
      | the\ age\ of\ \w+
    )(?:\ \([^()]*\d{{4}}\))?)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_DUE = re.compile(
    r"\b(?:review|monitor|progress|attain|so far)|\b(?:achieved|reached|met)\b(?!\s+by\b)",
    re.IGNORECASE,
)


def due_by(heading: str) -> str | None:
    """The date that a heading or an opening line sets for all outcomes below it.

    It names a year, a stage or a month: "by the end of the phase" says no more than the form does.
    What was reached, or is reviewed, by a date sets none.
    """
    match = _DUE.search(heading)
    return match[1] if match is not None and not _NOT_DUE.search(heading) else None
