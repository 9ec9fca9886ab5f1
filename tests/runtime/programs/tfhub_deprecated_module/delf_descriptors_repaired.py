"""A layer for DELF takes the dict, whose numbers and lists have to be tensors."""
# repairs: delf_descriptors.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

delf = hub.KerasLayer("https://tfhub.dev/google/delf/1", signature_outputs_as_dict=True)
image = tf.placeholder(tf.float32, shape=(None, None, 3), name="input_image")
module_inputs = {
    "image": image,
    "score_threshold": tf.constant(100.0),
    "image_scales": tf.constant([0.25, 0.5, 1.0, 2.0]),
    "max_feature_num": tf.constant(3),
}
module_outputs = delf(module_inputs)

with tf.train.SingularMonitoredSession() as session:
    result = session.run(
        [module_outputs["locations"], module_outputs["descriptors"]],
        feed_dict={image: np.ones([8, 8, 3])},
    )

assert [part.shape for part in result] == [(3, 2), (3, 40)]
