"""Looking at models themselves: on disk, in the cache of tensorflow_hub, and on their hosts."""
