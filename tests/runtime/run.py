"""Runs programs in the environment of the interpreter at hand and compares with what was observed.

python -m tests.runtime.run ENVIRONMENT [--record] [--distinct] [--fresh] [--models DIRECTORY]
                            [--fixed] [--changed] [PROGRAM ...]

What fixes make of the programs (`fixed.py`) runs with them. TensorFlow is imported once; each
program then runs in a fork of that process, before TensorFlow has started anything, so that programs
cannot disturb each other. Needs Python 3.7 or later and a system that can fork. Exit status 1 when a
program ends otherwise than its marks or the records say.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import os
import pickle
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from . import execute, fixed, fork, observations
from .cluster import Cluster
from .environments import BY_NAME, COMPLETE
from .models.catalogue import PUBLISHED
from .observations import Observation
from .program import Program, read_all
from .published import PublishedModels
from .selection import Selection, select

DEADLINE = 180
"""Seconds after which a program counts as hanging."""

ROOT = Path(__file__).parents[2]

_ADDRESS = re.compile(r"https://((?:tfhub\.dev|www\.kaggle\.com/models)/[\w./-]+\w)")


class Run:
    """One program on its way: its process, its directory, and the servers around it."""

    def __init__(self, program: Program, directory: Path, models: Path, fresh: bool) -> None:
        self.program = program
        self._directory = directory
        directory.mkdir(parents=True)
        (directory / "models").symlink_to(models)
        self._result = directory / "result"
        self._log = directory / "log"
        self._cluster = Cluster(program.cluster) if program.cluster else None
        self._deadline = time.monotonic() + DEADLINE
        if fresh or program.own_process:
            self._pid = fork.start(self._replace)
        else:
            self._pid = fork.start(self._execute)

    def _enter(self) -> None:
        """Make this process one that a shell could have started in the program's directory."""
        os.setsid()
        log = os.open(str(self._log), os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.chdir(str(self._directory))
        os.environ["TMPDIR"] = str(self._directory)
        if self._cluster:
            os.environ["TF_CONFIG"] = self._cluster.tf_config

    def _execute(self) -> None:
        self._enter()
        execute.execute(str(self.program.path), str(self._result))

    def _replace(self) -> None:
        self._enter()
        os.environ["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-m", execute.__name__]
        os.execv(sys.executable, [*command, str(self.program.path), str(self._result)])

    def ended(self) -> dict[str, Any] | None:
        """What `execute` wrote, once the program has ended; a hanging one is ended here."""
        pid, _ = os.waitpid(self._pid, os.WNOHANG)
        late = time.monotonic() > self._deadline
        # The result counts: servers of the program may keep its process from exiting.
        if not pid and not late and not self._result.exists():
            return None
        if not pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        if self._cluster:
            self._cluster.stop()
        if self._result.exists():
            ended: dict[str, Any] = pickle.loads(self._result.read_bytes())
            return ended
        return {"outcome": "hangs" if late else "died"}

    def output(self) -> str:
        """The last lines of what the program wrote."""
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-25:])


def run_all(
    programs: list[Program], models: Path, directory: Path, fresh: bool
) -> dict[str, dict[str, Any]]:
    """Run the programs, as many at once as there are processors; how each ended, by its name."""
    waiting = list(reversed(programs))
    running: list[Run] = []
    ended: dict[str, dict[str, Any]] = {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            program = waiting.pop()
            place = directory / program.name.replace("/", "-")
            running.append(Run(program, place, models, fresh))
        for run in list(running):
            end = run.ended()
            if end is not None:
                running.remove(run)
                ended[run.program.name] = {**end, "output": run.output()}
        time.sleep(0.01)
    return ended


def _import_libraries() -> None:
    """Import what programs import, so that each need not do it again."""
    import_module("tensorflow")

    # The environment without tf_keras shows that this fails there.
    with contextlib.suppress(ImportError):
        import_module("tensorflow_hub")


def _download(programs: list[Program]) -> None:
    """Have the library fetch the models that programs name, so that none waits for another."""

    def resolve() -> None:
        import tensorflow_hub as hub

        for path in sorted({path for p in programs for path in _ADDRESS.findall(p.text)}):
            if path in PUBLISHED:
                hub.resolve(f"https://{path}")

    if "tensorflow_hub" in sys.modules and not fork.succeeds(resolve):
        raise RuntimeError("tensorflow_hub cannot fetch models from the local site")


def close(one: Any, other: Any) -> bool:
    """Whether two values made of dicts, lists and numbers are equal but for rounding."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(close(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(close, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-4, abs_tol=1e-5)
    return bool(one == other)


def observe(selection: Selection, models: Path, fresh: bool) -> dict[str, tuple[Observation, str]]:
    """Run the programs and return, by name, what was seen of each and its last output."""
    programs = list(selection.programs)
    references = selection.references()
    with tempfile.TemporaryDirectory() as name:
        addresses = {path: str(models / kind) for path, kind in PUBLISHED.items()}
        with PublishedModels(addresses, Path(name)) as published:
            os.environ.update(published.variables)
            if not fresh:
                _import_libraries()
                _download(programs)
            ended = run_all(programs, models, Path(name, "programs"), fresh)
    seen = {}
    for program in programs:
        end = ended[program.name]
        others = [ended[name].get("value") for name in references.get(program.name, ())]
        other = next((value for value in others if value is not None), None)
        equal = None
        if other is not None and end.get("value") is not None:
            equal = close(other, end["value"])
        seen[program.name] = (observations.observation(program, end, equal), end["output"])
    return seen


def check(selection: Selection, seen: dict[str, tuple[Observation, str]], record: bool) -> int:
    """Print what differs from marks and records; return the number of such programs.

    With `record` what agrees with the marks becomes the new record.
    """
    environment = selection.environment
    records = observations.load(environment.name)
    wrong = 0
    for program in selection.programs:
        found, output = seen[program.name]
        problem = selection.problem(program, found)
        if not problem and record:
            records[program.name] = found
        elif not problem and not _is_same(records.get(program.name), found):
            problem = f"recorded {records.get(program.name)}, now {found}; record with --record"
        if problem:
            wrong += 1
            print(f"{program.name} on {environment.name}: {problem}\n{output}\n", flush=True)
    if record:
        names = {*selection.known, *(row.file for row in fixed.made_for(environment))}
        kept = {name: item for name, item in records.items() if name in names}
        observations.save(environment.name, kept)
    return wrong


def _is_same(recorded: Observation | None, found: Observation) -> bool:
    """Whether a run ended as the record says; words of a text may depend on the machine."""
    if recorded is None:
        return False
    return replace(recorded, text="", caught="") == replace(found, text="", caught="")


def main(arguments: list[str] | None = None) -> int:
    """Run the chosen programs; see the top of the file."""
    parser = argparse.ArgumentParser(prog="python -m tests.runtime.run")
    parser.add_argument("environment", choices=sorted(BY_NAME))
    parser.add_argument("programs", nargs="*", metavar="PROGRAM", help="folder or folder/file.py")
    parser.add_argument("--record", action="store_true", help="write down what is observed")
    parser.add_argument(
        "--distinct",
        action="store_true",
        help=f"only programs that {' and '.join(COMPLETE)} do not run, or whose marks differ there, "
        "and the first of each folder",
    )
    parser.add_argument(
        "--fixed",
        action="store_true",
        help="only what fixes make of programs, and what it is compared with",
    )
    parser.add_argument(
        "--changed", action="store_true", help="only programs whose code is not the recorded one"
    )
    parser.add_argument("--models", type=Path, help="use, or build, the models in this directory")
    parser.add_argument("--fresh", action="store_true", help="one interpreter for each program")
    options = parser.parse_intermixed_args(arguments)
    environment = BY_NAME[options.environment]
    selection = select(
        environment,
        read_all(),
        options.programs,
        distinct=options.distinct,
        only_fixed=options.fixed,
        changed=options.changed,
    )
    if not selection.programs and options.changed:
        print(f"{environment.name}: every program is recorded")
        return check(selection, {}, options.record)
    if not selection.programs:
        parser.error(f"no such program for {environment.name}: {' '.join(options.programs)}")
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets is in some errors' texts, and forks share their parent's.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", __spec__.name, *sys.argv[1:]])
    start = time.monotonic()
    os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")
    with tempfile.TemporaryDirectory() as name:
        models = (options.models or Path(name, "models")).resolve()
        if not models.is_dir():
            build = [sys.executable, "-W", "ignore", "-m", "tests.runtime.models.build"]
            subprocess.run([*build, str(models)], check=True)
        wrong = check(selection, observe(selection, models, options.fresh), options.record)
    seconds = time.monotonic() - start
    number = len(selection.programs)
    print(f"{environment.name}: {number} programs, {wrong} wrong, {seconds:.0f} seconds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
