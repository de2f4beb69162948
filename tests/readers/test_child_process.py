"""A page that takes too long is ended by the time it has worked, not by the time it has waited."""

import subprocess
import sys

import pytest

from ehcp_io.readers.child_process import was_too_slow

pytest.importorskip("resource", reason="this system limits no process")


def code_of(work: str) -> int:
    code = f"from ehcp_io.readers.child_process import limit_time; limit_time(0.1); {work}"
    return subprocess.run([sys.executable, "-c", code], check=False, timeout=120).returncode


def test_work_without_end_is_ended() -> None:
    assert was_too_slow(code_of("any(iter(int, 1))"))


def test_waiting_is_no_work() -> None:
    code = code_of("import time; time.sleep(1.2)")
    assert code == 0
    assert not was_too_slow(code)
    assert not was_too_slow(None)
