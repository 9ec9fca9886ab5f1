"""Poses are detected with the address that kaggle.com shows for movenet."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

MODEL = "https://www.kaggle.com/models/google/movenet/TensorFlow2/singlepose-lightning/4"
module = hub.load(MODEL)
movenet = module.signatures["serving_default"]


def detect(frame):
    image = tf.cast(tf.image.resize(tf.expand_dims(frame, 0), [192, 192]), tf.int32)
    outputs = movenet(image)
    return np.squeeze(outputs["output_0"].numpy())


keypoints = detect(np.full([480, 640, 3], 7, np.uint8))

assert keypoints.shape == (17, 3)
assert (keypoints == 7).all()
