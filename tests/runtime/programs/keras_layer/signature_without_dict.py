"""`signature_outputs_as_dict=False` does not say which output of the signature is meant either."""

import tensorflow_hub as hub

layer = hub.KerasLayer(  # raises ValueError, unreported
    "models/tf1_saved_model", signature="serving_default", signature_outputs_as_dict=False
)
