"""Reads any local authority's Education, Health and Care plan into one canonical model."""

__version__ = "0.1.0"
