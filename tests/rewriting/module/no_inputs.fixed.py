import tensorflow_hub as hub

generate = hub.KerasLayer("models/tf1_hub_generator", signature="gen", output_key="default")
samples = generate({})
more = generate({})
