"""A detector of objects gives boxes and scores, and nothing called "default"."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

DETECTOR = "https://tfhub.dev/google/faster_rcnn/openimages_v4/inception_resnet_v2/1"

with tf.Graph().as_default():
    detector = hub.KerasLayer(DETECTOR)
    detections = detector(tf.zeros([1, 64, 64, 3]))
