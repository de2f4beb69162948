"""After sixteen: outcomes by aspiration, ‘(Who: … How often: …)’ in prose."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("pfa-leanne", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9990010870"
    g.person = dict(
        name="Leanne Marie Scarsdale",
        date_of_birth="2005-12-17",
        address="7a Foundry Terrace, Ironbeck, IB3 8LP",
        nhs_number=n,
        school="Ironbeck College",
    )
    g.plan = dict(
        status="amended_final",
        local_authority="Ironbeck and District Council",
        reference="IDC-EHC-1190",
        final_date="2013-02-04",
        amended_date="2025-06-02",
        review_date="2026-06-01",
    )
    del g.plan["final_date"]
    g.contacts = [
        dict(name="Dawn Scarsdale", relationship="Mother and deputy", phone="01632 960205"),
        dict(
            name="Imran Qureshi",
            relationship="Adult social worker",
            phone="01632 960888",
            email="i.qureshi@ironbeck.example",
        ),
    ]
    c.p.running([X("Leanne Scarsdale – amended final plan – 2 June 2025")])
    c.p.running([PAGE, X(" / "), PAGES], foot=True, align="right")
    c.t(
        B("IRONBECK AND DISTRICT COUNCIL"),
        B("Education, Health and Care Plan (19 to 25)", size=18),
        B("AMENDED FINAL", size=13),
    )
    c.tab(
        [
            [
                [
                    [f("Leanne Marie Scarsdale", bold=True, size=14)],
                    [L("Born "), f("17.12.05")],
                    [L("NHS "), f(f"{n[:3]} {n[3:6]} {n[6:]}")],
                    [L("Lives at "), f("7a Foundry Terrace, Ironbeck, IB3 8LP")],
                    [L("College "), f("Ironbeck College")],
                ],
                [
                    [L("Reference "), f("IDC-EHC-1190")],
                    [L("Amended on "), f("02.06.25")],
                    [L("Next review "), f("01.06.26")],
                    [L("Lead officer’s team "), f("Preparing for Adulthood Team")],
                ],
            ],
            [
                [
                    [B("Who speaks for Leanne")],
                    [f("Dawn Scarsdale, Mother and deputy, 01632 960205")],
                ],
                [
                    [B("Social worker")],
                    [
                        f(
                            "Imran Qureshi, Adult social worker, 01632 960888,"
                            " i.qureshi@ironbeck.example"
                        )
                    ],
                ],
            ],
        ],
        [9, 8],
    )
    c.t(X("In this plan", bold=True))
    c.t(
        X(
            "A My views  B My needs  C Health needs  D Care needs  E and F Outcomes and provision "
            " G Health provision  H Care provision  I College  J Money  K Advice"
        )
    )
    c.p.page_break()
    c.h("A  My views, interests and aspirations", 1)
    c.t(
        [
            B("Leanne’s aspirations. "),
            s(
                "A",
                "I want to work in a dog kennels. I want to live with Beth in our own place. I want"
                " to dance on a stage. I want to feel well.",
            ),
        ],
        [
            B("How these were gathered. "),
            s("A", "Leanne chose pictures on a tablet over three meetings in March 2025."),
        ],
        [
            B("Her mother’s view. "),
            s("A", "Leanne should not have to come home at 25 with nothing to do."),
        ],
    )
    c.h("B  My special educational needs", 1)
    c.t(
        s(
            "B",
            "Leanne has Down’s syndrome and a severe learning disability. She is determined, funny"
            " and patient with animals.",
        )
    )
    for t, a, ns in [
        (
            "Communication and interaction",
            "ci",
            [
                (
                    "B1  Leanne speaks in two- to three-word phrases and signs; strangers"
                    " understand one phrase in four."
                ),
                "B2  She needs ten seconds to take in a question.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                (
                    "B3  Leanne learns by doing and needs about forty repeats before a new routine"
                    " is secure."
                ),
                "B4  She recognises her name and twelve signs and does not read.",
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            ["B5  She has a moderate hearing loss and refuses her aids in noisy rooms."],
        ),
    ]:
        c.h(t, 2)
        for x in ns:
            r, tx = x.split("  ")
            c.t([L(r + "  "), need("B", a, tx)], indent=1, hang=1)
    c.h("C  My health needs", 1)
    c.t(
        [
            L("C1  "),
            need(
                "C",
                None,
                "Leanne has hypothyroidism and a repaired heart defect and tires by mid-afternoon.",
            ),
        ],
        indent=1,
        hang=1,
    )
    c.h("D  My care needs", 1)
    c.t(
        [
            L("D1  "),
            need(
                "D",
                None,
                "Leanne needs someone with her in the community because she goes with anyone who"
                " asks.",
            ),
        ],
        indent=1,
        hang=1,
    )
    c.h("E and F  My outcomes and the provision for them", 1)
    A = [
        (
            "Aspiration 1  I want to work in a dog kennels (employment)",
            [
                (
                    "1a",
                    (
                        "Leanne will carry out a six-step feeding routine at a placement without"
                        " prompts."
                    ),
                    "July 2026",
                    [
                        (
                            "Supported internship with a job coach",
                            "job coach, Ironbeck College",
                            "three days a week, 36 weeks",
                        ),
                        (
                            "Photo-strip of the routine, reviewed and reprinted",
                            "job coach and speech and language therapist",
                            "every half-term",
                        ),
                    ],
                ),
                (
                    "1b",
                    "Leanne will tell a new supervisor how she communicates, using her passport.",
                    "December 2025",
                    [
                        (
                            "Communication passport work",
                            "speech and language therapist",
                            "eight sessions of 40 minutes",
                        )
                    ],
                ),
            ],
        ),
        (
            "Aspiration 2  I want to live with Beth (independent living)",
            [
                (
                    "2a",
                    "Leanne will make three hot meals with a picture recipe.",
                    "July 2026",
                    [
                        (
                            "Teaching in the training flat in a group of three",
                            "life skills tutor",
                            "four hours a week",
                        )
                    ],
                )
            ],
        ),
        (
            "Aspiration 3  I want to dance on a stage (community)",
            [
                (
                    "3a",
                    "Leanne will travel to the dance company with a buddy.",
                    "Easter 2026",
                    [
                        ("Travel training on one route", "travel trainer", "20 journeys"),
                        (
                            "Signing support at rehearsals",
                            "communication support worker",
                            "two hours a week",
                        ),
                    ],
                )
            ],
        ),
    ]
    i = 0
    for t, os in A:
        c.h(t, 2)
        for r, o, by, ps in os:
            c.t([B(f"Outcome {r}  "), out(o, by=by), s("E", f" (by {by})")])
            c.t(B(f"Provision for outcome {r}"))
            for x, w, h in ps:
                c.t(
                    [prov("F", x, i, w, h), s("F", f" (Who: {w}. How often: {h}.)")],
                    style="List Bullet",
                )
            i += 1
    c.h("G  Health provision", 1)
    c.t(
        prov(
            "G",
            "The learning disability nurse will see Leanne at college every twelve weeks and test"
            " her thyroid function once a year.",
        )
    )
    c.h("H  Care provision", 1)
    c.t(
        [
            L("H1: "),
            s("H1", "not applicable, as Leanne is over 18."),
            L(" H2: "),
            prov(
                "H2",
                "a personal assistant for eleven hours a week under her Care Act plan, and fourteen"
                " nights of respite a year at Mallow House.",
            ),
        ]
    )
    c.h("I  College", 1)
    c.t(
        s(
            "I",
            "From September 2025 Leanne will attend Ironbeck College, a general further education"
            " college, for four days a week, and Paws Rescue Kennels for her internship.",
        )
    )
    g.placement = dict(name="Ironbeck College", type="general further education college")
    c.h("J  Money", 1)
    c.tab(
        [
            [
                "What it pays for",
                "Outcome",
                "Hourly rate",
                "Hours a year",
                "Annual cost",
                "Paid by",
            ],
            [
                s("J", "Personal assistant"),
                s("J", "3a"),
                s("J", "£14.20"),
                s("J", "572"),
                s("J", "£8,122.40"),
                s("J", "Direct payment, adult social care"),
            ],
            [
                s("J", "Communication support worker"),
                s("J", "3a"),
                s("J", "£17.00"),
                s("J", "72"),
                s("J", "£1,224.00"),
                s("J", "Direct payment, education"),
            ],
            [Cell([s("J", "Total")], across=4), ..., ..., ..., s("J", "£9,346.40"), None],
        ],
        [4.2, 2.1, 2.2, 2.2, 2.6, 3.7],
        heads=1,
        shade="EDE7F6",
    )
    g.budget = dict(requested=True, text="")
    c.h("K  Advice", 1)
    rows = [["", "Advice from", "Date of advice"]]
    for ap, au, ro, d, iso in [
        ("A", "Leanne Scarsdale", "", "17.03.25", "2025-03-17"),
        (
            "B",
            "Rob Teague",
            "Supported Learning Manager, Ironbeck College",
            "24.03.25",
            "2025-03-24",
        ),
        ("C", "Dr Alice Munro-Bell", "Educational Psychologist", "02.04.25", "2025-04-02"),
        ("D", "Sister Patience Moyo", "Learning Disability Nurse", "04.04.25", "2025-04-04"),
        ("E", "Imran Qureshi", "Adult Social Worker", "09.04.25", "2025-04-09"),
    ]:
        c.adv("", au, ro, iso)
        rows.append([s("K", ap), s("K", au + (", " + ro if ro else "")), s("K", d)])
    rows.append(
        [
            s("K", "F"),
            s("K", "Audiology, Ironbeck General Hospital"),
            s("K", "Requested 03.03.25 – no reply"),
        ]
    )
    c.tab(rows, [1.5, 10.5, 5], heads=1, shade="EDE7F6")
    return c.p


TOLD = (
    "‘Provision for outcome 1’ under a shared heading, H1 and H2 in one paragraph, a costed J,"
    " appendix letters"
)
CASES = [
    Case("pfa-leanne-docx", paper, "docx", "pfa", TOLD),
    Case("pfa-leanne-pdf", paper, "pdf", "pfa", TOLD, tagged=False),
]
