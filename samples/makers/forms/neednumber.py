"""A draft with content controls; provision under full-width rows that name needs and outcomes."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("neednumber-mateo", font="Tahoma", size=10.5)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    K = lambda t: f(t, control=True)
    u = "E914310519077"
    n = "9990010676"
    g.person = dict(
        name="Mateo Silva-Hartley",
        date_of_birth="2019-02-28",
        sex="Male",
        home_language="Portuguese and English",
        nhs_number=n,
        upn=u,
        address="Rose Cottage, 2 Back Lane, Wexcombe, WX4 1DD",
        school="Wexcombe First School",
        year_group="Reception",
    )
    g.plan = dict(
        status="draft",
        local_authority="Wexshire County Council",
        draft_date="2024-03-13",
        coordinator="Georgia Tyne",
    )
    g.contacts = [
        dict(
            name="Ana Silva",
            relationship="Mother",
            phone="07700 900018",
            email="ana.silva@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Piers Hartley",
            relationship="Father",
            phone="07700 900961",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("DRAFT"), X("   Wexshire County Council")], align="right")
    c.t(B("Wexshire County Council", size=13), B("EHC Plan", size=20))
    c.t([L("☒ Draft   ☐ Proposed amended   ☐ Final   ☐ Amended final")])
    rows = [[Cell([B("Child or young person")], across=4, shade="FFF2CC"), ..., ..., ...]]
    for a, b, d, e in [
        ("Surname", "Silva-Hartley", "First name(s)", "Mateo"),
        ("D.O.B.", "28 February 2019", "Sex", "Male"),
        (
            "First language",
            "Portuguese and English",
            "Religion",
            "Click or tap here to enter text.",
        ),
        ("NHS number", f"{n[:3]} {n[3:6]} {n[6:]}", "UPN", u),
        ("Setting", "Wexcombe First School", "Year", "Reception"),
        ("Looked after child?", "No", "Social worker", "None"),
    ]:
        rows.append(
            [
                L(a),
                K(b) if "Click" not in b else L(b, control=True),
                L(d),
                K(e) if "Click" not in e else L(e, control=True),
            ]
        )
    rows.append(
        [
            L("Address"),
            Cell([K("Rose Cottage, 2 Back Lane, Wexcombe, WX4 1DD")], across=3),
            ...,
            ...,
        ]
    )
    rows.append(
        [
            Cell([B("Parent/carer 1")], across=2, shade="FFF2CC"),
            ...,
            Cell([B("Parent/carer 2")], across=2, shade="FFF2CC"),
            ...,
        ]
    )
    for a, b, e in [
        ("Name", "Ana Silva", "Piers Hartley"),
        ("Relationship", "Mother", "Father"),
        ("Phone", "07700 900018", "07700 900961"),
        ("Email", "ana.silva@mail.example", "Click or tap here to enter text."),
        ("Parental responsibility", "Yes", "Yes"),
    ]:
        rows.append([L(a), K(b), L(a), K(e) if "Click" not in e else L(e, control=True)])
    rows += [
        [Cell([B("Professionals")], across=4, shade="FFF2CC"), ..., ..., ...],
        [L("GP"), K("Dr S. Ferris, Wexcombe Surgery"), L("Health visitor"), K("Moira Kent")],
        [L("Plan date"), K("13 March 2024"), L("EHC Officer"), K("Georgia Tyne")],
    ]
    c.tab(rows, [3.4, 5.1, 3.4, 5.1])
    c.h("Section A – Views, interests and aspirations", 1)
    for q, a in [
        (
            "Mateo’s views (gathered by Moira Kent through play)",
            [
                "Mateo pointed to the slide, the guinea pig and Daddy. He pushed away the hall"
                " picture."
            ],
        ),
        (
            "Parents’ views",
            [
                "We want Mateo to tell us when something hurts.",
                "We hope that he stays with the children of our village.",
            ],
        ),
        ("How to communicate with Mateo", ["Kneel, say his name, show an object and wait."]),
    ]:
        c.h(q, 2)
        c.t(*[s("A", x, control=(i == 0)) for i, x in enumerate(a)])
    c.h("Section B – Special educational needs", 1)
    c.t([B("Diagnosis: "), s("B", "Global developmental delay (June 2022).")])
    N = [
        (
            "Communication and interaction",
            "ci",
            "Mateo has no spoken words and uses five Makaton signs.",
        ),
        (
            "Communication and interaction",
            "ci",
            "He does not follow an instruction without an object or a picture.",
        ),
        (
            "Cognition and learning",
            "cl",
            "His play is at the level of an eighteen-month-old: he posts, stacks and empties.",
        ),
        (
            "Sensory and physical",
            "sp",
            "Mateo walks with a wide gait, falls on rough ground and cannot manage steps.",
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "He bites his hand and others when the room is noisy.",
        ),
    ]
    last = ""
    for i, (t, a, x) in enumerate(N):
        if t != last:
            c.h(t, 2)
        last = t
        c.t([B(f"Need {i + 1}: "), need("B", a, x)])
    c.h("Section C – Health needs", 1)
    c.t(
        [
            B("Need 6: "),
            need("C", None, "Mateo has reflux and is fed through a gastrostomy button at midday."),
        ]
    )
    c.h("Section D – Social care needs", 1)
    c.t(s("D", "Not applicable"))
    c.h("Section E – Outcomes", 1)
    rows = [["Outcome", "To be achieved by", "Needs it relates to"]]
    O = [
        ("Mateo will ask for eight things with a sign or a picture.", "End of Reception", "1, 2"),
        (
            "Mateo will play beside another child with the same toy for five minutes.",
            "End of Year 1",
            "3, 5",
        ),
        ("Mateo will walk from the gate to his classroom holding a rail.", "End of Year 1", "4"),
    ]
    for i, (o, by, nn) in enumerate(O):
        rows.append([[L(f"Outcome {i + 1}"), out(o, by=by)], s("E", by), L(nn)])
    rows = [rows[0]] + [[Cell(r[0]), r[1], r[2]] for r in rows[1:]]
    c.tab(rows, [9.5, 4, 3.5], heads=1, shade="FFF2CC")
    c.h("Section F – Special educational provision", 1)
    rows = [["Provision", "Delivered by", "Frequency and duration"]]
    F = [
        (
            "Needs 1 and 2 (Outcome 1)",
            0,
            [
                (
                    "Makaton and picture exchange used by every adult all day",
                    "All staff, trained by the speech and language therapist",
                    "Throughout the day; training twice a year",
                ),
                (
                    "Individual therapy in picture exchange",
                    "Speech and language therapist",
                    "30 minutes a week for 36 weeks",
                ),
            ],
        ),
        (
            "Need 3 (Outcome 2)",
            1,
            [
                (
                    "Structured play from the Portage steps",
                    "Early years practitioner, 1:1",
                    "20 minutes, twice a day",
                )
            ],
        ),
        (
            "Need 4 (Outcome 3)",
            2,
            [
                (
                    "Walking programme and use of the rail",
                    "Early years practitioner, shown by the physiotherapist",
                    "Daily, 15 minutes",
                ),
                ("Physiotherapy visit to school", "Physiotherapist", "Every six weeks"),
            ],
        ),
        (
            "Need 5 (Outcome 2)",
            1,
            [("A low-noise corner and ear defenders", "Class teacher", "Always available")],
        ),
    ]
    for t, o, ps in F:
        rows.append([Cell([B(t)], across=3, shade="F2F2F2"), ..., ...])
        for x, w, h in ps:
            rows.append([prov("F", x, o, w, h), s("F", w), s("F", h)])
    c.tab(rows, [7.5, 5, 4.5], heads=1, shade="FFF2CC")
    c.h("Section G – Health provision", 1)
    rows = [
        ["Provision", "Delivered by", "Frequency and duration"],
        [Cell([B("Need 6")], across=3, shade="F2F2F2"), ..., ...],
        [
            prov(
                "G",
                "Gastrostomy feed and care of the button",
                None,
                "Two members of staff trained by the children’s community nurse",
                "Midday each day; retraining yearly",
            ),
            s("G", "Two members of staff trained by the children’s community nurse"),
            s("G", "Midday each day; retraining yearly"),
        ],
    ]
    c.tab(rows, [7.5, 5, 4.5], heads=1, shade="FFF2CC")
    c.h("Section H1 – Social care provision (CSDPA 1970)", 1)
    c.t(s("H1", "Not applicable"))
    c.h("Section H2 – Other social care provision", 1)
    c.t(s("H2", "Not applicable"))
    c.h("Section I – Placement", 1)
    c.tab(
        [
            ["Name of setting", L("Click or tap here to enter text.", control=True)],
            ["Type of setting", L("Choose an item.", control=True)],
        ],
        [6, 11],
    )
    c.h("Section J – Personal budget", 1)
    c.tab(
        [
            ["Has a personal budget been requested?", s("J", "No")],
            ["Details", L("Click or tap here to enter text.", control=True)],
        ],
        [6, 11],
    )
    g.budget = dict(requested=False, text="No")
    c.h("Section K – Advice and information", 1)
    rows = [["Type of advice", "Name and job title", "Date"]]
    for ti, au, ro, d, iso in [
        ("Parents", "Ana Silva and Piers Hartley", "Parents", "08/01/2024", "2024-01-08"),
        ("Education", "Lynne Coombe", "Head of Early Years", "15/01/2024", "2024-01-15"),
        ("Psychology", "Dr Henrik Aas", "Educational Psychologist", "26/01/2024", "2024-01-26"),
        ("Health", "Dr Tara Naidoo", "Paediatrician", "29/01/2024", "2024-01-29"),
        ("Physiotherapy", "Col Burgess", "Physiotherapist", "01/02/2024", "2024-02-01"),
    ]:
        c.adv(ti, au, ro, iso)
        rows.append([s("K", ti), [s("K", au), s("K", ro)], s("K", d)])
    rows.append([s("K", "Social care"), s("K", "Not received"), s("K", "")])
    c.tab(rows, [4.5, 8.5, 4], heads=1, shade="FFF2CC")
    return c.p


TOLD = (
    "placeholders left in, ticked status, ‘Needs 1 and 2 (Outcome 1)’ as bands, I not filled in,"
    " advice not received"
)
CASES = [
    Case("neednumber-mateo-docx", paper, "docx", "neednumber", TOLD),
]
