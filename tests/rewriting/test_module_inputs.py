"""What the fixes of hub.Module see of its inputs, and of classes that share an object."""

from __future__ import annotations

import pytest

from tests.rewriting.offers import Target

NEWEST = Target("tfhub-removed-api", "2.21.0")
HEAD = "import tensorflow as tf\nimport tensorflow_hub as hub\n\n"


def fixed(code: str) -> str:
    return NEWEST.fixed(HEAD + code).removeprefix(HEAD)


@pytest.mark.parametrize(
    "inputs",
    [
        '["a"] * 3',
        'b"a"',
        '["a"][:1]',
        "text.splitlines()",
        '["a"] if texts else ["b"]',
    ],
)
def test_lists_become_tensors(inputs: str) -> None:
    before = f'vectors = hub.Module("a/b")({inputs})\n'
    after = f'vectors = hub.KerasLayer("a/b")(tf.constant({inputs}))\n'
    assert fixed(before) == after


def test_lists_beside_what_is_not_known() -> None:
    before = 'vectors = hub.Module("a/b")(texts or ["a"])\n'
    after = 'vectors = hub.KerasLayer("a/b")(tf.convert_to_tensor(texts or ["a"]))\n'
    assert fixed(before) == after


@pytest.mark.parametrize(
    "inputs",
    [
        "[[-1, -2, -3]]",
        "[[1 * 2, 2, 3]]",
        "[[i, i + 1] for i in range(3)]",
        "[len(text) for text in texts]",
        "list(range(3))",
        "np.arange(6).tolist()",
        "np.ones([2, 3], np.int64)",
        "np.array([[1, 2, 3]])",
        "np.zeros(3).astype('int32')",
        "[[0] * 3 for _ in texts]",
        "[[True, False]]",
        "[k, k]",
        "rows",
    ],
)
def test_whole_numbers_are_left_alone(inputs: str) -> None:
    code = f'k = 3\nrows = []\nrows.append([1, 2])\nvectors = hub.Module("a/b")({inputs})\n'
    code = f"import numpy as np\n{code}"
    assert fixed(code) == code


@pytest.mark.parametrize(
    "inputs",
    [
        "[[1, 2.0]]",
        "np.ones([2, 3])",
        "np.array([[1.0, 2]])",
        "[1 / 2]",
        "2 * images",
        "x.tolist()",
    ],
)
def test_other_numbers_are_none(inputs: str) -> None:
    code = f'images = tf.ones([1])\nvectors = hub.Module("a/b")({inputs})\n'
    assert "KerasLayer" in fixed(f"import numpy as np\n{code}")


@pytest.mark.parametrize(
    "code",
    [
        "for x in [dict(a=t, b=t), dict(a=u, b=u)]:\n    m(x)\n",
        "def f(x):\n    return m(x)\n\n\nf({'a': t})\nf(unknown)\n",
    ],
)
def test_dicts_are_no_lists(code: str) -> None:
    before = f'm = hub.Module("a/b")\n{code}'
    assert fixed(before) == before.replace("Module", "KerasLayer")


def test_a_list_or_a_dict_is_left_alone() -> None:
    code = 'm = hub.Module("a/b")\nx = ["a"] if flag else {"a": t}\nm(x)\n'
    assert fixed(code) == code


def test_an_entry_that_is_there_twice() -> None:
    before = (
        'm = hub.Module("a/b")\nm({"a": t, "a": u}, signature="s"), m(tf.ones([1]), as_dict=True)\n'
    )
    assert '(**{"a": t, "a": u})' in fixed(before)


@pytest.mark.parametrize("value", ["np.ones([1])", "pd.Series(['a'])"])
def test_an_array_or_series_for_a_signature_is_left_alone(value: str) -> None:
    uses = f'm({{"x": {value}}}, signature="s"), m(tf.ones([1]), as_dict=True)'
    code = f'import numpy as np\nimport pandas as pd\nm = hub.Module("a/b")\n{uses}\n'
    assert fixed(code) == code
    assert fixed(code.replace(value, "tf.ones([1])")) != code


def test_a_series_is_left_alone() -> None:
    code = 'import pandas as pd\nx = pd.Series(["a"])\nvectors = hub.Module("a/b")({})\n'
    assert fixed(code.format("x")) == code.format("x")
    assert fixed(code.format("x.tolist()")) != code.format("x.tolist()")


def test_a_name_in_the_place_of_an_input_is_left_alone() -> None:
    code = (
        'm = hub.Module("a/b")\nm((d := {"a": t}), signature="s"), m(tf.ones([1]), as_dict=True)\n'
    )
    assert fixed(code) == code


@pytest.mark.parametrize("signature", ["None", '(None, "s")[0]'])
def test_no_signature_is_no_key(signature: str) -> None:
    uses = "m(tf.ones([1]), signature=x), m(tf.ones([1]), as_dict=True)"
    code = f'm = hub.Module("a/b")\nx = {signature}\n{uses}\n'
    assert fixed(code) == code


@pytest.mark.parametrize(
    "code",
    [
        "x = []\nfor text in texts:\n    x.append(text)\n",
        'if texts:\n    x = ["a"]\nelse:\n    x = tf.constant(["b"])\n',
        "x = texts\nif x is None:\n    x = [text for text in other]\n",
        "x = line.split()\n",
        "x = list(map(str.strip, lines))\n",
        "y = [text for text in texts]\nx = y[:3]\n",
        "x = tf.unstack(y)\n",
    ],
)
def test_what_may_be_a_list_becomes_a_tensor(code: str) -> None:
    before = f'{code}vectors = hub.Module("a/b")(x)\n'
    after = f'{code}vectors = hub.KerasLayer("a/b")(tf.convert_to_tensor(x))\n'
    assert fixed(before) == after


@pytest.mark.parametrize("code", ["x = texts\n", "(x, y) = [texts, 1]\n", "x = {'a': texts}\n"])
def test_what_is_no_list_stays(code: str) -> None:
    assert "(x)" in fixed(f'{code}vectors = hub.Module("a/b")(x)\n')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f = lambda x: m([x])", "f = lambda x: m(tf.convert_to_tensor([x]))"),
        (
            "def f(x):\n    return m([x])\n\n\ndata.map(f)",
            "def f(x):\n    return m(tf.convert_to_tensor([x]))\n\n\ndata.map(f)",
        ),
        (
            'def f(x):\n    return m([x])\n\n\nf("a")',
            'def f(x):\n    return m(tf.convert_to_tensor([x]))\n\n\nf("a")',
        ),
        ('[m([x]) for x in "ab"]', '[m(tf.convert_to_tensor([x])) for x in "ab"]'),
        (
            "[m([x]) for x in tf.unstack(y)]",
            "[m(tf.convert_to_tensor([x])) for x in tf.unstack(y)]",
        ),
        ("x = tf.ones([1])\nm([x, 1.0])", "x = tf.ones([1])\nm(tf.convert_to_tensor([x, 1.0]))"),
        ('[m(["a", "b"])]', '[m(tf.constant(["a", "b"]))]'),
    ],
)
def test_lists_may_hold_what_a_graph_gives(before: str, after: str) -> None:
    module = 'm = hub.{}("a/b")\n'
    assert fixed(f"{module.format('Module')}{before}\n") == (
        f"{module.format('KerasLayer')}{after}\n"
    )


MIXED = """\
class Mixin:
    def run(self, x):
        return self.encoder(x{arguments})


class Base:
    def __init__(self):
        self.encoder = hub.{name}


class Encoder(Mixin, Base):
    pass
"""


def test_classes_that_a_third_one_mixes_share_their_attributes() -> None:
    before = MIXED.format(arguments=", as_dict=True", name='Module("a/b")')
    layer = 'KerasLayer("a/b", signature_outputs_as_dict=True)'
    assert fixed(before) == MIXED.format(arguments="", name=layer)


def test_class_with_an_attribute_of_its_own_is_none_of_them() -> None:
    code = (
        "class Encoder:\n    def __init__(self, x):\n        self.net = hub.{}\n"
        "        self.net(x)\n\n\n"
        "class Other:\n    net = None\n\n    def run(self, x):\n        return self.net(x, s=1)\n"
    )
    assert fixed(code.format('Module("a/b")')) == code.format('KerasLayer("a/b")')


BESIDE = """\
class Encoder:
    def __init__(self, x):
        self.net = hub.{}("a/b")
        self.net(x)


class Mixin:
    {}

    def run(self, x):
        return self.net(x, s=1)
"""


@pytest.mark.parametrize(("member", "is_fixed"), [("net = None", True), ("other = None", False)])
def test_a_class_beside_it_may_be_mixed_in_by_others(member: str, is_fixed: bool) -> None:
    name = "KerasLayer" if is_fixed else "Module"
    assert fixed(BESIDE.format("Module", member)) == BESIDE.format(name, member)


@pytest.mark.parametrize(
    "code",
    [
        'x = ["a"]\nx += ["b"]\n',
        "y, x = [], []\nfor text in texts:\n    x.append(text)\n",
        'def load():\n    return ["a", "b"]\n\n\nx = load()\n',
        'import re\nx = re.findall("a", text)\n',
        'TEXTS = {"en": "a"}\nx = [TEXTS["en"]]\n',
        "x = []\nfor line in lines:\n    x = [*x, line]\n",
        'x = ["a"]\nfor _ in lines:\n    x = [x[0], "b"]\n',
        'x = [*{"a", "b"}]\n',
    ],
)
def test_lists_in_many_ways(code: str) -> None:
    written = fixed(f'{code}vectors = hub.Module("a/b")(x)\n')
    assert written.endswith(("tf.convert_to_tensor(x))\n", "tf.constant(x))\n"))


@pytest.mark.parametrize(
    "code",
    [
        'x = {}\nx["a"] = ["b"]\n',
        'x = {}\nx.update(a=["b"])\n',
        'x = {key: ["b"] for key in keys}\n',
        'y = {"a": ["b"]}\nx = dict(y)\n',
        'y = {"a": ["b"]}\nx = y.copy()\n',
        "x = dict(zip(keys, texts))\n",
    ],
)
def test_dicts_of_lists_are_left_alone(code: str) -> None:
    before = f'{code}vectors = hub.Module("a/b")(x)\n'
    assert fixed(before) == before


def test_what_is_nested_deeply_is_read_without_a_fault() -> None:
    for deep in ("+".join(["x"] * 400), "-" * 400 + "x", "[" * 60 + "1.0" + "]" * 60):
        code = f'vectors = hub.Module("a/b")([{deep}, 1])\n'
        assert len(NEWEST.offers(HEAD + code)) == 1


def test_lists_of_lists_take_no_time() -> None:
    code = "".join(f"x{n} = [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 60))
    assert "KerasLayer" in fixed(f'x0 = ["a"]\n{code}vectors = hub.Module("a/b")(x59)\n')
