"""Runs commands in turn and compares what they cost.

The measure is CPU time, user and system, of a whole child process as the kernel accounts it: unlike
wall time it does not count what other programs on the machine take, though shared caches and
clocks still move it by a few per cent. So commands that are compared run in turn (A B, B A, A B),
and two estimates are formed: the ratio of the least times, and the median ratio of neighbours.
"""

import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one process took: CPU seconds, and the peak of its resident memory in kilobytes."""

    seconds: float
    kilobytes: int


@dataclass(frozen=True)
class Command:
    """A command line, the folder it runs in, and the exit codes that mean it worked."""

    arguments: tuple[str, ...]
    folder: Path
    path: str = ""

    def run(self) -> Cost:
        """Runs the command once.

        Raises:
            RuntimeError: if pylint crashed or refused its arguments.
        """
        variables = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": self.path}
        with subprocess.Popen(
            self.arguments, cwd=self.folder, env=variables, stdout=subprocess.DEVNULL
        ) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in range(32) or process.returncode & 1:
            raise RuntimeError(f"exit code {process.returncode}: {' '.join(self.arguments)}")
        return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


@dataclass(frozen=True)
class Comparison:
    """The costs of two commands that ran in turn, repetition by repetition."""

    base: tuple[Cost, ...]
    other: tuple[Cost, ...]

    @property
    def least(self) -> tuple[float, float]:
        """The least CPU seconds of each command."""
        return min(cost.seconds for cost in self.base), min(cost.seconds for cost in self.other)

    @property
    def memory(self) -> tuple[float, float]:
        """The median peak memory of each command, in kilobytes."""
        return (
            statistics.median(cost.kilobytes for cost in self.base),
            statistics.median(cost.kilobytes for cost in self.other),
        )

    @property
    def noise(self) -> float:
        """How far the base's own times lie apart: their median over the least, less 1."""
        seconds = [cost.seconds for cost in self.base]
        return statistics.median(seconds) / min(seconds) - 1

    @property
    def ratio_of_least(self) -> float:
        """Disturbances only ever add time, so the least times are the least disturbed."""
        base, other = self.least
        return other / base

    @property
    def median_of_ratios(self) -> float:
        """Neighbours in time meet the same disturbances."""
        pairs = zip(self.base, self.other, strict=True)
        return statistics.median(other.seconds / base.seconds for base, other in pairs)


def in_turn(base: Command, other: Command, repetitions: int) -> Comparison:
    """Runs two commands so many times each, first one then the other leading."""
    costs: list[list[Cost]] = [[], []]
    for repetition in range(repetitions):
        pair = [(base, costs[0]), (other, costs[1])]
        for command, taken in pair if repetition % 2 == 0 else reversed(pair):
            taken.append(command.run())
    return Comparison(tuple(costs[0]), tuple(costs[1]))
