"""The guard before a package: what could exhaust or trick a reader never gets unpacked."""

import io
import warnings
import zipfile

import pytest

from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers import package_guard
from ehcp_io.readers.package_guard import open_package, read_entry


def archive(*entries: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as output:
        warnings.simplefilter("ignore")
        for name, content in entries:
            output.writestr(name, content)
    return target.getvalue()


def test_an_ordinary_package_is_opened() -> None:
    opened = open_package(archive(("a", b"x"), ("b", b"")), "plan.docx")
    assert read_entry(opened, "a", "plan.docx") == b"x"
    assert read_entry(opened, "b", "plan.docx") == b""


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "C:\\a", "..\\a"])
def test_names_that_lead_outside_are_refused(name: str) -> None:
    with pytest.raises(UnreadableDocumentError, match="outside itself"):
        open_package(archive((name, b"x")), "plan.docx")


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="same name"):
        open_package(archive(("a", b"x"), ("a", b"y")), "plan.docx")


def test_too_many_parts_are_refused() -> None:
    many = [(str(number), b"") for number in range(package_guard.MAX_ENTRIES + 1)]
    with pytest.raises(UnreadableDocumentError, match="5,000"):
        open_package(archive(*many), "plan.docx")


def test_a_package_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="far more"):
        open_package(archive(("a", bytes(12 * 1024 * 1024))), "plan.docx")
    assert open_package(archive(("a", bytes(9 * 1024 * 1024))), "plan.docx")


def test_the_total_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_guard, "MAX_BYTES", 10)
    with pytest.raises(UnreadableDocumentError, match="unpacks to more"):
        open_package(archive(("a", b"x" * 11)), "plan.docx")


def test_a_damaged_entry_is_refused() -> None:
    data = bytearray(archive(("a", b"some words that pack")))
    data[35] ^= 0xFF
    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read_entry(open_package(bytes(data), "plan.docx"), "a", "plan.docx")


def test_a_header_that_understates_its_size_is_refused() -> None:
    data = archive(("a", b"x" * 1000))
    lie = data.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(UnreadableDocumentError, match="damaged"):
        read_entry(open_package(lie, "plan.docx"), "a", "plan.docx")
