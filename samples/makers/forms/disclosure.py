"""A cover with rules of disclosure; lettered tables; a co-ordinator’s signature."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("disclosure-marnie", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Marnie Rose Ashdown",
        date_of_birth="2014-06-09",
        sex="Female",
        address="The Old Forge, Lower Peving, Tarnshire, TN22 8HX",
        home_language="English",
        ethnicity="White British",
        upn="P310552016033",
        religion="None",
        nhs_number="9990010471",
    )
    g.plan = dict(
        final_date="2025-07-18",
        review_date="2026-07-10",
        reference="TN-0933",
        local_authority="Tarnshire County Council",
    )
    g.contacts = [
        dict(
            name="Gareth Ashdown",
            relationship="Father",
            address="The Old Forge, Lower Peving, Tarnshire, TN22 8HX",
            phone="01632 960705",
        ),
        dict(
            name="Simone Leclerc",
            relationship="Mother",
            address="8 Rue Place, Dunmarsh, Tarnshire, TN24 1AB",
            phone="07700 900882",
        ),
    ]
    c.p.running([c.X("Tarnshire County Council – CONFIDENTIAL")])
    c.p.running([c.X("TN-0933 Marnie Ashdown")], foot=True)
    c.p.running([PAGE], foot=True)
    c.t(
        f("Tarnshire County Council"),
        Span("Education, Health and Care Plan", "guidance", bold=True, size=20),
    )
    c.tab(
        [
            [
                [[B("Name of child / young person: "), f("Marnie Rose Ashdown")]],
                [[B("Date EHC plan agreed: "), f("18 July 2025")]],
            ],
            [
                [[B("Signature of plan coordinator: "), f("Nadia Fenwick")]],
                [[B("Plan review date: "), f("10 July 2026")]],
            ],
            [Cell([[B("Plan number: "), f("TN-0933")]], across=2), ...],
        ],
        [9, 8],
    )
    g.plan["coordinator"] = "Nadia Fenwick"
    c.t(
        c.X("Disclosure of an Education, Health and Care Plan (EHC Plan)", bold=True),
        c.X("Relevant legislation: Regulations 17 and 47 of the SEND Regulations 2014."),
        c.X(
            "An EHC plan has to be kept securely, and nobody may see it without leave except where"
            " the regulations allow."
        ),
        c.X("(Paragraph 9:211 of the Code of Practice gives further details.)"),
    )
    c.t(Span("My Personal Details:", "guidance", bold=True, size=13))
    c.tab(
        [
            ["Surname:", f("Ashdown"), "First Name", f("Marnie Rose")],
            [
                "Home Address:",
                f("The Old Forge, Lower Peving, Tarnshire, TN22 8HX"),
                "Date of Birth:",
                f("9 June 2014"),
            ],
            ["", "", "Sex:", f("Female")],
            ["", "", "Home Language:", f("English")],
            ["", "", "Ethnicity:", f("White British")],
            ["UPN No:", f("P310552016033"), "Religion:", f("None")],
        ],
        [3, 5.5, 3.5, 5],
    )
    c.t(B("Parent / Carer Information:"))
    for _n, (sn, nm, ad, te, rel) in enumerate(
        [
            (
                "Ashdown",
                "Gareth",
                "The Old Forge, Lower Peving, Tarnshire, TN22 8HX",
                "01632 960705",
                "Father",
            ),
            (
                "Leclerc",
                "Simone",
                "8 Rue Place, Dunmarsh, Tarnshire, TN24 1AB",
                "07700 900882",
                "Mother",
            ),
        ]
    ):
        c.tab(
            [
                ["Surname:", f(sn), "Name:", f(nm)],
                ["Home Address:", Cell([f(ad)], across=3), ..., ...],
                ["Tel No:", f(te), "Relationship to Child:", f(rel)],
            ],
            [3, 5.5, 3.5, 5],
        )
    c.t(B("GP Information:"))
    c.tab(
        [
            ["Name of GP:", Cell([f("Dr L. Abernathy")], across=3), ..., ...],
            ["Address of GP:", f("Peving Surgery, Church Lane"), "Tel No:", f("01632 960719")],
            ["NHS No:", Cell([f("999 001 0471")], across=3), ..., ...],
        ],
        [3, 5.5, 3.5, 5],
    )
    c.t(B("People who have contributed to and written this Education, Health and Care Plan are:"))
    r = [
        [
            "Name",
            "Title/Service/Organisation",
            "How did they contribute?",
            "Report attached? (Include date of Report)",
        ]
    ]
    for a, ro, how, rep in [
        ("Marnie Ashdown", "Pupil", "Meeting at school", "Yes – 12 March 2025"),
        (
            "Gareth Ashdown and Simone Leclerc",
            "Parents",
            "Family conversation",
            "Yes – 14 March 2025",
        ),
        ("Dr Petra Vane", "Educational Psychologist", "Assessment in school", "Yes – 1 April 2025"),
        (
            "Hamish Orr",
            "SENCO, Peving Church of England Primary School",
            "Written advice",
            "Yes – 20 March 2025",
        ),
        (
            "Dr Wale Adeyemi",
            "Consultant Psychiatrist, CAMHS",
            "Written advice",
            "Yes – 28 April 2025",
        ),
    ]:
        r.append([c.X(a), c.X(ro), c.X(how), c.X(rep)])
    c.tab(r, [4, 5, 4, 4], heads=1)
    c.p.page_break()
    c.t(
        B("Section A", size=14),
        L(
            "This section sets out the views, interests and aspirations of the child/young person"
            " and his or her parent/carers.",
            italic=True,
        ),
    )
    c.tab(
        [
            [Cell([B("My Views, Interests, Hopes and Dreams")], shade="D9D9D9")],
            [
                [
                    B("What people like and admire about me:"),
                    s("A", "I am gentle with animals and I can name every bird in our valley."),
                ]
            ],
            [
                [
                    B("What is important to me Now"),
                    s(
                        "A",
                        "Being at home with my hens. Knowing the plan for tomorrow before I go to"
                        " sleep.",
                    ),
                    s("A", "Not being asked questions in front of people."),
                ]
            ],
            [
                [
                    B("How best to support me:"),
                    s("A", "Write to me instead of talking. Leave me be if my hood is up."),
                ]
            ],
        ],
        [17],
    )
    c.tab(
        [
            [
                Cell(
                    [
                        B("My Parent/Carer Views, Hopes and Dreams for Me"),
                        L(
                            "This might include education, play, health, friendships, further"
                            " education and employment",
                            italic=True,
                        ),
                    ],
                    shade="D9D9D9",
                )
            ],
            [
                [
                    s(
                        "A",
                        "We want Marnie back in a classroom where she feels safe, one step at a"
                        " time.",
                    ),
                    s("A", "She talks of keeping a wildlife hospital and we believe she could."),
                ]
            ],
        ],
        [17],
    )
    c.tab(
        [
            [Cell([B("Background:")], shade="D9D9D9")],
            [
                [
                    s(
                        "A",
                        "Marnie was diagnosed with autism in October 2024. She has not attended"
                        " school since 8 January 2025.",
                    )
                ]
            ],
        ],
        [17],
    )
    c.t(
        B("Section B", size=14),
        L(
            "In this section, the child/young person’s special educational needs must be"
            " specified.",
            italic=True,
        ),
    )

    def area(t, st, ns, a):
        c.tab(
            [
                [Cell([B(t)], across=2, shade="D9D9D9"), ...],
                ["Strengths", [s("B", x) for x in st]],
                ["Needs", [need("B", a, x) for x in ns]],
            ],
            [3, 14],
        )

    area(
        "Communication and Interaction",
        ["Marnie writes fluently and with humour."],
        [
            "Marnie does not speak in school and communicates by notes and by text.",
            "She takes what is said to the letter and is upset by sarcasm.",
        ],
        "ci",
    )
    area(
        "Cognition and Learning",
        ["Her reading is well above the average for her age."],
        [
            "Marnie has missed a term and a half of teaching and has gaps in fractions and written"
            " calculation."
        ],
        "cl",
    )
    area(
        "Social, Emotional and Mental Health",
        ["She trusts her tutor and looks forward to outdoor sessions."],
        [
            "Marnie has severe anxiety with emotionally based school avoidance.",
            "She pulls out her hair when plans are changed without warning.",
        ],
        "semh",
    )
    area(
        "Sensory and Physical",
        ["She is a tireless walker."],
        ["She cannot bear strip lights, bells and the smell of the dining hall."],
        "sp",
    )
    c.t(
        B("Section C", size=14),
        L(
            "In this section, the child/young person’s health needs that relate to SEN must be"
            " specified.",
            italic=True,
        ),
    )
    c.tab(
        [
            [
                [
                    need(
                        "C",
                        None,
                        "Marnie has trichotillomania and disturbed sleep, for which she takes"
                        " melatonin.",
                    )
                ]
            ]
        ],
        [17],
    )
    c.t(
        B("Section D", size=14),
        L(
            "In this section, the child/young person’s social care needs that relate to SEN must be"
            " specified.",
            italic=True,
        ),
    )
    c.tab([[[s("D", "No social care needs have been identified.")]]], [17])
    c.t(
        B("Sections E and F", size=14),
        L("Outcomes and the special educational provision to achieve them.", italic=True),
    )
    r = [
        [
            "Outcomes (E)",
            "Special educational provision (F)",
            "Provided by",
            "Frequency and duration",
        ]
    ]
    E = [
        (
            "Marnie will attend a small class for ten hours a week by Easter 2026.",
            [
                (
                    (
                        "A reintegration plan with one new step each fortnight, agreed with Marnie"
                        " in writing."
                    ),
                    "SENCO and outreach teacher",
                    "Reviewed every two weeks",
                ),
                (
                    "Teaching by a tutor at home, then in the woodland classroom.",
                    "Outreach teacher",
                    "Ten hours a week",
                ),
            ],
        ),
        (
            "Marnie will speak with one chosen adult in school by July 2026.",
            [
                (
                    "A graded approach to selective mutism, with the sliding-in technique.",
                    "Specialist speech and language therapist",
                    "40 minutes weekly",
                )
            ],
        ),
        (
            "Marnie will reach the expected standard in mathematics by the end of Year 7.",
            [
                (
                    "A catch-up course in number, taught one to one.",
                    "Mathematics tutor",
                    "Two hours a week",
                )
            ],
        ),
    ]
    for o, ps in E:
        i = len(g.outcomes)
        first = True
        for x, w, h in ps:
            r.append(
                [
                    Cell([out(o)], down=len(ps)) if first else ...,
                    prov("F", x, i, w, h),
                    s("F", w),
                    s("F", h),
                ]
            )
            first = False
    c.tab(r, [4.5, 5.5, 3.5, 3.5], heads=1)
    c.t(B("Section G", size=14), L("Health provision", italic=True))
    c.tab(
        [
            ["Provision", "Provided by", "Frequency and duration"],
            [
                prov(
                    "G",
                    "Cognitive behavioural therapy adapted for autism.",
                    None,
                    "Clinical psychologist, CAMHS",
                    "One hour weekly for 16 weeks",
                ),
                s("G", "Clinical psychologist, CAMHS"),
                s("G", "One hour weekly for 16 weeks"),
            ],
        ],
        [8, 4.5, 4.5],
    )
    c.t(B("Section H1", size=14))
    c.t(s("H1", "None identified."))
    c.t(B("Section H2", size=14))
    c.t(s("H2", "None identified."))
    c.t(B("Section I", size=14), L("Placement", italic=True))
    c.t(
        [L("Name: "), s("I", "Hollin Wood School")],
        [L("Type: "), s("I", "Independent special school (section 41)")],
    )
    g.placement = dict(name="Hollin Wood School", type="Independent special school (section 41)")
    c.t(B("Section J", size=14), L("Personal budget", italic=True))
    c.t(s("J", "No personal budget has been requested."))
    g.budget = dict(requested=False, text="No personal budget has been requested.")
    c.t(B("Section K", size=14), L("Advice and information gathered", italic=True))
    for t, a, ro, d, i in [
        ("Views of Marnie", "", "", "12 March 2025", "2025-03-12"),
        ("Parental advice", "Gareth Ashdown and Simone Leclerc", "", "14 March 2025", "2025-03-14"),
        ("School advice", "Hamish Orr", "SENCO", "20 March 2025", "2025-03-20"),
        (
            "Psychological advice",
            "Dr Petra Vane",
            "Educational Psychologist",
            "1 April 2025",
            "2025-04-01",
        ),
        (
            "CAMHS report",
            "Dr Wale Adeyemi",
            "Consultant Psychiatrist",
            "28 April 2025",
            "2025-04-28",
        ),
    ]:
        c.adv(t, a, ro, i)
        c.t(s("K", " – ".join(x for x in (t, a, ro, d) if x)), style="List Number")
    return c.p


TOLD = "a disclosure notice in front, signature lines, four-column particulars with empty cells"
CASES = [
    Case("disclosure-marnie-docx", paper, "docx", "disclosure", TOLD),
    Case("disclosure-marnie-pdf", paper, "pdf", "disclosure", TOLD, tagged=False),
]
