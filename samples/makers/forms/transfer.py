"""A plan made from a statement.

Lettered prose, F under Objectives, Provision by kind (staffing, curriculum), Monitoring.
"""

from makers.facts import Case
from makers.kit import B, Kit, extra, fact, label, say
from makers.paper import PAGE, Cell, Paper, Span


def make() -> Kit:
    """Prints the plan."""
    k = Kit("from-statement", "Liberation Serif", 12)
    p = k.p
    p.running([extra("Name: Bartosz Wiśniewski      Date of birth: 23.5.2001")])
    p.running([extra("Cressing County Council      "), PAGE], foot=True, align="centre")

    def top(letter: str, text: str) -> None:
        p.text(
            Span(f"SECTION {letter}", "heading", bold=True),
            align="centre",
            before=14,
            after=0,
            keep=True,
        )
        p.text(Span(text, "heading", bold=True), align="centre", after=8, keep=True)

    def sub(text: str) -> None:
        p.text(label(text, bold=True, underline=True), before=4, keep=True)

    p.text(label("EDUCATION, HEALTH AND CARE PLAN", bold=True, size=16), align="centre")
    p.text(
        [
            label("This plan was made on "),
            k.plan("final_date", "2017-03-14", "14.3.2017"),
            label(" by "),
            k.plan("local_authority", "Cressing County Council"),
            label(" (‘the authority’) in respect of "),
            k.who("name", "Bartosz Wiśniewski"),
            label(
                ", whose particulars are set out below. It takes the place of the statement of"
                " special educational needs dated 2.7.2009."
            ),
        ]
    )
    k.plan("status", "final")
    w = p.width
    p.table(
        [
            [label("Child", **B), label("Child’s parents", **B)],
            [
                Cell(
                    [
                        [label("Surname: "), fact("Wiśniewski")],
                        [label("Other names: "), fact("Bartosz")],
                        [label("Known as: "), k.who("preferred_name", "Bartek")],
                        [
                            label("Home address: "),
                            k.who("address", "19 Malthouse Row, Cressing, CR1 5BW"),
                        ],
                        [label("Sex: "), k.who("sex", "Male")],
                        [
                            label("Date of birth: "),
                            k.who("date_of_birth", "2001-05-23", "23.5.2001"),
                        ],
                        [label("Home language: "), k.who("home_language", "Polish")],
                        [label("School: "), k.who("school", "Cressing Park School")],
                        [label("Year: "), k.who("year_group", "11")],
                    ],
                    narrow=True,
                ),
                Cell(
                    [
                        [label("Surname: "), fact("Wiśniewska")],
                        [
                            label("Other names: "),
                            k.con(0, "name", "Magdalena Wiśniewska", "Magdalena"),
                        ],
                        [label("Relationship to child: "), k.con(0, "relationship", "Mother")],
                        [label("Telephone: "), k.con(0, "phone", "01632 960266")],
                        [label("Home address: "), label("as above")],
                        [label("Surname: "), fact("Wiśniewski")],
                        [label("Other names: "), k.con(1, "name", "Piotr Wiśniewski", "Piotr")],
                        [label("Relationship to child: "), k.con(1, "relationship", "Father")],
                        [label("Telephone: "), k.con(1, "phone", "01632 960267")],
                    ],
                    narrow=True,
                ),
            ],
        ],
        [w / 2, w / 2],
    )
    top("A", "The views, interests and aspirations of the child and his parents")
    p.text(
        say(
            "A",
            "Bartek told his tutor that he likes working outdoors, heavy metal and football. He"
            " finds it hard when people talk fast. He wants to be a gardener or a groundsman and to"
            " have his own flat, ‘not far from Mum’.",
        )
    )
    p.text(
        say(
            "A",
            "Mr and Mrs Wiśniewski came to England in 2005. They are proud of how hard Bartek"
            " works. They would like him to go to a college where he will be safe and to travel"
            " there by himself in the end.",
        )
    )
    top("B", "The child’s special educational needs")
    p.text(
        say(
            "B",
            "Bartek is a cheerful and dependable young man who is liked by staff and pupils. He is"
            " skilled with his hands and will keep at a practical job until it is done.",
        )
    )
    p.text(
        k.need(
            "B",
            "cl",
            "Bartek has moderate learning difficulties. He reads at the level of a child of eight"
            " years and can add and subtract numbers to 100 with a number line.",
        ),
    )
    p.text(
        k.need(
            "B",
            "cl",
            "He needs many repetitions to learn something new and finds it very hard to use in one"
            " place what he has learned in another.",
        )
    )
    p.text(
        k.need(
            "B",
            "ci",
            "Bartek has a language disorder in both of his languages. He misses about half of what"
            " is said when sentences are long.",
        )
    )
    p.text(
        k.need(
            "B",
            "semh",
            "He is easily led, does not see when he is being made use of, and was twice caught up"
            " in thefts from a shop in 2016.",
        )
    )
    for n in k.g.needs:
        n["area"] = None
    top("C", "Health care needs which relate to the special educational needs")
    p.text(
        k.need(
            "C",
            None,
            "Bartek has bilateral pes planus and wears orthotic insoles; he cannot stand for more"
            " than an hour.",
        )
    )
    top("D", "Social care needs which relate to the special educational needs")
    p.text(say("D", "None known."))
    top("E", "The outcomes sought")
    sub("Long-term outcomes (to the end of the next phase of education)")
    p.text(
        [
            label("1.  "),
            k.aim(
                "Bartek will complete an entry level 3 course in horticulture and a work placement"
                " of at least 20 days by July 2019.",
                None,
                "by July 2019",
            ),
        ],
        indent=1,
        hang=1,
    )
    p.text(
        [
            label("2.  "),
            k.aim(
                "Bartek will travel to college and to work by himself on a bus journey that he has"
                " learned by March 2018.",
                None,
                "by March 2018",
            ),
        ],
        indent=1,
        hang=1,
    )
    p.text(
        [
            label("3.  "),
            k.aim(
                "Bartek will explain to an employer what he needs and ask for something to be said"
                " again by July 2018.",
                None,
                "by July 2018",
            ),
        ],
        indent=1,
        hang=1,
    )
    p.text(
        [
            label("4.  "),
            k.aim(
                "Bartek will recognise when he is being pressed to do something wrong and know whom"
                " to tell by July 2018.",
                None,
                "by July 2018",
            ),
        ],
        indent=1,
        hang=1,
    )
    top("F", "The special educational provision required by the child")
    sub("Facilities and equipment")
    p.text(
        k.prov(
            "F",
            "A tablet with a reading pen and symbol software for written instructions, for Bartek’s"
            " own use in class and in the workshop.",
        )
    )
    sub("Staffing arrangements")
    p.text(
        k.prov(
            "F",
            "Teaching in groups of no more than ten students by teachers with experience of"
            " moderate learning difficulties, with a learning support assistant in each group.",
        )
    )
    p.text(
        k.prov(
            "F",
            "Individual support for twelve hours each week from a learning support assistant in"
            " practical sessions and on work placement.",
        )
    )
    p.text(
        k.prov(
            "F",
            "A speech and language therapist will give six sessions of one hour each year and will"
            " train Bartek’s tutors for two hours each autumn.",
        )
    )
    sub("Curriculum")
    p.text(
        k.prov(
            "F",
            "Functional literacy and numeracy taught through horticulture for not less than five"
            " hours each week.",
        )
    )
    p.text(
        k.prov(
            "F",
            "A programme of independent travel training: two sessions of two hours each week for"
            " two terms with a travel trainer (outcome 2).",
            1,
        )
    )
    p.text(
        k.prov(
            "F",
            "A course on friendship, consent and staying within the law, one hour each week for a"
            " year, led by the college’s life skills tutor (outcome 4).",
            3,
        )
    )
    sub("Modification or exclusion of the National Curriculum")
    p.text(say("F", "None."))
    sub("Monitoring arrangements")
    p.text(
        say(
            "F",
            "The college will set short-term targets within two months and review them each term.",
        )
    )
    top("G", "Health care provision")
    p.text(k.prov("G", "Orthotics clinic once a year, with new insoles as required by growth."))
    top(
        "H1",
        "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act"
        " 1970",
    )
    p.text(say("H1", "None."))
    top("H2", "Other social care provision")
    p.text(say("H2", "None."))
    top("I", "Placement")
    p.text(
        [
            label("From September 2017: "),
            say("I", "Cressing Land-Based College, a further education college."),
        ]
    )
    p.text(
        [
            label("Until 31 August 2017: "),
            say("I", "Cressing Park School, a community special school."),
        ]
    )
    k.g.placement = {"name": "Cressing Land-Based College", "type": "further education college"}
    top("J", "Personal budget")
    p.text(say("J", "Not requested."))
    k.g.budget = {"requested": False, "text": "Not requested."}
    top("K", "Appendices")
    for n, (t, a, r, iso, d) in enumerate(
        (
            ("Parental advice", "Mr and Mrs Wiśniewski", "", "2016-11-07", "7.11.2016"),
            (
                "Educational advice",
                "Mrs Frances Okell",
                "Deputy Head, Cressing Park School",
                "2016-11-21",
                "21.11.2016",
            ),
            (
                "Psychological advice",
                "Mr Leonard Ashby",
                "Educational Psychologist",
                "2016-12-05",
                "5.12.2016",
            ),
            (
                "Medical advice",
                "Dr Sheila Bannerjee",
                "Community Paediatrician",
                "2016-12-12",
                "12.12.2016",
            ),
            (
                "Social care advice",
                "Ms Dawn Rickard",
                "Transitions Team",
                "2016-11-30",
                "30.11.2016",
            ),
        )
    ):
        k.adv(t, a, r, iso)
        p.text(
            [label(f"Appendix {'ABCDE'[n]}: "), say("K", f"{t} – {a}{', ' + r if r else ''}, {d}")]
        )
    p.text(
        [
            label("Signed: ………………………  "),
            label("Neville Thripp, Principal SEN Officer, duly authorised by the authority"),
        ],
        before=16,
    )
    return k


def paper() -> Paper:
    """The printed plan."""
    return make().p


CASES = [
    Case(
        "transfer-bartek-docx",
        paper,
        "docx",
        "from-statement",
        "‘SECTION F’ over its title on two centred lines; F under Facilities, Staffing, Curriculum,"
        " Modification, Monitoring; ‘(outcome 2)’ in the text; two placements by date; particulars"
        " ‘Label: value’ in two cells; running head with name",
    )
]
