"""Measures zwgk beside the tools that people use for the parts of its work."""
