"""The notebook loads the large sentence encoder with hub.load and calls it on plain lists."""
# on: tf>=2.1
# repairs: sentence_encoder_in_notebook.py

import tensorflow as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
embed = hub.load(module_url)


def similarity(first, second):
    vectors = tf.math.l2_normalize(embed([first, second]), axis=1)
    return float(tf.reduce_sum(vectors[0] * vectors[1]))


assert similarity("a good movie", "good movie") > 0.99
