"""An Estimator of 2018, with hub.Module in its model function, trains on the cluster as it is."""
# on: tf<2.16, hub<0.16
# cluster: chief, ps
# no repair: hub.KerasLayer instead would need the option, as legacy_text_estimator.py shows

import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"


def input_fn():
    data = {"sentence": ["hello world", "the dog", "a cat"]}, [[1.0], [0.0], [0.0]]
    return tf.data.Dataset.from_tensors(data).repeat()


def model_fn(features, labels, mode):
    embed = hub.Module(HANDLE, trainable=True)  # [tfhub-deprecated-module]
    predictions = tf.reduce_mean(embed(features["sentence"]), axis=1, keepdims=True)
    loss = tf.losses.mean_squared_error(labels, predictions)
    train_op = tf.train.AdagradOptimizer(0.01).minimize(loss, tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("module"))
estimator = tf.estimator.Estimator(model_fn=model_fn, config=run_config)
tf.estimator.train_and_evaluate(
    estimator,
    tf.estimator.TrainSpec(input_fn, max_steps=4),
    tf.estimator.EvalSpec(input_fn, steps=1),
)
assert estimator.get_variable_value("global_step") == 4
assert estimator.get_variable_value("module/embeddings").shape == (9, 128)
