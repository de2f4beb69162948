"""Targets that a plan prints below each outcome: the steps towards it, and no arrangement.

The Code (9.69) asks for arrangements for setting shorter-term targets too, and forms head those
with the same words; but once in a section, and not below one outcome after the other.
"""

from collections.abc import Iterator

from ehcp_io.recognition.filing import Draft, Filing
from ehcp_io.recognition.vocabulary import Vocabulary, key

_FEWEST = 2
"""Outcomes that have targets of their own: one alone may only be the last of them all."""


def give_targets_to_outcomes(filing: Filing, vocabulary: Vocabulary) -> None:
    """Make list items under a heading of steps the steps of the outcome that stands over it."""
    drafts = filing.sections.get("E", [])
    found = list(_targets(drafts, vocabulary))
    if len(found) < _FEWEST or len({key(heading.text) for _, heading, _ in found}) > 1:
        return
    for outcome, _, items in found:
        for item in items:
            step = Draft("step", "E", item.text, item.block, marker=item.marker, listed=True)
            outcome.steps.append(step)
    taken = {id(item) for _, _, items in found for item in items}
    drafts[:] = [draft for draft in drafts if id(draft) not in taken]


def _targets(
    drafts: list[Draft], vocabulary: Vocabulary
) -> Iterator[tuple[Draft, Draft, list[Draft]]]:
    """Each outcome with the heading right below it and the list items under that."""
    for number, outcome in enumerate(drafts[:-1]):
        heading = drafts[number + 1]
        heads = heading.kind == "heading" and "steps" in vocabulary.label_roles(heading.text)
        if outcome.kind != "outcome" or outcome.steps or not heads:
            continue
        items: list[Draft] = []
        for draft in drafts[number + 2 :]:
            if draft.kind != "list_item" or draft.parsed.get("topic") != "monitoring":
                break
            items.append(draft)
        if items:
            yield outcome, heading, items
