import tensorflow_hub as hub


class Base:
    def __init__(self, handle):
        self.hidden = hub.Module(spec=handle, tags={"train"})


class Derived(Base):
    def run(self, x):
        return self.hidden(x, signature="named")
