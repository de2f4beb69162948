"""One stacked table an area of need.

Rows ‘Strengths (B)’, ‘Needs (B)’, ‘Outcomes (E)’, ‘Provision (F)’.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, label, say
from makers.paper import PAGE, Cell, Paper

AREAS = (
    (
        "COGNITION AND LEARNING",
        "cl",
        (
            "Erin has a good general knowledge and reads for pleasure.",
            "She was working at the expected standard when she left school.",
        ),
        (
            (
                "Erin has missed most of Years 8 and 9. There are large gaps in her mathematics and"
                " science."
            ),
            (
                "Her processing speed is on the 9th centile when she is observed and on the 37th"
                " when she is not."
            ),
        ),
        (
            (
                (
                    "Erin will achieve entry level or GCSE passes in English, mathematics and one"
                    " other subject."
                ),
                "Summer 2026",
            ),
        ),
        (
            (
                "Online teaching in English, mathematics and biology in live lessons of no more"
                " than eight students, with cameras and microphones optional. Ten hours a week."
            ),
            (
                "An individual tutor at home for two hours a week, to fill gaps and to prepare for"
                " examinations in a room for one with 25 per cent extra time."
            ),
        ),
    ),
    (
        "COMMUNICATION AND INTERACTION",
        "ci",
        ("Erin writes beautifully and says in messages what she cannot say aloud.",),
        (
            (
                "Erin was diagnosed with autism at fourteen. She camouflages her difficulties at"
                " great cost and needs a day to recover from an hour of company."
            ),
            (
                "She has selective mutism with adults whom she has known for less than about three"
                " months."
            ),
        ),
        (
            (
                (
                    "Erin will tell at least three adults outside her family what she needs, in"
                    " speech or in writing."
                ),
                "December 2025",
            ),
            (
                (
                    "Erin will take part in an activity with a person of her own age for an hour"
                    " each week."
                ),
                "Summer 2026",
            ),
        ),
        (
            (
                "Speech and language therapist with training in selective mutism: a programme of"
                " ‘sliding in’, one visit of 45 minutes at home each week for 30 weeks in the year."
            ),
            (
                "Every adult who works with Erin will be introduced by letter with a photograph two"
                " weeks before the first meeting."
            ),
            (
                "A mentor from the autistic young people’s network will meet Erin online for one"
                " hour a week."
            ),
        ),
    ),
    (
        "SOCIAL, EMOTIONAL AND MENTAL HEALTH",
        "semh",
        ("Erin knows her own mind and has great patience with animals.",),
        (
            (
                "Erin has emotionally based school avoidance and has not entered a school building"
                " since November 2022."
            ),
            "She has panic attacks when she leaves home without her mother.",
            "She harmed herself in spring 2023 and has a safety plan.",
        ),
        (
            (
                (
                    "Erin will leave the house with an adult other than her parents three times a"
                    " week."
                ),
                "Summer 2025",
            ),
            (
                (
                    "Erin will use two ways of managing panic that she has chosen and rate them as"
                    " helpful."
                ),
                "Summer 2025",
            ),
        ),
        (
            (
                "Equine-assisted learning at Barley Fold Stables: two hours a week, 36 weeks a"
                " year, with the same instructor."
            ),
            (
                "A clinical psychologist will give cognitive behaviour therapy adapted for autism:"
                " 24 sessions of 50 minutes, then review."
            ),
            (
                "A lead professional (specialist teacher, one day a week) will draw up Erin’s"
                " weekly timetable with her and hold all of the provision together."
            ),
        ),
    ),
    (
        "SENSORY AND PHYSICAL",
        "sp",
        (),
        ("Erin is hypersensitive to smell, to strip lights and to the sound of chewing.",),
        (
            (
                (
                    "Erin will have, and use, a plan that lets her stay in a place with other"
                    " people for an hour."
                ),
                "Easter 2026",
            ),
        ),
        (
            (
                "Occupational therapist: one assessment of three hours, a written sensory plan, and"
                " three reviews a year of one hour."
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("area-stack", "Liberation Sans", 10.5)
    p = k.p
    p.margins(2)
    p.running([extra("EHCP: Erin Prosser")], align="left")
    p.running(
        [extra("Wychbourne County Council · Children, Families and Education · "), PAGE], foot=True
    )
    w = p.width
    p.text([label("Wychbourne County Council", colour="365F91", bold=True)], align="right")
    k.g.plan["local_authority"] = "Wychbourne County Council"
    p.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=18))
    p.text(
        [
            label("Pupil ID "),
            extra("338817"),
            label("   Our reference "),
            k.plan("reference", "WCC/EHC/2024/0093"),
        ]
    )
    p.table(
        [
            [
                Cell([label("YOUNG PERSON", **B)], shade="C6D9F1", across=2),
                None,
                Cell([label("PARENT / CARER 1", **B)], shade="C6D9F1", across=2),
                None,
                Cell([label("PARENT / CARER 2", **B)], shade="C6D9F1", across=2),
                None,
            ],
            [
                label("Name"),
                k.who("name", "Erin Catrin Prosser"),
                label("Name"),
                k.con(0, "name", "Catrin Prosser"),
                label("Name"),
                k.con(1, "name", "Huw Prosser"),
            ],
            [
                label("DOB"),
                k.who("date_of_birth", "2009-08-14", "14/08/09"),
                label("Relation"),
                k.con(0, "relationship", "Mother"),
                label("Relation"),
                k.con(1, "relationship", "Father"),
            ],
            [
                label("Year"),
                k.who("year_group", "10"),
                label("Phone"),
                k.con(0, "phone", "07700 900871"),
                label("Phone"),
                k.con(1, "phone", "07700 900872"),
            ],
            [
                label("Uses"),
                extra("she/her"),
                label("Email"),
                k.con(0, "email", "cp@example.org"),
                label("Email"),
                k.con(1, "email", "hp@example.org"),
            ],
            [
                label("Address"),
                k.who("address", "Pear Tree Barn, Lower Wych, WB4 8YY"),
                label("Address"),
                k.con(0, "address", "Pear Tree Barn, Lower Wych, WB4 8YY", "As child"),
                label("Address"),
                k.con(1, "address", "6 Tannery Close, Wychbourne, WB1 2AB"),
            ],
        ],
        [w * 0.13, w * 0.21, w * 0.13, w * 0.2, w * 0.13, w * 0.2],
    )
    for c in k.g.contacts[:1]:
        c.pop("address")
    p.table(
        [
            [label("Version", **B), label("Date", **B)],
            [label("Draft plan"), k.plan("draft_date", "2024-04-18", "18/04/24")],
            [label("Final plan"), k.plan("final_date", "2024-05-31", "31/05/24")],
            [label("Plan to be reviewed by"), k.plan("review_date", "2025-05-30", "30/05/25")],
        ],
        [w * 0.4, w * 0.3],
    )
    k.plan("status", "final")
    p.text(
        [
            label("Contact for this plan: "),
            k.plan("coordinator", "Alastair Munro"),
            label(", SEND Casework Team, 01632 960044"),
        ]
    )

    p.heading("SECTION A: VIEWS, INTERESTS AND ASPIRATIONS")
    p.text(label("Erin’s own words (by message, March 2024):", **B))
    p.text(say("A", "i’m not refusing school. my body won’t go in. it’s different."))
    p.text(
        say(
            "A",
            "i like horses, drawing horses, horror films and my cat gethin. i’d like to be a vet"
            " nurse or illustrate books. i would like ONE friend.",
        )
    )
    p.text(label("Erin’s parents:", **B))
    p.text(
        say(
            "A",
            "Catrin and Huw have watched their confident little girl disappear. They want the"
            " adults around her to go at her pace and not to count attendance.",
        )
    )
    p.text(label("Background:", **B))
    p.text(
        say(
            "A",
            "Erin attended Lower Wych Primary School and The Wych School until November 2022. She"
            " has been on the roll of the school without attending, and has had no teaching since"
            " medical tuition ended in July 2023.",
        )
    )

    p.heading("SECTIONS B, E AND F: NEEDS, OUTCOMES AND PROVISION BY AREA")
    p.text(
        label(
            "B = special educational needs   E = outcomes   F = special educational provision",
            size=9,
        )
    )
    for title, key, good, needs, outs, provs in AREAS:
        rows = [[Cell([label(title, bold=True, colour="FFFFFF")], across=2, shade="365F91"), None]]
        rows.append(
            [
                Cell([label("B", bold=True, size=14), label("Strengths")], shade="DBE5F1"),
                Cell([say("B", x) for x in good] or [say("B", "None recorded.")]),
            ]
        )
        rows.append(
            [
                Cell([label("B", bold=True, size=14), label("Needs")], shade="DBE5F1"),
                Cell([k.need("B", key, x) for x in needs], style="List Bullet"),
            ]
        )
        lines, first = [], None
        for text, by in outs:
            aim = k.aim(text, key, by)
            first = k.last
            lines.append([aim, say("E", f" ({by})")])
        rows.append(
            [
                Cell([label("E", bold=True, size=14), label("Outcomes")], shade="FDE9D9"),
                Cell(lines, style="List Bullet"),
            ]
        )
        link = first if len(outs) == 1 else None
        rows.append(
            [
                Cell([label("F", bold=True, size=14), label("Provision")], shade="EAF1DD"),
                Cell([k.prov("F", x, link) for x in provs], style="List Bullet"),
            ]
        )
        p.table(rows, [w * 0.17, w * 0.83])
    p.text(
        [
            label("Monitoring: ", **B),
            say(
                "E",
                "The lead professional will meet Erin and her parents every six weeks and set the"
                " next small steps with them.",
            ),
        ]
    )

    p.heading("SECTIONS C AND G: HEALTH")
    p.table(
        [
            [
                Cell([label("C", bold=True, size=14), label("Needs")], shade="DBE5F1"),
                Cell(
                    [
                        k.need(
                            "C", None, "Erin has anxiety and low mood, treated with sertraline."
                        ),
                        k.need(
                            "C",
                            None,
                            "Erin restricts what she eats and is followed for low weight.",
                        ),
                    ],
                    style="List Bullet",
                ),
            ],
            [
                Cell([label("G", bold=True, size=14), label("Provision")], shade="EAF1DD"),
                Cell(
                    [
                        k.prov("G", "CAMHS: review by a psychiatrist every eight weeks."),
                        k.prov("G", "A dietitian will see Erin at home every two months."),
                    ],
                    style="List Bullet",
                ),
            ],
        ],
        [w * 0.17, w * 0.83],
    )
    p.heading("SECTIONS D AND H: SOCIAL CARE")
    p.table(
        [
            [
                Cell([label("D", bold=True, size=14), label("Needs")], shade="DBE5F1"),
                Cell(
                    [say("D", "No social care needs related to Erin’s SEN have been identified.")]
                ),
            ],
            [
                Cell([label("H1", bold=True, size=14), label("Provision")], shade="EAF1DD"),
                Cell([say("H1", "Not applicable")]),
            ],
            [
                Cell([label("H2", bold=True, size=14), label("Provision")], shade="EAF1DD"),
                Cell([say("H2", "Not applicable")]),
            ],
        ],
        [w * 0.17, w * 0.83],
    )
    p.heading("SECTION I: PLACEMENT")
    p.text(
        say(
            "I",
            "No school or college is named. Education otherwise than at school under section 61 of"
            " the Children and Families Act 2014.",
        )
    )
    k.g.placement = {
        "type": (
            "Education otherwise than at school under section 61 of the Children and Families Act"
            " 2014"
        )
    }
    p.heading("SECTION J: PERSONAL BUDGET")
    text = (
        "A direct payment of £4,320 a year will be made for the sessions at Barley Fold Stables"
        " (Section F, social, emotional and mental health)."
    )
    p.text(say("J", text))
    k.g.budget = {"text": text}
    p.heading("SECTION K: ADVICE AND INFORMATION")
    p.table(
        [
            [
                label("Appendix", **B),
                label("Advice", **B),
                label("Author and role", **B),
                label("Dated", **B),
            ]
        ]
        + [
            [label(str(n)), say("K", t), [say("K", a), say("K", f", {r}")], say("K", d)]
            for n, (t, a, r, _, d) in enumerate(ADVICE, 1)
        ],
        [w * 0.14, w * 0.28, w * 0.42, w * 0.16],
    )
    for t, a, r, i, _ in ADVICE:
        k.adv(t, a, r, i)
    return k


ADVICE = (
    ("Parents’ advice", "Catrin and Huw Prosser", "parents", "2024-01-22", "22/01/24"),
    ("Educational advice", "Josie Trent", "SENCO, The Wych School", "2024-01-30", "30/01/24"),
    (
        "Psychological advice",
        "Dr Miles Corrigan",
        "educational psychologist",
        "2024-02-27",
        "27/02/24",
    ),
    (
        "Health advice",
        "Dr Anushka Pillai",
        "consultant psychiatrist, CAMHS",
        "2024-02-14",
        "14/02/24",
    ),
    ("Therapy advice", "Beth Llewellyn", "speech and language therapist", "2024-03-04", "04/03/24"),
    (
        "Social care advice",
        "Norma Skelton",
        "team manager, Family Front Door",
        "2024-02-02",
        "02/02/24",
    ),
)


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "one stacked table an area: big letter B, B, E, F in the left cell over ‘Strengths’, ‘Needs’,"
    " ‘Outcomes’, ‘Provision’; bullets; dates in brackets; child and parents side by side; EOTAS"
)
CASES = [
    Case("stack-erin-docx", paper, "docx", "area-stack", WHAT),
    Case("stack-erin-pdf", paper, "pdf", "area-stack", WHAT + "; printed"),
]
