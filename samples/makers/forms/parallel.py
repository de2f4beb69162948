"""Numbered lines that answer each other across the cells of a row."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("parallel-morwenna", font="Verdana", size=10)
    g, s, L, B, f, need, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.prov, c.X
    n = "9991203494"
    u = "C614308817026"
    g.person = dict(
        name="Morwenna Grace Pascoe-Trill",
        preferred_name="Wenna",
        date_of_birth="2017-05-03",
        sex="Female",
        address="Chapel House, Trevarrow, Lizard Coast, LZ2 8FN",
        nhs_number=n,
        upn=u,
        school="Trevarrow Primary School",
        year_group="Year 3",
    )
    g.plan = dict(
        status="final",
        local_authority="Lizard Coast Council",
        final_date="2025-06-06",
        review_date="2026-06-05",
        coordinator="Denzil Hocking",
    )
    g.contacts = [
        dict(
            name="Loveday Pascoe",
            relationship="Mother",
            phone="01632 960150",
            email="loveday.pascoe@mail.example.org",
        ),
        dict(
            name="Jago Trill",
            relationship="Stepfather",
            phone="01632 960151",
            email="jago.trill@mail.example.org",
        ),
    ]
    SH = "DDEBF7"
    c.p.running([X("Lizard Coast Council")], align="right")
    c.p.running([X("Wenna’s EHC Plan   "), PAGE], foot=True, align="right")
    c.t([B("Lizard Coast Council Education, Health and Care Plan", size=16)])
    c.tab(
        [
            [B("This is the plan of"), f("Morwenna Grace Pascoe-Trill")],
            [B("who likes to be known as"), f("Wenna")],
            [B("Date of birth"), f("3rd May 2017")],
            [B("Sex at birth"), f("Female")],
            [B("Lives at"), f("Chapel House, Trevarrow, Lizard Coast, LZ2 8FN")],
            [B("NHS no. / UPN"), [f(spaced(n)), L("/"), f(u)]],
            [B("Attends"), f("Trevarrow Primary School")],
            [B("Year group"), f("Year 3")],
            [B("Type of plan"), f("Final")],
            [B("Issued on"), f("6th June 2025")],
            [B("Review before"), f("5th June 2026")],
            [B("Named officer"), f("Denzil Hocking")],
        ],
        [5.5, 11.5],
    )
    c.tab(
        [
            [Cell([B("Parents / carers")], across=2, shade=SH), ...],
            [
                [
                    f("Loveday Pascoe"),
                    [L("Relationship: "), f("Mother")],
                    [L("Telephone: "), f("01632 960150")],
                    [L("Email: "), f("loveday.pascoe@mail.example.org")],
                ],
                [
                    f("Jago Trill"),
                    [L("Relationship: "), f("Stepfather")],
                    [L("Telephone: "), f("01632 960151")],
                    [L("Email: "), f("jago.trill@mail.example.org")],
                ],
            ],
        ],
        [8.5, 8.5],
    )

    def one(k, title, lines):
        c.tab(
            [
                [
                    Cell([B(k, size=14)], shade=SH),
                    Cell([Span(title, "heading", bold=True)], shade=SH),
                ],
                [None, lines],
            ],
            [1.6, 15.4],
        )

    one(
        "A",
        "Wenna’s views, interests and aspirations, and those of her family",
        [
            [
                B("Wenna says: "),
                s(
                    "A",
                    "I have a dog called Pasty and a horse who isn’t mine. My"
                    " favourite thing is the beach when nobody is there. I want to be a"
                    " vet for seals. School is too many voices. I like Mrs Angove because"
                    " she has a quiet face. I don’t like the hall, wet play or when my"
                    " sleeves get wet.",
                ),
            ],
            [
                B("Loveday and Jago say: "),
                s(
                    "A",
                    "Wenna is brave, truthful and extremely knowledgeable"
                    " about animals. She holds herself together all day and then screams"
                    " for two hours when she comes home. We have stopped going to shops,"
                    " parties and church. We would like mornings without tears, a school"
                    " that does not wait for a meltdown before it believes us, and for"
                    " Wenna to know that there are other girls like her. In time we hope"
                    " she will work with animals.",
                ),
            ],
            [
                B("History: "),
                s(
                    "A",
                    "Wenna was a placid baby who spoke at ten months. She"
                    " attended two nurseries and left the first after biting. She was"
                    " diagnosed with autism in March 2024 and with ehlers-danlos syndrome"
                    " in September 2024. She has attended Trevarrow Primary School since"
                    " Reception and has been on a reduced timetable of fifteen hours a"
                    " week since January 2025.",
                ),
            ],
            [
                B("Communicating with Wenna: "),
                s(
                    "A",
                    "Write or draw rather than speak when she is upset. Do not"
                    " ask for eye contact. Offer two choices and leave the room for a"
                    " minute.",
                ),
            ],
        ],
    )
    c.t(
        [
            Span(
                "Wenna’s special educational needs (B), outcomes (E) and"
                " special educational provision (F)",
                "heading",
                bold=True,
                size=12,
            )
        ]
    )
    AR = [
        (
            "Communication and interaction",
            "ci",
            "Wenna has a very large vocabulary and explains facts with care.",
            [
                "Wenna is autistic. She talks at length on her own"
                " interests but cannot take part in an exchange that is led by"
                " another child.",
                "She takes what is said literally and is distressed by"
                " promises that are not kept to the letter.",
                "Her speech stops altogether when she is overwhelmed, for"
                " between ten minutes and a whole day.",
            ],
            [
                (
                    "Wenna will use a written or drawn message to say what is"
                    " wrong, within ten minutes of becoming unable to speak, nine times"
                    " in ten.",
                    "July 2026",
                ),
                (
                    "Wenna will take part in a game or project chosen by"
                    " another child for fifteen minutes, twice a week.",
                    "End of Year 5",
                ),
            ],
            [
                (
                    "A communication passport, a message book and a set of ‘I"
                    " can’t talk now’ cards that all adults recognise.",
                    "Speech and language therapist with Wenna",
                    "Made by the end of September 2025, then reviewed termly",
                ),
                (
                    "Direct therapy on conversation and on repairing"
                    " misunderstandings, in a pair with another girl.",
                    "Speech and language therapist",
                    "Ten sessions of 45 minutes in each of the autumn and spring terms",
                ),
                (
                    "A structured building-brick group with assigned roles.",
                    "Trained teaching assistant",
                    "Twice a week for 40 minutes",
                ),
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            "Her reading is three years ahead of her age, and her"
            " drawings of animals are remarkable.",
            [
                "Wenna cannot begin a written task on a subject that she"
                " has not chosen, and writes nothing on about half of all days.",
                "She is a perfectionist, rubs out until the paper tears,"
                " and will not hand in work that has a mistake in it.",
            ],
            [
                (
                    "Wenna will begin a task within five minutes and hand it"
                    " in unfinished or imperfect, in four lessons out of five.",
                    "July 2026",
                )
            ],
            [
                (
                    "Tasks set through animals and the coast wherever the"
                    " curriculum allows, with a choice of two ways of recording.",
                    "Class teacher",
                    "In every lesson",
                ),
                (
                    "Individual teaching on planning, starting and ‘good enough’.",
                    "Higher level teaching assistant, advised by the specialist teacher for autism",
                    "20 minutes a day",
                ),
                (
                    "Coaching of the class teacher and a review of the strategies.",
                    "Specialist teacher for autism",
                    "Two hours every half term",
                ),
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "Wenna is honest, and kind to younger children and to animals.",
            [
                "She masks her distress in school; at home this is"
                " followed by screaming, hitting and refusing food.",
                "Wenna’s anxiety has led to 43% absence this year. She"
                " cannot enter by the main gate.",
            ],
            [
                (
                    "Wenna will attend for 25 hours a week, and her parents"
                    " will report fewer than two meltdowns a week.",
                    "December 2025",
                )
            ],
            [
                (
                    "A gradual return by a written plan, with entry by the"
                    " side gate to a calm room and a named adult.",
                    "Mrs Angove, teaching assistant",
                    "Daily at 9.15, for 15 minutes",
                ),
                (
                    "Support from the same adult throughout the school day.",
                    "Two named teaching assistants who share the week",
                    "25 hours a week",
                ),
                (
                    "Equine-assisted learning.",
                    "Seaview Riding and Learning Centre",
                    "One morning a week for 36 weeks",
                ),
                (
                    "Supervision and problem-solving for the two assistants.",
                    "Educational psychologist",
                    "One hour each half term",
                ),
            ],
        ),
        (
            "Sensory and physical",
            "sp",
            "She swims well and has excellent fine control with a pencil when she is not in pain.",
            [
                "Wenna’s joints are hypermobile: she tires, dislocates her"
                " fingers about once a month and is in pain after 15 minutes of"
                " writing.",
                "She is over-responsive to noise, smell and touch, above"
                " all in the hall and the cloakroom.",
            ],
            [
                (
                    "Wenna will know when she is tired, in pain or overloaded,"
                    " and will use a rest or a tool from her kit before it is too late,"
                    " on four days in five.",
                    "End of Year 4",
                )
            ],
            [
                (
                    "A sensory profile, a kit and an audit of the building.",
                    "Occupational therapist",
                    "One visit of three hours in the first term, then one visit a term",
                ),
                (
                    "Seating, writing slope, pencil grips and a tablet with a keyboard.",
                    "School, on the advice of the occupational therapist",
                    "In place by 1 September 2025",
                ),
                ("Lunch in the library with two friends.", "Lunchtime supervisor", "Daily"),
            ],
        ),
    ]
    for t, a, st, ns, os_, ps in AR:
        many = len(os_) > 1
        idx = [g.outcome(o, a, by) for o, by in os_]
        R = [
            [Cell([B(t)], across=5, shade=SH), ..., ..., ..., ...],
            [
                Cell([B("B", size=14)]),
                Cell(
                    [[L("Strengths: ", italic=True), s("B", st)]]
                    + [[L(f"{i + 1}. "), need("B", a, x)] for i, x in enumerate(ns)],
                    across=4,
                ),
                ...,
                ...,
                ...,
            ],
            [
                Cell([B("E", size=14)]),
                Cell(
                    [
                        [L(f"{i + 1}. " if many else ""), s("E", o), L(" By: "), s("E", by)]
                        if many
                        else [s("E", o), L(" By: "), s("E", by)]
                        for i, (o, by) in enumerate(os_)
                    ],
                    across=4,
                ),
                ...,
                ...,
                ...,
            ],
            [
                Cell([B("F", size=14)], down=2),
                Cell([B("Provision")], across=2, shade="F2F2F2"),
                ...,
                Cell([B("By whom")], shade="F2F2F2"),
                Cell([B("When and how often")], shade="F2F2F2"),
            ],
            [
                ...,
                Cell([[L(f"{i + 1}. "), s("F", p)] for i, (p, w, h) in enumerate(ps)], across=2),
                ...,
                [[L(f"{i + 1}. "), s("F", w)] for i, (p, w, h) in enumerate(ps)],
                [[L(f"{i + 1}. "), s("F", h)] for i, (p, w, h) in enumerate(ps)],
            ],
        ]
        for p, w, h in ps:
            g.provide("F", p, None if many else idx[0], by_whom=w, how_often=h)
        c.tab(R, [1.3, 4, 4, 3.8, 3.9])
    one(
        "C",
        "Wenna’s health needs",
        [
            need(
                "C",
                None,
                "Wenna has hypermobile Ehlers-Danlos syndrome with joint"
                " pain, dizziness on standing and reflux.",
            )
        ],
    )
    c.tab(
        [
            [
                Cell([B("G", size=14)], shade=SH),
                Cell([Span("Health provision", "heading", bold=True)], across=3, shade=SH),
                ...,
                ...,
            ],
            [None, B("Provision"), B("By whom"), B("When and how often")],
            [
                None,
                [
                    [
                        L("1. "),
                        prov(
                            "G",
                            "Physiotherapy for joint stability and pacing.",
                            None,
                            "Paediatric physiotherapist",
                            "Six sessions of 30 minutes, then a review every six months",
                        ),
                    ],
                    [
                        L("2. "),
                        prov(
                            "G",
                            "Training of school staff in what to do if a joint dislocates.",
                            None,
                            "Children’s community nurse",
                            "Once a year in September",
                        ),
                    ],
                ],
                [
                    [L("1. "), s("G", "Paediatric physiotherapist")],
                    [L("2. "), s("G", "Children’s community nurse")],
                ],
                [
                    [
                        L("1. "),
                        s("G", "Six sessions of 30 minutes, then a review every six months"),
                    ],
                    [L("2. "), s("G", "Once a year in September")],
                ],
            ],
        ],
        [1.6, 6.4, 4.4, 4.6],
    )
    one(
        "D",
        "Wenna’s social care needs",
        [
            need(
                "D",
                None,
                "Wenna’s parents have no one who can look after her, and"
                " her half-brother, aged two, has been hurt during meltdowns.",
            )
        ],
    )
    one(
        "H1",
        "Social care provision that must be made under section 2"
        " of the Chronically Sick and Disabled Persons Act 1970",
        [s("H1", "None.")],
    )
    one(
        "H2",
        "Other social care provision",
        [
            prov(
                "H2",
                "A short break of four hours each Saturday with a"
                " specialist childminder, and a place for both parents on an autism"
                " course of eight evenings.",
                None,
                "",
                "",
            )
        ],
    )
    one("I", "School", [s("I", "Trevarrow Primary School, a community primary school")])
    g.placement = dict(name="Trevarrow Primary School", type="community primary school")
    one(
        "J",
        "Personal budget",
        [
            s(
                "J",
                "Ms Pascoe has requested a direct payment for"
                " equine-assisted learning. The sum is £3,240 a year.",
            )
        ],
    )
    g.budget = dict(requested=True, text="£3,240 a year")
    R = [
        [
            Cell([B("K", size=14)], shade=SH),
            Cell([Span("Advice and information", "heading", bold=True)], across=3, shade=SH),
            ...,
            ...,
        ],
        [None, B("Report"), B("Written by"), B("Dated")],
    ]
    for t, a, r, d, iso in [
        ("Parent’s contribution", "Loveday Pascoe", "", "10th February 2025", "2025-02-10"),
        ("School’s advice", "Kerensa Angwin", "Headteacher", "24th February 2025", "2025-02-24"),
        (
            "Educational psychology",
            "Dr Felix Rowse",
            "Educational Psychologist",
            "14th March 2025",
            "2025-03-14",
        ),
        (
            "Speech and language therapy",
            "Tegen Lobb",
            "Speech and Language Therapist",
            "19th March 2025",
            "2025-03-19",
        ),
        (
            "Occupational therapy",
            "Imran Qureshi",
            "Occupational Therapist",
            "21st March 2025",
            "2025-03-21",
        ),
        (
            "Paediatrics",
            "Dr Ottilie Brandt",
            "Consultant Paediatrician",
            "4th March 2025",
            "2025-03-04",
        ),
        ("Social care", "Hedra Nance", "Family Support Worker", "28th February 2025", "2025-02-28"),
    ]:
        c.adv(t, a, r, iso)
        R.append([None, s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [1.6, 5, 6.6, 3.8])
    c.t([L("Signed: "), f("Morgan Trevelyan"), L(", SEND Manager, Lizard Coast Council")])
    return c.p


TOLD = (
    "Numbered lines that answer each other across the cells of"
    " a row (Provision 1. 2. 3. | Who 1. 2. 3. | When 1. 2. 3.); a table"
    " for each area with B over E over F rows; letter and title of the"
    " section typed in the left cell"
)
CASES = [
    Case("parallel-morwenna-docx", paper, "docx", "answering-numbers", TOLD),
    Case("parallel-morwenna-pdf", paper, "pdf", "answering-numbers", TOLD),
]
