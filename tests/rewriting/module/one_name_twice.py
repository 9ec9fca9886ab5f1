import tensorflow_hub as hub

embed = None
embed = hub.Module("models/tf1_hub")
one = embed(words)
embed = hub.Module("models/tf1_hub")
two = embed(words, as_dict=True)
del embed
for handle in handles:
    embed = hub.Module(handle)
    print(embed(words))
