"""Education otherwise than at school.

A package of hours and totals, provision F1 …, a schedule of direct payments, no school named.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import new_list, numbered


def paper() -> Paper:
    """Prints the plan."""
    c = Form("eotas-rafe", font="Cambria", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020094"
    u = "T811402918071"
    g.person = dict(
        name="Rafe Alexander Lindqvist",
        date_of_birth="2011-06-18",
        sex="Male",
        address="The Old Forge, Long Marston, Wolds, WD7 3NB",
        nhs_number=n,
        upn=u,
        year_group="8",
    )
    g.plan = dict(
        status="final",
        local_authority="Wolds and Marches Council",
        final_date="2025-05-16",
        review_date="2026-05-01",
        coordinator="Becky Standish",
        reference="WM/EHC/2209",
    )
    g.contacts = [
        dict(
            name="Ingrid Lindqvist",
            relationship="Mother",
            phone="07700 900402",
            email="ingrid.l@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Mark Haines",
            relationship="Father",
            phone="07700 900403",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("Wolds and Marches Council  –  EHC Plan  –  WM/EHC/2209")])
    c.p.running([X("Rafe Lindqvist  dob 18/06/2011   page "), PAGE], foot=True, align="right")
    c.t([B("EDUCATION, HEALTH AND CARE PLAN", size=18)])
    c.t([B("Final plan issued by order of the First-tier Tribunal (SEND)", size=12)])
    T = []
    for a, b in [
        ("Name of child", "Rafe Alexander Lindqvist"),
        ("Date of birth", "18/06/2011"),
        ("Sex", "Male"),
        ("Home address", "The Old Forge, Long Marston, Wolds, WD7 3NB"),
        ("UPN", u),
        ("NHS number", "999 002 0094"),
        ("National Curriculum year", "8"),
        ("Council reference", "WM/EHC/2209"),
        ("Case officer", "Becky Standish"),
        ("Date of final plan", "16/05/2025"),
        ("Annual review due", "01/05/2026"),
    ]:
        T.append([B(a), f(b)])
    c.tab(T, [6, 11])
    c.tab(
        [
            ["", "Parent 1", "Parent 2"],
            [B("Name"), f("Ingrid Lindqvist"), f("Mark Haines")],
            [B("Relationship"), f("Mother"), f("Father")],
            [B("Telephone"), f("07700 900402"), f("07700 900403")],
            [B("Email"), f("ingrid.l@mail.example"), f("not given")],
            [B("Parental responsibility"), f("Yes"), f("Yes")],
        ],
        [5, 6, 6],
        heads=1,
        shade="DEEAF6",
    )

    def S(t):
        c.h(t, 1)

    S("SECTION A   The views, interests and aspirations of Rafe and his parents")
    c.h("Rafe", 2)
    c.t(
        s(
            "A",
            (
                "Rafe did not want to take part in a meeting. He sent a list of ten things by"
                " text message. They include: ‘I am not lazy. I am not naughty. I want to know"
                " things. I want people to keep their promises. I like ravens, runes, coding and"
                " being outside at night. I want to work with birds of prey.’"
            ),
        )
    )
    c.h("Ingrid and Mark", 2)
    c.t(
        s(
            "A",
            (
                "Rafe’s parents want him to be well, to be known and to be educated. They say"
                " that school was a place of harm for Rafe and that he has begun to laugh again"
                " since September 2024. They hope that he will be able to go to a college at"
                " sixteen."
            ),
        )
    )
    c.h("History", 2)
    c.t(
        s(
            "A",
            (
                "Rafe was born in Uppsala and moved to England at three. He was diagnosed with"
                " autism with a demand-avoidant profile in 2020 and with ADHD in 2021. He has"
                " attended four schools. He last attended a school on 11 January 2024. He spent"
                " seven weeks in hospital in the spring of 2024."
            ),
        )
    )
    S("SECTION B   Rafe’s special educational needs")
    nid = new_list(c, "(%1)", "lowerLetter", left=700, hang=700)

    def area(t, a, ns):
        c.h(t, 2)
        numbered(c, [need("B", a, x) for x in ns], nid)

    area(
        "Communication and interaction",
        "ci",
        [
            (
                "Rafe is autistic with a profile of extreme demand avoidance. Direct requests,"
                " praise and time limits can all provoke panic."
            ),
            (
                "Rafe’s expressive language drops sharply when he is anxious and he may be mute"
                " for several days."
            ),
            "Rafe finds groups of more than two people unbearable.",
        ],
    )
    area(
        "Cognition and learning",
        "cl",
        [
            (
                "Rafe’s verbal comprehension is on the 98th percentile and his processing speed"
                " on the 6th, which leaves him bored and exhausted by the same task."
            ),
            "Rafe has missed almost all of the Key Stage 3 curriculum.",
        ],
    )
    area(
        "Social, emotional and mental health",
        "semh",
        [
            (
                "Rafe has an anxiety disorder with school-related trauma; he cannot enter a"
                " school building or a room that looks like a classroom."
            ),
            "Rafe has low mood with periods of suicidal thinking, the last in March 2025.",
            "Rafe has ADHD and acts on impulse outdoors, near water and roads.",
        ],
    )
    area(
        "Sensory and/or physical",
        "sp",
        [
            (
                "Rafe is over-responsive to sound, light and smell and under-responsive to"
                " hunger, thirst and pain."
            )
        ],
    )
    S("SECTION C   Rafe’s health care needs")
    c.t(
        need(
            "C",
            None,
            (
                "Rafe has an anxiety disorder, recurrent depression and a disorder of sleep, for"
                " which he takes melatonin and fluoxetine."
            ),
        )
    )
    S("SECTION D   Rafe’s social care needs")
    c.t(
        need(
            "D",
            None,
            (
                "Rafe has no contact with children of his own age and leaves the house with his"
                " mother alone."
            ),
        )
    )
    S("SECTION E   Outcomes sought for Rafe")
    R = [["No.", "Outcome", "To be achieved by", "Short-term targets will be set by"]]
    for i, (o, by, w) in enumerate(
        [
            (
                (
                    "Rafe will take part in fifteen hours a week of learning that he has helped"
                    " to plan."
                ),
                "July 2026",
                "Package co-ordinator",
            ),
            (
                "Rafe will gain two Level 1 qualifications in subjects of his choice.",
                "July 2027",
                "Lead tutor",
            ),
            (
                (
                    "Rafe will use a sign, a card or a message to say that a demand is too much,"
                    " and will return to the activity on the same day on most occasions."
                ),
                "December 2025",
                "Occupational therapist",
            ),
            (
                "Rafe will meet one or more young people with the same interest each fortnight.",
                "July 2026",
                "Mentor",
            ),
        ]
    ):
        R.append([L(str(i + 1)), out(o, by=by), s("E", by), s("E", w)])
    c.tab(R, [1.3, 8.5, 3.4, 3.8], heads=1, shade="DEEAF6")
    S("SECTION F   Special educational provision for Rafe")
    c.t(
        L(
            "The provision below will be made otherwise than in a school, college or early"
            " years provider, under section 61 of the Children and Families Act 2014."
        )
    )
    c.h("The weekly package", 2)
    R = [
        [
            "Element",
            "Provider",
            "Hours per week",
            "Weeks per year",
            "Total hours per year",
            "Outcomes",
        ]
    ]
    tot = 0
    for p, w, h, wk, o in [
        (
            "Home tuition in English, history and science, led by Rafe’s interests",
            "Qualified teacher with experience of demand avoidance",
            "8",
            39,
            [1, 2],
        ),
        (
            "Online course in coding, with a tutor on call",
            "Registered online alternative provider",
            "3",
            39,
            [1, 2],
        ),
        (
            "Falconry and land-based learning",
            "Instructor at Marches Raptor Centre, with a mentor",
            "4",
            39,
            [1, 4],
        ),
        ("Mentoring and community access", "Mentor (Level 4 or above)", "5", 44, [3, 4]),
    ]:
        R.append(
            [
                prov("F", p, o[0] - 1, w),
                s("F", w),
                s("F", h),
                s("F", str(wk)),
                s("F", str(int(h) * wk)),
                L(", ".join(map(str, o))),
            ]
        )
        tot += int(h) * wk
    R.append([Cell([s("F", "Total")], across=2), ..., s("F", "20"), None, s("F", str(tot)), None])
    c.tab(R, [5.6, 4.2, 1.9, 1.9, 2, 1.9], heads=1, shade="DEEAF6")
    c.h("Therapy and advice", 2)
    for i, (p, w, h) in enumerate(
        [
            (
                (
                    "An occupational therapist with training in sensory integration will see Rafe"
                    " for 60 minutes each fortnight (20 sessions a year) and will write and"
                    " review a sensory programme each term."
                ),
                "An occupational therapist with training in sensory integration",
                "60 minutes each fortnight (20 sessions a year)",
            ),
            (
                (
                    "A speech and language therapist will advise all adults in the package on"
                    " low-demand communication: 6 hours in the first term and 2 hours in each"
                    " term after that."
                ),
                "A speech and language therapist",
                "6 hours in the first term and 2 hours in each term after that",
            ),
            (
                (
                    "An educational psychologist will supervise the team for 90 minutes each half"
                    " term and will chair a review of the package each term."
                ),
                "An educational psychologist",
                "90 minutes each half term",
            ),
            (
                (
                    "A package co-ordinator employed by the council will be Rafe’s single point"
                    " of contact, for 3 hours each week."
                ),
                "A package co-ordinator employed by the council",
                "3 hours each week",
            ),
        ]
    ):
        c.t([B(f"F{i + 1}  "), prov("F", p, None, w, h)], indent=1, hang=1)
    c.h("Equipment", 2)
    c.t(
        [
            B("F5  "),
            prov(
                "F",
                (
                    "A laptop of a specification suitable for coding, noise-cancelling headphones"
                    " and a sensory tent, up to a value of £2,400, to be replaced when no longer"
                    " fit for use."
                ),
            ),
        ],
        indent=1,
        hang=1,
    )
    c.h("Curriculum", 2)
    c.t(
        [
            B("F6  "),
            prov(
                "F",
                (
                    "The National Curriculum is disapplied. Rafe will follow an individual"
                    " curriculum which includes English, mathematics through coding, and science."
                ),
            ),
        ],
        indent=1,
        hang=1,
    )
    S("SECTION G   Health care provision")
    c.t(
        [
            B("G1  "),
            prov(
                "G",
                (
                    "CAMHS will offer weekly psychotherapy at home for 50 minutes, 40 weeks a"
                    " year, by a psychotherapist experienced in autism."
                ),
                None,
                "CAMHS",
                "weekly psychotherapy at home for 50 minutes, 40 weeks a year",
            ),
        ],
        [
            B("G2  "),
            prov(
                "G",
                "A consultant psychiatrist will review Rafe’s medication every eight weeks.",
                None,
                "A consultant psychiatrist",
                "every eight weeks",
            ),
        ],
    )
    S("SECTION H1   Social care provision under the Chronically Sick and Disabled Persons Act 1970")
    c.t(prov("H1", "Four hours each week of a befriender in the community, by direct payment."))
    S("SECTION H2   Other social care provision")
    c.t(s("H2", "None."))
    S("SECTION I   Placement")
    c.t(
        s(
            "I",
            (
                "No school or other institution, and no type of school or other institution, is"
                " named. Rafe will be educated otherwise than in school."
            ),
        )
    )
    g.placement = dict(name="", type="")
    S("SECTION J   Personal budget")
    c.tab(
        [
            ["Provision", "Section", "Payment", "Annual amount", "Needs and outcomes met"],
            [
                s("J", "Home tuition"),
                L("F"),
                s("J", "Direct payment"),
                s("J", "£17,160"),
                L("Needs (a) to (f); outcomes 1 and 2"),
            ],
            [
                s("J", "Falconry and land-based learning"),
                L("F"),
                s("J", "Direct payment"),
                s("J", "£7,020"),
                L("Needs (c), (f); outcomes 1 and 4"),
            ],
            [
                s("J", "Befriender"),
                L("H1"),
                s("J", "Direct payment"),
                s("J", "£3,328"),
                L("Need in Section D"),
            ],
            [Cell([s("J", "Total")], across=3), ..., ..., s("J", "£27,508"), None],
        ],
        [4.6, 1.7, 3.2, 3, 4.9],
        heads=1,
        shade="DEEAF6",
    )
    g.budget = dict(requested=True, text="£27,508")
    S("SECTION K   Advice and information")
    for i, (t, a, r, d, iso) in enumerate(
        [
            (
                "Parents’ advice",
                "Ingrid Lindqvist and Mark Haines",
                "",
                "3 October 2024",
                "2024-10-03",
            ),
            (
                "Educational advice",
                "Jo Tredwell",
                "Lead Teacher, Hospital and Outreach Service",
                "14 October 2024",
                "2024-10-14",
            ),
            (
                "Psychological advice",
                "Dr Samira Haq",
                "Independent Educational Psychologist",
                "9 December 2024",
                "2024-12-09",
            ),
            (
                "Medical advice",
                "Dr Owen Rees",
                "Consultant Child and Adolescent Psychiatrist",
                "21 October 2024",
                "2024-10-21",
            ),
            (
                "Occupational therapy report",
                "Frances Gaunt",
                "Occupational Therapist",
                "17 January 2025",
                "2025-01-17",
            ),
            (
                "Social care advice",
                "Pauline Eccles",
                "Social Worker",
                "25 October 2024",
                "2024-10-25",
            ),
        ]
    ):
        c.adv(t, a, r, iso)
        c.t(
            [L(f"Appendix {i + 1}  "), s("K", f"{t} by {a}{(', ' + r if r else '')}, dated {d}")],
            after=3,
        )
    c.t(
        [
            L("Signed "),
            f("Eleanor Boyce"),
            L(" for Wolds and Marches Council on "),
            f("16 May 2025"),
        ],
        before=14,
    )
    return c.p


TOLD = (
    "education otherwise than at school: no school named, package table with hours and totals,"
    " numbered provision F1…, direct payments schedule, needs as lettered paragraphs"
)
CASES = [
    Case("eotas-rafe-docx", paper, "docx", "eotas-package", TOLD),
]
