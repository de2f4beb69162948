"""The report of a migration: a row for each source, in a table that every program opens.

It is also what a second run goes by: each row is written as soon as its plan is, so whatever stops
a run, what was done is known. It holds file names, counts and codes, never a word of a plan.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ehcp_io.errors import InvalidFileError
from ehcp_io.targets import write_target

REPORT = "migration-report.csv"
CONVERTED, REFUSED, WAITING = "converted", "refused", "not yet"
_ORDER = (REFUSED, WAITING, CONVERTED)
_GO_ON = "The run was broken off before this plan. Give the same command again: it goes on."
_FORMULA = ("=", "+", "-", "@")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one source; every field is text, as a table has it."""

    source: str
    to: str
    """The format that was asked for, as in ``--to``: one folder may hold plans in several."""
    result: str
    exit_code: str = "0"
    target: str = ""
    look_at: str = ""
    """Codes of the warnings and errors, each with its number and sections: for a person's eye."""
    message: str = ""
    """Why there is no plan, and what to do."""
    absent: str = ""
    """Letters of the sections that the document does not have."""
    needs: str = ""
    outcomes: str = ""
    provision: str = ""
    advice: str = ""
    unfiled: str = ""
    """Pieces of text that found no section."""
    layout: str = ""
    sha256: str = ""
    """Of the source's bytes."""

    @property
    def is_converted(self) -> bool:
        """Whether a plan was written."""
        return self.result == CONVERTED


_COLUMNS = tuple(field.name for field in fields(Row))


class Record:
    """The rows of one target folder, those of earlier runs among them."""

    def __init__(self, folder: Path) -> None:
        """Read what is there.

        Raises:
            InvalidFileError: a file of the report's name is there, and is none.
        """
        self._file = folder / REPORT
        said = (row for row in _read(self._file) if row.result != WAITING)
        self._rows = {(row.source, row.to): row for row in said}

    @property
    def file(self) -> Path:
        """Where the report stands."""
        return self._file

    def rows(self) -> list[Row]:
        """What asks for a person first: refused, then with something to look at, then the rest."""
        return sorted(
            self._rows.values(),
            key=lambda row: (_ORDER.index(row.result), not row.look_at, row.source, row.to),
        )

    def get(self, source: str, to: str) -> Row | None:
        """What an earlier run, or this one, says of a source in a format."""
        return self._rows.get((source, to))

    def begin(self) -> None:
        """Write what earlier runs said, whole, before rows are added.

        Raises:
            OutputError: the folder takes no file.
        """
        self._write()

    def add(self, row: Row) -> None:
        """Put one row at the end, at once.

        Raises:
            OSError: the disk takes no more.
        """
        self._rows[row.source, row.to] = row
        with self._file.open("a", encoding="utf-8", errors="surrogateescape", newline="") as stream:
            stream.write(_lines([row]))

    def finish(self, not_done: Iterable[str] = (), to: str = "") -> None:
        """Write the whole report in its order, one row for each source and format.

        ``not_done`` are the sources that a run which was broken off did not come to: those of which
        no run has said anything get a row, so that the report names every source.

        Raises:
            OutputError: the folder takes no file.
        """
        for source in not_done:
            self._rows.setdefault((source, to), Row(source, to, WAITING, "", message=_GO_ON))
        self._write()

    def _write(self) -> None:
        head = _MARK + ",".join(_COLUMNS) + "\r\n"
        text = head + _lines(self.rows())
        write_target(self._file, text.encode("utf-8", "surrogateescape"), force=True)


def _lines(rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS)
    writer.writerows(_guarded(asdict(row)) for row in rows)
    return text.getvalue()


def _guarded(row: dict[str, Any]) -> dict[str, Any]:
    """The row, whose file names no spreadsheet takes for a formula."""
    return {
        name: f"./{value}" if name in ("source", "target") and value.startswith(_FORMULA) else value
        for name, value in row.items()
    }


def _read(file: Path) -> Iterator[Row]:
    """The rows of a report; one that was cut off in the middle of a run is left out."""
    try:
        text = file.read_text(encoding="utf-8-sig", errors="surrogateescape")
    except FileNotFoundError:
        return
    except OSError:
        raise _unknown(file) from None
    # Not read_text(newline=…), which Python 3.11 lacks: only a name could hold a line's end.
    lines = csv.DictReader(io.StringIO(text))
    if tuple(lines.fieldnames or ()) != _COLUMNS:
        raise _unknown(file)
    for line in lines:
        if None not in line and line["result"] in _ORDER and None not in line.values():
            name, target = (line[key].removeprefix("./") for key in ("source", "target"))
            yield Row(**{**line, "source": name, "target": target})


def _unknown(file: Path) -> InvalidFileError:
    return InvalidFileError(
        f"{file.name} in the target folder is no report that ehcp-io wrote. Move it away, or name "
        "another folder."
    )
