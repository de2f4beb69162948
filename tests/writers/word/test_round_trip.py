"""What is written comes back: from the file itself, and from one that LibreOffice has saved."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from searching import cases
from stranger_plans import CASES, STRANGERS, plan_of, poured
from strategies import plans
from writers.word.word_files import (
    SOFFICE,
    edited,
    example,
    packed,
    parts,
    save_in_libreoffice,
    write_over,
)

from ehcp_io.conversion import read_plan
from ehcp_io.errors import ExitCode, InvalidFileError
from ehcp_io.plan import Person, Plan, Section
from ehcp_io.plan.units import Need, Outcome, Provision
from ehcp_io.writers import WRITERS, plan_format
from ehcp_io.writers.word import carries_plan, load_word, load_word_edited, write_word

SAMPLES = [
    case / "source.docx"
    for case in CASES
    if poured(case) and case.name.endswith("-docx") and not case.name.startswith("notaplan")
]


@settings(max_examples=cases(200))
@given(plan=plans(), clean=st.booleans())
def test_any_plan_comes_back_from_json_xml_and_word(plan: Plan, clean: bool) -> None:
    """One plan goes through all of them: making it up takes as long. PDF has a test of its own.

    Nothing is told as edited that nobody has touched, whether doubtful readings are marked or not.
    """
    for suffix in (".json", ".xml"):
        writer = WRITERS[suffix]
        assert writer.load is not None
        assert writer.load(writer.write(plan)) == plan, suffix
    again = load_word_edited(write_word(plan, clean=clean))
    assert again.plan == plan
    assert not again.edits


@pytest.mark.parametrize("source", SAMPLES, ids=lambda path: path.parent.name)
def test_every_sample_survives_its_word_document(source: Path) -> None:
    plan = plan_of(source.parent)
    data = write_word(plan)
    assert load_word(data) == plan
    conversion = read_plan(data, "plan.docx")
    assert (conversion.plan, conversion.recognition) == (plan, None)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_what_libreoffice_saves_is_the_same_plan_and_edits_made_there_are_seen(
    tmp_path: Path,
) -> None:
    names = ("national-oskar-docx", "prose-leon-docx", "labelform-nia-docx")
    plans_by_name = {name: read_plan(STRANGERS / name / "source.docx").plan for name in names}
    plans_by_name["example"] = example()
    # LibreOffice writes what controls are bound to unescaped, and an ampersand empties that part.
    person = Person(name="Wren & Robin <Example>")
    plans_by_name["signs"] = example(person=person)
    for name, plan in plans_by_name.items():
        (tmp_path / f"{name}.docx").write_bytes(write_word(plan))
    changed = edited(
        write_word(example()), lambda root: write_over(root, "likes trains", "likes ships")
    )
    (tmp_path / "changed.docx").write_bytes(changed)
    saved = save_in_libreoffice(tmp_path)
    for name, plan in plans_by_name.items():
        again = load_word_edited((saved / f"{name}.docx").read_bytes())
        assert (again.edits, again.plan == plan) == ((), True), name
    again = load_word_edited((saved / "changed.docx").read_bytes())
    assert again.edits == (("A", "changed", 1),)


def test_a_document_is_known_by_the_data_it_carries() -> None:
    assert plan_format(write_word(example())) == ".docx"
    assert plan_format(write_word(example(), plain=True)) is None
    assert not carries_plan(b"PK\x03\x04 no archive")


def spoilt(change: object) -> bytes:
    contents = parts(write_word(example()))
    root = etree.fromstring(contents["customXml/item1.xml"])
    for element in root:
        if etree.QName(element).localname == change:
            element.text = "spoilt Secret"
            for child in list(element):
                element.remove(child)
    contents["customXml/item1.xml"] = etree.tostring(root)
    return packed(contents)


@pytest.mark.parametrize("part", ["plan", "lines"])
def test_damaged_data_are_refused_without_their_words(part: str) -> None:
    with pytest.raises(InvalidFileError) as refusal:
        load_word(spoilt(part))
    assert "Secret" not in str(refusal.value)
    assert refusal.value.exit_code is ExitCode.INVALID_FILE


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidFileError):
        load_word(data)


def test_the_template_is_what_its_script_makes() -> None:
    """``templates/plan.docx`` is made by ``build_plan_docx.py``; its body is compared."""
    root = Path(__file__).resolve().parents[3] / "templates"
    code = "import build_plan_docx as b, sys; sys.stdout.buffer.write(b.build())"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    made, kept = parts(done.stdout), parts((root / "plan.docx").read_bytes())
    assert made["word/document.xml"] == kept["word/document.xml"]
    assert made["word/styles.xml"] == kept["word/styles.xml"]


def test_without_its_data_it_is_read_as_any_document_and_says_the_same() -> None:
    """The custom part removed, the document in the national layout is a stranger's."""
    plan = read_plan(STRANGERS / "national-leon-docx" / "source.docx").plan
    conversion = read_plan(write_word(plan, plain=True), "plan.docx")
    assert conversion.recognition is not None
    for letter, section in plan.sections.items():
        assert records(conversion.plan.sections[letter]) == records(section)
        assert conversion.plan.sections[letter].state is section.state


def test_without_its_data_what_it_tells_of_the_old_form_is_no_text_of_the_plan() -> None:
    """Headings, labels and running heads of the first form are noted there, and are not needs."""
    plan = read_plan(STRANGERS / "areapairs-oskar-docx" / "source.docx").plan
    again = read_plan(write_word(plan, plain=True), "plan.docx").plan
    texts = [unit.text for section in again.sections.values() for unit in section.content]
    assert not [text for text in texts if "the original prints" in text]


def records(section: Section) -> set[str]:
    """The wording of a section's needs, outcomes and provision."""
    return {unit.text for unit in section.content if isinstance(unit, Need | Outcome | Provision)}
