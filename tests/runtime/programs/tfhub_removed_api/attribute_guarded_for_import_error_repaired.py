"""With KerasLayer the guard is for a missing library, as it was meant."""
# repairs: attribute_guarded_for_import_error.py

import tensorflow as tf

try:
    import tensorflow_hub as hub

    make_encoder = hub.KerasLayer
except ImportError:
    hub = None

tf.compat.v1.enable_v2_behavior()

assert hub is not None
encoder = make_encoder("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = encoder(tf.constant(["the cat"]))

assert vectors.shape[1] == 50
