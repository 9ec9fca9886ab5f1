"""Checks and fixes the files of a run: passes over what cannot matter, and shares out the rest."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pylint_tfhub.diagnostics import Problem, Report
from pylint_tfhub.findings import printable
from pylint_tfhub.gate import Files
from pylint_tfhub.running.discovery import Found, find_files, once
from pylint_tfhub.running.import_graph import ImportGraph

if TYPE_CHECKING:
    from pylint_tfhub.running.outcomes import Checked, Fix
    from pylint_tfhub.running.result_cache import Result
    from pylint_tfhub.running.workers import Workers
    from pylint_tfhub.settings import Settings

_MOST_KEPT = 256 << 20
"""Bytes of files that are kept until their turn comes; others are read twice."""

_MANY = 50
"""Files among which some will need work."""

_Outcome = TypeVar("_Outcome")
Progress = Callable[[int, int], None]
"""Told how many files are done, and of how many."""


def check_paths(
    paths: Sequence[str],
    settings: Settings,
    *,
    jobs: int | None = None,
    cache: bool = True,
    progress: Progress | None = None,
) -> Iterator[Report]:
    """The reports on files and on what is in folders, in the order of the files.

    Files of which there is nothing to say have no report. ``jobs`` is the most processes that check
    at a time, by default as many as there are processors. With ``cache``, results of earlier runs
    are used and those of this run kept. Raises WorkerError where a setting is wrong and a
    file had to be checked.
    """
    found = find_files(paths, settings)
    if found.problems:
        yield Report(problems=found.problems)
    if not cache:
        graph = ImportGraph(Files(found.listings), {})
        yield from _said(found, graph, _checking(settings), jobs, progress)
        return
    from pylint_tfhub.running.evidence import World
    from pylint_tfhub.running.result_cache import ResultCache

    kept = ResultCache(settings)
    files, imports = kept.recall(found.listings)
    graph = ImportGraph(files, imports)
    world = World(files, graph.digests)
    results: dict[str, Result] = {}

    def known(path: str, name: str) -> Report | None:
        return kept.find(path, name, world)

    work = replace(_checking(settings, results), known=known, is_fresh=kept.is_empty)
    yield from _said(found, graph, work, jobs, progress)
    kept.save(results, graph.seen, files, found.files)


def _said(
    found: Found,
    graph: ImportGraph,
    work: _Work[Report],
    jobs: int | None,
    progress: Progress | None,
) -> Iterator[Report]:
    for report in _Run(found, graph, work, jobs).outcomes(progress):
        if report.diagnostics or report.problems:
            yield report


def _checking(settings: Settings, results: dict[str, Result] | None = None) -> _Work[Report]:
    """The work of checking; what there is to keep is put into ``results``."""

    def answered(path: str, answer: Checked) -> Report:
        if results is not None and answer.result is not None:
            results[path] = answer.result
        return answer.report

    def failed(problem: Problem) -> Report:
        return Report(problems=(problem,))

    arguments = settings, results is not None
    return _Work(_check_job, arguments, lambda _path, _name: None, answered, failed)


def fix_paths(
    paths: Sequence[str],
    settings: Settings,
    *,
    unsafe: bool,
    write: bool,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Iterator[Fix]:
    """Fix files and what is in folders; what became of those that were checked, in their order.

    With ``write`` a file that changes is replaced as it is given out, which is when all of them are
    worked out: no result depends on whether a module was fixed before a file that imports it. One
    that cannot be written stays as it was, which its report says. A file with several names is fixed
    by one of them. For the rest see `check_paths`.
    """
    from pylint_tfhub.running.outcomes import Fix

    found = once(find_files(paths, settings))
    if found.problems:
        yield Fix(None, None, (), Report(problems=found.problems))

    def failed(problem: Problem) -> Fix:
        return Fix(None, None, (), Report(problems=(problem,)))

    graph = ImportGraph(Files(found.listings), {})
    work: _Work[Fix] = _Work(
        _fix_job, (settings, unsafe), lambda _path, _name: None, lambda _path, fix: fix, failed
    )
    for fix in list(_Run(found, graph, work, jobs).outcomes(progress)):
        yield _written(fix) if write else fix


def _written(fix: Fix) -> Fix:
    """What became of a file after it was replaced, if it can be."""
    from pylint_tfhub.fixes.files import WriteError, replace_file

    before, after = fix.before, fix.after
    if before is None or after is None or before.path is None:
        return fix
    try:
        replace_file(before.path, before.data, after.data)
    except WriteError as error:
        problem = Problem(None, printable(str(error)))
        return type(fix)(None, None, (), Report(fix.found, (*fix.report.problems, problem)))
    return fix


@dataclass(frozen=True)
class _Work(Generic[_Outcome]):
    """What a run does with each of its files."""

    make_job: Callable[..., Callable[[str], Any]]
    """What makes the work of a process; importable."""
    arguments: tuple[Any, ...]
    """What it is made with."""
    known: Callable[[str, str], _Outcome | None]
    """The outcome for a path and the digest of the file, where it needs no work."""
    answered: Callable[[str, Any], _Outcome]
    """The outcome that a process's answer for a path means."""
    failed: Callable[[Problem], _Outcome]
    """The outcome for a file that nothing can be done with."""
    is_fresh: bool = True
    """Whether no outcome is known: a process can get ready while files are read."""


class _Run(Generic[_Outcome]):
    """The way of all runs: read each file, have those worked on that matter, give out in order."""

    def __init__(
        self, found: Found, graph: ImportGraph, work: _Work[_Outcome], jobs: int | None
    ) -> None:
        self._found = found
        self._graph = graph
        self._work = work
        self._jobs = jobs
        self._outcomes: dict[str, _Outcome] = {}
        self._workers: Workers[Any] | None = None
        self._together: list[str] = []
        self._folder = ""

    def outcomes(self, progress: Progress | None) -> Iterator[_Outcome]:
        """The outcomes for the files that can hold a finding, in order."""
        total = len(self._found.files)
        try:
            with _without_collector():
                wanted = self._wanted()
            for path in self._found.files:
                if path not in wanted:
                    continue
                while path not in self._outcomes:
                    if progress is not None:
                        progress(total - len(wanted) + len(self._outcomes), total)
                    self._receive(None)
                yield self._outcomes[path]
            if progress is not None:
                progress(total, total)
        finally:
            if self._workers is not None:
                self._workers.close()

    def _wanted(self) -> set[str]:
        """Read all files; those that have, or will have, an outcome.

        Those that name the library come first: others work on them while imports are looked for.
        """
        if self._work.is_fresh and len(self._found.files) >= _MANY:
            self._workers = self._started()
        wanted = set()
        silent: list[tuple[str, str, bytes | None]] = []
        kept = 0
        for path, place in zip(self._found.files, self._found.places, strict=True):
            try:
                data = _read(path)
            except OSError as error:
                problem = Problem(path, f"cannot be read: {error.strerror}; allow reading it")
                self._outcomes[path] = self._work.failed(problem)
                wanted.add(path)
                continue
            if self._graph.names_library(place, data):
                self._take(path, place)
                wanted.add(path)
            elif self._graph.is_known(place):
                silent.append((path, place, None))
            else:
                kept += len(data)
                silent.append((path, place, data if kept < _MOST_KEPT else None))
        self._submit()
        self._take_imports(silent)
        for path, place, _ in silent:
            if self._graph.imports_library(place):
                self._take(path, place)
                wanted.add(path)
        self._submit()
        return wanted

    def _take_imports(self, silent: list[tuple[str, str, bytes | None]]) -> None:
        for path, place, data in silent:
            if self._graph.is_known(place):
                continue
            try:
                data = _read(path) if data is None else data  # noqa: PLW2901
            except OSError:  # it was there before
                continue
            self._graph.take_imports(place, data, is_notebook=path.endswith(".ipynb"))

    def _take(self, path: str, place: str) -> None:
        """Have a file worked on, unless its outcome is known; those of a folder together."""
        outcome = self._work.known(path, self._graph.digests[place])
        if outcome is not None:
            self._outcomes[path] = outcome
            return
        folder = os.path.dirname(place)
        if folder != self._folder:
            self._submit()
            self._folder = folder
        self._together.append(path)
        if self._workers is None:
            self._workers = self._started()

    def _submit(self) -> None:
        if self._workers is not None:
            self._workers.submit(self._together)
            self._together = []
            self._receive(0)

    def _receive(self, seconds: float | None) -> None:
        """Take in the answers that come within so many seconds; None is as long as it takes."""
        from pylint_tfhub.running.workers import Died

        assert self._workers is not None
        for path, answer in self._workers.answers(seconds):
            if isinstance(answer, Died):
                problem = Problem(path, f"the process that worked on it died: {answer.reason}")
                self._outcomes[path] = self._work.failed(problem)
            else:
                self._outcomes[path] = self._work.answered(path, answer)

    def _started(self) -> Workers[Any]:
        from pylint_tfhub.running.workers import Workers, usable_cores

        workers: Workers[Any] = Workers(
            self._work.make_job, self._work.arguments, self._jobs or usable_cores()
        )
        workers.start()
        return workers


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare looking for garbage among many small objects that are all needed."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _check_job(settings: Settings, keeps: bool) -> Callable[[str], Any]:
    """The work of a process that checks, which imports what that needs."""
    from pylint_tfhub.running.tasks import make_check

    return make_check(settings, keeps=keeps)


def _fix_job(settings: Settings, unsafe: bool) -> Callable[[str], Any]:
    """The work of a process that fixes."""
    from pylint_tfhub.running.tasks import make_fix

    return make_fix(settings, unsafe=unsafe)
