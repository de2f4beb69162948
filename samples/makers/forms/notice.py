"""An amendment notice.

Covering letter, key of marks, then the whole plan with new wording bold and blue and old
wording struck through.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import new_list, numbered


def paper() -> Paper:
    """Prints the plan."""
    c = Form("notice-sienna", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020124"
    u = "H303205018061"
    g.person = dict(
        name="Sienna Joy Marchetti",
        date_of_birth="2013-12-19",
        sex="Female",
        address="56 Dovecote Road, Thornby, TB2 7WA",
        nhs_number=n,
        upn=u,
        school="Thornby Junior School",
        year_group="Year 6",
        ethnicity="White – Other (Italian)",
        home_language="Italian",
    )
    g.plan = dict(
        local_authority="Thornby and Vale Council",
        review_date="2025-10-10",
        coordinator="Josh Pemberton",
        reference="TV-3381",
    )
    g.contacts = [
        dict(
            name="Paola Marchetti",
            relationship="Mother",
            phone="07700 900290",
            email="p.marchetti@mail.example",
        ),
        dict(name="Luca Marchetti", relationship="Father", phone="07700 900291"),
    ]
    N = lambda home, t: s(home, t, bold=True, colour="1F4E9E")
    O = lambda t: L(t, struck=True, colour="C00000")
    c.t(X("Thornby and Vale Council"), X("SEND Service, Town Hall, Thornby TB1 1TH"))
    c.t(X("6 January 2025"))
    c.t(X("Dear Mrs and Mr Marchetti"))
    c.t(
        X(
            (
                "Notice of proposed amendments to Sienna’s Education, Health and Care Plan"
                " (regulation 22)"
            ),
            bold=True,
        )
    )
    for x in [
        (
            "Following the annual review on 10 October 2024 the council proposes to amend the"
            " plan. The proposed amendments are shown in the enclosed plan, and the evidence for"
            " them is enclosed as Appendices F and G. You have the right to ask for a meeting, to"
            " make representations and to request that a particular school is named. You have 15"
            " days, beginning with the day on which this notice was served, to do so."
        ),
        "Sections B, E and F have changed. Section I has been left blank, as the law requires.",
        "Yours sincerely",
    ]:
        c.t(X(x))
    c.t(X("Josh Pemberton, SEND Officer"))
    c.p.page_break()
    c.p.running([X("Sienna Marchetti – proposed amended EHC plan – January 2025")], align="right")
    c.p.running([X("page "), PAGE], foot=True, align="right")
    c.t(B("Thornby and Vale Council", size=14))
    c.t(B("Education, Health and Care Plan", size=20))
    c.t(
        [
            L("Key: "),
            L("new wording is in bold blue", bold=True, colour="1F4E9E"),
            L("; "),
            L("wording to be removed is struck through", struck=True, colour="C00000"),
        ]
    )
    c.tab(
        [
            [B("Name"), f("Sienna Joy Marchetti"), B("Date of birth"), f("19 December 2013")],
            [B("Sex"), f("Female"), B("Ethnicity"), f("White – Other (Italian)")],
            [B("Home language"), f("Italian"), B("Year group"), f("Year 6")],
            [B("UPN"), f(u), B("NHS number"), f("999 002 0124")],
            [B("Address"), Cell([f("56 Dovecote Road, Thornby, TB2 7WA")], across=3), ..., ...],
            [B("School"), f("Thornby Junior School"), B("Plan number"), f("TV-3381")],
            [
                B("SEND Officer"),
                f("Josh Pemberton"),
                B("Date of next review"),
                f("By 10 October 2025"),
            ],
            [
                B("Mother"),
                f("Paola Marchetti"),
                B("Contact"),
                [f("07700 900290"), f("p.marchetti@mail.example")],
            ],
            [B("Father"), f("Luca Marchetti"), B("Contact"), f("07700 900291")],
        ],
        [3, 5.5, 3.5, 5],
    )
    c.h("Section A: Views, interests and aspirations", 1)
    c.h("Sienna", 2)
    c.t(
        [
            s("A", "Sienna likes drawing manga, her baby cousin and Friday pizza. "),
            N(
                "A",
                (
                    "She says she is scared of big school but would like to do art in a proper"
                    " art room."
                ),
            ),
        ]
    )
    c.h("Parents", 2)
    c.t(
        s(
            "A",
            (
                "Paola and Luca want Sienna to be understood and to keep her love of drawing."
                " They would like her to walk to school with a friend."
            ),
        )
    )
    c.h("Section B: Special educational needs", 1)
    c.h("Communication and interaction", 2)
    x = (
        "Sienna has developmental language disorder. She understands language at the level of a"
        " child of seven."
    )
    g.need(
        "B",
        "ci",
        (
            "Sienna has developmental language disorder. She understands language at the level of"
            " a child of seven."
        ),
    )
    c.t(
        [
            s(
                "B",
                (
                    "Sienna has developmental language disorder. She understands language at the"
                    " level of a child of "
                ),
            ),
            O("five"),
            N("B", "seven"),
            s("B", "."),
        ],
        style="List Bullet",
    )
    c.t(
        need(
            "B", "ci", "Sienna mixes Italian and English in one sentence and loses track in both."
        ),
        style="List Bullet",
    )
    c.h("Cognition and learning", 2)
    c.t(
        need("B", "cl", "Sienna reads accurately but does not understand what she reads."),
        style="List Bullet",
    )
    c.t(
        s(
            "B",
            (
                "Sienna now has a diagnosis of dyscalculia and cannot tell which of two numbers"
                " is the larger without counting."
            ),
            bold=True,
            colour="1F4E9E",
        ),
        style="List Bullet",
    )
    g.need(
        "B",
        "cl",
        (
            "Sienna now has a diagnosis of dyscalculia and cannot tell which of two numbers is"
            " the larger without counting."
        ),
    )
    c.h("Social, emotional and mental health", 2)
    c.t(
        need(
            "B",
            "semh",
            "Sienna follows other girls’ lead and has been blamed for things that she did not do.",
        ),
        style="List Bullet",
    )
    c.t(O("Sienna cries each morning at the gate and must be carried in."), style="List Bullet")
    c.h("Sensory and/or physical", 2)
    c.t(s("B", "Sienna has no special educational needs in this area."))
    c.h("Section C: Health needs", 1)
    c.t(s("C", "None."))
    c.h("Section D: Social care needs", 1)
    c.t(s("D", "None."))
    c.h("Section E: Outcomes", 1)
    nid = new_list(c, "Outcome %1:", left=1700, hang=1700, bold=True)
    numbered(
        c,
        [
            [
                s(
                    "E",
                    "Sienna will answer ‘why’ and ‘how’ questions about a story or a lesson, by ",
                ),
                O("July 2024"),
                N("E", "the end of Year 7"),
                s("E", "."),
            ],
            out(
                (
                    "Sienna will know which of two numbers to 1,000 is larger and use this to"
                    " check her change, by the end of Year 7."
                ),
                by="by the end of Year 7",
                bold=True,
                colour="1F4E9E",
            ),
            out(
                (
                    "Sienna will say ‘no’ or ‘stop’ when a friend asks her to do something wrong,"
                    " and tell an adult, by Easter 2026."
                ),
                by="by Easter 2026",
            ),
        ],
        nid,
        ["Outcome 1:", "Outcome 2:", "Outcome 3:"],
    )
    g.outcomes.insert(
        0,
        {
            "text": (
                "Sienna will answer ‘why’ and ‘how’ questions about a story or a lesson, by the"
                " end of Year 7."
            ),
            "area": None,
            "by_when": "by the end of Year 7",
        },
    )
    c.h("Section F: Special educational provision", 1)

    def row(p, w, h, o, new=False):
        k = dict(bold=True, colour="1F4E9E") if new else {}
        return [
            prov("F", p, o - 1, w, h, **k) if isinstance(p, str) else p,
            s("F", w, **k),
            s("F", h, **k) if isinstance(h, str) else h,
            L(str(o)),
        ]

    R = [["Provision", "By whom", "How often", "Outcome"]]
    R.append(
        row(
            "A language programme on inference, set by a therapist and delivered in school",
            "Speech and language therapist (sets); TA with Level 2 ELKLAN (delivers)",
            "Therapist: 4 visits a year. TA: 3 x 20 minutes a week",
            1,
        )
    )
    g.provide(
        "F",
        "Support in English and humanities lessons",
        0,
        by_whom="Teaching assistant",
        how_often="15 hours a week",
    )
    R.append(
        [
            s("F", "Support in English and humanities lessons"),
            s("F", "Teaching assistant"),
            [[O("10 hours a week"), L(" "), N("F", "15 hours a week")]],
            L("1"),
        ]
    )
    R.append(
        row(
            "A structured number programme using concrete materials",
            "Specialist teacher",
            "2 x 45 minutes a week, 1:1",
            2,
            True,
        )
    )
    g.log("guidance", "Visits from the bilingual support assistant, 1 hour a week")
    R.append(
        [
            L("Visits from the bilingual support assistant", struck=True, colour="C00000"),
            L("Bilingual assistant", struck=True, colour="C00000"),
            L("1 hour a week", struck=True, colour="C00000"),
            L("1", struck=True, colour="C00000"),
        ]
    )
    R.append(row("Friendship skills group", "ELSA", "Weekly, 30 minutes, in a group of 4", 3))
    R.append(
        row(
            "Transition programme to secondary school with four extra visits and a photograph book",
            "SENCO of Thornby Junior School with the new school",
            "Four visits in June and July 2025",
            3,
            True,
        )
    )
    c.tab(R, [7.2, 4.5, 3.8, 1.8], heads=1, shade="D9D9D9")
    c.h("Section G: Health provision", 1)
    c.t(s("G", "None."))
    c.h(
        (
            "Section H1: Social care provision under the Chronically Sick and Disabled Persons"
            " Act 1970"
        ),
        1,
    )
    c.t(s("H1", "None."))
    c.h("Section H2: Other social care provision", 1)
    c.t(s("H2", "None."))
    c.h("Section I: Placement", 1)
    c.t(L("(left blank in a draft)", italic=True))
    c.h("Section J: Personal budget", 1)
    c.t(s("J", "None requested."))
    c.h("Section K: Advice and information", 1)
    R = [["Appendix", "Advice", "From", "Date"]]
    for k, t, a, r, d, i, new in [
        ("A", "Parents’ views", "Paola and Luca Marchetti", "", "12 March 2022", "2022-03-12", 0),
        ("B", "Educational advice", "Sue Lambton", "Headteacher", "21 March 2022", "2022-03-21", 0),
        (
            "C",
            "Psychological advice",
            "Iain Frew",
            "Educational Psychologist",
            "4 April 2022",
            "2022-04-04",
            0,
        ),
        (
            "D",
            "Medical advice",
            "Dr Kofi Badu",
            "Community Paediatrician",
            "29 March 2022",
            "2022-03-29",
            0,
        ),
        (
            "E",
            "Speech and language therapy advice",
            "Lottie Vane",
            "Speech and Language Therapist",
            "31 March 2022",
            "2022-03-31",
            0,
        ),
        (
            "F",
            "Annual review report",
            "Sue Lambton",
            "Headteacher",
            "17 October 2024",
            "2024-10-17",
            1,
        ),
        (
            "G",
            "Dyscalculia assessment",
            "Iain Frew",
            "Educational Psychologist",
            "23 September 2024",
            "2024-09-23",
            1,
        ),
    ]:
        kk = dict(bold=True, colour="1F4E9E") if new else {}
        c.adv(t, a, r, i)
        R.append(
            [
                L(k, **kk),
                s("K", t, **kk),
                s("K", a + (", " + r if r else ""), **kk),
                s("K", d, **kk),
            ]
        )
    c.tab(R, [2.4, 5.4, 6, 3.2], heads=1, shade="D9D9D9")
    return c.p


TOLD = (
    "amendment notice: covering letter, key of marks (new bold and blue, old struck out), then"
    " the whole plan with hand-made marks; I left blank; no status printed"
)
CASES = [
    Case("notice-sienna-docx", paper, "docx", "amendment-notice", TOLD),
    Case("notice-sienna-pdf", paper, "pdf", "amendment-notice", TOLD),
]
