"""Makers of the sample documents: invented children poured into invented authorities' forms."""

from .families import area_pairs, my_plan, national, plain_prose

FAMILIES = (national, area_pairs, my_plan, plain_prose)
CASES = [case for family in FAMILIES for case in family.CASES]
