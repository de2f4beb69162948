"""Letters in brackets behind the titles, E and F in one grid."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("brackets-aaliyah", font="Arial", size=10.5)
    g = c.g
    s, L, B, f, need, out, prov = c.s, c.L, c.B, c.f, c.need, c.out, c.prov
    g.person = dict(
        name="Aaliyah Noor Siddiqui",
        date_of_birth="2015-09-14",
        sex="Female",
        ethnicity="Bangladeshi",
        address="Flat 21, Capstan House, Eastwharf, E33 8LL",
        school="Capstan Primary School",
        nhs_number="9990010072",
        upn="U204551018020",
    )
    g.plan = dict(
        status="amended_final",
        final_date="2025-06-09",
        review_date="2026-06-01",
        local_authority="London Borough of Eastwharf",
    )
    g.contacts = [
        dict(
            name="Rukhsana Siddiqui",
            address="Flat 21, Capstan House, Eastwharf, E33 8LL",
            phone="07700 900645",
            parental_responsibility=True,
        )
    ]
    c.p.running([c.X("Aaliyah Siddiqui 14/09/2015 LCS 448120")])
    c.p.running([c.X("London Borough of Eastwharf SEN Service"), c.X("  Page "), PAGE], foot=True)
    c.t(
        Span("London Borough of Eastwharf", "particulars", bold=True, size=14),
        Span("Education, Health and Care Plan", "guidance", bold=True, size=18),
    )
    c.tab(
        [
            ["Name", Cell([f("Aaliyah Noor Siddiqui")], across=3), ..., ...],
            ["Date of Birth", f("14/09/2015"), "Gender", f("Female")],
            ["Ethnicity", f("Bangladeshi"), "Contact Number", f("07700 900645")],
            [
                "Address",
                Cell([f("Flat 21, Capstan House, Eastwharf, E33 8LL")], across=3),
                ...,
                ...,
            ],
            [
                "Current Setting/School/College",
                Cell([f("Capstan Primary School"), f("Quay Road, Eastwharf, E33 1AA")], across=3),
                ...,
                ...,
            ],
            ["NHS Number", f("999 001 0072"), "Unique Pupil Number (UPN)", f("U204551018020")],
            [
                "Social Care Reference",
                f("448120"),
                "Is this child/young person looked after?",
                f("No"),
            ],
            [
                "Name of Parent/Carer who has parental responsibility",
                f("Rukhsana Siddiqui"),
                "Contact Number",
                f("07700 900645"),
            ],
            [
                "Address",
                Cell([f("Flat 21, Capstan House, Eastwharf, E33 8LL")], across=3),
                ...,
                ...,
            ],
        ],
        [4.5, 4, 4.5, 4],
    )
    c.tab(
        [
            ["Date of Final Plan", f("09/06/2025"), "Scheduled Review Date", f("01/06/2026")],
            ["Version Number", f("4"), "Status:", f("Amended Final")],
            ["Previous Status:", f("Final"), "Date original EHCP issued:", f("26/03/2021")],
        ],
        [4.5, 4, 4.5, 4],
    )

    def h(t):
        c.t(Span(t, "heading", bold=True, size=13, colour="1F4E79"), before=8)

    def sub(t):
        c.t(B(t))

    h("(A) Views, Interests and Aspirations")
    c.t(L("Aaliyah’s story, her views, interests and aspirations:"))
    sub("Aaliyah’s story/ history:")
    c.bl(
        s(
            "A",
            "Aaliyah presents with special educational needs in relation to a severe learning"
            " difficulty and Down’s syndrome.",
        ),
        s("A", "She had heart surgery at five months and started at Capstan in 2019."),
    )
    sub("Aaliyah’s views:")
    c.bl(
        s(
            "A",
            "Aaliyah likes her class pet, a snail called Turbo. She showed a thumbs-down for"
            " assembly.",
        ),
        s("A", "She asked for ‘more swim’."),
    )
    sub("Aaliyah’s interests:")
    c.bl(s("A", "Bollywood dancing, water and looking at family photographs."))
    sub("Parental views and aspirations:")
    c.bl(
        s(
            "A",
            "Ms Siddiqui wants Aaliyah to be toilet trained, to be understood and to stay near her"
            " cousins.",
        )
    )
    h("(B) Special Educational Needs")
    for t, a, st, ns in [
        (
            "Cognition and Learning",
            "cl",
            ["Aaliyah recognises her name and matches colours."],
            [
                (
                    "Aaliyah works at P6 to P7 and needs many repetitions to learn a new word or"
                    " skill."
                ),
                "She needs concrete objects and cannot yet learn from pictures alone.",
            ],
        ),
        (
            "Communication and Interaction",
            "ci",
            ["She signs about forty words in Makaton."],
            [
                "Aaliyah’s speech is limited to single words that only family can follow.",
                "She does not yet ask for help and throws things instead.",
            ],
        ),
        (
            "Social, Emotional and Mental Health",
            "semh",
            ["She is affectionate and loves an audience."],
            ["She sits down and refuses to move when an activity that she likes ends."],
        ),
        (
            "Sensory and Physical",
            "sp",
            ["She climbs stairs holding a rail."],
            [
                "Aaliyah has low muscle tone and a conductive hearing loss, and wears a"
                " bone-conduction aid."
            ],
        ),
    ]:
        c.t(B(t, underline=True))
        c.t(L("Strengths:", italic=True))
        c.bl(*[s("B", x) for x in st])
        c.t(L("Needs:", italic=True))
        c.bl(*[need("B", a, x) for x in ns])
    h("(C) Health Needs")
    c.bl(
        need(
            "C",
            None,
            "Aaliyah has an atrioventricular septal defect, repaired, with yearly review.",
        ),
        need("C", None, "She has an underactive thyroid and takes levothyroxine each morning."),
    )
    h("(D) Social Care Needs")
    c.bl(
        need(
            "D",
            None,
            "Aaliyah needs a safe adult with her at all times in the community as she runs towards"
            " water.",
        )
    )
    h("(E) Outcomes and (F) Special Educational Provision")
    c.t(L("By the end of Key Stage 2 (July 2027):"))

    def grid(t, a, n, o, ps):
        i = len(g.outcomes)
        rows = [
            [Cell([B(t)], across=4, shade="DEEAF6"), ..., ..., ...],
            ["(E) Outcome", Cell([[L(f"{n}. "), out(o, a)]], across=3), ..., ...],
            ["(F) Provision", "Who", "Frequency", "Cost / Funding"],
        ]
        for x, w, h_, fu in ps:
            rows.append([prov("F", x, i, w, h_, funded=fu), s("F", w), s("F", h_), s("F", fu)])
        c.tab(rows, [6.5, 4, 3.5, 3])

    grid(
        "Cognition and Learning",
        "cl",
        1,
        "Aaliyah will match, sort and count objects up to five in three different rooms.",
        [
            (
                "A small-steps curriculum with objects of reference, taught at a workstation.",
                "Specialist teacher and teaching assistant",
                "Five sessions of 20 minutes weekly",
                "Element 3 top-up",
            )
        ],
    )
    grid(
        "Communication and Interaction",
        "ci",
        2,
        "Aaliyah will use a sign or a picture to ask for help, without a prompt, five times a day.",
        [
            (
                "Direct speech and language therapy with a Makaton programme.",
                "Speech and language therapist",
                "30 minutes weekly",
                "Element 3 top-up",
            ),
            (
                "Makaton training for all staff who work with Aaliyah.",
                "Speech and language therapist",
                "Half a day each September",
                "School budget",
            ),
        ],
    )
    grid(
        "Social, Emotional and Mental Health",
        "semh",
        3,
        "Aaliyah will move to the next activity within two minutes of her finish signal.",
        [
            (
                "A finish box, sand timer and song used by every adult.",
                "Teaching assistant",
                "At each transition",
                "School budget",
            )
        ],
    )
    grid(
        "Sensory and Physical",
        "sp",
        4,
        "Aaliyah will wear her hearing aid for the whole school day.",
        [
            (
                "Checks of the aid and advice to staff.",
                "Teacher of the Deaf",
                "One visit each half-term",
                "Local authority service",
            ),
            (
                "A toileting programme with fixed times and rewards.",
                "Teaching assistant under the continence nurse",
                "Every ninety minutes",
                "Element 3 top-up",
            ),
        ],
    )
    h("(G) Health Provision")
    c.bl(
        prov("G", "Cardiology and thyroid review each year at Eastwharf Children’s Hospital."),
        prov("G", "Continence nurse to visit school once each term."),
    )
    h("(H1) Social Care Provision – Chronically Sick and Disabled Persons Act 1970")
    c.bl(prov("H1", "Four hours of outreach each Saturday, one to one, from Wharf Buddies."))
    h("(H2) Social Care Provision – Other")
    c.bl(s("H2", "None"))
    h("(I) Placement")
    c.tab(
        [
            ["Name", s("I", "Capstan Primary School")],
            ["Type", s("I", "Mainstream maintained school with a specialist unit")],
        ],
        [5, 12],
    )
    g.placement = dict(
        name="Capstan Primary School", type="Mainstream maintained school with a specialist unit"
    )
    h("(J) Personal Budget")
    c.t(s("J", "There is no personal budget at this time."))
    g.budget = dict(requested=False, text="There is no personal budget at this time.")
    h("(K) Appendices")
    rows = [["Appendix", "Report", "Author and role", "Date"]]
    for n, (t, a, ro, d, i) in enumerate(
        [
            ("Annual review report", "Georgia Pine", "SENCO", "31/03/2025", "2025-03-31"),
            (
                "Educational psychology advice",
                "Dr Nikhil Rao",
                "Educational Psychologist",
                "14/01/2021",
                "2021-01-14",
            ),
            (
                "Speech and language therapy report",
                "Chanelle Duff",
                "Speech and Language Therapist",
                "24/03/2025",
                "2025-03-24",
            ),
            (
                "Paediatric report",
                "Dr Ruth Eisenberg",
                "Consultant Paediatrician",
                "11/02/2025",
                "2025-02-11",
            ),
        ]
    ):
        c.adv(t, a, ro, i)
        rows.append([L(f"K{n + 1}"), s("K", t), s("K", f"{a}, {ro}"), s("K", d)])
    c.tab(rows, [2, 6, 6, 3], heads=1)
    return c.p


TOLD = "letter in brackets behind each title and column"
CASES = [
    Case("brackets-aaliyah-docx", paper, "docx", "brackets", TOLD),
    Case("brackets-aaliyah-pdf", paper, "pdf", "brackets", TOLD, tagged=False),
]
