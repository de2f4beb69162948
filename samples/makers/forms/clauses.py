"""Prose in numbered clauses.

‘Part 2 – Special Educational Needs (Section B)’, B1.2, F1.1 ‘to meet B1.2’.
"""

from makers.facts import Case
from makers.kit import B, I, Kit, extra, fact, label, say
from makers.paper import PAGE, Paper, Span

AREAS = (
    (
        "1. Cognition and Learning",
        "cl",
        (
            (
                "B1.1",
                (
                    "Kofi has dyslexia. In September 2021 his single-word reading was at the 5th"
                    " centile and his spelling at the 2nd, while his verbal reasoning was at the"
                    " 63rd."
                ),
            ),
            (
                "B1.2",
                (
                    "He writes slowly and with great effort. He can record about six words a minute"
                    " by hand and much of what he knows never reaches the page."
                ),
            ),
            (
                "B1.3",
                (
                    "Kofi has difficulty in remembering sequences such as multiplication tables,"
                    " months and the order of steps in a practical."
                ),
            ),
        ),
    ),
    (
        "2. Communication and Interaction",
        "ci",
        (
            (
                "B2.1",
                (
                    "Kofi’s expressive vocabulary is at the 16th centile. He often says ‘that"
                    " thing’ and gives up on what he was about to say."
                ),
            ),
        ),
    ),
    (
        "3. Social, Emotional and Mental Health",
        "semh",
        (
            (
                "B3.1",
                (
                    "Kofi has attention deficit hyperactivity disorder (combined presentation),"
                    " diagnosed in 2018. He can attend to a task that he has not chosen for about"
                    " seven minutes."
                ),
            ),
            (
                "B3.2",
                (
                    "His self-esteem as a learner is very low; he tears up work before anybody can"
                    " mark it and has been excluded for fixed periods on four occasions since"
                    " January 2021."
                ),
            ),
        ),
    ),
    ("4. Sensory and Physical", "sp", ()),
)
OUT = (
    (
        "E1",
        "cl",
        (
            "By the end of Year 11, Kofi will read and understand the papers of the examinations"
            " that he has chosen, with or without a reader pen."
        ),
        "By the end of Year 11",
    ),
    (
        "E2",
        "cl",
        (
            "By the end of Year 10, Kofi will record two pages of his own ideas in a lesson, by"
            " keyboard or by voice, without an adult to scribe."
        ),
        "By the end of Year 10",
    ),
    (
        "E3",
        "ci",
        (
            "By July 2023, Kofi will explain a process from science or technology in order and with"
            " the right words to somebody who does not know it."
        ),
        "By July 2023",
    ),
    (
        "E4",
        "semh",
        (
            "By the end of Year 11, Kofi will stay in all his lessons and finish the work that he"
            " has begun."
        ),
        "By the end of Year 11",
    ),
)
PROV = (
    (
        "1. Cognition and Learning",
        (
            (
                "F1.1",
                (
                    "Kofi will have three lessons of 45 minutes each week, one to one, with a"
                    " specialist teacher who holds a Level 7 qualification in dyslexia and a"
                    " current Assessment Practising Certificate. The lessons will follow a"
                    " structured, cumulative and multi-sensory programme for reading and spelling."
                ),
                "B1.1",
                "E1",
                0,
            ),
            (
                "F1.2",
                (
                    "Kofi will be taught to touch-type and to use speech-to-text software in five"
                    " sessions of 15 minutes a week for two terms, by a teaching assistant whom the"
                    " assistive technology adviser has trained. He will have a laptop with this"
                    " software for his sole use, at school and at home."
                ),
                "B1.2",
                "E2",
                1,
            ),
            (
                "F1.3",
                (
                    "All subject teachers will give Kofi printed lists of steps, key facts and"
                    " worked examples at the start of each topic and will not ask him to copy from"
                    " the board."
                ),
                "B1.3",
                "E1",
                0,
            ),
        ),
    ),
    (
        "2. Communication and Interaction",
        (
            (
                "F2.1",
                (
                    "A speech and language therapist will see Kofi for eight sessions of 40 minutes"
                    " in each academic year to teach him to find and keep words, and will meet his"
                    " English and science teachers for one hour each term to pass on the words to"
                    " be rehearsed."
                ),
                "B2.1",
                "E3",
                2,
            ),
        ),
    ),
    (
        "3. Social, Emotional and Mental Health",
        (
            (
                "F3.1",
                (
                    "Kofi will have a teaching assistant within reach in every lesson other than"
                    " physical education and drama (22 hours a week), who will break tasks into"
                    " parts of no more than seven minutes and agree a movement break after each"
                    " part."
                ),
                "B3.1",
                "E4",
                3,
            ),
            (
                "F3.2",
                (
                    "A learning mentor will meet Kofi for 30 minutes each Monday and 15 minutes"
                    " each Friday to plan and look back on the week."
                ),
                "B3.2",
                "E4",
                3,
            ),
            (
                "F3.3",
                (
                    "Staff who teach Kofi will have two hours of training each year on ADHD from"
                    " the authority’s Behaviour and Attention Service."
                ),
                "B3.1 and B3.2",
                "E4",
                3,
            ),
        ),
    ),
)


def make() -> Kit:
    """Prints the plan."""
    k = Kit("clauses-in-parts", "Liberation Serif", 11.5)
    p = k.p
    p.margins(2.5)
    p.running([extra("Kofi Emmanuel Asante, born 30 August 2007")], align="right")
    p.running([extra("Holmeshire County Council – EHC plan – page "), PAGE], foot=True)

    def part(text: str) -> None:
        p.text(Span(text, "heading", bold=True, size=14), before=14, keep=True)

    def sub(text: str) -> None:
        p.text(label(text, bold=True, italic=True), before=6, keep=True)

    p.text(k.plan("local_authority", "Holmeshire County Council"), align="centre")
    p.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=16), align="centre")
    p.text(label("issued under section 37 of the Children and Families Act 2014"), align="centre")
    part("Part 1 – Personal details")
    stop = {"stop": 6.5, "after": 1}
    p.text([label("Name:\t"), k.who("name", "Kofi Emmanuel Asante")], **stop)
    p.text(
        [label("Date of birth:\t"), k.who("date_of_birth", "2007-08-30", "30 August 2007")], **stop
    )
    p.text([label("Sex:\t"), k.who("sex", "Male")], **stop)
    p.text([label("Religion:\t"), k.who("religion", "Christian (Methodist)")], **stop)
    p.text(
        [
            label("Home address:\t"),
            k.who("address", "Flat 12, Weavers Court, Holme Bridge, HB7 1AR"),
        ],
        **stop,
    )
    p.text([label("Languages at home:\t"), k.who("home_language", "Twi and English")], **stop)
    p.text([label("Present school:\t"), k.who("school", "Holme Bridge Academy")], **stop)
    p.text([label("National curriculum year:\t"), k.who("year_group", "9")], **stop)
    p.text(
        [
            label("Parent with whom he lives:\t"),
            k.con(0, "name", "Abena Asante"),
            fact(" ("),
            k.con(0, "relationship", "mother"),
            label("), telephone "),
            k.con(0, "phone", "01632 960318"),
        ],
        **stop,
    )
    p.text(
        [
            label("Other parent:\t"),
            k.con(1, "name", "Emmanuel Asante"),
            fact(" ("),
            k.con(1, "relationship", "father"),
            fact("), "),
            k.con(1, "address", "3 Mill Rise, Holme Bridge, HB2 4LL"),
        ],
        **stop,
    )
    p.text(
        [
            label("This plan was finalised on:\t"),
            k.plan("final_date", "2021-12-17", "17 December 2021"),
        ],
        **stop,
    )
    p.text(
        [
            label("It must be reviewed before:\t"),
            k.plan("review_date", "2022-12-17", "17 December 2022"),
        ],
        **stop,
    )
    p.text([label("Plan reference:\t"), k.plan("reference", "HCC/SEN/20771")], **stop)
    p.text([label("EHC plan writer:\t"), k.plan("coordinator", "Marcus Oldroyd")], **stop)
    k.plan("status", "final")

    part("Part 1A – Views, interests and aspirations (Section A)")
    sub("Kofi’s views")
    p.text(
        say(
            "A",
            "Kofi met his case officer on 4 October 2021. He said: ‘I am not thick. I can take a"
            " gearbox to bits and put it back. Just don’t make me read out.’ He likes motorcycles,"
            " cooking jollof for his family and looking after his small cousins. He would like to"
            " be an engineer, ‘with my own garage, not somebody else’s’.",
        )
    )
    sub("The views of Kofi’s parents")
    p.text(
        say(
            "A",
            "Ms Asante describes a funny and inventive boy who has come home in tears since Year 4."
            " She wants him to leave school with qualifications that show what he can do. Mr Asante"
            " would like the school to stop sending him home.",
        )
    )
    sub("History")
    p.text(
        say(
            "A",
            "Kofi went to St Luke’s Primary School, where he was on the SEN register from Year 2."
            " He moved to Holme Bridge Academy in September 2018. A request for an assessment was"
            " refused in 2019 and agreed in July 2021.",
        )
    )

    part("Part 2 – Special Educational Needs (Section B)")
    p.text(
        label(
            "This part sets out all of the child’s special educational needs identified by the"
            " assessment.",
            **I,
        )
    )
    p.text(
        say(
            "B",
            "Kofi has strong practical reasoning, a good memory for what he has seen and done, and"
            " the manners of a born host. He works hardest for adults who ask him to show them"
            " something.",
        )
    )
    for title, key, needs in AREAS:
        sub(title)
        for ref, text in needs:
            p.text([label(f"{ref}  "), k.need("B", key, text)], indent=1.2, hang=1.2)
        if not needs:
            p.text(say("B", "Kofi has no special educational needs in this area."))
    part("Part 3 – Health needs related to the special educational needs (Section C)")
    p.text(
        [
            label("C1  "),
            k.need(
                "C",
                None,
                "Kofi takes methylphenidate in the morning. It reduces his appetite and his sleep"
                " is poor; he often comes to school without having eaten.",
            ),
        ],
        indent=1.2,
        hang=1.2,
    )
    part(
        "Part 4 – Social care needs related to the special educational needs or to a disability"
        " (Section D)"
    )
    p.text(say("D", "There are no social care needs."))
    part("Part 5 – Outcomes sought (Section E)")
    for ref, _key, text, by in OUT:
        p.text([label(f"{ref}  "), k.aim(text, None, by)], indent=1.2, hang=1.2)
    sub("Arrangements for monitoring and review")
    p.text(
        say(
            "E",
            "The school will set shorter-term targets within six weeks of this plan and review them"
            " with Kofi and his mother each term. The authority will review the plan each year. The"
            " review in Year 9 and every review after it will consider how to prepare Kofi for"
            " adulthood.",
        )
    )
    part("Part 6 – Special Educational Provision (Section F)")
    for title, items in PROV:
        sub(title)
        for ref, text, need, out, idx in items:
            p.text(
                [
                    label(f"{ref}  "),
                    k.prov("F", text, idx),
                    say("F", f" (To meet {need}; supports {out}.)"),
                ],
                indent=1.2,
                hang=1.2,
            )
    sub("4. Modification of the National Curriculum")
    p.text(
        [
            label("F4.1  "),
            k.prov(
                "F",
                "Kofi will not study a modern foreign language. There are no other modifications.",
                None,
            ),
        ],
        indent=1.2,
        hang=1.2,
    )
    part("Part 7 – Health provision (Section G)")
    p.text(
        [
            label("G1  "),
            k.prov(
                "G",
                "The child and adolescent mental health service will review Kofi’s medication,"
                " weight and sleep every six months.",
                None,
            ),
            say("G", " (To meet C1.)"),
        ],
        indent=1.2,
        hang=1.2,
    )
    part("Part 8 – Social care provision (Sections H1 and H2)")
    p.text([label("Section H1: ", **B), say("H1", "None.")])
    p.text([label("Section H2: ", **B), say("H2", "None.")])
    part("Part 9 – Placement (Section I)")
    p.text(
        say("I", "Kofi will attend Holme Bridge Academy, which is a mainstream secondary academy.")
    )
    k.g.placement = {"name": "Holme Bridge Academy", "type": "mainstream secondary academy"}
    part("Part 10 – Personal Budget (Section J)")
    p.text(
        say(
            "J",
            "A personal budget was discussed with Ms Asante. She has asked for none at present.",
        )
    )
    k.g.budget = {
        "requested": False,
        "text": (
            "A personal budget was discussed with Ms Asante. She has asked for none at present."
        ),
    }
    part("Part 11 – Advice and information (Section K)")
    p.text(say("K", "The following advice was obtained and is attached:"))
    for ref, title, author, role, iso, day in (
        ("K1", "", "Abena Asante", "parent", "2021-07-29", "29 July 2021"),
        (
            "K2",
            "",
            "Philippa Nunn",
            "SENCO, Holme Bridge Academy",
            "2021-09-14",
            "14 September 2021",
        ),
        (
            "K3",
            "",
            "Dr Tobias Renwick",
            "educational psychologist",
            "2021-09-30",
            "30 September 2021",
        ),
        ("K4", "", "Dr Chiamaka Eze", "community paediatrician", "2021-10-06", "6 October 2021"),
        (
            "K5",
            "",
            "Laurel Whitby",
            "speech and language therapist",
            "2021-10-12",
            "12 October 2021",
        ),
    ):
        k.adv(title, author, role, iso)
        p.text(
            [label(f"{ref}  "), say("K", f"Advice of {author}, {role}, dated {day}")],
            indent=1.2,
            hang=1.2,
        )
    k.adv("", "Holmeshire Children’s Services", "", "2021-09-21")
    p.text(
        [
            label("K6  "),
            say("K", "Advice of Holmeshire Children’s Services, dated 21 September 2021"),
        ],
        indent=1.2,
        hang=1.2,
    )
    p.text(label("Signed: Marcus Oldroyd, a duly authorised officer of the authority"), before=18)
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "‘Part 2 – … (Section B)’ in bold Times, B1.1, E1, F1.1 typed; ‘(To meet B1.2; supports E2.)’;"
    " particulars on tab stops; status only in ‘finalised’"
)
CASES = [
    Case("clauses-kofi-docx", paper, "docx", "clauses-in-parts", WHAT),
    Case("clauses-kofi-pdf", paper, "pdf", "clauses-in-parts", WHAT + "; printed", tagged=False),
]
