"""The classifier trains the embedding together with its dense layer."""
# repairs: sequential_with_signature.py

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

MODEL_URL = "https://tfhub.dev/google/nnlm-en-dim50/2"

model = keras.Sequential(
    [
        hub.KerasLayer(MODEL_URL, trainable=True, input_shape=[], dtype=tf.string),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", "binary_crossentropy")
model.fit(tf.constant(["good", "bad"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert len(model.trainable_weights) == 3
