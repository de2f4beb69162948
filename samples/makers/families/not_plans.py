"""Documents of the same world that are no plan: each must be refused."""

from __future__ import annotations

from dataclasses import replace

from makers.child import Area, day, load
from makers.facts import Case
from makers.paper import PAGE, Cell, Content, Paper, extra

from .national import Form as National
from .preamble import TEXTS

NAMES = {
    "A": "Views, interests and aspirations",
    "B": "Special educational needs",
    "C": "Health needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health provision",
    "H1": "Social care provision (CSDPA)",
    "H2": "Other social care provision",
    "I": "Placement",
    "J": "Personal budget",
    "K": "Advice and information",
}


def annual_review() -> Paper:
    """The form of an annual review: sections, outcomes, recommendations, attendance."""
    child = load("oskar")
    paper = Paper("annual-review", "Arial", 11)
    paper.running(extra("Annual review of an Education, Health and Care Plan"), align="right")
    paper.running([extra("Page "), PAGE], foot=True, align="centre")
    paper.heading("Report of the annual review meeting", 1, "furniture")
    note = "To be sent to the authority and to everyone invited within two weeks of the meeting."
    paper.text(extra(note, italic=True))
    rows = [
        ["Name of child or young person", child.name],
        ["Date of birth", day(child.person["dob"])],
        ["School", child.person["school"]],
        ["Year group", child.person["year_group"]],
        ["Date of plan", day(child.plan["final"])],
        ["Date of review meeting", day(child.plan["review"])],
        ["Attendance in the last twelve months", "91.4%"],
        ["Chair of the meeting", "Hamish Colquhoun-Reid"],
    ]
    paper.table([[extra(a), extra(b)] for a, b in rows], [6, 11])
    paper.heading("1. Who was invited", 2, "furniture")
    people = [
        (a.author, a.role, "Attended" if n % 2 else "Report") for n, a in enumerate(child.advice)
    ]
    heads = ("Name", "Role", "Attended / report / apologies")
    paper.table([[extra(x) for x in row] for row in (heads, *people)], [6, 6, 5])
    paper.heading("2. Views gathered for the review", 2, "furniture")
    paper.texts([extra(x) for x in child.views["child"] + child.views["parent"]])
    paper.heading("3. Progress towards the outcomes in Section E", 2, "furniture")
    table: list[list[Content]] = [
        [extra(x, bold=True) for x in ("Outcome", "Progress", "Continue, amend or end?")]
    ]
    for n, aim in enumerate(child.outcomes):
        met = ("Partly met", "Met", "Not met")[n % 3]
        table.append([extra(aim.text), extra(met), extra("Amend" if n % 2 else "Continue")])
    paper.table(table, [9, 4, 4])
    paper.heading("4. Is the provision in Section F being made?", 2, "furniture")
    for item in child.of("F")[:4]:
        paper.text(extra(f"{item.text} – yes, in the main."), style="List Bullet")
    paper.heading("5. Recommendations to amend, section by section", 2, "furniture")
    table = [[extra(x, bold=True) for x in ("Section", "Amend?", "Suggested wording")]]
    for letter, name in NAMES.items():
        change = "Yes" if letter in "BEF" else "No"
        said = "See the attached working copy." if change == "Yes" else ""
        table.append([extra(f"Section {letter}: {name}"), extra(change), extra(said)])
    paper.table(table, [7, 2, 8])
    paper.heading("6. Recommendation of the meeting", 2, "furniture")
    for text in ("☐ Keep the plan as it is", "☒ Amend the plan", "☐ Cease the plan"):
        paper.text(extra(text))
    paper.text(extra("Signed (head teacher): H. Colquhoun-Reid"))
    return paper


def support_plan() -> Paper:
    """A school's SEN support plan, with outcomes, provision and review."""
    child = load("leon")
    paper = Paper("sen-support-plan", "Comic Sans MS", 11, wide=True)
    paper.text(extra("SEN Support Plan (assess – plan – do – review)", bold=True, size=16))
    paper.text(extra(f"{child.name}    Class: Otters    Cycle: 2    Start: 6 January 2021"))
    paper.text(extra("This pupil is at SEN Support and does not have an EHC plan."))
    paper.text(extra("My strengths", bold=True))
    for text in child.views["strengths"]:
        paper.text(extra(text), style="List Bullet")
    paper.text(extra("My needs", bold=True))
    for need in child.areas["ci"].needs:
        paper.text(extra(need.text), style="List Bullet")
    heads = ("Outcome", "Special educational provision", "Who", "How often", "Review")
    rows: list[list[Content]] = [[extra(x, bold=True) for x in heads]]
    for aim, item in zip(child.outcomes[:4], child.of("F"), strict=False):
        cells = (aim.steps[0], item.text, "Class staff", "Daily", "At half-term: making progress")
        rows.append([extra(x) for x in cells])
    paper.table(rows, [5.5, 8, 3.5, 3, 5])
    paper.text(extra("Parent’s comment: we would like to ask for an EHC needs assessment."))
    paper.text(extra("Signed: class teacher ............  parent ............"))
    return paper


def advice_report() -> Paper:
    """An educational psychologist's advice, under headings like those of a plan."""
    child = load("wren")
    report = next(a for a in child.advice if a.kind == "psychology")
    paper = Paper("advice-report", "Liberation Serif", 12)
    paper.running(extra("Appendix D – advice for an EHC needs assessment"), align="right")
    paper.running(PAGE, foot=True, align="centre")
    paper.heading("Psychological advice", 1, "furniture")
    paper.text(extra("Education, Health and Care needs assessment", bold=True))
    for name, value in (
        ("Name: ", child.name),
        ("Date of birth: ", day(child.person["dob"])),
        ("School: ", child.person["school"]),
        ("Written by: ", f"{report.author}, {report.role}"),
        ("Date of report: ", day(report.date)),
    ):
        paper.text([extra(name, bold=True), extra(value)], after=2)
    paper.heading("Section A – Views", 2, "furniture")
    paper.texts([extra(x) for x in child.views["child"]])
    paper.heading("Section B – Special educational needs", 2, "furniture")
    for area in ("ci", "cl", "semh", "sp"):
        paper.texts([extra(n.text) for n in child.areas[area].needs])
    paper.heading("Section E – Suggested outcomes", 2, "furniture")
    paper.texts([extra(o.text) for o in child.outcomes[:3]])
    paper.heading("Section F – Suggested provision", 2, "furniture")
    for item in child.of("F"):
        paper.text(extra(f"{item.text} ({item.often})"), style="List Bullet")
    told = "This advice was given under regulation 6(1)(d). It is for the authority to decide "
    paper.text(extra(told + "whether an EHC plan is necessary and what it should contain."))
    paper.text(extra(f"{report.author}, HCPC registration PYL00000"))
    return paper


def refusal() -> Paper:
    """A letter that refuses an assessment and explains what a plan would hold."""
    child = load("dylan")
    paper = Paper("refusal-letter", "Arial", 11)
    text = (TEXTS / "refusal_letter.txt").read_text(encoding="utf-8")
    text = text.format(
        parent=child.contacts[1]["surname"],
        name=child.name,
        first=child.person["forename"],
        dob=day(child.person["dob"]),
        date="3 February 2020",
        officer=child.plan["officer"],
    )
    paper.text(extra(child.plan["la"], bold=True), align="right")
    paper.text(extra("16 March 2020"), align="right")
    for line in text.splitlines():
        if line.strip():
            paper.text(extra(line, bold=line.startswith(("What the", "Your right"))))
    return paper


def empty() -> Paper:
    """A document with nothing on it."""
    paper = Paper("empty", "Calibri", 11)
    paper.gap()
    return paper


class Unfilled(National):
    """The national form with every box empty."""

    none = how = ""
    arrangements = ("", "")

    def neat_rows(self, *_: object) -> list[list[Content]]:
        """Ten rows to write in."""
        columns = 3 if self.area_now != "d" else 4
        return [[Cell() for _ in range(columns)] for _ in range(10)]

    def rows(self, *given: object) -> list[list[Content]]:
        """The empty rows of the grid of an area."""
        self.area_now = given[-1]
        return self.neat_rows()


def unfilled() -> Paper:
    """A form with no child in it."""
    child = load("leon")
    contact = dict.fromkeys(child.contacts[0], "")
    blank = replace(
        child,
        person={**dict.fromkeys(child.person, ""), "address": [""]},
        plan=dict.fromkeys(child.plan, ""),
        contacts=[contact, contact],
        services={**dict.fromkeys(child.services, ""), "others": [""]},
        views={key: [] for key in child.views},
        areas={key: Area([], []) for key in child.areas},
        outcomes=[],
        provision=[],
        advice=[],
        placement={"name": "", "type": ""},
        budget={"requested": False, "text": ""},
    )
    title = "EHCP template for testing in Change Programme Areas"
    return Unfilled(blank, neat=True, title=title).write()


def refused(name: str, make: object, kind: str, what: str) -> Case:
    """A case whose gold is a refusal."""
    return Case(name, make, kind, "not a plan", what, error=True)


CASES = [
    refused(
        "notaplan-annual-review-docx",
        annual_review,
        "docx",
        "annual review report: outcomes, Sections A to K with recommendations, attendance",
    ),
    refused(
        "notaplan-annual-review-pdf", annual_review, "pdf", "the same annual review report, printed"
    ),
    refused(
        "notaplan-support-plan-docx",
        support_plan,
        "docx",
        "a school's SEN support plan with outcomes and provision",
    ),
    refused(
        "notaplan-psychology-pdf",
        advice_report,
        "pdf",
        "an advice report (Appendix D) under headings ‘Section B’, ‘Section E’, ‘Section F’",
    ),
    refused("notaplan-refusal-pdf", refusal, "pdf", "a letter refusing an assessment"),
    refused("notaplan-empty-docx", empty, "docx", "a blank document"),
    refused(
        "notaplan-unfilled-docx",
        unfilled,
        "docx",
        "the national template with no child in it: a form is no plan",
    ),
]
