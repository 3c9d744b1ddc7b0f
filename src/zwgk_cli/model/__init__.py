"""The words of the domain: frozen dataclasses that travel between the rooms."""
