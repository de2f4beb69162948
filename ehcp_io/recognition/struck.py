"""What an amended plan shows as struck out: its words are kept, but they are no record any more.

An authority marks its own amendments so: bold words come, struck words go. In the Tribunal's
working documents a struck word is also bold, italic or underlined, by the party that would delete
it; until both agree it is the plan's, and stays what it is.
"""

from collections.abc import Iterator

from ehcp_io.document import Paragraph, Run, TextBlock
from ehcp_io.recognition.filing import Draft, Filing

_RECORDS = ("need", "outcome", "provision")


def set_struck_apart(filing: Filing) -> None:
    """Turn records all of whose words are struck out into plain text of their section, in place."""
    gone: list[Draft] = []
    for letter, drafts in filing.sections.items():
        kept: list[Draft] = []
        for draft in drafts:
            kept.append(draft)
            if draft.kind in _RECORDS and _is_struck(draft):
                gone.append(draft)
                kept += _plain(draft, letter)
        drafts[:] = kept
    for drafts in filing.sections.values() if gone else ():
        for draft in drafts:
            for name, links in draft.links.items():
                draft.links[name] = [
                    link for link in links if all(link[0] is not each for each in gone)
                ]


def live_text(draft: Draft) -> str:
    """A draft's words without those that are struck out."""
    if draft.block is None or not any(map(_goes, draft.block.runs)):
        return draft.text
    live = TextBlock(runs=tuple(run for run in draft.block.runs if not _goes(run))).text
    return live if draft.block.text == draft.text else draft.text


def _is_struck(draft: Draft) -> bool:
    block = draft.block
    if block is None or draft.text not in block.text:
        return False
    visible = [run for run in block.runs if run.text.strip() and not run.hidden]
    return bool(visible) and all(map(_goes, visible))


def _goes(run: Run) -> bool:
    return run.strike and not (run.bold or run.italic or run.underline)


def _plain(draft: Draft, letter: str) -> Iterator[Draft]:
    """Make a record plain text; what its own cells and steps said follows it."""
    draft.kind = "list_item" if draft.listed else "paragraph"
    draft.links.clear()
    draft.values.pop("area", None)
    said = [str(value) for value in draft.values.values() if value]
    draft.values.clear()
    for text in said:
        yield Draft("paragraph", letter, text, Paragraph(runs=(Run(text, strike=True),)))
    for step in draft.steps:
        yield Draft("paragraph", letter, step.text, step.block, marker=step.marker)
    draft.steps.clear()
