"""Sounds are classified: the model is called with a waveform and gives three tensors."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

model = hub.load("https://tfhub.dev/google/yamnet/1")
waveform = np.sin(np.linspace(0.0, 440.0, 3 * 16000)).astype(np.float32) + 1.0
scores, embeddings, log_mel_spectrogram = model(waveform)
top_class = int(scores.numpy().mean(axis=0).argmax())

assert scores.shape == (1, 521) and 0 <= top_class < 521
assert embeddings.shape == (1, 1024)
assert log_mel_spectrogram.shape[1] == 64
