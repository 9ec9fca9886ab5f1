"""Where the names are gone the other rule speaks; what stayed is no finding."""
import tensorflow_hub as hub

layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1")
model = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
embed = model.signatures["default"]
print(embed(x=["cat"]), hub.load)
