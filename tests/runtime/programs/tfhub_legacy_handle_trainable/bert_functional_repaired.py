"""The classifier on the TF2 BERT, which names its inputs differently and returns a dict."""
# on: tf<2.16
# repairs: bert_functional.py

import tensorflow as tf
import tensorflow_hub as hub

MAX_LEN = 8


def build_model(max_len, num_classes):
    inputs = {
        name: tf.keras.layers.Input(shape=(max_len,), dtype=tf.int32, name=name)
        for name in ("input_word_ids", "input_mask", "input_type_ids")
    }
    bert_layer = hub.KerasLayer(
        "https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4", trainable=True
    )
    pooled = bert_layer(inputs)["pooled_output"]
    out = tf.keras.layers.Dense(num_classes, activation="softmax")(pooled)
    return tf.keras.Model(inputs=list(inputs.values()), outputs=out)


tf.compat.v1.enable_v2_behavior()
model = build_model(MAX_LEN, 2)

assert model.output_shape == (None, 2)
assert len(model.trainable_weights) == 3
