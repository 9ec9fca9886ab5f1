"""A similarity script imports the class itself; the import already fails where it is gone."""

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow_hub import KerasLayer

MODULE_URL = "https://tfhub.dev/google/universal-sentence-encoder/2"
messages = ["the cat", "the dog", "a good movie"]

with tf.Graph().as_default(), tf.Session() as session:
    embed = KerasLayer(MODULE_URL)
    encoding = embed(tf.constant(messages))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    features = session.run(encoding)

result = np.inner(features, features)

assert result.shape == (3, 3)
