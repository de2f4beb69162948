"""What a section prints that is the form's own: instructions, legends, fields nobody filled in."""

import re
from dataclasses import dataclass

from ehcp_io.document import Cell, ListItem, TextBlock, text_blocks
from ehcp_io.recognition.run_in import RunIn

_LEGEND = re.compile(r"(?<!\w)[A-K][12]?\s*=\s*\w")  # "E = outcomes, F = provision"
_INSTRUCTS = re.compile(
    r"\b(?:must|should|include|avoid|use|list|specify|column|only|section|"
    r"each (?:need|outcome|line|table)|below|C1|D1|(?i:tick|complete|attach))\b"
)
# What the Code says that an area of need covers (6.28 to 6.35), with its paragraph behind it.
_CITES_AREA = re.compile(r"[(\[][^()\[\]]*\b6\.(?:2[89]|3[0-5])\b[^()\[\]]*[)\]]\W*$")
_OWN_TITLE = re.compile(
    r"(?:my|our|any|the|health|social|special|[^\W\d_][\w-]*['’]s?)\b.*"
    r"\b(?:special educational needs?|SEND?|disabilit(?:y|ies))\b[^.:;]*$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]\W*")
# A form speaks of any child; the plan of one by name.
_ANY_CHILD = re.compile(r"\bchild(?:/|\s+/\s+|\s+or\s+)young\s+person", re.IGNORECASE)


@dataclass
class FormWords(RunIn):
    """Tells the form's own words from the plan's.

    ``upright``: the section's text is not in italics, so that an introduction in italics is the
    form's.
    """

    upright: bool = False

    def is_guidance(self, block: TextBlock) -> bool:
        """Whether a paragraph is the form's printed instruction."""
        visible = [run for run in block.runs if run.text.strip()]
        if visible and all(run.placeholder for run in visible):
            return True
        if isinstance(block, ListItem):
            return False
        if self.letter == "B" and _CITES_AREA.search(block.text):
            return True
        head = block.italic and not self.seen_text
        if not self.seen_text and self.letter != "A" and self._instructs(block):
            return True
        if len(_LEGEND.findall(block.text)) > 1 and not self.seen_text:
            return True
        if head and self.letter != "A" and self.upright and self.vocabulary.is_general(block.text):
            return True
        if not self.vocabulary.is_guidance(block.text):
            return False
        head = head or (not self.seen_text and _IN_BRACKETS.fullmatch(block.text) is not None)
        return head or not self.vocabulary.is_instruction(block.text)

    def is_title_again(self, block: TextBlock) -> bool:
        """Whether the first line of C, D, G or H is its title once more, in words of the Act."""
        return (
            not self.seen_text
            and not self.in_cell
            and self.letter in ("C", "D", "G", "H1", "H2")
            and not isinstance(block, ListItem)
            and _OWN_TITLE.match(block.text) is not None
            and any(letter in self.letter for letter in self.vocabulary.title_scores(block.text))
        )

    def is_form(self, cell: Cell) -> bool:
        """Whether all that a cell holds are the form's own words."""
        blocks = [block for block in text_blocks(cell.blocks) if block.text]
        return bool(blocks) and all(self.is_blank(block) for block in blocks)

    def guide(self, cell: Cell) -> None:
        """Put the form's own words in a cell aside."""
        for block in text_blocks(cell.blocks):
            self.filing.guide(block)

    def is_blank(self, block: TextBlock) -> bool:
        """Whether a field's cell holds the form's own words: nobody filled it in."""
        visible = [run for run in block.runs if run.text.strip()]
        return all(run.placeholder for run in visible) or (
            self.vocabulary.is_guidance(block.text)
            and not self.vocabulary.is_instruction(block.text)
        )

    def _instructs(self, block: TextBlock) -> bool:
        """Whether a line at the head of a section can only be the form's."""
        of_any_child = _ANY_CHILD.search(block.text)
        if block.italic:
            return bool(of_any_child or _INSTRUCTS.search(block.text))
        return bool(of_any_child and block.text.endswith(":") and not block.bold)
