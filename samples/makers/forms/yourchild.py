"""A plan that speaks to the parents of a young child."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("yourchild-oisin", font="Liberation Serif", size=12)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9997182057"
    g.person = dict(
        name="Oisín Fergal Delacroix",
        date_of_birth="2020-09-09",
        sex="Boy",
        address="5 Bishop’s Meadow, Little Sarnley, SY9 4WN",
        nhs_number=n,
        school="Rainbow Corner Pre-school",
        religion="Roman Catholic",
    )
    g.plan = dict(
        status="final",
        local_authority="North Sarnshire Council",
        final_date="2024-12-20",
        review_date="2025-06-20",
        coordinator="Beverly Stokoe",
        reference="NS2208/OD",
    )
    g.contacts = [
        dict(
            name="Niamh Delacroix",
            relationship="Mother",
            phone="01632 960872",
            email="niamh.d@mail.example.org",
            parental_responsibility=True,
        ),
        dict(
            name="Luc Delacroix",
            relationship="Father",
            phone="07700 900244",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("North Sarnshire Council     NS2208/OD")], align="right")
    c.p.running([X("Education, Health and Care plan for Oisín Delacroix     "), PAGE], foot=True)
    c.t([B("Your child’s Education, Health and Care plan", size=20)])
    c.t(
        L("Dear Mr and Mrs Delacroix,"),
        L(
            "This is the final plan for your child. It says what Oisín"
            " needs, what we hope that he will achieve and what we, the health"
            " service and his pre-school will do. The words in square brackets"
            " are the names that the law gives to each part."
        ),
    )
    c.h("Your child’s details", 2)
    rows = [
        ("Your child’s name", "Oisín Fergal Delacroix"),
        ("Date of birth", "9 September 2020"),
        ("Boy or girl", "Boy"),
        ("Address", "5 Bishop’s Meadow, Little Sarnley, SY9 4WN"),
        ("NHS number", spaced(n)),
        ("Religion", "Roman Catholic"),
        ("Pre-school", "Rainbow Corner Pre-school"),
        ("Our reference", "NS2208/OD"),
        ("Kind of plan", "Final plan"),
        ("Date of this plan", "20 December 2024"),
        ("We will look at it again by", "20 June 2025"),
        ("Your contact at the council (plan coordinator)", "Beverly Stokoe"),
    ]
    c.tab([[B(a), f(b)] for a, b in rows], [6.5, 10.5])
    c.h("Your details", 2)
    c.tab(
        [
            ["", "Parent 1", "Parent 2"],
            [B("Name"), f("Niamh Delacroix"), f("Luc Delacroix")],
            [B("Relationship to Oisín"), f("Mother"), f("Father")],
            [B("Phone"), f("01632 960872"), f("07700 900244")],
            [B("Email"), f("niamh.d@mail.example.org"), L("–")],
            [B("Parental responsibility"), f("Yes"), f("Yes")],
        ],
        [5, 6, 6],
        heads=1,
    )
    c.h("What you and Oisín told us [Section A]", 1)
    c.t(
        s(
            "A",
            "You told us that Oisín is a sunny, affectionate boy who"
            " loves water, his grandfather’s accordion, the number seven and"
            " being swung round. He laughs when he hears your key in the door,"
            " Luc. He sleeps for four hours on a good night, and both of you are"
            " exhausted.",
        ),
        s(
            "A",
            "You hope that he will be able to tell you when something"
            " hurts, use the toilet, and go to the village school with his"
            " cousins. You worry that people see the flapping and the running and"
            " do not see him.",
        ),
        s(
            "A",
            "We watched Oisín at pre-school on 3 and 10 October. He"
            " chose the water tray eleven times and the quiet room four times. He"
            " pushed away glue, singing time and the red hat. He took an adult’s"
            " hand and put it on the tap when he wanted more.",
        ),
        s(
            "A",
            "Oisín was born at full term. You first became concerned"
            " when he lost the few words that he had, at eighteen months. He was"
            " diagnosed with autism in June 2023, and has been to Rainbow Corner"
            " since January 2024, for fifteen hours a week.",
        ),
    )
    c.h("What your child needs help with [Section B]", 1)
    c.t(
        L(
            "This table shows the age at which most children do what"
            " Oisín does now. It was filled in by the early years teacher in"
            " November 2024, when he was 4 years and 2 months old."
        )
    )
    c.tab(
        [
            ["Understanding", "Speaking", "Playing with others", "Moving", "Looking after himself"],
            [
                s("B", "12 to 15 months"),
                s("B", "8 to 11 months"),
                s("B", "12 months"),
                s("B", "36 months"),
                s("B", "18 months"),
            ],
        ],
        [3.4] * 5,
        heads=1,
    )
    for t, a, ps in [
        (
            "Talking, understanding and being with people [Communication and interaction]",
            "ci",
            [
                "Your child understands a few phrases that he hears every"
                " day, such as ‘bath’ and ‘shoes on’, when he can see what they refer"
                " to. He does not yet understand instructions that are given to the"
                " group.",
                "He does not use words. He reaches, leads adults by the"
                " hand and cries, and has begun to exchange a picture for bubbles.",
                "He does not look at other children or take part in their"
                " play, and moves away if they come near.",
            ],
        ),
        (
            "Learning [Cognition and learning]",
            "cl",
            [
                "Oisín explores toys by mouthing, spinning and dropping"
                " them. He does not yet use them in play.",
                "He attends to an activity that an adult has chosen for less than one minute.",
            ],
        ),
        (
            "Feelings and behaviour [Social, emotional and mental health]",
            "semh",
            [
                "When he is stopped or does not understand what will"
                " happen he screams, drops to the floor and bangs his head, about six"
                " times a session."
            ],
        ),
        (
            "His body and his senses [Sensory and/or physical]",
            "sp",
            [
                "He is always on the move, climbs without fear and has run"
                " out of the gate three times.",
                "Your child eats only five foods, all of them dry and"
                " pale, and cannot bear sticky things on his hands.",
                "He is not toilet trained, and does not show that he is wet.",
            ],
        ),
    ]:
        c.h(t, 2)
        c.t(*[need("B", a, x) for x in ps])
    c.h("Your child’s health [Section C]", 1)
    c.t(need("C", None, "Oisín has a severe sleep disorder and a restricted diet with low iron."))
    c.h("What your child and family need from social care [Section D]", 1)
    c.t(
        need(
            "D",
            None,
            "Oisín needs to be watched at all times, day and night,"
            " and you have no rest from this.",
        )
    )
    c.h("What we want your child to achieve [Section E]", 1)
    c.t(L("By the end of the Reception Year (July 2026) Oisín will:"))
    for i, o in enumerate(
        [
            "ask for ten things that he wants by giving a picture to an adult or a child;",
            "join in with a group of four children for five minutes, with an adult to help him;",
            "choose and carry out three activities in a row by following pictures;",
            "use the toilet at set times and wash his hands with one reminder;",
            "try a new food once a week without distress.",
        ]
    ):
        c.p.text(
            [L(f"({i + 1}) "), out(o, None, "By the end of the Reception Year (July 2026)")],
            indent=0.8,
            after=2,
        )
    c.t(s("E", "His key person will send you his targets every half term."), before=4)
    c.h("What help your child will get with learning [Section F]", 1)

    def T(t, k, rows):
        c.h(t, 2)
        R = [["We will …", "So that Oisín reaches outcome"]]
        for p, o, w, hh in rows:
            R.append([prov("F", p, o - 1, w, hh), L(f"({o})")])
        c.tab(R, [13, 4], heads=1)

    T(
        "Help with talking, understanding and being with people",
        "ci",
        [
            (
                "We will provide a speech and language therapist, who will"
                " see Oisín at pre-school for one hour every fortnight (20 visits a"
                " year) to teach picture exchange and to show staff how to use it.",
                1,
                "a speech and language therapist",
                "one hour every fortnight (20 visits a year)",
            ),
            (
                "We will fund an assistant for Oisín for all fifteen of"
                " his hours, who has been on a three-day course in picture exchange"
                " and early intensive interaction.",
                1,
                "",
                "",
            ),
            (
                "The assistant will set up a play session with one other"
                " child for ten minutes twice a day, and with three others by Easter.",
                2,
                "The assistant",
                "",
            ),
        ],
    )
    T(
        "Help with learning",
        "cl",
        [
            (
                "The portage and early years teacher will visit for 90"
                " minutes every week to plan and to model structured teaching, with"
                " work in trays and a picture schedule.",
                3,
                "The portage and early years teacher",
                "90 minutes every week",
            ),
            (
                "Bucket time for attention, in a group of three, will take"
                " place every day for fifteen minutes.",
                3,
                "",
                "every day for fifteen minutes",
            ),
        ],
    )
    T(
        "Help with feelings, behaviour and the senses",
        "semh",
        [
            (
                "An occupational therapist will assess his senses by the"
                " end of February 2025, will write a plan for movement every 20"
                " minutes, and will come back once a term to look at it.",
                2,
                "An occupational therapist",
                "",
            ),
            (
                "The assistant and you will use the same toilet timetable"
                " and pictures; the early years teacher will meet you once a month"
                " about this.",
                4,
                "",
                "",
            ),
        ],
    )
    T(
        "Help with eating",
        "sp",
        [
            (
                "Messy play, with no pressure to eat, for fifteen minutes before snack each day.",
                5,
                "",
                "fifteen minutes before snack each day",
            )
        ],
    )
    c.h("What the health service will do [Section G]", 1)
    c.t(
        prov(
            "G",
            "The community paediatrician will see Oisín every six months, and will check his iron.",
            None,
            "The community paediatrician",
            "every six months",
        ),
        prov(
            "G",
            "A feeding clinic made up of a dietitian and a"
            " psychologist will offer you four appointments in 2025.",
            None,
            "",
            "",
        ),
    )
    c.h(
        "What social care will do because the law on disabled"
        " people says that it must [Section H1]",
        1,
    )
    c.t(
        prov(
            "H1",
            "We will provide a sitter at home for four hours a week.",
            None,
            "",
            "four hours a week",
        )
    )
    c.h("What else social care will do [Section H2]", 1)
    c.t(
        prov(
            "H2",
            "We will offer you a sleep course of five evenings at the"
            " family hub, beginning in February 2025.",
            None,
            "",
            "",
        )
    )
    c.h("Where your child will be educated [Section I]", 1)
    c.t(
        [
            B("Type: "),
            s(
                "I",
                "Private, voluntary or independent early years setting"
                " until July 2025; mainstream primary school from September 2025",
            ),
        ],
        [B("Name: "), s("I", "Rainbow Corner Pre-school")],
    )
    g.placement = dict(
        name="Rainbow Corner Pre-school",
        type="Private, voluntary or independent early years setting"
        " until July 2025; mainstream primary school from September 2025",
    )
    c.h("Your personal budget [Section J]", 1)
    c.t(
        s(
            "J",
            "You have not asked for a personal budget. You may ask whenever the plan is reviewed.",
        )
    )
    g.budget = dict(
        requested=False,
        text="You have not asked for a personal budget. You may ask whenever the plan is reviewed.",
    )
    c.h("Who gave us advice [Section K]", 1)
    c.t(L("We have put copies of these behind the plan:"))
    for a, r, t, d, iso in [
        ("Niamh and Luc Delacroix", "", "your own advice", "1 October 2024", "2024-10-01"),
        (
            "Gemma Parfitt",
            "Manager of Rainbow Corner Pre-school",
            "pre-school advice",
            "15 October 2024",
            "2024-10-15",
        ),
        (
            "Dr Colette Amis",
            "Educational Psychologist",
            "psychological advice",
            "4 November 2024",
            "2024-11-04",
        ),
        (
            "Ravi Chandran",
            "Speech and Language Therapist",
            "speech and language therapy advice",
            "28 October 2024",
            "2024-10-28",
        ),
        (
            "Dr Hugh Penrose",
            "Community Paediatrician",
            "medical advice",
            "21 October 2024",
            "2024-10-21",
        ),
        (
            "Kayleigh Marsden",
            "Family Support Worker",
            "social care advice",
            "30 October 2024",
            "2024-10-30",
        ),
    ]:
        c.adv(t, a, r, iso)
        c.p.text(s("K", f"{a}{(', ' + r if r else '')} – {t}, {d}"), style="List Number", after=1)
    c.t([L("Yours sincerely,")], before=10)
    c.t(
        [f("Imogen Lathbury")],
        [L("Head of Early Years SEND, North Sarnshire Council, 20 December 2024")],
    )
    c.p.page_break()
    c.t(
        [X("If you do not agree with this plan", bold=True, size=14)],
        X(
            "You may go to mediation, and you may appeal to the"
            " First-tier Tribunal about Sections B, F and I within two months of"
            " the date of our letter. You may also ask the Tribunal to make"
            " recommendations about Sections C, D, G and H."
        ),
        X("Words that we use", bold=True),
        X(
            "Portage: a home visiting service for young children with"
            " disabilities. Outcome: what your child will be able to do."
            " Provision: the help which he must be given."
        ),
    )
    return c.p


TOLD = (
    "Word 97: the plan speaks to the parents (‘your child’,"
    " ‘you told us’); letters in square brackets behind the titles;"
    " pre-school; a table of ‘We will …’ for each need with who and when"
    " inside; developmental age grid in B; I says ‘type’ before ‘name’; a"
    " page of glossary and appeal rights behind K"
)
CASES = [
    Case("yourchild-oisin-doc", paper, "doc", "to-the-parents", TOLD),
    Case("yourchild-oisin-pdf", paper, "pdf", "to-the-parents", TOLD),
]
