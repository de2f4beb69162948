"""Universal, targeted and specialist rows; outcomes by key stage with targets."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, say


def paper() -> Paper:
    """Prints the plan."""
    c = Form("waves-ioana", font="Verdana", size=10)
    g = c.g
    s, _L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    g.person = dict(
        name="Ioana Popescu",
        date_of_birth="2012-08-03",
        sex="Female",
        home_language="Romanian",
        religion="Orthodox Christian",
        nhs_number="9990010978",
        school="Ferrybridge Academy",
    )
    g.plan = dict(
        status="final",
        local_authority="Calderwick Council",
        final_date="2025-01-31",
        review_date="2026-01-30",
    )
    g.contacts = [
        dict(
            name="Mihaela Popescu",
            relationship="Mother",
            phone="07700 900663",
            email="m.popescu@mail.example",
            parental_responsibility=True,
        )
    ]
    c.p.running([X("Final EHC Plan: Ioana Popescu, d.o.b. 3/8/12")])
    c.p.running([X("Calderwick Council"), X("    "), PAGE], foot=True)
    c.t(
        B("Calderwick Council", size=14),
        B("My Education, Health and Care Plan", size=22),
        align="centre",
    )
    c.image(3)
    c.t([B("This plan belongs to "), f("Ioana Popescu")], align="centre")
    c.t(
        [B("Final plan issued "), f("31 January 2025")],
        [B("Review due by "), f("30 January 2026")],
        align="centre",
    )
    c.p.page_break()
    c.t(X("What is in this plan", bold=True))
    for a, b in [
        ("Section A  Me and my family", "4"),
        ("Section B  What I find hard", "5"),
        ("Section C  My health", "6"),
        ("Section D  My care", "6"),
        ("Section E  My outcomes", "7"),
        ("Section F  My help with learning", "8"),
        ("Section G  My help with health", "10"),
        ("Section H  My help with care", "10"),
        ("Section I  My school", "11"),
        ("Section J  My budget", "11"),
        ("Section K  My reports", "12"),
    ]:
        c.t(X(f"{a}\t{b}"), tab=16)
    c.p.page_break()
    c.t(
        X("How to read this plan", bold=True),
        X(
            "Section B says what is difficult. Section E says what should be different. Section F"
            " says what must be done, by whom and how often, and the Council must see that it is"
            " done."
        ),
        X(
            "In Section F, help is set out in three bands. Universal help is what every good lesson"
            " gives. Targeted help is extra and in groups. Specialist help needs a qualified"
            " person."
        ),
        X(
            "Sections G and H are about health and care. Section I names the school. If you are"
            " unhappy, ring the SEND Advice Line on 01632 960500."
        ),
    )
    c.p.page_break()
    c.tab(
        [
            ["Gender", f("Female"), "Home language", f("Romanian")],
            ["Faith", f("Orthodox Christian"), "NHS no.", f("999 001 0978")],
            ["School", f("Ferrybridge Academy"), "Date of birth", f("3/8/12")],
            [Cell([B("Who looks after me")], across=4, shade="FCE4D6"), ..., ..., ...],
            ["Name", f("Mihaela Popescu"), "Relationship", f("Mother")],
            ["Mobile", f("07700 900663"), "Email", f("m.popescu@mail.example")],
            [
                "Parental responsibility",
                f("Yes"),
                "Interpreter needed?",
                f("Romanian, for meetings"),
            ],
        ],
        [3.5, 5, 3.5, 5],
    )
    c.h("Section A  Me and my family", 1)
    for q, a in [
        (
            "Three things I am proud of",
            ["My bread, my maths medal and that I crossed the road by myself."],
        ),
        (
            "Three things I would change",
            ["The bell.", "Group work with people who talk over me.", "The lunch queue."],
        ),
        ("My dream", ["To have a bakery in Cluj and one in Calderwick."]),
        (
            "What my mother would like you to know",
            [
                "Ioana went without hearing aids until she was six. She reads lips in two languages"
                " and nobody sees how tired she is."
            ],
        ),
    ]:
        c.h(q, 2)
        c.bl(*[s("A", x) for x in a])
    c.h("Section B  What I find hard", 1)
    for t, a, st, ns in [
        (
            "Sensory and physical",
            "sp",
            "Ioana looks after her own hearing aids and asks for new batteries.",
            [
                (
                    "Ioana has a severe bilateral sensorineural hearing loss and wears two aids; in"
                    " a noisy room she hears less than a third of speech."
                ),
                (
                    "She has no usable hearing when the speaker is behind her or on a screen"
                    " without captions."
                ),
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            "She speaks clearly in Romanian and English.",
            [
                "Ioana misses word endings and little words and so misunderstands questions in"
                " tests."
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "She has one close friend, Zofia.",
            [
                "Ioana is worn out by listening and cries or sleeps after school on four days of"
                " five."
            ],
        ),
    ]:
        c.tab(
            [
                [Cell([B(t)], across=2, shade="FCE4D6"), ...],
                [Cell([B("+"), s("B", st)]), Cell([B("–")] + [need("B", a, x) for x in ns])],
            ],
            [6, 11],
        )
    c.h("Section C  My health", 1)
    c.t(s("C", "N/A"))
    c.h("Section D  My care", 1)
    c.t(s("D", "N/A"))
    c.h("Section E  My outcomes", 1)
    O = [
        (
            "By the end of Key Stage 3 (July 2026)",
            [
                (
                    (
                        "Ioana will follow a class discussion with her radio aid and say what two"
                        " other pupils think."
                    ),
                    [
                        "Pass the transmitter to each speaker (by Easter 2025)",
                        "Ask a speaker to repeat (by July 2025)",
                    ],
                ),
                (
                    (
                        "Ioana will read exam questions and underline every instruction word"
                        " without help."
                    ),
                    ["Know thirty instruction words (by July 2025)"],
                ),
            ],
        ),
        (
            "By the end of Key Stage 4 (July 2028)",
            [
                (
                    (
                        "Ioana will run her own listening breaks so that she does not sleep after"
                        " school."
                    ),
                    ["Use a break card twice a day (by July 2026)"],
                )
            ],
        ),
    ]
    for t, os in O:
        c.h(t, 2)
        for _n, (o, st) in enumerate(os):
            c.t([B("Outcome: "), out(o, by=t[3:], steps=[x for x in st])])
            c.t(B("Shorter-term targets"))
            c.bl(*[s("E", x) for x in st])
    c.h("Section F  My help with learning", 1)
    note = c.p.footnote(
        say("F", "The radio aid is bought and mended by the Council’s Sensory Service.")
    )

    def band(t, U, T, S):
        rows = [
            [Cell([B(t)], across=4, shade="FCE4D6"), ..., ..., ...],
            ["Band", "What", "Who", "How often"],
        ]
        for b, items in (("Universal", U), ("Targeted", T), ("Specialist", S)):
            for k, (x, w, h) in enumerate(items):
                p = prov("F", x, None, w, h)
                rows.append(
                    [
                        Cell([B(b)], down=len(items)) if k == 0 else ...,
                        [p, note] if "radio" in x else p,
                        s("F", w),
                        s("F", h),
                    ]
                )
        for r in rows[2:]:
            if isinstance(r[1], list):
                r[1] = Cell([r[1]])
        c.tab(rows, [2.6, 7.4, 3.6, 3.4])

    band(
        "Sensory and physical",
        [
            (
                "Seat at the side near the front, with the speaker’s face in the light.",
                "Every teacher",
                "Every lesson",
            ),
            ("Captions on every film and clip.", "Every teacher", "Every lesson"),
        ],
        [
            (
                "Pre-teaching of new words in a group of three.",
                "Learning support assistant",
                "20 minutes, three times a week",
            )
        ],
        [
            (
                "A radio aid with two microphones, tested before school.",
                "Teacher of the Deaf; tested by learning support assistant",
                "Daily test; serviced each term",
            ),
            (
                "Lessons with a qualified Teacher of the Deaf in listening and self-advocacy.",
                "Teacher of the Deaf",
                "One hour a week",
            ),
        ],
    )
    band(
        "Communication and interaction",
        [("Key words on the board before talk begins.", "Every teacher", "Every lesson")],
        [("A reading group on instruction words.", "English teacher", "Once a week for two terms")],
        [
            (
                "Assessment of language and a programme for school.",
                "Speech and language therapist (deafness)",
                "Six visits a year",
            )
        ],
    )
    band(
        "Social, emotional and mental health",
        [("A quiet room at lunch.", "Pastoral team", "Every day")],
        [],
        [
            (
                "Counselling from a counsellor who signs.",
                "Deaf CAMHS counsellor",
                "Fortnightly, 45 minutes",
            )
        ],
    )
    c.h("Section G  My help with health", 1)
    c.t(s("G", "N/A"))
    c.h("Section H  My help with care", 1)
    c.h("H1", 2)
    c.t(s("H1", "N/A"))
    c.h("H2", 2)
    c.t(s("H2", "N/A"))
    c.h("Section I  My school", 1)
    c.t(
        s(
            "I",
            "Ioana will go on attending Ferrybridge Academy, which is a mainstream academy with a"
            " resourced provision for deaf pupils.",
        )
    )
    g.placement = dict(
        name="Ferrybridge Academy",
        type="mainstream academy with a resourced provision for deaf pupils",
    )
    c.h("Section J  My budget", 1)
    c.tab(
        [
            ["Item", "Cost a year", "How it is paid"],
            [s("J", "Captioning licence"), s("J", "£240"), s("J", "To the school")],
            [
                s("J", "Deaf youth theatre"),
                s("J", "£615"),
                s("J", "Direct payment to Mihaela Popescu"),
            ],
            [s("J", "Total"), s("J", "£855"), s("J", "")],
        ],
        [7, 4, 6],
        heads=1,
        shade="FCE4D6",
    )
    g.budget = dict(requested=True, text="")
    c.h("Section K  My reports", 1)
    rows = [["Report", "Written by", "Job", "Date"]]
    for ti, au, ro, d, i in [
        ("Parent’s views", "Mihaela Popescu", "Mother", "4/9/24", "2024-09-04"),
        ("School advice", "Nathan Bell", "SENDCo", "20/9/24", "2024-09-20"),
        (
            "Educational psychology",
            "Dr Leila Hart",
            "Educational Psychologist",
            "3/10/24",
            "2024-10-03",
        ),
        ("Hearing", "Ruth Abiola", "Teacher of the Deaf", "27/9/24", "2024-09-27"),
    ]:
        c.adv(ti, au, ro, i)
        rows.append([s("K", ti), s("K", au), s("K", ro), s("K", d)])
    rows.append(
        [
            s("K", "Social care"),
            Cell(
                [
                    s(
                        "K",
                        "Not received: the service wrote on 1/10/24 that Ioana is not known to"
                        " them.",
                    )
                ],
                across=3,
            ),
            ...,
            ...,
        ]
    )
    c.tab(rows, [4, 4.5, 5, 3.5], heads=1, shade="FCE4D6")
    return c.p


TOLD = (
    "contents and a how-to-read page that name the sections, ‘+’ and ‘–’ cells for strengths and"
    " needs, dates in headings"
)
CASES = [
    Case("waves-ioana-docx", paper, "docx", "waves", TOLD),
]
