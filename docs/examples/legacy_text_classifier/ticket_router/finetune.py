"""Keras models that fine-tune an encoder on one customer's tickets."""

import argparse

import tensorflow as tf
import tensorflow_hub as hub

from ticket_router import handles


class BertEncoder(tf.keras.layers.Layer):
    """BERT's pooled output for already tokenized tickets."""

    def __init__(self, handle, **kwargs):
        super().__init__(**kwargs)
        self.bert = hub.KerasLayer(
            handle,
            signature="tokens",
            output_key="pooled_output",
            trainable=True,
        )

    def call(self, inputs):
        """Encodes a dict of `input_ids`, `input_mask` and `segment_ids`."""
        return self.bert(inputs)


def large_model(handle, num_teams, length=128):
    """Returns the model for customers with a BERT of their own, not yet compiled."""
    names = ["input_ids", "input_mask", "segment_ids"]
    inputs = {name: tf.keras.Input([length], dtype=tf.int32, name=name) for name in names}
    pooled = BertEncoder(handle)(inputs)
    scores = tf.keras.layers.Dense(num_teams, activation="softmax")(pooled)
    return tf.keras.Model(inputs, scores)


def small_model(num_teams, learning_rate=1e-4):
    """Returns the compiled model for customers with few tickets."""
    model = tf.keras.Sequential(
        [
            hub.KerasLayer(handles.WORD_EMBEDDING, input_shape=[], dtype=tf.string, trainable=True),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(num_teams, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def main():
    """Fine-tunes the small model on a file of tickets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tickets", help="a file of tickets, one a line: team id, tab, text")
    parser.add_argument("--num-teams", type=int, default=14)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()

    tickets = tf.data.experimental.make_csv_dataset(
        args.tickets,
        batch_size=32,
        column_names=["team", "text"],
        label_name="team",
        field_delim="\t",
        num_epochs=1,
    )
    model = small_model(args.num_teams)
    model.fit(tickets.map(lambda row, team: (row["text"], team)), epochs=args.epochs)
    model.save("small_model")


if __name__ == "__main__":
    main()
