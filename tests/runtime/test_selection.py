"""Which programs a run chooses, and what it compares their results with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from . import observations
from .agreement import programs
from .environments import BY_NAME, COMPLETE, Environment
from .fixed import made_for
from .observations import Observation
from .selection import Selection, select

OLD, NEW = BY_NAME["2.15"], BY_NAME["2.21"]
KEPT_ON_SELF = "fixes/encoder_kept_on_self.py"
PHOTOS = "tfhub_deprecated_module/photo_features"


def names(selection: Selection) -> set[str]:
    return {program.name for program in selection.programs}


def test_a_program_comes_with_what_fixes_make_of_it() -> None:
    chosen = select(OLD, programs(), [KEPT_ON_SELF])
    assert {KEPT_ON_SELF, f"fixed/{KEPT_ON_SELF}"} <= names(chosen)
    assert chosen.references()[f"fixed/{KEPT_ON_SELF}"] == [KEPT_ON_SELF]


def test_where_the_original_fails_its_repairs_are_run_for_comparison() -> None:
    chosen = select(NEW, programs(), [f"{PHOTOS}.py"], only_fixed=True)
    assert {f"{PHOTOS}_repaired.py", f"fixed/{PHOTOS}.py"} <= names(chosen)
    assert f"{PHOTOS}_repaired.py" in chosen.references()[f"fixed/{PHOTOS}.py"]


def test_a_repair_comes_with_its_original() -> None:
    chosen = select(OLD, programs(), [f"{PHOTOS}_repaired.py"])
    assert names(chosen) == {f"{PHOTOS}.py", f"{PHOTOS}_repaired.py"}
    assert not chosen.made


def test_what_complete_environments_show_is_left_out_on_demand() -> None:
    shown = {row.file for name in COMPLETE for row in made_for(BY_NAME[name])}
    chosen = select(BY_NAME["2.2"], programs(), [], distinct=True)
    assert 0 < len(chosen.programs) < len(chosen.known) / 2
    assert not shown & set(chosen.made)


def test_only_programs_with_other_code_than_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not select(OLD, programs(), [], changed=True).programs
    records = observations.load(OLD.name)
    fixed = f"fixed/{KEPT_ON_SELF}"
    records[fixed] = replace(records[fixed], code="other")
    monkeypatch.setattr(observations, "load", lambda _: records)
    assert names(select(OLD, programs(), [], changed=True)) == {fixed, KEPT_ON_SELF}


def test_problems_are_told_by_what_a_program_is() -> None:
    chosen = select(OLD, programs(), [KEPT_ON_SELF])
    by_name = {program.name: program for program in chosen.programs}
    unequal = Observation("ran", "", equal=False)
    told = chosen.problem(by_name[f"fixed/{KEPT_ON_SELF}"], unequal)
    assert told == f"gives another result than {KEPT_ON_SELF}"
    repaired = select(OLD, programs(), [f"{PHOTOS}_repaired.py"])
    by_name = {program.name: program for program in repaired.programs}
    told = repaired.problem(by_name[f"{PHOTOS}_repaired.py"], unequal)
    assert told == f"gives another result than {PHOTOS}.py"


@pytest.mark.parametrize("environment", [NEW, BY_NAME["1.15"]], ids=lambda item: item.name)
def test_what_results_are_compared_with_is_run_too(environment: Environment) -> None:
    chosen = select(environment, programs(), [], distinct=environment.name not in COMPLETE)
    assert names(chosen) >= {name for given in chosen.references().values() for name in given}
