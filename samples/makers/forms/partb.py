"""‘Part A’ to ‘Part K’; labels printed under their values; a two-row header over nine columns."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("partb-kayden", font="Arial", size=10, wide=True, margin=1.6)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    g.person = dict(
        name="Kayden Reece Marlow-Pike",
        date_of_birth="2016-05-22",
        sex="Male",
        upn="A920400815037",
        ethnicity="White British",
        school="Thornhill Community Primary",
        year_group="4",
    )
    g.plan = dict(
        status="draft",
        local_authority="London Borough of Harrowgate East",
        draft_date="2025-09-18",
        coordinator="Shabnam Yusufi",
    )
    g.contacts = [
        dict(name="Delphine Osei", relationship="Foster carer", phone="020 7946 0441"),
        dict(name="Marcus Pike", relationship="Birth father"),
        dict(
            name="Lorna Tate",
            relationship="Social worker",
            phone="020 7946 0982",
            email="lorna.tate@harrowgate-east.example",
        ),
    ]
    c.p.running([X("K.M-P. Draft EHCP 18 Sep 2025")])
    c.p.running([X("London Borough of Harrowgate East SEND Service")], foot=True)
    c.p.running([X("Page "), PAGE, X(" of "), PAGES], foot=True)
    c.t(
        B("London Borough of Harrowgate East", size=14),
        B("EDUCATION, HEALTH AND CARE PLAN – DRAFT", size=18),
    )
    c.t(
        L(
            "This is a draft. No school is named in it. You have 15 days from its date to comment.",
            italic=True,
        )
    )
    c.tab(
        [
            [Cell([B("Child")], across=4, shade="E2EFDA"), ..., ..., ...],
            [f("Kayden Reece"), f("Marlow-Pike"), f("22-May-2016"), f("Male")],
            [
                L("Forename(s)", size=8),
                L("Surname", size=8),
                L("Date of birth", size=8),
                L("Sex", size=8),
            ],
            [f("A920400815037"), f("White British"), f("Thornhill Community Primary"), f("4")],
            [
                L("UPN", size=8),
                L("Ethnicity", size=8),
                L("School", size=8),
                L("Year group", size=8),
            ],
            [
                f("18-Sep-2025"),
                f("Shabnam Yusufi"),
                f("Yes – section 31 care order, 4 March 2022"),
                f("Harrowgate East"),
            ],
            [
                L("Date of draft", size=8),
                L("EHC co-ordinator", size=8),
                L("Child looked after?", size=8),
                L("Responsible authority", size=8),
            ],
        ],
        [6.5] * 4,
    )
    c.tab(
        [
            ["Person", "Relationship", "Telephone / e-mail", "Holds parental responsibility?"],
            [f("Delphine Osei"), f("Foster carer"), f("020 7946 0441"), f("No")],
            [f("Marcus Pike"), f("Birth father"), f("–"), f("Yes (shared)")],
            [
                f("Lorna Tate"),
                f("Social worker"),
                [f("020 7946 0982"), f("lorna.tate@harrowgate-east.example")],
                f("Yes, for the authority"),
            ],
            [f("Dr Y Okafor, Brook Lane Surgery"), f("GP"), f("020 7946 0300"), f("No")],
        ],
        [7.5, 5.5, 7.5, 5.5],
        heads=1,
        shade="E2EFDA",
    )
    g.contacts[0]["parental_responsibility"] = False
    g.contacts[1]["parental_responsibility"] = True
    g.contacts[2]["parental_responsibility"] = True
    g.contacts.append(dict(name="Dr Y Okafor", relationship="GP", phone="020 7946 0300"))
    g.contacts.pop()

    def part(l, t):
        c.p.heading(f"Part {l}   {t}", 1)

    part("A", "About Kayden")
    c.tab(
        [
            [
                [
                    B("Kayden’s own words"),
                    s(
                        "A",
                        "I like Delphine’s dog and mud. I do not like new people. When I grow up I"
                        " will drive a digger.",
                    ),
                ],
                [
                    B("What Delphine says"),
                    s(
                        "A",
                        "Kayden has been with me for three years. He sleeps now. I want him to know"
                        " that school will not give up on him.",
                    ),
                ],
                [
                    B("What Mr Pike says"),
                    s("A", "I see my son six times a year. I would like him to learn to swim."),
                ],
            ]
        ],
        [8.6, 8.6, 8.6],
    )
    part("B", "Special educational needs")
    N = [
        (
            "B1",
            "semh",
            "Social, emotional and mental health",
            "Kayden becomes very frightened by change of adult and hides, bites or runs.",
            "EP report p.4",
        ),
        (
            "B2",
            "semh",
            "Social, emotional and mental health",
            (
                "He cannot share the attention of an adult with another child for longer than two"
                " minutes."
            ),
            "EP report p.5",
        ),
        (
            "B3",
            "ci",
            "Communication and interaction",
            "Kayden uses sentences of three or four words and his speech is unclear to strangers.",
            "SaLT report p.2",
        ),
        (
            "B4",
            "cl",
            "Cognition and learning",
            "He is working about three years below his age in reading and number.",
            "School advice",
        ),
        (
            "B5",
            "sp",
            "Sensory and/or physical",
            "He seeks strong movement all day and chews his clothes to rags.",
            "OT report p.3",
        ),
    ]
    c.tab(
        [["Ref", "Area", "What the need is", "Where this comes from"]]
        + [[L(r), L(w), need("B", a, t), s("B", e)] for r, a, w, t, e in N],
        [1.6, 6, 13, 5.2],
        heads=1,
        shade="E2EFDA",
    )
    part("C", "Health needs related to Part B")
    c.t(
        need(
            "C",
            None,
            "Kayden was exposed to alcohol before birth and has a diagnosis of FASD (October"
            " 2023).",
        ),
        need("C", None, "His weight is on the second centile and he is under the dietitian."),
    )
    part("D", "Social care needs related to Part B")
    c.t(
        need(
            "D",
            None,
            "Kayden is looked after and needs one trusted adult to be told of every change in his"
            " care plan before he is.",
        )
    )
    part("E", "Outcomes by the end of Year 6 (July 2028)")
    E = [
        (
            "E1",
            (
                "Kayden will go to one of two named adults when he is frightened, instead of"
                " running, on nine days out of ten."
            ),
        ),
        ("E2", "Kayden will tell his news to a small group so that three children can repeat it."),
        ("E3", "Kayden will read a book of fifty words and pay for two items with coins."),
    ]
    c.tab(
        [["Ref", "Outcome", "How we shall know"]]
        + [
            [L(r), out(t, by="the end of Year 6 (July 2028)"), s("E", k)]
            for (r, t), k in zip(
                E,
                [
                    "Key adult’s log, counted each term",
                    "Recording each half-term by the therapist",
                    "Reading record and shop visit each term",
                ],
                strict=False,
            )
        ],
        [1.6, 15.2, 9],
        heads=1,
        shade="E2EFDA",
    )
    part("F", "Special educational provision")
    P = [
        (
            "B1, B2",
            0,
            "E1",
            (
                "Two named key adults, one of whom is with Kayden at all times, using the PACE"
                " approach."
            ),
            "Teaching assistant, level 3",
            "1:1",
            "All day, every day",
            "32.5 hours a week",
            "Half-termly",
        ),
        (
            "B1",
            0,
            "E1",
            "Dyadic developmental psychotherapy with Delphine.",
            "Therapist accredited by DDP",
            "1:1",
            "Weekly",
            "60 minutes, 36 sessions",
            "Every term",
        ),
        (
            "B3",
            1,
            "E2",
            "Direct therapy for speech sounds and sentences.",
            "Speech and language therapist",
            "1:1",
            "Weekly",
            "30 minutes, 30 sessions",
            "Every term",
        ),
        (
            "B3",
            1,
            "E2",
            "Practice of the therapist’s targets in news time.",
            "Teaching assistant, level 3",
            "1:4",
            "Daily",
            "15 minutes",
            "Half-termly",
        ),
        (
            "B4",
            2,
            "E3",
            "Precision teaching of words and number facts.",
            "Class teacher plans; teaching assistant teaches",
            "1:1",
            "Daily",
            "two lessons of 10 minutes",
            "Half-termly",
        ),
        (
            "B5",
            None,
            "–",
            "A sensory diet with chewable jewellery, a trampoline and heavy work.",
            "Occupational therapist writes; school staff carry out",
            "1:1",
            "Five times a day",
            "5 to 10 minutes",
            "Every term",
        ),
    ]
    hd1 = [
        Cell([B("Need")], down=2),
        Cell([B("Outcome")], down=2),
        Cell([B("Provision")], down=2),
        Cell([B("Staffing")], across=2),
        ...,
        Cell([B("Time")], across=2),
        ...,
        Cell([B("Review")], down=2),
    ]
    hd2 = [..., ..., ..., "Who", "Ratio", "How often", "How long", ...]
    rows = [hd1, hd2]
    for n, o, e, t, w, r, h, l, v in P:
        rows.append(
            [
                L(n),
                L(e),
                prov("F", t, o, w, h, review=v),
                s("F", w),
                s("F", r),
                s("F", h),
                s("F", l),
                s("F", v),
            ]
        )
    c.tab(rows, [1.7, 2.3, 6.8, 4.6, 1.5, 3.2, 3.4, 2.3], heads=2, shade="E2EFDA")
    for p in g.provision:
        p.pop("how_often")
    part("G", "Health provision")
    c.t(
        prov(
            "G",
            "The community dietitian will weigh Kayden every eight weeks and write to school with a"
            " meal plan.",
        )
    )
    part("H", "Social care provision")
    c.t(
        [L("H1: "), s("H1", "None.")],
        [
            L("H2: "),
            prov("H2", "Contact with Mr Pike six times a year, supervised at the Willow Centre."),
        ],
    )
    part("I", "Placement")
    c.t(L("This part is left blank in a draft plan.", italic=True))
    part("J", "Personal budget")
    c.t(s("J", "Not requested at the time of this draft."))
    g.budget = dict(requested=False, text="Not requested at the time of this draft.")
    part("K", "Advice and information obtained")
    rows = [["Appendix", "Advice", "From", "Date", "Received?"]]
    for ap, ti, au, ro, d, i, rc in [
        (
            "K1",
            "Views of carer",
            "Delphine Osei",
            "Foster carer",
            "02-Jun-2025",
            "2025-06-02",
            "Received",
        ),
        (
            "K2",
            "Educational advice",
            "Gwen Attwell",
            "Head teacher",
            "09-Jun-2025",
            "2025-06-09",
            "Received",
        ),
        (
            "K3",
            "Psychological advice",
            "Dr Femi Laurent",
            "Educational psychologist",
            "25-Jun-2025",
            "2025-06-25",
            "Received",
        ),
        (
            "K4",
            "Health advice",
            "Dr Priti Sandhu",
            "Community paediatrician",
            "30-Jun-2025",
            "2025-06-30",
            "Received",
        ),
        (
            "K5",
            "Speech and language therapy",
            "Owen Tranter",
            "Speech and language therapist",
            "01-Jul-2025",
            "2025-07-01",
            "Received",
        ),
    ]:
        c.adv(ti, au, ro, i)
        rows.append([s("K", ap), s("K", ti), [s("K", au), s("K", ro)], s("K", d), s("K", rc)])
    rows.append(
        [
            s("K", "K6"),
            s("K", "Child and adolescent mental health"),
            s("K", "CAMHS"),
            s("K", "–"),
            s("K", "Asked for 20-May-2025, not received"),
        ]
    )
    c.tab(rows, [2.2, 7.5, 8, 3.6, 4.5], heads=1, shade="E2EFDA")
    return c.p


TOLD = (
    "labels below the values, contacts in a grid, Need and Outcome reference columns, Staffing and"
    " Time split in two, a looked-after child"
)
CASES = [
    Case("partb-kayden-docx", paper, "docx", "partb", TOLD),
    Case("partb-kayden-pdf", paper, "pdf", "partb", TOLD),
]
