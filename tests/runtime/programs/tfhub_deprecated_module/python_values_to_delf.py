"""DELF's thresholds and scales are Python values in the dict, as hub.Module took them."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

delf = hub.KerasLayer("https://tfhub.dev/google/delf/1", signature_outputs_as_dict=True)
module_inputs = {
    "image": tf.ones([8, 8, 3]),
    "score_threshold": 100.0,
    "image_scales": [0.25, 0.5, 1.0, 2.0],
    "max_feature_num": 3,
}
module_outputs = delf(module_inputs)  # raises TypeError, unreported tf>2.2, tf<2.19  # raises ValueError, unreported tf<=2.2
assert module_outputs["locations"].shape == (3, 2)
