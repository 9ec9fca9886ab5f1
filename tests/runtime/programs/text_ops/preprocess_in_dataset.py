"""The preprocessing model runs in the input pipeline, the encoder on its batches."""
# on: hub!=0.16.0

import tensorflow as tf
import tensorflow_hub as hub
import tensorflow_text  # noqa: F401

tf.compat.v1.enable_v2_behavior()

preprocess = hub.load("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")
encoder = hub.load("https://tfhub.dev/tensorflow/small_bert/bert_en_uncased_L-4_H-512_A-8/1")

sentences = ["the cat", "the dog", "good movie", "bad movie"]
dataset = tf.data.Dataset.from_tensor_slices(sentences).batch(2).map(lambda text: preprocess(text))
pooled = [encoder(inputs, training=False)["pooled_output"] for inputs in dataset]

assert [batch.shape[0] for batch in pooled] == [2, 2]
