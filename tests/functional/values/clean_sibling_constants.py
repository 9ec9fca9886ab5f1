"""Constants of a module beside this one, which is no case by itself."""
HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
