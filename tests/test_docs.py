"""The documentation says what the program does: commands, codes, links."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ehcp_io.cli.main import main
from ehcp_io.errors import ExitCode

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def finding_codes() -> Iterator[str]:
    """Every code in a call of Finding, or in a table that such a call takes its code from."""
    for module in (ROOT / "ehcp_io").rglob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                for keyword in node.keywords:
                    if keyword.arg == "code" and isinstance(keyword.value, ast.Constant):
                        yield str(keyword.value.value)
            if isinstance(node, ast.Constant) and str(node.value).endswith(("-check", "-not-read")):
                yield str(node.value)


def test_every_finding_is_explained() -> None:
    documented = set(
        re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs" / "findings.md").read_text(), re.MULTILINE)
    )
    assert set(finding_codes()) <= documented


def test_every_exit_code_is_explained() -> None:
    table = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == {
        1,
        *map(int, ExitCode),
    }


@pytest.mark.parametrize("command", sorted(main.commands))
def test_the_readme_names_every_command(command: str) -> None:
    assert f"`ehcp-io {command} " in README


def test_ci_runs_the_readme_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    steps = [line for line in script.splitlines() if line.startswith(("bash", ".venv"))]
    assert f"\n{' && '.join(steps)}\n" in README


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing


def test_the_sample_in_the_readme_is_there() -> None:
    named = set(re.findall(r"samples/\S+\.(?:docx|pdf)", README))
    assert named
    assert all((ROOT / name).is_file() for name in named)
