"""A layer's config does not keep its `tags`: a model that is built anew from its own config calls
the inference variant, and predicts other numbers.
"""

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

x = tf.constant([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
layer = hub.KerasLayer("models/tf1_hub", tags={"train"}, input_shape=[3])
model = keras.Sequential([layer])

restored = keras.models.model_from_json(model.to_json(), {"KerasLayer": hub.KerasLayer})

assert "tags" not in layer.get_config()
assert model(x).numpy().tolist() == [[-1.0, -1.0], [1.0, 1.0]]
assert restored(x).numpy().tolist() == [[0.0, 1.0], [2.0, 3.0]]
