"""Layers that cannot be trained: the ways out that are shown."""

from __future__ import annotations

import pytest

from tests.rewriting.offers import Target

LEGACY = Target("tfhub-legacy-handle-trainable")
SIGNATURE = Target("tfhub-signature-trainable")
HEAD = "import tensorflow_hub as hub\n"
OLD = "https://tfhub.dev/google/nnlm-en-dim128/1"
NEW = "https://tfhub.dev/google/nnlm-en-dim128/2"
ELMO = "https://tfhub.dev/google/elmo/3"

LEGACY_WAYS = [
    (
        "hub.KerasLayer('OLD', trainable=True)",
        ['hub.KerasLayer("NEW", trainable=True)', "hub.KerasLayer('OLD')"],
    ),
    (
        "hub.KerasLayer('OLD', True)",
        ['hub.KerasLayer("NEW", True)', "hub.KerasLayer('OLD', False)"],
    ),
    (
        "hub.KerasLayer(\n    'OLD',  # words\n    trainable=True,\n    signature='default',\n"
        "    name='embed',\n)",
        [
            "hub.KerasLayer(\n    \"NEW\",  # words\n    trainable=True,\n    name='embed',\n)",
            "hub.KerasLayer(\n    'OLD',  # words\n    signature='default',\n    name='embed',\n)",
        ],
    ),
    (
        "hub.KerasLayer('OLD', tags={'train'}, output_key='default', trainable=True)",
        [
            'hub.KerasLayer("NEW", trainable=True)',
            "hub.KerasLayer('OLD', tags={'train'}, output_key='default')",
        ],
    ),
    (
        "HANDLE = 'OLD'\nhub.KerasLayer(HANDLE, trainable=True)",
        [
            'HANDLE = "NEW"\nhub.KerasLayer(HANDLE, trainable=True)',
            "HANDLE = 'OLD'\nhub.KerasLayer(HANDLE)",
        ],
    ),
    (
        "HANDLE = 'OLD'\nhub.KerasLayer(HANDLE, trainable=True)\nprint(HANDLE)",
        [
            "HANDLE = 'OLD'\nhub.KerasLayer(\"NEW\", trainable=True)\nprint(HANDLE)",
            "HANDLE = 'OLD'\nhub.KerasLayer(HANDLE)\nprint(HANDLE)",
        ],
    ),
    (
        "TRAIN = True\nhub.KerasLayer('OLD', trainable=TRAIN)",
        [
            'TRAIN = True\nhub.KerasLayer("NEW", trainable=TRAIN)',
            "TRAIN = True\nhub.KerasLayer('OLD', trainable=False)",
        ],
    ),
    ("hub.KerasLayer('ELMO', trainable=True)", ["hub.KerasLayer('ELMO')"]),
    (
        "layer = hub.KerasLayer('OLD')\nlayer.trainable = True",
        ["layer = hub.KerasLayer('OLD')\nlayer.trainable = False"],
    ),
    (
        "layer = hub.KerasLayer('OLD')\nsetattr(layer, 'trainable', True)",
        ["layer = hub.KerasLayer('OLD')\nsetattr(layer, 'trainable', False)"],
    ),
    ("arguments = {'trainable': True}\nhub.KerasLayer(handle='ELMO', **arguments)", []),
    (
        "import tensorflow as tf\nmodel = tf.keras.Sequential([hub.KerasLayer('OLD')])\n"
        "model.trainable = True",
        [],
    ),
]

SIGNATURE_WAYS = [
    (
        "hub.KerasLayer(h(), trainable=True, signature='a', output_key='b', name='c')",
        [
            "hub.KerasLayer(h(), trainable=True, name='c')",
            "hub.KerasLayer(h(), trainable=True, output_key='b', name='c')",
            "hub.KerasLayer(h(), signature='a', output_key='b', name='c')",
        ],
    ),
    (
        "hub.KerasLayer(h(), True, signature='a', signature_outputs_as_dict=True)",
        [
            "hub.KerasLayer(h(), True)",
            "hub.KerasLayer(h(), False, signature='a', signature_outputs_as_dict=True)",
        ],
    ),
    (
        "names = {'signature': 'a', 'output_key': 'b'}\nhub.KerasLayer(h(), trainable=True, **names)",
        ["names = {'signature': 'a', 'output_key': 'b'}\nhub.KerasLayer(h(), **names)"],
    ),
    (
        "hub.KerasLayer('MOVENET', signature='serving_default', output_key='o', trainable=True)",
        ["hub.KerasLayer('MOVENET', signature='serving_default', output_key='o')"],
    ),
    (
        "layer = hub.KerasLayer(h(), signature='a', output_key='b')\nlayer.trainable = True",
        ["layer = hub.KerasLayer(h(), signature='a', output_key='b')\nlayer.trainable = False"],
    ),
]


def full(code: str) -> str:
    """Code with the addresses of models."""
    movenet = "https://tfhub.dev/google/movenet/singlepose/lightning/4"
    for name, handle in {"OLD": OLD, "NEW": NEW, "ELMO": ELMO, "MOVENET": movenet}.items():
        code = code.replace(f"'{name}'", f"'{handle}'").replace(f'"{name}"', f'"{handle}"')
    return f"{HEAD}{code}\n"


@pytest.mark.parametrize(("code", "ways"), LEGACY_WAYS)
def test_a_legacy_model_is_changed_or_stays_frozen(code: str, ways: list[str]) -> None:
    assert LEGACY.shown(full(code)) == [full(way) for way in ways]


@pytest.mark.parametrize(("code", "ways"), SIGNATURE_WAYS)
def test_a_signature_is_left_out_or_stays_frozen(code: str, ways: list[str]) -> None:
    assert SIGNATURE.shown(full(code)) == [full(way) for way in ways]


@pytest.mark.parametrize("target", [LEGACY, SIGNATURE])
def test_nothing_is_done_by_itself(target: Target) -> None:
    code = full(LEGACY_WAYS[0][0]) + full(SIGNATURE_WAYS[0][0])
    assert target.fixed(code, left=1) == code
