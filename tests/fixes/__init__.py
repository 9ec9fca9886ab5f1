"""Tests of fixes: edits, making them together, and writing files."""
