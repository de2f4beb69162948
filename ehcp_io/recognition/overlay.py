"""A layout's own words put over those that general recognition knows."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ehcp_io.recognition.profile import LayoutProfile, Wordings
from ehcp_io.recognition.vocabulary import Vocabulary, key, title_key
from ehcp_io.recognition.vocabulary_loading import phrase


def overlay(vocabulary: Vocabulary, profile: LayoutProfile) -> Vocabulary:
    """The vocabulary with the profile's words added.

    Where both know a wording the profile's meaning wins: whoever wrote it has seen the page.
    """
    opening = {title_key(title) for titles in profile.titles.values() for title in titles}
    closing = {title_key(title) for title in profile.outside.titles}
    labels = _labels(vocabulary.labels, profile)
    own = {word: roles for word, roles in labels.items() if roles != vocabulary.labels.get(word)}
    return replace(
        vocabulary,
        titles=_titles(vocabulary.titles, profile.titles, opening | closing),
        outside=(vocabulary.outside - opening) | closing,
        last=vocabulary.last - opening,
        behind=vocabulary.behind | {title_key(title) for title in profile.outside.appendix},
        areas={**vocabulary.areas, **_inverted(profile.areas, key)},
        labels=labels,
        squeezed={
            **vocabulary.squeezed,
            **{word.replace(" ", ""): roles for word, roles in own.items()},
        },
        topics={**vocabulary.topics, **_inverted(profile.topics, title_key)},
        guidance=vocabulary.guidance.and_also(map(phrase, profile.guidance.phrases)),
        _titles_cache={},
    )


def _titles(
    known: Mapping[str, frozenset[str]], own: Mapping[str, Wordings], told: set[str]
) -> dict[str, frozenset[str]]:
    """The titles of each section; what the profile tells of a title, no other section keeps."""
    titles = {name: each - told for name, each in known.items()}
    for name, each in own.items():
        titles[name] = titles.get(name, frozenset()) | {title_key(title) for title in each}
    return titles


def _labels(
    known: Mapping[str, tuple[str, ...]], profile: LayoutProfile
) -> dict[str, tuple[str, ...]]:
    """The roles of each wording, the profile's first."""
    labels = dict(known)
    for role, wordings in profile.labels.items():
        for wording in wordings:
            word = key(wording)
            others = tuple(each for each in labels.get(word, ()) if each != role)
            labels[word] = (role, *others)
    return labels


def _inverted(table: Mapping[str, Wordings], fold: Callable[[str], str]) -> dict[str, str]:
    return {fold(wording): name for name, wordings in table.items() for wording in wordings}
