"""Which layout profile fits a document best: none is normal, a tie is a finding.

Every phrase of a profile's ``[identify]`` table has a weight by where it must stand (page one 3,
headers and footers 2, anywhere 1). A phrase that every authority prints, because general
recognition knows it as a title or a heading, has a quarter of that: a plan must not be taken for a
layout by "Education, Health and Care Plan" and "Personal details". The score is the share of the
weight that was found, 0 to 1; from 0.75 a layout fits. Of several that fit, the user's own goes
before a shipped one, then the higher score, then the heavier evidence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ehcp_io.document import Document, FurnitureKind, TextBlock, text_blocks
from ehcp_io.findings import Finding
from ehcp_io.recognition.profile import NO_PROFILE, LayoutProfile, Profiles, find_profile
from ehcp_io.recognition.vocabulary import Vocabulary, key, title_key

WEIGHTS = {"page_one": 3.0, "headers_and_footers": 2.0, "anywhere": 1.0}
COMMON = 0.25
ENOUGH = 0.75
_OPENING_WORDS = 400  # a page of a Word document, which does not say where its pages end
_PAGE_FURNITURE = (FurnitureKind.HEADER, FurnitureKind.FOOTER)


class How(StrEnum):
    """How it was decided."""

    ASKED = "asked"  # the user named it
    FITS = "fits"
    NONE_FITS = "none_fits"
    TIE = "tie"
    NOT_WANTED = "not_wanted"  # the user wants the general rules alone


@dataclass(frozen=True, slots=True)
class Sign:
    """One phrase: where it must stand, what it weighs, whether it stands there."""

    phrase: str
    place: str
    weight: float
    found: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one profile fits. ``ruled_out``: a phrase that may stand nowhere was found."""

    profile: LayoutProfile
    signs: tuple[Sign, ...]
    ruled_out: bool = False

    @property
    def weight(self) -> float:
        """What was found weighs this much."""
        return round(sum(sign.weight for sign in self.signs if sign.found), 2)

    @property
    def score(self) -> float:
        """The share of the weight that was found; 0 for a profile that is ruled out."""
        whole = sum(sign.weight for sign in self.signs)
        return 0.0 if self.ruled_out or not whole else round(self.weight / whole, 2)

    @property
    def fits(self) -> bool:
        """Whether the profile may be used without being asked for."""
        return self.score >= ENOUGH


@dataclass(frozen=True, slots=True)
class Choice:
    """The profile to read a document with, if any; every profile's fit, best first."""

    how: How
    profile: LayoutProfile | None = None
    fits: tuple[Fit, ...] = ()
    findings: tuple[Finding, ...] = ()


def choose_profile(
    document: Document, profiles: Profiles, vocabulary: Vocabulary, wanted: str | None = None
) -> Choice:
    """The profile that fits best, or the one that is wanted ("none" for none at all).

    Raises:
        InvalidFileError: there is no profile of the ID that is wanted.
    """
    if wanted == NO_PROFILE:
        return Choice(How.NOT_WANTED)
    asked = find_profile(wanted, profiles) if wanted is not None else None
    fits = sorted(_fits(document, profiles.values(), vocabulary), key=_rank, reverse=True)
    if asked is not None:
        return Choice(How.ASKED, asked, tuple(fits))
    best = [fit for fit in fits if fit.fits and _rank(fit) == _rank(fits[0])]
    if not best:
        return Choice(How.NONE_FITS, None, tuple(fits))
    if len(best) > 1:
        return Choice(How.TIE, None, tuple(fits), (_tie(best),))
    return Choice(How.FITS, best[0].profile, tuple(fits))


def _rank(fit: Fit) -> tuple[bool, bool, float, float]:
    return fit.fits, fit.profile.own, fit.score, fit.weight


def _tie(best: Iterable[Fit]) -> Finding:
    names = " and ".join(sorted(fit.profile.id for fit in best))
    return Finding(
        code="profile-tie",
        message=(
            f"The layouts {names} fit equally well, so the general rules read the plan without "
            "them. Name the right one with --profile."
        ),
    )


# -- where phrases stand -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    """The document's words as keys, by the places that phrases name; padded with spaces."""

    page_one: str
    headers_and_footers: str
    anywhere: str

    def holds(self, phrase: str, place: str) -> bool:
        return f" {key(phrase)} " in getattr(self, place)


def _fits(
    document: Document, profiles: Iterable[LayoutProfile], vocabulary: Vocabulary
) -> Iterator[Fit]:
    profiles = list(profiles)
    if not profiles:
        return
    text = _text_of(document)
    for profile in profiles:
        signs = tuple(
            Sign(phrase, place, weight * _commonness(phrase, vocabulary), text.holds(phrase, place))
            for place, weight in WEIGHTS.items()
            for phrase in getattr(profile.identify, place)
        )
        ruled_out = any(text.holds(phrase, "anywhere") for phrase in profile.identify.nowhere)
        yield Fit(profile, signs, ruled_out)


def _commonness(phrase: str, vocabulary: Vocabulary) -> float:
    common = (
        vocabulary.is_outside(phrase)
        or key(phrase) in vocabulary.plan_titles
        or bool(vocabulary.label_roles(phrase))
        or any(title_key(phrase) in titles for titles in vocabulary.titles.values())
    )
    return COMMON if common else 1.0


def _text_of(document: Document) -> _Text:
    body = list(text_blocks(document.blocks))
    edges = [item.block for item in document.furniture if item.kind in _PAGE_FURNITURE]
    first = [
        item.block
        for item in document.furniture
        if item.kind in _PAGE_FURNITURE and (not item.pages or 1 in item.pages)
    ]
    return _Text(
        _padded([*_page_one(body), *first]),
        _padded(edges),
        _padded([*body, *(item.block for item in document.furniture)]),
    )


def _padded(blocks: Iterable[TextBlock]) -> str:
    return f" {' '.join(filter(None, (key(block.text) for block in blocks)))} "


def _page_one(body: Iterable[TextBlock]) -> Iterator[TextBlock]:
    """The blocks of the first page, or the opening words where the format knows no pages."""
    words = 0
    for block in body:
        if block.location.page is None:
            if words >= _OPENING_WORDS:
                return
            words += block.text.count(" ") + 1
        elif block.location.page > 1:
            return
        yield block
