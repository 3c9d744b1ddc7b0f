"""The words of the domain: frozen structs that travel between the rooms."""
