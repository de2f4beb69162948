"""Builds small Word packages from strings, so that a test can show the very XML it is about."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATION = f"{_OFFICE}/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MOST_COLUMNS = 63  # Word's own bound
AUTHOR = "A. Officer"
_WHO = f'w:id="1" w:author="{AUTHOR}" w:date="2024-03-01T09:00:00Z"'
MAIN_TYPE = f"{_WORD_TYPE}.document.main+xml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _RELATION,
        "m": f"{_OFFICE}/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)


@dataclass(slots=True)
class Part:
    """A part beside the main one: its relationship, its content type and what it holds."""

    kind: str
    data: bytes
    content_type: str
    relation_id: str


@dataclass(slots=True)
class DocxBuilder:
    """Gathers parts; ``build`` makes the package's bytes."""

    body: str = ""
    main_type: str = MAIN_TYPE
    parts: dict[str, Part] = field(default_factory=dict)
    relations: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    """Relationships of the parts beside the main one: id, kind and target."""

    def add(self, name: str, kind: str, content: str | bytes, content_type: str = "") -> str:
        """Add a part under ``word/``; its relationship id."""
        data = content if isinstance(content, bytes) else content.encode()
        relation_id = f"rId{len(self.parts) + 1}"
        self.parts[name] = Part(kind, data, content_type or f"{_WORD_TYPE}.{kind}+xml", relation_id)
        return relation_id

    def add_xml(self, name: str, kind: str, root: str, content: str) -> str:
        """Add an XML part whose root element is ``w:`` + ``root``."""
        return self.add(name, kind, wrap(root, content))

    def build(self) -> bytes:
        """The bytes of the package, the same each time."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", self._content_types())
            archive.writestr(
                "_rels/.rels",
                _relationships([("rId1", f"{_RELATION}/officeDocument", "word/document.xml")]),
            )
            archive.writestr("word/document.xml", wrap("document", f"<w:body>{self.body}</w:body>"))
            archive.writestr(
                "word/_rels/document.xml.rels",
                _relationships(
                    [
                        (part.relation_id, f"{_RELATION}/{part.kind}", name)
                        for name, part in self.parts.items()
                    ]
                ),
            )
            for name, part in self.parts.items():
                archive.writestr(f"word/{name}", part.data)
            for name, relations in self.relations.items():
                listed = [(i, f"{_RELATION}/{kind}", to) for i, kind, to in relations]
                archive.writestr(f"word/_rels/{name}.rels", _relationships(listed))
        return target.getvalue()

    def _content_types(self) -> str:
        overrides = [("/word/document.xml", self.main_type)]
        overrides += [(f"/word/{name}", part.content_type) for name, part in self.parts.items()]
        lines = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides)
        return (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{lines}'
            "</Types>"
        )


def _relationships(relations: list[tuple[str, str, str]]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{n}"/>' for i, t, n in relations)
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{lines}</Relationships>"
    )


def wrap(root: str, content: str) -> str:
    """A whole XML part with every namespace declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'


def docx(body: str) -> bytes:
    """A package that has nothing but a body."""
    return DocxBuilder(body).build()


def r(text: str, properties: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph of runs; plain words become a run."""
    inner = content if "<" in content or not content else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def tc(content: str, properties: str = "") -> str:
    """A cell of blocks; plain words become a paragraph."""
    inner = content if "<" in content else p(content)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def tbl(*rows: str, properties: str = "", grid: bool = True) -> str:
    """A table with a grid of equal columns, or with none (which Word never writes)."""
    columns = max((_columns(row) for row in rows), default=0) if grid else 0
    listed = '<w:gridCol w:w="2000"/>' * columns
    shape = f"<w:tblGrid>{listed}</w:tblGrid>" if grid else ""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{shape}{''.join(rows)}</w:tbl>"


def _columns(row: str) -> int:
    """How many grid columns a row takes, tables in its cells left out."""
    root = etree.fromstring(f"<row {NAMESPACES}>{row}</row>")
    names = {"w": root.nsmap["w"]}
    cells = root.xpath("count(.//w:tc[not(ancestor::w:tc)])", namespaces=names)
    spans = root.xpath(
        "sum(.//w:gridSpan[count(ancestor::w:tc) = 1]/@w:val)"
        " - count(.//w:gridSpan[count(ancestor::w:tc) = 1])"
        " + sum(.//*[self::w:gridBefore or self::w:gridAfter][not(ancestor::w:tc)]/@w:val)",
        namespaces=names,
    )
    return min(int(cells + spans), _MOST_COLUMNS)


def sdt(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def ins(content: str, kind: str = "ins") -> str:
    """A tracked change around runs; ``kind`` is the element's name."""
    return f"<w:{kind} {_WHO}>{content}</w:{kind}>"


def tracked(kind: str) -> str:
    """A mark that its holder (row, cell, paragraph mark) was changed."""
    return f"<w:{kind} {_WHO}/>"


def mark(kind: str) -> str:
    """Paragraph properties whose mark is tracked."""
    return f"<w:rPr>{tracked(kind)}</w:rPr>"


def fld(instruction: str, result: str | None = None, form: str = "") -> str:
    """A complex field; without a result it has no separate mark either."""
    parts = [
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>',
    ]
    if result is not None:
        inner = result if "<" in result else r(result)
        parts += ['<w:r><w:fldChar w:fldCharType="separate"/></w:r>', inner]
    return "".join([*parts, '<w:r><w:fldChar w:fldCharType="end"/></w:r>'])


def box(content: str) -> str:
    """The content of a text box."""
    return f"<w:txbxContent>{content}</w:txbxContent>"


def drawing(content: str, name: str = "Shape", description: str = "", size: int = 9000) -> str:
    """A run with a drawing; ``size`` in English metric units each way."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/>'
        f'<wp:docPr id="1" name="{name}" descr="{description}"/>'
        f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def vml(content: str, shape_id: str = "box", style: str = "") -> str:
    """A run with a VML shape."""
    return (
        f'<w:r><w:pict><v:shape id="{shape_id}" style="{style}">{content}</v:shape></w:pict></w:r>'
    )


def shape(content: str) -> str:
    """A DrawingML shape with a text box."""
    return f"<wps:wsp><wps:txbx>{box(content)}</wps:txbx></wps:wsp>"


def alternate(choice: str, fallback: str) -> str:
    """Alternate content in a run."""
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
