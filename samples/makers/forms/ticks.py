"""A page whose table has boxes to tick for how often and group."""

from __future__ import annotations

from makers.facts import Case
from makers.page import Page
from makers.word import spaced

STYLE = (
    "@page{size:A4 landscape;margin:13mm}"
    "body{font:10.5pt 'Liberation Sans',sans-serif;color:#111}"
    "h1{font-size:19pt;color:#5a1846}"
    "h2{font-size:13pt;color:#fff;background:#5a1846;padding:4px 8px;margin:16px 0 6px}"
    "h4{margin:6px 0 2px;color:#5a1846}"
    "table{border-collapse:collapse;width:100%;margin:6px 0}"
    "th{background:#ecdde7;text-align:left}"
    "th,td{border:1px solid #888;padding:4px 6px;vertical-align:top}"
    "thead{display:table-header-group}"
    ".grid3{display:grid;grid-template-columns:1fr 1fr 1fr;gap:4px 14px;margin-bottom:8px}"
    ".two{columns:2;column-gap:10mm}.qa{break-inside:avoid}"
    ".two2{display:grid;grid-template-columns:1fr 1fr;gap:8mm}"
    ".bx{border:1px solid #5a1846;padding:0 6px}ul{margin:2px 0 2px 16px;padding:0}"
    "p{margin:3px 0}.st{font-size:12pt}"
)


def page() -> Page:
    """Prints the plan."""
    c = Page("tick-boxes", STYLE)
    g, s, L, f, _X, need, out, prov = (c.g, c.s, c.L, c.f, c.X, c.need, c.out, c.prov)
    n = "9992640383"
    u = "H726410918033"
    g.person = dict(
        name="Emre Can Yildiz-Harding",
        date_of_birth="2013-03-21",
        sex="Male",
        address="29 Ropewalk Gardens, Port Ellery, PE12 8QD",
        nhs_number=n,
        upn=u,
        school="Ellery Gate School",
        year_group="Year 7",
        ethnicity="White and Asian",
        home_language="Turkish and English",
    )
    g.plan = dict(
        status="final",
        local_authority="Port Ellery City Council",
        final_date="2025-02-20",
        review_date="2026-02-19",
        coordinator="Nell Carbury",
        reference="PE-EHC-3381",
    )
    g.contacts = [
        dict(
            name="Aylin Yildiz",
            relationship="Mother",
            phone="07700 900921",
            email="aylin.y@mail.example.org",
            parental_responsibility=True,
        ),
        dict(
            name="Matthew Harding",
            relationship="Father",
            phone="07700 900922",
            email="matt.harding@mail.example.org",
            parental_responsibility=True,
        ),
    ]
    h = lambda t: c.add("<h2>", c.s("heading", t), "</h2>")
    c.add(
        "<h1>",
        L("Port Ellery City Council – Education, Health and Care Plan"),
        "</h1><p class=st>",
        L("☐ Draft  ☑ Final  ☐ Amended draft  ☐ Amended final"),
        "</p><div class=grid3>",
    )
    for a, b in [
        ("Full name", "Emre Can Yildiz-Harding"),
        ("Date of birth", "21/03/2013"),
        ("Sex", "Male"),
        ("Ethnicity", "White and Asian"),
        ("Languages spoken at home", "Turkish and English"),
        ("NHS number", spaced(n)),
        ("UPN", u),
        ("School", "Ellery Gate School"),
        ("Year group", "Year 7"),
        ("Address", "29 Ropewalk Gardens, Port Ellery, PE12 8QD"),
        ("Plan number", "PE-EHC-3381"),
        ("Date of final plan", "20/02/2025"),
        ("Review due by", "19/02/2026"),
        ("EHC plan coordinator", "Nell Carbury"),
    ]:
        c.add("<div><b>", L(a), ":</b> ", f(b), "</div>")
    c.add(
        "</div><table><thead><tr>",
        *[
            f"<th>{L(x)}</th>"
            for x in ("Parent / carer", "Relationship", "Phone", "Email", "Parental responsibility")
        ],
        "</tr></thead>",
    )
    for r in [
        ("Aylin Yildiz", "Mother", "07700 900921", "aylin.y@mail.example.org"),
        ("Matthew Harding", "Father", "07700 900922", "matt.harding@mail.example.org"),
    ]:
        c.add("<tr>", *[f"<td>{f(x)}</td>" for x in r], "<td>", L("☑ Yes ☐ No"), "</td></tr>")
    c.add("</table>")
    h("SECTION A – What is important to Emre and to his family")
    c.add("<div class=two>")
    for q, a in [
        (
            "What do people like and admire about you?",
            "They say I am funny and I never give up. I can do"
            " impressions of all the teachers. I know about 400 flags.",
        ),
        (
            "What is important to you?",
            "My brother Kaan, swimming, my iPad, chips on Friday, and"
            " going to my grandmother in Izmir in the summer.",
        ),
        (
            "What is going well?",
            "I have been in my new school for five months and I have a"
            " locker. I like food technology. I can go to the office by myself.",
        ),
        (
            "What is not going well?",
            "People talk to me like a baby. I get tired and my legs"
            " hurt. I lost my voice box twice and nobody knew what I wanted.",
        ),
        (
            "What would you like to do in the future?",
            "I want to drive a bus or present the weather. I would like a girlfriend.",
        ),
        (
            "What do your parents want for you?",
            "Aylin and Matthew want Emre to be able to say anything to"
            " anyone. They are proud of the way in which he has settled in a"
            " mainstream secondary school. They would like him to walk for as"
            " long as he can, and they want adults to expect more of him in"
            " reading and in mathematics. Their greatest worry is that when he is"
            " tired he is left out, and that the voice output device is treated"
            " as a toy.",
        ),
        (
            "What should people know about your past?",
            "Emre was born with Worster-Drought syndrome. He did not"
            " walk until he was four. He was fed by tube until he was six. He has"
            " had a communication aid since Year 1 and attended Ropewalk Primary"
            " School with the help of the city’s physical disability team.",
        ),
    ]:
        c.add("<div class=qa><h4>", L(q), "</h4><p>", s("A", a), "</p></div>")
    c.add("</div>")
    h("SECTION B – Emre’s special educational needs")
    c.add(
        "<table><thead><tr>",
        *[
            f"<th>{L(x)}</th>"
            for x in ("Area of need", "Strengths", "Special educational needs", "Level")
        ],
        "</tr></thead>",
    )
    for t, a, st, ns, lv in [
        (
            "Communication and interaction",
            "ci",
            "Emre understands almost everything that is said to him"
            " and has a lively sense of humour. He uses 60 signs and a voice"
            " output communication aid with 1,200 words.",
            [
                "Emre’s speech cannot be understood by people outside his"
                " family, because of weakness in the muscles of his mouth and throat.",
                "He takes about a minute to build a sentence on his"
                " device, loses his turn in conversation and often gives up.",
                "He rarely asks questions, and answers with one or two words.",
            ],
            "☐ Mild  ☐ Moderate  ☑ Severe",
        ),
        (
            "Cognition and learning",
            "cl",
            "He has a good memory for facts, recognises 200 words by"
            " sight and counts reliably to 100.",
            [
                "Emre has a moderate learning disability; he works at the"
                " level expected of a child of six or seven.",
                "Because he cannot say sounds aloud, he has not learned to"
                " blend them and cannot read words that are new to him.",
                "He needs new ideas to be repeated in several ways before he will remember them.",
            ],
            "☐ Mild  ☑ Moderate  ☐ Severe",
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "He is sociable and forgiving.",
            [
                "Emre has begun to notice that he is different, and cries"
                " at home about being ‘broken’.",
                "He relies on adults, waits to be told what to do next and"
                " has no friend whom he sees out of school.",
            ],
            "☑ Mild  ☐ Moderate  ☐ Severe",
        ),
        (
            "Sensory and/or physical",
            "sp",
            "He walks indoors, swims ten metres and can use a touch"
            " screen accurately with his right index finger.",
            [
                "He has mild spastic diplegia with tight calf muscles; he"
                " falls about twice a day and cannot manage crowds or stairs without"
                " help.",
                "Emre dribbles and is at risk of choking on food that is hard or mixed in texture.",
                "He tires by early afternoon and needs to rest.",
            ],
            "☐ Mild  ☑ Moderate  ☐ Severe",
        ),
    ]:
        c.add(
            "<tr><td><b>",
            L(t),
            "</b></td><td>",
            s("B", st),
            "</td><td><ul>",
            *[f"<li>{need('B', a, x)}</li>" for x in ns],
            "</ul></td><td>",
            L(lv),
            "</td></tr>",
        )
    c.add("</table>")
    h("SECTION C – Emre’s health needs")
    c.add(
        "<ul><li>",
        need(
            "C",
            None,
            "Worster-Drought syndrome, with a swallowing disorder and frequent chest infections.",
        ),
        "</li><li>",
        need("C", None, "Epilepsy, well controlled at present on levetiracetam."),
        "</li></ul>",
    )
    h("SECTION D – Emre’s social care needs")
    c.add(
        "<ul><li>",
        need(
            "D",
            None,
            "He needs an adult with him who knows how to use his"
            " communication aid and how to respond to choking in any activity out"
            " of school.",
        ),
        "</li></ul>",
    )
    h("SECTION E – Outcomes")
    c.add(
        "<table><thead><tr>",
        *[
            f"<th>{L(x)}</th>"
            for x in ("No.", "Outcome", "To be achieved by", "Who will set short-term targets")
        ],
        "</tr></thead>",
    )
    for i, (o, by, w) in enumerate(
        [
            (
                "Emre will use his communication aid to start and keep up"
                " a conversation of at least six turns with other pupils, every day.",
                "July 2027",
                "Speech and language therapist and SENCO",
            ),
            (
                "Emre will read and understand a short passage of simple"
                " sentences with words that he has not met before.",
                "End of Key Stage 3",
                "Specialist teacher",
            ),
            (
                "Emre will go between lessons, eat his lunch and manage"
                " his bag safely with an adult at a distance.",
                "July 2026",
                "Occupational therapist",
            ),
            (
                "Emre will say what he is good at, and will have a friend"
                " whom he meets out of school twice a month.",
                "July 2026",
                "Form tutor",
            ),
        ]
    ):
        c.add(
            "<tr><td>",
            L(str(i + 1)),
            "</td><td>",
            out(o, None, by),
            "</td><td>",
            s("E", by),
            "</td><td>",
            s("E", w),
            "</td></tr>",
        )
    c.add("</table>")
    h("SECTION F – Special educational provision")
    W = ["Daily", "Weekly", "Fortnightly", "Termly"]
    Gp = ["Class", "Small group", "1:1", "Staff"]

    def tick(all_, on):
        return "".join(f"<div>{L(('☑ ' if x == on else '☐ ') + x)}</div>" for x in all_)

    for _x in W + Gp:
        pass
    c.add(
        "<table><thead><tr>",
        *[
            f"<th>{L(x)}</th>"
            for x in ("Outcome", "Provision", "Who", "How often", "Length", "Group")
        ],
        "</tr></thead>",
    )
    for o, p, w, fr, ln, gr in [
        (
            1,
            "Direct speech and language therapy to extend Emre’s use"
            " of his communication aid, to teach new vocabulary for each topic"
            " and to practise repair of a breakdown in conversation",
            "Specialist speech and language therapist (AAC)",
            "Weekly",
            "45 minutes",
            "1:1",
        ),
        (
            1,
            "Aided language modelling in every lesson by an adult who"
            " knows the device, who charges it, programmes it and carries a paper"
            " copy of it",
            "Teaching assistant with AAC training",
            "Daily",
            "32.5 hours a week",
            "1:1",
        ),
        (
            1,
            "Training of teachers and assistants in how to wait, how"
            " to model and how to ask open questions",
            "Specialist speech and language therapist (AAC)",
            "Termly",
            "2 hours",
            "Staff",
        ),
        (
            1,
            "A conversation club with pupils who have been taught to use the device",
            "Learning mentor",
            "Weekly",
            "40 minutes",
            "Small group",
        ),
        (
            2,
            "A reading programme designed for children who do not"
            " speak, with the voice output device used to blend sounds",
            "Specialist teacher for physical disability",
            "Weekly",
            "2 x 45 minutes",
            "1:1",
        ),
        (
            2,
            "Overlearning of literacy and number, following the plan of the specialist teacher",
            "Teaching assistant",
            "Daily",
            "30 minutes",
            "1:1",
        ),
        (
            2,
            "Modified tasks in every subject, with symbols and fewer items on the page",
            "Subject teachers",
            "Daily",
            "All lessons",
            "Class",
        ),
        (
            3,
            "A programme of independence training in moving between"
            " lessons, lunch and the care of his belongings",
            "Occupational therapist (sets), teaching assistant (delivers)",
            "Daily",
            "20 minutes",
            "1:1",
        ),
        (
            3,
            "Standing, stretching and a rest after lunch in the therapy room",
            "Teaching assistant trained by the physiotherapist",
            "Daily",
            "35 minutes",
            "1:1",
        ),
        (
            4,
            "Disability-positive mentoring by an adult who uses a communication aid",
            "Mentor from the Speaking Up project",
            "Fortnightly",
            "60 minutes",
            "1:1",
        ),
        (4, "A circle of friends", "Form tutor", "Weekly", "25 minutes", "Small group"),
    ]:
        c.add(
            "<tr><td>",
            L(str(o)),
            "</td><td>",
            prov("F", p, o - 1, w),
            "</td><td>",
            s("F", w),
            "</td><td>",
            tick(W, fr),
            "</td><td>",
            s("F", ln),
            "</td><td>",
            tick(Gp, gr),
            "</td></tr>",
        )
        g.provision[-1]["how_often"] = fr + " " + ln
    c.add("</table>")
    h("SECTION G – Health care provision")
    c.add(
        "<table><thead><tr>",
        *[f"<th>{L(x)}</th>" for x in ("Provision", "Who", "How often")],
        "</tr></thead>",
    )
    for p, w, hh in [
        (
            "Assessment of swallowing and a feeding plan that all staff follow",
            "Dysphagia therapist",
            "Every six months",
        ),
        (
            "Physiotherapy, with review of splints and footwear",
            "Paediatric physiotherapist",
            "Six sessions of 45 minutes a year",
        ),
        (
            "Epilepsy review and training in first aid for seizures",
            "Epilepsy nurse",
            "Once a year, in September",
        ),
    ]:
        c.add(
            "<tr><td>",
            prov("G", p, None, w, hh),
            "</td><td>",
            s("G", w),
            "</td><td>",
            s("G", hh),
            "</td></tr>",
        )
    c.add("</table><div class=two2><div class=bx>")
    h("SECTION H1 – Social care provision under the Chronically Sick and Disabled Persons Act 1970")
    c.add(
        "<p>",
        prov(
            "H1",
            "A personal assistant for five hours a week in term time,"
            " so that Emre can swim and go to a youth club.",
            None,
            "",
            "five hours a week in term time",
        ),
        "</p></div><div class=bx>",
    )
    h("SECTION H2 – Other social care provision")
    c.add("<p>", s("H2", "None."), "</p></div></div>")
    h("SECTION I – Name and type of school")
    c.add(
        "<p>",
        s(
            "I",
            "Ellery Gate School – mainstream community school with a"
            " physical disability resource base",
        ),
        "</p>",
    )
    g.placement = dict(
        name="Ellery Gate School",
        type="mainstream community school with a physical disability resource base",
    )
    h("SECTION J – Personal Budget")
    c.add(
        "<p>",
        L("Has a Personal Budget been requested?  ☑ Yes  ☐ No"),
        "</p><p>",
        s(
            "J",
            "A direct payment of £71.50 a week will be made for the"
            " personal assistant in Section H1.",
        ),
        "</p>",
    )
    g.budget = dict(requested=True, text="£71.50 a week")
    h("SECTION K – Advice and information")
    c.add(
        "<table><thead><tr>",
        *[f"<th>{L(x)}</th>" for x in ("Type of advice", "Name", "Job title", "Date", "Attached")],
        "</tr></thead>",
    )
    for t, a, r, d, iso in [
        ("Child", "Emre Yildiz-Harding", "", "11/11/2024", "2024-11-11"),
        ("Parents", "Aylin Yildiz and Matthew Harding", "", "14/11/2024", "2024-11-14"),
        ("Education", "Pamela Stride", "SENCO", "19/11/2024", "2024-11-19"),
        (
            "Educational psychology",
            "Dr Conrad Bailey",
            "Educational Psychologist",
            "09/12/2024",
            "2024-12-09",
        ),
        (
            "Speech and language therapy",
            "Mairi Grant",
            "Specialist Speech and Language Therapist",
            "02/12/2024",
            "2024-12-02",
        ),
        (
            "Occupational therapy",
            "Josh Penhale",
            "Occupational Therapist",
            "05/12/2024",
            "2024-12-05",
        ),
        (
            "Medical",
            "Dr Rukhsana Malik",
            "Consultant Paediatric Neurologist",
            "27/11/2024",
            "2024-11-27",
        ),
        (
            "Social care",
            "Leon Fairley",
            "Social Worker, Disabled Children’s Team",
            "29/11/2024",
            "2024-11-29",
        ),
    ]:
        c.g.advise(t, a, r, iso)
        c.add(
            "<tr>",
            *[f"<td>{(s('K', x) if x else '–')}</td>" for x in (t, a, r, d)],
            "<td>",
            L("☑"),
            "</td></tr>",
        )
    c.add(
        "</table><p>",
        L("Signed for Port Ellery City Council: "),
        f("Damian Frost, Head of Inclusion"),
        "</p>",
    )
    return c


TOLD = (
    "Chromium, landscape: provision table whose columns How"
    " often and Group are tick boxes (☑ Daily ☐ Weekly …); needs with"
    " level boxes; question-and-answer Section A in two columns; repeated"
    " thead; H1/H2 in a two-column box"
)
CASES = [
    Case("ticks-emre-pdf", page, "web", "tick-boxes", TOLD),
]
