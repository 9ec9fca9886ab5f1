"""As written in scripts that look at a flag."""
import argparse

import tensorflow as tf
import tensorflow_hub as hub

parser = argparse.ArgumentParser()
parser.add_argument("--handle", default="https://tfhub.dev/google/nnlm-en-dim128/1")
parser.add_argument("--fine_tune", action="store_true")
parser.add_argument("--modern", default="https://tfhub.dev/google/nnlm-en-dim128/2")
arguments = parser.parse_args()

layer = hub.KerasLayer(arguments.handle, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
chosen = hub.KerasLayer(arguments.modern, trainable=True)
asked = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", trainable=arguments.fine_tune)
fixed = hub.KerasLayer(arguments.handle, trainable=False)
plain = hub.KerasLayer(arguments.handle)
loaded = hub.load(arguments.handle)
model = tf.keras.Sequential([layer, chosen])
model.trainable = True
