"""A layer of the signature without inputs is called with an empty dict."""
# repairs: signature_without_inputs.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    generator = hub.KerasLayer(
        "https://tfhub.dev/google/progan-128/1", signature="gen", output_key="default"
    )
    scales = generator({})
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(scales).tolist()

assert result == [2.0, 4.0]
