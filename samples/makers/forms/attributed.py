"""Long prose in which each report is named, provision in prose too."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Paper
from makers.word import bullet_cell, spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("attributed-lorcan", font="Arial", size=11, margin=2.3)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9993478202"
    u = "J480117216039"
    g.person = dict(
        name="Lorcan Elijah Whitlock",
        date_of_birth="2012-05-16",
        sex="Male",
        address="14 Meadowsweet Close, Harrow Vale, HV7 2QD",
        nhs_number=n,
        upn=u,
        school="Vale High School",
        year_group="Year 8",
        home_language="English",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Harrow Vale District Council",
        amended_date="2025-01-24",
        review_date="2026-01-09",
        coordinator="Marianne Tolley",
        reference="HV/3320/LW",
    )
    g.contacts = [
        dict(
            name="Rachel Whitlock",
            relationship="Adoptive mother",
            phone="07700 900815",
            email="r.whitlock@mail.example.org",
        ),
        dict(
            name="Joel Whitlock",
            relationship="Adoptive father",
            phone="07700 900816",
            email="j.whitlock@mail.example.org",
        ),
    ]
    c.p.running([X("HV/3320/LW   Amended final EHC plan   Lorcan Whitlock")], align="right")
    c.p.running(
        [
            X("Harrow Vale District Council, Education Inclusion Service      Page "),
            PAGE,
            X(" of "),
            PAGES,
        ],
        foot=True,
    )
    c.t(
        [B("HARROW VALE DISTRICT COUNCIL", size=14)],
        [B("EDUCATION, HEALTH AND CARE PLAN", size=18)],
        [
            L("Made under Part 3 of the Children and Families Act 2014 and amended on "),
            f("24 January 2025"),
            L(" after the annual review of 10 January 2025"),
        ],
    )
    for a, b in [
        ("Name", "Lorcan Elijah Whitlock"),
        ("Date of birth", "16 May 2012"),
        ("Gender", "Male"),
        ("Address", "14 Meadowsweet Close, Harrow Vale, HV7 2QD"),
        ("First language", "English"),
        ("NHS number", spaced(n)),
        ("UPN", u),
        ("School", "Vale High School"),
        ("Year group", "Year 8"),
        ("Plan type", "Amended final"),
        ("Our reference", "HV/3320/LW"),
        ("EHC plan coordinator", "Marianne Tolley"),
        ("Date of next review", "9 January 2026"),
    ]:
        c.p.text([B(a + ":"), L("\t"), f(b)], stop=6, after=1)
    c.tab(
        [
            ["Parent", "Relationship", "Telephone", "Email address"],
            [
                f("Rachel Whitlock"),
                f("Adoptive mother"),
                f("07700 900815"),
                f("r.whitlock@mail.example.org"),
            ],
            [
                f("Joel Whitlock"),
                f("Adoptive father"),
                f("07700 900816"),
                f("j.whitlock@mail.example.org"),
            ],
        ],
        [4, 3.6, 3.4, 5.4],
        heads=1,
        shade="E2E2E2",
    )
    S = lambda t: c.h(t, 1)
    S("SECTION A: The views, interests and aspirations of Lorcan and his parents")
    c.h("Lorcan’s views", 2)
    c.t(
        s(
            "A",
            "Lorcan was interviewed by his Year 8 tutor on 6 January"
            " 2025. He said that he is ‘alright’ and that school is ‘fine’, and"
            " then, after some time spent on a jigsaw, that he feels as though"
            " everybody else got a book of instructions. He enjoys cross-country"
            " running, his dog Bracken, watercolour painting and building working"
            " models of canal locks. His favourite place is the towpath. He would"
            " like to work on the canals, on the boats or on the repair of them.",
        ),
        s(
            "A",
            "He finds it hard when there is a change of teacher, when"
            " people stand behind him and when he is asked what is wrong. He does"
            " not want to leave lessons with a teaching assistant because people"
            " ask why. He would like one adult to know about his past, and for"
            " everyone else not to.",
        ),
        s(
            "A",
            "Lorcan chose not to come to the whole of his review. He"
            " came for the last ten minutes, showed a model and said that he"
            " would like to stay at Vale High School.",
        ),
    )
    c.h("His parents’ views", 2)
    c.t(
        s(
            "A",
            "Rachel and Joel adopted Lorcan and his sister when he was"
            " four. They describe a child of great sweetness and courage who"
            " lives as though the floor might give way. He holds himself together"
            " at school, where he is thought to be shy and lazy, and comes apart"
            " at home, where he has broken two doors and hurts himself. They have"
            " found that he can do almost anything if he has seen it done, and"
            " almost nothing that he has only been told about.",
        ),
        s(
            "A",
            "They would like the school to understand that a quiet"
            " child is not necessarily a calm one. They hope that he will leave"
            " school with enough English and mathematics for an apprenticeship,"
            " with one or two friends, and with a story about himself that he can"
            " bear.",
        ),
    )
    c.h("History", 2)
    c.t(
        s(
            "A",
            "Lorcan was removed from his birth family at the age of"
            " two following serious neglect, and was exposed to alcohol before"
            " birth. He lived with two sets of foster carers before he was"
            " adopted. He attended Meadowsweet Primary School and transferred to"
            " Vale High School in September 2023. His first EHC plan was made on"
            " 9 February 2021.",
        )
    )
    D = [
        (
            "Communication and interaction",
            "ci",
            [
                "The school reports that Lorcan speaks clearly and"
                " politely, that he has a good vocabulary for the natural world, and"
                " that he listens well to a story. [App C]"
            ],
            [
                "Mrs Eccleston, speech and language therapist, reports"
                " that Lorcan’s understanding of spoken language is at the 5th"
                " percentile on the core language scales, with particular difficulty"
                " in sentences that contain ‘before’, ‘after’, ‘unless’ and"
                " ‘instead’. In conversation this is concealed by his good manners"
                " and by his habit of agreeing with the last thing that was said."
                " [App F]",
                "Mrs Eccleston also reports that Lorcan does not use"
                " language to reason about what people think and feel. He gave only"
                " three words for emotions in ten minutes and could not explain why a"
                " character in a story might have lied. [App F]",
                "His tutor has noticed that Lorcan does not begin a"
                " conversation with other pupils, and walks away from a group when it"
                " is noisy. [App C]",
            ],
            [
                (
                    "By the end of Year 9 Lorcan will say when he has not"
                    " understood and will use a strategy that he has chosen to find out,"
                    " in all of his core subjects.",
                    "By the end of Year 9",
                    [
                        "Lorcan will use a question card in science and English by Easter 2025.",
                        "Lorcan will choose two strategies with his therapist by July 2025.",
                    ],
                )
            ],
            [
                (
                    [
                        "A specialist speech and language therapist will work with"
                        " Lorcan individually for 45 minutes each week in term time on"
                        " complex sentences, the language of feelings and inference.",
                        "The therapist will spend a further two hours each half"
                        " term in training and advising the staff who teach him.",
                    ],
                    "Specialist speech and language therapist employed or"
                    " commissioned by the council",
                    "Speech and language therapist and SENCO, each term",
                ),
                (
                    [
                        "In every lesson instructions will be given in the order"
                        " in which they are to be carried out, in sentences of no more than"
                        " twelve words, and left on the board or on a card."
                    ],
                    "All teaching staff",
                    "SENCO, by observation each half term",
                ),
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                "Dr Vane reports that Lorcan’s visual and practical"
                " reasoning lies within the average range, at the 50th percentile,"
                " and that he persists with a practical task for as long as forty"
                " minutes. [App D]"
            ],
            [
                "Dr Vane, educational psychologist, reports that Lorcan’s"
                " verbal reasoning is at the 7th percentile and his working memory at"
                " the 2nd percentile. He loses the thread of any task which depends"
                " on what has been said, and he needs many repetitions, spread over"
                " days, before something new is kept. [App D]",
                "On the same occasion his word reading was at the level of"
                " a child of 8 years and 6 months, his spelling of 7 years and 9"
                " months, and his numerical operations of 8 years. [App D]",
                "Subject teachers report that he does not start written"
                " work, and that he copies from his neighbour in order to have"
                " something on the page. [App C]",
            ],
            [
                (
                    "By the end of Key Stage 4 Lorcan will hold qualifications"
                    " in English and mathematics at Level 1 and a qualification in a"
                    " practical subject at Level 2.",
                    "By the end of Key Stage 4",
                    [
                        "Lorcan will read and spell the first 300 words by July 2025.",
                        "Lorcan will solve two-step problems with a drawing by July 2025.",
                    ],
                )
            ],
            [
                (
                    [
                        "Individual teaching of reading and spelling for three"
                        " lessons of 45 minutes a week, by a structured multisensory"
                        " programme.",
                        "A mathematics group of no more than four pupils for two"
                        " lessons of 50 minutes a week, with concrete materials.",
                    ],
                    "Qualified teacher with a Level 5 specialist diploma",
                    "Specialist teacher; standardised tests in June and January",
                ),
                (
                    [
                        "Support in class for English, science, geography and"
                        " history, 16 hours a week, with a plan for each lesson that has"
                        " pictures or a model.",
                        "Access to a reading pen, a laptop with speech recognition"
                        " and a mini whiteboard.",
                        "Teaching in a workshop for one afternoon a week at the"
                        " Canal Trust’s training yard, from September 2025.",
                    ],
                    "Teaching assistant trained in foetal alcohol spectrum"
                    " disorder; Canal Trust instructor",
                    "Head of Year 8, each half term",
                ),
            ],
        ),
        (
            "Social, emotional and mental health difficulties",
            "semh",
            [
                "His parents report that he is tender with animals and"
                " with small children, and that he has begun to say sorry without"
                " being told. [App A]"
            ],
            [
                "Dr Amoah, consultant child psychiatrist, has made a"
                " diagnosis of complex post-traumatic stress disorder. Lorcan is"
                " always on the watch; loud voices, being touched from behind and the"
                " smell of alcohol can each set off a state in which he freezes or"
                " runs. [App E]",
                "His parents report that after school he has rages which"
                " last for up to an hour on three or four days a week, and that he"
                " has cut his arms on five occasions since the summer. [App A]",
                "The school reports that Lorcan has no close friend and"
                " that two older boys have taken money from him. [App C]",
            ],
            [
                (
                    "By July 2026 Lorcan will have two adults in school and"
                    " two friends to whom he turns, and will use his safety plan before"
                    " he runs or freezes on four occasions out of five.",
                    "By July 2026",
                    [
                        "Lorcan will agree his safety plan by Easter 2025.",
                        "Lorcan will go to his key adult by himself once a week by July 2025.",
                    ],
                )
            ],
            [
                (
                    [
                        "A key adult, chosen with Lorcan, will see him for fifteen"
                        " minutes at the start and ten minutes at the end of every day.",
                        "Therapeutic life story work for one hour a fortnight over"
                        " two school years.",
                    ],
                    "Key adult: learning mentor. Life story work: therapist"
                    " from the adoption support service",
                    "Virtual School, each half term",
                ),
                (
                    [
                        "Two hours of training for all staff in developmental"
                        " trauma, before the end of the spring term, and supervision of the"
                        " key adult for one hour each month."
                    ],
                    "Educational psychologist",
                    "Deputy headteacher, once a year",
                ),
            ],
        ),
        (
            "Sensory and/or physical needs",
            "sp",
            [
                "The physical education staff report that he is a gifted"
                " runner who has been chosen for the county. [App C]"
            ],
            [
                "Ms Fairchild, occupational therapist, reports that Lorcan"
                " is over-responsive to sound and touch and does not notice hunger,"
                " cold or pain. He chews his cuffs and pens throughout the day. [App"
                " G]"
            ],
            [
                (
                    "By the end of Year 9 Lorcan will choose and use what his"
                    " body needs in order to stay in a lesson, and will eat and drink at"
                    " set times without a reminder.",
                    "By the end of Year 9",
                    ["Lorcan will try six tools and keep three by July 2025."],
                )
            ],
            [
                (
                    [
                        "A sensory programme with ten minutes of movement before"
                        " school and in the middle of the morning.",
                        "A review of the programme by the occupational therapist"
                        " once a term for two hours.",
                    ],
                    "Occupational therapist; teaching assistant",
                    "Occupational therapist, each term",
                )
            ],
        ),
    ]
    S(
        "SECTIONS B, E AND F: Lorcan’s special educational needs,"
        " the outcomes sought and the special educational provision required"
    )
    c.t(
        L(
            "The evidence for each statement is shown in square"
            " brackets; the appendices are listed in Section K."
        )
    )
    pr = [0]
    on = [0]
    for t, a, st, ns, os_, ps in D:
        c.h(t, 2)
        c.h("Section B: Special educational needs", 3)
        for x in st:
            c.t([s("B", x.split(" [")[0]), L(" [" + x.split(" [")[1])])
        for x in ns:
            c.t([need("B", a, x.split(" [")[0]), L(" [" + x.split(" [")[1])])
        c.h("Section E: Outcome and short-term targets", 3)
        for o, by, sts in os_:
            on[0] += 1
            c.t([B(f"Long-term outcome {on[0]}: "), out(o, a, by, sts)])
            for i, x in enumerate(sts):
                c.p.text([L(f"({'abc'[i]})  "), s("E", x)], indent=1.2, hang=0.8, after=2)
            oi = g.outcome(o)
        c.h("Section F: Special educational provision", 3)
        R = [["Ref", "Special educational provision", "Staffing and resources", "Monitoring"]]
        for bs, w, m in ps:
            pr[0] += 1
            for x in bs:
                g.provide("F", x, oi, by_whom=w, review=m)
            R.append([L(f"F{pr[0]}"), [s("F", x) for x in bs], s("F", w), s("F", m)])
        tb = c.tab(R, [1.3, 7.6, 4.2, 3.3], heads=1, shade="E2E2E2")
        for r in range(1, len(R)):
            bullet_cell(c, tb, r, 1)
    S("SECTION C: Health care needs related to Lorcan’s special educational needs")
    c.t(
        need(
            "C",
            None,
            "Lorcan has foetal alcohol spectrum disorder, diagnosed in"
            " October 2022, and complex post-traumatic stress disorder, diagnosed"
            " in July 2024.",
        ),
        need("C", None, "He takes melatonin at night and is underweight for his height."),
    )
    S("SECTION D: Social care needs related to Lorcan’s special educational needs")
    c.t(
        need(
            "D",
            None,
            "The family needs continued support with violence from a"
            " child to a parent, and Lorcan and his sister need time apart.",
        )
    )
    S("SECTION G: Health care provision")
    c.t(
        prov(
            "G",
            "Eye movement desensitisation and reprocessing therapy by"
            " a clinical psychologist in CAMHS, 60 minutes a week for up to 20"
            " weeks, beginning in February 2025.",
            None,
            "a clinical psychologist in CAMHS",
            "60 minutes a week for up to 20 weeks",
        ),
        prov(
            "G",
            "A review of weight, growth and medication by the"
            " community paediatrician every four months.",
            None,
            "the community paediatrician",
            "every four months",
        ),
    )
    S("SECTIONS H1 AND H2: Social care provision")
    c.t(
        [
            B("H1 (section 2 of the Chronically Sick and Disabled Persons Act 1970): "),
            s("H1", "none is required."),
        ]
    )
    c.t(
        [
            B("H2 (other provision reasonably required): "),
            prov(
                "H2",
                "The adoption support service will provide a course in"
                " non-violent resistance for both parents, twelve sessions of two"
                " hours, and a mentor who will take Lorcan running or painting for"
                " three hours a week.",
            ),
        ]
    )
    S("SECTION I: Name and type of school")
    c.t(s("I", "Vale High School, which is a mainstream foundation school."))
    g.placement = dict(name="Vale High School", type="mainstream foundation school")
    S("SECTION J: Personal budget")
    c.t(
        s(
            "J",
            "Mr and Mrs Whitlock did not ask for a personal budget."
            " The mentor will be paid for by the Adoption Support Fund.",
        )
    )
    S("SECTION K: Advice and information")
    R = [["App", "Title", "Author and post", "Date of advice"]]
    for i, (t, a, r, d, iso) in enumerate(
        [
            ("Parents’ advice", "Rachel and Joel Whitlock", "", "3 January 2025", "2025-01-03"),
            ("Lorcan’s views", "Lorcan Whitlock", "", "6 January 2025", "2025-01-06"),
            (
                "Annual review report",
                "Miss Harriet Boyle",
                "SENCO, Vale High School",
                "10 January 2025",
                "2025-01-10",
            ),
            (
                "Psychological advice",
                "Dr Edmund Vane",
                "Educational Psychologist",
                "18 November 2024",
                "2024-11-18",
            ),
            (
                "Psychiatric report",
                "Dr Grace Amoah",
                "Consultant Child Psychiatrist",
                "22 July 2024",
                "2024-07-22",
            ),
            (
                "Speech and language therapy report",
                "Judith Eccleston",
                "Specialist Speech and Language Therapist",
                "9 December 2024",
                "2024-12-09",
            ),
            (
                "Occupational therapy report",
                "Poppy Fairchild",
                "Occupational Therapist",
                "2 December 2024",
                "2024-12-02",
            ),
            (
                "Adoption support assessment",
                "Nkechi Obiora",
                "Adoption Social Worker",
                "13 December 2024",
                "2024-12-13",
            ),
        ]
    ):
        c.adv(t, a, r, iso)
        R.append([L("ABCDEFGH"[i]), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [1.3, 5, 6.6, 3.5], heads=1, shade="E2E2E2")
    c.t(
        [
            L("Signed on behalf of the council by "),
            f("Theresa Quarmby"),
            L(", Head of Education Inclusion"),
        ]
    )
    return c.p


TOLD = (
    "Long officer's prose: B in paragraphs that begin with the"
    " reporter (‘Dr Vane reports that …’) and end with an evidence tag"
    " [App D]; E long-term outcome with short-term targets as (a), (b); F"
    " a four-column table an area (‘Ref | Special educational provision |"
    " Staffing and resources | Monitoring’) with bullets inside cells,"
    " cells cut by pages; B–F interleaved by area; H1 and H2 under one"
    " heading"
)
CASES = [
    Case("attributed-lorcan-pdf", paper, "pdf", "reported-prose", TOLD, tagged=False),
]
