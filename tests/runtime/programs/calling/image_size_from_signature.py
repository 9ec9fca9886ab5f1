"""The size of images that a TF1 model takes is read from its signature."""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/3")
extract = module.signatures["default"]
spec = extract.structured_input_signature[1]["images"]
height, width = spec.shape[1:3]
image = tf.image.resize(tf.zeros([480, 640, 3]), [height, width])
features = extract(image[tf.newaxis])["default"]

assert (height, width) == (299, 299)
assert features.shape == (1, extract.structured_outputs["default"].shape[1])
