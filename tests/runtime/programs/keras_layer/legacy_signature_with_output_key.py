"""`output_key` picks an output of the legacy signature, `signature_outputs_as_dict` all of them."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
ids = tf.constant([[101, 7, 102]])
mask, segments = tf.ones_like(ids), tf.zeros_like(ids)
inputs = {"input_ids": ids, "input_mask": mask, "segment_ids": segments}

pooled = hub.KerasLayer(BERT, signature="tokens", output_key="pooled_output")(inputs)
outputs = hub.KerasLayer(BERT, signature="tokens", signature_outputs_as_dict=True)(inputs)

assert sorted(outputs) == ["pooled_output", "sequence_output"]
assert (outputs["pooled_output"].numpy() == pooled.numpy()).all()
