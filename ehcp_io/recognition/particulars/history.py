"""A table of the plan's versions: each row has that version's date, the latest is this plan's."""

from collections.abc import Mapping, Sequence

from ehcp_io.recognition.particulars.claims import Claim, Gathered
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.stamps import DATE_OF
from ehcp_io.recognition.particulars.values import date_value
from ehcp_io.recognition.particulars.vocabulary import PLAN, Vocabulary

_DATES = ("signed_date", "plan_date")
_FEWEST = 2
Row = Mapping[str, int]


def find_history(pieces: Sequence[Piece]) -> tuple[Row, ...]:
    """The rows of a table with a version or status and a date, as field and number of the piece."""
    rows: dict[tuple[int, ...], dict[str, int]] = {}
    for number, piece in enumerate(pieces):
        meaning = piece.meaning
        if piece.record and meaning is not None and meaning.subject == PLAN and piece.text:
            name = "date" if meaning.keys[0] in _DATES else meaning.keys[0]
            rows.setdefault(piece.record, {})[name] = number
    found = tuple(
        row for row in rows.values() if "date" in row and {"version", "status"} & set(row)
    )
    return found if len(found) >= _FEWEST else ()


def read_history(
    rows: Sequence[Row], pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary
) -> None:
    """Add the dates of the versions that rows name by their status, and what the latest one is."""
    dated = [(date_value(pieces[row["date"]].text) or "", row) for row in rows]
    for date, row in dated:
        for name in {"version", "status"} & set(row):
            status = vocabulary.status_of(pieces[row[name]].text, whole=True)
            if status is not None and date:
                claim = Claim(pieces[row["date"]].text, piece=row["date"])
                gathered.add(gathered.plan, DATE_OF[status], claim)
    latest = max(dated, key=lambda pair: pair[0], default=None)
    if latest is None or not latest[0]:
        return
    for name in {"version", "status"} & set(latest[1]):
        number = latest[1][name]
        text = pieces[number].text
        known = vocabulary.status_of(text, whole=True) is not None
        gathered.add(gathered.plan, "status" if known else name, Claim(text, piece=number))
