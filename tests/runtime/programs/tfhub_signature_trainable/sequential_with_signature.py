"""A Sequential classifier names the signature of its embedding and trains it: Keras calls the layer
when it builds the model.
"""
# when fixed by Take: ValueError: the model gives a tensor, of which there is no output to take

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

MODEL_URL = "https://tfhub.dev/google/nnlm-en-dim50/2"

model = keras.Sequential(  # raises ValueError hub>=0.8
    [
        hub.KerasLayer(  # [tfhub-signature-trainable] hub>=0.8
            MODEL_URL,
            signature="default",
            output_key="default",
            trainable=True,
            input_shape=[],
            dtype=tf.string,
        ),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", "binary_crossentropy")
model.fit(tf.constant(["good", "bad"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert model.output_shape == (None, 1)
