"""Bytes to a folder on disk: a reader of the folder meets the whole old site or the whole new one.

The new site is written beside the old one, made durable, and takes its place in one step. Start
with site.py; the other modules each do one part of it.
"""
