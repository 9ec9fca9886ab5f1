"""What keeps a hub.Module: its name in strings, imports, and uses that no fix sees."""

from __future__ import annotations

import pytest

from pylint_tfhub.checking import Checker
from tests.notebooks.build import notebook
from tests.rewriting.test_module_fix import checker, choices, document, fixed, session


@pytest.fixture(scope="module", name="newest")
def _newest() -> Checker:
    return checker()


@pytest.mark.parametrize(
    "line",
    [
        "saver.restore(session, path)",
        'tf.train.init_from_checkpoint(path, {"/": "/"})',
        "tf.train.import_meta_graph(path)",
        "start = tf.estimator.WarmStartSettings(path)",
        'kept = tf.trainable_variables("module")',
        'kept = tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES, scope="module/")',
        'kept = [v for v in tf.global_variables() if "module" not in v.op.name]',
        'kept = [v for v in tf.global_variables() if v.name.startswith("module")]',
        'kept = [v for v in tf.global_variables() if v.name.split("/")[0] == "module"]',
        'kept = [v for v in tf.global_variables() if re.match(r"module/.*", v.name)]',
        'kept = [v for v in variables if not v.name.startswith(("module", "x"))]',
        'NAME = "module"\nkept = [v for v in tf.global_variables() if NAME in v.name]',
        "kept = tf.global_variables(SCOPE)",
        "kept = tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES, scope=SCOPE)",
        'tf.saved_model.simple_save(session, "exported", {}, {})',
        'estimator.export_saved_model("exported", receiver)',
        'x = globals()["m"]',
        '__all__ = ["m"]',
        '__all__ = [\n    "other",\n    "m",\n]',
    ],
)
def test_module_that_is_used_by_name_is_left(line: str, newest: Checker) -> None:
    assert choices(newest, session("models/tf1_hub") + f"{line}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "saver = tf.train.Saver()",
        "checkpoint.restore(path)",
        'kept = tf.trainable_variables("encoder")',
        "kept = tf.trainable_variables()",
        "kept = tf.get_collection(tf.GraphKeys.GLOBAL_VARIABLES)",
        'print("module is loaded")',
        'print("module")',
        'out = {"module": m(tf.zeros([1]))}',
        'params = {"module": 1}\nx = params["module"]',
        'parser.add_argument("module")',
        '__all__ = ["other"]',
        'names = {"m": 1}',
        'x = globals()["other"]',
    ],
)
def test_module_beside_other_names_is_written_anew(line: str, newest: Checker) -> None:
    assert len(choices(newest, session("models/tf1_hub") + f"{line}\n")) == 1


@pytest.mark.parametrize(("name", "number"), [("encoder", 0), ("other", 1)])
def test_tensor_that_is_fetched_by_a_given_name(name: str, number: int, newest: Checker) -> None:
    code = session("models/tf1_hub", f", name={name!r}")
    code += 'x = tf.get_default_graph().get_tensor_by_name("encoder_apply_default/x:0")\n'
    assert len(choices(newest, code)) == number


def test_message_says_what_an_export_lacks(newest: Checker) -> None:
    lacking = "lacks the files of the model, such as a vocabulary"
    code = session("models/tf1_hub")
    export = 'tf.saved_model.simple_save(session, "exported", {}, {})\n'
    for text, said in ((code, False), (code + export, True)):
        (found,) = newest.check(document(text)).diagnostics
        assert (lacking in found.message) is said


@pytest.mark.parametrize("name", ['"encoder"', "SCOPE"])
def test_variables_of_a_named_module(name: str, newest: Checker) -> None:
    code = 'SCOPE = "encoder"\n' + session("models/tf1_hub", f", name={name}")
    assert choices(newest, f'{code}kept = tf.global_variables("encoder")\n') == []
    assert choices(newest, f"{code}kept = tf.global_variables(SCOPE)\n") == []


def test_variables_below_the_name_of_a_scope(newest: Checker) -> None:
    kept = 'kept = tf.global_variables("scope")\n'
    code = session("models/tf1_hub") + kept
    assert len(choices(newest, code)) == 1
    inside = code.replace("default():", 'default(), tf.variable_scope("scope"):')
    assert choices(newest, inside) == []


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ('encoder = hub.Module("a/b")', 0),
        ("class A:\n    def __init__(self):\n        self.encoder = hub.Module('a/b')", 0),
        ('def f():\n    encoder = hub.Module("a/b")', 1),
        ('hub.Module("a/b")', 1),
    ],
)
def test_object_that_only_others_can_use_is_left(code: str, number: int, newest: Checker) -> None:
    (found,) = newest.check(document(f"import tensorflow_hub as hub\n{code}\n")).diagnostics
    assert len(found.fixes) == number


BY_NAME = """\
import tensorflow as tf
from tensorflow_hub import Module
vectors = Module("models/tf1_hub")(tf.zeros([1]))
"""


@pytest.mark.parametrize(
    "line",
    [
        '__all__ = ["Module"]',
        'def f(m: "Module"): ...',
        'def f(m: "list[Module]"): ...',
        "Module = None",
    ],
)
def test_import_that_is_used_otherwise_is_left(line: str, newest: Checker) -> None:
    assert choices(newest, BY_NAME)
    assert not any(item.fixes for item in newest.check(document(BY_NAME + line)).diagnostics)


def test_import_that_can_fail_is_left(newest: Checker) -> None:
    code = BY_NAME.replace("from", "try:\n    from").replace(
        "Module\n", "Module\nexcept ImportError:\n    Module = None\n", 1
    )
    assert fixed(newest, code) == code


TEXTS = 'import tensorflow_hub as hub\nm = hub.Module("models/tf1_hub")\nvectors = m(["a"])\n'


def test_tensorflow_that_comes_too_late_is_imported_before(newest: Checker) -> None:
    later = "import tensorflow as tf\n"
    assert fixed(newest, TEXTS + later).startswith(later)


@pytest.mark.parametrize(
    "line",
    [
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import tensorflow as tf\n",
        "if known:\n    import tensorflow as tf\n",
        "import tensorflow as tf\ndel tf\n",
    ],
)
def test_tensorflow_that_may_be_missing_is_not_used(line: str, newest: Checker) -> None:
    assert fixed(newest, line + TEXTS) == line + TEXTS


LEGACY_CELLS = ("import tensorflow as tf\nimport tensorflow_hub as hub", 'm = hub.Module("a/b")')


def test_object_that_an_earlier_cell_uses_is_left(newest: Checker) -> None:
    seen = notebook(
        LEGACY_CELLS[0], "y = m(tf.zeros([1]))", LEGACY_CELLS[1], "z = m(tf.zeros([1]))"
    )
    assert [item.fixes for item in newest.check(seen).diagnostics] == [()]


def test_name_that_other_cells_use_for_another_object_is_left(newest: Checker) -> None:
    cells = (LEGACY_CELLS[1], "y = m(tf.zeros([1]))", 'm = hub.Module("c/d")')
    other = "z = m(tf.zeros([1]){})"
    for argument, number in (("", 1), (", as_dict=True", 0)):
        seen = notebook(LEGACY_CELLS[0], *cells, other.format(argument))
        assert [len(item.fixes) for item in newest.check(seen).diagnostics] == [number] * 2


@pytest.mark.parametrize(
    "cell",
    [
        "%timeit -n 3 m(tf.zeros([1]), as_dict=True)",
        "y = %timeit -o m(tf.zeros([1]))",
        "!echo {m(tf.zeros([1]))}",
        "y = m(tf.zeros([1]), as_dict=True",
        "for name in m.get_signature_names()\n    print(name)",
    ],
)
def test_object_that_is_used_where_a_notebook_is_no_python_is_left(
    cell: str, newest: Checker
) -> None:
    seen = notebook(*LEGACY_CELLS, "m(tf.zeros([1]))", cell)
    found = newest.check(seen).diagnostics
    assert [item.fixes for item in found] == [()]


@pytest.mark.parametrize(
    "cell", ["!pip install m.tar", "%cd m", "%%bash\nm (x)", "f(m)\n= 1", "m?"]
)
def test_object_beside_other_commands_is_written_anew(cell: str, newest: Checker) -> None:
    (found,) = newest.check(notebook(*LEGACY_CELLS, "m(tf.zeros([1]))", cell)).diagnostics
    assert len(found.fixes) == 1


@pytest.mark.parametrize(("arguments", "number"), [("", 1), (", as_dict=True", 0)])
def test_name_with_two_values_in_a_notebook(arguments: str, number: int, newest: Checker) -> None:
    call = f"m(tf.zeros([1]){arguments})"
    seen = notebook(*LEGACY_CELLS, call, 'm = hub.load("c/d")', "m(tf.zeros([1]))")
    (found,) = newest.check(seen).diagnostics
    assert len(found.fixes) == number


def test_import_that_a_notebook_needs_in_a_bad_cell_is_left(newest: Checker) -> None:
    cells = ["import tensorflow as tf\nfrom tensorflow_hub import Module", 'Module("a/b")']
    bad = 'Module("c/d"'
    assert any(item.fixes for item in newest.check(notebook(*cells)).diagnostics)
    assert not any(item.fixes for item in newest.check(notebook(*cells, bad)).diagnostics)
