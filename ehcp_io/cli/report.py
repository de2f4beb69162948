"""``inspect`` on a terminal: what an officer reads to trust a plan file, in 80 columns."""

import textwrap
from collections.abc import Iterator
from typing import Any

import click

from ehcp_io.cli.output import plain
from ehcp_io.cli.reasons import Reasons
from ehcp_io.cli.screen import hang, head, screen_width
from ehcp_io.cli.summary import counted

_TITLES = {
    "A": "Views, interests and aspirations",
    "B": "Special educational needs",
    "C": "Health care needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health care provision",
    "H1": "Social care provision, 1970 Act",
    "H2": "Other social care provision",
    "I": "Placement",
    "J": "Personal Budget",
    "K": "Advice and information",
}
_STATES = {
    "stated": "stated",
    "stated_none": "says that there is none",
    "blank": "BLANK: a heading with nothing below",
    "absent": "ABSENT: no such section",
}
_KINDS = {
    "need": ("need", "needs"),
    "outcome": ("outcome", "outcomes"),
    "provision": ("item of provision", "items of provision"),
    "advice": ("piece of advice", "pieces of advice"),
    "placement": ("placement", "placements"),
    "budget": ("budget statement", "budget statements"),
    "paragraph": ("paragraph", "paragraphs"),
    "list_item": ("list item", "list items"),
    "table": ("table cell", "table cells"),
    "field": ("field", "fields"),
    "heading": ("sub-heading", "sub-headings"),
}
_APART = {
    "particulars": "front-page lines",
    "guidance": "lines of the form's own guidance",
    "furniture": "running heads, feet and page numbers",
    "appendices": "lines of documents bound in",
    "hidden": "lines of hidden text",
    "comments": "reviewers' comments",
}
_FORMATS = {
    "docx": "Word document",
    "doc": "older Word document",
    "rtf": "RTF document",
    "odt": "OpenDocument text",
    "pdf": "PDF",
    "picture": "pictures of pages",
}
_READERS = {
    "pdf-geometry": "where its words stand",
    "pdf-tags": "its tags",
    "ocr": "recognising its pages",
}
_GROUPS = {"plan": "Plan", "person": "Child or young person", "services": "Services involved"}
_IN_CAPITALS = ("gp", "nhs", "sen", "uln", "upn")
_NO_LAYOUT = "none known; read by the general rules"
_SHOWN = 12


def report(found: dict[str, Any], name: str) -> Iterator[str]:
    """The lines of the report."""
    width = screen_width()
    yield from _file(found, name, width)
    yield from _particulars(found["particulars"], width)
    yield from _unsure(found["unsure"], width)
    yield from head("Sections")
    reasons, shown = Reasons(found["sections"]), dict[str, str]()
    if reasons.usual:
        label = "  each heading  " if reasons.are_all else "  most headings  "
        yield from hang(label, plain("; ".join(reasons.usual)), width)
    codes = {each["code"] for each in found["findings"]}
    for section in found["sections"]:
        yield from _title(section, codes)
        yield from _headings(section, reasons, shown, width)
        yield from _content(section, width)
    yield from _findings(found["findings"], width)
    yield from _disagreements(found["disagreements"], width)
    yield from _unfiled(found["unfiled"], width)
    yield from _apart(found["apart"])
    yield from _unsure(found["unsure_apart"], width)
    yield from _words(found["words"], width)


def _file(found: dict[str, Any], name: str, width: int) -> Iterator[str]:
    source, layout = found["source"], found.get("layout")
    yield click.style(plain(source.get("file_name", name)), bold=True)
    facts = [
        _FORMATS.get(source.get("format", ""), "plan file"),
        counted(source["pages"], "page") if "pages" in source else "",
        f"read by {_READERS[reader]}" if (reader := source.get("reader")) in _READERS else "",
    ]
    yield "  " + ", ".join(plain(fact) for fact in facts if fact)
    said = layout["summary"] if layout else source.get("profile", _NO_LAYOUT)
    yield from hang("  layout: ", plain(said), width)
    if any("block" in heading for section in found["sections"] for heading in section["headings"]):
        yield "  block 15 is the 15th paragraph or table from the top"


def _particulars(particulars: list[dict[str, Any]], width: int) -> Iterator[str]:
    yield from head("Particulars")
    if not particulars:
        yield "  none found"
    group = ""
    for each in particulars:
        path, _, field = each["field"].rpartition(".")
        if path != group:
            group = path
            number = path.removeprefix("contacts.")
            yield f"  {_GROUPS.get(path) or f'Contact {int(number) + 1}'}"
        words = field.split("_")
        label = " ".join(word.upper() if word in _IN_CAPITALS else word for word in words)
        value = {True: "yes", False: "no"}.get(each["value"], str(each["value"]))
        if field == "status":
            value = value.replace("_", " ")
        sure = each["confidence"]
        doubt = f"  ({sure:.0%} sure)" if sure is not None and sure < 1 else ""
        yield from hang(f"    {label:24}", plain(value) + doubt, width)


def _title(section: dict[str, Any], codes: set[str]) -> Iterator[str]:
    letter, state = section["letter"], _STATES[section["state"]]
    if letter == "H1" and section["state"] == "blank" and "h-not-split" in codes:
        state = "not told apart from H2: see the findings"
    yield f"  {click.style(f'{letter:<3}{_TITLES[letter]:<34}', bold=True)}  {state}"


def _content(section: dict[str, Any], width: int) -> Iterator[str]:
    if section["units"]:
        kinds = [
            counted(section["units"][kind], *_KINDS[kind])
            for kind in _KINDS
            if kind in section["units"]
        ]
        yield from hang(
            "       holds     ", f"{', '.join(kinds)}; {counted(section['words'], 'word')}", width
        )
    yield from _unsure(section["unsure"], width)
    if section["findings"]:
        yield from hang(
            "       findings  ", plain(", ".join(dict.fromkeys(section["findings"]))), width
        )


def _unsure(pieces: list[dict[str, Any]], width: int) -> Iterator[str]:
    """What may have been misread: the words where they are known, and the text they stand in."""
    for piece in pieces[:_SHOWN]:
        words = ", ".join(
            f"“{plain(each['word'])}” ({each['confidence'] or 0:.0%} sure)"
            for each in piece["words"]
        )
        sure = f": {words}" if words else f" ({piece['confidence']:.0%} sure)"
        text = f"{' '.join(filter(None, (_opening(piece['text']), _place(piece))))}{sure}"
        yield from hang("       unsure    ", text, width)
    if len(pieces) > _SHOWN:
        yield f"       and {len(pieces) - _SHOWN} more with words that are unsure; --json lists all"


def _headings(
    section: dict[str, Any], reasons: Reasons, shown: dict[str, str], width: int
) -> Iterator[str]:
    """Each heading with its places and reasons; of one that was shown already, where."""
    letter = section["letter"]
    places: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for heading in section["headings"]:
        same = (heading["text"], tuple(heading.get("evidence", ())))
        places.setdefault(same, []).append(_place(heading))
    for (text, evidence), where in places.items():
        place = ", ".join(dict.fromkeys(filter(None, where)))
        line = f"“{plain(text)}” {place}".rstrip()
        before = shown.setdefault(line, letter)
        again = f", as under {before}" if before != letter else ""
        yield from hang("       heading   ", f"{line}{again}", width)
        label, why = ("", "") if again else reasons.of(evidence, letter)
        if why:
            yield from hang(f"       {label:10}", plain(why), width)


def _findings(findings: list[dict[str, Any]], width: int) -> Iterator[str]:
    yield from head(f"Findings ({len(findings)})")
    if not findings:
        yield "  none"
    for each in findings:
        where = f"section {each['section']}" if "section" in each else ""
        page = f"page {each['page']}" if "page" in each else ""
        place = ", ".join(part for part in (where, page) if part)
        yield plain(f"  {each['severity']:8} {each['code']}{f' ({place})' if place else ''}")
        yield from hang("           ", plain(each["message"]), width)


def _disagreements(differing: list[dict[str, Any]], width: int) -> Iterator[str]:
    if differing:
        yield from head("Particulars that differ")
    for each in differing:
        yield plain(f"  {each['field']}")
        for one in each["values"]:
            yield from hang("           ", plain(f"{one['value']} ({one['where']})"), width)


def _unfiled(unfiled: list[dict[str, Any]], width: int) -> Iterator[str]:
    yield from head(f"Not filed ({len(unfiled)})")
    if not unfiled:
        yield "  nothing: every word has its place"
    for piece in unfiled[:_SHOWN]:
        yield from hang("  ", f"{_opening(piece['text'])} {_place(piece)}", width)
    if len(unfiled) > _SHOWN:
        yield f"  and {len(unfiled) - _SHOWN} more; --json lists them all"


def _apart(apart: dict[str, int]) -> Iterator[str]:
    kept = [f"  {number:>5,}  {_APART[name]}" for name, number in apart.items() if number]
    if kept:
        yield from head("Kept apart from the sections")
        yield from kept


def _words(words: dict[str, Any] | None, width: int) -> Iterator[str]:
    if words is None:
        return
    yield from head("Words")
    lost, extra = words["lost"], words["extra"]
    yield (f"  {words['source_words']:,} in the document; {len(lost):,} lost, {len(extra):,} added")
    for name, some in (("lost", lost), ("added", extra)):
        if some:
            more = " …" if len(some) > _SHOWN else ""
            yield from hang(f"  {name:7}", plain(" ".join(some[:_SHOWN])) + more, width)


def _opening(text: str) -> str:
    return f"“{plain(textwrap.shorten(text, 60, placeholder=' …'))}”"


def _place(piece: dict[str, Any]) -> str:
    if "page" in piece:
        return f"page {piece['page']}"
    if "block" in piece:
        inside = "" if piece["part"] == "body" else f" of the {piece['part']}"
        return f"block {piece['block'] + 1}{inside}"
    return ""
