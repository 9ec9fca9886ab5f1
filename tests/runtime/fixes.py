"""Writes what fixes make of the programs, for the environments; see `fixed.py`.

python -m tests.runtime.fixes           writes the fixed programs, their index and the page on them
python -m tests.runtime.fixes --check   fails if one of these is not up to date

For each program there is what `pylint-tfhub fix --unsafe-fixes` makes of it. Beside that stands a
file for each other choice that a finding has: fixes that are only shown, and the second best. What
runs in one of the complete environments is left out of others, but for the programs in `FORMS`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Diagnostic, PlacedFix, Report
from pylint_tfhub.document import Document, PythonFile
from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.fixing import fix_document
from pylint_tfhub.gate import Files
from pylint_tfhub.lookup import Probe
from pylint_tfhub.settings import Settings

from .environments import COMPLETE, ENVIRONMENTS, Environment
from .fixed import FIXED, FORMS, INDEX, FixKind, Made, index_text
from .program import Program, read_all, unmarked

_CODE = re.compile(r"`[^`]*`")


@dataclass(frozen=True)
class FixedText:
    """One way in which fixes change a program in an environment.

    `choice` is empty for what `pylint-tfhub fix` makes.
    """

    environment: str
    choice: str
    text: str
    fixes: tuple[FixKind, ...]
    left: tuple[str, ...]


class Fixer:
    """Fixes programs for one environment; `problems` are what went wrong, one line each."""

    def __init__(self, environment: Environment, files: Files) -> None:
        self.problems: list[str] = []
        self._name = environment.name
        self._environment = environment
        settings = Settings(environment.tensorflow, environment.hub, Probe.OFF)
        self._checker = Checker(settings, files)
        self._reports: dict[bytes, Report] = {}

    def texts(self, program: Program) -> Iterator[FixedText]:
        """Every way in which fixes change a program that is for the environment."""
        if not program.runs_on(self._environment) or not program.findings_on(self._environment):
            return
        document = PythonFile(str(program.path), unmarked(program.text).encode())
        self._reports.clear()
        report = self._check(document)
        fixed = fix_document(document, self._check, unsafe=True)
        for problem in (*report.problems, *fixed.problems):
            self.problems.append(f"{program.name} on {self._name}: {problem.message}")
        kinds = {kind_of(made.diagnostic, made.fix) for made in fixed.applied}
        if kinds:
            yield self._text("", fixed.document, sorted(kinds), fixed.report)
        for kind, edits in _choices(report):
            if kind in kinds:
                continue
            chosen = PythonFile(document.path, document.edited(edits))
            after = self._check(chosen)
            if after.problems or _number(after, kind) >= _number(report, kind):
                where = f"{program.name} on {self._name}"
                self.problems.append(f"{where}: still {kind.symbol} after {kind.title}")
            else:
                yield self._text(kind.title, chosen, [kind], after)

    def _check(self, document: Document) -> Report:
        """The report on a version of the program at hand; each is checked once."""
        if document.data not in self._reports:
            self._reports[document.data] = self._checker.check(document)
        return self._reports[document.data]

    def _text(
        self, choice: str, document: Document, fixes: list[FixKind], report: Report
    ) -> FixedText:
        left = sorted({item.id for item in report.diagnostics})
        text = document.text.content
        return FixedText(self._name, choice, text, tuple(fixes), tuple(left))


def _number(report: Report, kind: FixKind) -> int:
    return sum(item.symbol == kind.symbol for item in report.diagnostics)


def kind_of(diagnostic: Diagnostic, fix: PlacedFix) -> FixKind:
    """What a fix does, whatever the program calls its things."""
    title = _CODE.sub("`...`", fix.title)
    return FixKind(diagnostic.symbol, fix.applicability.value, title)


def _choices(report: Report) -> Iterator[tuple[FixKind, list[Edit]]]:
    """For each kind of fix that some finding has, the edits that make it wherever it is offered."""
    edits: dict[FixKind, list[Edit]] = {}
    for diagnostic in report.diagnostics:
        for fix in diagnostic.fixes:
            made = edits.setdefault(kind_of(diagnostic, fix), [])
            new = [item.edit for item in fix.edits]
            if not any(_overlap(one, other) for one in made for other in new):
                made += new
    yield from edits.items()


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end


def files_of(program: Program, texts: Iterable[FixedText]) -> tuple[list[Made], dict[str, str]]:
    """The rows of the index for a program, and the text of each of its files by name.

    Environments whose texts are the same share a file. The newest have the plainest name.
    """
    folder, _, stem = program.name.removesuffix(".py").partition("/")
    names: dict[tuple[bool, str], str] = {}
    rows: dict[tuple[str, tuple[FixKind, ...], tuple[str, ...]], list[str]] = {}
    for item in texts:
        key = (bool(item.choice), item.text)
        if key not in names:
            number = sum(choice == key[0] for choice, _ in names) + 1
            suffix = f"-choice-{number}" if item.choice else f"-{number}" if number > 1 else ""
            names[key] = f"{FIXED.name}/{folder}/{stem}{suffix}.py"
        rows.setdefault((names[key], item.fixes, item.left), []).append(item.environment)
    made = [
        Made(file, program.name, tuple(reversed(environments)), fixes, left)
        for (file, fixes, left), environments in rows.items()
    ]
    return made, {name: text for (_, text), name in names.items()}


def fix_all(
    programs: Iterable[Program], environments: Iterable[Environment]
) -> tuple[list[Made], dict[str, str], list[str]]:
    """All rows of the index, the text of each fixed program by its name, and all problems."""
    files = Files()
    fixers = [Fixer(environment, files) for environment in environments]
    rows: list[Made] = []
    texts: dict[str, str] = {}
    for program in programs:
        found = [text for fixer in reversed(fixers) for text in fixer.texts(program)]
        new_rows, new_texts = files_of(program, _worth_running(program, found))
        rows += new_rows
        texts.update(new_texts)
    return rows, texts, [problem for fixer in fixers for problem in fixer.problems]


def _worth_running(program: Program, texts: list[FixedText]) -> list[FixedText]:
    """Without what complete environments show, but for one program of each form of code."""
    if program.path.parent.name == FORMS:
        return texts
    shown = {(it.choice, it.text) for it in texts if it.environment in COMPLETE}
    return [it for it in texts if it.environment in COMPLETE or (it.choice, it.text) not in shown]


def main() -> int:
    """Write the files, or check them; 1 if one is not up to date or a fix went wrong."""
    rows, texts, problems = fix_all(read_all(), ENVIRONMENTS)
    files = {FIXED.parent / name: text for name, text in texts.items()}
    files[INDEX] = index_text(rows)
    stale = [path for path, text in files.items() if not path.is_file() or _text(path) != text]
    gone = [path for path in FIXED.glob("*/*.py") if path not in files]
    for problem in problems:
        print(problem)
    if "--check" in sys.argv[1:]:
        for path in (*stale, *gone):
            print(f"not up to date: {path.name}; run python -m tests.runtime.fixes")
        return 1 if stale or gone or problems else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8", newline="")
    for path in gone:
        path.unlink()
    print(f"{len(texts)} fixed programs; {len(stale)} files changed, {len(gone)} removed")
    return 1 if problems else 0


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
