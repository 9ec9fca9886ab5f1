"""An experiment reads its settings from a dict, which name a signature and ask for fine-tuning.

The layer's call fails; in tensorflow_hub 0.7 for another reason: a signature takes no `training`.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

params = {"hub_path": "models/tf2", "signature": "default", "fine_tune": True}

projection = hub.KerasLayer(
    params["hub_path"],
    signature=params["signature"],
    output_key="default",
    trainable=False,
)
features = projection(tf.constant([[1.0, 0.0, 0.0]]))

assert features.shape == (1, 2)
