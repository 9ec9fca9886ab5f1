"""The text classification tutorial: nnlm as a feature column of a DNNClassifier."""
# on: tf<2.16

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = np.array(["a good movie", "a bad movie"])
polarity = np.array([1, 0])

embedded_text_feature_column = hub.text_embedding_column(  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    key="sentence", module_spec="https://tfhub.dev/google/nnlm-en-dim128/1"
)
estimator = tf.compat.v1.estimator.DNNClassifier(
    hidden_units=[8], feature_columns=[embedded_text_feature_column], n_classes=2
)
train_input_fn = tf.compat.v1.estimator.inputs.numpy_input_fn(
    {"sentence": sentences}, polarity, batch_size=2, num_epochs=None, shuffle=True
)
estimator.train(train_input_fn, steps=2)

assert estimator.get_variable_value("global_step") == 2
