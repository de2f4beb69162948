"""LibreOffice's own verdict on redlines: opens each, accepts or rejects every change, saves it.

    python3 tests/redline/office_bridge.py PORT FOLDER

Run by the Python that LibreOffice's bridge belongs to (Debian: python3-uno); office.py starts it.
What comes of ``FOLDER/*.docx`` stands in ``FOLDER/accepted`` and ``FOLDER/rejected``; a file that
LibreOffice does not open has no counterpart there.
"""

import sys
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found] # LibreOffice's own
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found] # LibreOffice's own

_COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
_TRIES = 120


def connect(port: str) -> Any:
    """The running LibreOffice's context."""
    local = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = local.ServiceManager.createInstanceWithContext(name, local)
    for _ in range(_TRIES):
        try:
            return resolver.resolve(
                f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
            )
        except Exception:  # UNO raises its own, whose classes load at run time
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def main() -> None:
    """Resolve every file of the folder both ways."""
    context, folder = connect(sys.argv[1]), Path(sys.argv[2]).resolve()
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    helper = make("com.sun.star.frame.DispatchHelper", context)
    for way, command in _COMMANDS.items():
        (folder / way).mkdir(exist_ok=True)
        for file in sorted(folder.glob("*.docx")):
            hidden = PropertyValue(Name="Hidden", Value=True)
            opened = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (hidden,))
            if opened is None:
                continue
            helper.executeDispatch(opened.CurrentController.Frame, command, "", 0, ())
            word = PropertyValue(Name="FilterName", Value="MS Word 2007 XML")
            opened.storeToURL((folder / way / file.name).as_uri(), (word,))
            opened.close(True)


if __name__ == "__main__":
    main()
