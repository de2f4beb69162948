"""What puts a comparison in doubt (whose plans, their order, a misreading) is said at once."""

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


def tell_cautions(flags: Iterable["Flag"]) -> None:
    """Say at once what else puts all of it in doubt: the wrong order, a plan misread."""
    from ehcp_io.compare.cautions import is_caution
    from ehcp_io.compare.whose import OTHER_CHILD

    for flag in flags:
        if is_caution(flag) and flag.rule != OTHER_CHILD:
            tell(f"ehcp-io: {flag.says}")
