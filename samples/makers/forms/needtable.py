"""One table an area of need (Need number.

Description, what this looks like); E and F in one grid.
"""

from makers.facts import Case
from makers.kit import B, I, Kit, extra, fact, label, say
from makers.paper import PAGE, PAGES, Cell, Paper

BLUE = "DCE6F1"
NEEDS = (
    (
        "Communication and Interaction",
        "ci",
        (
            (
                (
                    "Aaliyah has a diagnosis of autism (March 2019). She finds the unwritten rules"
                    " of conversation and play hard to read."
                ),
                (
                    "She stands at the edge of games and repeats what the last person said. Other"
                    " children take this for mockery and walk away."
                ),
            ),
            (
                (
                    "Aaliyah has a moderate delay in receptive language; she understands two key"
                    " words in a sentence when the room is busy."
                ),
                (
                    "She looks to her neighbour before she begins a task. With three instructions"
                    " she will do the last one only."
                ),
            ),
            (
                "She does not yet ask for help or say that she has not understood.",
                "She sits still, smiles, and hands in a blank page.",
            ),
        ),
    ),
    (
        "Cognition and Learning",
        "cl",
        (
            (
                (
                    "Aaliyah’s working memory is on the 4th centile (BAS3, October 2022). She loses"
                    " the thread of tasks that have more than one step."
                ),
                (
                    "She can tell you how to do a column addition but leaves out the carrying when"
                    " she does it alone."
                ),
            ),
            (
                "Her reading comprehension is about two and a half years below her decoding.",
                "She reads a page aloud fluently and cannot say who was in it.",
            ),
        ),
    ),
    (
        "Social, Emotional and Mental Health",
        "semh",
        (
            (
                (
                    "Aaliyah is very anxious about changes that she was not told of and about"
                    " toilets that have hand dryers."
                ),
                (
                    "She does not use the toilet at school at all. On days with a supply teacher"
                    " she bites the skin of her hands."
                ),
            ),
        ),
    ),
    (
        "Sensory and/or Physical",
        "sp",
        (
            (
                (
                    "Aaliyah is over-responsive to sudden noise and to being touched from behind,"
                    " and seeks deep pressure."
                ),
                (
                    "She covers her ears in assembly, wraps her legs round the chair and leans hard"
                    " against adults she trusts."
                ),
            ),
        ),
    ),
)
STRENGTHS = {
    "ci": (
        "Aaliyah speaks in sentences, knows a great many words about birds and likes to teach them"
        " to others."
    ),
    "cl": "She decodes text at the level expected of her age and her spelling is accurate.",
    "semh": "She is gentle with younger children and comes to school willingly.",
    "sp": "She swims well and has good fine motor control.",
}
GRID = (
    (
        (
            "By the end of Key Stage 2 Aaliyah will join in a conversation or game with two other"
            " children for ten minutes without an adult."
        ),
        "ci",
        (
            (
                "Aaliyah will take turns in a structured game with one partner, with an adult near"
                " by, in four sessions out of five."
            ),
        ),
        "July 2024",
        (
            (
                (
                    "A social communication group of no more than four children, planned by the"
                    " speech and language therapist."
                ),
                "Specialist teaching assistant (ELKLAN trained)",
                "30 minutes, twice a week, term time",
                "School, element 2",
            ),
            (
                (
                    "Direct speech and language therapy to assess, model and review the group’s"
                    " programme."
                ),
                "Speech and language therapist, Eastmere Community Health Trust",
                "Six sessions of 45 minutes a year",
                "High needs block",
            ),
        ),
    ),
    (
        (
            "By the end of Key Stage 2 Aaliyah will follow a three-part instruction given to the"
            " whole class."
        ),
        "ci",
        (
            "Aaliyah will use a task board with three pictures.",
            "Aaliyah will hold up her ‘not sure’ card at least once a day.",
        ),
        "July 2024",
        (
            (
                (
                    "Instructions broken into single steps, each with a picture, and checked back"
                    " with Aaliyah before she starts."
                ),
                "All teaching staff",
                "In every lesson",
                "School, element 2",
            ),
        ),
    ),
    (
        (
            "By the end of Key Stage 2 Aaliyah will retell and answer questions on a text that she"
            " has read herself, at the level of a Year 4 reader."
        ),
        "cl",
        ("Aaliyah will answer four ‘who’ and ‘where’ questions out of five.",),
        "December 2024",
        (
            (
                (
                    "A comprehension programme that uses visualising and story maps, with"
                    " pre-teaching of the week’s words."
                ),
                "Teaching assistant, supervised by the SENCO",
                "20 minutes a day, one to one",
                "Top-up",
            ),
            (
                (
                    "A specialist teacher sets the programme, trains the teaching assistant and"
                    " measures progress."
                ),
                "Learning Support Service",
                "Half a day each half term",
                "Top-up",
            ),
        ),
    ),
    (
        (
            "By the end of Key Stage 2 Aaliyah will tell an adult what is worrying her and use one"
            " way of calming herself."
        ),
        "semh",
        ("Aaliyah will colour in her feelings thermometer after lunch.",),
        "July 2024",
        (
            (
                (
                    "A named key adult meets Aaliyah on arrival, goes through the visual timetable"
                    " and warns her of changes."
                ),
                "Key adult",
                "10 minutes each morning",
                "School, element 2",
            ),
            (
                (
                    "A toilet without a hand dryer, reserved for Aaliyah, and a graded plan for"
                    " using the others."
                ),
                "SENCO with the autism outreach teacher",
                "At all times; plan reviewed each half term",
                "School, element 2",
            ),
        ),
    ),
    (
        "By the end of Key Stage 2 Aaliyah will stay in the hall for a whole assembly.",
        "sp",
        (),
        "April 2025",
        (
            (
                "Ear defenders, a weighted lap pad and a place at the end of the row by the door.",
                "Class teacher",
                "Whenever the school meets in the hall",
                "School, element 2",
            ),
            (
                "An occupational therapist writes a sensory diet and shows staff how to give it.",
                "Occupational therapist (sensory integration)",
                "Two visits a year; diet given three times a day for 10 minutes",
                "High needs block",
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("need-number-tables", "Liberation Sans", 10.5)
    p = k.p
    p.margins(1.6)
    p.running([extra("Aaliyah Begum-Whitfield – Education, Health and Care Plan")], align="right")
    p.running(
        [extra("Eastmere SEND Service  Page "), PAGE, extra(" of "), PAGES],
        foot=True,
        align="centre",
    )
    p.text(label("Education, Health and Care Plan", bold=True, size=22), align="centre")
    p.text(k.plan("local_authority", "Eastmere Metropolitan Borough Council"), align="centre")
    w = p.width
    p.table(
        [
            [label("Child’s details", bold=True), None, None, None],
            [
                label("First name(s)"),
                k.who("name", "Aaliyah Noor Begum-Whitfield", "Aaliyah Noor"),
                label("Surname"),
                fact("Begum-Whitfield"),
            ],
            [
                label("Likes to be called"),
                k.who("preferred_name", "Aaliyah"),
                label("Date of birth"),
                k.who("date_of_birth", "2013-02-17", "17/02/2013"),
            ],
            [
                label("Gender"),
                k.who("sex", "Female"),
                label("Ethnic origin"),
                k.who("ethnicity", "Mixed – White and Asian"),
            ],
            [
                label("UPN"),
                k.who("upn", "B999200517016"),
                label("NHS no."),
                k.who("nhs_number", "9990001111", "999 000 1111"),
            ],
            [
                label("Home address"),
                Cell([k.who("address", "7 Cinder Hill, Eastmere, EM4 2QT")], across=3),
                None,
                None,
            ],
            [
                label("Educational setting"),
                k.who("school", "Cinder Hill Primary School"),
                label("Year group"),
                k.who("year_group", "Year 5"),
            ],
            [
                label("Language(s) spoken at home"),
                Cell([k.who("home_language", "English and Sylheti")], across=3),
                None,
                None,
            ],
        ],
        [w * 0.22, w * 0.28, w * 0.22, w * 0.28],
    )
    p.table(
        [
            [label("Parents / carers", **B), None],
            [
                [
                    k.con(0, "name", "Rukhsana Begum"),
                    fact(", "),
                    k.con(0, "relationship", "mother"),
                ],
                [
                    label("Tel: "),
                    k.con(0, "phone", "07700 900118"),
                    label("  Email: "),
                    k.con(0, "email", "r.begum@example.org"),
                ],
            ],
            [
                [
                    k.con(1, "name", "Daniel Whitfield"),
                    fact(", "),
                    k.con(1, "relationship", "father"),
                ],
                [label("Tel: "), k.con(1, "phone", "07700 900119")],
            ],
        ],
        [w * 0.45, w * 0.55],
    )
    p.table(
        [
            [label("Plan details", **B), None],
            [label("Status"), k.plan("status", "final", "Final plan")],
            [label("Date plan issued"), k.plan("final_date", "2023-02-06", "06/02/2023")],
            [label("Next annual review due by"), k.plan("review_date", "2024-02-05", "05/02/2024")],
            [label("Case officer"), k.plan("coordinator", "Imogen Fairlie")],
            [label("EHCP ID"), k.plan("reference", "EM-23-0417")],
        ],
        [w * 0.45, w * 0.55],
    )
    p.page_break()

    p.heading("Section A: The views, interests and aspirations of Aaliyah and her parents")
    p.text(label("How were Aaliyah’s views gathered? ", **B))
    p.text(
        say(
            "A",
            "Aaliyah talked to her teaching assistant with the help of Talking Mats on 9 November"
            " 2022. Her own words are in speech marks.",
        )
    )
    p.text(label("About me", **B))
    p.text(say("A", "“I know 61 birds. My best one is the wren because it is small and shouts.”"))
    p.text(say("A", "“I don’t like the hand dryers. I want to see the whole plan for the day.”"))
    p.text(label("My family’s story", **B))
    p.text(
        say(
            "A",
            "Aaliyah lives with her parents and her grandmother. She did not speak until she was"
            " three and a half, and then spoke in whole lines from films. She was happy at nursery,"
            " where she had the same key worker for two years; Reception was much harder and she"
            " was on a part-time timetable until Easter.",
        )
    )
    p.text(label("Our hopes for the future", **B))
    p.bullets(
        [
            say("A", "Aaliyah would like to work at the bird reserve at Saltings."),
            say(
                "A",
                "Her parents hope that she will go to secondary school with at least one friend.",
            ),
        ]
    )

    p.heading("Section B: Aaliyah’s special educational needs")
    n = 0
    for title, key, needs in NEEDS:
        rows = [
            [Cell([label(title, **B)], across=3, shade=BLUE), None, None],
            [Cell([[label("Strengths: ", **B), say("B", STRENGTHS[key])]], across=3), None, None],
            [
                label("Need number", **B),
                label("Description of need", **B),
                label("What this looks like", **B),
            ],
        ]
        for text, look in needs:
            n += 1
            rows.append([label(str(n)), k.need("B", key, text), say("B", look)])
        p.table(rows, [2, (w - 2) * 0.55, (w - 2) * 0.45])
    p.heading("Section C: Health needs related to SEN")
    p.table(
        [
            [
                label("Need number", **B),
                label("Description of need", **B),
                label("What this looks like", **B),
            ],
            [
                label("8"),
                k.need(
                    "C",
                    None,
                    "Chronic constipation, made worse by withholding at school; Aaliyah takes a"
                    " daily laxative.",
                ),
                say(
                    "C", "She has stomach ache in the afternoon and has had two admissions in 2022."
                ),
            ],
        ],
        [2, (w - 2) * 0.55, (w - 2) * 0.45],
    )
    p.heading("Section D: Social care needs related to SEN or disability")
    p.text(
        say(
            "D",
            "Aaliyah is not known to social care and no social care needs were identified in the"
            " assessment.",
        )
    )

    p.heading("Sections E and F: Outcomes and special educational provision")
    p.text(
        label(
            "Every outcome should be specific, measurable, achievable, realistic and time-bound."
            " Provision must be detailed and specific and should normally be quantified.",
            **I,
        )
    )
    k2 = [w * 0.18, w * 0.15, w * 0.1, w * 0.2, w * 0.13, w * 0.13, w * 0.11]
    rows = [
        [
            Cell([label("Section E", **B)], across=3, shade=BLUE),
            None,
            None,
            Cell([label("Section F", **B)], across=4, shade="E2EFDA"),
            None,
            None,
            None,
        ],
        [
            label("Long-term outcome", **B),
            label("Short-term target", **B),
            label("By when", **B),
            label("Provision: what", **B),
            label("Who", **B),
            label("How often", **B),
            label("Funded from", **B),
        ],
    ]
    for text, _area, steps, by, items in GRID:
        out = k.aim(text, None, by, steps)
        d = len(items)
        for i, (what, who, often, fund) in enumerate(items):
            z = {"size": 8.5}
            left = (
                [
                    Cell([out.but(**z)], down=d),
                    Cell([say("E", s, **z) for s in steps], down=d),
                    Cell([say("E", by, **z)], down=d),
                ]
                if i == 0
                else [None] * 3
            )
            rows.append(
                [
                    *left,
                    k.prov("F", what, k.last, by_whom=who, how_often=often, funded_by=fund).but(
                        **z
                    ),
                    say("F", who, **z),
                    say("F", often, **z),
                    say("F", fund, **z),
                ]
            )
    p.table(rows, k2, heads=2)
    p.text(
        [
            label("Monitoring: ", **B),
            say(
                "E",
                "School will set and review the short-term targets each term with Aaliyah’s"
                " parents.",
            ),
        ]
    )
    p.text(
        [
            label("Transition: ", **B),
            say(
                "E",
                "A transfer review will be held in the autumn term of Year 5 so that a secondary"
                " school can be named by 15 February 2025.",
            ),
        ]
    )
    p.heading("Section G: Health provision")
    p.table(
        [
            [
                label("Provision: what", **B),
                label("Who", **B),
                label("How often", **B),
                label("Funded from", **B),
            ],
            [
                k.prov(
                    "G",
                    "A continence care plan for school, with training for two members of staff.",
                    None,
                    by_whom="Children’s continence nurse",
                    how_often="Reviewed every six months",
                    funded_by="Eastmere ICB",
                ),
                say("G", "Children’s continence nurse"),
                say("G", "Reviewed every six months"),
                say("G", "Eastmere ICB"),
            ],
        ],
        [w * 0.4, w * 0.22, w * 0.2, w * 0.18],
    )
    p.heading("Section H1: Social care provision (Chronically Sick and Disabled Persons Act 1970)")
    p.text(say("H1", "None."))
    p.heading("Section H2: Other social care provision")
    p.text(say("H2", "None."))
    p.heading("Section I: Placement")
    p.text([label("Name of setting: "), say("I", "Cinder Hill Primary School")])
    p.text([label("Type of setting: "), say("I", "Mainstream primary school")])
    p.heading("Section J: Personal budget")
    p.text(say("J", "Aaliyah’s parents have not asked for a personal budget."))
    k.g.placement = {"name": "Cinder Hill Primary School", "type": "Mainstream primary school"}
    k.g.budget = {
        "requested": False,
        "text": "Aaliyah’s parents have not asked for a personal budget.",
    }
    p.heading("Section K: Advice and information")
    rows = [[label("Name", **B), label("Role", **B), label("Date of report", **B)]]
    for name, role, iso, day in (
        ("Rukhsana Begum and Daniel Whitfield", "Parents", "2022-10-03", "03/10/2022"),
        ("Geraint Moseley", "SENCO, Cinder Hill Primary School", "2022-10-11", "11/10/2022"),
        ("Dr Hannah Lovelock", "Educational Psychologist", "2022-10-27", "27/10/2022"),
        ("Dr Sunil Perera", "Consultant Community Paediatrician", "2022-11-02", "02/11/2022"),
        ("Oyinda Bello", "Speech and Language Therapist", "2022-11-04", "04/11/2022"),
        ("Catherine Roe", "Occupational Therapist", "2022-11-10", "10/11/2022"),
        ("Disability Social Care Team", "Social care – not known", "2022-10-19", "19/10/2022"),
    ):
        k.adv("", name, role, iso)
        rows.append([say("K", name), say("K", role), say("K", day)])
    p.table(rows, [w * 0.4, w * 0.4, w * 0.2], heads=1)
    p.text(label("Signed on behalf of Eastmere Metropolitan Borough Council: Imogen Fairlie"))
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "needtable-aaliyah-docx",
        paper,
        "docx",
        "need-number-tables",
        "Need number | Description of need | What this looks like; E and F in one grid of seven"
        " columns under ‘Section E’ and ‘Section F’",
    ),
    Case(
        "needtable-aaliyah-pdf",
        paper,
        "pdf",
        "need-number-tables",
        "the same, printed; outcome cells merged down over pages",
        tagged=False,
    ),
]
