"""Makers of the sample documents: invented children in invented authorities' forms.

The layouts of `families` are each poured full with children of `children`; a module of `forms` is
one form with one child in it.
"""

from importlib import import_module
from pkgutil import iter_modules

from . import forms
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
    *(import_module(f"{forms.__name__}.{m.name}") for m in iter_modules(forms.__path__)),
)
CASES = [case for family in FAMILIES for case in family.CASES]
