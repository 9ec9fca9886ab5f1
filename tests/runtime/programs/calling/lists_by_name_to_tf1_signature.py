"""The two inputs of a TF1 signature are given as plain lists, by name."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

combine = hub.load("models/tf1_hub", tags={"foo", "bar"}).signatures["sig"]
outputs = combine(x1=[1.0, 2.0], x2=[3.0, 4.0])  # raises ValueError, unreported tf<=2.2  # raises TypeError, unreported tf>=2.15, tf<2.19

assert outputs["sum"].numpy().tolist() == [4.0, 6.0]
