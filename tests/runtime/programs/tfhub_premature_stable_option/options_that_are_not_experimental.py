"""Options that stand on the config itself in every release."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

config = tf.ConfigProto(isolate_session_state=True, device_count={"CPU": 1})
config.use_per_session_threads = True
config.operation_timeout_in_ms = 60000
config.graph_options.optimizer_options.global_jit_level = tf.OptimizerOptions.OFF

with tf.Graph().as_default(), tf.Session(config=config) as session:
    bert = hub.KerasLayer("https://tfhub.dev/tensorflow/albert_en_base/3")
    ids = tf.ones([2, 4], tf.int32)
    outputs = bert({"input_word_ids": ids, "input_mask": ids, "input_type_ids": 0 * ids})
    session.run(tf.global_variables_initializer())
    assert session.run(outputs["pooled_output"]).shape == (2, 768)

names = {field.name for field, _ in config.ListFields()}
assert not names & set(tf.ConfigProto.Experimental.DESCRIPTOR.fields_by_name)
