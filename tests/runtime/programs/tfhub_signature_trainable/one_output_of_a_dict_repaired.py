"""The encoder itself is trained, and the layer is told which output of it to give."""
# repairs: one_output_of_a_dict.py

import tempfile

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

encoder = tf.train.Checkpoint(weights=tf.Variable([[1.0, 2.0], [3.0, 4.0]]))
encoder.trainable_variables = [encoder.weights]


@tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32, name="x")])
def encode(x):
    sequence = tf.matmul(x, encoder.weights)
    return {"sequence": sequence, "pooled": tf.reduce_mean(sequence, axis=1)}


encoder.__call__ = encode
saved = tempfile.mkdtemp()
tf.saved_model.save(encoder, saved, signatures={"encode": encode})

layer = hub.KerasLayer(saved, trainable=True, output_key="pooled")
result = tf.reduce_sum(layer(tf.constant([[1.0, 0.0]])) ** 2).numpy()

assert result == 2.25
assert len(layer.trainable_weights) == 1
