"""What the processes of a run do with one file: check it or fix it, and note what that rests on."""

from __future__ import annotations

import gc
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Problem, Report, located
from pylint_tfhub.document import Document, DocumentError, open_document
from pylint_tfhub.findings import printable
from pylint_tfhub.gate import Files
from pylint_tfhub.knowledge.requirements import read_directory
from pylint_tfhub.knowledge.targets import directory_of, is_top, project_folders
from pylint_tfhub.probe.cache import copy_directory
from pylint_tfhub.probe.store import DESCRIPTION_LIFETIME, FAILURE_LIFETIME, Store
from pylint_tfhub.running.evidence import Question, World, content, last_change
from pylint_tfhub.running.import_graph import digest
from pylint_tfhub.running.observing import Observed, observing
from pylint_tfhub.running.outcomes import Checked, Fix
from pylint_tfhub.running.result_cache import Result
from pylint_tfhub.settings import Probe, Settings

_MOST_BYTES = 1 << 20
"""Of source, after which a process forgets what it learnt: trees take some hundred times as much."""
_CLOCK = 2.0
"""Seconds within which two changes of a file can bear the same time."""


def make_check(settings: Settings, *, keeps: bool) -> Callable[[str], Checked]:
    """What checks a file; with ``keeps`` it says what the result rests on. Never raises."""
    session = _Session(settings, keeps=keeps)

    def check(path: str) -> Checked:
        try:
            data = _read(path)
            document = open_document(path, data)
            if keeps:
                return session.checked(document)
            return Checked(session.checker(len(data)).check(document), None)
        except Exception as error:  # noqa: BLE001  one file must not end the run
            return Checked(Report(problems=(_problem(path, error),)), None)

    return check


def make_fix(settings: Settings, *, unsafe: bool) -> Callable[[str], Fix]:
    """What fixes a file, without writing it. Never raises."""
    from pylint_tfhub.fixes.fixing import fix_document

    session = _Session(settings, keeps=False)

    def fix(path: str) -> Fix:
        try:
            data = _read(path)
            checker = session.checker(len(data))
            document = open_document(path, data)
            fixed = fix_document(document, checker.check, unsafe=unsafe)
        except Exception as error:  # noqa: BLE001  one file must not end the run
            return Fix(None, None, (), Report(problems=(_problem(path, error),)))
        problems = (*fixed.report.problems, *fixed.problems)
        report = Report(fixed.report.diagnostics, problems)
        applied = tuple(each.diagnostic for each in fixed.applied)
        if not applied:
            return Fix(None, None, (), report)
        return Fix(document, fixed.document, applied, report, fixed.found)

    return fix


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _problem(path: str, error: Exception) -> Problem:
    match error:
        case DocumentError():
            return Problem(path, printable(str(error)))
        case OSError():
            return Problem(path, f"cannot be read: {error.strerror}; allow reading it")
        case _:
            return Problem(path, printable(f"internal error: {located(error)}"))


class _Session:
    """A process's checkers, one after the other, and what their results rest on."""

    def __init__(self, settings: Settings, *, keeps: bool) -> None:
        self._settings = settings
        self._keeps = keeps
        self._surroundings = _Surroundings(settings)
        self._renew()

    def _renew(self) -> None:
        self._bytes = 0
        self._files = _NotingFiles()
        self._checker = Checker(self._settings, self._files if self._keeps else Files())

    def checker(self, size: int) -> Checker:
        """What checks the next file, of so many bytes."""
        if self._bytes > _MOST_BYTES:
            self._renew()
            gc.collect()
        self._bytes += size
        return self._checker

    def checked(self, document: Document) -> Checked:
        """Check a document that has a path, and say what the result rests on."""
        assert document.path is not None
        checker = self.checker(len(document.data))
        answers = self._surroundings.project(document.path)
        self._files.digests[os.path.abspath(document.path)] = digest(document.data)
        with observing() as observed:
            report = checker.check(document)
        if report.problems or observed.unsettled:
            return Checked(report, None)
        models = self._surroundings.models(document.path, observed)
        if models is None:
            return Checked(report, None)
        known = {**answers, **self._files.rests_on(document.path), **models.answers}
        result = Result(digest(document.data), tuple(known.items()), models.until, report)
        return Checked(report, result)


_Answers = dict[Question, str | None]


class _NotingFiles(Files):
    """The files of the project, noting what was asked for on behalf of which."""

    def __init__(self) -> None:
        super().__init__()
        self.digests: dict[str, str | None] = {}
        self._imports: dict[str, dict[Question, str | None]] = defaultdict(dict)

    def locate(self, name: str, level: int, importer: str | None) -> str | None:
        """The path of the file behind an import; see `Files`."""
        found = super().locate(name, level, importer)
        if importer is not None:
            place = os.path.abspath(importer)
            self._imports[place][Question("import", place, name, level)] = found
        return found

    def read(self, path: str) -> bytes:
        """The bytes of a file; see `Files`."""
        data = super().read(path)
        self.digests[path] = digest(data) if data else content(path)
        return data

    def rests_on(self, path: str) -> _Answers:
        """What a file rests on: its imports, the files that they mean, the imports of these.

        Whatever was asked so far on behalf of one of them counts, since values are remembered.
        """
        answers: _Answers = {}
        pending = [os.path.abspath(path)]
        seen = set(pending)
        while pending:
            for question, found in self._imports[pending.pop()].items():
                answers[question] = found
                if found is not None and found not in seen:
                    seen.add(found)
                    pending.append(found)
                    name = self.digests[found] if found in self.digests else content(found)
                    answers[Question("file", found)] = name
        return answers


class _Models(NamedTuple):
    """What lies where the models of a file may be."""

    answers: _Answers
    until: float | None


class _Surroundings:
    """What the checks of a process rest on that no import leads to."""

    def __init__(self, settings: Settings) -> None:
        self._started = time.time()
        self._looks = settings.tfhub_probe is not Probe.OFF
        self._folders: dict[Path, _Answers] = {}
        self._store = Store()

    def project(self, path: str) -> _Answers:
        """What the project says of targets and models; to be asked before the file is checked."""
        answers: _Answers = {}
        for folder in project_folders(directory_of(path), is_top):
            if folder not in self._folders:
                self._folders[folder] = _project_answers(folder)
            answers.update(self._folders[folder])
        return answers

    def models(self, path: str, observed: Observed) -> _Models | None:
        """What lies where models may be; None if it changed while this process ran."""
        answers: _Answers = {}
        until: float | None = None
        world = World(Files(), {})
        for handle in observed.handles:
            for question in self._questions(path, handle):
                answers[question] = world.answer(question)
                if self._has_changed(question):
                    return None
            end = self._end(handle)
            until = end if until is None else min(until, end or until)
        return _Models(answers, until)

    def _questions(self, path: str, handle: str) -> Iterator[Question]:
        if self._looks:
            yield Question("file", str(self._store.file(handle)))
        if "://" not in handle:
            for start in (str(directory_of(path)), os.getcwd()):
                yield Question("model", os.path.abspath(os.path.join(start, handle)))
        elif self._looks:
            yield Question("model", os.path.abspath(copy_directory(handle)))

    def _has_changed(self, question: Question) -> bool:
        if question.kind == "model":
            changed = last_change(question.path)
        else:
            try:
                changed = os.stat(question.path).st_mtime
            except (OSError, ValueError):
                return False
        return changed > self._started - _CLOCK

    def _end(self, handle: str) -> float | None:
        """When an answer of an earlier probe ceases to hold; None if there is none."""
        stored = self._store.get(handle) if self._looks else None
        if stored is None:
            return None
        failed = stored.description is None
        lifetime: timedelta = FAILURE_LIFETIME if failed else DESCRIPTION_LIFETIME
        return (stored.fetched + lifetime).timestamp()


def _project_answers(folder: Path) -> _Answers:
    """What a folder's project files say, and the files elsewhere that they include."""
    question = Question("folder", str(folder))
    answers = {question: World(Files(), {}).answer(question)}
    with observing() as observed:
        read_directory(folder)
    for path in observed.files:
        answers[Question("file", path)] = content(path)
    return answers
