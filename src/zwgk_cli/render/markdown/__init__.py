"""Markdown: one file a catalog, read on code hosts as well as in a plain editor."""
