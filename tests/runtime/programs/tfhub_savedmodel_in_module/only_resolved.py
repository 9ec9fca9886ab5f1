"""hub.resolve downloads a SavedModel for hub.Module's users to look at: no format is read."""

import os

import tensorflow_hub as hub

path = hub.resolve("https://tfhub.dev/google/universal-sentence-encoder/4")
assert os.path.exists(os.path.join(path, "saved_model.pb"))
assert not os.path.exists(os.path.join(path, "tfhub_module.pb"))
