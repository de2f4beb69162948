"""The letter in a margin column, the form’s own words beside it; F by who makes it."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("margin-ngozi", font="Calibri", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    g.person = dict(
        name="Ngozi Adaeze Umeh",
        preferred_name="Zizi",
        date_of_birth="2014-02-07",
        address="Flat 9, Pilot House, Quayside Road, Marlport, MP2 4TT",
        school="St Aidan's RC Primary School",
        year_group="Year 6",
    )
    g.plan = dict(
        status="amended_final",
        local_authority="Marlport City Council",
        reference="MCC/EHC/20417",
        final_date="2021-03-15",
        amended_date="2025-02-12",
        review_date="2026-02-11",
    )
    g.contacts = [
        dict(name="Chidi Umeh", relationship="Father", phone="01632 960771"),
        dict(name="Blessing Umeh", relationship="Mother", phone="07700 900215"),
    ]
    c.p.running([X("Marlport City Council  |  Official-Sensitive")])
    c.p.running([PAGE], foot=True, align="right")
    c.t(
        X("Mr C and Mrs B Umeh"),
        X("Flat 9, Pilot House"),
        X("12 February 2025"),
        X("Dear Mr and Mrs Umeh"),
        X("Section 28 Children and Families Act: amended final plan for Ngozi", bold=True),
        X(
            "I enclose the amended final Education, Health and Care Plan. You told us on 14 January"
            " that Section F should name the hours of the teaching assistant and we have done so."
        ),
        X(
            "If you disagree with Section B, Section F or Section I you may appeal to the"
            " First-tier Tribunal within two months of the date of this letter."
        ),
        X("Yours sincerely"),
        X("Imelda Crossfield, Head of SEND Casework"),
    )
    c.p.page_break()
    c.t(B("Education, Health and Care Plan", size=20), align="centre")
    c.tab(
        [
            ["Name", f("Ngozi Adaeze Umeh")],
            ["Likes to be called", f("Zizi")],
            ["Born", f("7th February 2014")],
            [
                "Lives at",
                [f("Flat 9, Pilot House"), f("Quayside Road"), f("Marlport"), f("MP2 4TT")],
            ],
            ["Goes to", f("St Aidan’s RC Primary School")],
            ["School year", f("Year 6")],
            ["Our reference", f("MCC/EHC/20417")],
            ["Kind of plan", f("Amended final")],
            ["First made", f("15.03.2021")],
            ["Amended on", f("12.02.2025")],
            ["To be reviewed by", f("11.02.2026")],
            [
                "Parents",
                [
                    f("Chidi Umeh (Father) – 01632 960771"),
                    f("Blessing Umeh (Mother) – 07700 900215"),
                ],
            ],
        ],
        [5, 12],
    )
    c.p.page_break()

    def row(letter, *lines):
        return [
            Cell([B(letter, size=26, colour="1F4E79")], shade="DEEAF6", align="centre"),
            Cell(list(lines)),
        ]

    T = lambda t: B(t, size=13)
    i1 = (
        "Zizi will join a conversation with two classmates at lunch for five minutes without an"
        " adult, on three days of each week."
    )
    i2 = "Zizi will plan and write a page on her own using a word bank and her laptop."
    i3 = (
        "Zizi will move between the two buildings of her secondary school using her own map and her"
        " phone."
    )

    def sub(t):
        return B(t, italic=True)

    rows = [
        row(
            "A",
            T("What Zizi and her family say"),
            sub("In Zizi’s words"),
            s("A", "I want to be a tailor like Aunty Ife. I can already do buttonholes."),
            s("A", "I do not like it when people finish my sentences."),
            sub("From her parents"),
            s(
                "A",
                "Zizi is the peacemaker at home with her three brothers. We hope that she will"
                " travel by herself and have work that she is proud of.",
            ),
            sub("Her story so far"),
            s(
                "A",
                "Zizi was born at 27 weeks in Enugu and came to Marlport when she was four. Her"
                " first plan was made in Reception.",
            ),
        ),
        row(
            "B",
            T("What makes learning hard for Zizi"),
            sub("Speaking and listening (communication and interaction)"),
            need(
                "B",
                "ci",
                "Zizi stammers on most sentences and avoids words that begin with hard sounds.",
            ),
            need(
                "B",
                "ci",
                "She takes spoken instructions literally and waits to be told when a plan changes.",
            ),
            sub("Thinking and learning (cognition and learning)"),
            need(
                "B",
                "cl",
                "Her working memory is at the 4th percentile, so that she loses her place in tasks"
                " with more than two steps.",
            ),
            need(
                "B",
                "cl",
                "She spells by sound and reads at the level of a child of seven years six months.",
            ),
            sub("Body and senses (sensory and physical)"),
            need(
                "B",
                "sp",
                "Zizi has a mild right hemiplegia: she cannot carry a tray, cut paper or fasten a"
                " coat with two hands.",
            ),
        ),
        row(
            "C",
            T("Health needs that go with these"),
            need(
                "C",
                None,
                "Zizi has focal seizures, on average one a month, which begin with a blank stare.",
            ),
        ),
        row("D", T("Social care needs that go with these"), s("D", "N/A")),
        row(
            "E",
            T("What we want to be different by the end of Year 7"),
            [L("1.  "), out(i1, by="the end of Year 7")],
            [L("2.  "), out(i2, by="the end of Year 7")],
            [L("3.  "), out(i3, by="the end of Year 7")],
        ),
        [
            Cell([B("F", size=26, colour="1F4E79")], shade="DEEAF6", align="centre", down=4),
            Cell(
                [
                    T("The special educational provision that will be made"),
                    L("Set out by the person who makes it.", italic=True),
                ]
            ),
        ],
        [
            ...,
            Cell(
                [
                    B("Every teacher who teaches Zizi"),
                    prov(
                        "F",
                        "Instructions given two at a time, written on a desk card and checked back"
                        " with Zizi before she begins.",
                        who="Every teacher who teaches Zizi",
                    ),
                    prov(
                        "F",
                        "Five seconds of quiet after each question, with no one finishing her"
                        " words.",
                        who="Every teacher who teaches Zizi",
                    ),
                ]
            ),
        ],
        [
            ...,
            Cell(
                [
                    B("Teaching assistant (12.5 hours a week)"),
                    prov(
                        "F",
                        "A daily lesson of 25 minutes in spelling patterns and word banks, alone"
                        " with Zizi.",
                        who="Teaching assistant",
                    ),
                    prov(
                        "F",
                        "Help with cutting, carrying and fastening whenever two hands are needed.",
                        who="Teaching assistant",
                    ),
                ]
            ),
        ],
        [
            ...,
            Cell(
                [
                    B("Speech and language therapist"),
                    prov(
                        "F",
                        "Stammering therapy for 40 minutes a week in blocks of eight weeks, three"
                        " blocks in the school year.",
                        who="Speech and language therapist",
                    ),
                    prov(
                        "F",
                        "Training of one hour each term for all staff who teach Zizi.",
                        who="Speech and language therapist",
                    ),
                ]
            ),
        ],
        row(
            "G",
            T("Health provision"),
            prov(
                "G",
                "The epilepsy nurse writes and renews the seizure plan each September and trains"
                " four members of staff.",
            ),
        ),
        row("H1", T("Social care under section 2 of the 1970 Act"), s("H1", "N/A")),
        row("H2", T("Any other social care"), s("H2", "N/A")),
        row(
            "I",
            T("Where Zizi will learn"),
            s(
                "I",
                "Until July 2025: St Aidan’s RC Primary School, a voluntary aided mainstream"
                " school.",
            ),
            s("I", "From September 2025: Marlport Girls’ Academy, a mainstream secondary academy."),
        ),
        row(
            "J", T("Personal budget"), s("J", "Mr and Mrs Umeh did not ask for a personal budget.")
        ),
        row(
            "K",
            T("Advice behind this plan"),
            [s("K", "Parents’ advice: Chidi and Blessing Umeh, 20 November 2024")],
            [s("K", "School advice: Tomas Brennock, SENCO, 2 December 2024")],
            [
                s(
                    "K",
                    "Psychological advice: Dr Anjali Rathore, Educational Psychologist, 11 December"
                    " 2024",
                )
            ],
            [
                s(
                    "K",
                    "Speech and language therapy advice: Carys Monk, Speech and Language Therapist,"
                    " 16 December 2024",
                )
            ],
            [s("K", "Medical advice: Dr Ola Brandt, Community Paediatrician, 6 January 2025")],
        ),
    ]
    g.budget = dict(requested=False, text="Mr and Mrs Umeh did not ask for a personal budget.")
    g.placement = dict(name="St Aidan's RC Primary School", type="mainstream")
    for a in [
        ("Parents’ advice", "Chidi and Blessing Umeh", "", "2024-11-20"),
        ("School advice", "Tomas Brennock", "SENCO", "2024-12-02"),
        ("Psychological advice", "Dr Anjali Rathore", "Educational Psychologist", "2024-12-11"),
        (
            "Speech and language therapy advice",
            "Carys Monk",
            "Speech and Language Therapist",
            "2024-12-16",
        ),
        ("Medical advice", "Dr Ola Brandt", "Community Paediatrician", "2025-01-06"),
    ]:
        c.adv(*a)
    c.tab(rows, [2, 15])
    return c.p


TOLD = (
    "a covering letter in front, letters of 26 point in a narrow column, provision grouped under"
    " the person who makes it"
)
CASES = [
    Case("margin-ngozi-docx", paper, "docx", "margin", TOLD),
    Case("margin-ngozi-pdf", paper, "pdf", "margin", TOLD),
]
