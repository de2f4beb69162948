"""No letter anywhere: headings in the form’s own words, labels in a column at the left."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("version4-ines", font="Calibri", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Inês Catarina Marques",
        preferred_name="Nê",
        date_of_birth="2012-11-02",
        address="Flat 6, Quayside House, Port Selby, PS1 4RT",
        nhs_number="9990010579",
        home_language="Portuguese",
    )
    g.plan = dict(local_authority="Selbyshire Council")
    g.contacts = [
        dict(
            name="Helena Marques",
            address="Flat 6, Quayside House, Port Selby, PS1 4RT",
            phone="01632 960144",
            email="helena.marques@example.org",
            parental_responsibility=True,
        )
    ]
    c.p.running([c.X("Education, Health and Care Plan (Version 4)")])
    c.p.running([c.X("Document Control v1.2")], foot=True)
    c.t(f("Selbyshire Council"))
    c.t(Span("Education, Health and Care Plan (version 4)", "guidance", bold=True, size=20))
    c.tab(
        [
            ["I like to be known as:", Cell([f("Nê")], across=3), ..., ...],
            ["Forenames", f("Inês Catarina"), "Surname", f("Marques")],
            ["DOB", f("2 November 2012"), "Student ID", f("77120")],
            ["Date of Summary", Cell([f("16 June 2025")], across=3), ..., ...],
        ],
        [4.25] * 4,
    )
    c.p.page_break()
    c.h("Personal information", 1)
    c.tab(
        [
            ["Forenames", f("Inês Catarina"), "Surname", f("Marques")],
            ["Other names", f("None"), "Likes to be known as", f("Nê")],
            ["First Language", f("Portuguese"), "Date of Birth", f("2 November 2012")],
            [
                "Home address",
                Cell([f("Flat 6, Quayside House, Port Selby, PS1 4RT")], across=3),
                ...,
                ...,
            ],
            [Cell([B("Parents / Carers")], across=4, shade="D9E2F3"), ..., ..., ...],
            ["Name", Cell([f("Helena Marques")], across=3), ..., ...],
            [
                "Home address",
                Cell([f("Flat 6, Quayside House, Port Selby, PS1 4RT")], across=3),
                ...,
                ...,
            ],
            ["Home number", f("01632 960144"), "Mobile number", f("07700 900615")],
            ["Email address", Cell([f("helena.marques@example.org")], across=3), ..., ...],
            [
                "Name(s) of Person(s) with Parental Responsibility",
                Cell([f("Helena Marques")], across=3),
                ...,
                ...,
            ],
            [
                "Emergency Contact",
                Cell([f("Duarte Marques (uncle), 07700 900616")], across=3),
                ...,
                ...,
            ],
            [
                "GP (Name and Address)",
                Cell([f("Dr Amrit Basi, Lighthouse Surgery, Port Selby")], across=3),
                ...,
                ...,
            ],
            ["NHS Number", Cell([f("999 001 0579")], across=3), ..., ...],
            [
                "Primary SEN",
                f("Hearing impairment"),
                "Secondary SEN",
                f("Specific learning difficulty"),
            ],
        ],
        [4.25] * 4,
    )
    c.h("My One Page Profile", 1)
    c.tab(
        [
            [
                [
                    B("What people like and admire about me"),
                    s("A", "I am funny and I notice when somebody is left out."),
                    s("A", "I draw manga and I won the library poster competition."),
                ]
            ],
            [
                [
                    B("What is important to me"),
                    s(
                        "A",
                        "My hearing aids in my favourite purple, my cat Bolacha, and seeing my"
                        " friend Roo at lunch.",
                    ),
                    s("A", "I want to be an illustrator or to work in an aquarium."),
                ]
            ],
            [
                [
                    B("How best to support me"),
                    s(
                        "A",
                        "Look at me when you talk, and do not talk while you write on the board.",
                    ),
                    s("A", "Give me the words to a film before I watch it."),
                ]
            ],
        ],
        [17],
    )
    c.h("Parents/Carers Views", 1)
    c.tab(
        [
            [
                "What is important to your child",
                s("A", "Inês wants to be treated like every other girl in Year 8."),
            ],
            [
                "What is important for your child",
                s(
                    "A",
                    "She needs to hear what is said and to have time to rest her ears after"
                    " school.",
                ),
            ],
            [
                "What are your concerns about your child at the moment",
                s("A", "She comes home worn out and has stopped going to drama club."),
            ],
            [
                "What are your hopes for your child in the future",
                s("A", "We hope that she will go to art college and be proud of being deaf."),
            ],
        ],
        [5.5, 11.5],
    )
    c.h("My Special Educational Needs", 1)
    c.h("Background Information", 2)
    c.t(
        s(
            "B",
            "Inês was found to be deaf at her newborn screen in Setúbal. She came to England in"
            " 2019 and has worn two hearing aids since she was six months old.",
        )
    )

    def area(title, strengths, needs, a):
        c.h(title, 2)
        c.t(s("B", strengths))
        c.h("Special Educational Needs", 3)
        c.bl(*[need("B", a, n) for n in needs])

    area(
        "Communication and Interaction",
        "Inês speaks Portuguese and English and is beginning to use British Sign Language with her"
        " deaf friends.",
        [
            (
                "Inês misses the ends of words and quiet consonants, so her spoken grammar has gaps"
                " in plurals and tenses."
            ),
            (
                "She cannot follow a discussion among more than three people unless the speaker is"
                " pointed out to her."
            ),
        ],
        "ci",
    )
    area(
        "Cognition and Learning",
        "She has an excellent visual memory and her art is well ahead of her age.",
        [
            (
                "Inês has dyslexia; her spelling is at the level of a child of eight years and six"
                " months."
            ),
            (
                "She does not have the subject words that her classmates have picked up by"
                " overhearing."
            ),
        ],
        "cl",
    )
    area(
        "Social, Emotional and Mental Health Needs",
        "Inês is loyal to her friends and speaks up against unkindness.",
        ["She becomes exhausted by listening and withdraws after lunch on most days."],
        "semh",
    )
    area(
        "Sensory and/or Physical Needs",
        "She looks after her own hearing aids and changes the batteries.",
        [
            "Inês has a bilateral moderate to severe sensorineural hearing loss and needs a radio"
            " aid and good acoustics to hear speech."
        ],
        "sp",
    )
    c.h("My Health Needs related to my SEN", 1)
    c.h("Summary of Needs", 2)
    c.t(
        need(
            "C",
            None,
            "Inês gets ear infections that stop her wearing her aids for up to two weeks, about"
            " three times a year.",
        )
    )
    c.h("My Social Care Needs related to my SEN", 1)
    c.h("Summary of Needs", 2)
    c.t(s("D", "There are no social care needs at the time of writing."))
    c.h("My Support Plan", 1)
    c.h("My Outcomes and Special Educational Provision", 1)

    def grid(title, a, o, provs):
        c.h(title, 2)
        i = len(g.outcomes)
        g_rows = [
            [Cell([[B("Outcome: "), out(o, a)]], across=2), ...],
            ["Provision required to achieve the outcome", "Provided by who and by when"],
        ]
        for t, w in provs:
            g_rows.append([prov("F", t, i, w), s("F", w)])
        c.tab(g_rows, [11, 6])

    grid(
        "Communication and Interaction",
        "ci",
        "Inês will take her turn in a group of five, repairing the talk herself when she has missed"
        " something, by the end of Year 9.",
        [
            (
                "Weekly session of 40 minutes on spoken grammar and repair strategies.",
                "Speech and language therapist (deafness), from September 2025",
            ),
            (
                "BSL lessons to Level 1 with two hearing friends, one hour a week.",
                "Deaf instructor, by July 2026",
            ),
        ],
    )
    grid(
        "Cognition and Learning",
        "cl",
        "Inês will spell the key words of each science and humanities unit with eight in ten"
        " correct by July 2026.",
        [
            (
                (
                    "Pre-teaching of subject vocabulary for 30 minutes three times a week in a"
                    " quiet room."
                ),
                "Specialist teaching assistant, from September 2025",
            ),
            (
                "A multi-sensory spelling course of 25 minutes daily.",
                "Specialist literacy teacher, from September 2025",
            ),
        ],
    )
    grid(
        "Social, Emotional and Mental Health",
        "semh",
        "Inês will ask for a listening break before she is exhausted, on four days out of five, by"
        " Easter 2026.",
        [
            (
                "Two planned listening breaks of ten minutes each day in the resource base.",
                "Key worker in the resource base, at once",
            )
        ],
    )
    grid(
        "Sensory and/or Physical",
        "sp",
        "Inês will manage her radio aid in every lesson without a reminder by December 2025.",
        [
            (
                (
                    "Weekly visit of one hour by a qualified teacher of deaf children and young"
                    " people, with half-termly checks of equipment."
                ),
                "Teacher of the Deaf, from September 2025",
            )
        ],
    )
    c.h("My Health Outcomes and Provision", 1)
    c.tab(
        [
            ["Provision / Support", "Provided by who and by when"],
            [
                prov(
                    "G",
                    "Ear-mould impressions within five working days of a reported fault and"
                    " audiology reviews every four months.",
                    None,
                    "Paediatric audiologist, Port Selby Infirmary",
                ),
                s("G", "Paediatric audiologist, Port Selby Infirmary"),
            ],
        ],
        [11, 6],
    )
    c.h("My Social Care Outcomes and Provision", 1)
    c.tab(
        [
            ["Provision / Support", "Provided by who and by when"],
            [s("H2", "Not applicable"), s("H2", "Not applicable")],
        ],
        [11, 6],
    )
    g.unsplit = True
    c.h("Monitoring Arrangements", 1)
    c.t(
        L(
            "Arrangements for the review of this plan will be co-ordinated by Inês’s educational"
            " establishment (school/setting)."
        ),
        L(
            "Reviews must take account of the views, wishes and feelings of Inês and her parent,"
            " including their right to request a Personal Budget."
        ),
    )
    c.h("Placement", 1)
    c.tab(
        [
            [
                "Name of school/setting",
                s("I", "Tidewater Academy, with its resource base for deaf pupils"),
            ],
            ["Type of school/setting", s("I", "Mainstream academy with resource base")],
        ],
        [5.5, 11.5],
    )
    g.placement = dict(name="Tidewater Academy", type="Mainstream academy with resource base")
    c.h("Personal Budget", 1)
    c.t(
        s(
            "J",
            "Helena Marques has asked for a personal budget of £1,140 a year for the BSL lessons,"
            " to be paid as a direct payment in three parts.",
        )
    )
    g.budget = dict(
        requested=True,
        text=(
            "Helena Marques has asked for a personal budget of £1,140 a year for the BSL lessons,"
            " to be paid as a direct payment in three parts."
        ),
    )
    c.h("Information and advice used to write this plan", 1)
    for t, a, r, d, i in [
        (
            "Report of the Teacher of the Deaf",
            "Colette Nwosu",
            "Teacher of the Deaf",
            "9 April 2025",
            "2025-04-09",
        ),
        (
            "Psychological advice",
            "Bryn Tattersall",
            "Educational Psychologist",
            "28 April 2025",
            "2025-04-28",
        ),
        (
            "Audiology report",
            "Dr Hoda Rashidi",
            "Paediatric Audiologist",
            "2 May 2025",
            "2025-05-02",
        ),
        ("School advice", "Gemma Purvis", "SENCO", "11 April 2025", "2025-04-11"),
    ]:
        c.adv(t, a, r, i)
        c.bl(s("K", f"{t}, {a}, {r}, {d}"))
    return c.p


TOLD = "no letters; ‘Monitoring Arrangements’ after the outcomes; full-width bands over the parents"
CASES = [
    Case("version4-ines-docx", paper, "docx", "version4", TOLD),
]
