"""PDF in, Document out: PDFium reads the pages, the layout engine makes blocks of them."""

from ehcp_io.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
