"""Tick boxes for the kind of plan, ‘Identifying Details’, then one-cell tables of run-in labels."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("identifying-tendai", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Tendai Farirai Moyo",
        date_of_birth="2017-03-19",
        sex="Male",
        address="14 Tannery Walk, Harrowmere, HM3 7QD",
        nhs_number="9990010374",
        home_language="Shona and English",
        ethnicity="Black British African",
    )
    g.plan = dict(
        status="final",
        draft_date="2025-04-11",
        final_date="2025-05-30",
        review_date="2026-05-22",
        local_authority="Harrowmere Borough Council",
    )
    g.contacts = [
        dict(name="Rudo Moyo", relationship="mother", phone="07700 900127"),
        dict(name="Farai Moyo", relationship="father", phone="07700 900438"),
    ]
    c.p.running([c.X("EHCP")])
    c.p.running([c.X("My EHC Plan v3 Feb 2017")], foot=True)
    c.p.running([PAGE], foot=True)
    c.t(f("Harrowmere Borough Council"), align="right")
    c.tab(
        [
            [L("☐ Draft EH & C Plan"), L("☒ Final EH & C Plan")],
            [L("☐ Amendment Notice EH & C Plan"), L("☐ Amended Final EH& C Plan")],
        ],
        [8.5, 8.5],
    )
    c.t(
        Span("Tendai Moyo’s Education, Health & Care Plan", "guidance", bold=True, size=18),
        align="centre",
    )
    c.tab(
        [
            ["Final or Draft Plan?", f("Final"), "Review date:", f("22/05/2026")],
            [
                "Date of final EHC Plan:",
                f("30/05/2025"),
                "Date of draft EHC Plan:",
                f("11/04/2025"),
            ],
            [
                "Signed on behalf of Children’s Services:",
                Cell([f("P. Okonjo-Baines, SEND Team Manager")], across=3),
                ...,
                ...,
            ],
        ],
        [4.25] * 4,
    )
    c.t(B("Identifying Details"))
    c.tab(
        [
            ["Given names:", f("Tendai Farirai"), "Family name:", f("Moyo")],
            ["Ethnicity:", f("Black British African"), "Gender:", f("Male")],
            ["Student ID Number:", f("0418873"), "Date of Birth:", f("19/03/2017")],
            [
                "Address:",
                [f("14 Tannery Walk"), f("Harrowmere"), f("HM3 7QD")],
                "Parent/Carer’s address if different from above:",
                f("As above"),
            ],
            [
                "Child/Young Person’s first language:",
                f("Shona and English"),
                "Parent/Carer’s first language:",
                f("Shona"),
            ],
            [
                "Parents/Carers’ names:",
                [f("Rudo Moyo (mother)"), f("Farai Moyo (father)")],
                "Contact phone number(s):",
                [f("07700 900127 (Rudo)"), f("07700 900438 (Farai)")],
            ],
            ["NHS Number:", f("999 001 0374"), "Is child in receipt of Pupil Premium:", f("Yes")],
            [
                "Amount received:",
                f("£1,480"),
                "Is this child or young person a Child in Care?",
                f("No"),
            ],
            [
                "Name and contact details of the Social Worker",
                Cell([f("Not applicable")], across=3),
                ...,
                ...,
            ],
        ],
        [4.25] * 4,
    )
    c.p.page_break()
    c.t(B("Section A", size=14), B("My Profile", size=14))
    c.t(L("The views, interests and aspirations of the child/young person and their parents:"))
    c.tab(
        [
            [
                [
                    B("About me:"),
                    s(
                        "A",
                        "I am eight and I live with Mum, Dad and my big sister Chipo. I go to"
                        " church on Sundays and I play the hosho in the band.",
                    ),
                    s(
                        "A",
                        "I am good at building things and at remembering where everything is kept.",
                    ),
                ]
            ],
            [
                [
                    B("Places, people and things important to me;"),
                    s("A", "My gran in Bulawayo, who I talk to on Saturday mornings."),
                    s("A", "The climbing wall at the leisure centre and Mr Pell who runs it."),
                ]
            ],
            [
                [
                    B("My aspirations and goals:"),
                    s("A", "I want to mend bicycles and have my own shop with a red door."),
                ]
            ],
            [
                [
                    B("I use the following ways to communicate:"),
                    s(
                        "A",
                        "I talk in short sentences. I use my picture book when the word will not"
                        " come and I point at things in shops.",
                    ),
                ]
            ],
            [
                [
                    B("My Parent’s/Carer’s hopes and aspirations for me:"),
                    s(
                        "A",
                        "We want Tendai to be understood by people outside the family and to have a"
                        " friend to invite home.",
                    ),
                    s(
                        "A",
                        "We would like him to learn to read before he goes to secondary school.",
                    ),
                ]
            ],
            [
                [
                    B("A history and summary of my special educational needs."),
                    s(
                        "A",
                        "Tendai said his first words at three. He was seen by the community speech"
                        " and language clinic from 2020 and was diagnosed with developmental"
                        " language disorder in January 2023.",
                    ),
                ]
            ],
        ],
        [17],
    )
    c.p.page_break()
    c.t(
        B("Section B", size=14),
        B("My Special Educational Needs", size=14),
        L("All identified special educational needs MUST be included.", italic=True),
    )
    c.tab(
        [
            [
                [
                    B("Communication & Interaction (strengths, needs and current functioning):"),
                    s(
                        "B",
                        "Tendai makes good use of gesture and facial expression and enjoys adult"
                        " company.",
                    ),
                    need(
                        "B",
                        "ci",
                        "Tendai has developmental language disorder. He understands spoken"
                        " sentences of up to three key words and loses the thread of longer ones.",
                    ),
                    need(
                        "B",
                        "ci",
                        "He cannot yet link his ideas with ‘because’, ‘so’ or ‘before’, and"
                        " unfamiliar listeners follow about half of what he says.",
                    ),
                ]
            ],
            [
                [
                    B("Cognition & Learning (strengths, needs and current functioning):"),
                    s(
                        "B",
                        "His non-verbal reasoning is in the average range and he learns well from"
                        " watching.",
                    ),
                    need(
                        "B",
                        "cl",
                        "Tendai reads eleven words on sight and does not yet blend sounds to read"
                        " new words.",
                    ),
                    need(
                        "B",
                        "cl",
                        "He forgets number facts from one day to the next and needs apparatus to"
                        " add within twenty.",
                    ),
                ]
            ],
            [
                [
                    B(
                        "Social, emotional and mental health (strengths, needs and current"
                        " functioning)"
                    ),
                    s(
                        "B",
                        "Tendai is kind to younger children and settles quickly after a"
                        " disagreement.",
                    ),
                    need(
                        "B",
                        "semh",
                        "He hits out or hides under tables when he cannot make himself understood,"
                        " four or five times a week.",
                    ),
                ]
            ],
            [
                [
                    B("Sensory and/or physical needs (strengths, needs and current functioning)"),
                    s(
                        "B",
                        "Vision and hearing are within normal limits and he has strong gross motor"
                        " skills.",
                    ),
                    need(
                        "B",
                        "sp",
                        "He has an immature pencil grasp and tires after writing three or four"
                        " words.",
                    ),
                ]
            ],
            [
                [
                    B("Self-care and independence (including preparation for adulthood):"),
                    need(
                        "B",
                        "ind",
                        "Tendai needs a reminder for every step of changing for PE and of packing"
                        " his bag.",
                    ),
                ]
            ],
        ],
        [17],
    )
    c.t(B("Section C", size=14), B("My health needs", size=14))
    c.tab(
        [
            [
                [
                    L(
                        "Details of the child or young person's health needs which are related to"
                        " their special educational needs:"
                    ),
                    need(
                        "C",
                        None,
                        "Tendai has glue ear in the winter months, which reduces his hearing on the"
                        " left side and makes his language difficulties worse.",
                    ),
                ]
            ]
        ],
        [17],
    )
    c.t(B("Section D", size=14), B("My social care needs", size=14))
    c.tab(
        [
            [
                [
                    L(
                        "Details of the child or young person's health needs which are related to"
                        " their special educational needs:"
                    ),
                    need(
                        "D",
                        None,
                        "Tendai needs an adult who knows his ways of communicating when he takes"
                        " part in clubs outside the home.",
                    ),
                ]
            ]
        ],
        [17],
    )
    c.t(
        B("Section E", size=14),
        B("Outcomes", size=14),
        L("Outcomes sought by the end of current key stage or phase of education.", italic=True),
        L(
            "Outcomes should relate to each area of SEN (linked to Sections B, C and D above).",
            italic=True,
        ),
    )
    O = [
        (
            (
                "By July 2028 Tendai will tell a listener who does not know him about an event in"
                " three linked sentences."
            ),
            "ci",
            "Communication & Interaction",
        ),
        (
            "By July 2028 Tendai will read and write the first two hundred common words.",
            "cl",
            "Cognition & Learning",
        ),
        (
            (
                "By July 2027 Tendai will use his picture book or a break card instead of hitting"
                " out, nine times out of ten."
            ),
            "semh",
            "Social, emotional and mental health",
        ),
        (
            "By July 2027 Tendai will get changed for PE and pack his bag with one reminder.",
            "ind",
            "Self-care and independence",
        ),
    ]
    rows = [["No.", "Outcome", "Area of need"]]
    for n, (t, a, w) in enumerate(O):
        rows.append([L(f"{n + 1}"), out(t, a), L(w)])
    c.tab(rows, [1.2, 11.3, 4.5], heads=1, shade="DDEBF7")
    c.t(
        B("Section F", size=14),
        B("Special Educational Provision", size=14),
        L(
            "The special educational provision required to meet the needs in Section B.",
            italic=True,
        ),
    )
    P = [
        (
            0,
            (
                "Individual speech and language therapy targeting sentence building and narrative,"
                " with a programme left for daily practice."
            ),
            "Speech and language therapist from the Community Language Team",
            "45 minutes each week in term time (38 weeks)",
            "Termly by the therapist",
        ),
        (
            0,
            "Practice of the therapy programme with a teaching assistant trained by the therapist.",
            "Teaching assistant",
            "20 minutes daily",
            "Half-termly by the SENCO",
        ),
        (
            1,
            (
                "A structured synthetic phonics programme taught one to one with over-learning of"
                " earlier sounds."
            ),
            "Specialist teacher (Level 5 literacy)",
            "Three sessions of 30 minutes each week",
            "Termly by the class teacher",
        ),
        (
            2,
            (
                "A communication-friendly classroom with visual timetable, now-and-next board and"
                " break cards."
            ),
            "Class teacher and all staff",
            "Throughout the school day",
            "Half-termly by the SENCO",
        ),
        (
            3,
            "Backward-chaining of dressing routines with a photograph strip.",
            "Teaching assistant",
            "Twice a week before PE",
            "Termly by the occupational therapist",
        ),
    ]
    rows = [["Outcome no.", "Provision", "Who will provide this", "How often", "Monitoring"]]
    for o, t, w, h, m in P:
        rows.append(
            [L(str(o + 1)), prov("F", t, o, w, h, review=m), s("F", w), s("F", h), s("F", m)]
        )
    c.tab(rows, [1.8, 5.4, 3.6, 3.2, 3.0], heads=1, shade="DDEBF7")
    c.t(B("Section G", size=14), B("Health provision", size=14))
    c.tab(
        [
            [
                prov(
                    "G",
                    "Audiology review at Harrowmere Hospital every six months, with grommets to be"
                    " considered if the loss lasts beyond April.",
                )
            ]
        ],
        [17],
    )
    c.t(
        B("Section H1", size=14),
        B(
            "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act"
            " 1970",
            size=14,
        ),
    )
    c.tab([[s("H1", "None.")]], [17])
    c.t(B("Section H2", size=14), B("Any other social care provision", size=14))
    c.tab(
        [
            [
                prov(
                    "H2",
                    "Two hours each Saturday at the Jigsaw Inclusive Holiday and Weekend Club with"
                    " a key worker who signs.",
                )
            ]
        ],
        [17],
    )
    c.t(B("Section I", size=14), B("Placement", size=14))
    c.tab(
        [
            ["Name of school:", s("I", "St Osyth’s Primary School")],
            ["Type of school:", s("I", "Mainstream maintained primary school")],
        ],
        [5, 12],
    )
    g.placement = dict(
        name="St Osyth’s Primary School", type="Mainstream maintained primary school"
    )
    c.t(B("Section J", size=14), B("Personal Budget", size=14))
    c.tab([[s("J", "A personal budget has not been requested.")]], [17])
    g.budget = dict(requested=False, text="A personal budget has not been requested.")
    c.t(B("Section K", size=14), B("Advice and information", size=14))
    rows = [["Advice from", "Name and role", "Date"]]
    for t, a, r, d, i in [
        (
            "Educational advice",
            "Marguerite Sloan",
            "SENCO, St Osyth’s Primary School",
            "14/02/2025",
            "2025-02-14",
        ),
        (
            "Psychological advice",
            "Dr Ifan Prosser",
            "Educational Psychologist",
            "03/03/2025",
            "2025-03-03",
        ),
        (
            "Speech and language therapy advice",
            "Keziah Amadi",
            "Speech and Language Therapist",
            "27/02/2025",
            "2025-02-27",
        ),
        (
            "Medical advice",
            "Dr Sunita Raval",
            "Community Paediatrician",
            "10/03/2025",
            "2025-03-10",
        ),
        ("Parents’ views", "Rudo and Farai Moyo", "", "20/01/2025", "2025-01-20"),
    ]:
        c.adv(t, a, r, i)
        rows.append([s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(rows, [5.5, 8.5, 3], heads=1, shade="DDEBF7")
    return c.p


TOLD = (
    "tick boxes for the kind of plan, two parents in one cell with their telephones in another,"
    " strengths and needs in one cell of each area"
)
CASES = [
    Case("identifying-tendai-docx", paper, "docx", "identifying", TOLD),
    Case("identifying-tendai-pdf", paper, "pdf", "identifying", TOLD, tagged=False),
]
