"""One canonical layout for the YAML of a workspace, comments kept: read, arrange, write."""
