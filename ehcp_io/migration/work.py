"""One plan of a migration, in a process of its own: read, written to bytes, and told in a row."""

import hashlib
import logging
import os
import warnings
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ehcp_io.conversion import read_plan
from ehcp_io.errors import EhcpIoError, ExitCode
from ehcp_io.faults import describe
from ehcp_io.findings import Severity
from ehcp_io.migration.record import CONVERTED, REFUSED, Row
from ehcp_io.migration.sources import SourceFile, files_of
from ehcp_io.plan import Plan
from ehcp_io.readers import name_of, read_file
from ehcp_io.stopping import Stopped, exit_code, stoppable
from ehcp_io.writers import WRITERS


@dataclass(frozen=True, slots=True)
class Settings:
    """How all plans of a migration are read and written.

    ``reading`` is what `read_plan` takes, ``switches`` what the writer takes.
    """

    suffix: str
    reading: dict[str, Any] = field(default_factory=dict)
    switches: frozenset[str] = frozenset()

    @property
    def to(self) -> str:
        """The format's name, as in ``--to``."""
        return self.suffix.removeprefix(".")


@dataclass(frozen=True, slots=True)
class Done:
    """The row of one source, and the bytes to write; None where it was refused."""

    row: Row
    data: bytes | None = None


def prepare() -> None:
    """Before the first plan of a process: no library may write where a person reads."""
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")


def convert_one(source: SourceFile, settings: Settings) -> Done:
    """Read and write one plan; whatever goes wrong is told in the row."""
    try:
        with stoppable():
            return _convert(source, settings)
    except Stopped as stopped:
        # What was begun has been cleared away on the way up; nobody waits for an answer.
        os._exit(exit_code(stopped))


def _convert(source: SourceFile, settings: Settings) -> Done:
    digest = ""
    try:
        digest = digest_of(source)
        plan = read_plan(source.path, name_of(source.path), **settings.reading).plan
        data = WRITERS[settings.suffix].write(plan, **dict.fromkeys(settings.switches, True))
    except EhcpIoError as error:
        return Done(refused(source, settings, str(error), error.exit_code, digest))
    except Exception as error:  # a fault of ours costs one plan, and is told in its row
        return Done(refused(source, settings, describe(error), 1, digest))
    return Done(_converted(source, settings, plan, digest), data)


def digest_of(source: SourceFile) -> str:
    """The SHA-256 of a source's bytes, page after page.

    Raises:
        EhcpIoError: it cannot be read.
    """
    digest = hashlib.sha256()
    for path in files_of(source):
        digest.update(read_file(path))
    return digest.hexdigest()


def refused(
    source: SourceFile, settings: Settings, message: str, code: int, digest: str = ""
) -> Row:
    """The row of a source of which no plan was written."""
    return Row(source.name, settings.to, REFUSED, str(int(code)), message=message, sha256=digest)


def _converted(source: SourceFile, settings: Settings, plan: Plan, digest: str) -> Row:
    absent = [letter for letter, section in plan.sections.items() if section.state == "absent"]
    return Row(
        source.name,
        settings.to,
        CONVERTED,
        str(int(ExitCode.DONE)),
        look_at=_look_at(plan),
        absent=" ".join(absent),
        needs=str(len(plan.needs)),
        outcomes=str(len(plan.outcomes)),
        provision=str(len(plan.provision)),
        advice=str(len(plan.advice)),
        unfiled=str(len(plan.unfiled)),
        layout=plan.source.profile or "",
        sha256=digest,
    )


def _look_at(plan: Plan) -> str:
    """Each code once, errors first, with how often and where: ``h-not-split (H2)``."""
    serious = [each for each in plan.findings if each.severity is not Severity.INFO]
    serious.sort(key=lambda each: each.severity is not Severity.ERROR)
    times = Counter(each.code for each in serious)
    told = []
    for code, number in times.items():
        letters = sorted({each.section for each in serious if each.code == code and each.section})
        facts = [f"{number} times"] * (number > 1) + letters
        told.append(f"{code} ({', '.join(facts)})" if facts else code)
    return "; ".join(told)


def target_name(source: SourceFile, suffix: str) -> Path:
    """Where the plan goes, below the target folder: the source's whole name and the new suffix.

    The old suffix stays in the name, so that ``plan.docx`` and ``plan.pdf`` of one folder do not
    meet, whichever comes first.
    """
    return Path(f"{source.name}{suffix}")
