"""A serving job copies a config and switches sharing off, but under .experimental.

The option of the config itself stays on.
"""
# on: tf>=2.2
# when fixed: AssertionError: the option is switched off then, as its author meant

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

TRAINING = tf.ConfigProto(share_cluster_devices_in_session=True)

serving = tf.ConfigProto()
serving.CopyFrom(TRAINING)
serving.experimental.share_cluster_devices_in_session = False  # [tfhub-stale-experimental-option]
assert serving.share_cluster_devices_in_session

with tf.Graph().as_default():
    bert = hub.KerasLayer("https://tfhub.dev/tensorflow/small_bert/bert_en_uncased_L-4_H-512_A-8/1")
    ones = tf.ones([1, 8], tf.int32)
    outputs = bert({"input_word_ids": ones, "input_mask": ones, "input_type_ids": 0 * ones})
    with tf.Session(config=serving) as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs["pooled_output"])

assert result.shape == (1, 768)
