"""Makers of the sample documents: invented children poured into invented authorities' forms."""

from .families import (
    amended,
    area_pairs,
    bands,
    blocks,
    label_form,
    my_plan,
    national,
    not_plans,
    particulars,
    parts,
    pathways,
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
    pathways,
    amended,
    label_form,
    plain_prose,
    particulars,
    not_plans,
)
CASES = [case for family in FAMILIES for case in family.CASES]
