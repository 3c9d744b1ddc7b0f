"""A rendered page as a browser reads it: elements, attributes, text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "path"}


@dataclass(frozen=True)
class Element:
    tag: str
    attributes: dict[str, str]
    above: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.words)


class Page(HTMLParser):
    """All elements in order; each knows its ancestors' tags and the text within it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text = ""
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert [element.tag for element in self._open] == [], "an element is never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), f"an attribute stands twice on <{tag}>"
        element = Element(tag, attributes, tuple(above.tag for above in self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open, f"</{tag}> closes nothing"
            opened = self._open.pop().tag
            assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.text += data
        for element in self._open:
            element.words.append(data)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def metas(self) -> dict[str, str]:
        return {
            element.attributes.get("name") or element.attributes["http-equiv"]: element.attributes[
                "content"
            ]
            for element in self.all("meta")
            if "content" in element.attributes
        }

    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def hrefs(self) -> list[str]:
        names = ("href", "src", "action", "formaction")
        return [e.attributes[name] for e in self.elements for name in names if name in e.attributes]

    def counted(self) -> Counter[tuple[str, str]]:
        """How often each element, and each attribute on it, occurs."""
        found = Counter((element.tag, "") for element in self.elements)
        found.update((e.tag, name) for e in self.elements for name in e.attributes)
        return found
