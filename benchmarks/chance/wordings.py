"""Wordings of forms, written from what authorities print, without looking into the vocabulary."""

TITLES = {
    "A": (
        "The views, interests and aspirations of the child and their parents",
        "My views, interests and aspirations",
        "All about me and my family",
        "Views and aspirations",
    ),
    "B": (
        "Special educational needs",
        "The child or young person’s special educational needs",
        "My special educational needs (SEN)",
        "What I find difficult: special educational needs",
    ),
    "C": (
        "Health needs",
        "Health needs related to the special educational needs",
        "Health care needs which relate to SEN",
        "My health",
    ),
    "D": (
        "Social care needs",
        "Social care needs which relate to SEN or to a disability",
        "Social care needs related to a disability",
        "My care needs",
    ),
    "E": (
        "Outcomes",
        "The outcomes sought for the child or young person",
        "Agreed outcomes",
        "My outcomes, including outcomes for adult life",
    ),
    "F": (
        "Special educational provision",
        "The special educational provision required",
        "Educational provision to meet the needs in Section B",
        "The support I will get to learn",
    ),
    "G": (
        "Health provision",
        "Health care provision reasonably required",
        "My health support",
        "Any health provision reasonably required by the learning difficulties or disabilities",
    ),
    "H1": (
        "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act",
        "Social care provision which must be made (CSDPA 1970)",
        "Social care provision for a child under 18",
    ),
    "H2": ("Any other social care provision reasonably required", "Other social care provision"),
    "I": ("Placement", "Name and type of school or other institution", "My school or college"),
    "J": (
        "Personal budget",
        "Personal budget and direct payments",
        "Details of any personal budget",
    ),
    "K": (
        "Advice and information",
        "Appendices: advice and information gathered during the assessment",
        "List of reports and advice",
    ),
}
AREAS = {
    "ci": ("Communication and interaction", "Communication & Interaction"),
    "cl": ("Cognition and learning", "Cognition & Learning"),
    "semh": ("Social, emotional and mental health", "Social, Emotional & Mental Health (SEMH)"),
    "sp": ("Sensory and/or physical", "Sensory and Physical needs"),
    "ind": ("Independence and self-care", "Preparation for adulthood and independence"),
}
LOOKS = (
    *("style", "bold", "capitals", "banner", "cells", "shaded", "underlined", "white", "level 2"),
)
WHAT = (
    "Provision",
    "What will be provided",
    "Support required",
    "Detail of the provision",
    "What support?",
)
WHO = (
    "By whom",
    "Who will provide this",
    "Provided by",
    "Who is responsible?",
    "Delivered by",
    "Staffing",
)
OFTEN = ("How often", "Frequency", "Frequency and duration", "When and how often", "Amount of time")
FUNDED = ("Funded by", "Funding", "Paid for by", "Whose budget", "Commissioned through")
REVIEW = ("Review", "How and when will it be reviewed", "Monitored", "Looked at again")
WHEN = ("By when", "Timescale", "To be achieved by", "Target date")
STEPS = ("Steps towards the outcome", "Short term targets", "Milestones", "Smaller steps")
STRONG = ("Strengths", "What is going well", "What I can do", "Strengths and abilities")
WEAK = ("Needs", "Special educational needs", "Difficulties and needs", "What I find hard")
GREY = ("D9D9D9", "DCE6F1", "E2EFDA", "")
GUIDANCE = {
    "B": "This section must specify all of the child or young person’s identified needs.",
    "E": "Outcomes should be specific, measurable, achievable, realistic and time bound.",
    "F": "Provision must be detailed and specific and should normally be quantified.",
    "K": "The advice and information listed below was gathered during the EHC needs assessment.",
}
PERSON = {
    "name": ("Name", "Full name", "Child’s name", "Name of child or young person"),
    "dob": ("Date of birth", "DOB", "Date of Birth (dd/mm/yyyy)", "Born"),
    "sex": ("Gender", "Sex", "Male/Female"),
    "address": ("Home address", "Address", "Address and postcode", "Where I live"),
    "ethnicity": ("Ethnicity", "Ethnic origin", "Ethnic background"),
    "religion": ("Religion", "Faith / religion", "Religion or belief"),
    "language": (
        "Home language",
        "First language",
        "Language spoken at home",
        "Language(s) at home",
    ),
    "upn": ("UPN", "Unique Pupil Number", "Unique Pupil Number (UPN)", "UPN number"),
    "nhs": ("NHS number", "NHS No.", "NHS no", "NHS Number"),
    "school": (
        "Current school or setting",
        "Current education setting",
        "School attended",
        "Setting",
    ),
    "year_group": ("Year group", "NC year", "Current year group", "Year"),
}
PLAN = {
    "la": ("Local authority", "Issued by", "Maintaining authority"),
    "reference": ("Reference", "Plan number", "EHCP reference", "Case ID"),
    "coordinator": ("EHC co-ordinator", "SEND case officer", "Plan co-ordinator", "Named officer"),
    "draft": ("Date of draft plan", "Draft issued", "Draft date"),
    "final": ("Date of final plan", "Final plan issued", "Date issued", "Date of plan"),
    "review": ("Review date", "Date of next review", "Annual review due", "To be reviewed by"),
}
CONTACT = {
    "name": ("Name", "Full name", "Parent/carer name"),
    "relationship": ("Relationship to child", "Relationship", "Relationship to young person"),
    "phone": ("Telephone", "Contact number", "Phone", "Tel. no."),
    "email": ("Email", "E-mail address", "Email address"),
}
HEADINGS = (
    "Section {0}: {1}", "SECTION {0} – {1}", "{0}. {1}", "{1} (Section {0})", "Section {0}\n{1}",
    "{0}: {1}", "Section {0} {1}", "Part {0}: {1}", "({0}) {1}", "{0} – {1}", "{1} [{0}]",
    "Section {0}. {1}", "{1} – Section {0}", "EHC Plan Section {0}: {1}", "Section ({0}) {1}",
    "{1} | Section {0}", "{0} · {1}",
)  # fmt: skip
FIELDS = {"who": WHO, "often": OFTEN, "funded": FUNDED, "review": REVIEW}
VIEWS = (
    ("My history", ("history",)),
    ("What is important to me", ("child", "interests")),
    ("How to communicate with me", ("communication",)),
    ("My parents’ views", ("parent",)),
    ("Hopes and dreams", ("hopes_child", "hopes_parent")),
)
CONTACTS_TITLES = ("Parents and carers", "Parent/carer details", "Family contacts")
REPORT = (
    "Report of the speech and language therapist",
    "This report was written after two visits to the school. It is bound in for the family.",
    "The assessment used a published test of understanding. The pupil was at ease and worked hard.",
    "Recommendations: short sentences, pictures beside words, and time to answer. The therapist "
    "would be glad to explain any of this to the family or the school by telephone.",
    "The therapist thanks the school for the room and the family for their patience over the "
    "many forms that were filled in before the visits, which made the assessment much easier.",
)
LETTER = (
    "Dear Parent or Carer,",
    "Please find enclosed the Education, Health and Care Plan. The outcomes are in Section E and "
    "the special educational provision in Section F.",
    "Please tell us within 15 days if you would like anything changed, and which school or other "
    "institution you would like to be named in Section I.",
    "Yours sincerely,",
)
GUIDE = (
    "Section A tells you about the child and the family.",
    "Section B says what the special educational needs are; Sections C and D say what is needed "
    "for health and from social care.",
    "Section E has the outcomes. Sections F, G, H1 and H2 say what will be provided.",
    "Section K lists the advice. A copy of each report is kept on file.",
)
GLOSSARY = (
    ("SEN", "Special educational needs"),
    ("SENCO", "The teacher who co-ordinates support for pupils with special educational needs"),
    ("Outcome", "The benefit or difference made by what is provided"),
)
COPIES = ("Parents or carers", "The head teacher", "The designated clinical officer")
SIGNED = "Signed on behalf of the local authority"
ABOUT = (
    ("What people like and admire about me", ("strengths",)),
    ("What is important to me", ("important", "interests")),
    ("How best to support me", ("support", "communication")),
    ("My story so far", ("history",)),
)
ASKED = (
    ("What do I think about school?", ("child",)),
    ("What do I like doing?", ("interests",)),
    ("What do my parents think?", ("parent",)),
    ("What would I like to happen in future?", ("hopes_child", "hopes_parent")),
)
LONG_TERM = ("Long-term outcome", "Outcome by the end of the key stage", "What I want to achieve")
