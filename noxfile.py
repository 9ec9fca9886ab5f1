"""Everything that is checked before a change lands; plain `nox` runs all but the benchmarks."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nox

sys.path.insert(0, str(Path(__file__).parent))
# pylint: disable-next=wrong-import-position
from tests.runtime.environments import COMPLETE, ENVIRONMENTS, Environment

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = [
    "lint",
    "tests",
    "oldest",
    "integration",
    "lint_environments",
    *(f"runtime({name})" for name in COMPLETE),
    "runtime_differences",
    "package",
]
nox.options.error_on_missing_interpreters = True

EXAMPLE = Path("docs", "examples", "legacy_text_classifier")
PYPROJECT = nox.project.load_toml("pyproject.toml")
TEST_TOOLS = nox.project.dependency_groups(PYPROJECT, "test")
RUNNER = ["pytest>=8.2", "pytest-xdist>=3.5"]
PARALLEL = ["-n2"]

# tensorflow_hub imports pkg_resources, which setuptools 82 no longer has.
TENSORFLOW = {
    "2.15": ["tensorflow-cpu==2.15.1", "tensorflow-hub==0.15.0", "setuptools<81"],
    "2.21": ["tensorflow==2.21.0", "tensorflow-hub==0.16.1", "tf_keras", "setuptools<81"],
}
INSTALLED = {
    "none": "",
    "2.15": "tensorflow-cpu==2.15.1 tensorflow-hub==0.15.0",
    "2.21": "tensorflow==2.21.0 tensorflow-hub==0.16.1",
}


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    """Checks format, style, types, our own rules on our own code, and what is generated."""
    # mypy checks for Python 3.10, where the package needs tomli.
    session.install(".[probe]", "tomli", *nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "format", "--check")
    session.run("ruff", "check")
    session.run("mypy", "--strict", "pylint_tfhub")
    session.run("pylint", "pylint_tfhub", "noxfile.py")
    # Fixtures are taken by parameters of the same name, and tests are documented by their names.
    session.run("pylint", "--disable=C,R,redefined-outer-name", "tests")
    session.run("python", "-m", "tests.runtime.fixes", "--check")
    session.run("python", "-m", "tests.generate_rule_docs", "--check")
    session.run("python", "-m", "tests.generate_command_docs", "--check")


@nox.session(python=["3.10", "3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """Runs the unit and functional tests."""
    session.install(".[probe]", *TEST_TOOLS)
    session.run("pytest", *PARALLEL, *session.posargs)


@nox.session(python="3.10")
def oldest(session: nox.Session) -> None:
    """Runs what depends on other packages with the oldest releases of them that are allowed."""
    packages = [
        *("click==8.1.0", "packaging==22.0", "pathspec==0.12.0", "protobuf==3.19.6"),
        "urllib3==2.2.0",
    ]
    session.install(".[probe]", *packages, *TEST_TOOLS)
    folders = ["tests/probe", "tests/knowledge", "tests/commands", "tests/output"]
    session.run("pytest", *PARALLEL, *folders, "tests/running")


@nox.session
@nox.parametrize(
    "python,pylint", [("3.10", "4.0.0"), ("3.10", "newest"), ("3.13", "4.0.5"), ("3.13", "newest")]
)
def integration(session: nox.Session, pylint: str) -> None:
    """Runs real pylint, and python-lsp-server, in processes of their own."""
    requirement = "pylint>=4.0,<5" if pylint == "newest" else f"pylint=={pylint}"
    session.install(".", requirement, "nbqa>=1.9", "python-lsp-server", *TEST_TOOLS)
    session.run("pylint", "--version")
    session.run("pytest", *PARALLEL, "tests/integration", *session.posargs)


@nox.session(python="3.11")
@nox.parametrize("tensorflow", ["none", *TENSORFLOW])
def lint_environments(session: nox.Session, tensorflow: str) -> None:
    """Shows that findings do not depend on the TensorFlow installed beside pylint."""
    session.install(".", *RUNNER, *TENSORFLOW.get(tensorflow, []))
    session.run(
        "pytest",
        *PARALLEL,
        "tests/integration/test_environments.py",
        *session.posargs,
        env={"PYLINT_TFHUB_INSTALLED": INSTALLED[tensorflow]},
    )


def by_environment(*names: str) -> Callable[..., Any]:
    """Parametrizes a session over these environments, each with the Python it needs."""
    chosen = [each for each in ENVIRONMENTS if each.name in names]
    parameters = [nox.param(each.python, each, id=each.name) for each in chosen]
    return nox.parametrize("python,environment", parameters)


@nox.session
@by_environment(*(each.name for each in ENVIRONMENTS))
def runtime(session: nox.Session, environment: Environment) -> None:
    """Runs the programs of tests/runtime on real releases of TensorFlow and tensorflow_hub."""
    session.install(*environment.requirements)
    with tempfile.TemporaryDirectory() as name:
        models = str(Path(name, "models"))
        run = ["python", "-m", "tests.runtime.run", environment.name, "--models", models]
        session.run(*run, *session.posargs)
        compare_models(session, models)


@nox.session
@by_environment(*(each.name for each in ENVIRONMENTS if each.name not in COMPLETE))
def runtime_differences(session: nox.Session, environment: Environment) -> None:
    """Runs the programs of which these environments show what the complete ones do not."""
    session.install(*environment.requirements)
    with tempfile.TemporaryDirectory() as name:
        models = str(Path(name, "models"))
        run = ["python", "-m", "tests.runtime.run", environment.name, "--models", models]
        session.run(*run, "--distinct")
        compare_models(session, models)


def compare_models(session: nox.Session, models: str) -> None:
    """Compares what the package reads of the models with what the session's TensorFlow says.

    The package needs a later Python than old releases of TensorFlow have.
    """
    described, reader = f"{models}.json", f"{models}.venv"
    session.run("python", "-m", "tests.runtime.describe", models, described)
    session.run("uv", "venv", "--quiet", "--python=3.11", reader, external=True)
    tools = [".[probe]", *TEST_TOOLS]
    session.run("uv", "pip", "install", "--quiet", f"--python={reader}", *tools, external=True)
    session.run(
        *(f"{reader}/bin/python", "-m", "pytest", *PARALLEL, "tests/probe/described"),
        env={"PYLINT_TFHUB_MODELS": models, "PYLINT_TFHUB_DESCRIBED": described},
        external=True,
    )


@nox.session(python=["3.10", "3.13"])
def package(session: nox.Session) -> None:
    """Builds the distributions, installs the wheel alone and lints the example with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session.install("build", "twine")
        session.run("python", "-m", "build", "--outdir", name, silent=True)
        session.run("twine", "check", "--strict", *map(str, folder.glob("*")))
        session.run("python", "tests/tools/check_distributions.py", name)
        (wheel,) = folder.glob("*.whl")
        session.install(str(wheel))
        shutil.copytree(EXAMPLE, folder / "example")
        with session.chdir(folder / "example"):
            # Exit codes are bits: 2 for errors and 4 for warnings, both of which the example has.
            session.run(
                "pylint",
                "--disable=all",
                "--enable=tfhub",
                "ticket_router",
                success_codes=[2 | 4],
            )


@nox.session(python="3.11")
def benchmarks(session: nox.Session) -> None:
    """Measures the plugin and the command beside pylint and ruff; takes about half an hour."""
    # What is installed is what gets linted: together with the standard library over 2,000 files.
    session.install(".", "mypy", "nox", "pip", "pytest", "ruff")
    # Bytecode as every installation has it, also where the environment forbids writing it.
    bytecode = {"PYTHONDONTWRITEBYTECODE": ""}
    session.run("python", "tests/benchmarks/overhead.py", *session.posargs, env=bytecode)
    session.run("python", "tests/benchmarks/command.py", env=bytecode)
