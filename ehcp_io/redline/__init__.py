"""Redlines: two versions of a plan as one Word document with real tracked changes, proved."""

from ehcp_io.redline.stamp import Stamp
from ehcp_io.redline.standard import standard_redline

__all__ = ["Stamp", "standard_redline"]
