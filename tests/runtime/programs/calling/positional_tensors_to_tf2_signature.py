"""The two inputs of a TF2 signature are given in their order, which no release accepts."""

import tensorflow as tf
import tensorflow_hub as hub


SPEC = tf.TensorSpec([None], tf.float32)


class Mixer(tf.Module):
    @tf.function(input_signature=[SPEC, SPEC])
    def mix(self, x1, x2):
        return {"mean": (x1 + x2) / 2.0}


tf.compat.v1.enable_v2_behavior()
mixer = Mixer()
tf.saved_model.save(mixer, "mixer", signatures=mixer.mix)

mix = hub.load("mixer").signatures["serving_default"]
x1, x2 = tf.constant([1.0]), tf.constant([3.0])
assert mix(x1=x1, x2=x2)["mean"].numpy().tolist() == [2.0]

outputs = mix(x1, x2)  # raises TypeError, unreported
assert outputs["mean"].numpy().tolist() == [2.0]
