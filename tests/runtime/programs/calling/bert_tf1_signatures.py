"""BERT's TF1 model gives features by one signature, and its vocabulary among the model's assets."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
ids = tf.constant([[101, 7592, 102]])
outputs = bert.signatures["tokens"](
    input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids)
)
vocab_file = bert.asset_paths[0].asset_path.numpy()

assert outputs["pooled_output"].shape == (1, 768)
assert bool(bert.signatures["tokenization_info"]()["do_lower_case"])
with open(vocab_file, "rb") as vocabulary:
    assert vocabulary.readline() == b"hello\n"
