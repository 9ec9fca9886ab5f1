"""The functional model with the frozen signature."""
# on: tf<2.16
# repairs: functional_mushrooms.py

import argparse

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

parser = argparse.ArgumentParser()
parser.add_argument(
    "--handle",
    default="https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1",
)
args = parser.parse_args()

inputs = tf.keras.Input(shape=(3,))
classifier = hub.KerasLayer(args.handle, signature="serving_default", output_key="y")
model = tf.keras.Model(inputs, classifier(inputs))
result = model.predict(tf.constant([[0.0, 1.0, 0.0]]), steps=1)

assert result.tolist() == [[3.0, 4.0]]
