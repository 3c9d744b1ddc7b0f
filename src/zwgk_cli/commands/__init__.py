"""One verb, one module, one plain function: it wires the rooms and prints nothing."""
