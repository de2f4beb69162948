"""Plain plan.

Particulars in a cover card and the running head, italic guidance, provision by outcome sentence.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, label, say
from makers.paper import PAGE, PAGES, Cell, Paper

GREEN = "375623"


def make() -> Kit:
    """Prints the plan."""
    k = Kit("cover-card-prose", "Liberation Sans", 11)
    p = k.p
    for level in (1, 2, 3):
        p.set_font(f"Heading {level}", "Liberation Sans", 17 - 2 * level, GREEN)
    p.running([extra("Yusuf Hassan    DOB: 19 November 2014    Plan number MF/6120")], align="left")
    p.running(
        [
            extra("London Borough of Marlow Fields. Final EHC Plan for Yusuf Hassan. Page "),
            PAGE,
            extra(" of "),
            PAGES,
        ],
        foot=True,
        align="left",
    )
    w = p.width
    p.gap(40)
    p.text(label("Education Health and Care Plan for", size=16, colour=GREEN), align="centre")
    p.text([k.who("name", "Yusuf Ibrahim Hassan").but(bold=True, size=24)], align="centre")
    p.gap(20)
    p.table(
        [
            [
                Cell(
                    [
                        [
                            label("Date of birth: "),
                            k.who("date_of_birth", "2014-11-19", "19 November 2014"),
                        ],
                        [label("Plan number: "), k.plan("reference", "MF/6120")],
                        [label("Status: "), k.plan("status", "final", "Final")],
                        [
                            label("Date finalised: "),
                            k.plan("final_date", "2024-02-09", "9 February 2024"),
                        ],
                        [
                            label("Review due: "),
                            k.plan("review_date", "2025-02-08", "8 February 2025"),
                        ],
                        [
                            label("Local authority: "),
                            k.plan("local_authority", "London Borough of Marlow Fields"),
                        ],
                        [label("Lead officer: "), k.plan("coordinator", "Siobhan Kerrigan")],
                    ],
                    shade="E2EFD9",
                )
            ]
        ],
        [w],
    )
    p.page_break()
    p.heading("Personal information")
    p.table(
        [
            [
                label("Gender"),
                k.who("sex", "Male"),
                label("Ethnicity"),
                k.who("ethnicity", "Black African – Somali"),
            ],
            [
                label("Religion"),
                k.who("religion", "Muslim"),
                label("Main language at home"),
                k.who("home_language", "Somali"),
            ],
            [
                label("School or setting"),
                k.who("school", "Marlow Fields Primary School"),
                label("Year group"),
                k.who("year_group", "Year 4"),
            ],
            [
                label("NHS Number"),
                k.who("nhs_number", "9990004447", "9990004447"),
                label("Interpreter required"),
                extra("Yes, for mother"),
            ],
            [
                label("Home address"),
                Cell(
                    [k.who("address", "104 Ashgrove House, Fielding Road, London, MF6 3JT")],
                    across=3,
                ),
                None,
                None,
            ],
        ],
        [w * 0.19, w * 0.31, w * 0.21, w * 0.29],
    )
    p.heading("Parent or carer details", 2, "guidance")
    p.table(
        [
            [label(""), label("Parent/carer 1", **B), label("Parent/carer 2", **B)],
            [label("Name"), k.con(0, "name", "Hodan Ali"), k.con(1, "name", "Ibrahim Hassan")],
            [
                label("Relationship to child"),
                k.con(0, "relationship", "Mother"),
                k.con(1, "relationship", "Father"),
            ],
            [
                label("Parental responsibility"),
                k.con(0, "parental_responsibility", True, "Yes"),
                k.con(1, "parental_responsibility", True, "Yes"),
            ],
            [label("Mobile"), k.con(0, "phone", "07700 900327"), k.con(1, "phone", "07700 900328")],
        ],
        [w * 0.3, w * 0.35, w * 0.35],
    )
    note = {"italic": True, "colour": "7F7F7F", "size": 9}

    def head(text: str, guide: str) -> None:
        p.heading(text)
        p.text(label(guide, **note))

    head(
        "Section A: Child’s story",
        "This section describes the views, interests and aspirations of the child and his parents."
        " Please write in plain English.",
    )
    p.heading("What Yusuf told us", 3, "guidance")
    p.text(
        say(
            "A",
            "Yusuf used his communication book to choose: football, YouTube, samosas, my sister"
            " Ifrah. He put ‘loud’, ‘writing’ and ‘wait’ on the red side.",
        )
    )
    p.heading("What his parents told us", 3, "guidance")
    p.text(
        say(
            "A",
            "Yusuf was born in Leicester and the family moved to London when he was two. He had"
            " about twenty words and lost them. His mother would like him to speak Somali and"
            " English and to pray with his father at the mosque. His father would like him to play"
            " in a team.",
        )
    )
    p.heading("Aspirations", 3, "guidance")
    p.text(
        say(
            "A",
            "To have a group of friends. To be able to go anywhere with his family. To work with"
            " computers.",
        )
    )
    head(
        "Section B: Special educational needs",
        "This section must specify all of the child’s special educational needs.",
    )
    for title, key, good, needs in (
        (
            "B1 Communication and interaction",
            "ci",
            (
                "Yusuf uses single words and symbols to ask for what he wants. He enjoys"
                " rough-and-tumble play."
            ),
            (
                (
                    "Yusuf has autism and an expressive and receptive language disorder. His"
                    " understanding is at a three-word level."
                ),
                (
                    "Yusuf repeats phrases from videos, in English or Somali, and these are often"
                    " taken for misbehaviour."
                ),
            ),
        ),
        (
            "B2 Cognition and learning",
            "cl",
            (
                "Yusuf’s visual skills are at the level expected of his age; he completes 100-piece"
                " jigsaws."
            ),
            (
                "Yusuf works at the level of Year 1 in reading, writing and number.",
                "He cannot yet sustain an adult-led task for longer than four minutes.",
            ),
        ),
        (
            "B3 Social, emotional and mental health",
            "semh",
            "Yusuf is happy and affectionate when he knows what is going to happen.",
            ("Yusuf becomes distressed three or four times a day and may bang his head or run.",),
        ),
        (
            "B4 Sensory and/or physical",
            "sp",
            "Yusuf runs fast and has good ball skills.",
            (
                (
                    "Yusuf seeks movement and finds fine motor tasks such as buttons and scissors"
                    " very hard."
                ),
            ),
        ),
    ):
        p.heading(title, 2, "guidance")
        p.text([label("Strengths. ", **B), say("B", good)])
        for n, text in enumerate(needs, 1):
            p.text([label(f"Need {n}. ", **B), k.need("B", key, text)])
    head(
        "Section C: Health needs relating to SEN",
        "This section must specify health needs that relate to the special educational needs.",
    )
    p.text(
        k.need(
            "C",
            None,
            "Yusuf eats about six foods, all of them beige, and takes a vitamin D supplement.",
        )
    )
    head(
        "Section D: Social care needs relating to SEN",
        "This section must specify social care needs that relate to the special educational needs"
        " or to a disability.",
    )
    p.text(
        k.need(
            "D",
            None,
            "The family lives on the ninth floor and Yusuf has no safe place to run. His parents"
            " cannot take him out together with his baby brother.",
        )
    )
    p.heading("Sections E and F: Outcomes and special educational provision")
    p.text(
        label(
            "Outcomes in this section are for the end of Key Stage 2 (July 2026) unless they say"
            " otherwise.",
            **note,
        )
    )
    n = 0
    for text, items in (
        (
            (
                "Yusuf will use sentences of four or more words, spoken or in symbols, to tell an"
                " adult or a child what he wants, thinks and feels."
            ),
            (
                (
                    "Speech and language therapy",
                    (
                        "Yusuf will have 12 sessions of 45 minutes in the year with a speech and"
                        " language therapist in school, one in three of them with his mother and an"
                        " interpreter."
                    ),
                ),
                (
                    "Daily language programme",
                    (
                        "A teaching assistant will carry out the therapist’s programme for 20"
                        " minutes every day."
                    ),
                ),
                (
                    "Symbols",
                    (
                        "All staff will use Yusuf’s communication book and symbol boards throughout"
                        " the day. The therapist will train them each September (three hours)."
                    ),
                ),
            ),
        ),
        (
            "Yusuf will read and write simple sentences and work by himself for fifteen minutes.",
            (
                (
                    "Structured teaching",
                    (
                        "Yusuf will be taught with a work system (TEACCH) at a workstation of his"
                        " own for at least two sessions a day, planned by his class teacher with"
                        " half-termly advice from the Autism Outreach Service (one hour)."
                    ),
                ),
                (
                    "Adult support",
                    (
                        "Yusuf will have a teaching assistant trained in autism for 27.5 hours a"
                        " week, and at lunch."
                    ),
                ),
            ),
        ),
        (
            (
                "Yusuf will show an adult that he needs a break before he becomes distressed, most"
                " of the time."
            ),
            (
                (
                    "Behaviour support plan",
                    (
                        "The educational psychologist will help school and home to write a plan"
                        " (two visits of two hours in the first term, then once a year)."
                    ),
                ),
                (
                    "Movement breaks",
                    (
                        "Yusuf will have ten minutes of movement in the hall or playground four"
                        " times a day, from a menu set by an occupational therapist who visits once"
                        " a term."
                    ),
                ),
            ),
        ),
    ):
        n += 1
        p.heading(f"Outcome {n} (Section E)", 2, "guidance")
        p.text(k.aim(text))
        p.heading(f"Provision to achieve outcome {n} (Section F)", 3, "guidance")
        for lead, what in items:
            p.text([label(lead + " – ", **B), k.prov("F", what, k.last)], indent=0.5)
    p.heading("Monitoring", 2, "guidance")
    p.text(
        say(
            "E",
            "Short-term targets will be set by school within a month of this plan and reviewed each"
            " term with Yusuf’s parents.",
        )
    )
    head(
        "Section G: Health provision",
        "This section must specify any health provision reasonably required.",
    )
    p.text(
        k.prov(
            "G",
            "A feeding clinic appointment every four months with the dietitian and the clinical"
            " psychologist.",
        )
    )
    head(
        "Section H1: Social care provision (under 18)",
        "Provision which must be made under section 2 of the Chronically Sick and Disabled Persons"
        " Act 1970.",
    )
    p.text(say("H1", "None"))
    head(
        "Section H2: Any other social care provision",
        "This may include residential short breaks and services to parent carers.",
    )
    p.text(
        k.prov(
            "H2",
            "Three hours each Saturday at the inclusive football club with a support worker,"
            " arranged by the Disabled Children’s Team.",
        )
    )
    p.heading("Section I: Name and type of school")
    p.text(
        [
            say(
                "I",
                "Yusuf will attend the specially resourced provision for autism at Marlow Fields"
                " Primary School (maintained mainstream school with a resource base).",
            )
        ]
    )
    k.g.placement = {
        "name": "Marlow Fields Primary School",
        "type": "maintained mainstream school with a resource base",
    }
    p.heading("Section J: Personal budget")
    p.text(say("J", "N/A"))
    p.heading("Section K: List of advice")
    p.text(label("All advice is attached to this plan.", **note))
    p.text(
        say(
            "K",
            "Advice was received from: Hodan Ali and Ibrahim Hassan, parents (6 October 2023);"
            " Marcia Fontaine, SENCO (20 October 2023); Dr Lena Halloran, educational psychologist"
            " (9 November 2023); Dr Adebola Shonibare, community paediatrician (14 November 2023);"
            " and Grace Tennant, speech and language therapist (16 November 2023).",
        )
    )
    for a, r, i in (
        ("Hodan Ali and Ibrahim Hassan", "parents", "2023-10-06"),
        ("Marcia Fontaine", "SENCO", "2023-10-20"),
        ("Dr Lena Halloran", "educational psychologist", "2023-11-09"),
        ("Dr Adebola Shonibare", "community paediatrician", "2023-11-14"),
        ("Grace Tennant", "speech and language therapist", "2023-11-16"),
    ):
        k.adv("", a, r, i)
    p.heading("Signature")
    p.table(
        [
            [label("Signed on behalf of the local authority"), label("")],
            [label("Name"), label("Siobhan Kerrigan")],
            [label("Date"), label("9 February 2024")],
        ],
        [w * 0.45, w * 0.55],
    )
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


WHAT = (
    "cover card ‘Label: value’ lines in one cell; parents in columns with an empty first head; grey"
    " italic guidance under each heading; ‘B1 …’ areas with ‘Strengths.’, ‘Need 1.’ run in;"
    " ‘Outcome 1 (Section E)’ and ‘Provision to achieve outcome 1 (Section F)’; ‘lead – text’; K as"
    " one sentence"
)
CASES = [
    Case("covercard-yusuf-docx", paper, "docx", "cover-card-prose", WHAT),
    Case("covercard-yusuf-pdf", paper, "pdf", "cover-card-prose", WHAT + "; printed", tagged=False),
]
