"""The preprocessing model of BERT is loaded without tensorflow_text, whose operations it needs."""
# on: hub!=0.16.0

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

preprocess = hub.load("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")  # raises NotFoundError, unreported tf<=2.2  # raises RuntimeError, unreported tf>=2.15
encoder_inputs = preprocess(tf.constant(["the cat"]))

assert set(encoder_inputs) == {"input_word_ids", "input_mask", "input_type_ids"}
