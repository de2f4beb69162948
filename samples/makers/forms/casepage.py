"""A casework system's page.

Printed by a browser with its head and foot: cards for outcomes and provision with label over
value.
"""

from makers.facts import Case
from makers.page import Page

PRINTED = "11/22/26, 6:10 AM"
TITLE = "EHC-2023-01187 – Lowri Mae Pendry"
ADDRESS = "https://casework.portwenn.example/plans/EHC-2023-01187"
STYLE = """@page{size:A4;margin:15mm 14mm;font:8pt Arial,sans-serif;
@top-left{content:'PRINTED'}
@top-center{content:'TITLE'}
@bottom-left{content:'ADDRESS'}
@bottom-right{content:counter(page) '/' counter(pages)}}
body{font:10.5pt 'Segoe UI',Arial,sans-serif;color:#1d1d1d}
header{border-left:8px solid #00703c;padding:4px 12px;margin-bottom:10px}
.org{font-weight:bold}
.pill{display:inline-block;background:#00703c;color:#fff;border-radius:10px;padding:1px 10px;
font-size:9pt;float:right}
h1{font-size:22pt;margin:4px 0}
.nm{font-size:16pt;font-weight:normal;margin:0}
.card{border:1px solid #b1b4b6;border-radius:6px;padding:8px 12px;margin:8px 0}
.card h3{margin:0 0 6px;font-size:12pt}
.kv{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6px 14px}
.k{display:block;color:#505a5f;font-size:8.5pt}
.v{display:block}
.sec{font-size:14pt;background:#f3f2f1;padding:6px 10px;margin:16px 0 8px}
.sec span{color:#00703c}
.q{font-weight:bold;margin-top:8px}
p{margin:3px 0 6px}
table{width:100%;border-collapse:collapse}
th{text-align:left;font-size:9pt;border-bottom:2px solid #505a5f}
td{border-bottom:1px solid #ddd;vertical-align:top;padding:4px 8px 4px 0}
.ocard,.pcard{border:1px solid #b1b4b6;border-left:5px solid #1d70b8;margin:8px 0;
padding:6px 10px;break-inside:avoid}
.pcard{border-left-color:#f47738}
.top{font-weight:bold;color:#1d70b8}
.two{display:grid;grid-template-columns:3fr 1fr;gap:10px}
.grid{display:grid;grid-template-columns:2fr 1.2fr 1.5fr 1.3fr;gap:10px;margin:6px 0}
.pt{font-weight:bold}
.chips .k{display:inline}
.chip{display:inline-block;background:#d2e2f1;border-radius:8px;padding:0 7px;font-size:8.5pt}
ul{margin:2px 0 4px}
"""
for mark, text in (("PRINTED", PRINTED), ("TITLE", TITLE), ("ADDRESS", ADDRESS)):
    STYLE = STYLE.replace(mark, text)


def page() -> Page:
    """Prints the plan."""
    c = Page("case", STYLE, TITLE)
    g = c.g
    s, L, f, need, out, prov = (c.s, c.L, c.f, c.need, c.out, c.prov)
    n = "9990020051"
    u = "W850409817203"
    g.person = dict(
        name="Lowri Mae Pendry",
        preferred_name="Lowri",
        date_of_birth="2009-04-27",
        sex="Female",
        address="14 Harbour View, Portwenn Quay, PQ5 1LS",
        school="Seaholme School",
        year_group="Year 11",
        nhs_number=n,
        upn=u,
        ethnicity="White – British",
        home_language="English",
    )
    g.plan = dict(
        status="final",
        local_authority="Portwenn and Coast Council",
        reference="EHC-2023-01187",
        final_date="2025-02-07",
        review_date="2025-11-28",
        coordinator="Tunde Balogun",
    )
    g.contacts = [
        dict(
            name="Carys Pendry",
            relationship="Mother",
            phone="07700 900324",
            email="carys.pendry@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Huw Pendry",
            relationship="Father",
            phone="07700 900325",
            parental_responsibility=True,
        ),
    ]

    def kv(items):
        return (
            "<div class=kv>"
            + "".join(
                (
                    f"<div><span class=k>{L(a)}</span><span class=v>{f(b)}</span></div>"
                    for a, b in items
                )
            )
            + "</div>"
        )

    c.add(
        "<header><div class=org>",
        L("Portwenn and Coast Council"),
        "</div><div class=pill>",
        f("Final"),
        "</div><h1>",
        L("Education, health and care plan"),
        "</h1><h2 class=nm>",
        f("Lowri Mae Pendry"),
        "</h2></header>",
    )
    c.add(
        "<section class=card><h3>",
        L("Summary"),
        "</h3>",
        kv(
            [
                ("Plan number", "EHC-2023-01187"),
                ("Date issued", "7 February 2025"),
                ("Version", "3.0"),
                ("Next review due", "28 November 2025"),
                ("Case officer", "Tunde Balogun"),
                ("Case officer phone", "01632 960700"),
            ]
        ),
        "</section>",
    )
    c.add(
        "<section class=card><h3>",
        L("Person"),
        "</h3>",
        kv(
            [
                ("Full name", "Lowri Mae Pendry"),
                ("Preferred name", "Lowri"),
                ("Date of birth", "27 April 2009"),
                ("Sex", "Female"),
                ("Ethnicity", "White – British"),
                ("First language", "English"),
                ("NHS number", "999 002 0051"),
                ("Unique pupil number", u),
                ("Address", "14 Harbour View, Portwenn Quay, PQ5 1LS"),
                ("Current setting", "Seaholme School"),
                ("Year group", "Year 11"),
                ("Looked after", "No"),
            ]
        ),
        "</section>",
    )
    c.add(
        "<section class=card><h3>",
        L("Family and carers"),
        "</h3>",
        kv(
            [
                ("Name", "Carys Pendry"),
                ("Relationship to Lowri", "Mother"),
                ("Parental responsibility", "Yes"),
                ("Mobile", "07700 900324"),
                ("Email", "carys.pendry@mail.example"),
                ("Lives with Lowri", "Yes"),
            ]
        ),
        "<hr>",
        kv(
            [
                ("Name", "Huw Pendry"),
                ("Relationship to Lowri", "Father"),
                ("Parental responsibility", "Yes"),
                ("Mobile", "07700 900325"),
                ("Email", "Not recorded"),
                ("Lives with Lowri", "No"),
            ]
        ),
        "</section>",
    )

    def sec(letter, title):
        return f"<h2 class=sec><span>{L('Section ' + letter)}</span> {L(title)}</h2>"

    c.add(sec("A", "Views, interests and aspirations"))
    for q, a in [
        (
            "Lowri’s views",
            [
                (
                    "I want people to know that I’m still me. I can’t move much and I can’t talk"
                    " but I understand everything you say."
                ),
                "I use my eyes to talk. Wait for me. It takes me about a minute to say a sentence.",
                "I hate being wheeled off without being told.",
            ],
        ),
        (
            "Interests",
            [
                "True crime podcasts, make-up, horses and my dog Benji.",
                "I run a book review page with my cousin.",
            ],
        ),
        (
            "Aspirations",
            [
                (
                    "I want to take A levels in English and Psychology, go to university and live"
                    " in a flat with personal assistants."
                )
            ],
        ),
        (
            "Views of Lowri’s parents",
            [
                (
                    "Carys and Huw are proud of what Lowri has achieved. They say that her world"
                    " shrinks whenever equipment breaks or when staff who know her leave."
                ),
                "They want an education that is worthy of her mind.",
            ],
        ),
    ]:
        c.add("<div class=q>", L(q), "</div>", *[f"<p>{s('A', x)}</p>" for x in a])
    c.add(
        "<div class=q>",
        L("How the views were gathered"),
        "</div><p>",
        s(
            "A",
            "Lowri wrote her views with her eye-gaze device over four sessions with her teacher.",
        ),
        "</p>",
    )
    c.add(sec("B", "Special educational needs"))
    N = [
        (
            "N1",
            "Communication and interaction",
            "ci",
            (
                "Lowri has no speech because of dyskinetic cerebral palsy and communicates with"
                " an eye-gaze device at about eight words a minute."
            ),
        ),
        (
            "N2",
            "Communication and interaction",
            "ci",
            (
                "Lowri depends on partners who can read her yes and no signals and who know how"
                " to set up her device; when positioning is wrong she has no voice."
            ),
        ),
        (
            "N3",
            "Cognition and learning",
            "cl",
            (
                "Lowri is of at least average ability but works at about a quarter of the speed"
                " of her classmates and cannot record her work without her device or a scribe."
            ),
        ),
        (
            "N4",
            "Cognition and learning",
            "cl",
            (
                "Lowri has missed 31% of lessons in the last two years through surgery and"
                " illness and has gaps in mathematics and science."
            ),
        ),
        (
            "N5",
            "Social, emotional and mental health",
            "semh",
            (
                "Lowri is often left out of conversations with girls of her age and describes"
                " herself as lonely."
            ),
        ),
        (
            "N6",
            "Social, emotional and mental health",
            "semh",
            (
                "Lowri becomes low in spirit when she is in pain or when decisions are made"
                " without her."
            ),
        ),
        (
            "N7",
            "Sensory and physical",
            "sp",
            (
                "Lowri is a full-time wheelchair user with four-limb involvement and needs two"
                " adults and a hoist for all transfers."
            ),
        ),
        (
            "N8",
            "Sensory and physical",
            "sp",
            (
                "Lowri has cortical visual impairment and needs a plain background, large symbols"
                " and frequent rests for her eyes."
            ),
        ),
    ]
    c.add(
        "<div class=q>",
        L("Strengths"),
        "</div><p>",
        s(
            "B",
            (
                "Lowri is determined, witty and well read. She gained a grade 7 in GCSE English"
                " Literature a year early."
            ),
        ),
        "</p>",
    )
    c.add(
        "<table><thead><tr>",
        *[f"<th>{L(x)}</th>" for x in ("ID", "Area of need", "Description of need")],
        "</tr></thead><tbody>",
    )
    for i, an, a, t in N:
        c.add("<tr><td>", L(i), "</td><td>", L(an), "</td><td>", need("B", a, t), "</td></tr>")
    c.add("</tbody></table>")
    c.add(
        sec("C", "Health care needs"),
        "<table><thead><tr>",
        *[f"<th>{L(x)}</th>" for x in ("ID", "Description of need")],
        "</tr></thead><tbody>",
    )
    for i, t in [
        (
            "N9",
            (
                "Lowri is fed through a gastrostomy and needs her airway to be suctioned several"
                " times a day."
            ),
        ),
        (
            "N10",
            (
                "Lowri has epilepsy, controlled by medicine, and has emergency medicine for"
                " seizures lasting more than five minutes."
            ),
        ),
    ]:
        c.add("<tr><td>", L(i), "</td><td>", need("C", None, t), "</td></tr>")
    c.add(
        "</tbody></table>",
        sec("D", "Social care needs"),
        "<table><thead><tr>",
        *[f"<th>{L(x)}</th>" for x in ("ID", "Description of need")],
        "</tr></thead><tbody><tr><td>",
        L("N11"),
        "</td><td>",
        need(
            "D",
            None,
            (
                "Lowri needs support from a trained adult to take part in any activity outside"
                " home and school."
            ),
        ),
        "</td></tr></tbody></table>",
    )
    c.add(sec("E", "Outcomes"))
    O = [
        (
            "O1",
            (
                "Lowri will hold a conversation of ten minutes with someone new by using her"
                " device, with a partner only to set it up."
            ),
            "July 2026",
            "Education",
            [
                "Train two friends as communication partners",
                "Add 50 quick phrases that Lowri has chosen",
            ],
        ),
        (
            "O2",
            "Lowri will gain GCSE grades that allow her to begin two A levels.",
            "August 2025",
            "Education",
            [
                "Complete the catch-up programme in mathematics by Easter",
                "Sit two mock papers with agreed access arrangements",
            ],
        ),
        (
            "O3",
            (
                "Lowri will spend time with friends of her own age at least once a week outside"
                " lessons."
            ),
            "December 2025",
            "Friendship and community",
            [],
        ),
        (
            "O4",
            (
                "Lowri will direct her own care, telling each assistant what she wants done and"
                " in which order."
            ),
            "By the time she is 18",
            "Independence",
            ["Write her care guide"],
        ),
    ]
    for i, t, by, ty, st in O:
        c.add(
            "<div class=ocard><div class=top>",
            L(i),
            "</div><div class=two><div><span class=k>",
            L("Outcome"),
            "</span><p>",
            out(t, None, by, st or None),
            "</p></div><div><span class=k>",
            L("Achieve by"),
            "</span><p>",
            s("E", by),
            "</p><span class=k>",
            L("Type"),
            "</span><p>",
            s("E", ty),
            "</p></div></div>",
        )
        if st:
            c.add(
                "<span class=k>",
                L("Steps towards outcome"),
                "</span><ul>",
                *[f"<li>{s('E', x)}</li>" for x in st],
                "</ul>",
            )
        c.add("</div>")
    P = 1

    def card(letter, t, o, who, fr, dur, needs, fund):
        nonlocal P
        i = None if o is None else o - 1
        c.add(
            "<div class=pcard><div class=pt><span class=top>",
            L(f"P{P}"),
            "</span> ",
            prov(letter, t, i, who, fr, funded_by=fund),
            "</div><div class=grid>",
        )
        for k, v in (
            ("Delivered by", who),
            ("Frequency", fr),
            ("Duration", dur),
            ("Funded by", fund),
        ):
            c.add(
                "<div><span class=k>", L(k), "</span><span class=v>", s(letter, v), "</span></div>"
            )
        c.add(
            "</div><div class=chips><span class=k>",
            L("Meets needs"),
            "</span> ",
            *[f"<span class=chip>{L(x)}</span> " for x in needs.split()],
            "<span class=k>",
            L("Works towards"),
            "</span> ",
            *(
                [f"<span class=chip>{L(f'O{o}')}</span>"]
                if o
                else [f"<span class=chip>{L('–')}</span>"]
            ),
            "</div></div>",
        )
        P += 1

    c.add(sec("F", "Special educational provision"))
    card(
        "F",
        (
            "Direct work on augmentative communication, to extend vocabulary and to train"
            " communication partners"
        ),
        1,
        "Specialist speech and language therapist (AAC)",
        "Weekly",
        "60 minutes, 36 weeks a year",
        "N1 N2",
        "Local authority",
    )
    card(
        "F",
        (
            "A learning support assistant trained in eye-gaze, in positioning and in Lowri’s"
            " signals, beside her in every lesson"
        ),
        1,
        "Two named Level 3 learning support assistants",
        "Every school day",
        "32.5 hours a week",
        "N1 N2 N7",
        "Local authority",
    )
    card(
        "F",
        "Small-group and individual tuition to make good missed work in mathematics and science",
        2,
        "Qualified subject teachers",
        "Three times a week",
        "50 minutes, until June 2025",
        "N4",
        "School",
    )
    card(
        "F",
        (
            "Examination access arrangements: 100% extra time, supervised rests, eye-gaze"
            " response and a practical assistant"
        ),
        2,
        "Examinations officer and SENCO",
        "In every assessment",
        "As required by the paper",
        "N3 N8",
        "School",
    )
    card(
        "F",
        (
            "A friendship circle of five girls, meeting with a facilitator and planning one"
            " outing in each half term"
        ),
        3,
        "Inclusion mentor",
        "Weekly",
        "40 minutes",
        "N5 N6",
        "School",
    )
    card(
        "F",
        "Advice on materials and environment for cortical visual impairment",
        2,
        "Qualified teacher of the vision impaired",
        "Six visits a year",
        "90 minutes each",
        "N8",
        "Local authority",
    )
    card(
        "F",
        (
            "A teaching programme in directing one’s own care, with role play and recorded"
            " instructions"
        ),
        4,
        "Occupational therapist",
        "Fortnightly",
        "45 minutes",
        "N6 N7",
        "Integrated care board and local authority",
    )
    c.add(sec("G", "Health care provision"))
    card(
        "G",
        (
            "Trained health care assistant for gastrostomy, suction and seizure care throughout"
            " the school day and on transport"
        ),
        None,
        "Children’s continuing care team",
        "Every school day",
        "8 am to 4.30 pm",
        "N9 N10",
        "Integrated care board",
    )
    card(
        "G",
        "Physiotherapy review of posture, seating and standing frame",
        None,
        "Neurodisability physiotherapist",
        "Every six weeks",
        "60 minutes",
        "N7",
        "Integrated care board",
    )
    c.add(
        sec("H1", "Social care provision under the Chronically Sick and Disabled Persons Act 1970")
    )
    card(
        "H1",
        "Personal assistant hours for leisure in the community",
        3,
        "Personal assistant employed by Carys Pendry",
        "Weekly",
        "9 hours",
        "N11",
        "Direct payment",
    )
    c.add(
        sec("H2", "Other social care provision"),
        "<p>",
        s("H2", "No other social care provision."),
        "</p>",
    )
    c.add(
        sec("I", "Placement"),
        "<div class=kv>",
        "".join(
            (
                f"<div><span class=k>{L(a)}</span><span class=v>{s('I', b)}</span></div>"
                for a, b in [
                    ("Name of setting", "Seaholme School"),
                    (
                        "Type of setting",
                        (
                            "Community special school for pupils with physical disabilities, ages"
                            " 3 to 19"
                        ),
                    ),
                ]
            )
        ),
        "</div>",
    )
    g.placement = dict(
        name="Seaholme School",
        type="Community special school for pupils with physical disabilities, ages 3 to 19",
    )
    c.add(
        sec("J", "Personal budget"),
        "<div class=kv>",
        "".join(
            (
                f"<div><span class=k>{L(a)}</span><span class=v>{s('J', b)}</span></div>"
                for a, b in [
                    ("Personal budget requested", "Yes"),
                    ("Direct payment", "£7,488 a year for personal assistant hours (social care)"),
                    ("Outcome supported", "O3"),
                ]
            )
        ),
        "</div>",
    )
    g.budget = dict(requested=True, text="£7,488 a year for personal assistant hours (social care)")
    c.add(
        sec("K", "Advice and information"),
        "<table><thead><tr>",
        *[
            f"<th>{L(x)}</th>"
            for x in ("Type of advice", "Provided by", "Job title", "Received", "File")
        ],
        "</tr></thead><tbody>",
    )
    for t, a, r, d, i, fl in [
        ("Parent", "Carys Pendry", "–", "3 September 2024", "2024-09-03", "01_parent.pdf"),
        (
            "Education",
            "Maeve Corrigan",
            "Assistant headteacher",
            "16 September 2024",
            "2024-09-16",
            "02_school.pdf",
        ),
        (
            "Educational psychology",
            "Dr Olu Bankole",
            "Educational psychologist",
            "1 October 2024",
            "2024-10-01",
            "03_ep.pdf",
        ),
        (
            "Health",
            "Dr Jill Sandiford",
            "Consultant paediatric neurologist",
            "25 September 2024",
            "2024-09-25",
            "04_health.pdf",
        ),
        (
            "Speech and language therapy",
            "Beth Yarrow",
            "AAC specialist therapist",
            "27 September 2024",
            "2024-09-27",
            "05_slt.pdf",
        ),
        (
            "Social care",
            "Neil Okafor",
            "Social worker, disabled children’s team",
            "7 October 2024",
            "2024-10-07",
            "06_sc.pdf",
        ),
    ]:
        g.advise(t, a, "" if r == "–" else r, i)
        c.add(
            "<tr>",
            *[f"<td>{s('K', x)}</td>" for x in (t, a)],
            f"<td>{(L(r) if r == '–' else s('K', r))}</td><td>{s('K', d)}</td>",
            f"<td>{L(fl)}</td></tr>",
        )
    c.add(
        "</tbody></table><p class=sign>",
        L("Authorised by"),
        ": ",
        f("Philippa Rowse, Head of Inclusion"),
        " · ",
        f("7 February 2025"),
        "</p>",
    )
    for text in (PRINTED, TITLE):
        c.X(text)
    g.paging += ["{page}/{pages}", ADDRESS]
    return c


TOLD = (
    "a casework system's page: summary strip, need table with numbers, outcome and provision"
    " cards with label over value, ‘Meets needs’ and ‘Works towards’ chips; browser's head and"
    " foot"
)
CASES = [
    Case("case-lowri-pdf", page, "web", "case-page", TOLD),
]
