"""What to write instead: the code that messages propose, and the edits of fixes."""
