"""BERT's legacy module has no signature `default`, so a layer needs to be told which one."""

import tensorflow_hub as hub

bert = hub.KerasLayer("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")  # raises ValueError, unreported
