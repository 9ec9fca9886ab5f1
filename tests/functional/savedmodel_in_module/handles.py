# target: tensorflow==2.15.1 hub==0.15.0
"""TF2 SavedModels given to what reads only the TF1 Hub format."""
import tensorflow_hub as hub
from tensorflow_hub import Module, load_module_spec

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
NNLM = "https://tfhub.dev/google/nnlm-en-dim128/"

literal = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/4")  # [tfhub-savedmodel-in-module:HIGH]
constant = hub.Module(USE)  # [tfhub-savedmodel-in-module:INFERENCE]
keyword = hub.Module(spec=USE, trainable=True)  # [tfhub-savedmodel-in-module:INFERENCE]
imported = Module("https://tfhub.dev/google/tf2-preview/nnlm-en-dim50/1")  # [tfhub-savedmodel-in-module:HIGH]
joined = hub.Module(NNLM + "2")  # [tfhub-savedmodel-in-module:INFERENCE]
spec = load_module_spec(USE)  # [tfhub-savedmodel-in-module:INFERENCE]
qualified = hub.load_module_spec(path=USE)  # [tfhub-savedmodel-in-module:INFERENCE]
text = hub.text_embedding_column("review", USE)  # [tfhub-savedmodel-in-module:INFERENCE]
text_keyword = hub.text_embedding_column(key="review", module_spec=USE)  # [tfhub-savedmodel-in-module:INFERENCE]
image = hub.image_embedding_column(  # [tfhub-savedmodel-in-module:HIGH]
    "picture", "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"
)
sparse = hub.sparse_text_embedding_column("word", USE, "mean", None)  # [tfhub-savedmodel-in-module:INFERENCE]
plain_http = hub.Module("http://tfhub.dev/google/universal-sentence-encoder/4")  # [tfhub-savedmodel-in-module:HIGH]
mirror = hub.Module("https://hub.tensorflow.google.cn/google/nnlm-en-dim128/2")  # [tfhub-savedmodel-in-module:HIGH]
queried = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/2?tf-hub-format=compressed")  # [tfhub-savedmodel-in-module:HIGH]
bucket = hub.Module("https://storage.googleapis.com/tfhub-modules/google/nnlm-en-dim128/2.tar.gz")  # [tfhub-savedmodel-in-module:HIGH]
kaggle = hub.Module("https://www.kaggle.com/models/google/universal-sentence-encoder/frameworks/TensorFlow2/variations/universal-sentence-encoder/versions/2")  # [tfhub-savedmodel-in-module:INFERENCE]
