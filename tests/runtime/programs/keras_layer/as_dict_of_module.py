"""`as_dict` was an argument of hub.Module's call; the layer does not know it."""

import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/elmo/3", as_dict=True)  # raises TypeError, unreported
