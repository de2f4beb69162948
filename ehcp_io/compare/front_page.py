"""The older plan's particulars in the newer plan's form: its front page with the older values."""

from collections.abc import Iterator, Sequence

from ehcp_io.compare.borne_out import remarked
from ehcp_io.compare.front_lines import OTHER, is_front_line, label_of
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, Unit

_SAID = ("plan", "person", "services")


def with_particulars(before: Plan, after: Plan, paths: Sequence[str]) -> Plan:
    """``after`` with the older plan's values of these particulars, each as sure as it is there."""
    made = after
    for name in _SAID:
        fields = [path.split(".")[1] for path in paths if path.startswith(f"{name}.")]
        if fields:
            old = getattr(before, name)
            update = {each: getattr(old, each) for each in fields}
            made = made.model_copy(update={name: getattr(made, name).model_copy(update=update)})
    if any(path.startswith("contacts.") for path in paths):
        made = made.model_copy(update={"contacts": before.contacts})
    labels = [path.removeprefix(OTHER) for path in paths if path.startswith(OTHER)]
    if labels:
        made = made.model_copy(update={"particulars": tuple(_front_lines(before, made, labels))})
    made = made.model_copy(update={"particulars": tuple(_printed(before, made, paths))})
    return _with_doubts_of(before, made, paths)


def without_told(plan: Plan, paths: Sequence[str]) -> Plan:
    """The plan without the labels and values, as printed, of particulars that stand in its fields.

    The standard document prints those of the fields in its own tables as well: what changed in one
    stands there, and is not to be marked twice. What may be misread stays as it was printed.
    """
    told = [
        unit.kind == "field"
        and unit.parsed is not None
        and unit.parsed.field in paths
        and not any(mark.style == DOUBTFUL for mark in unit.marks)
        for unit in plan.particulars
    ]
    kept = (unit for unit, gone in zip(plan.particulars, told, strict=True) if not gone)
    return plan.model_copy(update={"particulars": tuple(kept)}) if any(told) else plan


def _printed(before: Plan, made: Plan, paths: Sequence[str]) -> Iterator[Unit]:
    """The front page as printed, with the older plan's words for these particulars alone."""
    older = {
        unit.parsed.field: unit
        for unit in before.particulars
        if unit.parsed is not None and unit.parsed.field in paths
    }
    for unit in made.particulars:
        field = unit.parsed.field if unit.parsed is not None else None
        if field not in paths:
            yield unit
        elif field in older:
            old = older.pop(field)
            yield unit.model_copy(update={"text": old.text, "parsed": old.parsed})
    yield from older.values()


def _homes(paths: Sequence[str]) -> tuple[str, ...]:
    """What the paths of these particulars begin with; contacts are taken as one."""
    homes = [path for path in paths if not path.startswith("contacts.")]
    return (*homes, *["contacts"] * (len(homes) < len(paths)))


def _with_doubts_of(before: Plan, made: Plan, paths: Sequence[str]) -> Plan:
    """The front page, on which details that are the older plan's are as sure as they are there."""
    doubts = {
        unit.parsed.field: remarked(unit, unit.marks)
        for unit in before.particulars
        if unit.parsed is not None and unit.parsed.field and unit.confidence < 1.0
    }
    sure = {"marks": (), "confidence": 1.0}
    homes = _homes(paths)
    particulars = tuple(
        unit.model_copy(update=doubts.get(unit.parsed.field, sure))
        if unit.parsed is not None and unit.parsed.field and unit.parsed.field.startswith(homes)
        else unit
        for unit in made.particulars
    )
    return made.model_copy(update={"particulars": particulars})


def _front_lines(before: Plan, made: Plan, labels: Sequence[str]) -> Iterator[Unit]:
    """The front page with what the older plan says under these labels, and only that."""
    wanted = {essence(label) for label in labels}
    named = {essence(label_of(unit)): unit for unit in before.particulars if is_front_line(unit)}
    old = {key: unit for key, unit in named.items() if key in wanted}
    for unit in made.particulars:
        key = essence(label_of(unit)) if is_front_line(unit) else None
        if key not in wanted:
            yield unit
        elif key in old:
            yield unit.model_copy(update={"text": old.pop(key).text, "marks": ()})
    yield from old.values()
