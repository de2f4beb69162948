"""A comparison as one HTML page that needs nothing else: no script, no network, no other file.

Made for parents: the gravest first, in plain words, side by side or in one text, readable on a
telephone, by a screen reader and on paper (WCAG 2.2 AA). With script on it can be filtered.
"""

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from ehcp_io.compare.model import Change, ChangeKind, Op, PlanDiff
from ehcp_io.compare.stances import Passage, passages, told
from ehcp_io.compare.telling import (
    CAUTION_TITLE,
    EFFECT_TITLES,
    EFFECT_WORDS,
    EFFECTS,
    SAME,
    SECTION_TITLES,
    by_effect,
    cautions_told,
    cells_told,
    counts,
    headline,
    is_several,
    marked,
    particular_name,
    particular_sides,
    places,
    questions,
    reasons_of,
    side_name,
    sides,
    title,
    unmarked_title,
)
from ehcp_io.compare.words import side_pieces
from ehcp_io.plan import SectionLetter
from ehcp_io.resources import shipped

_SPOKEN = {Op.DELETE: ("del", "removed: "), Op.INSERT: ("ins", "added: ")}


def write_html(diff: PlanDiff) -> bytes:
    """The page's bytes, the same for the same comparison."""
    style = (shipped("templates") / "diff.css").read_text(encoding="utf-8")
    script = (shipped("templates") / "diff.js").read_text(encoding="utf-8")
    parts = [
        *_head(diff, style, script),
        *_top(diff),
        '<main id="main">',
        *_flags(diff),
        *_body(diff),
        *_passages(diff),
        *_particulars(diff),
        "</main>",
        *_foot(),
        f"<script>{script}</script>",
        "</body></html>",
    ]
    return "\n".join(parts).encode() + b"\n"


def _head(diff: PlanDiff, style: str, script: str) -> Iterator[str]:
    # Only this page's own style and script may run, whatever a plan's words hold.
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    yield '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex">'
    yield f"<title>{escape(_title(diff))}</title><style>{style}</style></head><body>"


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _title(diff: PlanDiff) -> str:
    return f"{title(diff)}: {side_name(diff.before, 'older')} to {side_name(diff.after, 'newer')}"


def _top(diff: PlanDiff) -> Iterator[str]:
    yield '<a class="skip" href="#main">Skip to the changes</a><header>'
    yield f"<h1>{title(diff)}</h1>"
    yield '<dl class="plans">'
    for label, side, name in sides(diff):
        yield f"<dt>{label}</dt><dd>{escape(side_name(side, name))}</dd>"
    yield "</dl>"
    yield from _cautions(diff)
    total = told(diff) if is_several(diff) else counts(diff)
    yield f'<p class="total">{escape(total)}</p>'
    links = ['<li><a href="#ask">Questions to ask</a></li>'] if questions(diff) else []
    links += [
        f'<li><a href="#{key}">{name} ({len(members)})</a></li>'
        for key, name, _, members in (by_effect(diff) if diff.proposals is None else ())
    ]
    links += [
        f'<li><a href="#group-{number}">{name} ({len(members)})</a></li>'
        for number, (name, members) in enumerate(passages(diff), start=1)
    ]
    if diff.particulars:
        links.append(f'<li><a href="#details">Details ({len(diff.particulars)})</a></li>')
    if links:
        yield f'<nav aria-label="On this page"><ul>{"".join(links)}</ul></nav>'
    marks = (
        "Words that differ from the plan as it is are <ins>bold and underlined</ins>."
        if is_several(diff)
        else "Words that went are <del>struck through</del>; words that came are "
        "<ins>bold and underlined</ins>."
    )
    if diff.changes or is_several(diff):
        yield (
            f'<p class="key">{marks} Changes of layout, numbering and punctuation are not '
            "shown. This page finds changes; it gives no legal advice.</p>"
        )
    yield "</header>"


def _cautions(diff: PlanDiff) -> Iterator[str]:
    """What puts all of it in doubt, before anything is told."""
    told = cautions_told(diff)
    if told:
        yield '<section class="caution" aria-labelledby="first">'
        yield f'<h2 id="first">{CAUTION_TITLE}</h2>'
        yield "<ul>"
        for says, source in told:
            yield f'<li>{escape(says)} <span class="source">{escape(source)}</span></li>'
        yield "</ul></section>"


def _flags(diff: PlanDiff) -> Iterator[str]:
    asked = questions(diff)
    if not asked:
        return
    yield '<section aria-labelledby="ask"><h2 id="ask">Questions to ask</h2><ul>'
    for says, source, numbers in asked:
        links = [f'<a href="#change-{number}">change {number}</a>' for number in numbers]
        which = f" See {', '.join(links)}." if links else ""
        yield f'<li>{escape(says)}{which} <span class="source">{escape(source)}</span></li>'
    yield "</ul></section>"


def _controls(diff: PlanDiff) -> Iterator[str]:
    """How to read the changes: two buttons that need no script, and a filter that does."""
    if not diff.changes:
        return
    if diff.positions is None:
        yield '<h2 class="unseen">The changes</h2>'
    else:
        yield f"<h2>{unmarked_title(diff)}</h2>"
    yield '<input class="view" type="radio" name="view" id="side" checked>'
    yield '<label class="view" for="side">Side by side</label> '
    yield '<input class="view" type="radio" name="view" id="inline">'
    yield '<label class="view" for="inline">In one text</label>'
    effects = {change.effect for change in diff.changes}
    letters = {each for change in diff.changes for each in _letters(change)}
    yield '<div class="controls" id="filter" hidden>'
    yield '<label for="filter-effect">Show</label><select id="filter-effect">'
    yield '<option value="">all changes</option>'
    for effect in EFFECTS:
        if effect in effects:
            yield f'<option value="{effect}">{EFFECT_TITLES[effect].lower()}</option>'
    yield '</select><label for="filter-section">in</label><select id="filter-section">'
    yield '<option value="">all sections</option>'
    for letter, name in SECTION_TITLES.items():
        if letter in letters:
            yield f'<option value="{letter}">Section {letter}: {name}</option>'
    yield '</select><span id="filter-told" role="status"></span></div>'


def _letters(change: Change) -> list[SectionLetter]:
    return [each for each in (change.section, change.from_section) if each is not None]


def _body(diff: PlanDiff) -> Iterator[str]:
    """The changes between two plans; of three each passage is told for itself."""
    if diff.proposals is None:
        yield from (*_controls(diff), '<div class="changes">', *_groups(diff), "</div>")


def _groups(diff: PlanDiff) -> Iterator[str]:
    for key, name, _, members in by_effect(diff):
        yield f'<section class="group" aria-labelledby="{key}">'
        yield f'<h2 id="{key}">{name} ({len(members)})</h2>'
        for number, change in members:
            yield from (_in_short if key == SAME else _change)(number, change, diff)
        yield "</section>"


def _in_short(number: int, change: Change, diff: PlanDiff) -> Iterator[str]:
    """What says the same, in a line; on paper too, where nothing can be unfolded."""
    letters = " ".join(_letters(change))
    yield (
        f'<article class="change same" id="change-{number}" data-effect="{change.effect}" '
        f'data-section="{letters}"><p><b>{number}. {escape(headline(change, diff))}:</b> '
        f"{_side(change, Op.DELETE)} → {_side(change, Op.INSERT)}</p></article>"
    )


def _change(number: int, change: Change, diff: PlanDiff) -> Iterator[str]:
    letters = " ".join(_letters(change))
    yield (
        f'<article class="change {change.effect}" id="change-{number}" '
        f'data-effect="{change.effect}" data-section="{letters}" '
        f'aria-labelledby="change-{number}-title">'
    )
    tag = f'<span class="tag">{EFFECT_WORDS[change.effect]}</span>'
    yield f'<h3 id="change-{number}-title">{number}. {escape(headline(change, diff))} {tag}</h3>'
    if change.item:
        yield f'<p class="of">Of: “{escape(change.item)}”</p>'
    yield from _wordings(change)
    if change.fields:
        yield f'<p class="of">{escape(cells_told(change))}</p>'
    yield '<ul class="why">'
    for says, source in reasons_of(change):
        yield f'<li>{escape(says)} <span class="source">{escape(source)}</span></li>'
    yield "</ul></article>"


def _wordings(change: Change) -> Iterator[str]:
    if change.kind is ChangeKind.MOVED and change.before == change.after:
        yield f'<p class="moved">{escape(change.before or "")}</p>'
        return
    page_before, page_after = (f" ({place})" if place else "" for place in places(change))
    yield '<div class="sides">'
    yield f"<div><h4>Before{page_before}</h4><p>{_side(change, Op.DELETE)}</p></div>"
    yield f"<div><h4>After{page_after}</h4><p>{_side(change, Op.INSERT)}</p></div></div>"
    text = " ".join(_marked(op.op, op.text) for op in change.words)
    yield f'<div class="joined"><h4>Before and after</h4><p>{text}</p></div>'


def _side(change: Change, side: Op) -> str:
    if (change.before if side is Op.DELETE else change.after) is None:
        words = "It was not in the plan." if side is Op.DELETE else "It is not in the plan."
        return f'<span class="nothing">{words}</span>'
    pieces = side_pieces(change.before, change.after)[0 if side is Op.DELETE else 1]
    return marked(pieces, lambda text: _marked(side, text), escape)


def _marked(op: Op, text: str) -> str:
    if op is Op.EQUAL:
        return escape(text)
    tag, spoken = _SPOKEN[op]
    # Few screen readers say that words are inserted or deleted: the page says it itself.
    first, last = (f'<span class="unseen">{said}</span>' for said in (f"[{spoken}", "]"))
    return f"<{tag}>{first}{escape(text)}{last}</{tag}>"


def _particulars(diff: PlanDiff) -> Iterator[str]:
    if not diff.particulars:
        return
    yield '<section aria-labelledby="details"><h2 id="details">Details</h2><table>'
    yield "<caption>Personal details and details of the plan that differ</caption>"
    yield '<thead><tr><th scope="col">Detail</th><th scope="col">Before</th>'
    yield '<th scope="col">After</th></tr></thead><tbody>'
    for change in diff.particulars:
        name = escape(particular_name(change))
        before, after = (escape(each) for each in particular_sides(change))
        yield f'<tr><th scope="row">{name}</th><td>{before}</td><td>{after}</td></tr>'
    yield "</tbody></table></section>"


def _passages(diff: PlanDiff) -> Iterator[str]:
    number = 0
    for group, (name, members) in enumerate(passages(diff), start=1):
        yield f'<section class="group" aria-labelledby="group-{group}">'
        yield f'<h2 id="group-{group}">{name} ({len(members)})</h2>'
        for passage in members:
            number += 1
            yield from _passage(number, passage)
        yield "</section>"


def _passage(number: int, passage: Passage) -> Iterator[str]:
    kind = _KINDS.get(passage.effect, "")
    tag = f' <span class="tag">{passage.effect}</span>' if passage.effect else ""
    yield f'<article class="change {kind}"><h3>{number}. {escape(passage.title)}{tag}</h3>'
    if passage.item:
        yield f'<p class="of">Of: “{escape(passage.item)}”</p>'
    yield '<dl class="stance">'
    for each in passage.wordings:
        text = each.marked(lambda words: _marked(Op.INSERT, words), escape)
        yield f"<dt>{each.name}</dt><dd>{text}</dd>"
    yield "</dl>"
    if passage.why:
        yield '<ul class="why">'
        for says, source in passage.why:
            yield f'<li>{escape(says)} <span class="source">{escape(source)}</span></li>'
        yield "</ul>"
    yield "</article>"


_KINDS = {word: effect for effect, word in EFFECT_WORDS.items()}


def _foot() -> Iterator[str]:
    yield (
        "<footer><p>Made on this computer by ehcp-io; nothing was sent anywhere. The page holds "
        "words of the plan: keep it as you keep the plan.</p></footer>"
    )
