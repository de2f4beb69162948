"""Cards with colour bars: needs in cards, one card an outcome with its provision lines inside."""

from makers.facts import Case
from makers.kit import B, Kit, extra, label, say
from makers.paper import PAGE, Cell, Paper, Span

TEAL, PEACH, LILAC, SAND = "1B7F79", "FCE4D6", "E4DFEC", "FFF2CC"
NEEDS = (
    (
        "Communication & Interaction",
        "ci",
        "Saoirse signs about 90 Makaton words and joins two of them. She loves to greet people.",
        (
            (
                "Saoirse’s understanding of language is at about the level of a child of two and a"
                " half."
            ),
            (
                "Her speech is unclear to people outside the family; she becomes cross when she is"
                " not understood."
            ),
        ),
    ),
    (
        "Cognition & Learning",
        "cl",
        (
            "Saoirse learns well by watching others, knows the letters of her name and can match"
            " numerals to 5."
        ),
        (
            (
                "Saoirse has Down syndrome and a severe learning difficulty. She needs new learning"
                " broken into very small steps, repeated many times."
            ),
            (
                "She finds it hard to carry over what she has learned with one adult to another"
                " adult or place."
            ),
        ),
    ),
    (
        "Social, Emotional & Mental Health",
        "semh",
        "She is loving and funny and has a best friend, Mabel.",
        ("Saoirse sits down and refuses to move when an activity ends without warning.",),
    ),
    (
        "Sensory & Physical",
        "sp",
        "She walks, runs and climbs the low frame.",
        (
            "Saoirse has hypotonia and tires by early afternoon.",
            "She has a mild bilateral hearing loss (glue ear) and wears a softband hearing aid.",
            "She is not yet toilet trained.",
        ),
    ),
)
CARDS = (
    (
        "Communication & Interaction",
        (
            "Saoirse will ask for what she wants and comment on what she sees, joining three signs"
            " or words, with any adult in her class."
        ),
        "End of Year 4 (July 2026)",
        (
            "Two-sign phrases with her key adult – July 2024",
            "Two-sign phrases with three adults – July 2025",
        ),
        (
            (
                "F",
                "A language programme that uses Makaton, symbols and ‘see and learn’ speech cards.",
                "Teaching assistant trained to Makaton level 2",
                "20 minutes daily",
            ),
            (
                "F",
                "Assessment, programme and modelling in class.",
                "Speech and language therapist",
                "One hour every three weeks in term time",
            ),
            (
                "F",
                "Makaton training for all staff of the school.",
                "Tidewater Total Communication Team",
                "Half a day each September",
            ),
        ),
    ),
    (
        "Cognition & Learning",
        "Saoirse will read 50 whole words by sight and count out up to ten objects.",
        "End of Year 4 (July 2026)",
        ("15 words and five objects – July 2024",),
        (
            (
                "F",
                (
                    "A differentiated curriculum planned in small steps, with errorless learning"
                    " and over-learning."
                ),
                "Class teacher with the Down Syndrome Advisory Teacher",
                "In all lessons; advisory teacher one visit each half term",
            ),
            (
                "F",
                "Individual teaching of reading by whole words.",
                "Teaching assistant",
                "15 minutes, four times a week",
            ),
        ),
    ),
    (
        "Social, Emotional & Mental Health",
        (
            "Saoirse will move from one activity to the next with her class when shown her ‘next’"
            " card."
        ),
        "End of Year 2 (July 2024)",
        (),
        (
            (
                "F",
                "Now-and-next board and a two-minute sand timer before every change.",
                "All adults in class",
                "At every change of activity",
            ),
        ),
    ),
    (
        "Sensory & Physical",
        "Saoirse will use the toilet at regular times with a prompt and manage her own clothing.",
        "End of Year 3 (July 2025)",
        (
            "Sit on the toilet after snack and lunch – December 2023",
            "Pull trousers down and up – July 2024",
        ),
        (
            (
                "F",
                "A toileting programme, with records kept each day and shared with home.",
                "Teaching assistant",
                "Four times a day",
            ),
            (
                "G",
                "Advice on continence and review of the programme.",
                "School nurse",
                "Once a term",
            ),
            (
                "F",
                (
                    "Classroom acoustics survey; hearing aid checked; radio aid supplied and"
                    " maintained."
                ),
                "Teacher of the Deaf",
                "Once each half term; aid checked every morning by the teaching assistant",
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("colour-cards", "DejaVu Sans", 10)
    p = k.p
    p.margins(1.8)
    p.running([extra("Saoirse Gallagher’s EHC Plan")], foot=True, align="left")
    p.running([extra("page "), PAGE], foot=True, align="right")
    w = p.width
    white = {"bold": True, "colour": "FFFFFF"}

    def bar(text: str, home: str = "heading", shade: str = TEAL) -> None:
        p.table([[Cell([Span(text, home, bold=True, colour="FFFFFF", size=13)], shade=shade)]], [w])

    p.text(label("my", colour=TEAL, size=14), align="right", after=0)
    p.text(label("Education, Health and Care Plan", colour=TEAL, bold=True, size=20), align="right")
    p.table(
        [
            [
                Cell(
                    [
                        [label("This is the plan of  "), k.who("name", "Saoirse Niamh Gallagher")],
                        [
                            label("I like to be called  "),
                            k.who("preferred_name", "Saoirse"),
                            label("  (say “Seer-sha”)"),
                        ],
                        [
                            label("I was born on  "),
                            k.who("date_of_birth", "2016-10-21", "21 October 2016"),
                        ],
                        [
                            label("I live at  "),
                            k.who("address", "22 Lobster Lane, Tidewater, TW9 3FF"),
                        ],
                        [
                            label("with  "),
                            k.con(0, "name", "Bridget Gallagher"),
                            label(" my "),
                            k.con(0, "relationship", "Mum"),
                            label(" ("),
                            k.con(0, "phone", "07700 900455"),
                            label(") and "),
                            k.con(1, "name", "Ciaran Gallagher"),
                            label(" my "),
                            k.con(1, "relationship", "Dad"),
                            label(" ("),
                            k.con(1, "phone", "07700 900456"),
                            label(")"),
                        ],
                        [
                            label("I go to  "),
                            k.who("school", "Lobster Lane Infant and Junior School"),
                            label("  and I am in  "),
                            k.who("year_group", "Year 2"),
                        ],
                    ],
                    shade=SAND,
                )
            ]
        ],
        [w],
    )
    p.table(
        [
            [
                Cell([label("My plan is", **B)], shade=SAND),
                Cell([label("It began on", **B)], shade=SAND),
                Cell([label("It must be looked at again by", **B)], shade=SAND),
                Cell([label("The person who looks after my plan", **B)], shade=SAND),
                Cell([label("My NHS number", **B)], shade=SAND),
            ],
            [
                k.plan("status", "final", "FINAL"),
                k.plan("final_date", "2023-11-03", "03.11.2023"),
                k.plan("review_date", "2024-11-02", "02.11.2024"),
                k.plan("coordinator", "Leanne Otterburn"),
                k.who("nhs_number", "9990002223", "999 000 2223"),
            ],
        ],
        [w / 5] * 5,
    )
    p.text([k.plan("local_authority", "Tidewater Council")], align="right")
    p.page_break()

    bar("A  All about me and my family")
    p.table(
        [
            [
                Cell([label("What people like and admire about me", **B)], shade=PEACH),
                Cell([label("What is important to me", **B)], shade=LILAC),
                Cell([label("How best to support me", **B)], shade=SAND),
            ],
            [
                Cell(
                    [
                        say("A", "My smile first thing in the morning."),
                        say("A", "I never forget a friend."),
                    ]
                ),
                Cell([say("A", "Mabel, my dog Finn and dancing."), say("A", "Time to finish.")]),
                Cell(
                    [
                        say("A", "Sign when you speak."),
                        say("A", "Show me the next card; count to ten; wait."),
                    ]
                ),
            ],
        ],
        [w / 3] * 3,
    )
    p.text(label("My story so far", bold=True, colour=TEAL))
    p.text(
        say(
            "A",
            "Saoirse was born at 36 weeks and had heart surgery at four months. She had Portage"
            " from her first birthday and started nursery, with one-to-one help, at three.",
        )
    )
    p.text(label("What I want – now and later", bold=True, colour=TEAL))
    p.text(say("A", "Saoirse picked pictures of ballet, the café and her Dad’s boat."))
    p.text(label("What my parents want for me", bold=True, colour=TEAL))
    p.text(
        say(
            "A",
            "“We would like Saoirse to grow up with the children of her own street and to have a"
            " job that she is proud of.”",
        )
    )

    bar("B  My special educational needs")
    for title, key, good, needs in NEEDS:
        lines = [say("B", good)]
        p.table(
            [
                [Cell([label(title, **white)], across=2, shade="5B9BD5"), None],
                [
                    Cell([label("What is going well", **B)], shade="EAF3FA"),
                    Cell([label("What I need help with", **B)], shade="EAF3FA"),
                ],
                [Cell(lines), Cell([k.need("B", key, x) for x in needs], style="List Bullet")],
            ],
            [w * 0.38, w * 0.62],
        )
    bar("C  My health needs")
    p.bullets(
        [
            k.need(
                "C",
                None,
                "Repaired atrioventricular septal defect; reviewed by the cardiologist once a"
                " year.",
            ),
            k.need("C", None, "Hypothyroidism, for which Saoirse takes levothyroxine."),
        ]
    )
    bar("D  My social care needs")
    p.bullets(
        [
            k.need(
                "D",
                None,
                "Saoirse needs constant supervision out of doors because she has no sense of"
                " danger, and her parents have no family near by to help.",
            )
        ]
    )

    bar("E, F and G  What I want to achieve and how I will be helped")
    n = 0
    for title, text, by, steps, items in CARDS:
        n += 1
        aim = k.aim(text, k_area(title), by, steps)
        rows = [
            [
                Cell([label(f"Outcome {n}   {title}", **white)], across=4, shade=TEAL),
                None,
                None,
                None,
            ],
            [Cell([label("I will …  (E)", **B)], shade=PEACH), Cell([aim], across=3), None, None],
            [
                Cell([label("By when", **B)], shade=PEACH),
                Cell([say("E", by)], across=3),
                None,
                None,
            ],
        ]
        if steps:
            rows.append(
                [
                    Cell([label("Steps on the way", **B)], shade=PEACH),
                    Cell([say("E", s) for s in steps], across=3, style="List Bullet"),
                    None,
                    None,
                ]
            )
        rows.append(
            [
                Cell([label("Section", **B)], shade=LILAC),
                Cell([label("Help I will get", **B)], shade=LILAC),
                Cell([label("Who will do it", **B)], shade=LILAC),
                Cell([label("How much and how often", **B)], shade=LILAC),
            ]
        )
        for sec, what, who, often in items:
            rows.append(
                [
                    label(sec),
                    k.prov(sec, what, k.last, by_whom=who, how_often=often),
                    say(sec, who),
                    say(sec, often),
                ]
            )
        p.table(rows, [w * 0.15, w * 0.39, w * 0.23, w * 0.23])
    p.text(
        [
            label("How we will check (E): ", **B),
            say(
                "E",
                "My parents, my teacher and my therapists meet every term. Leanne comes once a"
                " year.",
            ),
        ]
    )
    bar("H  Social care help", shade="7030A0")
    p.table(
        [
            [
                label("H1", **B),
                k.prov(
                    "H1",
                    "Four hours of short breaks a week at the Saturday play scheme, with one-to-one"
                    " support.",
                ),
            ],
            [label("H2", **B), say("H2", "None")],
        ],
        [w * 0.15, w * 0.85],
    )
    bar("I  Where I go to school", shade="7030A0")
    p.table(
        [
            [label("Name", **B), say("I", "Lobster Lane Infant and Junior School")],
            [label("Type", **B), say("I", "Community primary school")],
        ],
        [w * 0.15, w * 0.85],
    )
    k.g.placement = {
        "name": "Lobster Lane Infant and Junior School",
        "type": "Community primary school",
    }
    bar("J  My personal budget", shade="7030A0")
    text = (
        "A direct payment of £58.40 a week is made to Saoirse’s parents for the short breaks in H1."
        " It meets the need in Section D and supports outcome 3."
    )
    p.text(say("J", text))
    k.g.budget = {"text": text}
    bar("K  Who wrote about me", shade="7030A0")
    p.table(
        [[label("Who", **B), label("What they do", **B), label("When", **B)]]
        + [[say("K", a), say("K", r), say("K", d)] for a, r, i, d in ADVICE],
        [w * 0.38, w * 0.42, w * 0.2],
    )
    for a, r, i, _ in ADVICE:
        k.adv("", a, r, i)
    p.text(label("Signed for Tidewater Council ………………………   Date ……………"), before=14)
    return k


def k_area(title: str) -> str:
    """The area that a card's title names."""
    return {
        "C": {"Communication & Interaction": "ci"}.get(title, "cl"),
        "S": "semh" if "Social" in title else "sp",
    }[title[0]]


ADVICE = (
    ("Bridget and Ciaran Gallagher", "My parents", "2023-05-15", "15.05.2023"),
    ("Rosie Appleyard", "SENCO", "2023-06-02", "02.06.2023"),
    ("Dr Femi Adeyemi", "Educational psychologist", "2023-06-20", "20.06.2023"),
    ("Dr Ingrid Solberg", "Community paediatrician", "2023-06-27", "27.06.2023"),
    ("Martha Quill", "Speech and language therapist", "2023-06-30", "30.06.2023"),
    ("Hugo Penhale", "Teacher of the Deaf", "2023-07-03", "03.07.2023"),
    ("Nasreen Akhtar", "Social worker, Disabled Children’s Team", "2023-07-10", "10.07.2023"),
)


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "cards-saoirse-docx",
        paper,
        "docx",
        "colour-cards",
        "white-on-colour bars ‘B  My special educational needs’; what is going well beside needs;"
        " an outcome card whose last rows are provisions with the letter F or G in the first cell;"
        " particulars in sentences",
    )
]
