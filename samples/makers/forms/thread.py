"""A golden thread: from aspiration to provision in one wide row."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("thread-kit", font="Liberation Sans", size=9.5, wide=True, margin=1.5)
    g, s, L, B, f, need, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.prov, c.X
    n = "9999277160"
    u = "G845602914027"
    g.person = dict(
        name="Christopher James Sallow",
        preferred_name="Kit",
        date_of_birth="2010-12-19",
        sex="Male",
        address="3 Weavers Yard, Hebblethwaite, HB5 7QX",
        nhs_number=n,
        upn=u,
        school="Beckside Academy",
        year_group="9",
        ethnicity="White British",
    )
    g.plan = dict(
        status="final",
        local_authority="Hebblethwaite Metropolitan District Council",
        final_date="2025-01-10",
        review_date="2026-01-09",
        coordinator="Asif Mahmood",
    )
    g.contacts = [
        dict(
            name="Denise Sallow",
            relationship="Grandmother (special guardian)",
            phone="07700 900633",
            email="denise.sallow@mail.example.org",
            parental_responsibility=True,
        ),
        dict(
            name="Ray Sallow",
            relationship="Grandfather",
            phone="01632 960418",
            parental_responsibility=False,
        ),
    ]
    c.p.running(
        [
            X("Confidential – Hebblethwaite Metropolitan District Council EHC Plan"),
            X("     Kit Sallow"),
        ]
    )
    c.t([B("Education, Health and Care Plan – the golden thread", size=17, colour="7F3F00")])
    c.tab(
        [
            [Cell([B("1. About the child")], across=6, shade="FBE4D5"), ..., ..., ..., ..., ...],
            [
                B("Forename(s)"),
                f("Christopher James"),
                B("Surname"),
                f("Sallow"),
                B("Prefers"),
                f("Kit"),
            ],
            [B("DOB"), f("19.12.2010"), B("Sex"), f("Male"), B("Ethnicity"), f("White British")],
            [B("NHS No."), f(spaced(n)), B("UPN"), f(u), B("NC Year"), f("9")],
            [
                B("Address"),
                f("3 Weavers Yard, Hebblethwaite, HB5 7QX"),
                B("Setting"),
                f("Beckside Academy"),
                B("Care status"),
                X("Special guardianship order, 2016"),
            ],
            [
                B("Plan status"),
                f("Final"),
                B("Date of plan"),
                f("10.01.2025"),
                B("Review by"),
                f("09.01.2026"),
            ],
            [B("EHC co-ordinator"), Cell([f("Asif Mahmood")], across=5), ..., ..., ..., ...],
        ],
        [3, 7, 3, 5.5, 3, 5],
    )
    c.tab(
        [
            [Cell([B("2. Family")], across=5, shade="FBE4D5"), ..., ..., ..., ...],
            [B("Name"), B("Relationship to child"), B("Tel."), B("Email"), B("PR?")],
            [
                f("Denise Sallow"),
                f("Grandmother (special guardian)"),
                f("07700 900633"),
                f("denise.sallow@mail.example.org"),
                f("Yes"),
            ],
            [f("Ray Sallow"), f("Grandfather"), f("01632 960418"), f("–"), f("No")],
        ],
        [6, 7, 4.5, 6.5, 2.5],
    )
    c.h("3. Section A – Views, interests and aspirations", 1)
    c.tab(
        [
            ["Kit’s views", "His grandparents’ views", "History and how to communicate with Kit"],
            [
                [
                    s(
                        "A",
                        "Kit drew a comic strip instead of filling in the form. In"
                        " it he is a dog who has been moved to seven kennels. He says that he"
                        " likes motorbikes, his nan’s dinners and being outside with his"
                        " hands dirty.",
                    ),
                    s(
                        "A",
                        "He does not like being looked at, being asked ‘why’,"
                        " supply teachers and the word ‘behaviour’.",
                    ),
                ],
                [
                    s(
                        "A",
                        "Denise and Ray say that Kit is loving, loyal and very"
                        " good with animals. They want him to finish school, which neither of"
                        " his parents did, and to stop believing that he is bad.",
                    ),
                    s("A", "They would like the school to ring with good news now and then."),
                ],
                [
                    s(
                        "A",
                        "Kit came to live with his grandparents at five after"
                        " three years in care. He was excluded for good from Thornfield"
                        " School in Year 7 and has been at Beckside Academy since January"
                        " 2023.",
                    ),
                    s(
                        "A",
                        "Walk beside him. Talk about engines first. Give him the"
                        " ending of a story before the beginning.",
                    ),
                ],
            ],
        ],
        [8.8, 8.8, 9],
        heads=1,
        shade="FBE4D5",
    )
    c.h("4. The thread: from aspiration to provision", 1)
    c.t(
        L(
            "Each row begins with what Kit hopes for (Section A) and"
            " ends with what he will be given (Section F).",
            italic=True,
        )
    )
    T = [
        (
            "Communication and interaction",
            "ci",
            "‘I want to say it without kicking off.’",
            [
                "Kit’s understanding of language is at the 9th percentile."
                " He misses the second half of long instructions and does not ask for"
                " them again.",
                "He has few words for feelings and says ‘dunno’ or swears"
                " when he is asked about them.",
            ],
            (
                "Kit will use words, a card or a drawing to say what he"
                " feels and needs before he leaves a room, on four occasions out of"
                " five.",
                "July 2026",
            ),
            [
                (
                    "A language programme on feelings, narrative and"
                    " inference, written and reviewed by a speech and language therapist",
                    "Speech and language therapist; delivered by a trained teaching assistant",
                    "Therapist: 1 hour every half term. Assistant: 30 mins x 3 a week",
                ),
                (
                    "Instructions given one at a time, with a sketch or a written list",
                    "All teaching staff",
                    "In every lesson",
                ),
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            "‘I want to be a mechanic, like Grandad was.’",
            [
                "Kit reads at the level of a child of eight years and six"
                " months; he guesses at long words.",
                "He has missed about two years of schooling and has gaps"
                " in number, in particular in fractions, measures and ratio.",
            ],
            (
                "Kit will read and follow a workshop manual page and pass"
                " Functional Skills English and mathematics at Entry Level 3.",
                "End of Year 11",
            ),
            [
                (
                    "Structured catch-up teaching in reading",
                    "Specialist teacher (Level 5 SpLD)",
                    "2 x 40 minutes a week, one to one",
                ),
                (
                    "Mathematics taught through practical tasks in the workshop",
                    "Design and technology teacher with a teaching assistant",
                    "1 hour a week, group of 4",
                ),
                (
                    "Motor vehicle course at Dale Skills Centre with transport and a mentor",
                    "Dale Skills Centre",
                    "One day a week, 38 weeks a year",
                ),
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "‘I want people not to give up on me.’",
            [
                "Kit has a history of early neglect and loss and a"
                " diagnosis of reactive attachment disorder. He expects adults to"
                " leave and tests whether they will.",
                "When he feels shame he destroys his work, leaves the site"
                " or hits out; this has happened 31 times since September.",
            ],
            (
                "Kit will have one adult in school whom he goes to when he"
                " is upset and will return to learning within 15 minutes, nine times"
                " in ten.",
                "December 2025",
            ),
            [
                (
                    "A key adult trained in attachment, and a named second"
                    " adult for days when the first is away",
                    "Learning mentor",
                    "First 15 minutes and last 15 minutes of each day, and when he asks",
                ),
                (
                    "Dyadic developmental psychotherapy with Denise",
                    "Clinical psychologist commissioned by the council",
                    "Fortnightly sessions of 60 minutes for one year",
                ),
                (
                    "Supervision of the key adult",
                    "Educational psychologist",
                    "1 hour per half term",
                ),
            ],
        ),
        (
            "Sensory and/or physical",
            "sp",
            "‘I want to be outside.’",
            [
                "Kit cannot sit for more than ten minutes; he fidgets,"
                " tips his chair and seeks deep pressure by leaning on walls and"
                " people."
            ],
            (
                "Kit will use his own sensory plan to stay in a lesson of"
                " 50 minutes, in four lessons out of five.",
                "Easter 2026",
            ),
            [
                (
                    "A sensory assessment and a movement plan of heavy work",
                    "Occupational therapist",
                    "One assessment of 2 hours, then a review each term",
                ),
                ("Movement breaks outdoors", "Teaching assistant", "10 minutes in each hour"),
            ],
        ),
    ]
    R = [
        [
            "Kit’s hope (Section A)",
            "Special educational need (Section B)",
            "Outcome (Section E)",
            "By when (Section E)",
            "Provision (Section F)",
            "Who will provide it (Section F)",
            "How much and how often (Section F)",
        ]
    ]
    for t, a, asp, ns, (o, by), ps in T:
        R.append([Cell([B(t)], across=7, shade="FBE4D5"), ..., ..., ..., ..., ..., ...])
        k = len(ps)
        i = g.outcome(o, a, by)
        for j, (p, w, h) in enumerate(ps):
            g.provide("F", p, i, by_whom=w, how_often=h)
            first = (
                [
                    Cell([s("A", asp)], down=k),
                    Cell([need("B", a, x) for x in ns], down=k),
                    Cell([s("E", o)], down=k),
                    Cell([s("E", by)], down=k),
                ]
                if j == 0
                else [...] * 4
            )
            R.append([*first, s("F", p), s("F", w), s("F", h)])
    c.tab(R, [3, 5.2, 4.2, 2.2, 4.6, 3.7, 3.7], heads=1, shade="F4B083")
    c.h("5. Health: Sections C and G", 1)
    c.tab(
        [
            ["Health need (Section C)", "Health provision (Section G)", "Who", "How often"],
            [
                need(
                    "C",
                    None,
                    "Kit has foetal alcohol spectrum disorder, diagnosed in"
                    " 2021, and wakes three or four times a night.",
                ),
                prov(
                    "G",
                    "Review of sleep, growth and attention",
                    None,
                    "Community paediatrician",
                    "Every six months",
                ),
                s("G", "Community paediatrician"),
                s("G", "Every six months"),
            ],
            [
                need(
                    "C", None, "He has severe eczema on his hands, which bleeds when he is anxious."
                ),
                prov(
                    "G",
                    "A care plan for eczema that school staff follow",
                    None,
                    "School nurse",
                    "Reviewed each September",
                ),
                s("G", "School nurse"),
                s("G", "Reviewed each September"),
            ],
        ],
        [9, 8, 5, 4.6],
        heads=1,
        shade="F4B083",
    )
    c.h("6. Social care: Sections D, H1 and H2", 1)
    c.tab(
        [
            [
                "Social care need (Section D)",
                "Provision under the CSDPA 1970 (Section H1)",
                "Other provision (Section H2)",
            ],
            [
                need(
                    "D",
                    None,
                    "Denise and Ray are both over seventy and have no break"
                    " from caring; Kit has no activities away from home.",
                ),
                s("H1", "None identified."),
                prov(
                    "H2",
                    "Support from the Special Guardianship Team: a visit every"
                    " six weeks, and a weekend activity each month for Kit with the Edge"
                    " youth project.",
                ),
            ],
        ],
        [9, 8.8, 8.8],
        heads=1,
        shade="F4B083",
    )
    c.h("7. Section I – School", 1)
    c.tab(
        [
            [B("Name"), s("I", "Beckside Academy")],
            [
                B("Type"),
                s("I", "Special academy for pupils with social, emotional and mental health needs"),
            ],
        ],
        [5, 21.6],
    )
    g.placement = dict(
        name="Beckside Academy",
        type="Special academy for pupils with social, emotional and mental health needs",
    )
    c.h("8. Section J – Personal budget", 1)
    c.t(s("J", "Not requested."))
    g.budget = dict(requested=False, text="Not requested.")
    c.h("9. Section K – Appendices", 1)
    R = [["No.", "Advice", "Author", "Post", "Date"]]
    for i, (t, a, r, d, iso) in enumerate(
        [
            ("Child’s views", "Kit Sallow", "", "04.09.2024", "2024-09-04"),
            ("Family’s views", "Denise Sallow", "", "09.09.2024", "2024-09-09"),
            ("Education", "Frances Iveson", "Assistant Headteacher", "16.09.2024", "2024-09-16"),
            ("Psychology", "Dr Ruth Abara", "Educational Psychologist", "22.10.2024", "2024-10-22"),
            ("Medical", "Dr Simon Tait", "Community Paediatrician", "01.10.2024", "2024-10-01"),
            (
                "Speech and language therapy",
                "Nia Farrow",
                "Speech and Language Therapist",
                "14.10.2024",
                "2024-10-14",
            ),
            (
                "Social care",
                "Callum Reid",
                "Special Guardianship Social Worker",
                "30.09.2024",
                "2024-09-30",
            ),
        ]
    ):
        c.adv(t, a, r, iso)
        R.append([L(f"K{i + 1}"), s("K", t), s("K", a), s("K", r) if r else None, s("K", d)])
    c.tab(R, [1.6, 7, 6, 8, 4], heads=1, shade="F4B083")
    c.t([L("Signed "), f("Margaret Oddy"), L(", Service Manager, for the Council")])
    return c.p


TOLD = (
    "Golden-thread grid, landscape: aspiration (A) | need (B)"
    " | outcome (E) | provision (F) | who, how much, in one row; outcome"
    " merged over several rows"
)
CASES = [
    Case("thread-kit-docx", paper, "docx", "golden-thread", TOLD),
    Case("thread-kit-pdf", paper, "pdf", "golden-thread", TOLD, tagged=False),
]
