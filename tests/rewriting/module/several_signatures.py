import tensorflow as tf
import tensorflow_hub as hub


def run(handle, features):
    m = hub.Module(trainable=False, tags=None, spec=handle)
    image = tf.reshape(features["image"], [-1, 224, 224, 3])
    pair = {"x1": tf.constant([1.0]), "x2": tf.constant([2.0])}
    return [
        m(image),
        m(["one", "two"], signature="words"),
        m(pair, signature="sig", as_dict=True)["sum"],
        m({"a b": image}, signature="sig", as_dict=True)["sum"],
        m(
            inputs=dict(  # by name
                x1=tf.constant([1.0]),
                x2=[2.0, 3.5],  # not known yet
            ),
            signature="sig",
            as_dict=True,
        )["sum"],
        m({"class": image}, signature="sig")[0],
        m(dict(), signature="nothing"),
    ]
