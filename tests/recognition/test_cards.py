"""Below a heading of outcomes and provision together, what stands with an outcome is linked."""

from markup import plan, texts

from ehcp_io.plan import Plan
from ehcp_io.plan.base import LinkBasis


def links(read: Plan) -> list[tuple[str, list[str]]]:
    """Each piece of provision with the wording of the outcomes that it supports."""
    named = {outcome.id: outcome.text for outcome in read.outcomes}
    return [
        (item.text, [named[link.id] for link in item.supports_outcomes])
        for item in read.provision
        if "teaching assistant, in school" not in item.text
    ]


def test_provision_between_an_outcome_and_the_next_is_that_outcomes() -> None:
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        **Outcome 1:** Robin will read a page aloud.
        **Provision:**
        Reading every day with an adult.
        **Outcome 2:** Robin will change for swimming alone.
        **Provision:**
        A changing routine in pictures.
        """
    )

    assert links(read) == [
        ("Reading every day with an adult.", ["Robin will read a page aloud."]),
        ("A changing routine in pictures.", ["Robin will change for swimming alone."]),
    ]
    assert {link.basis for item in read.provision for link in item.supports_outcomes} == {
        LinkBasis.BLOCK
    }


def test_two_outcomes_over_their_provision_state_no_link() -> None:
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        **Outcome 1:** Robin will read a page aloud.
        **Outcome 2:** Robin will change for swimming alone.
        **Provision:**
        Reading every day with an adult.
        """
    )

    assert links(read) == [("Reading every day with an adult.", [])]


def test_provision_that_stands_before_its_outcome_is_not_given_to_the_next() -> None:
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        **Provision:**
        Reading every day with an adult.
        **Outcome 1:** Robin will read a page aloud.
        **Provision:**
        A changing routine in pictures.
        **Outcome 2:** Robin will change for swimming alone.
        """
    )

    assert [outcomes for _, outcomes in links(read)] == [[], []]


def test_a_heading_that_names_its_outcome_refers_to_it() -> None:
    read = plan(
        """
        ## Outcome 1 (Section E)
        Robin will read a page aloud.
        ## Outcome 2 (Section E)
        Robin will change for swimming alone.
        ## Provision to achieve outcome 2 (Section F)
        A changing routine in pictures.
        """
    )

    assert links(read) == [
        ("A changing routine in pictures.", ["Robin will change for swimming alone."])
    ]


def test_a_card_may_hold_provision_of_a_section_that_the_others_have_none_of() -> None:
    """The common heading announces it, and its own looks like the headings of the others."""
    read = plan(
        """
        ## Sections E, F and G: What do we want to achieve?
        **OUTCOME 1**
        Robin will be understood.
        ### Special educational provision (Section F)
        Speech and language therapy.
        **OUTCOME 2**
        Robin will dress for PE.
        ### Special educational provision (Section F)
        A motor skills programme.
        ### Health provision (Section G)
        A block of occupational therapy.
        ## Section H1: Social care provision
        None.
        """
    )

    assert links(read)[-1] == (
        "A block of occupational therapy.",
        ["Robin will dress for PE."],
    )


def test_the_title_of_an_outcomes_card_is_no_outcome() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable.
        ## Sections E, F, G and H: One page for each outcome
        | **Outcome 1** | Reading and writing |
        | **E** | Robin will read a page of braille aloud, so that he can follow a lesson. |
        | **By when** | By the end of Year 8 |
        | **F  Special educational provision** | Braille for an hour on four days a week. |
        | **G  Health** | Eye clinic twice a year. |

        | **Outcome 2** | Getting about |
        | **E** | Robin will walk to the shop with a friend. |
        | **By when** | By Easter 2027 |
        | **F  Special educational provision** | Mobility training for an hour a week. |
        | **G  Health** | As outcome 1 |
        | **H1** | Twelve sessions of 90 minutes each term. (Section 2 of the CSDPA 1970) |
        """,
        minimal=False,
    )
    assert [(outcome.text[:15], outcome.by_when) for outcome in read.outcomes] == [
        ("Robin will read", "By the end of Year 8"), ("Robin will walk", "By Easter 2027"),
    ]  # fmt: skip
    first, second = (outcome.id for outcome in read.outcomes)
    assert [
        (item.text[:8], [link.id for link in item.supports_outcomes]) for item in read.provision
    ] == [
        ("Braille ", [first]),
        ("Mobility", [second]),
        ("Eye clin", [first]),
        ("Twelve s", [second]),
    ]
    assert texts(read, "G") == ["Eye clinic twice a year.", "As outcome 1"]
