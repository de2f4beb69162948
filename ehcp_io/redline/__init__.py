"""Redlines: two versions of a plan as one Word document with real tracked changes, proved."""

from ehcp_io.redline.stamp import Stamp
from ehcp_io.redline.standard import Redline, plan_redline, standard_redline, true_difference

__all__ = ["Redline", "Stamp", "plan_redline", "standard_redline", "true_difference"]
