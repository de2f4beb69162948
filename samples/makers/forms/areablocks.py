"""Blocks of an area.

A table an area: strengths, numbered needs, outcomes on two levels, provision whose last column
names the need.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import bullet_cell, new_list, number_cell


def paper() -> Paper:
    """Prints the plan."""
    c = Form("blocks-harper", font="Arial", size=10, wide=True, margin=1.8)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020019"
    g.person = dict(
        name="Harper Louise TATTERSALL",
        preferred_name="Harps",
        date_of_birth="2014-05-09",
        sex="Female",
        ethnicity="White British",
        home_language="English",
        nhs_number=n,
        school="Hollowfield Primary Academy",
        address="27 Canal Reach, Oldbridge, Wreakeshire, WK4 7DT",
    )
    g.plan = dict(
        status="final", local_authority="Wreakeshire County Council", final_date="2025-03-14"
    )
    g.contacts = [
        dict(
            name="Melissa TATTERSALL",
            relationship="Mother",
            email="mel.tattersall@mail.example",
            phone="07700 900183",
            address="27 Canal Reach, Oldbridge, Wreakeshire, WK4 7DT",
        ),
        dict(
            name="Gareth BRIGGS",
            relationship="Father",
            email="g.briggs@mail.example",
            phone="07700 900467",
            address="6 The Maltings, Oldbridge, WK4 1BB",
        ),
    ]
    c.p.running([X("Wreakeshire County Council")], align="right")
    c.p.running(
        [X("Harper Tattersall  DOB 2014-05-09  Final plan issued 2025-03-14"), X("   Page "), PAGE],
        foot=True,
    )
    c.h("Education, Health and Care Plan (EHCP)", 1)

    def band(t):
        return [Cell([B(t)], across=4, shade="DDE6EE"), ..., ..., ...]

    addr = ["27 Canal Reach", "Oldbridge", "Wreakeshire", "WK4 7DT"]
    T = [
        band("Child or young person’s personal details"),
        [L("Name"), f("Harper Louise TATTERSALL"), L("Preferred name"), f("Harps")],
        [L("Date of Birth (CCYY-MM-DD)"), f("2014-05-09"), L("Sex"), f("Female")],
        [
            L("Ethnicity"),
            f("White British"),
            L("Child or young person first language or method of communication"),
            f("English"),
        ],
        [L("Parent or carer first language or method of communication"), f("English"), None, None],
        band("MAIN CONTACT DETAILS"),
        [
            L(
                "Main contact: Parent or carer 1 (or young person if they are applying"
                " independently)"
            ),
            f("Melissa TATTERSALL"),
            L("Relationship"),
            f("Mother"),
        ],
        [L("Email"), f("mel.tattersall@mail.example"), L("Telephone number"), f("07700 900183")],
        [L("Home Address"), Cell([f(x) for x in addr], across=3), ..., ...],
        [L("Parent or carer 2"), f("Gareth BRIGGS"), L("Relationship"), f("Father")],
        [L("Email"), f("g.briggs@mail.example"), L("Telephone number"), f("07700 900467")],
        [
            L("Home address (if different to parent or carer 1)"),
            Cell([f("6 The Maltings"), f("Oldbridge"), f("WK4 1BB")], across=3),
            ...,
            ...,
        ],
    ]
    T = [[L(x) if isinstance(x, str) else x for x in r] for r in T]
    c.tab(T, [7, 6, 6.5, 6.5])
    c.tab(
        [
            [
                Cell(
                    [B("Services currently involved with this child or young person")],
                    across=2,
                    shade="DDE6EE",
                ),
                ...,
            ],
            [L("Education setting"), f("Hollowfield Primary Academy")],
            [
                L("GP and key health professional (where applicable)"),
                f("Canal Street Surgery; CAMHS Neurodevelopmental Pathway"),
            ],
            [L("NHS Number (if available)"), f("999 002 0019")],
            [L("Known to social care"), f("NO")],
            [
                L("Other professionals involved with this child/young person/family"),
                f("Specialist teacher (autism outreach), Mental Health Support Team practitioner"),
            ],
            [L("Currently a looked after child?"), f("NO")],
            [L("Has been a looked after child?"), f("NO")],
            [L("Is there is a one page profile received (append)?"), f("YES")],
            [L("Has child or young person moved into Wreakeshire with an existing EHCP?"), f("NO")],
        ],
        [13, 13],
    )
    c.tab(
        [
            [
                Cell([B("Section A – Views, interests and aspirations")], across=3, shade="DDE6EE"),
                ...,
                ...,
            ],
            ["", "Harper’s voice", "Parent/carers’ voice"],
            [
                B("Journey so far"),
                s(
                    "A",
                    (
                        "I have been to two schools. I liked Nursery because it had a guinea pig."
                        " Year 4 was the worst year because we had eleven supply teachers."
                    ),
                ),
                [
                    s(
                        "A",
                        (
                            "Harper was born at term after a straightforward pregnancy and met"
                            " her early milestones. We first raised concerns when she was six,"
                            " when she began to hide under tables during assembly."
                        ),
                    ),
                    s(
                        "A",
                        (
                            "She was diagnosed with autism in September 2023 and has not managed"
                            " a full week in school since January 2024."
                        ),
                    ),
                ],
            ],
            [
                B("How I communicate"),
                s(
                    "A",
                    (
                        "I can talk fine. When it gets too much I can’t make words come out, so I"
                        " use my traffic light cards."
                    ),
                ),
                s(
                    "A",
                    (
                        "Harper masks all day and releases her distress at home. If she goes"
                        " quiet she is not calm; she is at the edge of shutdown."
                    ),
                ),
            ],
            [
                B("Strengths, interests, passions and skills"),
                [
                    s("A", "Axolotls, Greek myths, baking bread, drawing comics on my tablet."),
                    s("A", "I’m good at spotting patterns."),
                ],
                s(
                    "A",
                    (
                        "Harper is funny, fair-minded and fiercely loyal to her younger brother."
                        " She taught herself to touch-type."
                    ),
                ),
            ],
            [
                B("Future aspirations"),
                s("A", "I want to run an aquarium or write graphic novels."),
                s(
                    "A",
                    (
                        "We would like Harper to feel safe enough in school to learn, to have one"
                        " or two real friends and to go on to secondary school without fear."
                    ),
                ),
            ],
            [
                B("Other things I’d like people to know"),
                s("A", "Please don’t say ‘calm down’."),
                s("A", "Please tell us the same day if Harper has needed to leave a lesson."),
            ],
        ],
        [5, 10.5, 10.5],
        heads=2,
    )
    c.tab([[B("Primary area of need"), f("Social, Emotional and Mental Health")]], [8, 18])
    c.h("Special Educational Needs and Provision", 2)
    k = [0]

    def area(title, defn, a, strengths, needs, lt, mt, rows):
        first = k[0] + 1
        nid = AREAN
        R = [
            [
                Cell([B(title, size=12), L(defn, italic=True)], across=4, shade="DDE6EE"),
                ...,
                ...,
                ...,
            ],
            [Cell([B("Strengths")], across=4, shade="F2F2F2"), ..., ..., ...],
            [Cell([s("B", x) for x in strengths], across=4), ..., ..., ...],
            [Cell([B("B – Special Educational Needs")], across=4, shade="F2F2F2"), ..., ..., ...],
            [Cell([need("B", a, x) for x in needs], across=4), ..., ..., ...],
            [Cell([B(" E – Outcomes")], across=4, shade="F2F2F2"), ..., ..., ...],
            [B("Long Term Outcomes"), Cell([out(x, a, by) for x, by in lt], across=3), ..., ...],
            [B("Medium Term Outcomes"), Cell([out(x, a, by) for x, by in mt], across=3), ..., ...],
            [
                B("F – Special Educational Provision"),
                B("By Whom"),
                B("Frequency"),
                B("Which Need Does This Provision Meet"),
            ],
        ]
        for t, w, h, nn in rows:
            R.append([prov("F", t, None, w, h), s("F", w), s("F", h), L(nn)])
        tb = c.tab(R, [12.5, 4.5, 5, 4])
        bullet_cell(c, tb, 2, 0)
        number_cell(tb, 4, 0, nid)
        k[0] += len(needs)
        g.numbers += [f"N{i}" for i in range(first, k[0] + 1)]

    AREAN = new_list(c, "N%1", left=600, hang=600, bold=True)
    area(
        "Communication and Interaction",
        (
            "Children and young people with speech, language and communication needs (SLCN) have"
            " difficulty in communicating with others. (SEND Code of Practice 6.28 and 6.29)"
        ),
        "ci",
        [
            "Harper has an advanced vocabulary and explains topics of interest in great detail.",
            "She understands irony and wordplay in print.",
        ],
        [
            (
                "Harper loses access to speech when she is overwhelmed and cannot then ask for"
                " help or leave the room without a prompt."
            ),
            (
                "Harper has difficulty in judging what a listener already knows, and her"
                " conversations with peers break down after two or three turns."
            ),
            (
                "Harper interprets instructions literally and is distressed when an adult does"
                " not do exactly what was said."
            ),
        ],
        [
            (
                (
                    "By the end of Key Stage 3 Harper will be able to hold a ten-minute"
                    " conversation with two peers about a topic that neither of them has chosen."
                ),
                "By the end of Key Stage 3",
            )
        ],
        [
            (
                (
                    "By July 2026 Harper will use her cards, a typed message or speech to ask for"
                    " a break before she reaches shutdown, on four occasions out of five."
                ),
                "By July 2026",
            )
        ],
        [
            (
                (
                    "A bespoke social communication programme, planned and reviewed by the"
                    " therapist and delivered in a pair with a chosen peer"
                ),
                (
                    "Speech and Language Therapist (planning and one direct session per half"
                    " term); Level 3 teaching assistant (delivery)"
                ),
                "2 x 30 minutes each week during term time",
                "N2",
            ),
            (
                (
                    "Traffic light cards and a shared messaging app available in every lesson,"
                    " with all adults trained to respond within one minute"
                ),
                "All staff who work with Harper; training from the autism outreach teacher",
                "Throughout the school day; one hour’s staff training in each September",
                "N1",
            ),
            (
                (
                    "Instructions given in literal, unambiguous language and followed by a"
                    " written checklist"
                ),
                "Class teacher and supporting adults",
                "Every lesson",
                "N3",
            ),
        ],
    )
    area(
        "Cognition and Learning",
        (
            "Support for learning difficulties may be required when children and young people"
            " learn at a slower pace than their peers, even with appropriate differentiation."
            " (SEND Code of Practice 6.30 and 6.31)"
        ),
        "cl",
        ["Harper reads at a level well above her chronological age and retains facts."],
        [
            (
                "Harper’s executive functioning is in the 4th centile: she is unable to plan,"
                " begin or finish an extended piece of writing without an adult breaking it into"
                " steps."
            ),
            (
                "As a result of missed schooling Harper has gaps in her knowledge of number,"
                " particularly fractions and decimals."
            ),
        ],
        [
            (
                (
                    "By the end of Year 6 Harper will plan and complete a two-page piece of"
                    " writing using a planner of her own choice."
                ),
                "By the end of Year 6",
            )
        ],
        [
            (
                (
                    "By Easter 2026 Harper will complete three short pieces of work each day with"
                    " no more than one prompt per piece."
                ),
                "By Easter 2026",
            )
        ],
        [
            (
                (
                    "Writing frames, colour-coded planners and speech-to-text software, taught"
                    " explicitly before use"
                ),
                "Class teacher with advice from the specialist teacher",
                (
                    "Daily in all writing tasks; software taught in 6 x 45 minute sessions in the"
                    " first half term"
                ),
                "N4",
            ),
            (
                (
                    "Individual tuition in mathematics to fill the gaps identified by a baseline"
                    " assessment"
                ),
                "Qualified teacher",
                "3 hours per week for 38 weeks",
                "N5",
            ),
        ],
    )
    area(
        "Social, Emotional and Mental Health Difficulties",
        (
            "Children and young people may experience a wide range of social and emotional"
            " difficulties which manifest themselves in many ways. (SEND Code of Practice 6.32"
            " and 6.33)"
        ),
        "semh",
        [
            "Harper is able to reflect on what has happened once she is calm.",
            "She trusts her key worker, Mrs Anand.",
        ],
        [
            (
                "Harper experiences high levels of anxiety (RCADS T-score above 75) and has"
                " attended school for 38% of sessions this year."
            ),
            (
                "Harper masks her distress in school and is unable to recognise the early signs"
                " in her own body."
            ),
            "Harper finds unstructured times frightening and does not eat in the dining hall.",
        ],
        [
            (
                (
                    "By the end of Key Stage 2 Harper will attend school full time and take part"
                    " in all of her lessons."
                ),
                "By the end of Key Stage 2",
            )
        ],
        [
            (
                "By December 2025 Harper will be in school for four full days each week.",
                "By December 2025",
            ),
            (
                (
                    "By December 2025 Harper will name three signs that she is becoming anxious"
                    " and use one strategy for each."
                ),
                "By December 2025",
            ),
        ],
        [
            (
                (
                    "A graduated, part-time re-integration timetable agreed with Harper and her"
                    " parents, with no more than one change per fortnight"
                ),
                "SENCO",
                "Reviewed every two weeks until attendance is full time",
                "N6",
            ),
            (
                "Individual emotional regulation work (interoception curriculum)",
                "ELSA supervised by an educational psychologist",
                "40 minutes weekly; EP supervision two hours per half term",
                "N6, N7",
            ),
            (
                "A quiet, supervised room at break and lunch with up to three peers",
                "Teaching assistant known to Harper",
                "Daily: 20 minutes at break and 50 minutes at lunch",
                "N8",
            ),
            (
                (
                    "A key adult who meets Harper at the gate, checks in at three set times and"
                    " telephones home"
                ),
                "Key worker",
                "Daily",
                "N6, N7, N8",
            ),
        ],
    )
    area(
        "Sensory and/or Physical Needs",
        (
            "Some children and young people require special educational provision because they"
            " have a disability which prevents or hinders them from making use of the educational"
            " facilities generally provided. (SEND Code of Practice 6.34 and 6.35)"
        ),
        "sp",
        ["Harper is a strong swimmer."],
        [
            (
                "Harper is hypersensitive to sound and touch and cannot filter background noise"
                " in a class of thirty."
            )
        ],
        [
            (
                (
                    "By the end of Year 6 Harper will choose and use a sensory strategy without a"
                    " prompt in every lesson."
                ),
                "By the end of Year 6",
            )
        ],
        [
            (
                (
                    "By February 2026 Harper will remain in a whole-class lesson for 40 minutes"
                    " using her ear defenders or loop earplugs."
                ),
                "By February 2026",
            )
        ],
        [
            (
                (
                    "A sensory diet written by the therapist, carried out before registration and"
                    " after lunch"
                ),
                (
                    "Occupational Therapist (written and reviewed termly); teaching assistant"
                    " (delivery)"
                ),
                "15 minutes, twice daily",
                "N9",
            ),
            (
                "A low-arousal workstation away from doors and displays",
                "Class teacher",
                "Permanently available",
                "N9",
            ),
        ],
    )
    c.h(
        (
            "Sections C (The child or young person’s health care needs which relate to their SEN)"
            " and G (Health Care Provision relating to those needs)"
        ),
        2,
    )
    R = [
        [
            "C – Health Care Needs",
            "G – Health Care Provision",
            "By Whom",
            "Frequency",
            "E – Outcomes",
        ],
        [
            need(
                "C",
                None,
                (
                    "Harper has generalised anxiety disorder and has had two admissions for"
                    " restricted eating."
                ),
            ),
            prov(
                "G",
                "Cognitive behavioural therapy adapted for autistic children",
                None,
                "CAMHS clinical psychologist",
                "16 sessions of 50 minutes, weekly",
            ),
            s("G", "CAMHS clinical psychologist"),
            s("G", "16 sessions of 50 minutes, weekly"),
            None,
        ],
        [
            need("C", None, "Harper does not fall asleep before midnight on most school nights."),
            prov(
                "G",
                "Sleep clinic review, including review of medication",
                None,
                "Community paediatrician",
                "Every six months",
            ),
            s("G", "Community paediatrician"),
            s("G", "Every six months"),
            None,
        ],
    ]
    i1 = g.outcome(
        "By March 2026 Harper will eat lunch in school on each day that she attends.",
        None,
        "By March 2026",
    )
    R[1][4] = s("E", "By March 2026 Harper will eat lunch in school on each day that she attends.")
    i2 = g.outcome(
        "By March 2026 Harper will sleep for eight hours on five nights in each week.",
        None,
        "By March 2026",
    )
    R[2][4] = s("E", "By March 2026 Harper will sleep for eight hours on five nights in each week.")
    for r in g.provision:
        if r["section"] == "G":
            r["outcome"] = i1 if "Cognitive" in r["text"] else i2
    c.tab(R, [6, 7, 4, 4, 5], heads=1, shade="DDE6EE")
    c.h(
        (
            "Sections D (Social care needs which relate to the SEN) and H1 and H2 (Social care"
            " provision)"
        ),
        2,
    )
    c.tab(
        [
            [
                "D – Social Care Needs",
                "H1 – Social Care Provision",
                "H2 – Other Social Care Provision",
                "E – Outcomes",
            ],
            [
                s("D", "Harper has no identified social care needs."),
                s("H1", "Not applicable"),
                s("H2", "Not applicable"),
                s("E", "Not applicable"),
            ],
        ],
        [7, 6.5, 6.5, 6],
        heads=1,
        shade="DDE6EE",
    )
    c.h("Section I – Placement", 2)
    c.tab(
        [
            [B("Name"), s("I", "Hollowfield Primary Academy")],
            [B("Type"), s("I", "Mainstream academy; day placement")],
        ],
        [6, 20],
    )
    g.placement = dict(name="Hollowfield Primary Academy", type="Mainstream academy; day placement")
    c.h("Section J – Direct Payments", 2)
    c.tab(
        [
            [B("Details"), s("J", "No direct payment has been requested.")],
            [B("Arrangements for direct payment"), s("J", "None")],
        ],
        [6, 20],
    )
    c.h("Section K – The advice and information gathered during the EHC needs assessment", 2)
    R = [["Advice and information requested", "Date received", "Who from", "Appended (YES/NO)"]]
    for t, d, w, ap in [
        ("Parental advice", "2024-09-12", "Melissa TATTERSALL", "YES"),
        (
            "Educational advice",
            "2024-09-30",
            "Tim Oakeshott, Headteacher, Hollowfield Primary Academy",
            "YES",
        ),
        ("Medical advice", "2024-10-14", "Dr Priyanka Sethi, Community Paediatrician", "YES"),
        (
            "Educational psychologist",
            "2024-10-21",
            "Joanne Leckie, Educational Psychologist",
            "YES",
        ),
        (
            "Speech and language therapy",
            "2024-10-22",
            "Ruth Olabode, Speech and Language Therapist",
            "YES",
        ),
        (
            "Occupational therapy (requested by parent)",
            "2024-11-04",
            "Sian Prosser, Independent Occupational Therapist",
            "YES",
        ),
        ("Social care", "2024-10-02", "First Response Service", "YES"),
    ]:
        p = w.split(", ", 1)
        c.adv(t, p[0], p[1] if len(p) > 1 and "First" not in w else "", d)
        R.append([s("K", t), s("K", d), s("K", w), s("K", ap)])
    g.advice[-1]["author"] = g.advice[-1].pop("author")
    c.tab(R, [9, 4, 9, 4], heads=1, shade="DDE6EE")
    c.tab(
        [
            [
                L("LA officer – name"),
                f("Devinder Gill"),
                L("LA officer – signature (digital)"),
                f("D. Gill"),
                L("Date"),
                f("2025-03-14"),
            ]
        ],
        [4, 4.5, 5.5, 4.5, 3, 4.5],
    )
    return c.p


TOLD = (
    "a table an area: strengths, needs N1, N2 … (automatic), long and medium term outcomes,"
    " provision grid that names the need; landscape; ‘Date of Birth (CCYY-MM-DD)’; C and G, D and"
    " H in shared grids with their outcomes"
)
CASES = [
    Case("blocks-harper-docx", paper, "docx", "area-blocks", TOLD),
    Case("blocks-harper-pdf", paper, "pdf", "area-blocks", TOLD),
]
