"""The model is built on the embedding's later version and trained as a whole."""
# repairs: whole_model_unfrozen.py

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
model.add(keras.layers.InputLayer(input_shape=[], dtype=tf.string))
model.add(hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2", trainable=True))
model.add(keras.layers.Dense(1, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(sentences, labels, verbose=0)

assert len(model.trainable_weights) == 3
