"""Findings to text: for the terminal, for other programs. Nothing here knows a disk or a screen."""
