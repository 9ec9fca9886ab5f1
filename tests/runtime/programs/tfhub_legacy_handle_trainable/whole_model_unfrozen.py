"""`model.trainable = True` on a Sequential model also unfreezes its hub layer, and `fit` fails."""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

sentences = tf.constant(["the cat", "a good movie"])
labels = tf.constant([[0.0], [1.0]])

model = keras.Sequential()
model.add(
    hub.KerasLayer(
        "https://tfhub.dev/google/nnlm-en-dim50/1",
        output_shape=[50],
        input_shape=[],
        dtype=tf.string,
    )
)
model.add(keras.layers.Dense(1, activation="sigmoid"))
assert len(model.trainable_weights) == 2

model.trainable = True  # [tfhub-legacy-handle-trainable] hub>=0.8
model.compile("adam", "binary_crossentropy")
model.fit(sentences, labels, verbose=0)  # raises ValueError hub>=0.8

assert len(model.trainable_weights) == 2
