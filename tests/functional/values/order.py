"""What a name stands for where it is used, not before and not after."""
import sys

import tensorflow as tf
import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"

model = LEGACY
layer = hub.KerasLayer(model, trainable=True)  # [tfhub-legacy-handle-trainable]
model = tf.keras.Sequential([layer])

handle = LEGACY
hub.load(handle)
handle = MODERN
hub.KerasLayer(handle, trainable=True)
handle = LEGACY
hub.KerasLayer(handle)
hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]

if len(sys.argv) > 1:
    handle = MODERN
hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
if len(sys.argv) > 1:
    handle = MODERN
else:
    handle = sys.argv[0]
hub.KerasLayer(handle, trainable=True)

handle = MODERN
if False:
    handle = LEGACY
hub.KerasLayer(handle, trainable=True)
handle = LEGACY
if True:
    handle = MODERN
hub.KerasLayer(handle, trainable=True)

for handle in (MODERN, "./model"):
    hub.KerasLayer(handle, trainable=True)
hub.KerasLayer(handle, trainable=True)
for handle in [MODERN, LEGACY]:
    hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
    hub.KerasLayer(handle)
for handle in (LEGACY, "https://tfhub.dev/google/elmo/3"):
    hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
for name, trainable in {"legacy": False, "modern": True}.items():
    hub.KerasLayer(MODERN if trainable else LEGACY, trainable=trainable, name=name)
for url, trainable in [(LEGACY, False), (MODERN, True)]:
    hub.KerasLayer(url, trainable=trainable)
for url, trainable in [(LEGACY, True), (MODERN, True)]:
    hub.KerasLayer(url, trainable=trainable)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
for number, url in enumerate([MODERN, LEGACY]):
    hub.load(url)
    hub.KerasLayer(url, name=f"embed{number}")
    hub.KerasLayer(url, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]

handle = LEGACY
while sys.argv:
    hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
    handle = MODERN
with open(MODERN) as handle:
    hub.KerasLayer(handle, trainable=True)
try:
    handle = MODERN
except ValueError:
    handle = sys.argv[1]
hub.KerasLayer(handle, trainable=True)

layers = [hub.KerasLayer(url, trainable=True) for url in (LEGACY, MODERN)]  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
layers = [hub.KerasLayer(url, trainable=True) for url in (MODERN,)]
layers = {url: hub.KerasLayer(url) for url in (LEGACY, MODERN)}
layers = [hub.KerasLayer(url, trainable=True) for url in sys.argv]
handle = LEGACY
layers = [hub.KerasLayer(handle, trainable=True) for handle in (MODERN,)]
layers = [(lambda handle: hub.KerasLayer(handle, trainable=True))(MODERN)]
hub.KerasLayer(handle, trainable=True)  # [tfhub-legacy-handle-trainable]

if (walrus := LEGACY):
    hub.KerasLayer(walrus, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer((inline := MODERN), trainable=True)
hub.KerasLayer(inline, trainable=True)
hub.KerasLayer((inline := LEGACY), trainable=True)  # [tfhub-legacy-handle-trainable]
del inline

chained = also = LEGACY
hub.KerasLayer(also, trainable=True)  # [tfhub-legacy-handle-trainable]
swapped, other = MODERN, LEGACY
swapped, other = other, swapped
hub.KerasLayer(other, trainable=True)
hub.KerasLayer(swapped, trainable=True)  # [tfhub-legacy-handle-trainable]
typed: str = LEGACY
hub.KerasLayer(typed, trainable=True)  # [tfhub-legacy-handle-trainable]
undefined: str
hub.KerasLayer(undefined, trainable=True)
hub.KerasLayer(LEGACY or MODERN, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(None or MODERN, trainable=True)
hub.KerasLayer("" and LEGACY or MODERN, trainable=True)
hub.KerasLayer(LEGACY if sys.argv else MODERN, trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
hub.KerasLayer(MODERN if sys.argv else "./model", trainable=True)
hub.KerasLayer(LEGACY, trainable=not False)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LEGACY, trainable=not True)
hub.KerasLayer(LEGACY, trainable=1 == 2)
hub.KerasLayer(LEGACY, trainable=bool(1))  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LEGACY, trainable=None)
