"""Which rows of a table are its header."""

from ehcp_io.readers.layout.pieces import CellPiece, Piece, RowPiece, TablePiece, texts_of


def mark_headers(pieces: list[Piece]) -> None:
    """Mark first rows that are set bold over rows that are not, in every table.

    A bold row across all columns above them is a title, not a header. Rows that were repeated
    on each page have been marked already.
    """
    for piece in pieces:
        if not isinstance(piece, TablePiece):
            continue
        for row in piece.rows:
            for cell in row.cells:
                mark_headers(cell.pieces)
        if piece.ruled and not any(row.header for row in piece.rows):
            _mark(piece)


def _mark(table: TablePiece) -> None:
    index = 0
    while index < len(table.rows) and len(table.rows[index].cells) == 1:
        index += 1
    if index + 1 >= len(table.rows) or table.columns < 2:
        return
    row, following = table.rows[index], table.rows[index + 1]
    if len(row.cells) > 1 and _is_bold(row) and not _is_bold(following):
        row.header = True


def _is_bold(row: RowPiece) -> bool:
    filled = [cell for cell in row.cells if not cell.empty]
    return len(filled) > 1 and all(_bold_cell(cell) for cell in filled)


def _bold_cell(cell: CellPiece) -> bool:
    words = [word for text in texts_of(cell.pieces) for word in text.words]
    return bool(words) and all(word.style.bold for word in words)
