"""Is this an EHC plan? A school report or a review form names sections too.

Who knows better may say that it is one: then it is read as one, and what was missed is a finding.
"""

from collections.abc import Collection, Sequence

from ehcp_io.document import Document, Heading
from ehcp_io.errors import NotAPlanError
from ehcp_io.findings import Finding
from ehcp_io.recognition.candidates import EXPLICIT
from ehcp_io.recognition.filing import Filing
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.segments import Segment
from ehcp_io.recognition.vocabulary import Vocabulary, key

_OPENING = 40  # items in which a document says what it is
_ENOUGH_SECTIONS = 6
_FEW_SECTIONS = 2
_SEVERAL_SECTIONS = 5
_CONTENT_WORDS = 10
_SAME_TITLE = 0.9
_TITLE_WORDS = 14
_CHECK = (
    "Check that this is the right file; if you know that it is a plan, have it read by 'ehcp-io "
    "convert --as-plan', which keeps what it cannot file for you to file."
)


_READ_ANYWAY = Finding(
    code="not-known-as-plan",
    message="The document was not known as a plan, and was read as one because that was asked for. "
    "Look through all of it: what was found in no section stands behind the sections.",
)
"""What is told of a document that is read as a plan because a person said that it is one."""


def check_plan(
    document: Document,
    items: Sequence[Item],
    segments: Sequence[Segment],
    filing: Filing,
    vocabulary: Vocabulary,
    *,
    as_plan: bool,
) -> None:
    """Say so where a document is no plan, or a form that nobody has filled in.

    ``as_plan``: by a finding, since a person has said that it is one.

    Raises:
        NotAPlanError: it is none, and nobody has said that it is.
    """
    try:
        _refuse_unless_plan(document, items, segments, filing, vocabulary)
        _refuse_blank_form(document, filing)
    except NotAPlanError:
        if not as_plan:
            raise
        filing.findings.append(_READ_ANYWAY)


def _refuse_unless_plan(
    document: Document,
    items: Sequence[Item],
    segments: Sequence[Segment],
    filing: Filing,
    vocabulary: Vocabulary,
) -> None:
    """Say so where a document is no EHC plan.

    One that calls itself a plan at its head and has several of its sections is one, though neither
    needs nor provision can be told in it: findings say so, and a person must look.

    Raises:
        NotAPlanError: too few sections with content, or its own title says that it is another
            kind of document.
    """
    name = document.source.file_name
    filled: dict[str, int] = {}
    for segment in segments:
        words = words_of(segment.items)
        for letter in segment.letters:
            filled[letter] = filled.get(letter, 0) + words
    for letter, drafts in filing.sections.items():  # columns may hold more than a heading names
        told = sum(len(draft.text.split()) for draft in drafts if draft.kind != "heading")
        filled[letter] = max(filled.get(letter, 0), told)
    letters = {letter for letter, words in filled.items() if words > 0}
    title = _title(document, items, vocabulary)
    core = {"B", "F"} <= filled.keys() and bool({"B", "F"} & letters)
    most = bool({"B", "F"} & letters) and len(letters) >= _ENOUGH_SECTIONS
    total = sum(words_of(segment.items) for segment in segments if segment.letters)
    is_plan = total >= _CONTENT_WORDS and (
        (core and most)
        or (most and title == "plan")
        or (core and title == "plan" and len(letters) >= _FEW_SECTIONS)
        or (
            len(letters) >= _SEVERAL_SECTIONS
            and len(letters & _lettered(segments)) >= _SEVERAL_SECTIONS - 1
            and any(_is_its_title(item, vocabulary) for item in items[:_OPENING])
        )
    )
    if title == "other" or not is_plan:
        raise NotAPlanError(
            f"{name} can be read, but it is not an Education, Health and Care plan: "
            f"{_reason(title, letters, filled.keys())}. {_CHECK}"
        )


def _lettered(segments: Sequence[Segment]) -> set[str]:
    """The sections that headings or columns name by letter, or by the title that all use."""
    return {
        letter
        for segment in segments
        for letter in segment.letters
        if segment.boundary is None
        or segment.boundary.label.form in EXPLICIT
        or segment.boundary.label.fit >= _SAME_TITLE
    }


def _is_its_title(item: Item, vocabulary: Vocabulary) -> bool:
    """Whether a line is a plan's title: set apart, short, and not of what is made about one."""
    if not isinstance(item, Line) or item.text.count(" ") >= _TITLE_WORDS:
        return False
    set_apart = item.block.bold or item.block.centred or isinstance(item.block, Heading)
    words = f" {key(item.text)} "
    return (
        (set_apart or item.alone)
        and not item.text.endswith((".", "?"))
        and any(f" {title} " in words for title in vocabulary.plan_titles)
        and not any(f" {word} " in words for word in vocabulary.about_plans)
    )


def _refuse_blank_form(document: Document, filing: Filing) -> None:
    """Say so where the sections hold nothing but the form's own words.

    Raises:
        NotAPlanError: no section from A to H has any text of its own.
    """
    for letter in "ABCDEFG":
        if any(draft.kind != "heading" for draft in filing.sections.get(letter, ())):
            return
    raise NotAPlanError(
        f"{document.source.file_name} is an Education, Health and Care plan form that nobody has "
        "filled in: its sections hold no text. Check that this is the right file."
    )


def _reason(title: str | None, letters: set[str], headed: Collection[str]) -> str:
    if title == "other":
        return "its title is that of another kind of document"
    if not letters:
        return "no section of a plan (A to K) was found in it"
    missing = sorted({"B", "F"} - set(headed))
    if missing:
        return f"no Section {' or '.join(missing)} was found in it"
    if not {"B", "F"} & letters:
        return "neither Section B nor Section F has any content in it"
    return f"only {len(letters)} of the twelve sections were found in it"


def _title(document: Document, items: Sequence[Item], vocabulary: Vocabulary) -> str | None:
    """What the first title says: "plan", "other" or nothing."""
    for item in items[:_OPENING]:
        texts = (
            [item.text]
            if isinstance(item, Line)
            else [cell.text for row in item.rows for cell in row.cells]
        )
        for text in texts:
            if text.count(" ") > 20:
                continue
            wanted = key(text)
            if any(f" {title} " in f" {wanted} " for title in vocabulary.plan_titles) and not any(
                wanted.startswith(title) for title in vocabulary.not_a_plan
            ):
                return "plan"
            prominent = isinstance(item, Line) and (
                item.block.bold
                or item.block.centred
                or isinstance(item.block, Heading)
                or item.alone
            )
            if prominent and any(wanted.startswith(title) for title in vocabulary.not_a_plan):
                return "other"
    furniture = " ".join(key(piece.block.text) for piece in document.furniture)
    return (
        "plan"
        if any(f" {title} " in f" {furniture} " for title in vocabulary.plan_titles)
        else None
    )
