"""The pixels of a document's pictures, for pages that were pasted in."""

import zipfile
from dataclasses import dataclass, field

from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.package_guard import read_entry
from ehcp_io.readers.wordml import Draft


@dataclass(slots=True)
class Pictures:
    """Takes pictures out of the package and into the draft, each once."""

    archive: zipfile.ZipFile
    file_name: str
    draft: Draft
    _taken: dict[str, str] = field(default_factory=dict)

    def relation(self, name: str) -> str:
        """The draft's id of the picture of that name; empty where the package has none."""
        if name not in self._taken:
            try:
                data = read_entry(self.archive, name.removeprefix("./"), self.file_name)
            except UnreadableDocumentError:
                # Linked from elsewhere, or damaged: what cannot be had is told of as a picture.
                data = b""
            self._taken[name] = self.draft.pixels(data)
        return self._taken[name]
