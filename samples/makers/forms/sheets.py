"""One sheet an outcome.

Rows whose left cells name need, outcome, provision F, G, H; sections A to D in tables before.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, label, say
from makers.paper import PAGE, Cell, Paper, Span

ROSE = "F2DCDB"
SHEETS = (
    (
        (
            "Amara will use her voice output aid or signs to make choices, greet people and refuse,"
            " in at least five situations a day."
        ),
        "July 2025",
        "Amara makes choices from two objects, with about six adults.",
        (
            (
                "F",
                (
                    "A speech and language therapist with training in AAC: weekly sessions of 40"
                    " minutes in class for 36 weeks, with a programme for the class team."
                ),
            ),
            ("F", "A voice output aid with eye access, mounted on Amara’s chair, with a spare."),
            ("G", "The AAC service repairs or replaces the aid within five working days."),
        ),
    ),
    (
        "Amara will feed herself half of her lunch with a loaded spoon and drink from an open cup.",
        "July 2024",
        "Amara holds the spoon when an adult helps her hand.",
        (
            (
                "F",
                (
                    "An adult trained by the occupational therapist sits with Amara at snack and"
                    " lunch every day."
                ),
            ),
            (
                "G",
                "Occupational therapy: one visit of an hour each month for equipment and advice.",
            ),
            ("H1", "Adapted cutlery and a chair for use at home."),
        ),
    ),
    (
        "Amara will spend an evening a week with children of her own age away from her parents.",
        "December 2024",
        "Amara goes to church with her family and has no clubs.",
        (
            (
                "H2",
                (
                    "A place at Sunbeams youth group on Thursdays for two hours with a"
                    " nurse-trained support worker and transport."
                ),
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("outcome-sheets", "Liberation Sans", 10.5)
    p = k.p
    p.margins(1.8)
    p.running([extra("Education, Health and Care Plan – Amara Nwosu – 18.11.2015")], align="centre")
    p.running(
        [extra("Draft issued for comment – not a final plan   "), PAGE], foot=True, align="centre"
    )
    w = p.width

    def lines(label_text: str, home: str, texts, bullets: bool = True) -> list:
        cell = Cell(
            [x if isinstance(x, Span) else say(home, x) for x in texts],
            style="List Bullet" if bullets else "",
        )
        return [Cell([label(label_text, **B)], shade=ROSE), cell]

    p.text([label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=18)], align="left")
    p.table(
        [
            [
                label("Name of child"),
                k.who("name", "Amara Grace Nwosu"),
                label("NHS number"),
                k.who("nhs_number", "9990006660", "999 000 6660"),
            ],
            [
                label("Born"),
                k.who("date_of_birth", "2015-11-18", "18.11.2015"),
                label("Year group"),
                k.who("year_group", "3"),
            ],
            [
                label("Attends"),
                k.who("school", "Oakhanger School"),
                label("Gender"),
                k.who("sex", "Female"),
            ],
            [
                label("Lives at"),
                Cell([k.who("address", "9 Bishop’s Row, Penhallow, PW2 8LC")], across=3),
                None,
                None,
            ],
            [
                label("Lives with"),
                Cell(
                    [
                        [
                            k.con(0, "name", "Ngozi Nwosu"),
                            label(" (mother, parental responsibility)"),
                        ],
                        [
                            k.con(1, "name", "Emeka Nwosu"),
                            label(" (father, parental responsibility)"),
                        ],
                    ],
                    across=3,
                ),
                None,
                None,
            ],
            [
                label("Drawn up by"),
                k.plan("local_authority", "Penhallow Council"),
                label("Draft dated"),
                k.plan("draft_date", "2023-07-07", "07.07.2023"),
            ],
        ],
        [w * 0.17, w * 0.38, w * 0.18, w * 0.27],
    )
    k.g.contacts = [
        {"name": "Ngozi Nwosu", "relationship": "mother"},
        {"name": "Emeka Nwosu", "relationship": "father"},
    ]
    k.plan("status", "draft")
    p.table(
        [
            [
                Cell(
                    [
                        Span(
                            "Section A   The views, interests and aspirations of Amara and her"
                            " parents",
                            "heading",
                            bold=True,
                        )
                    ],
                    across=2,
                    shade=ROSE,
                ),
                None,
            ],
            lines(
                "Who I am",
                "A",
                [
                    "Amara is seven and has Rett syndrome. She was walking and had thirty words at"
                    " two, and lost them."
                ],
                False,
            ),
            lines(
                "What I like", "A", ["The piano", "Faces, and people who sing", "Her brother Obi"]
            ),
            lines("What I don’t like", "A", ["Being rushed", "Cold hands"]),
            lines(
                "What my parents wish",
                "A",
                [
                    "Ngozi and Emeka wish for Amara to be spoken to as a girl of seven. They wish"
                    " for nights of sleep, and for her to be invited."
                ],
                False,
            ),
        ],
        [w * 0.24, w * 0.76],
    )
    needs = (
        (
            "Communication and interaction",
            "ci",
            (
                (
                    "Amara has no speech and uses her eyes to choose; she may take up to 40 seconds"
                    " to answer."
                ),
            ),
        ),
        (
            "Cognition and learning",
            "cl",
            (
                (
                    "Amara’s learning cannot be measured by ordinary tests because of her apraxia."
                    " She is taught with a curriculum of the early years foundation stage."
                ),
            ),
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ("Amara has spells of screaming that may be pain or fear and last up to an hour.",),
        ),
        (
            "Sensory and/or physical",
            "sp",
            (
                (
                    "Amara has hand stereotypies and scoliosis, and walks only with an adult on"
                    " either side."
                ),
            ),
        ),
    )
    p.table(
        [
            [
                Cell(
                    [Span("Section B   Amara’s special educational needs", "heading", bold=True)],
                    across=2,
                    shade=ROSE,
                ),
                None,
            ],
            lines(
                "Strengths",
                "B",
                [
                    "Amara watches people with great attention and laughs at jokes.",
                    "She remembers tunes after one hearing.",
                ],
            ),
            *[lines(t, "B", [k.need("B", key, x) for x in xs], False) for t, key, xs in needs],
        ],
        [w * 0.24, w * 0.76],
    )
    p.table(
        [
            [
                Cell(
                    [Span("Section C   Amara’s health needs", "heading", bold=True)],
                    across=2,
                    shade=ROSE,
                ),
                None,
            ],
            lines(
                "Diagnoses",
                "C",
                [
                    k.need(
                        "C",
                        None,
                        "Rett syndrome (MECP2), epilepsy and irregular breathing while awake.",
                    )
                ],
                False,
            ),
            lines(
                "Medicines",
                "C",
                [
                    k.need(
                        "C",
                        None,
                        "Amara has sodium valproate twice a day and needs buccal midazolam for a"
                        " seizure of more than five minutes.",
                    )
                ],
                False,
            ),
        ],
        [w * 0.24, w * 0.76],
    )
    p.table(
        [
            [
                Cell(
                    [Span("Section D   Amara’s social care needs", "heading", bold=True)],
                    across=2,
                    shade=ROSE,
                ),
                None,
            ],
            lines(
                "Needs",
                "D",
                [
                    k.need(
                        "D",
                        None,
                        "Amara’s parents lift her many times a day and sleep about four hours a"
                        " night.",
                    )
                ],
                False,
            ),
        ],
        [w * 0.24, w * 0.76],
    )
    p.text(
        Span("Sections E to H   Outcomes and provision", "heading", bold=True, size=13),
        before=8,
        keep=True,
    )
    names = {
        "F": "Special educational provision (Section F)",
        "G": "Health provision (Section G)",
        "H1": "Social care provision (Section H1)",
        "H2": "Social care provision (Section H2)",
    }
    for n, (text, by, now, items) in enumerate(SHEETS, 1):
        rows = [
            [
                Cell([label(f"Outcome {n}", **B)], shade="D99594"),
                Cell([label("Section E", **B)], shade="D99594"),
            ],
            lines("Outcome", "E", [k.aim(text, None, by)], False),
            lines("By when", "E", [by], False),
            lines("Where Amara is now", "E", [now], False),
        ]
        for sec in ("F", "G", "H1", "H2"):
            mine = [k.prov(s, x, k.last) for s, x in items if s == sec]
            if mine:
                rows.append(lines(names[sec], sec, mine))
        p.table(rows, [w * 0.28, w * 0.72])
    p.text(
        [
            label("Reviewing the outcomes (Section E): ", **B),
            say(
                "E",
                "Oakhanger School will hold a meeting every term and the annual review in July.",
            ),
        ]
    )
    p.table(
        [
            [Cell([Span("Section I   Placement", "heading", bold=True)], shade=ROSE)],
            [label("Left blank in a draft plan")],
        ],
        [w],
    )
    text = "None requested."
    p.table(
        [
            [Cell([Span("Section J   Personal budget", "heading", bold=True)], shade=ROSE)],
            [say("J", text)],
        ],
        [w],
    )
    k.g.budget = {"requested": False, "text": text}
    adv = (
        ("Parents", "Ngozi and Emeka Nwosu", "2023-04-17", "17.04.2023"),
        ("Teacher", "Rhys Dunmore", "2023-04-28", "28.04.2023"),
        ("Educational psychologist", "Dr Clara Voss", "2023-05-19", "19.05.2023"),
        ("Paediatric neurologist", "Dr Imran Qureshi", "2023-05-22", "22.05.2023"),
        ("Occupational therapist", "Polly Marchant", "2023-05-15", "15.05.2023"),
        ("Social worker", "Deborah Asamoah", "2023-05-25", "25.05.2023"),
    )
    p.table(
        [
            [
                Cell(
                    [Span("Section K   Advice and information", "heading", bold=True)],
                    across=3,
                    shade=ROSE,
                ),
                None,
                None,
            ],
            [label("Role", **B), label("Name", **B), label("Date", **B)],
            *[[say("K", r), say("K", a), say("K", d)] for r, a, _, d in adv],
        ],
        [w * 0.35, w * 0.42, w * 0.23],
    )
    for r, a, i, _ in adv:
        k.adv("", a, r, i)
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "a table a section, heading in its merged first row; one sheet an outcome whose left cells name"
    " the section ‘Health provision (Section G)’; ‘Where Amara is now’; draft"
)
CASES = [
    Case("sheets-amara-docx", paper, "docx", "outcome-sheets", WHAT),
    Case("sheets-amara-pdf", paper, "pdf", "outcome-sheets", WHAT + "; printed", tagged=False),
]
