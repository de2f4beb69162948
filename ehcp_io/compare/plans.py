"""The comparison of two plans: items aligned, differences found, each judged, gravest first."""

from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.compare.align import Alignment, align
from ehcp_io.compare.carried import with_carried
from ehcp_io.compare.cautions import cautions
from ehcp_io.compare.columns import without_lost_columns
from ehcp_io.compare.dated_rows import with_dated_rows
from ehcp_io.compare.doubted_particulars import without_doubted
from ehcp_io.compare.doubts import without_doubts
from ehcp_io.compare.effects import judged
from ehcp_io.compare.filed_apart import flag_filed_apart
from ehcp_io.compare.form_words import flag_form_lines, form_items
from ehcp_io.compare.item import PROVISION, RECORDS, Item, is_placement, names_outcomes
from ehcp_io.compare.items import items_of, labels_of, loose_texts, other_texts
from ehcp_io.compare.lawful import flags_of
from ehcp_io.compare.lexicon import Lexicon, load_lexicon
from ehcp_io.compare.links import with_links
from ehcp_io.compare.model import Change, ChangeKind, Occasion, PlanDiff, Side
from ehcp_io.compare.needs import with_bare_needs
from ehcp_io.compare.numbering import is_numbering
from ehcp_io.compare.particulars import particular_changes
from ehcp_io.compare.records import Difference, differences, without_by
from ehcp_io.compare.scans import scan_of
from ehcp_io.compare.splits import split_differences, with_splits
from ehcp_io.compare.struck import with_struck
from ehcp_io.compare.telling import told_under
from ehcp_io.compare.undivided import without_undivided
from ehcp_io.plan import Plan, SectionLetter

_LETTERS = list(SectionLetter)


def compare(before: Plan, after: Plan, occasion: Occasion | None = None) -> PlanDiff:
    """What changed from ``before`` to ``after``, and what each change does.

    ``occasion`` adds flags for what it does not allow (Code of Practice 9.77 and 9.125 for a draft
    made final) or asks for (SEND Regulations 2014, regulation 22, for an amendment after a review).
    """
    lexicon = load_lexicon()
    old, new = items_of(before, after, lexicon)
    printed = form_items(before, after)
    old, new = _with(old, printed[0]), _with(new, printed[1])
    made = with_carried(with_splits(align(old, new), lexicon))
    made, dated = with_dated_rows(made, before, after)
    found = [
        *_between(made, lexicon),
        *_one_sided(ChangeKind.REMOVED, made.before, new, after),
        *_one_sided(ChangeKind.ADDED, made.after, old, before),
    ]
    found = [
        replace(each, row=dated[each.new.id]) if each.new and each.new.id in dated else each
        for each in found
    ]
    found, columns = without_lost_columns(_refiled(found), old, new)
    found, undivided = without_undivided(found, before, after)
    told = [(each, judged(each, lexicon)) for each in found if not is_numbering(each)]
    labels = labels_of(before) | labels_of(after) | lexicon.labels | lexicon.areas
    changes, doubts = without_doubts(told, lexicon, labels)
    changes = with_struck(with_bare_needs(changes, made, before, after, lexicon), after, lexicon)
    changes, renumbered = with_links(changes, made, before, after, lexicon)
    details = list(particular_changes(before, after, lexicon))
    particulars, unsure = without_doubted(details, before, after)
    diff = PlanDiff(
        before=_side(before),
        after=_side(after),
        occasion=occasion,
        changes=tuple(sorted(changes, key=_rank)),
        particulars=tuple(particulars),
    )
    first = cautions((("the older plan", before), ("the newer plan", after)))
    first = (*first, *flag_filed_apart(changes, old, new))
    lines = flag_form_lines(before, after)
    flags = (
        *first, *lines, *undivided, *renumbered, *doubts, *unsure, *columns,
        *flags_of(diff, before, after),
    )  # fmt: skip
    return diff.model_copy(update={"flags": flags})


def _with(items: list[Item], more: list[Item]) -> list[Item]:
    return items + [replace(item, place=len(items) + n) for n, item in enumerate(more)]


def _between(made: Alignment, lexicon: Lexicon) -> Iterator[Difference]:
    """What differs between items that are known on both sides."""
    for old, new in made.pairs:
        yield from differences(old, new, lexicon)
    for whole, parts in made.splits:
        yield from split_differences(whole, parts, lexicon, merged=False)
    for parts, whole in made.merges:
        yield from split_differences(whole, parts, lexicon, merged=True)


def _refiled(found: list[Difference]) -> list[Difference]:
    """Without cells of one reading that are lines of the other: the same words, filed apart."""
    gone: dict[tuple[SectionLetter, str], list[Difference]] = {}
    for each in found:
        if each.kind is ChangeKind.REMOVED:
            gone.setdefault(_words(each), []).append(each)
    dropped: set[int] = set()
    for each in found:
        others = gone.get(_words(each), []) if each.kind is ChangeKind.ADDED else []
        other = next((other for other in others if each.field or other.field), None)
        if other is not None:
            others.remove(other)
            dropped |= {id(each), id(other)}
    return [each for each in found if id(each) not in dropped]


def _words(difference: Difference) -> tuple[SectionLetter, str]:
    return difference.section, without_by(difference.before or difference.after or "")


def _one_sided(
    kind: ChangeKind, left: list[Item], others: list[Item], other: Plan
) -> Iterator[Difference]:
    """What stands in one plan only."""
    elsewhere, loose = other_texts(other), loose_texts(other)
    plain = other_texts(other, bound_in=False)
    standing = {(item.section, item.whole) for item in others}
    for item in left:
        repeated = (item.section, item.whole) in standing
        # Guidance or a stray line in one reading and content in the other is a matter of filing;
        # so is what one form prints once and another under every heading. Provision that stands
        # twice may be meant twice. A line of numbers of outcomes is part of its record.
        # A report that is still bound in is no entry of Section K's list.
        read = plain if item.kind == "advice" else elsewhere
        filed = item.essence in read or (item.kind not in RECORDS and item.essence in loose)
        if filed or (repeated and item.section not in PROVISION):
            continue
        if names_outcomes(item):
            continue
        old, new = (item, None) if kind is ChangeKind.REMOVED else (None, item)
        if is_placement(item) and len(item.fields) > 1:
            # A school and its type, each in a cell, are two things that were left open.
            cells = [*item.fields.items(), *([(None, item.text)] if item.text else [])]
        else:
            cells = [(None, item.wording)]
        for name, said in cells:
            before, after = (said if side else None for side in (old, new))
            yield Difference(item.section, kind, before, after, old, new, name, repeated=repeated)


def _rank(change: Change) -> tuple[int, int, int, str]:
    """As reports tell them: weaker, to be checked, stronger, other, the same in other words.

    Of each by alert, then in the plan's order.
    """
    wording = change.before or change.after or ""
    return (
        told_under(change),
        change.alert,
        _LETTERS.index(change.section),
        wording,
    )


def _side(plan: Plan) -> Side:
    source = plan.source
    return Side(
        file_name=source.file_name,
        status=plan.plan.status,
        pages=source.pages,
        scan=scan_of(plan),
    )
