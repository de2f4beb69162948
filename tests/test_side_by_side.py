"""Work done at once in copies of the process: as if it were done one piece after another.

A test runner has threads, and a process with threads is not copied: each test starts its own.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ehcp_io import side_by_side
from ehcp_io.cli.main import start

pytestmark = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2,
    reason="processes are copied on Linux, where there is a second processor",
)
HEAD = """
import os, time
from pathlib import Path
from ehcp_io.side_by_side import LeftUndone, side_by_side
def refuse(): raise ValueError("refused")
def leave(): raise LeftUndone
"""


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, "-c", HEAD + script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout


def test_all_but_the_first_are_done_in_copies_and_come_in_order() -> None:
    said = run("work = [os.getpid] * 3; print(os.getpid(), *side_by_side(work, work))")
    own, first, *others = said.split()
    assert first == own
    assert len({own, *others}) == 3


def test_with_something_to_do_meanwhile_the_first_has_a_copy_too() -> None:
    said = run(
        "work = [os.getpid] * 2\n"
        "print(os.getpid(), *side_by_side(work, work, lambda: print(os.getpid())))"
    )
    meanwhile, own, *others = said.split()
    assert meanwhile == own
    assert len({own, *others}) == 3


def test_a_first_piece_that_a_copy_cannot_do_is_done_here_too() -> None:
    said = run(
        "for bad in (refuse, leave, os.abort):\n"
        "    print(side_by_side([os.getpid], [bad], int) == [os.getpid()])"
    )
    assert said == "True\n" * 3


def test_what_a_copy_cannot_do_is_done_here() -> None:
    """It fails, leaves it to the process, crashes, or answers what cannot be handed over."""
    said = run(
        "bad = [refuse, leave, os.abort, lambda: (lambda: 1)]\n"
        "print(side_by_side([os.getpid] * 5, [None, *bad]) == [os.getpid()] * 5)"
    )
    assert said == "True\n"


def test_the_first_error_is_the_one_that_is_told() -> None:
    said = run(
        "def other(): raise KeyError\n"
        "for work in ([os.getpid, refuse, other], [refuse, other, os.getpid]):\n"
        "    try: side_by_side(work, work)\n"
        "    except ValueError as error: print(error)"
    )
    assert said == "refused\nrefused\n"


def test_a_process_with_threads_is_not_copied() -> None:
    said = run(
        "import threading\n"
        "threading.Thread(target=time.sleep, args=(1,)).start()\n"
        "print(len(set(side_by_side([os.getpid] * 2, [os.getpid] * 2))))"
    )
    assert said == "1\n"


def test_what_waits_to_be_written_is_written_once() -> None:
    assert run("print('waits'); side_by_side([int] * 3, [int] * 3)") == "waits\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("to_all", [False, True])
def test_a_copy_clears_up_and_goes_with_the_process(
    tmp_path: Path, number: signal.Signals, to_all: bool
) -> None:
    """Ctrl-C and some schedulers tell the whole group of processes, others only the first."""
    script = """
import sys
from ehcp_io.stopping import stop_on_signals
stop_on_signals()
folder = Path(sys.argv[1])
def works():
    try:
        (folder / "begun").write_text(str(os.getpid()))
        time.sleep(60)
    finally:
        time.sleep(0.2)
        (folder / "cleared").touch()
side_by_side([lambda: time.sleep(60), works], [None, works])
"""
    command = [sys.executable, "-c", HEAD + script, str(tmp_path)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    begun = tmp_path / "begun"
    until = time.monotonic() + 30
    while not (begun.exists() and begun.read_text()) and time.monotonic() < until:
        time.sleep(0.01)
    (os.killpg if to_all else os.kill)(process.pid, number)
    assert process.wait(30) != 0
    assert (tmp_path / "cleared").exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(begun.read_text()), 0)


# ---- commands that read several plans

STRANGERS = Path(__file__).resolve().parents[1] / "samples" / "strangers"
PLANS = [STRANGERS / name / "source.docx" for name in ("labelform-nia-docx", "prose-leon-docx")]


@pytest.mark.parametrize("damaged", [(), (0,), (1,), (0, 1)])
def test_a_comparison_says_and_writes_the_same_as_one_plan_after_another(
    tmp_path: Path,
    damaged: tuple[int, ...],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    files = [tmp_path / "before.docx", tmp_path / "after.docx"]
    for number, (file, source) in enumerate(zip(files, PLANS, strict=True)):
        data = source.read_bytes()
        file.write_bytes(data[: len(data) // 2] if number in damaged else data)
    arguments = ["diff", *map(str, files), "--same-child", "--format", "json"]
    monkeypatch.setattr(side_by_side, "can_copy", lambda: False)
    monkeypatch.setattr("ehcp_io.cli.several.can_copy", lambda: False)
    code = start(arguments)
    alone = capfd.readouterr()
    command = [sys.executable, "-m", "ehcp_io", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, alone.out, alone.err)
    assert code == (3 if damaged else 0)


READING = """
import sys
from ehcp_io.cli.options import Reading
from ehcp_io.cli.several import read_each
from ehcp_io.readers import Revisions
def pictures(source, reading):
    if reading.progress is not None:
        reading.progress(0, 1)
    return os.getpid()
def words(source, reading):
    return os.getpid()
reading = Reading(Revisions.ACCEPT, None, None)
"""


def test_plans_are_read_in_copies_and_pages_that_are_pictures_are_not() -> None:
    """Their workers take every processor, and their bar is one on one screen."""
    said = run(
        READING + "for reader in (words, pictures):\n"
        "    wanted = [(source, reader) for source in sys.argv[1:]]\n"
        "    print(len(set(read_each(wanted, reading))))",
        *PLANS,
    )
    assert said == "2\n1\n"


def test_what_can_be_read_only_once_is_not_read_in_a_copy(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.docx"
    os.mkfifo(pipe)
    said = run(
        READING + "wanted = [(source, words) for source in sys.argv[1:]]\n"
        "print(len(set(read_each(wanted, reading))))",
        PLANS[0],
        pipe,
    )
    assert said == "1\n"
