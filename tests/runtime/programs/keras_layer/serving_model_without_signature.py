"""A TF1 SavedModel, the kind that servers run, has no default that a layer could call."""

import tensorflow_hub as hub

layer = hub.KerasLayer("models/tf1_saved_model")  # raises ValueError, unreported
