"""Contents lists and glossaries: they name many sections and are none of their headings."""

import re
from collections.abc import Mapping, Sequence

from ehcp_io.recognition.candidates import EXPLICIT, Candidate

_LIST_GAP = 30  # words under an entry of a contents list or a glossary
_LIST_LETTERS = 5
_LIST_SHARE = 0.6
_PAGE = re.compile(r"(?:\s|(?<=[^\s\d/.,–-]))\d{1,3}$")  # a tab may be lost: "Placement12"


def with_pages(texts: Mapping[int, str], every: Mapping[int, str]) -> set[int]:
    """Lines, by their number, that are another one's very words and a page's number behind them.

    So are those of ``texts`` that stand in a run of lines, ``every`` one of which has its page.
    """
    known = set(texts.values())
    bare = {line: _PAGE.sub("", text).rstrip(" .…\t") for line, text in texts.items()}
    paged = {line for line, text in texts.items() if bare[line] != text and bare[line] in known}
    return paged | (_counted_up(every) & texts.keys())


def _counted_up(texts: Mapping[int, str]) -> set[int]:
    """Lines right below one another that end with pages in their order."""
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for line, text in [*sorted(texts.items()), (-1, "")]:
        page = _PAGE.search(text)
        number = int(page[0]) if page is not None else 0
        goes_on = bool(run) and page is not None and line == run[-1][0] + 1 and number >= run[-1][1]
        if not goes_on:
            rises = len(run) >= _LIST_LETTERS and run[-1][1] > run[0][1]
            found |= {one for one, _ in run} if rises else set()
            run = []
        if page is not None:
            run.append((line, number))
    return found


def entries_of_lists(
    candidates: Sequence[Candidate], headed: Mapping[str, Sequence[int]]
) -> set[int]:
    """Candidates of a contents list or a glossary.

    Such a list names many sections once each, close together, and each of them is named again
    elsewhere with more below it. ``headed`` are the sections that columns of tables are headed by,
    with the places of those tables: one that stands among the entries is what a heading opens.
    """
    listed: set[int] = set()
    run: list[int] = []
    for number, candidate in enumerate([*candidates, None]):
        if candidate is not None and candidate.following <= _LIST_GAP:
            run.append(number)
            continue
        # The last entry may only look long because the front pages follow the list.
        tail = [number] if candidate is not None and run else []
        if _is_list(run, candidates, headed):
            listed |= set(run)
            listed |= {one for one in tail if _ends_list(run, one, candidates)}
        run = []
    return listed


def _is_list(
    run: Sequence[int], candidates: Sequence[Candidate], headed: Mapping[str, Sequence[int]]
) -> bool:
    named = [letter for one in run for letter in candidates[one].label.letters]
    if (
        len(run) < _LIST_LETTERS - 1
        or len(set(named)) < _LIST_LETTERS
        or len(named) > len(set(named)) + 1
    ):
        return False
    # Numbers of pages tell a list though the headings that it names open several sections at once.
    paged = all(_PAGE.search(candidates[one].label.title) for one in run)
    better = 0
    first, last = candidates[run[0]].index if run else 0, _end(run, candidates)
    for letter in set(named):
        mine = [candidates[one] for one in run if letter in candidates[one].label.letters]
        here = max(candidate.following for candidate in mine)
        there = max(
            (
                other.following
                for number, other in enumerate(candidates)
                if number not in run
                and letter in other.label.letters
                and (paged or not set(other.label.letters) > set(mine[0].label.letters))
                and other.label.form in EXPLICIT
            ),
            default=-1,
        )
        elsewhere = any(not first < table < last for table in headed.get(letter, ()))
        better += elsewhere or there > here or (there == here and there >= 0 and here == 0)
    return better >= _LIST_SHARE * len(set(named))


def _end(run: Sequence[int], candidates: Sequence[Candidate]) -> int:
    """Where the heading after a run stands."""
    after = run[-1] + 1 if run else 0
    return candidates[after].index if after < len(candidates) else candidates[-1].index + 1


def _ends_list(run: Sequence[int], last: int, candidates: Sequence[Candidate]) -> bool:
    before = candidates[run[-1]]
    paged = all(_PAGE.search(candidates[one].label.title) for one in (*run, last))
    return candidates[last].signature == before.signature and any(
        number not in run
        and number != last
        and set(other.label.letters) & set(candidates[last].label.letters)
        and (paged or other.score >= candidates[last].score)
        for number, other in enumerate(candidates)
    )
