"""A jointly funded package whose column says the section of each row."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper, Span
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("residential-ruaridh", font="Arial", size=10)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9998450721"
    ul = "6618204735"
    g.person = dict(
        name="Ruaridh Finlay Strachan-Moore",
        date_of_birth="2008-07-02",
        sex="Male",
        address="Low Barn, Aysgill, Wensley Vale, WV6 2KL",
        nhs_number=n,
        uln=ul,
        school="Hartsmoor School",
        year_group="12",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Wensley Vale Council",
        amended_date="2025-03-31",
        review_date="2026-03-06",
        coordinator="Yusuf Latif",
        reference="WV-16-0093",
    )
    g.contacts = [
        dict(
            name="Eilidh Strachan",
            relationship="Mother and appointee",
            phone="07700 900744",
            email="eilidh.s@mail.example.org",
        ),
        dict(
            name="Graham Moore",
            relationship="Father",
            phone="07700 900745",
            email="graham.moore@mail.example.org",
        ),
    ]
    SH = "C5E0B3"
    W = 17
    c.p.running([X("WV-16-0093  RSM  02/07/2008")], align="right")
    c.p.running(
        [X("Wensley Vale Council – official sensitive – page "), PAGE, X("/"), PAGES], foot=True
    )
    c.t([B("Wensley Vale Council", size=12)])
    c.t([B("EDUCATION, HEALTH AND CARE PLAN for a young person aged 16 to 25", size=16)])
    c.tab(
        [
            [Cell([B("YOUNG PERSON")], across=4, shade=SH), ..., ..., ...],
            [B("First name(s)"), f("Ruaridh Finlay"), B("Family name"), f("Strachan-Moore")],
            [B("Date of birth"), f("02/07/2008"), B("Gender"), f("Male")],
            [B("NHS number"), f(spaced(n)), B("ULN"), f(ul)],
            [
                B("Home address"),
                f("Low Barn, Aysgill, Wensley Vale, WV6 2KL"),
                B("Religion"),
                f("None"),
            ],
            [B("School or college"), f("Hartsmoor School"), B("Year group"), f("12")],
            [
                B("Capacity"),
                Cell(
                    [
                        X(
                            "Ruaridh lacks capacity to decide about his plan (assessed"
                            " 14/01/2025). His parents act as his representative."
                        )
                    ],
                    across=3,
                ),
                ...,
                ...,
            ],
        ],
        [3, 5.5, 3, 5.5],
    )
    c.tab(
        [
            [Cell([B("PLAN")], across=4, shade=SH), ..., ..., ...],
            [B("Status"), f("Amended final"), B("Reference"), f("WV-16-0093")],
            [B("Date of issue"), f("31/03/2025"), B("Review due"), f("06/03/2026")],
            [B("Plan writer"), X("Holly Sims"), B("EHC plan co-ordinator"), f("Yusuf Latif")],
        ],
        [3, 5.5, 3, 5.5],
    )
    c.tab(
        [
            [Cell([B("REPRESENTATIVES AND FAMILY")], across=3, shade=SH), ..., ...],
            ["", "Representative 1", "Representative 2"],
            [B("Name"), f("Eilidh Strachan"), f("Graham Moore")],
            [B("Relationship"), f("Mother and appointee"), f("Father")],
            [B("Mobile"), f("07700 900744"), f("07700 900745")],
            [B("Email"), f("eilidh.s@mail.example.org"), f("graham.moore@mail.example.org")],
        ],
        [4, 6.5, 6.5],
    )

    def box(title, *cells):
        c.tab(
            [[Cell([Span(title, "heading", bold=True)], shade=SH)]]
            + [[Cell(list(x))] for x in cells],
            [W],
        )

    box(
        "SECTION A – VIEWS, INTERESTS AND ASPIRATIONS OF RUARIDH AND HIS PARENTS",
        [
            B("Ruaridh’s views"),
            s(
                "A",
                "Ruaridh does not use speech. His views were gathered by"
                " watching which of four photographs he took to each activity over"
                " three weeks, and by Talking Mats with his key worker. He chose the"
                " trampoline, the minibus, the sea, spinning lids, his brother Angus"
                " and toast. He pushed away the dentist, the dining hall, other"
                " people’s crying and being asked to wait.",
            ),
        ],
        [
            B("How to be with Ruaridh"),
            s(
                "A",
                "Stand beside him rather than in front of him. Show him"
                " the object and then wait; it may be half a minute before he takes"
                " it. Sing the tidying song when something has to stop. Never take"
                " his lid away. If he bites his hand, look in his ears, check when he"
                " last opened his bowels, lower the lights and give him room. He"
                " greets people by smelling their hair, and this is a compliment.",
            ),
        ],
        [
            B("His parents’ views"),
            s(
                "A",
                "Eilidh and Graham write: ‘He is a joyful, gentle giant"
                " who is happiest on a hillside. We kept him at home as long as we"
                " could. We want him close enough for Sunday lunch, safe at night,"
                " and surrounded by people who know that biting his hand means that"
                " his ears hurt. We want him to have a life and not a placement.’",
            ),
        ],
        [
            B("History"),
            s(
                "A",
                "Ruaridh was diagnosed with autism and severe learning"
                " disability at two and with epilepsy at nine. He attended Wensley"
                " Dale Special School until Year 9, when he became unable to travel."
                " After fourteen months at home he began at Hartsmoor School as a"
                " residential pupil of 38 weeks in September 2023, extended to 52"
                " weeks in March 2024.",
            ),
        ],
    )
    box(
        "SECTION B – SPECIAL EDUCATIONAL NEEDS",
        [
            B("Communication and interaction"),
            s(
                "B",
                "Ruaridh understands more than he can show; he follows"
                " familiar routines and responds to objects of reference.",
            ),
            need(
                "B",
                "ci",
                "He is autistic and does not use speech; he communicates"
                " by photographs, by leading people by the hand and by his behaviour.",
            ),
            need(
                "B",
                "ci",
                "He understands about 30 spoken words in context and"
                " cannot follow an instruction that is not accompanied by an object"
                " or a photograph.",
            ),
        ],
        [
            B("Cognition and learning"),
            need(
                "B",
                "cl",
                "Ruaridh has a severe learning disability and works within"
                " the engagement model; his adaptive skills are those of a child of"
                " about two years.",
            ),
            need(
                "B",
                "cl",
                "He does not carry over what he has learned from one place"
                " or one person to another, so that each skill has to be taught in"
                " every place where it will be used.",
            ),
        ],
        [
            B("Social, emotional and mental health"),
            need(
                "B",
                "semh",
                "He has high anxiety, which shows as biting his hand,"
                " striking his head (up to 40 times a day in December 2024) and"
                " grabbing hair.",
            ),
            need("B", "semh", "He does not understand danger and will run into roads or water."),
        ],
        [
            B("Sensory and physical"),
            s("B", "He is strong, agile and has excellent balance."),
            need(
                "B",
                "sp",
                "Ruaridh is very sensitive to sound, seeks deep pressure"
                " and movement throughout the day, and eats things that are not food.",
            ),
        ],
        [
            B("Progress since the last review"),
            s(
                "B",
                "Since March 2024 Ruaridh has learned to take his plate to"
                " the hatch, to sit at a table with one other young person and to"
                " walk from the minibus to the classroom without holding on. Physical"
                " intervention fell from 31 occasions in the autumn term of 2023 to"
                " six in the autumn term of 2024, but self-injury rose from November"
                " onwards and the cause is still being looked for.",
            ),
        ],
        [
            B("Independence and preparing for adulthood"),
            need(
                "B",
                "ind",
                "Ruaridh will need support from adult services throughout"
                " his life, and finds every change of place, staff or routine so hard"
                " that the move at nineteen has to be prepared for over at least"
                " eighteen months.",
            ),
            need(
                "B",
                "ind",
                "He needs full physical help to wash, dress and use the"
                " toilet, and cannot be left alone at any time, day or night.",
            ),
        ],
    )
    box(
        "SECTION C – HEALTH CARE NEEDS",
        [
            need(
                "C",
                None,
                "Ruaridh has epilepsy with tonic-clonic seizures, about"
                " two a month, some of them at night; he is prescribed buccal"
                " midazolam.",
            ),
            need(
                "C",
                None,
                "He has recurrent ear infections and constipation, which"
                " are the usual causes of a sudden rise in self-injury.",
            ),
        ],
    )
    box(
        "SECTION D – SOCIAL CARE NEEDS",
        [
            need(
                "D",
                None,
                "Ruaridh needs two adults with him whenever he is awake,"
                " and a waking night worker, to keep him safe.",
            ),
            need("D", None, "He needs regular and planned time with his parents and his brother."),
        ],
    )
    c.tab(
        [
            [
                Cell([Span("SECTION E – OUTCOMES", "heading", bold=True)], across=4, shade=SH),
                ...,
                ...,
                ...,
            ],
            [B("Ref"), B("Outcome"), B("By when"), B("Steps towards it")],
        ]
        + [
            [L(f"E{i + 1}"), out(o, a, by, st), s("E", by), [s("E", x) for x in st]]
            for i, (o, a, by, st) in enumerate(
                [
                    (
                        "Ruaridh will hand over a photograph or a symbol to ask"
                        " for ten things, with people whom he knows less well, in school, in"
                        " the house and in the community.",
                        None,
                        "July 2027",
                        ["Use it for four foods in the house.", "Use it with two relief staff."],
                    ),
                    (
                        "He will wait for two minutes with a waiting card, without"
                        " hurting himself, eight times in ten.",
                        None,
                        "March 2026",
                        ["Wait 20 seconds for toast."],
                    ),
                    (
                        "He will wash his hands and face, and dress his upper"
                        " half, with gestures only.",
                        None,
                        "July 2027",
                        ["Push his arms through sleeves that are held for him."],
                    ),
                    (
                        "He will take part in three activities a week in the"
                        " community, for an hour each.",
                        None,
                        "July 2026",
                        ["Walk on the beach with two staff.", "Use a café at a quiet time."],
                    ),
                ]
            )
        ],
        [1.2, 7.4, 2.6, 5.8],
    )
    t = "SECTIONS F, G, H1 and H2 – THE JOINTLY FUNDED PACKAGE OF PROVISION"
    c.t([Span(t, "heading", bold=True)], before=6)
    c.t(
        L(
            "The third column states in which section of the plan each"
            " item stands. E = Education, H = Integrated Care Board, S = Adult"
            " and Children’s Social Care."
        )
    )
    R = [["Provision", "Outcome", "Plan section", "By whom", "How much / how often", "Funded by"]]

    def band(t):
        R.append([Cell([B(t)], across=6, shade="E2EFD9"), ..., ..., ..., ..., ...])

    def row(p, o, sec, w, h, fu):
        R.append(
            [
                prov(sec, p, o - 1 if o else None, w, h, fu),
                L(f"E{o}") if o else L("–"),
                L(sec),
                s(sec, w),
                s(sec, h),
                s(sec, fu),
            ]
        )

    band("The education day (9.00 to 3.30, 38 weeks)")
    row(
        "Teaching in a class of no more than four pupils by a"
        " teacher qualified or experienced in severe learning disability and"
        " autism, following an individual curriculum based on structured"
        " teaching.",
        3,
        "F",
        "Class teacher",
        "27.5 hours a week",
        "E 100%",
    )
    row(
        "Two adults, trained in an accredited approach to positive"
        " behaviour support, with Ruaridh at all times.",
        2,
        "F",
        "Teaching assistants",
        "2:1, 27.5 hours a week",
        "E 100%",
    )
    row(
        "A communication programme of photographs and symbols,"
        " used in school and in the house, with modelling and coaching of"
        " both teams.",
        1,
        "F",
        "Speech and language therapist",
        "1 hour a week direct; 1 hour a week with staff",
        "E 100%",
    )
    row(
        "A sensory diet written and reviewed for school and house.",
        2,
        "F",
        "Occupational therapist (sensory integration)",
        "45 minutes a week; review each half term",
        "E 60%, H 40%",
    )
    row(
        "Preparation for the move to adult provision: a moving-on"
        " book, visits with a familiar adult, and a communication profile on"
        " film for the new staff.",
        4,
        "F",
        "Transition lead teacher",
        "Two hours a week from April 2026; six visits in the last two terms",
        "E 50%, S 50%",
    )
    row(
        "A total communication environment, with objects of"
        " reference at every door and a song for each change of activity.",
        1,
        "F",
        "All staff, trained and observed by the speech and language therapist",
        "At all times; observed twice a term",
        "E 100%",
    )
    band("The waking day (3.30 to 9.30 and weekends, 52 weeks)")
    row(
        "A waking-day curriculum: the same targets for"
        " communication, self-care and waiting taught in the house, recorded"
        " on the same sheets.",
        3,
        "F",
        "Residential support workers, led by the deputy head of care",
        "6 hours a day on school days; 12 hours a day on other days",
        "E 50%, S 50%",
    )
    row(
        "Swimming, walking and use of shops and cafés, planned with the class.",
        4,
        "F",
        "Residential support workers",
        "Three trips a week",
        "E 50%, S 50%",
    )
    band("Health")
    row(
        "An epilepsy care plan, with training in rescue medication"
        " for everyone who works with Ruaridh.",
        None,
        "G",
        "Specialist epilepsy nurse",
        "Plan reviewed every 6 months; training each September",
        "H 100%",
    )
    row(
        "Functional assessment and a positive behaviour support plan that looks first for pain.",
        2,
        "G",
        "Learning disability psychologist",
        "One assessment of 12 hours, then two hours a month",
        "H 100%",
    )
    band("Care")
    row(
        "Residential care in a house of four young people with waking night staff.",
        None,
        "H2",
        "Hartsmoor School care team",
        "52 weeks a year",
        "S 70%, H 30%",
    )
    row(
        "Help with travel home, and an adult to support Ruaridh there.",
        None,
        "H1",
        "Two support workers with a vehicle",
        "Every second weekend and for seven days at Christmas",
        "S 100%",
    )
    c.tab(R, [5.6, 1.6, 1.5, 3, 3, 2.3], heads=1, shade=SH)
    box(
        "SECTION I – PLACEMENT",
        [B("Name"), s("I", "Hartsmoor School")],
        [
            B("Type"),
            s("I", "Non-maintained special school with residential accommodation (52 weeks)"),
        ],
    )
    g.placement = dict(
        name="Hartsmoor School",
        type="Non-maintained special school with residential accommodation (52 weeks)",
    )
    box(
        "SECTION J – PERSONAL BUDGET",
        [
            s(
                "J",
                "There is no Personal Budget, because the package is"
                " commissioned as a whole under a block contract with Hartsmoor"
                " School.",
            )
        ],
    )
    R = [
        [
            Cell(
                [Span("SECTION K – ADVICE AND INFORMATION", "heading", bold=True)],
                across=4,
                shade=SH,
            ),
            ...,
            ...,
            ...,
        ],
        [B("Advice"), B("Name"), B("Position"), B("Date received")],
    ]
    for t, a, r, d, iso in [
        ("Educational", "Judith Kerrigan", "Head of Education", "20/01/2025", "2025-01-20"),
        ("Psychological", "Dr Emeka Nwosu", "Educational Psychologist", "07/02/2025", "2025-02-07"),
        ("Medical", "Dr Anita Pillai", "Consultant Neurologist", "15/01/2025", "2025-01-15"),
        (
            "Speech and language therapy",
            "Ffion Gethin",
            "Speech and Language Therapist",
            "22/01/2025",
            "2025-01-22",
        ),
        (
            "Occupational therapy",
            "Lars Petersen",
            "Occupational Therapist",
            "29/01/2025",
            "2025-01-29",
        ),
        ("Social care", "Maxine Duffy", "Transition Social Worker", "03/02/2025", "2025-02-03"),
        ("Parental", "Eilidh Strachan and Graham Moore", "", "12/01/2025", "2025-01-12"),
    ]:
        c.adv(t, a, r, iso)
        R.append([s("K", t), s("K", a), s("K", r) if r else None, s("K", d)])
    c.tab(R, [4.5, 5, 5, 2.5])
    c.t(
        [
            L("Authorised by "),
            f("Penelope Rudd"),
            L(", Director of Children’s Services, and "),
            X("Dr Leon Marchetti"),
            L(", Designated Clinical Officer"),
        ]
    )
    return c.p


TOLD = (
    "Residential, jointly funded: title in shaded first row of"
    " each table; one package grid whose column ‘Plan section’ says F, G,"
    " H1 or H2 for the row; funding shares; ‘education day’ and ‘waking"
    " day’ bands"
)
CASES = [
    Case("residential-ruaridh-docx", paper, "docx", "joint-package", TOLD),
    Case("residential-ruaridh-pdf", paper, "pdf", "joint-package", TOLD, tagged=False),
]
