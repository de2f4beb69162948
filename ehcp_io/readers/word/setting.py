"""What surrounds the content being read and changes how it counts."""

from dataclasses import dataclass, replace

from ehcp_io.document import Revision
from ehcp_io.readers.word.controls import CheckBox, Control, Substitute
from ehcp_io.readers.word.table_styles import TableLook


@dataclass(frozen=True, slots=True)
class Setting:
    """The wrappers around a place in a story.

    ``revision`` is set only where tracked changes are shown, ``tracked`` wherever one is around;
    ``check_box`` is the control whose glyph comes next, ``substitute`` what is read in place of
    the text that comes next.
    """

    revision: Revision | None = None
    tracked: bool = False
    placeholder: bool = False
    hidden: bool = False
    contents: bool = False
    check_box: CheckBox | None = None
    substitute: Substitute | None = None
    table_look: TableLook | None = None

    def within(self, control: Control) -> "Setting":
        """The setting inside a content control."""
        return replace(
            self,
            placeholder=self.placeholder or control.placeholder,
            contents=self.contents or control.contents,
            check_box=control.check_box or self.check_box,
            substitute=control.substitute or self.substitute,
        )
