"""What the letter says: only what stands in the plans and in the rules; gaps are left in brackets.

The letter asks. It does not say that anything is unlawful, that a change was meant, or what the
sender did or did not ask for: none of that is in the plans.
"""

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from ehcp_io.compare import Effect, PlanDiff
from ehcp_io.compare.cautions import is_caution
from ehcp_io.compare.telling import cautions_told
from ehcp_io.letters.points import Point, points_of
from ehcp_io.plan import Plan, PlanStatus
from ehcp_io.plan.dates import long_date

FILL_IN = (
    "[Before you send this letter: fill in or delete what stands in square brackets, and read "
    "every point beside the two plans.]"
)
_DAYS = 15
_MONTHS = 2
_DRAFTS = frozenset({PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT})
_FINALS = frozenset({PlanStatus.FINAL, PlanStatus.AMENDED_FINAL})


@dataclass(frozen=True, slots=True)
class Letter:
    """``head`` stands line by line, ``points`` are numbered, the rest are paragraphs.

    With an empty ``subject`` the head is all there is.
    """

    head: tuple[str, ...]
    subject: str
    opening: tuple[str, ...]
    points: tuple[Point, ...]
    closing: tuple[str, ...]
    foot: tuple[str, ...] = field(default=())


def compose(before: Plan, after: Plan, diff: PlanDiff) -> Letter:
    """The letter about what ``after`` takes away; to be filled in and signed by a person.

    Where nothing changed it is a sentence that says so, and no letter.
    """
    if not diff.changes and not diff.particulars:
        said = (*(says for says, _ in cautions_told(diff)), _nothing(diff))
        return Letter(head=said, subject="", opening=(), points=(), closing=())
    points, more = points_of(diff)
    name = _name(after.plan.coordinator or before.plan.coordinator)
    return Letter(
        head=tuple(_head(after, before, diff)),
        subject=_subject(after, before),
        opening=(
            f"Dear {name or 'Sir or Madam'},",
            *_opening(before, after, points),
        ),
        points=points,
        closing=tuple(_closing(before, after, diff, more)),
        foot=(
            f"Yours {'sincerely' if name else 'faithfully'},",
            "",
            "[Your signature]",
            "[Your name in capitals]",
        ),
    )


def _nothing(diff: PlanDiff) -> str:
    asked = any(not is_caution(flag) for flag in diff.flags)
    told = "No wording" if asked else "Nothing"
    more = " See the questions of the comparison's report." if asked else ""
    return f"{told} changed between these two plans, so there is nothing to write about.{more}"


def _name(text: str | None) -> str:
    return " ".join((text or "").split())


def _head(after: Plan, before: Plan, diff: PlanDiff) -> Iterator[str]:
    yield FILL_IN
    yield from (f"[{says} Delete this note.]" for says, _ in cautions_told(diff))
    yield ""
    yield from ("[Your name]", "[Your address]", "[Your telephone number or e-mail address]", "")
    authority = _name(after.plan.local_authority or before.plan.local_authority)
    yield authority or "[Name of the local authority]"
    yield from ("[Address of its SEND team]", "", "[Date of this letter]", "")


def _subject(after: Plan, before: Plan) -> str:
    name = _name(after.person.name or before.person.name) or "[name of the child or young person]"
    born = after.person.date_of_birth or before.person.date_of_birth
    reference = _name(after.plan.reference or before.plan.reference)
    parts = [f"Education, Health and Care plan of {name}"]
    parts += [f"born on {long_date(born)}"] if born else []
    parts += [f"reference {reference}"] if reference else []
    return ", ".join(parts)


def _opening(before: Plan, after: Plan, points: tuple[Point, ...]) -> Iterator[str]:
    new, old = _which(after), _which(before)
    if new == old:
        new, old = _told_apart(after, before)
    yield f"Thank you for {new}. I have compared it with {old}."
    if not points:
        yield (
            "I found no change that takes anything away from what the earlier plan provides. "
            "[Say here what else you wish to raise.]"
        )
        return
    if sum(point.told for point in points) == 1:
        yield (
            "This change concerns me. Please either put the earlier wording back or tell me in "
            "writing why it was changed and on what evidence."
        )
        return
    yield (
        "These changes concern me most. For each, please either put the earlier wording back or "
        "tell me in writing why it was changed and on what evidence."
    )


def _told_apart(after: Plan, before: Plan) -> tuple[str, str]:
    """Two plans of one status and date: by their versions, or by what the sender must say."""
    new, old = (_name(plan.plan.version) for plan in (after, before))
    if new and old and new != old:
        return f"{_which(after)}, version {new}", f"{_which(before)}, version {old}"
    return (
        f"{_which(after, 'newer ')} [which you sent me on which day]",
        f"{_which(before, 'earlier ')} [which you sent me on which day]",
    )


def _which(plan: Plan, age: str = "") -> str:
    """``the draft plan dated 3 March 2026``, as far as the plan says so."""
    control = plan.plan
    status = control.status.value.replace("_", " ") + " plan" if control.status else "plan"
    dates = (
        (control.draft_date,)
        if control.status in _DRAFTS
        else (control.amended_date, control.final_date)
    )
    date = next(filter(None, dates), None)
    return f"the {age}{status} " + (f"dated {long_date(date)}" if date else "[of which date]")


def _closing(before: Plan, after: Plan, diff: PlanDiff, more: int) -> Iterator[str]:
    if more > 0:
        changes = "1 further change" if more == 1 else f"{more} further changes"
        yield f"I have found {changes} of this kind, and can send you the whole list."
    better = diff.count(Effect.STRENGTHENED)
    if better:
        yield (
            "I am glad to see "
            + ("1 change that makes" if better == 1 else f"{better} changes that make")
            + " the plan stronger or clearer, as far as I can tell."
        )
    yield from _time(before, after)
    yield "Please reply in writing. I should be glad to talk about any of these points."


def _time(before: Plan, after: Plan) -> Iterator[str]:
    """What the law says of the time to answer, for a draft; of what a final plan may change."""
    status = after.plan.status
    if status in _DRAFTS:
        rule = "regulation 22" if status is PlanStatus.AMENDED_DRAFT else "regulation 13"
        yield (
            "I received the draft on [date on which you received it]. I understand that I have at "
            f"least {_DAYS} days, beginning with the day on which it was served, to comment on it, "
            "to ask for a particular school or other institution to be named, and to ask for a "
            f"meeting with an officer of the local authority (SEND Regulations 2014, {rule})."
        )
        last = _last_day(after.plan.draft_date)
        if last:
            yield (
                f"[The draft is dated {long_date(after.plan.draft_date)}. Counted from then, the "
                f"{_DAYS} days end on {last}; if it reached you later, they end later. Send this "
                "letter in good time, and delete this note.]"
            )
        yield "[I would like a meeting with an officer to discuss the draft.]"
    elif status in _FINALS:
        yield from _of_final(before, after)


def _of_final(before: Plan, after: Plan) -> Iterator[str]:
    """Where the changes of a final plan may come from, and by when an appeal must be made.

    The times run from the day on which the decision was sent, which no plan says for sure: the
    Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008
    (SI 2008/2699), rule 20(1)(c); SEND Regulations 2014 (SI 2014/1530), regulation 33; Children and
    Families Act 2014, section 55. They are a note to the sender: the letter itself threatens
    nothing.
    """
    if before.plan.status in _DRAFTS:
        yield (
            "I understand that a final plan may differ from the draft only because of "
            "representations that were made, a request for a Personal Budget, or the school or "
            "other institution that is named (SEND Code of Practice, paragraph 9.125). Please tell "
            "me which of these each change comes from."
        )
    yield (
        "[Writing this letter does not stop the clock. If you may want to appeal against Section "
        f"B, F or I, the Tribunal must receive your appeal within {_MONTHS} months of the day on "
        "which the local authority sent you its decision with the plan, or within one month of the "
        "date of the mediation certificate if that is later (First-tier Tribunal (Health, "
        "Education and Social Care Chamber) Rules 2008, rule 20). Unless the appeal is about "
        "Section I only, you must first contact the mediation adviser named in that letter, within "
        f"the same {_MONTHS} months (SEND Regulations 2014, regulation 33)."
        + _counted_from(before, after)
        + " Delete this note.]"
    )


def _counted_from(before: Plan, after: Plan) -> str:
    """The last of the months to appeal, where the plan has a whole date to count them from.

    A date that the earlier plan has too is not that of this decision.
    """
    known = (before.plan.amended_date, before.plan.final_date)
    dates = (after.plan.amended_date, after.plan.final_date)
    written = next((each for each in dates if each and each not in known), None)
    last = _months_on(written)
    if not last:
        return ""
    return (
        f" The plan is dated {long_date(written)}. Counted from then, the {_MONTHS} months end on "
        f"{last}; the date of the letter that came with it is what counts."
    )


def _months_on(written: str | None) -> str | None:
    """The day of the month two months on, or the last of that month where it has no such day."""
    try:
        sent = datetime.date.fromisoformat(written or "")
    except ValueError:
        return None
    year, month = divmod(sent.year * 12 + sent.month - 1 + _MONTHS, 12)
    day = min(sent.day, calendar.monthrange(year, month + 1)[1])
    return long_date(datetime.date(year, month + 1, day).isoformat())


def _last_day(written: str | None) -> str | None:
    """The last of the days to comment on a draft, where its date is a whole one."""
    try:
        served = datetime.date.fromisoformat(written or "")
    except ValueError:
        return None
    return long_date((served + datetime.timedelta(days=_DAYS - 1)).isoformat())
