"""The function is a model's method and its signature an argument of `tf.saved_model.save`."""
# repairs: module_fn_tried_alone.py

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

SIZE = 8


class Brightness(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, SIZE, SIZE, 3], tf.float32)])
    def compute(self, images):
        return {"default": tf.reduce_mean(images, axis=[1, 2, 3])}


obj, path = Brightness(), "brightness"
tf.saved_model.save(obj, path, signatures={"default": obj.compute})

images = tf.constant([[[[0.5, 0.5, 0.5]] * SIZE] * SIZE])
result = hub.load(path).signatures["default"](images=images)["default"]

assert result.numpy().tolist() == [0.5]
