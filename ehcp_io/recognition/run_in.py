"""What stands in front of text on one line: an area, strengths, a topic, the section itself."""

import re

from ehcp_io.document import TextBlock
from ehcp_io.recognition.adulthood import names_strand
from ehcp_io.recognition.agents import names_staff
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.labelling import Labelling
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import Label, bold_lead, read_label
from ehcp_io.recognition.record_state import NEEDS, PROVISION, TOPICS_OF_TEXT
from ehcp_io.recognition.sentences import obliges

_NUMBERED = re.compile(r"^(?P<lead>[^\W\d_][\w ]{2,30} \d+[.])\s+(?P<rest>[^\W\d_a-z].*)$")
_TERMED = re.compile(
    r"^(?P<lead>(?:(?P<far>long)|short)(?:er)?[- ]term\s*:)\s*(?P<rest>\S.*)$", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"\bfollowing (?:special educational )?(?:provision|support|help)\b(?:\s+\S+){0,6}[.:]$"
    # "To reach this outcome the authority will arrange:"
    r"|\b(?:will|shall)\s+(?:also\s+)?(?:arrange|provide|secure|deliver|put\s+in\s+place"
    r"|be\s+(?:provided|arranged|made|secured|delivered|put\s+in\s+place))\b"
    r"(?:\s+[^\s:]+){0,6}\s*:$",
    re.IGNORECASE,
)
_STRENGTHS = re.compile(r"^(?P<label>[^\W\d_][\w ]{2,40}?)\s*(?::|\s[–—-])\s+(?P<rest>\S.*)$")


class RunIn(Labelling):
    """Reads lines that begin with words which say what the rest of the line is."""

    def _run_in_area(self, block: TextBlock) -> bool:
        """Read an area in front of its text on one line: "Cognition and learning: …"."""
        bold, after = bold_lead(block)
        stopped = bold.endswith(".") and self._area_in(bold) is not None
        lead, colon, rest = (bold, ".", after) if stopped else block.text.partition(":")
        area = self._area_in(lead) if colon and rest.strip() else None
        if self.letter == "E" and colon and names_strand(rest):
            # "Preparing for adulthood: Good health" says what the outcome above or below is for.
            self.filing.add("paragraph", "E", block)
            return True
        if area is None or self.letter in ("A", "I", "J", "K"):
            return False
        before = (self.area, self.provision_letter)
        self.filing.heading(self.letter, block, lead if stopped else f"{lead}:")
        self.enter_area(area, lead.rstrip("."))
        self.outcome = self.role = None
        if stopped:  # "**Communication.** Strengths: …": it heads what stands below as well
            if not self._strengths_behind(block, rest.strip()):
                self.text(block, rest.strip())
            return True
        self.text(block, rest.strip())
        self.area, self.provision_letter = before
        return True

    def _area_in(self, lead: str) -> str | None:
        """The area that words name, or name before a dash: "Sensory and physical – mobility."."""
        words = lead.rstrip(".")
        first, dash, _ = words.partition(" – ")
        return self.vocabulary.area(words) or (self.vocabulary.area(first) if dash else None)

    def _strengths_behind(self, block: TextBlock, rest: str) -> bool:
        """Read "Strengths: …", or with a dash, in front of text."""
        match = _STRENGTHS.match(rest)
        if match is None or self.letter not in NEEDS:
            return False
        if "strengths" not in self.vocabulary.label_roles(match["label"]):
            return False
        self.label(Label("strengths", None, match["label"]), block)
        self.text(block, match["rest"])
        self._past_value(match["rest"])
        return True

    def _termed(self, block: TextBlock) -> bool:
        """Read "Long term: …" and "Short term: …" in E: an outcome, and the steps towards it.

        What is sought in the short term with no aim above it is an outcome of its own.
        """
        match = _TERMED.match(block.text) if self.letter == "E" else None
        if match is None or self.topic is not None:
            return False
        held = self.outcome
        towards = held is not None and (held is self.aim or bool(held.number))
        far = match["far"] is not None
        role = "outcome" if far or not towards else "steps"
        self.label(Label(role, None, match["lead"]), block)
        self.text(block, match["rest"])
        self.aim = self.outcome if far else self.aim
        if not match["rest"].endswith(":"):
            self.role = None
        return True

    def _numbered_behind(self, block: TextBlock) -> bool:
        """Read a numbered label with a stop in front of text: "Outcome 1. Sam will …"."""
        match = _NUMBERED.match(block.text)
        label = read_label(match["lead"], self.allowed, self.vocabulary) if match else None
        if match is None or label is None or label.number is None:
            return False
        self.label(Label(label.role, label.number, match["lead"]), block)
        self.text(block, match["rest"])
        self._past_value(match["rest"])
        return True

    def _announces_provision(self, block: TextBlock) -> bool:
        """Read what leads on from an outcome: "The following provision will be made."."""
        here = [letter for letter in self.letters if letter in PROVISION]
        if self.letter != "E" or not here or not _ANNOUNCES.search(block.text):
            return False
        self.filing.heading(here[0], block)
        self.letter, self.role, self.topic, self.provision = here[0], None, None, None
        return True

    def _inline_topic(self, block: TextBlock) -> bool:
        """Read a topic in front of its text on one line: "Monitoring arrangements: …"."""
        lead, colon, rest = block.text.partition(":")
        topic = self._topic_in_front(lead) if colon and rest.strip() else None
        here = topic in TOPICS_OF_TEXT and (self.letter == "E" or self._beside_outcomes(lead))
        if not here and not (topic == "targets" and self._takes_targets()):
            return self._names_section(block, lead, rest.strip())
        self.filing.heading("E", block, f"{lead}:")
        name = "monitoring" if topic == "targets" else topic
        self.filing.add("paragraph", "E", block, text=rest.strip(), parsed={"topic": name})
        return True

    def _topic_in_front(self, lead: str) -> str | None:
        """The topic that words in front of a colon name; in E also by their first words."""
        words = self.vocabulary
        known = words.topic(lead)
        here = self.letter == "E" or self._beside_outcomes(lead)
        if known is None and here and words.begins_topic(lead):
            return words.guess_topic(lead)
        return known

    def _beside_outcomes(self, lead: str) -> bool:
        """Whether a line among sections of which E is one tells of monitoring, and of no record."""
        free = self.letter not in PROVISION or self.provision is None
        return "E" in self.letters and free and self.vocabulary.begins_topic(lead)

    def _names_section(self, block: TextBlock, lead: str, rest: str) -> bool:
        """Read a line that names its own section: "Reviewing the outcomes (Section E): …"."""
        label = read_section_label(lead, self.vocabulary) if rest else None
        if label is None or len(label.letters) > 1:
            return False
        topical = label.form is Form.WORD and self.vocabulary.guess_topic(label.title) is not None
        if label.form is not Form.BRACKETS and not (topical and label.letters == ("E",)):
            return False
        letter, before = label.letters[0], (self.letter, self.topic)
        self.filing.heading(letter, block, f"{lead}:")
        self.letter, self.role = letter, None
        words = self.vocabulary
        self.topic = (
            (words.topic(label.title) or words.guess_topic(lead)) if letter == "E" else None
        )
        self.text(block, rest)
        self.letter, self.topic = before
        return True

    def _provides_below_rows(self, block: TextBlock) -> bool:
        """Read a duty that stands below a grid of needs, outcomes and provision.

        "As well as what is in the rows, Sam will have an assistant for ten hours a week."
        """
        here = [letter for letter in self.letters if letter in PROVISION]
        below = self.below_rows and not self.in_cell and self.role is None and self.topic is None
        words = block.text
        if not below or self.letter not in NEEDS or len(here) != 1 or not obliges(words):
            return False
        if how_often(words) is None or not names_staff(words):
            return False
        before = (self.letter, self.area)
        self.letter, self.area, self.provision = here[0], None, None
        self.text(block, words)
        self.letter, self.area = before
        self.provision = None
        return True

    def _takes_targets(self) -> bool:
        """Whether arrangements for targets are E's (Code 9.69) though printed elsewhere.

        What a form prints in Section F by itself stays there: it can be enforced.
        """
        told = "E" in self.filing.sections
        return told and (self.letter != "F" or self.shares_outcomes)
