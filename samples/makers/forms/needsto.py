"""Needs that begin ‘needs to’.

Outcomes told as by when, what and so that; provision in a table an area that names need and
outcome.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("needsto-kobi", font="Arial", size=10.5)
    g = c.g
    s, L, B, f, need, prov, X = (c.s, c.L, c.B, c.f, c.need, c.prov, c.X)
    u = "M373210516044"
    n = "9990020035"
    g.person = dict(
        name="Kobi Nathaniel Asamoah",
        preferred_name="Kobi",
        date_of_birth="2012-07-16",
        sex="Male",
        address="9 Furnace Hill, Steelford, SF3 2QT",
        school="Crucible Academy",
        year_group="7",
        upn=u,
        nhs_number=n,
        ethnicity="Black African",
        religion="Christian",
        home_language="English and Twi",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Steelford City Council",
        draft_date="2024-11-05",
        amended_date="2024-12-13",
        review_date="2025-11-14",
        reference="EHCP 04417",
        coordinator="Roisin Keane",
    )
    g.contacts = [
        dict(
            name="Abena Asamoah",
            relationship="Mother",
            phone="0114 496 0712",
            email="abena.a@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Kwesi Asamoah",
            relationship="Father",
            phone="07700 900233",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("Steelford City Council – SEND Statutory Assessment and Review Service")])
    c.p.running(
        [
            X("Kobi Nathaniel Asamoah  |  DOB: 16.07.2012  |  EHCP 04417  |  Page "),
            PAGE,
            X(" of "),
            PAGES,
        ],
        foot=True,
        align="centre",
    )
    c.t([B("Education, Health and Care (EHC) Plan", size=22, colour="1F3864")], before=60)
    c.t([B("for", size=14)])
    c.t([B("Kobi Nathaniel Asamoah", size=18)])
    c.tab(
        [
            [B("Type of plan"), f("Amended Final EHC Plan")],
            [B("Date of amended draft"), f("05.11.2024")],
            [B("Date of amended final plan"), f("13.12.2024")],
            [B("Plan to be reviewed by"), f("14.11.2025")],
            [B("EHC plan reference"), f("EHCP 04417")],
            [B("Inclusion Officer"), f("Roisin Keane, 0114 496 0100")],
        ],
        [6, 9],
    )
    c.p.page_break()
    c.h("Kobi’s details", 1)
    c.tab(
        [
            [B("First name"), f("Kobi"), B("Surname"), f("Asamoah")],
            [B("Middle name(s)"), f("Nathaniel"), B("Likes to be called"), f("Kobi")],
            [B("Date of birth"), f("16.07.2012"), B("Gender"), f("Male")],
            [B("NHS no."), f("999 002 0035"), B("UPN"), f(u)],
            [B("Ethnicity"), f("Black African"), B("Religion"), f("Christian")],
            [
                B("Language(s) spoken at home"),
                f("English and Twi"),
                B("Interpreter needed?"),
                f("No"),
            ],
            [
                B("Home address"),
                Cell([f("9 Furnace Hill, Steelford, SF3 2QT")], across=3),
                ...,
                ...,
            ],
            [B("School / setting"), f("Crucible Academy"), B("NC Year"), f("7")],
            [B("Looked after?"), f("No"), B("Social worker"), f("N/A")],
        ],
        [4, 4.5, 4, 4.5],
    )
    c.h("People who care for Kobi", 2)
    c.tab(
        [
            ["Name", "Relationship", "Parental responsibility", "Telephone", "E-mail", "Address"],
            [
                f("Abena Asamoah"),
                f("Mother"),
                f("Yes"),
                f("0114 496 0712"),
                f("abena.a@mail.example"),
                f("As above"),
            ],
            [f("Kwesi Asamoah"), f("Father"), f("Yes"), f("07700 900233"), f("–"), f("As above")],
        ],
        [2.7, 2.4, 2.7, 2.7, 4.1, 2.4],
        heads=1,
        shade="D9E2F3",
    )
    c.h("Section A: My views, interests and aspirations", 1)
    for q, a in [
        (
            "What people like about me. What I can do well.",
            [
                (
                    "People say I’m kind and I make them laugh. I’m good at football, drumming"
                    " and looking after my cousin."
                ),
                "Mrs Fell says I never give up.",
            ],
        ),
        (
            "What’s important to me now and in the future?",
            [
                "My drum kit, my church, Steelford Rovers and my mum’s jollof.",
                (
                    "I want to be a session drummer or work with little kids. I want to get the"
                    " tram on my own."
                ),
            ],
        ),
        (
            (
                "How best to support me to engage in decision making and express my feelings and"
                " views?"
            ),
            [
                "Talk to me one at a time. Draw it. Give me time to think and come back later.",
                "Don’t ask me in front of the class.",
            ],
        ),
        (
            "What is going well for me now?",
            ["I like Design Technology and Music. I have two friends from primary."],
        ),
        (
            "What is not going so well for me now?",
            [
                (
                    "I can’t read what’s on the board. I get lost in the corridors and I get"
                    " detentions for being late."
                )
            ],
        ),
    ]:
        c.h(q, 3)
        c.t(*[s("A", x) for x in a])
    c.h("Other important things to know about me and my family", 3)
    c.t(
        s(
            "A",
            (
                "Kobi lives with his mother, father and older brother. He was a late talker and"
                " had grommets at four. He was assessed for dyslexia in Year 5 and diagnosed with"
                " Developmental Language Disorder in Year 6."
            ),
        ),
        s(
            "A",
            (
                "Abena and Kwesi say: ‘Kobi comes home exhausted. We would like teachers to know"
                " how hard he works to understand what others take for granted. We hope he will"
                " leave school with qualifications and his confidence.’"
            ),
        ),
    )
    c.h("Section B: Kobi’s special educational needs", 1)

    def area(t, a, st, ns):
        c.h(t, 2)
        c.t(B("Kobi can:"))
        c.bl(*[s("B", x) for x in st])
        c.t(B("Kobi needs to:"))
        c.bl(*[need("B", a, x) for x in ns])

    c.t(
        [
            B("Primary need: "),
            f("Speech, language and communication needs"),
            B("   Secondary need: "),
            f("Specific learning difficulty"),
        ]
    )
    area(
        "Communication and interaction",
        "ci",
        [
            "hold a friendly conversation about football, music and family",
            "follow an instruction that carries two pieces of information",
        ],
        [
            (
                "develop his understanding of spoken language, which is at the level of a child"
                " of seven and a half (CELF-5, May 2024: 2nd percentile)"
            ),
            (
                "learn the vocabulary of each subject; he has about half of the words expected at"
                " his age"
            ),
            "tell a story or explain an event in an order that a listener can follow",
            "say when he has not understood, since he nods and copies others",
        ],
    )
    area(
        "Cognition and learning",
        "cl",
        [
            "learn by doing and remember what he has seen",
            "add and subtract two-digit numbers in his head",
        ],
        [
            (
                "develop reading accuracy and fluency from his present reading age of 7 years 2"
                " months (October 2024)"
            ),
            "write more than two sentences without adult help",
            "hold information in mind: his auditory working memory is on the 5th percentile",
        ],
    )
    area(
        "Social, emotional and mental health",
        "semh",
        ["show concern for others and apologise"],
        [
            "believe that he is able to learn; he calls himself ‘thick’ every day",
            "find ways to calm himself after being told off, without walking out of school",
        ],
    )
    area(
        "Sensory and/or physical needs",
        "sp",
        ["run, climb and play the drums with excellent co-ordination"],
        [
            (
                "hear speech in noise; he has a mild fluctuating hearing loss in his left ear and"
                " must sit with his right ear to the teacher"
            )
        ],
    )
    c.h("Section C: Kobi’s health needs which relate to his SEN", 1)
    c.bl(
        need(
            "C",
            None,
            "Kobi has glue ear in his left ear and is under the care of the ENT department.",
        )
    )
    c.h("Section D: Kobi’s social care needs which relate to his SEN or to a disability", 1)
    c.t(s("D", "Kobi is not known to social care. No social care needs have been identified."))
    c.p.new_part(wide=True)
    c.h("Section E: Outcomes sought for Kobi", 1)
    R = [["Ref", "By…", "Kobi will…", "So that…", "Steps towards the outcome (12 months)"]]
    for i, (by, w, so, st, _) in enumerate(
        [
            (
                "By the end of Key Stage 3",
                (
                    "understand and use the key words of five subjects, so that he answers a"
                    " question in each of them in class"
                ),
                "he can take part in lessons",
                "Learn and keep 10 new subject words each half term",
                " ",
            ),
            (
                "By the end of Key Stage 3",
                "retell a story or event in order with a beginning, middle and end",
                "he can tell people what has happened to him",
                "Use a story planner in English and in mentor time",
                "",
            ),
            (
                "By July 2026",
                "read a text for a ten-year-old with 95% accuracy",
                "he can read messages, menus, lyrics and exam questions",
                "Complete level 4 of the reading programme",
                "",
            ),
            (
                "By the end of Year 8",
                "write a paragraph of six sentences using speech-to-text and check it himself",
                "he can show what he knows",
                "Dictate and edit three sentences",
                "",
            ),
            (
                "By July 2025",
                (
                    "use his time-out card and return to the lesson within ten minutes, nine"
                    " times in ten"
                ),
                "he does not miss learning",
                "Agree the rules of the card with every teacher",
                "",
            ),
        ]
    ):
        g.outcome(w, None, by, [st])
        R.append([L(f"O{i + 1}"), s("E", by), s("E", w), s("E", so), s("E", st)])
    c.tab(R, [1.3, 4.2, 8.2, 5.5, 6.5], heads=1, shade="D9E2F3")
    c.h("Section F: Special educational provision required by Kobi", 1)

    def ftab(t, rows):
        c.h(t, 2)
        R = [
            [
                "Kobi needs to…",
                "What must be provided",
                "Who will provide it and their training",
                "How often, how long and group size",
                "Outcome",
            ]
        ]
        for nd, p, w, h, o in rows:
            R.append([L(nd), prov("F", p, o - 1, w, h), s("F", w), s("F", h), L(f"O{o}")])
        c.tab(R, [4.5, 8, 5, 5.2, 2.5], heads=1, shade="D9E2F3")

    ftab(
        "Communication and interaction",
        [
            (
                "develop his understanding of spoken language",
                (
                    "A language programme written for Kobi, with targets reviewed each term and"
                    " demonstrated to the adult who delivers it"
                ),
                "HCPC-registered speech and language therapist",
                (
                    "One 45-minute session each half term; programme reviewed termly with a"
                    " written report"
                ),
                1,
            ),
            (
                "develop his understanding of spoken language",
                "Delivery of the language programme",
                "Teaching assistant with ELKLAN Level 3",
                "Three sessions of 20 minutes each week, 1:1",
                1,
            ),
            (
                "learn the vocabulary of each subject",
                "Pre-teaching of key words with Word Aware mats",
                "Teaching assistant, from lists sent by subject teachers a week ahead",
                "30 minutes every Monday, group of up to 3",
                1,
            ),
            (
                "tell a story or explain an event",
                "Narrative intervention",
                "Teaching assistant supervised by the therapist",
                "Two 30-minute sessions weekly for two terms, group of 4",
                2,
            ),
        ],
    )
    ftab(
        "Cognition and learning",
        [
            (
                "develop reading accuracy and fluency",
                "Structured, cumulative phonics-based reading programme",
                "Specialist teacher holding AMBDA or equivalent",
                "Two lessons of 50 minutes each week, 1:1",
                3,
            ),
            (
                "write more than two sentences",
                (
                    "Laptop with speech-to-text and a reading pen, with training for Kobi and his"
                    " teachers"
                ),
                "ICT access technician from the Inclusion Service",
                "Three one-hour sessions in the autumn term; equipment available in every lesson",
                4,
            ),
            (
                "hold information in mind",
                "Instructions in steps of no more than two, with a visual",
                "All subject teachers",
                "Every lesson",
                1,
            ),
        ],
    )
    ftab(
        "Social, emotional and mental health",
        [
            (
                "believe that he is able to learn",
                "Mentoring by an adult chosen by Kobi",
                "Learning mentor",
                "20 minutes at the start of Monday and the end of Friday",
                5,
            ),
            (
                "find ways to calm himself",
                "Time-out card and a supervised base",
                "Pastoral team",
                "Whenever Kobi chooses to use it",
                5,
            ),
        ],
    )
    ftab(
        "Sensory and/or physical needs",
        [
            (
                "hear speech in noise",
                "Seating plan and soundfield system in his three largest classes",
                "Teacher of the Deaf to advise; subject teachers",
                "Two visits each year",
                1,
            )
        ],
    )
    c.p.new_part(wide=False)
    c.h("Section G: Health provision reasonably required", 1)
    c.t(prov("G", "ENT review and hearing test at Steelford Children’s Hospital every six months."))
    c.h(
        (
            "Section H1: Social care provision under section 2 of the Chronically Sick and"
            " Disabled Persons Act 1970"
        ),
        1,
    )
    c.t(s("H1", "None required."))
    c.h("Section H2: Any other social care provision", 1)
    c.t(s("H2", "None required."))
    c.h("Section I: Placement", 1)
    c.tab(
        [
            [B("Name of school or other setting"), s("I", "Crucible Academy")],
            [
                B("Type of school or other setting"),
                s(
                    "I",
                    (
                        "Mainstream secondary academy with a language resource base (place in the"
                        " resource base)"
                    ),
                ),
            ],
        ],
        [6, 11],
    )
    g.placement = dict(
        name="Crucible Academy",
        type=(
            "Mainstream secondary academy with a language resource base (place in the resource"
            " base)"
        ),
    )
    c.h("Section J: Personal budget", 1)
    c.t(s("J", "There is no personal budget."))
    c.h("Section K: Advice and information", 1)
    R = [["Appendix", "Advice", "Name and role", "Date"]]
    for k, t, a, r, d, i in [
        (
            "1",
            "Child’s and parents’ views",
            "Kobi, Abena and Kwesi Asamoah",
            "",
            "02.05.2024",
            "2024-05-02",
        ),
        (
            "2",
            "Educational advice",
            "Lorna Fell",
            "SENDCo, Crucible Academy",
            "10.10.2024",
            "2024-10-10",
        ),
        (
            "3",
            "Psychological advice",
            "Dr Ngaire Holt",
            "Educational Psychologist",
            "21.05.2024",
            "2024-05-21",
        ),
        (
            "4",
            "Medical advice",
            "Dr R Banerji",
            "Associate Specialist Paediatrician",
            "04.06.2024",
            "2024-06-04",
        ),
        (
            "5",
            "Speech and language therapy",
            "Patrick Mullan",
            "Highly Specialist Speech and Language Therapist",
            "28.05.2024",
            "2024-05-28",
        ),
        (
            "6",
            "Annual review report",
            "Lorna Fell",
            "SENDCo, Crucible Academy",
            "17.10.2024",
            "2024-10-17",
        ),
    ]:
        c.adv(t, a, r, i)
        R.append([L(k), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [2.4, 4.5, 7.3, 2.8], heads=1, shade="D9E2F3")
    c.t(
        [
            B("Signed on behalf of Steelford City Council: "),
            f("Grace Ilott, Head of SEND"),
            B("   Date: "),
            f("13.12.2024"),
        ],
        before=14,
    )
    return c.p


TOLD = (
    "‘Kobi needs to:’ beside ‘Kobi can:’; outcomes as By… | Kobi will… | So that…; provision"
    " table an area with the need's words and outcome number; landscape pages in the middle"
)
CASES = [
    Case("needsto-kobi-docx", paper, "docx", "needs-to", TOLD),
    Case("needsto-kobi-pdf", paper, "pdf", "needs-to", TOLD, tagged=False),
]
