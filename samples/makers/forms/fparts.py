"""F in five lettered parts, below Parts 1 to 9."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("fparts-temitope", font="Liberation Serif", size=11.5)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9997729633"
    ul = "4403197728"
    g.person = dict(
        name="Temitope Grace Adeyemi-Frost",
        preferred_name="Temi",
        date_of_birth="2006-01-27",
        sex="Female",
        address="31 Lighthouse Parade, Whitsand, WS2 1GB",
        nhs_number=n,
        uln=ul,
        school="Whitsand College of Further Education",
        ethnicity="Mixed, White and Black African",
    )
    g.plan = dict(
        status="final",
        local_authority="Whitsand City Council",
        final_date="2024-11-08",
        review_date="2025-11-07",
        coordinator="Gareth Lomax",
    )
    g.contacts = [
        dict(
            name="Abiola Adeyemi",
            relationship="Mother",
            phone="01632 960304",
            email="abiola.a@mail.example.org",
        )
    ]
    c.p.running([X("Whitsand City Council: plan for Ms T. G. Adeyemi-Frost")], align="centre")
    c.p.running([X("– "), PAGE, X(" –")], foot=True, align="centre")
    c.t(
        [B("WHITSAND CITY COUNCIL", size=15)], [B("Final Education, Health and Care Plan", size=15)]
    )
    c.h("PART 1   Particulars", 1)
    for a, b in [
        ("Name of young person", "Temitope Grace Adeyemi-Frost"),
        ("Known as", "Temi"),
        ("Date of birth", "27 January 2006"),
        ("Gender", "Female"),
        ("Ethnic origin", "Mixed, White and Black African"),
        ("Address", "31 Lighthouse Parade, Whitsand, WS2 1GB"),
        ("NHS number", spaced(n)),
        ("ULN", ul),
        ("College", "Whitsand College of Further Education"),
        ("Date plan finalised", "8 November 2024"),
        ("Review date", "7 November 2025"),
        ("Plan co-ordinator", "Gareth Lomax"),
        ("Parent’s name", "Abiola Adeyemi"),
        ("Relationship", "Mother"),
        ("Parent’s telephone", "01632 960304"),
        ("Parent’s email", "abiola.a@mail.example.org"),
    ]:
        c.p.text([B(a), L("\t"), f(b)], stop=6.5, after=1)
    c.h("PART 2   Temi’s story", 1)
    c.h("Section A   Views, interests and aspirations", 2)
    c.t(
        s(
            "A",
            "Temi gave her views by tactile sign to her intervenor, Ms"
            " Rosa Penn, over two mornings. She said that the sea is the best"
            " thing because it is on all of her skin at once. She likes baking"
            " bread, clay, tandem cycling, her niece’s hands and strong coffee."
            " She wants to work with clay, to live in a flat where the floors"
            " tell her where she is, and to have somebody to gossip with.",
        ),
        s(
            "A",
            "She does not like being moved without being told, hands"
            " that hurry, and waiting in a place with no smell. She would like"
            " everybody to wear the same bracelet each day so that she knows who"
            " has come.",
        ),
        s(
            "A",
            "Her mother says that Temi is sociable, dry and very"
            " determined. It took a year to find a college which would have her."
            " Abiola hopes that Temi will one day earn something from her pots"
            " and will not be lonely. She fears the time when she herself can no"
            " longer drive her there.",
        ),
        s(
            "A",
            "Temi was born deaf and lost her sight between the ages of"
            " nine and fifteen because of Usher syndrome. She attended Harbour"
            " School for Deaf Children until July 2024.",
        ),
    )
    c.columns(2)
    c.h("PART 3   Education", 1)
    c.h("Section B   Special educational needs", 2)
    for t, a, ps in [
        (
            "(i) Sensory and physical",
            "sp",
            [
                "Temi is profoundly deaf and has light perception only."
                " She learns through touch, movement, smell and vibration, and she"
                " can take in one thing at a time.",
                "Her balance is poor: she walks holding a guide’s elbow or"
                " along a rail, and is not yet able to cross an open space with her"
                " cane.",
                "She tires after two hours of tactile communication and her hands become painful.",
            ],
        ),
        (
            "(ii) Communication and interaction",
            "ci",
            [
                "Temi communicates by tactile British Sign Language and"
                " reads uncontracted braille. Without a person beside her who can"
                " sign she has no communication at all.",
                "She does not know who is in a room, what they are doing"
                " or whether they have gone, and so she cannot start a conversation.",
            ],
        ),
        (
            "(iii) Cognition and learning",
            "cl",
            [
                "Temi’s abilities lie within the average range when she is"
                " taught in a language that she can reach, but there are large gaps"
                " in what she knows, and she works at Entry Level 3 in English and"
                " Entry Level 2 in mathematics.",
                "She needs to handle an object, or to make the movement"
                " hand under hand, before an idea has any meaning for her.",
            ],
        ),
        (
            "(iv) Social, emotional and mental health",
            "semh",
            [
                "Since she lost her sight Temi has had periods of low mood"
                " in which she sleeps for most of the day and refuses to be touched."
            ],
        ),
    ]:
        c.h(t, 3)
        c.t(*[need("B", a, x) for x in ps])
    c.h("Section E   Outcomes", 2)
    O = [
        (
            "By July 2026 Temi will plan, make, glaze and price a set"
            " of pots for sale, with an intervenor who gives information but does"
            " not make decisions.",
            "By July 2026",
        ),
        (
            "By July 2026 Temi will walk from the taxi bay to the"
            " studio and the café by herself, using her cane and the tactile"
            " trail.",
            "By July 2026",
        ),
        (
            "By December 2025 Temi will send and answer messages each"
            " day on a braille display, to and from at least three people.",
            "By December 2025",
        ),
        (
            "By July 2027 Temi will have gained English at Level 1 and"
            " mathematics at Entry Level 3.",
            "By July 2027",
        ),
    ]
    for i, (o, by) in enumerate(O):
        c.t([B(f"{i + 1}.  "), out(o, None, by)])
    c.h("Section F   Special educational provision", 2)

    def sub(t, rows):
        c.h(t, 3)
        for p, w, hh, o in rows:
            c.t([prov("F", p, o - 1 if o else None, w, hh), L(f" (Outcome {o})" if o else "")])

    sub(
        "F(i)   Curriculum",
        [
            (
                "Temi will follow a pottery and enterprise course for nine"
                " hours a week, with individual teaching in the studio.",
                "",
                "nine hours a week",
                1,
            ),
            (
                "Individual lessons in English through tactile signing and"
                " braille, for three hours a week, and in functional mathematics for"
                " two hours a week.",
                "",
                "",
                4,
            ),
            (
                "The written parts of the courses will be replaced by"
                " recorded signing, objects and photographs with braille captions.",
                "",
                "",
                4,
            ),
        ],
    )
    sub(
        "F(ii)   Staffing",
        [
            (
                "A qualified intervenor (Level 3 diploma or above, BSL"
                " Level 6 with tactile signing) will be with Temi for all of her 25"
                " hours in college, and for travel to and from it.",
                "",
                "all of her 25 hours in college",
                None,
            ),
            (
                "A second intervenor will relieve the first after every"
                " two hours, and for one hour at lunch.",
                "A second intervenor",
                "",
                None,
            ),
            (
                "A teacher who holds the mandatory qualification in"
                " multi-sensory impairment will teach Temi for four hours a week and"
                " will plan with the course tutors for two hours.",
                "",
                "",
                4,
            ),
        ],
    )
    sub(
        "F(iii)   Therapies and specialist teaching",
        [
            (
                "A habilitation specialist with experience of"
                " deafblindness will teach orientation and mobility for 90 minutes a"
                " week until July 2026.",
                "A habilitation specialist with experience of deafblindness",
                "90 minutes a week until July 2026",
                2,
            ),
            (
                "A Deafblind mentor will meet Temi for two hours each month.",
                "A Deafblind mentor",
                "two hours each month",
                3,
            ),
            (
                "A counsellor who signs will offer sixteen sessions of 60 minutes.",
                "A counsellor who signs",
                "sixteen sessions of 60 minutes",
                None,
            ),
        ],
    )
    sub(
        "F(iv)   Equipment",
        [
            (
                "A 40-cell braille display linked to a smartphone, and"
                " eight hours of training in its use for Temi and her intervenors.",
                "",
                "",
                3,
            ),
            (
                "A vibrating pager for the fire alarm, and tactile labels"
                " on tools, glazes and the kiln.",
                "",
                "",
                1,
            ),
        ],
    )
    sub(
        "F(v)   Environment",
        [
            (
                "A tactile trail from the taxi bay to the studio and the"
                " café will be in place before the first day of term.",
                "",
                "",
                2,
            ),
            (
                "The studio will have no more than eight students, even"
                " light, fixed places and a rest room next door.",
                "",
                "",
                1,
            ),
        ],
    )
    c.h("PART 4   Health", 1)
    c.h("Section C   Health needs", 2)
    c.t(need("C", None, "Temi has Usher syndrome type 1 and recurrent depression."))
    c.h("Section G   Health provision", 2)
    c.t(
        prov(
            "G",
            "The adult mental health team for deaf people will see"
            " Temi every six weeks, with a tactile interpreter.",
            None,
            "The adult mental health team for deaf people",
            "every six weeks",
        ),
        prov(
            "G",
            "A physiotherapist will assess her hands and shoulders in"
            " November 2024 and will review them twice a year.",
            None,
            "A physiotherapist",
            "",
        ),
    )
    c.h("PART 5   Social care", 1)
    c.h("Section D   Social care needs", 2)
    c.t(
        need(
            "D",
            None,
            "Temi needs a communicator guide in order to leave home,"
            " to shop, to exercise and to see friends.",
        )
    )
    c.h("Section H1   Provision under the Chronically Sick and Disabled Persons Act 1970", 2)
    c.t(s("H1", "Not applicable: Temi is an adult."))
    c.h("Section H2   Other social care provision", 2)
    c.t(
        prov(
            "H2",
            "A communicator guide for fifteen hours a week for 50"
            " weeks of the year, by direct payment under the Care Act 2014.",
            None,
            "",
            "fifteen hours a week for 50 weeks of the year",
        )
    )
    c.h("PART 6   Placement and personal budget", 1)
    c.h("Section I   Placement", 2)
    c.t(s("I", "Whitsand College of Further Education, a general further education college."))
    g.placement = dict(
        name="Whitsand College of Further Education", type="general further education college"
    )
    c.h("Section J   Personal budget", 2)
    c.t(
        s(
            "J",
            "Temi asked for a direct payment for the communicator"
            " guide. £16,125 a year will be paid to Abiola Adeyemi.",
        )
    )
    g.budget = dict(requested=True, text="£16,125 a year")
    c.h("PART 7   Section K: Advice and information", 1)
    P = [
        ("Young person’s views", "Temitope Adeyemi-Frost", "", "3 June 2024", "2024-06-03"),
        ("Mother’s views", "Abiola Adeyemi", "", "10 June 2024", "2024-06-10"),
        (
            "Multi-sensory impairment report",
            "Clare Ingleby",
            "Teacher, Multi-Sensory Impairment",
            "17 June 2024",
            "2024-06-17",
        ),
        (
            "Psychological advice",
            "Dr Noel Prasad",
            "Educational Psychologist",
            "1 July 2024",
            "2024-07-01",
        ),
        (
            "Medical advice",
            "Dr Freya Sundqvist",
            "Consultant Psychiatrist",
            "24 June 2024",
            "2024-06-24",
        ),
        (
            "Social care advice",
            "Robert Achebe",
            "Sensory Team Social Worker",
            "5 July 2024",
            "2024-07-05",
        ),
    ]
    for i, (t, a, r, d, iso) in enumerate(P):
        c.adv(t, a, r, iso)
        c.p.text(
            [
                L(f"({i + 1})  "),
                s(
                    "K",
                    f"{t} by {a}{(', ' + r if r else '')}, {d}" + (";" if i < len(P) - 1 else "."),
                ),
            ],
            after=1,
        )
    c.t([L("Signed: "), f("Bernadette Cole"), L(", for Whitsand City Council")], before=10)
    return c.p


TOLD = (
    "Deafblind young woman; ‘PART 3 / Section F(i) … F(v)’: F"
    " split by kind (curriculum, staffing, therapies, equipment,"
    " environment) under numbered sub-letters; C(i), D(i) the same; body"
    " in two newspaper columns from B on; saved as RTF and PDF; ‘Ms"
    " Adeyemi-Frost’ throughout; E as prose sentences with date in front;"
    " K as a run-on paragraph with semicolons"
)
CASES = [
    Case("fparts-temitope-rtf", paper, "rtf", "f-in-parts", TOLD),
    Case("fparts-temitope-pdf", paper, "pdf", "f-in-parts", TOLD),
]
