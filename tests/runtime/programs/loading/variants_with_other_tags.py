"""Of two graphs that are both tagged "serve", none has the tag "train" alone."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

predictor = hub.load("models/tf1_saved_model_variants", tags=["train"])  # raises RuntimeError, unreported

assert predictor.signatures["serving_default"](tf.ones([1, 3]))["y"].shape == (1, 2)
