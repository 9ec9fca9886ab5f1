"""A helper builds encoders for any handle and asks for all outputs of the signature and for
training; the first batch of the encoder that it built fails.
"""
# when fixed by Train: ValueError: the directory's model has nothing to call but its signatures

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def build_encoder(path, fine_tune=True):
    return hub.KerasLayer(  # [tfhub-signature-trainable] hub>=0.8
        path,
        trainable=fine_tune,
        signature="serving_default",
        signature_outputs_as_dict=True,
        name="encoder",
    )


encoder = build_encoder("models/tf1_saved_model")
outputs = encoder(tf.constant([[1.0, 0.0, 0.0]]))  # raises ValueError hub>=0.8
result = {name: value.numpy() for name, value in outputs.items()}

assert result["y"].tolist() == [[1.0, 2.0]]
assert encoder.trainable_weights == []
