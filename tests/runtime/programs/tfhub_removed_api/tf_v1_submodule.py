"""A script borrows the library's own name for the TF1 API, which went away with release 0.10."""

import numpy as np
import tensorflow_hub as hub
from tensorflow_hub import tf_v1 as tf  # [tfhub-removed-api] hub>=0.10  # raises ImportError hub>=0.10

with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(tf.constant(["hello", "world"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)

assert np.shape(result) == (2, 50)
