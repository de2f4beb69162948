"""Order A, E, B with F, C with G, D with H."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("efirst-bryony", font="Calibri", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Bryony Heather Stagg",
        date_of_birth="2006-07-07",
        address="Rosehip Cottage, Little Sawley, Eastshire, ES12 7QA",
        sex="Female",
        uln="7719203846",
        school="Sawley Land-Based College",
    )
    g.plan = dict(
        status="draft", draft_date="2025-04-22", local_authority="Eastshire County Council"
    )
    g.contacts = [dict(name="Derek Stagg", relationship="Grandfather", phone="01632 960903")]
    c.p.running([c.X("DRAFT")], align="centre")
    c.p.running([c.X("Eastshire County Council EHC Plan"), c.X(" – page "), PAGE], foot=True)
    c.t(
        Span("Eastshire County Council", "particulars", bold=True, size=14),
        Span("Draft Education, Health and Care Plan", "guidance", bold=True, size=20),
        Span("Bryony Heather Stagg", "particulars", bold=True, size=16),
    )
    c.tab(
        [
            ["Date of birth", f("07/07/2006"), "Sex", f("Female")],
            [
                "Address",
                Cell([f("Rosehip Cottage, Little Sawley, Eastshire, ES12 7QA")], across=3),
                ...,
                ...,
            ],
            ["Unique learner number", f("7719203846"), "College", f("Sawley Land-Based College")],
            ["Person who supports me", f("Derek Stagg"), "Relationship", f("Grandfather")],
            ["Telephone", f("01632 960903"), "Date of draft plan", f("22/04/2025")],
        ],
        [4, 5, 4, 4],
    )
    c.h("Section A – My views, interests and aspirations", 1)
    c.h("My story", 2)
    c.t(
        s(
            "A",
            "I have lived with my grandad since I was ten. I finished school in 2022 and I am in my"
            " second year of Animal Care.",
        )
    )
    c.h("What is going well", 2)
    c.bl(
        s("A", "I look after the goats by myself on Thursdays."),
        s("A", "I have a boyfriend called Ash."),
    )
    c.h("What needs to change", 2)
    c.bl(
        s("A", "I want to stop being late because of the bus."),
        s("A", "I want somebody to help me with letters about money."),
    )
    c.h("My hopes for adult life", 2)
    c.tab(
        [
            ["Employment", s("A", "A paid job at a rescue centre.")],
            ["Independent living", s("A", "My own flat within a bus ride of Grandad.")],
            ["Friends and community", s("A", "To show goats at the county show.")],
            ["Good health", s("A", "To look after my own inhalers and appointments.")],
        ],
        [5, 12],
    )
    c.h("Section E – My outcomes", 1)
    rows = [["Outcome", "Pathway", "I will achieve this by"]]
    for x, pw, by in [
        (
            (
                "1. Bryony will hold a supported internship for twenty hours a week at an animal"
                " centre."
            ),
            "Employment",
            "July 2026",
        ),
        (
            "2. Bryony will travel to college by bus and arrive on time on nine days out of ten.",
            "Independent living",
            "December 2025",
        ),
        (
            "3. Bryony will open, sort and act on her own letters each week.",
            "Independent living",
            "July 2026",
        ),
        ("4. Bryony will book and attend her own health appointments.", "Good health", "July 2026"),
    ]:
        n, t = x.split(" ", 1)
        rows.append([[[L(n + " "), out(t, None, by)]], L(pw), s("E", by)])
    c.tab(rows, [10, 4, 3], heads=1, shade="E2EFD9")
    c.h("Sections B and F – My special educational needs and the provision for them", 1)

    def grid(t, a, st, pairs):
        rows = [
            [Cell([B(t)], across=4, shade="E2EFD9"), ..., ..., ...],
            [Cell([[L("Strengths: ", bold=True), s("B", st)]], across=4), ..., ..., ...],
            ["Section B: need", "Section F: provision", "Delivered by", "Amount and frequency"],
        ]
        for nd, ps in pairs:
            for k, (x, w, h_) in enumerate(ps):
                rows.append(
                    [
                        Cell([need("B", a, nd)], down=len(ps)) if k == 0 else ...,
                        prov("F", x, None, w, h_),
                        s("F", w),
                        s("F", h_),
                    ]
                )
        c.tab(rows, [5, 5.5, 3.5, 3])

    grid(
        "Communication and interaction",
        "ci",
        "Bryony talks easily with people whom she knows.",
        [
            (
                "Bryony takes time to find words and says yes when she has not understood.",
                [
                    (
                        "Coaching in asking for clearer words, in real conversations at work.",
                        "Speech and language therapist",
                        "Six sessions of an hour over two terms",
                    ),
                    (
                        "Key instructions given in writing and pictures on her phone.",
                        "Job coach",
                        "Each shift",
                    ),
                ],
            )
        ],
    )
    grid(
        "Cognition and learning",
        "cl",
        "She remembers every animal’s feed and medicine.",
        [
            (
                (
                    "Bryony has a moderate learning difficulty and reads at the level of a child of"
                    " nine."
                ),
                [
                    (
                        (
                            "Functional English taught with real letters, forms and labels in a"
                            " group of no more than six."
                        ),
                        "Functional skills tutor",
                        "Three hours a week",
                    )
                ],
            ),
            (
                "She does not understand amounts above fifty pounds.",
                [
                    (
                        "Money skills taught in shops and with her own bank account.",
                        "Learning support practitioner",
                        "Two hours a week",
                    )
                ],
            ),
        ],
    )
    grid(
        "Social, emotional and mental health",
        "semh",
        "She is reliable with those in her care.",
        [
            (
                "Bryony is trusting of strangers and has twice been cheated of money on-line.",
                [
                    (
                        "A course on safe relationships and safe use of the internet.",
                        "Pastoral tutor",
                        "45 minutes a week for ten weeks",
                    )
                ],
            )
        ],
    )
    c.h("Sections C and G – My health needs and the provision for them", 1)
    c.tab(
        [
            ["Section C: need", "Section G: provision", "Delivered by"],
            [
                need(
                    "C",
                    None,
                    "Bryony has brittle asthma and has been in hospital twice since 2023.",
                ),
                prov(
                    "G",
                    "Asthma review and a personal plan that she can read.",
                    None,
                    "Practice nurse, Sawley Health Centre",
                ),
                s("G", "Practice nurse, Sawley Health Centre"),
            ],
        ],
        [6, 7, 4],
        heads=1,
    )
    c.h("Sections D and H – My social care needs and the provision for them", 1)
    c.tab(
        [
            ["Section D: need", "Section H1: provision", "Section H2: provision"],
            [
                need(
                    "D",
                    None,
                    "Bryony needs help to plan for the time when her grandfather cannot care for"
                    " her.",
                ),
                s("H1", "Not applicable: Bryony is over 18."),
                prov(
                    "H2",
                    "A Care Act assessment by 30 June 2025 and four hours a week of support at home"
                    " from the Adult Learning Disability Team.",
                ),
            ],
        ],
        [6, 5, 6],
        heads=1,
    )
    c.h("Section I – Placement", 1)
    c.t(s("I", "To be completed in the final plan."))
    c.h("Section J – Personal budget", 1)
    c.t(s("J", "Bryony may ask for a personal budget when this draft is discussed."))
    g.budget = dict(
        requested=None, text="Bryony may ask for a personal budget when this draft is discussed."
    )
    c.h("Section K – Advice and information", 1)
    rows = [["Advice", "Date", "From"]]
    for t, a, ro, d, i in [
        ("College advice", "Patsy Oldroyd", "Learning Support Manager", "18/02/2025", "2025-02-18"),
        (
            "Psychological advice",
            "Dr Lewis Amoah",
            "Educational Psychologist",
            "04/03/2025",
            "2025-03-04",
        ),
        ("Health advice", "Nurse Carol Beech", "Practice Nurse", "25/02/2025", "2025-02-25"),
        (
            "Social care advice",
            "Imran Qadir",
            "Social Worker, Adult Learning Disability Team",
            "11/03/2025",
            "2025-03-11",
        ),
    ]:
        c.adv(t, a, ro, i)
        rows.append([s("K", t), s("K", d), [s("K", a), s("K", ro)]])
    c.tab(rows, [6, 3, 8], heads=1)
    return c.p


TOLD = "outcomes before needs; B beside F, C beside G, D beside H"
CASES = [
    Case("efirst-bryony-docx", paper, "docx", "efirst", TOLD),
]
