"""Recognition of words in pictures of pages: scans, photographs and faxes.

What is heavy (Tesseract, OpenCV) is imported only in the processes that recognise pages.
"""

from ehcp_io.readers.ocr.modes import AS_NEEDED, Mode, Recognising

__all__ = ["AS_NEEDED", "Mode", "Recognising"]
