import tensorflow_hub as hub


class Base:
    def __init__(self, handle):
        self.hidden = hub.KerasLayer(handle, tags={"train"}, signature="named", output_key="default")


class Derived(Base):
    def run(self, x):
        return self.hidden(x)
