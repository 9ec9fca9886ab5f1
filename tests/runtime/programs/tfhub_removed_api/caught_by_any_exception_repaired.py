"""KerasLayer loads the model on every release, and nothing has to be caught."""
# repairs: caught_by_any_exception.py

import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/1")
    later = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    words = tf.constant(["hello"])

    assert embed(words).shape[1] == 50
    assert later(words).shape[1] == 50
