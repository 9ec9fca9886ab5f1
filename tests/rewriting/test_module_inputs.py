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
        'texts or ["a"]',
        '["a"][:1]',
        "text.splitlines()",
        '["a"] if texts else ["b"]',
    ],
)
def test_lists_become_tensors(inputs: str) -> None:
    before = f'vectors = hub.Module("a/b")({inputs})\n'
    after = f'vectors = hub.KerasLayer("a/b")(tf.constant({inputs}))\n'
    assert fixed(before) == after


@pytest.mark.parametrize(
    "code",
    [
        "x = []\nfor text in texts:\n    x.append(text)\n",
        'if texts:\n    x = ["a"]\nelse:\n    x = tf.constant(["b"])\n',
        "x = texts\nif x is None:\n    x = [text for text in other]\n",
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
            'def f(x):\n    return m(tf.constant([x]))\n\n\nf("a")',
        ),
        ('[m([x]) for x in "ab"]', '[m(tf.constant([x])) for x in "ab"]'),
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
