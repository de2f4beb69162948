"""An amended draft after a review.

Word's tracked changes, amended words also in a date margin column.
"""

from makers.facts import Case
from makers.kit import B, I, Kit, extra, label, say
from makers.paper import PAGE, Cell, Paper

MARK = "12.05.23"
B_ROWS = (
    (
        "Communication and Interaction",
        "ci",
        (
            (
                (
                    "Ruby-Mae has a severe bilateral sensorineural hearing loss. She wears two"
                    " digital hearing aids and relies on lip-reading."
                ),
                "",
                "",
            ),
            (
                (
                    "She misses much of what is said in group talk, in noise and when the speaker"
                    " turns away"
                ),
                ", and gains little from videos without captions",
                "",
            ),
            (
                "Her vocabulary is about three years behind that of her hearing classmates.",
                "",
                "Ruby-Mae’s language is within the average range.",
            ),
        ),
    ),
    (
        "Cognition and Learning",
        "cl",
        (
            (
                (
                    "Ruby-Mae reads at the level of a pupil of nine years because of gaps in her"
                    " vocabulary."
                ),
                "",
                "",
            ),
        ),
    ),
    (
        "Social, Emotional and Mental Health",
        "semh",
        (
            (
                "",
                (
                    "Ruby-Mae has become isolated since Year 7. She pretends to have heard rather"
                    " than ask again."
                ),
                "",
            ),
        ),
    ),
    (
        "Sensory and Physical",
        "sp",
        (("She is very tired by the afternoon from the effort of listening.", "", ""),),
    ),
)
E_ROWS = (
    (
        "Ruby-Mae will use and explain 40 new subject words in each half term.",
        "End of Key Stage 3",
        (
            (
                "Individual teaching by a qualified Teacher of the Deaf.",
                ("Two hours a week", "One hour a week"),
                "Qualified Teacher of the Deaf",
            ),
            (
                "Pre-teaching and checking of the words for each topic.",
                ("Four sessions of 20 minutes a week", ""),
                "Communication support worker",
            ),
        ),
    ),
    (
        (
            "Ruby-Mae will take part in class discussion in at least four subjects and say when she"
            " has not followed."
        ),
        "July 2024",
        (
            (
                "A radio aid with pass-round microphone; live captions for all videos.",
                ("In every lesson", ""),
                "Subject teachers; equipment from the Sensory Service",
            ),
            (
                (
                    "A communication support worker with BSL level 3 in English, science and"
                    " humanities."
                ),
                ("18 hours a week", "12 hours a week"),
                "Calderstone Sensory Service",
            ),
        ),
    ),
    (
        "Ruby-Mae will have at least two friends whom she sees each week, one of them deaf.",
        "July 2024",
        (
            (
                "Deaf peer group and sessions with a deaf role model.",
                ("One hour each fortnight", ""),
                "Sensory Service, deaf instructor",
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("tracked-amendments", "Liberation Sans", 11)
    p = k.p
    p.running(
        [extra("R-M Tattersall – Amended draft EHC plan following annual review")], align="right"
    )
    p.running([PAGE], foot=True, align="centre")
    w = p.width
    p.text([k.plan("local_authority", "Calderstone Metropolitan Borough Council")])
    p.text(
        [
            label("EHC PLAN – ", bold=True, size=16),
            k.plan("status", "amended_draft", "AMENDED DRAFT").but(bold=True, size=16),
        ]
    )
    p.text(
        label(
            "Proposed amendments are shown as tracked changes. The date of each amendment is in the"
            " right-hand column.",
            **I,
        )
    )
    p.table(
        [
            [
                label("Full name"),
                k.who("name", "Ruby-Mae Tattersall"),
                label("DOB"),
                k.who("date_of_birth", "2010-03-05", "5/3/2010"),
            ],
            [
                label("Address"),
                k.who("address", "31 Ginnel Street, Calderstone, CS2 9EE"),
                label("Year"),
                k.who("year_group", "Year 8"),
            ],
            [
                label("School"),
                k.who("school", "St Hilda’s High School"),
                label("UPN"),
                k.who("upn", "M999380414061"),
            ],
            [
                label("Mother"),
                [
                    k.con(0, "name", "Shannon Tattersall"),
                    label(" Tel "),
                    k.con(0, "phone", "07700 900266"),
                ],
                label("Final plan"),
                k.plan("final_date", "2021-06-18", "18/6/2021"),
            ],
            [
                label("EHC Co-ordinator"),
                k.plan("coordinator", "Yvette Dubois"),
                label("Amended draft"),
                k.plan("amended_date", "2023-05-12", "12/5/2023"),
            ],
        ],
        [w * 0.16, w * 0.4, w * 0.16, w * 0.28],
    )
    k.g.contacts[0]["relationship"] = "Mother"
    k.g.plan.pop("amended_date")
    p.heading("SECTION A: The views, interests and aspirations of Ruby-Mae and her family")
    a = p.text(
        [
            say("A", "I want to be a nail technician or a TV producer for deaf people. "),
            say("A", "I don’t have anybody to sit with at dinner."),
        ]
    )
    k.tracked(a, "I don’t have anybody to sit with at dinner.")
    p.text(
        say(
            "A",
            "Shannon says that Ruby-Mae used to be the life of the party. She would like her"
            " daughter to meet other deaf young people.",
        )
    )
    p.heading("SECTION B: Special educational needs")
    for title, key, rows in B_ROWS:
        table, todo = (
            [
                [
                    Cell([label(title, **B)], shade="E7E6E6"),
                    Cell([label("Amended", **B)], shade="E7E6E6"),
                ]
            ],
            [],
        )
        for n, (old, new, gone) in enumerate(rows, 1):
            k.g.need("B", key, old + new)
            spans = [say("B", x) for x in (old, new) if x]
            table.append([Cell([spans]), label(MARK) if new or gone else None])
            todo.append((n, new, gone))
        t = p.table(table, [w * 0.86, w * 0.14])
        for n, new, gone in todo:
            paragraph = t.cell(n, 0).paragraphs[0]
            if gone:
                k.deleted(paragraph, gone + " ", 0)
            if new:
                k.tracked(paragraph, new)
    p.heading("SECTION C: Health needs")
    p.text(
        k.need(
            "C",
            None,
            "Ruby-Mae has an enlarged vestibular aqueduct: a blow to the head may make her hearing"
            " worse.",
        )
    )
    p.heading("SECTION D: Social care needs")
    p.text(say("D", "None identified."))
    p.heading("SECTION E: Outcomes and SECTION F: Provision")
    heads = (
        "Outcome (E)",
        "By when (E)",
        "Provision (F)",
        "How often (F)",
        "By whom (F)",
        "Amended",
    )
    table, todo = [[Cell([label(x, **B)], shade="E7E6E6") for x in heads]], []
    r = 0
    for text, by, items in E_ROWS:
        aim = k.aim(text, None, by)
        d = len(items)
        for i, (what, (often, old), who) in enumerate(items):
            r += 1
            left = [Cell([aim], down=d), Cell([say("E", by)], down=d)] if i == 0 else [None, None]
            table.append(
                [
                    *left,
                    k.prov("F", what, k.last, by_whom=who, how_often=often),
                    say("F", often),
                    say("F", who),
                    label(MARK) if old else None,
                ]
            )
            if old:
                todo.append((r, often, old))
    t = p.table(table, [w * 0.22, w * 0.12, w * 0.26, w * 0.14, w * 0.15, w * 0.11], heads=1)
    for r, often, old in todo:
        paragraph = t.cell(r, 3).paragraphs[0]
        k.tracked(paragraph, often)
        k.deleted(paragraph, old, 0)
    p.text(
        [
            label("Review: ", **B),
            say(
                "E",
                "Progress will be reviewed each term by the school and the Teacher of the Deaf.",
            ),
        ]
    )
    p.heading("SECTION G: Health provision")
    p.text(
        k.prov(
            "G",
            "Audiology review every six months, with new ear moulds within two weeks of a report"
            " that they are loose.",
        )
    )
    p.heading("SECTION H1: Social care provision – CSDPA")
    p.text(say("H1", "None."))
    p.heading("SECTION H2: Social care provision – other")
    p.text(say("H2", "None."))
    p.heading("SECTION I: Placement")
    p.text(label("To be completed when the amended plan is made final.", **I))
    p.heading("SECTION J: Personal budget")
    text = "No request has been made."
    p.text(say("J", text))
    k.g.budget = {"requested": False, "text": text}
    p.heading("SECTION K: Advice and information")
    t = p.table(
        [[label("Date", **B), label("Author", **B), label("Designation", **B)]]
        + [[say("K", d), say("K", a), say("K", r)] for a, r, _, d in ADV],
        [w * 0.2, w * 0.35, w * 0.45],
    )
    k.tracked(t.cell(len(ADV), 1).paragraphs[0], ADV[-1][0])
    for a, r, i, _ in ADV:
        k.adv("", a, r, i)
    gone = p.doc.add_paragraph()
    k.deleted(gone, "The school’s report of 2020 is also attached.", 0)
    return k


ADV = (
    ("Shannon Tattersall", "Parent", "2021-01-15", "15/1/2021"),
    ("Dr Alice Munday", "Educational Psychologist", "2021-02-24", "24/2/2021"),
    ("Harriet Boon", "Teacher of the Deaf", "2021-02-09", "9/2/2021"),
    ("Dr Kwame Ofori", "Consultant Audiovestibular Physician", "2021-02-17", "17/2/2021"),
    ("Colm Devlin", "Head of Year 8", "2023-04-26", "26/4/2023"),
)


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "tracked-rubymae-docx",
        paper,
        "docx",
        "tracked-amendments",
        "tracked insertions and deletions in table cells and paragraphs, ‘Amended’ date column, E/F"
        " grid with the letter in brackets after each column title; I empty; K date first",
    )
]
