"""Where something stands in a file: a route through the document, not a line.

Lines are computed from places once, by source/locate.py, and only for what is reported.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Route = tuple[str | int, ...]
"""Keys and list indices from the top of a document, such as ("items", 3, "powers", 0)."""


class Place(Struct, frozen=True):
    """A key or a value of a document, or a stretch of its text.

    `document` is the path from the workspace's root, with "/". With part "key" or "value" the
    `span` counts characters within that scalar as it was understood (quotes and escapes undone);
    without a span the whole scalar is meant. With part "text" the span counts characters of the
    document's text (code points, without BOM); then the route is empty.
    """

    document: str
    route: Route = ()
    part: Literal["key", "value", "text"] = "value"
    span: tuple[int, int] | None = None

    def within(self, *steps: str | int) -> Place:
        """The place below this one, reached by further keys and indices."""
        return Place(self.document, (*self.route, *steps))

    def key(self) -> Place:
        """The key of this value, rather than the value."""
        return Place(self.document, self.route, "key")

    def at(self, start: int, end: int) -> Place:
        """The characters start to end of this scalar."""
        return Place(self.document, self.route, self.part, (start, end))


def route_text(route: Route) -> str:
    """The printed form of a route: `items[3].powers[0]`."""
    text = ""
    for step in route:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
