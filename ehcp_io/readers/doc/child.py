"""Runs in a process of its own: turns one .doc into a .docx. It imports nothing of this package.

The converter reads a stranger's file byte by byte; a file that leads it astray must not take more
time or memory than its parent allows. The question comes on standard input, the answer is on
standard output: ``done`` and the codes of what the converter noticed, or the name of the error.
"""

import json


def serve() -> None:
    """Answer one question."""
    with open(0, encoding="utf-8", closefd=False) as asked:
        question = json.load(asked)
    _limit_memory(question["memory"])
    try:
        from doc2docx import convert  # type: ignore[import-untyped, unused-ignore] # an extra

        made = convert(question["source"], question["target"], password=question["password"])
        answer = " ".join(["done", *sorted({noticed.code for noticed in made.report.diagnostics})])
    except ImportError:
        answer = "missing"
    except Exception as error:  # named, never quoted: it may hold the document's words
        answer = type(error).__name__
    with open(1, "w", encoding="utf-8", closefd=False) as answered:
        answered.write(answer)


def _limit_memory(limit: int) -> None:
    try:
        import resource  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    except (ImportError, OSError, ValueError):
        return


if __name__ == "__main__":
    serve()
