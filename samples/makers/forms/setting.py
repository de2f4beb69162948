"""F as a matrix: area by whole class, small group and individual."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper
from makers.word import bullet_cell, spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("setting-beatrix", font="Calibri", size=11)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9990139482"
    u = "F908207316055"
    g.person = dict(
        name="Beatrix Ada Olorunfemi",
        preferred_name="Bea",
        date_of_birth="2014-04-27",
        sex="Female",
        address="Flat 6, 91 Cutlers Road, Millbrook, ML4 9RD",
        nhs_number=n,
        upn=u,
        school="Millbrook Park Primary School",
        year_group="Year 6",
        ethnicity="Black British – African",
        home_language="English, Yoruba",
    )
    g.plan = dict(
        status="amended draft",
        local_authority="London Borough of Millbrook",
        draft_date="2025-01-06",
        review_date="2026-02-15",
        coordinator="Kerry-Ann Whyte",
    )
    g.contacts = [
        dict(
            name="Folasade Olorunfemi",
            relationship="Mum",
            phone="020 7946 0188",
            email="f.olorunfemi@mail.example.org",
            parental_responsibility=True,
        )
    ]
    c.p.running([X("London Borough of Millbrook  |  SEN Service  |  Floor 3, Civic House")])
    c.p.running(
        [X("Amended draft EHC plan – Beatrix Olorunfemi – page "), PAGE], foot=True, align="centre"
    )
    c.t([B("Education, Health and Care Plan (EHCP)", size=20, colour="264478")])
    c.t(
        [
            L("Amended draft issued on "),
            f("6 January 2025"),
            L(" following the phase transfer review"),
        ]
    )
    for a, b in [
        ("Child’s name: ", "Beatrix Ada Olorunfemi"),
        ("Called: ", "Bea"),
        ("Date of birth: ", "27 April 2014"),
        ("Sex: ", "Female"),
        ("Ethnic group: ", "Black British – African"),
        ("Languages: ", "English, Yoruba"),
        ("Home address: ", "Flat 6, 91 Cutlers Road, Millbrook, ML4 9RD"),
        ("Current school: ", "Millbrook Park Primary School"),
        ("Year: ", "Year 6"),
        ("NHS number: ", spaced(n)),
        ("UPN: ", u),
        ("Parent: ", "Folasade Olorunfemi"),
        ("Relationship: ", "Mum"),
        ("Parental responsibility: ", "Yes"),
        ("Telephone: ", "020 7946 0188"),
        ("Email: ", "f.olorunfemi@mail.example.org"),
        ("EHCP co-ordinator: ", "Kerry-Ann Whyte"),
        ("Next review due by: ", "15 February 2026"),
    ]:
        c.p.text([B(a), f(b)], after=1)
    S = lambda t: c.h(t, 1)
    S("A. What Bea and her mum want us to know")
    c.t(
        s(
            "A",
            "Bea is the middle one of three sisters and says that she"
            " is ‘the quiet one in the loud house’. She likes baking, gospel"
            " choir, her cousin’s baby and watching people restore old furniture"
            " on the internet. She would like to be a baker or to look after"
            " children.",
        ),
        s(
            "A",
            "Bea told her teaching assistant: ‘I know it in my head"
            " but when I open my mouth it’s gone. People think I’m not listening."
            " I am listening. It just goes too fast.’ She is scared about"
            " secondary school because of the corridors and because nobody there"
            " will know how to wait for her.",
        ),
        s(
            "A",
            "Her mum says that Bea works harder than either of her"
            " sisters and comes home with nothing left. She wants Bea to go to a"
            " school which understands language, where she does not have to be"
            " the one who is different. Her hope for the future is that Bea will"
            " have her own money and good friends.",
        ),
        s(
            "A",
            "When you talk with Bea: say her name, slow down, give one"
            " idea at a time and count to ten in your head before you ask again.",
        ),
    )
    S("B. Bea’s special educational needs")
    c.t(
        s(
            "B",
            "Bea has a diagnosis of developmental language disorder"
            " (2019) and of developmental co-ordination disorder (2021).",
        )
    )
    for t, a, st, ns in [
        (
            "Communication and interaction",
            "ci",
            "Bea communicates with warmth through facial expression"
            " and gesture. She enjoys conversation with one person about things"
            " that she has done herself.",
            [
                "Bea’s understanding of spoken language is at the 2nd"
                " percentile. She follows two key words in a sentence reliably but"
                " loses the meaning of longer or passive sentences and of words such"
                " as ‘unless’ and ‘although’.",
                "Her expressive language is at the 1st percentile: she has"
                " word-finding difficulties, leaves out verb endings and cannot yet"
                " tell a story in an order that a stranger could follow.",
                "She does not tell an adult when she has not understood.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            "Her non-verbal reasoning is in the average range and she"
            " is a careful and accurate copier of models. She enjoys fractions"
            " when they are taught with food.",
            [
                "Bea decodes at the level of a child of 9 years and 2"
                " months but her reading comprehension is at 6 years and 8 months.",
                "She finds word problems, inference and the vocabulary of"
                " science and humanities very hard.",
                "She cannot hold more than three items in working memory"
                " and loses her place in a task.",
            ],
        ),
        (
            "Social, emotional and mental health difficulties",
            "semh",
            "She is kind, has a good sense of fairness and is trusted by younger children.",
            [
                "Bea’s confidence is low; she says that she is ‘the thick"
                " one’ and avoids speaking in front of others.",
                "She is left out of fast conversations, and has been"
                " teased for the way in which she speaks.",
            ],
        ),
        (
            "Sensory and/or physical needs",
            "sp",
            "She sings in tune, swims 25 metres and has learned to crochet.",
            [
                "Bea’s handwriting is slow and hurts her hand: 7 words a"
                " minute, against 15 for her age.",
                "She bumps into people in crowded places, finds stairs"
                " difficult and needs help with buttons and laces.",
            ],
        ),
    ]:
        c.h(t, 2)
        c.t([L("What goes well. ", italic=True), s("B", st)])
        c.t([L("What is difficult. ", italic=True), need("B", a, ns[0])])
        c.t(*[need("B", a, x) for x in ns[1:]])
    S("C. Bea’s health needs which relate to her SEN")
    c.t(
        need(
            "C",
            None,
            "Bea has joint hypermobility, with pain in her wrists and knees at the end of the day.",
        )
    )
    S("D. Bea’s social care needs which relate to her SEN")
    c.t(s("D", "An assessment by the Early Help team in October 2024 found no social care needs."))
    S("E. Outcomes")
    O = [
        (
            "ci",
            "Outcome 1",
            "By the end of Year 9, Bea will tell an unfamiliar adult"
            " what has happened to her, in order and with the people and places"
            " named, without prompts.",
            "By the end of Year 9",
        ),
        (
            "cl",
            "Outcome 2",
            "By the end of Year 9, Bea will use a strategy that she"
            " has chosen to read a page of a Year 7 textbook and answer four"
            " questions out of five on its meaning.",
            "By the end of Year 9",
        ),
        (
            "semh",
            "Outcome 3",
            "By the end of Year 7, Bea will have two friends in her"
            " new school whom she sees outside lessons, and will ask for help in"
            " every subject.",
            "By the end of Year 7",
        ),
        (
            "sp",
            "Outcome 4",
            "By the end of Year 7, Bea will type at 20 words a minute"
            " and move between lessons on time and without falls.",
            "By the end of Year 7",
        ),
    ]
    R = [["", "Outcome", "Steps in the first year"]]
    for (_, k, o, by), st in zip(
        O,
        [
            [
                "Retell a three-part event with a picture plan.",
                "Use four new linking words in speech.",
            ],
            ["Highlight words that she does not know.", "Use a glossary for each topic."],
            ["Show her communication passport to every teacher by the end of September."],
            ["Complete a typing course to Level 2.", "Learn three routes by half term."],
        ],
        strict=False,
    ):
        R.append([B(k), out(o, None, by, st), [s("E", x) for x in st]])
    tb = c.tab(R, [2.2, 8.8, 6], heads=1, shade="D9E2F3")
    for r in range(1, 5):
        bullet_cell(c, tb, r, 2)
    S("F. The special educational provision that Bea requires")
    c.t(
        L(
            "Provision is arranged by the setting in which it is made."
            " Where no other person is named, it is delivered by staff of the"
            " school.",
            italic=True,
        )
    )
    M = [
        (
            "Communication and interaction",
            "Outcome 1",
            [
                "Teachers will use sentences of no more than ten words,"
                " pre-plan key questions and allow ten seconds before they repeat.",
                "A visual timetable and task plans with pictures will be used in every lesson.",
            ],
            [
                "A narrative group of three to five pupils for 30 minutes,"
                " three times a week, run by a specialist teaching assistant who has"
                " been trained by the speech and language therapist."
            ],
            [
                "A speech and language therapist will work directly with"
                " Bea for 45 minutes each week in term time (38 sessions), with one"
                " further hour each half term to train staff and review targets."
            ],
        ),
        (
            "Cognition and learning",
            "Outcome 2",
            [
                "Key vocabulary will be displayed and gone over at the start of each lesson.",
                "Extra time of 25% in tests, with a reader.",
            ],
            [
                "Pre-teaching of vocabulary for 20 minutes before each new"
                " unit of English, science, history and geography.",
                "A comprehension programme for 40 minutes, twice a week,"
                " in a group of no more than four.",
            ],
            [
                "One-to-one overlearning with a teacher who holds a Level"
                " 5 qualification: two lessons of 40 minutes a week."
            ],
        ),
        (
            "Social, emotional and mental health",
            "Outcome 3",
            ["Bea will never be asked to read aloud or answer without warning."],
            [
                "A friendship circle led by the pastoral lead for 30"
                " minutes every week for the first two terms."
            ],
            [
                "A key adult will meet Bea for ten minutes at the beginning and end of each day.",
                "Six transition visits to the new school between April and"
                " July 2025, with an adult whom she knows.",
            ],
        ),
        (
            "Sensory and/or physical",
            "Outcome 4",
            ["Printed notes in place of copying; seat near the front with feet supported."],
            ["A motor skills group for 20 minutes, four mornings a week."],
            [
                "An occupational therapist will assess and set a programme"
                " (two hours in the autumn term) and will review it once a term.",
                "A laptop with word prediction, and a typing course of 15"
                " minutes a day for one year.",
            ],
        ),
    ]
    R = [["Area and outcome", "Whole class", "Small group", "Individual"]]
    for t, k, *cols in M:
        i = [o[1] for o in O].index(k)
        R.append([[B(t), L(k)]] + [[prov("F", x, i) for x in col] for col in cols])
    c.tab(R, [3.2, 4.6, 4.6, 4.6], heads=1, shade="D9E2F3")
    S("G. Health provision")
    c.t(
        prov(
            "G",
            "A paediatric physiotherapist will see Bea for a block of"
            " six sessions of 45 minutes in the spring term and give the school a"
            " programme for pacing and joint protection.",
            None,
            "A paediatric physiotherapist",
            "six sessions of 45 minutes in the spring term",
        )
    )
    S(
        "H1. Social care provision under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    c.t(s("H1", "None."))
    S("H2. Other social care provision")
    c.t(s("H2", "None."))
    S("I. Placement")
    c.t(
        L(
            "The name and type of school are left blank in an amended"
            " draft plan. Please tell us your preference within 15 days of"
            " receiving it.",
            italic=True,
        )
    )
    S("J. Personal Budget")
    c.t(
        s(
            "J",
            "Ms Olorunfemi has asked for information about a Personal"
            " Budget. No direct payment has been agreed.",
        )
    )
    S("K. Advice and information")
    R = [["Who gave advice", "Job", "Report dated"]]
    for a, r, d, iso in [
        ("Bea Olorunfemi", "Pupil", "9 October 2024", "2024-10-09"),
        ("Folasade Olorunfemi", "Parent", "14 October 2024", "2024-10-14"),
        ("Louise Prior", "Special Educational Needs Co-ordinator", "21 October 2024", "2024-10-21"),
        ("Tamar Levy", "Educational Psychologist", "4 November 2024", "2024-11-04"),
        (
            "Jo Castellano",
            "Specialist Speech and Language Therapist",
            "30 October 2024",
            "2024-10-30",
        ),
        ("Reuben Amoah", "Occupational Therapist", "6 November 2024", "2024-11-06"),
        ("Dr Wei Zhang", "Consultant Paediatrician", "12 September 2024", "2024-09-12"),
        ("Sinead Roche", "Early Help Practitioner", "25 October 2024", "2024-10-25"),
    ]:
        c.adv("", a, r, iso)
        R.append([s("K", a), s("K", r), s("K", d)])
    c.tab(R, [5.5, 7, 4.5], heads=1, shade="D9E2F3")
    return c.p


TOLD = (
    "Year 6 moving to secondary: F as a matrix of area x"
    " (whole class / small group / individual), outcome number in the"
    " row's first cell; B as prose with italic run-in words"
)
CASES = [
    Case("setting-beatrix-docx", paper, "docx", "area-matrix", TOLD),
    Case("setting-beatrix-pdf", paper, "pdf", "area-matrix", TOLD),
]
