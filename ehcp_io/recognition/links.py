"""Links between records: only what the document states, with the basis that it states them on."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ehcp_io.plan.base import LinkBasis
from ehcp_io.recognition.filing import Draft, Filing
from ehcp_io.recognition.lines import numbers_in

_CODE = re.compile(r"\b[B-EO]\.?\d{1,2}(?:\.\d{1,2})*\b")
_LEADING = re.compile(r"([A-Z]{1,2}\d{1,2}(?:\.\d{1,2})*[a-z]?)[.:)]?\s+(?=[A-Z])")
_PROVISION = ("F", "G", "H1", "H2")
_EXPLAINS = re.compile(
    r"\b(?:numbers?|figures?) in (?:the )?(?:round |square )?brackets\b[^.]*\boutcomes?\b"
    r"|\b(?:outcomes?’? numbers?|numbers? of (?:the |its |their )?outcomes?)\b[^.]*\bbrackets\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]((?:\d{1,2})(?:\s*(?:,|and|&|;)\s*\d{1,2})*)[)\]]\W*$")


def link(filing: Filing) -> None:
    """Resolve references and blocks into links; links of grid rows are there already."""
    outcomes = [draft for draft in filing.sections.get("E", []) if draft.kind == "outcome"]
    needs = [
        draft
        for letter in ("B", "C", "D")
        for draft in filing.sections.get(letter, [])
        if draft.kind == "need"
    ]
    provision = [
        draft
        for letter in _PROVISION
        for draft in filing.sections.get(letter, [])
        if draft.kind == "provision"
    ]
    numbered = _numbers(outcomes)
    led = _led(needs)
    counted = not led or any(need.number is not None for need in needs)
    needs_numbered = {**(_numbers(needs) if counted else {}), **led}
    coded = _codes([*outcomes, *needs])
    explained = _explains_brackets(filing)
    for draft in provision:
        if explained and not draft.outcome_refs:
            draft.outcome_refs = _in_brackets(draft.text)
        _refer(draft, draft.outcome_refs, numbered, "supports_outcomes", outcomes)
        _refer(draft, draft.need_refs, needs_numbered, "meets_needs", needs)
        found = [coded[code] for code in codes_in(draft.text) if code in coded]
        _add(draft, [target for target in found if target.kind == "outcome"], "supports_outcomes")
        _add(draft, [target for target in found if target.kind == "need"], "meets_needs")
    for outcome in outcomes:
        _refer(outcome, outcome.need_refs, needs_numbered, "for_needs", needs)
        found = [coded[code] for code in codes_in(outcome.text) if code in coded]
        _add(outcome, [target for target in found if target.kind == "need"], "for_needs")
    _link_blocks(outcomes, provision)


def link_row(made: Mapping[int, Sequence[Draft]], restated: Sequence[Draft]) -> None:
    """Link what one row holds: its provision to its outcome and to its need, where there is one."""
    drafts = [draft for drafts in made.values() for draft in drafts]
    outcomes = [draft for draft in drafts if draft.kind == "outcome"]
    needs = [*(draft for draft in drafts if draft.kind == "need"), *restated]
    for provision in (draft for draft in drafts if draft.kind == "provision"):
        if len(outcomes) == 1 and not provision.links.get("supports_outcomes"):
            provision.links["supports_outcomes"] = [(outcomes[0], LinkBasis.ROW)]
        if len(needs) == 1 and not provision.links.get("meets_needs"):
            provision.links["meets_needs"] = [(needs[0], LinkBasis.ROW)]
    for outcome in outcomes if len(needs) == 1 else ():
        links = outcome.links.setdefault("for_needs", [])
        if all(need is not needs[0] for need, _ in links):
            links.append((needs[0], LinkBasis.ROW))


def refer_outcomes(made: Mapping[int, Sequence[Draft]], references: Sequence[str]) -> None:
    """Give a row's outcomes the numbers of needs that stand in a column of their own."""
    for drafts in made.values():
        for draft in drafts:
            if draft.kind == "outcome" and not draft.need_refs:
                draft.need_refs = list(references)


def _explains_brackets(filing: Filing) -> bool:
    """Whether the plan says what numbers in brackets are: those of its outcomes."""
    drafts = [*filing.guidance, *filing.sections.get("E", ()), *filing.sections.get("F", ())]
    return any(_EXPLAINS.search(draft.text) for draft in drafts)


def _in_brackets(text: str) -> list[str]:
    """The numbers that stand in brackets at the end of a text: "… each day. (1, 5)"."""
    match = _BRACKETED.search(text)
    return list(numbers_in(match[1])) if match is not None else []


def _numbers(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Records by their printed number; a number that two of them carry names neither."""
    named: dict[str, Draft] = {}
    twice: set[str] = set()
    for draft in drafts:
        if draft.number is not None:
            if draft.number in named:
                twice.add(draft.number)
            named[draft.number] = draft
    known = {number: draft for number, draft in named.items() if number not in twice}
    if drafts and not any(number[0].isdigit() for number in named):
        # No number stands anywhere: "Outcome 2" can only mean the second.
        known |= {str(place): draft for place, draft in enumerate(drafts, start=1)}
    return known


def _led(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Records by the codes that begin their text, where two or more have one: "S1  He is deaf".

    Then another letter is another record: "C1" is not the first of them.
    """
    led = [(match[1], draft) for draft in drafts if (match := _LEADING.match(draft.text))]
    counts = Counter(code for code, _ in led)
    return {code: draft for code, draft in led if counts[code] == 1} if len(counts) > 1 else {}


def codes_in(text: str) -> tuple[str, ...]:
    """The full references that a text names: "(To meet B1.2; supports E2)"."""
    found = (re.sub(r"^([A-Z])\.", r"\1", code) for code in _CODE.findall(text))  # "E.1" is E1
    return tuple(dict.fromkeys(found))


def _codes(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Records by the reference printed before them, letter and all, where no two share one."""
    coded: dict[str, list[Draft]] = {}
    for draft in drafts:
        for code in codes_in(draft.code or draft.marker or ""):
            coded.setdefault(code, []).append(draft)
    return {code: found[0] for code, found in coded.items() if len(found) == 1}


def _add(draft: Draft, targets: Sequence[Draft], name: str) -> None:
    held = draft.links.setdefault(name, [])
    held += [
        (target, LinkBasis.REFERENCE)
        for target in targets
        if all(target is not other for other, _ in held)
    ]


def _refer(
    draft: Draft,
    references: Sequence[str],
    numbered: dict[str, Draft],
    name: str,
    among: Sequence[Draft],
) -> None:
    """Link to the records of these numbers; where numbers begin again, to those of its own turn."""
    found = []
    for number in dict.fromkeys(references):
        if number in numbered:
            found.append(numbered[number])
            continue
        near = [each for each in among if each.number == number and _turns(each) & _turns(draft)]
        found += near if len(near) == 1 else []
    if found:
        draft.links[name] = [(target, LinkBasis.REFERENCE) for target in found]


def _turns(draft: Draft) -> set[object]:
    return {block[:2] for block in draft.blocks if isinstance(block, tuple)}


def _link_blocks(outcomes: Sequence[Draft], provision: Sequence[Draft]) -> None:
    """A block that holds a provision and just one outcome links them, unless another disagrees."""
    inside: dict[object, list[Draft]] = {}
    for outcome in outcomes:
        for block in outcome.blocks:
            inside.setdefault(block, []).append(outcome)
    for draft in provision:
        if draft.links.get("supports_outcomes") or draft.outcome_refs or draft.unlinked:
            continue
        alone = [here[0] for block in draft.blocks if len(here := inside.get(block, [])) == 1]
        if alone and all(outcome is alone[0] for outcome in alone):
            draft.links["supports_outcomes"] = [(alone[0], LinkBasis.BLOCK)]
