"""Changes of the code: building edits, making them together, and writing files."""
