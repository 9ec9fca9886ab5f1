"""An object detector gives boxes, scores and names in a dict, for one image at a time."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/faster_rcnn/openimages_v4/inception_resnet_v2/1"

with tf.Graph().as_default():
    detector = hub.KerasLayer(HANDLE, signature_outputs_as_dict=True)
    photo = tf.placeholder(tf.float32, [None, None, 3])
    detector_output = detector(tf.expand_dims(photo, 0))
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(detector_output, feed_dict={photo: np.zeros([4, 6, 3])})
    session.close()

assert result["detection_class_entities"].tolist() == [b"Cat"]
