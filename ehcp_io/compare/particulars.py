"""Personal details, contacts and the plan's own details, compared as fields."""

from collections.abc import Iterator

from ehcp_io.compare.front_lines import front_lines
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import ChangeKind, ParticularChange
from ehcp_io.compare.words import compact, essence, keys, likeness
from ehcp_io.plan import Contact, Plan
from ehcp_io.plan.base import PlanModel

_COMPACT = frozenset({"phone", "upn", "uln", "nhs_number", "reference", "email"})
_SAME_NAME = 0.6


def particular_changes(before: Plan, after: Plan, lexicon: Lexicon) -> Iterator[ParticularChange]:
    """Every detail that differs between two plans."""
    for name in ("plan", "person", "services"):
        yield from _fields(name, getattr(before, name), getattr(after, name), lexicon)
    for number, (old, new) in enumerate(_contacts(before.contacts, after.contacts)):
        yield from _fields(f"contacts.{number}", old or Contact(), new or Contact(), lexicon)
    for path, was, now in front_lines(before, after, lexicon):
        yield _change(path, was, now, lexicon)
    old_budget, new_budget = _requested(before), _requested(after)
    if old_budget is not None and new_budget is not None and old_budget != new_budget:
        yield _change("budget.requested", old_budget, new_budget, lexicon, rule="budget")


def _fields(
    path: str, old: PlanModel, new: PlanModel, lexicon: Lexicon
) -> Iterator[ParticularChange]:
    for name in type(old).model_fields:
        before, after = _shown(getattr(old, name)), _shown(getattr(new, name))
        if not _same(name, _said(before, lexicon), _said(after, lexicon)):
            yield _change(f"{path}.{name}", before, after, lexicon)


def _change(
    field: str, before: str | None, after: str | None, lexicon: Lexicon, rule: str = "particular"
) -> ParticularChange:
    kind = ChangeKind.CHANGED
    if not before or not after:
        kind = ChangeKind.REMOVED if before else ChangeKind.ADDED
    return ParticularChange(
        field=field,
        kind=kind,
        before=before,
        after=after,
        alert=lexicon.rules[rule].alert,
        reasons=(lexicon.reason(rule),),
    )


def _shown(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value else None


def _said(value: str | None, lexicon: Lexicon) -> str | None:
    """The value, unless it only says that nothing is stated; yes and no are answers."""
    nothing = essence(value) in lexicon.nothing and value.lower() not in _ANSWERS if value else True
    return None if nothing else value


_ANSWERS = frozenset({"yes", "no"})


def _same(name: str, before: str | None, after: str | None) -> bool:
    if name in _COMPACT and before and after:
        return compact(keys(before)).replace(" ", "") == compact(keys(after)).replace(" ", "")
    return essence(before) == essence(after)


def _contacts(
    before: tuple[Contact, ...], after: tuple[Contact, ...]
) -> Iterator[tuple[Contact | None, Contact | None]]:
    """Contacts by name, whatever their order."""
    left = list(after)
    for old in before:
        names = [(likeness(keys(old.name or ""), keys(new.name or "")), new) for new in left]
        best = max(names, key=lambda each: each[0], default=(0.0, None))
        new = best[1] if best[0] >= _SAME_NAME else None
        if new is not None:
            left.remove(new)
        yield old, new
    for extra in left:
        yield None, extra


def _requested(plan: Plan) -> str | None:
    """Whether a Personal Budget was requested, where the plan says so."""
    for unit in plan.units():
        if unit.parsed is not None and unit.parsed.requested is not None:
            return _shown(unit.parsed.requested)
    return None
