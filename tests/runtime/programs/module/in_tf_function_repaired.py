"""The function for serving uses a layer that is built before it is traced."""
# repairs: in_tf_function.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")


@tf.function
def embed_text(text):
    return embed(text)


assert embed_text(tf.constant(["the cat"])).shape == (1, 128)
