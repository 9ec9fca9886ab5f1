"""A placeholder, a finalized graph and a monitored session go well with a loaded signature."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default() as graph:
    model = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    texts = tf.placeholder(tf.string, [None])
    vectors = model.signatures["default"](texts)["default"]
    scores = tf.reduce_mean(vectors, axis=1)
    with tf.train.MonitoredTrainingSession() as session:
        assert graph.finalized
        assert session.run(scores, {texts: ["the cat", "a good movie"]}).shape == (2,)
