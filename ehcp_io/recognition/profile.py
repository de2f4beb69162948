"""Layout profiles: what one authority's form prints, from ``converters/<authority>-<year>.toml``.

General rules read any lawful plan; a profile adds the words that only its layout needs, in the
tables of ``converters/vocabulary.toml`` and ``converters/particulars.toml``. None is ever required.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
)

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan.base import Area
from ehcp_io.recognition.particulars.loading import known_tables
from ehcp_io.recognition.profile_problems import (
    check_names,
    near_names,
    problems,
    shown,
    toml_place,
)
from ehcp_io.recognition.vocabulary import key
from ehcp_io.recognition.vocabulary_loading import shipped_vocabulary
from ehcp_io.resources import shipped

NO_PROFILE = "none"
"""What ``--profile`` is given where the general rules alone shall read a plan."""

_GENERAL = frozenset({"comparison", "outline", "particulars", "vocabulary"})  # for all layouts
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-(?:19|20)\d\d")
_LETTER = r"(?:H[12]?|[A-GI-K])"
_SECTIONS = re.compile(rf"{_LETTER}(?:(?:, | and ){_LETTER})*")
_PERSONS = ("any", "child")  # tables whose names a label for two values may join with "+"
_FEWEST_GUIDANCE_WORDS = 3


def _said(text: str) -> str:
    if not key(text):
        raise ValueError("has no letters or figures in it; give the words as printed")
    return text


def _long_enough(text: str) -> str:
    # A shorter one would take the plan's own sentences for the form's instructions.
    if key(text).count(" ") + 1 < _FEWEST_GUIDANCE_WORDS:
        raise ValueError("is too short to tell guidance from a plan's text; give three words")
    return text


Wording = Annotated[str, StringConstraints(max_length=300), AfterValidator(_said)]
Wordings = tuple[Wording, ...]
Sentence = Annotated[Wording, AfterValidator(_long_enough)]


class ProfileModel(BaseModel):
    """Frozen; an unknown key is an error, and an error never prints what was typed in."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Authority(ProfileModel):
    """Whose layout it is."""

    name: str = Field(min_length=1, description="Authority or form, as a person would name it.")
    la_code: str | None = Field(
        default=None, pattern=r"^\d{3}$", description="DfE's three-digit code of the authority."
    )
    note: str | None = Field(default=None, description="Anything its users should know.")


class Identify(ProfileModel):
    """Phrases by which a plan of this layout is known; how they count is told in `identify`."""

    page_one: Wordings = ()
    headers_and_footers: Wordings = ()
    anywhere: Wordings = ()
    nowhere: Wordings = Field(
        default=(), description="One of these rules the layout out: a later form's heading."
    )


class Outside(ProfileModel):
    """Headings that end a section and open what belongs to none."""

    titles: Wordings = ()
    appendix: Wordings = Field(
        default=(), description="What stands behind such a heading is no part of the plan."
    )


class Guidance(ProfileModel):
    """The form's own printed instructions; "…" stands for any words."""

    phrases: tuple[Sentence, ...] = ()
    inside: tuple[Sentence, ...] = Field(
        default=(), description="What the form puts into the plan's own sentences; left out."
    )


class LayoutProfile(ProfileModel):
    """One layout: how it is known, and the words that only it prints."""

    id: str = Field(description="The file's name without .toml.")
    own: bool = Field(default=False, description="From a folder of the user's, not shipped.")
    authority: Authority
    identify: Identify = Identify()
    titles: Mapping[str, Wordings] = {}
    outside: Outside = Outside()
    areas: Mapping[str, Wordings] = {}
    labels: Mapping[str, Wordings] = {}
    topics: Mapping[str, Wordings] = {}
    guidance: Guidance = Guidance()
    particulars: Mapping[str, Mapping[str, Wordings]] = {}

    @field_validator("titles")
    @classmethod
    def _names_sections(cls, value: Mapping[str, Wordings]) -> Mapping[str, Wordings]:
        for name in value:
            if not _SECTIONS.fullmatch(name):
                raise ValueError(f'"{shown(name)}" is no section; write A, H1 or "C and G"')
        return value

    @field_validator("areas")
    @classmethod
    def _names_areas(cls, value: Mapping[str, Wordings]) -> Mapping[str, Wordings]:
        check_names(value, [area.value for area in Area], "area of need")
        return value

    @field_validator("labels")
    @classmethod
    def _names_roles(cls, value: Mapping[str, Wordings]) -> Mapping[str, Wordings]:
        roles = {role for each in shipped_vocabulary().labels.values() for role in each}
        check_names(value, roles, "kind of label")
        return value

    @field_validator("topics")
    @classmethod
    def _names_topics(cls, value: Mapping[str, Wordings]) -> Mapping[str, Wordings]:
        check_names(value, set(shipped_vocabulary().topics.values()), "topic")
        return value

    @field_validator("particulars")
    @classmethod
    def _names_fields(
        cls, value: Mapping[str, Mapping[str, Wordings]]
    ) -> Mapping[str, Mapping[str, Wordings]]:
        tables = known_tables()
        check_names(value, tables, "table of particulars")
        for table, entries in value.items():
            names = tables[table].union(*(tables[each] for each in _PERSONS))
            for entry in entries:
                parts = entry.split("+") if table in _PERSONS else [entry]
                allowed = names if len(parts) > 1 else tables[table]
                check_names(parts, allowed, f"field of {table}")
        return value

    def wordings(self) -> Iterator[tuple[str, str]]:
        """Each wording that it adds, with the place it has in the file ("labels.by_whom")."""
        for name in ("titles", "areas", "labels", "topics"):
            for entry, wordings in getattr(self, name).items():
                yield from ((f"{name}.{entry}", wording) for wording in wordings)
        for wordings in (self.outside.titles, self.outside.appendix):
            yield from (("outside", wording) for wording in wordings)
        yield from (("guidance", wording) for wording in self.guidance.phrases)
        for table, entries in self.particulars.items():
            for entry, wordings in entries.items():
                yield from ((f"particulars.{table}.{entry}", wording) for wording in wordings)

    def added(self) -> dict[str, int]:
        """How many wordings each of its tables adds."""
        return dict(Counter(place.split(".")[0] for place, _ in self.wordings()))


Profiles = Mapping[str, LayoutProfile]


def load_profile(file: Path, *, own: bool = True) -> LayoutProfile:
    """Read one profile; its ID is the file's name.

    Raises:
        InvalidFileError: it cannot be read, is no TOML, or says something that no profile can.
    """
    if not _ID.fullmatch(file.stem):
        raise InvalidFileError(
            f"{file.name} is not a profile's name. Call it <authority>-<first year of use>.toml in "
            "small letters, for example northshire-2019.toml."
        )
    data = _read(file)
    given = {"id", "own"} & set(data)
    if given:
        raise InvalidFileError(
            f"{file.name}: {given.pop()} is no table of a profile. Delete it; the file's name is "
            "the ID."
        )
    try:
        return LayoutProfile.model_validate({**data, "id": file.stem, "own": own})
    except ValidationError as error:
        raise InvalidFileError(f"{file.name}: {problems(error)}") from None


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise InvalidFileError(
            f"{file.name} cannot be read. Check its name, and save it as plain text (UTF-8)."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise InvalidFileError(
            f"{file.name} is not valid TOML: {toml_place(error)}. Check its quotes, commas and "
            "brackets; converters/README.md has an example."
        ) from None


def load_profiles(folder: Path, *, own: bool = True) -> dict[str, LayoutProfile]:
    """Every profile in a folder, by ID.

    Raises:
        InvalidFileError: the folder is not there, or one of its profiles is not valid: one left
            out in silence would be missed only when a plan is misread.
    """
    if not folder.is_dir():
        raise InvalidFileError(
            f"{folder.name} is no folder. Give the folder that holds the profiles."
        )
    files = sorted(file for file in folder.glob("*.toml") if file.stem not in _GENERAL)
    return {file.stem: load_profile(file, own=own) for file in files}


@lru_cache(maxsize=1)
def shipped_profiles() -> Profiles:
    """The profiles that ship with ehcp-io, read once."""
    return load_profiles(shipped("converters"), own=False)


def all_profiles(folder: Path | None = None) -> Profiles:
    """The shipped profiles and those of a folder; of two with one ID the folder's is taken."""
    return {**shipped_profiles(), **(load_profiles(folder) if folder is not None else {})}


def find_profile(wanted: str, profiles: Profiles) -> LayoutProfile:
    """The profile of that ID.

    Raises:
        InvalidFileError: there is none; the message names those whose IDs are near.
    """
    if wanted in profiles:
        return profiles[wanted]
    near = near_names(wanted, profiles)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise InvalidFileError(
        f"There is no layout of that ID. {hint}'ehcp-io layouts list' names those that there are; "
        "the general rules need none."
    )
