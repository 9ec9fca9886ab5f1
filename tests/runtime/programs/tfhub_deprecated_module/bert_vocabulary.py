"""BERT's module is asked for the path of its vocabulary, which a tokenizer then reads."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

BERT_MODEL_HUB = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def create_tokenizer_from_hub_module():
    with tf.Graph().as_default():
        bert_module = hub.Module(BERT_MODEL_HUB)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        tokenization_info = bert_module(signature="tokenization_info", as_dict=True)
        with tf.Session() as sess:
            vocab_file, do_lower_case = sess.run(
                [tokenization_info["vocab_file"], tokenization_info["do_lower_case"]]
            )
    with tf.gfile.GFile(vocab_file) as lines:
        vocabulary = [line.strip() for line in lines]
    return vocabulary, do_lower_case


result = create_tokenizer_from_hub_module()
assert result[0][:2] == ["hello", "world"]
assert result[1]
