"""A plan printed by a browser.

A sidebar of particulars, then B in two columns, E and F for each area.
"""

from __future__ import annotations

from makers.facts import Case
from makers.page import Page

STYLE = """@page{size:A4;margin:14mm}
body{font:10.5pt system-ui,Helvetica,Arial;color:#222}
header{background:#0b3d5c;color:#fff;padding:8px 14px}
h1{font-size:20pt;margin:2px 0}
main{display:grid;grid-template-columns:52mm 1fr;gap:8mm}
aside{background:#eef3f6;padding:8px;font-size:9pt}
aside h2{font-size:11pt;border:0}
dl{display:block}
dt{font-size:8pt;color:#567;text-transform:uppercase}
dd{margin:0 0 5px}
h2{font-size:14pt;border-bottom:2px solid #0b3d5c;color:#0b3d5c}
h3{font-size:11pt;margin:8px 0 2px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
table{border-collapse:collapse;width:100%}
th{background:#0b3d5c;color:#fff;text-align:left;font-size:9pt}
td,th{border-bottom:1px solid #bbb;padding:4px;vertical-align:top}
td ul{margin:0;padding-left:14px}
.tag{background:#ffe08a;font-size:8pt;padding:1px 4px;border-radius:4px}
.plain{list-style:none;padding:0}
h2 b{background:#0b3d5c;color:#fff;padding:0 6px;border-radius:50%}
"""


def page() -> Page:
    """Prints the plan."""
    c = Page("web", STYLE)
    g = c.g
    s, L, f, _X, need, out, prov = c.s, c.L, c.f, c.X, c.need, c.out, c.prov
    g.person = dict(
        name="Soraya Haddad",
        preferred_name="Sosi",
        date_of_birth="2007-06-14",
        sex="Female",
        address="41 Kiln Rise, Brampton-le-Moor, BM4 9GA",
        school="Brampton Sixth Form College",
        year_group="13",
        uln="6118840275",
    )
    g.plan = dict(
        status="final",
        local_authority="Moorland Metropolitan Borough Council",
        reference="SEN-88213",
        final_date="2024-11-21",
        coordinator="Wes Adeyemi",
        review_date="2025-11-20",
    )
    g.contacts = [
        dict(name="Rania Haddad", relationship="Mother", phone="01632 960888"),
        dict(
            name="Joel Pinnock",
            relationship="Advocate",
            phone="07700 900871",
            email="joel@speakup.example",
        ),
    ]

    def dl(items):
        return "<dl>" + "".join(f"<dt>{L(a)}</dt><dd>{f(b)}</dd>" for a, b in items) + "</dl>"

    c.add(
        "<header><div>",
        L("Moorland Metropolitan Borough Council"),
        "</div><h1>",
        L("Education, Health and Care Plan"),
        "</h1></header><main><aside>",
        "<h2>",
        L("About this person"),
        "</h2>",
        dl(
            [
                ("First name", "Soraya"),
                ("Last name", "Haddad"),
                ("Known as", "Sosi"),
                ("DoB", "14 Jun 2007 (17y 5m)"),
                ("Sex at birth", "Female"),
                ("Home address", "41 Kiln Rise, Brampton-le-Moor, BM4 9GA"),
                ("Education setting", "Brampton Sixth Form College"),
                ("NC year", "13"),
                ("ULN", "6118840275"),
            ]
        ),
        "<h2>",
        L("This plan"),
        "</h2>",
        dl(
            [
                ("Plan ID", "SEN-88213"),
                ("Status", "Final"),
                ("Issued", "21 Nov 2024"),
                ("Next review", "20 Nov 2025"),
                ("Plan writer", "Wes Adeyemi"),
            ]
        ),
        "<h2>",
        L("People"),
        "</h2>",
        dl([("Mother", "Rania Haddad"), ("Phone", "01632 960888")]),
        dl(
            [
                ("Advocate", "Joel Pinnock"),
                ("Phone", "07700 900871"),
                ("Email", "joel@speakup.example"),
            ]
        ),
        "</aside><article>",
    )
    c.add(
        "<section><h2><b>A</b> ",
        L("Sosi’s views, interests and aspirations"),
        "</h2><h3>",
        L("Sosi says"),
        "</h3><p>",
        s(
            "A",
            "I paint signs for market stalls. People pay me. I want a studio with a kettle and a"
            " lock.",
        ),
        "</p><p>",
        s("A", "Talk to me and not to my mum."),
        "</p><h3>",
        L("Mum says"),
        "</h3><p>",
        s("A", "I want her to be safe on the bus and to be paid fairly for her work."),
        "</p></section>",
    )
    g.log("guidance", "A")

    def area(n, title, a, st, needs, outs, rows):
        c.add(
            f"<section><h2>{L(f'Area {n} of 3')}: {L(title)}</h2><div class=two><div><h3>",
            L("B. Strengths"),
            "</h3><ul>",
            *[f"<li>{s('B', x)}</li>" for x in st],
            "</ul></div><div><h3>",
            L("B. Needs"),
            "</h3><ul>",
            *[f"<li>{need('B', a, x)}</li>" for x in needs],
            "</ul></div></div><h3>",
            L("E. Outcomes"),
            "</h3><ol>",
        )
        i0 = len(g.outcomes)
        for t, by in outs:
            c.add(
                "<li>",
                out(t, a, by),
                "<br><span class=tag>",
                L("Target date"),
                "</span> ",
                s("E", by),
                "</li>",
            )
        c.add(
            "</ol><h3>",
            L("F. Special educational provision"),
            "</h3><table><thead><tr>",
            *[f"<th>{L(x)}</th>" for x in ("What will happen", "Who", "How often", "For outcome")],
            "</tr></thead><tbody>",
        )
        for items, w, h, o in rows:
            c.add(
                "<tr><td><ul>",
                *[f"<li>{prov('F', x, i0 + o - 1, w, h)}</li>" for x in items],
                "</ul></td><td>",
                s("F", w),
                "</td><td>",
                s("F", h),
                "</td><td>",
                L(str(o)),
                "</td></tr>",
            )
        c.add("</tbody></table></section>")

    area(
        1,
        "Communication and interaction",
        "ci",
        ["Sosi tells a story well in a voice message."],
        [
            (
                "Sosi has a moderate learning disability and autism, and says yes to questions that"
                " she has not understood."
            ),
            "She does not know when a stranger is making fun of her.",
        ],
        [
            (
                "Sosi will say ‘I don’t get it’ to a tutor, an employer and a bus driver.",
                "July 2025",
            ),
            (
                "Sosi will decide with a checklist whether a message online is safe.",
                "December 2025",
            ),
        ],
        [
            (
                [
                    "A communication passport that Sosi rewrites each term.",
                    "Role play of asking for help in shops and on buses.",
                ],
                "Learning mentor",
                "45 minutes, twice a week",
                1,
            ),
            (
                ["A course on safe relationships and staying safe online."],
                "Specialist college nurse and tutor",
                "One hour a week for 12 weeks",
                2,
            ),
        ],
    )
    area(
        2,
        "Cognition and learning",
        "cl",
        ["Sosi measures and mixes paint exactly."],
        ["Sosi reads single words at the level of an eight-year-old and does not read forms."],
        [("Sosi will price a job and write an invoice with a template.", "July 2026")],
        [
            (
                ["Functional skills teaching in English and maths tied to her sign business."],
                "Functional skills tutor",
                "Four hours a week",
                1,
            ),
            (
                [
                    "A laptop with text-to-speech and dictation.",
                    "Training in its use for Sosi and her tutors.",
                ],
                "Assistive technology adviser",
                "Six hours in the first term, then one hour a term",
                1,
            ),
        ],
    )
    area(
        3,
        "Social, emotional and mental health",
        "semh",
        ["Sosi has a wide circle at the market."],
        ["Sosi’s panic attacks stop her from travelling alone."],
        [("Sosi will travel by bus to college alone.", "April 2025")],
        [
            (
                ["Travel training with a named trainer on the 36 bus."],
                "Travel trainer",
                "Ten journeys in the spring term",
                1,
            )
        ],
    )
    c.add(
        "<section><h2>",
        L("C. Health needs"),
        "</h2><p>",
        need("C", None, "Sosi has panic disorder, for which she takes sertraline."),
        "</p><h2>",
        L("D. Social care needs"),
        "</h2><p>",
        need("D", None, "Sosi needs help to plan her week and to keep her money safe."),
        "</p><h2>",
        L("G. Health provision"),
        "</h2><p>",
        s("G", "N/A"),
        "</p><h2>",
        L("H. Social care provision"),
        "</h2><p>",
        L("H1 and H2:"),
        " ",
        s(
            "H2",
            "No provision is made under section 2 of the Chronically Sick and Disabled Persons Act"
            " 1970. Adult Social Care will provide a personal assistant for five hours a week from"
            " Sosi’s 18th birthday.",
        ),
        "</p></section>",
    )
    g.provide(
        "H2",
        "Adult Social Care will provide a personal assistant for five hours a week from Sosi’s 18th"
        " birthday.",
    )
    g.unsplit = True
    c.add(
        "<section><h2>",
        L("I. Placement"),
        "</h2><p>",
        s("I", "Brampton Sixth Form College (general further education college)"),
        "</p><h2>",
        L("J. Personal budget"),
        "</h2><p>",
        s(
            "J",
            "Sosi asked for a direct payment of £340 for travel training. It was agreed on 4"
            " November 2024.",
        ),
        "</p><h2>",
        L("K. Advice and information"),
        "</h2><ul class=plain>",
    )
    g.placement = dict(name="Brampton Sixth Form College", type="general further education college")
    g.budget = dict(
        requested=True,
        text=(
            "Sosi asked for a direct payment of £340 for travel training. It was agreed on 4"
            " November 2024."
        ),
    )
    for n, (ti, au, ro, d, i) in enumerate(
        [
            ("Views of the young person", "Soraya Haddad", "", "3 Jul 2024", "2024-07-03"),
            (
                "Educational advice",
                "Bridie Coyle",
                "Head of Learning Support",
                "12 Jul 2024",
                "2024-07-12",
            ),
            (
                "Psychological advice",
                "Dr Matteo Ferri",
                "Educational Psychologist",
                "6 Sep 2024",
                "2024-09-06",
            ),
            (
                "Social care advice",
                "Nuala Finch",
                "Transitions Social Worker",
                "18 Sep 2024",
                "2024-09-18",
            ),
        ]
    ):
        g.advise(ti, au, ro, i)
        c.add(
            "<li>",
            s("K", f"Appendix {'ABCD'[n]} – {ti}: {au}" + (f", {ro}" if ro else "") + f" ({d})"),
            "</li>",
        )
    c.add("</ul></section></article></main>")
    return c


TOLD = (
    "a sidebar of terms and descriptions, ‘B. Strengths’ beside ‘B. Needs’, bullets in cells, an"
    " advocate"
)
CASES = [Case("web-soraya-pdf", page, "web", "web", TOLD)]
