"""Redlines of any two plans: accepted they are the newer document, rejected the older one."""

import io
import zipfile

from hypothesis import given, settings
from lxml import etree
from strategies import plans

from ehcp_io.compare.settling import settle
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import W
from ehcp_io.redline import standard_redline
from ehcp_io.redline.elements import remove
from ehcp_io.redline.resolve import resolved
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.writers.outline.wording import CHECK
from ehcp_io.writers.word import write_word


def document(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def says(root: etree._Element) -> Skeleton:
    body = root.find(f"{W}body")
    assert body is not None
    return skeleton(body)


@settings(max_examples=25)
@given(before=plans(), after=plans())
def test_a_redline_holds_both_documents_whole(before: Plan, after: Plan) -> None:
    redline = document(standard_redline(before, after)[0])
    for run in list(redline.iter(f"{W}r")):
        if _text(run) == CHECK:  # of passages that were read from a picture
            remove(run)
    made = settle(before, after)
    for plan, accept in ((made.after, True), (made.before, False)):
        own = document(write_word(plan, clean=True, plain=True))
        assert says(resolved(redline, accept=accept)) == says(own)


def _text(run: etree._Element) -> str:
    return "".join(each.text or "" for each in run.iter(f"{W}t", f"{W}delText"))


@settings(max_examples=10)
@given(plan=plans())
def test_a_plan_against_itself_has_no_change(plan: Plan) -> None:
    data, tally = standard_redline(plan, plan)
    assert tally.marked == tally.moved == 0
    assert not any(document(data).iter(f"{W}ins", f"{W}del"))
