"""Needs, outcomes and provision numbered through, references in brackets."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("numbered-piotr", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Piotr Adam Zielinski",
        date_of_birth="2018-05-06",
        address="77 Foundry Road, Ambleport, AP3 5ND",
        home_language="Polish",
    )
    g.plan = dict(
        local_authority="London Borough of Ambleport",
        review_date="2026-01-23",
        final_date="2025-01-31",
    )
    g.contacts = [
        dict(
            name="Katarzyna Zielinska",
            relationship="Mother",
            phone="07700 900098",
            email="kasia.z@example.org",
        ),
        dict(name="Adam Zielinski", relationship="Father", phone="07700 900097"),
    ]
    c.p.running([c.X("Special Educational Needs Team, London Borough of Ambleport")])
    c.p.running([c.X("Piotr Zielinski EHC Plan "), PAGE], foot=True)
    c.t(
        f("Special Educational Needs Team, London Borough of Ambleport"),
        f("Civic Offices, Foundry Road, AP1 4DN"),
        f("Tel: 01632 960555"),
    )
    c.t(Span("The Education, Health and Care Plan", "guidance", bold=True, size=18))
    c.tab(
        [
            ["EHC Plan Agreed on:", f("31 January 2025")],
            ["Scheduled review date:", f("23 January 2026")],
            ["Version of final EHC Plan:", f("1")],
        ],
        [6, 11],
    )
    c.t(B("1. Child’s / Young Person’s Details", size=13))
    c.tab(
        [
            [
                "Name of child / young person:",
                f("Piotr Adam Zielinski"),
                "Date of Birth:",
                f("6 May 2018"),
            ],
            [
                "Primary Language used at home:",
                f("Polish"),
                "Languages used in the home:",
                f("Polish, some English"),
            ],
            [
                "Other methods of communication if child / young person is non-verbal:",
                Cell([f("Symbols on a tablet")], across=3),
                ...,
                ...,
            ],
            ["Home Address:", Cell([f("77 Foundry Road, Ambleport, AP3 5ND")], across=3), ..., ...],
            [
                "Young person’s contact no. (if over 16yrs):",
                f("n/a"),
                "Young person’s Email (if over 16yrs):",
                f("n/a"),
            ],
            [
                "Parent / Carer",
                f("Katarzyna Zielinska"),
                "Relationship to child / young person:",
                f("Mother"),
            ],
            [
                "Parent / Carer",
                f("Adam Zielinski"),
                "Relationship to child / young person:",
                f("Father"),
            ],
            ["Who is the primary carer?", Cell([f("Katarzyna Zielinska")], across=3), ..., ...],
            [
                "Telephone no:",
                f("07700 900098 (mother), 07700 900097 (father)"),
                "Email:",
                f("kasia.z@example.org"),
            ],
            [
                "Does the child/young person have a Health Care Plan?",
                f("Yes"),
                "Is the child / young person LAC (Looked After Child)",
                f("No"),
            ],
            ["Name of GP:", f("Dr Sundaram"), "GP Contact No.", f("01632 960558")],
            ["GP Address:", Cell([f("Canal Street Practice, Ambleport")], across=3), ..., ...],
        ],
        [4.5, 4.5, 4, 4],
    )
    c.t(B("1.1. Summary of strengths and needs:"), B("1.1.1 Strengths"))
    c.t(L("Piotr is curious, agile and finds his way anywhere after one visit."))
    c.t(B("1.1.2 Needs"))
    c.t(L("Autism with severe language delay and a very narrow diet."))

    def sec(t):
        c.t(Span(t, "heading", bold=True, size=12), before=10)

    sec(
        "SECTION A: The views, interests and aspirations of the child and his or her parents or the"
        " young person"
    )
    c.t(B("2. Child’s / Young Person’s Profile:"))
    for t, ls in [
        (
            "2.1. Child / Young Person’s aspirations:",
            ["Piotr’s class teacher thinks that he would choose to work with trains or maps."],
        ),
        (
            "2.2. Things that are important to me:",
            ["My map book, the number 9 bus and my babcia’s soup.", "Going home by the same road."],
        ),
        (
            "2.3. Things that I need more help with:",
            ["Eating with others, waiting and loud rooms."],
        ),
        (
            "2.4. The things that are working for me:",
            ["My tablet with symbols and my workstation by the window."],
        ),
    ]:
        c.t(B(t))
        c.t(*[s("A", x) for x in ls])
    c.t(B("3. Parent / Carer’s views:"))
    c.t(
        s(
            "A",
            "We are afraid that his diet makes him ill. We want him to speak to us in Polish, even"
            " one word.",
        ),
        s("A", "We hope he will be independent enough to travel by himself."),
    )
    sec("SECTION B: The child or young person’s special educational needs")
    c.t(B("4. Summary of Educational Needs"))
    for n, t, a, ns in [
        (
            "4.1",
            "Communication and Interaction:",
            "ci",
            [
                (
                    "Piotr understands about sixty words in Polish and twenty in English and uses"
                    " eight symbols to ask."
                ),
                "He does not look to an adult to share what interests him.",
            ],
        ),
        (
            "4.2",
            "Cognition and learning:",
            "cl",
            [
                "Piotr follows his own plan and cannot be led to an adult’s task for more than two"
                " minutes."
            ],
        ),
        (
            "4.3",
            "Social, emotional and mental health:",
            "semh",
            ["He bites his hand when the order of the day changes."],
        ),
        (
            "4.4",
            "Sensory and / or physical:",
            "sp",
            ["He puts stones and paper into his mouth and seeks strong pressure."],
        ),
    ]:
        c.t(B(f"{n} {t}"))
        c.tab(
            [[Cell([B("Identified need")], shade="EDEDED")], [[need("B", a, x) for x in ns]]], [17]
        )
    sec(
        "SECTION C: The child or young person’s health needs which are related to their SEN or to a"
        " disability"
    )
    c.t(B("5 Health and Wellbeing"))
    c.tab(
        [
            [Cell([B("Identified Need")], shade="EDEDED")],
            [
                [
                    need(
                        "C",
                        None,
                        "Piotr has avoidant and restrictive food intake disorder and eats seven"
                        " foods; he is iron-deficient.",
                    )
                ]
            ],
        ],
        [17],
    )
    sec(
        "SECTION D: the child or young person’s social care needs which are related to their SEN or"
        " to a disability"
    )
    c.t(B("6 Social Care"))
    c.tab(
        [
            [Cell([B("Identified Need")], shade="EDEDED")],
            [
                [
                    need(
                        "D",
                        None,
                        "Piotr has no sense of danger and needs a locked garden gate and window"
                        " restrictors at home.",
                    )
                ]
            ],
        ],
        [17],
    )
    sec("SECTION E: The outcomes sought for the child or the young person")
    c.t(B("7. Outcomes"))
    O = [
        (
            "7.1",
            "Communication and Interaction:",
            "ci",
            "Piotr will use thirty symbols, alone or in pairs, with any adult in school.",
            "July 2026",
            [
                "Ten symbols with two adults by Easter 2025",
                "Twenty symbols with four adults by December 2025",
            ],
        ),
        (
            "7.2",
            "Cognition and learning:",
            "cl",
            "Piotr will complete three adult-chosen tasks at his workstation.",
            "July 2026",
            ["One task by Easter 2025"],
        ),
        (
            "7.3",
            "Social, emotional and mental health:",
            "semh",
            (
                "Piotr will accept a change shown on his timetable without biting, four times out"
                " of five."
            ),
            "December 2026",
            ["One planned change a week by July 2025"],
        ),
    ]
    for n, t, a, o, by, st in O:
        c.t(B(f"{n} {t}"))
        c.tab(
            [
                ["Long term outcome", "Short term outcomes", "By when"],
                [out(o, a, by, st), [s("E", x) for x in st], s("E", by)],
            ],
            [7, 7, 3],
            heads=1,
        )
    sec("SECTION F: The special educational provision required by the child or the young person")
    c.t(B("8. Special educational provision"))
    for n, t, ps in [
        (
            "8.1",
            "Communication and Interaction:",
            [
                (
                    "Direct therapy to build the symbol system in both languages.",
                    "Speech and language therapist with a Polish-speaking assistant",
                    "45 minutes weekly in term time",
                    0,
                ),
                (
                    "Symbol modelling by all adults through the day.",
                    "Class team",
                    "Throughout the day",
                    0,
                ),
            ],
        ),
        (
            "8.2",
            "Cognition and learning:",
            [
                (
                    "Structured teaching with workstation and finish tray.",
                    "Class teacher with autism training and teaching assistant",
                    "Four sessions of 15 minutes daily",
                    1,
                )
            ],
        ),
        (
            "8.3",
            "Social, emotional and mental health:",
            [
                (
                    "A visual timetable with a change card, practised each day.",
                    "Teaching assistant",
                    "Daily",
                    2,
                )
            ],
        ),
        (
            "8.4",
            "Sensory and / or physical:",
            [
                (
                    "A sensory circuit before lessons and safe things to chew.",
                    "Teaching assistant trained by the occupational therapist",
                    "15 minutes each morning",
                    None,
                )
            ],
        ),
    ]:
        c.t(B(f"{n} {t}"))
        rows = [["Provision", "Who will provide it?", "How often?"]]
        for x, w, h_, _o in ps:
            rows.append([prov("F", x, None, w, h_), s("F", w), s("F", h_)])
        c.tab(rows, [8, 5, 4], heads=1)
    sec("SECTION G: Any health provision reasonably required")
    c.t(B("9. Health provision"))
    c.tab(
        [
            ["Provision", "Who will provide it?", "How often?"],
            [
                prov(
                    "G",
                    "Feeding clinic with dietitian and psychologist.",
                    None,
                    "Ambleport Community Health Trust",
                    "Every eight weeks for one year",
                ),
                s("G", "Ambleport Community Health Trust"),
                s("G", "Every eight weeks for one year"),
            ],
        ],
        [8, 5, 4],
        heads=1,
    )
    sec(
        "SECTION H1: Any social care provision which must be made under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    c.t(B("10. Social care provision"))
    c.tab(
        [
            ["Provision", "Who will provide it?", "How often?"],
            [
                prov(
                    "H1",
                    "Gate lock and restrictors on all upper windows.",
                    None,
                    "Equipment and Adaptations Team",
                    "Once, by 30 April 2025",
                ),
                s("H1", "Equipment and Adaptations Team"),
                s("H1", "Once, by 30 April 2025"),
            ],
        ],
        [8, 5, 4],
        heads=1,
    )
    sec("SECTION H2: Any other social care provision")
    c.t(B("11. Other social care provision"))
    c.t(s("H2", "None."))
    sec("SECTION I: Placement")
    c.t(B("12. Name and type of school"))
    c.tab(
        [
            ["Name of school:", s("I", "Lockgate School")],
            ["Type of school:", s("I", "Maintained special school for pupils with autism")],
        ],
        [5, 12],
    )
    g.placement = dict(
        name="Lockgate School", type="Maintained special school for pupils with autism"
    )
    sec("SECTION J: Personal Budget")
    c.t(B("13. Personal budget"))
    c.t(s("J", "The parents did not ask for a personal budget."))
    g.budget = dict(requested=False, text="The parents did not ask for a personal budget.")
    sec("SECTION K: Advice and information")
    c.t(B("14. List of advice"))
    for n, (t, a, ro, d, i) in enumerate(
        [
            (
                "Parental contribution",
                "Katarzyna and Adam Zielinski",
                "",
                "19 September 2024",
                "2024-09-19",
            ),
            (
                "Nursery and school advice",
                "Leonie Marsh",
                "Class Teacher",
                "3 October 2024",
                "2024-10-03",
            ),
            (
                "Educational psychologist advice",
                "Dr Farouk Aziz",
                "Educational Psychologist",
                "24 October 2024",
                "2024-10-24",
            ),
            (
                "Speech and language therapy advice",
                "Isla Brandt",
                "Speech and Language Therapist",
                "17 October 2024",
                "2024-10-17",
            ),
            (
                "Medical advice",
                "Dr Peace Okafor",
                "Community Paediatrician",
                "31 October 2024",
                "2024-10-31",
            ),
        ]
    ):
        c.adv(t, a, ro, i)
        c.t([L(f"14.{n + 1} "), s("K", f"{t} by {a}" + (f", {ro}" if ro else "") + f", {d}")])
    return c.p


TOLD = "numbers through the whole plan, references between needs, outcomes and provision"
CASES = [
    Case("numbered-piotr-docx", paper, "docx", "numbered", TOLD),
    Case("numbered-piotr-pdf", paper, "pdf", "numbered", TOLD, tagged=False),
]
