"""The signature `tokenization_info` has no inputs, but Keras calls no layer with nothing."""

import tensorflow_hub as hub

tokenization_info = hub.KerasLayer(
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    signature="tokenization_info",
    signature_outputs_as_dict=True,
)
info = tokenization_info()  # raises ValueError, unreported tf>=2.2  # raises TypeError, unreported tf<2.2
