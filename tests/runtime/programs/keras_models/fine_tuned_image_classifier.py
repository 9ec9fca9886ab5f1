"""An image classifier is trained as a whole, with the Keras that hub layers are of."""
# on: tf>=2.1

import tensorflow as tf
import tensorflow_hub as hub

version_of = getattr(tf.keras, "version", None)
if version_of and version_of().startswith("3."):
    import tf_keras as keras
else:
    keras = tf.keras

feature_extractor = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5",
    input_shape=(224, 224, 3),
    trainable=True,
)
model = keras.Sequential([feature_extractor, keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="sparse_categorical_crossentropy")
(kernel,) = feature_extractor.trainable_weights
before = kernel.numpy()
images = tf.random.uniform([4, 1, 1, 3]) * tf.ones([4, 224, 224, 3])
model.fit(images, tf.constant([0, 1, 1, 0]), verbose=0)

assert (kernel.numpy() != before).any()
assert len(model.losses) == 1
