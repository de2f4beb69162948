"""A whole RTF file around a body, so that a test shows only what it is about."""

from ehcp_io.document import Document
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.rtf import read_rtf

FONTS = (
    r"{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset2 Wingdings;}"
    r"{\f3\fcharset238 Arial CE;}{\f4\fcharset128 MS Mincho;}{\f5\fcharset2 Ornaments;}}"
)
COLOURS = r"{\colortbl;\red255\green0\blue0;\red255\green255\blue0;\red255\green255\blue255;}"


def rtf(body: str, head: str = "") -> bytes:
    """The bytes of a file with that body; ``head`` holds further tables."""
    text = rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{COLOURS}{head}{body}}}"
    return text.encode("latin-1")


def read(body: str, head: str = "", revisions: Revisions = Revisions.ACCEPT) -> Document:
    """The document of a body."""
    return read_rtf(rtf(body, head), "plan.rtf", revisions=revisions)
