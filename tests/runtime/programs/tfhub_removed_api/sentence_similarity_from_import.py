"""A similarity script imports the class itself; the import already fails where it is gone."""

import numpy as np
import tensorflow.compat.v1 as tf
from tensorflow_hub import Module  # [tfhub-removed-api] hub>=0.16  # raises ImportError hub>=0.16

MODULE_URL = "https://tfhub.dev/google/universal-sentence-encoder/2"
messages = ["the cat", "the dog", "a good movie"]

with tf.Graph().as_default(), tf.Session() as session:
    embed = Module(MODULE_URL)  # [tfhub-deprecated-module] hub<0.16
    encoding = embed(messages)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    features = session.run(encoding)

result = np.inner(features, features)

assert result.shape == (3, 3)
