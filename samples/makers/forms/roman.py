"""Roman numerals, the letter in square brackets, provision as sub-clauses."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Paper, Span


def paper() -> Paper:
    """Prints the plan."""
    c = Form("roman-tobiah", font="Garamond", size=12)
    g = c.g
    s, L, B, f, need, out, prov, X = c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    g.person = dict(
        name="Tobiah Samuel Lowenthal",
        date_of_birth="2009-04-01",
        sex="male",
        address="22 Priory Gardens, Castlebridge, CB2 6HN",
        religion="Jewish",
    )
    g.plan = dict(
        status="amended_final",
        local_authority="The Royal Borough of Castlebridge",
        final_date="2021-05-19",
        amended_date="2024-10-07",
        reference="RBC/0771/TL",
    )
    g.contacts = [
        dict(name="Miriam Lowenthal", relationship="mother", phone="020 7946 0123"),
        dict(name="Daniel Lowenthal", relationship="father", phone="020 7946 0124"),
    ]
    c.p.running([X("RBC/0771/TL")], align="right")
    c.t(
        B("THE ROYAL BOROUGH OF CASTLEBRIDGE", size=13),
        B("AMENDED FINAL EDUCATION, HEALTH AND CARE PLAN", size=14),
        align="centre",
    )
    c.t(
        L("New wording is underlined. Wording taken out is struck through.", italic=True),
        align="centre",
    )

    def H(n, t, l):
        c.t(
            [B(f"{n}    {t}", size=13), B(f"    [Section {l}]" if l else "", size=10)]
            if l
            else B(f"{n}    {t}", size=13)
        )

    H("I", "Particulars", "")
    for a, b in [
        ("Full name of child", "Tobiah Samuel Lowenthal"),
        ("Date of birth", "1st April 2009"),
        ("Sex", "male"),
        ("Faith", "Jewish"),
        ("Usual address", "22 Priory Gardens, Castlebridge, CB2 6HN"),
        ("Mother", "Miriam Lowenthal, 020 7946 0123"),
        ("Father", "Daniel Lowenthal, 020 7946 0124"),
        ("Council’s reference", "RBC/0771/TL"),
        ("Plan first made", "19th May 2021"),
        ("Plan amended", "7th October 2024"),
    ]:
        c.t([L(a + ":\t"), f(b)], stop=5)
    H("II", "Views, interests and aspirations of Tobiah and his parents", "A")
    c.t(
        s(
            "A",
            "Tobiah composes for the piano. He told us in writing that he would like to study in"
            " Leipzig and that lessons in which people shout make him feel ill.",
        ),
        s(
            "A",
            "His parents wish him to sit his examinations with his year group and to keep Shabbat.",
        ),
        align="justify",
    )
    H("III", "Special educational needs", "B")

    def P(n, *sp):
        c.t([L(f"({n})  "), *list(sp)], align="justify", indent=1, hang=1)

    c.t(B("Communication and interaction", italic=True))
    P(
        "a",
        need(
            "B", "ci", "Tobiah has selective mutism and speaks to four people outside his family."
        ),
    )
    P("b", need("B", "ci", "He does not answer the register, ask for help or use the telephone."))
    c.t(B("Social, emotional and mental health", italic=True))
    P(
        "c",
        need(
            "B",
            "semh",
            "Tobiah has obsessive compulsive disorder and repeats written work up to nine times.",
        ),
    )
    t = "He attended 41 per cent of school in the summer term."
    g.log("guidance", "He attended 63 per cent of school in the spring term.")
    g.guidance.pop()
    P(
        "d",
        need("B", "semh", t, underline=True),
        L(" "),
        Span("He attended 63 per cent of school in the spring term.", "guidance", struck=True),
    )
    c.t(B("Sensory and physical", italic=True))
    P("e", need("B", "sp", "Sudden sound causes Tobiah pain and he covers his ears."))
    H("IV", "Health care needs", "C")
    c.t(
        need(
            "C",
            None,
            "Tobiah takes fluoxetine, which is reviewed by the Child and Adolescent Mental Health"
            " Service.",
        )
    )
    H("V", "Social care needs", "D")
    c.t(s("D", "There are none."))
    H("VI", "Outcomes", "E")
    c.t(s("E", "By the end of Year 11:"))
    g.sections["E"].pop()
    g.log("guidance", "By the end of Year 11:")
    for n, o in zip(
        ("i", "ii", "iii"),
        (
            "Tobiah will speak in lessons to two adults of his choice and in writing to all.",
            "Tobiah will hand in work after no more than two drafts in four subjects out of six.",
            "Tobiah will attend school for at least 85 per cent of sessions.",
        ),
        strict=False,
    ):
        P(n, out(o, by="By the end of Year 11"))
    H("VII", "Special educational provision", "F")
    c.t(B("For outcome (i)", italic=True))
    P(
        "a",
        prov(
            "F",
            "The school shall employ a key worker, trained in the sliding-in technique for"
            " selective mutism, who shall work with Tobiah for thirty minutes on each school day.",
            0,
            "key worker, trained in the sliding-in technique for selective mutism",
            "thirty minutes on each school day",
        ),
    )
    P(
        "b",
        prov(
            "F",
            "All teachers shall accept written, recorded or signed answers and shall not require"
            " Tobiah to speak.",
            0,
            "All teachers",
        ),
    )
    c.t(B("For outcome (ii)", italic=True))
    P(
        "c",
        prov(
            "F",
            "A specialist teacher shall meet Tobiah for one hour each week to plan work and to"
            " limit drafts.",
            1,
            "A specialist teacher",
            "one hour each week",
            underline=True,
        ),
    )
    c.t(B("For outcome (iii)", italic=True))
    P(
        "d",
        prov(
            "F",
            "Tobiah shall have a room of his own with an electric piano, to which he may go at any"
            " time without asking.",
            2,
        ),
    )
    P(
        "e",
        prov(
            "F",
            "An educational psychologist shall review his attendance plan with the school at"
            " six-weekly intervals.",
            2,
            "An educational psychologist",
            "six-weekly intervals",
        ),
    )
    H("VIII", "Health care provision", "G")
    c.t(
        prov(
            "G",
            "The Child and Adolescent Mental Health Service shall provide cognitive behavioural"
            " therapy with exposure and response prevention, weekly, for twenty sessions.",
        )
    )
    H("IX", "Social care provision", "H")
    c.t(B("Section 2 of the Chronically Sick and Disabled Persons Act 1970 [H1]", italic=True))
    c.t(s("H1", "None."))
    c.t(B("Other provision [H2]", italic=True))
    c.t(s("H2", "None."))
    H("X", "Placement", "I")
    c.t(
        s(
            "I",
            "Castlebridge Hall School, an independent special school.",
        )
    )
    g.placement = dict(name="Castlebridge Hall School", type="independent special school")
    H("XI", "Personal budget", "J")
    c.t(s("J", "The parents have asked for none."))
    g.budget = dict(requested=False, text="The parents have asked for none.")
    H("XII", "Advice", "K")
    for n, (ti, au, ro, d, iso) in enumerate(
        [
            ("Parental advice", "Miriam and Daniel Lowenthal", "", "3rd June 2024", "2024-06-03"),
            (
                "Educational advice",
                "Canon J. Whitely",
                "Head Master",
                "11th June 2024",
                "2024-06-11",
            ),
            (
                "Psychological advice",
                "Dr Shirin Kaveh",
                "Educational Psychologist",
                "24th June 2024",
                "2024-06-24",
            ),
            (
                "Psychiatric advice",
                "Dr Lars Holm",
                "Consultant Psychiatrist",
                "1st July 2024",
                "2024-07-01",
            ),
        ]
    ):
        c.adv(ti, au, ro, iso)
        c.t(
            [
                L(f"Appendix {n + 1}:  "),
                s("K", f"{ti} of {au}" + (f", {ro}" if ro else "") + f", dated {d}."),
            ]
        )
    c.t(
        [
            L("Appendix 5:  "),
            s("K", "Social care advice: none received; the service does not know Tobiah."),
        ]
    )
    return c.p


TOLD = "[Section F], (i) and (a) as markers, struck and underlined wording"
CASES = [
    Case("roman-tobiah-docx", paper, "docx", "roman", TOLD),
]
