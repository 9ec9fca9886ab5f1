"""BERT's pooled output is the first layer of a classifier, by the signature "tokens"."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_model(input_ids, input_mask, segment_ids, num_labels):
    bert_module = hub.KerasLayer(BERT_MODEL_HUB, signature="tokens", signature_outputs_as_dict=True)
    bert_inputs = dict(input_ids=input_ids, input_mask=input_mask, segment_ids=segment_ids)
    bert_outputs = bert_module(bert_inputs)
    output_layer = bert_outputs["pooled_output"]
    weights = tf.get_variable(
        "output_weights", [num_labels, 768], initializer=tf.ones_initializer()
    )
    return tf.nn.log_softmax(tf.matmul(output_layer, weights, transpose_b=True))


with tf.Graph().as_default():
    ids = tf.constant([[101, 2003, 102, 0]])
    mask = tf.constant([[1, 1, 1, 0]])
    log_probs = create_model(ids, mask, tf.zeros_like(ids), num_labels=2)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        result = sess.run(log_probs)

assert result.shape == (1, 2)
