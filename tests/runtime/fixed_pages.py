"""docs/fixes-runs.md: what came of programs that were fixed, made from the records alone."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from functools import cache

from .agreement import programs
from .environments import BY_NAME, COMPLETE, ENVIRONMENTS
from .fixed import FORMS, Ending, FixKind, Made, read_index, when_fixed
from .observations import load
from .program import PROGRAMS, Program

_PROGRAMS = "../tests/runtime"

_seen = cache(load)


class Outcome(Enum):
    """What came of a fixed program; the values are words for a count of them."""

    EQUAL = "equal"
    CURED = "cured"
    RAN = "ran"
    DIFFERS = "changed"
    FAILED = "failed"


@cache
def _by_name() -> dict[str, Program]:
    return {program.name: program for program in programs()}


def outcome(row: Made, environment: str) -> Outcome:
    """What came of a row's file in one of its environments.

    Raises:
        KeyError: where it was not run there.
    """
    original = _by_name()[row.original]
    after, before = _seen(environment)[row.file], _seen(environment)[row.original]
    if after.equal:
        return Outcome.EQUAL
    said = when_fixed(row, original, BY_NAME[environment])
    failed_before = before.outcome != "ran" or before.caught
    if failed_before and not after.caught and (after.outcome == "ran" or _misses(said)):
        return Outcome.CURED
    if said is not None:
        return Outcome.DIFFERS
    return Outcome.RAN if after.outcome == "ran" else Outcome.FAILED


def _misses(said: Ending | None) -> bool:
    """Whether a fixed program ends since the failure that it is about does not come."""
    return said is not None and said.end in {"AssertionError", "NameError", "TypeError"}


def fixes_page() -> str:
    """The page: kinds of fixes by environment, and the programs that do not just run."""
    rows = [row for row in read_index() if row.original in _by_name()]
    names = [each.name for each in ENVIRONMENTS if any(each.name in r.environments for r in rows)]
    kinds = sorted({kind for row in rows for kind in row.fixes})
    lines = [
        "# Fixes that were run",
        "",
        f"{len({row.file for row in rows})} programs that fixes made of those in `tests/runtime`, beside",
        "what happened when they ran on real models ([how](runtime-tests.md)). What a complete",
        f"environment ({' and '.join(COMPLETE)}) shows is not run again in the others, but for one",
        "program of each form of code. A cell counts programs:",
        "",
        "- *equal*: it gave the same result as the program before the fix; where that one cannot run,",
        "  as the one that repairs it by hand",
        "- *cured*: the program before the fix failed, or expected and caught an error; it is gone, and",
        "  the fixed program ran to its end, or to its own assertion that there is such an error",
        "- *ran*: it ran to its end, past its own assertions, and has no result to compare",
        "- *changed*: it gave no such result; the list below says what differs",
        "- *failed*: as before, for a reason that the fix is not about",
        "",
        "| rule | fix | " + " | ".join(names) + " |",
        "| --- | --- |" + " --- |" * len(names),
        *(_line(kind, rows, names) for kind in kinds),
        "",
        "*Safe* and *unsafe* fixes are made by `pylint-tfhub fix`, the latter on demand; those for",
        "*display* were made by the tests, wherever they are offered. The later versions of models that",
        "the tests build compute what the older ones do; those that are published have other weights.",
        "",
        "## By the form of the code",
        "",
        "One program for each form that fixes know, with what came of it once it was fixed:",
        "",
        "| before the fix | " + " | ".join(names) + " |",
        "| --- |" + " --- |" * len(names),
        *_forms(rows, names),
        "",
        "## What a fix changed",
        "",
        *_changed(rows),
        "",
        "## What failed all the same",
        "",
        *_failed(rows),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _line(kind: FixKind, rows: list[Made], names: list[str]) -> str:
    cells = []
    for name in names:
        here = [row for row in rows if kind in row.fixes and name in row.environments]
        counted = Counter(outcome(row, name) for row in here)
        cells.append(
            ", ".join(f"{counted[each]} {each.value}" for each in Outcome if counted[each])
        )
    rule = f"[{kind.symbol}](rules/{kind.symbol}.md)"
    return f"| {rule} | {kind.applicability}: {kind.title} | {' | '.join(cells)} |"


def _forms(rows: list[Made], names: list[str]) -> Iterator[str]:
    for name, program in sorted(_by_name().items()):
        made = [row for row in rows if row.original == name and not _is_choice(row)]
        if program.path.parent.name != FORMS or not made:
            continue
        told = {env: outcome(row, env).value for row in made for env in row.environments}
        about = " ".join(
            (ast.get_docstring(ast.parse(program.text)) or "").split("\n\n")[0].split()
        )
        cells = " | ".join(told.get(environment, "") for environment in names)
        yield f"| [{about}]({_PROGRAMS}/{PROGRAMS.name}/{name}) | {cells} |"


def _is_choice(row: Made) -> bool:
    """Whether a file holds a fix that is only shown, or the second best."""
    return "-choice-" in row.file


def _changed(rows: list[Made]) -> Iterator[str]:
    """Each reason that headers give, with the files that it is about."""
    said: dict[str, set[str]] = {}
    for row in rows:
        for name in row.environments:
            ending = when_fixed(row, _by_name()[row.original], BY_NAME[name])
            if ending is not None:
                said.setdefault(ending.reason, set()).add(row.file)
    for reason, files in sorted(said.items(), key=lambda item: sorted(item[1])):
        yield f"- {reason}: {', '.join(map(_link, sorted(files)))}"


def _failed(rows: list[Made]) -> Iterator[str]:
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        for name in row.environments:
            if outcome(row, name) is Outcome.FAILED:
                why = f"{', '.join(row.errors)} remains" if row.errors else "as before the fix"
                exception = _seen(name)[row.file].exception
                found.setdefault((row.file, f"{exception}, {why}"), set()).add(name)
    for (file, why), where in sorted(found.items()):
        yield f"- {_link(file)} ({_environments(where)}): {why}"


def _link(file: str) -> str:
    return f"[{file.partition('/')[2]}]({_PROGRAMS}/{file})"


def _environments(names: set[str]) -> str:
    return ", ".join(each.name for each in ENVIRONMENTS if each.name in names)
