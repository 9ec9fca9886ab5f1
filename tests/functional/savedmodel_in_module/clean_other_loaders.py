# target: tensorflow==2.15.1 hub==0.15.0
"""TF2 SavedModels where they belong."""
import tensorflow as tf
import tensorflow_hub as hub
import paddlehub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
NNLM = "https://tfhub.dev/google/nnlm-en-dim128/2"
MOBILENET = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"

model = hub.load(USE)
local = hub.load("./model")
model_keyword = hub.load(handle=NNLM)
layer = hub.KerasLayer(USE)
trainable = hub.KerasLayer(NNLM, trainable=True, input_shape=[], dtype=tf.string)
keyword = hub.KerasLayer(handle=MOBILENET, trainable=True)
path = hub.resolve(USE)  # for load
wrapped = hub.KerasLayer(hub.load(NNLM), trainable=True)
paddle = paddlehub.Module(name=USE)
sequential = tf.keras.Sequential([
    hub.KerasLayer(MOBILENET, input_shape=(224, 224, 3)),
    hub.KerasLayer("./model"),
])
both = [hub.load(handle) for handle in (USE, NNLM)]
also = [hub.KerasLayer(handle) for handle in (USE, NNLM)]
keras = tf.keras.models.load_model("m.h5", custom_objects={"KerasLayer": hub.KerasLayer})
saved = tf.saved_model.load(hub.resolve(USE))
again = tf.compat.v2.saved_model.load("./model")
lazily = lambda: hub.load(USE)
deferred = lambda: hub.KerasLayer(NNLM)
keyed = {"a": hub.load(USE), "b": hub.KerasLayer(USE)}
elmo = hub.load("https://tfhub.dev/google/elmo/3")
elmo_layer = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
for url in [USE, NNLM, MOBILENET]:
    hub.load(url)
    hub.KerasLayer(url)
