"""The classifier of sentences is a Keras model with version 2 of nnlm-en-dim128 as its first
layer."""
# repairs: text_column_of_classifier.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow.compat.v2 import keras

tf.enable_v2_behavior()

embedding = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim128/2", input_shape=[], dtype=tf.string
)
head = keras.Sequential()
head.add(keras.layers.Dense(16, activation="relu", input_shape=[128]))
head.add(keras.layers.Dense(2, activation="softmax"))
head.compile(optimizer="adagrad", loss="sparse_categorical_crossentropy")

sentences = tf.constant(["a good movie", "a bad movie", "good", "bad"])
head.fit(embedding(sentences), np.array([1, 0, 1, 0]), epochs=5, verbose=0)
classifier = keras.Sequential([embedding, head])
assert classifier.predict(sentences, steps=1).shape == (4, 2)
