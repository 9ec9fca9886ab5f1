"""A model that was saved from a plain tf.Module lists no variables: the layer is trainable, has
nothing to train, and `fit` changes nothing.
"""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer("models/tf2_bare", trainable=True, input_shape=[3])
model = keras.Sequential([layer])
model.compile("sgd", "mse")
x = tf.constant([[1.0, 2.0, 3.0]])
before = layer(x).numpy()
model.fit(x, tf.zeros([1, 2]), verbose=0)

assert layer.trainable and layer.trainable_weights == []
assert (layer(x).numpy() == before).all()
