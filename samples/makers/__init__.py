"""Makers of the sample documents: invented children poured into invented authorities' forms."""

from .families import (
    area_pairs,
    bands,
    blocks,
    my_plan,
    national,
    parts,
    plain_prose,
    portal,
    preamble,
    statement,
)

FAMILIES = (
    national,
    parts,
    statement,
    area_pairs,
    blocks,
    my_plan,
    preamble,
    portal,
    bands,
    plain_prose,
)
CASES = [case for family in FAMILIES for case in family.CASES]
