"""A TF1 training script loads a colleague's exported model by its signature and fine-tunes it: the
graph cannot be built.
"""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

EXPORT_DIR = "models/tf2_signatures_only"

with tf.Graph().as_default():
    x = tf.placeholder(tf.float32, [None, 3])
    layer = hub.KerasLayer(EXPORT_DIR, signature="default", output_key="default")
    y = layer(x)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(y, {x: [[1.0, 0.0, 1.0]]})

assert result.tolist() == [[6.0, 8.0]]
