"""The code that a message proposes, in the author's own names.

Each proposal follows from an observed rewrite: the old call and the proposed one give equal output on
real models, and what looks just as plausible does not (python lists given to a signature before
TensorFlow 2.19, a dict given to a signature, a layer that is asked to train the TF1 Hub format, …).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pylint.lint import PyLinter
from pylint.reporters import CollectingReporter

import pylint_tfhub

NEWEST = ("2.21.0", "0.16.1")
LAST_WITH_MODULE = ("2.15.1", "0.15.0")
REMOVED = "tfhub-removed-api"
DEPRECATED = "tfhub-deprecated-module"
IN_MODULE = "tfhub-savedmodel-in-module"
LEGACY_TRAINABLE = "tfhub-legacy-handle-trainable"
SIGNATURE_TRAINABLE = "tfhub-signature-trainable"


@dataclass(frozen=True)
class Case:
    """A snippet, the rule that speaks first on it, and the code that its advice holds."""

    name: str
    code: str
    proposed: tuple[str, ...]
    symbol: str = REMOVED
    target: tuple[str, str] = NEWEST
    says: str = ""


NNLM = '"https://tfhub.dev/google/nnlm-en-dim128/1"'
NNLM_NEXT = 'hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")'
NNLM_NEXT_TRAINABLE = 'hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)'

CASES = [
    Case(
        "a list of strings needs a tensor",
        f"""
        import tensorflow_hub as hub
        embed = hub.Module({NNLM})
        vectors = embed(["cat", "dog"])
        """,
        (
            f"embed = hub.KerasLayer({NNLM})",
            'embed(tf.constant(["cat", "dog"]))',
            NNLM_NEXT,
        ),
    ),
    Case(
        "a list in a name needs a tensor too",
        """
        import tensorflow as tf
        import tensorflow_hub as hub
        texts = ["cat", "dog"]
        embed = hub.Module("./module")
        vectors = embed(texts)
        """,
        ('embed = hub.KerasLayer("./module")', "embed(tf.constant(texts))"),
        DEPRECATED,
        LAST_WITH_MODULE,
    ),
    Case(
        "the names of the imports are kept",
        """
        import tensorflow.compat.v1 as tf1
        import tensorflow_hub as tfhub
        module = tfhub.Module("./module")
        features = module([[0.5, 1.5]])
        """,
        ('module = tfhub.KerasLayer("./module")', "module(tf1.constant([[0.5, 1.5]]))"),
    ),
    Case(
        "without an alias the whole name",
        """
        import tensorflow_hub
        module = tensorflow_hub.Module("./module")
        features = module(images)
        """,
        ('module = tensorflow_hub.KerasLayer("./module")', "module(images)"),
    ),
    Case(
        "called on the spot",
        """
        import tensorflow as tf
        import tensorflow_hub as hub
        features = hub.Module("./module")(["cat"])
        """,
        ('hub.KerasLayer("./module")(tf.constant(["cat"]))',),
    ),
    Case(
        "an output dict, tags and several inputs",
        """
        import tensorflow as tf
        import tensorflow_hub as hub
        m = hub.Module("./module", tags={"foo", "bar"})
        outputs = m(dict(x1=[1.0], x2=[2.0]), signature="sig", as_dict=True)
        """,
        (
            'm = hub.KerasLayer("./module", tags={"foo", "bar"}, signature="sig", '
            "signature_outputs_as_dict=True)",
            "m(dict(x1=tf.constant([1.0]), x2=tf.constant([2.0])))",
        ),
    ),
    Case(
        "a signature without as_dict gives the output called default",
        """
        import tensorflow_hub as hub


        class Encoder:
            def __init__(self, path):
                self.module = hub.Module(path)

            def encode(self, images):
                return self.module(images, signature="image")
        """,
        (
            'self.module = hub.KerasLayer(path, signature="image", output_key="default")',
            "self.module(images)",
        ),
    ),
    Case(
        "the default signature and name are no arguments",
        """
        import tensorflow_hub as hub


        def build(url):
            module = hub.Module(spec=url, trainable=False, name="enc")
            return lambda images: module(images, signature="default")
        """,
        ("module = hub.KerasLayer(url)", "module(images)"),
    ),
    Case(
        "positional signature and as_dict",
        """
        import tensorflow_hub as hub
        module = hub.Module("./module")
        outputs = module(images, None, "sig", True)
        """,
        (
            'module = hub.KerasLayer("./module", signature="sig", signature_outputs_as_dict=True)',
            "module(images)",
        ),
    ),
    Case(
        "several signatures on one module",
        """
        import tensorflow as tf
        import tensorflow_hub as hub
        m = hub.Module("./module")
        plain = m(["cat"])
        named = m({"x1": [1.0], "x2": second}, signature="pair", as_dict=True)
        """,
        (
            'm = hub.load("./module")',
            'm.signatures["default"](tf.constant(["cat"]))["default"]',
            'm.signatures["pair"](x1=tf.constant([1.0]), x2=second)',
        ),
    ),
    Case(
        "a dict in a name is unpacked, for a signature takes no dict",
        """
        import tensorflow_hub as hub
        m = hub.Module("./module")
        inputs = {"x1": first, "x2": second}
        named = m(inputs, signature="pair", as_dict=True)
        plain = m(images)
        """,
        (
            'm = hub.load("./module")',
            'm.signatures["pair"](**inputs)',
            'm.signatures["default"](images)["default"]',
        ),
    ),
    Case(
        "a list in a name is not unpacked",
        """
        import tensorflow as tf
        import tensorflow_hub as hub
        texts = ["cat", "dog"]
        m = hub.Module("./module")
        plain = m(texts)
        named = m(texts, signature="other", as_dict=True)
        """,
        (
            'm = hub.load("./module")',
            'm.signatures["default"](tf.constant(texts))["default"]',
            'm.signatures["other"](tf.constant(texts))',
        ),
        DEPRECATED,
        LAST_WITH_MODULE,
    ),
    Case(
        "before TensorFlow 2.19 a signature of this format takes no array",
        """
        import numpy as np
        import tensorflow as tf
        import tensorflow_hub as hub
        m = hub.Module("./module")
        plain = m(np.array([1.0]), signature="a")
        named = m(np.array([1.0]), signature="b")
        """,
        (
            'm = hub.load("./module")',
            'm.signatures["a"](tf.constant(np.array([1.0])))["default"]',
            'm.signatures["b"](tf.constant(np.array([1.0])))["default"]',
        ),
        DEPRECATED,
        LAST_WITH_MODULE,
    ),
    Case(
        "a layer without input is called with an empty dict",
        """
        import tensorflow_hub as hub
        m = hub.Module("./module")
        info = m(signature="tokenization_info", as_dict=True)
        """,
        (
            'm = hub.KerasLayer("./module", signature="tokenization_info", '
            "signature_outputs_as_dict=True)",
            "m({})",
            'hub.load("./module").asset_paths[0].asset_path',
        ),
        says="SAVEDMODEL-ASSET",
    ),
    Case(
        "a signature without input is called without arguments",
        """
        import tensorflow_hub as hub
        m = hub.Module("./module")
        info = m(signature="tokenization_info", as_dict=True)
        out = m(inputs=dict(ids=ids, mask=mask), signature="tokens", as_dict=True)["pooled"]
        """,
        (
            'm = hub.load("./module")',
            'm.signatures["tokenization_info"]()',
            'm.signatures["tokens"](ids=ids, mask=mask)',
            'hub.load("./module").asset_paths[0].asset_path',
        ),
    ),
    Case(
        "tags that depend on a condition stay",
        """
        import tensorflow_hub as hub
        m = hub.Module("./module", tags=["train"] if training else None)
        logits = m(images, as_dict=True)["logits"]
        """,
        (
            'm = hub.KerasLayer("./module", tags=["train"] if training else None, '
            "signature_outputs_as_dict=True)",
            "m(images)",
        ),
    ),
    Case(
        "nothing in TF2 fine-tunes the TF1 Hub format",
        """
        import tensorflow_hub as hub
        elmo = hub.Module("https://tfhub.dev/google/elmo/3", trainable=True)
        """,
        ('elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3")',),
        says="fine-tune",
    ),
    Case(
        "but a later version can be trained",
        f"""
        import tensorflow_hub as hub
        embed = hub.Module({NNLM}, True)
        vectors = embed(texts)
        """,
        (NNLM_NEXT_TRAINABLE, f"embed = hub.KerasLayer({NNLM})", "embed(texts)"),
        says="fine-tune",
    ),
    Case(
        "introspection asks the loaded object",
        """
        import tensorflow_hub as hub
        m = hub.Module("./module")
        names = m.get_signature_names()
        """,
        ('m = hub.load("./module")', "list(m.signatures)"),
    ),
    Case(
        "the image size of a module",
        """
        import tensorflow_hub as hub
        m = hub.load_module_spec("./module")
        height, width = hub.get_expected_image_size(m)
        """,
        ('hub.load("./module")', 'hub.KerasLayer("./module")'),
    ),
    Case(
        "the image size stands in the signature",
        """
        import tensorflow_hub as hub
        size = hub.get_expected_image_size(hub.Module("./module"))
        """,
        (
            'hub.load("./module").signatures["default"].structured_input_signature[1]["images"]'
            ".shape[1:3].as_list()",
        ),
    ),
    Case(
        "a spec is replaced by its handle",
        """
        import tensorflow_hub as hub
        m = hub.Module(hub.load_module_spec("./module"))
        features = m(images)
        """,
        ('m = hub.KerasLayer("./module")', "m(images)"),
    ),
    Case(
        "a text column becomes a layer on the text",
        f"""
        import tensorflow as tf
        import tensorflow_hub as hub
        column = hub.text_embedding_column(key="sentence", module_spec={NNLM})
        """,
        (f"hub.KerasLayer({NNLM}, input_shape=[], dtype=tf.string)(texts)",),
    ),
    Case(
        "the star import names what is used",
        """
        from tensorflow_hub import *
        layer = KerasLayer(load("./model"))
        """,
        ("__all__", "from tensorflow_hub import KerasLayer, load"),
    ),
    Case(
        "in an Estimator the session flag comes with the new API",
        f"""
        import tensorflow as tf
        import tensorflow_hub as hub


        def model_fn(features, labels, mode):
            embed = hub.Module({NNLM})
            return embed(features["text"])


        estimator = tf.estimator.Estimator(model_fn=model_fn)
        """,
        (
            f"embed = hub.KerasLayer({NNLM})",
            'embed(features["text"])',
            NNLM_NEXT,
            "share_cluster_devices_in_session",
        ),
        DEPRECATED,
        LAST_WITH_MODULE,
    ),
    Case(
        "also when only a TF2 SavedModel can be trained",
        f"""
        import tensorflow as tf
        import tensorflow_hub as hub


        def model_fn(features, labels, mode):
            embed = hub.Module({NNLM}, trainable=True)
            return embed(features["text"])


        estimator = tf.estimator.Estimator(model_fn=model_fn)
        """,
        (
            NNLM_NEXT_TRAINABLE,
            f"embed = hub.KerasLayer({NNLM})",
            'embed(features["text"])',
            "share_cluster_devices_in_session",
        ),
        DEPRECATED,
        LAST_WITH_MODULE,
    ),
    Case(
        "without tf.estimator no Estimator is proposed",
        """
        import tensorflow_hub as hub
        exporter = hub.LatestModuleExporter("tf_hub", serving_input_fn)
        """,
        ("tf.saved_model.save",),
    ),
    Case(
        "a TF2 SavedModel in hub.Module",
        """
        import tensorflow_hub as hub
        USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
        embed = hub.Module(USE)
        """,
        ("hub.load(USE)", "hub.KerasLayer(USE)"),
        IN_MODULE,
        LAST_WITH_MODULE,
    ),
    Case(
        "a legacy layer that shall train",
        f"""
        import tensorflow_hub as hub
        HANDLE = {NNLM}
        layer = hub.KerasLayer(HANDLE, trainable=True)
        """,
        (NNLM_NEXT_TRAINABLE,),
        LEGACY_TRAINABLE,
    ),
    Case(
        "a legacy layer without a later version",
        """
        import tensorflow_hub as hub
        layer = hub.KerasLayer("https://tfhub.dev/google/elmo/3", trainable=True)
        """,
        ("trainable=False",),
        LEGACY_TRAINABLE,
        says="fine-tune",
    ),
    Case(
        "a successor of another name has other inputs",
        """
        import tensorflow_hub as hub
        albert = hub.KerasLayer(
            "https://tfhub.dev/google/albert_base/2", signature="tokens",
            signature_outputs_as_dict=True, trainable=True)
        """,
        ('hub.KerasLayer("https://tfhub.dev/tensorflow/albert_en_base/3", trainable=True)',),
        LEGACY_TRAINABLE,
        says="other inputs",
    ),
    Case(
        "a signature that shall train",
        """
        import tensorflow_hub as hub
        layer = hub.KerasLayer("./model", True, signature="serve", output_key="out")
        """,
        (
            "signature=",
            "trainable=True",
            'hub.KerasLayer("./model", trainable=True)',
            'hub.KerasLayer("./model", trainable=True, output_key="out")',
            'hub.KerasLayer("./model", signature="serve", output_key="out")',
        ),
        SIGNATURE_TRAINABLE,
    ),
]


def first_message(path: Path, target: tuple[str, str]) -> tuple[str, str]:
    """Symbol and text of the first message on a file, without the address of the rule's page."""
    linter = PyLinter(reporter=CollectingReporter())
    pylint_tfhub.register(linter)
    linter.disable("all")
    linter.enable("tfhub")
    linter.config.tfhub_tensorflow_version, linter.config.tfhub_hub_version = target
    linter.check([str(path)])
    assert isinstance(linter.reporter, CollectingReporter)
    first = min(linter.reporter.messages, key=lambda item: (item.line, item.column))
    return first.symbol, first.msg.rpartition(" (https://")[0]


def dedented(code: str) -> str:
    lines = code.strip("\n").split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[indent:] for line in lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_the_proposed_code(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "case.py"
    path.write_text(dedented(case.code) + "\n", encoding="utf-8")

    symbol, message = first_message(path, case.target)

    assert symbol == case.symbol
    advice = message if symbol == SIGNATURE_TRAINABLE else message.partition("; ")[2]
    if "import *" in case.code:
        advice = message.partition(" raises ")[2]
    assert tuple(re.findall(r"`([^`]+)`", advice)) == case.proposed
    assert case.says in advice


@pytest.mark.parametrize("arguments", ["**inputs", "*inputs"])
def test_arguments_that_are_not_known_are_not_dropped(arguments: str, tmp_path: Path) -> None:
    path = tmp_path / "case.py"
    path.write_text(
        f'import tensorflow_hub as hub\nm = hub.Module("./module")\nout = m({arguments})\n'
    )

    _, message = first_message(path, NEWEST)

    assert "`m({})`" not in message


def test_a_module_is_not_taken_for_a_handle(tmp_path: Path) -> None:
    """The argument of get_expected_image_size is a module or a spec, never a handle."""
    path = tmp_path / "case.py"
    path.write_text(
        "import tensorflow_hub as hub\n\n\n"
        "def size(module):\n    return hub.get_expected_image_size(module)\n"
    )

    _, message = first_message(path, NEWEST)

    assert "hub.load(module)" not in message
