"""The older plan's particulars in the newer plan's form: its front page with the older values."""

from collections.abc import Iterator, Sequence

from ehcp_io.compare.borne_out import remarked
from ehcp_io.compare.front_lines import OTHER, is_front_line, label_of
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan
from ehcp_io.plan.units import Unit

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
    return _with_doubts_of(before, made, paths)


def _with_doubts_of(before: Plan, made: Plan, paths: Sequence[str]) -> Plan:
    """The front page, on which details that are the older plan's are as sure as they are there."""
    doubts = {
        unit.parsed.field: remarked(unit, unit.marks)
        for unit in before.particulars
        if unit.parsed is not None and unit.parsed.field and unit.confidence < 1.0
    }
    sure = {"marks": (), "confidence": 1.0}
    homes = [path for path in paths if not path.startswith("contacts.")]
    homes += ["contacts"] * (len(homes) < len(paths))
    particulars = tuple(
        unit.model_copy(update=doubts.get(unit.parsed.field, sure))
        if unit.parsed is not None
        and unit.parsed.field
        and unit.parsed.field.startswith(tuple(homes))
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
