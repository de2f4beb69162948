"""Headings and labels in English and in Polish."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import PAGE, Cell, Paper
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("bilingual-kacper", font="DejaVu Sans", size=9.5)
    g, s, L, B, f, need, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.prov, c.X
    n = "9991845267"
    u = "C550219318041"
    g.person = dict(
        name="Kacper Antoni Zawadzki",
        date_of_birth="2017-10-14",
        sex="Male",
        address="83 Salt Lane, Wexcombe, WX4 7PJ",
        nhs_number=n,
        upn=u,
        school="Salt Lane Infant and Junior School",
        year_group="Year 3",
        home_language="Polish",
        religion="Roman Catholic",
        ethnicity="White Polish",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Wexcombe Unitary Council",
        amended_date="2025-04-11",
        review_date="2026-04-03",
        coordinator="Joanna Bell",
        reference="WUC 30218",
    )
    g.contacts = [
        dict(
            name="Agnieszka Zawadzka",
            relationship="Mother",
            phone="07700 900691",
            email="a.zawadzka@mail.example.org",
            parental_responsibility=True,
        ),
        dict(
            name="Halina Nowak",
            relationship="Grandmother",
            phone="07700 900692",
            parental_responsibility=False,
        ),
    ]
    c.p.running(
        [X("Wexcombe Unitary Council · EHC plan / Plan edukacji, zdrowia i opieki · WUC 30218")]
    )
    c.p.running([X("Kacper Zawadzki · "), PAGE], foot=True, align="right")
    c.t(
        [B("Education, Health and Care Plan", size=18)],
        [L("Plan edukacji, zdrowia i opieki", italic=True, size=13)],
    )

    def row(a, pl, v):
        return [[[B(a)], [L(pl, italic=True)]], f(v)]

    c.tab(
        [
            row(*x)
            for x in [
                ("Name", "Imię i nazwisko", "Kacper Antoni Zawadzki"),
                ("Date of birth", "Data urodzenia", "14 October 2017"),
                ("Sex", "Płeć", "Male"),
                ("Address", "Adres", "83 Salt Lane, Wexcombe, WX4 7PJ"),
                ("Home language", "Język używany w domu", "Polish"),
                ("Ethnicity", "Pochodzenie etniczne", "White Polish"),
                ("Religion", "Wyznanie", "Roman Catholic"),
                ("NHS number", "Numer NHS", spaced(n)),
                ("Unique pupil number", "Numer ucznia", u),
                ("School", "Szkoła", "Salt Lane Infant and Junior School"),
                ("Year group", "Klasa", "Year 3"),
                ("Plan reference", "Numer planu", "WUC 30218"),
                ("Status of plan", "Status planu", "Amended final"),
                ("Date of amended final plan", "Data zmienionego planu", "11 April 2025"),
                ("Date by which the plan must be reviewed", "Data przeglądu", "3 April 2026"),
                ("SEND plan co-ordinator", "Koordynator planu", "Joanna Bell"),
            ]
        ],
        [7, 10],
    )
    c.tab(
        [
            [
                [[B("Parent / carer")], [L("Rodzic / opiekun", italic=True)]],
                [[B("Relationship")], [L("Pokrewieństwo", italic=True)]],
                [[B("Telephone")], [L("Telefon", italic=True)]],
                [[B("Email")]],
                [[B("Parental responsibility")], [L("Władza rodzicielska", italic=True)]],
            ],
            [
                f("Agnieszka Zawadzka"),
                f("Mother"),
                f("07700 900691"),
                f("a.zawadzka@mail.example.org"),
                f("Yes"),
            ],
            [f("Halina Nowak"), f("Grandmother"), f("07700 900692"), L("–"), f("No")],
        ],
        [3.6, 2.8, 3, 4.6, 3],
        heads=1,
    )
    S = lambda a, b: (c.h(a, 1), c.t(L(b, italic=True)))
    S(
        "Section A – Views, interests and aspirations",
        "Część A – Poglądy, zainteresowania i dążenia",
    )
    c.h("Kacper", 3)
    c.t(
        s(
            "A",
            "Kacper showed his views with photographs and signs. He"
            " likes his grandmother’s dumplings, diggers, the trampoline and"
            " dancing. He signed ‘friend’ and pointed to Olek and Maisie. He put"
            " the photograph of the toilets and the photograph of assembly in the"
            " bin.",
        )
    )
    c.h("His mother / Mama", 3)
    c.t(
        s(
            "A",
            "„Kacper jest naszym słońcem. Chcę, żeby mówił po polsku z"
            " babcią i po angielsku z kolegami. Boję się, że w szkole średniej"
            " będzie sam.”",
        ),
        s(
            "A",
            "‘Kacper is our sun. I want him to speak Polish with his"
            " grandmother and English with his friends. I am afraid that in"
            " secondary school he will be alone.’",
        ),
        s(
            "A",
            "Agnieszka hopes that Kacper will be able to work, perhaps"
            " in a café, and to live near her. She would like him to keep his"
            " place in the village school, where everybody knows him.",
        ),
    )
    c.h("History / Historia", 3)
    c.t(
        s(
            "A",
            "Kacper was born in Wexcombe with Down syndrome. He had"
            " heart surgery at four months and has worn hearing aids since he was"
            " two. He has had an EHC plan since November 2021.",
        )
    )
    S("Section B – Special educational needs", "Część B – Specjalne potrzeby edukacyjne")
    for t, pl, a, ns in [
        (
            "Communication and interaction",
            "Komunikacja i interakcja",
            "ci",
            [
                "Kacper’s understanding of English is like that of a child"
                " of four; he understands more in Polish, which is not used in school.",
                "He speaks in two-word phrases that people outside his"
                " family do not understand, and uses about 80 Makaton signs.",
                "His turn-taking is good with one child, but he is lost in"
                " a group of more than three.",
            ],
        ),
        (
            "Cognition and learning",
            "Poznawanie i uczenie się",
            "cl",
            [
                "Kacper has a moderate learning disability. He learns well"
                " by watching but has a poor memory for what he hears.",
                "He reads 45 words by sight, cannot yet sound out a word"
                " and counts to 12 with one error in three.",
            ],
        ),
        (
            "Social, emotional and mental health",
            "Sfera społeczna, emocjonalna i zdrowie psychiczne",
            "semh",
            [
                "Kacper drops to the floor and will not move when he is"
                " told to stop or is asked to hurry; this takes up to 20 minutes,"
                " three times a day.",
                "He copies the behaviour of children who want him to get into trouble.",
            ],
        ),
        (
            "Sensory and/or physical",
            "Sfera sensoryczna i/lub fizyczna",
            "sp",
            [
                "Kacper has a moderate hearing loss in both ears which"
                " varies with colds, and takes his aids out when he is tired.",
                "His hands are small and weak, with low muscle tone; he"
                " cannot write his name, use scissors or fasten buttons.",
            ],
        ),
    ]:
        c.h(f"{t} / {pl}", 2)
        c.bl(*[need("B", a, x) for x in ns])
    S("Section C – Health needs", "Część C – Potrzeby zdrowotne")
    c.t(
        need(
            "C",
            None,
            "Kacper has a repaired heart defect, an underactive"
            " thyroid for which he takes medicine, and glue ear.",
        )
    )
    S("Section D – Social care needs", "Część D – Potrzeby w zakresie opieki społecznej")
    c.t(
        need(
            "D",
            None,
            "Agnieszka works at night and has no family other than her"
            " mother in England; Kacper needs somewhere safe to play after school.",
        )
    )
    S(
        "Sections E and F – Outcomes and special educational provision",
        "Części E i F – Cele i specjalne wsparcie edukacyjne",
    )
    for k, (o, by, rows) in enumerate(
        [
            (
                "Kacper will use sentences of four words or signs to ask,"
                " refuse, tell and comment, with adults and with children.",
                "End of Year 5",
                [
                    (
                        "A speech and language programme for children with Down"
                        " syndrome, based on reading, with Makaton used by all",
                        "Speech and language therapist: plans and models. Teaching"
                        " assistant: delivers",
                        "Therapist one hour every three weeks; assistant 20 minutes each day",
                    ),
                    (
                        "Key words for each topic in English and Polish, with a"
                        " recording for his grandmother",
                        "Bilingual assistant from the council’s language service",
                        "One hour a week",
                    ),
                    (
                        "Makaton training for staff and for the children of his class",
                        "Speech and language therapist",
                        "Two sessions of 90 minutes a year for staff; ten minutes"
                        " a week for the class",
                    ),
                ],
            ),
            (
                "Kacper will read 150 words, write his name and three-word"
                " sentences, and count and add with objects to 20.",
                "End of Year 5",
                [
                    (
                        "Whole-word reading and number teaching by a structured"
                        " visual method, with work set to be finished in ten minutes",
                        "Teaching assistant trained in the method by the specialist teacher",
                        "Four sessions of 20 minutes a day",
                    ),
                    (
                        "Planning with the class teacher, and assessment of progress",
                        "Specialist teacher for learning disability",
                        "Half a day each half term",
                    ),
                ],
            ),
            (
                "Kacper will follow a change or a request within two"
                " minutes, using a now-and-next board, nine times in ten.",
                "July 2026",
                [
                    (
                        "A positive behaviour plan, with a now-and-next board, a"
                        " countdown strip and a job to do",
                        "All adults; written by the educational psychologist with Agnieszka",
                        "Throughout the day; reviewed every half term",
                    ),
                    (
                        "A buddy group with Olek, Maisie and one other",
                        "Learning mentor",
                        "Three lunchtimes a week for 25 minutes",
                    ),
                ],
            ),
            (
                "Kacper will wear his hearing aids all day, dress for PE"
                " alone and make marks and cuts with control.",
                "July 2026",
                [
                    (
                        "Checks of aids and radio system, and advice on the room",
                        "Teacher of the Deaf",
                        "One visit of 60 minutes each half term",
                    ),
                    (
                        "A programme for hands and self-care",
                        "Occupational therapist: two visits a term. Teaching assistant: delivers",
                        "15 minutes each morning",
                    ),
                ],
            ),
        ]
    ):
        c.h(f"Outcome {k + 1} / Cel {k + 1}", 2)
        i = g.outcome(o, None, by)
        R = [
            [[[B("Outcome (E)")], [L("Cel", italic=True)]], Cell([s("E", o)], across=2), ...],
            [[[B("By when (E)")], [L("Termin", italic=True)]], Cell([s("E", by)], across=2), ...],
            [
                [[B("Provision (F)")], [L("Wsparcie", italic=True)]],
                [[B("Who (F)")], [L("Kto", italic=True)]],
                [[B("How often (F)")], [L("Jak często", italic=True)]],
            ],
        ]
        for p, w, hh in rows:
            g.provide("F", p, i, by_whom=w, how_often=hh)
            R.append([s("F", p), s("F", w), s("F", hh)])
        c.tab(R, [6, 5.6, 5.4])
    S("Section G – Health provision", "Część G – Świadczenia zdrowotne")
    c.bl(
        prov(
            "G",
            "Community audiology will test Kacper’s hearing every six months.",
            None,
            "Community audiology",
            "every six months",
        ),
        prov(
            "G",
            "The cardiologist will see him once a year and the"
            " paediatrician will take blood for his thyroid every six months.",
            None,
            "",
            "",
        ),
    )
    S(
        "Section H1 – Social care provision under the Chronically"
        " Sick and Disabled Persons Act 1970",
        "Część H1 – Opieka społeczna na mocy ustawy z 1970 roku",
    )
    c.t(
        prov(
            "H1",
            "A place at an inclusive after-school club with one-to-one"
            " support on three afternoons a week.",
            None,
            "",
            "three afternoons a week",
        )
    )
    S("Section H2 – Other social care provision", "Część H2 – Inne świadczenia opieki społecznej")
    c.t(s("H2", "None / Brak"))
    S("Section I – Placement", "Część I – Placówka")
    c.t(s("I", "Salt Lane Infant and Junior School (community primary school)"))
    g.placement = dict(name="Salt Lane Infant and Junior School", type="community primary school")
    S("Section J – Personal budget", "Część J – Budżet osobisty")
    c.t(s("J", "A personal budget was offered and was not taken up."))
    S("Section K – Advice and information", "Część K – Opinie i informacje")
    R = [
        [
            [[B("Advice")], [L("Opinia", italic=True)]],
            [[B("Author")], [L("Autor", italic=True)]],
            [[B("Role")], [L("Stanowisko", italic=True)]],
            [[B("Date")], [L("Data", italic=True)]],
        ]
    ]
    for t, a, r, d, iso in [
        ("Mother’s views", "Agnieszka Zawadzka", "", "16 January 2025", "2025-01-16"),
        ("School report", "Clive Norbury", "Headteacher", "20 January 2025", "2025-01-20"),
        (
            "Psychological advice",
            "Dr Saoirse Tan",
            "Educational Psychologist",
            "8 June 2021",
            "2021-06-08",
        ),
        (
            "Speech and language therapy report",
            "Ewa Malinowska",
            "Speech and Language Therapist",
            "13 January 2025",
            "2025-01-13",
        ),
        (
            "Hearing support report",
            "Fergus Bain",
            "Teacher of the Deaf",
            "10 January 2025",
            "2025-01-10",
        ),
        (
            "Occupational therapy report",
            "Mei Tran",
            "Occupational Therapist",
            "15 January 2025",
            "2025-01-15",
        ),
        (
            "Medical report",
            "Dr Usman Sheikh",
            "Consultant Paediatrician",
            "6 January 2025",
            "2025-01-06",
        ),
    ]:
        c.adv(t, a, r, iso)
        R.append([s("K", t), s("K", a), s("K", r) if r else L("–"), s("K", d)])
    c.tab(R, [5, 4.4, 4.6, 3], heads=1)
    c.t([L("Signed / Podpisano: "), f("Rupert Vane"), L(", for Wexcombe Unitary Council")])
    return c.p


TOLD = (
    "Headings and labels in English and Polish, the family's"
    " part in Polish as well as English; per outcome a two-column table"
    " (label | text) in which ‘Provision’ has bullets and ‘Who’ / ‘How"
    " often’ follow as rows; F before E is printed in one outcome table"
)
CASES = [
    Case("bilingual-kacper-docx", paper, "docx", "two-languages", TOLD),
    Case("bilingual-kacper-pdf", paper, "pdf", "two-languages", TOLD),
]
