"""The page on migrating a project shows what the commands print, and its changes lead to the end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.generate_migrating_page import LEFT_OUT, PAGE, apply, page, printed, shortened

SHOWN = PAGE.read_text(encoding="utf-8")
PROMPTS = re.findall(r"^\$ pylint-tfhub (.*)$", SHOWN, re.MULTILINE)
FINDING = "a.py:1:0: E1 x\n1 | f()\n  | ^^^\n\n"
OTHER = FINDING.replace("a.py", "b.py")


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """The page as it should be, and the project that it leads to."""
    folder = tmp_path_factory.mktemp("migrating") / "project"
    return page(folder), folder


def test_the_page_shows_what_is_printed(migrated):
    assert migrated[0] == SHOWN


def test_each_way_to_fix_is_shown():
    assert PROMPTS[:5] == [
        "check",
        "fix --diff",
        "fix",
        "fix --unsafe-fixes --diff",
        "fix --unsafe-fixes",
    ]


def test_the_project_ends_clean_and_nothing_is_left_to_fix(migrated):
    _, folder = migrated
    assert SHOWN.count("No findings") >= 1
    assert printed("$ pylint-tfhub check", folder).startswith("No findings")
    before = {path: path.read_bytes() for path in folder.rglob("*.py")}
    printed("$ pylint-tfhub fix --unsafe-fixes", folder)
    assert {path: path.read_bytes() for path in folder.rglob("*.py")} == before


def test_findings_are_left_out_only_after_they_were_shown():
    shown = set()
    assert shortened(FINDING + "Found 1", shown) == FINDING + "Found 1"
    assert (
        shortened(FINDING + OTHER + FINDING + "Found 3", shown)
        == LEFT_OUT + OTHER + LEFT_OUT + "Found 3"
    )
    assert shortened(FINDING + OTHER + "Found 2", shown) == LEFT_OUT + "Found 2"


def test_a_change_that_does_not_fit_is_an_error(tmp_path):
    (tmp_path / "a.txt").write_text("one\n", encoding="utf-8")
    diff = "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-{}\n+two\n"
    with pytest.raises(OSError, match="does not fit"):
        apply(diff.format("three"), tmp_path)
    apply(diff.format("one"), tmp_path)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "two\n"


def test_linked_files_exist():
    text = re.sub(r"^```.*?^```$", "", SHOWN, flags=re.DOTALL | re.MULTILINE)
    links = re.findall(r"\]\(((?!http)[^)#]+)\)", text)
    assert links
    assert [link for link in links if not Path(PAGE.parent, link).exists()] == []
