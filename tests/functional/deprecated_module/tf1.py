# target: tensorflow==1.15.5 hub==0.12.0
"""The last TF1 has the same names."""
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")  # [tfhub-deprecated-module:HIGH]
with tf.Session() as session:
    print(session.run(embed(["cat"])))
layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
model = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
