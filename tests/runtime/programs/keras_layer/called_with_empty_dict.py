"""An empty dict is how a signature without inputs is called through a layer."""
# on: tf>=2.15

import tensorflow_hub as hub

tokenization_info = hub.KerasLayer(
    "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1",
    signature="tokenization_info",
    signature_outputs_as_dict=True,
)
info = tokenization_info({})

assert sorted(info) == ["do_lower_case", "vocab_file"]
assert info["do_lower_case"].numpy()
