"""No letters: titles in other words, decimal clauses, particulars in sentences."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("decimal-emrys", font="Times New Roman", size=12)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    g.person = dict(
        name="Emrys Tudor Whitlow",
        date_of_birth="2010-11-30",
        address="Sheepwash Cottage, Nether Haddle, HD11 6RB",
        school="Haddle Valley School",
    )
    g.plan = dict(
        status="final", local_authority="Haddleshire County Council", final_date="2024-07-04"
    )
    g.contacts = [
        dict(name="Sioned Whitlow", relationship="mother"),
        dict(
            name="Gareth Whitlow",
            relationship="father",
            phone="01632 960145",
            address="3 Weir Lane, Haddle, HD1 2LQ",
        ),
    ]
    c.p.running([X("Whitlow E T – EHC Plan")], align="right")
    c.p.running([L(""), PAGE], foot=True, align="centre")
    c.t(
        B("HADDLESHIRE COUNTY COUNCIL", size=14),
        B("EDUCATION, HEALTH AND CARE PLAN", size=16),
        align="centre",
    )
    g.person["sex"] = "male"
    c.t(
        [
            f(
                "This final plan was made by Haddleshire County Council on 4 July 2024 for Emrys"
                " Tudor Whitlow, male, who was born on 30 November 2010 and lives at Sheepwash"
                " Cottage, Nether Haddle, HD11 6RB."
            )
        ],
        [
            f(
                "He attends Haddle Valley School. He lives with his mother, Sioned Whitlow. His"
                " father, Gareth Whitlow, lives at 3 Weir Lane, Haddle, HD1 2LQ (telephone 01632"
                " 960145). Both have parental responsibility."
            )
        ],
        align="justify",
    )
    for x in g.contacts:
        x["parental_responsibility"] = True

    def H(n, t):
        c.t(B(f"{n}  {t}", size=13))

    def h(n, t):
        c.t(B(f"{n}  {t}"))

    def P(n, sp):
        c.t(
            [L(f"{n}  ")] + (sp if isinstance(sp, list) else [sp]),
            align="justify",
            indent=1.2,
            hang=1.2,
        )

    H("1.", "Views, interests and aspirations")
    h("1.1", "Emrys")
    P(
        "1.1.1",
        s(
            "A",
            "Emrys told us that he knows every tractor made in Britain before 1980 and that he"
            " means to farm sheep with his grandfather.",
        ),
    )
    P(
        "1.1.2",
        s(
            "A",
            "He said that classrooms are too loud and that he thinks best when his hands are busy.",
        ),
    )
    h("1.2", "Parents")
    P(
        "1.2.1",
        s(
            "A",
            "Mrs Whitlow hopes for one teacher who likes him. Mr Whitlow hopes that he will leave"
            " school with a trade.",
        ),
    )
    h("1.3", "History")
    P(
        "1.3.1",
        s(
            "A",
            "Emrys was permanently excluded from his first secondary school in Year 8 and was"
            " taught at home for seven months.",
        ),
    )
    H("2.", "Special educational needs")
    h("2.1", "Social, emotional and mental health")
    P(
        "2.1.1",
        need(
            "B",
            "semh",
            "Emrys has an attachment disorder and leaves the room, on average, four times a day"
            " when an adult raises their voice.",
        ),
    )
    P(
        "2.1.2",
        need(
            "B",
            "semh",
            "He does not recognise when he is becoming angry and needs an adult to tell him.",
        ),
    )
    h("2.2", "Cognition and learning")
    P(
        "2.2.1",
        need(
            "B",
            "cl",
            "Emrys has dyscalculia. He does not hold number bonds beyond ten and cannot tell the"
            " time from a clock face.",
        ),
    )
    h("2.3", "Communication and interaction")
    P("2.3.1", need("B", "ci", "He misreads tone and takes banter for insult."))
    h("2.4", "Sensory and physical")
    P("2.4.1", s("B", "No needs were identified in this area."))
    H("3.", "Health care needs")
    P(
        "3.1",
        need(
            "C",
            None,
            "Emrys takes melatonin at night and is tired before ten in the morning on most days.",
        ),
    )
    H("4.", "Social care needs")
    P(
        "4.1",
        need(
            "D",
            None,
            "Emrys cannot be left alone with his younger brother because of past injuries in"
            " anger.",
        ),
    )
    H("5.", "Outcomes sought")
    O = [
        (
            "5.1",
            (
                "Emrys will stay in lessons for 18 of 25 hours each week, using his exit pass no"
                " more than once a day, by the end of Year 10."
            ),
        ),
        (
            "5.2",
            (
                "Emrys will weigh, measure and cost a job of work on the farm with a calculator by"
                " July 2026."
            ),
        ),
        (
            "5.3",
            (
                "Emrys will tell an adult that he is angry before he leaves a room on four"
                " occasions out of five."
            ),
        ),
    ]
    for n, t in O:
        P(n, out(t))
    P(
        "5.4",
        s(
            "E",
            "The school will set shorter-term targets each half-term and send them to both"
            " parents.",
        ),
    )
    H("6.", "Special educational provision")
    h("6.1", "To meet the needs in 2.1")
    P(
        "6.1.1",
        [
            prov(
                "F",
                "A key adult chosen with Emrys shall meet him at the gate for fifteen minutes every"
                " morning.",
                0,
                "A key adult",
                "fifteen minutes every morning",
            ),
            s("F", " (Outcome 5.1)"),
        ],
    )
    P(
        "6.1.2",
        [
            prov(
                "F",
                "A psychotherapist registered with the HCPC or the UKCP shall see Emrys for fifty"
                " minutes each week in term time.",
                2,
                "A psychotherapist registered with the HCPC or the UKCP",
                "fifty minutes each week in term time",
            ),
            s("F", " (Outcome 5.3)"),
        ],
    )
    h("6.2", "To meet the needs in 2.2")
    P(
        "6.2.1",
        [
            prov(
                "F",
                "A teacher with a specialist qualification in dyscalculia shall teach Emrys alone"
                " for three periods of forty minutes each week.",
                1,
                "A teacher with a specialist qualification in dyscalculia",
                "three periods of forty minutes each week",
            ),
            s("F", " (Outcome 5.2)"),
        ],
    )
    P(
        "6.2.2",
        [
            prov(
                "F",
                "Emrys shall spend one day each week at a working farm approved by the Council,"
                " with a tutor from the school.",
                1,
                "a tutor from the school",
                "one day each week",
            ),
            s("F", " (Outcomes 5.1 and 5.2)"),
        ],
    )
    g.provision[-1]["outcome"] = None
    h("6.3", "To meet the needs in 2.3")
    P(
        "6.3.1",
        prov(
            "F",
            "A speech and language therapist shall run a group on tone and banter for six weeks in"
            " each of the three terms.",
            None,
            "A speech and language therapist",
            "six weeks in each of the three terms",
        ),
    )
    H("7.", "Health care provision")
    P(
        "7.1",
        prov(
            "G",
            "The sleep clinic shall review Emrys every six months.",
            None,
            "The sleep clinic",
            "every six months",
        ),
    )
    H("8.", "Social care provision")
    h("8.1", "Under section 2 of the Chronically Sick and Disabled Persons Act 1970")
    P("8.1.1", s("H1", "None."))
    h("8.2", "Other")
    P(
        "8.2.1",
        prov(
            "H2",
            "A family support worker shall visit the home once a fortnight until March 2025.",
            None,
            "A family support worker",
            "once a fortnight",
        ),
    )
    H("9.", "Placement")
    P(
        "9.1",
        s(
            "I",
            "Emrys shall attend Haddle Valley School, a special school for pupils with social,"
            " emotional and mental health needs.",
        ),
    )
    g.placement = dict(name="Haddle Valley School", type="special school")
    H("10.", "Personal budget and direct payments")
    P("10.1", s("J", "There is no personal budget."))
    g.budget = dict(requested=False, text="There is no personal budget.")
    H("11.", "Advice and information")
    c.t(s("K", "The plan rests on the advice of the following."))
    for n, (a, r, d, i) in enumerate(
        [
            ("Sioned Whitlow", "mother", "12 March 2024", "2024-03-12"),
            ("Peter Ashlock", "head teacher, Haddle Valley School", "19 March 2024", "2024-03-19"),
            ("Dr Rhona Beale", "educational psychologist", "2 April 2024", "2024-04-02"),
            ("Dr Sunil Nair", "consultant child psychiatrist", "9 April 2024", "2024-04-09"),
            ("Kit Farrow", "social worker", "15 April 2024", "2024-04-15"),
        ]
    ):
        c.adv("", a, r, i)
        P(f"11.{n + 1}", s("K", f"{a}, {r}, {d}"))
    return c.p


TOLD = (
    "‘1.’ to ‘11.’, clauses 2.1.1, cross-references by clause, particulars in sentences, K as lines"
)
CASES = [
    Case("decimal-emrys-docx", paper, "docx", "decimal", TOLD),
    Case("decimal-emrys-pdf", paper, "pdf", "decimal", TOLD, tagged=False),
]
