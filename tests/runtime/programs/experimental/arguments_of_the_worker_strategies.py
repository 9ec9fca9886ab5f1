"""The experimental strategy takes the communication as a value, the one without takes options."""
# on: tf>=2.15

import tensorflow as tf
import tensorflow_hub as hub

communication = tf.distribute.experimental.CollectiveCommunication.RING
strategy = tf.distribute.experimental.MultiWorkerMirroredStrategy(communication)
with strategy.scope():
    embed = hub.KerasLayer("https://tfhub.dev/google/imagenet/inception_v3/feature_vector/4")
assert embed(tf.zeros([1, 299, 299, 3])).shape == (1, 2048)

tf.distribute.MultiWorkerMirroredStrategy(communication=communication)  # raises TypeError, unreported
