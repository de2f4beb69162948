"""A pen picture first; signature and authority in one cell."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, PAGES, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("penpicture-samir", font="Verdana", size=10)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(name="Samir Aziz Rahimi", preferred_name="Sami", date_of_birth="2008-01-15")
    g.plan = dict(
        draft_date="2025-02-03",
        final_date="2025-03-10",
        review_date="2026-03-02",
        reference="OV/2219",
        local_authority="Overdale Metropolitan Borough Council",
        status="final",
    )
    c.p.running([c.X("Overdale Metropolitan Borough Council")])
    c.p.running([c.X("Page "), PAGE, c.X(" of "), PAGES], foot=True)
    c.t(Span("Education, Health and Care Plan", "guidance", bold=True, size=18), align="centre")
    c.t(f("Overdale Metropolitan Borough Council"), align="centre")
    c.tab(
        [
            [
                [[B("Child / Young Person's Name: "), f("Samir Aziz Rahimi")]],
                [[B("Date of birth: "), f("15th January 2008")]],
            ],
            [
                [[B("Date of Draft EHC Plan: "), f("3rd February 2025")]],
                [[B("Date of Final EHC Plan: "), f("10th March 2025")]],
            ],
            [
                Cell(
                    [
                        [
                            B("Signature on behalf of Local Authority: "),
                            f("J. Threlkeld, Head of SEND"),
                        ]
                    ],
                    across=2,
                ),
                ...,
            ],
            [[[B("My Review Date: "), f("2nd March 2026")]], [[B("Plan number: "), f("OV/2219")]]],
        ],
        [8.5, 8.5],
    )
    c.h("Section A", 1)
    c.t(B("Me – a pen picture"))
    c.tab(
        [
            ["My full name is", s("A", "Samir Aziz Rahimi")],
            ["I like to be known as", s("A", "Sami")],
            ["I was born on", s("A", "15th January 2008 in Herat")],
        ],
        [5, 12],
    )

    def box(title, qs, ls):
        c.tab(
            [
                [Cell([B(title)], shade="FCE4D6")],
                [Cell([L("·  " + q, italic=True) for q in qs] + [s("A", x) for x in ls])],
            ],
            [17],
        )

    box(
        "What is important to me:",
        ["How I communicate", "What I like to do", "How I stay healthy"],
        [
            "I speak Dari with my family and English at college. I sign a little.",
            "Cricket on Sundays with the Overdale Afghan club, and cooking with my aunt.",
            "I take my tablets by myself at eight o’clock, morning and night.",
        ],
    )
    box(
        "What is important for me:",
        [
            "Critical things you need to know about my health, well-being and behaviour",
            "What I/you need to do to keep me safe",
        ],
        [
            (
                "I have seizures. If one lasts more than five minutes give my rescue medicine and"
                " ring 999."
            ),
            "I should not be alone near water or at a height.",
        ],
    )
    box(
        "How best to support me:",
        ["What support I need to make progress in my education", "How I want to be supported"],
        [
            "Write down what you have told me and let me read it again.",
            "Ask me first, not my brother.",
        ],
    )
    box(
        "My life aspirations:",
        ["My wishes, aspirations and goals for the future"],
        ["I want to work in a kitchen and to share a flat with a friend from the cricket club."],
    )
    c.t(B("Our child's story so far:"))
    c.t(
        s(
            "A",
            "Samir came to England with his brother in 2016 after the loss of both parents. He has"
            " lived with his aunt, Laila Noorzai, in Overdale since 2018.",
        ),
        s("A", "He was found to have epilepsy at nine and a moderate learning difficulty at ten."),
    )
    c.t(B("What is important to our family"))
    c.t(s("A", "That he is safe, keeps his prayers and has work to go to."))
    c.h("Section B", 1)
    c.t(B("My Special Educational Needs"))
    r = [["Area of need", "What I can do", "What I find difficult"]]
    for a, n, st, ns in [
        (
            "ci",
            "Communication and Interaction",
            "Samir is polite and asks for help.",
            [
                "Samir needs information in short steps of one or two instructions, in plain"
                " English."
            ],
        ),
        (
            "cl",
            "Cognition and Learning",
            "He reads recipes and price labels and handles coins up to five pounds.",
            [
                "Samir has a moderate learning difficulty; his number work is at Entry Level 1.",
                "After a seizure he loses what he learnt on that day.",
            ],
        ),
        (
            "semh",
            "Social, Emotional and Mental Health",
            "He has a settled circle of friends at the club.",
            ["He has nightmares and is frightened by fireworks and raised voices."],
        ),
        (
            "sp",
            "Sensory and/or Physical",
            "He is fit and plays cricket.",
            ["His medicine makes his hands shake, which slows knife work and writing."],
        ),
    ]:
        r.append([L(n), s("B", st), [need("B", a, x) for x in ns]])
    c.tab(r, [4, 5.5, 7.5], heads=1)
    c.h("Section C", 1)
    c.t(B("My Health Needs"))
    c.t(
        need(
            "C",
            None,
            "Samir has generalised epilepsy with about two tonic-clonic seizures a month.",
        )
    )
    c.h("Section D", 1)
    c.t(B("My Social Care Needs"))
    c.t(
        need(
            "D",
            None,
            "Samir needs support to learn to travel, shop and manage money before he leaves his"
            " aunt’s home.",
        )
    )
    c.h("Section E / Section F", 1)
    c.t(B("My Outcomes and the support that I will have"))

    def grid(n, t, a, by, provs):
        i = len(g.outcomes)
        rows = [
            [Cell([[B(f"Outcome {n}: "), out(t, a, by)]], across=3, shade="E2EFDA"), ..., ...],
            [Cell([[B("By when: "), s("E", by)]], across=3), ..., ...],
            ["Section F: support needed", "Who will do it", "When / how often"],
        ]
        for x, w, h in provs:
            rows.append([prov("F", x, i, w, h), s("F", w), s("F", h)])
        c.tab(rows, [8, 4.5, 4.5])

    grid(
        1,
        "Samir will complete a Level 1 certificate in professional cookery.",
        None,
        "July 2027",
        [
            (
                (
                    "A course in the training kitchen with written and picture step cards and an"
                    " adult beside him for knives and hot oil."
                ),
                "Catering tutor and learning support worker",
                "12 hours a week",
            ),
            (
                "Number work taught through weighing, costing and ordering.",
                "Functional skills tutor",
                "Two sessions of an hour weekly",
            ),
        ],
    )
    grid(
        2,
        "Samir will travel to college on the number 14 bus alone.",
        None,
        "December 2025",
        [
            (
                "Travel training on the route, stepping back by stages.",
                "Travel trainer",
                "Two journeys a week for 12 weeks",
            )
        ],
    )
    grid(
        3,
        "Samir will tell a member of staff when memories trouble him.",
        None,
        "July 2026",
        [
            (
                "Individual trauma-informed counselling with a Dari interpreter.",
                "College counsellor",
                "50 minutes weekly for 30 weeks",
            )
        ],
    )
    c.h("Section G", 1)
    c.t(B("My Health Provision"))
    c.t(
        prov(
            "G",
            "Epilepsy nurse clinic every three months and training of college staff in buccal"
            " midazolam once a year.",
        )
    )
    c.h("Section H1", 1)
    c.t(
        s(
            "H1",
            "None, as Samir is over 16 and no provision under the 1970 Act has been assessed as"
            " needed.",
        )
    )
    c.h("Section H2", 1)
    c.t(
        prov(
            "H2",
            "Four hours a week with a support worker from the Young Adults’ Team for shopping,"
            " cooking and money.",
        )
    )
    c.h("Section I", 1)
    c.t(B("My college"))
    c.tab(
        [
            ["Name", s("I", "Overdale College, Mill Street Centre")],
            ["Type", s("I", "General further education college")],
        ],
        [5, 12],
    )
    g.placement = dict(
        name="Overdale College, Mill Street Centre", type="General further education college"
    )
    c.h("Section J", 1)
    c.t(B("My Personal Budget"))
    c.t(
        s(
            "J",
            "Samir would like the four hours of support in Section H2 to be paid as a direct"
            " payment of £68 a week.",
        )
    )
    g.budget = dict(
        requested=True,
        text=(
            "Samir would like the four hours of support in Section H2 to be paid as a direct"
            " payment of £68 a week."
        ),
    )
    c.h("Section K", 1)
    c.t(B("Appendices"))
    for n, (t, a, ro, d, i) in enumerate(
        [
            ("Views of Samir", "", "", "13th November 2024", "2024-11-13"),
            (
                "College advice",
                "Philippa Crake",
                "Learning Support Manager",
                "2nd December 2024",
                "2024-12-02",
            ),
            (
                "Psychological advice",
                "Dr Oke Balogun",
                "Educational Psychologist",
                "16th December 2024",
                "2024-12-16",
            ),
            (
                "Health advice",
                "Sister Jean Rooke",
                "Epilepsy Specialist Nurse",
                "5th December 2024",
                "2024-12-05",
            ),
            (
                "Social care advice",
                "Mina Patel-Ward",
                "Social Worker, Young Adults’ Team",
                "8th January 2025",
                "2025-01-08",
            ),
        ]
    ):
        c.adv(t, a, ro, i)
        c.t([L(f"Appendix {n + 1}:  "), s("K", ", ".join(x for x in (t, a, ro, d) if x))])
    return c.p


TOLD = "‘Me: my pen picture’ as A, a signature on behalf of the authority, known name inside A"
CASES = [
    Case("penpicture-samir-docx", paper, "docx", "penpicture", TOLD),
]
