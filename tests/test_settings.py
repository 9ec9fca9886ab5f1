"""Names of rules, and which rules they choose."""

from __future__ import annotations

import pytest

from pylint_tfhub.rules import listed
from pylint_tfhub.settings import SettingError, choose_rules, find_rule, find_rules

ALL = frozenset(rule.symbol for rule in listed())
OPTIONAL = frozenset({"tfhub-unknown-handle-format"})


@pytest.mark.parametrize("name", ["tfhub-removed-api", "E8702", "e8702", " TFHUB-Removed-API "])
def test_a_rule_is_found_by_symbol_and_id(name: str) -> None:
    assert find_rules(name) == {"tfhub-removed-api"}
    assert find_rule(name).id == "E8702"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("all", ALL),
        ("tfhub", ALL - OPTIONAL),
        ("tfhub-optional", OPTIONAL),
        ("I", OPTIONAL),
        ("w", frozenset(rule.symbol for rule in listed() if rule.id.startswith("W"))),
    ],
)
def test_groups_mean_several_rules(name: str, found: frozenset[str]) -> None:
    assert found
    assert find_rules(name) == found


def test_every_rule_is_in_one_category() -> None:
    assert find_rules("E") | find_rules("W") | find_rules("I") == ALL


def test_by_default_the_optional_rules_are_not_chosen() -> None:
    assert choose_rules([], []) == ALL - OPTIONAL


def test_ignored_rules_are_taken_from_those_that_are_selected() -> None:
    assert choose_rules(["E8702", "W8701"], ["W"]) == {"tfhub-removed-api"}
    assert choose_rules(["tfhub", "I8799"], []) == ALL


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("tfhub-remved-api", "did you mean 'tfhub-removed-api'?"),
        ("E8720", "did you mean 'E87"),
        ("no-member", "`pylint-tfhub rules` lists them"),
        ("", "`pylint-tfhub rules` lists them"),
    ],
)
def test_another_name_is_an_error_that_helps(name: str, hint: str) -> None:
    for choose in (find_rules, find_rule):
        with pytest.raises(SettingError, match="there is no rule") as raised:
            choose(name)
        assert hint in str(raised.value)


def test_a_group_is_no_single_rule() -> None:
    with pytest.raises(SettingError):
        find_rule("all")
