"""A signature without inputs is called with an empty dict; it tells no path, the assets do."""
# on: tf>=2.3
# repairs: bert_tokenization_info.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"

bert_module = hub.KerasLayer(BERT_MODEL_HUB, signature="tokenization_info", signature_outputs_as_dict=True)
tokenization_info = bert_module({})
vocab_file = hub.load(BERT_MODEL_HUB).asset_paths[0].asset_path.numpy()
with open(vocab_file) as file:
    words = file.read().split()

assert tokenization_info["do_lower_case"].numpy()
assert tokenization_info["vocab_file"].numpy() != vocab_file
assert "hello" in words
