"""tensorflow_hub 0.7 takes the signature of a model that has nothing else, and trains nothing."""
# on: hub<0.8

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "models/tf2_signatures_only",
    signature="default",
    output_key="default",
    input_shape=[3],
    trainable=True,
)
model = tf.keras.Sequential([layer])
model.compile("sgd", "mse")
x = np.array([[1.0, 2.0, 3.0]], np.float32)
before = model.predict(x)
model.fit(x, np.zeros([1, 2]), epochs=2, verbose=0)

assert layer.trainable_weights == []
assert (model.predict(x) == before).all()
