"""Writes workspaces of any size in the project's own format, from a seed."""
