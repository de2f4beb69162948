"""What the reader noticed, as findings: where a person should look, never the plan's words."""

from ehcp_io.findings import Finding, Severity
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.reading import Reading

_FEW_WORDS = 50
"""Words for each large picture below which the pictures are taken to be the document."""
PASTED = "pictures-without-text"
_OUTCOMES = {
    Revisions.ACCEPT: "read as if all were accepted",
    Revisions.REJECT: "read as if all were rejected",
    Revisions.SHOW: "kept, both sides, and marked",
}
_MESSAGES = {
    "sub-document-not-read": "The document takes in {count} other file(s), which were not read. "
    "Open it in Word and save it with their text inside.",
    "embedded-object-not-read": "The document holds {count} object(s) of another program, of which "
    "only a picture shows. Check whether they say something that the plan needs.",
    "embedded-document-not-read": "The document holds {count} inserted file(s) of a kind that "
    "cannot be read here. Open it in Word and save it again, which takes in their text.",
    "part-not-read": "{count} part(s) of the document are damaged and were left out. Open it in "
    "Word, which may repair it, and save a new copy.",
}


def are_pages(reading: Reading, words: int) -> bool:
    """Whether the pictures of a document with that many words are its pages."""
    pictures = reading.noticed["pictures"]
    return bool(pictures) and words < _FEW_WORDS * pictures


def findings(reading: Reading, words: int) -> tuple[Finding, ...]:
    """The findings of one document whose running text has that many words."""
    found = []
    if changes := len(reading.changes.found):
        found.append(
            Finding(
                code="unaccepted-changes",
                message=f"The document holds {changes} tracked change(s) that nobody has accepted "
                f"or rejected; they were {_OUTCOMES[reading.changes.mode]}. Check that this is "
                "the version that was meant.",
            )
        )
    if hidden := len(reading.hidden):
        found.append(
            Finding(
                code="hidden-text",
                message=f"The document holds {hidden} passage(s) of hidden text, which were kept "
                "apart from the plan. Check whether they should be there.",
            )
        )
    found.extend(
        Finding(code=code, message=message.format(count=reading.noticed[code]))
        for code, message in _MESSAGES.items()
        if reading.noticed[code]
    )
    pictures = reading.noticed["pictures"]
    if are_pages(reading, words):
        found.append(
            Finding(
                code=PASTED,
                severity=Severity.ERROR,
                message=f"The document is {pictures} large picture(s) with almost no text: its "
                "pages were probably pasted in as images. Install what reads them with: "
                "pip install 'ehcp-io[ocr]'. Or save it as a PDF and have that recognised.",
            )
        )
    return tuple(found)
