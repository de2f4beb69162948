"""From a file's bytes to an opened Word package: says what is wrong in one sentence otherwise."""

import io
import re
import zipfile

from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.readers.package_guard import open_package
from ehcp_io.readers.word.package import Package

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_SPINS = re.compile(rb'spinCount="(\d{1,30})"')
_MOST_SPINS = 10_000_000
"""The most rounds of hashing that a lock may ask for (MS-OFFCRYPTO 2.3.4.10)."""
_CONVERT = "Open it in the program that made it and save it as a Word document (.docx)."
_OTHER_OFFICE = (("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"))


def open_word(data: bytes, file_name: str, password: str | None) -> Package:
    """The package in ``data``, unlocked where a password was given.

    Raises:
        EncryptedDocumentError: it is locked, and no password was given or it is the wrong one.
        UnreadableDocumentError: it is damaged, hostile or no Word document.
    """
    if data.startswith(_OLE) and _ENCRYPTED_STREAM in data:
        data = _unlocked(data, file_name, password)
    if not (data.startswith(b"PK") or zipfile.is_zipfile(io.BytesIO(data))):
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: it is not a Word document (.docx), or it is damaged. "
            f"{_CONVERT}"
        )
    package = Package(open_package(data, file_name), file_name)
    _refuse_other_office(package)
    return package


def _refuse_other_office(package: Package) -> None:
    main = package.main_part()
    found = next((what for folder, what in _OTHER_OFFICE if main.startswith(folder)), None)
    if found is None and main not in package:
        names = package.archive.namelist()
        found = next(
            (what for folder, what in _OTHER_OFFICE if any(n.startswith(folder) for n in names)),
            "an OpenDocument file" if "content.xml" in names else "a zip archive",
        )
    if found is not None:
        raise UnreadableDocumentError(
            f"{package.file_name} cannot be read: it is {found}, not a Word document. {_CONVERT}"
        )


def _unlocked(data: bytes, file_name: str, password: str | None) -> bytes:
    """The package inside an encrypted OLE file (MS-OFFCRYPTO 2.3.4.4)."""
    if not password:
        raise EncryptedDocumentError(file_name, tried=password is not None)
    if any(int(count) > _MOST_SPINS for count in _SPINS.findall(data)):
        raise _damaged_lock(file_name)
    import msoffcrypto
    from msoffcrypto.exceptions import InvalidKeyError

    plain = io.BytesIO()
    verified = False
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        office.load_key(password=password, verify_password=True)
        verified = True
        office.decrypt(plain)
    except Exception as error:  # a damaged lock fails in many ways, all meaning one thing
        if isinstance(error, InvalidKeyError) and not verified:
            raise EncryptedDocumentError(file_name, tried=True) from None
        raise _damaged_lock(file_name) from None
    return plain.getvalue()


def _damaged_lock(file_name: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: its encryption is damaged or of a kind that cannot be "
        "opened here. Open it in Word and save a copy without a password."
    )
