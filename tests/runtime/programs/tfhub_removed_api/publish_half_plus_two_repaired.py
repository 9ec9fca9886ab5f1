"""The model as a tf.Module that `tf.saved_model.save` writes, with its signature as an argument."""
# repairs: publish_half_plus_two.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

EXPORT_PATH = "half_plus_two"


class HalfPlusTwo(tf.Module):
    def __init__(self):
        super(HalfPlusTwo, self).__init__()
        self.half = tf.Variable(0.5)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def compute(self, x):
        return {"default": self.half * x + 2.0}


obj = HalfPlusTwo()
tf.saved_model.save(obj, EXPORT_PATH, signatures={"default": obj.compute})

reader = hub.KerasLayer(EXPORT_PATH, signature="default", output_key="default")
result = reader(tf.constant([0.0, 1.0, 2.0]))

assert list(result.numpy()) == [2.0, 2.5, 3.0]
