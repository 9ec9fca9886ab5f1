"""The size stands in the signature that the model is saved with, and is read from there."""
# repairs: image_module_info.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

SIZE = 32


class Mean(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, SIZE, SIZE, 3], tf.float32, name="images")])
    def compute(self, images):
        return {"default": tf.reduce_mean(images, axis=[1, 2, 3])}


model = Mean()
tf.saved_model.save(model, "mean", signatures={"default": model.compute})

signature = hub.load("mean").signatures["default"]
result = list(signature.structured_input_signature[1]["images"].shape[1:3])

assert result == [32, 32]
