"""A subclassed model holds a trainable hub layer; Keras 3 does not see the layer's weights."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class Classifier(tf.keras.Model):
    def __init__(self, num_classes):
        super().__init__()
        self.feature_extractor = hub.KerasLayer(
            "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5", trainable=True
        )
        self.head = tf.keras.layers.Dense(num_classes)

    def call(self, images):
        return self.head(self.feature_extractor(images))


model = Classifier(3)
scores = model(tf.zeros([2, 224, 224, 3]))
keras_3 = getattr(tf.keras, "version", lambda: "2")().startswith("3.")

assert scores.shape == (2, 3)
assert len(model.feature_extractor.trainable_weights) == 1
assert len(model.trainable_weights) == (2 if keras_3 else 3)
