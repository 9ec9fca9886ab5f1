"""A function for serving builds hub.Module while TensorFlow 2 traces it. That raises nothing, but
the graph that comes of it holds placeholders and restoring operations of a session, and cannot
run."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()


@tf.function
def embed_text(text):
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
    return embed(text)


try:
    embed_text(tf.constant(["the cat"]))
except (tf.errors.InvalidArgumentError, tf.errors.NotFoundError) as error:
    observed = type(error).__name__
else:
    raise AssertionError("the function has run")
