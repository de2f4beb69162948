"""The pairs of samples/versions: what may happen to a plan between two versions of it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

from .child import Advice, Child, Need
from .families import (
    area_pairs,
    bands,
    blocks,
    label_form,
    my_plan,
    national,
    pathways,
    plain_prose,
    preamble,
)
from .versions import Edit, Moved, Pair

WEAKER, STRONGER, NEUTRAL = "weakened", "strengthened", "neutral"
EDITS = tomllib.loads((Path(__file__).parent / "texts" / "versions.toml").read_text("utf-8"))


def prose(child: Child) -> plain_prose.Form:
    """Plain prose with long dates."""
    la = child.under("Isle of Severell Council")
    return plain_prose.Form(la, "Times New Roman", "–", "long")


def grid(child: Child) -> blocks.Form:
    """Blocks for each area."""
    return blocks.Form(child.under("Fosse and Soar Council"), tags=False)


def pathway(child: Child) -> pathways.Form:
    """The four pathways to adulthood."""
    return pathways.Form(child, numbered=False)


def band(child: Child) -> bands.Form:
    """Coloured bands."""
    return bands.Form(child.under("Penhallow Borough Council"), split=True)


def statutory(child: Child) -> preamble.Form:
    """One run of paragraph numbers."""
    return preamble.Form(child, "Arial", amended=False)


def labels(child: Child) -> label_form.Form:
    """Labels beside their text."""
    return label_form.Form(child.under("Severnholme Unitary Council"))


def template(child: Child) -> national.Form:
    """The national template."""
    return national.Form(child, neat=True, title="Education, Health and Care Plan")


def areas(child: Child) -> area_pairs.Form:
    """E and F side by side in each area."""
    return area_pairs.Form(child.under("Westmarch County Council"))


def typed_areas(child: Child) -> area_pairs.Form:
    """The same with headings that are bold text."""
    return area_pairs.Form(child.under("Isle of Severell Council"), styled=False)


def own_plan(child: Child) -> my_plan.Form:
    """First person, one table an outcome."""
    return my_plan.Form(child.under("Alderholt Council"), column=False)


def _reordered(child: Child) -> None:
    child.provision.reverse()
    child.outcomes.reverse()
    for area in child.areas.values():
        area.needs.reverse()


def _one_report_more(child: Child) -> None:
    child.advice.append(
        Advice(
            "Speech and language assessment",
            "Ingrid Solway",
            "Speech and Language Therapist",
            date(2025, 5, 6),
            "therapy",
        )
    )


def _moves(child: Child) -> None:
    items = child.provision
    for start, section, area in (
        ("Art psychotherapy", "G", "c"),
        ("Cognitive behaviour therapy", "F", "semh"),
    ):
        place = next(n for n, each in enumerate(items) if each.text.startswith(start))
        items[place] = replace(items[place], section=section, area=area)
    tasks = next(each for each in items if each.text.startswith("Tasks set in writing"))
    gate = next(each for each in items if each.text.startswith("A key adult who meets"))
    items[:] = [each for each in items if each not in (tasks, gate)]
    child.outcomes[4].steps.append(tasks.text)
    child.views["communication"].append(gate.text)


def _open_draft(child: Child) -> None:
    child.placement.update(name="", type="")
    child.budget.update(text="To be completed in the final plan.")


def _final(child: Child) -> None:
    need = Need("semh3", "He runs out of the classroom when the fire alarm is tested.")
    child.areas["semh"].needs.append(need)
    child.budget.update(text="A direct payment of £940 a year will be made for the swimming help.")
    child.contacts[0].update(phone="01632 960999", mobile="07700 900999")


def _reviewed(child: Child) -> None:
    child.areas["ci"].needs.pop(2)
    need = "Since the spring term Oskar has had panic attacks before tests and has gone home."
    child.areas["semh"].needs.append(Need("semh3", need))
    child.outcomes[0] = replace(child.outcomes[0], needs=["ci1"])


def _without_steps(child: Child) -> None:
    for outcome in child.outcomes:
        outcome.steps.clear()


def _without_an_area(child: Child) -> None:
    _without_steps(child)
    child.areas["semh"].needs.clear()
    child.areas["semh"].strengths.clear()
    child.outcomes[:] = [each for each in child.outcomes if each.area != "semh"]
    child.provision[:] = [each for each in child.provision if each.area != "semh"]


def _given_twice(child: Child) -> None:
    reading = next(each for each in child.provision if "whole-word reading" in each.text)
    again = replace(reading, area="semh", outcomes=["5"], needs=["semh1"])
    child.provision.append(again)


def edits(name: str) -> tuple[Edit, ...]:
    """The wordings of one pair that differ."""
    return tuple(Edit(**each) for each in EDITS[name])


def whole(*told: tuple[str, ...]) -> tuple[Moved, ...]:
    """Section, kind, how it begins, effect, where it stood before and how it begins now."""
    return tuple(Moved(*each) for each in told)


PAIRS = (
    Pair(
        "ceilings",
        "leon",
        (prose, prose),
        edits=edits("ceilings"),
    ),
    Pair(
        "restated",
        "oskar",
        (grid, grid),
        edits=edits("restated"),
        printed=(False, True),
    ),
    Pair(
        "overseen",
        "hattie",
        (pathway, pathway),
        edits=edits("overseen"),
    ),
    Pair(
        "caveats",
        "dylan",
        (band, band),
        edits=edits("caveats"),
        whole=whole(
            ("K", "added", "Speech and language assessment", NEUTRAL),
        ),
        after=_one_report_more,
    ),
    Pair(
        "moved",
        "wren",
        (statutory, statutory),
        whole=whole(
            ("G", "moved", "Art psychotherapy to help", WEAKER, "F"),
            ("F", "moved", "Cognitive behaviour therapy adapted", STRONGER, "G"),
            ("E", "moved", "Tasks set in writing", WEAKER, "F"),
            ("A", "moved", "A key adult who meets Wren", WEAKER, "F"),
        ),
        after=_moves,
    ),
    Pair(
        "reordered",
        "leon",
        (prose, typed_areas),
        after=_reordered,
        printed=(False, True),
        optional=("Jonas Reeve, Occupational Therapist, report of 26 June 2024, page 4.",),
    ),
    Pair(
        "final",
        "leon",
        (template, template),
        edits=edits("final"),
        whole=whole(
            ("B", "added", "He runs out of the classroom", NEUTRAL),
            ("I", "added", "Hollin Bank Primary School", NEUTRAL),
            ("I", "added", "Mainstream community primary school", NEUTRAL),
            ("J", "changed", "To be completed", NEUTRAL, "J", "A direct payment of £940"),
        ),
        before=_open_draft,
        after=_final,
    ),
    Pair(
        "reviewed",
        "oskar",
        (areas, areas),
        edits=edits("reviewed"),
        whole=whole(
            ("B", "removed", "He finds it hard to explain events in order", NEUTRAL),
            ("B", "added", "Since the spring term Oskar has had panic", NEUTRAL),
        ),
        after=_reviewed,
    ),
    Pair(
        "twice",
        "leon",
        (own_plan, own_plan),
        edits=edits("twice"),
        whole=whole(
            ("F", "removed", "A whole-word reading programme", NEUTRAL),
        ),
        before=_given_twice,
    ),
    Pair(
        "area-gone",
        "oskar",
        (statutory, statutory),
        whole=whole(
            ("B", "removed", "He has a loyal group of friends", NEUTRAL),
            ("B", "removed", "Oskar’s confidence as a learner is low", NEUTRAL),
            ("B", "removed", "He is embarrassed by his diabetes", NEUTRAL),
            ("E", "removed", "Oskar will describe himself as a learner", WEAKER),
            ("F", "removed", "Mentoring that sets two small goals", WEAKER),
        ),
        before=_without_steps,
        after=_without_an_area,
    ),
    Pair(
        "unquantified",
        "wren",
        (labels, labels),
        edits=edits("unquantified"),
    ),
)
