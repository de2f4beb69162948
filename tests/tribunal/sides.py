"""A plan, and what each party would have it say: amounts apart, a sentence in common."""

from compare.inline import plan as inline_plan

from ehcp_io.tribunal.rounds import Sides

SUPPORT = "Robin will have 25 hours a week of support from a teaching assistant."
BASE = inline_plan(
    B=["Robin finds it hard to follow speech."],
    F=[SUPPORT, "Daily phonics for twenty minutes in a small group.", "A laptop for writing."],
)
OURS = inline_plan(
    B=["Robin finds it hard to follow speech."],
    F=[
        SUPPORT.replace("25", "30"),
        "Daily phonics for twenty minutes in a small group.",
        "A laptop for writing.",
        "Speech and language therapy for one hour each week.",
    ],
)
THEIRS = inline_plan(
    B=["Robin finds it hard to follow speech."],
    F=[
        SUPPORT.replace("25", "15"),
        "Daily phonics for twenty minutes in a small group.",
        "Speech and language therapy for one hour each week.",
    ],
)
SIDES = Sides(BASE, OURS, THEIRS)
