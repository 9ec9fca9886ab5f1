"""What a notebook installs for itself decides on its target."""

from __future__ import annotations

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.document import PythonFile
from pylint_tfhub.knowledge.installs import installed_releases
from pylint_tfhub.settings import Probe, Settings
from tests.notebooks.build import notebook

CODE = 'import tensorflow_hub as hub\nm = hub.Module("a/b")'


def newest(commands: str) -> dict[str, str]:
    found = installed_releases(commands, "a.ipynb")
    assert {mention.file for mention in found} <= {"a.ipynb"}
    return {mention.library.value: str(mention.releases[-1]) for mention in found}


@pytest.mark.parametrize(
    "command",
    [
        "!pip install tensorflow==1.14.0 tensorflow_hub==0.5.0",
        "%pip install -q 'tensorflow==1.14' \"tensorflow-hub==0.5.0\"",
        "!pip3 install --upgrade tensorflow-gpu==1.14.0 && pip list\n!pip install tensorflow-hub==0.5",
        "  !python3.6 -m pip install tensorflow-cpu~=1.14.0 'tensorflow_hub<=0.5';",
        "!pip install numpy \\\n  tensorflow==1.14.* tensorflow_hub==0.5.0 # as it was",
        "!/opt/bin/pip install tensorflow[all]==1.14.0 tensorflow_hub==0.5.0 > /dev/null",
        "!pip -q install tensorflow==1.14.0 tensorflow_hub==0.5.0",
        "!{sys.executable} -m pip install tensorflow==1.14.0 tensorflow_hub==0.5.0",
        "!sudo -H pip install tensorflow==1.14.0 tensorflow_hub==0.5.0",
        "!apt-get update && X=1 pip install tensorflow==1.14.0|tail -1\n!cd x; pip install tf-hub-nightly==0.5.0",
        "!pip install tensorflow==1.14.0&& pip install tensorflow_hub==0.5.0",
        "!pip install\\\n  tensorflow==1.14.0 tensorflow_hub==0.5.0",
        "%%capture\n!uv pip install tensorflow==1.14.0 tensorflow_hub==0.5.0",
    ],
)
def test_pins_are_read(command: str) -> None:
    assert newest(command) == {"tensorflow": "1.14.0", "tensorflow-hub": "0.5.0"}


@pytest.mark.parametrize(
    "command",
    [
        "!pip install tensorflow tensorflow_hub",
        "!pip install tensorflow=={VERSION} tensorflow_hub==$HUB",
        "!pip install tensorflow==new tensorflow_hub=='",
        "!pip uninstall tensorflow==1.14.0",
        "!echo pip install tensorflow==1.14.0",
        "!pip install numpy && echo tensorflow==1.14.0",
        "!pip install tensorflow-text==1.15.0 tensorflow_datasets==1.0",
        "%tensorflow_version 2.x",
        "!pip install 'tensorflow==1.14.0; python_version<\"3.0\"'",
        "!pip install tensorflow>=1.14",  # which the shell takes for a file to write to
    ],
)
def test_what_pins_nothing_says_nothing(command: str) -> None:
    assert newest(command) == {}


def test_colab_had_a_magic_for_it() -> None:
    magic = "%tensorflow_version 1.x"
    assert newest(magic) == {"tensorflow": "1.15.2", "tensorflow-hub": "0.12.0"}
    pinned = f"{magic}\n!pip install tensorflow_hub==0.7.0"
    assert newest(pinned) == {"tensorflow": "1.15.2", "tensorflow-hub": "0.7.0"}


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("!pip install tensorflow==1.14.0 tensorflow_hub==0.5.0", "W8701 0.5.0: sample.ipynb"),
        ("%tensorflow_version 1.x", "W8701 0.12.0: sample.ipynb"),
        ("!pip install tensorflow_hub==0.15.0", "W8701 0.15.0: sample.ipynb"),
        ("!pip install tensorflow_hub", "E8702 0.16.1: newest release"),
    ],
)
def test_findings_are_those_of_what_the_notebook_installs(command: str, found: str) -> None:
    checker = Checker(Settings(tfhub_probe=Probe.OFF))
    (item,) = checker.check(notebook(command, CODE)).diagnostics
    id_, _, target = found.partition(" ")
    assert item.id == id_
    assert f"(target {target})" in item.message


def test_an_option_counts_before_what_is_installed() -> None:
    checker = Checker(Settings("2.21.0", "0.16.1", Probe.OFF))
    seen = notebook("!pip install tensorflow_hub==0.5.0", CODE)
    assert [item.id for item in checker.check(seen).diagnostics] == ["E8702"]


def test_a_comment_of_a_python_file_installs_nothing() -> None:
    code = f"# !pip install tensorflow_hub==0.5.0\n{CODE}\n"
    found = Checker(Settings(tfhub_probe=Probe.OFF)).check(
        PythonFile("/nowhere/a.py", code.encode())
    )
    assert [item.id for item in found.diagnostics] == ["E8702"]
