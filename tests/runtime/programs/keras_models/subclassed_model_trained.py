"""Fine-tuning of a subclassed Keras 3 model leaves the hub layer's weights as they were."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Classifier(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.body = hub.KerasLayer(
            "https://tfhub.dev/google/tf2-preview/mobilenet_v2/feature_vector/4", trainable=True
        )
        self.head = tf.keras.layers.Dense(1)

    def call(self, images):
        return self.head(self.body(images))


model = Classifier()
images = tf.random.uniform([4, 1, 1, 3]) * tf.ones([4, 224, 224, 3])
model(images)
before = model.body.trainable_weights[0].numpy()
model.compile(optimizer="sgd", loss="mse")
model.fit(images, tf.constant([[0.0], [1.0], [1.0], [0.0]]), verbose=0)

keras_3 = getattr(tf.keras, "version", lambda: "2")().startswith("3.")
assert np.array_equal(model.body.trainable_weights[0].numpy(), before) == keras_3
