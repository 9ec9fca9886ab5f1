"""The older text column builds on hub.Module: a regressor on a cluster needs no option."""
# on: tf<2.16, hub<0.16
# cluster: chief, ps
# no repair: with the column's successor the estimator would need the option

import os

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def input_fn():
    data = {"sentence": ["hello world", "the dog", "a cat"]}, [[1.0], [0.0], [0.0]]
    return tf.data.Dataset.from_tensors(data).repeat()


sentence = hub.text_embedding_column("sentence", "https://tfhub.dev/google/nnlm-en-dim50/1")  # [tfhub-deprecated-module]
estimator = tf1.estimator.DNNRegressor(
    hidden_units=[4], feature_columns=[sentence], model_dir=os.path.abspath("regressor")
)
tf.estimator.train_and_evaluate(
    estimator,
    tf.estimator.TrainSpec(input_fn, max_steps=4),
    tf.estimator.EvalSpec(input_fn, steps=1),
)
assert estimator.get_variable_value("global_step") == 4
