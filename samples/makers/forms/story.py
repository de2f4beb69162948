"""A plan tracked after its review.

Long and medium term outcomes under aspirations; prose provision with bold lead words; tracked
paragraphs, hours and a table row.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper
from makers.word import track, track_end, track_row


def paper() -> Paper:
    """Prints the plan."""
    c = Form("story-alfie", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, prov, X = (c.s, c.L, c.B, c.f, c.need, c.prov, c.X)
    n = "9990020043"
    u = "R926307615112"
    g.person = dict(
        name="Alfie Thomas Brandreth",
        date_of_birth="2010-03-02",
        sex="Male",
        address="Mill House, Fen Road, Saltmarsh, NK14 8PL",
        school="Saltmarsh High School",
        year_group="9",
        nhs_number=n,
        upn=u,
    )
    g.plan = dict(
        status="amended final",
        local_authority="Fenshire County Council",
        amended_date="2025-02-28",
        review_date="2025-10-17",
        coordinator="Wendy Plume",
    )
    g.contacts = [
        dict(
            name="Joanne Brandreth",
            relationship="Mother",
            phone="07700 900551",
            email="jo.brandreth@mail.example",
        )
    ]
    c.p.running([X("Alfie Brandreth"), X("   Date of birth: 02/03/2010")], foot=True)
    c.p.running([X("Fenshire County Council EHC Plan – OFFICIAL-SENSITIVE")], align="centre")
    c.t([B("Fenshire County Council", size=14)])
    c.t([B("Education, Health and Care Plan", size=20)])
    c.t([B("Alfie Thomas Brandreth", size=16)])
    p = c.p.text(L("Plan status: "))
    track(p, "del", "Final (12 March 2024)")
    track(p, "ins", "Amended final (28 February 2025)")
    g.log("particulars", "Amended final (28 February 2025)")
    T = [
        ["Date of birth", f("02/03/2010"), "Gender", f("Male")],
        ["NHS number", f("999 002 0043"), "UPN", f(u)],
        [
            "Home address",
            Cell([f("Mill House, Fen Road, Saltmarsh, NK14 8PL")], across=3),
            ...,
            ...,
        ],
        ["Current school", f("Saltmarsh High School"), "Year group", f("9")],
        ["Parent/carer 1", f("Joanne Brandreth"), "Relationship", f("Mother")],
        ["Telephone", f("07700 900551"), "Email", f("jo.brandreth@mail.example")],
        ["EHCP Coordinator", f("Wendy Plume"), "Next annual review", f("17/10/2025")],
    ]
    c.tab(T, [3.5, 5, 3.5, 5])
    c.h("SECTION A – All about me", 1)
    c.h("My views", 2)
    c.t(
        s(
            "A",
            (
                "I’m Alfie. I like tractors, fishing on the broad with Grandad, and Minecraft. I"
                " like school when I’m in the workshop. I don’t like English because everyone can"
                " see I’m slow. I want to be a farm mechanic like my uncle."
            ),
        )
    )
    np = c.p.doc.add_paragraph()
    track(
        np,
        "ins",
        "I am nervous about choosing my options. I would like to visit the land-based college.",
    )
    track_end(np, "ins")
    g.log(
        "A", "I am nervous about choosing my options. I would like to visit the land-based college."
    )
    c.h("My parents’ views", 2)
    c.t(
        s(
            "A",
            (
                "Joanne says that Alfie is gentle, practical and good company. She worries that"
                " he is being left behind in reading and that he is starting to avoid school on"
                " Tuesdays and Thursdays, when he has double English. She would like him to have"
                " a trade."
            ),
        )
    )
    c.h("My story so far", 2)
    c.t(
        s(
            "A",
            (
                "Alfie was born three weeks early. He walked at eighteen months and talked at"
                " three. He had speech therapy until he was six. At Broadside Primary he had help"
                " in a small group for phonics. He was diagnosed with developmental co-ordination"
                " disorder in 2017 and with dyslexia in 2019. His parents separated in 2021; he"
                " sees his father on alternate weekends."
            ),
        )
    )
    c.h("SECTION B – Special educational needs", 1)

    def bsec(t, a, st, paras):
        c.h(t, 2)
        c.t([B("Strengths  "), s("B", st)])
        c.t(B("Needs"))
        for x in paras:
            c.t(need("B", a, x), style="List Bullet")

    bsec(
        "Cognition and learning",
        "cl",
        (
            "Alfie reasons well with objects and pictures (non-verbal ability at the 63rd"
            " percentile, K5) and can strip and rebuild a lawnmower engine."
        ),
        [
            (
                "Alfie has dyslexia. His single-word reading is at the 3rd percentile and his"
                " spelling at the 1st (K5)."
            ),
            (
                "Alfie’s processing speed is slow: he needs about twice as long as his classmates"
                " to copy, read or answer (K5, K2)."
            ),
            "Alfie finds it hard to organise equipment, homework and time.",
        ],
    )
    par = c.p.text([s("B", "")], style="List Bullet")
    txt = (
        "Alfie is now more than four years behind in reading and cannot read GCSE texts alone (K7)."
    )
    track(par, "ins", txt)
    track_end(par, "ins")
    g.need("B", "cl", txt)
    g.log("B", txt)
    bsec(
        "Communication and interaction",
        "ci",
        "Alfie speaks clearly and is polite. He talks at length about engines.",
        ["Alfie has word-finding difficulties, pauses often and gives up if hurried (K6)."],
    )
    bsec(
        "Social, emotional and mental health",
        "semh",
        "Alfie has three good friends and a close family.",
        [
            (
                "Alfie’s self-esteem is low and he avoids any task in which he must read aloud"
                " (K1, K2)."
            ),
            (
                "Alfie worries about change of rooms and teachers and has stomach aches on school"
                " mornings (K1)."
            ),
        ],
    )
    par = c.p.doc.add_paragraph(style="List Bullet")
    track(par, "del", "Alfie bites his nails until they bleed (K1).")
    track_end(par, "del")
    bsec(
        "Sensory and/or physical",
        "sp",
        "Alfie enjoys swimming and cycles to school.",
        [
            (
                "Alfie has developmental co-ordination disorder: his handwriting is slow, painful"
                " and hard to read, and he tires in practical lessons that need fine control"
                " (K4)."
            )
        ],
    )
    c.h("SECTION C – Health needs", 1)
    c.t(need("C", None, "Alfie has migraine, about twice a month, brought on by tiredness (K3)."))
    c.h("SECTION D – Social care needs", 1)
    c.t(s("D", "Alfie has no social care needs (K8)."))
    c.h("SECTION E – Outcomes", 1)
    R = [
        [
            "Alfie’s aspiration: to be a farm mechanic",
            "Long-term outcome",
            "Medium-term outcomes (end of key stage)",
        ]
    ]
    LT = [
        (
            "By the age of 18 Alfie will hold a Level 2 qualification in land-based engineering.",
            [
                (
                    "By the end of Year 11 Alfie will pass Functional Skills English at Level 1"
                    " using a reader and a scribe or speech-to-text."
                ),
                (
                    "By the end of Year 11 Alfie will complete two weeks of work experience in an"
                    " agricultural workshop."
                ),
            ],
            "Learning and work",
        ),
        (
            "By the age of 18 Alfie will speak up for what he needs in training and at work.",
            [
                (
                    "By the end of Key Stage 3 Alfie will explain his dyslexia to a new teacher"
                    " and say what helps."
                ),
                (
                    "By the end of Key Stage 3 Alfie will use a planner on his phone to bring the"
                    " right kit to nine lessons in ten."
                ),
            ],
            "Confidence and independence",
        ),
    ]
    idx = {}
    for lt, ms, a in LT:
        g.outcome(lt, None, lt.split(" Alfie")[0])
        cell = [s("E", m) for m in ms]
        for m in ms:
            idx[m] = g.outcome(m, None, m.split(" Alfie")[0])
        R.append([s("E", a), s("E", lt), cell])
    tb = c.tab(R, [4, 5.5, 7.5], heads=1, shade="E2EFD9")
    c.h("SECTION F – Special educational provision", 1)
    c.t(
        L(
            "The school will make the following provision from its delegated budget and the"
            " top-up funding agreed by the local authority."
        )
    )

    def F(t, items):
        c.h(t, 2)
        for lead, x, w, h in items:
            c.t([B(lead + ". "), prov("F", x, None, w, h)])

    F(
        "Cognition and learning",
        [
            (
                "Specialist teaching",
                (
                    "Alfie will have three lessons of 40 minutes each week of individual,"
                    " structured literacy teaching from a teacher with a Level 7 specialist"
                    " qualification, following an evidence-based multisensory programme."
                ),
                "a teacher with a Level 7 specialist qualification",
                "three lessons of 40 minutes each week",
            ),
            (
                "Access arrangements",
                (
                    "Subject teachers will allow Alfie double the time for reading and copying,"
                    " or will give him the text to listen to beforehand."
                ),
                "Subject teachers",
                "",
            ),
        ],
    )
    par = c.p.doc.add_paragraph()
    r = par.add_run("Teaching assistant. ")
    r.bold = True
    g.log("guidance", "Teaching assistant. ")
    par.add_run(
        "Alfie will be supported in English, history and geography by a teaching assistant"
        " trained in precision teaching, for "
    )
    track(par, "del", "8")
    track(par, "ins", "12")
    par.add_run(" hours each week.")
    x = (
        "Alfie will be supported in English, history and geography by a teaching assistant"
        " trained in precision teaching, for 12 hours each week."
    )
    g.log("F", x)
    g.provide(
        "F",
        x,
        None,
        by_whom="a teaching assistant trained in precision teaching",
        how_often="12 hours each week",
    )
    F(
        "Communication and interaction",
        [
            (
                "Word finding",
                (
                    "A speech and language therapist will write a word-finding programme, model"
                    " it to staff in one visit of 60 minutes each term and review it at the end"
                    " of each term; a teaching assistant will carry it out for 15 minutes, four"
                    " times a week."
                ),
                "",
                "15 minutes, four times a week",
            )
        ],
    )
    F(
        "Social, emotional and mental health",
        [
            (
                "Mentor",
                (
                    "Alfie will meet his mentor, a member of the pastoral team whom he has"
                    " chosen, every Monday and Thursday for 20 minutes."
                ),
                "a member of the pastoral team whom he has chosen",
                "every Monday and Thursday for 20 minutes",
            ),
            (
                "Reading aloud",
                "No teacher will ask Alfie to read aloud without his agreement.",
                "",
                "",
            ),
        ],
    )
    par = c.p.doc.add_paragraph()
    x = (
        "Transition. Saltmarsh College will offer Alfie four half-day visits between March and"
        " July 2025, accompanied by his mentor."
    )
    track(par, "ins", x)
    track_end(par, "ins")
    g.log("F", x)
    g.provide("F", x, None, by_whom="", how_often="")
    F(
        "Sensory and/or physical",
        [
            (
                "Recording",
                (
                    "Alfie will use a laptop with speech-to-text in every lesson and will be"
                    " taught to touch-type for 20 minutes a day by a teaching assistant until he"
                    " reaches 25 words a minute."
                ),
                "a teaching assistant",
                "20 minutes a day",
            ),
            (
                "Occupational therapy",
                (
                    "An occupational therapist will assess Alfie’s handwriting and workshop"
                    " skills in one session of 90 minutes by May 2025 and give written advice to"
                    " staff."
                ),
                "An occupational therapist",
                "one session of 90 minutes by May 2025",
            ),
        ],
    )
    c.h("SECTION G – Health provision", 1)
    c.t(
        prov(
            "G",
            (
                "The school nurse will review Alfie’s individual healthcare plan for migraine"
                " once a year."
            ),
            None,
            "The school nurse",
            "once a year",
        )
    )
    c.h("SECTION H1 – Social care provision (Chronically Sick and Disabled Persons Act 1970)", 1)
    c.t(s("H1", "None."))
    c.h("SECTION H2 – Other social care provision", 1)
    c.t(s("H2", "None."))
    c.h("SECTION I – Placement", 1)
    c.t(s("I", "Saltmarsh High School (mainstream academy)."))
    g.placement = dict(name="Saltmarsh High School", type="mainstream academy")
    c.h("SECTION J – Personal budget", 1)
    c.t(s("J", "Not requested."))
    c.h("SECTION K – Advice and information (the ‘K documents’)", 1)
    R = [["No.", "Document", "Written by", "Date"]]
    for k, t, a, r, d, i in [
        ("K1", "Family views", "Joanne Brandreth", "", "08/01/2024", "2024-01-08"),
        ("K2", "School advice", "Mike Thaxter", "SENCO", "15/01/2024", "2024-01-15"),
        ("K3", "Medical advice", "Dr Elspeth Garrod", "Paediatrician", "22/01/2024", "2024-01-22"),
        (
            "K4",
            "Occupational therapy advice",
            "Kim Duong",
            "Occupational Therapist",
            "24/01/2024",
            "2024-01-24",
        ),
        (
            "K5",
            "Psychological advice",
            "Stella Marchant",
            "Educational Psychologist",
            "29/01/2024",
            "2024-01-29",
        ),
        (
            "K6",
            "Speech and language advice",
            "Bryn Pask",
            "Speech and Language Therapist",
            "19/01/2024",
            "2024-01-19",
        ),
        ("K7", "Annual review report", "Mike Thaxter", "SENCO", "21/11/2024", "2024-11-21"),
        ("K8", "Social care advice", "Family Advice Team", "", "11/01/2024", "2024-01-11"),
    ]:
        c.adv(t, a, r, i)
        R.append([L(k), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    tb = c.tab(R, [1.6, 5.4, 6.5, 3.5], heads=1, shade="E2EFD9")
    r = tb.rows[7]
    for cell in r.cells:
        for p in cell.paragraphs:
            for run in list(p.runs):
                t = run.text
                run._r.getparent().remove(run._r)
                track(p, "ins", t)
    track_row(r, "ins")
    return c.p


TOLD = (
    "long and medium-term outcomes, K documents in brackets, tracked changes after an annual"
    " review (status, paragraphs, hours, a row of K); prose provision with bold lead words"
)
CASES = [
    Case("story-alfie-docx", paper, "docx", "story-tracked", TOLD),
]
