"""The layer gets the same tags for training and for inference."""
# repairs: tags_for_training.py

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.enable_v2_behavior()

HANDLE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"


def features_of(photos, training):
    extractor = hub.KerasLayer(HANDLE, tags={"train"} if training else set())
    return extractor({"images": photos}).numpy()


pair = np.stack([np.zeros([224, 224, 3]), np.ones([224, 224, 3])]).astype(np.float32)
result = {"train": features_of(pair, True), "infer": features_of(pair, False)}
assert np.allclose(result["train"].mean(axis=0), 0.0)
assert not np.allclose(result["infer"].mean(axis=0), 0.0)
