"""Pictures as files: pages of one plan in order, upright, within limits."""

import io
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from readers.ocr.pictures import Sheet, needs_ocr

from ehcp_io.document import Document, text_blocks
from ehcp_io.errors import NotInstalledError, UnknownFormatError, UnreadableDocumentError
from ehcp_io.readers import folder_of_pages, read_document, read_pages
from ehcp_io.readers.ocr import modes
from ehcp_io.readers.ocr.modes import Mode, Recognising
from ehcp_io.readers.ocr.reading import Page


def page(words: str) -> Sheet:
    return Sheet().lines(60, 80, words, "This page has enough print upon it to be read.")


def text_of(document: Document) -> str:
    return " ".join(block.text for block in text_blocks(document.blocks))


@needs_ocr
def test_pictures_of_every_kind_are_pages_of_a_document() -> None:
    words = ("Needs", "Provision", "Outcomes", "Health", "Views")
    kinds = dict(zip(("PNG", "JPEG", "TIFF", "WEBP", "BMP"), words, strict=True))
    files = [(kind, page(f"{word} of Hattie").saved(kind)) for kind, word in kinds.items()]
    document = read_pages(files, "plan")
    text = text_of(document)
    assert all(f"{word} of Hattie" in text for word in words)
    assert document.source.pages == len(kinds)
    assert document.source.format == "image"
    assert document.findings[0].code == "recognised-pages"


@needs_ocr
def test_a_webp_alone_is_a_page() -> None:
    document = read_document(page("Needs of Hattie").saved("WEBP", quality=60), "plan.webp")
    assert "Needs of Hattie" in text_of(document)
    assert (document.source.format, document.source.pages) == ("image", 1)


@needs_ocr
def test_a_tiff_may_hold_many_pages() -> None:
    more = [page("Second come her needs").image, page("Third, what she hopes for").image]
    data = page("First of all her name").saved("TIFF", save_all=True, append_images=more)
    document = read_document(data, "plan.tif")
    assert document.source.pages == 3
    text = text_of(document)
    assert text.index("First") < text.index("Second") < text.index("Third")


@needs_ocr
def test_the_camera_says_how_it_was_held() -> None:
    from PIL import Image

    sheet = page("Held on its side")
    sheet.image = sheet.image.rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    assert "Held on its side" in text_of(read_document(sheet.saved("JPEG", exif=exif), "p.jpg"))


@needs_ocr
def test_several_pictures_are_one_plan_and_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    files = [(f"{n}.png", page(f"Sheet {word}").saved()) for n, word in enumerate(("A", "B"))]
    recognising = Recognising(progress=lambda done, count: told.append((done, count)))
    document = read_pages(files, "plan", recognising)
    assert document.source.pages == 2
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_folder_is_read_in_the_order_that_people_count(tmp_path: Path) -> None:
    for name in ("page10.jpg", "page2.jpg", "Page1.JPG", "notes.txt", ".page0.jpg"):
        (tmp_path / name).write_bytes(b"x")
    names = [path.name for path in folder_of_pages(tmp_path)]
    assert names == ["Page1.JPG", "page2.jpg", "page10.jpg"]


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"x")
    with pytest.raises(UnknownFormatError, match="without page pictures"):
        folder_of_pages(tmp_path)


def test_a_document_among_pages_is_refused() -> None:
    with pytest.raises(UnknownFormatError, match=r"plan\.pdf is not a picture"):
        read_pages([("plan.pdf", b"%PDF-1.7\n")], "plan")


def pdf_of(*sheets: Sheet) -> bytes:
    file = io.BytesIO()
    first, *rest = [sheet.image for sheet in sheets]
    first.save(file, "PDF", save_all=True, append_images=rest, resolution=200)
    return file.getvalue()


@needs_ocr
def test_a_scan_in_a_pdf_is_read_and_doubt_is_counted() -> None:
    document = read_document(pdf_of(page("Health needs"), page("Social care needs")), "scan.pdf")
    assert "Health needs" in text_of(document)
    assert "Social care needs" in text_of(document)
    codes = {finding.code for finding in document.findings}
    assert "page-without-text" not in codes
    assert "recognised-pages" in codes


@needs_ocr
def test_recognition_can_be_switched_off() -> None:
    off = Recognising(Mode.OFF)
    document = read_document(pdf_of(page("Health needs")), "scan.pdf", recognising=off)
    assert document.blocks == ()
    assert [finding.code for finding in document.findings] == ["page-without-text"]
    with pytest.raises(UnknownFormatError, match="--ocr off"):
        read_document(page("Health needs").saved(), "scan.png", recognising=off)


@pytest.mark.parametrize(("installed", "told"), [(False, True), (True, False)])
def test_photographs_ask_for_the_engine_that_reads_them_better(
    installed: bool, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ehcp_io.readers.ocr import recognition

    monkeypatch.setattr(recognition, "is_best_installed", lambda: installed)
    pages = [Page(number, 595, 842, photographed=number > 1) for number in (1, 2, 3)]
    (found, *_) = [each.message for each in recognition.findings_of(pages)] or [""]
    assert ("Pages 2, 3 are photographs." in found and "ehcp-io[ocr-best]" in found) is told


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modes, "find_spec", lambda name: None)
    with pytest.raises(UnknownFormatError, match=r"pip install 'ehcp-io\[ocr\]'") as refusal:
        read_document(b"\x89PNG\r\n\x1a\n....", "scan.png")
    assert refusal.value.exit_code == 3
    with pytest.raises(NotInstalledError, match=r"ehcp-io\[ocr\]"):
        Recognising(Mode.FORCE).check_engine()


@needs_ocr
def test_the_slower_engine_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modes, "is_best_installed", lambda: False)
    with pytest.raises(NotInstalledError, match=r"ehcp-io\[ocr-best\]") as refusal:
        Recognising(Mode.BEST).check_engine()
    assert refusal.value.exit_code == 2


@needs_ocr
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff\xe0...."])
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read_document(data, "scan.png")


@needs_ocr
def test_a_page_that_fails_is_told_of_and_the_rest_is_read() -> None:
    cut_short = page("Never seen").saved()
    files = [("1.png", page("Health needs").saved()), ("2.png", cut_short[: len(cut_short) // 3])]
    document = read_pages(files, "plan")
    assert "Health needs" in text_of(document)
    (failed,) = [finding for finding in document.findings if finding.code == "page-not-recognised"]
    assert failed.page == 2


@needs_ocr
def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from ehcp_io.readers.ocr import crew

    monkeypatch.setattr(crew, "LONGEST", 0.05)
    (page_read,) = crew.recognise_all(crew.Order(), [crew.Task(1, 0, page("x").saved())], 1)
    assert page_read.problem == "time"


@needs_ocr
def test_an_answer_that_is_not_ours_is_not_unpickled() -> None:
    import pickle

    from ehcp_io.readers.ocr.crew import _Answers

    evil: Any = io.BytesIO(pickle.dumps(Path("x")))
    with pytest.raises(pickle.UnpicklingError):
        _Answers(evil).load()


DATA = Path(__file__).parent / "data"
HEIC = DATA / "page.heic"
"""The page of `page("Held up to a telephone")` as an iPhone would save it."""


@needs_ocr
@pytest.mark.skipif(find_spec("pi_heif") is None, reason="pi-heif is not installed")
def test_a_picture_from_an_iphone_is_read() -> None:
    assert "Held up to a telephone" in text_of(read_document(HEIC))


@needs_ocr
def test_what_reads_pictures_of_iphones_is_named_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from ehcp_io.readers.ocr import pictures

    monkeypatch.setattr(pictures, "reads_heic", lambda: False)
    with pytest.raises(UnknownFormatError, match="pip install pi-heif"):
        read_document(HEIC)


def word_of(*sheets: Sheet, above: str = "") -> bytes:
    import docx
    from docx.shared import Cm

    made = docx.Document()
    if above:
        made.add_paragraph(above)
    for sheet in sheets:
        made.add_picture(io.BytesIO(sheet.saved("JPEG")), width=Cm(16))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@needs_ocr
def test_pages_pasted_into_a_word_document_are_read_where_they_stand() -> None:
    data = word_of(page("Health needs"), page("Social care needs"), above="Sent by the office")
    document = read_document(data, "plan.docx")
    text = text_of(document)
    assert text.index("Sent by the office") < text.index("Health needs") < text.index("Social care")
    codes = {finding.code for finding in document.findings}
    assert "recognised-pages" in codes
    assert "pictures-without-text" not in codes
    assert document.source.format == "docx"


def test_pasted_pages_are_told_of_where_nothing_reads_them() -> None:
    data = word_of(page("Health needs"))
    document = read_document(data, "plan.docx", recognising=Recognising(Mode.OFF))
    (told,) = document.findings
    assert told.code == "pictures-without-text"
    assert "pip install 'ehcp-io[ocr]'" in told.message


def odt_of(*sheets: Sheet) -> bytes:
    import zipfile

    from readers.odt.building import odt, p

    frame = (
        '<draw:frame svg:width="16cm" svg:height="22cm">'
        '<draw:image xlink:href="Pictures/{}.jpg"/></draw:frame>'
    )
    body = p("Sent by the office") + "".join(p(frame.format(n)) for n in range(len(sheets)))
    file = io.BytesIO(odt(body))
    with zipfile.ZipFile(file, "a") as archive:
        for number, sheet in enumerate(sheets):
            archive.writestr(f"Pictures/{number}.jpg", sheet.saved("JPEG"))
    return file.getvalue()


def rtf_of(*sheets: Sheet) -> bytes:
    from readers.rtf.building import rtf

    picture = r"{{\*\shppict{{\pict\picwgoal9000\pichgoal12700\jpegblip {}}}}}\par "
    pictures = (picture.format(sheet.saved("JPEG").hex("\n", 64)) for sheet in sheets)
    return rtf(r"Sent by the office\par " + "".join(pictures))


@needs_ocr
@pytest.mark.parametrize(("name", "made"), [("plan.odt", odt_of), ("plan.rtf", rtf_of)])
def test_pages_pasted_into_other_documents_are_read_too(name: str, made: Any) -> None:
    document = read_document(made(page("Health needs")), name)
    assert text_of(document).startswith("Sent by the office Health needs")
    assert "recognised-pages" in {finding.code for finding in document.findings}
    assert (document.source.format, document.source.pages) == (name[-3:], 1)


@needs_ocr
def test_a_page_pasted_into_an_older_word_document_is_read_too() -> None:
    """``pasted.doc``: a line of text and a drawn page (`Sheet`), saved by LibreOffice."""
    pytest.importorskip("msdoc2docx")
    document = read_document(DATA / "pasted.doc")
    wanted = "Sent by the office SECTION C: HEALTH NEEDS Hattie wears glasses for reading."
    assert text_of(document).startswith(wanted)
    assert "recognised-pages" in {finding.code for finding in document.findings}
    assert (document.source.format, document.source.pages) == ("doc", 1)


@needs_ocr
def test_a_damaged_picture_in_rich_text_is_told_of() -> None:
    data = rtf_of(page("Health needs")).replace(b"ffd8", b"fzd8")
    document = read_document(data, "plan.rtf")
    assert text_of(document) == "Sent by the office"
    assert "pictures-without-text" in {finding.code for finding in document.findings}


@needs_ocr
def test_recognising_that_is_stopped_ends_its_workers_in_peace() -> None:
    """Ctrl-C in the middle: no second error, and no worker goes on with the pages that wait."""
    from ehcp_io.readers.ocr import crew

    tasks = [crew.Task(number, 0, page("Again").saved()) for number in range(1, 7)]
    begun = crew.recognise_all(crew.Order(), tasks, len(tasks))
    next(begun)
    begun.close()
    assert not any("ThreadPool" in thread.name for thread in threading.enumerate())
