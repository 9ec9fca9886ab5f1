"""Questions about signatures: asked of an object, a handle, or on the spot."""

from __future__ import annotations

import pytest

from tests.rewriting.offers import Target

NEWEST = Target("tfhub-removed-api", "2.21.0")
HEAD = "import tensorflow_hub as hub\n"
IMAGES = '.signatures["default"].structured_input_signature[1]["images"]'


def fixed(code: str) -> str:
    return NEWEST.fixed(HEAD + code).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'hub.load_module_spec("a/b").get_signature_names()',
            'list(hub.load("a/b").signatures)',
        ),
        (
            'hub.Module("a/b").get_signature_names()',
            'list(hub.load("a/b").signatures)',
        ),
        (
            '( hub.Module("a/b") ).get_signature_names()',
            'list(( hub.load("a/b") ).signatures)',
        ),
        (
            'hub.Module("a/b").get_input_info_dict()["x"].dtype',
            'hub.load("a/b").signatures["default"].structured_input_signature[1]["x"].dtype',
        ),
        (
            'hub.get_expected_image_size(hub.load_module_spec("a/b"))',
            f'hub.load("a/b"){IMAGES}.shape[1:3].as_list()',
        ),
        (
            'hub.get_num_image_channels(module_or_spec=hub.load_module_spec("a/b"))',
            f'hub.load("a/b"){IMAGES}.shape.as_list()[3]',
        ),
    ],
)
def test_asked_on_the_spot(before: str, after: str) -> None:
    assert fixed(f"print({before})\n") == f"print({after})\n"


def test_asked_within_a_question() -> None:
    question = 'm.get_input_info_dict(m.get_signature_names()[0])["x"].dtype'
    code = f'm = hub.Module("a/b")\nprint({question})\n'
    assert fixed(code) == code


def test_names_are_written_in_full() -> None:
    name = "very_long_" * 15
    code = f'm = hub.Module("a/b")\nsize = hub.get_expected_image_size(m, "{name}")\n'
    assert f'.signatures["{name}"].structured_input_signature' in fixed(code)


def test_lines_end_as_they_did() -> None:
    code = 'm = hub.Module("a/b")\nn = hub.get_num_image_channels(m, ("s"\n  "t"))\n'
    written = NEWEST.fixed((HEAD + code).replace("\n", "\r\n"))
    assert '["s"\r\n  "t"]' in written
    assert "\n" not in written.replace("\r\n", "")


SAVED_MODEL = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"


@pytest.mark.parametrize(
    "code",
    [
        f'hub.get_expected_image_size(hub.load_module_spec("{SAVED_MODEL}"))\n',
        f'm = hub.Module("{SAVED_MODEL}")\nhub.get_num_image_channels(m)\n',
    ],
)
def test_a_saved_model_need_not_answer(code: str) -> None:
    assert NEWEST.applicability(HEAD + code) == [None, None]


def test_parentheses_round_a_method_are_left_alone() -> None:
    code = 'm = hub.Module("a/b")\nprint((m.get_signature_names)())\n'
    assert fixed(code) == code


def test_dots_in_comments_are_none() -> None:
    code = 'm = hub.Module("a/b")\nprint(m.  # a.b\n      get_signature_names())\n'
    assert NEWEST.applicability(HEAD + code) == [None]
