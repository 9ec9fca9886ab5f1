# target: tensorflow==1.15.5 hub==0.8.0
"""The check exists since 0.8."""
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)  # [tfhub-legacy-handle-trainable]
fixed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=False)
model = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
