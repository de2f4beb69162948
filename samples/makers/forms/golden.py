"""‘Golden’ rules of a page: short tables, one a section."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("golden-kofi", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Kofi Mensah-Hale",
        address="52 Brewhouse Lane, Thamesby, TB4 6EJ",
        date_of_birth="2016-12-05",
        sex="Male",
        ethnicity="Mixed White and Black African",
        religion="Christian",
        home_language="English",
        school="Brewhouse Lane Primary School",
    )
    g.plan = dict(local_authority="Royal Borough of Thamesby", reference="RBT-2025-417")
    g.contacts = [
        dict(
            name="Abigail Hale",
            parental_responsibility=True,
            phone="07700 900554",
            email="abi.hale@example.org",
        ),
        dict(
            name="Kwame Mensah",
            parental_responsibility=True,
            phone="07700 900209",
            address="9 Osier Court, Thamesby, TB2 1QQ",
        ),
    ]
    c.p.running([c.X("Royal Borough of Thamesby")], align="right")
    c.p.running([c.X("RBT-2025-417 EHCP Form v2 Page "), PAGE, c.X(" of "), PAGES], foot=True)
    c.t(
        Span("Education, Health and Care Plan for", "guidance", bold=True, size=20),
        Span("Kofi Mensah-Hale", "particulars", bold=True, size=20),
        align="centre",
    )
    c.tab(
        [
            [
                "Address",
                f("52 Brewhouse Lane, Thamesby, TB4 6EJ"),
                "Contact phone number",
                f("07700 900554"),
            ],
            ["Date of birth", f("5/12/2016"), "Country of birth", f("England")],
            ["Educational setting", Cell([f("Brewhouse Lane Primary School")], across=3), ..., ...],
            ["Gender", f("Male"), "Ethnicity", f("Mixed White and Black African")],
            ["Religion", f("Christian"), "Language", f("English")],
            [
                Cell([B("Is this child or young person"), B("looked after?")]),
                f("No"),
                Cell([B("Full Care Order, Interim Care Order"), B("or Section 20")]),
                f("Not applicable"),
            ],
            [
                Cell([B("Does this child or young person"), B("have a child protection plan?")]),
                Cell([f("No")], across=3),
                ...,
                ...,
            ],
            ["Name of social worker", f("None"), "Social worker contact details", f("None")],
            ["Lead Professional", Cell([f("Tamsin Broadley, SENCO")], across=3), ..., ...],
        ],
        [4, 4.5, 4, 4.5],
    )
    c.tab(
        [
            ["Name of parents or carers", f("Abigail Hale"), f("Kwame Mensah")],
            ["Parental responsibility?", f("Yes"), f("Yes")],
            ["Addresses", f("As child"), f("9 Osier Court, Thamesby, TB2 1QQ")],
            ["Preferred contact", f("07700 900554"), f("07700 900209")],
            ["Other contact details", f("abi.hale@example.org"), f("")],
        ],
        [5, 6, 6],
    )
    c.tab([["Document reference", f("RBT-2025-417"), "Date", f("21/03/2025")]], [4, 5, 3, 5])
    c.p.page_break()
    c.h("The EHCP Golden Thread", 1)
    c.tab(
        [
            [
                L("Aspirations (Section A)"),
                L("→"),
                L("Needs (Sections B, C and D)"),
                L("→"),
                L("Outcomes (Section E)"),
                L("→"),
                L("Provision (Sections F, G and H)"),
            ]
        ],
        [3.2, 1, 3.6, 1, 3.2, 1, 4],
    )
    c.t(
        L(
            "The golden thread runs from what the child hopes for through the needs and the"
            " outcomes to the provision.",
            italic=True,
        )
    )
    c.h("Section A:", 1)
    c.h(
        "The views, interests and aspirations of the child and their parents, or of the young"
        " person",
        2,
    )
    c.t(B("My views, interests and aspirations"))
    for t, ls in [
        (
            "All about me",
            [
                "I like drumming on anything. I am the fastest in my class.",
                "I do not like the toilets at school because of the hand dryers.",
            ],
        ),
        ("My hopes for the future", ["I want to drum in a band and drive a tram."]),
        (
            "What my parents want you to know",
            [
                "Kofi can be very loving. He needs time to finish what he is doing.",
                "We live in two homes and he moves on Wednesdays and Saturdays.",
            ],
        ),
    ]:
        c.t(B(t))
        c.bl(*[s("A", x) for x in ls])
    c.h("Section B: Summary of Kofi’s strengths and special educational needs (SEN):", 1)
    c.t(B("Overview"))
    c.t(
        s(
            "B",
            "Kofi was diagnosed with attention deficit hyperactivity disorder in June 2023 and with"
            " sensory processing difficulties in 2024.",
        )
    )
    for t, a, st, ns in [
        (
            "Cognition and learning",
            "cl",
            [
                "Kofi has a very good memory for rhythm and for routes.",
                "He enjoys number work with money.",
            ],
            [
                "Kofi works for no more than four minutes without an adult beside him.",
                "His reading age is two years and one month behind his age.",
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            ["He speaks in full sentences and uses humour."],
            [
                "He answers before the question is finished and misses half of a two-part"
                " instruction."
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ["He is generous and says sorry."],
            [
                "Kofi runs out of the classroom up to six times a day.",
                "He has been suspended on five days since September 2024.",
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            ["He is agile and well coordinated in gross motor tasks."],
            ["He cannot bear sudden noise and chews his clothes until they tear."],
        ),
    ]:
        c.h(t, 2)
        c.t(*[s("B", x) for x in st])
        c.t(B("Special educational needs:"))
        c.t(*[need("B", a, x) for x in ns], style="List Number")
    c.h("Section C: Kofi’s health needs relating to his SEN:", 1)
    c.t(
        need(
            "C",
            None,
            "Kofi takes methylphenidate at breakfast and at noon, which takes away his appetite at"
            " lunch.",
        )
    )
    c.h("Section D: Kofi’s social care needs relating to his SEN:", 1)
    c.t(
        s(
            "D",
            "Kofi is not known to social care and no social care needs were found in the"
            " assessment.",
        )
    )
    c.h("Section E: The outcomes sought for Kofi:", 1)
    O = [
        (
            (
                "By the end of Key Stage 2 Kofi will work on a task for fifteen minutes with one"
                " prompt."
            ),
            "cl",
        ),
        ("By July 2027 Kofi will read with understanding at the level of a child of ten.", "cl"),
        (
            (
                "By July 2026 Kofi will stay in class, or use his exit card, in nine lessons out of"
                " ten."
            ),
            "semh",
        ),
        (
            (
                "By July 2026 Kofi will choose and use a safe sensory tool instead of chewing his"
                " clothes."
            ),
            "sp",
        ),
    ]
    A = {
        "cl": "Cognition and learning",
        "semh": "Social, emotional and mental health",
        "sp": "Sensory and physical",
    }
    rows = [["Ref", "Area", "Outcome", "Steps towards the outcome"]]
    steps = [
        [
            "Five minutes with two prompts by Easter 2025",
            "Ten minutes with one prompt by Easter 2026",
        ],
        ["A reading age of eight by July 2026"],
        ["Seven lessons out of ten by December 2025"],
        ["Names three tools that help by October 2025"],
    ]
    for n, ((o, a), st) in enumerate(zip(O, steps, strict=False)):
        rows.append([L(f"E{n + 1}"), L(A[a]), out(o, a, "", st), [s("E", x) for x in st]])
    c.tab(rows, [1.4, 3.6, 6.5, 5.5], heads=1)
    c.h("Section F: The special educational provision required by Kofi:", 1)
    rows = [["Outcome ref", "Provision", "Who will do this?", "How often / how long?"]]
    for o, x, w, h in [
        (
            [0],
            (
                "Tasks cut into four-minute steps with a visual timer and a movement break between"
                " steps."
            ),
            "Class teacher and teaching assistant",
            "Every lesson",
        ),
        (
            [0, 2],
            (
                "A teaching assistant trained in ADHD works alongside Kofi and keeps his exit card"
                " plan."
            ),
            "Teaching assistant",
            "25 hours a week",
        ),
        (
            [1],
            "A paired reading and phonics catch-up course with weekly measures.",
            "Literacy teaching assistant under the SENCO",
            "30 minutes, four times a week",
        ),
        (
            [2],
            "Emotional literacy sessions on noticing the body’s signals.",
            "Emotional literacy support assistant",
            "40 minutes weekly for two terms",
        ),
        (
            [3],
            "A sensory diet written after assessment and modelled to staff.",
            "Occupational therapist",
            "Six sessions in the first term, then once a term",
        ),
    ]:
        g.provide("F", x, o[0] if len(o) == 1 else None, by_whom=w, how_often=h)
        rows.append([L(", ".join(f"E{k + 1}" for k in o)), s("F", x), s("F", w), s("F", h)])
    c.tab(rows, [2, 7, 4, 4], heads=1)
    c.h("Section G: Any health provision reasonably required:", 1)
    c.tab(
        [
            ["Provision", "Who will do this?", "How often / how long?"],
            [
                prov(
                    "G",
                    "ADHD clinic with weight and height check and review of medicine.",
                    None,
                    "Community paediatric nurse",
                    "Every six months",
                ),
                s("G", "Community paediatric nurse"),
                s("G", "Every six months"),
            ],
        ],
        [9, 4, 4],
        heads=1,
    )
    c.h("Section H1: Social care provision under section 2 of the CSDPA 1970:", 1)
    c.t(s("H1", "None required"))
    c.h("Section H2: Any other social care provision:", 1)
    c.t(s("H2", "None required"))
    c.h("Section I: Placement", 1)
    c.t(s("I", "Brewhouse Lane Primary School, a mainstream academy"))
    g.placement = dict(name="Brewhouse Lane Primary School", type="mainstream academy")
    c.h("Section J: Personal budget", 1)
    c.t(s("J", "The parents have not asked for a personal budget."))
    g.budget = dict(requested=False, text="The parents have not asked for a personal budget.")
    c.h("Section K: Advice and information", 1)
    rows = [["", "Name", "Job title", "Date of advice"]]
    for n, (a, ro, d, i) in enumerate(
        [
            ("Tamsin Broadley", "SENCO", "02/12/2024", "2024-12-02"),
            ("Dr Marcus Leigh-Ford", "Educational Psychologist", "16/12/2024", "2024-12-16"),
            ("Oyinda Bello", "Occupational Therapist", "13/01/2025", "2025-01-13"),
            ("Dr Hana Novak", "Community Paediatrician", "20/01/2025", "2025-01-20"),
        ]
    ):
        c.adv("", a, ro, i)
        rows.append([L(f"K{n + 1}"), s("K", a), s("K", ro), s("K", d)])
    c.tab(rows, [1.5, 6, 6, 3.5], heads=1)
    return c.p


TOLD = "a table for each section with its letter in the first row, provision by number"
CASES = [
    Case("golden-kofi-docx", paper, "docx", "golden", TOLD),
    Case("golden-kofi-pdf", paper, "pdf", "golden", TOLD, tagged=False),
]
