"""Every program in every environment: its marks, the linter and the recorded run say the same.

Needs no TensorFlow: the runs are those in `observed`, which `nox -s runtime` makes again and
compares.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pylint_tfhub.rules import all_rules

from .agreement import VERDICTS, Verdict, compare_all, lint, programs, symbol_of, table
from .environments import ENVIRONMENTS, Environment
from .fixed import made_for, read_fixed, read_index
from .observations import digest, disagreement, load
from .program import Program

each_environment = pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda item: item.name)


@each_environment
def test_the_linter_says_what_the_marks_say(environment: Environment) -> None:
    said = lint(environment)
    wrong = {
        program.name: ([(item.line, item.symbol) for item in said[program.name]], expected)
        for program in programs()
        if program.runs_on(environment)
        and (expected := program.findings_on(environment))
        != [(item.line, item.symbol) for item in said[program.name]]
    }
    assert not wrong


@each_environment
def test_every_program_was_run(environment: Environment) -> None:
    chosen = [program for program in programs() if program.runs_on(environment)]
    chosen += map(read_fixed, made_for(environment))
    here = {program.name: digest(program) for program in chosen}
    seen = {name: item.code for name, item in load(environment.name).items()}
    assert seen == here, f"nox -s \"runtime(environment='{environment.name}')\" -- --record"


@each_environment
def test_every_program_ended_as_its_marks_say(environment: Environment) -> None:
    seen = load(environment.name)
    told = [
        f"{program.name}: {disagreement(program, environment, seen[program.name])}"
        for program in programs()
        if program.name in seen and disagreement(program, environment, seen[program.name])
    ]
    assert not told


def test_the_linter_and_the_runs_agree() -> None:
    rows = compare_all()
    assert not [row for row in rows if Verdict.DISAGREES in row.verdicts.values()]
    assert VERDICTS.read_text(encoding="utf-8") == table(rows), "python -m tests.runtime.agreement"


# Programs and their repairs


def _symbols(program: Program) -> set[str]:
    """The symbols of all rules that speak of a program in some environment."""
    return {
        symbol
        for environment in ENVIRONMENTS
        if program.runs_on(environment)
        for _, symbol in program.findings_on(environment)
    }


def _repaired() -> dict[str, list[Program]]:
    """The repairs of each program, by its name."""
    found: dict[str, list[Program]] = {}
    for program in programs():
        if program.repairs:
            found.setdefault(program.repairs, []).append(program)
    return found


def test_every_wrong_program_is_repaired_or_says_why_not() -> None:
    repaired = {*_repaired(), *(row.original for row in read_index() if not row.left)}
    left = [
        program.name
        for program in programs()
        if _symbols(program) and program.name not in repaired and not program.repairs
        if "no repair" not in program.headers
    ]
    assert not left


def test_repairs_repair_what_is_wrong() -> None:
    """The rule that spoke of the original says nothing of the repaired program."""
    by_name = {program.name: program for program in programs()}
    for name, repairs in _repaired().items():
        assert name in by_name, repairs[0].name
        own = _symbols(by_name[name])
        assert own or {"differs", "no repair"} & set(by_name[name].headers), name
        assert not [repair.name for repair in repairs if own & _symbols(repair)]


def test_repairs_apply_what_the_message_proposes() -> None:
    """At least one piece of the code that some message proposes, in the words of the message."""
    proposed: dict[str, set[str]] = {}
    for environment in ENVIRONMENTS:
        for name, said in lint(environment).items():
            for item in said:
                proposed.setdefault(name, set()).update(re.findall(r"`([^`]+)`", item.text))
    by_name = {program.name: _dense(program.text) for program in programs()}
    unlike = [
        repair.name
        for name, repairs in _repaired().items()
        for repair in repairs
        if "repairs" in repair.headers
        and not any(
            _pattern(code).search(_dense(repair.text)) and _dense(code) not in by_name[name]
            for code in proposed.get(name, ())
        )
    ]
    assert not unlike


def _pattern(code: str) -> re.Pattern[str]:
    """Proposed code, in which `...`, `handle`, `texts` and `session_config` stand for the user's."""
    words = re.split(r"\.\.\.|\bhandle\b|\btexts\b|\bsession_config\b", _dense(code))
    return re.compile(".*?".join(map(re.escape, words)))


def _dense(code: str) -> str:
    """Code without layout: what a formatter may change."""
    return re.sub(r"\s|,(?=\s*[)\]}])", "", code)


@each_environment
def test_repaired_programs_give_the_same_result(environment: Environment) -> None:
    """Where both ran and both have one."""
    assert not [name for name, seen in load(environment.name).items() if seen.equal is False]


def test_results_of_most_repairs_were_compared() -> None:
    compared = {
        name
        for environment in ENVIRONMENTS
        for name, seen in load(environment.name).items()
        if seen.equal
    }
    assert len(compared) >= 30


# Enough of them


@pytest.mark.parametrize("symbol", [rule.symbol for rule in all_rules() if not rule.optional])
def test_each_rule_has_wrong_and_right_programs(symbol: str) -> None:
    """At least five on which it must speak, and eight of its own folder on which it must not."""
    wrong = {program.name for program in programs() if symbol in _symbols(program)}
    own = {program.name for program in programs() if symbol_of(program) == symbol}
    assert len(wrong & own) >= 5
    assert len(own - wrong) >= 8


def test_there_are_enough_programs() -> None:
    assert len(programs()) >= 150


def test_unreported_failures_are_not_reported() -> None:
    """A mark that says that no rule speaks is taken away once one does."""
    late = [
        (program.name, environment.name)
        for environment in ENVIRONMENTS
        for program in programs()
        if program.runs_on(environment)
        and (expected := program.raises_on(environment)) is not None
        and expected.unreported
        and any(symbol[0] == "E" for _, symbol in program.findings_on(environment))
    ]
    assert not late


def test_the_readme_says_how_many_programs_each_session_runs() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for environment in ENVIRONMENTS:
        number = sum(program.runs_on(environment) for program in programs())
        row = rf"\| `runtime\({re.escape(environment.name)}\)` \|(.*)\|"
        cells = re.search(row, readme)
        assert cells is not None, environment.name
        assert cells.group(1).split("|")[3].strip() == str(number), environment.name
