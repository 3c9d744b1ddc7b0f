"""From the files of a workspace to the model: read, checked, resolved; faults come as findings."""
