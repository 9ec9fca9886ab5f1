"""A notebook for TensorFlow 2 builds the large sentence encoder with hub.Module. The format of the
model is wrong before eager execution even matters."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
embed = hub.KerasLayer(module_url)


def similarity(first, second):
    vectors = tf.math.l2_normalize(embed(tf.convert_to_tensor([first, second])), axis=1)
    return float(tf.reduce_sum(vectors[0] * vectors[1]))


assert similarity("a good movie", "good movie") > 0.99
