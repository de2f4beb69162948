"""The same form about other people: each keeps what is theirs, and nobody is made up."""

from hypothesis import given, settings
from hypothesis import strategies as st
from recognition.particulars.fronts import read

PEOPLE = [
    "Zhi Hao Lin", "Inês Marques", "Non Cooper", "Faith Young", "Mary-Jane O’Neill", "Will Baker",
    "Kofi Mensah-Hale", "Dawn Grace Field", "Bo de la Cruz", "Christian Day", "Ciarán Mac Aodha",
    "Mark Anthony Church", "Charity Banks", "Sunday Okoro", "Hope Carter", "Summer West",
]  # fmt: skip
AUTHORITIES = [
    "Anyshire County Council", "London Borough of Town and Vale", "Marsh & Fen Council",
    "Royal Borough of Stanmere", "Fenwick-on-Sea Borough Council",
]  # fmt: skip
FORMS = [
    """
    {la}
    Education, Health and Care Plan for
    {child}
    Date of birth: 1 May 2012
    Parents: {mother} (mother) and {father} (father)
    Contact number: 01632 960001 (mother), 01632 960002 (father)
    EHC plan co-ordinator: {officer}
    Signed on behalf of {la}: {officer}, Head of SEND, 3 March 2022
    """,
    """
    Education, Health and Care Plan
    The following plan is made by {la} in respect of {child}, whose particulars are below.
    | Parent / carer | {mother} | Relationship | Mother | Telephone | 01632 960001 |
    | Parent / carer | {father} | Relationship | Father | Telephone | 01632 960002 |
    | Who is the primary carer? | <5>{father} |
    Plan written by {officer} on 26th May 2022 for {la}.
    """,
    """
    {la}: EHC Plan
    | Child's name | {child} |
    | Name of parents or carers | {mother} | {father} |
    | Relationship | Mother | Father |
    | Telephone | 01632 960001 | 01632 960002 |
    | Signature of plan co-ordinator: {officer} | Date: 3 May 2022 |
    """,
    """
    Local authority: {la}
    Name: {child}
    # Parents and carers
    {mother}
    Relationship: Mother
    Phone: 01632 960001
    {father}
    Relationship: Father
    Phone: 01632 960002
    # The plan
    Contact for this plan: {officer}, SEND Team
    """,
    """
    This is the plan of  {child}
    I live at  22 Lobster Lane, Tidewater, TW9 3FF
    with {mother}, my Mother (01632 960001) and {father}, my Father (01632 960002)
    {la}
    Signed for {la} ………………
    The person who looks after my plan: {officer}
    """,
]


@settings(max_examples=60)
@given(
    form=st.sampled_from(FORMS),
    people=st.permutations(PEOPLE),
    authority=st.sampled_from(AUTHORITIES),
)
def test_everybody_keeps_what_is_theirs(form: str, people: list[str], authority: str) -> None:
    child, mother, father, officer = people[:4]

    reading = read(
        form.format(la=authority, child=child, mother=mother, father=father, officer=officer)
    )

    assert reading.person.name == child
    assert reading.control.local_authority == authority
    assert reading.control.coordinator == officer
    assert [(c.name, (c.relationship or "").casefold(), c.phone) for c in reading.contacts] == [
        (mother, "mother", "01632 960001"),
        (father, "father", "01632 960002"),
    ]
