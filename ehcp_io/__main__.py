"""Where ``ehcp-io`` and ``python -m ehcp_io`` start; the version is told before anything loads."""

import gc
import os
import sys

_SELDOM = 500_000
_NOT_WRITTEN = 7


def run() -> None:
    """Run the command line and end the process with its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from ehcp_io import __version__

        try:
            sys.stdout.write(f"ehcp-io {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):
            os._exit(_NOT_WRITTEN)  # closed or full: Python would try again, and say so
        return
    # What a reading makes lives until its end and holds few circles, so looking for them after
    # every 700 new objects, as Python does, costs a twentieth of the time and finds nothing.
    gc.set_threshold(_SELDOM)
    # Pydantic would look through all that is installed for plugins, and show them every plan.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from ehcp_io.cli.main import start
    except KeyboardInterrupt:
        sys.exit(130)
    code = start(arguments)
    gc.freeze()  # it would be looked through once more at the end, for nothing
    sys.exit(code)


if __name__ == "__main__":
    run()
