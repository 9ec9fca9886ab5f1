"""The production model: a frozen sentence encoder under a dense head, in TF1 style."""

import tensorflow as tf
import tensorflow_hub as hub

from ticket_router import handles

tf1 = tf.compat.v1


def encode(texts, trainable=False):
    """Returns one embedding for each ticket in the batch.

    Args:
      texts: a string tensor of shape [batch].
      trainable: whether the encoder's weights join the optimizer's.

    Returns:
      A float tensor of shape [batch, 512].
    """
    encoder = hub.Module(handles.SENTENCE_ENCODER, trainable=trainable, name="encoder")
    return encoder(texts)


def model_fn(features, labels, mode, params):
    """The function that `tf.estimator.Estimator` calls to build the graph."""
    embeddings = encode(features["text"], trainable=params["fine_tune"])
    hidden = tf1.layers.dense(embeddings, params["hidden_units"], activation=tf.nn.relu)
    hidden = tf1.layers.dropout(hidden, 0.3, training=mode == tf.estimator.ModeKeys.TRAIN)
    logits = tf1.layers.dense(hidden, params["num_teams"])

    predictions = {"team": tf.argmax(logits, axis=-1), "scores": tf.nn.softmax(logits)}
    if mode == tf.estimator.ModeKeys.PREDICT:
        return tf.estimator.EstimatorSpec(mode, predictions=predictions)

    loss = tf1.losses.sparse_softmax_cross_entropy(labels, logits)
    if mode == tf.estimator.ModeKeys.EVAL:
        accuracy = tf1.metrics.accuracy(labels, predictions["team"])
        return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops={"accuracy": accuracy})

    optimizer = tf1.train.AdagradOptimizer(params["learning_rate"])
    train_op = optimizer.minimize(loss, global_step=tf1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def session_config():
    """Returns the session options of the production cluster."""
    config = tf1.ConfigProto(allow_soft_placement=True)
    config.experimental.share_cluster_devices_in_session = True
    return config
