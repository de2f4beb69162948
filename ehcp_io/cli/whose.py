"""Whether two plans are one child's, and in which order: asked at once, whatever is written."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.output import tell

if TYPE_CHECKING:
    from ehcp_io.compare.model import Flag

SAME_CHILD = "--same-child"
_SURE = "If they are one child's all the same, say so with --same-child."


def ask_whose(flags: Iterable["Flag"], *, refused: str = "") -> None:
    """Say at once that the plans name two children; refuse what ``refused`` says is not written.

    Raises:
        click.UsageError: they do, and it would tell one family of the other.
    """
    asked = next((flag.says for flag in flags if flag.rule == "other-child"), None)
    if asked is None:
        return
    if refused:
        raise click.UsageError(f"{asked} {refused} {_SURE}")
    tell(f"ehcp-io: {asked}")


def ask_order(flags: Iterable["Flag"]) -> None:
    """Say at once that the plan given as the newer one is dated before the other."""
    for flag in flags:
        if flag.rule == "older":
            tell(f"ehcp-io: {flag.says}")
