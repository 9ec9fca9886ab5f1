"""A TF1 SavedModel with a serving and a training graph is loaded without saying which."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

predictor = hub.load("models/tf1_saved_model_variants")  # raises ValueError, unreported

assert predictor.signatures["serving_default"](tf.ones([1, 3]))["y"].shape == (1, 2)
