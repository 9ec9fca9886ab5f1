"""The same sentences through version 2 of nnlm, which is a TF2 SavedModel with other weights."""
# repairs: text_module_in_session.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
embeddings = embed(tf.constant(["the cat", "a good movie"]))

assert embeddings.shape == (2, 128)
