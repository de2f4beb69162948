"""Forms as officers bend them: letters in bars and boxes, plain words, people over columns."""

from dataclasses import replace

import pytest
from markup import document, plan

from ehcp_io.document import Block, Document, Table, TextBlock
from ehcp_io.errors import NotAPlanError
from ehcp_io.plan import Plan, SectionLetter, SectionState
from ehcp_io.recognition import recognise


def stated(read: Plan) -> str:
    return "".join(
        str(letter)
        for letter, section in read.sections.items()
        if section.state is not SectionState.ABSENT
    )


BOXES = """
    | **A** | **His life and what he wants from it** |
    | **He says** | I like the bus station. |

    | **B** | **What makes learning hard for him** |
    | **Learning and thinking** | He can hold two steps in mind.//He cannot tell the time. |

    | **C** | **Health** |
    | **Needs** | He has diabetes. |

    | **E** | **What he will have achieved** |
    | **Outcome 1** | He will have a paid job by July 2027. |

    | **F** | **What must be done about it** |
    | **For Outcome 1** | A job coach must be beside him for 12 hours a week. |

    | **K** | **Reports that stand behind this plan** |
    | **R1** | Annual review report by Hamish Ash (manager), 6 October 2025 |
"""


def test_letters_at_the_head_of_boxes_open_sections_whatever_their_titles() -> None:
    read = plan(BOXES, minimal=False)

    assert stated(read) == "ABCEFK"
    assert [item.text[:11] for item in read.provision] == ["A job coach"]
    assert [outcome.text for outcome in read.outcomes] == ["He will have a paid job by July 2027."]


def test_appendices_in_boxes_with_letters_out_of_turn_open_none() -> None:
    read = plan(
        """
        | **C** | **Letter from school** |
        | **Date** | 4 May 2024 |

        | **A** | **Report of the therapist** |
        | **Date** | 6 May 2024 |
        """
    )

    assert stated(read) == "BF"


def test_letters_at_the_end_of_bars_open_sections() -> None:
    read = plan(
        """
        ## Robin and his family A
        Robin is kind.
        ## What Robin needs help with at school B
        - Robin cannot read.
        ## His health needs C
        None.
        ## His social care needs D
        None.
        ## What Robin will achieve E
        - Robin will read a page.
        ## What will be provided for him F
        - A daily lesson.
        ### Hepatitis B
        Staff have been vaccinated.
        ## Personal budget J
        None.
        """,
        minimal=False,
    )

    assert stated(read) == "ABCDEFJ"
    assert [need.text for need in read.needs] == ["Robin cannot read."]
    assert "A daily lesson." in [item.text for item in read.provision]


def test_sections_without_letters_before_the_first_that_is_known_are_told_by_their_number() -> None:
    read = plan(
        """
        ## What Robin and his folk say
        Robin is kind.
        ## What is good and what is hard
        - Robin cannot read.
        ## Robin's health
        None.
        ## Social care needs
        None.
        ## Outcomes
        - Robin will read a page.
        ## Special educational provision
        - A daily lesson.
        ## Personal budget
        None.
        """,
        minimal=False,
    )

    assert stated(read)[:4] == "ABCD"
    assert [need.text for need in read.needs] == ["Robin cannot read."]


def test_columns_headed_by_who_provides_hold_what_each_provides() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Towards** | **Class teacher** | **Physiotherapist and OT** | **SaLT** |
        | Outcome 1 | Driving practice every day. | Training for 45 minutes each week. | – |
        """
    )
    said = [
        (item.text, item.parsed.by_whom, item.how_often)
        for item in read.provision[:2]
        if item.parsed
    ]

    assert said == [
        ("Driving practice every day.", "Class teacher", None),
        ("Training for 45 minutes each week.", "Physiotherapist and OT", None),
    ]


def test_points_of_a_duty_with_its_amount_are_text_of_it() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        1. The school must provide an assistant for 25 hours a week, who will:
        (a) cut instructions into steps;
        (b) draw comic strips.
        2. A therapist must work with Robin for 45 minutes once a fortnight.
        """
    )

    assert [item.marker for item in read.provision[:2]] == ["1.", "2."]
    texts = [unit.text for unit in read.sections[SectionLetter.F].content]
    assert "draw comic strips." in texts


def test_items_below_the_following_are_items_however_often_they_are_given() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        1. The following will be provided each week:
        - a reading lesson
        - art therapy
        """
    )

    assert {"a reading lesson", "art therapy"} <= {item.text for item in read.provision}


def test_a_week_with_its_days_at_the_left_is_a_timetable() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        - A daily lesson.
        | **Day** | **Morning** | **Afternoon** |
        | Monday | Canteen | Maths for work |
        | Tuesday | Canteen | Talking group |
        | Wednesday | Travel practice | Reading signs |
        """
    )

    assert not {"Monday", "Canteen"} & {item.text for item in read.provision}


def test_on_paper_the_weight_of_a_lone_letter_before_a_bold_title_is_not_asked() -> None:
    """What a scan measures of one letter says nothing; in a digital plan it is bold or not."""
    boxes = BOXES.replace("**A**", "A").replace("**C**", "C").replace("**K**", "K")
    digital = document(boxes)

    assert stated(recognise(paper(digital)).plan) == "ABCEFK"
    with pytest.raises(NotAPlanError):
        recognise(digital)


def paper(made: Document) -> Document:
    """The document as a scan of it is read."""

    def seen(block: Block) -> Block:
        if isinstance(block, Table):
            rows = tuple(
                replace(row, cells=tuple(replace(cell, blocks=tuple(map(seen, cell.blocks)))
                                         for cell in row.cells))
                for row in block.rows
            )  # fmt: skip
            return replace(block, rows=rows)
        if isinstance(block, TextBlock):
            return replace(block, runs=tuple(replace(run, confidence=0.97) for run in block.runs))
        return block

    return replace(made, blocks=tuple(map(seen, made.blocks)))
