"""A plan printed by the browser from a hub.

Question headings, cards with colour bars, label over value, columns.
"""

from __future__ import annotations

import html
from pathlib import Path

from makers.facts import Case
from makers.gold import Gold
from makers.kit import Kit
from makers.paper import Span, as_spans, extra, label, say

STYLE = """
@page{size:A4;
margin:16mm 14mm 18mm 14mm}
body{font:10.5pt/1.45 "DejaVu Sans",sans-serif;
color:#0b0c0c}
h1{font-size:22pt;
margin:0 0 4mm}
h2{font-size:15pt;
border-bottom:2px solid #1d70b8;
padding-bottom:1mm;
margin-top:9mm;
break-after:avoid}
h3{font-size:11.5pt;
margin:4mm 0 1mm;
break-after:avoid}
.hint{color:#505a5f;
font-size:9.5pt}
dl{display:grid;
grid-template-columns:1fr 1fr;
gap:2mm 8mm;
margin:0}
dt{font-size:8.5pt;
color:#505a5f}
dd{margin:0;
font-weight:bold}
.rows div{display:flex;
border-bottom:1px solid #b1b4b6;
padding:1.2mm 0}
.rows b{width:34%}
.rows span{width:66%}
.card{border:1px solid #b1b4b6;
border-left:3mm solid #00703c;
padding:2mm 4mm;
margin:3mm 0}
.need{border-left-color:#d4351c}
.cols{display:flex;
gap:6mm}
.cols>div{flex:1}
.tag{background:#1d70b8;
color:#fff;
font-size:8pt;
font-weight:bold;
padding:.5mm 2mm;
display:inline-block}
.sub{font-size:8.5pt;
font-weight:bold;
color:#505a5f;
margin:1.5mm 0 0}
p{margin:1mm 0 1.5mm}
ul{margin:1mm 0 1.5mm;
padding-left:5mm}
"""


class WebKit(Kit):
    """Writes HTML in place of Word, with the same gold."""

    def __init__(self, layout: str) -> None:
        self.g = self.gold = Gold(layout)
        self.out: list[str] = []

    def put(self, line, tag: str = "p", css: str = "") -> str:
        """One element; each span is filed."""
        body = ""
        for span in as_spans(line):
            self.g.log(span.home, span.text)
            text = html.escape(span.text)
            body += f"<b>{text}</b>" if span.bold else text
        return f'<{tag} class="{css}">{body}</{tag}>' if css else f"<{tag}>{body}</{tag}>"

    def add(self, *parts: str) -> None:
        """Prints finished parts."""
        self.out += parts

    def head(self, text: str) -> None:
        """A section's title."""
        self.add(self.put(Span(text, "heading"), "h2"))

    def sub(self, text: str) -> None:
        """A printed sub-heading."""
        self.add(self.put(label(text), "h3"))

    def facts(self, *rows) -> None:
        """Label over value in two columns."""
        cells = "".join(
            f"<div>{self.put(label(a), 'dt')}{self.put(b, 'dd')}</div>" for a, b in rows
        )
        self.add(f"<dl>{cells}</dl>")

    def rows(self, *rows) -> str:
        """Label beside value."""
        cells = "".join(
            f"<div>{self.put(label(a), 'b')}{self.put(b, 'span')}</div>" for a, b in rows
        )
        return f'<div class="rows">{cells}</div>'

    def pair(self, name: str, line) -> str:
        """A small label over its text."""
        return self.put(label(name), "p", "sub") + self.put(line)

    def save_html(self, path: Path) -> None:
        """Writes the page."""
        body = "\n".join(self.out)
        path.write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>EHC'
            f" plan</title><style>{STYLE}</style><body>{body}</body></html>",
            encoding="utf-8",
        )


def make() -> WebKit:
    """Prints the plan."""
    k = WebKit("hub-printout")
    k.add(k.put(k.plan("local_authority", "Ashdene City Council"), "p", "hint"))
    k.add(k.put(label("Education, health and care plan"), "h1"))
    k.add(
        k.put(
            [
                label("Plan "),
                k.plan("reference", "ASH-004471-3"),
                label("   "),
                label("Version 3   "),
                k.plan("status", "final", "Final"),
            ],
            "p",
        )
    )
    k.head("Personal details")
    k.facts(
        ("Full name", k.who("name", "Daisy Chidinma Okonkwo-Bright")),
        ("Preferred name", k.who("preferred_name", "Daisy")),
        ("Date of birth", k.who("date_of_birth", "2018-12-03", "03 Dec 2018")),
        ("Sex", k.who("sex", "Female")),
        ("Address", k.who("address", "15 Larch Avenue, Ashdene, AS5 1GH")),
        ("Ethnicity", k.who("ethnicity", "Mixed White and Black African")),
        ("School", k.who("school", "Larch Avenue Infant School")),
        ("Year group", k.who("year_group", "Reception")),
        ("NHS number", k.who("nhs_number", "9990005559", "999 000 5559")),
        ("GP practice", extra("Ashdene Park Surgery")),
        ("Date plan finalised", k.plan("final_date", "2024-03-22", "22 Mar 2024")),
        ("Next review due", k.plan("review_date", "2025-03-21", "21 Mar 2025")),
        ("Plan coordinator", k.plan("coordinator", "Matthew Lisle")),
    )
    k.sub("Parents and carers")
    k.add(
        '<div class="cols">',
        "<div>",
        k.put(k.con(0, "name", "Chidi Okonkwo"), "p"),
        k.rows(
            ("Relationship", k.con(0, "relationship", "Father")),
            ("Phone", k.con(0, "phone", "07700 900210")),
            ("Email", k.con(0, "email", "chidi@okonkwo.example.org")),
        ),
        "</div>",
    )
    k.add(
        "<div>",
        k.put(k.con(1, "name", "Emily Bright"), "p"),
        k.rows(
            ("Relationship", k.con(1, "relationship", "Mother")),
            ("Phone", k.con(1, "phone", "07700 900211")),
            ("Email", k.con(1, "email", "emily@bright.example.org")),
        ),
        "</div></div>",
    )
    k.head("Section A: What are Daisy’s views, interests and aspirations?")
    k.add(k.put(label("Tell us in Daisy’s own words where you can."), "p", "hint"))
    k.sub("Daisy’s views")
    k.add(
        k.put(
            say(
                "A",
                "Daisy says: I like my red shoes. I like Miss Amos. I don’t like milk or the big"
                " hall. I want to be a fire lady.",
            )
        )
    )
    k.sub("Family’s views")
    k.add(
        k.put(
            say(
                "A",
                "Chidi and Emily say that Daisy is determined and musical. They want her to be"
                " understood by people outside the family and to have parties to go to.",
            )
        )
    )
    k.sub("History")
    k.add(
        k.put(
            say(
                "A",
                "Daisy has verbal dyspraxia and developmental coordination disorder. She started at"
                " Ashdene Nursery at two under the funded offer and has had speech and language"
                " therapy since then.",
            )
        )
    )
    k.head("Section B: What are Daisy’s special educational needs?")
    n = 0
    for title, key, good, needs in (
        (
            "Communication and interaction",
            "ci",
            (
                "Daisy understands language at the level of her age and tries hard to get her"
                " message across."
            ),
            (
                (
                    "Daisy has childhood apraxia of speech.",
                    "Strangers understand about one word in five. She stops talking in a group.",
                ),
                (
                    "Daisy does not start talk with other children.",
                    "She waits to be asked and plays beside them.",
                ),
            ),
        ),
        (
            "Cognition and learning",
            "cl",
            "Daisy has a good memory for stories and counts to 30.",
            (
                (
                    "Daisy cannot say or blend the sounds that phonics is taught with.",
                    "She knows 20 letters by sight and reads no words yet.",
                ),
            ),
        ),
        (
            "Sensory and physical",
            "sp",
            "Daisy is fearless on the climbing wall.",
            (
                (
                    "Daisy has developmental coordination disorder.",
                    "She falls on the flat, cannot ride a scooter and holds a pencil in her fist.",
                ),
            ),
        ),
    ):
        k.sub(title)
        k.add(k.put([label("Strengths: ", bold=True), say("B", good)]))
        for text, impact in needs:
            n += 1
            k.add(
                '<div class="card need">',
                k.put(label(f"NEED {n}"), "span", "tag"),
                k.put(k.need("B", key, text)),
                k.pair("Impact on learning", say("B", impact)),
                "</div>",
            )
    k.sub("Social, emotional and mental health")
    k.add(k.put(say("B", "No needs in this area.")))
    k.head("Section C: What are Daisy’s health needs?")
    n += 1
    k.add(
        '<div class="card need">',
        k.put(label(f"NEED {n}"), "span", "tag"),
        k.put(k.need("C", None, "Daisy is allergic to cow’s milk and carries an adrenaline pen.")),
        "</div>",
    )
    k.head("Section D: What are Daisy’s social care needs?")
    k.add(k.put(say("D", "None identified.")))
    k.head("Sections E, F and G: What do we want Daisy to achieve and what will help?")
    m = 0
    for text, by, needs, steps, items in (
        (
            (
                "Daisy will be understood by adults and children she does not know well when they"
                " know what she is talking about."
            ),
            "End of Year 2",
            "Needs 1, 2",
            (
                "Daisy will say her own name and 20 words clearly.",
                "Daisy will use her talker to join in at carpet time.",
            ),
            (
                (
                    "F",
                    "Individual speech and language therapy using a motor-based approach (DTTC).",
                    "Speech and language therapist",
                    "Twice a week, 30 minutes, 38 weeks",
                ),
                (
                    "F",
                    "Daily practice of the therapist’s word sets.",
                    "Teaching assistant trained by the therapist",
                    "10 minutes, three times a day",
                ),
                (
                    "F",
                    "A tablet with a communication app, for Daisy’s use at school and home.",
                    "AAC hub",
                    "Always at hand; updated each half term",
                ),
            ),
        ),
        (
            "Daisy will read and spell three-letter words.",
            "July 2026",
            "Need 3",
            (),
            (
                (
                    "F",
                    (
                        "Phonics taught by pointing and sorting, so that Daisy can show what she"
                        " knows without speech."
                    ),
                    "Class teacher",
                    "25 minutes daily",
                ),
            ),
        ),
        (
            "Daisy will dress herself for PE and write her first name so that others can read it.",
            "July 2025",
            "Need 4",
            ("Daisy will put on her shoes and fasten them.",),
            (
                (
                    "F",
                    "A motor skills programme in a group of four.",
                    "Teaching assistant; programme by occupational therapist",
                    "Three times a week, 20 minutes",
                ),
                (
                    "G",
                    "Block of occupational therapy.",
                    "Occupational therapist",
                    "Six weekly sessions of 45 minutes, then review",
                ),
                ("G", "Training of staff in anaphylaxis.", "School nurse", "Every September"),
            ),
        ),
    ):
        m += 1
        k.add('<div class="card">', k.put(label(f"OUTCOME {m}"), "span", "tag"))
        k.add(
            k.put(k.aim(text, None, by, steps)),
            '<div class="cols"><div>',
            k.pair("Achieve by", say("E", by)),
            "</div><div>",
            k.pair("Relates to", say("E", needs)),
            "</div></div>",
        )
        if steps:
            k.add(
                k.put(label("Steps"), "p", "sub"),
                "<ul>",
                *[k.put(say("E", s), "li") for s in steps],
                "</ul>",
            )
        for sec, what, who, often in items:
            name = (
                "Special educational provision (Section F)"
                if sec == "F"
                else "Health provision (Section G)"
            )
            k.add(
                k.pair(name, k.prov(sec, what, k.last, by_whom=who, how_often=often)),
                '<div class="cols"><div>',
                k.pair("Who", say(sec, who)),
                "</div><div>",
                k.pair("How often", say(sec, often)),
                "</div></div>",
            )
        k.add("</div>")
    k.head(
        "Section H1: Social care provision under the Chronically Sick and Disabled Persons Act 1970"
    )
    k.add(k.put(say("H1", "None.")))
    k.head("Section H2: Other social care provision")
    k.add(k.put(say("H2", "None.")))
    k.head("Section I: Where will Daisy go to school?")
    k.add(
        k.rows(
            ("Name of school", say("I", "Larch Avenue Infant School")),
            ("Type of school", say("I", "Academy, mainstream")),
        )
    )
    k.g.placement = {"name": "Larch Avenue Infant School", "type": "Academy, mainstream"}
    k.head("Section J: Personal budget")
    k.add(k.put(say("J", "No personal budget has been requested.")))
    k.g.budget = {"requested": False, "text": "No personal budget has been requested."}
    k.head("Section K: Advice and information")
    for a, r, t, iso, d in (
        ("Chidi Okonkwo and Emily Bright", "Parents", "Family views", "2023-11-02", "02 Nov 2023"),
        (
            "Beverley Amos",
            "Class teacher and SENCO",
            "Education advice",
            "2023-11-17",
            "17 Nov 2023",
        ),
        (
            "Dr Rupert Castle",
            "Educational psychologist",
            "Psychological advice",
            "2023-12-05",
            "05 Dec 2023",
        ),
        ("Dr Meera Nair", "Paediatrician", "Medical advice", "2023-12-11", "11 Dec 2023"),
        (
            "Tess Holloway",
            "Speech and language therapist",
            "Therapy advice",
            "2023-12-08",
            "08 Dec 2023",
        ),
    ):
        k.adv(t, a, r, iso)
        k.add(
            '<div class="card">',
            k.put(say("K", t), "p"),
            k.rows(("Written by", say("K", a)), ("Role", say("K", r)), ("Date", say("K", d))),
            "</div>",
        )
    return k


CASES = [
    Case(
        "hub-daisy-pdf",
        make,
        "web",
        "hub-printout",
        "printed by a browser: question headings, label over value in two columns, cards NEED /"
        " OUTCOME with who and how often side by side, F and G inside the outcome's card, impact"
        " under each need, advice cards",
    )
]
