"""Each of the two graphs of a TF1 SavedModel is chosen by all of its tags."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

serving = hub.load("models/tf1_saved_model_variants", tags={"serve"})
training = hub.load("models/tf1_saved_model_variants", tags=["serve", "train"])

for predictor in (serving, training):
    y = predictor.signatures["serving_default"](tf.constant([[1.0, 0.0, 0.0]]))["y"]
    assert y.numpy().tolist() == [[1.0, 2.0]]
