"""A supported internship; every title stands in a drawn shape."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span
from makers.word import spaced, title_in_shape


def paper() -> Paper:
    """Prints the plan."""
    c = Form("intern-delroy", font="Calibri", size=11.5)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9993094188"
    ul = "8120447305"
    g.person = dict(
        name="Delroy Anthony Blackstock",
        preferred_name="Del",
        date_of_birth="2004-12-02",
        sex="Male",
        address="Flat 2, 60 Kiln Street, Marlow Heath, MH4 1EE",
        nhs_number=n,
        uln=ul,
        school="Marlow Heath College",
        ethnicity="Black Caribbean",
        year_group="Year 15",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Royal Borough of Marlow Heath",
        amended_date="2025-06-30",
        review_date="2026-06-12",
        coordinator="Hattie Roscoe",
    )
    g.contacts = [
        dict(
            name="Marcia Blackstock",
            relationship="Mum",
            phone="07700 900455",
            email="marcia.b@mail.example.org",
        ),
        dict(name="Devon Blackstock", relationship="Brother", phone="07700 900456"),
    ]
    c.p.running([X("Royal Borough of Marlow Heath – EHC plan for a young adult")])
    c.p.running([X("Del Blackstock – amended final plan, 30 June 2025 – "), PAGE], foot=True)
    c.t([B("Education, Health and Care Plan", size=22, colour="1F4E79")])
    c.t([B("Preparing for adult life: supported internship year", size=14)])
    c.tab(
        [
            [B("My name"), f("Delroy Anthony Blackstock"), B("Call me"), f("Del")],
            [B("I was born on"), f("2 December 2004"), B("I am"), f("Male")],
            [
                B("I live at"),
                f("Flat 2, 60 Kiln Street, Marlow Heath, MH4 1EE"),
                B("My ethnic background"),
                f("Black Caribbean"),
            ],
            [B("My NHS number"), f(spaced(n)), B("My ULN"), f(ul)],
            [B("My college"), f("Marlow Heath College"), B("Year"), f("Year 15")],
            [B("Kind of plan"), f("Amended final"), B("Date"), f("30 June 2025")],
            [
                B("My EHCP co-ordinator"),
                f("Hattie Roscoe"),
                B("Must be reviewed by"),
                f("12 June 2026"),
            ],
        ],
        [3.6, 5.6, 3.8, 4],
    )
    c.tab(
        [
            ["People who know me best", "Who they are to me", "How to reach them"],
            [f("Marcia Blackstock"), f("Mum"), [f("07700 900455"), f("marcia.b@mail.example.org")]],
            [f("Devon Blackstock"), f("Brother"), f("07700 900456")],
        ],
        [6, 4.5, 6.5],
        heads=1,
        shade="DEEAF6",
    )
    H = lambda t: title_in_shape(c, t)
    H("A   My views, interests and aspirations")
    for q, a in [
        (
            "About me",
            "I’m Del. I’m twenty. I have Williams syndrome, so I can"
            " talk to anyone and I love music, and I get very worried about"
            " things which haven’t happened. I play the steel pan with the Heath"
            " Street Band and I have played at two weddings. I live with my mum,"
            " but from next year I might live in a flat with support.",
        ),
        (
            "What I want",
            "I want a proper job with a uniform and my name on a"
            " badge, best of all in a hospital or a hotel. I want to be paid. I"
            " want a girlfriend who likes music, and to go to Trinidad to see"
            " carnival.",
        ),
        (
            "What matters to me",
            "Being on time. Being told the truth. Having my"
            " headphones. People not shouting, and no balloons, hand dryers or"
            " fireworks. I don’t want to be talked about when I’m in the room.",
        ),
        (
            "What Mum thinks",
            "Marcia says that Del has the best manners in the borough"
            " and that strangers have taken advantage of that: last year he gave"
            " his bank card to a man at a bus stop. She wants him to be safe"
            " without being locked in. She has seen what he can do when a manager"
            " believes in him and she is sure that he will hold down a job if he"
            " is given time to learn it.",
        ),
        (
            "My story",
            "I went to Kiln Street Primary, to Heathfield School until"
            " I was nineteen, and then to Marlow Heath College for a foundation"
            " course. I did work experience at the Crown Hotel laundry in 2024"
            " and they gave me a reference.",
        ),
    ]:
        c.h(q, 3)
        c.t(s("A", a))
    H("B   My special educational needs")
    for t, a, ns in [
        (
            "Communication and interaction",
            "ci",
            [
                "I speak fluently, so people think that I understand more"
                " than I do. My understanding of language is like that of an"
                " eight-year-old.",
                "I am over-friendly with people whom I don’t know, and I can’t tell who is safe.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                "I have a moderate learning disability. I read simple"
                " sentences, but I can’t use money, tell the time on a clock with"
                " hands or work out how long a thing will take.",
                "I need to do a new task many times, in the place where I"
                " will use it, before I can do it alone.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            [
                "I worry a lot, ask the same question over and over, and"
                " feel sick before anything new."
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            [
                "Sudden and mechanical noises hurt me. I find stairs and"
                " escalators hard because I can’t judge depth."
            ],
        ),
    ]:
        c.h(t, 3)
        c.bl(*[need("B", a, x) for x in ns])
    H("C   My health needs")
    c.t(
        need(
            "C",
            None,
            "I have Williams syndrome with a narrowing of the aorta,"
            " high blood pressure and high calcium. I take a tablet each morning.",
        )
    )
    H("D   My social care needs")
    c.t(
        need(
            "D",
            None,
            "I need support to be safe with strangers, with money and"
            " online, and to learn to live away from my mum.",
        )
    )
    H("E   My outcomes")
    for i, (o, by, st, w) in enumerate(
        [
            (
                "I will be in paid work for at least 16 hours a week.",
                "July 2027",
                [
                    "Finish three rotations of my internship at Marlow General Hospital.",
                    "Apply for two jobs with my job coach.",
                ],
                "Job coach, Mum",
            ),
            (
                "I will travel to work and back by bus on my own, on time, every day.",
                "January 2026",
                ["Learn what to do if the bus doesn’t come.", "Use the bus app by myself."],
                "Travel trainer",
            ),
            (
                "I will use a bank card and a weekly budget, and will tell"
                " Devon if anybody asks me for money.",
                "July 2026",
                ["Use a card with a limit of £20.", "Practise saying no."],
                "Tutor, Devon",
            ),
            (
                "I will live in a supported flat and make my own breakfast and supper.",
                "July 2027",
                ["Stay in the training flat for four weekends.", "Cook six meals."],
                "Social worker, support worker",
            ),
        ]
    ):
        c.tab(
            [
                [B(f"My goal {i + 1}"), out(o, None, by, st)],
                [B("Steps"), [s("E", x) for x in st]],
                [B("Who will help"), s("E", w)],
                [B("By when"), s("E", by)],
            ],
            [3.6, 13.4],
        )
    H("F   Special educational provision: my internship week")
    c.t(
        L(
            "This is what the college and the council must make sure"
            " that I have, from September 2025 to July 2026."
        )
    )
    for d, xs in [
        (
            "Monday to Thursday",
            [
                (
                    "A work placement at Marlow General Hospital of five hours"
                    " a day, four days a week, in three rotations of twelve weeks (linen,"
                    " catering and ward host).",
                    0,
                    "five hours a day, four days a week",
                    "",
                ),
                (
                    "A job coach trained in systematic instruction will be at"
                    " my side for the first four weeks of each rotation, and for at least"
                    " one hour a day after that.",
                    0,
                    "",
                    "A job coach trained in systematic instruction",
                ),
                (
                    "An employer mentor from the hospital will meet me for 20"
                    " minutes at the end of each week.",
                    0,
                    "20 minutes at the end of each week",
                    "An employer mentor from the hospital",
                ),
            ],
        ),
        (
            "Every morning",
            [
                (
                    "My tutor will go through my picture timetable with me for"
                    " 15 minutes on the hospital site, and will tell me about any change.",
                    None,
                    "15 minutes",
                    "",
                )
            ],
        ),
        (
            "Friday",
            [
                (
                    "Six hours at college in a group of eight: English and"
                    " mathematics for work (two hours), money and banking (one hour and a"
                    " half), keeping safe and relationships (one hour and a half) and"
                    " job-seeking (one hour).",
                    2,
                    "",
                    "",
                ),
                (
                    "A speech and language therapist will join the group for"
                    " one hour a fortnight and will teach me how to ask for something to"
                    " be repeated.",
                    0,
                    "one hour a fortnight",
                    "A speech and language therapist",
                ),
            ],
        ),
        (
            "Across the year",
            [
                (
                    "Travel training, one to one, for ten sessions of two hours before Christmas.",
                    1,
                    "ten sessions of two hours before Christmas",
                    "",
                ),
                (
                    "Twelve counselling sessions of 50 minutes, with a"
                    " counsellor who has worked with people with learning disabilities.",
                    None,
                    "Twelve counselling sessions of 50 minutes",
                    "",
                ),
                (
                    "A vocational profile, written with me by 30 September"
                    " 2025 and brought up to date each term.",
                    0,
                    "",
                    "",
                ),
            ],
        ),
    ]:
        c.h(d, 3)
        for p, o, hh, w in xs:
            c.t([prov("F", p, o, w, hh), L(f" (Goal {o + 1})") if o is not None else L("")])
    H("G   Health provision")
    c.t(
        prov(
            "G",
            "My heart and blood pressure will be checked every six"
            " months at the adult cardiology clinic, and Mum may come with me.",
            None,
            "",
            "every six months",
        )
    )
    c.t(
        prov(
            "G",
            "The community learning disability nurse will see me four"
            " times a year and will do my annual health check with my GP each"
            " March.",
            None,
            "The community learning disability nurse",
            "four times a year",
        )
    )
    t1, t2 = (
        "H1   Social care that must be provided under the"
        " Chronically Sick and Disabled Persons Act 1970",
        "H2   Other social care",
    )
    c.tab(
        [
            [
                Cell([Span(t1, "heading", bold=True)], shade="DEEAF6"),
                Cell([Span(t2, "heading", bold=True)], shade="DEEAF6"),
            ],
            [
                [s("H1", "Not applicable, because I am over 18.")],
                [
                    prov(
                        "H2",
                        "Six hours a week of support from a personal assistant to"
                        " see friends, shop and cook (Care Act 2014).",
                        None,
                        "",
                        "Six hours a week",
                    ),
                    prov(
                        "H2",
                        "Four weekends in the training flat between September 2025 and March 2026.",
                        None,
                        "",
                        "",
                    ),
                ],
            ],
        ],
        [8.5, 8.5],
    )
    H("I   Where I will learn")
    c.t(
        s(
            "I",
            "Marlow Heath College, a general further education"
            " college, with a placement at Marlow General Hospital",
        )
    )
    g.placement = dict(name="Marlow Heath College", type="general further education college")
    H("J   My personal budget")
    R = [["What it pays for", "Section", "How it is paid", "How much each year", "My goal"]]
    for a, b, d, e, z in [
        ("Personal assistant", "H2", "Direct payment to Marcia Blackstock", "£5,304", "4"),
        ("Travel training", "F", "Managed by the council", "£1,150", "2"),
        (
            "Steel pan lessons for well-being",
            "H2",
            "Direct payment to Marcia Blackstock",
            "£480",
            "–",
        ),
    ]:
        R.append([s("J", a), L(b), s("J", d), s("J", e), L(z)])
    R.append([Cell([s("J", "Total")], across=3), ..., ..., s("J", "£6,934"), None])
    c.tab(R, [5, 2, 5, 3, 2], heads=1, shade="DEEAF6")
    g.budget = dict(requested=True, text="£6,934")
    H("K   Advice and information")
    R = [["Who", "What", "When"]]
    for t, a, r, d, iso in [
        ("My views", "Del Blackstock", "", "14 May 2025", "2025-05-14"),
        ("College report", "Annie Fairbrother", "Internship Tutor", "2 May 2025", "2025-05-02"),
        ("Employer’s feedback", "Joel Simpkin", "Laundry Manager", "9 May 2025", "2025-05-09"),
        (
            "Psychology report",
            "Dr Iona Crabbe",
            "Educational Psychologist",
            "12 January 2024",
            "2024-01-12",
        ),
        (
            "Cardiology letter",
            "Dr Samuel Eze",
            "Consultant Cardiologist",
            "28 March 2025",
            "2025-03-28",
        ),
        ("Care Act assessment", "Fatou Ceesay", "Social Worker", "16 May 2025", "2025-05-16"),
    ]:
        c.adv(t, a, r, iso)
        R.append([s("K", a + (", " + r if r else "")), s("K", t), s("K", d)])
    c.tab(R, [8, 5, 4], heads=1, shade="DEEAF6")
    c.t([L("Signed by Del: ___________     Signed for the council: "), f("Winifred Tate")])
    return c.p


TOLD = (
    "Supported internship, 20-year-old: every section title"
    " stands in a drawn shape (text box), H1 beside H2 in two boxes,"
    " personal-budget grid with five columns and a total, E by ‘My goal /"
    " Steps / Who helps / By when’ in rows, F as week planner paragraphs"
    " with bold day names, first person"
)
CASES = [
    Case("intern-delroy-docx", paper, "docx", "drawn-titles", TOLD),
    Case("intern-delroy-pdf", paper, "pdf", "drawn-titles", TOLD),
]
