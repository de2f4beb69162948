"""The one module that knows where the shipped data are: ``converters/`` and ``templates/``."""

from pathlib import Path


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
