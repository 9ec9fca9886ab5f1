"""The classifier of sentences trains on a text column of nnlm-en-dim128/1, in the TF1 Hub
format."""
# on: hub<0.16
# no repair: text_column_of_classifier_as_layer.py shows the same layer, with another model

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def train_input_fn():
    sentences = np.array(["a good movie", "a bad movie", "good", "bad"])
    labels = np.array([1, 0, 1, 0])
    return tf.data.Dataset.from_tensor_slices(({"sentence": sentences}, labels)).repeat(5).batch(4)


embedded_text_feature_column = hub.text_embedding_column(  # [tfhub-deprecated-module]
    key="sentence", module_spec="https://tfhub.dev/google/nnlm-en-dim128/1"
)
estimator = tf.estimator.DNNClassifier(
    hidden_units=[16], feature_columns=[embedded_text_feature_column], n_classes=2
)
estimator.train(input_fn=train_input_fn)
assert estimator.get_variable_value("global_step") == 5
