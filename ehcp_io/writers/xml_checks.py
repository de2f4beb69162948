"""A plan file in XML against its XSD: what is wrong is told by its line, never by its words."""

import functools
from collections.abc import Iterable

from lxml import etree

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan.xml_form import NAMESPACE, NAMESPACES, element_names
from ehcp_io.resources import shipped
from ehcp_io.writers.canonical_json import OTHER_VERSION

_NAMED_PROBLEMS = 5
_HEAD = 4096
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_DOCUMENT_TYPE = "it declares a document type, which plan files never do"
_ADVICE = "See 'ehcp-io schema xml', or convert the source document again."

# The messages of libxml2 quote the file, so its codes are put into words here.
_REASONS = {
    "SCHEMAV_CVC_ELT_1": "is not the root of a plan",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_1": "must be empty",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_3": "has text between its elements",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1": "has an attribute that plans do not have",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2": "has an attribute that plans do not have",
    "SCHEMAV_CVC_COMPLEX_TYPE_4": "lacks an attribute",
    "SCHEMAV_CVC_TYPE_3_1_1": "has an attribute that plans do not have",
    "SCHEMAV_CVC_TYPE_3_1_2": "has elements inside its text",
    "SCHEMAV_CVC_IDC": "has a letter that another section has",
    "SCHEMAV_ELEMENT_CONTENT": "is out of order, or does not belong there",
}
_INCOMPLETE = "lacks an element"
_BAD_VALUE = "has an attribute with a value that is not valid"


def parse_plan_xml(data: bytes) -> etree._Element:
    """The root of a plan file of any version, read without fetching or expanding anything.

    Raises:
        InvalidFileError: it is not well formed, declares a document type, or is no plan's.
    """
    # The same guards as for documents; those belong to the readers, which writers do not know.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if any(mark in data[:_HEAD] for mark in _DOCTYPES):
            raise _refusal([_DOCUMENT_TYPE]) from None
        raise InvalidFileError(
            "This plan file is not well-formed XML from line "
            f"{getattr(error, 'lineno', None) or 1} on, or is cut short. Take a complete copy, or "
            "convert the source document again."
        ) from None
    tree = root.getroottree()
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:
        raise _refusal([_DOCUMENT_TYPE])
    return root


def plan_version(root: etree._Element) -> str:
    """The schema version of a plan file, told by its namespace; empty where it has none."""
    namespace = etree.QName(root).namespace or ""
    return namespace.removeprefix(NAMESPACES) if namespace.startswith(NAMESPACES) else ""


def check_xml(root: etree._Element) -> None:
    """Hold a plan file to the XSD of this release.

    Raises:
        InvalidFileError: it is of another version, or not valid; the first problems by line.
    """
    if etree.QName(root).namespace != NAMESPACE:
        raise InvalidFileError(OTHER_VERSION)
    schema = _schema()
    if not schema.validate(root):
        raise _refusal(_told(root, error) for error in schema.error_log)


@functools.cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(shipped("templates") / "plan.xsd"))


def _told(root: etree._Element, error: etree._LogEntry) -> str:
    reason = _REASONS.get(error.type_name, _BAD_VALUE)
    if error.type_name == "SCHEMAV_ELEMENT_CONTENT" and "Missing child" in error.message:
        reason = _INCOMPLETE
    return f"line {error.line}, {_element_at(root, error.path)} {reason}"


def _element_at(root: etree._Element, path: str | None) -> str:
    """The name of the element at ``path``; one that is not the schema's is not repeated."""
    prefixes = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    try:
        found = root.getroottree().xpath(path, namespaces=prefixes) if path else []
    except etree.XPathEvalError:  # a prefix that only a strange element declares
        found = []
    element = found[0] if isinstance(found, list) and found else None
    name = etree.QName(element).localname if isinstance(element, etree._Element) else ""
    return f"'{name}'" if name in element_names() else "an unknown element"


def _refusal(problems: Iterable[str]) -> InvalidFileError:
    # A wrong value is told twice by libxml2, once for the rule and once for the type. Only as many
    # are put into words as are shown: a file of another kind may have a hundred thousand.
    told: dict[str, None] = {}
    for problem in problems:
        told[problem] = None
        if len(told) > _NAMED_PROBLEMS:
            break
    named = "; ".join(list(told)[:_NAMED_PROBLEMS])
    more = "; and more" if len(told) > _NAMED_PROBLEMS else ""
    return InvalidFileError(f"This plan file is not valid: {named}{more}. {_ADVICE}")
