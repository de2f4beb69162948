"""Newspaper columns and text boxes; E beside F with bullets in the cells; K in prose."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("twocol-jamal", font="Calibri", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    u = "W830201714026"
    g.person = dict(
        name="Jamal Christopher Beckford",
        date_of_birth="2015-10-09",
        sex="Boy",
        address="118 Lime Street, Northgate, NG7 3EX",
        upn=u,
        ethnicity="Black Caribbean",
        school="Northgate Junior School",
        year_group="5",
    )
    g.plan = dict(
        status="final",
        local_authority="Southwold Bay Council",
        final_date="2025-04-25",
        review_date="2026-04-01",
        coordinator="Hettie Vaughan-Lee",
    )
    g.contacts = [
        dict(
            name="Simone Beckford",
            relationship="Mum",
            phone="07700 900742",
            email="simone.b@mail.example",
        ),
        dict(name="Errol Beckford", relationship="Grandad", phone="01632 960310"),
    ]
    c.p.running([X("Jamal Beckford | EHC Plan | April 2025")], align="centre")
    c.p.running([X("Confidential when complete")], foot=True)
    c.t(
        B("Southwold Bay Council", size=12, colour="00695C"),
        B("Education, Health and Care Plan", size=24, colour="00695C"),
    )
    c.image(3.2)
    c.box(
        [
            [B("This is a final plan")],
            [B("Date made: "), f("Friday 25th April 2025")],
            [B("Review no later than: "), f("1st April 2026")],
            [B("Plan co-ordinator: "), f("Hettie Vaughan-Lee")],
        ],
        w=240,
        h=80,
    )
    c.t(
        [B("Name: "), f("Jamal Christopher Beckford")],
        [B("DOB: "), f("Oct 9, 2015"), B("\tUPN: "), f(u), B("\tGender: "), f("Boy")],
        [B("Ethnic group: "), f("Black Caribbean"), B("\tYear: "), f("5")],
        [B("Home: "), f("118 Lime Street, Northgate, NG7 3EX")],
        [B("School now: "), f("Northgate Junior School")],
    )
    c.tab(
        [
            ["Family contact 1", "Family contact 2"],
            [
                [f("Simone Beckford, Mum"), f("07700 900742"), f("simone.b@mail.example")],
                [f("Errol Beckford, Grandad"), f("01632 960310"), f("Same address")],
            ],
        ],
        [8.5, 8.5],
        heads=1,
        shade="B2DFDB",
    )
    c.t(B("Section A: Jamal’s page", size=15, colour="00695C"))
    c.columns(2)

    def q(t, *ls):
        c.t(B(t, colour="00695C"))
        c.bl(*[s("A", x) for x in ls])

    q(
        "What is great about me",
        "I can name every bus route in Northgate.",
        "I make my nan laugh.",
        "I run faster than Year 6.",
    )
    q(
        "What matters to me",
        "My blue cap stays on.",
        "Sitting by the door.",
        "Knowing who is coming.",
    )
    q("How to help me", "Write it down.", "Give me a job.", "Do not touch me without asking.")
    q("What I want", "To drive the 17.", "A friend round for tea.")
    q(
        "What my family wants",
        "Simone wants Jamal to be taught by people who like boys like him.",
        "Errol would like him to swim and to cook.",
    )
    c.columns(1)
    c.t(B("Section B: Jamal’s special educational needs", size=15, colour="00695C"))

    def ar(t, a, intro, st, ns):
        c.t(B(t, underline=True))
        c.t([B("Strengths: "), s("B", st)])
        c.t(B("Needs:"))
        c.bl(*[need("B", a, x) for x in ns])

    ar(
        "1. Communication and interaction",
        "ci",
        "",
        "Jamal talks readily about transport, asks good questions and remembers every answer.",
        [
            "Jamal is autistic and does not join in talk on topics that others choose.",
            "He repeats whole phrases from films when he is worried and cannot then answer.",
        ],
    )
    ar(
        "2. Cognition and learning",
        "cl",
        "",
        "He reads timetables, maps and menus at the level of an adult.",
        ["Jamal cannot start a piece of work alone and waits to be told each step."],
    )
    ar(
        "3. Social, emotional and mental health",
        "semh",
        "",
        "He is loyal and forgives at once.",
        ["He breaks things when a routine changes without warning, about twice a week."],
    )
    ar(
        "4. Sensory and/or physical",
        "sp",
        "",
        "He is a strong runner and climber.",
        [
            "Light touch hurts Jamal and he pushes away children who brush past him.",
            "He eats only seven foods and goes hungry at school.",
        ],
    )
    c.t(B("Section C: Health needs", size=15, colour="00695C"))
    c.t(
        need("C", None, "Jamal has asthma and carries a blue inhaler with a spacer."),
        need("C", None, "He is under the feeding clinic for a restricted diet."),
    )
    c.t(B("Section D: Social care needs", size=15, colour="00695C"))
    c.t(s("D", "Jamal has no social care needs that relate to his special educational needs."))
    c.t(
        B(
            "Sections E and F: What will be different and what will be done",
            size=15,
            colour="00695C",
        )
    )
    c.box(
        [
            [
                L(
                    "Section E is the left-hand column. Section F is the right-hand column.",
                    italic=True,
                )
            ]
        ],
        w=420,
        h=28,
    )
    T = [
        (
            (
                "Jamal will talk with two other children about something that they have chosen,"
                " three times a week, by the end of Year 5."
            ),
            [
                (
                    (
                        "A lunch club of four children, run by a teaching assistant, twice a week"
                        " for 30 minutes"
                    ),
                    "a teaching assistant",
                    "twice a week for 30 minutes",
                ),
                (
                    (
                        "Attention Autism sessions led by the speech and language therapist, weekly"
                        " for ten weeks in each term"
                    ),
                    "the speech and language therapist",
                    "weekly for ten weeks in each term",
                ),
            ],
        ),
        (
            (
                "Jamal will begin a task within two minutes using a task board, in every subject,"
                " by the end of Year 6."
            ),
            [
                (
                    "Task boards made by the class teacher for each lesson",
                    "the class teacher",
                    "each lesson",
                ),
                (
                    "15 hours a week of support by a teaching assistant trained in TEACCH",
                    "a teaching assistant trained in TEACCH",
                    "15 hours a week",
                ),
            ],
        ),
        (
            (
                "Jamal will manage two changes of routine in a week without breaking things, by the"
                " end of Year 6."
            ),
            [
                (
                    "A social story for each change, read the day before with his key worker",
                    "his key worker",
                    "each change",
                )
            ],
        ),
        (
            (
                "Jamal will eat a lunch of three foods at school on four days out of five, by July"
                " 2026."
            ),
            [
                (
                    (
                        "A food-play programme from the occupational therapist, carried out daily"
                        " for ten minutes by a teaching assistant"
                    ),
                    "a teaching assistant",
                    "daily for ten minutes",
                )
            ],
        ),
    ]
    rows = [["Outcome (E)", "Special educational provision (F)"]]
    for i, (o, ps) in enumerate(T):
        o_ = [L(f"{i + 1}. "), out(o)]
        rows.append(
            [Cell([o_]), Cell([prov("F", x, i, w, h) for x, w, h in ps], style="List Bullet")]
        )
    c.tab(rows, [6.5, 10.5], heads=1, shade="B2DFDB")
    c.t(B("Section G: Health provision", size=15, colour="00695C"))
    c.bl(
        prov("G", "Asthma nurse to review the school asthma plan every September"),
        prov("G", "Feeding clinic appointment at Southwold General Hospital every four months"),
    )
    c.t([B("Section H1: ", size=15, colour="00695C"), s("H1", "Not applicable")])
    c.t([B("Section H2: ", size=15, colour="00695C"), s("H2", "Not applicable")])
    c.t(
        [
            B("Section I: ", size=15, colour="00695C"),
            s("I", "Northgate Junior School, a maintained mainstream junior school"),
        ]
    )
    g.placement = dict(name="Northgate Junior School", type="maintained mainstream junior school")
    c.t(
        [
            B("Section J: ", size=15, colour="00695C"),
            s("J", "No personal budget has been asked for."),
        ]
    )
    g.budget = dict(requested=False, text="No personal budget has been asked for.")
    c.t(B("Section K: Advice", size=15, colour="00695C"))
    c.t(
        s(
            "K",
            "This plan was written with advice from Simone Beckford, Mum (Appendix 1, 6 January"
            " 2025), Marcia Dunne, Assistant Head (Appendix 2, 14 January 2025), Dr Yusra Malik,"
            " Educational Psychologist (Appendix 3, 29 January 2025), Fergus Hale, Speech and"
            " Language Therapist (Appendix 4, 5 February 2025) and Dr Leona Quist, Community"
            " Paediatrician (Appendix 5, 11 February 2025).",
        )
    )
    for a in [
        ("", "Simone Beckford", "Mum", "2025-01-06"),
        ("", "Marcia Dunne", "Assistant Head", "2025-01-14"),
        ("", "Dr Yusra Malik", "Educational Psychologist", "2025-01-29"),
        ("", "Fergus Hale", "Speech and Language Therapist", "2025-02-05"),
        ("", "Dr Leona Quist", "Community Paediatrician", "2025-02-11"),
    ]:
        c.adv(*a)
    return c.p


TOLD = "a picture, run-in section headings, two family contacts side by side, K as one sentence"
CASES = [
    Case("twocol-jamal-docx", paper, "docx", "twocol", TOLD),
    Case("twocol-jamal-pdf", paper, "pdf", "twocol", TOLD),
]
