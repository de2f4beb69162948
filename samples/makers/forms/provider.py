"""F by the professional who makes the provision, with run-in words."""

from __future__ import annotations

from makers.facts import Case
from makers.typeset import Drawn
from makers.word import spaced


def page() -> Drawn:
    """Prints the plan."""
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        KeepTogether,
        ListFlowable,
        ListItem,
        Paragraph,
        Spacer,
        Table,
        TableStyle,
    )

    c = Drawn("by-professional")
    g, s, L, f, need, out, prov, _X, H = (c.g, c.s, c.L, c.f, c.need, c.out, c.prov, c.X, c.H)
    n = "9998610575"
    u = "Z302511814072"
    g.person = dict(
        name="Jarek Tomasz Wolski",
        date_of_birth="2011-08-30",
        sex="Male",
        address="12 Osier Way, Fenwick Marsh, FM3 0KD",
        nhs_number=n,
        upn=u,
        school="Fenwick Marsh High School",
        year_group="Year 8",
        home_language="British Sign Language; Polish spoken at home",
        ethnicity="White – Any other White background",
    )
    g.plan = dict(
        status="final",
        local_authority="East Marshland County Council",
        final_date="2024-07-18",
        review_date="2025-07-17",
        coordinator="Siobhan Devlin",
        reference="EMC-4471-JW",
    )
    g.contacts = [
        dict(
            name="Katarzyna Wolska",
            relationship="Mother",
            phone="07700 900377",
            email="k.wolska@mail.example.org",
        ),
        dict(name="Piotr Wolski", relationship="Father", phone="07700 900378"),
    ]
    N = ParagraphStyle("n", fontName="Helvetica", fontSize=10.5, leading=14.5, spaceAfter=6)
    BB = ParagraphStyle("bb", parent=N, fontName="Helvetica-Bold", spaceAfter=3, spaceBefore=6)
    H1 = ParagraphStyle(
        "h1",
        fontName="Helvetica-Bold",
        fontSize=14,
        leading=18,
        textColor=colors.HexColor("#0b5563"),
        spaceBefore=14,
        spaceAfter=6,
    )
    H2 = ParagraphStyle(
        "h2",
        fontName="Helvetica-Bold",
        fontSize=11.5,
        leading=15,
        textColor=colors.HexColor("#b0471e"),
        spaceBefore=8,
        spaceAfter=4,
    )
    T = ParagraphStyle(
        "t",
        fontName="Helvetica-Bold",
        fontSize=22,
        leading=27,
        textColor=colors.HexColor("#0b5563"),
        spaceAfter=6,
    )
    CC = ParagraphStyle("c", parent=N, fontSize=9.5, leading=12.5, spaceAfter=2)
    IT = ParagraphStyle("i", parent=N, fontName="Helvetica-Oblique", fontSize=9.5)
    st = []
    P = lambda x, k=N: st.append(Paragraph(x, k))
    h = lambda t: st.append(Paragraph(H(t), H1))
    h2 = lambda t: st.append(Paragraph(L(t), H2))
    bul = lambda xs: st.append(
        ListFlowable(
            [ListItem(Paragraph(x, N), leftIndent=16) for x in xs],
            bulletType="bullet",
            start="•",
            bulletFontSize=9,
            leftIndent=16,
        )
    )
    g.paging.append("East Marshland County Council EHC plan EMC-4471-JW Jarek Wolski Page {page}")

    def onpage(cv, doc):
        cv.setFont("Helvetica", 8)
        cv.drawString(50, 808, "East Marshland County Council  EHC plan EMC-4471-JW")
        cv.drawRightString(545, 808, "Jarek Wolski")
        cv.line(50, 803, 545, 803)
        cv.drawCentredString(297, 30, f"Page {doc.page}")

    P(L("East Marshland County Council"), BB)
    P(L("Education, Health and Care Plan"), T)
    P(f"{L('Status of plan: ')}<b>{f('Final')}</b>")
    kv = [
        ("Name of young person", "Jarek Tomasz Wolski"),
        ("Date of birth", "30 August 2011"),
        ("Gender", "Male"),
        ("Ethnicity", "White – Any other White background"),
        ("Language and communication", "British Sign Language; Polish spoken at home"),
        ("Home address", "12 Osier Way, Fenwick Marsh, FM3 0KD"),
        ("NHS number", spaced(n)),
        ("Unique pupil number", u),
        ("School", "Fenwick Marsh High School"),
        ("School year", "Year 8"),
        ("Reference", "EMC-4471-JW"),
        ("Date of final plan", "18 July 2024"),
        ("To be reviewed by", "17 July 2025"),
        ("Plan co-ordinator", "Siobhan Devlin"),
    ]
    st.append(
        Table(
            [[Paragraph("<b>" + L(a) + "</b>", CC), Paragraph(f(b), CC)] for a, b in kv],
            colWidths=[160, 335],
            style=TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ]
            ),
        )
    )
    st.append(Spacer(1, 8))
    st.append(
        Table(
            [
                [
                    Paragraph("<b>" + L(x) + "</b>", CC)
                    for x in ("Parent", "Relationship", "Telephone (text only)", "Email")
                ],
                [
                    Paragraph(f(x), CC)
                    for x in (
                        "Katarzyna Wolska",
                        "Mother",
                        "07700 900377",
                        "k.wolska@mail.example.org",
                    )
                ],
                [
                    Paragraph(f("Piotr Wolski"), CC),
                    Paragraph(f("Father"), CC),
                    Paragraph(f("07700 900378"), CC),
                    Paragraph(L("–"), CC),
                ],
            ],
            colWidths=[120, 90, 120, 165],
            style=TableStyle(
                [
                    ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
                    ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d7ecef")),
                ]
            ),
        )
    )
    h("Section A. Jarek’s views, interests and aspirations, and those of his parents")
    h2("In Jarek’s words (signed in BSL and translated by Ms Amy Holt, interpreter)")
    P(
        s(
            "A",
            "‘I am Deaf, with a big D. I was born in Warsaw and I came"
            " here when I was six. I had no language until I was six, only"
            " pointing. When Mrs Laidlaw came to our house and signed to me I"
            " followed her all round the garden asking the name of everything. I"
            " remember that day. Everyone thinks I am bad at English because I am"
            " stupid. English is my third language and I have never heard it.’",
        )
    )
    P(
        s(
            "A",
            "‘I like cycling, fixing bicycles, chess and the Deaf"
            " football club in Marham on Saturdays. I want to have my own bicycle"
            " shop where people can sign. In school I want an interpreter who is"
            " a man sometimes, and I want to sit with hearing boys who bother to"
            " learn to sign. I don’t like it when the interpreter is off sick and"
            " they tell me to just watch.’",
        )
    )
    h2("The views of Katarzyna and Piotr")
    P(
        s(
            "A",
            "Jarek’s parents feel guilty about the years before he had"
            " a language, and grateful that he now has a life in BSL. They are"
            " learning to sign at Level 2 themselves but cannot yet follow him"
            " when he is excited. They see that he is proud and that he hides"
            " what he has not understood. They want qualifications for him and,"
            " above all, friends whom he can talk to every day and not only on"
            " Saturdays.",
        )
    )
    P(
        s(
            "A",
            "They ask for written information in Polish and for an"
            " interpreter at all meetings – Polish for them and BSL for Jarek.",
        )
    )
    h2("History")
    P(
        s(
            "A",
            "Jarek’s profound deafness was confirmed at the age of"
            " four in Poland. He received a cochlear implant at five, which he"
            " stopped wearing when he was eight because it gave him headaches."
            " The family moved to Fenwick Marsh in 2017. He attended the resource"
            " base for deaf children at Saint Guthlac’s Primary School and moved"
            " to Fenwick Marsh High School, which has no other deaf pupil, in"
            " September 2022.",
        )
    )
    h("Section B. Jarek’s special educational needs")
    for t, a, st_, ns in [
        (
            "Sensory and physical",
            "sp",
            "Jarek is strong, well co-ordinated and visually very"
            " alert. He takes responsibility for his equipment for the theatre"
            " and for games.",
            [
                "Jarek has a profound bilateral sensorineural hearing loss"
                " (thresholds greater than 105 dB) and uses no hearing technology. He"
                " has no access to speech, to signals such as bells and alarms, or to"
                " what is said around him by chance.",
                "He can attend to only one thing at a time with his eyes:"
                " when he looks at the interpreter he cannot look at the board, the"
                " experiment or his book, and he tires after about 25 minutes of"
                " unbroken attention.",
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            "Jarek’s BSL is lively, and his understanding of it has"
            " risen from the level of a three-year-old in 2017 to that of a"
            " ten-year-old in 2024. He explains chess openings in detail.",
            [
                "As a result of late access to language Jarek’s BSL is"
                " still two to three years behind that of a deaf child of his age: he"
                " has limited vocabulary for abstract ideas, and leaves out who did"
                " what to whom when he tells a story.",
                "He understands little of what he reads on lips, and his"
                " own speech cannot be understood by people who do not know him, so"
                " that without an interpreter he is cut off from every other person"
                " in the building.",
                "He nods when he has not understood. Staff cannot rely on his saying yes.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            "On non-verbal tests Jarek’s reasoning is on the 84th"
            " percentile. He is in the top third of his year in mathematics when"
            " the questions are signed, and he remembers how things are put"
            " together.",
            [
                "Jarek’s reading age is 7 years and 4 months. He reads"
                " word by word and is misled by idioms, by passive sentences and by"
                " words with two meanings.",
                "His written English follows the order of BSL and leaves"
                " out articles and endings, so that examiners would not be able to"
                " follow it.",
                "He has large gaps in general knowledge, because he has"
                " not overheard what other children overhear.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "He has a strong sense of who he is and is well liked at his football club.",
            [
                "Jarek is lonely in school and spends his breaktimes in"
                " the workshop. He has been in four fights since September, all of"
                " which began with a misunderstanding.",
                "He has few signs for feelings beyond happy, angry and"
                " tired, and does not know how to put right a quarrel.",
            ],
        ),
    ]:
        h2(t)
        P(L("What he does well: ") + s("B", st_))
        P(L("Needs:"))
        bul([need("B", a, x) for x in ns])
    h("Section C. Jarek’s health care needs")
    P(
        need(
            "C",
            None,
            "Jarek has enlarged vestibular aqueducts. A blow to the"
            " head could damage his balance, and he has attacks of dizziness"
            " about twice a term.",
        )
    )
    h("Section D. Jarek’s social care needs")
    P(
        need(
            "D",
            None,
            "Jarek needs to be with Deaf adults and Deaf children out"
            " of school, and his family needs help to reach a level of BSL at"
            " which they can talk with him about his life.",
        )
    )
    h("Section E. Outcomes")
    P(
        L(
            "The class teacher, the Teacher of the Deaf and Jarek will"
            " agree smaller targets each term."
        ),
        IT,
    )
    O = [
        (
            "Jarek will understand and use BSL at the level expected"
            " of his age, including explanation, argument and story-telling.",
            "July 2027",
            "ci",
        ),
        (
            "Jarek will read for meaning at the level of a"
            " ten-year-old and write a page of English that a stranger can follow.",
            "July 2027",
            "cl",
        ),
        (
            "Jarek will gain five GCSEs, with mathematics and design and technology among them.",
            "August 2028",
            "cl",
        ),
        (
            "Jarek will have at least three friends in school with"
            " whom he can hold a conversation in BSL.",
            "July 2025",
            "semh",
        ),
        (
            "Jarek will name and explain what he feels, and use an"
            " agreed way to put right a misunderstanding, without a fight.",
            "December 2025",
            "semh",
        ),
    ]
    for i, (o, by, _) in enumerate(O):
        st.append(
            KeepTogether(
                [
                    Table(
                        [
                            [
                                Paragraph("<b>" + L(f"Outcome {i + 1}") + "</b>", CC),
                                Paragraph(out(o, None, by), CC),
                            ],
                            [Paragraph("<b>" + L("By") + "</b>", CC), Paragraph(s("E", by), CC)],
                        ],
                        colWidths=[80, 415],
                        style=TableStyle(
                            [
                                ("BOX", (0, 0), (-1, -1), 0.8, colors.HexColor("#0b5563")),
                                ("BACKGROUND", (0, 0), (0, -1), colors.HexColor("#d7ecef")),
                                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                            ]
                        ),
                    ),
                    Spacer(1, 6),
                ]
            )
        )
    h("Section F. The special educational provision which Jarek must have")
    P(
        L(
            "This section is set out by the person or service that"
            " makes the provision. Numbers in brackets are those of the outcomes."
        ),
        IT,
    )

    def who(t, rows):
        h2(t)
        for lead, p, o, h_ in rows:
            P(
                f"<b>{L(lead)}</b> {prov('F', p, o[0] - 1 if o else None, t, h_)}"
                f"{(L(' (' + ', '.join(map(str, o)) + ')') if o else '')}"
            )

    who(
        "Teacher of the Deaf (with the mandatory qualification and BSL at Level 6)",
        [
            (
                "Direct teaching:",
                "Individual teaching of English as an additional language"
                " through BSL, for five lessons of 50 minutes each week.",
                [2],
                "five lessons of 50 minutes each week",
            ),
            (
                "Direct teaching:",
                "Tutorials before and after lessons in science, history"
                " and geography, to teach the ideas and their signs: four sessions of"
                " 30 minutes a week.",
                [3],
                "four sessions of 30 minutes a week",
            ),
            (
                "Advice and training:",
                "Deaf awareness training for all staff at the start of"
                " each year (two hours) and for new staff within two weeks of their"
                " arrival.",
                [],
                "",
            ),
            (
                "Monitoring:",
                "An assessment of BSL receptive and productive skills once"
                " a year, with a report in time for the annual review.",
                [1],
                "once a year",
            ),
        ],
    )
    who(
        "BSL interpreters (registered, Level 6)",
        [
            (
                "Direct work:",
                "A registered interpreter will be present in every lesson"
                " and every assembly, for 27 hours a week. Two interpreters will"
                " share any lesson or event of more than 50 minutes.",
                [3],
                "27 hours a week",
            ),
            (
                "Out of lessons:",
                "An interpreter will be available at lunchtime on three"
                " days a week for clubs and conversation.",
                [4],
                "three days a week",
            ),
            (
                "Cover:",
                "A list of three named relief interpreters will be kept,"
                " so that no lesson is without one.",
                [],
                "",
            ),
        ],
    )
    who(
        "Deaf instructor",
        [
            (
                "Direct work:",
                "A Deaf adult who is a first-language user of BSL will"
                " teach BSL, Deaf history and Deaf culture to Jarek for three hours a"
                " week.",
                [1],
                "three hours a week",
            ),
            (
                "With others:",
                "The instructor will teach a weekly BSL club of 40 minutes"
                " for hearing pupils and will lead a six-week BSL course for the"
                " tutor group.",
                [4],
                "",
            ),
        ],
    )
    who(
        "Specialist speech and language therapist (deafness; BSL Level 3)",
        [
            (
                "Direct work:",
                "Weekly sessions of 45 minutes in term time on narrative,"
                " inference and the language of feelings, in BSL, jointly with the"
                " Deaf instructor.",
                [1, 5],
                "Weekly sessions of 45 minutes in term time",
            ),
            (
                "Advice and training:",
                "One hour each half term with the school team to set and review targets.",
                [1],
                "One hour each half term",
            ),
        ],
    )
    who(
        "School",
        [
            (
                "Staffing:",
                "A specialist teaching assistant with BSL at Level 3, for"
                " 15 hours a week, to take notes and to support practical work.",
                [3],
                "15 hours a week",
            ),
            (
                "Curriculum:",
                "Jarek will be disapplied from modern foreign languages"
                " and music, and the time used for tutorials and for BSL. He will be"
                " entered for the BSL qualification at Level 3 when he is ready.",
                [1],
                "",
            ),
            (
                "Facilities:",
                "Flashing and vibrating fire alarms in all rooms that he"
                " uses, an interactive screen with captions, and a quiet room with"
                " good light for tutorials.",
                [],
                "",
            ),
            (
                "Pastoral:",
                "A mentor will meet Jarek for 20 minutes each Monday and"
                " Friday, with an interpreter, and will use a restorative approach on"
                " the same day as any incident.",
                [5],
                "20 minutes each Monday and Friday",
            ),
        ],
    )
    h("Section G. Health care provision")
    P(
        prov(
            "G",
            "The audio-vestibular clinic will review Jarek’s balance"
            " every twelve months, with a BSL interpreter booked by the hospital.",
            None,
            "The audio-vestibular clinic",
            "every twelve months",
        )
    )
    P(
        prov(
            "G",
            "The National Deaf CAMHS team will offer up to ten"
            " sessions of 60 minutes of psychological therapy in BSL, to begin by"
            " October 2024.",
            None,
            "The National Deaf CAMHS team",
            "",
        )
    )
    h(
        "Section H1. Social care provision under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    P(
        prov(
            "H1",
            "A vibrating alarm clock, a flashing doorbell and a video"
            " relay telephone at home, provided by the sensory team by September"
            " 2024.",
            None,
            "",
            "",
        )
    )
    h("Section H2. Other social care provision")
    P(
        prov(
            "H2",
            "Family BSL tuition at home for two hours a week for two years, by a Deaf tutor.",
            None,
            "",
            "two hours a week for two years",
        )
    )
    h("Section I. Placement")
    P(L("Name of school: ") + s("I", "Fenwick Marsh High School"))
    P(L("Type of school: ") + s("I", "Mainstream foundation secondary school"))
    g.placement = dict(
        name="Fenwick Marsh High School", type="Mainstream foundation secondary school"
    )
    h("Section J. Personal Budget")
    P(s("J", "The family has not requested a Personal Budget."))
    h("Section K. Advice and information")
    for i, (t, a, r, d, iso) in enumerate(
        [
            (
                "Jarek’s views",
                "Jarek Wolski, through Amy Holt",
                "BSL interpreter",
                "22 March 2024",
                "2024-03-22",
            ),
            ("Parental advice", "Katarzyna and Piotr Wolski", "", "25 March 2024", "2024-03-25"),
            (
                "Educational advice",
                "Duncan Frew",
                "SENCO, Fenwick Marsh High School",
                "12 April 2024",
                "2024-04-12",
            ),
            (
                "Advice from the Teacher of the Deaf",
                "Margaret Laidlaw",
                "Teacher of the Deaf",
                "15 April 2024",
                "2024-04-15",
            ),
            (
                "Psychological advice",
                "Dr Helena Moss",
                "Educational Psychologist (deafness)",
                "3 May 2024",
                "2024-05-03",
            ),
            (
                "Medical advice",
                "Dr Prakash Iyer",
                "Audio-vestibular Physician",
                "29 April 2024",
                "2024-04-29",
            ),
            (
                "Speech and language therapy advice",
                "Roisin Keane",
                "Specialist Speech and Language Therapist",
                "30 April 2024",
                "2024-04-30",
            ),
            (
                "Social care advice",
                "Adaeze Obi",
                "Social Worker with Deaf Children",
                "7 May 2024",
                "2024-05-07",
            ),
        ]
    ):
        if i == 0:
            g.advise(t, "Jarek Wolski", "", iso)
            P(L("K1   ") + s("K", f"{t}: Jarek Wolski, 22 March 2024"))
            continue
        c.g.advise(t, a, r, iso)
        P(L(f"K{i + 1}   ") + s("K", f"{t}: {a}{(', ' + r if r else '')}, {d}"))
    P(
        L("Signed for the local authority: ")
        + f("Oliver Stannard")
        + L("     Assistant Director, Inclusion     18 July 2024")
    )
    c.build(st, onpage)
    return c


TOLD = (
    "Deaf BSL user, reportlab: F grouped by the professional"
    " (‘Teacher of the Deaf’ …) with Direct work / Advice and training /"
    " Equipment as bold run-in words; no tables in B; boxed outcomes;"
    " running head with the child's name"
)
CASES = [
    Case("provider-jarek-pdf", page, "reportlab", "by-professional", TOLD),
]
