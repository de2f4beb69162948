"""Tracked changes (17.13.5): which side of each is read, and the list of what was found."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from ehcp_io.document import Revision, RevisionKind
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.names import DEL, INS, MOVE_FROM, MOVE_TO, W
from ehcp_io.readers.word.setting import Setting

_KINDS: dict[object, RevisionKind] = {
    INS: RevisionKind.INSERTED,
    DEL: RevisionKind.DELETED,
    MOVE_FROM: RevisionKind.MOVED_FROM,
    MOVE_TO: RevisionKind.MOVED_TO,
    W + "cellIns": RevisionKind.INSERTED,
    W + "cellDel": RevisionKind.DELETED,
}
_NEW = (RevisionKind.INSERTED, RevisionKind.MOVED_TO)
TRACKED = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})


@dataclass(slots=True)
class Changes:
    """Decides on each tracked change by the mode asked for, and remembers it."""

    mode: Revisions
    found: list[Revision] = field(default_factory=list)
    _last: Revision | None = None

    def unchanged(self) -> None:
        """Say that untracked text went by: the next change is another one."""
        self._last = None

    def enter(self, element: etree._Element, setting: Setting) -> Setting | None:
        """The setting inside a tracked element; None where its content does not stand."""
        revision = self._record(element)
        if self.mode is Revisions.SHOW:
            return replace(setting, revision=revision, tracked=True)
        return replace(setting, tracked=True) if self._stands(revision) else None

    def enter_holder(
        self, properties: Iterable[etree._Element], setting: Setting
    ) -> Setting | None:
        """As ``enter``, for a row or cell one of whose properties says that it was tracked."""
        for child in properties:
            if child.tag in _KINDS:
                inner = self.enter(child, setting)
                if inner is None:
                    return None
                setting = inner
        return setting

    def joins_next(self, mark: etree._Element | None) -> bool:
        """Whether a paragraph's mark (``w:pPr/w:rPr``) does not stand: the next joins."""
        joins = False
        for child in () if mark is None else mark:
            if child.tag in TRACKED:
                revision = self._record(child)
                joins = joins or (self.mode is not Revisions.SHOW and not self._stands(revision))
        return joins

    def drops(self, element: etree._Element) -> bool:
        """Whether an element lies in a tracked change that does not stand; records nothing."""
        if self.mode is Revisions.SHOW:
            return False
        dropped = (DEL, MOVE_FROM) if self.mode is Revisions.ACCEPT else (INS, MOVE_TO)
        return next(element.iterancestors(*dropped), None) is not None

    def _stands(self, revision: Revision) -> bool:
        return (revision.kind in _NEW) is (self.mode is Revisions.ACCEPT)

    def _record(self, element: etree._Element) -> Revision:
        revision = Revision(
            _KINDS[element.tag], element.get(W + "author", ""), element.get(W + "date", "")
        )
        # Word splits one edit into many elements; those that touch are one change.
        if revision != self._last:
            self.found.append(revision)
        self._last = revision
        return revision
