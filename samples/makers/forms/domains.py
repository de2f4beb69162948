"""Domains of adulthood.

Label row over value row; E and F in a grid for each of the four domains, outcome cells merged
down.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper
from makers.word import bullet_cell


def paper() -> Paper:
    """Prints the plan."""
    c = Form("domains-esme", font="Arial", size=10, wide=True, margin=1.7)
    g = c.g
    s, L, B, f, need, prov, X = (c.s, c.L, c.B, c.f, c.need, c.prov, c.X)
    n = "9990020086"
    ul = "7340918826"
    g.person = dict(
        name="Esme Rose Whitcombe-Osei",
        preferred_name="Es",
        date_of_birth="2007-10-30",
        sex="Female",
        nhs_number=n,
        uln=ul,
        address="Flat 12, Tannery Court, Ardenvale, AV2 5GH",
        school="Ardenvale Sixth Form College",
        year_group="Year 13",
        ethnicity="Mixed – White and Black African",
        home_language="English",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Ardenvale Borough Council",
        amended_date="2025-03-26",
        review_date="2026-01-30",
        coordinator="Lydia Marsh",
    )
    g.contacts = [
        dict(
            name="Caroline Whitcombe",
            relationship="Mum",
            phone="07700 900118",
            email="c.whitcombe@mail.example",
        ),
        dict(name="Daniel Osei", relationship="Dad", phone="07700 900119"),
        dict(
            name="Ruby Whitcombe", relationship="Sister and advocate", email="ruby.w@mail.example"
        ),
    ]
    c.p.running([X("Esme Whitcombe-Osei | Born 30 October 2007 | Amended final plan")], foot=True)
    c.t([B("Ardenvale Borough Council", size=12, colour="5B2C6F")])
    c.t([B("My Education, Health and Care Plan", size=22, colour="5B2C6F")])
    c.t([L("☐ Draft     ☐ Final     ☒ Amended final     ☐ Transferred from another authority")])

    def lv(rows, widths):
        R = []
        for labs, vals in rows:
            R.append([Cell([B(x)], shade="E8DAEF") if x else None for x in labs])
            R.append([f(x) if x else None for x in vals])
        c.tab(R, widths)

    lv(
        [
            (
                ["My full name", "I like to be called", "Date of birth"],
                ["Esme Rose Whitcombe-Osei", "Es", "30 October 2007"],
            ),
            (
                ["Sex", "Ethnicity", "First language"],
                ["Female", "Mixed – White and Black African", "English"],
            ),
            (
                ["NHS number", "ULN", "Where I live"],
                ["999 002 0086", ul, "Flat 12, Tannery Court, Ardenvale, AV2 5GH"],
            ),
            (
                ["Where I learn now", "Year group", "EHC plan officer"],
                ["Ardenvale Sixth Form College", "Year 13", "Lydia Marsh"],
            ),
            (
                ["Date of this plan", "Date of the first plan", "My plan must be reviewed by"],
                ["26 March 2025", "4 May 2016", "30 January 2026"],
            ),
        ],
        [9, 8.5, 8.5],
    )
    c.h("People who help me", 2)
    c.tab(
        [
            ["Name", "Who they are", "How to reach them", "Can they make decisions for me?"],
            [
                f("Caroline Whitcombe"),
                f("Mum"),
                [f("07700 900118"), f("c.whitcombe@mail.example")],
                f("No – I decide"),
            ],
            [f("Daniel Osei"), f("Dad"), f("07700 900119"), f("No – I decide")],
            [
                f("Ruby Whitcombe"),
                f("Sister and advocate"),
                f("ruby.w@mail.example"),
                f("She speaks with me at meetings"),
            ],
        ],
        [6.5, 6, 7, 6.5],
        heads=1,
        shade="E8DAEF",
    )
    c.h("Section A – My views, interests and aspirations", 1)
    for q, a in [
        (
            "About me",
            [
                (
                    "I’m Es. I’m funny, I’m organised and I notice when other people are upset. I"
                    " have Prader-Willi syndrome and a learning disability. I don’t want people"
                    " to talk about food all the time, but I do need them to know about it."
                )
            ],
        ),
        ("What I enjoy", ["Crochet, Eurovision, my cat Dame Shirley, boccia on Thursdays."]),
        (
            "What I want in the future",
            [
                (
                    "A job with wool or fabric. A flat with one other girl. To be in charge of my"
                    " own money, with help. To go to Stockholm."
                )
            ],
        ),
        (
            "How to talk with me",
            [
                (
                    "Use short sentences and write down what we agreed. Don’t change a plan on"
                    " the day unless you really must."
                ),
                "I wrote this with Ruby and my tutor over three lunchtimes in January 2025.",
            ],
        ),
        (
            "What my parents think",
            [
                (
                    "We are proud of the young woman that Es has become. We want her to be safe"
                    " around food without being watched every minute, and to have work that she"
                    " can be proud of."
                ),
                (
                    "We would like one person to co-ordinate college, health and social care"
                    " after she is eighteen."
                ),
            ],
        ),
    ]:
        c.h(q, 3)
        c.t(*[s("A", x) for x in a])
    c.h("Section B – My special educational needs", 1)
    R = [["Area", "What I can do", "What I find difficult"]]
    for t, a, st, ns in [
        (
            "Communication and interaction",
            "ci",
            ["I talk clearly and tell a good story.", "I read a room better than most people."],
            [
                (
                    "I do not always understand language that has a hidden meaning, and I say yes"
                    " when I have not understood."
                ),
                (
                    "When I am upset I ask the same question again and again and cannot hear the"
                    " answer."
                ),
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                "I read and enjoy books for a nine-year-old.",
                "I can follow a pattern with 30 steps.",
            ],
            [
                (
                    "I have a moderate learning disability; my numeracy is at Entry Level 2 and I"
                    " cannot yet work out change."
                ),
                (
                    "My short-term memory is poor and I need written or picture prompts to finish"
                    " a task of more than three steps."
                ),
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ["I can say when I am getting cross."],
            [
                (
                    "Changes of plan make me very anxious and can lead to outbursts in which I"
                    " shout, cry or pick my skin for up to an hour."
                ),
                "I have few friends of my own age and have been taken advantage of online.",
            ],
        ),
        (
            "Sensory and/or physical",
            "sp",
            ["I am strong and like to be active."],
            ["I have low muscle tone and scoliosis and tire after walking for fifteen minutes."],
        ),
    ]:
        R.append([B(t), [s("B", x) for x in st], [need("B", a, x) for x in ns]])
    tb = c.tab(R, [5, 8, 13], heads=1, shade="E8DAEF")
    for r in range(1, 5):
        bullet_cell(c, tb, r, 1)
        bullet_cell(c, tb, r, 2)
    c.h("Section C – My health needs that relate to my special educational needs", 1)
    c.t(
        need(
            "C",
            None,
            (
                "I have Prader-Willi syndrome. I feel hungry all the time and must have a"
                " controlled diet and no open access to food or money for food."
            ),
        ),
        need(
            "C",
            None,
            (
                "I have growth hormone treatment, scoliosis and sleep apnoea, for which I use"
                " CPAP at night."
            ),
        ),
    )
    c.h(
        (
            "Section D – My social care needs that relate to my special educational needs or"
            " disability"
        ),
        1,
    )
    c.t(
        need(
            "D",
            None,
            "I need someone with me in shops, cafés and other places where there is food.",
        ),
        need("D", None, "I need help to keep safe online and with money."),
    )
    c.h(
        (
            "Sections E and F – What I want to achieve and the special educational provision that"
            " will help me"
        ),
        1,
    )

    def dom(t, blocks):
        c.h(t, 2)
        R = [
            [
                "Outcome (Section E)",
                "Steps in the next 12 months (Section E)",
                "Special educational provision (Section F)",
                "Who",
                "How much and how often",
            ]
        ]
        for ref, o, by, steps, rows in blocks:
            i = g.outcome(o, None, by, steps)
            first = True
            for p, w, h in rows:
                g.provide("F", p, i, by_whom=w, how_often=h)
                R.append(
                    [
                        Cell([[B(ref + "  "), s("E", o)], [L("By: "), s("E", by)]], down=len(rows))
                        if first
                        else ...,
                        Cell([s("E", x) for x in steps], down=len(rows)) if first else ...,
                        s("F", p),
                        s("F", w),
                        s("F", h),
                    ]
                )
                first = False
        c.tab(R, [6.5, 5, 7.5, 3.5, 3.8], heads=1, shade="E8DAEF")

    dom(
        "Employment and learning",
        [
            (
                "1.1",
                (
                    "I will complete a work placement of twelve weeks in a craft or textile"
                    " business, working four hours at a time."
                ),
                "July 2026",
                ["Visit three businesses with my job coach by June 2025.", "Make a video CV."],
                [
                    (
                        (
                            "A vocational profile and job-matching, then on-the-job training with"
                            " fading support"
                        ),
                        "Job coach (Level 3 in supported employment)",
                        "10 hours a week for 12 weeks, then 4 hours a week",
                    ),
                    (
                        "Teaching of workplace language, with role play and a phrase book",
                        "Specialist tutor, advised by the speech and language therapist",
                        "2 x 45 mins a week in a group of 4",
                    ),
                    (
                        (
                            "A weekly planner with pictures, gone through at the start and the"
                            " end of each day"
                        ),
                        "Personal tutor",
                        "10 mins, twice a day",
                    ),
                ],
            ),
            (
                "1.2",
                (
                    "I will add up the cost of three things and check my change, in a real shop,"
                    " nine times in ten."
                ),
                "December 2025",
                ["Use a calculator app to add two prices."],
                [
                    (
                        (
                            "Functional skills maths at Entry Level 2 to 3, taught with real"
                            " money and real shops"
                        ),
                        "Functional skills tutor",
                        "3 hours a week, with one visit to a shop each fortnight",
                    )
                ],
            ),
        ],
    )
    dom(
        "Independent living",
        [
            (
                "2.1",
                (
                    "I will make a packed lunch to my diet plan with picture prompts and no adult"
                    " in the kitchen."
                ),
                "End of Year 14",
                ["Learn to weigh five foods.", "Lay out my own picture recipe."],
                [
                    (
                        (
                            "Individual teaching in the training kitchen, with locked storage and"
                            " a backward-chaining programme"
                        ),
                        "Life skills tutor trained in Prader-Willi syndrome",
                        "90 mins each Tuesday, 1:1",
                    ),
                    (
                        (
                            "Training for all staff who teach me about food security and about my"
                            " behaviour plan"
                        ),
                        "Specialist dietitian and PWS Association trainer",
                        "One half-day each September; 1-hour update in January",
                    ),
                ],
            )
        ],
    )
    dom(
        "Friends, relationships and community",
        [
            (
                "3.1",
                (
                    "I will take part in a craft group in the town once a week with friends whom"
                    " I have chosen."
                ),
                "Easter 2026",
                ["Try two groups with Ruby."],
                [
                    (
                        "A relationships and online safety course adapted for learning disability",
                        "College nurse and specialist tutor",
                        "1 hour a week for 20 weeks, group of 6",
                    )
                ],
            )
        ],
    )
    dom(
        "Good health",
        [
            (
                "4.1",
                (
                    "I will tell an adult that I am anxious, and use my toolbox, before I shout"
                    " or pick my skin, four times in five."
                ),
                "December 2025",
                ["Choose five things for my toolbox."],
                [
                    (
                        "Emotional regulation sessions based on the Zones of Regulation",
                        "Assistant psychologist under an educational psychologist",
                        "Weekly, 40 mins, term time (36 weeks)",
                    ),
                    (
                        "A quiet room that I can use at any time, with a named member of staff",
                        "Learning support team",
                        "Always available during college hours",
                    ),
                ],
            )
        ],
    )

    def gh(sec, t, rows):
        c.h(t, 1)
        R = [["Provision", "Who", "How much and how often", "Outcome that it supports"]]
        for p, w, h, o, ref in rows:
            R.append([prov(sec, p, o, w, h), s(sec, w), s(sec, h), L(ref)])
        c.tab(R, [11, 6, 6, 3.3], heads=1, shade="E8DAEF")

    gh(
        "G",
        "Section G – Health provision",
        [
            (
                "Review of diet plan and weight",
                "Specialist dietitian",
                "Every eight weeks",
                2,
                "2.1",
            ),
            (
                "Physiotherapy programme for scoliosis, with a hydrotherapy block",
                "Community physiotherapist",
                "Programme reviewed every 6 months; hydrotherapy 6 x 30 mins each summer term",
                None,
                "–",
            ),
            (
                "Transition clinic with paediatrician and adult endocrinologist together",
                "Dr Faith Adeleke and Dr Simon Voss",
                "One appointment by September 2025",
                None,
                "–",
            ),
        ],
    )
    gh(
        "H1",
        (
            "Section H1 – Social care provision under section 2 of the Chronically Sick and"
            " Disabled Persons Act 1970"
        ),
        [
            (
                "Support worker to go with me to the craft group and to boccia",
                "Personal assistant paid for by direct payment",
                "5 hours a week, 48 weeks a year",
                4,
                "3.1",
            )
        ],
    )
    g.provision[-1]["outcome"] = next(
        (i for i, o in enumerate(g.outcomes) if "craft group" in o["text"])
    )
    for r in g.provision:
        if r["section"] == "G" and r["outcome"] is not None:
            r["outcome"] = next(
                (i for i, o in enumerate(g.outcomes) if "packed lunch" in o["text"])
            )
    c.h("Section H2 – Any other social care provision", 1)
    c.t(
        s(
            "H2",
            (
                "A Care Act transition assessment will be completed by 30 July 2025. Thirty"
                " nights a year of overnight short breaks at Lantern House."
            ),
        )
    )
    g.provide(
        "H2",
        (
            "A Care Act transition assessment will be completed by 30 July 2025. Thirty nights a"
            " year of overnight short breaks at Lantern House."
        ),
        None,
    )
    c.h("Section I – Where I will learn", 1)
    c.tab(
        [
            ["From", "Name of setting", "Type of setting"],
            [
                s("I", "Now until 25 July 2025"),
                s("I", "Ardenvale Sixth Form College"),
                s("I", "Mainstream sixth form college"),
            ],
            [
                s("I", "1 September 2025"),
                s("I", "Wharfside College"),
                s("I", "General further education college"),
            ],
        ],
        [6, 10, 10],
        heads=1,
        shade="E8DAEF",
    )
    g.placement = dict(name="Wharfside College", type="General further education college")
    c.h("Section J – My personal budget", 1)
    c.tab(
        [
            ["What it is for", "How it is paid", "Amount", "Outcome"],
            [
                s("J", "Personal assistant, 5 hours a week"),
                s("J", "Direct payment to Caroline Whitcombe"),
                s("J", "£3,720 a year"),
                L("3.1"),
            ],
        ],
        [9, 8, 5, 4],
        heads=1,
        shade="E8DAEF",
    )
    g.budget = dict(requested=True, text="£3,720 a year")
    c.h("Section K – Advice and information", 1)
    R = [["Report", "Who wrote it", "Date of the report", "Pages"]]
    for t, a, r, d, i, pg in [
        (
            "My views",
            "Esme Whitcombe-Osei with Ruby Whitcombe",
            "",
            "31 January 2025",
            "2025-01-31",
            "3",
        ),
        (
            "Parents’ views",
            "Caroline Whitcombe and Daniel Osei",
            "",
            "20 January 2025",
            "2025-01-20",
            "4",
        ),
        (
            "College report for the annual review",
            "Nadia Karim",
            "Learning Support Manager, Ardenvale Sixth Form College",
            "12 November 2024",
            "2024-11-12",
            "6",
        ),
        (
            "Educational psychology",
            "Dr Peter Lund",
            "Senior Educational Psychologist",
            "15 January 2025",
            "2025-01-15",
            "9",
        ),
        ("Dietetics", "Aoife Brennan", "Specialist Dietitian", "8 January 2025", "2025-01-08", "3"),
        (
            "Speech and language therapy",
            "Gemma Tully",
            "Speech and Language Therapist",
            "19 December 2024",
            "2024-12-19",
            "5",
        ),
        (
            "Social care",
            "Winston Hall",
            "Social Worker, Preparing for Adulthood Team",
            "22 January 2025",
            "2025-01-22",
            "4",
        ),
    ]:
        c.adv(t, a, r, i)
        R.append([s("K", t), s("K", a + (", " + r if r else "")), s("K", d), L(pg)])
    c.tab(R, [8, 10, 5, 3], heads=1, shade="E8DAEF")
    c.t(
        [
            L("Signed for Ardenvale Borough Council: "),
            f("Jonah Prescott, Head of SEND"),
            L("      26 March 2025"),
        ]
    )
    return c.p


TOLD = (
    "17-year-old: label row over value row, E and F by the four adulthood domains with merged"
    " outcome cells, printed numbers 1.1, two placements, costed budget"
)
CASES = [
    Case("domains-esme-docx", paper, "docx", "adulthood-domains", TOLD),
    Case("domains-esme-pdf", paper, "pdf", "adulthood-domains", TOLD),
]
