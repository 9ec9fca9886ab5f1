"""An Estimator with a directory and parameters, and no config: training on the cluster fails."""
# on: tf<2.16
# cluster: chief, ps
# when fixed: AssertionError: it asserts that training fails, and it trains

import os

import tensorflow as tf
import tensorflow_hub as hub

ENCODER = "https://tfhub.dev/google/universal-sentence-encoder/4"
LABELS = [0, 1]


def serve_examples():
    dataset = tf.data.Dataset.from_tensor_slices(({"text": ["the cat", "the dog"]}, LABELS))
    return dataset.repeat().batch(2)


def classifier_fn(features, labels, mode, params):
    """A softmax over sentence embeddings."""
    encoded = hub.KerasLayer(ENCODER)(features["text"])
    with tf.compat.v1.variable_scope("classifier"):
        kernel = tf.compat.v1.get_variable("kernel", [512, params["num_classes"]])
        bias = tf.compat.v1.get_variable("bias", [params["num_classes"]])
    logits = tf.matmul(encoded, kernel) + bias
    predictions = {"classes": tf.argmax(logits, axis=1)}
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=predictions)
    loss = tf.compat.v1.losses.sparse_softmax_cross_entropy(labels, logits)
    if mode == tf.estimator.ModeKeys.EVAL:
        return tf.estimator.EstimatorSpec(mode, loss=loss)
    step = tf.compat.v1.train.get_global_step()
    optimizer = tf.compat.v1.train.AdagradOptimizer(params["learning_rate"])
    train_op = optimizer.minimize(loss, global_step=step, var_list=[kernel, bias])
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def main():
    params = {"num_classes": 2, "learning_rate": 0.01}
    model_dir = os.path.abspath("use")
    estimator = tf.estimator.Estimator(classifier_fn, model_dir=model_dir, params=params)  # [tfhub-missing-cluster-devices]
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(serve_examples, max_steps=3),
        tf.estimator.EvalSpec(serve_examples, steps=1),
    )


message = ""
try:
    main()
except tf.errors.InternalError as error:
    message = str(error)
_, _, observed = message.partition("Assigned device")
assert "does not match any device" in observed
