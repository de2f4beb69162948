"""A young child with Portage.

Prose, text boxes, provision as bullets that begin with the service in bold.
"""

from makers.facts import Case
from makers.kit import B, I, Kit, extra, fact, label, say
from makers.paper import PAGE, Paper

PURPLE = "5F497A"


def make() -> Kit:
    """Prints the plan."""
    k = Kit("early-years-prose", "Liberation Sans", 11.5)
    p = k.p
    for level in (1, 2):
        p.set_font(f"Heading {level}", "Liberation Sans", 17 - 2 * level, PURPLE)
    p.running(
        [extra("EHC Plan for Theo Mbeki-Lowe   |   Haverley Council   |   "), PAGE],
        foot=True,
        align="centre",
    )
    p.text(label("Theo’s Education, Health and Care Plan", bold=True, size=24, colour=PURPLE))
    p.text(
        [
            label("Status: "),
            label("Proposed "),
            k.plan("status", "draft", "(draft)"),
            label(" plan sent to parents"),
        ]
    )
    k.box(
        [
            [label("Full name: ", **B), k.who("name", "Theodore Alexander Mbeki-Lowe")],
            [
                label("Known as: ", **B),
                k.who("preferred_name", "Theo"),
                label("     Born: ", **B),
                k.who("date_of_birth", "2020-01-09", "9th January 2020"),
                label("     Sex: ", **B),
                k.who("sex", "Male"),
            ],
            [
                label("Lives at: ", **B),
                k.who("address", "The Signal House, Station Approach, Haverley, HV1 1ST"),
            ],
            [
                label("Parents: ", **B),
                k.con(0, "name", "Nandi Mbeki"),
                fact(" ("),
                k.con(0, "relationship", "Mummy"),
                fact(") and "),
                k.con(1, "name", "Simon Lowe"),
                fact(" ("),
                k.con(1, "relationship", "Daddy"),
                fact(")"),
            ],
            [label("Nursery: ", **B), k.who("school", "Little Sleepers Nursery")],
            [label("Languages at home: ", **B), k.who("home_language", "English and isiXhosa")],
        ],
        (16.8, 5.4),
    )
    p.text(
        [
            label("Plan written by "),
            k.plan("coordinator", "Gwendolen Pryce"),
            label(" on "),
            k.plan("draft_date", "2023-05-26", "26th May 2023"),
            label(" for "),
            k.plan("local_authority", "Haverley Council"),
            label("."),
        ]
    )

    p.heading("Section A: Theo and his family")
    p.text(
        label(
            "Section A tells the story of the child and sets out his views and those of his family."
            " It is written with them.",
            **I,
        )
    )
    p.heading("All about Theo", 2, "guidance")
    p.text(
        say(
            "A",
            "Theo is three. He has chromosome 15q duplication syndrome and epilepsy. He was a"
            " sociable baby who was slow to roll and sit; he took his first steps on his third"
            " birthday in front of the whole family.",
        )
    )
    p.text(
        say(
            "A",
            "He loves trains of every kind, water, being swung, and his brother Caleb. He shows"
            " what he likes by laughing and by taking an adult’s hand to the thing.",
        )
    )
    k.box(
        [
            label("How to talk with me", **B),
            say("A", "Get down to my level, say my name, and show me the object."),
            say("A", "Sing to me. I look up when you sing."),
            say("A", "Wait. I may need half a minute."),
        ],
        (16.8, 3.4),
        "E4DFEC",
    )
    p.heading("What Theo’s parents say", 2, "guidance")
    p.text(
        say(
            "A",
            "“We want people to see a boy first. We worry about seizures when we are not there, and"
            " about Theo being put in a corner with a toy. Our dream is that he will tell us, in"
            " any way he can, what he did today.”",
        )
    )

    p.heading("Section B: Theo’s special educational needs")
    p.text(
        label(
            "Section B sets out all of the child’s special educational needs, under the four areas"
            " of the Code of Practice.",
            **I,
        )
    )
    areas = (
        (
            "Communication and interaction",
            "ci",
            (
                "Theo makes eye contact with people he knows, vocalises in turn with an adult, and"
                " enjoys ‘Ready, steady, go’."
            ),
            (
                (
                    "Theo has no words. He understands the names of familiar people and about five"
                    " objects in context."
                ),
                "He does not yet point, and shows distress by biting his own hand.",
            ),
        ),
        (
            "Cognition and learning",
            "cl",
            "He looks for a toy that has been hidden and works cause-and-effect toys.",
            (
                (
                    "Theo has a severe developmental delay: at 37 months his play was at the level"
                    " of a child of 9 to 12 months."
                ),
                (
                    "He puts most objects to his mouth and needs an adult to show him how to"
                    " explore them."
                ),
            ),
        ),
        (
            "Social, emotional and mental health",
            "semh",
            "Theo is affectionate and settles with adults he knows.",
            ("Theo plays alone unless an adult brings another child to him.",),
        ),
        (
            "Sensory and physical",
            "sp",
            "Theo walks ten steps by himself and climbs on to a low chair.",
            (
                "He has low muscle tone and poor balance, falls often, and cannot manage steps.",
                "He depends on adults for feeding, changing and dressing.",
            ),
        ),
    )
    for title, key, good, needs in areas:
        p.heading(title, 2, "guidance")
        p.text([label("Theo can: ", **B), say("B", good)])
        p.text(label("Theo needs help because:", **B), keep=True)
        p.bullets([k.need("B", key, x) for x in needs])
    p.heading("Section C: Theo’s health needs")
    p.text(
        label(
            "Only health needs that relate to the special educational needs are set out here.", **I
        )
    )
    p.bullets(
        [
            k.need(
                "C",
                None,
                "Epilepsy: tonic-clonic seizures about twice a month, usually on waking; buccal"
                " midazolam is prescribed.",
            ),
            k.need("C", None, "Unsafe swallow: drinks must be thickened to level 2."),
        ]
    )
    p.heading("Section D: Theo’s social care needs")
    p.bullets(
        [
            k.need(
                "D",
                None,
                "Theo wakes four or five times a night. His parents share the nights and are"
                " exhausted.",
            )
        ]
    )

    p.heading("Section E: What we want Theo to achieve")
    p.text(
        label(
            "Outcomes are to be reached by the end of the Reception year unless another date is"
            " given. Steps are for the next twelve months.",
            **I,
        )
    )
    outs = (
        (
            "Communication and interaction",
            "ci",
            (
                "By the end of Reception, Theo will choose between two things by reaching, looking"
                " or using a switch, several times in every session."
            ),
            (
                (
                    "Theo will reach for one of two objects held in front of him, five times a"
                    " session."
                ),
                "Theo will press a switch to ask for ‘more’ of a song.",
            ),
        ),
        (
            "Cognition and learning",
            "cl",
            (
                "By the end of Reception, Theo will play with a toy in three different ways after"
                " an adult has shown him."
            ),
            ("Theo will put objects into a container and tip them out.",),
        ),
        (
            "Social, emotional and mental health",
            "semh",
            (
                "By the end of Reception, Theo will take part in a turn-taking game with one other"
                " child for five minutes."
            ),
            (),
        ),
        (
            "Sensory and physical",
            "sp",
            (
                "By the end of Reception, Theo will walk about his classroom and garden safely and"
                " climb three steps with one hand held."
            ),
            (
                "Theo will walk from the door to the carpet with a push-along trolley.",
                "Theo will hold his own spoon for three mouthfuls.",
            ),
        ),
    )
    for title, key, text, steps in outs:
        p.text([label(title + ": ", **B), k.aim(text, key, "By the end of Reception", steps)])
        if steps:
            p.text(label("Steps:"), indent=0.6, after=1)
            p.bullets([say("E", s) for s in steps], "List Bullet 2")
    p.text(label("Moving to school", **B))
    p.text(
        say(
            "E",
            "Nursery, Portage and the new school will hold a transition meeting in February 2024."
            " Theo will visit his new class six times in the summer term with his key person.",
        )
    )

    p.heading("Section F: The special educational provision that Theo must have")
    p.text(label("Provision must be specific and quantified.", **I))
    items = (
        (
            "Communication and interaction",
            0,
            (
                (
                    "Speech and language therapy",
                    (
                        "A speech and language therapist will visit nursery for one hour every two"
                        " weeks to assess Theo, write his programme and show staff how to carry it"
                        " out."
                    ),
                ),
                (
                    "Key person",
                    (
                        "Theo’s key person will carry out the programme for 15 minutes twice in"
                        " each session, in a quiet place, with objects of reference and songs."
                    ),
                ),
            ),
        ),
        (
            "Cognition and learning",
            1,
            (
                (
                    "Portage",
                    (
                        "A Portage home visitor will visit Theo and his parents at home for one"
                        " hour each week in term time until he starts school, and will set weekly"
                        " small steps."
                    ),
                ),
                (
                    "Specialist teaching",
                    (
                        "A teacher of the Early Years Inclusion Team will visit nursery for half a"
                        " day each half term to plan play with Theo’s key person."
                    ),
                ),
            ),
        ),
        (
            "Social, emotional and mental health",
            2,
            (
                (
                    "One-to-one support",
                    (
                        "An adult will be with Theo at all times (15 hours a week at nursery, 32.5"
                        " hours at school) to bring him into play with others and keep him safe."
                    ),
                ),
            ),
        ),
        (
            "Sensory and physical",
            3,
            (
                (
                    "Physiotherapy",
                    (
                        "A physiotherapist will see Theo at nursery once every half term. Staff"
                        " will follow the programme for 20 minutes every day."
                    ),
                ),
                (
                    "Equipment",
                    (
                        "A supportive chair, a standing frame and a push-along trolley will be"
                        " provided, and checked by the occupational therapist every six months."
                    ),
                ),
            ),
        ),
    )
    for title, idx, rows in items:
        p.heading(title, 2, "guidance")
        for lead, text in rows:
            p.text([label(lead + ": ", **B), k.prov("F", text, idx)], style="List Bullet")
    p.heading("Section G: Health provision")
    p.bullets(
        [
            k.prov(
                "G",
                "The children’s epilepsy nurse will train at least three members of nursery staff"
                " each year in seizures and in giving buccal midazolam.",
            ),
            k.prov(
                "G",
                "A dietitian and a speech and language therapist will review Theo’s eating and"
                " drinking plan every four months.",
            ),
        ]
    )
    p.heading(
        "Section H1: Social care provision under the Chronically Sick and Disabled Persons Act"
    )
    p.bullets([k.prov("H1", "Nine hours a week of night care at home by a sleep-in carer.")])
    p.heading("Section H2: Other social care provision")
    p.text(say("H2", "No other social care provision is needed."))
    p.heading("Section I: Placement")
    p.text(label("This section is left blank in a draft plan.", **I))
    p.heading("Section J: Personal budget")
    text = (
        "Theo’s parents have asked for a direct payment for the night care in Section H1. Haverley"
        " Council will give its decision with the final plan."
    )
    p.text(say("J", text))
    k.g.budget = {"requested": True, "text": text}
    p.heading("Section K: Advice and information")
    p.text(label("Copies are attached.", **I))
    for _n, (t, a, r, iso, day) in enumerate(
        (
            (
                "Parents’ views",
                "Nandi Mbeki and Simon Lowe",
                "",
                "2023-02-20",
                "20th February 2023",
            ),
            ("Nursery advice", "Kirsty Lund", "nursery manager", "2023-03-06", "6th March 2023"),
            (
                "Portage report",
                "Alison Fearnley",
                "Portage home visitor",
                "2023-03-01",
                "1st March 2023",
            ),
            (
                "Psychological advice",
                "Dr Benedict Oyelaran",
                "educational psychologist",
                "2023-03-29",
                "29th March 2023",
            ),
            (
                "Medical advice",
                "Dr Parveen Sultana",
                "paediatrician",
                "2023-04-03",
                "3rd April 2023",
            ),
            (
                "Physiotherapy report",
                "Luke Garrity",
                "physiotherapist",
                "2023-03-22",
                "22nd March 2023",
            ),
        ),
        1,
    ):
        k.adv(t, a, r, iso)
        p.text(say("K", f"{t}: {a}{', ' + r if r else ''}, {day}"), style="List Number")
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "early-theo-docx",
        paper,
        "docx",
        "early-years-prose",
        "text boxes for particulars and how to talk with me; ‘Theo can:’, ‘Theo needs help"
        " because:’; outcome after ‘Cognition and learning: ’ run in; provision bullets led by the"
        " service; draft with guidance in I; K a numbered list",
    )
]
