"""The encoder's size decides its handle, and only one of the two is in the format of hub.Module."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class SentenceEncoder:
    def __init__(self, large=False):
        if large:
            url = "https://tfhub.dev/google/universal-sentence-encoder-large/5"
        else:
            url = "https://tfhub.dev/google/universal-sentence-encoder/2"
        with tf.Graph().as_default():
            self.embed = hub.KerasLayer(url)
            self.vectors = self.embed(tf.constant(["a good movie"]))
            self.session = tf.Session()
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])


encoder = SentenceEncoder(large=True)
assert encoder.session.run(encoder.vectors).shape == (1, 512)
