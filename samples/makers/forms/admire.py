"""‘What people like and admire about me’: the child’s questions as headings."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("admire-wren", font="Arial", size=12)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(name="Wren Tallis Oyelaran", date_of_birth="2010-02-23")
    g.plan = dict(local_authority="Calder Vale Council")
    g.contacts = [
        dict(name="Folasade Oyelaran", phone="07700 900771", email="f.oyelaran@example.org")
    ]
    c.p.running([c.X("Calder Vale Council: EHC Plan – Wren Oyelaran")])
    c.p.running([c.X("Page "), PAGE], foot=True)
    c.t(
        f("Calder Vale Council"),
        Span("Education, Health and Care Plan", "guidance", bold=True, size=22),
        Span("Wren Tallis Oyelaran", "particulars", bold=True, size=18),
        align="centre",
    )
    c.tab(
        [
            ["Date of Birth:", f("23/02/2010")],
            ["Name of Parent(s) / Carer(s):", f("Folasade Oyelaran")],
            ["Contact Number:", f("07700 900771")],
            ["Email address:", f("f.oyelaran@example.org")],
            ["EHC Lead Professional:", f("Dominic Haigh, SENCO, Ryecroft High School")],
            ["EHC Case Worker:", f("Zainab Mirza")],
            [
                "Social Worker / Care Manager (if applicable):",
                f("Eleri Pugh, Children with Disabilities Team"),
            ],
        ],
        [7, 10],
    )
    g.plan["coordinator"] = "Zainab Mirza"
    rows = []
    for a, b in [
        (
            "Section A:",
            (
                "The Views, Interests and Aspirations of the child or young person and their"
                " parents/carers"
            ),
        ),
        ("Section B:", "Child or young person’s Special Educational Needs (SEN)"),
        (
            "Section C:",
            "Child or young person’s Health Needs and those that are specifically related to SEN",
        ),
        (
            "Section D:",
            "Child or young person’s Care Needs and those that are specifically related to SEN",
        ),
        ("Section E:", "Outcomes, including Preparing for Adulthood outcomes for Yr9 onwards"),
        ("Section F:", "Special Education Provision required to meet needs and achieve outcomes"),
        ("Section G:", "Health Provision required to meet needs and achieve outcomes"),
        (
            "Section H:",
            "Care Provision required to meet needs and achieve outcomes (sections H1 and H2)",
        ),
        ("Section I:", "Name and type of Education Placement and arrangements for review"),
        ("Section J:", "Personal Budget including arrangements for direct payments"),
        ("Section K:", "Advice and Information gathered"),
    ]:
        rows.append([L(a, bold=True), L(b)])
    c.tab(rows, [3, 14])
    c.p.page_break()
    c.h("Personal Profile", 1)
    c.h("Section A: The views, interests and aspirations of Wren and her family", 2)

    def q(t, *ls):
        c.t(B(t))
        c.t(*[s("A", x) for x in ls])

    q("What people like and admire about Wren:", "Wren is dry, clever and always keeps a secret.")
    q(
        "What is important to Wren:",
        "Her Yoruba lessons with Grandma on Sundays and her place in the school radio team.",
        "Being asked before anyone moves her chair.",
    )
    q("What is important for Wren:", "Pressure relief every hour and a way out of every building.")
    q(
        "Wren’s wishes for the future:",
        "“I want to read the news on the radio and to live in a flat with a view of the canal.”",
    )
    q(
        "Wren’s experiences and achievements:",
        "Wren won the regional young presenter prize in November 2024.",
    )
    q(
        "How Wren communicates:",
        "Wren speaks clearly for about twenty minutes and then uses her Grid Pad with her eyes.",
    )
    q(
        "Essential information you need to know about Wren:",
        "Wren has Duchenne-like muscular dystrophy (LGMD2C). Never lift her under the arms.",
    )
    q("How Wren has been involved in their plan:", "Wren chaired her own meeting on 6 March 2025.")
    q(
        "Wren’s History:",
        "Wren walked until she was nine. She has used a powered wheelchair since 2019.",
    )
    q(
        "Wren’s Friends and Family:",
        "Wren lives with her mother, her brother Tobi and two budgerigars.",
    )
    c.tab(
        [
            ["Who completed this section?", s("A", "Wren with Dominic Haigh")],
            ["Who has contributed to this section?", s("A", "Folasade Oyelaran and Tobi")],
        ],
        [7, 10],
    )
    q(
        "Wren’s family’s views:",
        "We need a break from the night turning, and we want Wren to have a career.",
        "College should not be the end of her therapies.",
    )
    c.p.page_break()
    c.h("Section B: Wren’s Special Educational Needs (SEN)", 2)
    for t, a, st, ns in [
        (
            "Communication and interaction",
            "ci",
            "Wren is a gifted speaker with a wide vocabulary.",
            [
                "Wren’s voice tires after twenty minutes of talk and her words become too quiet to"
                " follow."
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            (
                "She is working at the level expected for Year 10 in English and above it in Media"
                " Studies."
            ),
            [
                "She cannot record practical work, geometry or musical notation by hand.",
                "She loses about six hours of lessons a week to personal care and appointments.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "She has a close group of friends.",
            ["Wren has low mood in winter and worries about losing more movement."],
        ),
        (
            "Sensory and/or physical",
            "sp",
            "She drives her chair with skill.",
            [
                "Wren cannot raise her arms, turn pages or hold a pen; she uses eye gaze and a chin"
                " joystick."
            ],
        ),
    ]:
        c.tab(
            [
                [Cell([B(t)], across=2, shade="B4C6E7"), ...],
                ["What Wren can do", "What Wren needs help with"],
                [s("B", st), [need("B", a, x) for x in ns]],
            ],
            [7, 10],
        )
    c.h("Section C: Wren’s Health Needs", 2)
    c.tab(
        [
            ["Health needs that are specifically related to SEN", "Other health needs"],
            [
                [
                    need(
                        "C",
                        None,
                        "Wren uses a ventilator mask at night and a cough-assist machine twice a"
                        " day.",
                    )
                ],
                [need("C", None, "She has scoliosis and is waiting for spinal surgery.")],
            ],
        ],
        [8.5, 8.5],
    )
    c.h("Section D: Wren’s Care Needs", 2)
    c.tab(
        [
            ["Care needs that are specifically related to SEN", "Other care needs"],
            [
                [
                    need(
                        "D",
                        None,
                        "Wren needs two carers for every transfer and for washing, dressing and the"
                        " toilet.",
                    )
                ],
                [need("D", None, "Her mother is woken four times a night to turn her.")],
            ],
        ],
        [8.5, 8.5],
    )
    c.p.page_break()
    c.h("Sections E, F, G and H: Outcomes and Provision", 2)

    def plan(n, asp, o, by, F, G, H1, H2):
        i = len(g.outcomes)
        rows = [
            [Cell([B(f"Outcome {n}")], across=4, shade="B4C6E7"), ..., ..., ...],
            ["Aspiration", Cell([s("E", asp)], across=3), ..., ...],
            ["Section E: Outcome", Cell([out(o, None, by)], across=3), ..., ...],
            ["To be achieved by", Cell([s("E", by)], across=3), ..., ...],
            ["Provision", "What", "Who", "When and how much"],
        ]
        for sec, name, items in (
            ("F", "Section F: Education", F),
            ("G", "Section G: Health", G),
            ("H1", "Section H1: Care", H1),
            ("H2", "Section H2: Care", H2),
        ):
            if not items:
                rows.append([name, s(sec, "None"), None, None])
            for k, (x, w, h) in enumerate(items):
                rows.append(
                    [
                        Cell([B(name)], down=len(items)) if k == 0 else ...,
                        prov(sec, x, i, w, h),
                        s(sec, w),
                        s(sec, h),
                    ]
                )
        c.tab(rows, [3.5, 6, 4, 3.5])

    plan(
        1,
        "To work as a radio newsreader.",
        "Wren will pass GCSE English Language, Mathematics and Media Studies, using her own access"
        " technology in every lesson.",
        "June 2026",
        [
            (
                (
                    "An eye-gaze computer with a mounting arm for every lesson and for"
                    " examinations, with software reviewed for each subject."
                ),
                "Assistive technology specialist",
                "Half a day each half-term and on call",
            ),
            (
                "A scribe for geometry, practical science and notation.",
                "Trained learning mentor",
                "Six hours a week",
            ),
        ],
        [],
        [],
        [],
    )
    plan(
        2,
        "To speak on the radio for as long as she can.",
        "Wren will use voice banking and switch to her device before her voice fails, in four"
        " lessons out of five.",
        "Easter 2026",
        [
            (
                "Direct speech and language therapy on breath support and voice banking.",
                "Specialist AAC speech and language therapist",
                "One hour a fortnight for 20 sessions",
            )
        ],
        [
            (
                "Respiratory physiotherapy with cough-assist training for all who work with her.",
                "Respiratory physiotherapist",
                "Every six weeks",
            )
        ],
        [],
        [],
    )
    plan(
        3,
        "To live in a flat by the canal.",
        "Wren will direct her own care team through a whole weekend.",
        "July 2027",
        [
            (
                "Lessons in directing personal assistants and planning rotas.",
                "Preparation for adulthood tutor",
                "45 minutes a week",
            )
        ],
        [],
        [
            (
                "Waking night care.",
                "Care agency commissioned by the Children with Disabilities Team",
                "Three nights a week, 10 pm to 7 am",
            )
        ],
        [("Short breaks at Larkspur House.", "Larkspur House", "28 nights a year")],
    )
    c.h("Section I: Placement and arrangements for review", 2)
    c.tab(
        [
            ["Name of education placement", s("I", "Ryecroft High School")],
            ["Type of education placement", s("I", "Mainstream community secondary school")],
            [
                "Arrangements for review",
                s(
                    "I",
                    "The plan will be reviewed by 5 March 2026 and must be amended by 31 March 2026"
                    " for transfer to post-16.",
                ),
            ],
        ],
        [6, 11],
    )
    g.placement = dict(name="Ryecroft High School", type="Mainstream community secondary school")
    c.h("Section J: Personal Budget", 2)
    c.t(
        s(
            "J",
            "Direct payments of £312 a week for the waking night care in Section H1 are paid to"
            " Folasade Oyelaran.",
        )
    )
    g.budget = dict(
        requested=True,
        text=(
            "Direct payments of £312 a week for the waking night care in Section H1 are paid to"
            " Folasade Oyelaran."
        ),
    )
    c.h("Section K: Advice and Information gathered", 2)
    rows = [["Name", "Role", "Type of advice", "Date of report"]]
    for t, a, ro, d, i in [
        ("Educational advice", "Dominic Haigh", "SENCO", "17/01/2025", "2025-01-17"),
        (
            "Psychological advice",
            "Sian Molloy",
            "Educational Psychologist",
            "29/01/2025",
            "2025-01-29",
        ),
        ("Medical advice", "Dr Karim Feroz", "Consultant Neurologist", "22/01/2025", "2025-01-22"),
        ("Social care advice", "Eleri Pugh", "Social Worker", "03/02/2025", "2025-02-03"),
        (
            "Speech and language therapy report",
            "Jo Lindqvist",
            "AAC Speech and Language Therapist",
            "10/02/2025",
            "2025-02-10",
        ),
    ]:
        c.adv(t, a, ro, i)
        rows.append([s("K", a), s("K", ro), s("K", t), s("K", d)])
    c.tab(rows, [4, 5, 5, 3], heads=1)
    return c.p


TOLD = "questions as headings, needs and provision in rows of one table, links by words"
CASES = [
    Case("admire-wren-docx", paper, "docx", "admire", TOLD),
]
