"""From a document's blocks to the plan: boundaries, sections, records, links, particulars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ehcp_io.document import Block, Document, TextBlock, text_blocks
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState, Source
from ehcp_io.plan.model import CommentUnit
from ehcp_io.plan.units import Paragraph, Unit
from ehcp_io.recognition.accounting import account
from ehcp_io.recognition.boundaries import Boundary, find_boundaries
from ehcp_io.recognition.columns import header_sections
from ehcp_io.recognition.filing import Draft, Filing, Ids, marker_of
from ehcp_io.recognition.flow import Item, Line, flow
from ehcp_io.recognition.freezing import freeze, freeze_heading, give_ids, source_of
from ehcp_io.recognition.front import FrontReading
from ehcp_io.recognition.grids import GridReading, Headers
from ehcp_io.recognition.identify import Choice, choose_profile
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.links import link
from ehcp_io.recognition.overlay import overlay
from ehcp_io.recognition.particulars import read_particulars
from ehcp_io.recognition.profile import Profiles, shipped_profiles
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.refusal import refuse_blank_form, refuse_unless_plan
from ehcp_io.recognition.segments import Segment, cut, outside_blocks
from ehcp_io.recognition.strengths import set_strengths_apart
from ehcp_io.recognition.understanding import understand
from ehcp_io.recognition.vocabulary import Vocabulary, shipped_vocabulary

_UNSPLIT = Finding(
    code="h-not-split",
    section="H2",
    message=(
        "The document does not tell H1 from H2 under one heading; what it does not tell apart "
        "is filed in H2. A person must say what is owed under section 2 of the CSDPA 1970."
    ),
)
_CYCLE = frozenset({"E", "F", "G", "H1", "H2"})


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
    """What was recognised: the plan, and the decisions that explain it."""

    plan: Plan
    decisions: tuple[Decision, ...]
    layout: Choice


def recognise(
    document: Document,
    *,
    vocabulary: Vocabulary | None = None,
    profile: str | None = None,
    profiles: Profiles | None = None,
) -> Recognition:
    """Read a document's blocks as an EHC plan.

    Of ``profiles`` (the shipped ones, where none are given) the one that fits best adds its words,
    if any does; ``profile`` names one, or "none".

    Raises:
        NotAPlanError: the document is something else.
        InvalidFileError: there is no profile of that name.
    """
    words = vocabulary or shipped_vocabulary()
    known = shipped_profiles() if profiles is None else profiles
    layout = choose_profile(document, known, words, profile)
    if layout.profile is not None:
        words = overlay(words, layout.profile)
    items = flow(document.blocks, words)
    boundaries = find_boundaries(items, words)
    segments = cut(items, boundaries, words)
    refuse_unless_plan(document, items, segments, words)
    filing = Filing()
    _read_segments(segments, filing, words)
    refuse_blank_form(document, filing)
    set_strengths_apart(filing.sections.get("B", []), words)
    link(filing)
    for drafts in filing.sections.values():
        for draft in drafts:
            understand(draft, words)
    plan = _assemble(document, filing, segments, words, layout)
    decisions = tuple(_decision(boundary, items) for boundary in boundaries)
    return Recognition(plan, decisions, layout)


def _decision(boundary: Boundary, items: Sequence[Item]) -> Decision:
    lines = [
        item
        for item in items[boundary.index : boundary.index + boundary.lines]
        if isinstance(item, Line)
    ]
    place = lines[0].block.location
    heading = " ".join(line.text for line in lines)
    return Decision(
        boundary.letters, heading, place.page, place.path, boundary.score, boundary.evidence
    )


# -- sections ----------------------------------------------------------------------------------


def _read_segments(segments: Sequence[Segment], filing: Filing, vocabulary: Vocabulary) -> None:
    cycle = 0
    repeats = sum("E" in segment.letters for segment in segments) > 1
    before: tuple[str, ...] = ()
    area: str | None = None
    waiting: str | None = None
    headers = Headers()
    reading: Reading | None = None
    for segment in segments:
        if segment.bound_in:
            filing.appendices += [
                Draft("paragraph", "appendix", block.text, block, marker=marker_of(block))
                for block in _texts(segment.items)
                if block.text
            ]
            continue
        if not segment.letters:
            continue
        letters = segment.letters
        if "E" in letters and before and "E" not in before:
            cycle += 1
        if waiting is not None:
            area = waiting
        elif not (set(letters) <= _CYCLE and before and set(before) <= _CYCLE):
            area = None
        for head in segment.headings:
            filing.open(letters[0], head.block)
        for letter in letters:
            filing.sections.setdefault(letter, [])
        first = "H2" if set(letters) == {"H1", "H2"} else letters[0]
        if first == "H2" and len(letters) > 1:
            filing.findings.append(_UNSPLIT)
        if reading is None or before != letters or not reading.awaits_value:
            # A heading printed again at the top of a page does not part a label from its value.
            reading = Reading(filing, vocabulary, letters, first, area=area)
        look = segment.boundary.signature if segment.boundary else None
        block = ("cycle", cycle, look and (look.level, look.size, look.boxed)) if repeats else None
        _read_items(segment, reading, headers, block)
        waiting = _trailing_area(segment, vocabulary)
        area = reading.area
        before = letters


def _read_items(segment: Segment, reading: Reading, headers: Headers, cycle: object) -> None:
    letters = segment.letters
    if len(letters) == 1 and letters[0] in ("I", "J", "K"):
        FrontReading(reading.filing, reading.vocabulary, letters[0]).read(segment.items)
        return
    grids = GridReading(reading, headers)
    outer: tuple[object, ...] = () if cycle is None else (cycle,)
    for item in segment.items:
        reading.blocks = (*outer, *item.tables)
        if isinstance(item, Line):
            reading.line(item)
            continue
        own = header_sections(item, reading.vocabulary)
        reading.letters = (*letters, *(letter for letter in own if letter not in letters))
        for letter in own:
            reading.filing.sections.setdefault(letter, [])
        grids.read(item)


def _trailing_area(segment: Segment, vocabulary: Vocabulary) -> str | None:
    """An area that the last line of a segment names: it is the heading of what comes next."""
    if not segment.items:
        return None
    last = segment.items[-1]
    if isinstance(last, Line) and is_heading(last.block, alone=last.alone, shaded=last.shaded):
        return vocabulary.area(last.text)
    return None


def _texts(items: Iterable[Item]) -> Iterable[TextBlock]:
    for item in items:
        if isinstance(item, Line):
            yield item.block
        else:
            for row in item.rows:
                for cell in row.cells:
                    yield from text_blocks(cell.blocks)


# -- the plan ----------------------------------------------------------------------------------


def _assemble(
    document: Document,
    filing: Filing,
    segments: Sequence[Segment],
    vocabulary: Vocabulary,
    layout: Choice,
) -> Plan:
    ids = Ids()
    for letter in SectionLetter:
        give_ids(filing.headings.get(letter, []), ids)
        give_ids(filing.sections.get(letter, []), ids)
    for home in (filing.guidance, filing.unfiled, filing.appendices):
        give_ids(home, ids)
    front = outside_blocks(segments, document.blocks)
    profile = layout.profile
    labels = profile.particulars if profile else None
    read = read_particulars(front, document, sections=_section_blocks(segments), labels=labels)
    plan = Plan(
        plan=read.control,
        person=read.person,
        contacts=read.contacts,
        services=read.services,
        particulars=read.units,
        sections={letter: _section(letter, filing, vocabulary) for letter in SectionLetter},
        unfiled=tuple(freeze(draft) for draft in filing.unfiled),
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
    return plan.model_copy(
        update={"accounting": accounting, "findings": (*plan.findings, *_review(plan, filing))}
    )


def _section(letter: SectionLetter, filing: Filing, vocabulary: Vocabulary) -> Section:
    content = filing.sections.get(letter)
    headings = tuple(freeze_heading(draft) for draft in filing.headings.get(letter, []))
    if content is None:
        return Section(heading=headings, state=SectionState.ABSENT)
    units = tuple(freeze(draft) for draft in content)
    return Section(heading=headings, content=units, state=_state(content, vocabulary))


def _state(content: Sequence[Draft], vocabulary: Vocabulary) -> SectionState:
    texts = [draft for draft in content if draft.kind != "heading"]
    if not texts:
        return SectionState.BLANK
    if all(vocabulary.is_none(draft.words) for draft in texts if draft.words):
        return SectionState.STATED_NONE
    return SectionState.STATED


def _plain(block: TextBlock, identity: str) -> Unit:
    text = block.text or " ".join("".join(run.text for run in block.runs).split())
    return Paragraph(id=identity, text=text, source=source_of(block))


def _section_blocks(segments: Sequence[Segment]) -> dict[SectionLetter, list[Block]]:
    blocks: dict[SectionLetter, list[Block]] = {}
    for segment in segments:
        for letter in segment.letters:
            blocks.setdefault(SectionLetter(letter), []).extend(_texts(segment.items))
    return blocks


def _review(plan: Plan, filing: Filing) -> list[Finding]:
    """What a person should look at, said without the plan's words."""
    findings = [
        Finding(
            code="section-absent",
            severity=Severity.INFO,
            section=letter,
            message=f"Section {letter} was not found in the document.",
        )
        for letter, section in plan.sections.items()
        if section.state is SectionState.ABSENT
    ]
    if filing.unfiled:
        findings.append(
            Finding(
                code="unfiled",
                message=f"{len(filing.unfiled)} pieces of text found no home; look at `unfiled`.",
            )
        )
    return findings
