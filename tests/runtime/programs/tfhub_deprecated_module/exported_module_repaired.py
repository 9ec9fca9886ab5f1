"""A tf.Module has the weights and the function, and is saved with its signatures."""
# repairs: exported_module.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class HalfPlusTwo(tf.Module):
    def __init__(self):
        super().__init__()
        self.a = tf.Variable(0.5)
        self.b = tf.Variable(2.0)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def __call__(self, x):
        return {"default": self.a * x + self.b}


obj = HalfPlusTwo()
tf.saved_model.save(obj, "half_plus_two", signatures={"default": obj.__call__})
result = hub.load("half_plus_two")(tf.constant([4.0, 8.0]))["default"]

assert result.numpy().tolist() == [4.0, 6.0]
