"""Without a setting, models are kept below the directory for temporary files."""
# process: own

import hashlib
import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

os.environ.pop("TFHUB_CACHE_DIR", None)
tf.compat.v1.enable_v2_behavior()

handle = "https://tfhub.dev/google/movenet/singlepose/lightning/4"
model = hub.load(handle)
detect = model.signatures["serving_default"]
keypoints = detect(tf.ones([1, 192, 192, 3], dtype=tf.int32))["output_0"]

name = hashlib.sha1(handle.encode()).hexdigest()
assert hub.resolve(handle) == os.path.join(tempfile.gettempdir(), "tfhub_modules", name)
assert keypoints.shape == (1, 1, 17, 3)
