"""An Estimator trains a head on frozen sentence embeddings, which its model_fn builds."""
# on: tf<2.16

import tensorflow as tf
import tensorflow_hub as hub

tf1 = tf.compat.v1


def model_fn(features, labels, mode):
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2")
    embeddings = embed(features["review"])
    logits = tf1.layers.dense(embeddings, 1, kernel_initializer=tf1.zeros_initializer())
    predictions = {"embedding": embeddings, "probability": tf.sigmoid(logits)}
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=predictions)
    loss = tf1.losses.sigmoid_cross_entropy(labels, logits)
    optimizer = tf1.train.GradientDescentOptimizer(0.01)
    train_op = optimizer.minimize(loss, global_step=tf1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def input_fn():
    features = {"review": ["a good movie", "a bad movie"]}
    return tf.data.Dataset.from_tensors((features, [[1.0], [0.0]]))


estimator = tf.estimator.Estimator(model_fn=model_fn, model_dir="reviews")
estimator.train(input_fn)
result = list(estimator.predict(input_fn))
assert result[0]["probability"] > 0.5
assert result[0]["embedding"].shape == (128,)
