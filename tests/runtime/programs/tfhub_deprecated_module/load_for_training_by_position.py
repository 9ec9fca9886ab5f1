"""The second argument of hub.load is for tags, while that of hub.Module was for training."""

import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1", True)  # raises RuntimeError, unreported
