"""How surely seeded changes of a plan are found, by kind, format and layout.

    python benchmarks/mutations.py [--seeds 40] [--children 5] [--office] [--save]

Plans are changed in known ways, written, read again and compared. *Model* changes are made to the
plan and go through JSON, XML, the standard Word document with its data, and the same without data,
which is then read as anybody's. *Layout* changes are made to invented children (`samples/makers`)
and printed in the same authority's form, and in another one's; ``--office`` has LibreOffice save
the newer version as PDF and OpenDocument too. Each change must be told once, with its wordings; all
else that is told is noise. Recall is of changes made, precision of changes told.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from reporting import footnote, load_average, publish, save, table

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "samples"), str(ROOT)]

import makers
from compare.mutations import PLAN, Expected, mutated

from ehcp_io.compare import Change, ChangeKind, Effect, compare
from ehcp_io.compare.words import essence
from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.writers import WRITERS
from ehcp_io.writers.word import write_word

F, E, G, I = SectionLetter.F, SectionLetter.E, SectionLetter.G, SectionLetter.I  # noqa: E741 - the section's letter
CHANGED, ADDED, REMOVED, MOVED = (
    ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED,
)  # fmt: skip
WEAKER = Effect.WEAKENED
CHILDREN = ("dylan", "hattie", "leon", "nia", "oskar", "wren")


@dataclass
class Tally:
    """Counts by kind: made, found, judged rightly; and what was told beside."""

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    told: int = 0
    noise: int = 0
    seen: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the changes made that were told."""
        return sum(self.found.values()) / max(1, sum(self.made.values()))

    @property
    def precision(self) -> float:
        """Share of what was told that had been made."""
        return 1 - self.noise / max(1, self.told)

    def count(self, name: str, made: list[tuple[str, Expected | None]], told: list[Change]) -> None:
        """Set what was told against what was made."""
        left = list(told)
        self.told += len(told)
        for kind, expected in made:
            self.made[kind] += 1
            if expected is None:
                self.found[kind] += 1
                continue
            match = next((each for each in left if is_told(each, expected)), None)
            if match is None:
                self.seen.append(f"{name}: {kind} not told: {expected}")
                continue
            left.remove(match)
            self.found[kind] += 1
            self.judged[kind] += expected.effect in (None, match.effect)
        self.noise += len(left)
        self.seen += [f"{name}: noise: {_short(each)}" for each in left]


def _short(change: Change) -> str:
    return f"{change.section} {change.kind} {change.field} {change.before!r} -> {change.after!r}"


def is_told(change: Change, expected: Expected) -> bool:
    """Whether a change tells the expected one: the wordings, or a sentence that holds them."""
    if (change.section, change.from_section) != (expected.section, expected.from_section):
        return False
    if change.kind is not expected.kind and not (change.before and change.after):
        return False
    return all(
        wanted is None or essence(wanted) in essence(told)
        for wanted, told in ((expected.before, change.before), (expected.after, change.after))
    )


# ---- changes of the model


def formats() -> dict[str, Callable[[Plan], Plan]]:
    """Ways of writing a plan and reading it again."""

    def through(suffix: str) -> Callable[[Plan], Plan]:
        writer = WRITERS[suffix]
        return lambda plan: read_plan(writer.write(plan), f"plan{suffix}").plan

    def as_anybodys(plan: Plan) -> Plan:
        return read_plan(write_word(plan, plain=True, clean=True), "plan.docx").plan

    return {
        "JSON": through(".json"),
        "XML": through(".xml"),
        "standard Word": through(".docx"),
        "standard Word, without data": as_anybodys,
    }


def by_model(seeds: int) -> dict[str, Tally]:
    """Each format's tally over ``seeds`` mutated plans."""
    tallies = {name: Tally() for name in formats()}
    for seed in range(seeds):
        before, after, made = mutated(PLAN, seed)
        for name, again in formats().items():
            told = list(compare(again(before), again(after)).changes)
            tallies[name].count(f"{name} {seed}", made, told)
    return tallies


# ---- changes of children, printed by the makers of the samples

Made = tuple[Any, Expected | None]


def _provision(child: Any, rng: random.Random, fits: Callable[[Any], bool]) -> Any | None:
    free = [each for each in child.provision if each.section == "F" and fits(each)]
    return rng.choice(free) if free else None


def _with(child: Any, old: Any, *new: Any) -> Any:
    place = next(n for n, each in enumerate(child.provision) if each is old)
    provision = [*child.provision[:place], *new, *child.provision[place + 1 :]]
    return replace(child, provision=provision)


def _often(child: Any, rng: random.Random, pattern: str, make: Callable[[str], str]) -> Made | None:
    item = _provision(child, rng, lambda each: re.search(pattern, each.often) is not None)
    if item is None:
        return None
    new = make(item.often)
    return _with(child, item, replace(item, often=new)), Expected(
        F, CHANGED, item.often, new, WEAKER
    )


def hours(child: Any, rng: random.Random) -> Made | None:
    """Minutes or hours halved."""
    pattern = r"\b(\d0|\d{2}) minutes"
    return _often(child, rng, pattern, lambda often: re.sub(pattern, "5 minutes", often, count=1))


def frequency(child: Any, rng: random.Random) -> Made | None:
    """Weekly made termly."""
    return _often(
        child, rng, r"(?i)\bweekly\b", lambda often: re.sub(r"(?i)\bweekly\b", "termly", often)
    )


def vague(child: Any, rng: random.Random) -> Made | None:
    """An amount made a word."""
    return _often(child, rng, r"\d", lambda often: "Regularly, as required")


def caveat(child: Any, rng: random.Random) -> Made | None:
    """A condition added."""
    return _often(child, rng, r"\w", lambda often: f"{often}, subject to staffing")


def provider(child: Any, rng: random.Random) -> Made | None:
    """A therapist or teacher made staff."""
    item = _provision(child, rng, lambda each: re.search(r"(?i)therapist|teacher", each.who))
    if item is None:
        return None
    made = _with(child, item, replace(item, who="School staff"))
    return made, Expected(F, CHANGED, item.who, "School staff", WEAKER)


def duty(child: Any, rng: random.Random) -> Made | None:
    """Will made may."""
    item = _provision(child, rng, lambda each: " will " in each.text)
    if item is None:
        return None
    text = item.text.replace(" will ", " may ", 1)
    return _with(child, item, replace(item, text=text)), Expected(
        F, CHANGED, item.text, text, WEAKER
    )


def delete(child: Any, rng: random.Random) -> Made | None:
    """An item gone."""
    item = _provision(child, rng, lambda each: True)
    if item is None:
        return None
    return _with(child, item), Expected(F, REMOVED, item.text, None, WEAKER)


def insert(child: Any, rng: random.Random) -> Made | None:
    """An item more, beside another one."""
    item = _provision(child, rng, lambda each: True)
    if item is None:
        return None
    text = "A drumming lesson with a peripatetic music teacher in the hall."
    new = replace(item, text=text, who="Music teacher", often="30 minutes fortnightly")
    return _with(child, item, item, new), Expected(F, ADDED, None, text, Effect.STRENGTHENED)


def move_out(child: Any, rng: random.Random) -> Made | None:
    """From F to G."""
    item = _provision(child, rng, lambda each: len(each.text.split()) > 5)
    if item is None or not child.of("G"):
        return None
    last = child.of("G")[-1]
    moved = replace(item, section="G", area=last.area, needs=last.needs, outcomes=last.outcomes)
    made = _with(_with(child, item), last, last, moved)
    return made, Expected(G, MOVED, item.text, item.text, WEAKER, F)


def reorder(child: Any, rng: random.Random) -> Made | None:
    """Two neighbours of one area change places."""
    items = child.of("F")
    for first, second in pairwise(items):
        if (first.area, first.needs, first.outcomes) == (
            second.area, second.needs, second.outcomes,
        ):  # fmt: skip
            swapped = {id(first): second, id(second): first}
            return replace(
                child, provision=[swapped.get(id(each), each) for each in child.provision]
            ), None
    return None


def outcome_date(child: Any, rng: random.Random) -> Made | None:
    """An outcome due later."""
    dated = [each for each in child.outcomes if re.search(r"20\d\d", each.by_when)]
    if not dated:
        return None
    old = rng.choice(dated)
    when = re.sub(r"20\d\d", lambda m: str(int(m[0]) + 1), old.by_when)
    outcomes = [replace(each, by_when=when) if each is old else each for each in child.outcomes]
    return replace(child, outcomes=outcomes), Expected(E, CHANGED, old.by_when, when)


def school(child: Any, rng: random.Random) -> Made | None:
    """Another school named."""
    if not child.placement.get("name"):
        return None
    name = "Quillhaven Oak School"
    made = replace(child, placement={**child.placement, "name": name})
    return made, Expected(I, CHANGED, child.placement["name"], name)


def nothing(child: Any, rng: random.Random) -> Made | None:
    """The same plan."""
    return child, None


KINDS = (
    *(hours, frequency, vague, caveat, provider, duty, delete, insert, move_out, reorder),
    *(outcome_date, school, nothing),
)


def save_printed(case: Any, child: Any, path: Path) -> None:
    """The child's plan in the case's form, as a Word file."""
    family = sys.modules[case.make.__module__]
    real = family.load
    family.load = lambda key, *swaps: child
    try:
        case.make().save(path)
    finally:
        family.load = real


def _bare(child: Any) -> Any:
    """The child with what every form prints of provision, in a section that every form tells.

    Some forms have no columns for ratio, who pays and review, some no area of independence; and
    one prints health and social care provision beside that of Section F in one column. One has its
    outcomes by pathway to adulthood, which a young child's have not: they get the first.
    """

    def bare(each: Any) -> Any:
        outcomes = each.outcomes if each.section == "F" else []
        area = "cl" if each.area == "ind" else each.area
        return replace(each, ratio="", funded="", review="", outcomes=outcomes, area=area)

    first = next(iter(makers.families.pathways.PATHWAYS))
    outcomes = [
        replace(
            each,
            area="cl" if each.area == "ind" else each.area,
            pathway=each.pathway or first,
        )
        for each in child.outcomes
    ]
    return replace(child, provision=[bare(each) for each in child.provision], outcomes=outcomes)


def forms() -> dict[str, Any]:
    """One case of each layout that prints a whole plan, with the child that it was made for."""
    cases = {}
    for case in makers.CASES:
        family = sys.modules[case.make.__module__]
        if hasattr(family, "load") and not case.name.startswith(
            ("notaplan", "amended", "national-wren")
        ):
            cases.setdefault(family.__name__.rpartition(".")[2], case)
    return cases


@dataclass(frozen=True)
class Pair:
    """Two printed versions of a child's plan, and what was changed between them."""

    name: str
    kind: str
    expected: Expected | None
    before: Path
    after: Path


def _pairs(rounds: int, folder: Path, failed: list[str]) -> Iterator[tuple[Pair, Pair]]:
    """Each change printed in the form of the older version, and in another one."""
    cases = forms()
    names = sorted(cases)
    for number, (turn, layout) in enumerate((t, n) for t in range(rounds) for n in names):
        rng = random.Random(f"{turn} {layout}")  # noqa: S311 - a choice, no secret
        other = names[(names.index(layout) + 1 + turn) % len(names)]
        key = CHILDREN[(turn + number) % len(CHILDREN)]
        child = _bare(makers.national.load(key))
        before = folder / f"{number}-before.docx"
        for step in range(_KINDS_OF_EACH):
            kind = KINDS[(number * _KINDS_OF_EACH + step) % len(KINDS)]
            made = kind(child, rng)
            if made is None:
                continue
            versions = [folder / f"{number}-{step}-{way}.docx" for way in ("same", "other")]
            try:
                save_printed(cases[layout], child, before)
                for form, path in zip((layout, other), versions, strict=True):
                    save_printed(cases[form], made[0], path)
            except (KeyError, ValueError, IndexError, StopIteration, AssertionError) as error:
                failed.append(f"{key} {layout} -> {other}: {type(error).__name__}")
                continue
            same, across = (
                Pair(f"{key} {layout} -> {form}", kind.__name__, made[1], before, path)
                for form, path in zip((layout, other), versions, strict=True)
            )
            yield same, across


_KINDS_OF_EACH = 3


def by_layout(rounds: int, *, office: bool) -> tuple[dict[str, Tally], list[str]]:
    """The tallies of one layout against itself, also in other formats, and against another."""
    failed = list[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = list(_pairs(rounds, folder, failed))
        ways = {
            "the same layout": [same for same, _ in pairs],
            "another layout, Section F": [across for _, across in pairs],
        }
        for suffix in _OFFICE_FORMATS if office else ():
            saved = _by_office(folder, [same.after for same, _ in pairs], suffix)
            ways[f"the same layout, Word and {suffix.upper()}"] = [
                replace(same, after=path)
                for (same, _), path in zip(pairs, saved, strict=True)
                if path.exists()
            ]
        tallies = {way: Tally() for way in ways}
        older: dict[Path, Plan] = {}
        for way, made in ways.items():
            for pair in made:
                if pair.before not in older:
                    older[pair.before] = read_plan(pair.before).plan
                _count(tallies[way], pair, (older[pair.before], read_plan(pair.after).plan), way)
    return tallies, failed


_OFFICE_FORMATS = ("pdf", "odt")


def _by_office(folder: Path, files: list[Path], suffix: str) -> list[Path]:
    """The files as LibreOffice saves them, by one run of it for all."""
    target = folder / suffix
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix]
    subprocess.run(
        [*command, "--outdir", target, *files], check=True, capture_output=True, timeout=1800
    )
    return [target / f"{file.stem}.{suffix}" for file in files]


def _count(tally: Tally, pair: Pair, plans: tuple[Plan, Plan], way: str) -> None:
    told = list(compare(*plans).changes)
    if "another" in way:
        # Forms print more or less of everything else; provision they all print.
        told = [each for each in told if F in (each.section, each.from_section)]
        if pair.expected and F not in (pair.expected.section, pair.expected.from_section):
            return
    tally.count(f"{way}: {pair.name}", [(pair.kind, pair.expected)], told)


def report(tallies: dict[str, Tally]) -> Iterator[list[str]]:
    """A row for each way."""
    for name, tally in tallies.items():
        made, told = sum(tally.made.values()), tally.told
        judged = sum(tally.judged.values()) / max(1, told - tally.noise)
        yield [
            name, str(made), f"{tally.recall:.3f}", f"{tally.precision:.3f}", f"{judged:.3f}",
        ]  # fmt: skip


def main() -> None:
    """Measure, print what went wrong, and keep the figures where asked."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--children", type=int, default=5, help="rounds over all layouts")
    parser.add_argument("--office", action="store_true", help="as PDF and OpenDocument too")
    parser.add_argument("--save", action="store_true")
    parser.add_argument("--show", action="store_true", help="what was missed, and the noise")
    asked = parser.parse_args()
    before = load_average()
    tallies = by_model(asked.seeds)
    layouts, failed = by_layout(asked.children, office=asked.office) if asked.children else ({}, [])
    tallies |= layouts
    for tally in tallies.values() if asked.show else ():
        print("\n".join(tally.seen))
    kinds = sorted({kind for tally in tallies.values() for kind in tally.made})
    ways = table(("way", "changes", "recall", "precision", "effect"), [*report(tallies)])
    by_kind = table(
        ("kind", *tallies),
        [[kind, *(f"{t.found[kind]}/{t.made[kind]}" for t in tallies.values())] for kind in kinds],
    )
    text = f"{ways}\n\n{by_kind}\n\n{footnote((before, load_average()))}"
    if failed:
        print(f"{len(failed)} not printed: {Counter(each.rpartition(': ')[2] for each in failed)}")
    if not asked.save:
        print(text)
        return
    save(
        "mutations",
        {
            name: {
                "made": t.made,
                "found": t.found,
                "judged": t.judged,
                "told": t.told,
                "noise": t.noise,
            }
            for name, t in tallies.items()
        },
    )
    publish("mutations", text)


if __name__ == "__main__":
    main()
