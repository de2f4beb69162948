"""The plan as the data that a Word document carries: the one place that knows its form."""

from lxml import etree

from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_xml import load_xml, write_xml


def to_element(plan: Plan) -> etree._Element:
    """The plan as canonical XML, so that any program can read it out of the document."""
    return etree.fromstring(write_xml(plan), etree.XMLParser(remove_blank_text=False))


def from_element(element: etree._Element | None) -> Plan:
    """The plan that `to_element` gave.

    Raises:
        InvalidFileError: it is missing, damaged, or of another version of the schema.
    """
    return load_xml(b"" if element is None else etree.tostring(element, with_tail=False))
