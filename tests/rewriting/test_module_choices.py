"""The choices that fixes of hub.Module leave to the author, and what their titles say."""

from __future__ import annotations

import pytest

from pylint_tfhub.document import replaced
from pylint_tfhub.findings import Applicability
from tests.rewriting.offers import Target

NEWEST = Target("tfhub-removed-api", "2.21.0", "0.16.1")
OLD = Target("tfhub-deprecated-module", "2.15.1", "0.15.0")
LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
SAVED_MODEL = "https://tfhub.dev/google/nnlm-en-dim128/2"
HEAD = "import tensorflow as tf\nimport tensorflow_hub as hub\nh, x = f(), tf.zeros([1])\n"


def shown(target: Target, code: str) -> dict[str, str]:
    """What each fix of the first finding makes of code, by its title; all leave it to the author."""
    ways = target.offers(code)[0]
    assert all(fix.applicability is Applicability.DISPLAY for fix in ways)
    return {fix.title: replaced(code, [item.edit for item in fix.edits]) for fix in ways}


TRAINED = [
    (
        "hub.Module('OLD', trainable=flag)",
        "m(x)",
        {
            "Use `NEW`, a TF2 SavedModel with other weights": (
                'hub.KerasLayer("NEW", trainable=flag)',
                "m(x)",
            ),
            "Keep the model frozen: replace `hub.Module` by `hub.KerasLayer`": (
                "hub.KerasLayer('OLD')",
                "m(x)",
            ),
        },
    ),
    (
        "hub.Module('OLD', True, 'words', {'train'})",
        "m(['a'])",
        {
            "Use `NEW`, a TF2 SavedModel with other weights": (
                'hub.KerasLayer("NEW", True)',
                "m(tf.constant(['a']))",
            ),
            "Keep the model frozen: replace `hub.Module` by `hub.KerasLayer`, and write its calls "
            "anew": ("hub.KerasLayer('OLD', tags={'train'})", "m(tf.constant(['a']))"),
        },
    ),
    (
        "hub.Module('OLD', trainable=True)",
        "m(x, as_dict=True)",
        {
            "Keep the model frozen: replace `hub.Module` by `hub.KerasLayer`, and write its calls "
            "anew": ("hub.KerasLayer('OLD', signature_outputs_as_dict=True)", "m(x)"),
        },
    ),
    (
        "hub.Module(spec=handle(), trainable=flag)",
        "m(x)",
        {
            "Keep the model frozen: replace `hub.Module` by `hub.KerasLayer`": (
                "hub.KerasLayer(handle())",
                "m(x)",
            ),
        },
    ),
    ("hub.Module('OLD', trainable=True)", "m(x, extra=1)", {}),
    ("hub.Module('OLD', trainable=True)", "m.variable_map", {}),
]


@pytest.mark.parametrize(("made", "called", "ways"), TRAINED)
@pytest.mark.parametrize("target", [NEWEST, OLD])
def test_the_ways_out_of_fine_tuning_are_only_shown(
    made: str, called: str, ways: dict[str, tuple[str, str]], target: Target
) -> None:
    def full(text: str) -> str:
        return text.replace("OLD", LEGACY).replace("NEW", SAVED_MODEL)

    code = full(f"{HEAD}m = {made}\ny = {called}\n")
    assert shown(target, code) == {
        full(title): full(f"{HEAD}m = {new}\ny = {call}\n") for title, (new, call) in ways.items()
    }
    assert target.fixed(code, left=1 if ways else 0) == code


def test_imported_class_is_frozen_as_a_whole() -> None:
    code = "from tensorflow_hub import Module\nModule(h(), True)\nModule(h())\n"
    assert shown(NEWEST, code) == {
        "Keep the model frozen: replace `Module` by `KerasLayer`": (
            "from tensorflow_hub import KerasLayer\nKerasLayer(h())\nKerasLayer(h())\n"
        )
    }


@pytest.mark.parametrize(
    ("code", "anew"),
    [
        ("m = hub.Module(h)\nm(x)", False),
        ("hub.Module(spec=h, trainable=False)(x)", False),
        ("hub.Module(h)(inputs=x)", True),
        ("hub.Module(h)(x, as_dict=True)", True),
        ("m = hub.Module(h)\nm.get_signature_names()", True),
        ("hub.Module(hub.load_module_spec(h))(x)", False),
        ("hub.get_expected_image_size(hub.load_module_spec(h))", True),
    ],
)
def test_title_speaks_of_calls_that_are_changed(code: str, anew: bool) -> None:
    titles = {fix.title for fixes in NEWEST.offers(f"{HEAD}{code}\n") for fix in fixes}
    assert [title.endswith("`, and write its calls anew") for title in titles] == [anew]


@pytest.mark.parametrize(
    "code",
    [
        "from tensorflow_hub import image_util\nm = hub.Module(h())\n"
        "size = image_util.get_expected_image_size(m)",
        "import tensorflow_hub.image_util as image\n"
        "size = image.get_expected_image_size(hub.load_module_spec(h()))",
        "from tensorflow_hub import native_module\n"
        "hub.get_expected_image_size(native_module.load_module_spec(h()))",
    ],
)
def test_nothing_is_left_half_fixed_by_submodules(code: str) -> None:
    found = NEWEST.offers(f"import tensorflow_hub as hub\n{code}\n")
    assert found and not any(found)
