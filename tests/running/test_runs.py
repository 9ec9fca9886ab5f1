"""Files of a run are shared out, and nothing that happens to one keeps the others from their turn."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Diagnostic, Problem, Report
from pylint_tfhub.document import PythonFile
from pylint_tfhub.fixes import files
from pylint_tfhub.running import runs as running
from pylint_tfhub.running.discovery import Found
from pylint_tfhub.running.outcomes import Fix, WorkerError
from pylint_tfhub.running.tasks import make_check, make_fix
from pylint_tfhub.settings import Settings

FINDING = "import tensorflow_hub as hub\n\nlayer = hub.Module('https://tfhub.dev/google/elmo/1')\n"
CLEAN = "import tensorflow_hub as hub\n\nlayer = hub.load(path)\n"
FIXABLE = """import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
y = embed(["a"])
"""
SETTINGS = Settings(tfhub_tensorflow_version="2.21", tfhub_hub_version="0.16.1")

forks = pytest.mark.skipif(sys.platform != "linux", reason="patches what processes do by forking")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: dict[str, str]) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def check(*paths: str, jobs: int = 2, settings: Settings = SETTINGS) -> list[Report]:
    return list(running.check_paths(paths or ["."], settings, jobs=jobs, cache=False))


def diagnostics(reports: Sequence[Report]) -> list[Diagnostic]:
    return [each for report in reports for each in report.diagnostics]


def problems(reports: Sequence[Report]) -> list[Problem]:
    return [each for report in reports for each in report.problems]


def checked_with(monkeypatch: pytest.MonkeyPatch, before: Callable[[str], object]) -> None:
    """Has processes do something before they check a file."""

    def make(settings: Settings, keeps: bool) -> Callable[[str], object]:
        check_file = make_check(settings, keeps=keeps)

        def work(path: str) -> object:
            before(path)
            return check_file(path)

        return work

    monkeypatch.setattr(running, "_check_job", make)


class TestReports:
    def test_they_come_in_the_order_of_the_files(self) -> None:
        write({f"{folder}/{name}.py": FINDING for folder in "cab" for name in "yzx"})
        write({"a/clean.py": CLEAN, "d.py": "import os\n"})
        paths = [report.diagnostics[0].path for report in check()]
        assert paths == [f"{folder}/{name}.py" for folder in "abc" for name in "xyz"]

    def test_they_are_those_of_a_checker(self) -> None:
        write({"a.py": FINDING})
        document = PythonFile("a.py", Path("a.py").read_bytes())
        assert check() == [Checker(SETTINGS).check(document)]

    def test_they_are_the_same_from_one_process_and_from_many(self) -> None:
        handle = "HANDLE = 'https://tfhub.dev/google/elmo/1'\n"
        uses = "import tensorflow_hub as hub\nfrom handles import HANDLE\n\nhub.Module(HANDLE)\n"
        write({f"{folder}/use_{n}.py": uses for folder in "abc" for n in range(20)})
        write({f"{folder}/handles.py": handle for folder in "abc"})
        one = check(jobs=1)
        assert len(diagnostics(one)) == 60
        assert check(jobs=3) == one

    def test_what_imports_lead_to_the_library_is_checked(self) -> None:
        write(
            {
                "lib.py": "import tensorflow_hub as hub\n",
                "use.py": "from lib import hub\nhub.Module(x)\n",
            }
        )
        assert [each.path for each in diagnostics(check())] == ["use.py"]

    def test_paths_that_are_not_there_are_said_first(self) -> None:
        write({"a.py": FINDING})
        message = "there is no such file or folder; correct the path"
        reports = check("a.py", "b.py")
        assert reports[0] == Report(problems=(Problem("b.py", message),))
        assert len(diagnostics(reports)) == 1

    def test_progress_ends_with_all_files(self) -> None:
        write({f"{n}.py": FINDING for n in range(3)} | {"other.py": ""})
        told: list[tuple[int, int]] = []
        reports = list(
            running.check_paths(
                ["."], SETTINGS, cache=False, progress=lambda *state: told.append(state)
            )
        )
        assert len(reports) == 3
        assert told[-1] == (4, 4)
        assert told == sorted(told)
        assert {total for _, total in told} == {4}


class TestNesting:
    @pytest.mark.parametrize(
        "expression",
        [
            # CPython 3.12 builds trees some 3,000 levels deep, whatever the recursion limit.
            "+".join(["1"] * 2_500),
            "not " * 1_500 + "x",
            "f" + "(1)" * 1_500,
            "x" + ".y" * 1_500,
            "(" * 80 + ")" * 80,
            "[" * 80 + "]" * 80,
        ],
        ids=["sum", "not", "calls", "attributes", "parentheses", "lists"],
    )
    def test_deep_expressions_are_read(self, expression: str) -> None:
        write({"a.py": f"{FINDING}y = {expression}\nhub.Module(y)\n"})
        reports = check()
        assert problems(reports) == []
        assert [each.start.line for each in diagnostics(reports)] == [3, 5]

    def test_what_python_refuses_is_a_problem_of_its_file(self) -> None:
        write({"a.py": f"{FINDING}y = {'(' * 1_000}{')' * 1_000}\n", "b.py": FINDING})
        reports = check()
        assert [each.path for each in problems(reports)] == ["a.py"]
        assert [each.path for each in diagnostics(reports)] == ["b.py"]


class TestMishaps:
    @forks
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_process_that_dies_costs_one_file(
        self, monkeypatch: pytest.MonkeyPatch, jobs: int
    ) -> None:
        write({f"{n}.py": FINDING for n in range(6)})

        def die(path: str) -> None:
            if path in {"2.py", "3.py", "5.py"}:
                os.kill(os.getpid(), signal.SIGKILL)

        checked_with(monkeypatch, die)
        reports = check(jobs=jobs)
        message = "the process that worked on it died: it was ended by SIGKILL"
        assert problems(reports) == [Problem(f"{n}.py", message) for n in (2, 3, 5)]
        assert [each.path for each in diagnostics(reports)] == ["0.py", "1.py", "4.py"]

    @forks
    def test_a_process_that_ends_itself(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write({"a.py": FINDING})
        checked_with(monkeypatch, lambda _: os._exit(3))
        message = "the process that worked on it died: it ended with exit code 3"
        assert problems(check()) == [Problem("a.py", message)]

    @forks
    def test_a_fault_of_ours_costs_one_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write({"a.py": FINDING, "b.py": FINDING})
        real = Checker.check

        def fail(checker: Checker, document: PythonFile) -> Report:
            if document.path == "a.py":
                raise ZeroDivisionError("oh")
            return real(checker, document)

        monkeypatch.setattr(Checker, "check", fail)
        reports = check()
        (problem,) = problems(reports)
        assert problem.path == "a.py"
        assert problem.message.startswith("internal error: ZeroDivisionError: oh in fail")
        assert [each.path for each in diagnostics(reports)] == ["b.py"]

    def test_a_file_that_vanishes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write({"b.py": FINDING})
        paths = ("a.py", "b.py")
        found = Found(paths, tuple(map(os.path.abspath, paths)), (), {})
        monkeypatch.setattr(running, "find_files", lambda *_: found)
        reports = check()
        message = "cannot be read: No such file or directory; allow reading it"
        assert problems(reports) == [Problem("a.py", message)]
        assert len(diagnostics(reports)) == 1

    def test_a_file_that_cannot_be_decoded(self) -> None:
        Path("a.py").write_bytes(b"import tensorflow_hub\n# \xff\n")
        write({"b.py": FINDING})
        reports = check()
        (problem,) = problems(reports)
        assert (problem.path, problem.message[:17]) == ("a.py", "cannot be decoded")
        assert len(diagnostics(reports)) == 1

    def test_a_wrong_setting_ends_the_run(self) -> None:
        write({"a.py": FINDING})
        with pytest.raises(WorkerError, match="tfhub-hub-version: 'new' is no version"):
            check(settings=Settings(tfhub_hub_version="new"))
        assert multiprocessing.active_children() == []

    @forks
    def test_no_process_is_left_when_the_run_is_given_up(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write({"a.py": FINDING, "b.py": FINDING})
        checked_with(monkeypatch, lambda path: time.sleep(60 if path == "b.py" else 0))
        reports = running.check_paths(["."], SETTINGS, jobs=2, cache=False)
        assert next(reports).diagnostics[0].path == "a.py"
        assert multiprocessing.active_children() != []
        reports.close()  # type: ignore[attr-defined]
        assert multiprocessing.active_children() == []


class TestFixing:
    def fix(self, *, write: bool = True, unsafe: bool = True, jobs: int = 2) -> list[Fix]:
        return list(running.fix_paths(["."], SETTINGS, unsafe=unsafe, write=write, jobs=jobs))

    def test_files_are_replaced_in_their_order(self) -> None:
        write({"b.py": FIXABLE, "a/c.py": FIXABLE, "d.py": CLEAN, "e.py": "import os\n"})
        fixes = self.fix()
        changed = [fix.before.path for fix in fixes if fix.before is not None]
        assert changed == ["a/c.py", "b.py"]
        for fix in fixes[:2]:
            assert fix.before is not None and fix.after is not None and fix.before.path is not None
            assert fix.before.data == FIXABLE.encode()
            assert Path(fix.before.path).read_bytes() == fix.after.data != fix.before.data
            assert fix.applied and not fix.report.diagnostics and not fix.report.problems
        assert Path("d.py").read_text(encoding="utf-8") == CLEAN
        assert all(fix.applied == () for fix in self.fix())

    def test_nothing_is_written_unless_asked(self) -> None:
        write({"a.py": FIXABLE})
        (fix,) = self.fix(write=False)
        assert fix.applied
        assert Path("a.py").read_text(encoding="utf-8") == FIXABLE

    def test_a_file_with_several_names_is_fixed_once(self) -> None:
        write({"z.py": FIXABLE})
        os.symlink("z.py", "a.py")
        (fix,) = self.fix()
        assert fix.before is not None and fix.before.path == "z.py"
        assert fix.report.problems == ()
        assert Path("a.py").is_symlink()
        assert "KerasLayer" in Path("a.py").read_text(encoding="utf-8")

    def test_what_is_not_safe_is_left_unless_asked(self) -> None:
        write({"a.py": FIXABLE})
        (fix,) = self.fix(unsafe=False)
        assert (fix.before, fix.after, fix.applied) == (None, None, ())
        assert [each.symbol for each in fix.report.diagnostics] == ["tfhub-removed-api"]

    def test_one_process_or_many(self) -> None:
        write({f"{folder}/{n}.py": FIXABLE for folder in "ab" for n in range(20)})
        applied = [fix.applied for fix in self.fix(write=False, jobs=1)]
        assert [fix.applied for fix in self.fix(write=False, jobs=3)] == applied
        assert len(applied) == 40

    def test_a_file_that_cannot_be_written_does_not_stop_the_others(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write({"a.py": FIXABLE, "b.py": FIXABLE})
        real = files.replace_file

        def replace_file(path: str, old: bytes, new: bytes) -> None:
            if path == "a.py":
                raise files.WriteError("a.py is not changed: the disk is full")
            real(path, old, new)

        monkeypatch.setattr(files, "replace_file", replace_file)
        refused, written = self.fix()
        message = "a.py is not changed: the disk is full"
        assert refused.report.problems == (Problem(None, message),)
        assert (refused.after, refused.applied) == (None, ())
        assert [each.symbol for each in refused.report.diagnostics] == ["tfhub-removed-api"]
        assert written.after is not None
        assert Path("a.py").read_text(encoding="utf-8") == FIXABLE

    @forks
    def test_a_process_that_dies_costs_one_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write({"a.py": FIXABLE, "b.py": FIXABLE})

        def make(settings: Settings, unsafe: bool) -> Callable[[str], Fix]:
            fix_file = make_fix(settings, unsafe=unsafe)

            def work(path: str) -> Fix:
                if path == "a.py":
                    os.kill(os.getpid(), signal.SIGKILL)
                return fix_file(path)

            return work

        monkeypatch.setattr(running, "_fix_job", make)
        died, fixed = self.fix()
        message = "the process that worked on it died: it was ended by SIGKILL"
        assert died.report.problems == (Problem("a.py", message),)
        assert fixed.applied
        assert Path("a.py").read_text(encoding="utf-8") == FIXABLE


STUCK = """
import os, signal, time
from pylint_tfhub.running import runs as running
from pylint_tfhub.settings import Settings

def make(settings, keeps):
    def work(path):
        print("working", flush=True)
        time.sleep(60)
    return work

running._check_job = make
signal.signal(signal.SIGINT, signal.default_int_handler)  # some shells start us without
try:
    list(running.check_paths(["."], Settings(), cache=False))
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@forks
def test_interrupting_ends_a_run_at_once() -> None:
    write({"a.py": FINDING})
    with subprocess.Popen(
        [sys.executable, "-c", STUCK], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "working\n"
        os.killpg(process.pid, signal.SIGINT)
        output, _ = process.communicate(timeout=5)
    assert output == "interrupted\n"
    assert process.returncode == 0


LOST = STUCK.replace("time.sleep(60)", "time.sleep(1)").replace(
    'print("working", flush=True)', r'os.write(1, b"working\n")'
)


@forks
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_processes_end_with_the_one_that_started_them(ending: signal.Signals) -> None:
    """They hold the ends of its output: whoever reads that would wait for them for ever."""
    write({f"{number}.py": FINDING for number in range(60)})
    with subprocess.Popen(
        [sys.executable, "-c", LOST], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(2):
            assert process.stdout.readline() == "working\n"
        process.send_signal(ending)
        process.communicate(timeout=20)  # until the last of them has closed the output
    assert process.returncode == -ending


LIGHT = """
import sys
from pylint_tfhub.running import runs as running
from pylint_tfhub.settings import Settings
reports = list(running.check_paths(["."], Settings(), cache=sys.argv[1] == "cache"))
print(sum(len(report.diagnostics) for report in reports))
heavy = {"astroid", "pylint", "packaging", "google.protobuf", "pathspec", "urllib3", "asyncio"}
print(sorted(heavy & set(sys.modules)))
print("multiprocessing" in sys.modules)
"""


def in_new_process(program: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()


def test_only_what_is_needed_is_imported() -> None:
    write({"a.py": "import os\n"})
    assert in_new_process(LIGHT, "no cache") == ["0", "[]", "False"]
    write({"b.py": FINDING})
    assert in_new_process(LIGHT, "cache") == ["1", "[]", "True"]
    assert in_new_process(LIGHT, "cache") == ["1", "[]", "False"]
