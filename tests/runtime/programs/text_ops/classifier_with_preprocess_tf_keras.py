"""The same classifier is built with tf_keras where tf.keras is Keras 3."""
# on: tf_keras==yes

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_text as text  # noqa: F401
import tf_keras


def build_classifier_model():
    text_input = tf_keras.layers.Input(shape=(), dtype=tf.string, name="text")
    preprocessor = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")
    encoder = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4")
    outputs = encoder(preprocessor(text_input))
    net = tf_keras.layers.Dropout(0.1)(outputs["pooled_output"])
    return tf_keras.Model(text_input, tf_keras.layers.Dense(1, name="classifier")(net))


model = build_classifier_model()
model.compile(optimizer="adam", loss=tf_keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(tf.constant(["good movie", "bad movie"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert model.predict(tf.constant(["good cat"]), verbose=0).shape == (1, 1)
