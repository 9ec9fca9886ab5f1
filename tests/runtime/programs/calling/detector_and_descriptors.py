"""An object detector and an image matcher of the TF1 format give dicts of several outputs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

faster_rcnn = hub.load("https://tfhub.dev/google/faster_rcnn/openimages_v4/inception_resnet_v2/1")
detector = faster_rcnn.signatures["default"]
delf = hub.load("https://tfhub.dev/google/delf/1").signatures["default"]
image = tf.image.convert_image_dtype(tf.zeros([64, 64, 3], tf.uint8), tf.float32)

objects = {key: value.numpy() for key, value in detector(image[tf.newaxis]).items()}
features = delf(
    image=image,
    score_threshold=tf.constant(100.0),
    image_scales=tf.constant([0.5, 1.0]),
    max_feature_num=tf.constant(10),
)

assert objects["detection_class_entities"].tolist() == [b"Cat"]
assert objects["detection_boxes"].shape == (1, 4)
assert features["descriptors"].shape == (10, 40)
