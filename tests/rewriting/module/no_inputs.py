import tensorflow_hub as hub

generate = hub.Module("models/tf1_hub_generator")
samples = generate(signature="gen")
more = generate(signature="gen")
