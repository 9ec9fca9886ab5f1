"""A BERT classifier in the functional API on Google's first BERT, which cannot be fine-tuned: the
call that connects the layer to its inputs fails.
"""
# on: tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

BERT_URL = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
MAX_LEN = 8


def build_model(max_len, num_classes):
    inputs = {
        name: tf.keras.layers.Input(shape=(max_len,), dtype=tf.int32, name=name)
        for name in ("input_ids", "input_mask", "segment_ids")
    }
    bert_layer = hub.KerasLayer(
        BERT_URL, signature="tokens", output_key="pooled_output"
    )
    pooled = bert_layer(inputs)
    out = tf.keras.layers.Dense(num_classes, activation="softmax")(pooled)
    return tf.keras.Model(inputs=list(inputs.values()), outputs=out)


tf.compat.v1.enable_v2_behavior()
model = build_model(MAX_LEN, 2)

assert model.output_shape == (None, 2)
assert len(model.trainable_weights) == 2, "the dense layer's kernel and bias, nothing of BERT"
