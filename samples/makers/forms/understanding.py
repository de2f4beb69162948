"""‘Understanding my needs’: prose under questions."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("understanding-idris", font="Times New Roman", size=12)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Idris Llewelyn Cooper",
        date_of_birth="2013-04-30",
        address="The Lodge, Abbot’s Green, Westmarch, WM6 0PD",
        sex="Male",
        home_language="Welsh and English",
        upn="T886320013011",
    )
    g.plan = dict(
        reference="WM/EHC/01882",
        local_authority="Westmarch County Council",
        amended_date="2025-05-01",
        status="amended_final",
    )
    g.contacts = [
        dict(
            name="Non Cooper",
            relationship="Mother",
            phone="07700 900310",
            email="non.cooper@example.org",
            address="The Lodge, Abbot’s Green, Westmarch, WM6 0PD",
        )
    ]
    c.p.running(
        [c.X("Education, Health & Care Plan for Idris Cooper"), c.X("  Page | "), PAGE], foot=True
    )
    c.t(
        Span("Westmarch County Council", "particulars", bold=True, size=14),
        Span("Education, Health & Care Plan for", "guidance", bold=True, size=20),
        Span("Idris Llewelyn Cooper", "particulars", bold=True, size=20),
        align="centre",
    )
    c.t(
        [B("EHC Plan Ref No: "), f("WM/EHC/01882")],
        [B("Date of Issue of First EHC Plan: "), f("11 July 2022")],
        [B("Amended with effect from: "), f("1 May 2025")],
    )
    c.p.page_break()
    c.t(c.X("Understanding the Content of EHC Plans", bold=True, size=14))
    rows = [[c.X("Section label", bold=True), c.X("What the section must include", bold=True)]]
    for a, b in [
        (
            "SECTION A",
            (
                "The views, interests and aspirations of the child and his or her parents or the"
                " young person."
            ),
        ),
        ("SECTION B", "The child or young person’s special educational needs."),
        ("SECTION C", "The child or young person’s health needs which are related to their SEN."),
        (
            "SECTION D",
            "The child or young person’s social care needs which are related to their SEN.",
        ),
        (
            "SECTION E",
            (
                "The outcomes sought for the child or the young person, including outcomes for"
                " adult life."
            ),
        ),
        (
            "SECTION F",
            "The special educational provision required by the child or the young person.",
        ),
        (
            "SECTION G",
            (
                "Any health provision reasonably required by the learning difficulties or"
                " disabilities which result in the child or young person having SEN."
            ),
        ),
        (
            "SECTION H1",
            (
                "Any social care provision which must be made for a child or young person under 18"
                " resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970."
            ),
        ),
        (
            "SECTION H2",
            (
                "Any other social care provision reasonably required by the learning difficulties"
                " or disabilities which result in the child or young person having SEN."
            ),
        ),
        (
            "SECTION I",
            (
                "The name and type of the school, maintained nursery school, post-16 institution or"
                " other institution to be attended."
            ),
        ),
        (
            "SECTION J",
            (
                "Where there is a Personal Budget, the details of how it will support particular"
                " outcomes."
            ),
        ),
        ("SECTION K", "The advice and information gathered during the EHC needs assessment."),
    ]:
        rows.append([c.X(a), c.X(b)])
    c.tab(rows, [4, 13])
    c.p.page_break()
    c.t(B("Child or Young Person’s Details"))
    c.tab(
        [
            ["Full name", f("Idris Llewelyn Cooper"), "Date of birth", f("30.4.2013")],
            ["Gender", f("Male"), "UPN", f("T886320013011")],
            [
                "Home address",
                f("The Lodge, Abbot’s Green, Westmarch, WM6 0PD"),
                "Home language",
                f("Welsh and English"),
            ],
        ],
        [3.5, 5, 3.5, 5],
    )
    c.t(B("Parent(s) or Carer(s)"))
    c.tab(
        [
            ["Name", f("Non Cooper"), "Relationship", f("Mother")],
            [
                "Address",
                f("The Lodge, Abbot’s Green, Westmarch, WM6 0PD"),
                "Telephone",
                f("07700 900310"),
            ],
            ["Email", Cell([f("non.cooper@example.org")], across=3), ..., ...],
        ],
        [3.5, 5, 3.5, 5],
    )

    def ban(t):
        c.tab([[Cell([B(t)], shade="BFBFBF")]], [17])

    ban("SECTION A – Views, interests and aspirations of Idris and his parent")
    c.t(B("A1  Idris’s views"))
    c.t(
        s(
            "A",
            "Idris told us through drawings that he likes foxes, tractors and being first in the"
            " line.",
        ),
        s("A", "He would like school to be quieter and to have fewer spellings."),
    )
    c.t(B("A2  His parent’s views"))
    c.t(
        s(
            "A",
            "Mrs Cooper wishes Idris to keep both his languages and to be able to read a menu, a"
            " bus time and a message from a friend.",
        )
    )
    c.t(B("A3  Aspirations"))
    c.t(s("A", "Idris hopes to work with farm machinery."))
    c.t(B("A4  Background and history"))
    c.t(
        s(
            "A",
            "Idris moved from Gwynedd in 2021. He was diagnosed with dyslexia and developmental"
            " coordination disorder in 2022 and had a statement of additional needs under Welsh"
            " law.",
        )
    )
    ban("SECTION B – Special educational needs")
    for t, a, st, ns in [
        (
            "Communication and interaction",
            "ci",
            "B1 Idris tells stories well in Welsh and helps new pupils who speak it.",
            [
                "Idris mixes the grammar of his two languages in writing and does not always follow"
                " idioms in English."
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            "B2 He has good practical reasoning and mends small engines with his uncle.",
            [
                (
                    "Idris has severe dyslexia; his single-word reading is at the first percentile"
                    " in English and the third in Welsh."
                ),
                (
                    "He has weak working memory and cannot hold more than two numbers while he"
                    " calculates."
                ),
                "He is not able to copy from the board at the pace of the class.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "B3 He is respectful and rarely in trouble.",
            [
                "Idris calls himself stupid and has begun to say that he is ill on the days of"
                " tests."
            ],
        ),
        (
            "Sensory and/or physical",
            "sp",
            "B4 His hearing and sight are normal.",
            [
                "Idris’s handwriting is slow and hard to read because of developmental coordination"
                " disorder."
            ],
        ),
    ]:
        c.t(B(t, italic=True))
        m, rest = st.split(" ", 1)
        c.t([L(m + "  "), s("B", rest)])
        c.t(B("Needs:"))
        c.bl(*[need("B", a, x) for x in ns])
    ban("SECTION C – Health needs related to SEN")
    c.t(s("C", "Idris has no health needs that are related to his special educational needs."))
    ban("SECTION D – Social care needs related to SEN")
    c.t(s("D", "Idris has no social care needs that are related to his special educational needs."))
    ban("SECTION E – Outcomes")
    for k, (x, st) in enumerate(
        [
            (
                (
                    "By the end of Key Stage 3 (July 2027), Idris will read functional texts such"
                    " as timetables, menus and messages by himself."
                ),
                ["By July 2026 he will read the three hundred commonest English words."],
            ),
            (
                (
                    "By the end of Key Stage 3 (July 2027), Idris will record a page of his own"
                    " ideas by dictation or keyboard in half an hour."
                ),
                ["By July 2026 he will touch-type at fifteen words a minute."],
            ),
            (
                (
                    "By July 2026, Idris will sit a class test with his agreed arrangements and"
                    " without a day’s absence."
                ),
                [],
            ),
        ]
    ):
        c.t([L(f"Outcome {k + 1}: ", bold=True), out(x, None, "", st)])
        for y in st:
            c.t([L("Short-term target: ", italic=True), s("E", y)], indent=1)
    c.t(
        [
            L("Arrangements for setting shorter term targets: ", bold=True),
            s(
                "E",
                "The school will set targets each term with Idris and his mother and share them in"
                " both languages.",
            ),
        ]
    )
    ban("SECTION F – Special educational provision")
    c.t(L("The numbers in brackets show the outcome that each provision supports.", italic=True))
    c.t(B("Staffing, teaching and curriculum"))
    for x, o in [
        (
            (
                "Idris will have a teacher with a Level 7 qualification in dyslexia for three"
                " sessions of 45 minutes each week, one to one. (Outcome 1)"
            ),
            0,
        ),
        (
            (
                "A bilingual teaching assistant will pre-teach vocabulary in Welsh and English for"
                " 20 minutes each morning. (Outcome 1)"
            ),
            0,
        ),
        (
            (
                "Idris will be taught keyboard skills for 15 minutes daily and will have a laptop"
                " with dictation software for all written work. (Outcome 2)"
            ),
            1,
        ),
    ]:
        c.t(prov("F", x, o), style="List Number")
    c.t(B("Therapies and specialist advice"))
    for x, o in [
        (
            (
                "An occupational therapist will see Idris for 30 minutes fortnightly in the first"
                " two terms and write a handwriting programme for school. (Outcome 2)"
            ),
            1,
        ),
        (
            (
                "The educational psychologist will visit once a term to advise staff on anxiety"
                " around tests. (Outcome 3)"
            ),
            2,
        ),
    ]:
        c.t(prov("F", x, o), style="List Number")
    ban("SECTION G – Health provision")
    c.t(s("G", "Not applicable."))
    ban(
        "SECTION H1 – Social care provision under section 2 of the Chronically Sick and Disabled"
        " Persons Act 1970"
    )
    c.t(s("H1", "Not applicable."))
    ban("SECTION H2 – Any other social care provision")
    c.t(s("H2", "Not applicable."))
    ban("SECTION I – Placement")
    c.t(
        s(
            "I",
            "Idris will attend Abbot’s Green Academy, a mainstream secondary academy, from 1"
            " September 2025.",
        )
    )
    g.placement = dict(name="Abbot’s Green Academy", type="mainstream secondary academy")
    ban("SECTION J – Personal Budget")
    c.t(s("J", "A Personal Budget was discussed with Mrs Cooper, who does not want one."))
    g.budget = dict(
        requested=False,
        text="A Personal Budget was discussed with Mrs Cooper, who does not want one.",
    )
    ban("SECTION K – Advice and information")
    rows = [["Type of advice", "Provided by", "Dated"]]
    for t, a, ro, d, i in [
        ("Annual review report", "Sioned Vaughan", "SENCO", "28.2.2025", "2025-02-28"),
        (
            "Psychological advice",
            "Clive Arkwright",
            "Educational Psychologist",
            "4.5.2022",
            "2022-05-04",
        ),
        (
            "Occupational therapy report",
            "Tegan Roche",
            "Occupational Therapist",
            "14.1.2025",
            "2025-01-14",
        ),
        ("Dyslexia assessment", "Moira Haldane", "Specialist Teacher", "6.12.2024", "2024-12-06"),
    ]:
        c.adv(t, a, ro, i)
        rows.append([s("K", t), [s("K", a), s("K", ro)], s("K", d)])
    c.tab(rows, [6, 7.5, 3.5], heads=1)
    c.t(
        [
            L("Signed on behalf of Westmarch County Council: "),
            f("H. Farthing, Duly Authorised Officer"),
        ]
    )
    return c.p


TOLD = "prose under questions, serif type, outcome cards with provision beneath"
CASES = [
    Case("understanding-idris-docx", paper, "docx", "understanding", TOLD),
]
