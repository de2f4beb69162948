"""Formal.

Paragraphs numbered through the document, F as a table with need and outcome references, printed
only.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, label, say
from makers.paper import Cell, Paper, Span


def make() -> Kit:
    """Prints the plan."""
    k = Kit("formal-numbered", "Liberation Serif", 11)
    p = k.p
    p.margins(2.2)
    p.running([extra("OFFICIAL-SENSITIVE")], align="centre")
    p.running([extra("FSB/EHCP/0221/Z.Lin"), Span("   {page}", "page")], foot=True, align="right")
    w = p.width
    number = [0]

    def para(*spans) -> None:
        number[0] += 1
        p.text(
            [label(f"{number[0]}."), Span("\t", "guidance"), *spans], indent=1.1, hang=1.1, stop=1.1
        )

    def head(text: str) -> None:
        p.text(
            Span(text, "heading", bold=True, size=12), align="centre", before=14, after=8, keep=True
        )

    def sub(text: str) -> None:
        p.text(label(text, bold=True), before=4, after=3, keep=True)

    p.text([k.plan("local_authority", "Fenwick-on-Sea Borough Council")], align="centre")
    p.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=15), align="centre")
    p.text(
        [
            label("maintained for "),
            k.who("name", "Zhi Hao Lin"),
            label(" (known as "),
            k.who("preferred_name", "Kevin"),
            label("), born on "),
            k.who("date_of_birth", "2012-06-04", "4th June 2012"),
        ],
        align="centre",
    )
    p.table(
        [
            [label("Address"), k.who("address", "2 Harbour Steps, Fenwick-on-Sea, FS1 7WP")],
            [
                label("Person(s) with parental responsibility and relationship"),
                [
                    k.con(0, "name", "Mei Ling Lin"),
                    label(" ("),
                    k.con(0, "relationship", "mother"),
                    label("); "),
                    k.con(1, "name", "Wei Lin"),
                    label(" ("),
                    k.con(1, "relationship", "father"),
                    label(")"),
                ],
            ],
            [label("School"), k.who("school", "Harbour View School")],
            [label("National Curriculum Year"), k.who("year_group", "6")],
            [label("Home language"), k.who("home_language", "Mandarin")],
            [label("Unique pupil number"), k.who("upn", "H999400817003")],
            [label("Date of final plan"), k.plan("final_date", "2022-11-25", "25th November 2022")],
            [
                label("Date by which the plan must be reviewed"),
                k.plan("review_date", "2023-11-24", "24th November 2023"),
            ],
            [label("EHC Plan Officer"), k.plan("coordinator", "Hermione Gage")],
            [label("Reference"), k.plan("reference", "FSB/EHCP/0221")],
        ],
        [w * 0.42, w * 0.58],
    )
    k.plan("status", "final")
    for c in k.g.contacts:
        c["parental_responsibility"] = True
    head("SECTION A: VIEWS, INTERESTS AND ASPIRATIONS")
    sub("Kevin")
    para(
        say(
            "A",
            "Kevin cannot tell us in words what he thinks. His teacher and his mother watched him"
            " together on four occasions and wrote down what made him smile, still or turn away.",
        )
    )
    para(
        say(
            "A",
            "He smiles at his sister’s voice, violin music, wind on his face and the vibration of"
            " the bass speaker. He turns away from strong smells and from sudden cold.",
        )
    )
    sub("Kevin’s parents")
    para(
        say(
            "A",
            "Mr and Mrs Lin want Kevin to be comfortable, to be known well by a few people, and to"
            " have some say in each day. They hope that he will always live close to them.",
        )
    )
    sub("History")
    para(
        say(
            "A",
            "Kevin had meningitis at five weeks. He has attended Harbour View School since he was"
            " three. In 2021 he was out of school for eleven weeks after hip surgery.",
        )
    )
    head("SECTION B: SPECIAL EDUCATIONAL NEEDS")
    sub("Communication and interaction")
    para(
        label("B1  "),
        k.need(
            "B",
            "ci",
            "Kevin communicates by facial expression, stilling and vocal sounds. He has no"
            " consistent way of saying yes or no.",
        ),
    )
    sub("Cognition and learning")
    para(
        label("B2  "),
        k.need(
            "B",
            "cl",
            "Kevin has profound and multiple learning difficulties. He is beginning to anticipate"
            " what comes next in a familiar routine and needs it to be the same each time.",
        ),
    )
    sub("Social, emotional and mental health")
    para(
        label("B3  "),
        k.need(
            "B",
            "semh",
            "Kevin startles and cries when he is touched or moved without warning and can take an"
            " hour to settle.",
        ),
    )
    sub("Sensory and physical")
    para(
        label("B4  "),
        k.need(
            "B",
            "sp",
            "Kevin has cortical visual impairment. He sees movement and light, best in his left"
            " lower field and against a plain dark background.",
        ),
    )
    para(
        label("B5  "),
        k.need(
            "B",
            "sp",
            "He has quadriplegic cerebral palsy (GMFCS level V) and needs two adults for every"
            " transfer and a change of position at least once in each hour.",
        ),
    )
    para(
        say(
            "B",
            "Kevin’s strengths are his patience, his interest in music and the plainness with which"
            " he shows pleasure.",
        )
    )
    head("SECTION C: HEALTH NEEDS RELATED TO SPECIAL EDUCATIONAL NEEDS")
    para(k.need("C", None, "Epilepsy with daily absences and a weekly cluster of seizures."))
    para(
        k.need(
            "C",
            None,
            "Gastrostomy feeding, reflux and frequent chest infections; Kevin needs suction several"
            " times in a day.",
        )
    )
    head("SECTION D: SOCIAL CARE NEEDS RELATED TO SPECIAL EDUCATIONAL NEEDS OR DISABILITY")
    para(
        k.need(
            "D",
            None,
            "Kevin is a child in need under section 17 of the Children Act 1989. His parents need"
            " regular breaks from care by day and by night.",
        )
    )
    head("SECTION E: OUTCOMES")
    p.text(label("By the end of Key Stage 3 (July 2026), unless another date is stated:"))
    rows = [
        [label(x, **B) for x in ("Ref.", "Outcome", "Steps towards the outcome", "Needs addressed")]
    ]
    data = (
        (
            "O1",
            "Kevin will use a single switch to ask for more of an activity or for it to end.",
            (
                "He will press for ‘more’ with hand-under-hand help (July 2023).",
                "He will press for ‘more’ by himself three times in a session (July 2024).",
            ),
            "B1, B2",
        ),
        (
            "O2",
            (
                "Kevin will show by stilling or vocalising that he knows which of four activities"
                " is about to begin."
            ),
            ("He will do so for swimming and music (December 2023).",),
            "B2, B4",
        ),
        (
            "O3",
            "Kevin will be moved and touched without distress by at least six adults.",
            ("He will hear his name and feel his own signal before every move (at once).",),
            "B3",
        ),
        (
            "O4",
            (
                "Kevin will tolerate standing and lying positions for three hours in the school day"
                " in all, and keep the range of his hips."
            ),
            (),
            "B5",
        ),
    )
    for ref, text, steps, needs in data:
        rows.append(
            [
                label(ref),
                k.aim(text, None, "", steps),
                Cell([say("E", s) for s in steps]),
                say("E", needs),
            ]
        )
    p.table(rows, [w * 0.09, w * 0.37, w * 0.36, w * 0.18], heads=1)
    sub("Monitoring")
    para(
        say(
            "E",
            "The school will set targets each term and send them to Mr and Mrs Lin. Progress is"
            " measured with the Engagement Model.",
        )
    )
    sub("Transfer to secondary phase")
    para(
        say(
            "E",
            "Kevin will stay at Harbour View School, which is an all-age school; his class will"
            " change in September 2023 and his new class team will be trained before then.",
        )
    )
    head("SECTION F: SPECIAL EDUCATIONAL PROVISION")
    rows = [
        [
            label(x, **B)
            for x in ("Need", "Provision", "Staffing", "Frequency and duration", "Outcome")
        ]
    ]
    for need, what, who, often, out in (
        (
            "B1",
            (
                "A communication programme with objects of reference, a BIGmack switch and"
                " intensive interaction, written down with photographs and film so that any adult"
                " in the class can carry it out in the same way. The programme records what Kevin’s"
                " sounds and movements have been agreed to mean; it is kept in his communication"
                " passport, which goes with him everywhere, is brought up to date each half term"
                " and is read by every new member of staff before they work with him."
            ),
            "Class team; programme by a highly specialist speech and language therapist",
            "Throughout the day; therapist one hour every three weeks in class",
            "O1",
        ),
        (
            "B2",
            (
                "A sensory curriculum in a class of no more than eight pupils, with sessions that"
                " begin, run and end in the same way, and a music session led by a music therapist."
            ),
            (
                "Qualified teacher with a qualification in PMLD; ratio of one adult to two pupils;"
                " music therapist"
            ),
            "All day, every day; music therapy 30 minutes weekly for 36 weeks",
            "O1, O2",
        ),
        (
            "B3",
            (
                "A personal signal and spoken warning before each touch or move; the same two key"
                " adults for intimate care."
            ),
            "All staff; two key adults",
            "On every occasion",
            "O3",
        ),
        (
            "B4",
            (
                "Materials lit and presented in the left lower field against black; sessions in the"
                " dark room; functional vision assessed."
            ),
            "Qualified teacher of children with vision impairment (QTVI)",
            "Dark room 20 minutes four times a week; QTVI two hours each half term",
            "O2",
        ),
        (
            "B5",
            (
                "Postural management over 24 hours: standing frame, sleep system, moulded seat and"
                " hydrotherapy. Two trained adults and a hoist for every transfer."
            ),
            "Physiotherapist, occupational therapist and trained class team",
            (
                "Change of position each hour; hydrotherapy 45 minutes weekly; therapists half a"
                " day each half term"
            ),
            "O4",
        ),
    ):
        refs = [int(x[1]) - 1 for x in out.split(", ")]
        rows.append(
            [
                label(need),
                k.prov(
                    "F", what, refs[0] if len(refs) == 1 else None, by_whom=who, how_often=often
                ),
                say("F", who),
                say("F", often),
                say("F", out),
            ]
        )
    p.table(rows, [w * 0.08, w * 0.42, w * 0.2, w * 0.19, w * 0.11], heads=1)
    head("SECTION G: HEALTH PROVISION")
    para(
        k.prov(
            "G",
            "A nurse will be on the school site at all times when Kevin is there and will give"
            " suction, emergency medication and gastrostomy feeds.",
        )
    )
    para(k.prov("G", "The respiratory physiotherapist will see Kevin every eight weeks."))
    head(
        "SECTION H1: SOCIAL CARE PROVISION UNDER THE CHRONICALLY SICK AND DISABLED PERSONS ACT 1970"
    )
    para(
        k.prov(
            "H1",
            "Twelve hours a week of care at home by a trained carer, and a level-access shower.",
        )
    )
    head("SECTION H2: OTHER SOCIAL CARE PROVISION")
    para(k.prov("H2", "Twenty-eight nights of residential short breaks a year at Curlew House."))
    head("SECTION I: PLACEMENT")
    para(
        say(
            "I",
            "Harbour View School, a day special school maintained by the Council for pupils aged 3"
            " to 19 with severe and profound learning difficulties.",
        )
    )
    k.g.placement = {"name": "Harbour View School", "type": "day special school"}
    head("SECTION J: PERSONAL BUDGET")
    para(say("J", "Not applicable."))
    head("SECTION K: ADVICE AND INFORMATION")
    p.text(label("The following are appended:"))
    for n, (a, r, iso, d) in enumerate(
        (
            ("Mr and Mrs Lin", "parents", "2022-05-09", "9th May 2022"),
            ("Gillian Thorne", "class teacher", "2022-05-20", "20th May 2022"),
            ("Dr Marek Zielinski", "educational psychologist", "2022-06-14", "14th June 2022"),
            ("Dr Fiona Abercrombie", "consultant paediatrician", "2022-06-08", "8th June 2022"),
            (
                "Saskia Veldman",
                "highly specialist speech and language therapist",
                "2022-06-15",
                "15th June 2022",
            ),
            (
                "Janet Ollerenshaw",
                "qualified teacher of children with vision impairment",
                "2022-05-27",
                "27th May 2022",
            ),
            (
                "Musa Kamara",
                "social worker, Children with Disabilities Team",
                "2022-06-01",
                "1st June 2022",
            ),
        )
    ):
        k.adv("", a, r, iso)
        p.text(
            [
                label(f"({'abcdefg'[n]})\t"),
                say("K", f"report of {a}, {r}, {d};" if n < 6 else f"report of {a}, {r}, {d}."),
            ],
            indent=1.1,
            hang=1.1,
            stop=1.1,
        )
    p.text(
        label(
            "Signed for and on behalf of the Council: H. Gage, EHC Plan Officer, 25th November 2022"
        ),
        before=16,
    )
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "paragraph numbers run through the document; ‘B1’ inside; outcome table O1 … with steps and"
    " needs addressed; F table ‘Need | Provision | Staffing | Frequency and duration | Outcome’"
    " with several outcomes in a cell, cells over pages; K as (a) to (g)"
)
CASES = [
    Case("formal-zhihao-pdf", paper, "pdf", "formal-numbered", WHAT, tagged=False),
    Case("formal-zhihao-docx", paper, "docx", "formal-numbered", WHAT),
]
