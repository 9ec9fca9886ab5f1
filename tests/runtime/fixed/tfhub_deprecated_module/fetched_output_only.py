"""Only the output that is fetched is computed: an empty sequence has no first token to pool."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    bert = hub.KerasLayer("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1", signature="tokens", signature_outputs_as_dict=True)
    ids = tf.placeholder(tf.int32, [None, None])
    inputs = dict(input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids))
    sequence = bert(inputs)["sequence_output"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        empty = sess.run(sequence, {ids: np.zeros([2, 0])})
        result = sess.run(sequence, {ids: [[7, 8], [9, 0]]})

assert empty.shape == (2, 0, 768)
assert result.shape == (2, 2, 768)
