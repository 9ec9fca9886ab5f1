"""The path of the vocabulary belongs to the loaded model; the layer tells about lower case."""
# repairs: bert_vocabulary.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_tokenizer_from_hub_module():
    with tf.Graph().as_default():
        bert_module = hub.KerasLayer(
            BERT_MODEL_HUB, signature="tokenization_info", signature_outputs_as_dict=True
        )
        tokenization_info = bert_module({})
        vocab_path = hub.load(BERT_MODEL_HUB).asset_paths[0].asset_path
        with tf.Session() as sess:
            vocab_file, do_lower_case = sess.run([vocab_path, tokenization_info["do_lower_case"]])
    with tf.gfile.GFile(vocab_file) as lines:
        vocabulary = [line.strip() for line in lines]
    return vocabulary, do_lower_case


result = create_tokenizer_from_hub_module()
assert result[0][:2] == ["hello", "world"]
assert result[1]
