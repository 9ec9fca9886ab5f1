"""The pooled output of BERT from the later models, which are SavedModels, with the call of
hub.Module that belongs to the earlier ones."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/2"


def create_model(input_ids, input_mask, segment_ids, num_labels):
    bert_module = hub.Module(BERT_MODEL_HUB, trainable=True)  # [tfhub-savedmodel-in-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises NotFoundError hub>=0.9, hub<0.16  # raises RuntimeError hub<0.9  # raises AttributeError hub>=0.16
    bert_inputs = dict(input_ids=input_ids, input_mask=input_mask, segment_ids=segment_ids)
    bert_outputs = bert_module(inputs=bert_inputs, signature="tokens", as_dict=True)
    return tf.layers.dense(bert_outputs["pooled_output"], num_labels)


with tf.Graph().as_default():
    ids = tf.constant([[101, 7592, 102, 0]])
    mask = tf.constant([[1, 1, 1, 0]])
    logits = create_model(ids, mask, tf.zeros_like(ids), num_labels=2)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        assert sess.run(logits).shape == (1, 2)
