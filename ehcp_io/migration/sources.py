"""What is to be converted: each file of a folder and of those in it, in an order that stays."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ehcp_io.errors import UnknownFormatError
from ehcp_io.readers import folder_of_pages, is_page

_LEFT_ALONE = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A plan to convert: ``name`` is its path below the folder, as the report shows it.

    ``path`` is a file, or a folder of pictures of one plan's pages.
    """

    name: str
    path: Path
    is_folder: bool = False


def sources_in(folder: Path, without: Path) -> list[SourceFile]:
    """Every file below ``folder`` but for what stands in the folder ``without``.

    A folder with pictures and no other file is one plan's pages. Files of other kinds are
    sources too, so that the report says of each why it was refused. Hidden files and those that
    office programs leave while a document is open are none. Links to folders are not followed.

    Raises:
        UnknownFormatError: there is no file.
    """
    found = sorted(_below(folder, folder, without.resolve()), key=lambda each: each.name)
    if not found:
        raise UnknownFormatError(
            f"{folder.name or folder} holds no files. Name the folder that the plans are in."
        )
    return found


def _below(folder: Path, top: Path, without: Path) -> Iterator[SourceFile]:
    try:
        entries = [each for each in folder.iterdir() if not _is_left_alone(each)]
    except OSError:
        # Opening it will tell why.
        yield SourceFile(_name(folder, top), folder)
        return
    folders = [each for each in entries if each.is_dir() and not each.is_symlink()]
    files = [each for each in entries if _may_be_read(each)]
    if files and all(is_page(each) for each in files):
        yield SourceFile(_name(folder, top), folder, is_folder=True)
    else:
        yield from (SourceFile(_name(each, top), each) for each in files)
    for each in folders:
        if each.resolve() != without:
            yield from _below(each, top, without)


def _name(path: Path, top: Path) -> str:
    return (path.relative_to(top) if path != top else Path(top.resolve().name or "plan")).as_posix()


def _is_left_alone(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name.casefold() in _LEFT_ALONE


def _may_be_read(path: Path) -> bool:
    """Whether it is a file, or says only when it is opened why it is none; never a pipe."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return True
    return stat.S_ISREG(mode)


def files_of(source: SourceFile) -> list[Path]:
    """The files that make up a source, in reading order.

    Raises:
        EhcpIoError: the folder of pages may not be looked into.
    """
    return folder_of_pages(source.path) if source.is_folder else [source.path]
