"""Nineteen.

At college: outcomes under the four pathways, ‘Right Now / Next Year / By 25’, provision table
beneath each.
"""

from makers.facts import Case
from makers.kit import B, I, Kit, extra, label, say
from makers.paper import PAGE, PAGES, Cell, Paper

NAVY = "002060"
PATHS = (
    (
        "Employment, training and higher education",
        (
            (
                (
                    "Priya will complete Level 1 Childcare and hold a paid job of at least eight"
                    " hours a week."
                ),
                "July 2026",
                (
                    "Priya will finish 60 hours of placement at Elm Lodge Nursery.",
                    "Priya will write her CV with her job coach.",
                ),
                (
                    (
                        (
                            "Supported internship, three days a week, with a job coach at her side"
                            " who withdraws as she learns the job."
                        ),
                        "Job coach, North Vale College",
                        "18 hours a week, 36 weeks",
                    ),
                    (
                        "Small-group teaching (one to six) in functional English and mathematics.",
                        "Specialist lecturer",
                        "4 hours a week",
                    ),
                ),
            ),
        ),
    ),
    (
        "Independent living",
        (
            (
                (
                    "Priya will plan, shop for and cook three meals a week and pay for them from"
                    " her own account."
                ),
                "March 2026",
                ("Priya will use a picture recipe by herself.",),
                (
                    (
                        (
                            "Life-skills sessions in the college flat, using task analysis and"
                            " photographs."
                        ),
                        "Occupational therapy assistant, programme by the occupational therapist",
                        "2 hours a week",
                    ),
                ),
            ),
        ),
    ),
    (
        "Friends, relationships and community",
        (
            (
                (
                    "Priya will go to two activities in the community each month with friends whom"
                    " she has chosen, without a member of her family."
                ),
                "July 2025",
                (),
                (
                    (
                        "Conversation and friendship group for young adults.",
                        "Speech and language therapist with a learning mentor",
                        "1 hour a week in term time",
                    ),
                    (
                        "Bus buddy training to the leisure centre and home.",
                        "Travel trainer",
                        "10 sessions of 90 minutes",
                    ),
                ),
            ),
        ),
    ),
    (
        "Good health",
        (
            (
                (
                    "Priya will recognise the signs of low blood sugar, treat it herself and tell"
                    " somebody."
                ),
                "December 2025",
                ("Priya will carry her kit every day.",),
                (
                    (
                        "Accessible diabetes education, with symbols and role play.",
                        "Tutor, with materials from the learning disability nurse",
                        "30 minutes a week for two terms",
                    ),
                ),
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("adult-pathways-grid", "Liberation Sans", 11)
    p = k.p
    p.margins(1.9)
    p.running([extra("Priya Ramanathan   EHCP v6 (amended final)")], align="right")
    p.running([extra("Page "), PAGE, extra(" of "), PAGES], foot=True, align="right")
    w = p.width
    for level in (1, 2):
        p.set_font(f"Heading {level}", "Liberation Sans", 17 - 2 * level, NAVY)
    p.text(label("Education, Health and Care Plan (0–25)", bold=True, size=20, colour=NAVY))
    p.text(label("For a young person over compulsory school age", size=12))
    p.table(
        [
            [
                Cell([label("Young person’s name")], narrow=True),
                Cell([k.who("name", "Priya Ramanathan")], narrow=True),
            ],
            [
                label("Date of birth and age"),
                [k.who("date_of_birth", "2005-09-12", "12 September 2005"), label(" (19 years)")],
            ],
            [label("ULN"), k.who("uln", "9276308686")],
            [label("NHS number"), k.who("nhs_number", "9990003335", "999 000 3335")],
            [label("Where I live"), k.who("address", "58 Temple Street, North Vale, NV3 0PR")],
            [label("College or provider"), k.who("school", "North Vale College")],
            [label("First language"), k.who("home_language", "Tamil")],
            [label("Faith"), k.who("religion", "Hindu")],
            [
                label("Who helps me make decisions"),
                [
                    k.con(0, "name", "Meena Ramanathan"),
                    label(" – "),
                    k.con(0, "relationship", "sister"),
                    label(" – "),
                    k.con(0, "phone", "07700 900640"),
                    label(" – "),
                    k.con(0, "email", "meena.r@example.org"),
                ],
            ],
            [
                label("Mental capacity"),
                extra("Priya has capacity to decide about her plan with support."),
            ],
            [label("Local authority"), k.plan("local_authority", "North Vale Council")],
            [label("Plan first issued"), extra("22 January 2013")],
            [
                label("Date of this amended plan"),
                k.plan("amended_date", "2024-12-06", "6 December 2024"),
            ],
            [label("Review no later than"), k.plan("review_date", "2025-12-05", "5 December 2025")],
            [label("Plan coordinator (16–25 team)"), k.plan("coordinator", "Josiah Bamford")],
        ],
        [w * 0.36, w * 0.64],
    )
    k.plan("status", "amended_final")
    p.heading("Section A – My views, interests and aspirations")
    p.heading("In my own words", 2, "guidance")
    p.text(
        say(
            "A",
            "I am Priya. I am a good aunty. I love babies, dancing and Tamil films. I don’t like it"
            " when people ask Meena instead of me.",
        )
    )
    p.heading("My aspirations", 2, "guidance")
    p.table(
        [
            [
                Cell([label("Work", bold=True, colour="FFFFFF")], shade=NAVY),
                Cell([label("Home", bold=True, colour="FFFFFF")], shade=NAVY),
                Cell([label("People", bold=True, colour="FFFFFF")], shade=NAVY),
                Cell([label("Health", bold=True, colour="FFFFFF")], shade=NAVY),
            ],
            [
                say("A", "I want to work in a nursery and get paid."),
                say("A", "I want a flat with my friend Charlotte one day."),
                say("A", "I would like a boyfriend. I want to go dancing."),
                say("A", "I want to do my own finger-prick."),
            ],
        ],
        [w / 4] * 4,
    )
    p.heading("My family’s views", 2, "guidance")
    p.text(
        say(
            "A",
            "Priya’s parents and sister hope that she will be safe and busy and that college will"
            " not end with nothing to follow it.",
        )
    )
    p.heading("Section B – My special educational needs")
    for title, key, needs in (
        (
            "Cognition and learning",
            "cl",
            (
                (
                    "Priya has a moderate to severe learning difficulty associated with Williams"
                    " syndrome. She reads about 300 words by sight and does not understand the"
                    " value of money."
                ),
                "She learns from doing and from photographs; she does not learn from talk alone.",
            ),
        ),
        (
            "Communication and interaction",
            "ci",
            (
                (
                    "Priya’s fluent and sociable speech hides how little she understands of what is"
                    " said to her."
                ),
                (
                    "She finds it hard to hold back from strangers and will tell anybody where she"
                    " lives."
                ),
            ),
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ("Priya worries for weeks about thunder, hospital and fireworks.",),
        ),
        (
            "Sensory and physical",
            "sp",
            ("Priya has difficulty with stairs and kerbs because she does not judge depth.",),
        ),
    ):
        p.heading(title, 2, "guidance")
        p.bullets([k.need("B", key, x) for x in needs])
    p.heading("Section C – My health needs")
    p.bullets(
        [
            k.need(
                "C",
                None,
                "Supravalvular aortic stenosis, reviewed each year by the adult congenital heart"
                " clinic.",
            ),
            k.need("C", None, "Type 2 diabetes treated with metformin and gliclazide."),
        ]
    )
    p.heading("Section D – My social care needs")
    p.bullets(
        [
            k.need(
                "D",
                None,
                "Priya has eligible needs under the Care Act 2014: managing her money, keeping"
                " herself safe in the community and maintaining relationships.",
            )
        ]
    )
    p.heading("Sections E and F – My outcomes and my special educational provision")
    p.text(
        label(
            "E = outcomes sought. F = provision that will be made. Outcomes marked ET are education"
            " or training outcomes.",
            **I,
        )
    )
    n = 0
    for title, outs in PATHS:
        p.heading(f"Preparing for adulthood: {title}", 2, "guidance")
        for text, by, steps, items in outs:
            n += 1
            rows = [
                [
                    Cell([label(f"E{n}", bold=True, colour="FFFFFF")], shade=NAVY),
                    Cell([[label("Outcome: ", **B), k.aim(text, None, by, steps)]], across=3),
                    None,
                    None,
                ],
                [
                    Cell([label("")], down=1),
                    Cell([[label("To be achieved by: ", **B), say("E", by)]], across=3),
                    None,
                    None,
                ],
            ]
            if steps:
                rows.append(
                    [
                        label(""),
                        Cell([label("This year:", **B), *[say("E", s) for s in steps]], across=3),
                        None,
                        None,
                    ]
                )
            rows.append(
                [
                    Cell([label(f"F{n}", bold=True, colour="FFFFFF")], shade=NAVY),
                    label("What will be provided", **B),
                    label("By whom", **B),
                    label("How much", **B),
                ]
            )
            for what, who, often in items:
                rows.append(
                    [
                        label(""),
                        k.prov("F", what, k.last, by_whom=who, how_often=often),
                        say("F", who),
                        say("F", often),
                    ]
                )
            p.table(rows, [1.2, (w - 1.2) * 0.46, (w - 1.2) * 0.3, (w - 1.2) * 0.24])
    p.heading("Arrangements for review and for moving on (Section E)", 2, "guidance")
    p.text(
        say(
            "E",
            "The college will review progress each half term. At the review in autumn 2025 we will"
            " plan what follows the internship, with adult social care and the employment service"
            " at the table.",
        )
    )
    p.heading("Section G – Health provision")
    p.table(
        [
            [label("What will be provided", **B), label("By whom", **B), label("How much", **B)],
            [
                k.prov(
                    "G",
                    "Annual health check and health action plan.",
                    None,
                    by_whom="GP practice with the learning disability nurse",
                    how_often="Once a year",
                ),
                say("G", "GP practice with the learning disability nurse"),
                say("G", "Once a year"),
            ],
            [
                k.prov(
                    "G",
                    "Diabetes review.",
                    None,
                    by_whom="Practice nurse",
                    how_often="Every three months",
                ),
                say("G", "Practice nurse"),
                say("G", "Every three months"),
            ],
        ],
        [w * 0.45, w * 0.33, w * 0.22],
    )
    p.heading("Section H1 – Social care provision under the CSDPA 1970")
    p.text(say("H1", "Not applicable (Priya is over 18)."))
    p.heading("Section H2 – Other social care provision")
    p.text(
        k.prov(
            "H2",
            "Under the Care Act 2014: a personal assistant for six hours a week, to go with Priya"
            " to dance class and to the shops.",
        )
    )
    p.heading("Section I – My placement")
    p.text(
        say(
            "I",
            "North Vale College (general further education college), Foundation Learning, three"
            " days a week from September 2024.",
        )
    )
    k.g.placement = {"name": "North Vale College", "type": "general further education college"}
    p.heading("Section J – Personal budget")
    p.table(
        [
            [label("Have I asked for a personal budget?", **B), say("J", "Yes")],
            [
                label("Amount and arrangement", **B),
                say(
                    "J",
                    "£5,460 a year as a direct payment, managed by Meena Ramanathan, for the"
                    " personal assistant in Section H2.",
                ),
            ],
            [label("Needs and outcomes met", **B), say("J", "Needs in Section D; outcome E3.")],
        ],
        [w * 0.36, w * 0.64],
    )
    k.g.budget = {
        "requested": True,
        "text": (
            "£5,460 a year as a direct payment, managed by Meena Ramanathan, for the personal"
            " assistant in Section H2."
        ),
    }
    p.heading("Section K – Advice and information")
    p.table(
        [[label("Name and role", **B), label("Type of advice", **B), label("Date", **B)]]
        + [[[say("K", a), say("K", f" – {r}")], say("K", t), say("K", d)] for t, a, r, _, d in ADV],
        [w * 0.5, w * 0.28, w * 0.22],
        heads=1,
    )
    for t, a, r, i, _ in ADV:
        k.adv(t, a, r, i)
    p.text(
        label("Signed for North Vale Council: J. Bamford        Date: 6 December 2024"), before=10
    )
    return k


ADV = (
    (
        "Young person’s views",
        "Priya Ramanathan",
        "with Meena Ramanathan",
        "2024-09-30",
        "30 September 2024",
    ),
    (
        "College report",
        "Eleanor Frith",
        "Head of Foundation Learning",
        "2024-10-07",
        "7 October 2024",
    ),
    (
        "Psychological advice",
        "Dr Oluwaseun Badmus",
        "Educational Psychologist",
        "2022-11-15",
        "15 November 2022",
    ),
    (
        "Health advice",
        "Sister Maura Keane",
        "Learning Disability Nurse",
        "2024-10-03",
        "3 October 2024",
    ),
    (
        "Care Act assessment",
        "Tyrone Beckles",
        "Social Worker, Adults",
        "2024-08-19",
        "19 August 2024",
    ),
)


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "adult-priya-pdf",
        paper,
        "pdf",
        "adult-pathways-grid",
        "PfA headings in E/F; E1 and F1 as dark left cells of one table an outcome; run-in"
        " ‘Outcome:’, ‘To be achieved by:’, ‘This year:’; aspirations grid in A; H2 for an adult; K"
        " name and role in one cell",
    ),
    Case("adult-priya-docx", paper, "docx", "adult-pathways-grid", "the same as Word"),
]
