"""Fixed programs: what fixes make of programs, in which environments, and how each must end.

`python -m tests.runtime.fixes` writes them and `INDEX`: the interpreters of old releases, which run
them, cannot run the fixer. A fixed program must run to its end and give the `result` of its
original, and where that cannot run, of a program that repairs it by hand. It fails only

- where an error (E) is left in it that no fix removes,
- as its original does, where no rule reports that,
- as its original's header says:

      # when fixed: other result: reason             it runs to its end, with another result
      # when fixed: AssertionError: reason           it asserts what the fix changes
      # when fixed: NotFoundError tf>=2.16: reason   with conditions, as marks have them
      # when fixed by Drop: AssertionError: reason   by the fixes whose title begins with that word
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .environments import Environment
from .observations import Observation, told
from .program import CONDITIONS, Program, ProgramError, read

FIXED = Path(__file__).with_name("fixed")
INDEX = FIXED / "index.tsv"
"""A row for each file and the environments in which the same fixes make it."""

FORMS = "fixes"
"""The folder of programs that show one form of code each that fixes know."""

OTHER_RESULT = "other result"

_HEAD = "file\toriginal\tenvironments\tfixes\tleft"
_WHEN_FIXED = re.compile(rf"({OTHER_RESULT}|[A-Z]\w+){CONDITIONS}: (.+)")


@dataclass(frozen=True, order=True)
class FixKind:
    """What a fix does: its rule, its applicability, and its title without the user's own code."""

    symbol: str
    applicability: str
    title: str


@dataclass(frozen=True, order=True)
class Made:
    """A row of the index; `file` and `original` are names of programs.

    `fixes` were made once or more, `left` are the ids of the rules that still report something.
    """

    file: str
    original: str
    environments: tuple[str, ...]
    fixes: tuple[FixKind, ...]
    left: tuple[str, ...]

    @property
    def errors(self) -> tuple[str, ...]:
        """The ids of the rules that still say that the program fails."""
        return tuple(rule for rule in self.left if rule.startswith("E"))


@dataclass(frozen=True)
class Ending:
    """How a header says that a program ends once it is fixed, and why."""

    end: str
    reason: str


def when_fixed(row: Made, original: Program, environment: Environment) -> Ending | None:
    """What the original's headers say of a fixed program in an environment; None if nothing.

    Raises:
        ProgramError: for a header that means nothing.
    """
    words = [fix.title.partition(" ")[0] for fix in row.fixes]
    names = (*(f"when fixed by {word}" for word in words), "when fixed")
    for header in filter(None, map(original.headers.get, names)):
        match = _WHEN_FIXED.fullmatch(header)
        if match is None:
            raise ProgramError(f"{original.path}: not an end of a fixed program: {header}")
        end, conditions, reason = match.groups()
        if environment.meets(conditions):
            return Ending(end, reason)
    return None


def index_text(rows: Iterable[Made]) -> str:
    """The rows as the index has them."""
    lines = [_HEAD]
    for row in sorted(rows):
        fixes = "; ".join(f"{fix.symbol} {fix.applicability} {fix.title}" for fix in row.fixes)
        cells = (row.file, row.original, " ".join(row.environments), fixes, " ".join(row.left))
        lines.append("\t".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def read_index() -> list[Made]:
    """The rows of the index; none where nothing was fixed yet."""
    if not INDEX.is_file():
        return []
    rows = []
    for line in INDEX.read_text(encoding="utf-8").splitlines()[1:]:
        file, original, environments, fixes, left, *_ = [*line.split("\t"), ""]
        kinds = tuple(FixKind(*fix.split(" ", 2)) for fix in fixes.split("; "))
        rows.append(Made(file, original, tuple(environments.split()), kinds, tuple(left.split())))
    return rows


def made_for(environment: Environment) -> list[Made]:
    """What fixes make of programs in an environment."""
    return [row for row in read_index() if environment.name in row.environments]


def read_fixed(row: Made) -> Program:
    """The fixed program of a row."""
    return read(FIXED.parent / row.file)


def disagreement(row: Made, original: Program, environment: Environment, seen: Observation) -> str:
    """How a run differs from what must come of a fixed program; empty if it does not."""
    said = when_fixed(row, original, environment)
    if said is not None and said.end != OTHER_RESULT:
        wrong = "" if seen.exception == said.end else f"must raise {said.end}, but {told(seen)}"
        return wrong or _unequal(original, seen)
    unreported = original.raises_on(environment)
    if unreported is not None and unreported.unreported and seen.outcome != "ran":
        same = seen.exception == unreported.exception
        return "" if same else f"must run or raise {unreported.exception}, but {told(seen)}"
    if row.errors:
        failed = seen.outcome == "raised" and seen.exception != AssertionError.__name__
        return "" if failed else f"must fail as {' '.join(row.errors)} says, but {told(seen)}"
    if seen.outcome != "ran":
        return f"must run, but {told(seen)}"
    if said is not None:
        return "" if seen.equal is False else "must give another result than before"
    return _unequal(original, seen)


def _unequal(original: Program, seen: Observation) -> str:
    return f"gives another result than {original.name}" if seen.equal is False else ""
