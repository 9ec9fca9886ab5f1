"""The loop leaves the hub layer out; only what is behind it is trained."""
# instead of: layers_of_model_unfrozen.py

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

texts = tf.constant(["hello world", "bad dog"])
targets = tf.constant([[1.0], [0.0]])

model = keras.Sequential(
    [
        hub.KerasLayer(
            "https://tfhub.dev/google/nnlm-en-dim50/1",
            input_shape=[],
            dtype=tf.string,
            trainable=False,
        ),
        keras.layers.Dense(1),
    ]
)
for layer in model.layers[1:]:
    layer.trainable = True
model.compile("sgd", "mse")
before = model(texts).numpy()
model.fit(texts, targets, verbose=0)

assert (model(texts).numpy() != before).any()
assert len(model.trainable_weights) == 2
