"""A designed plan printed by a browser.

Bands with a circled letter, A and B in two columns, outcome boxes, provision rows without a
table, K as cards.
"""

from makers.facts import Case
from makers.page import Page

STYLE = """@page{size:A4;margin:14mm 13mm}
body{font:10.5pt 'Open Sans','DejaVu Sans',sans-serif;color:#222}
.cover{background:#123a63;color:#fff;padding:18px 22px;border-radius:12px;margin-bottom:12px}
.cover h1{font-size:34pt;margin:4px 0}
.sub{font-size:13pt}
.st{background:#f5b400;color:#111;display:inline-block;padding:2px 10px;border-radius:8px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:10mm}
.pair{margin:2px 0}
.pair b{color:#123a63}
h3{color:#123a63;margin:6px 0}
.band{background:#e6eef7;border-radius:22px;padding:5px 12px 5px 5px;margin:16px 0 8px;
break-after:avoid}
.circ{display:inline-block;background:#123a63;color:#fff;border-radius:18px;min-width:22px;
text-align:center;font-size:15pt;font-weight:bold;padding:3px 7px;margin-right:10px}
.bt{font-size:15pt;font-weight:bold;color:#123a63}
.cols{columns:2;column-gap:9mm}
.blk{break-inside:avoid;margin-bottom:8px}
h4{margin:0 0 3px;color:#b35a00}
p{margin:2px 0 5px}
ul{margin:0;padding-left:16px}
.obox{display:grid;grid-template-columns:12mm 1fr;border:1px solid #9db5cf;border-radius:10px;
padding:6px;margin:6px 0;break-inside:avoid}
.on{font-size:18pt;font-weight:bold;color:#b35a00}
.by{font-size:9.5pt}
.prow{border-left:4px solid #f5b400;padding:3px 8px;margin:7px 0;break-inside:avoid}
.pp{font-weight:600}
.pw,.ph,.pl{font-size:9.5pt}
.kc{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6px}
.kcard{border:1px solid #9db5cf;border-radius:8px;padding:6px;font-size:9.5pt}
.dt{color:#555}
"""


def page() -> Page:
    """Prints the plan."""
    c = Page("mag", STYLE)
    g = c.g
    s, L, f, need, out, prov = (c.s, c.L, c.f, c.need, c.out, c.prov)
    n = "9990020140"
    u = "E394208817036"
    g.person = dict(
        name="Isaac Olumide Fenwick",
        preferred_name="Ike",
        date_of_birth="2008-09-05",
        sex="Male",
        address="40 Steep Hill, Castleford Bridge, CB6 2PD",
        school="Northgate Academy",
        year_group="11",
        nhs_number=n,
        upn=u,
        ethnicity="White and Black African",
    )
    g.plan = dict(
        status="amended final",
        local_authority="Castle and Hills Council",
        amended_date="2025-01-31",
        review_date="2025-12-05",
        coordinator="Mo Kiernan",
        reference="CH 6021",
    )
    g.contacts = [
        dict(
            name="Folake Fenwick",
            relationship="Mother",
            phone="07700 900808",
            email="folake.f@mail.example",
        ),
        dict(name="Stuart Fenwick", relationship="Father", phone="07700 900809"),
    ]

    def band(letter, title):
        return (
            f"<div class=band><span class=circ>{L(letter)}</span><span"
            f" class=bt>{L(title)}</span></div>"
        )

    def pair(a, b):
        return f"<div class=pair><b>{L(a)}</b> {f(b)}</div>"

    c.add(
        "<div class=cover><div class=la>",
        L("Castle and Hills Council"),
        "</div><h1>",
        f("Ike"),
        L("’s plan"),
        "</h1><p class=sub>",
        L("Education, Health and Care Plan for"),
        "<br>",
        f("Isaac Olumide Fenwick"),
        "</p><p class=st>",
        f("Amended final plan, 31 January 2025"),
        "</p></div>",
    )
    c.add(
        "<div class=two><div><h3>",
        L("The young person"),
        "</h3>",
        pair("Name", "Isaac Olumide Fenwick"),
        pair("Likes to be called", "Ike"),
        pair("Date of birth", "5 September 2008"),
        pair("Gender", "Male"),
        pair("Ethnicity", "White and Black African"),
        pair("NHS number", "999 002 0140"),
        pair("UPN", u),
        pair("Home", "40 Steep Hill, Castleford Bridge, CB6 2PD"),
        pair("School", "Northgate Academy"),
        pair("Year", "11"),
        "</div><div><h3>",
        L("The family"),
        "</h3>",
        pair("Mother", "Folake Fenwick"),
        pair("Telephone", "07700 900808"),
        pair("Email", "folake.f@mail.example"),
        "<br>",
        pair("Father", "Stuart Fenwick"),
        pair("Telephone", "07700 900809"),
        "<h3>",
        L("This plan"),
        "</h3>",
        pair("Reference", "CH 6021"),
        pair("Keyworker at the council", "Mo Kiernan"),
        pair("Review by", "5 December 2025"),
        "</div></div>",
    )
    c.add(band("A", "What matters to me and my family"), "<div class=cols>")
    for q, ps in [
        ("I’m good at", ["Making beats, looking after my nan, remembering lyrics."]),
        (
            "I want",
            [
                (
                    "To work in a recording studio. To have my own place near my nan. To stop"
                    " being angry."
                )
            ],
        ),
        (
            "It helps when",
            ["You tell me straight and you don’t shout. You let me walk. You ask me later."],
        ),
        (
            "It makes it worse when",
            ["People crowd me, touch my bag or talk about me as if I’m not there."],
        ),
        (
            "My mum and dad think",
            [
                (
                    "Ike has a huge heart. He has been excluded from two schools and he believes"
                    " that adults give up on him."
                ),
                "We want him to get his GCSEs in the subjects he cares about and to be safe.",
            ],
        ),
        (
            "How my views were found out",
            [
                (
                    "My youth worker, Dev, wrote down what I said in the studio in November 2024."
                    " I checked it."
                )
            ],
        ),
    ]:
        c.add("<div class=blk><h4>", L(q), "</h4>", *[f"<p>{s('A', x)}</p>" for x in ps], "</div>")
    c.add("</div>", band("B", "My special educational needs"), "<div class=cols>")
    for t, a, ps in [
        (
            "Thinking and learning",
            "cl",
            [
                "Ike has dyslexia and reads at the level of a nine-year-old.",
                (
                    "He has a weak working memory and loses track of spoken instructions after"
                    " the first part."
                ),
            ],
        ),
        (
            "Talking and understanding",
            "ci",
            [
                (
                    "Ike has a language disorder that was found only at 14: he does not"
                    " understand half of what is said in lessons and hides it by joking or"
                    " leaving."
                ),
                "He finds it hard to put events in order when he is asked what happened.",
            ],
        ),
        (
            "Feelings and relationships",
            "semh",
            [
                (
                    "Ike has ADHD and reacts before he can think, about three times a week by"
                    " swearing, pushing or running off."
                ),
                (
                    "He has experienced the violent death of a cousin and has flashbacks and poor"
                    " sleep."
                ),
                "He trusts very few adults.",
            ],
        ),
        ("Body and senses", "sp", ["Ike needs to move every fifteen minutes or he cannot listen."]),
    ]:
        c.add(
            "<div class=blk><h4>",
            L(t),
            "</h4><ul>",
            *[f"<li>{need('B', a, x)}</li>" for x in ps],
            "</ul></div>",
        )
    c.add(
        "</div>",
        band("C", "My health needs"),
        "<p>",
        need(
            "C",
            None,
            "Ike has ADHD, for which he takes medicine, and post-traumatic stress disorder.",
        ),
        "</p>",
        band("D", "My social care needs"),
        "<p>",
        need(
            "D",
            None,
            (
                "Ike is a child in need, because he has been approached by older young people to"
                " carry packages."
            ),
        ),
        "</p>",
    )
    c.add(band("E", "Where I want to get to"))
    O = [
        (
            (
                "Ike will understand and use the key words of his three favourite subjects and"
                " pass GCSE or Level 1 in them."
            ),
            "August 2025",
        ),
        (
            (
                "Ike will tell a trusted adult that he is angry or frightened and use his plan,"
                " four times out of five."
            ),
            "July 2025",
        ),
        (
            "Ike will begin a Level 2 course in music technology and attend nine days in ten.",
            "December 2025",
        ),
        (
            "Ike will spend his evenings in places that he and his parents have agreed are safe.",
            "July 2025",
        ),
    ]
    for i, (o, by) in enumerate(O):
        c.add(
            "<div class=obox><div class=on>",
            L(str(i + 1)),
            "</div><div><p>",
            out(o, by=by),
            "</p><p class=by><b>",
            L("By:"),
            "</b> ",
            s("E", by),
            "</p></div></div>",
        )

    def pr(letter, rows):
        for t, w, h, o in rows:
            c.add(
                "<div class=prow><div class=pp>",
                prov(letter, t, None if o is None else o - 1, w, h),
                "</div><div class=pw><b>",
                L("Who:"),
                "</b> ",
                s(letter, w),
                "</div><div class=ph><b>",
                L("How often:"),
                "</b> ",
                s(letter, h),
                "</div>",
                *(
                    ["<div class=pl><b>", L("For outcome:"), "</b> ", L(str(o)), "</div>"]
                    if o
                    else []
                ),
                "</div>",
            )

    c.add(band("F", "The special educational help I must have"))
    pr(
        "F",
        [
            (
                (
                    "A language and vocabulary programme made for Ike, with pre-teaching of words"
                    " before each unit"
                ),
                "Speech and language therapist (sets and reviews); learning mentor (delivers)",
                "Therapist: 45 minutes every fortnight. Mentor: 20 minutes, four days a week",
                1,
            ),
            (
                "One-to-one teaching of reading and spelling by a structured programme",
                "Specialist dyslexia teacher",
                "Three lessons of 45 minutes each week",
                1,
            ),
            (
                (
                    "A reader, a scribe or a laptop, and 25% extra time in lessons, tests and"
                    " examinations"
                ),
                "SENCO to arrange; all teachers to use",
                "Always",
                1,
            ),
            (
                (
                    "A named mentor who meets Ike at the start and the end of the day, and whom"
                    " he may call on"
                ),
                "Learning mentor trained in trauma-informed practice",
                "15 minutes, twice a day, and on request",
                2,
            ),
            (
                "Counselling in school",
                "Counsellor registered with the BACP",
                "50 minutes a week for the school year",
                2,
            ),
            (
                "Movement break and a place to go",
                "All teachers",
                "Every 15 minutes; at any time",
                2,
            ),
            (
                "A link course at the college, with taster days and a mentor who goes with him",
                "College transition tutor and learning mentor",
                "One day a week from January to June 2025",
                3,
            ),
        ],
    )
    c.add(band("G", "The health help I must have"))
    pr(
        "G",
        [
            (
                "Trauma-focused cognitive behavioural therapy",
                "CAMHS psychologist",
                "12 to 16 weekly sessions of 60 minutes",
                2,
            ),
            ("Review of ADHD medicine", "Specialist nurse", "Every three months", None),
        ],
    )
    c.add(
        band("H1", "Social care help under the Chronically Sick and Disabled Persons Act 1970"),
        "<p>",
        s("H1", "None is needed."),
        "</p>",
        band("H2", "Other social care help"),
    )
    pr(
        "H2",
        [
            (
                "A youth worker to plan and support evenings and weekends",
                "Dev Sandhu, youth worker",
                "Four hours a week",
                4,
            )
        ],
    )
    c.add(
        band("I", "Where I will learn"),
        "<p>",
        s(
            "I",
            (
                "Northgate Academy (mainstream academy) until 31 August 2025. A general further"
                " education college from 1 September 2025."
            ),
        ),
        "</p>",
    )
    g.placement = dict(name="Northgate Academy", type="mainstream academy")
    c.add(
        band("J", "My personal budget"),
        "<p>",
        s("J", "Ike and his parents decided not to ask for one."),
        "</p>",
        band("K", "Who gave advice"),
        "<div class=kc>",
    )
    for t, a, r, d, i in [
        ("Ike’s views", "Isaac Fenwick", "", "18 November 2024", "2024-11-18"),
        ("Parents’ views", "Folake and Stuart Fenwick", "", "20 November 2024", "2024-11-20"),
        ("Review report", "Beverley Nunn", "SENCO", "5 December 2024", "2024-12-05"),
        (
            "Speech and language therapy",
            "Orla Quinn",
            "Speech and language therapist",
            "14 October 2024",
            "2024-10-14",
        ),
        (
            "Psychology",
            "Dr Hugo Brandt",
            "Educational psychologist",
            "2 October 2024",
            "2024-10-02",
        ),
        ("Health", "Sister Joy Mensah", "ADHD specialist nurse", "28 October 2024", "2024-10-28"),
        ("Social care", "Leanne Pryce", "Social worker", "25 November 2024", "2024-11-25"),
    ]:
        g.advise(t, a, r, i)
        c.add(
            "<div class=kcard><b>",
            s("K", t),
            "</b><br>",
            s("K", a),
            *(["<br>", s("K", r)] if r else []),
            "<br><span class=dt>",
            s("K", d),
            "</span></div>",
        )
    c.add(
        "</div><p class=sign>",
        L("Signed for the council by"),
        f(" Geraldine Moss, SEND Service Manager"),
        "</p>",
    )
    return c


TOLD = (
    "designed page: bands with a circled letter, two columns for A and B, outcome boxes,"
    " provision rows that are no table, K as cards"
)
CASES = [
    Case("mag-isaac-pdf", page, "web", "magazine", TOLD),
]
