"""Keras trains a text classifier in a session whose config was made elsewhere in the file."""
# on: tf<2.16
# when fixed: AssertionError: it asserts under which name the option is set

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_eager_execution()


def use_session(threads=1):
    config = tf.compat.v1.ConfigProto(inter_op_parallelism_threads=threads)
    config.experimental.share_cluster_devices_in_session = True  # [tfhub-stale-experimental-option] tf>=2.2
    tf.compat.v1.keras.backend.set_session(tf.compat.v1.Session(config=config))
    return config


config = use_session()
model = tf.keras.Sequential(
    [
        hub.KerasLayer(
            "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
            input_shape=(224, 224, 3),
        ),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ]
)
model.compile(optimizer="sgd", loss="mse")
model.fit(np.ones([2, 224, 224, 3], np.float32), np.ones([2, 1], np.float32), verbose=0)

assert model.predict(np.ones([2, 224, 224, 3], np.float32)).shape == (2, 1)
assert config.experimental.share_cluster_devices_in_session
assert not getattr(config, "share_cluster_devices_in_session", False)
