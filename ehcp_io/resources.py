"""The one module that knows where data lie that several layers use."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


def shipped(folder: str) -> Path:
    """The folder of that name, inside the installed package or beside it in a checkout.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    for place in (package / folder, package.parent / folder):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"ehcp-io is installed without its {folder} folder; install it again.")


@lru_cache(maxsize=4)
def shipped_tables(name: str) -> dict[str, Any]:
    """What a TOML file of the converters folder says; read once, and not to be changed.

    Raises:
        FileNotFoundError: the installation is incomplete.
        tomllib.TOMLDecodeError: the file is not valid TOML.
    """
    return tomllib.loads((shipped("converters") / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """The common English words, in small letters; where they come from is said in the file."""
    file = Path(__file__).parent / "readers" / "ocr" / "data" / "words.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line[:1] != "#")
