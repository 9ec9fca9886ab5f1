"""The pooled output of the later BERT models through hub.load, with the names of their own
inputs."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/2"


def create_model(input_ids, input_mask, segment_ids, num_labels):
    bert_module = hub.load(BERT_MODEL_HUB)
    bert_inputs = dict(input_word_ids=input_ids, input_mask=input_mask, input_type_ids=segment_ids)
    bert_outputs = bert_module(bert_inputs)
    kernel = tf.get_variable("kernel", [768, num_labels])
    return tf.matmul(bert_outputs["pooled_output"], kernel)


with tf.Graph().as_default():
    ids = tf.constant([[101, 7592, 102, 0]])
    mask = tf.constant([[1, 1, 1, 0]])
    logits = create_model(ids, mask, tf.zeros_like(ids), num_labels=2)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        assert sess.run(logits).shape == (1, 2)
