"""The plan itself: its status, authority, numbers and dates, settled from every place's claims."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.plan import PlanControl, PlanStatus
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.particulars.claims import Claim, Details, Gathered, Rank
from ehcp_io.recognition.particulars.disagreement import Disagreement, disagreement
from ehcp_io.recognition.particulars.names import describe
from ehcp_io.recognition.particulars.sentences import find_authority
from ehcp_io.recognition.particulars.values import date_value, latest_date, wording
from ehcp_io.recognition.particulars.vocabulary import Vocabulary
from ehcp_io.recognition.particulars.wording import key

_LONGEST_NAME = 6
_LONGEST_AUTHORITY = 12
_SENTENCE = re.compile(r"(?<=\d\d)\.\s+(?=[A-Z])")
_CODE = re.compile(r"(?=\S*[A-Z])(?=(?:\D*\d){2})[A-Z0-9]+(?:[/-][A-Z0-9]+)+")
_FIGURE = re.compile(r"[\d@]")
_OFFICE = re.compile(
    r"\b(?:head of|officer|manager|director|co-?ordinator|case\s*worker|adviser|chief)\b",
    re.IGNORECASE,
)
_WRITES = re.compile(r"\b(?:writer|written|author|prepared|completed)\b", re.IGNORECASE)
_FIRST = re.compile(r"\((?:[^()]*\b)?(?:first|original|originally|initial)\b", re.IGNORECASE)
_REPLACES = re.compile(r"\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing))\b", re.IGNORECASE)
_THEN_AMENDED = re.compile(
    r"(.+?)[\s;,(–—-]+(?:and\s+)?(?:last\s+)?amended(?:\s+on)?:?\s+(.+?)\)?\.?", re.IGNORECASE
)
_IN_CARE = re.compile(r"\b(?:responsible|placing|corporate|home)\b", re.IGNORECASE)
_NTH = re.compile(r"\(?\d\)?\W*$")
_REMARK = re.compile(r"\([^()]*\)\s*$")  # "Amended final – 9 May 2025 (first plan 3 April 2022)"
_LATER = frozenset(["amended_date", "plan_date"])
_DRAFTS = (PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT)


def settle_control(
    gathered: Gathered, vocabulary: Vocabulary, *, guessed: bool = True
) -> tuple[PlanControl, list[Disagreement]]:
    """The plan's particulars, and each field on which places disagree.

    ``guessed``: a plan that states no status has the one that its dates show.
    """
    plan = gathered.plan
    _tell_codes(gathered, vocabulary)
    for claim in plan.claims.get("version", ()):
        if vocabulary.status_of(claim.text, whole=True) is not None:
            plan.add("status", claim)  # "Version | Amended final plan"
    _tell_first(plan)
    _tell_replaced(gathered)
    _tell_amended(plan)
    dates = {
        name: value
        for name in plan.claims
        if name.endswith("_date") and (value := first_date(plan, name)) is not None
    }
    status = _status(plan, vocabulary, dates if guessed else {})
    if "plan_date" not in dates and (dated := _status_date(plan, status, vocabulary)) is not None:
        dates["plan_date"] = dated
    _place_dates(dates, status)
    control = PlanControl(
        status=status,
        local_authority=_authority(plan, vocabulary),
        reference=_reference(plan, vocabulary),
        version=first_text(plan, "version", vocabulary),
        coordinator=_coordinator(plan, vocabulary),
        draft_date=dates.get("draft_date"),
        final_date=dates.get("final_date"),
        amended_date=dates.get("amended_date"),
        review_date=dates.get("review_date"),
    )
    return control, list(_disagreements(plan, control, vocabulary))


def first_text(details: Details, name: str, vocabulary: Vocabulary) -> str | None:
    """The surest claim's words that are a value."""
    texts = (wording(claim, vocabulary, name) for claim in details.every(name))
    return next((text for text in texts if text is not None), None)


def _reference(plan: Details, vocabulary: Vocabulary) -> str | None:
    """The plan's number without the stop of the line that it ends."""
    text = first_text(plan, "reference", vocabulary)
    return text.rstrip(".,;") or None if text is not None else None


def first_date(details: Details, name: str) -> str | None:
    """The surest claim's date."""
    value = latest_date if name == "amended_date" else date_value
    dates = [(c, date) for c in details.every(name) if (date := value(c.text)) is not None]
    if not dates:
        return None
    first, date = dates[0]
    if name == "amended_date" and _NTH.search(first.label):
        # "Date amended (1)", "Date amended (2)"
        return max(each for c, each in dates if c.rank is first.rank and _NTH.search(c.label))
    alike = (each for c, each in dates if c.rank is first.rank and _is_within(each, date))
    return next(alike, date)


def _coordinator(plan: Details, vocabulary: Vocabulary) -> str | None:
    # Who wrote the plan need not be who is asked about it.
    for claim in sorted(plan.every("coordinator"), key=lambda one: bool(_WRITES.search(one.label))):
        text = wording(claim, vocabulary)
        if text is None or _works_in_school(text, vocabulary):
            continue
        name = describe(text, vocabulary).name
        if name and find_authority(name, whole=True) is None:
            # What follows the name is an office, not a part of it.
            own = name.split(",")[0].split(" (")[0].strip()
            if len(own.split()) <= _LONGEST_NAME:
                return own  # and no sentence that stands under a label read wrongly
    return None


def _works_in_school(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a "lead professional" is the school's or another service's, not the authority's."""
    offices = (vocabulary.find(part, fuzzy=False) for part in re.split(r"[,;(|–—]", text)[1:])
    return any(office is not None and office.subject == "professional" for office in offices)


def _authority(plan: Details, vocabulary: Vocabulary) -> str | None:
    # Who is responsible for a child in care may be another authority than the one that wrote it.
    told = sorted(plan.every("local_authority"), key=lambda one: bool(_IN_CARE.search(one.label)))
    for claim in told:
        text = wording(claim, vocabulary)
        if text is None or len(text.split()) > _LONGEST_AUTHORITY:
            continue
        if not _is_officer(text, vocabulary) and vocabulary.find(text, fuzzy=False) is None:
            named = find_authority(text, whole=False) if _FIGURE.search(text) else text
            if named is not None:
                return _in_full(named, plan)
    # "Written by: Anyshire County Council" names the authority, not a person.
    # "Jo Lee, plan co-ordinator, Anyshire Council": behind the person's name and post.
    texts = [wording(claim, vocabulary) for claim in plan.every("coordinator")]
    said = [text for text in texts if text is not None]
    said += [text.rpartition(",")[2].strip() for text in said if "," in text]
    found = (find_authority(text, whole=True) for text in said)
    return next((name for name in found if name is not None), None)


def _in_full(named: str, plan: Details) -> str:
    """The full name that another place gives to an authority named by its place or letters."""
    if find_authority(named, whole=True) is not None:
        return named
    full = [find_authority(claim.text, whole=True) for claim in plan.every("local_authority")]
    for name in full:
        if name is not None and (named in name or named.strip(" .") == _letters(name)):
            return name
    return named


def _letters(name: str) -> str:
    """The letters that a name is shortened to: WCC for Wesham County Council."""
    return "".join(re.findall(r"\b[A-Z]", name))


def _is_officer(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a value is a person who speaks for the authority: "J. Bamford, Head of SEND"."""
    titled = re.match(r"(\w+)\b\.?\s", text)
    if titled is not None and (len(titled[1]) == 1 or vocabulary.is_one_of("titles", titled[1])):
        return True
    return _OFFICE.search(text) is not None and find_authority(text, whole=True) is None


def status_value(claim: Claim, vocabulary: Vocabulary) -> PlanStatus | None:
    """The status that a claim's words state."""
    text = wording(claim, vocabulary)
    if text is None:
        return None
    found = vocabulary.status_of(text, whole=True) or vocabulary.status_of(text, whole=False)
    return PlanStatus(found) if found else None


def _status(plan: Details, vocabulary: Vocabulary, dates: dict[str, str]) -> PlanStatus | None:
    stated = (status_value(claim, vocabulary) for claim in plan.every("status"))
    status = next((value for value in stated if value is not None), None)
    if status is None:
        if "amended_date" in dates:
            return PlanStatus.AMENDED_FINAL
        if {"final_date", "initial_date", "made_date", "plan_date"} & set(dates):
            return PlanStatus.FINAL
        return PlanStatus.DRAFT if "draft_date" in dates else None
    if status is PlanStatus.FINAL and "amended_date" in dates:
        return PlanStatus.AMENDED_FINAL
    return status


def _status_date(plan: Details, status: PlanStatus | None, vocabulary: Vocabulary) -> str | None:
    """The one date that stands with the status: "Amended final (28 February 2025)".

    What a next sentence dates ("To be reviewed by …") is something else.
    """
    for claim in plan.every("status"):
        said = _SENTENCE.split(claim.text)[0]
        found = find_dates(said)
        found = find_dates(_REMARK.sub("", said)) if len(found) > 1 else found
        if claim.rank is Rank.LABEL and len(found) == 1:
            return found[0].value if status_value(claim, vocabulary) is status else None
    return None


def _tell_codes(gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Take a code under "Plan", where a status might stand, for the plan's reference."""
    claims = gathered.plan.claims.get("status", [])
    codes = [
        claim
        for claim in claims
        if _CODE.fullmatch(claim.text.strip()) and status_value(claim, vocabulary) is None
    ]
    for claim in codes:
        claims.remove(claim)
        gathered.plan.add("reference", claim)
        if claim.piece is not None:
            gathered.fields[claim.piece] = (gathered.plan, "reference")


def _tell_first(plan: Details) -> None:
    """Take "Date of EHC plan (first issued)" for the date of the first plan."""
    claims = plan.claims.get("plan_date", [])
    first = [claim for claim in claims if _FIRST.search(claim.label)]
    if first:
        plan.claims["plan_date"] = [claim for claim in claims if claim not in first]
        plan.claims.setdefault("initial_date", []).extend(first)


def _tell_replaced(gathered: Gathered) -> None:
    """Take "Final plan (replaces final plan) dated" for the date of the plan that was replaced."""
    plan = gathered.plan
    for name in ("final_date", "plan_date", "amended_date"):
        for claim in [c for c in plan.claims.get(name, ()) if _REPLACES.search(c.label)]:
            plan.claims[name].remove(claim)
            plan.add("replaced_date", claim)
            plan.add("status", Claim(_REPLACES.split(claim.label)[0], Rank.NEIGHBOUR))
            if claim.piece is not None:
                gathered.fields[claim.piece] = (plan, "replaced_date")


def _tell_amended(plan: Details) -> None:
    """Take "14 May 2016; amended 12 June 2018" for two dates: the plan's and its amendment's."""
    for name in ("final_date", "plan_date"):
        for number, claim in enumerate(plan.claims.get(name, ())):
            match = _THEN_AMENDED.fullmatch(claim.text)
            if match is not None and all(map(date_value, match.groups())):
                plan.claims[name][number] = replace(claim, text=match[1])
                plan.claims.setdefault("initial_date", []).append(replace(claim, text=match[1]))
                plan.claims.setdefault("amended_date", []).insert(0, replace(claim, text=match[2]))


def _place_dates(dates: dict[str, str], status: PlanStatus | None) -> None:
    """Say of dates that labels leave open ("Date of this plan") which of the four they are."""
    initial = dates.pop("initial_date", None)
    if initial is not None:
        final = dates.get("final_date")
        if final is not None and final != initial and status is PlanStatus.AMENDED_FINAL:
            dates.setdefault("amended_date", final)
        dates["final_date"] = initial
    _place_made(dates, amended=status is PlanStatus.AMENDED_FINAL)
    plan_date, signed = dates.pop("plan_date", None), dates.pop("signed_date", None)
    for date in (plan_date, signed if plan_date is None else None):
        if date is None:
            continue
        if status in _DRAFTS:
            _set(dates, "draft_date", date)
        elif status is PlanStatus.AMENDED_FINAL:
            _place_amended(dates, date)
        elif status is PlanStatus.FINAL:
            _set(dates, "final_date", date)


def _set(dates: dict[str, str], name: str, date: str) -> None:
    """Take a date where there is none, or only the month of it."""
    if name not in dates or _is_within(date, dates[name]):
        dates[name] = date


def _place_made(dates: dict[str, str], *, amended: bool) -> None:
    """Say of "Date plan agreed", and of the final plan that another replaces, whose date it is.

    When an amended plan was made is its own date where it prints no other.
    """
    made, replaced = dates.pop("made_date", None), dates.pop("replaced_date", None)
    if made is not None:
        dates.setdefault("plan_date" if amended and not _LATER & set(dates) else "final_date", made)
    if replaced is not None and amended:
        dates.setdefault("final_date", replaced)  # "replaces the final plan of 3 June 2023"


def _place_amended(dates: dict[str, str], date: str) -> None:
    """The date of an amended plan is its amendment's, unless that has a date of its own."""
    if "amended_date" in dates:
        if _is_within(date, dates["amended_date"]):
            dates["amended_date"] = date  # a page header tells the month alone
        elif date != dates["amended_date"]:
            dates.setdefault("final_date", date)
    elif dates.get("final_date") != date:
        dates["amended_date"] = date


def _is_within(exact: str, value: str) -> bool:
    """Whether a date is one of the month that ``value`` is."""
    return exact != value and exact.startswith(f"{value}-")


def _disagreements(
    plan: Details, control: PlanControl, vocabulary: Vocabulary
) -> Iterator[Disagreement]:
    stated = [
        ("draft" if status in _DRAFTS else "final", claim)
        for claim in plan.every("status")
        if (status := status_value(claim, vocabulary)) is not None
    ]
    if len(dict(stated)) > 1:
        yield disagreement("plan.status", stated)
    for name in ("draft_date", "final_date", "amended_date", "review_date"):
        labelled = [
            (value, claim)
            for claim in plan.every(name)
            if claim.rank is Rank.LABEL and (value := date_value(claim.text)) is not None
        ]
        values = dict(labelled)
        # "June 2025" and "4 June 2025" are the same date, told more and less exactly.
        if len([one for one in values if not any(_is_within(other, one) for other in values)]) > 1:
            yield disagreement(f"plan.{name}", labelled)
    references = [
        (key(text), claim)
        for claim in plan.every("reference")
        if (text := wording(claim, vocabulary)) is not None
    ]
    if len(dict(references)) > 1 and control.reference is not None:
        yield disagreement("plan.reference", references)
