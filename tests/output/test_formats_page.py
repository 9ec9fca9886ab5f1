"""What the page on output formats shows is what the command prints, and its recipes run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pylint_tfhub import __version__
from pylint_tfhub.checking import Checker
from pylint_tfhub.cli import GROUP, main
from pylint_tfhub.commands.check import check
from pylint_tfhub.document import PythonFile
from pylint_tfhub.output.formats import FORMATS, render
from pylint_tfhub.settings import Settings
from tests.output.reports import ROOT, VERSION, diagnostic, report

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "output-formats.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"pylint-tfhub (check --output-format \w+[^'\n]*)", PAGE)


def example(name):
    """The code block below a heading, or the one that the examples are about."""
    heading = f"### {name}\n" if name in FORMATS else "For this `train.py`:\n"
    found = re.search(r"```\w+\n(.*?)```\n", PAGE.partition(f"\n{heading}")[2], re.DOTALL)
    assert found is not None
    return found.group(1)


@pytest.fixture(scope="module")
def found():
    """The report on the example."""
    return Checker(Settings()).check(PythonFile("train.py", example("train.py").encode()))


@pytest.mark.parametrize("name", FORMATS)
def test_the_examples_are_what_is_printed(found, name):
    printed = render(name, [found], version=__version__, root=ROOT)
    if name == "sarif":
        assert json.loads(example(name)) == json.loads(printed)["runs"][0]["results"]
    elif name == "json":
        assert json.loads(example(name)) | {"version": __version__} == json.loads(printed)
    else:
        assert example(name) == printed


@pytest.mark.parametrize("recipe", RECIPES)
def test_the_recipes_are_commands_whose_file_is_read(recipe):
    # A command remembers the names of its help from the first context that it gets.
    options = check.make_context("check", recipe.split()[1:], **GROUP.context_settings).params
    file = options["output_file"]
    if file is None:
        assert options["output_format"] == "github", "the log itself is read"
    else:
        assert len(re.findall(rf"[ '<]{re.escape(file)}\b", PAGE)) >= 2


def test_a_recipe_leaves_the_example_in_its_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "train.py").write_text(example("train.py"), encoding="utf-8")
    (recipe,) = (recipe for recipe in RECIPES if "gitlab" in recipe)
    assert main([*recipe.split(), "--jobs", "1", "--no-cache"]) == 1
    printed = (tmp_path / "gl-code-quality-report.json").read_text(encoding="utf-8")
    assert printed == example("gitlab")


def test_there_is_a_recipe_for_each_format_that_a_server_reads():
    assert {recipe.split()[2] for recipe in RECIPES} == set(FORMATS) - {"json"}


def test_the_table_names_every_format():
    table = PAGE.partition("| --- |")[2].partition("\n\n")[0]
    assert tuple(re.findall(r"^\| `(\w+)` ", table, re.MULTILINE)) == FORMATS


def levels(letter):
    """What each format makes of a finding whose id begins with a letter."""
    found = report(diagnostic("module", id_=f"{letter}8702"))
    documents = {name: render(name, found, version=VERSION, root=ROOT) for name in FORMATS}
    return [
        json.loads(documents["json"])["messages"][0]["type"],
        json.loads(documents["sarif"])["runs"][0]["results"][0]["level"],
        documents["github"].split()[0].removeprefix("::"),
        json.loads(documents["gitlab"])[0]["severity"],
        json.loads(documents["rdjson"])["diagnostics"][0]["severity"],
    ]


def test_the_table_of_levels_is_right():
    rows = re.findall(r"^\| ([EWRI]) \| (.*) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 4
    for letter, row in rows:
        assert row.split(" | ") == levels(letter)


def test_linked_files_exist():
    links = re.findall(r"\]\(((?!http)[^)#]+)\)", PAGE)
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []
