"""Which programs one run in an environment runs, and whose results it compares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from . import fixed, observations
from .environments import BY_NAME, COMPLETE, Environment
from .fixed import Made
from .observations import Observation
from .program import Program


@dataclass(frozen=True)
class Selection:
    """Programs of one environment, and the fixed ones made of them.

    `made` are the rows of the index for the fixed programs among `programs`, by their names.
    `known` are all programs that the environment can run, by their names.
    """

    environment: Environment
    programs: tuple[Program, ...]
    made: dict[str, Made]
    known: dict[str, Program]

    def references(self) -> dict[str, list[str]]:
        """For each program the names of those that must give the same result, the best first.

        An original that the environment cannot run has no result to compare with.
        """
        return {
            **{
                program.name: [program.repairs]
                for program in self.programs
                if program.repairs in self.known
            },
            **{name: self._of_fixed(row) for name, row in self.made.items()},
        }

    def problem(self, program: Program, seen: Observation) -> str:
        """What is wrong with how a program ended; empty if nothing is."""
        row = self.made.get(program.name)
        if row is not None:
            return fixed.disagreement(row, self.known[row.original], self.environment, seen)
        wrong = observations.disagreement(program, self.environment, seen)
        if not wrong and seen.equal is False:
            return f"gives another result than {program.repairs}"
        return wrong

    def _of_fixed(self, row: Made) -> list[str]:
        original = self.known[row.original]
        if original.raises_on(self.environment) is None:
            return [original.name]
        return [p.name for p in self.known.values() if p.repairs == original.name]


def select(
    environment: Environment,
    programs: Iterable[Program],
    names: list[str],
    *,
    distinct: bool = False,
    only_fixed: bool = False,
    changed: bool = False,
) -> Selection:
    """Choose from the programs that the environment can run, and add what these are compared with.

    `names` are folders or folder/file.py, none for all. `distinct` leaves out what complete
    environments show, but for one program of each folder; `only_fixed` what has no fix; `changed`
    what is recorded as it is.
    """
    known = {program.name: program for program in programs if program.runs_on(environment)}
    rows = {row.file: row for row in fixed.made_for(environment) if _named(row.original, names)}
    chosen = [program for program in known.values() if _named(program.name, names)]
    if only_fixed:
        chosen = []
    elif distinct and environment.name not in COMPLETE:
        first = {program.path.parent: program for program in reversed(chosen)}.values()
        chosen = [p for p in chosen if p in first or _is_distinct(p, environment)]
        shown = {row.file for name in COMPLETE for row in fixed.made_for(BY_NAME[name])}
        rows = {name: row for name, row in rows.items() if name not in shown}
    fixed_programs = [fixed.read_fixed(row) for row in rows.values()]
    if changed:
        codes = {name: seen.code for name, seen in observations.load(environment.name).items()}
        chosen, fixed_programs = (
            [each for each in group if codes.get(each.name) != observations.digest(each)]
            for group in (chosen, fixed_programs)
        )
        rows = {program.name: rows[program.name] for program in fixed_programs}
    size = -1
    while len(chosen) > size:
        size = len(chosen)
        selection = Selection(environment, (*chosen, *fixed_programs), rows, known)
        wanted = {name for names in selection.references().values() for name in names}
        chosen = [each for each in known.values() if each in chosen or each.name in wanted]
    return selection


def _is_distinct(program: Program, environment: Environment) -> bool:
    """Whether the program, or what is expected of it, is not what complete environments show."""
    expected = [
        (program.findings_on(other), program.raises_on(other))
        for other in map(BY_NAME.__getitem__, COMPLETE)
        if program.runs_on(other)
    ]
    return (program.findings_on(environment), program.raises_on(environment)) not in expected


def _named(name: str, names: list[str]) -> bool:
    return not names or any(name == each or name.startswith(f"{each}/") for each in names)
