"""Tells strengths from needs in Section B where no label does: by how the form sets them out.

An area of need usually opens with what the child can do. Plans set the two apart by kind
(paragraphs, then a list) or only by their words; a label always decides first.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ehcp_io.recognition.choices import is_boxed, is_checklist
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.sentences import denies_needs
from ehcp_io.recognition.vocabulary import Vocabulary

_SAYS_STRENGTHS = re.compile(
    r"(?:\S+\s+){0,3}strengths (?:are|include|lie)\b|among \S+ strengths\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_OF_NEED = re.compile(
    r"\b(?:needs?|requires?|difficult\w*|risk|harm|struggl\w*|support\w*|help|cannot|unable)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"•|[BCDN]\d|\([a-z]+\)")  # numbers alone may count paragraphs


def set_strengths_apart(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Turn the needs of B that are strengths into plain text of the section, in place."""
    set_ticks_apart(drafts)
    for draft in [*_opening(drafts, vocabulary), *_between_labels(drafts, vocabulary)]:
        _make_strength(draft)
    apart = _under_labels(drafts)
    for _, group in groupby(_runs(drafts, vocabulary), key=lambda pair: pair[0]):
        run = [draft for _, draft in group if draft is not None]
        if not any(draft is each for draft in run for each in apart):
            _sort_run(run, vocabulary)
    _find_listed_needs(drafts, vocabulary)


def _under_labels(drafts: Sequence[Draft]) -> list[Draft]:
    """The needs of areas whose strengths the form has set under a label of their own, above them.

    What stands below is need, however mildly it is worded.
    """
    apart: list[Draft] = []
    told, area = False, None
    for draft in drafts:
        if draft.parsed.get("topic") == "strengths":
            told, area = True, None
        elif draft.kind == "need" and told:
            area = area or draft.values.get("area")
            told = draft.values.get("area") == area
            apart += [draft] if told else []
    return apart


def _opening(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """What says in so many words that it tells of strengths, or opens B before its first area."""
    needs = [draft for draft in drafts if draft.kind == "need" and not draft.labelled]
    first = next((n for n, draft in enumerate(needs) if draft.values.get("area")), 0)
    opening = [draft for draft in needs[:first] if vocabulary.polarity(draft.text) > 0]
    return [*opening, *(draft for draft in needs[first:] if _SAYS_STRENGTHS.match(draft.text))]


def set_ticks_apart(drafts: Sequence[Draft]) -> None:
    """Turn the ticked options of a list that has open ones into plain text, in place.

    The form prints the kinds of need; what the plan says of them stands below.
    """
    for boxed, group in groupby(drafts, key=lambda draft: is_boxed(draft.text)):
        run = list(group) if boxed else []
        if is_checklist([draft.text for draft in run]):
            for draft in run:
                if draft.kind == "need":
                    draft.kind = "list_item" if draft.listed else "paragraph"
                    draft.values.pop("area", None)


def set_lone_strengths_apart(
    drafts: Sequence[Draft], provision: Sequence[Draft], vocabulary: Vocabulary
) -> None:
    """Turn into plain text the one sentence of an area of B that is good news and no more.

    Only where other areas hold needs, and where nothing is provided under that area's name.
    """
    needs = [draft for draft in drafts if draft.kind == "need"]
    provided = {draft.values.get("area") for draft in provision if draft.kind == "provision"}
    number = Counter(draft.values.get("area") for draft in needs)
    # Where strengths stand right above it, they are told already.
    below = [draft for above, draft in pairwise(drafts) if above.parsed.get("topic") == "strengths"]
    for draft in needs:
        area = draft.values.get("area")
        lone = area is not None and number[area] == 1 and area not in provided
        plain = not (draft.labelled or draft.number or any(draft is each for each in below))
        if len(number) > 1 and lone and plain and _is_good_news(draft.text, vocabulary):
            _make_strength(draft)


def _is_good_news(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.polarity(text) > 0 and not vocabulary.names_condition(text)


def _between_labels(drafts: Sequence[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """What goes on from "Strengths: …" in lines of its own, where "Needs: …" comes next."""
    held: list[Draft] | None = None
    for draft in drafts:
        if draft.kind == "heading":
            roles = vocabulary.label_roles(draft.text.rstrip(" :"))
            if held and "need" in roles:
                yield from (each for each in held if vocabulary.polarity(each.text) >= 0)
            held = [] if "strengths" in roles else None
        elif draft.kind == "need" and held is not None:
            held.append(draft)


def _find_listed_needs(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Turn lists behind the paragraphs of "Strengths:" into needs where B states no need, in place.

    A form may label the strengths alone: a paragraph of them, then the needs as a list.
    """
    if any(draft.kind == "need" for draft in drafts):
        return
    area: str | None = None
    told = False
    for draft in drafts:
        if draft.kind in ("heading", "table"):  # a sub-heading, or the first cell of a row
            area = vocabulary.area(draft.text) or area
            told = told and draft.kind == "table"
        elif draft.parsed.get("topic") == "strengths" and draft.kind == "paragraph":
            told = True
        elif draft.parsed.get("topic") == "strengths" and draft.kind == "list_item" and told:
            draft.kind = "need"
            draft.parsed.pop("topic")
            draft.values["area"] = area


def set_good_news_apart(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Turn what C or D says is going well before its first need into plain text, in place.

    Stricter than in B: a diagnosis may be worded without a word of need, so only plainly good
    news that names no condition is taken, and never a section's only statement.
    """
    for _, group in groupby(_runs(drafts, vocabulary), key=lambda pair: pair[0]):
        run = [draft for _, draft in group if draft is not None]
        for draft in run[:-1]:
            if not _is_good_news(draft.text, vocabulary):
                break
            _make_strength(draft)


def set_absence_apart(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Turn what says that there are no needs, and when that was looked into, into plain text.

    "An early help assessment was completed in May. No social care needs were identified."
    """
    for draft in drafts:
        if draft.kind != "need" or vocabulary.names_condition(draft.text):
            continue
        said = _SENTENCE_END.split(draft.text)
        others = [sentence for sentence in said if not denies_needs(sentence, vocabulary)]
        told = 0 < len(others) < len(said)
        if told and not any(map(_OF_NEED.search, others)):
            draft.kind = "list_item" if draft.listed else "paragraph"
            draft.values.pop("area", None)


def _runs(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[tuple[int, Draft | None]]:
    """Needs numbered by the run that they stand in; a heading, another cell or area ends a run.

    That there are no needs stands for the need which a run of strengths would end with.
    """
    runs: list[tuple[int, Draft | None]] = []
    number = cell = 0
    area: str | None = None
    for draft in drafts:
        here = draft.values.get("area") if draft.kind == "need" else area
        if draft.kind == "heading" or (draft.cell, here) != (cell, area):
            number += 1
        cell, area = draft.cell, here
        needless = draft.kind == "paragraph" and vocabulary.is_none(draft.text)
        if needless or (draft.kind == "need" and not draft.labelled):
            runs.append((number, draft))
    return runs


def _sort_run(run: Sequence[Draft], vocabulary: Vocabulary) -> None:
    plain = [draft for draft in run if not draft.listed]
    listed = [draft for draft in run if draft.listed]
    if plain and listed and run[: len(plain)] == plain:
        leading = [draft for draft in plain if vocabulary.polarity(draft.text) >= 0]
        if leading == plain:
            for draft in plain:
                _make_strength(draft)
            return
    for number, draft in enumerate(run):
        if number == len(run) - 1 and number == 0:
            break
        positive = vocabulary.polarity(draft.text)
        bullet = bool(_ITEM.match(draft.marker or ""))  # in a list only plain words tell a strength
        if positive < 0 or (
            positive == 0 and (bullet or not _opens(run[number + 1 :], vocabulary))
        ):
            break
        _make_strength(draft)


def _opens(rest: Sequence[Draft], vocabulary: Vocabulary) -> bool:
    """Whether what comes next shows that the area still opens with what the child can do.

    Either the need itself comes next, or one more strength and then the need.
    """
    signs = [vocabulary.polarity(draft.text) for draft in rest]
    need = next((number for number, sign in enumerate(signs) if sign < 0), None)
    return need is not None and need <= 1 and all(sign > 0 for sign in signs[:need])


def _make_strength(draft: Draft) -> None:
    draft.kind = "list_item" if draft.listed else "paragraph"
    draft.values.pop("area", None)
    draft.parsed["topic"] = "strengths"
