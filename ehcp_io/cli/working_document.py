"""``ehcp-io diff --format working-document``: the Tribunal's working document, round by round."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.options import Reading, check_sources, gathered, place_of
from ehcp_io.cli.several import read_each
from ehcp_io.cli.whose import ask_whose, tell_cautions

if TYPE_CHECKING:
    from ehcp_io.plan import Plan
    from ehcp_io.tribunal.rounds import Round, Sides

WORKING = "working-document"
_WHOSE = {"la": "LA", "parents": "parents or young person"}
_PARTIES = ("parents", "young-person", "la")


@dataclass(frozen=True, slots=True)
class WorkingOptions:
    """What only a working document is asked for: whose file is which, and how it is printed."""

    base: str | None = None
    parents: str | None = None
    young_person: str | None = None
    la: str | None = None
    party: str | None = None
    """Whose proposals the second plan holds."""
    labels: bool = False
    plain: bool = False


working_options = gathered(
    WorkingOptions,
    "working",
    click.option("--base", metavar="FILE", help="Working document: the plan that it is about."),
    click.option("--parents", metavar="FILE", help="Working document: what the parents propose."),
    click.option("--young-person", metavar="FILE", help="The same, where they appeal themselves."),
    click.option("--la", metavar="FILE", help="Working document: what the LA proposes."),
    click.option("--party", type=click.Choice(_PARTIES), help="Whose proposals AFTER holds."),
    click.option("--labels", is_flag=True, help="Working document: the styles in words too."),
    click.option("--plain", is_flag=True, help="Working document: no data that cannot be seen."),
)
"""Adds the options of a working document; they arrive as ``working``."""


def check_options(options: WorkingOptions) -> None:
    """Refuse them with any other form.

    Raises:
        click.UsageError: one of them is given.
    """
    given = [name for name, value in asdict(options).items() if value]
    if given:
        names = " and ".join(f"--{name.replace('_', '-')}" for name in given)
        raise click.UsageError(f"{names}: only with --format {WORKING}.")


@dataclass(frozen=True, slots=True)
class Files:
    """The plan that the appeal is about, and what each party sent."""

    base: str
    parents: str | None = None
    la: str | None = None
    young_person: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """Every file."""
        return tuple(each for each in (self.base, self.parents, self.la) if each)


def files_of(plans: tuple[str, ...], options: WorkingOptions) -> Files:
    """Which file is which.

    Raises:
        click.UsageError: a side is missing or named twice.
    """
    base, party = options.base, options.party
    parents, young, la = options.parents, options.young_person, options.la
    if parents and young:
        raise click.UsageError("--parents and --young-person: one of them has appealed.")
    left = list(plans)
    if base is None and left:
        base = left.pop(0)
    if base is None:
        raise click.UsageError("A working document needs the plan that it is about: --base FILE.")
    if left and party is None:
        raise click.UsageError(
            "Whose proposals are in the second plan? Say --party parents, young-person or la; or "
            "use --parents FILE and --la FILE."
        )
    if len(left) > 1:
        raise click.UsageError("A working document has one plan and what each party proposes.")
    if left and party == "la":
        la = la or left[0]
    elif left:
        parents = parents or young or left[0]
    return Files(base, parents or young, la, young_person=bool(young) or party == "young-person")


def working_document(
    files: Files, reading: Reading, options: WorkingOptions, *, same_child: bool
) -> tuple[bytes, "Round"]:
    """The document's bytes, and what this round brought.

    Raises:
        EhcpIoError: a plan cannot be read.
        click.UsageError: nobody proposes anything, or, unless it is known to be the ``same_child``,
            what a party sent is about another one.
    """
    from ehcp_io.tribunal.key import Appellant
    from ehcp_io.tribunal.rounds import Sides, next_round
    from ehcp_io.tribunal.writing import Printing, write_working_document
    from ehcp_io.working_documents import own_sides

    base, *sent = read_each([(each, read_party) for each in files.named], reading)
    before = base if isinstance(base, Sides) else Sides(base)
    parents, la = (sent.pop(0) if each else None for each in (files.parents, files.la))
    if not isinstance(base, Sides) and parents is None and la is None:
        raise click.UsageError(
            "Nobody proposes anything yet: give --parents FILE, --la FILE or both."
        )
    _ask(before.base, parents, la, same_child=same_child)
    made = next_round(before, parents=parents, la=la)
    appellant = Appellant.YOUNG_PERSON if files.young_person else Appellant.PARENTS
    printing = Printing(appellant, options.labels, options.plain)
    data = write_working_document(made.sides, printing)
    # What is told is what whoever reads the document back will be told.
    made.sides = own_sides(data, made.sides.notes) or made.sides
    return data, made


def _ask(
    base: "Plan", parents: "Plan | Sides | None", la: "Plan | Sides | None", *, same_child: bool
) -> None:
    """Refuse what a party sent that is about another child; say what else is in doubt."""
    from ehcp_io.compare.cautions import cautions
    from ehcp_io.tribunal.rounds import Sides, held

    asked = {}
    for party, sent in (("parents", parents), ("la", la)):
        if sent is not None:
            theirs = held(sent.base) if isinstance(sent, Sides) else sent
            names = ("the plan that the appeal is about", f"the plan sent for the {_WHOSE[party]}")
            flags = cautions(tuple(zip(names, (base, theirs), strict=True)))
            asked.update({flag.says: flag for flag in flags})
    if not same_child:
        ask_whose(asked.values(), refused="No working document is written.")
    tell_cautions(asked.values())


def read_party(source: str, reading: Reading) -> "Plan | Sides":
    """A plan, or all sides of a working document."""
    from ehcp_io.working_documents import read_sides

    check_sources((source,))
    place, name = place_of(source)
    with reading.recognising() as recognising:
        return read_sides(place, name, **reading.keywords(), recognising=recognising)


def told(made: "Round") -> list[str]:
    """What the user must know of a round: never the plan's words."""
    from ehcp_io.compare.stances import standings, times
    from ehcp_io.tribunal.positions import stances

    found = stances(made.sides)
    passages = f"{len(found)} passage{'' if len(found) == 1 else 's'} marked"
    lines = [f"{passages}. {standings(found)}." if found else "No proposals."]
    lines += [
        f"WARNING: what was sent for the {_WHOSE[position]} has the key and none of its marks. It "
        "was taken as the plan that they propose; check every passage, or ask for a marked copy."
        for position in made.unmarked
    ]
    if made.altered:
        where = ", ".join(sorted({str(each.section) for each in made.altered}))
        lines.append(
            "WARNING: the plan's own wording was changed without a mark, "
            f"{times(len(made.altered))} (Section {where}). The original wording was kept; "
            "'ehcp-io diff' of the plan and what was sent shows each."
        )
    for position, changes in made.rewritten.items():
        if changes:
            whose = "the LA's" if position == "la" else "the parents' or young person's"
            lines.append(
                f"WARNING: {whose} proposals were changed by the other side, "
                f"{times(len(changes))}. They were kept as they were."
            )
    if made.reopened:
        lines.append(f"Agreed before and contested now: {made.reopened}.")
    return lines
