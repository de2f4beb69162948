"""Notes behind the block that refers to them; comments apart, with what they hang on."""

from readers.word.docx_builder import DocxBuilder, ins, p, r, tbl, tc, tr
from readers.word.reading import only_table, read, texts

from ehcp_io.document import Heading, Note, TextBlock


def reference(note: int, kind: str = "foot", more: str = "", after: str = "") -> str:
    return f'<w:r><w:{kind}noteReference w:id="{note}"{more}/>{after}</w:r>'


def noted(body: str, notes: dict[int, str], kind: str = "foot", settings: str = "") -> DocxBuilder:
    builder = DocxBuilder(body)
    content = "".join(f'<w:{kind}note w:id="{i}">{c}</w:{kind}note>' for i, c in notes.items())
    builder.add_xml("notes.xml", f"{kind}notes", f"{kind}notes", content)
    builder.add_xml("settings.xml", "settings", "settings", settings)
    return builder


def test_a_note_follows_its_block_and_is_numbered_as_printed() -> None:
    body = p(r("one") + reference(7)) + p(r("two") + reference(5)) + p("three")
    blocks = read(noted(body, {5: p("B"), 7: p("A") + p("more")})).blocks
    assert [(type(b).__name__, b.text) for b in blocks if isinstance(b, TextBlock)] == [
        ("Paragraph", "one"), ("Note", "A"), ("Note", "more"),
        ("Paragraph", "two"), ("Note", "B"), ("Paragraph", "three"),
    ]  # fmt: skip
    assert [b.marker for b in blocks if isinstance(b, Note)] == ["1", "1", "2"]
    first = blocks[0]
    assert isinstance(first, TextBlock)
    assert [(run.text, run.note) for run in first.runs] == [("one", None), ("", "1")]


def test_a_note_in_a_heading_leaves_the_heading_a_heading() -> None:
    body = p(r("Section F") + reference(2), '<w:outlineLvl w:val="0"/>')
    heading, note = read(noted(body, {2: p("note")})).blocks
    assert isinstance(heading, Heading)
    assert isinstance(note, Note)
    assert note.location.part == "footnotes"


def test_a_note_of_a_cell_stands_in_the_cell() -> None:
    body = tbl(tr(tc(p(r("one") + reference(2))), tc("two")))
    cells = only_table(read(noted(body, {2: p("note")}))).rows[0].cells
    assert [cell.text for cell in cells] == ["one note", "two"]


def test_endnotes_are_roman_unless_the_settings_say_otherwise() -> None:
    body = p(r("one") + reference(2, "end"))
    plain = read(noted(body, {2: p("x")}, "end"))
    letters = '<w:endnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:endnotePr>'
    set_ = read(noted(body, {2: p("x")}, "end", letters))
    assert [b.marker for b in plain.blocks if isinstance(b, Note)] == ["i"]
    assert [b.marker for b in set_.blocks if isinstance(b, Note)] == ["C"]


def test_a_mark_of_its_own_is_the_note_s_number() -> None:
    mark = reference(2, more=' w:customMarkFollows="1"', after="<w:t>*</w:t>")
    document = read(noted(p(r("one") + mark) + p(r("two") + reference(3)), {2: p("A"), 3: p("B")}))
    assert [b.marker for b in document.blocks if isinstance(b, Note)] == ["*", "1"]
    assert texts(document) == ["one", "A", "two", "B"]


def test_notes_may_count_anew_in_each_section() -> None:
    anew = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = p(r("one") + reference(2), "<w:sectPr/>") + p(r("two") + reference(3))
    blocks = read(noted(body, {2: p("A"), 3: p("B")}, settings=anew)).blocks
    assert [b.marker for b in blocks if isinstance(b, Note)] == ["1", "1"]


def test_a_note_whose_reference_was_deleted_goes_with_it() -> None:
    body = p(r("one") + ins(reference(2), "del") + reference(3))
    blocks = read(noted(body, {2: p("gone"), 3: p("kept")})).blocks
    assert [(b.text, b.marker) for b in blocks if isinstance(b, Note)] == [("kept", "1")]


def test_a_reference_to_no_note_and_a_second_one_to_the_same_add_nothing() -> None:
    document = read(noted(p(r("x") + reference(2) + reference(2) + reference(9)), {2: p("A")}))
    assert texts(document) == ["x", "A"]


def test_a_hidden_reference_hides_its_note() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    document = read(noted(p(r("x") + hidden), {2: p("note")}))
    assert texts(document) == ["x"]
    assert [block.text for block in document.hidden] == [""]
    assert document.hidden[0].runs[0].text == "note"


def comment(number: int, text: str = "Check") -> str:
    who = 'w:author="B. Reader" w:date="2024-01-02T03:04:05Z"'
    return f'<w:comment w:id="{number}" {who}>{p(text)}</w:comment>'


def span(number: int, edge: str) -> str:
    return f'<w:commentRange{edge} w:id="{number}"/>'


def mention(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def commented(body: str, *comments: str) -> DocxBuilder:
    builder = DocxBuilder(body)
    builder.add_xml("comments.xml", "comments", "comments", "".join(comments))
    return builder


def test_a_comment_says_who_when_on_what_and_where() -> None:
    body = p("first") + p(r("one ") + span(1, "Start") + r("two"))
    body += p(r("three") + span(1, "End") + mention(1) + r(" four"))
    (found,) = read(commented(body, comment(1))).comments
    assert (found.text, found.author, found.date) == ("Check", "B. Reader", "2024-01-02T03:04:05Z")
    assert (found.anchor, found.location.path) == ("two three", (1,))


def test_a_range_that_ends_between_rows_ends_with_its_mark() -> None:
    body = tbl(tr(tc(p(span(1, "Start") + r("one") + mention(1)))) + span(1, "End")) + p("two")
    (found,) = read(commented(body, comment(1))).comments
    assert found.anchor == "one"


def test_a_comment_without_a_range_stands_at_its_mark() -> None:
    (found,) = read(commented(p("a") + p(r("b") + mention(4)), comment(4))).comments
    assert (found.anchor, found.location.path) == ("", (1,))


def test_a_comment_that_nothing_refers_to_is_kept() -> None:
    (found,) = read(commented(p("a"), comment(4))).comments
    assert (found.text, found.location.part) == ("Check", "comments")


def test_comments_on_hidden_and_deleted_words_quote_neither() -> None:
    words = r("seen ") + r("hidden", "<w:vanish/>") + ins(r("gone"), "moveFrom")
    (found,) = read(commented(p(span(1, "Start") + words + span(1, "End")), comment(1))).comments
    assert found.anchor == "seen"
