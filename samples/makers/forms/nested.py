"""Grids within cells.

One outer table a section, its letter in a box of its own, and grids nested in the cell below.
"""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import drop_down


def paper() -> Paper:
    """Prints the plan."""
    c = Form("nested-ottoline", font="Arial", size=10.5)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020116"
    g.person = dict(
        name="Ottoline Mae Fairweather",
        preferred_name="Otti",
        date_of_birth="2021-04-12",
        sex="Female",
        nhs_number=n,
        address="22 Lime Kiln Way, Quarrybank, QB1 9TE",
        school="Puddleducks Nursery",
        ethnicity="White British",
        home_language="English",
    )
    g.plan = dict(
        status="final",
        local_authority="Quarrybank Metropolitan Borough Council",
        final_date="2024-11-29",
        review_date="2025-05-30",
        coordinator="Imelda Rourke",
    )
    g.contacts = [
        dict(
            name="Tamsin Fairweather",
            relationship="Mummy",
            phone="07700 900664",
            email="tamsin.f@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Jess Oakden",
            relationship="Mama",
            phone="07700 900665",
            parental_responsibility=True,
        ),
    ]
    G = "2E7D32"
    c.p.running([X("Quarrybank Metropolitan Borough Council")])
    c.p.running(
        [X("Ottoline Fairweather, 12/04/2021. Final EHC Plan, 29/11/2024. Page "), PAGE], foot=True
    )
    c.t([B("Education, Health and Care Plan", size=24, colour=G)])
    c.t([B("Ottoline Mae Fairweather", size=16)])
    c.image(2.6)
    c.box([[L("Me and Biscuit at the farm", italic=True)]], w=150, h=24)
    p = c.p.text(L("Status of this plan: "))
    drop_down(p, "Final", ["Draft", "Final", "Amended draft", "Amended final"])
    g.log("particulars", "Final")
    W = 17

    def sect(letter, title, fill, shade="C8E6C9"):
        t = c.p.doc.add_table(2, 2)
        t.style = c.p.doc.styles["Table Grid"]
        t.autofit = False
        for r in range(2):
            t.cell(r, 0).width = Cm(1.8)
            t.cell(r, 1).width = Cm(W - 1.8)
        t.columns[0].width = Cm(1.8)
        t.columns[1].width = Cm(W - 1.8)

        def put(cell, sp):
            pp = cell.paragraphs[0]
            c.p._fill(pp, [sp])

        if letter:
            put(t.cell(0, 0), B(letter, size=16, colour=G))
            put(t.cell(0, 1), B(title, size=13, colour=G))
        else:
            m = t.cell(0, 0).merge(t.cell(0, 1))
            put(m, B(title, size=13, colour=G))
        for cell in t.rows[0].cells:
            sh = OxmlElement("w:shd")
            for k, v in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", shade)):
                sh.set(qn(k), v)
            cell._tc.get_or_add_tcPr().append(sh)
        body = t.cell(1, 0).merge(t.cell(1, 1))
        fill(body)
        if not body.paragraphs[0].text and len(body.paragraphs) > 1:
            body._tc.remove(body.paragraphs[0]._p)
        c.p.gap()

    def para(cell, *lines, **k):
        for l in lines:
            c.p.text(l, to=cell, after=3, **k)

    def grid(cell, rows, widths, heads=1, shade="E8F5E9"):
        R = []
        for i, r in enumerate(rows):
            row = []
            for x in r:
                if isinstance(x, str):
                    x = B(x)
                y = (
                    Cell(x if isinstance(x, list) else [x])
                    if x is not None and (not isinstance(x, Cell))
                    else x
                )
                if y is not None and i < heads:
                    y.shade = shade
                row.append(y)
            R.append(row)
        c.p.table(R, widths, heads=heads, to=cell)
        c.p.text(L(""), to=cell, after=0)

    kv = lambda cell, rows, w: grid(
        cell,
        [[B(a), f(b)] + ([B(d), f(e)] if d else [None, None]) for a, b, d, e in rows],
        w,
        heads=0,
    )

    def who(cell):
        kv(
            cell,
            [
                ("Full name", "Ottoline Mae Fairweather", "Known as", "Otti"),
                ("Date of birth", "12/04/2021", "Sex", "Female"),
                ("NHS number", "999 002 0116", "Ethnicity", "White British"),
                ("Home language", "English", "Religion", "None"),
                ("Nursery", "Puddleducks Nursery", "Sessions", "5 mornings"),
                ("Date of plan", "29/11/2024", "Date of next review", "30/05/2025"),
                ("Plan co-ordinator", "Imelda Rourke", "Social worker", "None"),
            ],
            [3, 4.8, 3.4, 4.8],
        )
        grid(
            cell,
            [[B("Home address"), f("22 Lime Kiln Way, Quarrybank, QB1 9TE")]],
            [3, 13],
            heads=0,
        )
        para(
            cell,
            [
                B("Looked after child? "),
                L("☐ Yes  ☒ No    "),
                B("Child protection plan? "),
                L("☐ Yes  ☒ No"),
            ],
        )

    sect("", "About me", who)
    sect(
        "",
        "My family",
        lambda cell: grid(
            cell,
            [
                ["", "Parent / carer 1", "Parent / carer 2"],
                [B("Name"), f("Tamsin Fairweather"), f("Jess Oakden")],
                [B("Relationship to child"), f("Mummy"), f("Mama")],
                [B("Parental responsibility"), f("Yes"), f("Yes")],
                [B("Mobile"), f("07700 900664"), f("07700 900665")],
                [B("Email"), f("tamsin.f@mail.example"), f("–")],
            ],
            [4, 6, 6],
        ),
    )

    def A(cell):
        for q, a in [
            (
                "What makes me smile",
                ["Bubbles, splashing, Biscuit the goat and anything that spins."],
            ),
            (
                "What I don’t like",
                ["Hand-dryers, having my face wiped, being picked up from behind."],
            ),
            (
                "How I tell you things",
                [
                    (
                        "I reach, I pull your hand and I have a happy squeal and a cross squeal."
                        " I am starting to use four signs."
                    )
                ],
            ),
            (
                "My story",
                [
                    (
                        "Otti was born at 36 weeks. She had infantile spasms at seven months and"
                        " has a diagnosis of tuberous sclerosis complex. She began Portage at"
                        " eighteen months and nursery at two and a half."
                    )
                ],
            ),
            (
                "What Mummy and Mama would like",
                [
                    (
                        "We would like Otti to have a voice, to walk and to be invited to"
                        " birthday parties."
                    ),
                    "We want school staff who are not afraid of her epilepsy.",
                ],
            ),
        ]:
            para(cell, B(q))
            para(cell, *[s("A", x) for x in a])

    sect("A", "My views and my family’s views, interests and aspirations", A)

    def Bs(cell):
        rows = [["Area", "What I can do now", "What I need help with"]]
        for t, a, st, ns in [
            (
                "Communication and interaction",
                "ci",
                ["I enjoy adults’ company and look at faces."],
                [
                    "I have no words yet and understand about six words with a sign or an object.",
                    "I do not yet play alongside other children; I watch or move away.",
                ],
            ),
            (
                "Cognition and learning",
                "cl",
                ["I explore by mouthing and banging and remember where my toys are kept."],
                [
                    (
                        "My development is at the level of a child of 8 to 14 months (Portage"
                        " checklist, Sept 2024)."
                    )
                ],
            ),
            (
                "Social, emotional and mental health",
                "semh",
                ["I settle with my key person within five minutes."],
                [
                    (
                        "I bang my head on the floor when I am tired or in pain, up to six times"
                        " in a morning."
                    )
                ],
            ),
            (
                "Sensory and/or physical",
                "sp",
                ["I bottom-shuffle quickly and pull to stand."],
                [
                    "I cannot walk without an adult holding both hands and I fall when I let go.",
                    "I put everything in my mouth and must be watched so that I do not choke.",
                ],
            ),
        ]:
            rows.append([B(t), [s("B", x) for x in st], [need("B", a, x) for x in ns]])
        grid(cell, rows, [3.6, 5.2, 7.2])

    sect("B", "My special educational needs", Bs)
    sect(
        "C",
        "My health needs",
        lambda cell: para(
            cell,
            need(
                "C",
                None,
                (
                    "I have epilepsy with clusters of spasms, most days, and emergency medicine"
                    " for seizures of more than five minutes."
                ),
            ),
            need("C", None, "I have a kidney angiomyolipoma and low iron."),
        ),
    )
    sect(
        "D",
        "My social care needs",
        lambda cell: para(cell, s("D", "There are no social care needs.")),
    )

    def EF(cell):
        for k, (o, by, rows) in enumerate(
            [
                (
                    "Otti will ask for six favourite things by giving a picture or making a sign.",
                    "End of Reception Year",
                    [
                        (
                            "Picture exchange and Makaton at every snack and play time",
                            (
                                "Key person (Level 3), trained and visited by the speech and"
                                " language therapist"
                            ),
                            "20 mins a day; SaLT visit every 4 weeks",
                        ),
                        (
                            (
                                "Speech and language therapy for eating, drinking and early"
                                " communication"
                            ),
                            "Speech and language therapist",
                            "6 x 45 mins a term",
                        ),
                    ],
                ),
                (
                    "Otti will play next to one child for three minutes with an adult close by.",
                    "July 2025",
                    [
                        (
                            "Intensive Interaction, then a play pair",
                            "Key person",
                            "3 x 10 mins a day",
                        )
                    ],
                ),
                (
                    (
                        "Otti will walk across a room in her walker and take five steps with one"
                        " hand held."
                    ),
                    "End of Reception Year",
                    [
                        (
                            "Physiotherapy programme in nursery",
                            "Key person, shown by the physiotherapist",
                            "2 x 15 mins a day, reviewed each half-term",
                        ),
                        (
                            "One-to-one adult at all times for safety, seizures and mouthing",
                            "Named adult",
                            "15 hours a week in nursery; 32.5 hours a week in school",
                        ),
                    ],
                ),
                (
                    "Otti will find a hidden toy and post, stack and match two shapes.",
                    "End of Reception Year",
                    [
                        (
                            "Portage small-step teaching, planned with home",
                            "Portage worker",
                            "Weekly, 1 hour until July 2025",
                        ),
                        (
                            "Advice to nursery and, in the summer term, to school",
                            "Early years SEND adviser",
                            "Two visits a term",
                        ),
                    ],
                ),
            ]
        ):
            para(cell, [B(f"Outcome {k + 1}  (E)")])
            i = len(g.outcomes)
            para(cell, out(o, by=by))
            para(cell, [B("Achieved by: "), s("E", by)])
            para(cell, B("Provision (F)"))
            R = [["What", "Who", "How often"]]
            for p_, w, h in rows:
                R.append([prov("F", p_, i, w, h), s("F", w), s("F", h)])
            grid(cell, R, [7, 4.6, 4.4])

    sect("E F", "My outcomes and the special educational provision for each", EF)

    def Gs(cell):
        grid(
            cell,
            [
                ["What", "Who", "How often"],
                [
                    prov(
                        "G",
                        "Epilepsy training and a care plan for all who look after me",
                        None,
                        "Epilepsy nurse specialist",
                        "Each September and when my plan changes",
                    ),
                    s("G", "Epilepsy nurse specialist"),
                    s("G", "Each September and when my plan changes"),
                ],
                [
                    prov(
                        "G",
                        "Tuberous sclerosis clinic",
                        None,
                        "Consultant paediatric neurologist",
                        "Every 6 months",
                    ),
                    s("G", "Consultant paediatric neurologist"),
                    s("G", "Every 6 months"),
                ],
            ],
            [7, 4.6, 4.4],
        )

    sect("G", "My health provision", Gs)
    sect(
        "H",
        "My social care provision",
        lambda cell: grid(
            cell,
            [
                [B("H1  Chronically Sick and Disabled Persons Act 1970"), s("H1", "None")],
                [B("H2  Any other social care provision"), s("H2", "None")],
            ],
            [8, 8],
            heads=0,
        ),
    )
    sect(
        "I",
        "My nursery or school",
        lambda cell: grid(
            cell,
            [
                [
                    B("Name"),
                    s(
                        "I",
                        (
                            "Puddleducks Nursery until July 2025; Larkfield Primary School from"
                            " September 2025"
                        ),
                    ),
                ],
                [B("Type"), s("I", "Private nursery; then mainstream community primary school")],
            ],
            [4, 12],
            heads=0,
        ),
    )
    g.placement = dict(name="Larkfield Primary School", type="mainstream community primary school")
    sect("J", "My personal budget", lambda cell: para(cell, [L("☐ Requested  ☒ Not requested")]))

    def Ks(cell):
        R = [["Report", "By", "Date"]]
        for t, a, r, d, i in [
            ("Family advice", "Tamsin Fairweather", "", "02/07/2024", "2024-07-02"),
            (
                "Nursery advice",
                "Chantelle Moody",
                "SENCo, Puddleducks Nursery",
                "11/07/2024",
                "2024-07-11",
            ),
            (
                "Paediatric advice",
                "Dr Vikram Pillai",
                "Consultant Paediatrician",
                "19/07/2024",
                "2024-07-19",
            ),
            (
                "Educational psychology",
                "Hannah Strand",
                "Educational Psychologist",
                "05/09/2024",
                "2024-09-05",
            ),
            ("Physiotherapy", "Louis Bright", "Physiotherapist", "08/08/2024", "2024-08-08"),
            ("Portage", "Ann Whitty", "Portage Worker", "12/09/2024", "2024-09-12"),
        ]:
            c.adv(t, a, r, i)
            R.append([s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
        grid(cell, R, [5, 8, 3])

    sect("K", "Reports used to write my plan", Ks)
    c.t([L("Signed for the council: "), f("Imelda Rourke"), L("   29/11/2024")])
    return c.p


TOLD = (
    "early years: one outer table a section (letter in a box of its own), grids nested inside its"
    " cell, tick boxes, drop-down, text box, H1 and H2 as two nested rows"
)
CASES = [
    Case("nested-ottoline-docx", paper, "docx", "nested-grids", TOLD),
    Case("nested-ottoline-pdf", paper, "pdf", "nested-grids", TOLD),
]
