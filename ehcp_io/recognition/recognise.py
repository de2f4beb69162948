"""From a document's blocks to the plan: boundaries, sections, records, links, particulars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ehcp_io.document import Block, Document, Table, TextBlock
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState, Source
from ehcp_io.plan.model import Accounting, CommentUnit
from ehcp_io.plan.units import Paragraph, Unit, UnitSource
from ehcp_io.recognition.accounting import account
from ehcp_io.recognition.appended import find_appended
from ehcp_io.recognition.behind import part
from ehcp_io.recognition.boundaries import Boundary, find_boundaries
from ehcp_io.recognition.carried import tell_carried
from ehcp_io.recognition.doubts import mark_doubts
from ehcp_io.recognition.due import date_the_rest, place_dates_alone
from ehcp_io.recognition.filing import Filing, Ids
from ehcp_io.recognition.flow import Item, Line, flow
from ehcp_io.recognition.fore import with_profile
from ehcp_io.recognition.freezing import freeze, freeze_heading, give_ids, source_of
from ehcp_io.recognition.gaps import fill_gaps
from ehcp_io.recognition.identify import Choice, choose_profile
from ehcp_io.recognition.left_out import left_out
from ehcp_io.recognition.links import link
from ehcp_io.recognition.misgivings import misgivings
from ehcp_io.recognition.misread_letters import for_scan
from ehcp_io.recognition.overlay import overlay
from ehcp_io.recognition.overviews import set_opening_apart, set_overviews_apart
from ehcp_io.recognition.particulars import read_particulars
from ehcp_io.recognition.particulars.disagreement import Disagreement
from ehcp_io.recognition.particulars.loading import load_vocabulary
from ehcp_io.recognition.particulars.loading import shipped_vocabulary as front_vocabulary
from ehcp_io.recognition.pictured import find_pictured
from ehcp_io.recognition.profile import Profiles, shipped_profiles
from ehcp_io.recognition.put_inside import without_put_inside
from ehcp_io.recognition.refusal import check_plan
from ehcp_io.recognition.running_lines import set_running_apart
from ehcp_io.recognition.running_rows import set_running_rows_apart
from ehcp_io.recognition.section_states import state_of
from ehcp_io.recognition.sections import read_segments, texts_of
from ehcp_io.recognition.segments import Segment, cut, outside_blocks
from ehcp_io.recognition.signatures import set_signatures_apart
from ehcp_io.recognition.strengths import (
    set_absence_apart,
    set_good_news_apart,
    set_lone_strengths_apart,
    set_strengths_apart,
)
from ehcp_io.recognition.struck import set_struck_apart
from ehcp_io.recognition.targets import give_targets_to_outcomes
from ehcp_io.recognition.two_languages import read_two_languages
from ehcp_io.recognition.understanding import understand
from ehcp_io.recognition.view_topics import tell_view_topics
from ehcp_io.recognition.vocabulary import Vocabulary
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary

_MAY_BE_MISREAD = (
    " Its pages are pictures: the heading may have been misread, and what stands under it be in "
    "another section. Look for it on the paper."
)
_PROSE_WORDS = 11


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a section begins where it does, for ``inspect``."""

    letters: tuple[str, ...]
    heading: str
    page: int | None
    path: tuple[int, ...]
    score: float
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What was recognised: the plan, the decisions that explain it, and what is said twice."""

    plan: Plan
    decisions: tuple[Decision, ...]
    layout: Choice
    disagreements: tuple[Disagreement, ...] = ()


def recognise(
    document: Document,
    *,
    vocabulary: Vocabulary | None = None,
    profile: str | None = None,
    profiles: Profiles | None = None,
    as_plan: bool = False,
) -> Recognition:
    """Read a document's blocks as an EHC plan.

    Of ``profiles`` (the shipped ones, where none are given) the one that fits best adds its words,
    if any does; ``profile`` names one, or "none". ``as_plan``: somebody says that it is a plan,
    and it is read as one whatever it looks like.

    Raises:
        NotAPlanError: the document is something else.
        InvalidFileError: there is no profile of that name.
    """
    words = vocabulary or shipped_vocabulary()
    known = shipped_profiles() if profiles is None else profiles
    layout = choose_profile(document, known, words, profile)
    if layout.profile is not None:
        words = overlay(words, layout.profile)
        document = without_put_inside(document, layout.profile.guidance.inside)
    document = set_running_rows_apart(set_running_apart(document), words)
    own = layout.profile.particulars if layout.profile else None
    front = load_vocabulary(own) if own else front_vocabulary()
    twice = read_two_languages(document, words, front)
    document, words = twice.document, for_scan(twice.put_into(words), twice.document)
    items, behind = part(flow(document.blocks, words), words)
    headings = with_profile(
        items,
        find_appended(items, fill_gaps(items, find_boundaries(items, words), words)),
        words,
    )
    pictured = find_pictured(document.blocks, items, headings, words)
    carried = tell_carried(items, pictured.boundaries, words)
    items, boundaries = carried.items, carried.boundaries
    segments = cut(items, boundaries, words, behind, carried)
    filing = Filing(findings=[*pictured.findings])
    read_segments(segments, filing, words)
    check_plan(document, items, segments, filing, words, as_plan=as_plan)
    _set_apart(filing, words)
    give_targets_to_outcomes(filing, words)
    set_struck_apart(filing)
    link(filing)
    place_dates_alone(filing.sections.get("E", []))
    date_the_rest(filing.sections.get("E", []))
    for drafts in filing.sections.values():
        for draft in drafts:
            understand(draft, words)
    plan, disagreements = _assemble(document, filing, segments, words, layout)
    decisions = tuple(_decision(boundary, items) for boundary in boundaries)
    return Recognition(plan, decisions, layout, disagreements)


def _set_apart(filing: Filing, words: Vocabulary) -> None:
    """Tell what stands in a section beside its records: views, overviews, strengths, absence."""
    set_opening_apart(filing.sections.get("B", []), words)
    set_overviews_apart(filing.sections.get("B", []), words)
    set_strengths_apart(filing.sections.get("B", []), words)
    provided = [filing.sections.get(letter, []) for letter in ("F", "G", "H1", "H2")]
    set_signatures_apart(provided, [one for each in filing.sections.values() for one in each])
    tell_view_topics(filing.sections.get("A", []), words)
    needs, provision = (filing.sections.get(letter, []) for letter in "BF")
    set_lone_strengths_apart(needs, provision, words)
    for letter in ("C", "D"):
        set_absence_apart(filing.sections.get(letter, []), words)
        set_good_news_apart(filing.sections.get(letter, []), words)


def _decision(boundary: Boundary, items: Sequence[Item]) -> Decision:
    lines = [
        item
        for item in items[boundary.index : boundary.index + boundary.lines]
        if isinstance(item, Line)
    ]
    place = next(texts_of(items[boundary.index :])).location
    heading = " ".join(line.text for line in lines)
    return Decision(
        boundary.letters, heading, place.page, place.path, boundary.score, boundary.evidence
    )


def _assemble(
    document: Document,
    filing: Filing,
    segments: Sequence[Segment],
    vocabulary: Vocabulary,
    layout: Choice,
) -> tuple[Plan, tuple[Disagreement, ...]]:
    ids = Ids()
    for letter in SectionLetter:
        give_ids(filing.headings.get(letter, []), ids)
        give_ids(filing.sections.get(letter, []), ids)
    for home in (filing.guidance, filing.appendices):
        give_ids(home, ids)
    front = outside_blocks(segments, document.blocks)
    between = {source_of(block) for block in _between_sections(segments)}
    profile = layout.profile
    read = read_particulars(
        front,
        document,
        sections=_section_blocks(segments),
        labels=profile.particulars if profile else None,
        english=vocabulary.english,
    )
    plan = Plan(
        plan=read.control,
        person=read.person,
        contacts=read.contacts,
        services=read.services,
        particulars=tuple(unit for unit in read.units if not _is_unfiled(unit, between)),
        sections={letter: _section(letter, filing, vocabulary) for letter in SectionLetter},
        unfiled=tuple(unit for unit in read.units if _is_unfiled(unit, between)),
        guidance=tuple(freeze(draft) for draft in filing.guidance),
        furniture=tuple(
            _plain(item.block, ids.new(item.kind.value, item.block.text))
            for item in document.furniture
        ),
        appendices=tuple(freeze(draft) for draft in filing.appendices),
        hidden=tuple(_plain(block, ids.new("hidden", block.text)) for block in document.hidden),
        comments=tuple(
            CommentUnit(
                text=comment.text,
                author=comment.author or None,
                date=comment.date or None,
                anchor=comment.anchor or None,
            )
            for comment in document.comments
        ),
        source=Source(
            file_name=document.source.file_name,
            sha256=document.source.sha256,
            format=document.source.format,
            pages=document.source.pages,
            reader=document.source.reader,
            profile=profile.id if profile else None,
        ),
        findings=(*document.findings, *layout.findings, *filing.findings, *read.findings),
    )
    accounting = account(document, plan)
    if accounting.lost:
        saved = (_plain(each, ids.new("u", each.text)) for each in left_out(document, accounting))
        plan = plan.model_copy(update={"unfiled": (*plan.unfiled, *saved)})
        accounting = account(document, plan)
    findings = (
        *plan.findings,
        *_review(plan),
        *misgivings(plan, vocabulary),
        *_unequal(accounting),
    )
    update = {"accounting": accounting, "findings": findings}
    return mark_doubts(plan, document).model_copy(update=update), read.disagreements


def _unequal(accounting: Accounting) -> list[Finding]:
    """Words that stand on one side only: a rule was wrong, and a person must know."""
    sides = (
        ("text-lost", "words of the document do not stand in the plan", accounting.lost),
        ("text-repeated", "words stand in the plan more often than printed", accounting.extra),
    )
    return [
        Finding(
            code=code,
            message=f"{len(words)} {said}; see `accounting`, and compare with the document.",
        )
        for code, said, words in sides
        if words
    ]


def _section(letter: SectionLetter, filing: Filing, vocabulary: Vocabulary) -> Section:
    content = filing.sections.get(letter)
    headings = tuple(freeze_heading(draft) for draft in filing.headings.get(letter, []))
    if content is None:
        return Section(heading=headings, state=SectionState.ABSENT)
    units = tuple(freeze(draft) for draft in content)
    state = state_of(content, vocabulary, denied=letter in filing.denied)
    return Section(heading=headings, content=units, state=state)


def _plain(block: TextBlock, identity: str) -> Unit:
    text = block.text or " ".join("".join(run.text for run in block.runs).split())
    return Paragraph(id=identity, text=text, source=source_of(block))


def _section_blocks(segments: Sequence[Segment]) -> dict[SectionLetter, list[Block]]:
    blocks: dict[SectionLetter, list[Block]] = {}
    for segment in segments:
        for letter in segment.letters:
            blocks.setdefault(SectionLetter(letter), []).extend(
                item.block if isinstance(item, Line) else Table(rows=item.rows)
                for item in segment.items
            )
    return blocks


def _between_sections(segments: Sequence[Segment]) -> Iterator[TextBlock]:
    """The text outside all sections that stands between two of them; all where there are none."""
    inside = [number for number, segment in enumerate(segments) if segment.letters]
    first, last = (inside[0], inside[-1]) if inside else (-1, len(segments))
    for number, segment in enumerate(segments):
        if not segment.letters and not segment.bound_in and first < number < last:
            yield from texts_of(segment.items)


def _is_unfiled(unit: Unit, between: set[UnitSource | None]) -> bool:
    """Whether a unit between sections is prose rather than a particular: a person must look."""
    known = unit.parsed is not None and unit.parsed.field is not None
    prose = unit.kind in ("paragraph", "list_item", "field") and not known
    prose = prose and unit.text.count(" ") >= _PROSE_WORDS
    return prose and unit.source is not None and unit.source in between


def _review(plan: Plan) -> list[Finding]:
    """What a person should look at, said without the plan's words."""
    recognised = any(finding.code == "recognised-pages" for finding in plan.findings)
    findings = [
        Finding(
            code="section-absent",
            severity=Severity.WARNING if recognised or letter in ("B", "F") else Severity.INFO,
            section=letter,
            message=f"Section {letter} was not found in the document."
            + (_MAY_BE_MISREAD if recognised else ""),
        )
        for letter, section in plan.sections.items()
        if section.state is SectionState.ABSENT
    ]
    findings += [
        Finding(
            code="struck-out",
            section=letter,
            message=(
                f"Pieces of text of Section {letter} that are struck out, in whole or in part: "
                f"{count}. "
                "They are kept and marked; one that is struck out whole is text and no need, "
                "outcome or provision. Decide whether it is deleted."
            ),
        )
        for letter, section in plan.sections.items()
        if (count := sum(any(m.style == "strike" for m in unit.marks) for unit in section.content))
    ]
    if plan.unfiled:
        findings.append(
            Finding(
                code="unfiled",
                message=(
                    f"{len(plan.unfiled)} of the document's pieces of text found no home; "
                    "look at `unfiled`."
                ),
            )
        )
    return findings
