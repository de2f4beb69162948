"""Led by needs.

A table for every need with rows for B, its meaning day to day, E and F; C with G and D with H
in the same way.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper
from makers.word import bullet_cell


def paper() -> Paper:
    """Prints the plan."""
    c = Form("needled-yaw", font="Arial", size=10.5)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020132"
    u = "T206310217055"
    g.person = dict(
        name="Yaw Kwabena Darko",
        date_of_birth="2015-08-03",
        sex="Male",
        address="81B Trellick Street, Copperfield, CF4 2LL",
        nhs_number=n,
        upn=u,
        school="Copperfield Community School",
        year_group="Year 4",
    )
    g.plan = dict(
        status="final",
        local_authority="London Borough of Copperfield",
        final_date="2024-06-21",
        review_date="2025-06-13",
        coordinator="Anita Desai",
    )
    g.contacts = [
        dict(
            name="Akosua Darko",
            relationship="Mother",
            phone="07700 900537",
            email="akosua.darko@mail.example",
        )
    ]
    c.p.running([X("London Borough of Copperfield – Children’s Services")], align="centre")
    c.p.running([X("EHCP: Yaw Kwabena DARKO, DOB 03/08/2015")], foot=True)
    c.t(B("Education, Health and Care Plan", size=20))
    c.t(B("Final plan: 21/06/2024", size=12))
    c.tab(
        [
            [Cell([B("Child’s details")], across=4, shade="FCE4D6"), ..., ..., ...],
            [B("Family name"), f("Darko"), B("Given names"), f("Yaw Kwabena")],
            [B("D.O.B"), f("03/08/2015"), B("Gender"), f("Male")],
            [B("NHS No"), f("999 002 0132"), B("UPN"), f(u)],
            [
                B("Address"),
                Cell([f("81B Trellick Street, Copperfield, CF4 2LL")], across=3),
                ...,
                ...,
            ],
            [B("School"), f("Copperfield Community School"), B("Year"), f("Year 4")],
            [B("Date of final plan"), f("21/06/2024"), B("Review by"), f("13/06/2025")],
            [B("Case officer"), f("Anita Desai"), B("Borough ref"), f("77120")],
            [Cell([B("Parent / carer")], across=4, shade="FCE4D6"), ..., ..., ...],
            [B("Name"), f("Akosua Darko"), B("Relationship"), f("Mother")],
            [B("Tel"), f("07700 900537"), B("E-mail"), f("akosua.darko@mail.example")],
        ],
        [3, 5.5, 3.2, 5.3],
    )

    def bar(t):
        c.tab([[Cell([B(t, size=12, colour="FFFFFF")], shade="833C0B")]], [17])

    bar("SECTION A – THE VIEWS, INTERESTS AND ASPIRATIONS OF YAW AND HIS PARENT")
    c.tab(
        [
            [
                B("Yaw says"),
                [
                    s(
                        "A",
                        (
                            "I like trains, the Bakerloo line and Year 6 Thomas. I like my swing."
                            " No shouting."
                        ),
                    ),
                    s("A", "I want to drive the train."),
                ],
            ],
            [
                B("His mother says"),
                [
                    s(
                        "A",
                        (
                            "Yaw is a joyful boy with an amazing memory. I am a single parent and"
                            " work nights. I want him to be able to tell me what has happened in"
                            " his day and to be safe near roads."
                        ),
                    ),
                    s("A", "I hope that he will have one true friend."),
                ],
            ],
            [
                B("How Yaw’s views were obtained"),
                s("A", "With Talking Mats, by his teaching assistant, on 6 March 2024."),
            ],
            [
                B("Background"),
                s(
                    "A",
                    (
                        "Yaw was diagnosed with autism in 2019 and with a sleep disorder in 2021."
                        " He joined the school in Reception and moved to its autism resource base"
                        " in Year 2."
                    ),
                ),
            ],
        ],
        [4, 13],
    )
    bar("SECTIONS B, E AND F – NEEDS, OUTCOMES AND SPECIAL EDUCATIONAL PROVISION")

    def nt(k, area, a, b, day, o, by, items):
        i = len(g.outcomes)
        rows = [
            [Cell([B(f"Need {k}: {area}")], across=2, shade="FCE4D6"), ...],
            [B("B  Special educational need"), need("B", a, b)],
            [B("What this means day to day"), [s("B", x) for x in day]],
            [B("E  Outcome"), [out(o, a, by), [L("By: "), s("E", by)]]],
            [B("F  Provision"), [prov("F", t, i, w, h) for t, w, h in items]],
        ]
        tb = c.tab(rows, [4, 13])
        bullet_cell(c, tb, 4, 1)

    nt(
        1,
        "Communication and interaction",
        "ci",
        (
            "Yaw has autism with a severe delay in understanding language: he follows"
            " instructions of two key words with a symbol."
        ),
        [
            "He repeats what has just been said to him.",
            "He does not tell an adult when he is hurt or unwell.",
        ],
        (
            "Yaw will use his symbol book to tell an adult that something is wrong and where, on"
            " most occasions."
        ),
        "July 2025",
        [
            (
                (
                    "A speech and language therapist will work directly with Yaw for 40 minutes"
                    " each week in term time and will train the base staff for 2 hours each term."
                ),
                "A speech and language therapist",
                "40 minutes each week in term time",
            ),
            (
                (
                    "Base staff will model symbols (aided language display) in all activities,"
                    " throughout the school day."
                ),
                "Base staff",
                "throughout the school day",
            ),
            (
                (
                    "A teaching assistant will run an Attention Autism group of four pupils for"
                    " 20 minutes every day."
                ),
                "A teaching assistant",
                "20 minutes every day",
            ),
        ],
    )
    nt(
        2,
        "Cognition and learning",
        "cl",
        (
            "Yaw is working within the pre-key stage standards; he reads by sight but does not"
            " understand what he reads."
        ),
        ["He completes tasks only if he has done them before."],
        (
            "Yaw will complete three new tasks in a row at his work station using a TEACCH"
            " schedule without a prompt."
        ),
        "End of Year 5",
        [
            (
                (
                    "The class teacher will set an individual curriculum of small steps and"
                    " review it every half term."
                ),
                "The class teacher",
                "every half term",
            ),
            (
                "A teaching assistant will support Yaw one to one for 25 hours per week.",
                "A teaching assistant",
                "25 hours per week",
            ),
        ],
    )
    nt(
        3,
        "Social, emotional and mental health",
        "semh",
        (
            "Yaw becomes overwhelmed by noise and change and runs from adults; in the last year"
            " he left the playground four times."
        ),
        ["He bites his own hand when he hears a baby cry."],
        (
            "Yaw will go to his calm corner with one prompt when he is overwhelmed, eight times"
            " in ten."
        ),
        "December 2024",
        [
            (
                "Two adults will be with Yaw off site and at playtimes, on every occasion.",
                "Two adults",
                "on every occasion",
            ),
            (
                (
                    "The educational psychologist will review the positive behaviour plan with"
                    " staff and his mother once a term for one hour."
                ),
                "The educational psychologist",
                "once a term for one hour",
            ),
        ],
    )
    nt(
        4,
        "Sensory and/or physical",
        "sp",
        "Yaw seeks movement and pressure and cannot sit for more than three minutes without it.",
        ["He climbs furniture and window sills."],
        "Yaw will sit for group work for ten minutes after his sensory circuit.",
        "Easter 2025",
        [
            (
                (
                    "An occupational therapist will write a sensory diet, review it termly and"
                    " see Yaw for six sessions of 45 minutes in the year."
                ),
                "An occupational therapist",
                "six sessions of 45 minutes in the year",
            ),
            (
                (
                    "A teaching assistant will carry out the sensory circuit for 15 minutes three"
                    " times a day."
                ),
                "A teaching assistant",
                "15 minutes three times a day",
            ),
        ],
    )
    bar("SECTIONS C AND G – HEALTH")
    c.tab(
        [
            [Cell([B("Need 5: Sleep")], across=2, shade="FCE4D6"), ...],
            [
                B("C  Health need"),
                need(
                    "C",
                    None,
                    "Yaw has a disorder of sleep and sleeps for about five hours a night.",
                ),
            ],
            [
                B("G  Health provision"),
                prov(
                    "G",
                    "The community paediatrician will review his melatonin every six months.",
                    None,
                    "The community paediatrician",
                    "every six months",
                ),
            ],
        ],
        [4, 13],
    )
    bar("SECTIONS D AND H – SOCIAL CARE")
    c.tab(
        [
            [Cell([B("Need 6: Safety and family life")], across=2, shade="FCE4D6"), ...],
            [
                B("D  Social care need"),
                need(
                    "D",
                    None,
                    "Yaw has no sense of danger, and his mother cannot take him out alone.",
                ),
            ],
            [
                B("H1  Provision under section 2 CSDPA 1970"),
                prov(
                    "H1",
                    "A Saturday club place at the Junction Centre, 5 hours each week in term time.",
                    None,
                    "",
                    "5 hours each week in term time",
                ),
            ],
            [B("H2  Other provision"), s("H2", "None")],
        ],
        [4, 13],
    )
    bar("SECTION I – PLACEMENT")
    c.tab(
        [
            [B("Name"), s("I", "Copperfield Community School (autism resource base)")],
            [B("Type"), s("I", "Maintained mainstream primary school with a resource base")],
        ],
        [4, 13],
    )
    g.placement = dict(
        name="Copperfield Community School (autism resource base)",
        type="Maintained mainstream primary school with a resource base",
    )
    bar("SECTION J – PERSONAL BUDGET")
    c.t(
        s(
            "J",
            "A personal budget was discussed with Yaw’s mother on 2 May 2024 and was not taken up.",
        )
    )
    bar("SECTION K – ADVICE AND INFORMATION")
    R = [["Appendix", "Type", "Author", "Dated"]]
    for k, t, a, r, d, i in [
        ("1", "Parent", "Akosua Darko", "", "06/02/2024", "2024-02-06"),
        ("2", "School", "Miriam Stone", "Inclusion Lead", "26/02/2024", "2024-02-26"),
        (
            "3",
            "Educational psychologist",
            "Dr Rory Blake",
            "Educational Psychologist",
            "12/03/2024",
            "2024-03-12",
        ),
        ("4", "Health", "Dr Nisha Varma", "Community Paediatrician", "04/03/2024", "2024-03-04"),
        (
            "5",
            "Speech and language therapy",
            "Elin Parry",
            "Speech and Language Therapist",
            "07/03/2024",
            "2024-03-07",
        ),
        (
            "6",
            "Occupational therapy",
            "Carl Ng",
            "Occupational Therapist",
            "11/03/2024",
            "2024-03-11",
        ),
        ("7", "Social care", "Toyin Alade", "Social Worker, 0–25 Team", "15/03/2024", "2024-03-15"),
    ]:
        c.adv(t, a, r, i)
        R.append([L(k), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [2.4, 4.6, 7, 3], heads=1, shade="FCE4D6")
    c.t([L("Authorised by: "), f("Rosalind Peake, Head of SEN"), L("    Date: 21/06/2024")])
    return c.p


TOLD = (
    "a table for every need, rows B / ‘What this means day to day’ / E / F, who and how often"
    " within the words; C/G and D/H the same way; Word 97 file"
)
CASES = [
    Case("needled-yaw-doc", paper, "doc", "need-led", TOLD),
]
