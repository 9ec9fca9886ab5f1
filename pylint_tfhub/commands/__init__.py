"""The commands of `pylint-tfhub`, one a file; each is imported when it is called."""
