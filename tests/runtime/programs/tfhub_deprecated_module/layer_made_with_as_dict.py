"""A layer's argument for a dict of outputs is called otherwise than that of hub.Module."""

import tensorflow_hub as hub

elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3", as_dict=True)  # raises TypeError, unreported
