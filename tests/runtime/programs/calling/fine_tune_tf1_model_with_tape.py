"""A loaded TF1 model is trained with a tape on its variables; its moving mean stays as it was."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

module = hub.load(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3", tags={"train"}
)
extract = module.signatures["default"]
kernel, moving_mean = sorted(module.variables, key=lambda v: len(v.shape), reverse=True)
images = tf.random.uniform([4, 1, 1, 3]) * tf.ones([4, 224, 224, 3])
before, mean_before = kernel.numpy(), moving_mean.numpy()

with tf.GradientTape() as tape:
    tape.watch(kernel)
    loss = tf.reduce_sum(extract(images)["default"] ** 2)
kernel.assign_sub(tape.gradient(loss, kernel))

assert (kernel.numpy() != before).any()
assert (moving_mean.numpy() == mean_before).all()
