"""Clauses B1, E1, F1 that refer to each other, set by typst."""

from __future__ import annotations

from makers.facts import Case
from makers.typeset import Typeset
from makers.word import spaced


def page() -> Typeset:
    """Prints the plan."""
    c = Typeset("cross-references")
    g, s, L, f, need, out, prov, _X, H = (c.g, c.s, c.L, c.f, c.need, c.out, c.prov, c.X, c.H)
    n = "9999081630"
    ul = "5539204718"
    g.person = dict(
        name="Philippa Jane Ashworth-Nkemelu",
        preferred_name="Pip",
        date_of_birth="2008-11-14",
        sex="Female",
        address="The Lodge, Fallowfield Lane, Great Ketton, GK9 2TS",
        nhs_number=n,
        uln=ul,
        school="Ketton Sixth Form Centre",
        year_group="12",
        ethnicity="Mixed: White and Black African",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Kettonshire Council",
        amended_date="2025-05-23",
        review_date="2026-05-15",
        coordinator="Tristan Bello",
        reference="KSH/2019/8830",
    )
    g.contacts = [
        dict(
            name="Caroline Ashworth",
            relationship="Mother",
            phone="07700 900590",
            email="caroline.a@mail.example.org",
        ),
        dict(
            name="Chidi Nkemelu",
            relationship="Father",
            phone="07700 900591",
            email="chidi.n@mail.example.org",
        ),
    ]
    A = c.add
    A(
        "#set"
        ' page(paper:"a4",margin:(x:2.3cm,top:2.6cm,bottom:2.2cm),header:context{let'
        " h=query(selector(heading.where(level:1)).before(here())); set"
        " text(8.5pt); grid(columns:(1fr,1fr),align:(left,right),[Kettonshire"
        " Council · Education, Health and Care Plan KSH/2019/8830],[P."
        " Ashworth-Nkemelu])},footer:context{set text(8.5pt);"
        " align(center)[#counter(page).display() /"
        ' #counter(page).final().first()]})\n#set text(font:"New Computer'
        ' Modern",size:10.5pt,lang:"en",region:"GB",hyphenate:true)\n#set'
        " par(justify:true,leading:.68em,spacing:.95em)\n#show"
        " heading.where(level:1):"
        ' it=>block(above:1.6em,below:.9em,text(14pt,weight:"bold",smallcaps(it.body)))\n'
        "#show heading.where(level:2):"
        ' it=>block(above:1.2em,below:.7em,text(11pt,style:"italic",weight:"regular",it.body))\n'
        '#let cl(k,b)=grid(columns:(1.2cm,1fr),text(weight:"bold",k),b)\n'
    )
    g.furniture.append("Kettonshire Council · Education, Health and Care Plan KSH/2019/8830")
    g.furniture.append("P. Ashworth-Nkemelu")
    g.paging.append("{page} / {pages}")
    h = lambda t: A(f"= {H(t)}\n")
    h2 = lambda t: A(f"== {L(t)}\n")
    P = lambda *x: A("".join(x) + "\n\n")
    A(
        f"#align(center)[#text(20pt)[{L('Education, Health and Care Plan')}]\n\n"
        f"#text(14pt)[{f('Philippa Jane Ashworth-Nkemelu')}]\n\n"
        f"{L('Amended Final Plan issued by ')}{f('Kettonshire Council')}"
        f"{L(' on ')}{f('23 May 2025')}]\n"
    )
    kv = [
        ("Preferred name", "Pip"),
        ("Date of birth", "14 November 2008"),
        ("Gender", "Female"),
        ("Ethnicity", "Mixed: White and Black African"),
        ("Address", "The Lodge, Fallowfield Lane, Great Ketton, GK9 2TS"),
        ("NHS number", spaced(n)),
        ("Unique learner number", ul),
        ("Institution attended", "Ketton Sixth Form Centre"),
        ("National Curriculum year", "12"),
        ("Review date", "15 May 2026"),
        ("SEN case manager", "Tristan Bello"),
    ]
    A(
        "#table(columns:(5cm,1fr),stroke:none,inset:3.5pt,"
        + ",".join((f"[*{L(a)}*],[{f(b)}]" for a, b in kv))
        + ")\n"
    )
    A(
        "#table(columns:(1fr,1fr,1fr,1.6fr),stroke:.4pt,"
        + ",".join(f"[*{L(x)}*]" for x in ("Person", "Relationship", "Telephone", "E-mail"))
        + ","
        + ",".join(
            f"[{f(x)}]"
            for x in (
                "Caroline Ashworth",
                "Mother",
                "07700 900590",
                "caroline.a@mail.example.org",
                "Chidi Nkemelu",
                "Father",
                "07700 900591",
                "chidi.n@mail.example.org",
            )
        )
        + ")\n"
    )
    P(
        L(
            "In this plan needs, outcomes and provision are numbered"
            " throughout, and the numbers in square brackets show what belongs"
            " together."
        )
    )
    h("Section A: views, interests and aspirations")
    h2("Pip")
    P(
        s(
            "A",
            "Pip wrote to the council in February. She describes"
            " herself as ‘an owl who has to live in the daytime’. She plays the"
            " cello, reads Old Norse sagas in translation and keeps an exact"
            " diary of the birds on the river. She would like to study medieval"
            " languages or ornithology, perhaps in Iceland, and to live in a"
            " small flat with a piano and no neighbours above.",
        )
    )
    P(
        s(
            "A",
            "She writes: ‘When I am ill I am very persuasive. Please"
            " do not believe me about food. Please do believe me about noise. I"
            " find it easier when people are specific, when they finish what they"
            " start, and when I am offered an office rather than a circle of"
            " chairs.’",
        )
    )
    h2("Caroline and Chidi")
    P(
        s(
            "A",
            "Pip adds that she has always known things by reading"
            " about them first. She learned how to make a friend from a library"
            " book when she was eight and followed it step by step; the other"
            " girl moved away. She says that college is the first place in which"
            " a teacher asked her a question to which the teacher did not already"
            " know the answer, and that she thought about it on the way home and"
            " was happy. She would like her review meetings to have an agenda, no"
            " food in the room and no more than five people.",
        )
    )
    P(
        s(
            "A",
            "Pip’s parents have spent three years afraid that she"
            " would die. They say that the first good thing to happen was that"
            " somebody wrote down that she was autistic, because after that the"
            " treatment began to fit. They hope for a year without hospital, for"
            " a friend or two, and for her mind to have something worthy of it."
            " They ask for one person in the council who knows the whole of the"
            " story.",
        )
    )
    h2("History")
    P(
        s(
            "A",
            "Pip was a precocious reader who was thought to be coping"
            " well in primary school. She became ill with anorexia nervosa at"
            " thirteen and was diagnosed with autism at fourteen. She was an"
            " inpatient at Larkhill from January to August 2023 and again from"
            " March to June 2024. She took five GCSEs through the hospital school"
            " and joined Ketton Sixth Form Centre in September 2024 on a"
            " part-time timetable.",
        )
    )
    h("Section B: special educational needs")
    k = [0]

    def B_(a, ns):
        for x, nt in ns:
            k[0] += 1
            A(
                f"#cl([{L('B' + str(k[0]))}],[{need('B', a, x)}"
                + (f"#footnote[{s('B', nt)}]" if nt else "")
                + "])\n\n"
            )

    h2("Communication and interaction")
    B_(
        "ci",
        [
            (
                "Pip is autistic. She understands language that is precise"
                " and literal, but misreads tone, teasing and what is left unsaid,"
                " and afterwards goes over conversations for hours.",
                "Dr A. Lindgren, Educational Psychologist, 3 February 2025, paragraph 14.",
            ),
            (
                "She takes spoken instructions apart word by word and may"
                " reach the end of a lesson still thinking about the first of them;"
                " she needs important information to be written down, dated and"
                " complete.",
                "L. Carter, Speech and Language Therapist, 17 January 2025, section 3.",
            ),
            (
                "In groups of more than four she falls silent and cannot"
                " find a moment at which to speak, although she has usually prepared"
                " more than anybody else.",
                "",
            ),
            (
                "Pip does not recognise early signs of difficulty in"
                " herself and says that she is fine until she cannot speak at all.",
                "",
            ),
        ],
    )
    h2("Cognition and learning")
    P(
        s(
            "B",
            "Pip’s verbal comprehension is in the very superior range,"
            " and she has an exceptional memory for text and for music.",
        )
    )
    B_(
        "cl",
        [
            (
                "Pip’s thinking is rigid: she has great difficulty in"
                " changing a plan, in stopping a task which is not perfect and in"
                " judging how much is enough.",
                "",
            ),
            (
                "When she is low in weight her concentration, processing"
                " speed and memory fall sharply, so that work which was easy in one"
                " week may be impossible in the next.",
                "Dr B. Osgood, Consultant Psychiatrist, 20 January 2025, page 2.",
            ),
            (
                "She has missed more than half of Key Stage 4 and has gaps"
                " in mathematics and in the sciences.",
                "",
            ),
        ],
    )
    h2("Social, emotional and mental health")
    B_(
        "semh",
        [
            (
                "Pip has anorexia nervosa and severe anxiety, which leave"
                " her unable to eat with other people and preoccupied for much of"
                " each day with numbers, rules and exercise.",
                "",
            ),
            (
                "She punishes herself for mistakes and has harmed herself"
                " on four occasions in the past year.",
                "",
            ),
            ("She has no friends of her own age, and withdraws when one is offered to her.", ""),
        ],
    )
    h2("Sensory and physical")
    B_(
        "sp",
        [
            (
                "Noise, strip lighting and the smell of food overwhelm"
                " her; the atrium and the refectory are impossible for her to enter.",
                "",
            ),
            ("Pip tires quickly and is not at present permitted to take exercise.", ""),
        ],
    )
    h2("Preparation for adulthood")
    B_(
        "ind",
        [
            (
                "She does not use public transport alone, and has never"
                " bought or cooked a meal for herself.",
                "",
            ),
            (
                "She finds forms, telephone calls and appointments so"
                " difficult that she does not make them.",
                "",
            ),
        ],
    )
    h("Section C: health care needs")
    P(
        need(
            "C",
            None,
            "Pip has anorexia nervosa, with low bone density and a"
            " history of low potassium and of fainting.",
        )
    )
    P(
        need(
            "C",
            None,
            "She has obsessional thoughts and disturbed sleep, for"
            " which she is prescribed sertraline.",
        )
    )
    h("Section D: social care needs")
    P(
        need(
            "D",
            None,
            "Pip needs a place other than home and hospital where she"
            " can be with people, and her parents need time in which they are not"
            " supervising meals.",
        )
    )
    h("Section E: outcomes")
    E = [
        (
            "By July 2027 Pip will complete three A levels, or two A"
            " levels and an extended project, in subjects of her choice.",
            "July 2027",
            "B2, B5–B7",
        ),
        (
            "By July 2026 Pip will attend all of her agreed timetable"
            " in three weeks out of four, and will use a written signal to leave"
            " before she is overwhelmed.",
            "July 2026",
            "B1, B4, B11",
        ),
        (
            "By December 2026 Pip will eat a planned snack and lunch"
            " in college on each day on which she attends.",
            "December 2026",
            "B8",
        ),
        (
            "By July 2026 Pip will belong to one group of people who"
            " share an interest, and will meet them each week.",
            "July 2026",
            "B2, B10",
        ),
        (
            "By July 2027 Pip will travel to college by train, manage"
            " her own appointments and cook five meals.",
            "July 2027",
            "B12, B13",
        ),
    ]
    for i, (o, by, nn) in enumerate(E):
        A(f"#cl([{L('E' + str(i + 1))}],[{out(o, None, by)} {L('[' + nn + ']')}])\n\n")
    P(
        s(
            "E",
            "Arrangements for setting shorter-term targets: the"
            " personal tutor will agree targets with Pip at the beginning of each"
            " half term and will send them to her parents and to the eating"
            " disorders service.",
        )
    )
    h("Section F: special educational provision")
    k[0] = 0

    def F_(t, rows):
        h2(t)
        for p, w, hh, o, nn in rows:
            k[0] += 1
            A(
                f"#cl([{L('F' + str(k[0]))}],[{prov('F', p, o - 1 if o else None, w, hh)}"
                f" {L('[' + nn + ']')}])\n\n"
            )

    F_(
        "Curriculum and timetable",
        [
            (
                "An individual timetable of three subjects, taught on four"
                " days a week between 10.00 and 3.00, which may be reduced by Pip’s"
                " tutor for up to two weeks at a time when her health requires it.",
                "",
                "",
                1,
                "B5, B6; E1",
            ),
            (
                "Ten hours a week of individual or paired teaching by"
                " subject teachers, of which up to five may be given online when Pip"
                " is not well enough to attend.",
                "subject teachers",
                "Ten hours a week",
                1,
                "B2, B6; E1",
            ),
            (
                "A specialist mentor for students with autism will meet"
                " Pip for one hour twice a week to plan, prioritise and decide what"
                " is good enough.",
                "A specialist mentor for students with autism",
                "one hour twice a week",
                1,
                "B4; E1",
            ),
        ],
    )
    F_(
        "Examinations and assessment",
        [
            (
                "Pip will sit all examinations in a room by herself with"
                " supervised rest breaks and 25% additional time, and will be told of"
                " the room, the invigilator and the order of the papers one week"
                " before.",
                "",
                "",
                1,
                "B1, B5; E1",
            ),
            (
                "Coursework deadlines will be agreed with Pip in writing"
                " at the start of each half term; an adult will tell her in writing"
                " when a piece of work is finished and will take it from her.",
                "",
                "",
                1,
                "B5; E1",
            ),
            (
                "The National Curriculum does not apply at this stage, but"
                " Pip will follow a GCSE course in mathematics, by individual tuition"
                " for two hours a week, until she has gained Grade 4.",
                "",
                "two hours a week",
                1,
                "B7; E1",
            ),
        ],
    )
    F_(
        "Staffing and expertise",
        [
            (
                "A named key worker, trained in autism and in eating"
                " disorders, will be on site whenever Pip is and will meet her for"
                " fifteen minutes on arrival and before she leaves.",
                "",
                "",
                2,
                "B3, B8; E2",
            ),
            (
                "A trained meal supporter will sit with Pip for a snack of"
                " 20 minutes and a lunch of 40 minutes on each day of attendance, in"
                " a private room.",
                "",
                "",
                3,
                "B7; E3",
            ),
            (
                "An educational psychologist will consult with the team"
                " for two hours each half term and will see Pip for six sessions of"
                " 60 minutes on flexible thinking.",
                "An educational psychologist",
                "",
                2,
                "B4; E2",
            ),
            (
                "A speech and language therapist will work with Pip on"
                " self-advocacy and on recognising her own state, for 45 minutes a"
                " fortnight (19 sessions a year).",
                "A speech and language therapist",
                "45 minutes a fortnight (19 sessions a year)",
                2,
                "B1, B3; E2",
            ),
            (
                "All staff who teach Pip will have three hours of"
                " training, before the first day of term, in autism in young women.",
                "",
                "",
                2,
                "B1; E2",
            ),
        ],
    )
    F_(
        "Environment",
        [
            (
                "A small office with natural light, for her own use, and"
                " permission to use the side entrance.",
                "",
                "",
                2,
                "B10; E2",
            ),
            (
                "A written plan for fire drills, cover lessons and trips,"
                " made with Pip at least two school days beforehand.",
                "",
                "",
                2,
                "B5, B11; E2",
            ),
            ("Seating near the door, and noise-cancelling headphones.", "", "", 2, "B10; E2"),
        ],
    )
    F_(
        "Friendship and preparation for adulthood",
        [
            (
                "A tutor will start and supervise a society for natural"
                " history or languages, of no more than eight members, which will"
                " meet for an hour a week.",
                "",
                "an hour a week",
                4,
                "B2, B9; E4",
            ),
            (
                "A travel trainer will teach Pip to travel by train, in"
                " twelve sessions of two hours in the summer term.",
                "A travel trainer",
                "twelve sessions of two hours in the summer term",
                5,
                "B12; E5",
            ),
            (
                "Life skills teaching, including cooking and telephone"
                " calls, for 90 minutes a week by an occupational therapy assistant.",
                "an occupational therapy assistant",
                "90 minutes a week",
                5,
                "B12, B13; E5",
            ),
        ],
    )
    h(
        "Section H1: social care provision under section 2 of the"
        " Chronically Sick and Disabled Persons Act 1970"
    )
    P(
        prov(
            "H1",
            "Support from a worker experienced in autism for four"
            " hours a week, to help Pip to reach and take part in the river bird"
            " survey.",
            None,
            "",
            "four hours a week",
        )
    )
    h("Section H2: any other social care provision")
    P(
        prov(
            "H2",
            "A carer’s assessment for each parent, to be completed by 31 July 2025.",
            None,
            "",
            "",
        )
    )
    h("Section G: health care provision")
    k[0] = 0
    for p, w, hh in [
        (
            "The community eating disorders service will see Pip each"
            " week for 60 minutes for therapy adapted to autism.",
            "The community eating disorders service",
            "",
        ),
        (
            "A dietitian will review her meal plan every four weeks"
            " and will train the meal supporters for three hours before they"
            " begin.",
            "A dietitian",
            "",
        ),
        (
            "Blood tests and physical monitoring at the general practice every two weeks.",
            "",
            "every two weeks",
        ),
    ]:
        k[0] += 1
        A(f"#cl([{L('G' + str(k[0]))}],[{prov('G', p, None, w, hh)}])\n\n")
    h("Section I: placement")
    P(s("I", "Ketton Sixth Form Centre, a mainstream sixth form college."))
    g.placement = dict(name="Ketton Sixth Form Centre", type="mainstream sixth form college")
    h("Section J: personal budget")
    P(
        s(
            "J",
            "Pip has requested a direct payment in respect of F12 and"
            " H1. The council has agreed £4,160 a year, to be paid to Caroline"
            " Ashworth as her nominee.",
        )
    )
    g.budget = dict(requested=True, text="£4,160 a year")
    h("Section K: advice and information")
    A(
        "#table(columns:(1cm,1.4fr,2fr,1fr),stroke:.4pt,"
        + ",".join(f"[*{L(x)}*]" for x in ("No.", "Advice", "Given by", "Dated"))
    )
    for i, (t, a, r, d, iso) in enumerate(
        [
            ("Young person", "Philippa Ashworth-Nkemelu", "", "10 February 2025", "2025-02-10"),
            (
                "Parents",
                "Caroline Ashworth and Chidi Nkemelu",
                "",
                "12 February 2025",
                "2025-02-12",
            ),
            ("Educational", "Bronagh Daly", "Head of Inclusion", "21 February 2025", "2025-02-21"),
            (
                "Psychological",
                "Dr Astrid Lindgren-Shaw",
                "Educational Psychologist",
                "3 February 2025",
                "2025-02-03",
            ),
            (
                "Psychiatric",
                "Dr Benjamin Osgood",
                "Consultant Psychiatrist",
                "20 January 2025",
                "2025-01-20",
            ),
            (
                "Speech and language therapy",
                "Lowena Carter",
                "Speech and Language Therapist",
                "17 January 2025",
                "2025-01-17",
            ),
            (
                "Social care",
                "Priscilla Amankwah",
                "Social Worker",
                "24 February 2025",
                "2025-02-24",
            ),
        ]
    ):
        c.g.advise(t, a, r, iso)
        A(
            f",[{L(str(i + 1))}],[{s('K', t)}],[{s('K', a)}"
            + (f", {s('K', r)}" if r else "")
            + f"],[{s('K', d)}]"
        )
    A(")\n")
    P(L("Signed on behalf of Kettonshire Council: "), f("Verity Holland"))
    return c


TOLD = (
    "typst: justified, hyphenated serif; needs numbered B1–B13"
    " in one run, outcomes E1…, provisions F1… as numbered clauses with"
    " cross-references in square brackets; footnotes that cite reports;"
    " running head with the current section; H before G; autism +"
    " anorexia, 16"
)
CASES = [
    Case("crossref-philippa-pdf", page, "typst", "cross-references", TOLD),
]
