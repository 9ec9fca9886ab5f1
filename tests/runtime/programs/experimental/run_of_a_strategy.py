"""A step of inference is run in the replicas of a strategy by its only name up to 2.1."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

strategy = tf.distribute.MirroredStrategy(["/cpu:0"])
with strategy.scope():
    layer = hub.KerasLayer(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/4"
    )

images = tf.ones([2, 224, 224, 3])
features = strategy.experimental_run_v2(layer, args=(images,))  # raises AttributeError, unreported tf>=2.15
assert strategy.experimental_local_results(features)[0].shape == (2, 1280)
assert hasattr(strategy, "run") == (not tf.__version__.startswith(("1.", "2.1.")))
