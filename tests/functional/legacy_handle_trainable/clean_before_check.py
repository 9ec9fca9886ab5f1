# target: tensorflow==1.15.5 hub==0.7.0
"""Before 0.8 nothing is raised."""
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
