"""A whole OpenDocument text around a body, so that a test shows only what it is about."""

import io
import zipfile

from ehcp_io.document import Document
from ehcp_io.readers.odt import read_odt
from ehcp_io.readers.revisions import Revisions

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_URN}office:1.0",
        "text": f"{_URN}text:1.0",
        "table": f"{_URN}table:1.0",
        "style": f"{_URN}style:1.0",
        "draw": f"{_URN}drawing:1.0",
        "fo": f"{_URN}xsl-fo-compatible:1.0",
        "svg": f"{_URN}svg-compatible:1.0",
        "form": f"{_URN}form:1.0",
        "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
MIMETYPE = "application/vnd.oasis.opendocument.text"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{}'
    "</manifest:file-entry></manifest:manifest>"
)


def odt(
    body: str,
    *,
    automatic: str = "",
    common: str = "",
    masters: str = "",
    locked: str = "",
    before: str = "",
) -> bytes:
    """The bytes of a file: body, automatic and common styles, master pages."""
    content = (
        f"{before}<office:document-content {NAMESPACES}><office:font-face-decls>"
        '<style:font-face style:name="W" svg:font-family="Wingdings"/></office:font-face-decls>'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {NAMESPACES}><office:styles>{common}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(locked))
    return file.getvalue()


def read(body: str, revisions: Revisions = Revisions.ACCEPT, **parts: str) -> Document:
    """The document of a body."""
    return read_odt(odt(body, **parts), "plan.odt", revisions=revisions)


def p(content: str, style: str = "") -> str:
    """A paragraph."""
    return f"<text:p{_named(style)}>{content}</text:p>"


def h(content: str, level: int = 1, more: str = "") -> str:
    """A heading."""
    return f'<text:h text:outline-level="{level}"{more}>{content}</text:h>'


def span(content: str, style: str) -> str:
    """A span."""
    return f"<text:span{_named(style)}>{content}</text:span>"


def style(name: str, family: str, properties: str, more: str = "") -> str:
    """A style; ``properties`` are whole elements."""
    named = f'style:name="{name}" style:family="{family}"'
    return f"<style:style {named} {more}>{properties}</style:style>"


def look(attributes: str) -> str:
    """Text properties."""
    return f"<style:text-properties {attributes}/>"


def _named(style_name: str) -> str:
    return f' text:style-name="{style_name}"' if style_name else ""
