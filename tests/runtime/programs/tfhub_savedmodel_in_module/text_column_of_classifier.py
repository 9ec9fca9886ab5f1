"""A classifier of sentences gets its text column from version 2 of nnlm-en-dim128. The column reads
the model when it is made, and only knows the format of version 1."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def train_input_fn():
    sentences = np.array(["a good movie", "a bad movie", "good", "bad"])
    labels = np.array([1, 0, 1, 0])
    return tf.data.Dataset.from_tensor_slices(({"sentence": sentences}, labels)).repeat(5).batch(4)


embedded_text_feature_column = hub.text_embedding_column(  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    key="sentence", module_spec="https://tfhub.dev/google/nnlm-en-dim128/2"
)
estimator = tf.estimator.DNNClassifier(
    hidden_units=[16], feature_columns=[embedded_text_feature_column], n_classes=2
)
estimator.train(input_fn=train_input_fn)
assert estimator.get_variable_value("global_step") == 5
