"""The words that the standard document prints itself: the national template's, and plain labels."""

from ehcp_io.plan import Area, PlanStatus, SectionLetter

TITLE = "Education, Health and Care plan"

STATUS = {
    PlanStatus.DRAFT: "Draft",
    PlanStatus.FINAL: "Final",
    PlanStatus.AMENDED_DRAFT: "Amended draft",
    PlanStatus.AMENDED_FINAL: "Amended final",
}

# The national template's areas, in its order, with its sentence on each (Code 6.28 to 6.35).
AREAS = {
    Area.COMMUNICATION: (
        "Communication and interaction",
        "Children and young people with speech, language and communication needs (SLCN) have "
        "difficulty in communicating with others. More information is provided at paragraphs "
        "6.28-6.29 of the SEND Code of Practice.",
    ),
    Area.COGNITION: (
        "Cognition and learning",
        "Support for learning difficulties may be required when children and young people learn "
        "at a slower pace than their peers, even with appropriate differentiation. More "
        "information is provided at paragraphs 6.30-6.31 of the SEND Code of Practice.",
    ),
    Area.SEMH: (
        "Social, emotional and mental health difficulties",
        "Children and young people may experience a wide range of social, emotional and mental "
        "health difficulties which manifest themselves in many ways. These may include becoming "
        "withdrawn or isolated, or finding it hard to manage emotions. More information is "
        "provided at paragraphs 6.32-6.33 of the SEND Code of Practice.",
    ),
    Area.SENSORY: (
        "Sensory and/or physical needs",
        "Some children and young people require special educational provision because they have "
        "a disability which prevents or hinders them from making use of the educational "
        "facilities generally provided. More information is provided at paragraphs 6.34-6.35 of "
        "the SEND Code of Practice.",
    ),
}
INDEPENDENCE = "Independence"
AREA_NOT_STATED = "Area not stated in the plan"
NO_NEED = (
    "Child/Young person has no identified special educational needs in this area, "
    "as the plan stands"
)
NOTHING_HERE = "The plan files nothing under this area."

COLUMNS = {
    "B": "B – Special Educational Needs",
    "C": "C – Health care needs which relate to their special educational needs",
    "D": "D – Social care needs which relate to the child or young person’s special educational "
    "needs or to a disability",
    "E": "E – Outcomes",
    "F": "F – Special Educational Provision",
    "G": "G – Health Care Provision reasonably required by the learning difficulties or "
    "disabilities which result in the child or young person having special educational needs",
    "H1": "H1 – Any social care provision which must be made for a child or young person under 18 "
    "resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970",
    "H2": "H2 – Other social care provision reasonably required by the learning difficulties or "
    "disabilities which result in the child or young person having special educational needs",
}
COLUMNS_AGAIN = {
    COLUMNS["C"]: "C – Health care needs",
    COLUMNS["D"]: "D – Social care needs",
    COLUMNS["G"]: "G – Health Care Provision",
    COLUMNS["H1"]: "H1 – Social care provision under the 1970 Act",
    COLUMNS["H2"]: "H2 – Other social care provision",
}
"""What names a column once its heading has been said in full: who listens hears it at each row."""
HEADINGS = {
    "details": "Child or young person’s personal details",
    "services": "Services currently involved with this child or young person",
    "A1": "A1 – Summary of the child or young person’s history",
    "A2": "A2 – Summary of the views, interests and aspirations of the child and their parent, or "
    "of the young person",
    "BFE": "Special Educational Needs and Provision (B-F-E)",
    "CG": "Sections C (The child or young person’s health care needs which relate to their SEN) "
    "and G (Health Care Provision relating to those needs)",
    "DH": "Sections D (Social care needs which relate to the SEN) and H1 and H2 (Social care "
    "provision)",
    "I": "I – Placement",
    "J": "J – Direct Payments",
    "K": "K – The advice and information gathered during the EHC needs assessment",
    "sign": "Sign-off",
}
VIEWS = {
    "views": "Views",
    "interests": "Interests",
    "strengths": "Strengths",
    "aspirations": "Aspirations",
}

NO_LINK = "None linked by the plan"
AS_ABOVE = "As in the row above"
SEE_ABOVE = "See outcome {} above: {}"
SEE_WORDS = "See the outcome above: {}"
SEE_NEED = "See need {} above: {}"
SEE_NEED_WORDS = "See the need above: {}"
SEE_NEED_OF = "See the need in Section {} above: {}"
HOW_TO_READ = "How to read this plan"
READING = (
    "What stands in one row of a table belongs together: the plan itself links it.",
    "A table of one section only is a list. The plan does not say which of its entries belong to "
    "those of another section.",
    "“None linked by the plan” means that it links nothing of that section to the row.",
    "“Not stated in the plan” means that it says nothing there, and no more than that. “Not found "
    "in the plan” means that no place for it was found: it may be said in other words.",
)
ABSENT = "No Section {} was found in the plan."
ABSENT_PAGE = (
    "No Section {} was found in the plan: a page seems to be missing, or the pages are not in "
    "their order. Look at the original."
)
ABSENT_UNREAD = (
    "No Section {} was found in the plan: part of the original could not be read. "
    "Look at the original."
)
ABSENT_SCAN = (
    "No Section {} was found in the plan: its heading may have been misread. Look at the original."
)
NO_HISTORY = "No history was found that is told apart from the rest of Section A."
BLANK = "There is no text in Section {} of the plan: it is left blank."
NOT_SPLIT = (
    "There is no text of Section {} alone in the plan: it prints Sections H1 and H2 under one "
    "heading, and what stands there is under H2."
)
NONE = "There is nothing for Section {}, as the plan itself says."
OPEN = (
    "Left open. A draft plan does not name the school or other institution, or its type, until "
    "the parent or young person has had the chance to ask for one."
)
NOT_STATED = "Not stated in the plan"
NOT_READ = "Could not be read: “{}”. Look at the original."
NOT_IN_PLAN = "Not found in the plan"
NOT_FOUND = "Not found when the plan was read. Look at the original."
SEE_PLACEMENT = "See Section I"
LEFT_BLANK = "Left blank"
APPENDIX = "Appendix: what else the original prints"
PRINTED = "Front pages of the original, as printed"

CHECK = "[Check against the original] "
CHECK_READ_AS = "[Check against the original: read as “{}”] "
CHECK_HEADING = "Check this copy against the original"
CHECK_DOUBTFUL = (
    "{} marked “Check against the original”: the words there that stand out were not read with "
    "certainty. Compare them with the plan as it was issued."
)
CHECK_UNFILED = (
    "{} not filed under any section: see “Text not filed under any section”, and find out from the "
    "original where the words belong."
)
CHECK_UNREAD = (
    "On {} of the original stand marks that were not read, perhaps handwriting or a stamp. Printed "
    "words under them may be missing here: look there."
)
CHECK_FRONT = (
    "The {} of the child or young person could not be found, so other details of the front pages "
    "may be missing here too. Where it says “Not found when the plan was read”, look at the "
    "original."
)
CHECK_ABSENT = (
    "No {} was found. If the original has it, under another heading or on a page that is missing "
    "here, its words stand in a wrong place of this copy, or not at all."
)
CHECK_LOST = "Nothing of {} of the original could be read: it is missing from this copy."

FIELDS = {
    "by_when": "By when",
    "by_whom": "By whom",
    "how_often": "How often",
    "duration": "How long",
    "ratio": "Ratio",
    "funded_by": "Funded by",
    "where": "Where",
    "review": "Review",
    "title": "Advice and information requested",
    "author": "Who from",
    "role": "Role",
    "date": "Date received",
    "appended": "Appended",
    "name": "Name",
    "type": "Type",
}
LABELS = "Headings and labels that the original prints with its Section {}: "
FURNITURE = "At the head and foot of its pages, and in its contents list, the original prints "
TIMES = " ({} times)"
REFERENCE = "Reference"
DETAILS = "Details"
TABLE = "Section {}: a table of the plan"
STEPS = "Steps towards the outcome"
TOPICS = {
    "monitoring": "Monitoring and review arrangements",
    "forward_plans": "Forward plans",
    "transition": "Forward plans and transition",
    "transport": "Transport",
    "curriculum": "Curriculum and modifications",
    "attainment": "Attainment",
    "funding": "Funding",
}
KIND = {
    "need": "need",
    "outcome": "outcome",
    "provision": "provision",
    "advice": "advice",
    "placement": "placement",
    "budget": "budget",
}
_PARTS = {
    "appendices": "the documents bound in with the plan",
    "comments": "the comments in the margin",
    "contacts": "the family’s and others’ details",
    "form": "what the form itself prints",
    "furniture": "the running heads and feet",
    "guidance": "the form’s own instructions",
    "hidden": "hidden text",
    "particulars": "the front pages as printed",
    "person": "the child’s or young person’s details",
    "plan": "plan control",
    "services": "the services involved",
    "unfiled": "text not filed under any section",
}


def part_name(part: str) -> str:
    """How a message calls a part of the plan: ``Section F``, ``The part with hidden text``."""
    if part in set(SectionLetter):
        return f"Section {part}"
    return f"The part with {_PARTS.get(part, 'other text')}"
