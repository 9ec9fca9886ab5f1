"""tensorflow_hub 0.7 does train a signature, if the model lists its trainable variables."""
# on: hub<0.8

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

embed = hub.KerasLayer(
    "https://tfhub.dev/google/nnlm-en-dim50/2",
    signature="default",
    output_key="default",
    trainable=True,
    input_shape=[],
    dtype=tf.string,
)
model = tf.keras.Sequential([embed])
model.compile("sgd", "mse")
words = tf.constant(["cat", "dog"])
before = model(words).numpy()
model.fit(words, tf.zeros([2, 50]), verbose=0)

assert len(embed.trainable_weights) == 1
assert (model(words).numpy() != before).any()
