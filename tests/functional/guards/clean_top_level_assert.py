"""The rest of the script only runs on TF1."""
import tensorflow as tf
import tensorflow_hub as hub

assert tf.__version__ < "2"

module = hub.Module("https://tfhub.dev/google/elmo/3")
