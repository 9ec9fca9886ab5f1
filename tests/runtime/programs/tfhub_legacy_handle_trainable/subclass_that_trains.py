"""A subclass of hub.KerasLayer collects the variables of the legacy graph and trains them."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class HubKerasLayerV1V2(hub.KerasLayer):
    """Fine-tunes TF1 and TF2 models alike, as model-maker libraries do."""

    def _setup_layer(self, trainable=False, **kwargs):
        super(HubKerasLayerV1V2, self)._setup_layer(trainable, **kwargs)
        if trainable and not self._trainable_weights:
            for variable in self._func.graph.variables:
                self._add_existing_weight(variable, trainable=True)

    def _check_trainability(self):
        """Every format is fine."""


embed = HubKerasLayerV1V2("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=True)

with tf.GradientTape() as tape:
    loss = tf.reduce_sum(embed(tf.constant(["hello world"])) ** 2)
gradients = tape.gradient(loss, embed.trainable_variables)

assert len(gradients) == 1 and gradients[0] is not None
