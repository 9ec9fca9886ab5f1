"""Code that says the same things in unusual ways."""
