"""What is installed beside pylint changes no finding: no TensorFlow, an old one, a new one."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.lint import ONLY_OURS, Case, cases, environment, findings, interpreter

LIST = """
import importlib.metadata
for distribution in importlib.metadata.distributions():
    name = distribution.name.lower().replace("_", "-")
    if name in {"tensorflow", "tensorflow-cpu", "tensorflow-hub"}:
        print(f"{name}=={distribution.version}")
"""


def installed() -> list[str]:
    """Returns what the linting interpreter has of TensorFlow, as `name==version`."""
    listed = subprocess.run(
        [interpreter(), "-c", LIST],
        env=environment(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return sorted(set(listed.stdout.split()))


def test_the_environment_is_the_one_named() -> None:
    named = os.environ.get("PYLINT_TFHUB_INSTALLED")
    if named is None:
        pytest.skip("PYLINT_TFHUB_INSTALLED names what should be installed; nox sets it")
    assert installed() == sorted(named.split())


@pytest.mark.parametrize("case", cases(), ids=str)
def test_findings(case: Case, copied: Callable[[str], Path]) -> None:
    project = copied(case.project)
    assert findings(project, *ONLY_OURS, *case.options, ".", "--recursive=y") == list(case.expected)


def test_a_project_that_names_no_release_gets_the_installed_one(tmp_path: Path) -> None:
    text = '"""Old code."""\nimport tensorflow_hub as hub\nhub.Module("https://tfhub.dev/x/y/1")\n'
    (tmp_path / "sample.py").write_text(text, encoding="utf-8")
    found = findings(tmp_path, "--load-plugins=pylint_tfhub", *ONLY_OURS, "sample.py")
    old = "tensorflow-hub==0.15.0" in installed()
    expected = "tfhub-deprecated-module" if old else "tfhub-removed-api"
    assert [finding.symbol for finding in found] == [expected]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_nothing_of_tensorflow_is_imported(case: Case, copied: Callable[[str], Path]) -> None:
    code = (
        "import sys; from pylint.lint import Run; Run(sys.argv[1:], exit=False);"
        "assert not {'tensorflow', 'tensorflow_hub', 'keras', 'tf_keras'} & set(sys.modules)"
    )
    done = subprocess.run(
        [interpreter(), "-c", code, *ONLY_OURS, *case.options, "--recursive=y", "."],
        cwd=copied(case.project),
        env=environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
