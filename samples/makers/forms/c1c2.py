"""Sub-sections C1, C2, D1, D2 under lettered headings; two parents in one table."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("c1c2-rafferty", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Rafferty John Doyle",
        date_of_birth="2019-08-27",
        sex="Male",
        address="3 Cockle Row, Merrisea, ME9 2LP",
        religion="Roman Catholic",
        ethnicity="White Irish Traveller",
        home_language="English",
        upn="K882431021007",
        nhs_number="9990010773",
        school="Merrisea Infant School",
    )
    g.plan = dict(
        local_authority="Merrisea on Sea Borough Council",
    )
    g.contacts = [
        dict(
            name="Bridget Doyle",
            relationship="Mother",
            address="3 Cockle Row, Merrisea, ME9 2LP",
            phone="01632 960381",
            parental_responsibility=True,
        ),
        dict(
            name="Michael Doyle",
            relationship="Grandfather",
            address="Plot 11, Saltings Park, Merrisea, ME9 5AA",
            phone="01632 960382",
            parental_responsibility=True,
        ),
    ]
    c.p.running([c.X("Rafferty Doyle – Education, Health and Care Plan")], foot=True)
    c.p.running([c.X("Page "), PAGE], foot=True)
    c.t(
        Span("Merrisea on Sea Borough Council", "particulars", bold=True, size=16),
        Span("Education, Health and", "guidance", bold=True, size=24),
        Span("Care Plan", "guidance", bold=True, size=24),
        align="centre",
    )
    c.t(Span("Personal Details", "guidance", bold=True, size=14))
    c.tab(
        [
            [Cell([B("Details of Child or Young Person")], across=2, shade="C6E0B4"), ...],
            [[[B("Surname: "), f("Doyle")]], [[B("Other names: "), f("Rafferty John")]]],
            [[[B("Date of Birth: "), f("27.08.2019")]], [[B("Gender: "), f("Male")]]],
            [
                [[B("Home Address: "), f("3 Cockle Row, Merrisea, ME9 2LP")]],
                [[B("Religion: "), f("Roman Catholic")]],
            ],
            [[], [[B("Ethnic origin: "), f("White Irish Traveller")]]],
            [[], [[B("Home Language(s): "), f("English")]]],
            [
                [[B("UPN "), f("K882431021007")]],
                [[B("NHS No "), f("999 001 0773")], [B("ID No. "), f("30551")]],
            ],
        ],
        [8.5, 8.5],
    )
    c.tab(
        [
            [
                Cell(
                    [B("Details of Parent(s) /Guardian(s) with Parental Responsibility")],
                    across=2,
                    shade="C6E0B4",
                ),
                ...,
            ],
            [
                [[B("Name: "), f("Bridget Doyle")]],
                [[B("Relationship to Child/Young person: "), f("Mother")]],
            ],
            [
                [[B("Home Address: "), f("3 Cockle Row, Merrisea, ME9 2LP")]],
                [[B("Home telephone: "), f("01632 960381")], [B("Work telephone: ")]],
            ],
            [
                [[B("Name: "), f("Michael Doyle")]],
                [[B("Relationship to Child/Young person: "), f("Grandfather")]],
            ],
            [
                [[B("Home Address: "), f("Plot 11, Saltings Park, Merrisea, ME9 5AA")]],
                [[B("Home telephone: "), f("01632 960382")], [B("Work telephone: ")]],
            ],
            [
                Cell([[B("Who I live with: "), L("(if different from above)")]], across=1),
                f("Mum, my sisters Kathleen and Nora, and Grandad at weekends"),
            ],
            ["Additional information:", f("The family travels in June and July.")],
            ["Current school/setting:", f("Merrisea Infant School")],
            ["Admission date:", f("04.09.2023")],
        ],
        [8.5, 8.5],
    )
    c.t(B("How have Rafferty and his family been involved in the development of this plan?"))
    c.t(
        L(
            "Rafferty drew pictures with his class teacher and his mother and grandfather met the"
            " plan co-ordinator at home on 12 May 2025."
        )
    )
    c.p.page_break()
    c.t(B("Section A", size=16), B("All about me", size=14))

    def q(title, *ls):
        c.t(B(title))
        c.t(*[s("A", x) for x in ls])

    q(
        "Information about my immediate family and other people who are significant to me",
        "I live with my Mum and two sisters. Grandad Mick has the dogs.",
    )
    q(
        "My journey so far",
        "I was born at 27 weeks and stayed in hospital for nine weeks. I walked when I was two and"
        " a half.",
    )
    q("How others describe me", "Cheerful, brave and always first to help with the ponies.")
    q("What I like doing", "Riding in the cart, singing, and the water tray.")
    q(
        "My preferred ways of communicating and being addressed",
        "Call me Raff. I talk fast so ask me to say it again.",
    )
    q(
        "Things that are important to me now and in the future",
        "Having my dog at home and going on the road in summer.",
    )
    q(
        "Things that are important for me now and in the future",
        "Being safe near roads and water, and keeping my splints on.",
    )
    q("Things that are working for me", "Sitting at the front on the blue wobble cushion.")
    q("Things that I need help with", "Stairs, buttons and writing my name.")
    c.t(B("My family’s views", size=14))
    q(
        "Rafferty’s Family’s journey so far",
        "We fought for a diagnosis for three years and are glad to be listened to.",
    )
    q("How things are going", "He loves school now but is tired by Thursday.")
    q("What is working well", "Mrs Adair rings us instead of writing.")
    q(
        "What Rafferty needs help with",
        "Walking to the far playground and keeping up with the others.",
    )
    q(
        "What we would like to see happen in the future.",
        "We want him to read the road signs and to drive one day.",
    )
    c.p.page_break()
    c.t(B("Section B", size=16), B("My Special Educational Needs", size=14))

    def area(t, st, ns, a):
        c.t(B(t, underline=True))
        c.t(*[s("B", x) for x in st])
        c.t(B("Special educational needs"))
        c.bl(*[need("B", a, n) for n in ns])

    area(
        "Communication and interaction",
        ["Rafferty is a lively talker who tells long stories about animals."],
        ["Rafferty’s speech is unclear because of dysarthria, above all when he is tired."],
        "ci",
    )
    area(
        "Cognition and Learning",
        ["He counts to thirty and knows all his letter sounds."],
        [
            (
                "He has missed 31 per cent of sessions through illness and is eighteen months"
                " behind in writing."
            ),
            "He needs new ideas shown with real things before he can use them on paper.",
        ],
        "cl",
    )
    area(
        "Social, emotional and mental health",
        ["He is popular and confident with adults."],
        ["He gives up and cries when he compares his work with that of other children."],
        "semh",
    )
    area(
        "Physical or sensory",
        ["He rides and swims with delight."],
        [
            (
                "Rafferty has spastic diplegia (GMFCS level II); he walks with splints and falls"
                " two or three times a day."
            ),
            "He cannot fasten buttons, cut food or hold a pencil for more than two minutes.",
        ],
        "sp",
    )
    c.t(
        L(
            "The reports and assessments listed in section K have been used to help write my plan",
            italic=True,
        )
    )
    c.t(
        B("Section C", size=16),
        B("My Health Needs", size=14),
        B("C1.  A summary of my health needs resulting from my special educational needs"),
    )
    c.t(
        need(
            "C",
            None,
            "Rafferty’s calf muscles are tight and he has botulinum toxin injections every nine"
            " months.",
        )
    )
    c.t(B("C2.  A summary of my other health care needs"))
    c.t(
        need(
            "C",
            None,
            "He has chronic lung disease of prematurity and uses a blue inhaler before exercise.",
        )
    )
    c.t(
        B("Section D", size=16),
        B("My Social Care Needs", size=14),
        B(
            "D1.  A summary of my social care needs as assessed under section 2 of the Chronically"
            " Sick and Disabled Person Act 1970"
        ),
    )
    c.t(
        need(
            "D",
            None,
            "Rafferty needs a ramp and a grab rail at the door of the trailer so that he can go in"
            " and out by himself.",
        )
    )
    c.t(B("D2.  A summary of my social care needs related to my special educational needs"))
    c.t(need("D", None, "His mother needs a break from lifting and supervising him at night."))
    c.p.page_break()
    c.t(B("Section E", size=16), B("My Outcomes", size=14))
    O = [
        (
            "Rafferty will be understood by a new adult the first time, four times out of five.",
            "ci",
            "E1.  Communication and interaction",
            "July 2027",
        ),
        (
            "Rafferty will write two sentences about something he has done.",
            "cl",
            "E2.  Cognition and learning",
            "July 2027",
        ),
        (
            "Rafferty will walk from the gate to his classroom without falling.",
            "sp",
            "E3.  Physical or sensory",
            "July 2026",
        ),
    ]
    for t, a, h, by in O:
        c.t(B(h))
        c.t(out(t, a, by))
        c.t([L("To be achieved by: "), s("E", by)])
    c.t(B("Section F", size=16), B("My Special Educational Provision", size=14))

    def fa(t, rows):
        c.t(B(t, underline=True))
        r = [["What will be provided", "Who by", "How often"]]
        for x, w, h in rows:
            r.append([prov("F", x, None, w, h), s("F", w), s("F", h)])
        c.tab(r, [9, 4, 4], heads=1)

    fa(
        "Communication and interaction",
        [
            (
                "Speech clarity programme using breath and pacing exercises.",
                "Speech and language therapist",
                "30 minutes fortnightly",
            ),
            (
                "Practice of the programme in a group of three.",
                "Learning support assistant",
                "Ten minutes daily",
            ),
        ],
    )
    fa(
        "Cognition and learning",
        [
            (
                (
                    "Writing taught through a laptop with picture-supported software, keyboard"
                    " guard and typing lessons."
                ),
                "Class teacher with specialist ICT teacher",
                "Four sessions of 20 minutes weekly",
            )
        ],
    )
    fa(
        "Physical or sensory",
        [
            (
                "Full-time adult support on stairs, in the playground and at lunch.",
                "Learning support assistant",
                "27.5 hours weekly",
            ),
            (
                "Physiotherapy exercises worked into PE, with hydrotherapy.",
                "Physiotherapy assistant",
                "One hour weekly",
            ),
        ],
    )
    c.t(
        B("Section G", size=16),
        B("My Health Provision", size=14),
        B("G1.  Provision for the needs in C1"),
    )
    c.t(
        prov(
            "G",
            "Physiotherapy review every six weeks at the Child Development Centre and new splints"
            " every eight months.",
        )
    )
    c.t(B("G2.  Provision for the needs in C2"))
    c.t(prov("G", "Asthma plan written by the respiratory nurse and renewed each September."))
    c.t(
        B("Section H", size=16),
        B("My Social Care Provision", size=14),
        B(
            "H1.  Social care provision resulting from section 2 of the Chronically Sick and"
            " Disabled Persons Act 1970"
        ),
    )
    c.t(
        prov(
            "H1",
            "A portable ramp and grab rail fitted by the equipment service by 30 September 2025.",
        )
    )
    c.t(B("H2.  Any other social care provision"))
    c.t(prov("H2", "One night each month of short breaks with a named link family."))
    c.t(B("Section I", size=16), B("My School", size=14))
    c.t(s("I", "Merrisea Infant School, a maintained mainstream infant school."))
    g.placement = dict(name="Merrisea Infant School", type="maintained mainstream infant school")
    c.t(B("Section J", size=16), B("My Personal Budget", size=14))
    c.t(s("J", "No personal budget was asked for."))
    g.budget = dict(requested=False, text="No personal budget was asked for.")
    c.t(B("Section K", size=16), B("Reports and assessments", size=14))
    r = [["Report", "Written by", "Date"]]
    for t, a, ro, d, i in [
        ("Educational advice", "Lorna Adair", "SENCO", "19.03.2025", "2025-03-19"),
        (
            "Physiotherapy report",
            "Tomos Wynne",
            "Paediatric Physiotherapist",
            "02.04.2025",
            "2025-04-02",
        ),
        (
            "Speech and language therapy report",
            "Abena Kuffour",
            "Speech and Language Therapist",
            "27.03.2025",
            "2025-03-27",
        ),
        (
            "Educational psychology advice",
            "Dr Roxanne Yip",
            "Educational Psychologist",
            "24.04.2025",
            "2025-04-24",
        ),
        ("Social care assessment", "Declan Furze", "Social Worker", "30.04.2025", "2025-04-30"),
    ]:
        c.adv(t, a, ro, i)
        r.append([s("K", t), s("K", f"{a}, {ro}"), s("K", d)])
    c.tab(r, [7, 7, 3], heads=1)
    return c.p


TOLD = (
    "a description of each area before its needs, C1 and C2 as headings, ‘Name: X’ in one cell and"
    " a second parent below"
)
CASES = [
    Case("c1c2-rafferty-docx", paper, "docx", "c1c2", TOLD),
    Case("c1c2-rafferty-pdf", paper, "pdf", "c1c2", TOLD, tagged=False),
]
