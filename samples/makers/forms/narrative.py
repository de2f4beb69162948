"""Prose in the manner of the old statements.

Two-line section titles, needs numbered by hand, F under Staffing, Curriculum, Facilities,
Grouping, Transition.
"""

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import new_list, numbered


def paper() -> Paper:
    """Prints the plan."""
    c = Form("oldstyle-theodora", font="Times New Roman", size=12, margin=2.5)
    g = c.g
    s, L, B, f, need, out, prov, X = (c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X)
    n = "9990020108"
    u = "M928400117093"
    J = dict(align="justify")
    g.person = dict(
        name="Theodora Grace Ashworth",
        date_of_birth="2013-02-11",
        sex="Female",
        address="3 Chapel Lane, Nether Hallam, Dalesmoor, DM9 6TW",
        nhs_number=n,
        upn=u,
        school="Dalesmoor Junior School",
        year_group="Year 6",
        religion="Church of England",
        home_language="English and British Sign Language",
    )
    g.plan = dict(
        status="final",
        local_authority="Dalesmoor County Council",
        final_date="2024-02-09",
        coordinator="Keith Ramsden",
    )
    g.contacts = [
        dict(name="Mrs Helen Ashworth", relationship="Mother", phone="01632 960561"),
        dict(name="Mr Peter Ashworth", relationship="Father", phone="01632 960561"),
    ]
    c.p.running([X("Theodora Grace Ashworth, born 11 February 2013")], align="right")
    c.p.running([X("- "), PAGE, X(" -")], foot=True, align="centre")
    c.t([B("DALESMOOR COUNTY COUNCIL", size=14)], align="centre")
    c.t([B("EDUCATION, HEALTH AND CARE PLAN", size=14)], align="centre")
    c.t(
        [
            L(
                (
                    "made under section 37 of the Children and Families Act 2014 and the Special"
                    " Educational Needs and Disability Regulations 2014"
                ),
                italic=True,
            )
        ],
        align="centre",
    )
    c.t(
        [
            B("Status: "),
            f("Final"),
            L("        "),
            B("Date: "),
            f("9 February 2024"),
            L("        "),
            B("Officer: "),
            f("Keith Ramsden"),
        ],
        align="centre",
    )
    c.tab(
        [
            [Cell([B("PARTICULARS")], across=4), ..., ..., ...],
            [L("Surname"), f("Ashworth"), L("Other names"), f("Theodora Grace")],
            [L("Date of birth"), f("11 February 2013"), L("Sex"), f("Female")],
            [
                L("Religion"),
                f("Church of England"),
                L("Home language"),
                f("English and British Sign Language"),
            ],
            [
                L("Home address"),
                Cell([f("3 Chapel Lane, Nether Hallam, Dalesmoor, DM9 6TW")], across=3),
                ...,
                ...,
            ],
            [L("School"), f("Dalesmoor Junior School"), L("Year"), f("Year 6")],
            [L("UPN"), f(u), L("NHS no."), f("999 002 0108")],
            [
                L("Parents or persons responsible"),
                f("Mrs Helen Ashworth (mother)"),
                L("Telephone"),
                f("01632 960561"),
            ],
            [None, f("Mr Peter Ashworth (father)"), L("Telephone"), f("01632 960561")],
        ],
        [4, 5.5, 3, 4],
    )

    def S(t):
        c.t(B(t), before=14, keep=True, align="centre")

    def h(t):
        c.t([L(t, italic=True, underline=True)], before=6, keep=True)

    S("SECTION A")
    c.t(B("THE VIEWS, INTERESTS AND ASPIRATIONS OF THEODORA AND HER PARENTS"), align="centre")
    for x in [
        (
            "Theodora (who likes to be called Teddy) told the Teacher of the Deaf in sign and in"
            " writing that she enjoys gymnastics, baking and her deaf friends at Signing Club."
            " She wants to be a vet or a baker. She would like hearing people to face her when"
            " they talk and not to say ‘never mind’."
        ),
        (
            "Mr and Mrs Ashworth describe a bright, stubborn and loving girl. They have learned"
            " to sign to Level 2. They want Theodora to be as fluent in English as she is in BSL,"
            " to have deaf and hearing friends, and to move to secondary school with other deaf"
            " pupils."
        ),
        (
            "Theodora’s deafness was found at birth. She received cochlear implants at fifteen"
            " months; the left implant failed in 2019 and was replaced in 2020."
        ),
    ]:
        c.t(s("A", x), **J)
    S("SECTION B")
    c.t(B("SPECIAL EDUCATIONAL NEEDS"), align="centre")
    c.t(
        s(
            "B",
            (
                "Theodora is a pupil of good ability who is working hard and making progress in a"
                " mainstream class with support."
            ),
        ),
        **J,
    )
    k = [0]

    def ar(t, a, ns):
        h(t)
        for x in ns:
            k[0] += 1
            c.t([L(f"{k[0]}.  "), need("B", a, x)], indent=1, hang=1, **J)

    ar(
        "Sensory and physical",
        "sp",
        [
            (
                "Theodora has a profound bilateral sensorineural hearing loss. With her two"
                " cochlear implants she hears speech in quiet at about two metres; in a busy"
                " classroom she hears less than half of what is said."
            ),
            (
                "Listening and watching for long periods tire Theodora severely, and her"
                " concentration falls after about twenty minutes."
            ),
            "Her balance is poor in the dark and on uneven ground.",
        ],
    )
    ar(
        "Communication and interaction",
        "ci",
        [
            (
                "Theodora’s understanding of spoken English is delayed by about three years"
                " (CELF-5 UK, October 2023), whereas her British Sign Language is at the level"
                " expected for her age."
            ),
            (
                "Her speech is understood by familiar adults; strangers and most classmates miss"
                " about one third."
            ),
            (
                "She is slow to pick up changes of topic in a group and often gives up on a"
                " conversation."
            ),
        ],
    )
    ar(
        "Cognition and learning",
        "cl",
        [
            (
                "Theodora’s reading comprehension age is 8 years 1 month and her written English"
                " follows the order of BSL."
            )
        ],
    )
    ar(
        "Social, emotional and mental health",
        "semh",
        [
            "Theodora is often isolated at playtime and says that she pretends to understand.",
            "She is anxious about moving to a large secondary school.",
        ],
    )
    S("SECTION C")
    c.t(B("HEALTH NEEDS"), align="centre")
    c.t(
        need(
            "C",
            None,
            (
                "Theodora depends on cochlear implants, which must be serviced and re-programmed"
                " by the implant centre."
            ),
        ),
        **J,
    )
    S("SECTION D")
    c.t(B("SOCIAL CARE NEEDS"), align="centre")
    c.t(s("D", "No social care needs have been identified."), **J)
    S("SECTION E")
    c.t(B("OUTCOMES"), align="centre")
    c.t([L("By the end of Key Stage 3 it is intended that Theodora will:")], **J)
    nid = new_list(c, "(%1)", "lowerRoman", left=1000, hang=600)
    O = [
        (
            "follow a lesson in all subjects in English supported by BSL, taking part in"
            " discussion as often as her classmates;"
        ),
        "read and understand texts that are expected for her age, less no more than one year;",
        "write a page in which a reader who does not sign can follow the English;",
        "manage her own equipment, and tell others about her deafness and what she needs;",
        "belong to a group of friends that includes deaf and hearing pupils.",
    ]
    numbered(c, [out(o, by="By the end of Key Stage 3") for o in O], nid)
    S("SECTION F")
    c.t(B("SPECIAL EDUCATIONAL PROVISION"), align="centre")

    def P(t, items):
        h(t)
        for x, w, o in items:
            c.t(prov("F", x, None, w, o), **J)

    P(
        "Staffing",
        [
            (
                (
                    "A Communication Support Worker holding BSL Level 6 shall be with Theodora in"
                    " all lessons and in one after-school club each week, being 30 hours a week"
                    " in all."
                ),
                "A Communication Support Worker holding BSL Level 6",
                "30 hours a week",
            ),
            (
                (
                    "A qualified Teacher of the Deaf shall teach Theodora individually for four"
                    " hours each week, of which two hours shall be for English and one for deaf"
                    " studies and identity."
                ),
                "A qualified Teacher of the Deaf",
                "four hours each week",
            ),
            (
                (
                    "A deaf adult role model shall work with Theodora and her class for one hour"
                    " each fortnight."
                ),
                "A deaf adult role model",
                "one hour each fortnight",
            ),
            (
                (
                    "A specialist speech and language therapist for deaf children shall see"
                    " Theodora for 45 minutes each week in term time, shall set a programme and"
                    " shall train the Communication Support Worker to carry it out for 15 minutes"
                    " each day."
                ),
                "A specialist speech and language therapist for deaf children",
                "45 minutes each week in term time",
            ),
        ],
    )
    P(
        "Curriculum",
        [
            (
                (
                    "Theodora shall follow the National Curriculum without modification save that"
                    " she is disapplied from a modern foreign language and shall study for a"
                    " qualification in British Sign Language instead."
                ),
                "",
                "",
            ),
            (
                (
                    "Key vocabulary and signs for each topic shall be taught to her before the"
                    " lesson, for 20 minutes a day."
                ),
                "",
                "20 minutes a day",
            ),
        ],
    )
    P(
        "Facilities and equipment",
        [
            (
                (
                    "The local authority shall provide a radio aid system compatible with both"
                    " implants, two transmitters, and a soundfield system in the rooms in which"
                    " she is taught most often."
                ),
                "The local authority",
                "",
            ),
            (
                (
                    "All rooms used by Theodora shall meet the acoustic standard in Building"
                    " Bulletin 93. Videos shown in lessons shall carry subtitles."
                ),
                "",
                "",
            ),
        ],
    )
    P(
        "Grouping and organisation",
        [
            (
                (
                    "Theodora shall be taught in classes of no more than 24 pupils and seated"
                    " where she can see the teacher and the board."
                ),
                "",
                "",
            ),
            (
                (
                    "She shall have a listening break of ten minutes after each period of forty"
                    " minutes."
                ),
                "",
                "ten minutes after each period of forty minutes",
            ),
        ],
    )
    P(
        "Transition",
        [
            (
                (
                    "The Teacher of the Deaf shall arrange six visits to the secondary school in"
                    " the summer term of 2024 and shall give two hours of deaf awareness training"
                    " to all its staff before September 2024."
                ),
                "The Teacher of the Deaf",
                "six visits to the secondary school in the summer term of 2024",
            )
        ],
    )
    h("Monitoring")
    c.t(
        L(
            "The school shall set targets each term with Theodora and her parents and shall"
            " report on them at each annual review."
        ),
        **J,
    )
    S("SECTION G")
    c.t(B("HEALTH PROVISION"), align="centre")
    c.t(
        prov(
            "G",
            (
                "The Northern Implant Centre shall review Theodora’s implants every six months"
                " and shall lend a processor within two working days of any failure."
            ),
            None,
            "The Northern Implant Centre",
            "every six months",
        ),
        **J,
    )
    S("SECTION H1")
    c.t(
        B("SOCIAL CARE PROVISION: CHRONICALLY SICK AND DISABLED PERSONS ACT 1970, SECTION 2"),
        align="centre",
    )
    c.t(
        prov(
            "H1",
            (
                "A flashing doorbell, a vibrating smoke alarm and a text telephone shall be"
                " provided in the family home."
            ),
        ),
        **J,
    )
    S("SECTION H2")
    c.t(B("OTHER SOCIAL CARE PROVISION"), align="centre")
    c.t(s("H2", "None."), **J)
    S("SECTION I")
    c.t(B("PLACEMENT"), align="centre")
    c.t(
        s(
            "I",
            (
                "Until 31 August 2024: Dalesmoor Junior School, a maintained mainstream school."
                " From 1 September 2024: Moorfoot High School, a maintained mainstream school"
                " with a resourced provision for deaf pupils."
            ),
        ),
        **J,
    )
    g.placement = dict(
        name="Moorfoot High School",
        type="a maintained mainstream school with a resourced provision for deaf pupils",
    )
    S("SECTION J")
    c.t(B("PERSONAL BUDGET"), align="centre")
    c.t(s("J", "No personal budget has been agreed."), **J)
    S("SECTION K")
    c.t(B("ADVICE AND INFORMATION"), align="centre")
    for i, (t, a, r, d, iso) in enumerate(
        [
            ("Parental advice", "Mr and Mrs P. Ashworth", "", "6 September 2023", "2023-09-06"),
            (
                "Educational advice",
                "Mrs J. Birtles",
                "Headteacher",
                "20 September 2023",
                "2023-09-20",
            ),
            (
                "Advice of the Teacher of the Deaf",
                "Miss R. Okonjo",
                "Qualified Teacher of the Deaf",
                "25 September 2023",
                "2023-09-25",
            ),
            (
                "Medical advice",
                "Dr L. Fairhurst",
                "Consultant Audiovestibular Physician",
                "2 October 2023",
                "2023-10-02",
            ),
            (
                "Psychological advice",
                "Mr T. Nowak",
                "Educational Psychologist",
                "16 October 2023",
                "2023-10-16",
            ),
            (
                "Advice of the speech and language therapist",
                "Ms C. Dunne",
                "Specialist Speech and Language Therapist",
                "11 October 2023",
                "2023-10-11",
            ),
        ]
    ):
        c.adv(t, a, r, iso)
        c.t(
            [L(f"Appendix {'ABCDEF'[i]}:  "), s("K", f"{t} ({a}{(', ' + r if r else '')}), {d}")],
            after=2,
        )
    c.t(
        [
            L("Signed: "),
            f("A. J. Hargreaves"),
            L("   Assistant Director, for and on behalf of Dalesmoor County Council"),
        ],
        before=18,
    )
    return c.p


TOLD = (
    "prose in the manner of the old statements: two-line centred titles, needs numbered by hand,"
    " outcomes (i), (ii) (automatic), F under Staffing / Curriculum / Facilities and equipment /"
    " Grouping / Transition; deaf pupil"
)
CASES = [
    Case("oldstyle-theodora-docx", paper, "docx", "old-narrative", TOLD),
    Case("oldstyle-theodora-pdf", paper, "pdf", "old-narrative", TOLD, tagged=False),
]
