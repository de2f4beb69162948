"""Turns the text of B to H into records: needs, outcomes, provision, as the state says."""

import re

from ehcp_io.document import ListItem, TextBlock
from ehcp_io.recognition.choices import is_answer, is_choice, nobody_ticked
from ehcp_io.recognition.column_content import is_date
from ehcp_io.recognition.due import is_date_alone
from ehcp_io.recognition.enumerated import enumerated
from ehcp_io.recognition.filing import split_marker
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.lines import is_sum, own_number
from ehcp_io.recognition.outcome_records import OutcomeRecords
from ehcp_io.recognition.provision_records import ProvisionRecords
from ehcp_io.recognition.record_state import (
    FIELD_ROLES,
    MONITORING,
    NEEDS,
    PROVIDED,
    PROVISION,
    REFERENCE_ROLES,
    TOPICS_OF_TEXT,
)
from ehcp_io.recognition.sentences import (
    denies_needs,
    is_extract,
    is_wish,
    leads_in,
    names_appendix,
    obliges,
    restates_outcomes,
    speaks_of_form,
    tells_exemption,
    tells_move,
    tells_reached,
)

# What a form may print beside needs or outcomes, and is neither: Section A's own, a starting point.
_OF_VIEWS = frozenset({"history", "views", "interests", "aspirations"})
_BESIDE_NEEDS = _OF_VIEWS | {"recommendations"}
_OF_REPORTS = frozenset({"history", "findings"})
_BESIDE_OUTCOMES = _OF_VIEWS | {"baseline", "communication", "support"}
_SEE = re.compile(
    r"(?:please )?(?:see|as (?:in|under|for)|covered (?:in|under)|refer to)\s+(?:also\s+)?"
    r"(?:the\s+)?(.+?)"
    r"(?:\s+(?:section|area|row|box|heading|part))?,?(?:\s+(?:above|below))?\.?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(\D.*)")
_OF_RECORDS = (None, "need", "strengths", "outcome", "provision")


class Records(OutcomeRecords, ProvisionRecords):
    """What a piece of text becomes in the state around it."""

    def text(self, block: TextBlock, text: str, *, listed: bool = False) -> None:
        """File one piece of text as what it is here; ``listed``: an item counted up on its line."""
        self.seen_text = True
        if self._is_next_outcome(block, text) or self._is_past_offer(block):
            self.topic, self.under_targets = None, False
        items = enumerated(text) if self.role in _OF_RECORDS else ()
        for item in items:
            self.text(block, item, listed=True)
        if items:
            return
        marker, words = self._marked(block, text)
        kind = "list_item" if listed or isinstance(block, ListItem) else "paragraph"
        if self.role == "area":
            self._area(block, words, marker, kind)
        elif self._is_monitoring(words):
            self.filing.add(
                kind, "E", block, text=words, marker=marker, parsed={"topic": "monitoring"}
            )
        elif self._is_plain(words):
            self.plain(block, words, marker, kind)
        elif self.letter in NEEDS:
            self._need(block, words, marker, kind)
        elif self.letter == "E":
            self.file_outcome(block, words, marker, kind)
        elif self.letter in PROVISION:
            self.file_provision(block, words, marker, kind)
        else:
            self.plain(block, words, marker, kind)

    def _marked(self, block: TextBlock, text: str) -> tuple[str | None, str]:
        """A text without its number or bullet, and that."""
        marker, words = self.filing.take_marker(block), text
        if not isinstance(block, ListItem) or (marker and not any(map(str.isalnum, marker))):
            # A printed list may have a bullet for the reference that the item begins with.
            typed, words = split_marker(text, self.letter, self.clause)
            marker = typed or marker
        counted = _COUNTED.match(words) if marker is None else None
        if counted is not None and self.vocabulary.is_none(counted[2]):
            marker, words = counted[1], counted[2]  # "6.2 None." says no amount
        second, rest = split_marker(words, self.letter) if marker else (None, words)
        if marker and second and second[0].isalpha():  # "7. B3 …": both were printed
            marker, words = f"{marker} {second}", rest
        return marker, words

    def _is_monitoring(self, words: str) -> bool:
        """Whether a sentence in E, or under a heading that E shares, tells of monitoring."""
        here = self.letter == "E" or (
            len(self.letters) > 1 and self.role is None and not self.in_cell
        )
        return (
            here
            and "E" in self.letters
            and self.number is None
            and (
                self._names_monitoring_first(words)
                or (
                    self.vocabulary.is_monitoring(words)
                    if self.role not in ("outcome", "steps", "by_when")
                    else self._follows_outcome and self.vocabulary.opens_monitoring(words)
                )
            )
        )

    def _names_monitoring_first(self, words: str) -> bool:
        """Whether a paragraph begins with its own heading: "Monitoring. The college will …"."""
        head, _, rest = words.partition(". ")
        return bool(rest) and self.vocabulary.topic(head) in MONITORING

    def _is_next_outcome(self, block: TextBlock, text: str) -> bool:
        """Whether a wish below a list of targets looks as the outcome above that list does."""
        if not self.under_targets or self.letter != "E" or not is_wish(text):
            return False
        filed = self.filing.sections.get("E", [])
        held = next((draft.block for draft in reversed(filed) if draft.kind == "outcome"), None)
        return (
            held is not None
            and filed[-1].kind == "list_item"
            and (type(held), held.bold) == (type(block), block.bold)
        )

    def _is_past_offer(self, block: TextBlock) -> bool:
        """Whether a paragraph stands below a list that alone was said to be no provision."""
        if self.topic != "own_offer":
            return False
        filed = self.filing.sections.get(self.letter, [])
        listed = bool(filed) and filed[-1].kind == "list_item"
        return listed and not isinstance(block, ListItem)

    @property
    def _follows_outcome(self) -> bool:
        """Whether a line stands below an outcome whose label was on its own line."""
        return self.role == "outcome" and self.outcome is not None and not self.in_cell

    def _is_plain(self, words: str) -> bool:
        return (
            self.role == "unknown"
            or nobody_ticked(words)
            or (self.told and self.letter == "E")
            or (is_date(words) and self.role not in FIELD_ROLES)
            or (self.letter == "E" and self.role is None and words.endswith(":"))
            or (self.letter == "E" and self.role in _OF_RECORDS and is_date_alone(words))
            or self.vocabulary.is_none(words)
            or (self.topic in TOPICS_OF_TEXT and not self._is_planned_duty(words))
            or (self.letter == "E" and self._is_beside_outcome(words))
            or (self.letter in NEEDS and (self.topic in _BESIDE_NEEDS or is_extract(words)))
            or (self.letter in PROVISION and self.topic in _OF_REPORTS and not obliges(words))
            or (self.letter in PROVISION and restates_outcomes(words))
            or (self.letter in ("C", "D") and self._ends_in_none(words))
            or self._sees_area(words)
            or names_appendix(words) is not None
            or (self.in_cell and self.letter in NEEDS and self._points(words))
            or (not self.in_cell and self._leads_in(words))
            or (
                self.role in _OF_RECORDS and (is_sum(words) or is_choice(words) or is_answer(words))
            )
        )

    def _ends_in_none(self, words: str) -> bool:
        """Whether one of several sentences says that there is nothing, and none tells of a need."""
        told = re.split(r"(?<=[.;])\s+", words)
        vocabulary = self.vocabulary
        none = [denies_needs(sentence, vocabulary) for sentence in told]
        return any(none) and not any(
            vocabulary.names_condition(sentence) or vocabulary.polarity(sentence) < 0
            for sentence, nothing in zip(told, none, strict=True)
            if not nothing
        )

    def _is_planned_duty(self, words: str) -> bool:
        """Whether a sentence under "Transition" in F to H says what somebody shall do for it."""
        planned = self.topic == "forward_plans" and self.role is None
        return self.letter in PROVISION and planned and obliges(words) and not tells_move(words)

    def _leads_in(self, words: str) -> bool:
        """Whether a sentence says how the plan is set out, or where something stands in it."""
        if self._points(words):
            return True
        if self.letter == "E" and self.role is None and self.number is None:
            return speaks_of_form(words, self.vocabulary) or leads_in(words)
        records = (*NEEDS, *PROVISION)
        told = leads_in(words) or (self.letter == "F" and tells_exemption(words))
        return self.letter in records and self.role is None and told

    def _points(self, words: str) -> bool:
        """Whether a piece of text only speaks of the page, and no sentence of it of a duty."""
        _, *others = re.split(r"(?<=[.;])\s+(?=[A-Z])", words)
        about = self.vocabulary.is_pointer(words) or (
            self.role is None and self.vocabulary.is_of_looks(words) and how_often(words) is None
        )
        return about and not any(
            obliges(sentence) and not self.vocabulary.is_pointer(sentence) for sentence in others
        )

    def _sees_area(self, words: str) -> bool:
        """Whether a line only says under which area it is told: "See Cognition and learning"."""
        match = _SEE.fullmatch(words)
        return match is not None and self.vocabulary.area(match[1]) is not None

    def _is_beside_outcome(self, words: str) -> bool:
        """Whether what stands in E is no outcome: another topic, who helps, what was reached."""
        helps = self.role in PROVIDED and self.outcome is not None
        return self.topic in _BESIDE_OUTCOMES or helps or tells_reached(words)

    def _area(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        area = self.vocabulary.area(words) or words
        if self.outcome is not None:
            self.outcome.values["area"] = area
        else:
            self.enter_area(area, words)
        self.filing.add(kind, self.letter, block, text=words, marker=marker)
        self.role = None

    # -- needs ---------------------------------------------------------------------------------

    def _need(self, block: TextBlock, words: str, marker: str | None, kind: str) -> None:
        # A speck of a scan is read as a letter; no need is as short.
        lone = sum(map(str.isalnum, words)) <= 1
        if lone or self.role in REFERENCE_ROLES:
            self.plain(block, words, marker, kind)
            return
        if self.role == "impact":
            self.filing.add(
                kind, self.letter, block, text=words, marker=marker, parsed={"topic": "impact"}
            )
            return
        strength = self.role == "strengths" or self.topic == "strengths"
        self.past_lead_in(self.letter, marker, kind)
        draft = self.filing.add(
            kind if strength else "need",
            self.letter,
            block,
            text=words,
            marker=marker,
            blocks=self.blocks,
        )
        if strength:
            draft.parsed["topic"] = "strengths"
            return
        draft.values["area"] = self.area
        draft.number = self.number or own_number(marker) or self.code
        draft.code = self.full_code
        self.code = self.full_code = None
        draft.labelled = (
            (self.role == "need" and not self.mixed)
            or self.number is not None
            or self.strengths_told
        )
        draft.cell = self.cell
        draft.listed = kind == "list_item"
