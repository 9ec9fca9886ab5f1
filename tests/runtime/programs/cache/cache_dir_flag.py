"""A program's flag names the cache directory; the variable TFHUB_CACHE_DIR would win over it."""

import os

import tensorflow as tf
import tensorflow_hub as hub
from absl import flags

FLAGS = flags.FLAGS
flags.DEFINE_string("hub_module", "https://tfhub.dev/google/yamnet/1", "Model to load.")

cache_from_environment = os.environ.pop("TFHUB_CACHE_DIR")
FLAGS(["embed.py", "--tfhub_cache_dir=" + os.path.abspath("from_flag")])
tf.compat.v1.enable_v2_behavior()

scores, embeddings, spectrogram = hub.load(FLAGS.hub_module)(tf.ones([16000]))
from_flag = hub.resolve(FLAGS.hub_module)
os.environ["TFHUB_CACHE_DIR"] = cache_from_environment

assert scores.shape[1] == 521
assert os.path.dirname(from_flag) == os.path.abspath("from_flag")
assert os.path.dirname(hub.resolve(FLAGS.hub_module)) == cache_from_environment
