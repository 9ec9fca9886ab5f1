"""In old releases an empty dict gives a tensor of a graph, even in eager mode: it has no value."""
# on: tf<2.15

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

tokenization_info = hub.KerasLayer(
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    signature="tokenization_info",
    signature_outputs_as_dict=True,
)
info = tokenization_info({})
eager = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1").signatures

assert not hasattr(info["do_lower_case"], "numpy")
assert eager["tokenization_info"]()["do_lower_case"].numpy()
