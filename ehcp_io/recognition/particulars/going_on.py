"""What stands without a label behind a parent or carer, on the same line, and is theirs too."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.claims import Draft, Gathered, claim_of
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import EMAIL, POSTCODE

_SAID_OF = re.compile(
    rf"(?:She|He|They)\s+(?:lives?\s+(?:at|in)\s+(?P<home>.{{5,90}}?{POSTCODE.pattern})"
    r"|(?:(?P<denied>does not have|has no|do not have)|has|have|holds?|shares?)"
    r"\s+(?:full\s+|shared\s+)?parental\s+responsibility)\.?"
)


def goes_on(
    draft: Draft, piece: Piece, before: Sequence[Piece], number: int, gathered: Gathered
) -> bool:
    """Take a bare e-mail address, or a sentence such as "She lives at …", for the contact's."""
    if not before or before[0].location != piece.location:
        return False
    if before[0].kind == "field" and EMAIL.fullmatch(piece.text):
        gathered.add(draft, "email", claim_of(piece, number))
        return True
    said = _SAID_OF.fullmatch(piece.text.strip())
    if said is None:
        return False
    if said["home"] is not None:  # "Her mum is Ann Doe. She lives at 2 High Street, …"
        home = replace(claim_of(piece, number), text=said["home"], lines=())
        gathered.add(draft, "address", home)
    else:
        draft.responsibility = said["denied"] is None
    return True
