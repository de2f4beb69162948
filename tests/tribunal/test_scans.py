"""A working document of a scan: misreadings are nobody's proposals, and doubt is in a frame."""

import io
import zipfile

from compare.inline import plan as inline_plan
from lxml import etree

from ehcp_io.compare import compare
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Person, Plan
from ehcp_io.plan.units import FieldUnit, Mark, Parsed, Provision
from ehcp_io.tribunal import Position
from ehcp_io.tribunal.marked import load_position
from ehcp_io.tribunal.positions import stances
from ehcp_io.tribunal.rounds import Sides
from ehcp_io.tribunal.scans import settled
from ehcp_io.tribunal.writing import Printing, write_working_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAID = ["A check of his hearing aids each morning.", "Reading for 16 minutes daily."]
PAGES = Finding(code="recognised-pages", severity=Severity.INFO, message="1 page is a picture.")


def seen(number: int, text: str, *doubted: str) -> Provision:
    places = [(text.index(word), text.index(word) + len(word)) for word in doubted]
    marks = tuple(Mark(start=a, end=b, style="doubtful", confidence=0.6) for a, b in places)
    return Provision(id=f"f{number}", text=text, marks=marks, confidence=0.6 if marks else 0.99)


def scan(*units: Provision) -> Plan:
    return inline_plan(F=units).model_copy(update={"findings": (PAGES,)})


def framed(data: bytes) -> list[str]:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    assert not any(root.iter(f"{W}highlight"))
    runs = [run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}bdr") is not None]
    return ["".join(text.text or "" for text in run.iter(f"{W}t")) for run in runs]


def text_of(data: bytes) -> str:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return " ".join(text.text or "" for text in root.iter(f"{W}t"))


BASE = scan(
    seen(0, SAID[0].replace("hearing", "hearlng"), "hearlng"), seen(1, SAID[1], "16", "daily")
)
MORE = inline_plan(F=[*SAID, "A mentor for an hour each week."])


def test_what_a_scan_misread_is_no_proposal() -> None:
    assert len(stances(Sides(BASE, MORE))) == 2  # as it was read
    data = write_working_document(Sides(BASE, MORE))
    (stance,) = stances(settled(Sides(BASE, MORE)))
    assert stance.parents == "A mentor for an hour each week."
    assert framed(data) == ["hearing"]
    assert "The plan that the appeal is about was read from a scan, and 3 of" in text_of(data)
    assert not compare(load_position(data, Position.PARENTS), MORE).changes


def test_a_figure_in_doubt_is_a_proposal_all_the_same() -> None:
    base = scan(seen(0, SAID[0]), seen(1, SAID[1].replace("16", "18"), "18"))
    (stance,) = stances(settled(Sides(base, inline_plan(F=SAID))))
    assert (stance.base, stance.parents) == (base.provision[1].text, SAID[1])


def test_where_nobody_bears_it_out_a_doubtful_word_stands_in_a_frame() -> None:
    base = scan(*BASE.provision, seen(2, "A mentnr will see him.", "mentnr"))
    la = inline_plan(F=[*SAID, "A nurse will train his staff in the use of the aids."])
    assert "mentnr" not in framed(write_working_document(Sides(base, None, la)))  # struck out
    both = write_working_document(Sides(base, base, None), Printing(labels=True))
    assert framed(both) == ["hearlng", "16", "daily", "mentnr"]


def test_a_detail_in_doubt_stands_in_a_frame_and_a_typed_plan_has_none() -> None:
    unit = FieldUnit(id="p", label="Name", text="Rob", parsed=Parsed(field="person.name"),
                     confidence=0.5, marks=(Mark(start=0, end=3, style="doubtful"),))  # fmt: skip
    update = {"person": Person(name="Rob"), "particulars": (unit,)}
    base = scan(seen(0, SAID[0])).model_copy(update=update)
    assert framed(write_working_document(Sides(base, MORE))) == ["Rob"]
    typed = write_working_document(Sides(inline_plan(F=SAID), MORE))
    assert framed(typed) == []
    assert "scan" not in text_of(typed)


def test_the_plan_is_read_back_with_what_was_settled() -> None:
    data = write_working_document(Sides(BASE, MORE))
    assert [unit.text for unit in load_position(data, Position.BASE).provision] == SAID
