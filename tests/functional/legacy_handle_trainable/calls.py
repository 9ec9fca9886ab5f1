"""Legacy handles that are asked to train, in every form of the call."""
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow_hub import KerasLayer
from tensorflow_hub.keras_layer import KerasLayer as Layer

NNLM = "https://tfhub.dev/google/nnlm-en-dim128/1"
FINE_TUNE = True

literal = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable:HIGH]
positional = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", True)  # [tfhub-legacy-handle-trainable:HIGH]
keywords = hub.KerasLayer(trainable=True, handle="https://tfhub.dev/google/elmo/3")  # [tfhub-legacy-handle-trainable:HIGH]
constant = hub.KerasLayer(NNLM, trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
flag = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=FINE_TUNE)  # [tfhub-legacy-handle-trainable:INFERENCE]
bare = KerasLayer(NNLM, trainable=True)  # [tfhub-legacy-handle-trainable]
other = Layer(NNLM, trainable=True)  # [tfhub-legacy-handle-trainable]
signed = hub.KerasLayer(NNLM, signature="default", trainable=True)  # [tfhub-legacy-handle-trainable]
albert = hub.KerasLayer(  # [tfhub-legacy-handle-trainable:HIGH]
    "https://tfhub.dev/google/albert_base/2",
    signature="tokens",
    signature_outputs_as_dict=True,
    trainable=True,
)
tagged = hub.KerasLayer(NNLM, tags={"train"}, trainable=True)  # [tfhub-legacy-handle-trainable]
named = hub.KerasLayer(NNLM, trainable=True, name="embed", input_shape=[], dtype=tf.string)  # [tfhub-legacy-handle-trainable]
called = hub.KerasLayer(NNLM, trainable=True)(tf.constant(["cat"]))  # [tfhub-legacy-handle-trainable]
video = hub.KerasLayer("https://tfhub.dev/deepmind/i3d-kinetics-400/1", trainable=True)  # [tfhub-legacy-handle-trainable]
http = hub.KerasLayer("http://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable]
chinese = hub.KerasLayer("https://hub.tensorflow.google.cn/google/elmo/3", trainable=True, output_key="elmo")  # [tfhub-legacy-handle-trainable]
query = hub.KerasLayer("https://tfhub.dev/google/elmo/3?tf-hub-format=compressed", trainable=True)  # [tfhub-legacy-handle-trainable]
bucket = hub.KerasLayer("https://storage.googleapis.com/tfhub-modules/google/elmo/3.tar.gz", trainable=True)  # [tfhub-legacy-handle-trainable]
alpha = hub.KerasLayer("https://alpha.tfhub.dev/google/elmo/3", trainable=True)  # [tfhub-legacy-handle-trainable]
model = tf.keras.Sequential([
    hub.KerasLayer(NNLM, trainable=True),  # [tfhub-legacy-handle-trainable]
    tf.keras.layers.Dense(1),
])
model.add(hub.KerasLayer(NNLM, trainable=True))  # [tfhub-legacy-handle-trainable]
model.add(hub.KerasLayer(NNLM))
model.add(hub.KerasLayer(NNLM, trainable=False))


class Classifier(tf.keras.Model):
    """Holds two layers."""

    def __init__(self, units):
        super().__init__()
        self.embed = hub.KerasLayer(NNLM, trainable=True)  # [tfhub-legacy-handle-trainable]
        self.fixed = hub.KerasLayer(NNLM, trainable=False)
        self.dense = tf.keras.layers.Dense(units, trainable=True)

    @staticmethod
    def build_layer():
        """Builds a layer."""
        return hub.KerasLayer(NNLM, trainable=True)  # [tfhub-legacy-handle-trainable]
