"""Without `output_key`, the output named `default` of the legacy signature is returned."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3",
    signature="image_feature_vector",
)
features = layer(tf.zeros([1, 224, 224, 3]))

assert features.shape == (1, 1280)
