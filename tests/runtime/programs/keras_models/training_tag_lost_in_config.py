"""A layer on a TF1 model's training graph is made again from its configuration, without the tag."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3", tags={"train"}
)
restored = hub.KerasLayer.from_config(layer.get_config())
images = tf.constant(np.random.rand(2, 1, 1, 3) * np.ones([2, 224, 224, 3]), tf.float32)

assert "tags" not in layer.get_config()
assert not np.allclose(layer(images), restored(images))
