"""Layers of which nothing tells whether they can be trained."""

import tensorflow_hub as hub

PRIVATE = "https://models.example.com/text/encoder/3"
BUCKET = "gs://models/encoder/3"
PUBLISHED = "https://tfhub.dev/google/nnlm-en-dim128/2"

layer = hub.KerasLayer(PRIVATE, trainable=True)  # [tfhub-unknown-handle-format:INFERENCE]
bucket = hub.KerasLayer(BUCKET, True)  # [tfhub-unknown-handle-format]
path = hub.KerasLayer("models/encoder", trainable=True)  # [tfhub-unknown-handle-format]

later = hub.KerasLayer(PRIVATE)
later.trainable = True  # [tfhub-unknown-handle-format]

# The format is known, or nothing depends on it.
published = hub.KerasLayer(PUBLISHED, trainable=True)
frozen = hub.KerasLayer(PRIVATE)
explicit = hub.KerasLayer(PRIVATE, trainable=False)
loaded = hub.load(PRIVATE)
resolved = hub.resolve(PRIVATE)
kaggle = hub.KerasLayer("https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1", trainable=True)
legacy = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable]


def build(handle, trainable):
    """A handle that is not written here: there is nothing to declare."""
    return hub.KerasLayer(handle, trainable=True), hub.KerasLayer(PUBLISHED, trainable=trainable)
