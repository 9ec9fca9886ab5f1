"""A module whose hub is another library; see also tensorflow_hub."""
import paddlehub as hub
from paddlehub import Module
