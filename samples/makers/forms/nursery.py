"""Early years on a landscape page: (B), (E) and (F) as columns with merged cells."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("nursery-zofia", font="Arial", size=10, wide=True, margin=1.8)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9990010277"
    g.person = dict(
        name="Zofia Kowalczyk-Amin",
        date_of_birth="2021-09-23",
        nhs_number=n,
        address="5 The Maltings, Petherby, PB1 9TW",
        home_language="Polish",
    )
    g.plan = dict(
        status="final",
        local_authority="Petherby Council",
        final_date="2025-02-14",
        review_date="2025-08-14",
    )
    g.contacts = [
        dict(name="Katarzyna Kowalczyk", relationship="mother"),
        dict(name="Bilal Amin", relationship="father"),
    ]
    for t in (f"Name: Zofia Kowalczyk-Amin     Date of birth: 23/09/2021     NHS number: {n}",):
        c.p.running([X(t)])
    c.p.running(
        [X("Petherby Council – Early Years SEND – Final plan issued 14/02/2025 – Page "), PAGE],
        foot=True,
    )
    c.t(B("Petherby Council"), B("Education, Health and Care Plan for a child under five", size=18))
    c.t(
        [
            f(
                "Zofia lives at 5 The Maltings, Petherby, PB1 9TW with her mother, Katarzyna"
                " Kowalczyk, and her father, Bilal Amin. Polish is spoken at home."
            )
        ],
        [
            f(
                "This is the final plan, issued on 14 February 2025. Because Zofia is under five it"
                " will be reviewed every six months, first by 14 August 2025."
            )
        ],
    )
    c.p.banner(B("Section A   Zofia and her family"), "D9E2F3")
    c.tab(
        [
            ["Zofia likes", "Zofia does not like", "What her family hope for"],
            [
                Cell(
                    [
                        s("A", "Water, bubbles and her cousin Hania"),
                        s("A", "Being swung"),
                        s("A", "Cheese"),
                    ],
                    style="List Bullet",
                ),
                Cell([s("A", "Hand dryers"), s("A", "Glue")], style="List Bullet"),
                Cell(
                    [
                        s("A", "That she will say Mama and Tata"),
                        s("A", "That she will go to the school at the end of the road"),
                    ],
                    style="List Bullet",
                ),
            ],
        ],
        [8.7, 8.7, 8.7],
        heads=1,
    )
    c.p.banner(
        B("Sections B, E and F   Zofia’s needs, the outcomes for her and the provision"), "D9E2F3"
    )
    G = [
        (
            "Communication and interaction",
            "ci",
            [
                "Zofia has cerebral palsy and makes three sounds with meaning.",
                "She looks at a picture but does not yet choose between two.",
            ],
            (
                "Zofia will choose between two pictures with her eyes in play and at snack, by"
                " September 2025."
            ),
            [
                (
                    "Eye-pointing games with two pictures, then four.",
                    "Key person",
                    "10 minutes, five times a day",
                    "Six-weekly",
                ),
                (
                    "Assessment for an eye-gaze device and training for family and staff.",
                    "Specialist speech and language therapist",
                    "Half a day in each term",
                    "Termly",
                ),
                (
                    "Polish words beside English on all pictures.",
                    "Bilingual assistant",
                    "One morning a week",
                    "Termly",
                ),
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            [
                "Zofia cannot sit, stand or roll without help.",
                (
                    "She has cortical visual impairment and sees bright, moving things against a"
                    " plain ground."
                ),
            ],
            (
                "Zofia will sit in her chair at the table for twenty minutes of play with both"
                " hands free, by February 2026."
            ),
            [
                (
                    "A supportive seating system, standing frame and hoist.",
                    "Occupational therapist and physiotherapist",
                    "Reviewed every term",
                    "Termly",
                ),
                (
                    "A 24-hour posture plan carried out by two trained adults.",
                    "Two trained practitioners",
                    "At each change of activity",
                    "Six-weekly",
                ),
                (
                    "A programme of visual stimulation in the dark den.",
                    "Qualified teacher of children with vision impairment; key person",
                    "Fortnightly visit; daily practice of 15 minutes",
                    "Termly",
                ),
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            ["Zofia is at the level of a child of six to eight months in play."],
            (
                "Zofia will press a switch on purpose to make a toy or a person act, four times out"
                " of five, by February 2026."
            ),
            [
                (
                    "Cause-and-effect teaching with single switches.",
                    "Key person, planned by the Portage home visitor",
                    "20 minutes twice a day",
                    "Six-weekly",
                )
            ],
        ),
    ]
    rows = [
        ["Needs (B)", "Outcome (E)", "Provision (F)", "Who (F)", "How often (F)", "Reviewed (F)"]
    ]
    for t, a, ns, o, ps in G:
        rows.append([Cell([B(t)], across=6, shade="F2F2F2")] + [...] * 5)
        i = len(g.outcomes)
        for k, (x, w, h, v) in enumerate(ps):
            b = Cell([need("B", a, y) for y in ns], down=len(ps)) if k == 0 else ...
            e = Cell([out(o, a)], down=len(ps)) if k == 0 else ...
            rows.append([b, e, prov("F", x, i, w, h, review=v), s("F", w), s("F", h), s("F", v)])
    c.tab(rows, [5.4, 4.8, 6, 4.2, 3.5, 2.2], heads=1, shade="D9E2F3")
    c.p.banner(B("Sections C and G   Zofia’s health"), "D9E2F3")
    rows = [
        ["Needs (C)", "Provision (G)"],
        [
            [need("C", None, "Zofia has epilepsy and has had two long seizures since June 2024.")],
            [
                prov(
                    "G",
                    "The epilepsy nurse trains all staff in buccal midazolam every year and is on"
                    " call by telephone.",
                )
            ],
        ],
        [
            [need("C", None, "She has an unsafe swallow and takes puréed food only.")],
            [prov("G", "The feeding team reviews the mealtime mat every eight weeks.")],
        ],
    ]
    c.tab(rows, [13, 13], heads=1, shade="D9E2F3")
    c.p.banner(B("Sections D and H   Care"), "D9E2F3")
    rows = [
        ["Needs (D)", "Provision (H1)", "Provision (H2)"],
        [
            [
                need(
                    "D",
                    None,
                    "Zofia’s parents lift her about thirty times a day and sleep four hours a"
                    " night.",
                )
            ],
            [
                prov(
                    "H1",
                    "A hoist and a bath seat at home, provided by the Disabled Children’s Team by"
                    " April 2025.",
                )
            ],
            [prov("H2", "Six hours a week of home care from Petherby Home Carers.")],
        ],
    ]
    c.tab(rows, [9, 8.5, 8.5], heads=1, shade="D9E2F3")
    c.p.banner(B("Section I   Nursery"), "D9E2F3")
    c.t(
        s(
            "I",
            "Zofia will go to Little Otters Nursery School, a maintained nursery school, for 15"
            " hours a week, and to the nursery class of Petherby Infants from September 2025.",
        )
    )
    g.placement = dict(name="Little Otters Nursery School", type="maintained nursery school")
    c.p.banner(B("Section J   Personal budget"), "D9E2F3")
    c.t(
        s(
            "J",
            "Katarzyna and Bilal asked for the six hours of home care as a direct payment of"
            " £118.50 a week, and it is agreed.",
        )
    )
    g.budget = dict(
        requested=True,
        text=(
            "Katarzyna and Bilal asked for the six hours of home care as a direct payment of"
            " £118.50 a week, and it is agreed."
        ),
    )
    c.p.banner(B("Section K   Advice"), "D9E2F3")
    rows = [["K", "Who gave it", "What they do", "Sent on"]]
    for k, (au, ro, d, iso) in enumerate(
        [
            ("Katarzyna Kowalczyk and Bilal Amin", "Parents", "2.9.24", "2024-09-02"),
            ("Jess Ormerod", "Nursery SENCO", "16.9.24", "2024-09-16"),
            ("Dr Wim de Groot", "Educational psychologist", "7.10.24", "2024-10-07"),
            ("Dr Nkechi Aluko", "Consultant neurologist", "10.10.24", "2024-10-10"),
            (
                "Sal Barraclough",
                "Social worker, Disabled Children’s Team",
                "21.10.24",
                "2024-10-21",
            ),
        ]
    ):
        c.adv("", au, ro, iso)
        rows.append([L(f"K{k + 1}"), s("K", au), s("K", ro), s("K", d)])
    c.tab(rows, [2, 9, 10, 5], heads=1, shade="D9E2F3")
    return c.p


TOLD = "rows cut by the page, particulars in the running head, H1 beside H2"
CASES = [
    Case("nursery-zofia-docx", paper, "docx", "nursery", TOLD),
    Case("nursery-zofia-pdf", paper, "pdf", "nursery", TOLD),
]
