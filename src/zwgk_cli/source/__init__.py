"""YAML text to documents and places: what was typed, read safely, with a line for every fault."""
