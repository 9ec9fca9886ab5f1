"""One output of the signature and all of them as a dict are not to be had at once."""

import tensorflow_hub as hub

layer = hub.KerasLayer(  # raises ValueError, unreported
    "models/tf1_hub", signature="sig", output_key="sum", signature_outputs_as_dict=True
)
