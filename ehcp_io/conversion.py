"""From a file to a plan: reads, recognises, and joins what both noticed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ehcp_io.document import Document, text_blocks
from ehcp_io.errors import InvalidFileError, NotAPlanError, UnknownFormatError
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Plan, Source
from ehcp_io.plan.identifiers import identifier_findings
from ehcp_io.readers import (
    AS_NEEDED,
    Recognising,
    Revisions,
    folder_of_pages,
    is_folder,
    name_of,
    read_document,
    read_file,
    read_pages,
)
from ehcp_io.writers import load_plan, plan_format

if TYPE_CHECKING:
    from ehcp_io.recognition import Recognition
    from ehcp_io.recognition.profile import Profiles
    from ehcp_io.recognition.trial import Trial
    from ehcp_io.tribunal import Position


_PICTURES = ("page-without-text", "pictures-without-text")


@dataclass(frozen=True, slots=True)
class Conversion:
    """A plan, and how it was recognised; None for a plan file, which needs no recognition.

    ``position`` is the side whose plan it is, where the source is a Tribunal working document, and
    ``document`` that document with the words of every side; None where it carries them as data.
    """

    plan: Plan
    recognition: "Recognition | None" = None
    position: "Position | None" = None
    document: Document | None = None


def read_plan(  # noqa: PLR0913 - each is a choice of the user's
    source: Path | bytes | Sequence[Path],
    file_name: str | None = None,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    profile: str | None = None,
    profiles: "Profiles | None" = None,
    recognising: Recognising = AS_NEEDED,
    position: "Position | None" = None,
    as_plan: bool = False,
) -> Conversion:
    """The plan in a document of any layout, or in a plan file that ehcp-io wrote.

    Several paths, or a folder, are pictures of one plan's pages.

    ``profile`` names the layout profile to read it with, "none" for none; else the one that fits
    is used, if any does. ``profiles`` are those to choose from, the shipped ones if not given.
    ``position`` says whose plan to take from a working document; the plan as it was if not given.
    ``as_plan``: a document that does not look like a plan is read as one, and a finding says so.

    Raises:
        EhcpIoError: the file cannot be read, is locked, is no plan, or is no valid plan file;
            each with its own exit code and a sentence on what to do.
    """
    if profile is not None:
        _check_profile(profile, profiles)
    recognising.check_engine()
    pages = _pages_of(source)
    if pages is not None:
        document = _read_pages(pages, file_name, recognising)
    else:
        data, name = _bytes_of(source, file_name)
        known = _load_side(data, name, password, position)
        if known is not None:
            return known
        document = read_document(
            data, name, revisions=revisions, password=password, recognising=recognising
        )
    return plan_in(document, profile=profile, profiles=profiles, position=position, as_plan=as_plan)


def plan_in(
    document: Document,
    *,
    profile: str | None = None,
    profiles: "Profiles | None" = None,
    position: "Position | None" = None,
    as_plan: bool = False,
) -> Conversion:
    """The plan in a document that has been read; the rest is as `read_plan` takes it.

    Raises:
        NotAPlanError: it is no plan.
        UnknownFormatError: it is pictures, and nothing is installed that reads them.
    """
    # Refused files need no recognition, and plan files neither.
    from ehcp_io.recognition import recognise
    from ehcp_io.tribunal.foreign import is_working_document, project, without_key

    read, side = document, None
    if is_working_document(document):
        side = _side(position)
        document = project(document, side)
    elif (keyless := without_key(document)) is not None:
        document = replace(document, findings=(*document.findings, keyless))
    try:
        recognition = recognise(document, profile=profile, profiles=profiles, as_plan=as_plan)
    except NotAPlanError:
        _refuse_pictures(document)
        raise
    plan = _checked(recognition.plan)
    if side is None:
        return Conversion(plan, recognition)
    return Conversion(_told(plan, position), recognition, side, read)


def try_layout(  # noqa: PLR0913 - each is a choice of the user's
    source: Path | bytes,
    file_name: str | None = None,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    profile: str | None = None,
    profiles: "Profiles | None" = None,
    recognising: Recognising = AS_NEEDED,
) -> "Trial":
    """How a document's headings are read by a layout profile, whether or not it is a plan then.

    Raises:
        EhcpIoError: the file cannot be read or is locked, or there is no such profile.
    """
    from ehcp_io.recognition.trial import try_document

    if profile is not None:
        _check_profile(profile, profiles)
    recognising.check_engine()
    pages = _pages_of(source)
    if pages is not None:
        document = _read_pages(pages, file_name, recognising)
        return try_document(document, profile=profile, profiles=profiles)
    data, name = _bytes_of(source, file_name)
    if _load(data, name, password) is not None:
        raise UnknownFormatError(
            f"{name} is a plan file, which needs no layout. Give the Word or PDF document."
        )
    document = read_document(
        data, name, revisions=revisions, password=password, recognising=recognising
    )
    return try_document(document, profile=profile, profiles=profiles)


def _check_profile(profile: str, profiles: "Profiles | None") -> None:
    """Refuse an unknown profile before the work begins."""
    from ehcp_io.recognition.profile import NO_PROFILE, find_profile, shipped_profiles

    if profile != NO_PROFILE:
        find_profile(profile, shipped_profiles() if profiles is None else profiles)


def _pages_of(source: Path | bytes | Sequence[Path]) -> Sequence[Path] | None:
    """The files of a plan that comes as one picture a page; None for any other."""
    if isinstance(source, bytes):
        return None
    if isinstance(source, Path):
        return folder_of_pages(source) if is_folder(source) else None
    return source if len(source) > 1 else _pages_of(source[0])


def _read_pages(pages: Sequence[Path], file_name: str | None, recognising: Recognising) -> Document:
    files = [(name_of(path), read_file(path)) for path in pages]
    return read_pages(files, file_name or name_of(pages[0]), recognising)


def _bytes_of(source: Path | bytes | Sequence[Path], file_name: str | None) -> tuple[bytes, str]:
    if isinstance(source, Sequence) and not isinstance(source, bytes):
        source = source[0]
    if isinstance(source, Path):
        return read_file(source), file_name or name_of(source)
    return source, file_name or "the document"


def _refuse_pictures(document: Document) -> None:
    """Say of a scan that it is one, instead of that it is no plan: nobody can know that yet."""
    pictures = sum(finding.code in _PICTURES for finding in document.findings)
    if pictures:
        raise UnknownFormatError(
            f"{document.source.file_name} has pages that are pictures without text, and the rest "
            "is not a plan. What reads pictures is installed with: pip install 'ehcp-io[ocr]'. Or "
            "ask for the plan as it was written, in Word or as a PDF made from it."
        ) from None


def _load_side(
    data: bytes, name: str, password: str | None, position: "Position | None"
) -> Conversion | None:
    """The plan in a plan file, or one side's in a working document that ehcp-io wrote."""
    try:
        plan = _own_position(data, _side(position)) if plan_format(data) == ".docx" else None
        if plan is not None:
            plan = plan.model_copy(update={"source": Source(file_name=name, format="docx")})
            return Conversion(_told(plan, position), position=_side(position))
    except InvalidFileError as error:
        raise InvalidFileError(f"{name}: {error}") from None
    plan_or_none = _load(data, name, password)
    return Conversion(plan_or_none) if plan_or_none is not None else None


def _own_position(data: bytes, position: "Position") -> Plan | None:
    """The side's plan, where a Word document that carries a plan is a working document."""
    from ehcp_io.tribunal.marked import is_own_working_document, load_position

    return load_position(data, position) if is_own_working_document(data) else None


def _side(position: "Position | None") -> "Position":
    from ehcp_io.tribunal import Position

    return position or Position.BASE


def _told(plan: Plan, position: "Position | None") -> Plan:
    """The plan, with a finding where nobody said whose wording of a working document to take."""
    if position is not None:
        return plan
    found = Finding(
        code="working-document",
        severity=Severity.WARNING,
        message="This is a Tribunal working document. The plan as it was before any proposal was "
        "taken; --position agreed, parents or la takes the plan as that side would have it.",
    )
    return plan.model_copy(update={"findings": (*plan.findings, found)})


def _load(data: bytes, name: str, password: str | None) -> Plan | None:
    """The plan in a plan file, which needs no recognition; None for a document."""
    try:
        return _load_pdf(data, name, password) if data.startswith(b"%PDF-") else load_plan(data)
    except InvalidFileError as error:
        raise InvalidFileError(f"{name}: {error}") from None


def _load_pdf(data: bytes, name: str, password: str | None) -> Plan | None:
    """The plan that a PDF carries, with a finding where its pages say something else."""
    from ehcp_io.readers.pdf.soundness import looks_sound
    from ehcp_io.writers.pdf.attached import XML, lines_of, plan_of
    from ehcp_io.writers.pdf.pages import page_findings
    from ehcp_io.writers.pdf.reading import attached_files

    # What looks damaged is read in a process of its own, as a document.
    files = attached_files(data, password) if looks_sound(data) else {}
    if XML not in files:
        return None
    plan, lines = plan_of(files), lines_of(files)
    pages = read_document(data, name, password=password)
    found = page_findings(lines, (block.text for block in text_blocks(pages.blocks)))
    return plan.model_copy(update={"findings": (*plan.findings, *found)}) if found else plan


def _checked(plan: Plan) -> Plan:
    """The plan with a finding for each number of the person that fails its check."""
    known = {finding.code for finding in plan.findings}
    new = tuple(each for each in identifier_findings(plan.person) if each.code not in known)
    return plan.model_copy(update={"findings": (*plan.findings, *new)}) if new else plan
