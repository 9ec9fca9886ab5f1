"""A legacy module's signature, loaded first and then wrapped, evades the check: the layer trains
without the module's regularization losses and without the updates of its moving mean.
"""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

module = hub.load("models/tf1_hub", tags={"train"})
layer = hub.KerasLayer(
    module.signatures["default"], trainable=True, output_key="default", input_shape=[3]
)
model = keras.Sequential([layer])
model.compile("sgd", "mse")
x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
before = {weight.name: weight.numpy() for weight in layer.weights}
model.fit(x, tf.zeros([2, 2]), verbose=0)
after = {weight.name: weight.numpy() for weight in layer.weights}

assert layer.losses == []
assert (before["w:0"] != after["w:0"]).any()
assert (before["moving_mean:0"] == after["moving_mean:0"]).all()
