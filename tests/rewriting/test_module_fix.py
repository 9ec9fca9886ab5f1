"""The fixes of hub.Module: files before and after, and code that they leave alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import Diagnostic
from pylint_tfhub.document import PythonFile
from pylint_tfhub.fixes.fixing import fix_document
from pylint_tfhub.settings import Probe, Settings

CASES = Path(__file__).with_name("module")
BEFORE = [path for path in sorted(CASES.glob("*.py")) if path.with_suffix(".fixed.py").exists()]
UNLIKE = {"imported_by_name", "long_names_of_signatures", "spec_of_a_handle"}
"""Where a message names the library, shortens a text or leaves the spec out."""
SYMBOLS = frozenset({"tfhub-removed-api", "tfhub-deprecated-module", "tfhub-savedmodel-in-module"})


def checker(tensorflow: str = "2.21.0", hub: str = "0.16.1") -> Checker:
    return Checker(Settings(tensorflow, hub, Probe.OFF, enabled=SYMBOLS))


@pytest.fixture(scope="module", name="newest")
def _newest() -> Checker:
    return checker()


@pytest.fixture(scope="module", name="old")
def _old() -> Checker:
    return checker("2.15.1", "0.15.0")


def document(code: str) -> PythonFile:
    return PythonFile(None, code.encode())


def fixed(check: Checker, code: str) -> str:
    return fix_document(document(code), check.check, unsafe=True).document.text.content


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
def test_file_is_written_anew(path: Path, newest: Checker, old: Checker) -> None:
    expected = path.with_suffix(".fixed.py").read_text()
    assert fixed(newest, path.read_text()) == expected
    assert fixed(old, path.read_text()) == expected
    assert not newest.check(document(expected)).diagnostics


def refused() -> list[tuple[str, int, int]]:
    tree = ast.parse((CASES / "refused.py").read_text())
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [(node.name, node.lineno, node.end_lineno or 0) for node in functions]


@pytest.fixture(scope="module", name="left_alone")
def _left_alone(newest: Checker) -> tuple[Diagnostic, ...]:
    return newest.check(PythonFile(None, (CASES / "refused.py").read_bytes())).diagnostics


@pytest.mark.parametrize(("name", "first", "last"), refused(), ids=[name for name, *_ in refused()])
def test_code_is_left_alone(
    name: str, first: int, last: int, left_alone: tuple[Diagnostic, ...]
) -> None:
    found = [item for item in left_alone if first <= item.start.line <= last]
    assert found
    assert [item.fixes for item in found] == [()] * len(found), name


class _Normal(ast.NodeTransformer):
    """Makes equal what is written differently: dicts, and the order of keyword arguments."""

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        self.generic_visit(node)
        names = [key.value for key in node.keys if isinstance(key, ast.Constant)]
        keywords = [
            ast.keyword(str(name), value) for name, value in zip(names, node.values, strict=True)
        ]
        return ast.Call(ast.Name("dict", ast.Load()), [], keywords) if names else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        node.args += [item.value for item in node.keywords if item.arg == "handle"]
        kept = [item for item in node.keywords if item.arg != "handle"]
        node.keywords = sorted(kept, key=lambda item: item.arg or "")
        return node


def parts(code: str) -> set[str]:
    """Every expression and statement in the code."""
    return {ast.dump(node) for node in ast.walk(_Normal().visit(ast.parse(code)))}


def proposed(message: str) -> list[str]:
    """The code that a message proposes after the word "write"."""
    _, _, advice = message.partition("; write ")
    found = re.findall(r"`([^`]*)`", re.split(r"; |, and|where it", advice)[0])
    return [code for code in found if "(" in code or "." in code]


@pytest.mark.parametrize(
    "path",
    [path for path in BEFORE if path.stem not in UNLIKE],
    ids=lambda path: path.stem,
)
def test_message_and_fix_say_the_same(path: Path, newest: Checker) -> None:
    written = parts(path.with_suffix(".fixed.py").read_text())
    found = newest.check(PythonFile(None, path.read_bytes())).diagnostics
    codes = [code for item in found if item.fixes for code in proposed(item.message)]
    assert codes
    for code in codes:
        body = ast.parse(code).body[0]
        wanted = body.value if isinstance(body, ast.Expr) else body
        assert ast.dump(_Normal().visit(wanted)) in written, code


SESSION = """
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    m = hub.Module({handle!r}{arguments})
    vectors = m({inputs})
"""
LEGACY = "https://tfhub.dev/google/universal-sentence-encoder/2"
SAVED_MODEL = "https://tfhub.dev/google/universal-sentence-encoder/4"


def session(handle: str, arguments: str = "", inputs: str = "tf.zeros([1])") -> str:
    return SESSION.format(handle=handle, arguments=arguments, inputs=inputs)


def choices(check: Checker, code: str) -> list[tuple[str, list[str]]]:
    """Applicability and inserted code of each fix of the only finding."""
    (found,) = check.check(document(code)).diagnostics
    return [
        (fix.applicability.value, [item.edit.text for item in fix.edits if item.edit.text])
        for fix in found.fixes
    ]


def test_later_version_is_the_second_choice(newest: Checker) -> None:
    assert choices(newest, session(LEGACY)) == [
        ("unsafe", ["KerasLayer"]),
        ("unsafe", ["KerasLayer", f'"{SAVED_MODEL}"']),
    ]


def test_handle_in_a_constant_is_changed_where_it_stands(newest: Checker) -> None:
    code = session("HANDLE").replace("'HANDLE'", "HANDLE")
    code = code.replace("with", f'HANDLE = "{LEGACY}"\n\nwith')
    assert len(choices(newest, code)) == 2
    assert len(choices(newest, f"{code}\nprint(HANDLE)\n")) == 1


@pytest.mark.parametrize(
    ("arguments", "inputs"),
    [
        (", tags={'train'}", "tf.zeros([1])"),
        ("", "tf.zeros([1]), as_dict=True"),
        ("", "dict(x=tf.zeros([1]))"),
        ("", 'tf.zeros([1]), signature="other"'),
    ],
)
def test_later_version_is_no_choice_for_other_calls(
    arguments: str, inputs: str, newest: Checker
) -> None:
    assert len(choices(newest, session(LEGACY, arguments, inputs))) == 1


def test_model_of_another_name_is_only_shown(newest: Checker) -> None:
    handle = "https://tfhub.dev/google/albert_base/3"
    assert [level for level, _ in choices(newest, session(handle))] == ["unsafe", "display"]


@pytest.mark.parametrize("check", ["newest", "old"])
def test_saved_model_gets_a_layer(check: str, request: pytest.FixtureRequest) -> None:
    linter = request.getfixturevalue(check)
    assert choices(linter, session(SAVED_MODEL)) == [("unsafe", ["KerasLayer"])]
    trained = fixed(linter, session(SAVED_MODEL, ", trainable=True"))
    assert f"hub.KerasLayer('{SAVED_MODEL}', trainable=True)" in trained


@pytest.mark.parametrize("inputs", ["tf.zeros([1]), as_dict=True", "{'x': tf.zeros([1])}"])
def test_saved_model_called_in_the_old_way_is_left(inputs: str, newest: Checker) -> None:
    assert choices(newest, session(SAVED_MODEL, "", inputs)) == []


@pytest.mark.parametrize(
    ("tensorflow", "hub"), [("1.15.0", "0.7.0"), ("1.14.0", "0.12.0"), ("1.15.0", ">=0.5,<0.16")]
)
def test_releases_without_the_new_api_get_no_fix(tensorflow: str, hub: str) -> None:
    assert choices(checker(tensorflow, hub), session("models/tf1_hub")) == []


def test_signature_without_inputs_is_called_of_the_loaded_model_before_2_15() -> None:
    code = session("models/tf1_hub_generator", "", 'signature="gen"')
    assert choices(checker("2.2.0", "0.12.0"), code) == [
        ("unsafe", ["load", '.signatures["gen"]', '["default"]'])
    ]


def test_descriptions_of_inputs_are_asked_from_2_15_on() -> None:
    code = session("models/tf1_hub").replace("m(tf.zeros([1]))", "sorted(m.get_input_info_dict())")
    assert choices(checker("2.2.0", "0.12.0"), code) == []
    assert len(choices(checker("2.15.1", "0.15.0"), code)) == 1


def test_lines_keep_their_ends_and_characters(newest: Checker) -> None:
    code = session("modèles", ",  # où\u2028\n    ", '["é"], signature="ß"').replace("\n", "\r\n")
    expected = code.replace("Module('modèles'", "KerasLayer('modèles'").replace(
        ",  # où", ', signature="ß", output_key="default",  # où'
    )
    expected = expected.replace('["é"], signature="ß")', 'tf.constant(["é"]))')
    assert fixed(newest, code) == expected


@pytest.mark.parametrize(("inputs", "number"), [("x", 1), ('x, signature="s"', 0)])
def test_saved_model_behind_a_spec_is_known_as_one(
    inputs: str, number: int, newest: Checker
) -> None:
    code = session(SAVED_MODEL, "", inputs).replace(f"'{SAVED_MODEL}'", "spec")
    code = code.replace("with", f"spec = hub.load_module_spec('{SAVED_MODEL}')\nwith")
    found = newest.check(document(code)).diagnostics
    assert [len(item.fixes) for item in found] == [number, number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("my.encoder.hub.Module", 0),
        ("tensorflow_hub.Module", 0),
        ("module_apply_default/sub:0", 0),
        ("module/w:0", 0),
        ("hub.Module", 1),
        ("modules/encoder", 1),
    ],
)
def test_strings_that_name_what_goes_keep_it(text: str, number: int, newest: Checker) -> None:
    code = session("models/tf1_hub") + f'NAME = "{text}"\n'
    assert len(choices(newest, code)) == number
