"""A loaded TF1 model has its variables and signatures, a TF2 model also what training needs."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

old = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/3")
new = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5")
only_new = ["trainable_variables", "regularization_losses"]
only_module = ["get_signature_names", "get_input_info_dict", "get_output_info_dict", "variable_map"]

assert len(old.variables) == len(new.variables) == 2
assert len(new.trainable_variables) == len(new.regularization_losses) == 1
assert not any(hasattr(old, name) for name in only_new + only_module)
assert all(hasattr(new, name) for name in only_new)
