import tensorflow as tf
import tensorflow_hub as hub


def run(handle, features):
    m = hub.load(tags=None, handle=handle)
    image = tf.reshape(features["image"], [-1, 224, 224, 3])
    pair = {"x1": tf.constant([1.0]), "x2": tf.constant([2.0])}
    return [
        m.signatures["default"](image)["default"],
        m.signatures["words"](tf.constant(["one", "two"]))["default"],
        m.signatures["sig"](**pair)["sum"],
        m.signatures["sig"](**{"a b": image})["sum"],
        m.signatures["sig"](
            # by name
                x1=tf.constant([1.0]),
                x2=tf.constant([2.0, 3.5]),  # not known yet
        )["sum"],
        m.signatures["sig"](**{"class": image})["default"][0],
        m.signatures["nothing"]()["default"],
    ]
