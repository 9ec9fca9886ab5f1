"""Compares what the linter says of each program with how the program ended.

An error (E) agrees with a program that ended with an exception, raised by the statement that the
finding points at or by one that uses what that statement made. Silence agrees with a program that
ran to its end. What a warning (W) warns of is asserted by the program itself, which must then run
to its end.

python -m tests.runtime.agreement writes the verdicts to the file that pages are generated from.
"""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from astroid import nodes

from pylint_tfhub.engine import Engine, RuleFault
from pylint_tfhub.gate import Files
from pylint_tfhub.knowledge.targets import Targets
from pylint_tfhub.lookup import Models
from pylint_tfhub.parsing import parse
from pylint_tfhub.rules import all_rules
from pylint_tfhub.source import Text

from .environments import ENVIRONMENTS, Environment
from .observations import OBSERVED, Observation, load, statement_at, statements
from .program import PROGRAMS, Program, read_all

VERDICTS = OBSERVED / "verdicts.tsv"
"""All verdicts: a row for each program and rule, a column for each environment."""


class Verdict(Enum):
    """How one finding, or the absence of any, compares with a run; what weighs more comes later."""

    SILENT = "no finding, and the program runs to its end"
    NOT_REACHED = "another finding's failure ended the program before"
    SHOWN = "the program fails as the finding says, or asserts what it says"
    UNREPORTED = "the program fails, and no rule speaks of that"
    EXPLAINED = "the linter and the run disagree, and the program says why"
    DISAGREES = "the linter and the run disagree"


@dataclass(frozen=True)
class Reported:
    """A message of the linter on a program."""

    line: int
    symbol: str
    text: str

    @property
    def is_error(self) -> bool:
        return RULE_KINDS[self.symbol] == "E"


@dataclass(frozen=True)
class Row:
    """The verdicts on one rule's finding in a program, or on its silence, by environment.

    `rule` is a symbol; where no rule speaks it is that of the program's folder, which for folders
    of other topics is no rule's.
    """

    program: str
    rule: str
    verdicts: dict[str, Verdict]


RULE_KINDS = {rule.symbol: rule.id[0] for rule in all_rules() if not rule.optional}
"""The first letter of each rule's id, by its symbol."""


SHARED: Path | None = None
"""A directory in which the processes of one test run keep what the linter said; None for none."""


@cache
def programs() -> tuple[Program, ...]:
    """Every program, read once."""
    return tuple(read_all())


@cache
def lint(environment: Environment) -> dict[str, list[Reported]]:
    """What the linter says, with the environment as its target, by the names of the programs."""
    if SHARED is None:
        return _lint(environment)
    path = SHARED / f"{environment.name}.json"
    if not path.exists():
        records = {name: list(map(astuple, said)) for name, said in _lint(environment).items()}
        part = path.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(records), encoding="utf-8")
        part.replace(path)
    records = json.loads(path.read_text(encoding="utf-8"))
    return {name: [Reported(*record) for record in said] for name, said in records.items()}


def _lint(environment: Environment) -> dict[str, list[Reported]]:
    """The engine is asked itself, not pylint: a program is parsed once for all environments."""
    files = Files()
    engine = Engine(Targets(environment.tensorflow, environment.hub), Models(), files)
    said: dict[str, list[Reported]] = {}
    for program in (item for item in programs() if item.runs_on(environment)):
        tree, data, path = _parsed(program), program.path.read_bytes(), str(program.path)
        found: list[Reported] = []
        if files.may_concern(data, path):
            findings = engine.check(tree, Text.of(data), path, enabled=RULE_KINDS, on_fault=_fail)
            for rule, finding in findings:
                found.append(Reported(finding.node.fromlineno, rule.symbol, finding.message))
        said[program.name] = sorted(found, key=lambda item: (item.line, item.symbol))
    return said


@cache
def _parsed(program: Program) -> nodes.Module:
    return parse(Text.of(program.path.read_bytes()), program.path.stem, program.path)


def _fail(fault: RuleFault) -> None:
    raise fault


def compare_all() -> list[Row]:
    """Every verdict on every program in every environment that it is for and was run in."""
    rows: dict[tuple[str, str], Row] = {}
    for environment in ENVIRONMENTS:
        said, seen = lint(environment), load(environment.name)
        for program in programs():
            if program.runs_on(environment) and program.name in seen:
                found = compare(program, environment, said[program.name], seen[program.name])
                for rule, verdict in found:
                    row = rows.setdefault((program.name, rule), Row(program.name, rule, {}))
                    # Of several findings of one rule, the one that disagrees counts.
                    worst = max(verdict, row.verdicts.get(environment.name, verdict), key=_ORDER)
                    row.verdicts[environment.name] = worst
    return [rows[key] for key in sorted(rows)]


_ORDER = list(Verdict).index


def table(rows: list[Row]) -> str:
    """The rows as tab-separated text, with a column for each environment."""
    names = [environment.name for environment in ENVIRONMENTS]
    lines = ["\t".join(("program", "rule", *names))]
    for row in rows:
        cells = (row.verdicts[name].name.lower() if name in row.verdicts else "" for name in names)
        lines.append("\t".join((row.program, row.rule, *cells)).rstrip())
    return "\n".join(lines) + "\n"


def read_table() -> list[Row]:
    """The rows that `VERDICTS` holds."""
    header, *lines = VERDICTS.read_text(encoding="utf-8").splitlines()
    names = header.split("\t")[2:]
    rows = []
    for line in lines:
        program, rule, *cells = line.split("\t")
        verdicts = {
            name: Verdict[cell.upper()] for name, cell in zip(names, cells, strict=False) if cell
        }
        rows.append(Row(program, rule, verdicts))
    return rows


def compare(
    program: Program, environment: Environment, said: list[Reported], seen: Observation
) -> Iterator[tuple[str, Verdict]]:
    """The verdict on each finding; on the silence of the folder's rule if there is none."""
    for symbol, verdict in _compared(program, environment, said, seen):
        # A run cannot contradict that a warning is missing; the program says that it is.
        missed = verdict is Verdict.SILENT and RULE_KINDS.get(symbol) == "W"
        explained = verdict is Verdict.DISAGREES or (missed and symbol == symbol_of(program))
        yield symbol, Verdict.EXPLAINED if explained and "differs" in program.headers else verdict


def _compared(
    program: Program, environment: Environment, said: list[Reported], seen: Observation
) -> Iterator[tuple[str, Verdict]]:
    raised = seen.outcome == "raised"
    announced = False
    for item in said:
        if not item.is_error:
            yield item.symbol, Verdict.NOT_REACHED if raised else Verdict.SHOWN
        elif raised and _leads_to(program, item, seen):
            announced = True
            yield item.symbol, Verdict.SHOWN
    for item in said:
        if item.is_error and not (raised and _leads_to(program, item, seen)):
            yield item.symbol, Verdict.NOT_REACHED if announced else Verdict.DISAGREES
    folder = symbol_of(program)
    if raised and not announced:
        expected = program.raises_on(environment)
        unreported = expected is not None and expected.unreported
        yield folder, Verdict.UNREPORTED if unreported else Verdict.DISAGREES
    elif not raised and all(item.symbol != folder for item in said):
        yield folder, Verdict.SILENT


def symbol_of(program: Program) -> str:
    """The symbol of the rule that a program's folder is named after."""
    return program.path.parent.relative_to(PROGRAMS).as_posix().replace("_", "-")


def _leads_to(program: Program, item: Reported, seen: Observation) -> bool:
    """Whether the statement of a finding raised, or made something that a raising one uses."""
    where = statement_at(program.text, item.line)
    ended = statements(program, seen.lines)
    return where in ended or any(line in _users(program.text, where) for line in ended)


@cache
def _users(text: str, line: int) -> frozenset[int]:
    """The first lines of the statements that use what the statement at `line` made, step by step.

    Names alone are followed, in any order: enough to tell one object of a small program from
    another. A call on an object or with it as an argument can put the one into the other.
    """
    simple = [s for s in ast.walk(ast.parse(text)) if isinstance(s, ast.stmt)]
    made: set[str] = set()
    users = {line}
    while True:
        before = len(made), len(users)
        for statement in simple:
            if isinstance(statement, ast.FunctionDef):
                # What a function returns is made where it is called.
                ends = [s for s in ast.walk(statement) if isinstance(s, ast.Return)]
                if any(end.lineno in users for end in ends):
                    made.add(statement.name)
            if isinstance(statement, ast.For) and made & set(_root(statement.target)):
                made |= set(_root(statement.iter))
            parts = list(_own(statement))
            names = {node.id for node in parts if isinstance(node, ast.Name)}
            names |= {node.attr for node in parts if isinstance(node, ast.Attribute)}
            if statement.lineno in users or names & made:
                users.add(statement.lineno)
                made |= set(_made(statement, parts))
        if (len(made), len(users)) == before:
            return frozenset(users)


def _own(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of a statement without those of the statements in it."""
    for child in ast.iter_child_nodes(statement):
        if not isinstance(child, (ast.stmt, ast.ExceptHandler)):
            yield child
            yield from (node for node in ast.walk(child) if node is not child)


def _made(statement: ast.stmt, parts: list[ast.AST]) -> Iterator[str]:
    """The names that a statement binds, or whose objects it changes."""
    for node in parts:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
            yield from _root(node)
    if isinstance(statement, (ast.Expr, ast.Return)) and isinstance(statement.value, ast.Call):
        function = statement.value.func
        if isinstance(function, ast.Attribute):
            yield from _root(function)
        elif isinstance(function, ast.Name) and function.id == "setattr":
            yield from _root(statement.value.args[0])


def _root(node: ast.AST) -> Iterator[str]:
    """The name at the start of a chain of attributes and subscripts."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


if __name__ == "__main__":
    VERDICTS.write_text(table(compare_all()), encoding="utf-8")
