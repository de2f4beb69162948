"""Wording taken over from reports.

Long unlabelled paragraphs in B with strengths first, a grid of attainment, ‘Freddie requires:’
lists in F, a report bound in.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import Cell, Paper


def paper() -> Paper:
    """Prints the plan."""
    c = Form("verbose-freddie", font="Arial", size=11)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020159"
    u = "E884204318022"
    g.person = dict(
        name="Freddie James Oldroyd",
        date_of_birth="2017-01-24",
        sex="Male",
        address="15 Rowan Close, Kirkholme, KH6 8SB",
        nhs_number=n,
        upn=u,
        school="Kirkholme St Mary’s C of E Primary School",
        year_group="Year 2",
        religion="Christian",
        ethnicity="White British",
        home_language="English",
    )
    g.plan = dict(
        status="final",
        local_authority="Kirkholme District Council",
        final_date="2024-07-12",
        review_date="2025-07-11",
        coordinator="Shabana Iqbal",
    )
    g.contacts = [
        dict(
            name="Laura Oldroyd",
            relationship="Mother",
            phone="07700 900955",
            email="laura.oldroyd@mail.example",
            parental_responsibility=True,
        ),
        dict(
            name="Matthew Oldroyd",
            relationship="Father",
            phone="07700 900956",
            parental_responsibility=True,
        ),
    ]
    c.p.running([X("Freddie James Oldroyd   24/01/2017   Final EHC Plan 12/07/2024")], foot=True)
    c.p.running([X("OFFICIAL SENSITIVE")], align="right")
    c.t([B("Kirkholme District Council", size=14)])
    c.t([B("Education, Health and Care (EHC) Plan", size=20)])
    c.t(
        [
            B("Status: "),
            f("Final"),
            B("     Issued: "),
            f("12/07/2024"),
            B("     Review due: "),
            f("11/07/2025"),
        ]
    )
    c.tab(
        [
            [Cell([B("CHILD’S DETAILS")], across=4, shade="D9D9D9"), ..., ..., ...],
            [L("Surname:"), f("Oldroyd"), L("Forenames:"), f("Freddie James")],
            [L("Date of Birth:"), f("24/01/2017"), L("Sex:"), f("Male")],
            [L("Ethnicity:"), f("White British"), L("Religion:"), f("Christian")],
            [L("Home Language:"), f("English"), L("NCY:"), f("Year 2")],
            [L("UPN:"), f(u), L("NHS Number:"), f("999 002 0159")],
            [
                L("Home Address:"),
                Cell([f("15 Rowan Close, Kirkholme, KH6 8SB")], across=3),
                ...,
                ...,
            ],
            [
                L("Setting:"),
                Cell([f("Kirkholme St Mary’s C of E Primary School")], across=3),
                ...,
                ...,
            ],
            [
                Cell([B("PARENT / CARER 1")], across=2, shade="D9D9D9"),
                ...,
                Cell([B("PARENT / CARER 2")], across=2, shade="D9D9D9"),
                ...,
            ],
            [L("Name:"), f("Laura Oldroyd"), L("Name:"), f("Matthew Oldroyd")],
            [L("Relationship:"), f("Mother"), L("Relationship:"), f("Father")],
            [L("PR:"), f("Yes"), L("PR:"), f("Yes")],
            [L("Tel:"), f("07700 900955"), L("Tel:"), f("07700 900956")],
            [L("Email:"), f("laura.oldroyd@mail.example"), L("Email:"), None],
            [Cell([B("OFFICER")], across=4, shade="D9D9D9"), ..., ..., ...],
            [L("EHCP Officer:"), f("Shabana Iqbal"), L("Tel:"), f("01632 960144")],
        ],
        [3.2, 5.3, 3.2, 5.3],
    )
    c.h("SECTION A: The views, interests and aspirations of Freddie and his parents", 1)
    c.h("Freddie’s views", 2)
    c.t(
        s(
            "A",
            (
                "Freddie told Mrs Hanley that he likes diggers, Play-Doh, his sister Isla and"
                " chips. When asked what he does not like about school he said, “writing and my"
                " tummy”. Freddie would like to be a digger man like Grandad."
            ),
        )
    )
    c.h("Parents’ views", 2)
    c.t(
        s(
            "A",
            (
                "Mr and Mrs Oldroyd describe Freddie as an affectionate and determined little boy"
                " who lights up a room. They feel that the gap between Freddie and his peers is"
                " widening and that he is beginning to notice it. They worry about how he will"
                " cope in Key Stage 2 without an adult beside him. In the long term they would"
                " like Freddie to have a job, to have friends and to live as independently as he"
                " can."
            ),
        )
    )
    c.h("History", 2)
    c.t(
        s(
            "A",
            (
                "Freddie was born at 39 weeks by emergency caesarean section following a normal"
                " pregnancy. His early motor milestones were delayed; he sat at ten months and"
                " walked at 22 months. He was referred to the Child Development Centre at the age"
                " of two and a genetic diagnosis (16p11.2 microdeletion) was made in March 2020."
                " He attended Little Acorns Pre-School before joining his current school in"
                " Reception."
            ),
        )
    )
    c.h("SECTION B: Freddie’s special educational needs", 1)
    c.h("Cognition and learning", 2)
    c.t(
        s(
            "B",
            (
                "Freddie enjoys practical activities, has a good memory for events and is keen to"
                " please. With adult encouragement he will attempt most tasks."
            ),
        )
    )
    for x in [
        (
            "The educational psychologist assessed Freddie in April 2024 using the BAS3. His"
            " General Conceptual Ability fell at the 1st percentile, with verbal ability at the"
            " 2nd percentile and non-verbal reasoning at the 1st. This indicates that Freddie has"
            " significant and long-term difficulties with learning and will require a highly"
            " differentiated curriculum."
        ),
        (
            "School staff report that Freddie is working towards the Early Learning Goals. He"
            " recognises 11 phonemes and is not yet able to blend. He can count to ten by rote"
            " but has no secure one-to-one correspondence beyond four."
        ),
        (
            "Freddie has poor working memory. He requires information to be presented in small"
            " chunks, with visual support and frequent over-learning, in order to retain it."
        ),
    ]:
        c.t(need("B", "cl", x))
    c.t(B("Attainment (July 2024)"))
    c.tab(
        [
            ["Subject", "Teacher assessment", "Expected"],
            [s("B", "Reading"), s("B", "Pre-key stage standard 1"), s("B", "Year 2 expected")],
            [s("B", "Writing"), s("B", "Pre-key stage standard 1"), s("B", "Year 2 expected")],
            [s("B", "Mathematics"), s("B", "Pre-key stage standard 2"), s("B", "Year 2 expected")],
        ],
        [5, 7, 5],
        heads=1,
        shade="D9D9D9",
    )
    c.h("Communication and interaction", 2)
    c.t(s("B", "Freddie is a sociable boy who seeks out adults and other children."))
    for x in [
        (
            "Freddie has a severe expressive language disorder and a moderate receptive language"
            " disorder. On the CELF Preschool-2 (March 2024) his Core Language score was 58."
        ),
        (
            "His speech is difficult to follow out of context because he omits final consonants"
            " and fronts velar sounds. He becomes frustrated when he is not understood."
        ),
        (
            "Freddie relies on familiar routines and on copying peers to know what to do, which"
            " masks the extent of his difficulties in understanding."
        ),
    ]:
        c.t(need("B", "ci", x))
    c.h("Social, emotional and mental health", 2)
    for x in [
        (
            "Freddie has low self-esteem in relation to learning; he has begun to say “I’m"
            " rubbish” and will tear up his work."
        ),
        (
            "Freddie plays alongside younger children and struggles to join in the games of his"
            " peers, whose rules he does not follow."
        ),
    ]:
        c.t(need("B", "semh", x))
    c.h("Sensory and/or physical", 2)
    c.t(s("B", "Freddie loves to be outdoors and will spend long periods digging and climbing."))
    for x in [
        (
            "Freddie has low muscle tone and poor core stability. He is unable to sit upright on"
            " the carpet for more than five minutes and fatigues quickly."
        ),
        (
            "Fine motor skills are significantly delayed. Freddie uses a palmar grasp, cannot"
            " form recognisable letters other than F and cannot manage fastenings or cutlery."
        ),
    ]:
        c.t(need("B", "sp", x))
    c.h("SECTION C: Freddie’s health care needs which relate to his SEN", 1)
    c.t(
        need(
            "C",
            None,
            (
                "Freddie has 16p11.2 microdeletion and chronic constipation with overflow"
                " soiling, for which he takes a daily laxative. He requires regular toileting and"
                " changing in school."
            ),
        )
    )
    c.h("SECTION D: Freddie’s social care needs which relate to his SEN or disability", 1)
    c.t(
        s(
            "D",
            (
                "Following an assessment by Early Help in May 2024, Freddie has no identified"
                " social care needs."
            ),
        )
    )
    c.h("SECTION E: Outcomes", 1)
    c.t(
        L(
            (
                "Short-term targets are set out in Freddie’s support plan and are reviewed by"
                " school each term."
            ),
            italic=True,
        )
    )
    O = [
        (
            "Cognition and learning",
            "cl",
            [
                (
                    "By the end of Key Stage 2, Freddie will be able to read and understand a"
                    " simple text of 50 words and write three linked sentences using a word mat."
                ),
                (
                    "By the end of Key Stage 2, Freddie will be able to use number skills to 20"
                    " in everyday situations such as buying a snack."
                ),
            ],
        ),
        (
            "Communication and interaction",
            "ci",
            [
                (
                    "By the end of Key Stage 2, Freddie will be able to make himself understood"
                    " by unfamiliar adults in sentences of five or more words."
                )
            ],
        ),
        (
            "Social, emotional and mental health",
            "semh",
            [
                (
                    "By the end of Year 4, Freddie will be able to play a simple game with rules"
                    " with two peers for ten minutes."
                )
            ],
        ),
        (
            "Sensory and/or physical",
            "sp",
            [
                (
                    "By the end of Year 4, Freddie will be able to dress himself for PE and use"
                    " the toilet with no more than a verbal reminder."
                )
            ],
        ),
    ]
    for t, a, os in O:
        c.h(t, 2)
        for o in os:
            c.t(out(o, a, o.split(",")[0]), style="List Number")
    c.h("SECTION F: Special educational provision", 1)

    def F(t, items):
        c.h(t, 2)
        c.t(B("Freddie requires:"))
        for x, w, h in items:
            c.t(prov("F", x, None, w, h), style="List Bullet")

    F(
        "Cognition and learning",
        [
            (
                (
                    "A highly differentiated, multi-sensory curriculum planned by the class"
                    " teacher and SENCO, broken down into small achievable steps, with"
                    " opportunities for over-learning built into every school day."
                ),
                "",
                "",
            ),
            (
                (
                    "Individual or paired support from a teaching assistant experienced in"
                    " supporting children with severe learning difficulties for the equivalent of"
                    " 20 hours per week across all areas of the curriculum, including 15 minutes"
                    " per day of precision teaching and 20 minutes per day of a structured"
                    " phonics programme."
                ),
                (
                    "a teaching assistant experienced in supporting children with severe learning"
                    " difficulties"
                ),
                "the equivalent of 20 hours per week",
            ),
            (
                (
                    "Termly consultation (minimum of 2 hours) from an educational psychologist to"
                    " advise staff and to review the impact of the curriculum."
                ),
                "an educational psychologist",
                "Termly",
            ),
            (
                (
                    "Visual supports to include a now-and-next board, a visual timetable and task"
                    " plans, used consistently by all adults."
                ),
                "all adults",
                "",
            ),
        ],
    )
    F(
        "Communication and interaction",
        [
            (
                (
                    "A speech and language therapy programme to be written by a HCPC-registered"
                    " speech and language therapist, who will review it half-termly by means of a"
                    " visit to school of no less than one hour."
                ),
                "a HCPC-registered speech and language therapist",
                "half-termly",
            ),
            (
                (
                    "Daily delivery of the speech and language programme for 15 minutes, on a 1:1"
                    " basis, by a teaching assistant who has been trained by the therapist."
                ),
                "a teaching assistant who has been trained by the therapist",
                "Daily",
            ),
            (
                (
                    "A small group (maximum four children) language intervention such as Talk"
                    " Boost three times a week for 30 minutes."
                ),
                "",
                "three times a week for 30 minutes",
            ),
        ],
    )
    F(
        "Social, emotional and mental health",
        [
            (
                (
                    "Nurture group provision for two afternoons per week (1.5 hours per session)"
                    " led by a trained nurture practitioner."
                ),
                "a trained nurture practitioner",
                "two afternoons per week (1.5 hours per session)",
            ),
            (
                (
                    "Adult-supported play at lunchtime, daily for 30 minutes, to teach and model"
                    " the rules of games."
                ),
                "",
                "daily for 30 minutes",
            ),
        ],
    )
    F(
        "Sensory and/or physical",
        [
            (
                (
                    "An occupational therapy programme addressing fine motor skills and"
                    " self-care, devised by an occupational therapist, delivered by school staff"
                    " for 15 minutes daily and reviewed by the therapist on a six-monthly basis."
                ),
                "school staff",
                "15 minutes daily",
            ),
            (
                (
                    "A physiotherapy programme delivered by school staff for 20 minutes three"
                    " times per week, with an annual review by the physiotherapist."
                ),
                "school staff",
                "20 minutes three times per week",
            ),
            (
                (
                    "Appropriate seating with foot support, a writing slope, adapted cutlery and"
                    " scissors, as advised by the occupational therapist."
                ),
                "",
                "",
            ),
            (
                "A toileting plan with adult support at set times, five times per day.",
                "",
                "five times per day",
            ),
        ],
    )
    c.h("SECTION G: Health care provision", 1)
    c.t(
        prov(
            "G",
            (
                "Community continence nurse to review Freddie’s bowel management every 12 weeks"
                " and to provide advice and training to school."
            ),
            None,
            "Community continence nurse",
            "every 12 weeks",
        ),
        style="List Bullet",
    )
    c.t(
        prov(
            "G",
            "Annual review with the consultant community paediatrician.",
            None,
            "the consultant community paediatrician",
            "Annual",
        ),
        style="List Bullet",
    )
    c.h(
        (
            "SECTION H1: Social care provision which must be made under section 2 of the"
            " Chronically Sick and Disabled Persons Act 1970"
        ),
        1,
    )
    c.t(s("H1", "No provision required."))
    c.h("SECTION H2: Any other social care provision", 1)
    c.t(s("H2", "No provision required."))
    c.h("SECTION I: Placement", 1)
    c.tab(
        [
            [B("Name of setting"), s("I", "Kirkholme St Mary’s C of E Primary School")],
            [B("Type of setting"), s("I", "Voluntary aided mainstream primary school")],
        ],
        [5, 12],
    )
    g.placement = dict(
        name="Kirkholme St Mary’s C of E Primary School",
        type="Voluntary aided mainstream primary school",
    )
    c.h("SECTION J: Personal budget", 1)
    c.t(s("J", "There is no personal budget attached to this plan."))
    c.h("Travel assistance", 2)
    c.t(
        L(
            "Freddie lives within statutory walking distance and does not receive travel"
            " assistance from the council."
        )
    )
    c.h("SECTION K: Advice and information", 1)
    R = [["", "Advice", "Author", "Date"]]
    for k, t, a, r, d, i in [
        ("K1", "Parental views", "Laura and Matthew Oldroyd", "", "19/02/2024", "2024-02-19"),
        ("K2", "Educational advice", "Fiona Hanley", "SENCO", "04/03/2024", "2024-03-04"),
        (
            "K3",
            "Educational psychology advice",
            "Dr Clare Whitmore",
            "Educational Psychologist",
            "22/04/2024",
            "2024-04-22",
        ),
        (
            "K4",
            "Medical advice",
            "Dr Babak Azizi",
            "Consultant Community Paediatrician",
            "11/03/2024",
            "2024-03-11",
        ),
        (
            "K5",
            "Speech and language therapy report",
            "Rhian Beddoe",
            "Speech and Language Therapist",
            "25/03/2024",
            "2024-03-25",
        ),
        (
            "K6",
            "Occupational therapy report",
            "Gill Sutcliffe",
            "Occupational Therapist",
            "28/03/2024",
            "2024-03-28",
        ),
        ("K7", "Social care advice", "Early Help Team", "", "14/05/2024", "2024-05-14"),
    ]:
        c.adv(t, a, r, i)
        R.append([L(k), s("K", t), s("K", a + (", " + r if r else "")), s("K", d)])
    c.tab(R, [1.5, 6, 6.5, 3], heads=1, shade="D9D9D9")
    c.t(
        [
            L("Signed on behalf of Kirkholme District Council: "),
            f("Adrian Poole, SEND Team Manager"),
        ]
    )
    c.p.page_break()
    c.t(X("K5", bold=True))
    c.t(X("Kirkholme Children’s Therapy Service", size=14, bold=True))
    c.t(X("Speech and Language Therapy Report for an EHC Needs Assessment", size=13, bold=True))
    for x in [
        "Name: Freddie Oldroyd    Date of report: 25/03/2024    Therapist: Rhian Beddoe",
        "Reason for assessment",
        (
            "Freddie was seen at school on two occasions in March 2024 to contribute to his"
            " Education, Health and Care needs assessment."
        ),
        "Findings",
        (
            "Attention and listening: Freddie attended to an adult-led task for four minutes with"
            " prompts. Receptive language: standard score 68. Expressive language: standard score"
            " 55. Speech: final consonant deletion and fronting of velars."
        ),
        "Recommended outcomes",
        (
            "Freddie will use sentences of five words in everyday situations by the end of Key"
            " Stage 2."
        ),
        "Recommended provision",
        (
            "Half-termly visits by a speech and language therapist for one hour and daily"
            " practice for 15 minutes with a trained teaching assistant."
        ),
        "Rhian Beddoe, BSc, MRCSLT, HCPC registered",
    ]:
        c.t(X(x, bold=len(x) < 30))
    return c.p


TOLD = (
    "long unlabelled paragraphs in B (strengths first), an attainment grid in B, ‘Freddie"
    " requires:’ bullets in F, travel after J, a therapist's report bound in after K"
)
CASES = [
    Case("verbose-freddie-docx", paper, "docx", "verbose-reports", TOLD),
    Case("verbose-freddie-pdf", paper, "pdf", "verbose-reports", TOLD, tagged=False),
]
