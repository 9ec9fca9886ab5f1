"""ALBERT is added to a Sequential model and shall be trained with it; the first batch fails."""
# on: tf<2.16

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

features = {
    "input_ids": np.array([[101, 7, 102], [101, 9, 102]], np.int32),
    "input_mask": np.ones([2, 3], np.int32),
    "segment_ids": np.zeros([2, 3], np.int32),
}

model = tf.keras.Sequential()
model.add(
    hub.KerasLayer(
        "https://tfhub.dev/google/albert_base/2",
        signature="tokens",
        output_key="pooled_output",
    )
)
model.add(tf.keras.layers.Dense(2))
logits = model(features)

assert logits.shape == (2, 2)
assert len(model.trainable_weights) == 2
