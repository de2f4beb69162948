"""Whatever bytes claim to be RTF: an error of ours or a document, in bounded time."""

from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.refusing import read_or_refused
from readers.rtf.building import rtf

from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.rtf import read_rtf, tokens
from ehcp_io.readers.rtf.openers import OPENERS, SKIPPED_GROUPS
from ehcp_io.readers.rtf.structure import STRUCTURE
from ehcp_io.readers.wordml import limits

_MORE = """
s15 ls1 ilvl9 u-10179 u8217 u70000 uc0 uc9 'e9 'zz bin3 bin-2 bin999999999 intbl itap3 itap-4
cellx100 cellx-5 clmgf clmrg clvmgf clvmrg trleft-9 trhdr clcbpat9 pard plain b i ul fs-3 fs99999
cf99 f9 deleted revised revauth-1 revdttm-99 shpinst sp sn sv shptxt listlevel list listid1
listoverride levelnfc77 leveltext levelstartat-5 fftype1 fftype2 ffres-1 ffl outlinelevel-7
outlinelevel77 ansicpg0 ansicpg99999 ftnalt atnref atndate
"""
WORDS = sorted({*OPENERS, *SKIPPED_GROUPS, *STRUCTURE} | set(_MORE.split()))
PIECES = st.one_of(
    st.sampled_from([f"\\{word} " for word in WORDS]),
    st.sampled_from(["{", "}", "{", "}", "\\*", "\\~", "\\'8", "\\", ";", "a", " b", "\n", "\xff"]),
    st.text(st.characters(max_codepoint=255), max_size=4),
)


def read_or_refuse(data: bytes, mode: Revisions = Revisions.ACCEPT) -> None:
    with read_or_refused():
        read_rtf(data, "plan.rtf", revisions=mode)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=60), st.sampled_from(list(Revisions)))
def test_control_words_in_any_order_never_crash(pieces: list[str], mode: Revisions) -> None:
    read_or_refuse(rtf("".join(pieces)), mode)


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_random_bytes_never_crash(rest: bytes) -> None:
    read_or_refuse(b"{\\rtf1" + rest)


@pytest.mark.parametrize(
    ("module", "limit", "body"),
    [
        (tokens, "_MAX_TOKENS", "\\b" * 50),
        (limits, "_MAX_RUNS", "\\b a\\b0 a" * 20),
        (limits, "_MAX_RUNS", "{\\field{\\fldinst PAGE}}" * 20),
        (limits, "_MAX_CELLS", "\\trowd\\cellx1\\intbl\\cell\\row" * 21),
        (limits, "_MAX_CHARACTERS", "words " * 10),
        (limits, "MAX_PARAGRAPHS", "\\par" * 21),
    ],
)
def test_more_than_any_plan_holds_is_refused(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, limit: str, body: str
) -> None:
    """The limits themselves are reached in some seconds and within 500 MB."""
    monkeypatch.setattr(module, limit, 20)
    with pytest.raises(UnreadableDocumentError, match=r"it (is|holds)"):
        read_rtf(b"{\\rtf1 " + body.encode() + b"}", "plan.rtf")
