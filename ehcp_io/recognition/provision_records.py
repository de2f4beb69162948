"""Text of F to H: a provision, or who, how often and what for of the one above it."""

import re

from ehcp_io.document import TextBlock
from ehcp_io.plan.base import LinkBasis
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.filing import Draft, with_number
from ehcp_io.recognition.lines import (
    is_code,
    is_reference_only,
    need_references,
    numbers_in,
    outcome_references,
)
from ehcp_io.recognition.record_state import (
    FIELD_ROLES,
    PROVISION,
    REFERENCE_ROLES,
    RecordState,
    is_sub_point,
)
from ehcp_io.recognition.sentences import obliges, requires, states_duty

_WORD = re.compile(r"[^\W\d_]{2}")
_REFERENCE_WORDS = 6
_COUNT = re.compile(r"(\W*[A-Z]?(?:\d+\.)*)(\d+)(\W*)")
_SOONER = re.compile(
    r"(?:by|within|before|end|start|january|february|march|april|may|june|july|september|october|november|december)\b",
    re.IGNORECASE,
)


class ProvisionRecords(RecordState):
    """Files the text of provision."""

    def file_provision(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        """File a piece of text of F, G or H."""
        held = self.provision
        if self.role in FIELD_ROLES and (obliges(words) or requires(words) or self.is_duty(words)):
            self.role = None  # below a heading "Staffing": a duty in full, and no one's name
        if self.role in FIELD_ROLES and self._counts_on(marker):
            self.role = held = None  # nor what is numbered as the provision before it is
        if held is not None and self.role in FIELD_ROLES:
            name = self._field(words)
            before = held.values.get(name)
            if before is None or kind != "list_item":
                value = with_number(marker, words)
                held.values[name] = f"{before} {value}" if before else value
                held.said_in.setdefault(name, []).append(block)
                return
        if held is not None and self._belongs(held, words, marker, kind):
            self.plain(block, words, marker, kind)
            return
        if self.role in REFERENCE_ROLES and len(words.split()) > _REFERENCE_WORDS:
            self.role = None  # "For outcome (i)" had its reference in the label
        if self.role in REFERENCE_ROLES:
            if self.role in ("outcome_ref", "need_ref"):
                # Numbers below their label ("3, 4") are no text.
                kind = kind if _WORD.search(words) else "table"
                self._refer(words)
            self.plain(block, words, marker, kind)
            return
        letter = self.row_letter or self.provision_letter or self.letter
        self.past_lead_in(letter, marker, kind)
        draft = self.filing.add(
            "provision", letter, block, text=words, marker=marker, blocks=self.blocks
        )
        draft.values["area"] = self.area
        draft.number = self.number
        draft.need_refs = list(self.need_refs or self._needs_led_to())
        draft.agent, draft.payer = self.agent, self.payer
        draft.outcome_refs = [
            *self.outcome_refs,
            *(ref for ref in outcome_references(words) if ref not in self.outcome_refs),
        ] or list(self.lead.outcome_refs if self.lead is not None else ())
        if self.for_outcome is not None:
            draft.links["supports_outcomes"] = [(self.for_outcome, LinkBasis.REFERENCE)]
        self.number = None
        self.provision = draft

    def _needs_led_to(self) -> tuple[str, ...]:
        """The needs that the line over a list names: "To meet the needs in clauses 2 and 3:"."""
        return need_references(self.lead.text) if self.lead is not None else ()

    def _belongs(self, held: Draft, words: str, marker: str | None, kind: str) -> bool:
        """Whether words are no item but say what the one above is for, or are a point of it."""
        if is_reference_only(words):
            held.outcome_refs += outcome_references(words)
            return True
        return self.role in (None, "provision") and is_sub_point(words, marker, kind, held)

    def is_duty(self, words: str) -> bool:
        """Whether a sentence under "Staffing" says what is done and how much, with nothing above.

        The words after "Who" below a provision may be as long: they are who provides it.
        """
        return (
            self.provision is None
            and self.letter in PROVISION
            and not self.in_cell
            and states_duty(words)
        )

    def _counts_on(self, marker: str | None) -> bool:
        """Whether a number is the next after that of the last provision: F4 after F3."""
        filed = self.filing.sections.get(self.letter, ())
        last = next((draft for draft in reversed(filed) if draft.kind == "provision"), None)
        here = _COUNT.fullmatch(marker or "")
        before = _COUNT.fullmatch(last.marker or "") if last is not None else None
        if here is None or before is None:
            return False
        return here[1] == before[1] and here[3] == before[3] and int(here[2]) == int(before[2]) + 1

    def _refer(self, words: str) -> None:
        """Take reference numbers: for the provision of this card, or for what comes below.

        Numbers may stand one a line below their label; what is more than a number ends them.
        """
        numbers, held = list(numbers_in(words)), self.provision
        record = self if held is None else held
        if self.role == "need_ref":
            record.need_refs = [*(held.need_refs if held else ()), *numbers]
        elif held is not None and is_code(words):
            held.outcome_refs = [*held.outcome_refs, *numbers]
        else:
            record.outcome_refs = numbers
        if held is None or not is_code(words):
            self.role = None

    def _field(self, words: str) -> str:
        """The field that the label in force names; "By" may be a person or a date."""
        if self.role == "who_and_when":
            return "by_whom"
        if self.role == "by_when":
            return "how_often" if _SOONER.match(words) or find_dates(words) else "by_whom"
        return self.role or ""
