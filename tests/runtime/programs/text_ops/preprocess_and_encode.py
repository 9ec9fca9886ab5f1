"""Sentences are preprocessed and encoded by BERT; tensorflow_text serves its operations."""
# on: hub!=0.16.0

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_text as text  # noqa: F401

tf.compat.v1.enable_v2_behavior()

bert_preprocess = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")
bert_encoder = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_L-12_H-768_A-12/4")


def get_sentence_embedding(sentences):
    preprocessed_text = bert_preprocess(tf.constant(sentences))
    return bert_encoder(preprocessed_text)["pooled_output"]


embeddings = get_sentence_embedding(["the cat", "a good movie"])

assert embeddings.shape == (2, 768)
assert embeddings.numpy().any()
