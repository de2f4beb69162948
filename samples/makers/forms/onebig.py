"""The whole plan as one table of three columns."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper, Span, as_spans
from makers.word import spaced


def paper() -> Paper:  # noqa: PLR0912 - a form is one long page
    """Prints the plan."""
    c = Form("onebig-ivymae", font="Arial", size=10.5)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9996407152"
    u = "V913005218062"
    g.person = dict(
        name="Ivy-Mae Loveridge",
        date_of_birth="2015-06-09",
        sex="Female",
        address="Plot 4, Greenacre Park, Stowell Road, Ambersham, AM9 5LL",
        nhs_number=n,
        upn=u,
        school="Ambersham Primary School",
        year_group="4",
        ethnicity="Traveller of Irish heritage",
    )
    g.plan = dict(
        status="final",
        local_authority="Ambersham and District Council",
        final_date="2024-10-04",
        review_date="2025-09-26",
        coordinator="Stella Okonjo",
        reference="A/24/1177",
    )
    g.contacts = [
        dict(
            name="Bridie Loveridge",
            relationship="Mother",
            phone="07700 900133",
            parental_responsibility=True,
        )
    ]
    c.p.running(
        [X("Ambersham and District Council – Education, Health and Care Plan – A/24/1177")],
        align="centre",
    )
    c.p.running([PAGE], foot=True, align="right")
    c.t([B("EDUCATION, HEALTH AND CARE PLAN", size=17)])
    c.t(
        L(
            "This plan was first made by Penhallow County Council and"
            " transferred to Ambersham and District Council on 1 June 2024. It"
            " has been made again after a re-assessment.",
            italic=True,
        )
    )
    W = [1.6, 3.4, 12]
    R = []

    def add(letter, title, lines, nest=None):
        R.append((letter, title, lines, nest))

    def kv(a, b):
        return [L(a + ": "), f(b)]

    P = [
        (
            "",
            "Child",
            [
                kv("Name", "Ivy-Mae Loveridge"),
                kv("Date of birth", "9 June 2015"),
                kv("Sex", "Female"),
                kv("Ethnicity", "Traveller of Irish heritage"),
                kv("Address", "Plot 4, Greenacre Park, Stowell Road, Ambersham, AM9 5LL"),
                kv("NHS number", spaced(n)),
                kv("UPN", u),
                kv("School", "Ambersham Primary School"),
                kv("Year group", "4"),
            ],
            None,
        ),
        (
            "",
            "Family",
            [
                kv("Name", "Bridie Loveridge"),
                kv("Relationship", "Mother"),
                kv("Telephone", "07700 900133"),
                kv("Parental responsibility", "Yes"),
                X("Mrs Loveridge prefers a telephone call to a letter."),
            ],
            None,
        ),
        (
            "",
            "Plan",
            [
                kv("Status", "Final"),
                kv("Date of final plan", "4 October 2024"),
                kv("Date of next review", "26 September 2025"),
                kv("EHC co-ordinator", "Stella Okonjo"),
            ],
            None,
        ),
        (
            "A",
            "Views of Ivy-Mae",
            [
                s(
                    "A",
                    "Ivy-Mae spoke with the co-ordinator in her trailer, with"
                    " her mother and two of her sisters there. She said, ‘I’m good with"
                    " the babies and I’m good with the dogs and I can cook a dinner. I go"
                    " white when I have a fit and I don’t know where I’ve been. I want to"
                    " read the letters for my mammy. I’d like to do hair when I’m big, or"
                    " have my own stall.’",
                ),
                s(
                    "A",
                    "She likes school on days when Miss Purdy is in, and does"
                    " not like the big hall, being last, or anyone saying things about"
                    " Travellers.",
                ),
            ],
            None,
        ),
        (
            "A",
            "Views of her mother",
            [
                s(
                    "A",
                    "Mrs Loveridge says that Ivy-Mae was the sharpest of all"
                    " her children until the fits began. She can see her forgetting"
                    " things that she knew on Monday. She is frightened of Ivy-Mae having"
                    " a fit on the road or in water. She did not go to school herself"
                    " past the age of nine and wants Ivy-Mae to read, write and count,"
                    " and to be treated with respect. Her hope is that Ivy-Mae will marry"
                    " well, be healthy and be able to run her own business.",
                )
            ],
            None,
        ),
        (
            "A",
            "History",
            [
                s(
                    "A",
                    "Ivy-Mae is the fifth of seven children. She attended five"
                    " schools in four counties before Ambersham Primary School, which she"
                    " joined in April 2024. Her seizures began when she was five. She was"
                    " diagnosed with epilepsy with continuous spike-and-wave in sleep in"
                    " 2022.",
                )
            ],
            None,
        ),
    ]
    for a in P:
        add(*a)
    SYM = "\uf0b7 "
    for t, a, intro, ns in [
        (
            "Cognition and learning",
            "cl",
            "Ivy-Mae is practical, quick with money in her hand and"
            " able to remember a long list of jobs when they are shown to her.",
            [
                "Ivy-Mae’s learning is uneven and goes backwards after"
                " clusters of seizures: she may lose for days words, letters and"
                " numbers that she had learned.",
                "She reads 30 words, knows 19 letter sounds and writes her"
                " name. She is about four years behind her age in literacy and three"
                " years behind in written number.",
                "Her working memory is at the 3rd percentile. She needs"
                " many more repetitions than other children before a thing stays with"
                " her.",
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            "She is a confident talker and a fine mimic who enjoys telling a story to an audience.",
            [
                "Ivy-Mae has difficulty in finding words and in"
                " understanding complex sentences, which is worse on days after a bad"
                " night.",
                "She has brief absences, up to 50 in a school day, in"
                " which she misses what is said without knowing that she has.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "She is protective of younger children, proud of her"
            " family and very hard-working when she feels safe.",
            [
                "Ivy-Mae is wary of adults in school, expects to be"
                " blamed, and leaves the room or shouts if she believes that she has"
                " been insulted.",
                "Her attendance was 68% last year, owing to illness, to"
                " travelling and to her mother’s fear for her safety.",
            ],
        ),
        (
            "Sensory and/or physical",
            "sp",
            "She is strong and active, and rides well.",
            [
                "She has tonic seizures, without warning, about once a"
                " week, in which she falls; she cannot swim, climb or use the stairs"
                " without an adult beside her.",
                "She is very tired after disturbed sleep and may need to rest for up to an hour.",
            ],
        ),
    ]:
        add(
            "B",
            t,
            [[L("Strengths: ", italic=True), s("B", intro)]]
            + [[L(SYM), need("B", a, x)] for x in ns],
        )
    add(
        "C",
        "Health needs",
        [
            [
                L(SYM),
                need(
                    "C",
                    None,
                    "Epilepsy with continuous spike-and-wave in sleep; she"
                    " takes valproate and clobazam, and has buccal midazolam for a"
                    " seizure of more than five minutes.",
                ),
            ],
            [L(SYM), need("C", None, "Her sleep is broken by seizures on most nights.")],
        ],
    )
    add(
        "D",
        "Social care needs",
        [
            [
                L(SYM),
                need(
                    "D",
                    None,
                    "The family’s pitch has one electric hook-up and no bath."
                    " Ivy-Mae needs to be supervised when she washes, and near water,"
                    " roads and fires.",
                ),
            ]
        ],
    )
    OO = [
        (
            "By the end of Year 6, Ivy-Mae will read and write at the"
            " level of a child of seven, and will read a letter or a label to her"
            " mother.",
            "By the end of Year 6",
        ),
        (
            "By the end of Year 6, Ivy-Mae will work out the cost, the"
            " change and the profit when she buys and sells five things.",
            "By the end of Year 6",
        ),
        (
            "By July 2025, Ivy-Mae will recognise that she has missed"
            " something and will ask for it again, in four lessons out of five.",
            "By July 2025",
        ),
        (
            "By July 2025, Ivy-Mae will attend on nine days in ten"
            " when she is well and the family is in Ambersham, and will have one"
            " adult whom she goes to when she is upset.",
            "By July 2025",
        ),
    ]

    def eN(cell):
        rows = [[B("No."), B("Outcome"), B("How we shall know")]]
        for i, ((o, by), k) in enumerate(
            zip(
                OO,
                [
                    "Reading test each term; her mother’s view.",
                    "The stall at the summer fair.",
                    "Observation by the assistant, once a fortnight.",
                    "Register; weekly talk with Miss Purdy.",
                ],
                strict=False,
            )
        ):
            rows.append([L(str(i + 1)), out(o, None, by), s("E", k)])
        return (rows, [1, 6.5, 4.2])

    add("E", "Outcomes sought for Ivy-Mae", [], eN)

    def fN(rows_):

        def mk(cell):
            rows = [[B("Provision"), B("Who"), B("How often and for how long"), B("For outcome")]]
            for p, w, hh, o in rows_:
                rows.append(
                    [
                        prov("F", p, o - 1 if o else None, w, hh),
                        s("F", w),
                        s("F", hh),
                        L(str(o) if o else "All"),
                    ]
                )
            return (rows, [4.9, 2.7, 2.7, 1.4])

        return mk

    add(
        "F",
        "Cognition and learning",
        [s("F", "All teaching will begin with a check of what Ivy-Mae remembers on that day.")],
        fN(
            [
                (
                    "A structured, cumulative programme of reading and"
                    " spelling with daily overlearning",
                    "Specialist teacher (Level 7) plans and teaches; teaching assistant repeats",
                    "Teacher: 2 x 45 minutes a week. Assistant: 20 minutes, twice a day",
                    1,
                ),
                (
                    "Number taught through money, measures, cooking and trade",
                    "Class teacher",
                    "Three lessons a week, in a group of no more than four",
                    2,
                ),
                (
                    "Distance-learning packs and a tablet with a data card for"
                    " weeks when the family travels, with a call from her teacher",
                    "Traveller education teacher",
                    "One pack a week; calls of 30 minutes, three times a week",
                    1,
                ),
            ]
        ),
    )
    g.provide(
        "F", "All teaching will begin with a check of what Ivy-Mae remembers on that day.", None
    )
    add(
        "F",
        "Communication and interaction",
        [],
        fN(
            [
                (
                    "Language therapy for word-finding and for asking again",
                    "Speech and language therapist",
                    "Blocks of eight weekly sessions of 40 minutes in each term",
                    3,
                ),
                (
                    "Repetition of key points after each absence, with pictures and written words",
                    "Teaching assistant",
                    "In every lesson",
                    3,
                ),
            ]
        ),
    )
    add(
        "F",
        "Social, emotional and mental health",
        [],
        fN(
            [
                (
                    "A key adult (at present Miss Purdy) to meet Ivy-Mae and"
                    " to be told of any quarrel on the same day",
                    "Teaching assistant with ELSA training",
                    "15 minutes at the start of each day; 40 minutes each Wednesday",
                    4,
                ),
                (
                    "Work with the class on Traveller history and culture, planned with the family",
                    "Traveller education teacher",
                    "Six lessons a year",
                    4,
                ),
            ]
        ),
    )
    add(
        "F",
        "Sensory and/or physical",
        [],
        fN(
            [
                (
                    "One-to-one support at all times, to keep Ivy-Mae safe and to record seizures",
                    "Two teaching assistants trained in epilepsy",
                    "32.5 hours a week",
                    None,
                ),
                (
                    "A bed in a quiet room, and a timetable that can be moved",
                    "School",
                    "Whenever it is needed, for up to an hour",
                    4,
                ),
            ]
        ),
    )
    add(
        "G",
        "Health provision",
        [
            [
                L(SYM),
                prov(
                    "G",
                    "The epilepsy specialist nurse will train at least four"
                    " members of staff every September and after any change of treatment.",
                    None,
                    "The epilepsy specialist nurse",
                    "every September and after any change of treatment",
                ),
            ],
            [
                L(SYM),
                prov(
                    "G",
                    "A paediatric neurologist will review Ivy-Mae every three"
                    " months, with an overnight EEG twice a year.",
                    None,
                    "A paediatric neurologist",
                    "",
                ),
            ],
        ],
    )
    add(
        "H1",
        "Social care provision under section 2 of the Chronically"
        " Sick and Disabled Persons Act 1970",
        [
            [
                L(SYM),
                prov(
                    "H1",
                    "A seizure monitor for the bed and a shower unit with a"
                    " rail, to be installed by 31 January 2025.",
                    None,
                    "",
                    "",
                ),
            ]
        ],
    )
    add("H2", "Other social care provision", [s("H2", "None.")])
    add(
        "I",
        "School",
        [s("I", "Ambersham Primary School"), s("I", "Maintained mainstream primary school")],
    )
    g.placement = dict(name="Ambersham Primary School", type="Maintained mainstream primary school")
    add("J", "Personal budget", [s("J", "None requested.")])
    g.budget = dict(requested=False, text="None requested.")

    def kN(cell):
        rows = [[B("Advice"), B("From"), B("Date")]]
        for t, a, _r, d, iso in [
            (
                "Parent",
                "Bridie Loveridge (recorded by telephone)",
                "",
                "20 June 2024",
                "2024-06-20",
            ),
            ("School", "Mrs Rosemary Tolland, Headteacher", "", "1 July 2024", "2024-07-01"),
            (
                "Psychologist",
                "Dr Eamon Sweeney, Educational Psychologist",
                "",
                "22 July 2024",
                "2024-07-22",
            ),
            (
                "Paediatric neurologist",
                "Dr Chiara Bellini, Consultant",
                "",
                "8 July 2024",
                "2024-07-08",
            ),
            (
                "Speech and language therapist",
                "Tanith Moore, Speech and Language Therapist",
                "",
                "15 July 2024",
                "2024-07-15",
            ),
            (
                "Traveller education",
                "Connor Ward, Advisory Teacher",
                "",
                "27 June 2024",
                "2024-06-27",
            ),
            ("Social care", "Ngozi Eze, Social Worker", "", "18 July 2024", "2024-07-18"),
        ]:
            nm, _, ro = a.partition(", ")
            nm = nm.split(" (")[0]
            c.adv(t, nm, ro, iso)
            rows.append([s("K", t), s("K", a), s("K", d)])
        return (rows, [3.6, 5.4, 2.7])

    add("K", "Advice and information (copies attached)", [], kN)
    add("", "Signed", [[f("Lionel Peartree"), L(", Head of Inclusion, 4 October 2024")]])
    t = c.p.doc.add_table(len(R) + 1, 3)
    t.style = c.p.doc.styles["Table Grid"]
    t.autofit = False
    for i, w in enumerate(W):
        t.columns[i].width = Cm(w)
        for r in range(len(R) + 1):
            t.cell(r, i).width = Cm(w)
    for i, x in enumerate(("Section", "", "Content")):
        if x:
            c.p._fill(t.cell(0, i).paragraphs[0], [B(x)])
    trPr = t.rows[0]._tr.get_or_add_trPr()
    trPr.append(OxmlElement("w:tblHeader"))
    prev = None
    start = 1
    for r, (k, title, lines, nest) in enumerate(R, 1):
        if k and k == prev:
            t.cell(start, 0).merge(t.cell(r, 0))
        else:
            start = r
            prev = k
            if k:
                c.p._fill(t.cell(r, 0).paragraphs[0], [B(k, size=14)])
        c.p._fill(t.cell(r, 1).paragraphs[0], [Span(title, "heading", bold=True)])
        cell = t.cell(r, 2)
        for j, l in enumerate(lines):
            p = cell.paragraphs[0] if j == 0 else cell.add_paragraph()
            p.paragraph_format.space_after = Pt(4)
            c.p._fill(p, as_spans(l))
        if nest:
            rows, ws = nest(cell)
            nt = cell.add_table(len(rows), len(ws))
            nt.style = c.p.doc.styles["Table Grid"]
            nt.autofit = False
            for b_, w_ in enumerate(ws):
                nt.columns[b_].width = Cm(w_)
            for a, row in enumerate(rows):
                for b, x in enumerate(row):
                    nt.cell(a, b).width = Cm(ws[b])
                    c.p._fill(nt.cell(a, b).paragraphs[0], as_spans(x))
            cell.add_paragraph()
            if not lines:
                cell._tc.remove(cell.paragraphs[0]._p)
    return c.p


TOLD = (
    "One table for the whole plan, three columns (Section |"
    " Heading | Content); letter cell merged down; nested grids for E, F,"
    " K inside the content cells; rows cut by pages; long paragraphs;"
    " symbol bullets typed as Wingdings-like ‘’ and ‘’; transferred plan"
)
CASES = [
    Case("onebig-ivymae-docx", paper, "docx", "one-table", TOLD),
    Case("onebig-ivymae-pdf", paper, "pdf", "one-table", TOLD, tagged=False),
]
