"""A layer gives the detector's outputs in a dict, without a placeholder and a session."""
# repairs: detected_objects.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/faster_rcnn/openimages_v4/inception_resnet_v2/1"

detector = hub.KerasLayer(HANDLE, signature_outputs_as_dict=True)
photo = tf.constant(np.zeros([4, 6, 3]), tf.float32)
result = detector(tf.expand_dims(photo, 0))

assert result["detection_class_entities"].numpy().tolist() == [b"Cat"]
