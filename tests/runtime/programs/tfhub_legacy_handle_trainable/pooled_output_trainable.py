"""What the layer returned is named like the layer; `trainable = True` on it changes a tensor."""
# on: tf>=2.1, tf<2.16

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

input_ids = tf.keras.Input(shape=(3,), dtype=tf.int32)
inputs = {"input_ids": input_ids, "input_mask": input_ids, "segment_ids": input_ids}

bert_layer = hub.KerasLayer(
    "https://tfhub.dev/google/bert_cased_L-12_H-768_A-12/1",
    signature="tokens",
    output_key="pooled_output",
)(inputs)
bert_layer.trainable = True
model = tf.keras.Model(input_ids, tf.keras.layers.Dense(1)(bert_layer))
model.compile("sgd", "mse")
model.fit(np.ones([2, 3], np.int32), np.ones([2, 1]), verbose=0)

assert len(model.trainable_weights) == 2
