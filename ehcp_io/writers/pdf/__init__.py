"""The standard PDF: what the Word document says, in the same order, with the plan attached."""

from ehcp_io.writers.pdf.reading import carries_plan, load_pdf
from ehcp_io.writers.pdf.writing import write_pdf

__all__ = ["carries_plan", "load_pdf", "write_pdf"]
