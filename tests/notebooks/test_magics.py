"""What only IPython understands: found where IPython finds it, and masked in its own place."""

from __future__ import annotations

import ast
import functools
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylint_tfhub.notebooks import magics
from pylint_tfhub.notebooks.magics import UNKNOWN
from tests.random_examples import ALWAYS_THE_SAME, MORE


def masked(source: str) -> str | None:
    hidden = magics.find(source)
    return None if hidden is None else magics.masked(source, hidden)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("%matplotlib inline", "0"),
        ("!pip install tensorflow_hub", "0"),
        ("!ls \\\n  -l\nx = 1", "0\n\nx = 1"),
        ("?hub.Module", "0"),
        ("hub.Module?", "0"),
        ("hub.Module??\nx = 1", "0\nx = 1"),
        ("if x:\n    !ls\n    y = 2", "if x:\n    0\n    y = 2"),
        ("files = !ls", f"files = {UNKNOWN}"),
        ("names: list = %who_ls str\ny = 2", f"names: list = {UNKNOWN}\ny = 2"),
        ("!echo \"it's\nx = 1", "0\nx = 1"),
        ("%time model = hub.load(handle)", "0;    model = hub.load(handle)"),
        ("%timeit -n 3 hub.load(handle)", "0"),
        ("%time for x in y: print(x)", "0"),
        ("%time f(\n", "0\n"),
        ("%%time\nx = 1", "\nx = 1"),
        ("\n%%capture out\n%%time\nx = 1\n!ls", "\n\n\nx = 1\n0"),
        ("# a note\n%%time", "# a note\n0"),
    ],
)
def test_masked(source: str, expected: str) -> None:
    text = masked(source)
    assert text is not None and len(text) == len(source)
    assert [line.rstrip() for line in text.split("\n")] == expected.split("\n")


@pytest.mark.parametrize(
    "source",
    [
        "x = '''\n%magic\n!ls\n'''",
        'x = """\n%%bash\n"""',
        "f(a\n%b\n)",
        "x = y \\\n% z",
        "print('what?')",
        "# why?\nx = '=!'",
        "print('loss = %d' % loss)",
        "x != y; x %= 3",
        "x = {\n  'a': 1,  # = !ls\n}",
    ],
)
def test_left_alone(source: str) -> None:
    ast.parse(source)
    assert masked(source) == source


@pytest.mark.parametrize("source", ["x = 5; y = !ls", "x += !ls", "1?"])
def test_no_magic_of_ipython_either(source: str) -> None:
    assert masked(source) == source


@pytest.mark.parametrize("magic", ["bash", "writefile train.py", "html", "python3", "bigquery df"])
def test_cells_for_other_programs(magic: str) -> None:
    assert masked(f"%%{magic}\nimport tensorflow_hub as hub") is None


def test_margin() -> None:
    assert magics.margin("x = 1") == ""
    assert magics.margin("\n    x = 1\n\n      y = 2\n") == "    "
    assert magics.margin("  x = '''\na'''") == ""
    assert magics.margin("\tx = 1\n        y = 2") == ""
    assert magics.margin("  \n") == ""


def test_long_lines_take_no_time() -> None:
    word = "a" * 200_000
    for source in (f"{word}(?", f"x = '{word}'?", "%" + word, "?" * 10_000, "= " * 10_000 + "!"):
        assert magics.find(source) is not None


PIECES = [
    *("%matplotlib inline", "!ls", "!ls \\\n  -l", "x = !ls -l", "x = %env HOME", "y = %time f(1)"),
    *("%time x = f(1)", "%time for i in x: pass", "%timeit -n 3 f()", "?x", "x?", "x.y??", "f(x)?"),
    *("!echo \"it's", "!echo '''", "x = 1", "s = '''\n%magic\n!ls\n'''", "f(a\n%b\n)", "# c?"),
    *("if x:\n    !ls\n    %cd x\n    y = 2", "x = y \\\n% z", "print('%d' % 3)", "x: int = !ls"),
    *("if x: y = !ls", "f(a=1); b = !ls", "x = a = !ls", "x == !ls", "x += !ls", "d['k'] = !ls"),
    *("a, b = %m c", "!!ls", "%%time", "%%bash", "%%capture out", "%%writefile a.py", "", "  "),
    *("x = '''a = !b'''", 'x = "a = !b"', "def f(a=1):\n    !ls\n    return a", "x = % y"),
    *("class A:\n  x = !ls\n  def f(self): pass", "%time?", "%x?", "(a,\n b)?", "x[0]?", "1?"),
    *("[i for i in\n!ls]", "print('''\n?\n''')", "@dec\ndef g(): pass", "x = 1 # = !ls", "%"),
    *("x =\\\n  !ls", "x = 5 = !ls", "%time x = 'a' # c", "!= 3", "%= 4", "// c", "x = %", "!"),
    *("x = r'\\'\n!ls", "x = '\\\n%y'\n!ls", "'''a''' '''\n!b'''", "%lsmagic;", "?", "x = f('a')?"),
]


@settings(max_examples=80 * MORE, deadline=None, derandomize=ALWAYS_THE_SAME)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.booleans())
def test_as_ipython_reads_it(pieces: list[str], indented: bool) -> None:
    source = "\n".join(pieces)
    if indented:
        source = "\n".join(f"  {line}" for line in source.split("\n"))
    margin = magics.margin(source)
    text = masked("\n".join(line.removeprefix(margin) for line in source.split("\n")))
    assert (text if text is None else tree(text)) == as_ipython(source)


def tree(text: str) -> str:
    """The syntax of a text; empty where it has none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.dump(ast.parse(text))
    except SyntaxError:
        return ""


def as_ipython(source: str) -> str | None:
    """The syntax of a cell as IPython reads it, with our words for its own calls."""
    if not source.strip():
        return tree("")
    text = transformer().transform_cell(source)
    if text.startswith("get_ipython().run_cell_magic("):
        magic, _, body = (ast.literal_eval(each) for each in ast.parse(text).body[0].value.args)
        return as_ipython(body) if magic in {"time", "capture"} else None
    return tree(ast.unparse(Words().visit(ast.parse(text)))) if tree(text) else ""


@functools.cache
def transformer():
    from IPython.core.inputtransformer2 import TransformerManager

    return TransformerManager()


class Words(ast.NodeTransformer):
    """Puts our words in the place of IPython's calls."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.stmt]:
        match node.value:
            case ast.Call(
                func=ast.Attribute(attr="run_line_magic"),
                args=[ast.Constant("time"), ast.Constant(str() as statement)],
            ) if tree("0;" + statement.lstrip()) and statement:
                return ast.parse("0;" + statement.lstrip()).body
            case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name("get_ipython")))):
                return ast.Expr(ast.Constant(0))
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        match node.func:
            case ast.Attribute(value=ast.Call(func=ast.Name("get_ipython"))):
                return ast.Name(UNKNOWN, ast.Load())
        return self.generic_visit(node)
