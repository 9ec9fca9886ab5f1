"""A Keras model of the time before TensorFlow 2 computes ELMo embeddings in a Lambda layer."""
# on: tf<2.16, hub<0.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/2", signature_outputs_as_dict=True)


def elmo_embedding(x):
    sentences = tf.squeeze(tf.cast(x, tf.string), axis=1)
    return elmo(sentences)["default"]


text = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
embedding = tf.keras.layers.Lambda(elmo_embedding, output_shape=(1024,))(text)
prediction = tf.keras.layers.Dense(1, activation="sigmoid")(embedding)
model = tf.keras.Model(inputs=[text], outputs=prediction)

session = tf.keras.backend.get_session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
assert model.predict(np.array([["the cat"], ["a good movie"]], object)).shape == (2, 1)
