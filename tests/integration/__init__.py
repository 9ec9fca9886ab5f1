"""Runs real pylint, and what embeds it, on whole projects."""
