"""The house: who may import whom, who may print, how long a module may be, what is shipped."""

import ast
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from ehcp_io import __version__

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "ehcp_io"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 350

GROUND = {"errors", "faults", "findings", "resources", "stopping", "targets"}
LAYERS = {
    "errors": set(),
    "faults": set(),
    "findings": set(),
    "resources": set(),
    "stopping": set(),
    "targets": {"errors"},
    "document": GROUND,
    # A reader knows nothing of plans.
    "readers": GROUND | {"document"},
    "plan": GROUND,
    "recognition": GROUND | {"document", "plan"},
    # A writer knows nothing of blocks.
    "writers": GROUND | {"plan"},
    "compare": GROUND | {"plan"},
    # A redline compares two Word documents: those that a writer makes, or the authority's own.
    "redline": GROUND | {"readers", "plan", "writers", "compare"},
    "letters": GROUND | {"plan", "writers", "compare"},
    # The Tribunal's working document is written from plans, and read back from blocks.
    "tribunal": GROUND | {"document", "plan", "writers", "compare"},
    "conversion": GROUND | {"document", "readers", "plan", "recognition", "writers", "tribunal"},
    "working_documents": GROUND | {"readers", "plan", "conversion", "tribunal"},
    "side_by_side": {"stopping"},
    "migration": GROUND | {"readers", "plan", "recognition", "writers", "conversion"},
}
TOP = {"__main__", "cli"}


def layer_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layers_imported(module: Path) -> set[str]:
    names = (name.split(".") for name in imports_of(module))
    layers = {parts[1] for parts in names if parts[0] == "ehcp_io" and len(parts) > 1}
    return layers - {"__version__", layer_of(module)}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_the_layers_below(module: Path) -> None:
    layer = layer_of(module)
    if layer == "__init__" or layer in TOP:
        return
    assert layers_imported(module) <= LAYERS[layer]
    assert not {"click", "sys"} & {name.split(".")[0] for name in imports_of(module)}, (
        "only the top layer prints, ends the process or knows click"
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_short_enough_to_read(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_an_exception_to_a_rule_stands_beside_its_reason() -> None:
    """A rule that is switched off, or an error of any kind that is caught, says why there."""
    bare = re.compile(
        r"(?:# noqa(?::[ A-Z0-9,]+)?|# type: ignore(?:\[[a-z, -]+\])?|except Exception\b.*:)$"
    )
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("ehcp_io", "tests", "benchmarks", "samples", "docs", "templates")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line.rstrip())
    ]
    assert found == []


def test_every_layer_is_told_and_no_other() -> None:
    assert {layer_of(module) for module in MODULES} == {"__init__", *LAYERS, *TOP}


def test_what_the_program_needs_is_what_it_imports() -> None:
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split("[<>=]", line)[0] for line in named["dependencies"]}
    imported = {name.split(".")[0] for module in MODULES for name in imports_of(module)}
    of_package = packages_distributions()
    assert needed <= {name.lower() for package in imported for name in of_package.get(package, ())}


def test_the_version_is_told_once_in_the_package_and_once_in_the_metadata() -> None:
    metadata = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert re.findall(r'^version = "(.+)"$', metadata, re.MULTILINE) == [__version__]


# ---- what is shipped


def build(what: str, checkout: Path, target: Path) -> Path:
    """The sdist, wheel or editable wheel of ``checkout``, by the build backend itself."""
    call = f"import hatchling.build as b, sys; print(b.build_{what}(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", call, str(target)],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
    )
    return target / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, sdist: Path) -> Path:
    """The wheel that is made from the sdist, as an index would have it."""
    folder = tmp_path_factory.mktemp("wheel")
    # Python 3.11 has filters from 3.11.4 only; Python 3.12 and 3.13 warn where none is named.
    options: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, **options)
    (checkout,) = folder.iterdir()
    return build("wheel", checkout, folder)


def templates_of(installed: Path, tmp_path: Path) -> Path:
    """Where the package in ``installed`` (its .pth files followed) finds its templates."""
    code = (
        "import site, sys; site.addsitedir(sys.argv[1]); sys.path.insert(0, sys.path.pop()); "
        "from ehcp_io.resources import shipped; print(shipped('templates'))"
    )
    command = [sys.executable, "-c", code, str(installed)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


def test_the_wheel_holds_the_package_and_its_data_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in MODULES}
    data = {
        *(f"ehcp_io/converters/{path.name}" for path in (ROOT / "converters").glob("*.toml")),
        *(f"ehcp_io/templates/{path.name}" for path in (ROOT / "templates").glob("plan.*")),
        *(f"ehcp_io/templates/{path.name}" for path in (ROOT / "templates").glob("diff.*")),
        *(
            f"ehcp_io/readers/ocr/data/{name}"
            for name in ("doubt.toml", "pronoun.toml", "stamps.toml", "words.txt")
        ),
    }
    assert data
    shipped = {name for name in names if ".dist-info/" not in name}
    assert shipped == modules | data | {"ehcp_io/py.typed"}


def test_the_sdist_holds_what_the_tests_need_and_no_stray_document(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"README.md", "LICENSE", "Makefile", "tests/test_package.py"} <= names
    strays = [name for name in names if re.search(r"\.(docx?|pdf|json)$", name)]
    assert all(name.startswith(("samples/", "templates/", "tests/")) for name in strays)


def test_an_installed_wheel_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    templates = templates_of(installed, tmp_path)
    assert templates == installed / "ehcp_io" / "templates"
    assert (templates / "plan.schema.json").is_file()


def test_an_editable_install_finds_the_data_of_the_checkout(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(build("editable", ROOT, tmp_path)).extractall(installed)
    assert templates_of(installed, tmp_path) == ROOT / "templates"
