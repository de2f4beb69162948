"""F by rhythm of delivery: every day, every week, every term, once a year."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("delivery-anoushka", font="Arial", size=11)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9992188375"
    u = "L823401919044"
    g.person = dict(
        name="Anoushka Rao-Bennett",
        preferred_name="Noush",
        date_of_birth="2016-02-08",
        sex="Female",
        address="17 Harbour Row, Saltney Quay, SQ3 8LP",
        nhs_number=n,
        upn=u,
        school="St Brannock’s Church of England Primary School",
        year_group="Year 4",
        home_language="English and Kannada",
        religion="Hindu",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Saltney County Council",
        amended_date="2025-02-14",
        review_date="2025-11-20",
        coordinator="Philippa Dunmore",
        reference="SCC/SEN/40117",
    )
    g.contacts = [
        dict(
            name="Meera Rao",
            relationship="Mother",
            phone="01632 960211",
            email="meera.rao@mail.example.org",
        ),
        dict(
            name="Tom Bennett",
            relationship="Father",
            phone="07700 900512",
            email="tom.bennett@mail.example.org",
        ),
    ]
    c.p.running(
        [X("Saltney County Council – Special Educational Needs and Disability Service")],
        align="right",
    )
    c.p.running(
        [X("EHC plan: Anoushka Rao-Bennett (08/02/2016)     Page "), PAGE, X(" of "), PAGES],
        foot=True,
    )
    c.t([B("Saltney County Council", size=13)])
    c.t([B("EDUCATION, HEALTH AND CARE PLAN", size=20)])
    c.t(
        [L("Status: "), f("Amended Final")],
        [
            L("Date issued: "),
            f("14/02/2025"),
            L("     Next annual review to be held by: "),
            f("20/11/2025"),
        ],
        [
            L("Plan reference: "),
            f("SCC/SEN/40117"),
            L("     SEND officer: "),
            f("Philippa Dunmore"),
        ],
    )
    rows = [
        ("Full name", "Anoushka Rao-Bennett", "Known as", "Noush"),
        ("Date of birth", "08/02/2016", "Gender", "Female"),
        ("UPN", u, "NHS number", spaced(n)),
        ("Languages at home", "English and Kannada", "Religion", "Hindu"),
        ("School", "St Brannock’s Church of England Primary School", "Year", "Year 4"),
    ]
    c.tab(
        [[B(a), f(b), B(d), f(e)] for a, b, d, e in rows]
        + [[B("Address"), Cell([f("17 Harbour Row, Saltney Quay, SQ3 8LP")], across=3), ..., ...]],
        [3.2, 6, 3, 4.8],
    )
    c.tab(
        [
            ["Parent or carer", "Relationship", "Telephone", "Email"],
            [f("Meera Rao"), f("Mother"), f("01632 960211"), f("meera.rao@mail.example.org")],
            [f("Tom Bennett"), f("Father"), f("07700 900512"), f("tom.bennett@mail.example.org")],
        ],
        [4.2, 3, 3.6, 6.2],
        heads=1,
        shade="E7E6E6",
    )
    S = lambda t: c.h(t, 1)
    S("Section A: The views, interests and aspirations of Anoushka and her parents")
    c.h("What Noush told us", 3)
    c.t(
        s(
            "A",
            "Noush dictated this on a Perkins brailler with Miss"
            " Oyelaran in November. ‘I am eight and three quarters. I have a"
            " guinea pig called Mr Patel. I am very good at the recorder and I"
            " know all the bus stops from my house to the sea. I do not like it"
            " when people move my chair, and I really do not like it when people"
            " grab my arm instead of asking me. When I grow up I am going to be"
            " on the radio.’",
        )
    )
    c.h("What Meera and Tom told us", 3)
    c.t(
        s(
            "A",
            "Noush’s parents describe a funny, stubborn and musical"
            " little girl who has never known sight and does not think of herself"
            " as missing anything. They want her to be as good a reader in"
            " braille as her friends are in print, to walk into secondary school"
            " with a cane and a friend rather than with an adult, and to be"
            " invited to things. They worry that she is helped too much and that"
            " she is beginning to wait for help.",
        ),
        s(
            "A",
            "They ask that letters from school are sent by email"
            " because Tom also has a visual impairment.",
        ),
    )
    c.h("Her story so far", 3)
    c.t(
        s(
            "A",
            "Noush was born at 41 weeks with Leber congenital"
            " amaurosis, diagnosed at five months. The council’s Sensory Support"
            " Service has visited since she was seven months old. She attended"
            " Little Fishes Nursery with one-to-one help and has been at St"
            " Brannock’s since Reception, where she was the first child to learn"
            " through braille.",
        )
    )
    S("Section B: Anoushka’s special educational needs")
    for t, a, st, ns in [
        (
            "Sensory and/or physical needs",
            "sp",
            [
                "Noush has excellent hearing, an extremely good memory for"
                " routes and voices, and well-developed touch. She reads uncontracted"
                " braille at 38 words a minute and has begun contracted braille."
            ],
            [
                "Noush has no useful vision in either eye and is"
                " registered as severely sight impaired. She cannot learn by"
                " watching, and every concept that other children pick up by looking"
                " has to be taught to her on purpose.",
                "She reads braille at less than half the speed at which"
                " her classmates read print, so that she needs more time for every"
                " task that involves reading.",
                "She does not yet use a long cane outdoors without prompts"
                " and loses her line on open ground such as the playground.",
                "Her posture is poor: she drops her head, rocks when she"
                " is tired and has low muscle tone in the trunk.",
            ],
        ),
        (
            "Cognition and learning",
            "cl",
            [
                "Her verbal reasoning is in the high average range and her"
                " mental arithmetic is the best in the class."
            ],
            [
                "Noush has gaps in concepts that depend on sight, such as"
                " scale, perspective, maps, graphs and the shape of things too large"
                " to touch.",
                "She finds recorded work in mathematics slow and muddling"
                " because she cannot keep a layout of columns in mind while she reads"
                " line by line.",
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            ["She speaks clearly, has a wide vocabulary and loves to perform."],
            [
                "Noush does not see facial expression or gesture, speaks"
                " over others and cannot tell when a listener has moved away.",
                "She asks questions one after another to keep an adult near her.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            ["She is cheerful and settles quickly with a person whom she trusts."],
            [
                "Noush plays beside other children but seldom with them,"
                " because running games leave her behind; she spends four breaktimes"
                " in five with an adult.",
                "She becomes frightened in noisy, echoing spaces such as"
                " the hall at lunchtime and covers her ears.",
            ],
        ),
    ]:
        c.h(t, 2)
        c.t([L("Strengths: ", italic=True), s("B", st[0])])
        c.t(L("Needs:", italic=True))
        c.bl(*[need("B", a, x) for x in ns])
    S("Section C: Health needs related to Anoushka’s SEN")
    c.t(
        need(
            "C",
            None,
            "Noush has Leber congenital amaurosis. She presses her"
            " eyes, which can damage them, and has a sleep disorder because she"
            " has no perception of light; she takes melatonin on five nights a"
            " week.",
        )
    )
    S("Section D: Social care needs related to Anoushka’s SEN or disability")
    c.t(
        need(
            "D",
            None,
            "Noush cannot take part in holiday clubs or sports out of"
            " school without an adult who describes what is going on and keeps"
            " her safe.",
        )
    )
    S("Section E: The outcomes sought for Anoushka")
    O = [
        (
            "By the end of Year 6 Noush will read contracted braille"
            " at 70 words a minute and choose to read for pleasure.",
            "By the end of Year 6",
            "sp",
        ),
        (
            "By July 2026 Noush will walk three known routes in school"
            " and one in the neighbourhood with a long cane, without a prompt.",
            "By July 2026",
            "sp",
        ),
        (
            "By the end of Year 5 Noush will set out, solve and check"
            " written calculations and simple graphs in tactile form on her own.",
            "By the end of Year 5",
            "cl",
        ),
        (
            "By the end of Year 6 Noush will spend three breaktimes"
            " out of five with other children in a game that they have chosen"
            " together.",
            "By the end of Year 6",
            "semh",
        ),
    ]
    for i, (o, by, _) in enumerate(O):
        c.t([B(f"Outcome {i + 1}.  "), out(o, by=by)])
    c.t(
        [
            L("Monitoring: ", italic=True),
            s(
                "E",
                "the class teacher and the qualified teacher of children"
                " with vision impairment will agree targets for each term, and will"
                " send them to Meera and Tom by email.",
            ),
        ]
    )
    S("Section F: The special educational provision required by Anoushka")
    c.t(
        L(
            "Provision is set out by how often it is delivered. The"
            " number of the outcome to which it contributes is in brackets.",
            italic=True,
        )
    )

    def grp(t, rows):
        c.h(t, 2)
        c.bl(
            *[
                [
                    prov("F", p, o[0] - 1 if o else None, w, h),
                    L(
                        " ("
                        + ("Outcome " if len(o) == 1 else "Outcomes ")
                        + " and ".join(map(str, o))
                        + ")"
                        if o
                        else ""
                    ),
                ]
                for p, w, h, o in rows
            ]
        )

    grp(
        "Every day",
        [
            (
                "A teaching assistant who holds the Certificate in"
                " Contracted (Grade 2) English Braille will support Noush for 27.5"
                " hours a week, including lunchtime, and will withdraw by agreement"
                " as she becomes more independent.",
                "",
                "27.5 hours a week",
                [1],
            ),
            (
                "Two hours each day, outside lessons, will be set aside"
                " for the preparation of braille, tactile diagrams and models by a"
                " trained transcriber, so that Noush has the same material as the"
                " class at the same time.",
                "",
                "Two hours each day",
                [1, 3],
            ),
            (
                "Noush will have 20 minutes of braille reading each day"
                " with her assistant, following the programme set by the specialist"
                " teacher.",
                "",
                "20 minutes of braille reading each day",
                [1],
            ),
            (
                "All adults will say Noush’s name before speaking to her,"
                " describe what is on the board, and tell her when they are leaving.",
                "",
                "",
                [],
            ),
            (
                "An adult will set up and then step back from a playground"
                " game with two classmates at one break each day.",
                "",
                "one break each day",
                [4],
            ),
        ],
    )
    grp(
        "Every week",
        [
            (
                "A Qualified Teacher of Children and Young People with"
                " Vision Impairment (QTVI) will teach Noush individually for two"
                " sessions of 60 minutes each week, and will work alongside the class"
                " teacher for a further 90 minutes.",
                "",
                "two sessions of 60 minutes each week",
                [1, 3],
            ),
            (
                "A Registered Qualified Habilitation Specialist will teach"
                " mobility and independence skills for one session of 60 minutes a"
                " week for 38 weeks of the year.",
                "",
                "one session of 60 minutes a week for 38 weeks of the year",
                [2],
            ),
            (
                "Touch-typing and use of a braille note-taker: 30 minutes, three times a week.",
                "",
                "30 minutes, three times a week",
                [1],
            ),
            (
                "A friendship group of four children led by the learning"
                " mentor will meet for 30 minutes each week.",
                "",
                "30 minutes each week",
                [4],
            ),
        ],
    )
    grp(
        "Every term",
        [
            (
                "The QTVI will train all staff who work with Noush, for"
                " one hour in each term, in tactile learning and in how to guide her.",
                "",
                "one hour in each term",
                [],
            ),
            (
                "The habilitation specialist will audit the school’s"
                " buildings and grounds once a term and tell the headteacher what"
                " must be changed.",
                "",
                "once a term",
                [2],
            ),
            (
                "A speech and language therapist will see Noush for one"
                " session of 45 minutes a term, and will leave a programme for"
                " turn-taking and body language that the assistant carries out twice"
                " a week.",
                "",
                "",
                [4],
            ),
        ],
    )
    grp(
        "Once a year, and when it is needed",
        [
            (
                "A functional assessment of touch and technology by the QTVI in the autumn term.",
                "",
                "",
                [1],
            ),
            (
                "A two-day residential for braille users with other"
                " children of her age, arranged by the Sensory Support Service each"
                " June.",
                "",
                "each June",
                [4],
            ),
            (
                "Equipment: a Perkins brailler, a 32-cell braille"
                " note-taker, an embosser and tactile drawing film, kept in working"
                " order and replaced within five school days if they fail.",
                "",
                "",
                [1, 3],
            ),
        ],
    )
    S("Section G: Health provision")
    c.bl(
        prov(
            "G",
            "A consultant ophthalmologist will review Noush at the eye hospital every 12 months.",
            None,
            "",
            "every 12 months",
        ),
        prov(
            "G",
            "A paediatric physiotherapist will review Noush’s posture"
            " twice a year and provide a ten-minute daily core-strength programme"
            " for school.",
            None,
            "",
            "twice a year",
        ),
    )
    S(
        "Section H1: Social care provision under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    c.t(
        prov(
            "H1",
            "A sighted guide for four hours a week in term time and"
            " twelve hours a week in the school holidays, so that Noush can"
            " attend a drama club and a holiday scheme.",
            None,
            "",
            "",
        )
    )
    S("Section H2: Any other social care provision")
    c.t(s("H2", "None."))
    S("Section I: Placement")
    c.t(
        s(
            "I",
            "St Brannock’s Church of England Primary School, a"
            " maintained mainstream primary school.",
        )
    )
    g.placement = dict(
        name="St Brannock’s Church of England Primary School",
        type="maintained mainstream primary school",
    )
    S("Section J: Personal Budget")
    c.t(
        s(
            "J",
            "Meera and Tom have asked for a direct payment for the"
            " sighted guide in Section H1. The council has agreed a payment of"
            " £2,912 a year.",
        )
    )
    g.budget = dict(requested=True, text="£2,912 a year")
    S("Section K: Advice and information gathered")
    R = [["Appendix", "Type of advice", "From", "Date"]]
    for i, (t, a, r, d, iso) in enumerate(
        [
            (
                "Noush’s views",
                "Anoushka Rao-Bennett with Miss T. Oyelaran",
                "",
                "21/11/2024",
                "2024-11-21",
            ),
            ("Parents’ advice", "Meera Rao and Tom Bennett", "", "25/11/2024", "2024-11-25"),
            ("Annual review report", "Mrs Hilary Cope", "Headteacher", "28/11/2024", "2024-11-28"),
            (
                "Specialist teacher’s advice",
                "Jude Farthing",
                "Qualified Teacher, Vision Impairment",
                "18/11/2024",
                "2024-11-18",
            ),
            (
                "Habilitation report",
                "Marek Zielinski",
                "Habilitation Specialist",
                "19/11/2024",
                "2024-11-19",
            ),
            (
                "Educational psychologist’s advice",
                "Dr Sorrel Whyte",
                "Educational Psychologist",
                "09/05/2023",
                "2023-05-09",
            ),
            (
                "Ophthalmology letter",
                "Mr Anil Desai",
                "Consultant Ophthalmologist",
                "02/10/2024",
                "2024-10-02",
            ),
            (
                "Social care advice",
                "Bridget Lowry",
                "Social Worker, Children with Disabilities Team",
                "11/11/2024",
                "2024-11-11",
            ),
        ]
    ):
        c.adv(t, a, r, iso)
        R.append([L("ABCDEFGH"[i]), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [2, 5, 7.5, 2.5], heads=1, shade="E7E6E6")
    c.t(
        [
            L("Signed on behalf of Saltney County Council: "),
            f("Gregory Pell, Head of SEND"),
            L("     Date: "),
            f("14/02/2025"),
        ]
    )
    return c.p


TOLD = (
    "Braille user: F by rhythm of delivery (Every day / Every"
    " week / Every term / Once a year), bullets with the outcome in"
    " brackets; ordinary officer's Word form"
)
CASES = [
    Case("delivery-anoushka-docx", paper, "docx", "by-rhythm", TOLD),
    Case("delivery-anoushka-pdf", paper, "pdf", "by-rhythm", TOLD),
]
