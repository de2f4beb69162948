"""Landscape.

E and F in one grid (Outcome | Strategies/provision | Who | How often | Reviewed); C beside G, D
beside H.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, fact, label, say
from makers.paper import PAGE, PAGES, Cell, Paper, Span

GREY = "D9D9D9"
NEEDS = (
    (
        "Social, emotional and mental health",
        "semh",
        (
            (
                "Jaxon witnessed domestic abuse before he was four and has difficulties of"
                " attachment. He does not trust that adults will come back, and tests whether they"
                " will."
            ),
            (
                "He is hypervigilant in corridors and at unstructured times and will run or hit out"
                " if he feels trapped."
            ),
            "Jaxon cannot yet name how he feels beyond ‘fine’ and ‘angry’.",
        ),
    ),
    (
        "Cognition and learning",
        "cl",
        (
            (
                "Because of three changes of school and 140 days of absence, Jaxon’s number skills"
                " are at the level of a Year 3 pupil."
            ),
            "His attention in a class of thirty lasts about five minutes.",
        ),
    ),
    (
        "Communication and interaction",
        "ci",
        (
            (
                "Jaxon’s understanding of inference and figurative language is at the 7th centile;"
                " he takes jokes literally and feels insulted."
            ),
        ),
    ),
    ("Sensory and physical", "sp", ()),
)
ROWS = (
    (
        "semh",
        (
            "Jaxon will seek out an agreed adult when he is upset, rather than leave the site, on"
            " nine occasions out of ten."
        ),
        "By July 2020",
        (
            (
                (
                    "Two named key adults, so that one is always on site; check-in at 8.40 and"
                    " check-out at 3.00."
                ),
                "Key adults (pastoral team)",
                "Twice daily, 10 minutes each",
                "Every half term by the head of year",
            ),
            (
                (
                    "Staff use the PACE approach and an agreed script when Jaxon is distressed."
                    " Reflective supervision for the key adults."
                ),
                "All staff; supervision by the educational psychologist",
                "At all times; supervision one hour every half term",
                "Annually",
            ),
            (
                "Dyadic developmental psychotherapy with Jaxon and his guardian.",
                "Therapist, Stanmere Virtual School",
                "Weekly, one hour, for 40 weeks",
                "After 20 sessions",
            ),
        ),
    ),
    (
        "semh",
        "Jaxon will name at least six feelings in himself and others and what they do to his body.",
        "By December 2019",
        (
            (
                "ELSA programme on emotional literacy.",
                "Emotional literacy support assistant",
                "Two sessions of 40 minutes weekly",
                "Termly",
            ),
        ),
    ),
    (
        "cl",
        "Jaxon will work with fractions, decimals and percentages at the level of a Year 6 pupil.",
        "By the end of Key Stage 3",
        (
            (
                "Individual tuition in mathematics that begins from concrete materials.",
                "Qualified teacher",
                "Two hours weekly",
                "Termly",
            ),
            (
                (
                    "Teaching in a set of no more than 15, with a seat near the door and tasks cut"
                    " into parts of five minutes."
                ),
                "Subject teachers",
                "In every lesson",
                "Termly",
            ),
        ),
    ),
    (
        "ci",
        "Jaxon will recognise when words are not meant literally and check what was meant.",
        "By July 2021",
        (
            (
                "‘Talk about talk’ group of up to four pupils.",
                "Speech and language therapy assistant, programme by therapist",
                "Weekly, 45 minutes, two terms",
                "At the end of each block of 12 weeks",
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("landscape-outcome-rows", "Liberation Sans", 10, wide=True)
    p = k.p
    p.margins(1.5)
    p.running([extra("CONFIDENTIAL     Jaxon Pickering     DOB 11/04/2007")])
    p.running([PAGE, extra(" / "), PAGES], foot=True, align="right")
    w = p.width

    def title(text: str) -> None:
        p.table([[Cell([Span(text, "heading", bold=True, size=12)], shade=GREY)]], [w])

    p.text(
        k.plan("local_authority", "Royal Borough of Stanmere", "The Royal Borough of Stanmere"),
        align="left",
    )
    k.g.plan["local_authority"] = "The Royal Borough of Stanmere"
    p.text(label("EHC PLAN", bold=True, size=24))
    p.table(
        [
            [
                label("Surname"),
                k.who("name", "Jaxon Lee Pickering", "PICKERING"),
                label("Forenames"),
                fact("Jaxon Lee"),
                label("D.O.B."),
                k.who("date_of_birth", "2007-04-11", "11/04/2007"),
            ],
            [
                label("M / F"),
                k.who("sex", "M"),
                label("NCY"),
                k.who("year_group", "7"),
                label("UPN"),
                k.who("upn", "P999301207044"),
            ],
            [
                label("Address"),
                Cell(
                    [k.who("address", "The Old Forge, 2 Quarry Road, Stanmere, SN5 6KD")], across=3
                ),
                None,
                None,
                label("School"),
                k.who("school", "Quarry Road Community School"),
            ],
            [
                label("Carer 1"),
                k.con(0, "name", "Lorraine Pickering"),
                label("Relationship"),
                k.con(0, "relationship", "Grandmother (special guardian)"),
                label("PR"),
                k.con(0, "parental_responsibility", True, "Y"),
            ],
            [
                label("Tel."),
                k.con(0, "phone", "01632 960577"),
                label("Carer 2"),
                k.con(1, "name", "Terence Pickering"),
                label("Relationship"),
                k.con(1, "relationship", "Grandfather"),
            ],
            [
                label("Looked after?"),
                extra("Previously, until special guardianship order of March 2015"),
                label("Social worker"),
                extra("–"),
                label("GP"),
                extra("Dr M. Castellanos"),
            ],
            [
                label("Plan start"),
                k.plan("final_date", "2018-10-19", "19/10/2018"),
                label("Amended"),
                k.plan("amended_date", "2019-01-25", "25/01/2019"),
                label("Review due"),
                k.plan("review_date", "2019-10-18", "18/10/2019"),
            ],
            [
                label("Plan no."),
                k.plan("reference", "RBS-1187-2"),
                label("Status"),
                k.plan("status", "amended_final", "Amended Final"),
                label("Plan Coordinator"),
                k.plan("coordinator", "Winston Tull"),
            ],
        ],
        [w * 0.1, w * 0.22, w * 0.11, w * 0.25, w * 0.11, w * 0.21],
    )

    title("SECTION A – Views, interests and aspirations")
    p.table(
        [
            [
                label("Jaxon says", **B),
                Cell(
                    [
                        say(
                            "A",
                            "I’m good at bikes and BMX and I can cook a full English. I like Mr"
                            " Tull because he came back when he said. School is all right when Nan"
                            " says it’s all right.",
                        ),
                        say("A", "I want to be in the Army or do up houses with Grandad."),
                    ]
                ),
            ],
            [
                label("Jaxon’s carers say", **B),
                say(
                    "A",
                    "Jaxon is a kind boy with a big heart who was let down early. We want him to"
                    " believe that he is staying: with us, and at this school.",
                ),
            ],
            [
                label("History", **B),
                say(
                    "A",
                    "Jaxon came to live with his grandparents in November 2011. He attended two"
                    " infant schools and was permanently excluded from his first junior school in"
                    " Year 4. He was at the Beacon pupil referral unit for four terms.",
                ),
            ],
        ],
        [w * 0.2, w * 0.8],
    )

    title("SECTION B – Special educational needs")
    p.text(
        say(
            "B",
            "Strengths: Jaxon is practical, brave and loyal. He reads at the level expected for his"
            " age, remembers every kindness and is proud to be trusted with tools.",
        )
    )
    for name, key, needs in NEEDS:
        p.text(label(name, bold=True, underline=True), keep=True, after=2)
        p.bullets([k.need("B", key, x) for x in needs])
        if not needs:
            p.text(say("B", "No needs identified."))

    title("SECTIONS E AND F – Outcomes and special educational provision")
    rows = [
        [
            Cell([label(x, **B)], shade="F2F2F2")
            for x in (
                "Outcome",
                "By when",
                "Strategies / provision",
                "Who",
                "How often",
                "Reviewed",
            )
        ]
    ]
    for _, text, by, items in ROWS:
        d = len(items)
        aim = k.aim(text, None, by)
        for i, (what, who, often, rev) in enumerate(items):
            left = [Cell([aim], down=d), Cell([say("E", by)], down=d)] if i == 0 else [None, None]
            rows.append(
                [
                    *left,
                    k.prov("F", what, k.last, by_whom=who, how_often=often, review=rev),
                    say("F", who),
                    say("F", often),
                    say("F", rev),
                ]
            )
    p.table(rows, [w * 0.22, w * 0.08, w * 0.3, w * 0.14, w * 0.14, w * 0.12], heads=1)

    title("SECTIONS C AND G – Health")
    p.table(
        [
            [
                Cell([label("Section C: Health needs", **B)], shade="F2F2F2"),
                Cell([label("Section G: Health provision", **B)], shade="F2F2F2"),
            ],
            [
                Cell(
                    [
                        k.need("C", None, "Nocturnal enuresis."),
                        k.need("C", None, "Asthma, for which Jaxon carries a reliever inhaler."),
                    ],
                    style="List Bullet",
                ),
                Cell(
                    [
                        k.prov(
                            "G",
                            "Enuresis clinic: one appointment every three months with the"
                            " specialist nurse.",
                        ),
                        k.prov(
                            "G", "The school nurse reviews the asthma plan in September each year."
                        ),
                    ],
                    style="List Bullet",
                ),
            ],
        ],
        [w / 2, w / 2],
    )
    title("SECTIONS D AND H – Social care")
    p.table(
        [
            [
                Cell([label("Section D: Social care needs", **B)], shade="F2F2F2"),
                Cell([label("Section H1", **B)], shade="F2F2F2"),
                Cell([label("Section H2", **B)], shade="F2F2F2"),
            ],
            [
                k.need(
                    "D",
                    None,
                    "Contact with his mother is unsettled and Jaxon needs help to prepare for it"
                    " and recover from it.",
                ),
                say("H1", "None"),
                k.prov(
                    "H2",
                    "The special guardianship support team supervises contact, two hours every"
                    " second month, and visits Jaxon in the week after each contact.",
                ),
            ],
        ],
        [w * 0.36, w * 0.2, w * 0.44],
    )
    title("SECTION I – Placement")
    p.text(
        say(
            "I",
            "Jaxon will continue to attend Quarry Road Community School, a mainstream secondary"
            " school maintained by the Royal Borough.",
        )
    )
    k.g.placement = {"name": "Quarry Road Community School", "type": "mainstream secondary school"}
    title("SECTION J – Personal budget")
    text = "No personal budget has been requested."
    p.text(say("J", text))
    k.g.budget = {"requested": False, "text": text}
    title("SECTION K – Appendices")
    adv = (
        (
            "Educational advice",
            "Quarry Road Community School (T. Abernethy, SENCO)",
            "T. Abernethy",
            "SENCO",
            "2018-07-02",
            "02/07/2018",
        ),
        (
            "Psychological advice",
            "Dr Josephine Vance, educational psychologist",
            "Dr Josephine Vance",
            "educational psychologist",
            "2018-07-19",
            "19/07/2018",
        ),
        (
            "Medical advice",
            "Dr Ravi Chandran, paediatrician",
            "Dr Ravi Chandran",
            "paediatrician",
            "2018-07-24",
            "24/07/2018",
        ),
        (
            "Speech and language therapy",
            "Emma Stubbs, therapist",
            "Emma Stubbs",
            "therapist",
            "2018-08-01",
            "01/08/2018",
        ),
        (
            "Social care advice",
            "Special Guardianship Team, Bola Coker, social worker",
            "Bola Coker",
            "social worker",
            "2018-07-30",
            "30/07/2018",
        ),
    )
    rows = [[label(x, **B) for x in ("", "Advice", "From", "Date")]]
    for n, (t, shown, a, _r, iso, day) in enumerate(adv):
        k.adv(t, a, "", iso)
        rows.append([label("Appendix " + "ABCDE"[n]), say("K", t), say("K", shown), say("K", day)])
    rows.append(
        [label("Appendix F"), say("K", "Views of carers"), say("K", "Not received"), say("K", "–")]
    )
    p.table(rows, [w * 0.12, w * 0.25, w * 0.48, w * 0.15])
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "landscape; E and F in one grid with ‘Strategies / provision’, who, how often, reviewed; C"
    " beside G, D beside H1 and H2; E/F printed before C; name and type in one sentence; an advice"
    " ‘Not received’"
)
CASES = [
    Case("landscape-jaxon-docx", paper, "docx", "landscape-outcome-rows", WHAT),
    Case("landscape-jaxon-pdf", paper, "pdf", "landscape-outcome-rows", WHAT + "; printed"),
]
