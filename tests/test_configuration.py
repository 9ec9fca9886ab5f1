"""Settings in pyproject.toml: where they are looked for, what they mean, and what is wrong."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.configuration import ConfigurationError, load_configuration, read_configuration
from pylint_tfhub.settings import KEYS, Probe

TABLE = "[tool.pylint-tfhub]\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a version-controlled tree, which is the working directory."""
    folder = tmp_path / "outside" / "project"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def write(text: str, folder: str = ".") -> None:
    Path(folder).mkdir(exist_ok=True)
    Path(folder, "pyproject.toml").write_text(text, encoding="utf-8")


def values(text: str) -> dict[str, Any]:
    write(text)
    return dict(load_configuration(".").values)


def test_every_key_is_read() -> None:
    text = TABLE + (
        'select = ["E", "tfhub-optional"]\n'
        'ignore = ["E8702"]\n'
        'exclude = ["generated", "*_pb2.py"]\n'
        "gitignore = false\n"
        'tfhub-tensorflow-version = "2.15"\n'
        'tfhub-hub-version = ">=0.12"\n'
        'tfhub-probe = "off"\n'
        'tfhub-probe-hosts = ["models.example.com"]\n'
        "[tool.pylint-tfhub.per-file-ignores]\n"
        '"tests/*" = ["W8701"]\n'
        "[tool.pylint-tfhub.handles]\n"
        '"x" = "tf1-hub"\n'
    )
    found = values(text)
    assert found == {
        "select": ("E", "tfhub-optional"),
        "ignore": ("E8702",),
        "exclude": ("generated", "*_pb2.py"),
        "gitignore": False,
        "tfhub-tensorflow-version": "2.15",
        "tfhub-hub-version": ">=0.12",
        "tfhub-probe": Probe.OFF,
        "tfhub-probe-hosts": ("models.example.com",),
        "per-file-ignores": (("tests/*", frozenset({"tfhub-deprecated-module"})),),
    }
    assert sorted(found) == sorted(KEYS)


def test_the_nearest_file_with_a_table_counts(here: Path) -> None:
    write(TABLE + 'select = ["E"]\n')
    write("[project]\nname = 'inner'\n", "inner")
    write(TABLE + 'select = ["W"]\n', "own")

    assert load_configuration("inner").values == {"select": ("E",)}
    assert load_configuration("inner").root == str(here)
    assert load_configuration("own").values == {"select": ("W",)}
    assert load_configuration("own").root == str(here / "own")
    assert load_configuration("nowhere/yet").root == str(here)


def test_nothing_is_read_above_the_project(here: Path) -> None:
    (here.parent / "pyproject.toml").write_text(TABLE + 'select = ["E"]\n', encoding="utf-8")

    found = load_configuration(".")

    assert (found.values, found.path, found.root) == ({}, None, os.getcwd())


def test_the_home_directory_is_no_project(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / ".git").rmdir()
    (here.parent / "pyproject.toml").write_text(TABLE + 'select = ["E"]\n', encoding="utf-8")
    assert load_configuration(".").values == {"select": ("E",)}

    monkeypatch.setenv("HOME", str(here.parent))
    monkeypatch.setenv("USERPROFILE", str(here.parent))
    assert load_configuration(".").values == {}
    assert load_configuration("..").values == {"select": ("E",)}


def test_options_of_the_plugin_count_where_our_table_is_silent() -> None:
    text = (
        '[tool.pylint.main]\nload-plugins = ["pylint_tfhub"]\n'
        '[tool.pylint.tfhub]\ntfhub-tensorflow-version = 2.15\ntfhub-hub-version = "0.15"\n'
        'tfhub-probe-hosts = "a.example, b.example"\n'
        '[tool.pylint-tfhub]\ntfhub-hub-version = "0.16"\n'
    )
    assert values(text) == {
        "tfhub-tensorflow-version": "2.15",
        "tfhub-hub-version": "0.16",
        "tfhub-probe-hosts": ("a.example", "b.example"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "this is no TOML",
        "[tool]\nother = 1\n",
        "tool = 1  # pylint\n",
        "[tool.pylint]\njobs = 2\n",
        "[tool.pylint.main]\njobs = 2\n",
        "\ufeff[tool.pylint-tfhub]\r\n",
        "",
    ],
)
def test_a_file_that_sets_nothing(text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selekt = []", "'selekt' is no key of [tool.pylint-tfhub]; did you mean 'select'?"),
        ("jobs = 3", "'jobs' is no key of [tool.pylint-tfhub]; known are select, ignore"),
        ('tfhub_probe = "off"', "did you mean 'tfhub-probe'?"),
        ('select = "E"', 'select must be a list of texts, not \'E\'; write ["...", "..."]'),
        ("select = []", "select names no rule; leave it out for those on by default"),
        ("select = [1]", "select must be a list of texts, not 1"),
        ('ignore = ["W8720"]', "ignore: there is no rule 'W8720'; did you mean 'W87"),
        ("gitignore = 1", "gitignore is 1; write true or false"),
        ('tfhub-probe = "on"', 'tfhub-probe is \'on\'; write one of "off", "cache", "network"'),
        ("tfhub-probe = true", "tfhub-probe is True; write one of"),
        ("tfhub-hub-version = 0.15", "tfhub-hub-version is 0.15; write a text in quotes"),
        ('per-file-ignores = ["x"]', "per-file-ignores must be a table, not a list"),
        ('per-file-ignores = {"a" = "W"}', "per-file-ignores 'a' must be a list of texts"),
        ('per-file-ignores = {"a" = ["W9"]}', "per-file-ignores: there is no rule 'W9'"),
        ("select = [", "is not valid TOML ("),
    ],
)
def test_what_is_wrong_names_file_and_key_and_says_what_to_do(text: str, said: str) -> None:
    write(TABLE + text + "\n")
    with pytest.raises(ConfigurationError) as raised:
        load_configuration(".")
    assert str(raised.value).startswith("pyproject.toml")
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tool.pylint-tfhub = 3", "tool.pylint-tfhub must be a table, not 3"),
        ("[tool.pylint_tfhub]\n", "[tool.pylint_tfhub] is not read; write [tool.pylint-tfhub]"),
        ("[tool.pylint.tfhub]\ntfhub-probe = 'on'\n", "[tool.pylint] tfhub-probe is 'on'"),
        ("# pylint\nx" + ".x" * 2000, "is not valid TOML (line 2 has more than 1000 dots)"),
    ],
)
def test_what_is_wrong_outside_of_the_keys(text: str, said: str) -> None:
    write(text)
    with pytest.raises(ConfigurationError) as raised:
        load_configuration(".")
    assert said in str(raised.value)


def test_a_file_can_be_named(here: Path) -> None:
    Path("settings.toml").write_text(TABLE + 'ignore = ["W"]\n', encoding="utf-8")

    found = read_configuration("settings.toml")

    assert (found.values, found.root) == ({"ignore": ("W",)}, str(here))
    with pytest.raises(ConfigurationError, match="--config: there is no file nowhere.toml"):
        read_configuration("nowhere.toml")
