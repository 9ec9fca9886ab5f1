"""A classifier on a frozen layer is trained under the experimental strategy for several workers.

The strategy without experimental, from 2.4 on, is another class with other arguments.
"""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

strategy = tf.distribute.experimental.MultiWorkerMirroredStrategy()
with strategy.scope():
    layer = hub.KerasLayer(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"
    )
    head = tf.Variable(tf.zeros([1280, 1]))

features = strategy.run(lambda images: layer(images) @ head, args=(tf.ones([2, 224, 224, 3]),))
assert strategy.num_replicas_in_sync == 1
assert strategy.experimental_local_results(features)[0].shape == (2, 1)

stable = tf.distribute.MultiWorkerMirroredStrategy
assert stable is not tf.distribute.experimental.MultiWorkerMirroredStrategy
assert not isinstance(strategy, tf.distribute.experimental.ParameterServerStrategy)
