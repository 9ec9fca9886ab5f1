"""The rest of the script only runs on TF1."""
import sys

import tensorflow as tf
import tensorflow_hub as hub

if not tf.__version__.startswith("1."):
    print("This example needs TensorFlow 1")
    sys.exit(1)

module = hub.Module("https://tfhub.dev/google/elmo/3")


def build():
    """Only defined on TF1."""
    return hub.Module("https://tfhub.dev/google/elmo/3")


class Old(hub.Module):
    """Only defined on TF1."""
