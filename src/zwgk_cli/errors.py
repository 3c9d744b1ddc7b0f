"""The one exception that a user may see: wrong use, or a place that cannot be read or written.

A defect in a catalog is never an exception but a Finding (see model/finding.py).
"""


class ZwgkError(Exception):
    """The command itself cannot run (exit 2): says what is wrong, and the next thing to try.

    Both texts are Chinese and shown to the user as they are.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
