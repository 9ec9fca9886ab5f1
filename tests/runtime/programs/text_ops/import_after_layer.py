"""tensorflow_text is imported after the layer that needs its operations."""
# on: hub!=0.16.0

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

bert_preprocess = hub.KerasLayer("https://tfhub.dev/tensorflow/bert_en_uncased_preprocess/3")  # raises NotFoundError, unreported tf<=2.2  # raises RuntimeError, unreported tf>=2.15

import tensorflow_text as text


def normalize(sentences):
    return text.case_fold_utf8(sentences)


assert bert_preprocess(normalize(tf.constant(["The Cat"])))["input_mask"].shape[0] == 1
