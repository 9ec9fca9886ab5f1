"""A notebook for TensorFlow 2 builds the large sentence encoder with hub.Module. The format of the
model is wrong before eager execution even matters."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
embed = hub.Module(module_url)  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16


def similarity(first, second):
    vectors = tf.math.l2_normalize(embed([first, second]), axis=1)
    return float(tf.reduce_sum(vectors[0] * vectors[1]))


assert similarity("a good movie", "good movie") > 0.99
