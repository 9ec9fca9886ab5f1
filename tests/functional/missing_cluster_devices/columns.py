# target: tensorflow==2.15.1 hub==0.15.0
"""Feature columns over TF2 SavedModels in canned Estimators."""
import os

import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder/4"
TF_CONFIG = os.environ.get("TF_CONFIG")
FLAG = tf1.ConfigProto(share_cluster_devices_in_session=True)


def columns():
    return [hub.text_embedding_column_v2("review", HANDLE)]  # [tfhub-deprecated-module]


def numeric_columns():
    return [tf.feature_column.numeric_column("age")]


class Trainer:
    def columns(self):
        embedded = hub.text_embedding_column_v2(key="t", module_path=HANDLE)  # [tfhub-deprecated-module]
        return [tf.feature_column.numeric_column("age"), embedded]

    def numeric_columns(self):
        return [tf.feature_column.numeric_column("age")]

    def build(self):
        return tf.estimator.DNNClassifier([10], self.columns())  # [tfhub-missing-cluster-devices:INFERENCE]

    def build_by_keyword(self):
        return tf.estimator.DNNClassifier(  # [tfhub-missing-cluster-devices:INFERENCE]
            feature_columns=self.columns(), hidden_units=[10]
        )

    def build_numeric(self):
        return tf.estimator.DNNClassifier(
            feature_columns=self.numeric_columns(), hidden_units=[10]
        )


column = hub.text_embedding_column_v2("review", HANDLE)  # [tfhub-deprecated-module]
unknown = hub.text_embedding_column_v2("review", os.environ["MODEL"])  # [tfhub-deprecated-module]
number = tf.feature_column.numeric_column("age")
config = tf.estimator.RunConfig(save_summary_steps=10)
right = tf.estimator.RunConfig(session_config=FLAG)

tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[column])  # [tfhub-missing-cluster-devices]
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[number, column])  # [tfhub-missing-cluster-devices]
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=(column,), config=config)  # [tfhub-missing-cluster-devices]
tf.estimator.DNNRegressor(hidden_units=[10], feature_columns=columns())  # [tfhub-missing-cluster-devices]
tf.estimator.LinearClassifier(feature_columns=[column])  # [tfhub-missing-cluster-devices]
tf.estimator.LinearClassifier([column])  # [tfhub-missing-cluster-devices]
tf.estimator.DNNLinearCombinedClassifier(  # [tfhub-missing-cluster-devices]
    linear_feature_columns=[number], dnn_feature_columns=[column], dnn_hidden_units=[10]
)
tf1.estimator.DNNClassifier(feature_columns=[column], hidden_units=[1])  # [tfhub-missing-cluster-devices]

tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[column], config=right)
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[number])
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[unknown])
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=numeric_columns())
tf.estimator.DNNClassifier(hidden_units=[10], feature_columns=[number], config=config)
tf.estimator.DNNRegressor(hidden_units=[10], feature_columns=columns(), config=right)
tf.estimator.LinearClassifier(feature_columns=[number])
tf.estimator.LinearClassifier(feature_columns=[column], config=right)
tf.estimator.DNNLinearCombinedClassifier(dnn_feature_columns=[column], config=right)
tf.estimator.DNNLinearCombinedClassifier(
    linear_feature_columns=[number], dnn_feature_columns=[number], dnn_hidden_units=[10]
)
