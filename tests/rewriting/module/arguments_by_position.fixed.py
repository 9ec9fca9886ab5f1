import tensorflow as tf
import tensorflow_hub as hub

m = hub.KerasLayer("models/tf1_hub", tags={"train"}); y = m(tf.constant(1.5)); z = m({"x": tf.constant(["a"])})
