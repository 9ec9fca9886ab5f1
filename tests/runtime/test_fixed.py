"""What fixes make of the programs: what the fixer makes now, and what came of it when it ran."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from pylint_tfhub.diagnostics import Diagnostic, PlacedFix
from pylint_tfhub.findings import Applicability, Confidence
from pylint_tfhub.gate import Files
from pylint_tfhub.source import Place

from . import fixed_pages
from .agreement import programs
from .environments import BY_NAME, COMPLETE, ENVIRONMENTS, Environment
from .fixed import (
    FIXED,
    FixKind,
    Made,
    disagreement,
    index_text,
    made_for,
    read_fixed,
    read_index,
    when_fixed,
)
from .fixed_pages import Outcome, outcome
from .fixes import Fixer, files_of, kind_of
from .observations import Observation, load
from .program import PROGRAMS, Program, ProgramError, read, unmarked

OLD, NEW = BY_NAME["2.15"], BY_NAME["2.21"]

each_environment = pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda item: item.name)


@cache
def _by_name() -> dict[str, Program]:
    return {program.name: program for program in programs()}


def _age(row: Made) -> int:
    """How old the newest complete environment of a row is; the other environments come last."""
    ages = [COMPLETE[::-1].index(name) for name in row.environments if name in COMPLETE]
    return min(ages, default=len(COMPLETE))


def test_fixed_programs_are_what_the_fixer_makes() -> None:
    """Each file in the newest environment that it is for; `--check` makes it in all."""
    files = Files()
    fixers = {each.name: Fixer(each, files) for each in ENVIRONMENTS}
    newest = {row.file: row for row in sorted(read_index(), key=_age, reverse=True)}
    wanted: dict[tuple[str, str], list[Made]] = {}
    for row in newest.values():
        wanted.setdefault((row.original, row.environments[-1]), []).append(row)
    wrong = []
    for (name, environment), rows in wanted.items():
        found = [(it.text, it.fixes, it.left) for it in fixers[environment].texts(_by_name()[name])]
        texts = {row.file: (FIXED.parent / row.file).read_bytes().decode() for row in rows}
        wrong += [r.file for r in rows if (texts[r.file], r.fixes, r.left) not in found]
    assert not wrong, "python -m tests.runtime.fixes"
    assert not [problem for fixer in fixers.values() for problem in fixer.problems]


def test_the_index_names_each_file_once_for_an_environment() -> None:
    rows = read_index()
    assert {FIXED.parent / row.file for row in rows} == set(FIXED.glob("*/*.py"))
    for environment in ENVIRONMENTS:
        names = [row.file for row in made_for(environment)]
        assert len(names) == len(set(names)), environment.name


@each_environment
def test_every_fixed_program_ended_as_it_must(environment: Environment) -> None:
    seen = load(environment.name)
    told = [
        f"{row.file}: {disagreement(row, _by_name()[row.original], environment, seen[row.file])}"
        for row in made_for(environment)
        if disagreement(row, _by_name()[row.original], environment, seen[row.file])
    ]
    assert not told


def test_what_a_header_says_of_a_fix_is_so() -> None:
    """A header that is about no fixed program, or about one that would agree without it."""
    late = set()
    for row in read_index():
        original = _by_name()[row.original]
        plain = replace(original, headers=_without_endings(original.headers))
        said = [BY_NAME[n] for n in row.environments if when_fixed(row, original, BY_NAME[n])]
        if said and not any(
            disagreement(row, plain, each, load(each.name)[row.file]) for each in said
        ):
            late.add(row.file)
    fixed = {row.original for row in read_index()}
    assert not late
    about_none = [p for p in programs() if p.headers != _without_endings(p.headers)]
    assert not [program.name for program in about_none if program.name not in fixed]


def _without_endings(headers: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in headers.items() if not key.startswith("when fixed")}


def _outcomes(kind: FixKind) -> Iterator[Outcome]:
    for row in read_index():
        if kind in row.fixes:
            yield from (outcome(row, environment) for environment in row.environments)


def test_each_kind_of_fix_was_seen_to_do_what_it_says() -> None:
    kinds = {kind for row in read_index() for kind in row.fixes}
    assert kinds
    shown = {Outcome.EQUAL, Outcome.CURED}
    assert not [kind for kind in sorted(kinds) if not shown.intersection(_outcomes(kind))]


def test_safe_fixes_change_nothing() -> None:
    safe = {k for row in read_index() for k in row.fixes if k.applicability == "safe"}
    assert safe
    assert not [kind for kind in safe if Outcome.DIFFERS in _outcomes(kind)]


# The parts


def test_a_program_is_fixed_without_its_marks() -> None:
    marked = (
        '"""It fails."""\n# on: tf>=2.2\n# no repair: of no use\n# A comment.\n'
        "f()  # [tfhub-removed-api] hub>=0.16  # raises AttributeError\ng()  # as usual\n"
    )
    bare = '"""It fails."""\n# on: tf>=2.2\n# A comment.\nf()\ng()  # as usual\n'
    assert unmarked(marked) == bare


def test_kinds_of_fixes_do_not_depend_on_names() -> None:
    place = Place(1, 0, 0)
    found = Diagnostic(
        None, "W8701", "tfhub-deprecated-module", "", Confidence.HIGH, place, None, ()
    )
    fix = PlacedFix("Write `hub.KerasLayer` for `m`", Applicability.UNSAFE, ())
    assert kind_of(found, fix) == FixKind(
        "tfhub-deprecated-module", "unsafe", "Write `...` for `...`"
    )


ROW = Made("fixed/a/b.py", "a/b.py", ("2.15",), (FixKind("tfhub-x", "unsafe", "Write `...`"),), ())


def test_the_index_is_read_as_it_was_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [ROW, replace(ROW, file="fixed/a/b-2.py", left=("E8702", "W8721"))]
    path = tmp_path / "index.tsv"
    path.write_text(index_text(rows))
    monkeypatch.setattr("tests.runtime.fixed.INDEX", path)
    assert sorted(read_index()) == sorted(rows)


def original(directory: Path, *lines: str) -> Program:
    path = directory / "b.py"
    path.write_text("\n".join(['"""It uses the old API."""', *lines, ""]))
    return replace(read(path), path=PROGRAMS / "a" / "b.py")


RAN, FAILED = Observation("ran", ""), Observation("raised", "", "ValueError")
ASSERTED = Observation("raised", "", "AssertionError")


@pytest.mark.parametrize(
    ("header", "left", "seen", "problem"),
    [
        ("", (), RAN, ""),
        ("", (), FAILED, "must run, but it raised ValueError"),
        ("", (), replace(RAN, equal=False), "gives another result"),
        ("", (), replace(RAN, equal=True), ""),
        ("", ("E8711",), FAILED, ""),
        ("", ("E8711",), RAN, "must fail as E8711 says"),
        ("", ("E8711",), ASSERTED, "must fail as E8711 says"),
        ("", ("W8721",), RAN, ""),
        ("# when fixed: other result: other weights", (), replace(RAN, equal=False), ""),
        ("# when fixed: other result: other weights", (), replace(RAN, equal=True), "must give an"),
        ("# when fixed: AssertionError: it asserts more", (), ASSERTED, ""),
        ("# when fixed: AssertionError: it asserts more", (), RAN, "must raise AssertionError"),
        ("# when fixed: AssertionError tf>=2.16: it asserts", (), ASSERTED, "must run"),
        ("# when fixed by Write: AssertionError: it asserts", (), ASSERTED, ""),
        ("# when fixed by Drop: AssertionError: it asserts", (), ASSERTED, "must run"),
        ("f()  # raises ValueError, unreported", (), FAILED, ""),
        ("f()  # raises ValueError, unreported", (), RAN, ""),
        ("f()  # raises OSError, unreported", (), FAILED, "must run or raise OSError"),
        ("f()  # [tfhub-removed-api]  # raises ValueError", (), RAN, ""),
    ],
)
def test_how_a_fixed_program_must_end(
    header: str, left: tuple[str, ...], seen: Observation, problem: str, tmp_path: Path
) -> None:
    told = disagreement(replace(ROW, left=left), original(tmp_path, header), OLD, seen)
    assert told.startswith(problem) if problem else not told


CAUGHT = replace(RAN, caught="does not match any device")


@pytest.mark.parametrize(
    ("header", "before", "after", "came"),
    [
        ("", RAN, replace(RAN, equal=True), Outcome.EQUAL),
        ("", RAN, RAN, Outcome.RAN),
        ("", FAILED, RAN, Outcome.CURED),
        ("", CAUGHT, RAN, Outcome.CURED),
        ("", CAUGHT, CAUGHT, Outcome.RAN),
        ("", FAILED, FAILED, Outcome.FAILED),
        ("# when fixed: AssertionError: it asserts an error", CAUGHT, ASSERTED, Outcome.CURED),
        ("# when fixed: AssertionError: it asserts a name", RAN, ASSERTED, Outcome.DIFFERS),
        ("# when fixed: ValueError: in other words", CAUGHT, FAILED, Outcome.DIFFERS),
    ],
)
def test_what_came_of_a_fixed_program(
    header: str,
    before: Observation,
    after: Observation,
    came: Outcome,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fixed_pages, "_by_name", lambda: {"a/b.py": original(tmp_path, header)})
    monkeypatch.setattr(fixed_pages, "_seen", lambda _: {"a/b.py": before, "fixed/a/b.py": after})
    assert outcome(ROW, "2.15") is came


def test_a_header_that_means_nothing_is_refused(tmp_path: Path) -> None:
    program = original(tmp_path, "# when fixed: it is better")
    with pytest.raises(ProgramError, match="not an end of a fixed program: it is better"):
        when_fixed(ROW, program, NEW)


def test_equal_texts_share_a_file(tmp_path: Path) -> None:
    from .fixes import FixedText

    kind = ROW.fixes[0]
    texts = [
        FixedText("2.21", "", "new", (kind,), ()),
        FixedText("2.16", "", "new", (kind,), ()),
        FixedText("2.15", "", "old", (kind,), ()),
        FixedText("2.15", "Drop it", "new", (kind,), ()),
    ]
    rows, files = files_of(original(tmp_path), texts)
    assert files == {
        "fixed/a/b.py": "new",
        "fixed/a/b-2.py": "old",
        "fixed/a/b-choice-1.py": "new",
    }
    assert [(row.file, row.environments) for row in rows] == [
        ("fixed/a/b.py", ("2.16", "2.21")),
        ("fixed/a/b-2.py", ("2.15",)),
        ("fixed/a/b-choice-1.py", ("2.15",)),
    ]


def test_fixed_programs_say_where_they_run() -> None:
    for row in read_index():
        program = read_fixed(row)
        assert all(program.runs_on(BY_NAME[name]) for name in row.environments), row.file
        assert not program.marks, row.file
