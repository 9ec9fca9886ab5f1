"""Comments for pylint take away what they take away in pylint, which is asked for each example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agreement_with_pylint import by_pylint, by_us

HEAD = "import tensorflow_hub as hub\n"
CALL = 'hub.Module("x")'
CASES = {
    "by symbol": f"{CALL}  # pylint: disable=tfhub-removed-api\n{CALL}\n",
    "by id": f"{CALL}  # pylint: disable=E8702\n{CALL}\n",
    "by category": f"{CALL}  # pylint: disable=E\n{CALL}\n",
    "by category in words": f"{CALL}  # pylint: disable=error\n{CALL}\n",
    "by checker": f"{CALL}  # pylint: disable=tfhub\n{CALL}\n",
    "by the other checker": f"{CALL}  # pylint: disable=tfhub-optional\n{CALL}\n",
    "another rule": f"{CALL}  # pylint: disable=tfhub-deprecated-module\n",
    "another linter's": f"{CALL}  # pylint: disable=no-member\n",
    "several names": f"{CALL}  # pylint: disable=no-member, E8702 ,line-too-long\n{CALL}\n",
    "unknown beside known": f"{CALL}  # pylint: disable=tfhub-removed,tfhub-removed-api\n{CALL}\n",
    "unknown only": f"{CALL}  # pylint: disable=tfhub-removed\n",
    "old keyword": f"{CALL}  # pylint: disable-msg=E8702\n{CALL}\n",
    "no names": f"{CALL}  # pylint: disable=\n",
    "no keyword": f"{CALL}  # pylint: E8702\n",
    "other keyword": f"{CALL}  # pylint: silence=E8702\n",
    "no assignment": f"{CALL}  # pylint: disable E8702\n",
    "reason after it": f"{CALL}  # pylint: disable=E8702; it is meant so\n{CALL}\n",
    "reason before it": f"{CALL}  # it is meant so # pylint: disable=E8702\n{CALL}\n",
    "after type comment": f"{CALL}  # type: ignore # pylint: disable=E8702\n{CALL}\n",
    "in a string": f'x = "# pylint: disable=E8702"; {CALL}\n',
    "in a docstring": f'"""\n# pylint: disable=E8702\n"""\n{CALL}\n',
    "from here on": f"{CALL}\n# pylint: disable=E8702\n{CALL}\n{CALL}\n",
    "until here": f"# pylint: disable=E8702\n{CALL}\n# pylint: enable=E8702\n{CALL}\n",
    "enable on the line": f"# pylint: disable=E8702\n{CALL}\n{CALL}  # pylint: enable=E8702\n{CALL}\n",
    "next": f"# pylint: disable-next=E8702\n{CALL}\n{CALL}\n",
    "next after a blank line": f"# pylint: disable-next=E8702\n\n{CALL}\n",
    "next twice": f"# pylint: disable-next=E8702\n# pylint: disable-next=E8702\n{CALL}\n",
    "skip file": f"{CALL}\n# pylint: skip-file\n{CALL}\n",
    "disable all": f"{CALL}\nif True:\n    x = 1  # pylint: disable=all\n{CALL}\n",
    "disable-all": f"# pylint: disable-all\n{CALL}\n",
    "enable all": f"# pylint: disable=E8702\n# pylint: enable=all\n{CALL}\n",
    "in a function": f"def f():\n    # pylint: disable=E8702\n    {CALL}\n    {CALL}\n{CALL}\n",
    "late in a function": f"def f():\n    {CALL}\n    # pylint: disable=E8702\n    {CALL}\n{CALL}\n",
    "after a docstring": f'def f():\n    """A."""\n    # pylint: disable=E8702\n    {CALL}\n{CALL}\n',
    "on a def": f"def f():  # pylint: disable=E8702\n    {CALL}\n{CALL}\n",
    "on a class": f"class C:  # pylint: disable=E8702\n    x = {CALL}\n    y = {CALL}\n{CALL}\n",
    "on a decorator": f"@hub.Module  # pylint: disable=E8702\ndef f(x={CALL}): pass\n",
    "on an if": f"if x:  # pylint: disable=E8702\n    {CALL}\nelse:\n    {CALL}\n{CALL}\n",
    "on an else": f"if x:\n    {CALL}\nelse:  # pylint: disable=E8702\n    {CALL}\n{CALL}\n",
    "in an if": f"if x:\n    # pylint: disable=E8702\n    {CALL}\nelse:\n    {CALL}\n{CALL}\n",
    "on a try": f"try:  # pylint: disable=E8702\n    {CALL}\nexcept E:\n    {CALL}\nfinally:\n    {CALL}\n",
    "on an except": f"try:\n    {CALL}\nexcept E:  # pylint: disable=E8702\n    {CALL}\n{CALL}\n",
    "on a for": f"for x in y:  # pylint: disable=E8702\n    {CALL}\nelse:\n    {CALL}\n{CALL}\n",
    "on a with": f"with x:  # pylint: disable=E8702\n    {CALL}\n{CALL}\n",
    "first line of a call": 'hub.Module(  # pylint: disable=E8702\n    "x",\n)\n',
    "last line of a call": 'hub.Module(\n    "x",\n)  # pylint: disable=E8702\n',
    "inside a call": f"print(\n    1,  # pylint: disable=E8702\n    {CALL},\n    {CALL})\n{CALL}\n",
    "on a line alone in a call": f"print(\n    # pylint: disable=E8702\n    {CALL},\n)\n{CALL}\n",
    "continued line": f"x = \\\n    {CALL}  # pylint: disable=E8702\n{CALL}\n",
    "two statements": f"{CALL}; {CALL}  # pylint: disable=E8702\n{CALL}\n",
    "first line": f"{CALL}\n{CALL}\n",
    "at the end": f"{CALL}\n# pylint: disable=E8702\n",
    "at the end without a newline": f"{CALL}\n# pylint: disable=E8702",
    "in a match": f"match x:  # pylint: disable=E8702\n    case 1:\n        {CALL}\n    case _:\n        {CALL}\n",
    "in a lambda": f"f = lambda: {CALL}  # pylint: disable=E8702\n{CALL}\n",
    "form feed": f"\x0c# pylint: disable=E8702\n{CALL}\n",
    "upper case": f"{CALL}  # PYLINT: DISABLE=E8702\n",
    "blanks": f"{CALL}  #pylint:disable = E8702\n{CALL}\n",
    "of the optional rule": "hub.KerasLayer('https://models.example.com/m', trainable=True)"
    "  # pylint: disable=I8799\n",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A file for each case."""
    folder = tmp_path_factory.mktemp("suppressed")
    (folder / ".git").mkdir()
    written = {}
    for number, (name, text) in enumerate(CASES.items()):
        written[name] = folder / f"case_{number}.py"
        # The first line is for comments at the top of a module.
        first_line = "# pylint: disable=E8702\n" if name == "first line" else ""
        written[name].write_text(first_line + HEAD + text, encoding="utf-8")
    return written


@pytest.mark.parametrize("newline", ["\r", "\r\n", "\n"])
def test_line_ends_are_those_that_pylint_sees(tmp_path: Path, newline: str) -> None:
    (tmp_path / ".git").mkdir()
    path = tmp_path / "code.py"
    text = f"{HEAD}{CALL}\n# pylint: disable=E8702\n{CALL}\n{CALL}  # pylint: enable=E8702\n"
    path.write_bytes(text.replace("\n", newline).encode())
    assert by_us([path]) == by_pylint([path])


def test_comments_take_away_what_they_do_in_pylint(files: dict[str, Path]) -> None:
    paths = [*files.values()]
    expected, found = by_pylint(paths), by_us(paths)
    for name, path in files.items():
        assert [each for each in found if each.path == str(path)] == [
            each for each in expected if each.path == str(path)
        ], name


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("by symbol", [3]),
        ("until here", [5]),
        ("next", [4]),
        ("skip file", []),
        ("in a function", [6]),
        ("on a def", [3, 4]),
        ("in a string", [2]),
        ("unknown only", [2]),
    ],
)
def test_the_lines_that_are_left(files: dict[str, Path], name: str, lines: list[int]) -> None:
    assert [each.line for each in by_us([files[name]])] == lines


def test_comments_in_code_nested_too_deeply_are_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pylint_tfhub import checking
    from pylint_tfhub.document import open_document
    from pylint_tfhub.settings import Settings

    def deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(checking, "kept", deep)
    document = open_document(str(tmp_path / "code.py"), (HEAD + CALL).encode())
    report = checking.Checker(Settings()).check(document)
    assert len(report.diagnostics) == 1
    assert "nested too deeply" in report.problems[0].message
