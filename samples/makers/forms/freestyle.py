"""A form that the co-ordinator has typed over freely."""

from __future__ import annotations

from makers.facts import Case
from makers.form import Form
from makers.paper import Paper, Span
from makers.word import spaced


def paper() -> Paper:
    """Prints the plan."""
    c = Form("freestyle-tyrell", font="Calibri", size=11)
    g, s, L, B, f, need, out, prov, X = c.g, c.s, c.L, c.B, c.f, c.need, c.out, c.prov, c.X
    n = "9991902848"
    g.person = dict(
        name="Tyrell Marcus Dawes-Lindo",
        date_of_birth="2012-09-11",
        sex="M",
        address="44b Foundry Lane, Ashcombe, AC3 1TT",
        nhs_number=n,
        school="Ashcombe Community School",
        year_group="8",
        home_language="English",
    )
    g.plan = dict(
        status="draft",
        local_authority="Ashcombe Borough Council",
        draft_date="2025-05-02",
        coordinator="Jan Peverell",
    )
    g.contacts = [
        dict(name="Simone Dawes", relationship="mum", phone="07700 900281"),
        dict(
            name="Errol Lindo",
            relationship="dad",
            phone="07700 900282",
            address="9 Quarry Rise, Ashcombe, AC3 6PW",
        ),
    ]
    c.p.running([X("Ashcombe Borough Council EHCP template v7 (Sept 2023)")], align="right")
    c.t([B("Ashcombe Borough Council", size=14)])
    c.t([B("EHC PLAN", size=22)])
    c.t([B("DRAFT  "), f("02.05.25"), L("  – for comment by 17.05.25")])

    def p(*sp, **k):
        c.p.text(list(sp), after=k.pop("after", 4), **k)

    for a, b in [
        ("Name", "Tyrell Marcus Dawes-Lindo"),
        ("DOB", "11.09.2012"),
        ("M/F", "M"),
        ("Addess", "44b Foundry Lane, Ashcombe, AC3 1TT"),
        ("NHS no", "".join(spaced(n).split())),
        ("School / setting", "Ashcombe Community School"),
        ("NCY", "8"),
        ("First language", "English"),
    ]:
        p(B(a + " - "), f(b), after=0)
    p(
        B("Parents/carers - "),
        f("Simone Dawes"),
        L(" ("),
        f("mum"),
        L(") "),
        f("07700 900281"),
        after=0,
    )
    p(
        L("                             "),
        f("Errol Lindo"),
        L(" ("),
        f("dad"),
        L(") "),
        f("07700 900282"),
        L(", lives at "),
        f("9 Quarry Rise, Ashcombe, AC3 6PW"),
        after=0,
    )
    p(B("EHC Coordinator - "), f("Jan Peverell"), after=10)

    def H(t):
        c.p.text(Span(t, "heading", bold=True, size=13), before=10)

    G = dict(font="Liberation Serif")
    V = dict(font="DejaVu Sans", size=9)
    H("Section A The views interests and aspiratons of the child and there parents")
    p(
        s(
            "A",
            "Tyrell did not want to meet with me on 3 April but he"
            " sent a voice note. He said he hates being late and he is always"
            " late, that football is ‘the only bit of the week that isn’t trash’"
            " and that Mr Okafor is alright. He wants to do sports coaching at"
            " college.",
        )
    )
    p(
        s(
            "A",
            "Mum’s views (phone call 7 April): Simone said Tyrell was"
            " a chatty, busy toddler who ‘never used the stairs, just arrived at"
            " the bottom’. She gets calls from school most days. She feels nobody"
            " looked at why until the exclusion in October. She would like him to"
            " get through year 9 in one piece.",
        )
    )
    p(
        s(
            "A",
            "Mum also told me that the health visitor first mentioned"
            " ADHD when he was 3 and that she was put on two parenting courses"
            " before anyone would refer him. He was at Bright Stars Nursery, then"
            " Ashcombe Primary where he had a good Year 4 with a male teacher and"
            " a very bad Year 6. He was assessed for an EHCP in Year 5 and turned"
            " down. He has a younger sister, Keziah, who he is very protective"
            " of. He sleeps from about 1am and his mum cannot get him up. They"
            " moved to a temporary flat in February.",
        )
    )
    p(
        s(
            "A",
            "Communication: be brief, be straight with him, use first"
            " names, talk while doing something (kicking a ball, walking). Do not"
            " talk to him in front of his mates. If he says he is done then he is"
            " done, come back to it tomorrow. He said he would come to his next"
            " meeting if it was ‘after football and not in the head’s office’.",
        )
    )
    p(
        s(
            "A",
            "Dad’s views: Errol agrees with the above, and would like"
            " support for Tyrell at weekends also.",
        )
    )
    H("Secton B: Special Educational Needs")
    p(
        s(
            "B",
            "Tyrell is 12 and in Y8. He has a diagnosis of ADHD"
            " (combined type, Nov 2023) and is awaiting assessment for dyslexia."
            " Attendance this year 71%.",
        )
    )
    p(B("Cognition and Learning"), after=2)
    p(
        s("B", "Strengths - ", bold=True).but(home="guidance"),
        s("B", "quick at mental maths when moving; good memory for facts about players and clubs."),
    )
    p(
        L("- "),
        need(
            "B",
            "cl",
            "reading age 8:07 (Access Reading Test March 2025);"
            " spelling age 7:11. He will not read in front of others.",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("- "),
        need(
            "B",
            "cl",
            "slow and effortful handwriting, avoids writing by"
            " breaking pencils, walking out, asking for toilet",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("- "),
        need(
            "B",
            "cl",
            "organisation very poor – loses equipment daily, forgets"
            " what he has been told within minutes",
        ),
        indent=0.6,
    )
    p(L("From EP report:", italic=True), after=1)
    p(
        need(
            "B",
            "cl",
            "On the WISC-V Tyrell’s Working Memory Index fell at the"
            " 5th percentile and his Processing Speed Index at the 8th"
            " percentile. It is therefore likely that Tyrell will have"
            " significant difficulty in holding in mind, and acting upon,"
            " multi-step verbal information.",
            **G,
        )
    )
    p(
        need(
            "B",
            "cl",
            "On the Phonological Assessment Battery Tyrell obtained"
            " standard scores below 80 on three of the six subtests. His single"
            " word reading (WIAT-III Word Reading) fell at the 4th percentile,"
            " and his Reading Comprehension at the 12th percentile. This profile"
            " is consistent with a specific difficulty in literacy which has gone"
            " unrecognised because of his quick oral answers.",
            **G,
        )
    )
    p(
        need(
            "B",
            "cl",
            "Within the dynamic assessment Tyrell was able to benefit"
            " from mediation when tasks were broken down, when he could move and"
            " when his first attempt was accepted without comment. Without this"
            " he became avoidant within four minutes.",
            **G,
        )
    )
    p(B("Communicaton & Interaction"), after=2)
    p(
        L("• "),
        need("B", "ci", "interrupts and talks over people, finds turn taking hard"),
        indent=0.6,
        after=1,
    )
    p(
        L("• "),
        need(
            "B",
            "ci",
            "takes figurative language and sarcasm literally when he"
            " is stressed, which has led to 3 incidents with supply staff",
        ),
        indent=0.6,
    )
    p(B("SEMH"), after=2)
    p(
        L("* "),
        need(
            "B",
            "semh",
            "very low frustration tolerance. Leaves class without permission 4-6 times a week.",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("* "),
        need("B", "semh", "two fixed term exclusions (Oct 2024, Feb 2025) for fighting"),
        indent=0.6,
        after=1,
    )
    p(
        L("* "),
        need(
            "B",
            "semh",
            "says that he feels like a failure, and his mood has been"
            " low since his grandad died in January",
        ),
        indent=0.6,
    )
    p(L("From school:", italic=True), after=1)
    p(
        need(
            "B",
            "semh",
            "Tyrell struggles most at unstructured times and on days"
            " where there is cover. He seeks out older pupils and is easily led"
            " by them.",
            **V,
        )
    )
    p(B("Sensory / Physical"), after=2)
    p(
        L("- "),
        need("B", "sp", "constantly on the move, cannot sit for longer than 8-10 mins"),
        indent=0.6,
    )
    p(
        need(
            "B",
            "sp",
            "Occupational therapy screening form completed by school:"
            " scores in the ‘definite difference’ range for movement and auditory"
            " filtering; loses attention when there is noise from the corridor.",
            **V,
        )
    )
    H("SECTION D - Social Care needs related to SEN")
    p(s("D", "Not known to social care. Early help closed Dec 2024."))
    H("Section C Health needs")
    p(
        need(
            "C",
            None,
            "ADHD – Tyrell takes lisdexamfetamine 30mg in the morning."
            " Appetite and weight are a concern (9th centile).",
        )
    )
    H("Section  E Outcomes-")
    for t, by, st in [
        (
            "By end of KS3 Tyrell will be able to read and understand"
            " text at the level of a 10 year old in order to access his lessons.",
            "By end of KS3",
            ["learn the 200 words that he most often gets wrong"],
        ),
        (
            "By July 2026 Tyrell will stay in the lesson, or use an"
            " agreed exit and come back within 5 mins, in 22 out of 25 lessons"
            " per week.",
            "By July 2026",
            ["choose exit card and place", "8 out of 25 by Christmas"],
        ),
        (
            "By end of Y9 Tyrell will be able to bring what he needs"
            " and start his work without a prompt in 4 subjects.",
            "By end of Y9",
            [],
        ),
    ]:
        p(
            L(f"{1 if 'KS3' in t else 2}) "),
            out(t, None, by, st or None),
            indent=0.6,
            after=1,
        )
        for x in st:
            p(L("     step: "), s("E", x), indent=1.2, after=1)
    H("SECTIONF  Special Educational Provision")
    p(L("Cognition and learning", bold=True, underline=True), after=2)
    p(
        L("- "),
        prov(
            "F",
            "A specialist dyslexia teacher (AMBDA or equivalent) will"
            " teach Tyrell 1:1 for 3 x 45 mins per week using a cumulative,"
            " multisensory programme.",
            None,
            "A specialist dyslexia teacher (AMBDA or equivalent)",
            "3 x 45 mins per week",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("- "),
        prov(
            "F",
            "TA support (Level 3) for 15 hours per week in English,"
            " maths, science and humanities – to chunk tasks, scribe and refocus.",
            None,
            "",
            "15 hours per week",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("- "),
        prov(
            "F",
            "Laptop with speech to text in all written subjects, with"
            " 5 x 20 minute sessions to learn how to use it",
            None,
            "",
            "",
        ),
        indent=0.6,
    )
    p(L("From EP report:", italic=True), after=1)
    p(
        prov(
            "F",
            "Tyrell requires instructions to be broken into one or two"
            " steps, supported by a written checklist at his desk. Staff should"
            " check his understanding by asking him to say what he will do first.",
            **G,
        )
    )
    p(
        prov(
            "F",
            "Tyrell should have access to a small group of no more"
            " than six pupils for English and mathematics for at least four"
            " lessons of each per week, taught by a qualified teacher of the"
            " subject with experience of pupils with ADHD.",
            **G,
        )
    )
    p(
        prov(
            "F",
            "Tasks should be presented in chunks of no longer than ten"
            " minutes, each with a clear end point, and with a choice of at least"
            " two ways of recording. Copying from the board should be avoided"
            " altogether. Homework should be recorded for him on the school’s"
            " electronic system by the teaching assistant before the end of the"
            " lesson and done in homework club on Tuesdays and Thursdays (45 mins"
            " each).",
            **G,
        )
    )
    p(L("Communication and interaction", bold=True, underline=True), after=2)
    p(
        L("• "),
        prov(
            "F",
            "Weekly 40 minute social communication group (max 4"
            " pupils) for 2 terms, led by a Speech and Language Therapy Assistant"
            " under the supervision of a SaLT",
            None,
            "",
            "Weekly 40 minute",
        ),
        indent=0.6,
    )
    g.provision[-1].pop("how_often")
    p(L("SEMH", bold=True, underline=True), after=2)
    p(
        L("* "),
        prov(
            "F",
            "Mr Okafor (key adult) to meet Tyrell at 8.30 each day for"
            " 15 mins and at the end of period 5",
            None,
            "",
            "",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("* "),
        prov(
            "F",
            "ELSA sessions – 1 x 45 mins weekly, working on anger and on grief",
            None,
            "",
            "1 x 45 mins weekly",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("* "),
        prov(
            "F",
            "Football coaching qualification with Ashcombe Town"
            " Community Trust, half a day each week from Sept 2025",
            None,
            "",
            "half a day each week from Sept 2025",
        ),
        indent=0.6,
        after=1,
    )
    p(
        L("* "),
        prov(
            "F",
            "All staff, including cover supervisors, will have a one"
            " page profile for Tyrell, and ADHD training of 2 hours by the"
            " council’s specialist teaching team before half term.",
            None,
            "",
            "",
        ),
        indent=0.6,
    )
    p(L("From school:", italic=True), after=1)
    p(
        prov(
            "F",
            "A reset space next to the Year 8 office will be kept for"
            " Tyrell. Staff on the corridor will not challenge him when he shows"
            " his card, and will message Mr Okafor.",
            **V,
        )
    )
    p(
        prov(
            "F",
            "On the first day back after any suspension there will be"
            " a restorative meeting of 30 minutes with the member of staff"
            " concerned, chaired by the Head of Year, before he returns to the"
            " lesson.",
            **V,
        )
    )
    p(L("Sensory", bold=True, underline=True), after=2)
    p(
        L("- "),
        prov(
            "F",
            "movement breaks of 5 mins in every 20 mins of lesson time",
            None,
            "",
            "5 mins in every 20 mins of lesson time",
        ),
        indent=0.6,
    )
    H("Section G: Health provsion")
    p(
        prov(
            "G",
            "ADHD nurse to review medication, height and weight every 3 months.",
            None,
            "ADHD nurse",
            "every 3 months",
        )
    )
    H("section H1 Social care under the CSDPA 1970")
    p(s("H1", "n/a"))
    H("Section H 2 any other social care")
    p(
        prov(
            "H2",
            "Family support worker to visit the family fortnightly for"
            " 12 weeks (Early Help to re-open).",
            None,
            "Family support worker",
            "fortnightly for 12 weeks",
        )
    )
    H("Section 1 - Placement")
    p(L("[To be left blank in draft]", italic=True))
    H("Section J Personal Budgets")
    p(s("J", "Parents have not asked for one at this time."))
    H("Section K – Advise and information")
    for i, (t, a, r, d, iso) in enumerate(
        [
            ("EP report", "Dr Nisha Kaur", "Educational Psychologist", "14.03.25", "2025-03-14"),
            ("School advice", "Peter Okafor", "Head of Year 8", "27.02.25", "2025-02-27"),
            (
                "SaLT report",
                "Gwen Arkwright",
                "Speech and Language Therapist",
                "20.03.25",
                "2025-03-20",
            ),
            (
                "Medical advice",
                "Dr Roland Fisk",
                "Community Paediatrician",
                "11.03.25",
                "2025-03-11",
            ),
            ("Parental views", "Simone Dawes", "Mum", "07.04.25", "2025-04-07"),
        ]
    ):
        c.adv(t, a, r, iso)
        p(L(f"K{i + 1} "), s("K", f"{t} – {a}, {r}, {d}"), after=1)
    return c.p


TOLD = (
    "The co-ordinator has typed freely over the form: misspelt"
    " and misnumbered titles (‘Secton B:’, ‘Section  E Outcomes-’,"
    " ‘SECTIONF’), typed bullets (- • *), paragraphs pasted from reports"
    " in other fonts, ‘Need’/‘Provision’ run in, section D before C"
)
CASES = [
    Case("freestyle-tyrell-docx", paper, "docx", "typed-over", TOLD),
]
