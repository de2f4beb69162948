"""The whole plan in one line of reading, for e-mail and screen readers: Markdown and plain text."""

from ehcp_io.writers.linear.markdown import write_markdown
from ehcp_io.writers.linear.plain_text import write_text

__all__ = ["write_markdown", "write_text"]
