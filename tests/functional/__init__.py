"""Small files with the expected messages on their lines."""
