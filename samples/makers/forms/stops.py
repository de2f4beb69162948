"""Plain paragraphs and tab stops.

Particulars on tab stops; provision as lines Provision, Delivered by, Frequency, Review; K as a
numbered list.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import Paper
from makers.word import new_list, numbered


def paper() -> Paper:
    """Prints the plan."""
    c = Form("tabs-marnix", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    u = "Q865201918008"
    n = "9990020078"
    g.person = dict(
        name="Marnix Joel Oakley",
        date_of_birth="2016-12-01",
        sex="Male",
        address="c/o Children’s Services, County Buildings, Rutmere, RM1 1AA",
        school="Fieldgate Primary School",
        year_group="Year 3",
        upn=u,
        nhs_number=n,
    )
    g.plan = dict(
        status="final",
        local_authority="Rutmere Council",
        final_date="2024-10-18",
        review_date="2025-10-01",
        coordinator="Sunita Rao",
    )
    g.contacts = [
        dict(
            name="Diane Pell",
            relationship="Foster carer",
            phone="07700 900776",
            parental_responsibility=False,
        ),
        dict(
            name="Rutmere Council",
            relationship="Corporate parent (full care order, 6 June 2022)",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("CONFIDENTIAL")], align="right")
    c.p.running([X("EHC Plan – Marnix Oakley – 01.12.2016")], foot=True, align="centre")
    c.t([B("RUTMERE COUNCIL", size=14)], align="centre")
    c.t([B("EDUCATION, HEALTH AND CARE PLAN", size=16)], align="centre")
    c.t([B("FINAL", size=14)], align="centre")
    for a, b in [
        ("Name:", "Marnix Joel Oakley"),
        ("Date of birth:", "1st December 2016"),
        ("Sex:", "Male"),
        ("UPN:", u),
        ("NHS number:", "999 002 0078"),
        ("Address:", "c/o Children’s Services, County Buildings, Rutmere, RM1 1AA"),
        ("School:", "Fieldgate Primary School"),
        ("Year group:", "Year 3"),
        ("Date of final plan:", "18th October 2024"),
        ("Review due by:", "1st October 2025"),
        ("SEND Officer:", "Sunita Rao"),
    ]:
        c.t([B(a + "\t"), f(b)], stop=5, after=2)
    c.t(B("Parent/carer details"), before=8)
    for a, b in [
        ("Name:", "Diane Pell"),
        ("Relationship:", "Foster carer"),
        ("Telephone:", "07700 900776"),
        ("Parental responsibility:", "No"),
    ]:
        c.t([B(a + "\t"), f(b)], stop=5, after=2)
    for a, b in [
        ("Name:", "Rutmere Council"),
        ("Relationship:", "Corporate parent (full care order, 6 June 2022)"),
        ("Contact:", "Kerry-Ann Moss, social worker, 01632 960455"),
        ("Parental responsibility:", "Yes"),
    ]:
        c.t([B(a + "\t"), f(b)], stop=5, after=2, **{"before": 8} if a == "Name:" else {})

    def S(t):
        c.t(B(t, size=12, underline=True), before=12, keep=True)

    def h(t):
        c.t(B(t), before=6, keep=True)

    S("SECTION A: Views, interests and aspirations")
    h("Marnix’s views")
    c.t(
        s(
            "A",
            (
                "Marnix told his social worker that he likes Lego, his bunk bed, Diane’s cat"
                " Figgy and playing in goal. He does not like loud voices or surprises. He wants"
                " to be a builder ‘and build my own house with a lock’."
            ),
        )
    )
    h("Diane’s views")
    c.t(
        s(
            "A",
            (
                "Diane says that Marnix is a caring boy who watches adults closely. He has slept"
                " through the night since Easter. She would like school to understand that his"
                " behaviour is fear."
            ),
        )
    )
    h("History")
    c.t(
        s(
            "A",
            (
                "Marnix came into care at five after neglect and exposure to domestic abuse. He"
                " has lived with Diane for two years and has had three schools. Contact with his"
                " birth mother takes place four times a year."
            ),
        )
    )
    S("SECTION B: Special educational needs")
    c.t(
        L(
            "This section sets out all of Marnix’s identified special educational needs.",
            italic=True,
        )
    )

    def area(t, a, paras):
        h(t)
        for k, x in paras:
            c.t(s("B", x) if k == "s" else need("B", a, x))

    area(
        "Cognition and learning",
        "cl",
        [
            (
                "n",
                (
                    "Marnix is working at the level expected of a child in Reception. He reads 30"
                    " common words and can write his first name. He is not yet secure with"
                    " numbers beyond ten."
                ),
            ),
            (
                "n",
                (
                    "He holds on to new learning for a day or two only and needs it repeated in"
                    " many different ways."
                ),
            ),
        ],
    )
    area(
        "Communication and interaction",
        "ci",
        [
            (
                "n",
                (
                    "Marnix’s language is delayed by about three years. He does not understand"
                    " words for time, feelings or position."
                ),
            ),
            (
                "n",
                (
                    "In play he controls other children and does not see that they want something"
                    " different."
                ),
            ),
        ],
    )
    area(
        "Social, emotional and mental health difficulties",
        "semh",
        [
            (
                "n",
                (
                    "Marnix is hypervigilant. He scans the room, moves away from adults who stand"
                    " behind him and is distracted by any noise at the door."
                ),
            ),
            (
                "n",
                (
                    "He hits, bites or runs when he feels threatened, on average twice each day."
                    " He has twice left the school site."
                ),
            ),
            ("n", "He finds it very hard to trust a new adult and tests each one for weeks."),
        ],
    )
    area(
        "Sensory and/or physical needs",
        "sp",
        [
            (
                "n",
                (
                    "Marnix seeks heavy pressure and movement: he crashes into furniture and"
                    " chews his cuffs."
                ),
            )
        ],
    )
    S("SECTION C: Health needs related to SEN")
    c.t(
        need(
            "C",
            None,
            (
                "Marnix has nocturnal enuresis and foetal alcohol spectrum disorder (diagnosed"
                " July 2023)."
            ),
        )
    )
    S("SECTION D: Social care needs related to SEN")
    c.t(
        need(
            "D",
            None,
            (
                "Marnix needs his carers and teachers to follow one therapeutic plan, because he"
                " becomes unsafe when adults respond differently."
            ),
        )
    )
    S("SECTION E: Outcomes")
    O = [
        (
            "By the end of Year 4",
            "Marnix will read and spell 100 common words and count reliably to 100.",
        ),
        (
            "By the end of Year 4",
            (
                "Marnix will tell an adult how he feels with a word, a card or a colour, five"
                " times a day."
            ),
        ),
        (
            "By July 2026",
            "Marnix will stay in class and on task for 15 minutes at a time with an adult nearby.",
        ),
        (
            "By July 2026",
            "Marnix will play a game with two children for ten minutes without hurting anyone.",
        ),
    ]
    for i, (by, o) in enumerate(O):
        c.t([B(f"Outcome {i + 1}: "), s("E", by + ", "), out(o, by=by)])
    S("SECTION F: Special educational provision")
    k = [0]

    def P(hd, rows):
        h(hd)
        for t, w, fr, rv, o in rows:
            k[0] += 1
            c.t(
                [B("Provision: "), prov("F", t, None if o is None else o - 1, w, fr, review=rv)],
                after=0,
            )
            c.t([B("Delivered by: "), s("F", w)], after=0)
            c.t([B("Frequency: "), s("F", fr)], after=0)
            c.t([B("Review: "), s("F", rv)], after=8)

    P(
        "To achieve Outcome 1",
        [
            (
                (
                    "A daily literacy and number programme made up of small, over-learned steps,"
                    " using concrete materials"
                ),
                "Class teacher (planning); teaching assistant (delivery)",
                "30 minutes each morning, one to one",
                "Every half term",
                1,
            ),
            (
                "Memory games and retrieval practice",
                "Teaching assistant",
                "10 minutes, three times a day",
                "Every half term",
                1,
            ),
        ],
    )
    P(
        "To achieve Outcome 2",
        [
            (
                "A language enrichment group that teaches words for time, feelings and position",
                "Teaching assistant trained by a speech and language therapist",
                "Three 20-minute sessions a week in a group of no more than four",
                "Termly, by the therapist",
                2,
            ),
            (
                (
                    "A speech and language therapist will assess Marnix, set targets and train"
                    " the teaching assistant"
                ),
                "Speech and language therapist",
                "One half-day visit a term",
                "Annually",
                2,
            ),
        ],
    )
    P(
        "To achieve Outcomes 3 and 4",
        [
            (
                (
                    "A key adult and a deputy key adult trained in PACE and in de-escalation, who"
                    " greet Marnix, stay in sight and see him out"
                ),
                "Two members of staff named by the headteacher",
                "Full time, including break and lunch (32.5 hours a week)",
                "Half-termly with the virtual school",
                3,
            ),
            (
                "Theraplay-informed sessions",
                "Play therapist (PTUK registered)",
                "Weekly, 45 minutes, for 36 weeks",
                "Written report each term",
                3,
            ),
            (
                "A sensory circuit and a safe den next to the classroom",
                "Teaching assistant, following the occupational therapist’s plan",
                "15 minutes on arrival and after lunch; the den at any time",
                "Termly, by the occupational therapist",
                3,
            ),
        ],
    )
    S("SECTION G: Health provision")
    c.t(
        [
            B("Provision: "),
            prov(
                "G",
                "Review in the foetal alcohol clinic",
                None,
                "Consultant paediatrician",
                "Every six months",
            ),
        ],
        after=0,
    )
    c.t([B("Delivered by: "), s("G", "Consultant paediatrician")], after=0)
    c.t([B("Frequency: "), s("G", "Every six months")])
    S(
        "SECTION H1: Social care provision made under section 2 of the Chronically Sick and"
        " Disabled Persons Act 1970"
    )
    c.t(s("H1", "None"))
    S("SECTION H2: Other social care provision")
    c.t(
        [
            B("Provision: "),
            prov(
                "H2",
                "Therapeutic parenting consultation for Diane and for school staff together",
                None,
                "Looked-after children’s psychology team",
                "Monthly, 60 minutes",
            ),
        ],
        after=0,
    )
    c.t([B("Delivered by: "), s("H2", "Looked-after children’s psychology team")], after=0)
    c.t([B("Frequency: "), s("H2", "Monthly, 60 minutes")])
    S("SECTION I: Placement")
    c.t([B("Name: "), s("I", "Fieldgate Primary School")], after=0)
    c.t([B("Type: "), s("I", "Mainstream community primary school")])
    g.placement = dict(name="Fieldgate Primary School", type="Mainstream community primary school")
    S("SECTION J: Personal budget")
    c.t(s("J", "Not applicable"))
    S("SECTION K: Advice and information gathered during the assessment")
    nid = new_list(c, "%1.", left=567, hang=567)
    ls = []
    for t, a, r, d, i in [
        ("Carer’s views", "Diane Pell", "", "14.05.24", "2024-05-14"),
        (
            "Educational advice",
            "Rob Thurlby",
            "Headteacher, Fieldgate Primary School",
            "22.05.24",
            "2024-05-22",
        ),
        ("Medical advice", "Dr Amina Yusuf", "Community Paediatrician", "03.06.24", "2024-06-03"),
        (
            "Educational psychology advice",
            "Leon Farrar",
            "Educational Psychologist",
            "10.06.24",
            "2024-06-10",
        ),
        ("Social care advice", "Kerry-Ann Moss", "Social Worker", "28.05.24", "2024-05-28"),
        (
            "Occupational therapy report",
            "Isla Munro",
            "Occupational Therapist",
            "17.06.24",
            "2024-06-17",
        ),
    ]:
        c.adv(t, a, r, i)
        ls.append(s("K", f"{t} – {a}{(', ' + r if r else '')} ({d})"))
    numbered(c, ls, nid)
    c.t(
        [L("Signed: "), f("Marcus Veldt"), L(", Service Manager, SEND      Date: "), f("18.10.24")],
        before=14,
    )
    return c.p


TOLD = (
    "no tables in B to H, bold only, particulars by tab stops, provision as stacked label lines"
    " (Provision / Delivered by / Frequency / Review), looked-after child with foster carer, K as"
    " a numbered list"
)
CASES = [
    Case("tabs-marnix-docx", paper, "docx", "tab-stops", TOLD),
    Case("tabs-marnix-pdf", paper, "pdf", "tab-stops", TOLD),
]
