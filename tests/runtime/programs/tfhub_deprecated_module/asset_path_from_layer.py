"""The path of a vocabulary that a layer gives is the placeholder that the module was saved with."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"

with tf.Graph().as_default(), tf.Session() as session:
    info = hub.KerasLayer(HANDLE, signature="tokenization_info", signature_outputs_as_dict=True)
    path = hub.load(HANDLE).asset_paths[0].asset_path
    given, real = session.run([info({})["vocab_file"], path])

assert given == b"SAVEDMODEL-ASSET"
assert real.endswith(b"vocabulary.txt")
