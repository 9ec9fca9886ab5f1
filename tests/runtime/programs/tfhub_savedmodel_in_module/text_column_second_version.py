"""The second version of the text column takes SavedModels like nnlm-en-dim128/2, for Keras models.
It asks for more of TensorFlow than the first releases of version 2 have."""
# on: tf>=2.1, hub<0.16
# no repair: text_column_of_classifier_as_layer.py shows the layer that its message proposes

import tensorflow as tf
import tensorflow_hub as hub

columns = [hub.text_embedding_column_v2("sentence", "https://tfhub.dev/google/nnlm-en-dim128/2")]  # [tfhub-deprecated-module]  # raises NotImplementedError, unreported tf<2.15
features = tf.keras.layers.DenseFeatures(columns)
embeddings = features({"sentence": tf.constant(["the cat", "a good movie"])})

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
assert embeddings.numpy().tolist() == embed(["the cat", "a good movie"]).numpy().tolist()
