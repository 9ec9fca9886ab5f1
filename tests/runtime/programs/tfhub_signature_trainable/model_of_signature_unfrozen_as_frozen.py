"""Only the dense layer is unfrozen."""
# instead of: model_of_signature_unfrozen.py

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
head = keras.layers.Dense(1)
model = keras.Sequential([embed, head])

head.trainable = True
model.compile("sgd", "mse")
model.fit(tf.ones([2, 3]), tf.ones([2, 1]), verbose=0)

assert len(model.trainable_weights) == 2
