"""The parts between programs and verdicts: marks, conditions, records, comparisons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pylint_tfhub.knowledge.handles import HandleFormat, published_facts

from . import agreement
from .agreement import Reported, Verdict, compare
from .environments import BY_NAME
from .models.catalogue import PUBLISHED
from .observations import Observation, digest, disagreement, observation, statement_at
from .program import PROGRAMS, Program, ProgramError, read
from .run import close

OLD, NEW = BY_NAME["2.15"], BY_NAME["2.21"]

PROGRAM = '''"""A layer that is asked to train."""
# on: tf>=2.1
# cluster: worker, ps
import tensorflow_hub as hub

layer = hub.KerasLayer(  # [tfhub-legacy-handle-trainable] hub<0.16
    HANDLE, trainable=True
)
other = hub.KerasLayer(OTHER)
print("nothing of it")
outputs = layer(  # raises ValueError hub>=0.16, tf<2.16  # raises TypeError, unreported tf>=2.16
    [1.0]
)
'''


@pytest.fixture(name="program")
def a_program(tmp_path: Path) -> Program:
    return written(tmp_path, PROGRAM)


def written(directory: Path, text: str) -> Program:
    path = directory / "program.py"
    path.write_text(text)
    return replace(read(path), path=PROGRAMS / "tfhub_legacy_handle_trainable" / "program.py")


# Conditions


@pytest.mark.parametrize(
    "conditions",
    [
        "",
        "tf>=2.15",
        "tf==2.15",
        "hub<0.16, tf<2.16",
        "tf!=2.1",
        "hub<=0.15",
        "tf>2.2",
        "tf_keras==no",
    ],
)
def test_conditions_that_hold_on_2_15(conditions: str) -> None:
    assert OLD.meets(conditions)


@pytest.mark.parametrize(
    "conditions", ["tf>2.15", "hub<0.15", "hub<0.16, tf<2.15", "tf!=2.15", "tf_keras==yes"]
)
def test_conditions_that_do_not_hold_on_2_15(conditions: str) -> None:
    assert not OLD.meets(conditions)


@pytest.mark.parametrize("conditions", ["keras>=3", "tf", "tf_keras==2", "tf>=yes", "tf>=2.x"])
def test_a_condition_that_means_nothing_is_refused(conditions: str) -> None:
    with pytest.raises(ValueError, match="not a condition on tf, hub or tf_keras"):
        OLD.meets(conditions)


# Marks


def test_headers_and_marks_are_read(program: Program) -> None:
    assert program.cluster == ("worker", "ps")
    assert not program.own_process
    assert program.findings_on(OLD) == [(6, "tfhub-legacy-handle-trainable")]
    assert program.findings_on(NEW) == []
    assert program.raises_on(OLD) is None
    raises = program.raises_on(BY_NAME["2.15-hub0.16"])
    assert raises is not None
    assert (raises.line, raises.exception, raises.unreported) == (11, "ValueError", False)
    late = program.raises_on(NEW)
    assert late is not None
    assert (late.exception, late.unreported) == ("TypeError", True)


def test_environments_that_cannot_import_the_library_must_be_asked_for(program: Program) -> None:
    without = BY_NAME["2.21-no-tf_keras"]
    asked = replace(program, headers={"on": "tf_keras==no"})
    assert not program.runs_on(without)
    assert asked.runs_on(without)
    assert not program.runs_on(BY_NAME["1.15"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("import os\n", "the first line must be a docstring"),
        ('"""It fails."""\nf()  # raises\n', ":2: not a mark"),
        ('"""It fails."""\nf()  # [tfhub-removed-api] hub\n', ":2: not a mark"),
        ('"""It fails."""\nf()  # [tfhub-removed-api] hub>=x\n', "not a condition"),
        ('"""It runs."""\n# on: keras>=3\n', "not a condition"),
        ('"""It runs."""\n# process: other\n', "the only value is own"),
    ],
)
def test_a_program_that_means_nothing_is_refused(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match=problem):
        written(tmp_path, text)


def test_two_ends_in_one_environment_are_refused(tmp_path: Path) -> None:
    program = written(
        tmp_path, '"""It fails."""\nf()  # raises TypeError\ng()  # raises ValueError\n'
    )
    with pytest.raises(ProgramError, match="raises more than once on 2.15"):
        program.raises_on(OLD)


# Runs against marks


def test_the_digest_is_that_of_the_code_alone(program: Program) -> None:
    commented = PROGRAM.replace("# on: tf>=2.1", "# on: tf>=2.2").replace("A layer", "One layer")
    assert digest(replace(program, text=commented)) == digest(program)
    assert digest(replace(program, text=PROGRAM.replace("True", "False"))) != digest(program)


def test_a_line_belongs_to_its_innermost_statement() -> None:
    text = "def f():\n    return g(\n        1,\n    )\n\nf()\n"
    assert [statement_at(text, line) for line in (1, 2, 3, 4, 6)] == [1, 2, 2, 2, 6]


def seen(*end: str | int) -> Observation:
    """An observation: of a program that ran, or of the exception that it raised at some lines."""
    if not end:
        return Observation("ran", "")
    exception, *lines = end
    return Observation("raised", "", str(exception), "", tuple(map(int, lines)))


@pytest.mark.parametrize(
    ("observed", "problem"),
    [
        (seen("ValueError", 12), ""),
        (
            seen("ValueError", 9),
            "must raise ValueError at line 11, but it raised ValueError at line 9",
        ),
        (seen("TypeError", 11), "must raise ValueError at line 11, but it raised TypeError"),
        (seen(), "must raise ValueError at line 11, but it ran"),
        (Observation("hangs", ""), "must raise ValueError at line 11, but it hangs"),
    ],
)
def test_an_end_is_compared_with_the_marks(
    program: Program, observed: Observation, problem: str
) -> None:
    told = disagreement(program, BY_NAME["2.15-hub0.16"], observed)
    assert told.startswith(problem) if problem else not told


def test_a_program_without_an_expected_failure_must_run(program: Program) -> None:
    assert not disagreement(program, OLD, seen())
    assert disagreement(program, OLD, seen("ValueError", 11)).startswith("must run, but it raised")
    assert disagreement(program, OLD, Observation("died", "")) == "must run, but it died"


def test_what_changes_from_run_to_run_is_not_recorded(program: Program) -> None:
    cached = f"/tmp/x/tfhub_modules/{'0a' * 20}/saved_model.pb"
    text = f"no {cached}\n at 0x7f12345678 port localhost:4711"
    ended = {"outcome": "raised", "exception": "OSError", "text": text, "lines": [3]}
    kept = observation(program, ended, None)
    assert kept.text == "no <cache>/saved_model.pb at 0x... port localhost:<port>"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ([1.0, 2.0], [1.0, 2.000001], True),
        ([1.0, 2.0], [1.0, 2.1], False),
        ([1.0], [1.0, 2.0], False),
        ({"a": [1]}, {"a": [1]}, True),
        ({"a": [1]}, {"b": [1]}, False),
        (["text"], ["text"], True),
    ],
)
def test_results_are_equal_but_for_rounding(one: object, other: object, equal: bool) -> None:
    assert close(one, other) is equal


# Findings against runs

ERROR = Reported(6, "tfhub-legacy-handle-trainable", "")
WARNING = Reported(6, "tfhub-deprecated-module", "")


@pytest.mark.parametrize(
    ("said", "observed", "verdicts"),
    [
        # At its own statement, and where its object is used.
        ([ERROR], seen("ValueError", 6), {Verdict.SHOWN}),
        ([ERROR], seen("ValueError", 12), {Verdict.SHOWN}),
        # Elsewhere, and not at all.
        ([ERROR], seen("ValueError", 9), {Verdict.DISAGREES}),
        ([ERROR], seen(), {Verdict.DISAGREES}),
        ([], seen("ValueError", 12), {Verdict.DISAGREES}),
        ([], seen(), {Verdict.SILENT}),
        # Behind another finding's failure.
        (
            [Reported(9, "tfhub-removed-api", ""), ERROR],
            seen("E", 9),
            {Verdict.SHOWN, Verdict.NOT_REACHED},
        ),
        # A warning does not say that the program fails.
        ([WARNING], seen("ValueError", 6), {Verdict.NOT_REACHED, Verdict.DISAGREES}),
    ],
)
def test_verdicts(
    program: Program, said: list[Reported], observed: Observation, verdicts: set[Verdict]
) -> None:
    found = compare(program, OLD, said, observed)
    assert {verdict for _, verdict in found} == verdicts


def test_a_failure_that_no_rule_is_to_report(program: Program) -> None:
    found = list(compare(program, NEW, [], seen("TypeError", 11)))
    assert found == [("tfhub-legacy-handle-trainable", Verdict.UNREPORTED)]


def test_a_table_is_read_as_it_was_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    row = agreement.Row("a/b.py", "tfhub-x", {"2.15": Verdict.SHOWN, "2.21": Verdict.DISAGREES})
    path = tmp_path / "verdicts.tsv"
    path.write_text(agreement.table([row]))
    monkeypatch.setattr(agreement, "VERDICTS", path)
    assert agreement.read_table() == [row]


# Models


@pytest.mark.parametrize("address", PUBLISHED)
def test_models_have_the_format_that_the_linter_takes_their_handles_for(address: str) -> None:
    """Else a program would show what happens to another model than the published one."""
    kind = PUBLISHED[address]
    facts = published_facts(f"https://{address}")
    wanted = {
        "tf1_hub": {HandleFormat.TF1_HUB},
        "tf1_saved": {HandleFormat.TF1_SAVED_MODEL},
        "tf2": {HandleFormat.TF2_SAVED_MODEL},
    }
    (formats,) = (formats for start, formats in wanted.items() if kind.startswith(start))
    assert facts is not None
    assert facts.format in formats
