"""Where ``ehcp-io`` and ``python -m ehcp_io`` start; the version is told before anything loads."""

import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from ehcp_io import __version__

        sys.stdout.write(f"ehcp-io {__version__}\n")
        return
    try:
        from ehcp_io.cli.main import start
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(start(arguments))


if __name__ == "__main__":
    run()
