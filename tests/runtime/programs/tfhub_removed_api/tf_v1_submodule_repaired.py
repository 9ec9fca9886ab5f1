"""The TF1 API comes from TensorFlow itself."""
# instead of: tf_v1_submodule.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    vectors = embed(tf.constant(["hello", "world"]))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)

assert np.shape(result) == (2, 50)
