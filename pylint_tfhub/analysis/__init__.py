"""Facts about the code: names, values, calls and objects, read from an astroid tree."""
