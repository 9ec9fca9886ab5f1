"""All that a layer can be told of a model, which it takes in every release from 0.7 on."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

layer = hub.KerasLayer(
    "https://tfhub.dev/google/elmo/3",
    trainable=False,
    tags=[],
    signature="default",
    output_key="elmo",
    output_shape=[None, 1024],
)
assert layer(tf.constant(["the cat", "good"])).shape == (2, 2, 1024)

outputs = hub.KerasLayer("https://tfhub.dev/google/elmo/3", signature_outputs_as_dict=True)
assert "word_emb" in outputs(tf.constant(["hello"]))
