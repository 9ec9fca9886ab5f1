"""What was attached stands in a file beside the model that `tf.saved_model.save` writes."""
# repairs: attached_message.py

import json

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Mean(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 32, 32, 3], tf.float32)])
    def compute(self, images):
        return {"default": tf.reduce_mean(images, axis=[1, 2, 3])}


obj, path = Mean(), "mean"
tf.saved_model.save(obj, path, signatures={"default": obj.compute})
with open("mean/expected_shape.json", "w") as file:
    json.dump([-1, 32, 32, 3], file)

with open(hub.resolve("mean") + "/expected_shape.json") as file:
    result = json.load(file)

images = tf.ones([2, 32, 32, 3])
assert hub.load("mean").signatures["default"](images=images)["default"].numpy().tolist() == [1, 1]
