"""The command line: exit codes, streams, whole files or none, and no word of a plan in an error."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from strategies import plans

import ehcp_io.conversion
import ehcp_io.readers.word.whole_document
from ehcp_io import __version__
from ehcp_io.cli.inspection import inspect
from ehcp_io.cli.main import main, start
from ehcp_io.cli.options import FORMATS
from ehcp_io.cli.report import report
from ehcp_io.conversion import Conversion
from ehcp_io.errors import OutputError
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Person, Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Mark, Need, Paragraph, UnitSource
from ehcp_io.resources import shipped
from ehcp_io.targets import write_target
from ehcp_io.writers import load_plan
from ehcp_io.writers.canonical_json import load_json, write_json
from ehcp_io.writers.canonical_xml import load_xml, write_xml

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "strangers" / "national-oskar-docx" / "source.docx"
NAME_IN_PLAN = "Wilhelmina"


class Ran(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Any:
    def _run(*arguments: object) -> Ran:
        code = start([str(each) for each in arguments])
        return Ran(code, *capfd.readouterr())

    return _run


@pytest.fixture
def plan() -> Plan:
    """A small plan, with one thing unsure and one wrong number."""
    needs = Section(
        state=SectionState.STATED,
        content=(
            Need(id="b1", text=f"{NAME_IN_PLAN} needs help to follow a story.", confidence=0.5),
            Paragraph(id="b2", text="\x1b[31mred", source=UnitSource(page=2)),
        ),
    )
    return Plan(
        person=Person(name=f"{NAME_IN_PLAN} Example", nhs_number="9434765871"),
        sections={letter: Section() for letter in SectionLetter} | {SectionLetter.B: needs},
        unfiled=(Paragraph(id="u1", text="Return this page.", source=UnitSource(path=(4,))),),
        findings=(
            Finding(code="nhs-number-check", message="Check it."),
            Finding(code="unlikely", severity=Severity.INFO, section="B", message="Look."),
            Finding(code="unlikely", severity=Severity.INFO, section="C", message="Look."),
        ),
    )


@pytest.fixture
def source(tmp_path: Path, plan: Plan) -> Path:
    file = tmp_path / "source.json"
    file.write_bytes(write_json(plan))
    return file


def python(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "ehcp_io", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)


# ---- the whole command


def test_the_version_is_told_at_once() -> None:
    """Half a second even on a busy machine; 0.02 s on an idle one. No import but our own."""
    begun = time.perf_counter()
    done = python("--version")
    assert time.perf_counter() - begun < 0.5
    assert done.stdout.decode() == f"ehcp-io {__version__}\n"
    assert done.returncode == 0


def test_the_group_tells_the_version_too(run: Any) -> None:
    assert run("--version") == (0, f"ehcp-io {__version__}\n", "")


def test_without_a_command_the_help_is_shown(run: Any) -> None:
    assert run().out.startswith("Usage: ehcp-io")


def commands(group: Any, *names: str) -> list[tuple[str, ...]]:
    found = [names]
    for name, command in getattr(group, "commands", {}).items():
        found += commands(command, *names, name)
    return found


@pytest.mark.parametrize("names", commands(main), ids=" ".join)
def test_every_help_has_an_example(run: Any, names: tuple[str, ...]) -> None:
    done = run(*names, "--help")
    assert done.code == 0
    assert "Example" in done.out
    assert " ".join(("ehcp-io", *names)) in done.out.split("Example", 1)[1]


def test_the_list_of_commands_says_what_each_is_for(run: Any) -> None:
    listed = run("--help").out.split("Commands:")[1]
    assert "..." not in listed
    assert all(name in listed for name in main.commands)


def test_examples_stand_on_lines_of_their_own(run: Any) -> None:
    lines = run("convert", "--help").out.splitlines()

    assert "  Examples:" in lines
    assert "    ehcp-io convert plan.docx -o plan.json" in lines


def test_importing_the_command_line_loads_no_reader_and_no_model() -> None:
    """Heavy imports stand inside the commands, so that help and refusals are quick."""
    code = (
        "import sys, ehcp_io.cli.main; "
        "print([m for m in ('pydantic', 'lxml', 'pypdfium2', 'rapidfuzz') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"[]\n"


# ---- convert


def test_convert_writes_the_plan_and_sums_up_without_its_words(
    run: Any, source: Path, plan: Plan
) -> None:
    target = source.with_name("target.json")
    done = run("convert", source, "-o", target)
    assert done.code == 0
    assert load_json(target.read_bytes()) == plan
    assert done.out == ""
    assert done.err.splitlines() == [
        "target.json: sections B; 1 need, 0 outcomes, 0 items of provision, 0 pieces of advice.",
        "3 findings; 'ehcp-io inspect source.json' explains:",
        "  warning  nhs-number-check",
        "  info     unlikely in B C (2 times)",
    ]


def test_convert_writes_xml_by_suffix_or_by_name_and_reads_it_back(
    run: Any, source: Path, plan: Plan
) -> None:
    target = source.with_name("target.xml")
    assert run("convert", source, "-o", target).code == 0
    assert load_xml(target.read_bytes()) == plan
    assert run("convert", source, "-o", "-", "--to", "xml").out == target.read_text()
    back = source.with_name("back.json")
    assert run("convert", target, "-o", back).code == 0
    assert back.read_bytes() == source.read_bytes()


def test_strict_ends_with_10_after_writing(run: Any, source: Path) -> None:
    target = source.with_name("target.json")
    assert run("convert", source, "-o", target, "--strict").code == 10
    assert target.exists()


def test_strict_does_not_mind_what_is_only_information(run: Any, source: Path, plan: Plan) -> None:
    source.write_bytes(write_json(plan.model_copy(update={"findings": plan.findings[1:]})))
    assert run("convert", source, "-o", "-", "--strict").code == 0


def test_standard_streams(source: Path) -> None:
    data = source.read_bytes()
    done = python("convert", "-", "-o", "-", input=data)
    assert done.returncode == 0
    assert done.stdout == data


def test_an_existing_target_is_left_alone_without_force(run: Any, source: Path) -> None:
    target = source.with_name("target.json")
    target.write_text("mine")
    done = run("convert", source, "-o", target)
    assert (done.code, target.read_text()) == (7, "mine")
    assert done.err == (
        "ehcp-io: target.json exists already and was left alone. Use --force to replace it.\n"
    )
    assert run("convert", source, "-o", target, "--force").code == 0
    assert target.read_bytes() == source.read_bytes()


@pytest.mark.parametrize("target", ["there.json", "no/folder.json"])
def test_a_target_is_refused_before_the_source_is_read(run: Any, source: Path, target: str) -> None:
    """Recognising a scan takes minutes, and nobody should wait for a refusal."""
    source.with_name("there.json").write_text("mine")
    damaged = source.with_name("damaged.docx")
    damaged.write_bytes(b"PK\x03\x04")
    assert run("convert", damaged, "-o", source.parent / target).code == 7


def test_what_has_come_meanwhile_is_left_alone_where_the_disk_knows_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", without_links)
    target = tmp_path / "x.json"
    write_target(target, b"first", force=False)
    with pytest.raises(OutputError, match="exists already"):
        write_target(target, b"second", force=False)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("x.json", b"first")]


def test_a_new_target_has_the_usual_rights_and_an_old_one_keeps_its_own(
    run: Any, source: Path
) -> None:
    target = source.with_name("target.json")
    mask = os.umask(0o027)
    try:
        run("convert", source, "-o", target)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    target.chmod(0o600)
    run("convert", source, "-o", target, "--force")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_as_target_stays_a_link(run: Any, source: Path) -> None:
    real, link = source.with_name("real.json"), source.with_name("link.json")
    real.write_text("old")
    link.symlink_to(real)
    assert run("convert", source, "-o", link, "--force").code == 0
    assert link.is_symlink()
    assert real.read_bytes() == source.read_bytes()


@pytest.mark.parametrize("target", ["no/folder/x.json", "x.pages", "x", ".", "source.json"])
def test_a_target_that_cannot_be_written_ends_with_7(run: Any, source: Path, target: str) -> None:
    before = sorted(source.parent.iterdir())
    done = run("convert", source, "-o", source.parent / target, "--force")
    assert done.code == 7
    assert_one_sentence(done)
    assert sorted(source.parent.iterdir()) == before


def test_a_failed_write_leaves_nothing_behind(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = run("convert", source, "-o", source.with_name("target.json"))
    assert done.code == 7
    assert "no space left on device" in done.err
    assert list(source.parent.iterdir()) == [source]


def test_a_file_system_without_links_is_written_to_all_the_same(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*_arguments: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unsupported)
    target = source.with_name("target.json")
    assert run("convert", source, "-o", target).code == 0
    assert target.read_bytes() == source.read_bytes()


def test_a_target_that_turns_up_during_the_work_is_left_alone(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = source.with_name("target.json")

    def slow(data: bytes) -> Plan | None:
        target.write_text("theirs")
        return load_plan(data)

    monkeypatch.setattr(ehcp_io.conversion, "load_plan", slow)
    assert run("convert", source, "-o", target).code == 7
    assert target.read_text() == "theirs"


def test_several_sources_and_folders_are_pictures_of_pages(run: Any, source: Path) -> None:
    target = source.with_name("target.json")
    for sources in ([source, source], [source.parent]):
        done = run("convert", *sources, "-o", target)
        assert done.code == 3
        assert "picture" in done.err
        assert_one_sentence(done)


def test_a_folder_of_documents_is_not_taken_for_pages(run: Any, tmp_path: Path) -> None:
    """Neither is a picture beside them read alone, and the documents left out in silence."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for name in ("one.docx", "two.PDF", "logo.png", "~$one.docx", ".hidden.pdf"):
        (folder / name).write_bytes(b"")
    done = run("convert", folder, "-o", tmp_path / "x.json")
    assert done.code == 3
    assert "each of them a plan of its own" in done.err
    assert "ehcp-io migrate letters TARGET_FOLDER" in done.err
    assert_one_sentence(done)


def test_a_name_that_is_not_utf_8_is_written_as_far_as_it_can_be_read(
    run: Any, source: Path
) -> None:
    try:
        old = source.rename(source.with_name(os.fsdecode(b"caf\xe9.docx")))
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    old.write_bytes(SAMPLE.read_bytes())
    for suffix in ("json", "xml", "docx"):
        target = old.with_name(f"target.{suffix}")
        assert run("convert", old, "-o", target).code == 0
        assert load_plan(target.read_bytes()).source.file_name == "caf\ufffd.docx"


def test_no_name_steers_the_terminal_or_breaks_the_sentence(run: Any, tmp_path: Path) -> None:
    source = tmp_path / "a\nb\x1b[31m.docx"
    source.write_bytes(b"x")
    done = run("convert", source, "-o", tmp_path / "x.json")
    assert done.code == 3
    assert "\x1b" not in done.err
    assert_one_sentence(done)


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert"],
        ["convert", "x.docx"],
        ["convert", "no-such.docx", "-o", "x.json"],
        ["convert", "x.docx", "-o", "x.json", "--to", "odt"],
        ["inspect", "no-such.docx"],
        ["migrate-schema", "no-such.json", "-o", "x.json"],
        ["schema", "yaml"],
        ["unknown"],
        ["--unknown"],
    ],
)
def test_wrong_usage_ends_with_2(run: Any, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.err.startswith("ehcp-io: ")


def test_the_password_file_must_be_readable_and_filled(run: Any, source: Path) -> None:
    target, password = source.with_name("target.json"), source.with_name("password.txt")
    assert run("convert", source, "-o", target, "--password-file", password).code == 2
    password.write_text("\n")
    assert run("convert", source, "-o", target, "--password-file", password).code == 2
    password.write_text("secret\n")
    assert run("convert", source, "-o", target, "--password-file", password).code == 0


# ---- failures


def assert_one_sentence(done: Ran) -> None:
    """One line on stderr that names the program; nothing on stdout, no traceback, no secret."""
    assert done.out == ""
    assert done.err.startswith("ehcp-io: ")
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
    assert NAME_IN_PLAN not in done.err


def failing(error: BaseException) -> Any:
    def fail(*_arguments: Any, **_options: Any) -> None:
        try:
            int(f"{NAME_IN_PLAN} needs help")
        except ValueError as cause:
            raise error from cause

    return fail


def test_an_unexpected_error_tells_its_place_and_type_but_no_word_of_the_plan(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ehcp_io.conversion, "_load", failing(LookupError(f"bad: {NAME_IN_PLAN}")))
    done = run("convert", source, "-o", source.with_name("target.json"))
    assert done.code == 1
    assert_one_sentence(done)
    assert "internal error in ehcp_io.conversion:" in done.err
    assert "(LookupError)" in done.err


def test_the_debug_trace_shows_calls_and_types_but_no_word_of_the_plan(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EHCP_IO_DEBUG", "1")
    monkeypatch.setattr(ehcp_io.conversion, "_load", failing(LookupError(f"bad: {NAME_IN_PLAN}")))
    done = run("inspect", source)
    assert done.code == 1
    assert "because of ValueError" in done.err
    assert "conversion.py" in done.err
    assert f"bad: {NAME_IN_PLAN}" not in done.err


def test_the_debug_trace_tells_a_fault_of_a_reader_from_a_damaged_file(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        ehcp_io.readers.word.whole_document,
        "read_margins",
        failing(LookupError(f"bad: {NAME_IN_PLAN}")),
    )
    assert "LookupError" not in run("inspect", SAMPLE).err
    monkeypatch.setenv("EHCP_IO_DEBUG", "1")
    done = run("inspect", SAMPLE)
    assert done.code == 3
    assert "because of LookupError" in done.err
    assert f"bad: {NAME_IN_PLAN}" not in done.err


@pytest.mark.parametrize("error", [RecursionError, MemoryError])
def test_an_exhausted_machine_is_told_like_any_other_error(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    monkeypatch.setattr(ehcp_io.conversion, "_load", failing(error()))
    done = run("inspect", source)
    assert done.code == 1
    assert_one_sentence(done)


def test_an_interrupt_ends_cleanly(run: Any, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ehcp_io.conversion, "_load", failing(KeyboardInterrupt()))
    done = run("convert", source, "-o", source.with_name("target.json"))
    assert done.code == 130
    assert_one_sentence(done)


def test_a_closed_pipe_ends_cleanly() -> None:
    """``ehcp-io schema json | head -1``: no complaint, and not the exit code of a crash."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "ehcp_io", "schema", "json"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


MORE_THAN_A_PIPE_HOLDS = 1 << 20


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_and_its_like_while_waiting_for_input_end_cleanly(number: int) -> None:
    """A scheduler's SIGTERM must clear up as Ctrl-C does: a working copy may lie in a folder."""
    command = [sys.executable, "-m", "ehcp_io", "convert", "-", "-o", "-"]
    pipe = subprocess.PIPE

    def heed() -> None:  # a shell's background jobs, such as these tests, are told to ignore Ctrl-C
        signal.signal(number, signal.SIG_DFL)

    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, preexec_fn=heed
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b" " * MORE_THAN_A_PIPE_HOLDS)  # ends when the command reads
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert err == b"ehcp-io: stopped; nothing was written.\n"
    assert b"Traceback" not in err


def test_a_wrong_plan_file_ends_with_6(run: Any, source: Path) -> None:
    source.write_text(json.dumps({"schema_version": "1.0", "sections": {NAME_IN_PLAN: 1}}))
    done = run("convert", source, "-o", source.with_name("target.json"))
    assert done.code == 6
    assert_one_sentence(done)
    assert "source.json" in done.err


def test_a_wrong_xml_plan_file_ends_with_6(run: Any, source: Path, plan: Plan) -> None:
    source.write_bytes(write_xml(plan).replace(b"<name>", f"<{NAME_IN_PLAN}/><name>".encode()))
    done = run("convert", source, "-o", source.with_name("target.json"))
    assert done.code == 6
    assert_one_sentence(done)
    assert "source.json: This plan file is not valid: line 5, an unknown element" in done.err


# ---- what is for people to read


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_standard_document_is_a_source_too(
    run: Any, source: Path, plan: Plan, suffix: str
) -> None:
    source.write_bytes(write_json(plan))
    standard, again = source.with_name(f"standard.{suffix}"), source.with_name("again.json")
    assert run("convert", source, "-o", standard).code == 0
    assert run("convert", standard, "-o", again).code == 0
    assert again.read_bytes() == source.read_bytes()
    refused = run("migrate-schema", standard, "-o", source.with_name("new.json"))
    assert (refused.code, "Use 'ehcp-io convert'" in refused.err) == (6, True)


@pytest.mark.parametrize(
    ("to", "name"),
    [("docx", "q.json"), ("json", "q.docx"), ("md", "q.txt"), ("pdf", "q.doc"), ("xml", "Q.JSON")],
)
def test_a_format_and_another_formats_suffix_are_refused_before_any_work(
    run: Any, source: Path, to: str, name: str
) -> None:
    """Word would call such a file damaged, and nobody would know why."""
    target = source.with_name(name)
    done = run("convert", source, "-o", target, "--to", to)
    assert (done.code, done.out) == (2, "")
    assert f"--to {to} writes .{to} files; one that ends with {target.suffix.lower()} " in done.err
    other = target.suffix.lower().removeprefix(".")
    assert (f", or give --to {other}." in done.err) == (other in FORMATS)
    assert not target.exists()


@pytest.mark.parametrize("name", ["q.bin", "q", "q.new", "Plan 1.2"])
def test_a_suffix_that_promises_nothing_is_the_users_own(run: Any, source: Path, name: str) -> None:
    assert run("convert", source, "-o", source.with_name(name), "--to", "json").code == 0
    assert load_json(source.with_name(name).read_bytes())


def test_names_that_the_system_refuses_are_told_in_a_sentence(run: Any, source: Path) -> None:
    """Too long a name stands here for whatever may not be looked at: permission is root's own."""
    long = source.with_name("n" * 300 + ".json")
    done = run("convert", source, "-o", long)
    assert done.code == 7
    assert "cannot be written: file name too long. Choose another place." in done.err
    done = run("convert", long, "-o", source.with_name("x.json"))
    assert done.code == 3
    assert "cannot be read: file name too long." in done.err


def test_a_folder_that_may_not_be_looked_into_is_unreadable(
    run: Any, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", locked)
    done = run("convert", source.parent, "-o", source.with_name("x.json"))
    assert done.code == 3
    assert "cannot be read: permission denied." in done.err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("https://council.example/plan.docx", "web address, and nothing is fetched"),
        ("file:///plan.docx", "web address, and nothing is fetched"),
        ("", "without a name"),
    ],
)
def test_what_names_no_file_is_told_for_what_it_is(
    run: Any, source: Path, given: str, told: str
) -> None:
    target = source.with_name("x.json")
    for done in (run("convert", given, "-o", target), run("diff", source, given)):
        assert done.code == 2
        assert told in done.err
    assert not target.exists()


def test_a_device_takes_the_bytes_and_is_never_replaced(run: Any, source: Path) -> None:
    """A rename over /dev/null would have made a file of it, for everyone on the machine."""
    pipe = source.with_name("pipe")
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    assert run("convert", source, "-o", pipe, "--to", "json").code == 0
    assert load_json(reader.communicate(timeout=10)[0])
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    "arguments",
    [("convert", "{}", "-o", "-"), ("inspect", "{}"), ("diff", "{}", "{}"), ("schema", "json"),
     ("layouts", "list"), ("inspect", "{}", "--json")],
)  # fmt: skip
def test_a_full_or_closed_standard_output_is_told_in_a_sentence(
    source: Path, arguments: tuple[str, ...]
) -> None:
    command = [each.format(source) for each in arguments]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ehcp_io", *command], stdout=full, stderr=subprocess.PIPE,
            timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 7
    assert done.stderr == b"ehcp-io: Standard output cannot be written: no space left on device.\n"
    closed = f"{sys.executable} -m ehcp_io {' '.join(command)} >&-"
    done = subprocess.run(["sh", "-c", closed], stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 7
    assert done.stderr == b"ehcp-io: Standard output is closed. Name a file with -o.\n"


def test_a_closed_standard_input_and_error_are_borne(source: Path) -> None:
    run = f"{sys.executable} -m ehcp_io convert"
    done = subprocess.run(
        ["sh", "-c", f"{run} - -o - <&-"], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"ehcp-io: Standard input is closed.")
    target = source.with_name("quiet.json")
    quiet = f"{run} {source} -o {target} >&- 2>&-"
    assert subprocess.run(["sh", "-c", quiet], timeout=60, check=False).returncode == 0
    assert load_json(target.read_bytes())


def test_a_folder_is_no_target_whatever_the_command(run: Any, source: Path) -> None:
    folder = source.with_name("plans")
    folder.mkdir()
    for arguments in (("convert", source), ("migrate-schema", source), ("diff", source, source)):
        done = run(*arguments, "-o", folder)
        assert done == (7, "", "ehcp-io: plans is a folder. Name a file in it.\n")


def test_a_name_without_a_suffix_is_told_which_there_are(run: Any, source: Path) -> None:
    for command, more in (("convert", " or name the format with --to."), ("migrate-schema", ".")):
        done = run(command, source, "-o", source.with_name("plan"))
        assert done.code == 7
        assert "its suffix, which names the format, is missing (.docx, .json," in done.err
        assert done.err.rstrip().endswith(more)
        assert ("--to" in done.err) is (command == "convert")


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_a_plan_is_written_as_text_to_a_file_or_standard_output(
    run: Any, source: Path, plan: Plan, suffix: str
) -> None:
    source.write_bytes(write_json(plan))
    target = source.with_name(f"plan.{suffix}")
    assert run("convert", source, "-o", target).code == 0
    assert f"{NAME_IN_PLAN} needs help" in target.read_text(encoding="utf-8")
    assert run("convert", source, "-o", "-", "--to", suffix).out == target.read_text("utf-8")
    assert run("convert", source, "-o", target, "--force", "--plain").code == 2


def test_inspect_says_in_plain_words_how_a_pdf_was_read(run: Any) -> None:
    pdf = SAMPLE.parents[1] / "national-oskar-pdf" / "source.pdf"
    lines = run("inspect", pdf).out.splitlines()
    assert lines[1].endswith(("read by its tags", "read by where its words stand"))


# ---- migrate-schema


@pytest.mark.parametrize("write", [write_json, write_xml])
@pytest.mark.parametrize("suffix", ["json", "xml"])
def test_migrate_schema_writes_what_the_suffix_names(
    run: Any, source: Path, plan: Plan, write: Any, suffix: str
) -> None:
    source.write_bytes(write(plan))
    target = source.with_name(f"target.{suffix}")
    done = run("migrate-schema", source, "-o", target)
    assert done == (0, "", f"target.{suffix}: schema version 1.0.\n")
    assert load_plan(target.read_bytes()) == plan
    assert run("migrate-schema", source, "-o", target).code == 7


@pytest.mark.parametrize("write", [write_json, write_xml])
def test_migrate_schema_keeps_the_format_on_standard_streams(plan: Plan, write: Any) -> None:
    done = python("migrate-schema", "-", "-o", "-", input=write(plan))
    assert (done.returncode, done.stdout, done.stderr) == (0, write(plan), b"")


@pytest.mark.parametrize("write", [write_json, write_xml])
def test_a_plan_file_of_a_newer_version_ends_with_6(
    run: Any, source: Path, plan: Plan, write: Any
) -> None:
    newer = write(plan).replace(b'"schema_version":"1.0"', b'"schema_version":"7.0"')
    newer = newer.replace(b'"schema_version": "1.0"', b'"schema_version": "7.0"')
    source.write_bytes(newer.replace(b"plan:1.0", b"plan:7.0"))
    target = source.with_name("target.json")
    done = run("migrate-schema", source, "-o", target)
    assert done.code == 6
    assert_one_sentence(done)
    assert "schema version 7.0, newer than 1.0" in done.err
    assert run("convert", source, "-o", target).code == 6
    assert not target.exists()


def test_migrate_schema_refuses_a_document(run: Any, tmp_path: Path) -> None:
    done = run("migrate-schema", SAMPLE, "-o", tmp_path / "target.json")
    assert done.code == 6
    assert_one_sentence(done)
    assert "ehcp-io convert" in done.err


# ---- inspect, layouts, schema


def test_inspect_shows_what_was_found_unsure_and_not_filed(run: Any, source: Path) -> None:
    done = run("inspect", source)
    assert done.code == 0
    assert done.err == ""
    for part in (
        f"{NAME_IN_PLAN} Example",
        "(50% sure)",
        "nhs-number-check",
        "Return this page.",
    ):
        assert part in done.out
    assert "ABSENT" in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines())


def test_inspect_names_each_word_that_may_be_misread(run: Any, source: Path, plan: Plan) -> None:
    mark = Mark(start=3, end=9, style="doubtful", confidence=0.61)
    need = Need(id="b1", text="He cannot wait.", confidence=0.61, marks=(mark,))
    section = Section(state=SectionState.STATED, content=(need,))
    read = plan.model_copy(update={"sections": plan.sections | {SectionLetter.B: section}})
    source.write_bytes(write_json(read))
    assert "“He cannot wait.”: “cannot” (61% sure)" in run("inspect", source).out
    (unsure,) = json.loads(run("inspect", source, "--json").out)["sections"][1]["unsure"]
    assert unsure["words"] == [{"word": "cannot", "confidence": 0.61}]


def test_inspect_lets_no_text_steer_the_terminal(run: Any, source: Path, plan: Plan) -> None:
    source.write_bytes(
        write_json(plan.model_copy(update={"person": Person(name="\x1b[2J\u202egpj.exe")}))
    )
    out = run("inspect", source).out
    assert "\x1b" not in out
    assert "\u202e" not in out


@settings(max_examples=25)
@given(plan=plans())
def test_inspect_can_show_any_plan(plan: Plan) -> None:
    lines = list(report(inspect(Conversion(plan)), "plan.json"))
    assert all("\n" not in line for line in lines)


def test_inspect_shows_a_document_with_its_evidence(run: Any) -> None:
    out = run("inspect", SAMPLE).out
    for part in ("Child or young person", "Contact 1", "most headings", "because", "WORDS"):
        assert part in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_inspect_tells_every_reason_of_every_heading(run: Any) -> None:
    out = " ".join(run("inspect", SAMPLE).out.split())
    sections = json.loads(run("inspect", SAMPLE, "--json").out)["sections"]
    told = [set(each["evidence"]) for section in sections for each in section["headings"]]
    assert all(reason in out for each in told for reason in each)


def test_inspect_tells_what_speaks_for_a_kind_of_headings_once() -> None:
    """Two kinds of headings, and one heading of two sections: the second time it says where."""
    head, row = ["its letter", "shaded", "nothing follows it"], ["its letter", "in a row"]

    def heading(text: str, evidence: list[str], page: int) -> dict[str, Any]:
        return {"text": text, "evidence": evidence, "page": page}

    shared = heading("B and E", head, 2)
    sections = inspect(Conversion(Plan()))["sections"]
    for letter, *headings in (
        ("A", heading("A Views", head, 1)),
        ("B", shared, heading("B Need", row, 2), heading("B Need", row, 3)),
        ("E", shared, heading("E Outcome", row, 2)),
        ("F", heading("F Provision", row, 2)),
    ):
        next(each for each in sections if each["letter"] == letter)["headings"] = headings
    lines = report(inspect(Conversion(Plan())) | {"sections": sections}, "plan.docx")
    told = [line.strip() for line in lines if line.startswith(("       ", "  each", "  most"))]
    assert told == [
        *("most headings  its letter; in a row", "heading   “A Views” page 1"),
        *(
            "because   its letter; shaded",
            "heading   “B and E” page 2",
            "because   the same as under A",
        ),
        *("heading   “B Need” page 2, page 3", "heading   “B and E” page 2, as under B"),
        *("heading   “E Outcome” page 2", "heading   “F Provision” page 2"),
    ]


def test_inspect_shows_both_values_of_a_particular_that_differs() -> None:
    differing = {
        "field": "plan.final_date",
        "values": [
            {"value": "3 May 2022", "where": "beside a label on page 1"},
            {"value": "4 May 2022", "where": "in a running header or footer"},
        ],
    }
    lines = list(report(inspect(Conversion(Plan())) | {"disagreements": [differing]}, "plan.docx"))
    told = lines[lines.index("  plan.final_date") :][1:3]
    assert [line.strip() for line in told] == [
        "3 May 2022 (beside a label on page 1)",
        "4 May 2022 (in a running header or footer)",
    ]


def test_inspect_does_not_call_blank_what_is_told_with_another_section() -> None:
    sections = {letter: Section() for letter in SectionLetter}
    sections[SectionLetter.H1] = Section(state=SectionState.BLANK)
    found = (Finding(code="h-not-split", section="H2", message="Look."),)
    lines = list(report(inspect(Conversion(Plan(sections=sections, findings=found))), "plan.docx"))
    assert any("H1" in line and "not told apart from H2" in line for line in lines)


def test_inspect_says_names_of_fields_as_people_write_them(run: Any, source: Path) -> None:
    out = run("inspect", source).out
    assert "NHS number" in out
    assert "nhs number" not in out


def test_inspect_says_the_same_as_json(run: Any, source: Path) -> None:
    found = json.loads(run("inspect", source, "--json").out)
    assert [section["letter"] for section in found["sections"]] == list(SectionLetter)
    assert found["sections"][1]["units"] == {"need": 1, "paragraph": 1}
    assert found["unfiled"][0]["block"] == 4
    assert {"field": "person.nhs_number", "value": "9434765871", "confidence": None} in found[
        "particulars"
    ]


@pytest.mark.parametrize(("which", "file"), [("json", "plan.schema.json"), ("xml", "plan.xsd")])
def test_schema_prints_the_published_file(run: Any, which: str, file: str) -> None:
    published = (shipped("templates") / file).read_text()
    assert run("schema", which) == (0, published, "")
