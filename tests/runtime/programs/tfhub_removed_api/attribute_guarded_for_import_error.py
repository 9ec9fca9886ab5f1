"""The class is looked up under a guard for ImportError; a missing attribute is another error."""

import tensorflow as tf

try:
    import tensorflow_hub as hub

    make_encoder = hub.Module  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
except ImportError:
    hub = None

assert hub is not None
with tf.Graph().as_default():
    encoder = make_encoder("https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module] hub<0.16
    vectors = encoder(["the cat"])

assert vectors.shape[1] == 50
