"""A helper builds encoders for any handle and asks for all outputs of the signature and for
training; the first batch of the encoder that it built fails.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def build_encoder(path, fine_tune=True):
    return hub.KerasLayer(
        path,
        trainable=False,
        signature="serving_default",
        signature_outputs_as_dict=True,
        name="encoder",
    )


encoder = build_encoder("models/tf1_saved_model")
outputs = encoder(tf.constant([[1.0, 0.0, 0.0]]))
result = {name: value.numpy() for name, value in outputs.items()}

assert result["y"].tolist() == [[1.0, 2.0]]
assert encoder.trainable_weights == []
