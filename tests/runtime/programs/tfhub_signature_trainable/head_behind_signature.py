"""The dense layer behind a frozen signature is trained."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim128/2",
    signature="default",
    output_key="default",
    input_shape=[],
    dtype=tf.string,
)
model = keras.Sequential([embed, keras.layers.Dense(1, trainable=True)])
model.compile("sgd", "mse")
before = model.get_weights()[-2]
model.fit(tf.constant(["good", "bad"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert (model.get_weights()[-2] != before).any()
assert len(model.trainable_weights) == 2
