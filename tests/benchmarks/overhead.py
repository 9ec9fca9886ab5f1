"""Prints what the plugin adds to pylint, as ratios measured in one run; fails over a limit."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.benchmarks import trees  # noqa: E402
from tests.benchmarks.measuring import Command, Comparison, in_turn  # noqa: E402

PYLINT = (sys.executable, "-m", "pylint", "--score=no", f"--rcfile={os.devnull}", "--persistent=n")
TARGET = ("--tfhub-tensorflow-version=2.21", "--tfhub-hub-version=0.16.1")
IDLE = ("--load-plugins=idle_checker", "--disable=all", "--enable=idle")
OURS = ("--load-plugins=pylint_tfhub", "--disable=all", "--enable=tfhub", *TARGET)
WITH = ("--load-plugins=pylint_tfhub", *TARGET)

IMPORTING = """
import time
start = time.process_time_ns()
from pylint.lint import PyLinter
linter = PyLinter()
linter.load_default_plugins()
middle = time.process_time_ns()
linter.load_plugin_modules(["pylint_tfhub"])
assert any(checker.name == "tfhub" for checker in linter.get_checkers())
print(middle - start, time.process_time_ns() - middle)
"""


@dataclass(frozen=True)
class Row:
    """One line of the table.

    `ratio` is that of the least values and `median` that of neighbours; a limit is clearly passed
    when both are over it by more than `noise`, the spread of the base's own values.
    """

    name: str
    base: str
    ours: str
    ratio: float
    median: float | None = None
    noise: float | None = None
    limit: float | None = None

    @property
    def passed(self) -> bool:
        """Whether the limit holds as far as the noise lets one say."""
        least = min(self.ratio, self.ratio if self.median is None else self.median)
        return self.limit is None or least <= self.limit + (self.noise or 0)

    def __str__(self) -> str:
        median = "" if self.median is None else f"{self.median:.3f}"
        noise = "" if self.noise is None else f"{self.noise:.3f}"
        limit = "" if self.limit is None else f"{self.limit:.2f}"
        verdict = "" if self.limit is None else ("ok" if self.passed else "OVER")
        return (
            f"{self.name:<56} {self.base:>9} {self.ours:>9} {self.ratio:>7.3f} {median:>7} "
            f"{noise:>6} {limit:>5} {verdict}"
        )


HEADING = (
    f"{'':<56} {'without':>9} {'with':>9} {'ratio':>7} {'median':>7} {'noise':>6} {'limit':>5}"
)


def time_row(name: str, comparison: Comparison, limit: float) -> Row:
    """Returns the row for CPU times of whole processes."""
    base, ours = comparison.least
    return Row(
        name,
        f"{base:.2f} s",
        f"{ours:.2f} s",
        comparison.ratio_of_least,
        comparison.median_of_ratios,
        comparison.noise,
        limit,
    )


def memory_row(name: str, comparison: Comparison, limit: float) -> Row:
    """Returns the row for peak resident memory."""
    base, ours = comparison.memory
    return Row(name, f"{base / 1024:.0f} MB", f"{ours / 1024:.0f} MB", ours / base, limit=limit)


def command(folder: Path, *arguments: str) -> Command:
    """Returns a pylint command that can load this folder's plugins."""
    return Command((*PYLINT, *arguments), folder, str(HERE))


def whole_tree(folder: Path, repetitions: int) -> list[Row]:
    """Measures our checker alone against an idle one, over the whole tree."""
    idle, ours = command(folder, *IDLE, "tree"), command(folder, *OURS, "tree")
    comparison = in_turn(idle, ours, repetitions)
    name = "only our messages | an idle checker"
    return [
        time_row(f"{name}: CPU time", comparison, 1.05),
        inside_row(folder, *OURS[1:], "tree", limit=1.05),
        memory_row(f"{name}: peak memory", comparison, 1.05),
    ]


def default_checkers(folder: Path, files: list[Path], repetitions: int) -> list[Row]:
    """Measures all of pylint's checkers with the plugin against without, over some of the files."""
    step = max(1, len(files) // 150)
    names = [str(path.relative_to(folder)) for path in files[step // 2 :: step]]
    base, ours = command(folder, *names), command(folder, *WITH, *names)
    comparison = in_turn(base, ours, repetitions)
    name = f"all of pylint, {len(names)} files"
    return [
        time_row(f"{name}: CPU time", comparison, 1.01),
        inside_row(folder, *TARGET, *names, limit=1.01),
        memory_row(f"{name}: peak memory", comparison, 1.05),
    ]


def inside_row(folder: Path, *arguments: str, limit: float) -> Row:
    """Measures the same within one run: the time in our checker's methods and the time without.

    Both parts meet the same disturbances, so this tells what differences between runs cannot.
    """
    with tempfile.NamedTemporaryFile("r") as file:
        subprocess.run(
            [*PYLINT, "--load-plugins=pylint_tfhub,inside", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(HERE), "PYLINT_TFHUB_SPENT": file.name},
            stdout=subprocess.DEVNULL,
            check=False,
        )
        spent, total = (int(text) / 1e9 for text in file.read().split())
    without = total - spent
    name = "    the same, timed inside one run"
    return Row(name, f"{without:.2f} s", f"{total:.2f} s", total / without, limit=limit)


def importing(repetitions: int) -> Row:
    """Measures, within single processes, loading pylint's own checkers and then the plugin."""
    pairs = []
    for _ in range(repetitions):
        arguments = [sys.executable, "-c", IMPORTING]
        printed = subprocess.run(arguments, capture_output=True, check=True, text=True).stdout
        base, ours = map(int, printed.split())
        pairs.append((base / 1e6, (base + ours) / 1e6))
    base, both = (min(times) for times in zip(*pairs, strict=True))
    median = statistics.median(both / base for base, both in pairs)
    noise = statistics.median(times[0] for times in pairs) / base - 1
    name = "importing: pylint and its checkers | and the plugin"
    return Row(name, f"{base:.1f} ms", f"{both:.1f} ms", both / base, median, noise, 1.03)


PARTS = (10, 5, 2, 1)
"""The sizes of files, as parts of the largest."""
SMALL = 20
"""Lines of a file whose time is nearly all start-up."""

SHAPES: dict[str, Callable[[int], str]] = {
    "classes and functions": trees.functions,
    "one name assigned to": trees.one_name,
    "one long function": trees.one_function,
}


def growth(folder: Path, sizes: list[int], repetitions: int) -> list[Row]:
    """Measures milliseconds for a thousand lines as files grow, beside an idle checker's.

    The last row of a shape compares the largest file with the smallest: what our checker adds to
    the idle one's time, for a line, start-up taken off. 1 is linear; were it quadratic, the ratio
    would be that of the sizes.
    """
    rows = []
    for shape, generate in SHAPES.items():
        costs: dict[int, tuple[float, float]] = {}
        for size in (SMALL, *sizes):
            path = folder / f"{generate.__name__}_{size}.py"
            path.write_text(generate(size), encoding="utf-8")
            pair = command(folder, *IDLE, path.name), command(folder, *OURS, path.name)
            costs[size] = in_turn(*pair, repetitions).least
        start = costs.pop(SMALL)
        added = {}
        for size, (idle, ours) in costs.items():
            base = (idle - start[0]) / size * 1e6
            both = (ours - start[1]) / size * 1e6
            added[size] = both - base
            name = f"{shape}, {size:,} lines: ms a thousand lines"
            rows.append(Row(name, f"{base:.1f}", f"{both:.1f}", both / base))
        least, most = added[sizes[0]], added[sizes[-1]]
        # Below a millisecond for a thousand lines the clock tells nothing.
        ratio = max(most, 1.0) / max(least, 1.0)
        name = f"    growth of what we add, {sizes[0]:,} to {sizes[-1]:,} lines"
        rows.append(Row(name, f"{least:.1f}", f"{most:.1f}", ratio, limit=2.0))
    return rows


def main() -> int:
    """Runs the parts asked for and prints the table.

    Returns:
        1 if a limit is clearly passed, else 0.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2_000, help="size of the tree")
    parser.add_argument("--repetitions", type=int, default=3, help="runs of each command")
    parser.add_argument("--lines", type=int, default=50_000, help="length of the largest file")
    parser.add_argument("--only", choices=["tree", "default", "import", "growth"])
    asked = parser.parse_args()

    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {asked.repetitions} repetitions"
    )
    print("ratio: of the least values; median: of the ratios of neighbouring runs;")
    print("noise: the spread of the values without. Times are CPU times of whole processes.\n")
    print(HEADING, flush=True)
    rows: list[Row] = []

    def show(part: str, measure: Callable[[], list[Row]]) -> None:
        if asked.only in {None, part}:
            for row in measure():
                print(row, flush=True)
                rows.append(row)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        show("import", lambda: [importing(10 * asked.repetitions)])
        sizes = [asked.lines // part for part in PARTS]
        show("growth", lambda: growth(folder, sizes, asked.repetitions))
        if asked.only in {"import", "growth"}:
            return report(rows)
        files = trees.write_tree(folder / "tree", asked.files)
        if len(files) < asked.files:
            parser.error(f"only {len(files):,} files are installed here")
        print(f"tree of {len(files):,} files, {sum(map(_lines, files)):,} lines")
        show("default", lambda: default_checkers(folder, files, asked.repetitions))
        show("tree", lambda: whole_tree(folder, asked.repetitions))
    return report(rows)


def report(rows: list[Row]) -> int:
    """Says which limits are passed and returns the exit code."""
    over = [row.name.strip() for row in rows if not row.passed]
    print("\nall limits hold" if not over else f"\nover the limit: {'; '.join(over)}")
    return 1 if over else 0


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n")


if __name__ == "__main__":
    sys.exit(main())
