"""What zwgk costs in time and memory: a generator of workspaces, and the measurements."""
