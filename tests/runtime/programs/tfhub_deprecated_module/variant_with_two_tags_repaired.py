"""A layer takes the tags, the signature and the wish for a dict, and gives the same eagerly."""
# repairs: variant_with_two_tags.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

m = hub.KerasLayer(
    "models/tf1_hub", tags={"foo", "bar"}, signature="sig", signature_outputs_as_dict=True
)
result = m(dict(x1=tf.constant([1.0]), x2=tf.constant([2.0])))

assert result["sum"].numpy().tolist() == [3.0]
assert result["diff"].numpy().tolist() == [-1.0]
