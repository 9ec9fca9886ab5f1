"""The classifier as a Keras model that computes the embedding itself."""
# repairs: sentiment_text_column.py

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

sentences = tf.constant(["a good movie", "a bad movie"])
polarity = np.array([1, 0])

texts = keras.Input(shape=[], dtype=tf.string)
embedded = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", input_shape=[], dtype=tf.string)(texts)
hidden = keras.layers.Dense(8, activation="relu")(embedded)
model = keras.Model(texts, keras.layers.Dense(2, activation="softmax")(hidden))
model.compile(optimizer="adagrad", loss="sparse_categorical_crossentropy")
history = model.fit(sentences, polarity, epochs=2, verbose=0)

assert len(history.history["loss"]) == 2
assert len(model.trainable_weights) == 4
