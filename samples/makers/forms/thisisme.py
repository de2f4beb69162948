"""‘This is me’ on a landscape page with three columns."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("thisisme-lottie", font="Arial", size=11, wide=True, margin=1.8)
    g = c.g
    s, L, _B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Charlotte Grace Penhallow",
        preferred_name="Lottie",
        date_of_birth="2020-10-11",
        address="2 Chapel Terrace, Trevannick, TV7 3BB",
        upn="X410220019004",
        school="Trevannick Infant and Nursery School",
    )
    g.plan = dict(
        status="amended_final",
        final_date="2025-02-14",
        review_date="2026-02-06",
        local_authority="Trevannick and Isles Council",
    )
    g.plan.pop("final_date")
    g.contacts = [
        dict(name="Jenna Penhallow", relationship="Mother", phone="01632 960477"),
        dict(name="Morgan Tregear", relationship="Step-father", phone="01632 960477"),
    ]
    c.p.running([c.X("Lottie Penhallow 11.10.2020")], align="right")
    c.p.running([c.X("Trevannick and Isles Council, Children’s Services")], foot=True)
    c.p.running([PAGE], foot=True)
    c.t(
        f("Trevannick and Isles Council"),
        Span("Charlotte Grace Penhallow", "particulars", bold=True, size=22),
        Span("Education, Health and Care Plan", "guidance", bold=True, size=20),
        Span("Amended Final Plan", "particulars", bold=True, size=16),
        align="centre",
    )
    c.t(
        [L("Date of EHC Plan:"), L("……………"), f("14 February 2025"), L("……………")],
        [L("Amendment Number:......"), f("2"), L("......")],
        [L("Review date: ......"), f("6 February 2026"), L("...... and annually thereafter")],
    )
    c.p.page_break()
    c.t(c.X("Contents", bold=True))
    c.t(
        Span("This is me...", "particulars", bold=True),
        c.X(
            "*Section A: The views, interests and aspirations of the child or young person and"
            " their parents / carers. The child or young person’s history."
        ),
        c.X("*Section B: The child or young person’s special educational needs."),
        Span("Strengths, Difficulties and Outcomes", "particulars", bold=True),
        c.X(
            "*Section C: The child or young person’s health needs which are related to their"
            " special educational needs."
        ),
        c.X(
            "*Section D: The child or young person’s social care needs which are related to their"
            " special educational needs."
        ),
        c.X(
            "*Section E: The outcomes sought for the child or young person, including outcomes for"
            " adult life."
        ),
        Span("Provision", "particulars", bold=True),
        c.X(
            "*Section F: The special educational provision required by the child or the young"
            " person."
        ),
        c.X(
            "*Section G: Any health provision reasonably required by the learning difficulties and"
            " disabilities."
        ),
        c.X(
            "*Section H1: Any social care provision which must be made for a child or young person"
            " under 18 resulting from section 2 of the Chronically Sick and Disabled Persons Act"
            " 1970."
        ),
        c.X("*Section H2: Any other social care provision reasonably required."),
        Span("Resources", "particulars", bold=True),
        c.X("*Section I: The name and type of the school."),
        c.X("*Section J: Personal budget."),
        c.X("*Section K: The advice and information gathered."),
    )
    c.p.page_break()
    c.h("This is me...", 1)
    c.tab(
        [
            ["Name", f("Charlotte Grace Penhallow"), "Known as", f("Lottie")],
            ["Date of birth", f("11 October 2020"), "UPN", f("X410220019004")],
            [
                "Address",
                f("2 Chapel Terrace, Trevannick, TV7 3BB"),
                "School or setting",
                f("Trevannick Infant and Nursery School"),
            ],
            ["Parent / carer", f("Jenna Penhallow"), "Relationship", f("Mother")],
            ["Parent / carer", f("Morgan Tregear"), "Relationship", f("Step-father")],
            ["Telephone", Cell([f("01632 960477")], across=3), ..., ...],
        ],
        [4.5, 8.5, 4.5, 8.5],
    )
    c.h(
        "*Section A: The views, interests and aspirations of the child or young person and their"
        " parents / carers. The child or young person’s history.",
        2,
    )
    c.tab(
        [
            ["My views", "My parents’ views", "My history"],
            [
                [
                    s(
                        "A",
                        "Lottie showed her favourites by looking: the swing, the beach, her baby"
                        " brother Jago.",
                    ),
                    s("A", "She turns away from crowds and from cold hands."),
                ],
                [
                    s("A", "We want Lottie to tell us yes and no in a way that everyone can read."),
                    s("A", "We dream of her choosing her own friends."),
                ],
                [
                    s(
                        "A",
                        "Lottie has Rett syndrome, found by a gene test in May 2022. She lost the"
                        " words she had at eighteen months.",
                    )
                ],
            ],
        ],
        [8.6, 8.7, 8.7],
        heads=1,
    )
    c.h("*Section B: The child or young person’s special educational needs.", 2)
    c.h("Strengths, Difficulties and Outcomes", 2)
    rows = [["Area", "Strengths (Section B)", "Difficulties (Section B)", "Outcomes (Section E)"]]
    for t, a, st, ns, os_ in [
        (
            "Communication and interaction",
            "ci",
            ["Lottie looks at what she wants and holds her look for three seconds."],
            [
                "Lottie has no speech and her hands cannot point or sign.",
                "Her looks are missed when the adult is behind her or busy.",
            ],
            [
                "By July 2026 Lottie will choose between four symbols with her eyes, to ask and to"
                " answer, with any adult in her room."
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            ["She laughs at changes in a known story."],
            [
                "It takes Lottie up to forty seconds to answer, and tasks are often taken away too"
                " soon."
            ],
            ["By July 2026 Lottie will show that she knows ten nursery words by eye-pointing."],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ["She is calm with music."],
            ["She screams for up to an hour when she is in pain or is moved without warning."],
            [
                "By December 2025 Lottie will settle within ten minutes when the agreed plan is"
                " used."
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            ["She stands in a frame for twenty minutes."],
            ["Lottie cannot walk, sit without support or use her hands for a purpose."],
            ["By July 2026 Lottie will take six steps in her walker three times a week."],
        ),
    ]:
        rows.append(
            [
                L(t, bold=True),
                [s("B", x) for x in st],
                [need("B", a, x) for x in ns],
                [out(x, a) for x in os_],
            ]
        )
    c.tab(rows, [4, 6, 8.5, 7.5], heads=1)
    c.h(
        "*Section C: The child or young person’s health needs which are related to their special"
        " educational needs.",
        2,
    )
    c.tab(
        [
            ["Difficulties", "Outcomes (Section E)"],
            [
                [
                    need(
                        "C",
                        None,
                        "Lottie has epilepsy with several kinds of seizure and is fed through a"
                        " gastrostomy.",
                    )
                ],
                [
                    out(
                        "By July 2026 Lottie will have all feeds and medicines in school with no"
                        " missed lesson."
                    )
                ],
            ],
        ],
        [13, 13],
    )
    c.h(
        "*Section D: The child or young person’s social care needs which are related to their"
        " special educational needs.",
        2,
    )
    c.tab(
        [
            ["Difficulties", "Outcomes (Section E)"],
            [
                [
                    need(
                        "D",
                        None,
                        "The family cannot go out together without a second adult who can lift"
                        " Lottie and give her medicine.",
                    )
                ],
                [
                    out(
                        "By December 2025 Lottie and her family will spend one whole day out each"
                        " month."
                    )
                ],
            ],
        ],
        [13, 13],
    )
    c.h("Provision", 1)
    c.h(
        "*Section F: The special educational provision required by the child or the young person.",
        2,
    )
    rows = [
        [
            "To meet the outcomes for",
            "Provision",
            "Who will provide",
            "How often",
            "How it will be reviewed",
        ]
    ]
    k = {
        "Communication and interaction": 0,
        "Cognition and learning": 1,
        "Social, emotional and mental health": 2,
        "Sensory and physical": 3,
    }
    for t, x, w, h, r in [
        (
            "Communication and interaction",
            "An eye-gaze device set up for Lottie and taught through modelling all day.",
            "Speech and language therapist with AAC training",
            "One hour weekly, and training for staff each term",
            "Each term by the therapist",
        ),
        (
            "Cognition and learning",
            "Teaching at her pace with waiting time of forty seconds, by an adult facing her.",
            "Class teacher and one-to-one assistant",
            "All lessons",
            "Each half-term by the teacher",
        ),
        (
            "Social, emotional and mental health",
            "Music therapy in a quiet room.",
            "Music therapist",
            "30 minutes weekly",
            "Each term by the therapist",
        ),
        (
            "Sensory and physical",
            (
                "A postural day with standing frame, walker and floor time, following a written"
                " programme."
            ),
            "One-to-one assistant trained by the physiotherapist",
            "Three sessions of 30 minutes daily",
            "Every six weeks by the physiotherapist",
        ),
    ]:
        rows.append(
            [L(t, bold=True), prov("F", x, k[t], w, h, review=r), s("F", w), s("F", h), s("F", r)]
        )
    c.tab(rows, [4.5, 8, 5, 4.5, 4], heads=1)
    c.h(
        "*Section G: Any health provision reasonably required by the learning difficulties and"
        " disabilities which result in the child or young person having SEN, and where an"
        " Individual Health Care Plan is made for them.",
        2,
    )
    c.tab(
        [
            ["Provision", "Who will provide", "How often"],
            [
                prov(
                    "G",
                    "Training of three members of staff in gastrostomy feeding and rescue medicine,"
                    " signed off each year.",
                    None,
                    "Special school nursing team",
                    "Yearly, in September",
                ),
                s("G", "Special school nursing team"),
                s("G", "Yearly, in September"),
            ],
            [
                prov(
                    "G",
                    "Epilepsy clinic review.",
                    None,
                    "Consultant paediatric neurologist",
                    "Every four months",
                ),
                s("G", "Consultant paediatric neurologist"),
                s("G", "Every four months"),
            ],
        ],
        [13, 7, 6],
        heads=1,
    )
    c.h(
        "*Section H1: Any social care provision which must be made for a child or young person"
        " under 18 resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970.",
        2,
    )
    c.tab(
        [
            ["Provision", "Who will provide", "How often"],
            [
                prov(
                    "H1",
                    "A through-floor lift and a bath hoist in the home.",
                    None,
                    "Housing adaptations team",
                    "By 1 September 2025",
                ),
                s("H1", "Housing adaptations team"),
                s("H1", "By 1 September 2025"),
            ],
        ],
        [13, 7, 6],
        heads=1,
    )
    c.h(
        "*Section H2: Any other social care provision reasonably required by the learning"
        " difficulties and disabilities which result in the child or young person having SEN.",
        2,
    )
    c.tab(
        [
            ["Provision", "Who will provide", "How often"],
            [
                prov(
                    "H2",
                    "A trained sitter for family days out.",
                    None,
                    "Short Breaks Service",
                    "Eight hours a month",
                ),
                s("H2", "Short Breaks Service"),
                s("H2", "Eight hours a month"),
            ],
        ],
        [13, 7, 6],
        heads=1,
    )
    c.h("Resources", 1)
    c.h("*Section I: The name and type of the school", 2)
    c.t([L("Name: "), s("I", "Porthkerris Special School")])
    c.t([L("Type: "), s("I", "Maintained special school")])
    g.placement = dict(name="Porthkerris Special School", type="Maintained special school")
    c.h("*Section J: Personal budget", 2)
    c.t(s("J", "Not requested."))
    g.budget = dict(requested=False, text="Not requested.")
    c.h("*Section K: The advice and information gathered", 2)
    rows = [["Appendix", "Advice", "From", "Date"]]
    for n, (t, a, ro, d, i) in enumerate(
        [
            ("Parents’ advice", "Jenna Penhallow", "", "8 October 2024", "2024-10-08"),
            (
                "Educational advice",
                "Lowenna Pascoe",
                "Headteacher",
                "15 October 2024",
                "2024-10-15",
            ),
            (
                "Educational psychologist’s advice",
                "Dr Hugh Carlyon",
                "Educational Psychologist",
                "5 November 2024",
                "2024-11-05",
            ),
            (
                "Physiotherapy advice",
                "Beth Nancarrow",
                "Children’s Physiotherapist",
                "22 October 2024",
                "2024-10-22",
            ),
            (
                "Medical advice",
                "Dr Yusra Haddad",
                "Consultant Paediatrician",
                "29 October 2024",
                "2024-10-29",
            ),
        ]
    ):
        c.adv(t, a, ro, i)
        rows.append([L("ABCDE"[n]), s("K", t), s("K", a + (", " + ro if ro else "")), s("K", d)])
    c.tab(rows, [3, 9, 10, 4], heads=1)
    return c.p


TOLD = "landscape, three-column profile, E and F side by side, numbered links"
CASES = [
    Case("thisisme-lottie-docx", paper, "docx", "thisisme", TOLD),
    Case("thisisme-lottie-pdf", paper, "pdf", "thisisme", TOLD, tagged=False),
]
