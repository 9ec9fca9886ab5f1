"""Constants of the project's other modules."""
import clean_sibling_constants
import support.model_urls
import support.model_urls as urls
import tensorflow_hub as hub
from clean_sibling_constants import HANDLE
from support import model_urls
from support.deep import NESTED_LEGACY, NESTED_MODERN
from support.model_urls import DEFAULTED, HANDLES, LEGACY, MODERN, TRAIN, UNKNOWN, Config, url_of
from support.model_urls import LEGACY as RENAMED
from support.not_there import SOMETHING

hub.KerasLayer(LEGACY, trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(MODERN, trainable=True)
hub.KerasLayer(RENAMED, trainable=TRAIN)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(MODERN, trainable=TRAIN)
hub.KerasLayer(UNKNOWN, trainable=True)
hub.KerasLayer(SOMETHING, trainable=True)
hub.KerasLayer(DEFAULTED, trainable=True)  # [tfhub-legacy-handle-trainable:UNDEFINED]
hub.KerasLayer(HANDLES["legacy"], trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(HANDLES["modern"], trainable=True)
hub.KerasLayer(Config.handle, trainable=Config.trainable)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(Config.handle, trainable=Config.frozen)
hub.KerasLayer(Config.modern, trainable=Config.trainable)
hub.KerasLayer(Config().handle, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(Config().modern, trainable=True)
hub.KerasLayer(url_of(1), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(url_of(2), trainable=True)
hub.KerasLayer(urls.LEGACY, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(urls.MODERN, trainable=True)
hub.KerasLayer(model_urls.LEGACY, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(model_urls.MODERN, trainable=True)
hub.KerasLayer(support.model_urls.LEGACY, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(support.model_urls.MODERN, trainable=True)
hub.KerasLayer(model_urls.Config.handle, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(model_urls.Config.modern, trainable=True)
hub.KerasLayer(HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(clean_sibling_constants.HANDLE, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(clean_sibling_constants.HANDLE)
hub.KerasLayer(NESTED_LEGACY, trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(NESTED_MODERN, trainable=True)
hub.KerasLayer(NESTED_LEGACY, trainable=False)
hub.load(LEGACY)
hub.load(urls.LEGACY)


class Derived(Config):
    """A base class of another module."""

    modern = "./model"

    def build(self):
        """Inherited."""
        hub.KerasLayer(self.modern, trainable=self.trainable)
        return hub.KerasLayer(self.handle, trainable=self.trainable)  # [tfhub-legacy-handle-trainable]
