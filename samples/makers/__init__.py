"""Makers of the sample documents: invented children poured into invented authorities' forms."""

from .families import area_pairs, blocks, my_plan, national, parts, plain_prose, statement

FAMILIES = (national, parts, statement, area_pairs, blocks, my_plan, plain_prose)
CASES = [case for family in FAMILIES for case in family.CASES]
