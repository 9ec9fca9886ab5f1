"""What is known of the model behind a handle."""

from __future__ import annotations

from collections import Counter

import pytest

from pylint_tfhub.knowledge import handles
from pylint_tfhub.knowledge.handles import catalogue_key, published_facts
from pylint_tfhub.knowledge.models import FactSource, HandleFormat

NNLM = "google/nnlm-en-dim128/1"
ELMO = "google/elmo/3"


def entries():
    return [handles._entry_facts("", row) for row in handles._catalogue().values()]


def test_the_catalogue_is_complete():
    assert len(handles._catalogue()) == 1815
    assert Counter(facts.format for facts in entries()) == {
        HandleFormat.TF2_SAVED_MODEL: 1077,
        HandleFormat.TF1_HUB: 727,
        HandleFormat.TF1_SAVED_MODEL: 4,
        None: 7,
    }
    assert Counter(facts.fine_tunable for facts in entries()) == {True: 1408, False: 407}
    assert Counter(facts.successor_kind for facts in entries()) == {
        None: 1437,
        "same-path": 295,
        "renamed": 83,
    }
    assert Counter(facts.needs_import for facts in entries()) == {
        (): 1702,
        ("tensorflow_text",): 111,
        ("tf_sentencepiece",): 2,
    }
    assert sum(facts.deleted for facts in entries()) == 17


def test_every_successor_is_a_listed_saved_model_of_the_new_kind():
    for facts in entries():
        if facts.successor is None:
            assert facts.successor_kind is None
            continue
        successor = published_facts(f"https://tfhub.dev/{facts.successor}")
        assert successor is not None
        assert successor.key == facts.successor
        assert successor.format is HandleFormat.TF2_SAVED_MODEL
        same_path = facts.key.rpartition("/")[0] == facts.successor.rpartition("/")[0]
        assert (facts.successor_kind == "same-path") == same_path


def test_a_legacy_model_with_a_later_version():
    facts = published_facts(f"https://tfhub.dev/{NNLM}")
    assert facts is not None
    assert facts.handle == f"https://tfhub.dev/{NNLM}"
    assert facts.key == NNLM
    assert facts.format is HandleFormat.TF1_HUB
    assert facts.successor == "google/nnlm-en-dim128/2"
    assert facts.successor_kind == "same-path"
    assert facts.source is FactSource.CATALOGUE
    assert not facts.deleted


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("google/nnlm-en-dim128/2", HandleFormat.TF2_SAVED_MODEL),
        ("google/universal-sentence-encoder/2", HandleFormat.TF1_HUB),
        ("google/universal-sentence-encoder/4", HandleFormat.TF2_SAVED_MODEL),
        ("google/universal-sentence-encoder-large/3", HandleFormat.TF1_HUB),
        ("google/imagenet/mobilenet_v2_100_224/feature_vector/3", HandleFormat.TF1_HUB),
        ("google/imagenet/mobilenet_v2_100_224/feature_vector/4", HandleFormat.TF2_SAVED_MODEL),
        ("google/tf2-preview/nnlm-en-dim128/1", HandleFormat.TF2_SAVED_MODEL),
        ("google/bert_uncased_L-12_H-768_A-12/1", HandleFormat.TF1_HUB),
        ("tensorflow/bert_en_uncased_L-12_H-768_A-12/1", HandleFormat.TF2_SAVED_MODEL),
        ("google/efficientnet/b0/classification/1", HandleFormat.TF1_HUB),
        ("tensorflow/efficientnet/b0/classification/1", HandleFormat.TF2_SAVED_MODEL),
        ("google/spice/2", HandleFormat.TF1_SAVED_MODEL),
        (ELMO, HandleFormat.TF1_HUB),
        ("tensorflow/albert_lite_base/1", None),
        ("google/magenta/arbitrary-image-stylization-v1-256/2", None),
    ],
)
def test_formats(key, expected):
    facts = published_facts(f"https://tfhub.dev/{key}")
    assert facts is not None
    assert facts.key == key
    assert facts.format is expected


def test_other_facts():
    text = published_facts("https://tfhub.dev/google/universal-sentence-encoder-multilingual/3")
    assert text is not None
    assert text.needs_import == ("tensorflow_text",)
    bert = published_facts("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
    assert bert is not None
    assert "tokens" in [signature.name for signature in bert.signatures]
    assert bert.successor_kind == "renamed"
    gone = published_facts("https://tfhub.dev/silero/silero-stt/en/1")
    assert gone is not None
    assert gone.deleted
    assert gone.fine_tunable is False


@pytest.mark.parametrize(
    "handle",
    [
        f"https://tfhub.dev/{NNLM}",
        f"http://tfhub.dev/{NNLM}",
        f"HTTPS://TFHub.dev/{NNLM}",
        f"https://tfhub.dev/{NNLM.upper()}",
        f"https://tfhub.dev/{NNLM}/",
        f"https://tfhub.dev:443/{NNLM}",
        f"https://tfhub.dev/{NNLM}?tf-hub-format=compressed",
        f"https://tfhub.dev/{NNLM}?tf-hub-format=uncompressed",
        f"https://tfhub.dev/{NNLM}/?tf-hub-format=compressed#usage",
        f"https://tfhub.dev/{NNLM}?x=1&y=2",
        f"https://tfhub.dev/{NNLM}?",
        f"https://tfhub.dev/{NNLM}#overview",
        f"https://www.tfhub.dev/{NNLM}",
        f"https://alpha.tfhub.dev/{NNLM}",
        f"https://hub.tensorflow.google.cn/{NNLM}",
        f"https://gcs.tensorflow.google.cn/tfhub-modules/{NNLM}.tar.gz",
        f"https://storage.googleapis.com/tfhub-modules/{NNLM}.tar.gz",
        f"http://storage.googleapis.com/tfhub-modules/{NNLM}.tar.gz?x=1",
        f"gs://tfhub-modules/{NNLM}.tar.gz",
        f"gs://tfhub-modules/{NNLM}",
        f"gs://tfhub-modules/{NNLM}/",
        f"gs://tfhub-modules/{NNLM}/uncompressed",
    ],
)
def test_spellings_of_one_handle(handle):
    assert catalogue_key(handle) == NNLM
    facts = published_facts(handle)
    assert facts is not None
    assert facts.handle == handle
    assert facts.key == NNLM


@pytest.mark.parametrize(
    "handle",
    [
        "",
        " ",
        "/",
        "https://",
        "https://tfhub.dev",
        "https://tfhub.dev/",
        "https://tfhub.dev//",
        "https://tfhub.dev/google",
        "https://tfhub.dev/google/elmo/99",
        "https://tfhub.dev/google/elmo/3/extra",
        f"https://tfhub.dev//{ELMO}",
        f" https://tfhub.dev/{ELMO}",
        f"https://tfhub.dev/{ELMO}\n",
        f"https://tfhub.dev.example.com/{ELMO}",
        f"https://example.com/tfhub.dev/{ELMO}",
        f"https://nottfhub.dev/{ELMO}",
        f"https://beta.tfhub.dev/{ELMO}",
        f"ftp://tfhub.dev/{ELMO}",
        f"tfhub.dev/{ELMO}",
        ELMO,
        f"https://storage.googleapis.com/other-bucket/{ELMO}.tar.gz",
        "https://storage.googleapis.com/tfhub-modules/tensorflow/mobilebert/1.tflite",
        f"s3://tfhub-modules/{ELMO}",
        "https://tfhub.dev/google/lite-model/movenet/singlepose/lightning/tflite/int8/4",
        "https://tfhub.dev/tensorflow/lite-model/mobilenet_v2_1.0_224/1/default/1",
        "https://tfhub.dev/google/tfjs-model/spice/2/default/1",
        "https://tfhub.dev/google/spice/2?lite-format=tflite",
        "https://tfhub.dev/google/spice/2?x=1&tfjs-format=file",
        "https://tfhub.dev/google/spice/2?coral-format=tflite",
        "https://example.com/model.tar.gz",
        "gs://bucket/model",
        "{}",
        "https://tfhub.dev/{}",
    ],
)
def test_handles_of_which_nothing_is_known(handle):
    assert catalogue_key(handle) is None
    assert published_facts(handle) is None


def test_a_path_without_version_has_the_format_that_all_its_versions_share():
    facts = published_facts("https://tfhub.dev/google/elmo")
    assert facts is not None
    assert facts.key is None
    assert facts.format is HandleFormat.TF1_HUB
    assert facts.source is FactSource.CATALOGUE
    assert catalogue_key("https://tfhub.dev/google/elmo") is None


@pytest.mark.parametrize(
    "path",
    [
        "google/universal-sentence-encoder",
        "google/nnlm-en-dim128",
        "tensorflow/albert_lite_base",
        "google/imagenet",
    ],
)
def test_a_path_without_version_is_unknown_where_its_versions_differ(path):
    assert published_facts(f"https://tfhub.dev/{path}") is None


@pytest.mark.parametrize(
    "handle",
    [
        "https://www.kaggle.com/models/google/nnlm/frameworks/TensorFlow1/variations/en/versions/1",
        "https://kaggle.com/models/google/nnlm/frameworks/tensorFlow1/variations/en/versions/1",
        "https://www.kaggle.com/models/google/nnlm/TensorFlow1/en-dim128/1",
        "http://WWW.KAGGLE.COM/Models/google/nnlm/TENSORFLOW1/en-dim128/1?select=x#top",
        "https://kaggle.com/models/google/nnlm/tensorflow1",
    ],
)
def test_kaggle_addresses_of_legacy_models(handle):
    facts = published_facts(handle)
    assert facts is not None
    assert facts.format is HandleFormat.TF1_HUB
    assert facts.source is FactSource.ADDRESS
    assert facts.key is None
    assert facts.fine_tunable is None
    assert facts.successor is None
    assert catalogue_key(handle) is None


@pytest.mark.parametrize(
    "handle",
    [
        "https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1",
        "https://kaggle.com/models/google/yamnet/tensorFlow2/yamnet/1/",
        "https://www.kaggle.com/models/g/y/frameworks/TensorFlow2/variations/y/versions/1",
    ],
)
def test_kaggle_addresses_of_new_models(handle):
    facts = published_facts(handle)
    assert facts is not None
    assert facts.format is HandleFormat.TF2_SAVED_MODEL
    assert facts.source is FactSource.ADDRESS


def test_kaggle_files_saved_models_under_tensorflow1_too():
    facts = published_facts("https://www.kaggle.com/models/google/spice/TensorFlow1/spice/2")
    assert facts is not None
    assert facts.format is HandleFormat.TF1_SAVED_MODEL


@pytest.mark.parametrize(
    "handle",
    [
        "https://www.kaggle.com/models/google/movenet/tfLite/lightning/1",
        "https://www.kaggle.com/models/google/movenet/tfJs/lightning/1",
        "https://www.kaggle.com/models/google/gemma/keras/gemma_2b/1",
        "https://www.kaggle.com/models/google/gemma/frameworks/pyTorch/variations/2b/versions/1",
        "https://www.kaggle.com/models/google/gemma/frameworks",
        "https://www.kaggle.com/models/google/gemma",
        "https://www.kaggle.com/datasets/a/b/TensorFlow1/c/1",
        "https://notkaggle.com/models/google/nnlm/TensorFlow1/en/1",
        "kaggle.com/models/google/nnlm/TensorFlow1/en/1",
        "google/nnlm/tensorFlow1/en-dim128/1",
        "https://www.kaggle.com/models/tensorflow/albert_lite_base/TensorFlow1/base/1",
    ],
)
def test_kaggle_addresses_of_which_nothing_is_known(handle):
    assert published_facts(handle) is None


@pytest.mark.parametrize(
    "handle", ["nul\0byte", "x" * 300, "x" * 100_000, "\ud800", "/models/text", ""]
)
def test_what_is_no_address(handle):
    assert published_facts(handle) is None
    assert catalogue_key(handle) is None
