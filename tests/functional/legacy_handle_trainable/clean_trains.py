"""What trains, what is not asked to, and what is not known."""
import os

import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
ELMO = "https://tfhub.dev/google/elmo/3"

inference = hub.KerasLayer(LEGACY)
explicit = hub.KerasLayer(LEGACY, trainable=False)
positional = hub.KerasLayer(LEGACY, False)
signature = hub.KerasLayer(ELMO, signature="tokens", output_key="elmo", trainable=False)
albert = hub.KerasLayer("https://tfhub.dev/google/albert_base/3", signature="tokens", signature_outputs_as_dict=True)
modern = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=True)
preview = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/nnlm-en-dim128/1", trainable=True)
bert = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/1", trainable=True)
sentence = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4", trainable=True)
vector = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/4", trainable=True)
efficient = hub.KerasLayer("https://tfhub.dev/tensorflow/efficientnet/b0/feature-vector/1", trainable=True)
disputed = hub.KerasLayer("https://tfhub.dev/tensorflow/albert_lite_base/1", trainable=True)
local = hub.KerasLayer("./nnlm-en-dim128/1", trainable=True)
relative = hub.KerasLayer("google/nnlm-en-dim128/1", trainable=True)
private = hub.KerasLayer("https://models.example.org/google/nnlm-en-dim128/1", trainable=True)
lookalike = hub.KerasLayer("https://tfhub.dev.example.org/google/nnlm-en-dim128/1", trainable=True)
unlisted = hub.KerasLayer("https://tfhub.dev/nobody/nnlm-en-dim128/1", trainable=True)
newer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/99", trainable=True)
unversioned = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128", trainable=True)
environment = hub.KerasLayer(os.environ["HANDLE"], trainable=True)
environment_default = hub.KerasLayer(LEGACY, trainable=bool(os.getenv("TRAIN")))
by_object = hub.KerasLayer(hub.load("https://tfhub.dev/google/nnlm-en-dim128/2"), trainable=True)
by_signature = hub.KerasLayer(hub.load(LEGACY).signatures["default"], trainable=True, output_key="default")
by_loader = hub.load(LEGACY)
via_keras = tf.keras.layers.Dense(1, trainable=True)
arguments = hub.KerasLayer(LEGACY, arguments={"trainable": True})
kaggle = hub.KerasLayer("https://www.kaggle.com/models/google/nnlm/frameworks/TensorFlow2/variations/en-dim128/versions/1", trainable=True)


def choose(trainable, handle):
    """Neither is known."""
    return [
        hub.KerasLayer(LEGACY, trainable=trainable),
        hub.KerasLayer(handle, trainable=True),
        hub.KerasLayer(LEGACY, trainable=not trainable),
        hub.KerasLayer(handle, trainable),
    ]


class KerasLayer(tf.keras.layers.Layer):
    """The project's own KerasLayer."""


own = KerasLayer(LEGACY, trainable=True)
