from tensorflow_hub import (
    Module as TextModule,  # the old one
    resolve,
)


def norms(handle):
    embed = TextModule(resolve(handle))
    return embed(["good", "bad"])


def hidden(handle, x):
    m = TextModule(handle)
    return m({"x": x}, signature="a"), m(inputs={"x": x}, signature="b")
