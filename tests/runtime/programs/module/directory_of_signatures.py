"""hub.Module looks for its marker file in the directory of a SavedModel with signatures alone."""
# on: hub<0.16
# no repair: the proposed layer has nothing to call either without the name of a signature
# when fixed by Keep: ValueError: the directory holds a SavedModel, which has other tags

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    module = hub.Module("models/tf2_signatures_only", trainable=True, tags={"train"})  # [tfhub-deprecated-module]  # raises NotFoundError, unreported hub>=0.9  # raises RuntimeError, unreported hub<0.9
    outputs = module(tf.constant([[1.0, 0.0, 0.0]]))
