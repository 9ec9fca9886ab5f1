"""`model.trainable = True` reaches a layer that calls a signature, and training fails."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer(
    "models/tf2_signatures_only", signature="default", output_key="default", input_shape=[3]
)
model = keras.Sequential([embed, keras.layers.Dense(1)])

model.trainable = True  # [tfhub-signature-trainable] hub>=0.8
model.compile("sgd", "mse")
model.fit(tf.ones([2, 3]), tf.ones([2, 1]), verbose=0)  # raises ValueError hub>=0.8

assert len(model.trainable_weights) == 2
