"""Contributors first.

A statutory preamble, automatic paragraph numbers through the whole plan, and K as a table of
contributors before A.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper
from makers.word import new_list, number


def paper() -> Paper:
    """Prints the plan."""
    c = Form("preamble-noor", font="Times New Roman", size=11.5)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020027"
    g.person = dict(
        name="Noor Fatima Rahman",
        date_of_birth="2019-11-23",
        sex="Female",
        address="Flat 3, 88 Quayside Parade, Itchenbourne, IB2 6RS",
        school="St Osmund’s Infant School",
        year_group="Reception",
        nhs_number=n,
        home_language="Sylheti",
    )
    g.plan = dict(
        local_authority="Itchenbourne City Council",
        final_date="2025-01-09",
        review_date="2025-12-15",
        coordinator="Clement Dyer",
    )
    g.contacts = [
        dict(
            name="Salma Rahman",
            relationship="Mother",
            phone="07700 900612",
            parental_responsibility=True,
        ),
        dict(
            name="Imran Rahman",
            relationship="Father",
            phone="07700 900845",
            parental_responsibility=True,
        ),
    ]
    P = new_list(c, "%1.", left=567, hang=567)

    def para(*spans, **k):
        number(c.p.text(list(spans), **k), P)

    c.p.running([X("Noor Fatima Rahman – d.o.b. 23/11/2019")], align="right")
    c.p.running(
        [X("Protect – contains personal information  "), X("page "), PAGE, X(" of "), PAGES],
        foot=True,
        align="centre",
    )
    c.t([B("ITCHENBOURNE CITY COUNCIL", size=15)], align="centre")
    c.t([B("STATUTORY EDUCATION, HEALTH AND CARE PLAN", size=15)], align="centre")
    para(
        L("The following Education, Health and Care Plan is made on "),
        f("9 January 2025"),
        L(" by Itchenbourne City Council (‘the local authority’) in respect of "),
        f("Noor Fatima Rahman"),
        L(", whose particulars are set out below."),
    )
    T = [
        [L("Name"), f("Noor Fatima Rahman")],
        [L("Address"), f("Flat 3, 88 Quayside Parade, Itchenbourne, IB2 6RS")],
        [L("Date of Birth"), f("23/11/2019")],
        [L("Gender"), f("Female")],
        [L("Language spoken at home"), f("Sylheti")],
        [L("Setting/School/College"), f("St Osmund’s Infant School")],
        [L("Year Group"), f("Reception")],
        [L("NHS Number"), f("999 002 0027")],
        [L("Paris Number"), f("1188204")],
        [L("Name of Parent/Carer who has parental responsibility"), f("Salma Rahman")],
        [L("Relationship"), f("Mother")],
        [L("Contact Number"), f("07700 900612")],
        [L("Name of Parent/Carer who has parental responsibility"), f("Imran Rahman")],
        [L("Relationship"), f("Father")],
        [L("Contact Number"), f("07700 900845")],
        [L("Assessment Coordinator"), f("Clement Dyer")],
        [L("Date of first review"), f("By 15/12/2025")],
    ]
    c.tab(T, [7, 10])
    c.t(B("SECTION K: ADVICE AND INFORMATION", size=12.5), before=8)
    para(
        L(
            "The following people have contributed to and written this Education, Health and"
            " Care Plan. The reports are attached as appendices."
        )
    )
    R = [["Name", "Title", "How did they contribute?", "Report attached? (inc. date of report)"]]
    for a, b, d, e, iso in [
        (
            "Salma and Imran Rahman",
            "Parents",
            "Family conversation at home; attended both meetings",
            "Yes – 04.09.24",
            "2024-09-04",
        ),
        (
            "Chloe Penfold",
            "SENCo, St Osmund’s Infant School",
            "Written advice; attended both meetings",
            "Yes – 17.09.24",
            "2024-09-17",
        ),
        (
            "Dr Hugh Ballantyne",
            "Consultant Community Paediatrician",
            "Written advice",
            "Yes – 02.10.24",
            "2024-10-02",
        ),
        (
            "Femi Akande",
            "Educational Psychologist",
            "Assessment in school; written advice; attended the second meeting",
            "Yes – 11.10.24",
            "2024-10-11",
        ),
        (
            "Gwen Trask",
            "Specialist Speech and Language Therapist",
            "Assessment at clinic; written advice",
            "Yes – 14.10.24",
            "2024-10-14",
        ),
        (
            "Marta Wieczorek",
            "Portage Home Visitor",
            "Written advice",
            "Yes – 20.09.24",
            "2024-09-20",
        ),
    ]:
        c.adv("", a, b, iso)
        R.append([s("K", a), s("K", b), s("K", d), s("K", e)])
    c.tab(R, [4, 4.5, 5, 3.5], heads=1)

    def sec(t):
        c.t(B(t, size=12.5), before=10, keep=True)

    sec("SECTION A: THE VIEWS, INTERESTS AND ASPIRATIONS OF NOOR AND HER PARENTS")
    for q, a in [
        (
            "Noor’s story",
            (
                "Noor was born at 29 weeks and spent eleven weeks in the neonatal unit. She sat"
                " at fourteen months and walked at two and a half. She has Down syndrome and has"
                " had heart surgery. She has two older sisters, who play with her every day."
            ),
        ),
        (
            "What is important to Noor",
            (
                "Noor loves water, music with a strong beat and her sister Zahra’s dolls. She"
                " takes an adult by the hand to show what she wants."
            ),
        ),
        (
            "What her parents hope for",
            (
                "Salma and Imran want Noor to be part of the life of her local school, to talk to"
                " her grandmother in Sylheti and to go to the toilet without help."
            ),
        ),
        (
            "How Noor and her parents took part",
            (
                "Noor’s views were gathered through photographs and by watching her choose. Her"
                " parents were met at home with an interpreter."
            ),
        ),
    ]:
        para(B(q + ". "), s("A", a))
    sec("SECTION B: NOOR’S SPECIAL EDUCATIONAL NEEDS")

    def area(t, a, st, ns):
        c.t(B(t, italic=True), keep=True)
        para(s("B", st))
        for x in ns:
            para(need("B", a, x))

    para(
        s(
            "B",
            (
                "Noor’s special educational needs arise from Down syndrome (trisomy 21), a"
                " moderate conductive hearing loss and delay in all areas of her development."
            ),
        )
    )
    area(
        "Communication and interaction",
        "ci",
        (
            "Strengths: Noor uses about forty Makaton signs and looks to her listener’s face. She"
            " enjoys being with other children."
        ),
        [
            (
                "Noor says six words that family members recognise and is not yet understood by"
                " people who do not know her."
            ),
            (
                "Noor understands single key words when they are signed; she does not follow an"
                " instruction given in words alone."
            ),
            (
                "Noor is not yet able to take turns in play for longer than a few seconds without"
                " an adult."
            ),
        ],
    )
    area(
        "Cognition and learning",
        "cl",
        (
            "Strengths: Noor learns well by watching and remembers songs and routines. She"
            " matches pictures."
        ),
        [
            (
                "Noor is working at the level of a child of 16 to 26 months in the Early Years"
                " Foundation Stage."
            ),
            (
                "Noor needs small steps, many repetitions and concrete objects to learn something"
                " new, and forgets skills that are not practised each week."
            ),
        ],
    )
    area(
        "Social, emotional and mental health",
        "semh",
        "Strengths: Noor is affectionate and settles quickly with familiar adults.",
        [
            (
                "When Noor is tired or does not understand she drops to the floor, and cannot be"
                " moved on for up to twenty minutes."
            )
        ],
    )
    area(
        "Sensory and/or physical",
        "sp",
        "Strengths: Noor climbs steps with one hand held.",
        [
            (
                "Noor has low muscle tone and hypermobile joints and tires after ten minutes of"
                " walking."
            ),
            "Noor wears a bone conduction hearing aid on a softband and hears poorly in noise.",
            (
                "Noor is not yet able to use a spoon without spilling, dress herself or use the"
                " toilet."
            ),
        ],
    )
    sec("SECTION C: NOOR’S HEALTH NEEDS WHICH RELATE TO HER SEN")
    para(
        need(
            "C",
            None,
            (
                "Noor had an atrioventricular septal defect repaired at five months and is seen"
                " yearly by the cardiac team."
            ),
        )
    )
    para(
        need(
            "C",
            None,
            (
                "Noor has frequent chest infections, which keep her from school for about one"
                " week in five."
            ),
        )
    )
    sec("SECTION D: NOOR’S SOCIAL CARE NEEDS WHICH RELATE TO HER SEN OR TO A DISABILITY")
    para(
        need(
            "D",
            None,
            (
                "Noor cannot be left alone in a room, and her parents have had no break from"
                " caring since March 2024."
            ),
        )
    )
    sec(
        "SECTIONS E AND F: OUTCOMES SOUGHT FOR NOOR AND THE SPECIAL EDUCATIONAL PROVISION SHE"
        " REQUIRES"
    )
    para(
        L(
            "Section E is set out in the shaded row at the head of each table and Section F"
            " in the rows below it."
        )
    )

    def grid(k, o, by, rows):
        i = len(g.outcomes)
        R = [
            [
                Cell(
                    [[B(f"Outcome {k}: "), out(o, by=by)], [B("By when: "), s("E", by)]],
                    across=5,
                    shade="E7E6E6",
                ),
                ...,
                ...,
                ...,
                ...,
            ],
            [
                "Provision",
                "Who will provide this?",
                "When and how often?",
                "Where?",
                "How will this be monitored and reviewed?",
            ],
        ]
        for p, w, h, wh, m in rows:
            R.append([prov("F", p, i, w, h, review=m), s("F", w), s("F", h), s("F", wh), s("F", m)])
        c.tab(R, [5.3, 3.2, 3.2, 2.3, 3], heads=2)

    grid(
        1,
        (
            "Noor will ask for what she wants with a sign or a word, using 100 signs and 30 words"
            " that her teacher understands."
        ),
        "End of Year 1",
        [
            (
                (
                    "Speech and language therapy programme for early vocabulary and speech"
                    " sounds, taught to staff and family"
                ),
                "Specialist speech and language therapist",
                "Six visits a year of 60 minutes",
                "In school",
                "Therapist’s report each July",
            ),
            (
                (
                    "Makaton signing used by all adults with Noor throughout the day; signing"
                    " assembly for her class"
                ),
                "All staff in Reception; tutor from the Makaton service",
                "All day; two twilight training sessions of 90 minutes in the autumn term",
                "Classroom, hall, playground",
                "SENCo observation each half term",
            ),
            (
                "Daily practice of target words and sounds, one to one",
                "Teaching assistant trained by the therapist",
                "15 minutes twice a day",
                "Quiet bay",
                "Weekly record shared with parents",
            ),
        ],
    )
    grid(
        2,
        (
            "Noor will play a turn-taking game with two children for five minutes with an adult"
            " nearby."
        ),
        "End of Reception",
        [
            (
                (
                    "Structured play group (Intensive Interaction, then Bucket Time) for Noor and"
                    " two peers"
                ),
                "Early years practitioner with Attention Autism training",
                "Three times a week, 20 minutes",
                "Nurture room",
                "Video taken each half term",
            ),
            (
                "Adult support to join in at free-flow times",
                "Teaching assistant",
                "One hour a day",
                "Indoor and outdoor classroom",
                "Class teacher, weekly",
            ),
        ],
    )
    grid(
        3,
        "Noor will match, sort and count objects to five and recognise her written name.",
        "End of Year 1",
        [
            (
                "Individual programme in small steps based on the See and Learn materials",
                "Class teacher to plan; teaching assistant to deliver",
                "Planned weekly; 4 x 15 minutes each day",
                "Classroom",
                "Portage checklist each term",
            ),
            (
                "Advice and training from the specialist teacher for Down syndrome",
                "Specialist advisory teacher",
                "One half day each half term",
                "In school",
                "Visit note to SENCo and parents",
            ),
        ],
    )
    grid(
        4,
        "Noor will walk to the hall and back, use a spoon and use the toilet with prompts alone.",
        "July 2026",
        [
            (
                "Gross and fine motor programme",
                (
                    "Physiotherapist and occupational therapist to write and to review termly;"
                    " teaching assistant to deliver"
                ),
                "20 minutes daily",
                "Hall and classroom",
                "Therapists, termly",
            ),
            (
                "Toilet training plan agreed with home",
                "Two named teaching assistants",
                "Five times a day at set times",
                "Accessible toilet",
                "Chart reviewed fortnightly by SENCo",
            ),
            (
                "Radio aid, and advice on listening conditions",
                "Qualified Teacher of the Deaf",
                "Two visits of one hour in each term",
                "Classroom",
                "Functional listening check each term",
            ),
        ],
    )
    c.t(B("Arrangements for monitoring", italic=True))
    para(
        L(
            "The school will set short-term targets with Noor’s parents each term. The local"
            " authority will review the plan within twelve months of the date on which it was"
            " made."
        )
    )
    sec("SECTION G: HEALTH PROVISION REASONABLY REQUIRED")
    para(
        prov(
            "G",
            (
                "The community children’s nursing team will train school staff each September in"
                " the care of Noor’s chest and will write her individual healthcare plan."
            ),
            None,
            "The community children’s nursing team",
            "each September",
        )
    )
    para(
        prov(
            "G",
            (
                "The audiology department will see Noor every six months and supply her softband"
                " hearing aid."
            ),
            None,
            "The audiology department",
            "every six months",
        )
    )
    sec(
        "SECTION H1: SOCIAL CARE PROVISION UNDER SECTION 2 OF THE CHRONICALLY SICK AND"
        " DISABLED PERSONS ACT 1970"
    )
    para(
        prov(
            "H1",
            (
                "A sitting service in the family home for four hours each fortnight, provided by"
                " the council’s short breaks team."
            ),
            None,
            "the council’s short breaks team",
            "four hours each fortnight",
        )
    )
    sec("SECTION H2: ANY OTHER SOCIAL CARE PROVISION")
    para(s("H2", "None."))
    sec("SECTION I: PLACEMENT")
    para(
        s("I", "Noor will attend St Osmund’s Infant School, a maintained mainstream infant school.")
    )
    g.placement = dict(name="St Osmund’s Infant School", type="maintained mainstream infant school")
    sec("SECTION J: PERSONAL BUDGET")
    para(
        s(
            "J",
            (
                "A personal budget has not been requested. The local authority has told Noor’s"
                " parents of their right to ask for one."
            ),
        )
    )
    c.t(
        [
            L("Signed: "),
            f("Harriet Coombes"),
            L("   Duly authorised officer of the local authority   Date: "),
            f("9 January 2025"),
        ],
        before=16,
    )
    return c.p


TOLD = (
    "statutory preamble; automatic paragraph numbers through the whole plan; contributors' table"
    " first is K; one grid an outcome with ‘Where’ and ‘How will this be monitored’"
)
CASES = [
    Case("preamble-noor-docx", paper, "docx", "contributors-first", TOLD),
]
