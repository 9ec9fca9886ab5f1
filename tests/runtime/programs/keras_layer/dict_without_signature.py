"""A TF2 SavedModel that is called without a signature returns what it likes: no dict can be asked
of it.
"""

import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/2", signature_outputs_as_dict=True)  # raises ValueError, unreported
