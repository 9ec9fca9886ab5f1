"""However pylint is called, it shows the same findings."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.lint import ONLY_OURS, Case, cases, findings

CASES = cases()
FIRST_CASES = list({case.project: case for case in reversed(CASES)}.values())

Copied = Callable[[str], Path]


def package(project: Path) -> str:
    return next(path.parent.name for path in project.glob("*/__init__.py"))


def sources(project: Path) -> list[str]:
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*.py"))


@pytest.fixture(params=FIRST_CASES, ids=str)
def case(request: pytest.FixtureRequest) -> Case:
    each = request.param
    assert isinstance(each, Case)
    return each


@pytest.fixture
def project(case: Case, copied: Copied) -> Path:
    return copied(case.project)


@pytest.mark.parametrize("each", CASES, ids=str)
def test_every_target(each: Case, copied: Copied) -> None:
    project = copied(each.project)
    assert findings(project, *ONLY_OURS, *each.options, package(project)) == list(each.expected)


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
@pytest.mark.parametrize("loading", [(), ("--load-plugins=pylint_tfhub",)], ids=["once", "twice"])
def test_jobs_and_loading(case: Case, project: Path, jobs: str, loading: tuple[str, ...]) -> None:
    found = findings(project, *loading, *ONLY_OURS, *case.options, jobs, package(project))
    assert found == list(case.expected)


def test_plugin_named_twice_in_one_option(case: Case, project: Path) -> None:
    plugins = "--load-plugins=pylint_tfhub,pylint_tfhub"
    found = findings(project, plugins, *ONLY_OURS, *case.options, package(project))
    assert found == list(case.expected)


def test_files_named_one_by_one(case: Case, project: Path) -> None:
    assert findings(project, *ONLY_OURS, *case.options, *sources(project)) == list(case.expected)


def test_absolute_paths(case: Case, project: Path) -> None:
    paths = [project / path for path in sources(project)]
    assert findings(project, *ONLY_OURS, *case.options, *paths) == list(case.expected)


def test_recursive_search(case: Case, project: Path) -> None:
    found = findings(project, *ONLY_OURS, *case.options, "--recursive=y", ".")
    assert found == list(case.expected)


def test_alone_on_one_file(case: Case, project: Path) -> None:
    for path in sources(project):
        assert findings(project, *ONLY_OURS, *case.options, path) == case.of(path)


def test_standard_input(case: Case, project: Path) -> None:
    for path in sources(project):
        text = (project / path).read_bytes().decode()
        found = findings(project, *ONLY_OURS, *case.options, "--from-stdin", path, stdin=text)
        assert found == case.of(path)


def test_beside_all_other_checkers(case: Case, project: Path) -> None:
    assert findings(project, *case.options, package(project)) == list(case.expected)


def test_without_the_project_s_settings(case: Case, project: Path) -> None:
    if case.project == "awkward":
        case = next(each for each in CASES if each.project == "awkward" and each.options)
    loading = (f"--rcfile={os.devnull}", "--load-plugins=pylint_tfhub")
    found = findings(project, *loading, *ONLY_OURS, *case.options, package(project))
    assert found == list(case.expected)


def test_options_in_an_ini_file(copied: Copied) -> None:
    case = next(each for each in CASES if each.project == "awkward" and each.options)
    project = copied(case.project)
    lines = ["[MAIN]", "load-plugins=pylint_tfhub", "[TFHUB]"]
    lines += [option.removeprefix("--") for option in case.options]
    (project / "pylintrc").write_text("\n".join(lines), encoding="utf-8")
    assert findings(project, *ONLY_OURS, package(project)) == list(case.expected)
