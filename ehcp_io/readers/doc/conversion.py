"""A .doc's bytes into a .docx's: by the converter in Python, or by LibreOffice where that refuses.

Both work on files. These stand in a folder that only this user can open, and it is gone before
the call ends, whatever happens; after a kill that nothing can answer, when the next one begins.
"""

import io
import json
import os
import shutil
import stat
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing.spawn import get_executable
from pathlib import Path

from ehcp_io.readers.doc import child

TIME_LIMIT = 60.0
"""Seconds; a plan takes one."""
MEMORY_LIMIT = 1 << 30
MAX_PACKAGE_BYTES = 128 * 1024 * 1024
LOCKED = frozenset({"EncryptedDocumentError"})
_SECURITY_PATH = "/org.openoffice.Office.Common/Security/Scripting"
_SECURITY = {
    "DisableMacrosExecution": "true",
    "MacroSecurityLevel": "3",
    "BlockUntrustedRefererLinks": "true",
    "DisableActiveContent": "true",
}
# What the converter notices and goes on without: text boxes, headers, numbers, comments.
_LOSING = frozenset(
    {
        "COMMENT_MARKER_MISSING_SKIPPED",
        "GROUPED_HEADER_TEXTBOXES_DEFERRED",
        "GROUPED_MAIN_TEXTBOXES_DEFERRED",
        "HEADER_FOOTER_TABLE_MALFORMED",
        "MAIN_TEXTBOX_TABLE_MALFORMED",
        "NUMBERING_TABLE_MALFORMED",
    }
)
_ANCHOR = "\ufffc".encode()
_OFFICE_NAMES = ("soffice", "libreoffice")
_PREFIX = "ehcp-io-"
_FORGOTTEN = 3600.0
"""Seconds after which a working folder is nobody's: many times what a conversion may take."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a converter made: a package, or the name of what stopped it.

    ``incomplete`` says that the converter left out something that may hold words.
    """

    package: bytes | None = None
    refusal: str = ""
    incomplete: bool = False


def has_converter() -> bool:
    """Whether the extra that reads .doc files is installed."""
    return find_spec("doc2docx") is not None


def by_python(data: bytes, password: str | None) -> Outcome:
    """Convert with msdoc2docx, in a process of its own."""
    with _private_folder() as folder:
        source, target = _written(folder, data), folder / "plan.docx"
        question = {
            "source": str(source),
            "target": str(target),
            "password": password,
            "memory": MEMORY_LIMIT,
        }
        # -P: what lies in the folder where the program was started is not imported.
        command = [get_executable(), "-P", str(Path(child.__file__))]
        answer = _run(command, folder, json.dumps(question).encode())
        word, *noticed = answer.split() or ["broken"]
        if word != "done":
            return Outcome(refusal=word)
        made = _result(target)
        if made.package is None:
            return made
        return Outcome(_without_anchors(made.package), incomplete=not _LOSING.isdisjoint(noticed))


def by_libreoffice(data: bytes) -> Outcome:
    """Convert with LibreOffice, where this machine has it; with a profile of its own."""
    office = next(filter(None, map(shutil.which, _OFFICE_NAMES)), None)
    if office is None:
        return Outcome(refusal="absent")
    with _private_folder() as folder:
        source = _written(folder, data)
        profile = _profile(folder).as_uri()
        command = [
            office,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            str(source),
        ]
        if (refusal := _run(command, folder, b"")) in ("time", "broken"):
            return Outcome(refusal=refusal)
        return _result(folder / "plan.docx")


def _profile(folder: Path) -> Path:
    """A profile under which LibreOffice runs no macro and fetches nothing that a file links to."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{_SECURITY_PATH}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for name, value in _SECURITY.items()
    )
    settings = (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        f'xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
    return profile


@contextmanager
def _private_folder() -> Iterator[Path]:
    _clear_forgotten()
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _clear_forgotten() -> None:
    """Remove what calls that were killed outright have left; no other end leaves anything."""
    # Windows has no users by number, and says 0 of every file.
    me = getattr(os, "geteuid", lambda: 0)()
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            there = folder.lstat()
            is_ours = stat.S_ISDIR(there.st_mode) and there.st_uid == me
            if is_ours and time.time() - there.st_mtime > _FORGOTTEN:
                shutil.rmtree(folder, ignore_errors=True)


def _written(folder: Path, data: bytes) -> Path:
    source = folder / "plan.doc"
    source.touch(mode=0o600, exist_ok=False)
    source.write_bytes(data)
    return source


def _run(command: Sequence[str], folder: Path, question: bytes) -> str:
    """Run a converter within its time; what it answered, ``time`` or ``broken``."""
    # Some formats of the platform's own temporary files would outlive the call elsewhere.
    surroundings = {**os.environ, "TMPDIR": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(  # noqa: S603 - our own interpreter or LibreOffice, on our own file
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings,
        cwd=folder,
        umask=0o077 if os.name == "posix" else -1,
        start_new_session=True,
    ) as process:
        try:
            answer, _ = process.communicate(question, timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired:
            return "time"
        finally:
            _end(process)
    if process.returncode:
        return "broken"
    return answer.decode("utf-8", "replace")[:10_000].strip()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the converter and, where it has started others (LibreOffice does), those too."""
    if hasattr(os, "killpg"):
        from signal import SIGKILL

        try:
            os.killpg(process.pid, SIGKILL)
        except (ProcessLookupError, PermissionError):
            return
    elif process.poll() is None:
        process.kill()


def _without_anchors(package: bytes) -> bytes:
    """The package without the signs that the converter writes where a drawing hangs."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(target, "w") as cleaned:
        for entry in source.infolist():
            data = source.read(entry)
            is_text = entry.filename.endswith(".xml")
            cleaned.writestr(entry.filename, data.replace(_ANCHOR, b"") if is_text else data)
    return target.getvalue()


def _result(target: Path) -> Outcome:
    """The package that was made, if it is one: converters say *done* without having written."""
    if not target.is_file() or target.stat().st_size > MAX_PACKAGE_BYTES:
        return Outcome(refusal="nothing")
    data = target.read_bytes()
    if not zipfile.is_zipfile(target):
        return Outcome(refusal="nothing")
    return Outcome(package=data)
