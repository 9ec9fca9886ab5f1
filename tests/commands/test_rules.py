"""`pylint-tfhub rules` and `pylint-tfhub explain`."""

from __future__ import annotations

import json

import pytest

from pylint_tfhub.rules import listed
from tests.commands.running import Command


def test_every_rule_is_listed(command: Command) -> None:
    done = command("rules")
    assert done.code == 0
    lines = done.out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.id, rule.symbol] for rule in listed()]
    assert lines[-1].split()[2] == "off"
    assert lines[0].split()[2] == "on"


def test_programs_can_read_the_list(command: Command) -> None:
    rules = json.loads(command("rules", "--output-format=json").out)
    assert [rule["id"] for rule in rules] == [rule.id for rule in listed()]
    assert rules[1] == {
        "id": "E8702",
        "symbol": "tfhub-removed-api",
        "default": True,
        "summary": "A name that the target release of tensorflow_hub no longer has.",
        "url": "https://pylint-tfhub.readthedocs.io/en/latest/rules/tfhub-removed-api/",
    }


@pytest.mark.parametrize("name", ["tfhub-removed-api", "E8702", "e8702"])
def test_a_rule_is_explained_by_its_page(command: Command, name: str) -> None:
    done = command("explain", name)
    assert done.code == 0
    assert done.out.startswith("# tfhub-removed-api (E8702)\n\n")
    for heading in ("## What it does", "## Why is this bad?", "## Example", "## References"):
        assert f"\n{heading}\n" in done.out
    assert "\x1b" not in done.out


def test_every_rule_can_be_explained(command: Command) -> None:
    done = command("explain", *(rule.symbol for rule in listed()))
    headings = [line for line in done.out.splitlines() if line.startswith("# tfhub-")]
    assert headings == [f"# {rule.symbol} ({rule.id})" for rule in listed()]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tfhub-removed"], "there is no rule 'tfhub-removed'; did you mean 'tfhub-removed-api'?"),
        (["E8702", "no-member"], "there is no rule 'no-member'; `pylint-tfhub rules` lists them"),
        (["all"], "there is no rule 'all'"),
        ([], "Missing argument"),
    ],
)
def test_another_name_is_an_error_that_helps(
    command: Command, arguments: list[str], said: str
) -> None:
    done = command("explain", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
