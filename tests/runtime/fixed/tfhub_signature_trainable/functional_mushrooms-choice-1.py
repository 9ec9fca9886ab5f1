"""The functional API on a TF1 SavedModel, `fine_tuning` switched on by a flag's default."""
# on: tf<2.16

import argparse

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

parser = argparse.ArgumentParser()
parser.add_argument(
    "--handle",
    default="https://tfhub.dev/bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1",
)
parser.add_argument("--fine_tuning", type=bool, default=True)
args = parser.parse_args()

inputs = tf.keras.Input(shape=(3,))
classifier = hub.KerasLayer(
    args.handle, signature="serving_default", output_key="y", trainable=False
)
model = tf.keras.Model(inputs, classifier(inputs))
result = model.predict(tf.constant([[0.0, 1.0, 0.0]]), steps=1)

assert result.tolist() == [[3.0, 4.0]]
