"""Prints how fast `pylint-tfhub check` is beside pylint, ruff and a mere search; fails over a limit."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from pylint_tfhub.knowledge import timeline  # noqa: E402
from tests.benchmarks import trees  # noqa: E402

CHECK = (sys.executable, "-m", "pylint_tfhub.cli", "check", "--exit-zero")
REQUIREMENTS = "tensorflow==2.21.0\ntensorflow-hub==0.16.1\n"
PYLINT = (
    *(sys.executable, "-m", "pylint", "-j1", "--score=no", f"--rcfile={os.devnull}"),
    *("--persistent=n", "--load-plugins=pylint_tfhub", "--disable=all", "--enable=tfhub"),
)
SEARCH = """
import os, sys
files, folders = [], ["tree"]
while folders:
    with os.scandir(folders.pop()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.name.endswith(".py"):
                files.append(entry.path)
found = 0
for path in files:
    with open(path, "rb", buffering=0) as file:
        data = file.read()
    found += b"tensorflow_hub" in data or b"share_cluster_devices_in_session" in data
print(found)
"""
SEARCH_OF_OURS = """
from pylint_tfhub.running.discovery import find_files
from pylint_tfhub.gate import WORDS
from pylint_tfhub.settings import Settings
found = 0
for path in find_files(["tree"], Settings()).files:
    with open(path, "rb", buffering=0) as file:
        data = file.read()
    found += any(word in data for word in WORDS)
print(found)
"""
SEARCHES = {
    "a search of bytes by a script": SEARCH,
    "a search of bytes by our own discovery": SEARCH_OF_OURS,
}
"""The limit holds for the last, which finds the same files; the first shows what a script takes."""


def ruff_arguments() -> list[str]:
    """Returns the command for ruff's check of the names that the newest tensorflow_hub lacks."""
    ruff = Path(sysconfig.get_path("scripts"), "ruff")
    arguments = [str(ruff), "check", "--isolated", "--no-cache", "--select=TID251", "--exit-zero"]
    for known in timeline._names().values():  # pylint: disable=protected-access
        if not known.exists_in(timeline.hub_releases()[-1]):
            option = f'lint.flake8-tidy-imports.banned-api."tensorflow_hub.{known.name}".msg'
            arguments += ["--config", f'{option} = "removed"']
    return [*arguments, "tree"]


@dataclass(frozen=True)
class Run:
    """What a run of a command took, in seconds: by the clock, and of all processors together."""

    clock: float
    processors: float


def run(arguments: Sequence[str], folder: Path) -> Run:
    """Runs a command whose exit code does not matter, since findings are none of its business."""
    started = time.perf_counter()
    with subprocess.Popen(
        arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - started
    if process.returncode < 0:
        raise RuntimeError(f"{' '.join(arguments[:4])} … was ended by signal {-process.returncode}")
    return Run(took, usage.ru_utime + usage.ru_stime)


def compare(
    name: str, base: Sequence[str], ours: Sequence[str], folder: Path, repetitions: int
) -> tuple[float, float]:
    """Runs two commands in turn, prints what they took, and returns base/ours of least times.

    The first ratio is by the clock, the second of the time of all processors.
    """
    runs: tuple[list[Run], list[Run]] = ([], [])
    for number in range(repetitions):
        order = [(base, runs[0]), (ours, runs[1])]
        for arguments, taken in order if number % 2 == 0 else reversed(order):
            taken.append(run(arguments, folder))
    ratios = []
    for kind in ("clock", "processors"):
        times = [[getattr(each, kind) for each in taken] for taken in runs]
        least = min(times[0]) / min(times[1])
        neighbours = [one / other for one, other in zip(*times, strict=True)]
        print(
            f"{name:<46} {kind:>10} {_spread(times[0])} {_spread(times[1])}"
            f" {least:>8.2f} {statistics.median(neighbours):>8.2f}",
            flush=True,
        )
        ratios.append(least)
    return ratios[0], ratios[1]


def _spread(seconds: Sequence[float]) -> str:
    return f"{min(seconds):>8.3f}-{max(seconds):<8.3f}"


def findings_of_pylint(folder: Path) -> set[tuple[object, ...]]:
    """Returns what pylint finds in the tree."""
    arguments = [*PYLINT, "--output-format=json2", "tree"]
    return _findings(subprocess.run(arguments, cwd=folder, capture_output=True, check=False).stdout)


def findings_of_ours(folder: Path) -> set[tuple[object, ...]]:
    """Returns what our own command finds in the tree."""
    arguments = [*CHECK, "--no-cache", "--output-format=json", "tree"]
    return _findings(subprocess.run(arguments, cwd=folder, capture_output=True, check=True).stdout)


def _findings(output: bytes) -> set[tuple[object, ...]]:
    keys = ("path", "line", "column", "endLine", "endColumn", "messageId", "message")
    found = json.loads(output)["messages"]
    # What pylint says of comments that disable messages it does not know is none of ours.
    return {tuple(each[key] for key in keys) for each in found if each["messageId"][1:3] == "87"}


def main() -> int:
    """Runs the parts asked for.

    Returns:
        1 if a limit is passed or findings differ, else 0.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2_000, help="size of the tree")
    parser.add_argument("--repetitions", type=int, default=7, help="runs of each fast command")
    parser.add_argument("--pylint-repetitions", type=int, default=2, help="runs of pylint")
    parser.add_argument("--only", choices=["pylint", "ruff", "warm"])
    asked = parser.parse_args()
    failed = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PYLINT_TFHUB_CACHE_DIR"] = str(folder / "cache")
        files = trees.write_tree(folder / "tree", asked.files)
        if len(files) < asked.files:
            parser.error(f"only {len(files):,} files are installed here")
        (folder / ".git").mkdir()
        (folder / "requirements.txt").write_text(REQUIREMENTS, encoding="utf-8")
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
        print(f"tree of {len(files):,} files, {size:.0f} MB, some of which use TensorFlow Hub:")
        print(f"{'':<57} {'base':^17} {'ours':^17} base/ours  (median of neighbours)")
        cold = (*CHECK, "--no-cache", "tree")
        run(cold, folder)
        if asked.only in {None, "ruff"}:
            ruff = compare("ruff, cold", ruff_arguments(), cold, folder, asked.repetitions)
            failed += ["four times ruff's time"] if 1 / ruff[0] > 4 else []
        if asked.only in {None, "warm"}:
            warm = (*CHECK, "tree")
            run(warm, folder)
            for title, search in SEARCHES.items():
                base = (sys.executable, "-c", search)
                ratio = compare(title, base, warm, folder, 3 * asked.repetitions)
            failed += ["three times the search"] if 1 / ratio[1] > 3 else []
        if asked.only in {None, "pylint"}:
            pylint = compare("pylint", (*PYLINT, "tree"), cold, folder, asked.pylint_repetitions)
            failed += ["thirty times faster than pylint"] if pylint[0] < 30 else []
            if findings_of_pylint(folder) != findings_of_ours(folder):
                failed.append("the same findings")
            print(f"{len(findings_of_ours(folder))} findings")
    print("all limits hold" if not failed else f"not reached: {'; '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
