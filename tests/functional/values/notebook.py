"""A notebook's cells one after the other."""
import tensorflow as tf
import tensorflow_hub as hub

model_name = "nnlm-en-dim128/1" #@param ["nnlm-en-dim128/1", "nnlm-en-dim128/2"]
do_fine_tuning = False #@param {type:"boolean"}
MODEL_HANDLES = {
    "nnlm-en-dim128/1": "https://tfhub.dev/google/nnlm-en-dim128/1",
    "nnlm-en-dim128/2": "https://tfhub.dev/google/nnlm-en-dim128/2",
}
handle = MODEL_HANDLES[model_name]
layer = hub.KerasLayer(handle, trainable=do_fine_tuning)
layer = hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]

model = "https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1"
hub_layer = hub.KerasLayer(model, input_shape=[], dtype=tf.string, trainable=True)
model = tf.keras.Sequential()
model.add(hub_layer)

embedding = "https://tfhub.dev/google/nnlm-en-dim50/2"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string, trainable=True)
embedding = "https://tfhub.dev/google/nnlm-en-dim50/1"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string, trainable=True)  # [tfhub-legacy-handle-trainable]
embedding = hub.load(embedding)
hub_layer = hub.KerasLayer(embedding, trainable=False)


def train_and_evaluate_model(module_url, embed_size, name, trainable=False):
    """Called below by several cells."""
    layer = hub.KerasLayer(module_url, input_shape=[], output_shape=[embed_size], trainable=trainable)
    return tf.keras.Sequential([layer], name=name)


histories = {}
module_url = "https://tfhub.dev/google/nnlm-en-dim128/1"
histories["nnlm"] = train_and_evaluate_model(module_url, embed_size=128, name="nnlm")
module_url = "https://tfhub.dev/google/nnlm-en-dim128/2"
histories["fine-tuned"] = train_and_evaluate_model(module_url, embed_size=128, name="ft", trainable=True)
