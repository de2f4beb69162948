"""Seeded changes of a plan, each with what a comparison must say of it: kinds that people look for.

A mutation works on the model, on a plan that it has not touched yet at that place, so that several
can be made at once and each is found for itself.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from compare.inline import plan as inline_plan

from ehcp_io.compare import ChangeKind, Effect
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Outcome, Paragraph, Placement, Provision, Unit


@dataclass(frozen=True)
class Expected:
    """What must be told of one mutation; None for a mutation that is no change."""

    section: SectionLetter
    kind: ChangeKind
    before: str | None
    after: str | None
    effect: Effect | None = None
    from_section: SectionLetter | None = None


PLAN = inline_plan(
    A=[
        "Robin was born in Leeds and moved to Hull at three. The family has two dogs and a garden.",
        "Robin likes trains.",
        "The family would like Robin to be able to go to school with her brother.",
    ],
    B=["Robin finds it hard to follow speech.", "Robin cannot yet read a page by herself."],
    E=[
        Outcome(id="e1", text="Robin will read a short book alone.", by_when="By July 2026"),
        Outcome(id="e2", text="Robin will join a game with two friends.", by_when="By May 2027"),
        Outcome(id="e3", text="Robin will walk to school with her brother."),
    ],
    F=[
        Provision(id="f1", text="Phonics taught one to one.", by_whom="Teaching assistant",
                  how_often="20 minutes daily"),
        Provision(id="f2", text="A language programme written for Robin’s own targets.",
                  by_whom="Speech and Language Therapist", how_often="6 sessions of 45 minutes"),
        Provision(id="f3", text="Adults will check that Robin has understood each instruction.",
                  by_whom="All staff", how_often="Every lesson"),
        Provision(id="f4", text="Support in class and at play from a trained assistant.",
                  by_whom="Teaching assistant", how_often="25 hours a week"),
        Provision(id="f5", text="Touching base with a key adult at the start of the day.",
                  how_often="10 minutes daily"),
        Provision(id="f6", text="Staff will use Makaton signs in every lesson and at lunch."),
        Provision(id="f7", text="A sensory plan written and reviewed for Robin.",
                  by_whom="Occupational Therapist", how_often="Two visits a term"),
        Provision(id="f8", text="A turn-taking group with three other children.",
                  how_often="30 minutes weekly"),
    ],
    G=["Hearing tests at the audiology clinic."],
)  # fmt: skip
"""A plan that has what each mutation needs."""

Made = tuple[Plan, Expected | None]
F, G, E = SectionLetter.F, SectionLetter.G, SectionLetter.E
WEAKER, STRONGER, NEUTRAL = Effect.WEAKENED, Effect.STRENGTHENED, Effect.NEUTRAL
CHANGED, MOVED = ChangeKind.CHANGED, ChangeKind.MOVED


def with_content(plan: Plan, letter: SectionLetter, content: tuple[Unit, ...]) -> Plan:
    section = plan.sections[letter].model_copy(
        update={"content": content, "state": SectionState.STATED}
    )
    return plan.model_copy(update={"sections": plan.sections | {letter: section}})


def replaced(plan: Plan, letter: SectionLetter, old: Unit, *new: Unit) -> Plan:
    content = plan.sections[letter].content
    place = next(n for n, unit in enumerate(content) if unit is old)
    return with_content(plan, letter, (*content[:place], *new, *content[place + 1 :]))


class Mutator:
    """Mutations of one plan, none at a place where another was."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self.plan = plan
        self.base = plan  # a mutation may need a stage that the plan does not offer
        self.random = random.Random(seed)  # noqa: S311 - a test's choice, no secret
        self.touched: set[str] = set()

    def pick(
        self, fits: Callable[[Provision], bool], letter: SectionLetter = F
    ) -> Provision | None:
        free = [
            unit
            for unit in self.plan.sections[letter].content
            if isinstance(unit, Provision) and unit.id not in self.touched and fits(unit)
        ]
        if not free:
            return None
        unit = self.random.choice(free)
        self.touched.add(unit.id)
        return unit

    def change(self, unit: Provision, field: str, value: str, effect: Effect) -> Made:
        before = str(getattr(unit, field))
        new = unit.model_copy(update={field: value})
        return replaced(self.plan, F, unit, new), Expected(F, CHANGED, before, value, effect)


# Not "every 90 minutes", where more is less, and no ratio.
_AMOUNT = re.compile(
    r"(?<!every )(?<![.\d])\b[2-9]\d?(?=[ -](?:hour|minute|session|visit))", re.IGNORECASE
)


def _number(mutator: Mutator, factor: float, effect: Effect) -> Made | None:
    unit = mutator.pick(lambda each: _AMOUNT.search(each.how_often or "") is not None)
    if unit is None or unit.how_often is None:
        return None
    value = _AMOUNT.sub(lambda m: f"{int(m[0]) * factor:g}", unit.how_often, count=1)
    return mutator.change(unit, "how_often", value, effect)


def hours_down(mutator: Mutator) -> Made | None:
    return _number(mutator, 0.5, WEAKER)


def hours_up(mutator: Mutator) -> Made | None:
    return _number(mutator, 2, STRONGER)


def frequency(mutator: Mutator) -> Made | None:
    unit = mutator.pick(
        lambda each: re.search(r"(?i)\b(daily|weekly)\b", each.how_often or "") is not None
    )
    if unit is None or unit.how_often is None:
        return None
    slower = {"daily": "weekly", "weekly": "monthly"}
    value = re.sub(
        r"(?i)\b(daily|weekly)\b", lambda m: slower[m[0].lower()], unit.how_often, count=1
    )
    return mutator.change(unit, "how_often", value, WEAKER)


def vague(mutator: Mutator) -> Made | None:
    unit = mutator.pick(
        lambda each: re.search(r"\d|daily|weekly", each.how_often or "") is not None
    )
    return (
        None
        if unit is None
        else mutator.change(unit, "how_often", "Regularly, as required", WEAKER)
    )


def provider(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: "therapist" in (each.by_whom or "").lower())
    return None if unit is None else mutator.change(unit, "by_whom", "School staff", WEAKER)


def ratio(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: bool(each.how_often) and ":" not in (each.how_often or ""))
    if unit is None:
        return None
    old = unit.model_copy(update={"how_often": f"{unit.how_often}, 1:1"})
    mutator.plan = replaced(mutator.plan, F, unit, old)
    mutator.base = replaced(mutator.base, F, unit, old)
    return mutator.change(old, "how_often", f"{unit.how_often}, 1:4", WEAKER)


def caveat(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: bool(each.how_often))
    return (
        None
        if unit is None
        else mutator.change(
            unit, "how_often", f"{unit.how_often}, subject to the availability of staff", WEAKER
        )
    )


def duty(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: " will " in each.text)
    return (
        None
        if unit is None
        else mutator.change(unit, "text", unit.text.replace(" will ", " may ", 1), WEAKER)
    )


def delete(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: True)
    if unit is None:
        return None
    made = replaced(mutator.plan, F, unit)
    return made, Expected(F, ChangeKind.REMOVED, unit.text, None, WEAKER)


def insert(mutator: Mutator) -> Made | None:
    text = mutator.random.choice(
        [
            "A weekly drumming lesson of thirty minutes with a peripatetic music teacher.",
            "Touch-typing practice for ten minutes daily on the school's own keyboard program.",
            "A quiet table in the library at lunch, reserved every school day.",
        ]
    )
    if text in mutator.touched:
        return None
    mutator.touched |= {text, f"new-{len(text)}"}
    content = list(mutator.plan.sections[F].content)
    content.insert(
        mutator.random.randrange(len(content) + 1), Provision(id=f"new-{len(text)}", text=text)
    )
    return with_content(mutator.plan, F, tuple(content)), Expected(
        F, ChangeKind.ADDED, None, text, STRONGER
    )


def move_within(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: True)
    if unit is None:
        return None
    rest = [each for each in mutator.plan.sections[F].content if each is not unit]
    rest.insert(mutator.random.randrange(len(rest) + 1), unit)
    return with_content(mutator.plan, F, tuple(rest)), None


def move_out(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: len(each.text.split()) > 5)
    if unit is None:
        return None
    without = replaced(mutator.plan, F, unit)
    made = with_content(without, G, (*without.sections[G].content, unit))
    return made, Expected(G, MOVED, unit.text, unit.text, WEAKER, F)


def move_to_outcomes(mutator: Mutator) -> Made | None:
    unit = mutator.pick(lambda each: len(each.text.split()) > 5 and not each.how_often)
    if unit is None:
        return None
    without = replaced(mutator.plan, F, unit)
    paragraph = Paragraph(id=unit.id, text=unit.text)
    made = with_content(without, E, (*without.sections[E].content, paragraph))
    return made, Expected(E, MOVED, unit.text, unit.text, WEAKER, F)


def split(mutator: Mutator) -> Made | None:
    letter = SectionLetter.A
    free = [
        unit
        for unit in mutator.plan.sections[letter].content
        if unit.kind == "paragraph"
        and len(re.findall(r"\w{2}\. [A-Z]", unit.text)) == 1
        and unit.id not in mutator.touched
    ]
    if not free:
        return None
    unit = mutator.random.choice(free)
    mutator.touched.add(unit.id)
    first, second = re.split(r"(?<=\w{2}\.) (?=[A-Z])", unit.text)
    parts = [Paragraph(id=f"{unit.id}-{n}", text=text) for n, text in enumerate((first, second))]
    mutator.touched |= {part.id for part in parts}
    return replaced(mutator.plan, letter, unit, *parts), None


def merge(mutator: Mutator) -> Made | None:
    letter = SectionLetter.A
    content = mutator.plan.sections[letter].content
    for first, second in pairwise(content):
        if {first.kind, second.kind} == {"paragraph"} and not {
            first.id,
            second.id,
        } & mutator.touched:
            whole = Paragraph(id=first.id, text=f"{first.text} {second.text}")
            mutator.touched |= {first.id, second.id}
            rest = tuple(each for each in content if each is not second)
            return replaced(with_content(mutator.plan, letter, rest), letter, first, whole), None
    return None


def reorder(mutator: Mutator) -> Made | None:
    content = mutator.plan.sections[E].content
    if len(content) < 2:
        return None
    return with_content(mutator.plan, E, (*content[1:], content[0])), None


def outcome_undated(mutator: Mutator) -> Made | None:
    free = [
        unit
        for unit in mutator.plan.sections[E].content
        if isinstance(unit, Outcome) and unit.by_when and unit.id not in mutator.touched
    ]
    if not free:
        return None
    unit = mutator.random.choice(free)
    mutator.touched.add(unit.id)
    new = unit.model_copy(update={"by_when": None, "parsed": None})
    return replaced(mutator.plan, E, unit, new), Expected(
        E, ChangeKind.REMOVED, unit.by_when, None, WEAKER
    )


def school_named(mutator: Mutator) -> Made | None:
    letter = SectionLetter.I
    if "I" in mutator.touched:
        return None
    mutator.touched.add("I")
    old = next((u for u in mutator.plan.sections[letter].content if isinstance(u, Placement)), None)
    name = "Quillhaven Oak School"
    if old is not None and old.name:
        made = replaced(mutator.plan, letter, old, old.model_copy(update={"name": name}))
        return made, Expected(letter, CHANGED, old.name, name, NEUTRAL)
    if old is not None:
        return None
    section = Section(state=SectionState.STATED, content=(Placement(id="i1", text="", name=name),))
    made = mutator.plan.model_copy(update={"sections": mutator.plan.sections | {letter: section}})
    return made, Expected(letter, ChangeKind.ADDED, None, name, NEUTRAL)


def restyle(mutator: Mutator) -> Made | None:
    """Quotes, hyphens, case of a first letter and a number before the text: no change at all."""
    unit = mutator.pick(lambda each: True)
    if unit is None:
        return None
    text = unit.text.replace("’", "'").replace("‘", "'").replace("-", "‑")
    return replaced(mutator.plan, F, unit, unit.model_copy(update={"text": f"7. {text}"})), None


MUTATIONS = (
    *(hours_down, hours_up, frequency, vague, provider, ratio, caveat, duty, delete, insert),
    *(move_within, move_out, move_to_outcomes, split, merge, reorder, outcome_undated),
    *(school_named, restyle),
)


def mutated(
    plan: Plan, seed: int, count: int = 6
) -> tuple[Plan, Plan, list[tuple[str, Expected | None]]]:
    """A base plan, the same after ``count`` mutations, and what each must be told as."""
    mutator = Mutator(plan, seed)
    made: list[tuple[str, Expected | None]] = []
    for mutation in mutator.random.sample(MUTATIONS, len(MUTATIONS)):
        if len(made) == count:
            break
        done = mutation(mutator)
        if done is not None:
            mutator.plan, expected = done
            made.append((mutation.__name__, expected))
    return mutator.base, mutator.plan, made
