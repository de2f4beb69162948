"""Headings with the letter behind.

‘Desired outcomes (E)’; long, medium and short term outcomes; hours in a weekly table.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, fact, label, say
from makers.paper import PAGE, PAGES, Cell, Paper

AQUA = "31859B"
OUT = (
    (
        "Cognition and learning",
        "cl",
        (
            "By the end of Year 13 Callan will hold a level 2 qualification in motor vehicle"
            " maintenance."
        ),
        "By the end of Year 13",
        (
            "By the end of Year 11 Callan will pass functional skills English and mathematics at"
            " level 1."
        ),
        "By the end of Year 11",
        (
            "Callan will read a workshop job card aloud (Christmas 2022).",
            "Callan will learn the six, seven and eight times tables (Easter 2023).",
        ),
    ),
    (
        "Social, emotional and mental health",
        "semh",
        (
            "By the end of Year 13 Callan will work a full day with others and sort out a"
            " disagreement without walking out."
        ),
        "By the end of Year 13",
        "By the end of Year 10 Callan will be in lessons for 20 hours a week.",
        "By the end of Year 10",
        ("Callan will use his time-out card and come back within ten minutes (Christmas 2022).",),
    ),
)
HOURS = (
    (
        (
            "Literacy teaching by a teacher with an accredited qualification in specific learning"
            " difficulties"
        ),
        "1:1",
        "3 x 40 mins",
        "2",
        0,
    ),
    ("Mathematics intervention", "1:3", "4 x 30 mins", "2", 0),
    ("Mentoring by a youth worker", "1:1", "2 x 60 mins", "2", 1),
    ("Support from a teaching assistant in lessons", "1:2", "12 lessons", "12", None),
    ("Art therapy by a registered art therapist", "1:1", "1 x 50 mins", "0.8", 1),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("letters-behind", "Liberation Sans", 11)
    p = k.p
    p.set_font("Heading 1", "Liberation Sans", 15, AQUA)
    p.set_font("Heading 2", "Liberation Sans", 12, AQUA)
    p.running([extra("Callan Reilly-Stokes")])
    p.running([extra("Marsh & Fen Council  EHCP V4  "), PAGE, extra("/"), PAGES], foot=True)
    w = p.width
    p.text(label("EHC PLAN", bold=True, size=26, colour=AQUA))
    p.table(
        [
            [label("Young person", **B), None],
            [
                Cell(
                    [
                        [label("Family name  ", **B), fact("Reilly-Stokes")],
                        [
                            label("First names  ", **B),
                            k.who("name", "Callan Reilly-Stokes", "Callan"),
                        ],
                        [
                            label("Date of birth  ", **B),
                            k.who("date_of_birth", "2008-02-02", "2 February 2008"),
                        ],
                        [label("Ethnic group  ", **B), k.who("ethnicity", "Gypsy/Roma")],
                    ],
                    narrow=True,
                ),
                Cell(
                    [
                        [label("Year group  ", **B), k.who("year_group", "Year 10")],
                        [label("School  ", **B), k.who("school", "Fen Edge Academy")],
                        [
                            label("Address  ", **B),
                            k.who("address", "Plot 4, Willow Drove, Marsh Lode, ML8 2HN"),
                        ],
                        [label("Sex  ", **B), k.who("sex", "M")],
                    ],
                    narrow=True,
                ),
            ],
        ],
        [w / 2, w / 2],
    )
    p.table(
        [
            [
                label("Parent or carer", **B),
                label("Relationship", **B),
                label("Telephone", **B),
                label("Parental responsibility", **B),
            ],
            [
                k.con(0, "name", "Margaret Reilly"),
                k.con(0, "relationship", "Mother"),
                k.con(0, "phone", "07700 900581"),
                k.con(0, "parental_responsibility", True, "☑"),
            ],
            [
                k.con(1, "name", "Thomas Stokes"),
                k.con(1, "relationship", "Father"),
                k.con(1, "phone", "07700 900582"),
                k.con(1, "parental_responsibility", True, "☑"),
            ],
        ],
        [w * 0.3, w * 0.22, w * 0.25, w * 0.23],
    )
    p.table(
        [
            [
                label("☐ Draft   ☐ Final   ☒ Amended final   ☐ Ceased"),
                Cell([[label("Issued by "), k.plan("local_authority", "Marsh & Fen Council")]]),
            ],
            [
                [label("First plan: "), k.plan("final_date", "2018-06-29", "29 June 2018")],
                [label("This version: "), k.plan("amended_date", "2022-10-07", "7 October 2022")],
            ],
            [
                [label("Next review by: "), k.plan("review_date", "2023-06-28", "28 June 2023")],
                [label("Your SEND officer: "), k.plan("coordinator", "Tamsin Holbeach")],
            ],
        ],
        [w / 2, w / 2],
    )
    k.plan("status", "amended_final")
    p.heading("Views, interests and aspirations (A)")
    p.text(
        say(
            "A",
            "Callan met his SEND officer in the garage at school. He said: I’m good with my hands"
            " and I look after my own. I don’t mind school if they talk to me straight. I want to"
            " run the yard with my dad and have my own recovery truck.",
        )
    )
    p.text(
        say(
            "A",
            "Margaret and Thomas want Callan to be able to read a contract. They ask that people"
            " visit them and do not only write.",
        )
    )
    p.text(
        [
            label("Note for readers: ", **B),
            say("A", "Please telephone the family; letters may not be read."),
        ]
    )
    p.heading("Special educational needs (B)")
    for title, key, good, needs in (
        (
            "Cognition and learning",
            "cl",
            "Callan has a mechanical mind and good spatial skills",
            (
                (
                    "Callan missed much of primary school when the family travelled and because of"
                    " exclusion. He reads at the level of a child of seven and a half."
                ),
                "Callan’s mathematics is at the level of Year 4; he does not know his tables.",
            ),
        ),
        (
            "Communication and interaction",
            "ci",
            "Callan is a good talker in company that he knows",
            ("Callan does not follow formal language, long instructions or sarcasm.",),
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "Callan is proud, loyal and hard-working",
            (
                (
                    "Callan expects to be blamed, and leaves or shouts before it can happen. He was"
                    " excluded for 31 days in Year 9."
                ),
                "Callan lost his grandfather in 2021 and has not been himself since.",
            ),
        ),
        ("Sensory and physical", "sp", "Callan is fit and strong", ()),
    ):
        p.table(
            [
                [Cell([label(title, bold=True, colour="FFFFFF")], across=2, shade=AQUA), None],
                [label("Callan can", **B), say("B", good)],
                [
                    label("Callan finds it difficult / needs", **B),
                    Cell(
                        [k.need("B", key, x) for x in needs] or [say("B", "No identified need")],
                        style="List Bullet" if needs else "",
                    ),
                ],
            ],
            [w * 0.28, w * 0.72],
        )
    p.heading("Health needs (C)")
    p.text(say("C", "None reported."))
    p.heading("Social care needs (D)")
    p.text(say("D", "None reported."))
    p.heading("Desired outcomes (E)")
    n = 0
    for title, key, long, lby, mid, _mby, short in OUT:
        n += 1
        p.table(
            [
                [Cell([label(title, bold=True, colour="FFFFFF")], across=2, shade=AQUA), None],
                [label(f"Long term outcome {n}", **B), k.aim(long, key, lby)],
                [label("Medium term outcome", **B), say("E", mid)],
                [
                    label("Short term targets", **B),
                    Cell([say("E", x) for x in short], style="List Bullet"),
                ],
            ],
            [w * 0.28, w * 0.72],
        )
        k.g.outcomes[-1]["steps"] = [mid, *short]
    p.text(
        [
            label("How progress will be checked: ", **B),
            say(
                "E",
                "Fen Edge Academy will send Callan’s parents a short report by voice message each"
                " half term.",
            ),
        ]
    )
    p.heading("Special educational provision (F)")
    p.heading("Each week Callan will have", 2, "guidance")
    rows = [[label(x, **B) for x in ("What", "Ratio", "When", "Hours a week", "For outcome")]]
    for what, ratio, when, hours, out in HOURS:
        rows.append(
            [
                k.prov("F", what, out, how_often=when),
                say("F", ratio),
                say("F", when),
                say("F", hours),
                say("F", str(out + 1) if out is not None else "1 and 2"),
            ]
        )
    rows.append(
        [Cell([label("Total hours a week", **B)], across=3), None, None, say("F", "18.8"), None]
    )
    p.table(rows, [w * 0.44, w * 0.1, w * 0.18, w * 0.14, w * 0.14])
    p.heading("Callan’s teachers will also", 2, "guidance")
    p.bullets(
        [
            k.prov("F", "give every instruction in one short sentence and show it;"),
            k.prov("F", "let him use his time-out card to go to the workshop office;"),
            k.prov("F", "meet Ms Reilly and Mr Stokes at home once a term."),
        ]
    )
    p.heading("Health provision (G)")
    p.text(say("G", "None."))
    p.heading("Social care provision (H1)")
    p.text(say("H1", "None."))
    p.heading("Social care provision (H2)")
    p.text(say("H2", "None."))
    p.heading("Placement (I)")
    p.text(
        say(
            "I",
            "Fen Edge Academy (mainstream academy), with two days a week at Lode Vocational Centre"
            " (alternative provision).",
        )
    )
    k.g.placement = {"name": "Fen Edge Academy", "type": "mainstream academy"}
    p.heading("Personal budget (J)")
    p.text(say("J", "Callan’s parents do not wish to have a personal budget."))
    k.g.budget = {
        "requested": False,
        "text": "Callan’s parents do not wish to have a personal budget.",
    }
    p.heading("Advice and information (K)")
    p.table(
        [[label(x, **B) for x in ("Advice", "Requested from", "Date received")]]
        + [[say("K", t), say("K", a), say("K", d)] for t, a, _, d in ADV]
        + [
            [
                say("K", "Social care advice"),
                say("K", "Family Assessment Team"),
                say("K", "Not received"),
            ]
        ],
        [w * 0.32, w * 0.42, w * 0.26],
    )
    for t, a, i, _ in ADV:
        k.adv(t, a, "", i)
    return k


ADV = (
    ("Parents’ advice", "Margaret Reilly and Thomas Stokes", "2022-07-05", "5 July 2022"),
    ("School advice", "Ffion Garland", "2022-07-11", "11 July 2022"),
    ("Psychological advice", "Dr Stephen Akande", "2022-07-20", "20 July 2022"),
    ("Medical advice", "Dr Lucinda Fairweather", "2022-07-14", "14 July 2022"),
    ("Traveller Education Service", "Kathleen Doran", "2022-06-30", "30 June 2022"),
)


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "behind-callan-docx",
        paper,
        "docx",
        "letters-behind",
        "‘Desired outcomes (E)’: the letter behind, no word Section; long, medium and short term;"
        " provision as weekly hours with ratio and total; ‘Callan can’ beside needs; parents in a"
        " row table with ticks; status by tick box; an advice not received",
    ),
    Case("behind-callan-pdf", paper, "pdf", "letters-behind", "the same, printed", tagged=True),
]
