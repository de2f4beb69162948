"""Outcomes and needs that a grid prints again, in full or by reference."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ehcp_io.document import TextBlock
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.lines import numbers_in
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.vocabulary import key

# "As above" · "See outcome 2 above" · "See the outcome above: Sam will read …" · "See need B1"
_ABOVE = re.compile(
    r"(?P<row>as(?: in the row)? above|ditto)\.?"
    r"|(?:see|as)\s+(?:the\s+)?(?P<what>outcome|need)"
    r"(?:\s+(?:no\.?\s*)?(?P<number>[A-Z]?\d+(?:\.\d+)*[a-z]?))?"
    r"(?:\s+in\s+section\s+(?P<letter>[BCD]))?(?:\s+above)?(?::\s*(?P<words>.+))?\.?",
    re.IGNORECASE,
)


@dataclass
class Repeats:
    """The outcomes of a document's grids so far, by their words, and the records of the last row.

    Those are kept by their kind: "As above" stands for needs below needs.
    """

    outcomes: dict[str, Draft] = field(default_factory=dict)
    row_above: dict[str, Sequence[Draft]] = field(default_factory=dict)

    def merge(self, made: Mapping[int, list[Draft]]) -> None:
        """One outcome for several needs is printed again in each row: it is one outcome.

        The national template asks for just that. The repeated words stay where they stand, as
        text of the section; the row's links go to the outcome's first statement.
        """
        for drafts in made.values():
            for place, draft in enumerate(drafts):
                if draft.kind != "outcome":
                    continue
                first = self.outcomes.setdefault(key(draft.text), draft)
                if first is not draft and not draft.steps:
                    draft.kind = "table"
                    draft.parsed["same_as"] = first
                    draft.values.pop("area", None)
                    when = draft.values.pop("by_when", None)
                    draft.text = f"{draft.text} {when}" if when else draft.text
                    drafts[place] = first
        for kind in ("outcome", "need"):
            here = [draft for drafts in made.values() for draft in drafts if draft.kind == kind]
            self.row_above[kind] = here or self.row_above.get(kind, ())

    def named(self, block: TextBlock, reading: Reading, letter: str) -> list[Draft]:
        """The records that a line only refers to, by number or first words; it is filed then."""
        match = _ABOVE.fullmatch(block.text)
        kind = "outcome" if letter == "E" else "need"
        if match is None or (match["what"] or kind).casefold() != kind:
            return []
        filing = reading.filing
        number = (numbers_in(match["number"] or "") or (None,))[0]
        first = key(match["words"] or "")
        held = filing.sections.get((match["letter"] or letter).upper(), [])
        above = [draft for draft in held if draft.kind == kind]
        if match["row"]:
            above = list(self.row_above.get(kind, ()))
        elif first:
            above = [draft for draft in above if key(draft.text).startswith(first)]
        else:
            above = [draft for draft in above if draft.number and draft.number == number]
        if not above or (len(above) > 1 and not match["row"]):
            return []
        if reading.is_blank(block):
            filing.guide(block)
        elif kind == "outcome":
            filing.add("table", letter, block, parsed={"same_as": above[0]})
        else:
            filing.add("table", letter, block)
        return above
