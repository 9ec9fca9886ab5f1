"""The later version of the encoder is part of a tf.Module, which `tf.saved_model.save` exports."""
# repairs: registered_by_submodule_import.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class TextEncoder(tf.Module):
    def __init__(self):
        super(TextEncoder, self).__init__()
        self.embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def encode(self, texts):
        return {"default": self.embed(texts)}


encoder = TextEncoder()
tf.saved_model.save(encoder, "text_encoder", signatures={"default": encoder.encode})

words = tf.constant(["hello world"])
exported = hub.load("text_encoder")
vectors = exported.signatures["default"](words)["default"]
assert vectors.shape[1] == 50
assert (vectors.numpy() == encoder.embed(words).numpy()).all()
