"""Writers: a plan in, the bytes of a file out; they know nothing of documents and blocks."""

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from ehcp_io.errors import OutputError
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import load_json, write_json

_HEAD = 4096
_XML_MARKS = tuple("urn:ehcp-io:plan:".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Writer:
    """One format of plan files; ``load`` is None where the format cannot carry the whole plan.

    ``options`` are the switches that ``write`` takes beside the plan.
    """

    write: Callable[..., bytes]
    load: Callable[[bytes], Plan] | None = None
    options: frozenset[str] = frozenset()


def _write_xml(plan: Plan) -> bytes:
    from ehcp_io.writers.canonical_xml import write_xml

    return write_xml(plan)


def _load_xml(data: bytes) -> Plan:
    from ehcp_io.writers.canonical_xml import load_xml

    return load_xml(data)


def _write_word(plan: Plan, *, clean: bool = False, plain: bool = False) -> bytes:
    from ehcp_io.writers.word import write_word

    return write_word(plan, clean=clean, plain=plain)


def _load_word(data: bytes) -> Plan:
    from ehcp_io.writers.word import load_word

    return load_word(data)


def _write_pdf(plan: Plan, *, clean: bool = False, plain: bool = False) -> bytes:
    from ehcp_io.writers.pdf import write_pdf

    return write_pdf(plan, clean=clean, plain=plain)


def _load_pdf(data: bytes) -> Plan:
    from ehcp_io.writers.pdf import load_pdf

    return load_pdf(data)


def _write_markdown(plan: Plan, *, clean: bool = False) -> bytes:
    from ehcp_io.writers.linear import write_markdown

    return write_markdown(plan, clean=clean)


def _write_text(plan: Plan, *, clean: bool = False) -> bytes:
    from ehcp_io.writers.linear import write_text

    return write_text(plan, clean=clean)


WRITERS: dict[str, Writer] = {
    ".json": Writer(write_json, load_json),
    ".xml": Writer(_write_xml, _load_xml),
    ".docx": Writer(_write_word, _load_word, frozenset({"clean", "plain"})),
    ".pdf": Writer(_write_pdf, _load_pdf, frozenset({"clean", "plain"})),
    ".md": Writer(_write_markdown, None, frozenset({"clean"})),
    ".txt": Writer(_write_text, None, frozenset({"clean"})),
}


def plan_format(data: bytes) -> str | None:
    """The suffix of the format in which ``data`` is a plan file, told by its content, if it is one.

    Any JSON object is taken for a plan file, since no document begins so; XML only where it names
    the namespace of a plan, of whatever version; a Word document or PDF only where it carries a
    plan.
    """
    if data.startswith(b"PK"):
        from ehcp_io.writers.word_files import carries_plan

        return ".docx" if carries_plan(data) else None
    if data.startswith(b"%PDF-"):
        from ehcp_io.writers import pdf

        return ".pdf" if pdf.carries_plan(data) else None
    begin = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    if begin.startswith(b"{") and not data.startswith(b"{\\rtf"):
        return ".json"
    is_xml = begin.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<"))
    return ".xml" if is_xml and any(mark in begin for mark in _XML_MARKS) else None


def writer_for(file_name: str, instead: str = "") -> Writer:
    """The writer that the suffix of ``file_name`` names.

    ``instead`` ends the refusal with what else the user may do, where there is something.

    Raises:
        OutputError: no writer has that suffix.
    """
    suffix = PurePath(file_name).suffix.lower()
    if suffix not in WRITERS:
        known = ", ".join(sorted(WRITERS))
        lacks = "is none of those that this release writes" if suffix else "is missing"
        raise OutputError(
            f"{PurePath(file_name).name} cannot be written: its suffix, which names the format, "
            f"{lacks} ({known}). Give the name one of these suffixes{instead}."
        )
    return WRITERS[suffix]


def load_plan(data: bytes) -> Plan | None:
    """The plan in a plan file, whatever its name; None where ``data`` is no plan file.

    Raises:
        InvalidFileError: it is a plan file, but not a valid one of this version.
    """
    suffix = plan_format(data)
    load = WRITERS[suffix].load if suffix is not None else None
    return load(data) if load is not None else None
