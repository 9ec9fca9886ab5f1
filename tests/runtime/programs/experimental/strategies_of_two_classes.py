"""Strategies for TPUs exist twice, as two classes; those for parameter servers are one class.

A model is run under a strategy for one machine, in the scope of which both can be told apart.
"""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

strategy = tf.distribute.OneDeviceStrategy("/cpu:0")
with strategy.scope():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
    assert embed(tf.constant(["hello"])).shape == (1, 50)

experimental = tf.distribute.experimental
release = tuple(int(part) for part in tf.__version__.split(".")[:2])
for name, since in (("TPUStrategy", (2, 3)), ("MultiWorkerMirroredStrategy", (2, 4))):
    assert hasattr(tf.distribute, name) == (release >= since)
    assert getattr(tf.distribute, name, None) is not getattr(experimental, name)
if release >= (2, 8):
    assert tf.distribute.ParameterServerStrategy is experimental.ParameterServerStrategy
    stable, old = tf.distribute.coordinator, experimental.coordinator
    assert stable.ClusterCoordinator is old.ClusterCoordinator
    assert stable.RemoteValue is old.RemoteValue
    assert stable.PerWorkerValue is old.PerWorkerValues
else:
    assert not hasattr(tf.distribute, "ParameterServerStrategy")
