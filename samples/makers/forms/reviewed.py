"""A plan amended after its review: progress beside outcomes, change marks."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("reviewed-safiya", font="Arial", size=10.5)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9996723186"
    u = "F370205416088"
    g.person = dict(
        name="Safiya Noor Rahman",
        date_of_birth="2014-11-25",
        sex="Female",
        address="58 Lantern Street, Thornaby Cross, TX2 7AB",
        nhs_number=n,
        upn=u,
        school="Lantern Street Primary Academy",
        year_group="5",
        ethnicity="Bangladeshi",
        home_language="Sylheti",
        religion="Muslim",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Thornaby Cross Borough Council",
        final_date="2021-07-19",
        amended_date="2025-02-27",
        review_date="2025-12-12",
        coordinator="Rosalind Eke",
    )
    g.contacts = [
        dict(
            name="Shirin Rahman",
            relationship="Mother",
            phone="01632 960733",
            email="shirin.rahman@mail.example.org",
        ),
        dict(name="Abdul Rahman", relationship="Father", phone="07700 900866"),
    ]
    c.p.running([X("Thornaby Cross Borough Council     Amended EHC plan     Safiya Rahman")])
    c.p.running(
        [X("This plan replaces the plan dated 19 July 2021 and all earlier amendments.   "), PAGE],
        foot=True,
    )
    c.t([B("Education, Health and Care Plan amended after annual review", size=17)])
    c.tab(
        [
            [
                B("Child"),
                f("Safiya Noor Rahman"),
                B("Born"),
                f("25 November 2014"),
                B("Sex"),
                f("Female"),
            ],
            [
                B("Home"),
                f("58 Lantern Street, Thornaby Cross, TX2 7AB"),
                B("UPN"),
                f(u),
                B("NHS"),
                f(spaced(n)),
            ],
            [
                B("School"),
                f("Lantern Street Primary Academy"),
                B("Year group"),
                f("5"),
                B("Ethnicity"),
                f("Bangladeshi"),
            ],
            [
                B("Mother tongue"),
                f("Sylheti"),
                B("Faith"),
                f("Muslim"),
                B("Interpreter"),
                X("Yes – for Safiya’s father"),
            ],
        ],
        [2.2, 5, 2.2, 3, 2, 2.8],
    )
    c.tab(
        [
            [
                "Date of first plan",
                "Date of review meeting",
                "Date of this amended final plan",
                "Next review by",
                "Officer responsible",
            ],
            [
                f("19 July 2021"),
                X("13 December 2024"),
                f("27 February 2025"),
                f("12 December 2025"),
                f("Rosalind Eke"),
            ],
        ],
        [3.2, 3.4, 3.8, 3.2, 3.6],
        heads=1,
        shade="EDEDED",
    )
    c.t(
        [
            B("Mother: "),
            f("Shirin Rahman"),
            L(", tel. "),
            f("01632 960733"),
            L(", "),
            f("shirin.rahman@mail.example.org"),
        ],
        [B("Father: "), f("Abdul Rahman"), L(", tel. "), f("07700 900866")],
    )
    S = lambda t: c.h(t, 1)
    S("SECTION A  Views, interests and aspirations")
    c.t(
        [
            B("Safiya’s views in December 2024. "),
            s(
                "A",
                "I am in Year 5 now and I am on the school council. I can"
                " go to the library on my own in my chair. I want to be an architect"
                " because most buildings are wrong. I don’t like it when people push"
                " me without asking or talk to Mrs Shaw instead of me. I would like"
                " to do the residential with everyone else.",
            ),
        ],
        [
            B("Her parents’ views. "),
            s(
                "A",
                "Shirin and Abdul are delighted with Safiya’s progress in"
                " English and mathematics. They are anxious about her operation in"
                " the summer and about the move to secondary school, since the"
                " nearest school has three floors and a lift that breaks down. They"
                " hope that she will go to university and have a home of her own.",
            ),
        ],
        [
            B("History. "),
            s(
                "A",
                "Safiya was born at 28 weeks and has bilateral spastic"
                " cerebral palsy (GMFCS level IV). She came to Lantern Street from"
                " the Portage service at the age of four.",
            ),
        ],
    )
    S("SECTION B  Special educational needs")
    for t, a, ns in [
        (
            "Sensory and physical",
            "sp",
            [
                "Safiya cannot stand or walk without equipment; she uses a"
                " powered wheelchair indoors and out and needs a hoist for all"
                " transfers.",
                "She has limited use of her left hand and tires after"
                " about ten minutes of writing by hand.",
                "She has a visual processing difficulty: she loses her"
                " place on a busy page and finds it hard to judge distance when she"
                " drives her chair.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                "She is working at the expected standard in reading and"
                " just below it in mathematics, where shape, measures and the setting"
                " out of work are affected by her visual processing.",
                "She takes about twice as long as her classmates over any written task.",
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            [
                "Her speech is slow and becomes unclear when she is tired,"
                " so that people whom she does not know may not wait for her."
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            [
                "She has become frustrated by being helped in front of her"
                " friends and is worried about surgery; she has begun to refuse to"
                " drink in school so that she will not have to use the toilet."
            ],
        ),
    ]:
        c.h(t, 2)
        c.bl(*[need("B", a, x) for x in ns])
    S("SECTION C  Health needs")
    c.t(
        need(
            "C",
            None,
            "Bilateral spastic cerebral palsy with hip displacement;"
            " surgery on both hips is planned for July 2025.",
        ),
        need("C", None, "Safiya has constipation and is at risk of urinary infection."),
    )
    S("SECTION D  Social care needs")
    c.t(
        need(
            "D",
            None,
            "Her parents carry her upstairs at home, which is no"
            " longer safe. She has no access to a bathroom downstairs.",
        )
    )
    S("SECTION E  Outcomes, and progress since the last plan")
    O = [
        (
            "By the end of Year 6 Safiya will plan, type and edit a"
            " piece of 300 words by herself in the time that her class is given.",
            "sp",
            "End of Year 6",
            "Safiya types 14 words a minute (9 in 2023). She now uses"
            " word prediction in every lesson.",
            "☐ Met   ☑ Partly met   ☐ New",
        ),
        (
            "By the end of Year 6 Safiya will direct her own care in"
            " school: she will say when, where and by whom she is moved and"
            " helped.",
            "semh",
            "End of Year 6",
            "This outcome was agreed at the review.",
            "☐ Met   ☐ Partly met   ☑ New",
        ),
        (
            "By July 2026 Safiya will stand in her frame for 45"
            " minutes a day and keep the range of movement that she has after"
            " surgery.",
            "sp",
            "July 2026",
            "She manages 30 minutes on four days out of five.",
            "☐ Met   ☑ Partly met   ☐ New",
        ),
        (
            "By the end of Year 6 Safiya will work on shape, graphs"
            " and measures at the level expected for her age with adapted"
            " materials.",
            "cl",
            "End of Year 6",
            "She has closed the gap from two years to one.",
            "☐ Met   ☑ Partly met   ☐ New",
        ),
    ]
    R = [["No.", "Outcome", "By when", "Progress at the review in December 2024", "Status"]]
    for i, (o, _, by, pg, tk) in enumerate(O):
        R.append([L(str(i + 1)), out(o, None, by), s("E", by), s("E", pg), L(tk)])
    c.tab(R, [1, 6.4, 2.2, 4.8, 2.6], heads=1, shade="EDEDED")
    c.t(
        [
            B("Outcome now achieved and removed: "),
            L("Safiya drives her powered chair safely in all parts of the school."),
        ]
    )
    S("SECTION F  Special educational provision")
    c.t(
        L(
            "In the last column: NC = no change since the last plan;"
            " INC = increased; NEW = added at this review."
        )
    )

    def tb(k, title, rows):
        c.h(title, 2)
        R = [["Provision", "Provided by", "How often", "Reviewed", "Change"]]
        for p, w, h, rv, ch in rows:
            R.append(
                [
                    prov("F", p, k - 1 if k else None, w, h, "", rv),
                    s("F", w),
                    s("F", h),
                    s("F", rv),
                    L(ch),
                ]
            )
        c.tab(R, [6.3, 3.4, 3.2, 2.4, 1.7], heads=1, shade="EDEDED")

    tb(
        1,
        "Provision for outcome 1",
        [
            (
                "Individual teaching in touch-typing with a keyguard and"
                " in word prediction and voice recognition software",
                "Specialist teacher for assistive technology",
                "30 minutes a week",
                "Termly",
                "NC",
            ),
            (
                "Adult support in all lessons to set up equipment, record"
                " what Safiya dictates when she is tired, and then withdraw",
                "Teaching assistant with training in moving and handling",
                "32.5 hours a week, including lunchtimes",
                "Annual review",
                "INC",
            ),
            (
                "Extra time of 50% and rest breaks for all timed work",
                "Class teacher",
                "Every timed task",
                "Each term",
                "NC",
            ),
        ],
    )
    tb(
        2,
        "Provision for outcome 2",
        [
            (
                "A programme of self-advocacy, with a ‘how I want to be"
                " helped’ card and practice in giving directions to adults",
                "Specialist teacher for physical disability",
                "Six sessions of 40 minutes in the autumn term, then one a month",
                "January 2026",
                "NEW",
            ),
            (
                "Individual sessions to prepare for hospital and to talk about worries",
                "Emotional literacy support assistant, supervised by an educational psychologist",
                "45 minutes a week from April to October 2025",
                "October 2025",
                "NEW",
            ),
        ],
    )
    tb(
        3,
        "Provision for outcome 3",
        [
            (
                "A daily programme of standing, stretching and"
                " positioning, written by the physiotherapist and carried out in the"
                " therapy room",
                "Two trained teaching assistants",
                "45 minutes a day",
                "Every half term",
                "INC",
            ),
            (
                "Adapted physical education, with one session of"
                " wheelchair sports in place of games",
                "PE lead and disability sports coach",
                "2 x 1 hour a week",
                "Termly",
                "NC",
            ),
        ],
    )
    tb(
        4,
        "Provision for outcome 4",
        [
            (
                "Enlarged and decluttered worksheets, a sloping board,"
                " coloured grids and concrete materials",
                "Class teacher, advised by the specialist teacher for physical disability",
                "In every mathematics lesson",
                "Termly",
                "NC",
            ),
            (
                "Pre-teaching of shape and measures in a small group",
                "Teacher",
                "2 x 20 minutes a week",
                "Each half term",
                "NEW",
            ),
        ],
    )
    tb(
        None,
        "Provision for all outcomes",
        [
            (
                "Training for all staff in moving and handling and in how to listen to Safiya",
                "Physiotherapist and moving and handling adviser",
                "Half a day each September and when staff change",
                "Annually",
                "NC",
            ),
            (
                "A personal evacuation plan and a hygiene room with a"
                " ceiling hoist and a changing bench",
                "School business manager",
                "Checked weekly",
                "Each term",
                "NC",
            ),
        ],
    )
    S("SECTION G  Health provision")
    R = [["Provision", "Provided by", "How often", "Reviewed", "Change"]]
    for p, w, h, rv, ch in [
        (
            "Physiotherapy in school: assessment, review of equipment, training of assistants",
            "Paediatric physiotherapist",
            "Once a fortnight for 60 minutes; weekly for 12 weeks after surgery",
            "Every half term",
            "INC",
        ),
        (
            "Occupational therapy for seating and use of the left hand",
            "Occupational therapist",
            "One visit each half term",
            "Annually",
            "NC",
        ),
        (
            "Continence advice and a drinking plan",
            "Specialist nurse",
            "One visit a term",
            "July 2025",
            "NEW",
        ),
    ]:
        R.append([prov("G", p, None, w, h, "", rv), s("G", w), s("G", h), s("G", rv), L(ch)])
    c.tab(R, [6.3, 3.4, 3.2, 2.4, 1.7], heads=1, shade="EDEDED")
    S("SECTION H1  Social care provision: Chronically Sick and Disabled Persons Act 1970")
    c.t(
        prov(
            "H1",
            "Adaptation of the family home: a through-floor lift and a"
            " level-access shower, to be completed by 30 June 2025.",
        )
    )
    c.t(
        prov(
            "H1",
            "A personal assistant for six hours a week to help Safiya"
            " to take part in Brownies and in a wheelchair basketball club.",
            None,
            "",
            "six hours a week",
        )
    )
    S("SECTION H2  Other social care provision")
    c.t(s("H2", "None identified at the review."))
    S("SECTION I  School")
    c.t(s("I", "Lantern Street Primary Academy (mainstream academy) until 31 August 2026."))
    g.placement = dict(name="Lantern Street Primary Academy", type="mainstream academy")
    S("SECTION J  Personal budget")
    c.t(
        s(
            "J",
            "A direct payment of £94.20 a week will be made to Shirin"
            " Rahman for the personal assistant in Section H1.",
        )
    )
    g.budget = dict(requested=True, text="£94.20 a week")
    S("SECTION K  Advice and information")
    R = [["Advice", "Written by", "Date", "New for this review?"]]
    for t, a, r, d, iso, nw in [
        ("Review report", "Mrs Georgina Shaw", "SENCO", "13 December 2024", "2024-12-13", "☑"),
        ("Child’s views", "Safiya Rahman", "", "10 December 2024", "2024-12-10", "☑"),
        ("Parents’ views", "Shirin and Abdul Rahman", "", "13 December 2024", "2024-12-13", "☑"),
        (
            "Physiotherapy report",
            "Kofi Mensah",
            "Paediatric Physiotherapist",
            "28 November 2024",
            "2024-11-28",
            "☑",
        ),
        (
            "Occupational therapy report",
            "Laura Tench",
            "Occupational Therapist",
            "2 December 2024",
            "2024-12-02",
            "☑",
        ),
        (
            "Psychological advice",
            "Dr Piers Holloway",
            "Educational Psychologist",
            "4 May 2021",
            "2021-05-04",
            "☐",
        ),
        (
            "Paediatric advice",
            "Dr Lucia Romano",
            "Consultant Paediatrician",
            "26 April 2021",
            "2021-04-26",
            "☐",
        ),
        (
            "Social care assessment",
            "Tunde Bakare",
            "Social Worker",
            "6 January 2025",
            "2025-01-06",
            "☑",
        ),
    ]:
        c.adv(t, a, r, iso)
        R.append([s("K", t), s("K", a + (", " + r if r else "")), s("K", d), L(nw)])
    c.tab(R, [4.4, 6.4, 3.6, 2.6], heads=1, shade="EDEDED")
    return c.p


TOLD = (
    "Amended after annual review: E as a grid with ‘Progress"
    " at review’ and a Met / Partly met / New tick column; F per outcome"
    " with ‘Change made’ column; 10-year-old, physical disability; odt too"
)
CASES = [
    Case("reviewed-safiya-docx", paper, "docx", "after-review", TOLD),
    Case("reviewed-safiya-odt", paper, "odt", "after-review", TOLD),
]
