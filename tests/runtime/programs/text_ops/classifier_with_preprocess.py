"""A sentiment classifier takes plain text: preprocessing and BERT are in one Keras model."""
# on: tf>=2.1, tf<2.16, hub!=0.16.0

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_text as text  # noqa: F401


def build_classifier_model():
    text_input = tf.keras.layers.Input(shape=(), dtype=tf.string, name="text")
    preprocessor = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")
    encoder = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4")
    outputs = encoder(preprocessor(text_input))
    net = tf.keras.layers.Dropout(0.1)(outputs["pooled_output"])
    return tf.keras.Model(text_input, tf.keras.layers.Dense(1, name="classifier")(net))


model = build_classifier_model()
model.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
model.fit(tf.constant(["good movie", "bad movie"]), tf.constant([[1.0], [0.0]]), verbose=0)

assert model.predict(tf.constant(["good cat"]), verbose=0).shape == (1, 1)
