"""DELF finds local features of an image, steered by thresholds and scales beside the image."""

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

delf = hub.Module("https://tfhub.dev/google/delf/1")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
image = tf.placeholder(tf.float32, shape=(None, None, 3), name="input_image")
module_inputs = {
    "image": image,
    "score_threshold": 100.0,
    "image_scales": [0.25, 0.5, 1.0, 2.0],
    "max_feature_num": 3,
}
module_outputs = delf(module_inputs, as_dict=True)

with tf.train.SingularMonitoredSession() as session:
    result = session.run(
        [module_outputs["locations"], module_outputs["descriptors"]],
        feed_dict={image: np.ones([8, 8, 3])},
    )

assert [part.shape for part in result] == [(3, 2), (3, 40)]
