"""Which releases a file is written for."""

from __future__ import annotations

import contextlib
import os
import textwrap
import time
from pathlib import Path

import pytest
from packaging.version import Version

from pylint_tfhub.knowledge import libraries, requirements, targets
from pylint_tfhub.knowledge.targets import Target, TargetError, Targets
from pylint_tfhub.knowledge.timeline import hub_releases, tensorflow_releases

NEWEST_TENSORFLOW = str(tensorflow_releases()[-1])
NEWEST_HUB = str(hub_releases()[-1])


@pytest.fixture(autouse=True)
def installed(monkeypatch) -> dict[str, str]:
    """The versions that count as installed: none, until a test adds some."""
    versions: dict[str, str] = {}

    def version(name: str) -> str:
        if name not in versions:
            raise libraries.metadata.PackageNotFoundError(name)
        return versions[name]

    monkeypatch.setattr(libraries.metadata, "version", version)
    return versions


@pytest.fixture
def project(tmp_path) -> Path:
    """An empty project, shielded from whatever lies above it."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def put(directory: Path, name: str, text: str) -> Path:
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return directory


def target(directory: Path, tensorflow: str = "auto", hub: str = "auto") -> Target:
    return Targets(tensorflow, hub).for_file(str(directory / "train.py"))


def ends(releases) -> str:
    """Return a window in short: its only release, or its first and last."""
    assert list(releases) == sorted(releases)
    return str(releases[0]) if len(releases) == 1 else f"{releases[0]}..{releases[-1]}"


# Options


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("2.15.1", "2.15.1"),
        ("2.15.0", "2.15.0..2.15.0.post1"),
        ("2.15", "2.15.0..2.15.1"),
        ("2.15.*", "2.15.0..2.15.1"),
        ("1", "1.0.0..1.15.5"),
        ("==2.15.1", "2.15.1"),
        ("<2.16", "1.0.0..2.15.1"),
        (">=1.15,<2", "1.15.0..1.15.5"),
        (" >= 2.14 , < 2.16 ", "2.14.0..2.15.1"),
        ("~=2.14.0", "2.14.0..2.14.1"),
        ("!=2.21.0", "1.0.0..2.20.0"),
        ("2.16.0", "2.16.1"),
        ("2.16.0rc1", "2.16.1"),
        ("2.15.0+cpu", "2.15.0"),
        ("2.15.9", "2.15.1"),
        ("1.15.1", "1.15.0"),
        ("2.22", NEWEST_TENSORFLOW),
        ("2.99.3", NEWEST_TENSORFLOW),
        ("3", NEWEST_TENSORFLOW),
        (">=3", NEWEST_TENSORFLOW),
        (">2.21", NEWEST_TENSORFLOW),
        ("auto", NEWEST_TENSORFLOW),
        ("AUTO ", NEWEST_TENSORFLOW),
    ],
)
def test_values_of_the_tensorflow_option(project, option, expected):
    found = target(project, tensorflow=option)
    assert ends(found.tensorflow) == expected
    auto = option.strip().lower() == "auto"
    assert found.tensorflow_source == (
        "newest release" if auto else "option tfhub-tensorflow-version"
    )


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("0.15", "0.15.0"),
        ("0.16", "0.16.0..0.16.1"),
        ("0.12.0", "0.12.0"),
        (">=0.13,<0.16", "0.13.0..0.15.0"),
        ("0.17.0", NEWEST_HUB),
        ("0.17.0.dev20240101", NEWEST_HUB),
    ],
)
def test_values_of_the_hub_option(project, option, expected):
    found = target(project, hub=option)
    assert ends(found.hub) == expected
    assert found.hub_source == "option tfhub-hub-version"


@pytest.mark.parametrize(
    "option",
    ["", " ", "new", "2.x", "=2.15", "2.15 or later", ">=2.15 <2.16", "v2.15", "2..1", "\0"],
)
def test_an_option_that_cannot_be_parsed_fails_at_once(option):
    with pytest.raises(TargetError) as tensorflow:
        Targets(option)
    assert "tfhub-tensorflow-version" in str(tensorflow.value)
    assert repr(option) in str(tensorflow.value)
    with pytest.raises(TargetError) as hub:
        Targets(hub=option)
    assert "tfhub-hub-version" in str(hub.value)


@pytest.mark.parametrize("option", ["0.12", "<1", "==1.16.*", "1.20", ">=2,<1", "===foo"])
def test_an_option_that_no_known_release_matches_fails_at_once(option):
    with pytest.raises(TargetError) as caught:
        Targets(option)
    assert "matches no known release of tensorflow" in str(caught.value)
    assert f"1.0.0 to {NEWEST_TENSORFLOW}" in str(caught.value)


def test_options_need_no_project_files(project, monkeypatch):
    put(project, "requirements.txt", "tensorflow=1.15\ntensorflow-hub=0.1")
    monkeypatch.setattr(targets, "read_directory", pytest.fail)
    found = target(project, "2.15.1", "0.15")
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.15.1", "0.15.0")


# The nearest requirement


def test_without_any_hint_the_newest_releases_count(project):
    assert target(project) == Target(
        (Version(NEWEST_TENSORFLOW),), (Version(NEWEST_HUB),), "newest release", "newest release"
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tensorflow==2.15.1", "2.15.1"),
        ("tensorflow == 2.15.1", "2.15.1"),
        ("tensorflow==2.15.*", "2.15.0..2.15.1"),
        ("tensorflow>=2.14,<2.16", "2.14.0..2.15.1"),
        ("tensorflow>=2.14, <2.16  # comment", "2.14.0..2.15.1"),
        ("tensorflow (>=2.14,<2.16)", "2.14.0..2.15.1"),
        ("tensorflow~=2.14", "2.14.0..2.21.0"),
        ("tensorflow[and-cuda]==2.15.1", "2.15.1"),
        ("TensorFlow==2.15.1", "2.15.1"),
        ("tensorflow==2.15.1 ; python_version < '3.12'", "2.15.1"),
        ("tensorflow==2.15.1 --hash=sha256:00 --hash=sha256:11", "2.15.1"),
        ("tensorflow==2.15.1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11", "2.15.1"),
        ("  tensorflow==2.15.1  ", "2.15.1"),
        ("tensorflow===2.15.1", "2.15.1"),
        ("tensorflow==2.16.0rc0", "2.16.1"),
        ("tensorflow==2.15.0+nv23.11", "2.15.0"),
        ("tensorflow>=2.30", NEWEST_TENSORFLOW),
        ("tensorflow-cpu==2.15.1", "2.15.1"),
        ("tensorflow_cpu==2.15.1", "2.15.1"),
        ("tensorflow-gpu==1.15.5", "1.15.5"),
        ("tensorflow-macos==2.15.1", "2.15.1"),
        ("tensorflow-intel==2.15.1", "2.15.1"),
        ("tensorflow-rocm==2.14.0.600", "2.14.0"),
        ("intel-tensorflow==2.14.0", "2.14.0"),
        ("tf-nightly==2.19.0.dev20250101", "2.19.0"),
        ("tf-nightly-gpu==2.5.0.dev20210101", "2.5.0"),
        ("tf-nightly-2.0-preview==2.0.0.dev20190601", "2.0.0"),
        ("tensorflow @ https://example.com/tensorflow-2.15.1-cp311-cp311-linux.whl", "2.15.1"),
        ("https://example.com/cpu/tensorflow_cpu-2.15.1-cp311-cp311-x.whl#sha256=0", "2.15.1"),
        ("./wheels/tensorflow-2.15.1-cp311-cp311-linux_x86_64.whl", "2.15.1"),
        ("wheels/tensorflow-2.15.1.tar.gz", "2.15.1"),
        ("tensorflow-2.15.1-cp311-cp311-linux_x86_64.whl", "2.15.1"),
        ("tensorflow-2.15.0%2Bnv-cp311-cp311-linux_x86_64.whl", "2.15.0"),
    ],
)
def test_lines_of_a_requirements_file(project, line, expected):
    put(project, "requirements.txt", f"numpy\n{line}\n")
    found = target(project)
    assert ends(found.tensorflow) == expected
    assert found.tensorflow_source == "requirements.txt"
    assert found.hub_source == "newest release"


@pytest.mark.parametrize(
    "line",
    [
        "tensorflow",
        "tensorflow[and-cuda]",
        "tensorflow; python_version < '3.12'",
        "tensorflow==${TF_VERSION}",
        "tensorflow @ git+https://example.com/tensorflow.git",
        "tensorflow @ https://example.com/tensorflow-2.15!1-cp311-cp311-x.whl",
        "tf-nightly",
    ],
)
def test_a_mention_without_a_version_ends_the_search_with_the_newest_release(project, line):
    put(project, "requirements.txt", "tensorflow==1.15.5")
    put(project / "app", "requirements.txt", line)
    found = target(project / "app")
    assert ends(found.tensorflow) == NEWEST_TENSORFLOW
    assert found.tensorflow_source == "requirements.txt"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# tensorflow==1.15",
        "tensorflow-datasets==4.9\ntensorflow_text==2.15\ntensorflow-addons",
        "tensorflowjs==4.0",
        "tensorboard==2.15",
        "keras",
        "this is = no requirement at all (",
        "-e .\n--index-url https://example.com/tensorflow==1.15\n-f ./wheels",
        "git+https://example.com/tensorflow/models.git",
        "https://example.com/tensorflow/other-1.0-py3-none-any.whl",
        "https://example.com/tensorflow-1.15/",
        "name: env\ndependencies:\n  - tensorflow=1.15",
        "-r missing.txt",
        "-r requirements.txt",
        "\0\0tensorflow",
    ],
)
def test_lines_that_name_neither_library(project, text):
    put(project, "requirements.txt", text)
    assert target(project).tensorflow_source == "newest release"


@pytest.mark.parametrize(
    ("line", "library"),
    [
        ("tensorflow=1.15", "tensorflow"),
        ("tensorflow>=2.x", "tensorflow"),
        ("tensorflow 2.15", "tensorflow"),
        ("tensorflow=={{ version }}", "tensorflow"),
        ("tensorflow==", "tensorflow"),
        ("tensorflow-hub=0.12", "hub"),
        ("tensorflow_hub==0.12.x", "hub"),
    ],
)
def test_a_malformed_line_names_file_line_and_text(project, line, library):
    put(project, "requirements.txt", f"numpy\n\n{line}\n")
    with pytest.raises(TargetError) as caught:
        target(project)
    message = str(caught.value)
    assert f"{project / 'requirements.txt'}, line 3: {line!r}" in message
    assert f"tfhub-{library}-version" in message


def test_a_malformed_line_of_the_other_library_does_not_matter_to_an_option(project):
    put(project, "requirements.txt", "tensorflow=1.15\ntensorflow-hub==0.12.0")
    assert ends(target(project, tensorflow="2.5").hub) == "0.12.0"


def test_a_requirement_that_no_known_release_matches(project):
    put(project, "requirements.txt", "tensorflow<1.0")
    with pytest.raises(TargetError, match="matches no known release of tensorflow"):
        target(project)


def test_a_failing_directory_fails_again_without_being_read_again(project, monkeypatch):
    put(project, "requirements.txt", "tensorflow=1.15")
    asked = Targets()
    with pytest.raises(TargetError):
        asked.for_file(str(project / "a.py"))
    monkeypatch.setattr(targets, "read_directory", pytest.fail)
    with pytest.raises(TargetError):
        asked.for_file(str(project / "b.py"))


def test_requirements_include_other_files(project):
    put(project, "requirements.txt", "-r base.txt\n--requirement=deps/more.txt\n-c pins.txt\n")
    put(project, "base.txt", "-r requirements.txt\ntensorflow\n")
    put(project, "deps/more.txt", "-rlast.txt\n")
    put(project, "deps/last.txt", "tensorflow-hub==0.15.0\n")
    put(project, "pins.txt", "tensorflow==2.15.1\n")
    found = target(project)
    assert ends(found.tensorflow) == "2.15.1"
    assert found.tensorflow_source == "pins.txt"
    assert ends(found.hub) == "0.15.0"
    assert found.hub_source == "deps/last.txt"


def test_several_requirement_files_are_joined(project):
    put(project, "requirements.txt", "tensorflow==1.15.5")
    put(project, "requirements-dev.txt", "tensorflow==2.15.1")
    put(project, "requirements/test.txt", "tensorflow==2.9.3")
    put(project, "requirements/notes.md", "tensorflow==2.1.0")
    put(project, "other.txt", "tensorflow==2.2.0")
    found = target(project)
    assert found.tensorflow == tuple(map(Version, ["1.15.5", "2.9.3", "2.15.1"]))
    assert found.tensorflow_source == (
        "requirements/test.txt, requirements-dev.txt and requirements.txt"
    )


def test_a_mention_without_a_version_adds_nothing_to_one_with_a_version(project):
    put(project, "pyproject.toml", '[project]\ndependencies = ["tensorflow"]')
    put(project, "requirements.txt", "tensorflow==2.15.1")
    found = target(project)
    assert ends(found.tensorflow) == "2.15.1"
    assert found.tensorflow_source == "requirements.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_and_newlines(project, encoding, newline):
    text = newline.join(["# café", "tensorflow==2.15.1", "numpy"])
    (project / "requirements.txt").write_bytes(text.encode(encoding))
    assert ends(target(project).tensorflow) == "2.15.1"


def test_bytes_that_are_no_text(project):
    (project / "requirements.txt").write_bytes(b"# caf\xe9 \xff\ntensorflow==2.15.1\n")
    assert ends(target(project).tensorflow) == "2.15.1"


def test_directories_with_the_names_of_files(project):
    for name in ["requirements.txt", "pyproject.toml", "setup.cfg", "uv.lock", "Pipfile.lock"]:
        (project / name).mkdir()
    (project / "requirements").touch()
    assert target(project).tensorflow_source == "newest release"


def test_files_and_directories_that_cannot_be_opened(project, monkeypatch):
    put(project, "requirements.txt", "tensorflow==2.15.1")
    put(project, "requirements/base.txt", "tensorflow==2.15.1")

    def denied(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", denied)
    assert target(project).tensorflow_source == "newest release"
    monkeypatch.setattr(Path, "iterdir", denied)
    assert target(project).tensorflow_source == "newest release"
    monkeypatch.setattr(requirements.os, "scandir", denied)
    assert target(project).tensorflow_source == "newest release"


@pytest.mark.parametrize(
    "text",
    [
        "tensorflow" + " " * 200_000,
        "tensorflow " + "- " * 100_000,
        "tensorflow" + "\\\n" * 50_000,
        "-ra\n" * 200_000,
        "tensorflow;" + "(" * 5000,
        "tensorflow==" + "9" * 5000,
    ],
    ids=["spaces", "dashes", "breaks", "includes", "brackets", "digits"],
)
def test_hostile_lines_are_read_quickly(project, text):
    put(project, "requirements.txt", text)
    started = time.process_time()
    with contextlib.suppress(TargetError):
        target(project)
    assert time.process_time() - started < 3


@pytest.mark.parametrize(("length", "source"), [(90, "a90.txt"), (1500, "newest release")])
def test_a_long_chain_of_files_ends(project, length, source):
    for number in range(length):
        put(project, f"a{number}.txt", f"-r a{number + 1}.txt")
    put(project, f"a{length}.txt", "tensorflow==2.15.1")
    put(project, "requirements.txt", "-r a0.txt")
    assert target(project).tensorflow_source == source


def test_a_long_line_of_setup_cfg_is_a_clear_error(project):
    put(project, "setup.cfg", "[options]\n# tensorflow\nx" + " " * 50_000 + "x")
    with pytest.raises(TargetError, match="a line is longer than 4096 characters"):
        target(project)


def test_a_number_where_a_release_should_be_is_a_clear_error(project):
    text = "[tool.poetry.dependencies]\ntensorflow = 0x" + "f" * 5000
    put(project, "pyproject.toml", text)
    with pytest.raises(TargetError, match="tensorflow = a large number"):
        target(project)


# Other project files


@pytest.mark.parametrize(
    "text",
    [
        """
        [project]
        dependencies = ["numpy", "tensorflow>=2.14,<2.16"]
        """,
        """
        [project.optional-dependencies]
        tf = ["tensorflow>=2.14,<2.16"]
        """,
        """
        [dependency-groups]
        test = [{include-group = "tf"}]
        tf = ["tensorflow>=2.14,<2.16"]
        """,
        """
        [tool.poetry.dependencies]
        python = "^3.10"
        tensorflow = ">=2.14,<2.16"
        """,
        """
        [tool.poetry.group.train.dependencies]
        tensorflow = {version = ">=2.14,<2.16", optional = true}
        """,
        """
        [tool.poetry.dev-dependencies]
        tensorflow = [
            {version = "~2.14", python = "<3.9"},
            {version = "~2.15", python = ">=3.9"},
        ]
        """,
    ],
)
def test_tables_of_pyproject(project, text):
    put(project, "pyproject.toml", text)
    found = target(project)
    assert ends(found.tensorflow) == "2.14.0..2.15.1"
    assert found.tensorflow_source == "pyproject.toml"


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        ("^2.15", "2.15.0..2.21.0"),
        ("^2.15.1", "2.15.1..2.21.0"),
        ("^1.15", "1.15.0..1.15.5"),
        ("^ 1.15", "1.15.0..1.15.5"),
        ("^2", "2.0.0..2.21.0"),
        ("~2.15", "2.15.0..2.15.1"),
        ("~2.14.1", "2.14.1"),
        ("~1", "1.0.0..1.15.5"),
        ("~=2.14.0", "2.14.0..2.14.1"),
        ("2.15.1", "2.15.1"),
        ("2.15.*", "2.15.0..2.15.1"),
        ("==2.15.1", "2.15.1"),
        (">=2.14 <2.16", "2.14.0..2.15.1"),
        (">= 2.14, < 2.16", "2.14.0..2.15.1"),
        ("2.14.1 || 2.15.1", "2.14.1..2.15.1"),
        ("~2.14 | ~2.15", "2.14.0..2.15.1"),
        ("^2.14,!=2.21.0", "2.14.0..2.20.0"),
    ],
)
def test_constraints_of_poetry(project, constraint, expected):
    put(project, "pyproject.toml", f'[tool.poetry.dependencies]\ntensorflow = "{constraint}"')
    assert ends(target(project).tensorflow) == expected


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        ("^0.15", "0.15.0"),
        ("^0.16.0", "0.16.0..0.16.1"),
        ("^0.1.1", "0.1.1"),
        ("~0.16", "0.16.0..0.16.1"),
        ("^0", "0.1.0..0.16.1"),
    ],
)
def test_the_caret_below_one(project, constraint, expected):
    put(project, "pyproject.toml", f'[tool.poetry.dependencies]\ntensorflow-hub = "{constraint}"')
    found = target(project, tensorflow=">=1.7")
    assert ends(found.hub) == expected


@pytest.mark.parametrize(
    "value",
    [
        '"*"',
        '""',
        '{git = "https://example.com/tensorflow.git"}',
        '{path = "../tensorflow"}',
        "{optional = true}",
    ],
)
def test_poetry_without_a_bound(project, value):
    put(project, "pyproject.toml", f"[tool.poetry.dependencies]\ntensorflow = {value}")
    found = target(project)
    assert ends(found.tensorflow) == NEWEST_TENSORFLOW
    assert found.tensorflow_source == "pyproject.toml"


def test_poetry_with_the_address_of_a_wheel(project):
    url = "https://example.com/tensorflow-2.15.1-cp311-cp311-x.whl"
    put(project, "pyproject.toml", f'[tool.poetry.dependencies]\ntensorflow = {{url = "{url}"}}')
    assert ends(target(project).tensorflow) == "2.15.1"


@pytest.mark.parametrize(
    "text",
    [
        "[tool.pylint]\nignored-modules = ['tensorflow']",
        "[project]\nname = 'tensorflow'\ndependencies = 'tensorflow==1.15'",
        "[project]\ndependencies = [1, 'tensorflow-datasets']",
        "[tool]\npoetry = 1  # tensorflow",
        "project = 'tensorflow'\ntool = 'tensorflow'",
        "not toml at all",
    ],
)
def test_pyproject_that_names_neither_library(project, text):
    put(project, "pyproject.toml", text)
    assert target(project).tensorflow_source == "newest release"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("pyproject.toml", "[project]\n\ndependencies = ['tensorflow=1.15']", ", line 3: "),
        (
            "pyproject.toml",
            "[tool.poetry.dependencies]\ntensorflow = '^x'",
            ", line 2: 'tensorflow = ^x'",
        ),
        (
            "pyproject.toml",
            "[tool.poetry.dependencies]\n'tensorflow' = '^2.x'",
            ", line 2: 'tensorflow = ^2.x'",
        ),
        ("pyproject.toml", "[tool.poetry.dependencies]\ntensorflow = 'x'", ", line 2: "),
        ("pyproject.toml", "[project]\ndependencies = ['tensorflow==1.15'", ": cannot be read"),
        ("setup.cfg", "[options]\ninstall_requires =\n  tensorflow=1.15", ", line 3: "),
        ("setup.cfg", "install_requires = tensorflow", ": cannot be read"),
        ("Pipfile.lock", "{ tensorflow", ": cannot be read"),
        (
            "Pipfile.lock",
            '{"default": {"tensorflow": {"version": "2"}}}',
            ": 'tensorflow 2' is not a",
        ),
        (
            "uv.lock",
            '[[package]]\nname = "tensorflow"\nversion = "x"',
            ": 'tensorflow ==x' is not a",
        ),
    ],
)
def test_malformed_project_files_are_named(project, name, text, line):
    put(project, name, text)
    with pytest.raises(TargetError) as caught:
        target(project)
    assert f"{project / name}{line}" in str(caught.value)
    assert "set the option tfhub-tensorflow-version" in str(caught.value)


def test_setup_cfg(project):
    put(
        project,
        "setup.cfg",
        """
        [metadata]
        name = x%y
        [options]
        install_requires =
            numpy
            tensorflow >=2.14,<2.16  # not newer
        [options.extras_require]
        text =
            tensorflow-hub ==0.15.0; python_version > "3"
        empty =
        """,
    )
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.14.0..2.15.1", "0.15.0")
    assert found.hub_source == "setup.cfg"


LOCK = """
[[package]]
name = "tensorflow"
version = "2.15.1"
source = { registry = "index" }
dependencies = [
    { name = "tensorflow-hub", version = "0.1" },
]

[[package]]
name = "tensorflow-hub"
version = "0.15.0"
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uv.lock", LOCK),
        ("poetry.lock", LOCK),
        ("pdm.lock", LOCK),
        ("pylock.toml", LOCK.replace("[[package]]", "[[packages]]")),
        ("pylock.train.toml", LOCK.replace("[[package]]", "[[packages]]")),
        (
            "Pipfile.lock",
            """
            {"_meta": {"sources": []}, "default": {"tensorflow": {"version": "==2.15.1"}},
             "develop": {"tensorflow-hub": {"version": "==0.15.0", "hashes": []}, "x": 1}}
            """,
        ),
    ],
)
def test_a_lock_file_beats_the_loose_requirement_beside_it(project, name, text):
    put(project, "pyproject.toml", '[project]\ndependencies = ["tensorflow>=2", "tensorflow-hub"]')
    put(project, "requirements.txt", "tensorflow=malformed")
    put(project, name, text)
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.15.1", "0.15.0")
    assert (found.tensorflow_source, found.hub_source) == (name, name)


def test_a_lock_file_with_several_versions(project):
    package = '[[package]]\nname = "tensorflow"\nversion = "{}"\n\n'
    put(project, "uv.lock", package.format("2.15.1") + package.format("2.20.0"))
    assert target(project).tensorflow == (Version("2.15.1"), Version("2.20.0"))


def test_a_lock_file_that_names_a_library_without_version(project):
    put(project, "uv.lock", '[[package]]\nname = "tensorflow"\nsource = { editable = "." }\n')
    found = target(project)
    assert ends(found.tensorflow) == NEWEST_TENSORFLOW
    assert found.tensorflow_source == "uv.lock"


# Where the search goes


def test_each_library_is_looked_for_on_its_own(project):
    put(project, "requirements.txt", "tensorflow==2.15.1\ntensorflow-hub==0.13.0")
    put(project / "app", "requirements.txt", "tensorflow-hub==0.15.0")
    (project / "app" / "deep" / "down").mkdir(parents=True)
    found = target(project / "app" / "deep" / "down")
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.15.1", "0.15.0")


@pytest.mark.parametrize("kind", [".git", ".hg"])
def test_the_search_ends_at_the_root_of_the_repository(tmp_path, kind):
    put(tmp_path, "requirements.txt", "tensorflow==1.15.5")
    put(tmp_path / "repo", kind, "gitdir: elsewhere")
    put(tmp_path / "repo" / "app", "notes", "")
    assert target(tmp_path / "repo" / "app").tensorflow_source == "newest release"
    put(tmp_path / "repo", "requirements.txt", "tensorflow==2.15.1")
    assert ends(target(tmp_path / "repo" / "app").tensorflow) == "2.15.1"


def test_the_home_directory_counts_only_for_files_in_it(tmp_path, monkeypatch):
    monkeypatch.setattr(targets, "_home", lambda: tmp_path)
    put(tmp_path, "requirements.txt", "tensorflow==1.15.5")
    put(tmp_path / "scripts", "notes", "")
    assert target(tmp_path / "scripts").tensorflow_source == "newest release"
    assert ends(target(tmp_path).tensorflow) == "1.15.5"


def test_a_user_without_home(monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    targets._home.cache_clear()
    try:
        assert targets._home() is None
    finally:
        targets._home.cache_clear()


@pytest.mark.parametrize(
    "path", [None, "train.py", "./train.py", "deep/../train.py", "no/such/dir/train.py", ""]
)
def test_paths_start_from_the_root_directory(project, monkeypatch, path):
    put(project, "requirements.txt", "tensorflow==2.15.1")
    assert ends(Targets(root=project).for_file(path).tensorflow) == "2.15.1"
    monkeypatch.chdir(project)
    assert ends(Targets().for_file(path).tensorflow) == "2.15.1"


@pytest.mark.parametrize("path", ["nul\0byte/train.py", "x" * 300 + "/train.py", "\ud800/train.py"])
def test_paths_that_no_file_system_takes(project, path):
    put(project, "requirements.txt", "tensorflow==2.15.1")
    assert ends(Targets(root=project).for_file(path).tensorflow) == "2.15.1"


def test_nothing_is_read_twice(project, monkeypatch):
    put(project, "requirements.txt", "-r base.txt\ntensorflow==2.15.1")
    put(project, "base.txt", "tensorflow-hub")
    put(project, "pyproject.toml", "[tool.x]")
    put(project / "a" / "b", "notes", "")
    opened, listed = [], []
    scandir, sys_open = os.scandir, os.open

    def counting_scandir(path):
        listed.append(Path(path))
        return scandir(path)

    def counting_open(path, *rest):
        opened.append(Path(path).name)
        return sys_open(path, *rest)

    monkeypatch.setattr(requirements.os, "scandir", counting_scandir)
    monkeypatch.setattr(os, "open", counting_open)
    asked = Targets()
    assert (opened, listed) == ([], [])
    for name in ["a/b/x.py", "a/b/y.py", "a/z.py", "top.py", "a/b/x.py"]:
        asked.for_file(str(project / name))
    assert sorted(opened) == ["base.txt", "pyproject.toml", "requirements.txt"]
    assert sorted(listed) == [project, project / "a", project / "a" / "b"]


# Installed distributions


def test_installed_distributions_count_where_no_file_names_the_library(project, installed):
    installed.update({"tensorflow-cpu": "2.15.1", "tensorflow-hub": "0.15.0"})
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.15.1", "0.15.0")
    assert (found.tensorflow_source, found.hub_source) == ("installed", "installed")
    put(project, "requirements.txt", "tensorflow==2.14.1")
    assert ends(target(project).tensorflow) == "2.14.1"


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("2.22.0.dev20260101", NEWEST_TENSORFLOW),
        ("2.15.0+nv23.11", "2.15.0"),
        ("2.16.0rc0", "2.16.1"),
    ],
)
def test_installed_versions_that_were_never_released(project, installed, version, expected):
    installed["tensorflow"] = version
    assert ends(target(project).tensorflow) == expected


@pytest.mark.parametrize("version", ["0.12.1", "unknown", None])
def test_installed_versions_that_say_nothing(project, installed, version):
    installed["tensorflow"] = version
    assert target(project).tensorflow_source == "newest release"


# Releases that do not fit together


@pytest.mark.parametrize(
    ("lines", "tensorflow", "hub"),
    [
        (["tensorflow-hub==0.15.0"], "2.15.1", "0.15.0"),
        (["tensorflow-hub==0.12.0"], "2.13.1", "0.12.0"),
        (["tensorflow", "tensorflow-hub==0.15.0"], "2.15.1", "0.15.0"),
        (["tensorflow-hub==0.16.1"], NEWEST_TENSORFLOW, "0.16.1"),
        (["tensorflow-hub>=0.12"], NEWEST_TENSORFLOW, "0.12.0..0.16.1"),
        (["tensorflow>=2.16"], "2.16.1..2.21.0", NEWEST_HUB),
        (["tensorflow==2.15.1"], "2.15.1", NEWEST_HUB),
        (["tensorflow==1.14.0"], "1.14.0", "0.9.0"),
        (["tensorflow==1.13.1"], "1.13.1", "0.7.0"),
        (["tensorflow==1.5.0"], "1.5.0", NEWEST_HUB),
        (["tensorflow>=2.10", "tensorflow-hub>=0.12"], "2.10.0..2.21.0", "0.12.0..0.16.1"),
        (["tensorflow>=2.10", "tensorflow-hub==0.15.0"], "2.10.0..2.15.1", "0.15.0"),
        (["tensorflow==2.14.1", "tensorflow-hub"], "2.14.1", NEWEST_HUB),
        (["tensorflow>=2.16", "tensorflow-hub"], "2.16.1..2.21.0", NEWEST_HUB),
        (["tensorflow>=2.16", "tensorflow-hub>=0.12"], "2.16.1..2.21.0", "0.16.0..0.16.1"),
        (["tensorflow>=2.16", "tensorflow-hub<0.16"], "2.16.1..2.21.0", "0.1.0..0.15.0"),
    ],
)
def test_requirements_are_reconciled(project, lines, tensorflow, hub):
    put(project, "requirements.txt", "\n".join(lines))
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == (tensorflow, hub)


def test_the_source_tells_that_a_side_was_adapted(project):
    put(project, "requirements.txt", "tensorflow-hub==0.15.0")
    assert target(project).tensorflow_source == (
        "newest release that imports with tensorflow-hub 0.15.0"
    )


def test_an_option_beats_the_requirement_of_the_other_library(project):
    put(project, "requirements.txt", "tensorflow>=2.10\ntensorflow-hub==0.16.1")
    found = target(project, hub="0.15")
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.10.0..2.15.1", "0.15.0")
    assert found.tensorflow_source == "requirements.txt"
    found = target(project, tensorflow="1.14")
    assert (ends(found.tensorflow), ends(found.hub)) == ("1.14.0", "0.9.0")
    assert found.hub_source == "newest release that imports with tensorflow 1.14.0"


def test_a_requirement_beats_the_installed_release_of_the_other_library(project, installed):
    installed.update({"tensorflow": "2.21.0", "tensorflow-hub": "0.16.1"})
    put(project, "requirements.txt", "tensorflow-hub==0.15.0")
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.15.1", "0.15.0")
    assert found.tensorflow_source == "newest release that imports with tensorflow-hub 0.15.0"


def test_an_installed_release_beats_the_newest_of_the_other_library(project, installed):
    installed["tensorflow-hub"] = "0.12.0"
    found = target(project)
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.13.1", "0.12.0")


def test_two_options_that_do_not_fit_are_both_kept(project):
    found = target(project, "2.21", "0.15")
    assert (ends(found.tensorflow), ends(found.hub)) == ("2.21.0", "0.15.0")
