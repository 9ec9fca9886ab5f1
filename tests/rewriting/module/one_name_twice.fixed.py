import tensorflow_hub as hub

embed = None
embed = hub.KerasLayer("models/tf1_hub")
one = embed(words)
embed = hub.KerasLayer("models/tf1_hub", signature_outputs_as_dict=True)
two = embed(words)
del embed
for handle in handles:
    embed = hub.KerasLayer(handle)
    print(embed(words))
