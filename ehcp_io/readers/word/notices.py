"""What the reader noticed, as findings: where a person should look, never the plan's words."""

from collections import Counter

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
    "sub-document-not-read": "Other files that the document takes in were not read ({count}). "
    "Open it in Word and save it with their text inside.",
    "embedded-object-not-read": "Of objects of another program ({count}) the document only has a "
    "picture. Check whether they say something that the plan needs.",
    "embedded-document-not-read": "Inserted files ({count}) are of a kind that cannot be read. "
    "Open the document in Word and save it again, which takes in their text.",
    "part-not-read": "Damaged parts of the document were left out ({count}). Open it in "
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
                message=f"The document has tracked changes ({changes}) that nobody has accepted or "
                f"rejected; they were {_OUTCOMES[reading.changes.mode]}. Check that this is the "
                "version that was meant.",
            )
        )
    if hidden := len(reading.hidden):
        found.append(
            Finding(
                code="hidden-text",
                message=f"Hidden text of the document (passages: {hidden}) was kept apart from the "
                "plan. Check whether it should be there.",
            )
        )
    counts = reading.noticed + Counter({"part-not-read": len(reading.package.damaged)})
    found.extend(
        Finding(code=code, message=message.format(count=counts[code]))
        for code, message in _MESSAGES.items()
        if counts[code]
    )
    pictures = reading.noticed["pictures"]
    if are_pages(reading, words):
        found.append(
            Finding(
                code=PASTED,
                severity=Severity.ERROR,
                message=f"The document is large pictures ({pictures}) with almost no text: its "
                "pages were probably pasted in as images. Install what reads them with: "
                "pip install 'ehcp-io[ocr]'. Or save it as a PDF and have that recognised.",
            )
        )
    return tuple(found)
