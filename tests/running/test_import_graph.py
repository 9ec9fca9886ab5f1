"""The files that matter are those of `gate.Files.may_concern`, however little is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from pylint_tfhub.gate import Files
from pylint_tfhub.running.import_graph import ImportGraph, Known, digest

PROJECT = {
    "pyproject.toml": "",
    "uses.py": "import tensorflow_hub as hub\n",
    "flag.py": "config.share_cluster_devices_in_session = True\n",
    "imports_flag.py": "import flag\n",
    "through_one.py": "from uses import hub\n",
    "through_two.py": "from through_one import hub\n",
    "through_three.py": "from through_two import hub\n",
    "nothing.py": "import os\nfrom missing import hub\n",
    "round_a.py": "import round_b\n",
    "round_b.py": "import round_a\n",
    "pkg/__init__.py": "from .models import hub\n",
    "pkg/models.py": "import tensorflow_hub as hub\n",
    "pkg/inner/__init__.py": "",
    "pkg/inner/relative.py": "from ..models import hub\n",
    "pkg/inner/package.py": "from .. import hub\n",
    "pkg/inner/sibling.py": "from . import relative\n",
    "pkg/inner/quiet.py": "from . import __doc__\n",
    "library/tensorflow_hub/__init__.py": "",
    "library/tensorflow_hub/module.py": "import tensorflow_hub\n",
    "large.py": "import tensorflow_hub\n" + "#" * 4_000_000,
    "imports_large.py": "import large\n",
}
CONCERNED = {
    "flag.py",
    "large.py",
    "pkg/__init__.py",
    "pkg/inner/package.py",
    "pkg/inner/relative.py",
    "pkg/inner/sibling.py",
    "pkg/models.py",
    "through_one.py",
    "through_two.py",
    "uses.py",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in PROJECT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def concerned(graph: ImportGraph, project: Path, names: list[str]) -> set[str]:
    """The files that matter, taken in in this order."""
    by_name = {}
    for name in names:
        place, data = str(project / name), (project / name).read_bytes()
        by_name[name] = graph.names_library(place, data)
        if not by_name[name] and not graph.is_known(place):
            graph.take_imports(place, data)
    return {
        name
        for name, named in by_name.items()
        if named or graph.imports_library(str(project / name))
    }


SOURCES = [name for name in PROJECT if name.endswith(".py")]


@pytest.mark.parametrize("names", [SOURCES, SOURCES[::-1], sorted(SOURCES)])
def test_what_matters_does_not_depend_on_the_order(project: Path, names: list[str]) -> None:
    assert concerned(ImportGraph(Files(), {}), project, names) == CONCERNED


@pytest.mark.parametrize("name", SOURCES)
def test_one_file_alone(project: Path, name: str) -> None:
    path = project / name
    expected = Files().may_concern(path.read_bytes(), str(path))
    assert expected == (name in CONCERNED)
    assert (concerned(ImportGraph(Files(), {}), project, [name]) == {name}) == expected


def test_what_was_seen_before_gives_the_same_without_reading_imports(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [name for name in SOURCES if "flag" not in name]
    first = ImportGraph(Files(), {})
    expected = concerned(first, project, names)
    assert expected == CONCERNED - {"flag.py"}

    def imported(*_: object) -> None:
        raise AssertionError("known already")

    monkeypatch.setattr(Files, "imported", imported)
    second = ImportGraph(Files(), first.seen)
    assert concerned(second, project, names) == expected
    assert second.seen == first.seen
    assert not any(b"tensorflow_hub" in Path(place).read_bytes() for place in first.seen)


def test_what_was_seen_of_other_content_does_not_count(project: Path) -> None:
    place = str(project / "nothing.py")
    known = {place: Known(digest(b"import uses\n"), (str(project / "uses.py"),))}
    assert concerned(ImportGraph(Files(), known), project, ["nothing.py"]) == set()
    known = {place: Known(digest((project / "nothing.py").read_bytes()), known[place].imports)}
    assert concerned(ImportGraph(Files(), known), project, ["nothing.py"]) == {"nothing.py"}


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        (r'{"cells": [{"source": ["import os\n", "from uses import hub\n"]}]}', True),
        (r'{"cells": [{"source": "import os\nimport through_one"}]}', True),
        (r'{"cells": [{"source": "%pip install x\nimport os"}]}', False),
        (r'{"cells": [{"source": "import tensorflow_hub"}]}', True),
    ],
)
def test_imports_in_notebooks(project: Path, text: str, matters: bool) -> None:
    graph = ImportGraph(Files(), {})
    place = str(project / "notebook.ipynb")
    named = graph.names_library(place, text.encode())
    if not named:
        graph.take_imports(place, text.encode(), is_notebook=True)
    assert (named or graph.imports_library(place)) == matters
