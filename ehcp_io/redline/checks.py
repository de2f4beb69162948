"""What a redline says of a scan: at each doubtful word, and before all else.

The words that say it are of neither plan. They come and go with the word that they stand before,
and the proof is made without them.
"""

from lxml import etree

from ehcp_io.compare.scans import scan_of, told_of
from ehcp_io.compare.settled_proof import is_proved
from ehcp_io.compare.settling import Settlement, settle
from ehcp_io.errors import RedlineError
from ehcp_io.plan import Plan
from ehcp_io.readers.word.names import DEL, INS, MOVE_FROM, MOVE_TO, RPR, RUN, P, T, W
from ehcp_io.writers.outline.blocks import Line, fixed
from ehcp_io.writers.outline.wording import CHECK, CHECK_READ_AS
from ehcp_io.writers.word.markup import READ_BEFORE, XML_SPACE

LABEL = "label"  # on a run that only says that words are to be checked; taken off before writing
_STATES = (INS, DEL, MOVE_FROM, MOVE_TO)
_HEADING = "Check this redline against the paper"
_MARKED = (
    "{}. Each such word that the other plan does not bear out stands on yellow in a dotted frame, "
    "with “Check against the original” before the first of them in a passage. Hold it against the "
    "paper before you accept or reject a change there."
)
_SETTLED = (
    "{} a scan was read as something that is no word and looks like the other plan’s word. The "
    "other plan’s word stands there, framed as well, with what was read before it. If the paper "
    "says anything else, write it in."
)
_ANY = (
    "Words may be misread that are not marked, too. What you accept or reject is the scan’s "
    "reading: hold names, numbers, dates and each tracked change against the paper."
)


def settled(before: Plan, after: Plan) -> Settlement:
    """Both plans with the words settled that a scan had misread.

    Raises:
        RedlineError: anything but a doubtful word gave way, or to what the other plan has not.
    """
    made = settle(before, after)
    if made.before is before and made.after is after:
        return made  # no scan is among them
    if not (is_proved(before, made.before, after) and is_proved(after, made.after, before)):
        raise RedlineError(
            "The redline could not be proved: a word that a scan misread would not be the other "
            "plan's. Nothing was written. Please report this, and take --format html for this pair "
            "of plans."
        )
    return made


def note(before: Plan, after: Plan, told: int) -> tuple[Line, ...]:
    """The first page's note, where a plan is a scan: which, and what is to be checked.

    ``told`` is how many of its words gave way to the other plan's.
    """
    sides = (("the older plan", before), ("the newer plan", after))
    known = [(name, plan, scan) for name, plan in sides if (scan := scan_of(plan)) is not None]
    if not known:
        return ()
    says = "; ".join(told_of(*each) for each in known)
    sentences = [_MARKED.format(f"{says[:1].upper()}{says[1:]}")]
    if told:
        places = "In 1 place" if told == 1 else f"In {told} places"
        sentences.append(_SETTLED.format(places))
    lines = (fixed(each, "List Bullet") for each in (*sentences, _ANY))
    return (fixed(_HEADING, "Heading 2"), *lines)


def label_doubts(root: etree._Element) -> None:
    """Put before doubtful words that they are to be checked, and as what a settled one was read."""
    if next(root.iter(W + "bdr"), None) is None:
        return  # nothing is in doubt
    for paragraph in root.iter(P):
        said: set[str] = set()
        last: str | None = None
        for run in list(paragraph.iter(RUN)):
            read = run.attrib.pop(READ_BEFORE, None)
            state = _state_of(run)
            if read is not None and read != last:
                run.addprevious(_label(CHECK_READ_AS.format(read), state))
                said.add(state)
            elif read is None and state not in said and run.find(f"{RPR}/{W}bdr") is not None:
                run.addprevious(_label(CHECK, state))
                said.add(state)
            last = read


def _state_of(run: etree._Element) -> str:
    above = next(run.iterancestors(*_STATES, P), None)
    return "" if above is None or above.tag == P else str(above.tag)


def _label(text: str, state: str) -> etree._Element:
    run = etree.Element(RUN, {LABEL: "1"})
    etree.SubElement(etree.SubElement(run, RPR), W + "b")
    words = etree.SubElement(run, W + "delText" if state == DEL else T)
    words.text = text
    words.set(XML_SPACE, "preserve")
    return run
