"""Trees written in many ways: block and flow, odd indents, any quotes, comments everywhere."""

from __future__ import annotations

import random
from collections.abc import Iterator

import yaml
from hypothesis import strategies as st

from zwgk_cli.source.tree import Tree

_LETTERS = "财政局公开，：“”（）〔〕a1 -:#?,[]{}&*!|>'\"%@`=~<.+_eExX\\/\u3000\u200b😀"
_ODD_WORDS = [
    *[
        "010203",
        "2026-11-01",
        "12:30",
        "no",
        "是",
        "null",
        "~",
        "1e3",
        "0x1F",
        "1_000",
        ".inf",
        "=",
    ],
    *["<<", "y", "ON", "0b1", "0o7", "-1", "+.5", "1.", "1,000", "---x", "...", "-.inf"],
    *[".NaN", "190:20:30", "2026-1-1", "0x", "0b", "+0x1F", "?", ":", "-", "-a", "?a", ":a", "a:"],
    *[
        "a:b",
        "a#b",
        "http://a/?b=1",
        "",
        " 前后 ",
        "a: b",
        "a #b",
        "2001-12-14 21:59:43",
        "a\tb",
        "政府",
    ],
]

texts = st.one_of(
    st.sampled_from(_ODD_WORDS),
    st.text(_LETTERS, max_size=12),
    st.text(_LETTERS, min_size=40, max_size=60),
    st.text("财政 #:-\n", max_size=12),
)
keys = st.one_of(
    st.sampled_from(["id", "title", "content", "basis", "powers", "items", "agency", "date", "by"]),
    texts.filter(bool),
)
trees: st.SearchStrategy[Tree] = st.recursive(
    texts,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=14,
)
roots = st.one_of(
    st.dictionaries(keys, trees, min_size=1, max_size=4), st.lists(trees, min_size=1, max_size=3)
)


class Scribe:
    """Writes a tree in a way of its own, by a seed; `comments` are those that it has written.

    `bare` without comments and empty lines.
    """

    def __init__(self, seed: int, *, bare: bool = False) -> None:
        self._random = random.Random(seed)
        self._bare = bare
        self.comments: list[str] = []
        self._after_block = False

    def write(self, tree: Tree) -> str:
        """The text of a tree that is no bare text."""
        head = "".join(f"{line}\n" for line in self._full_lines(0))
        if isinstance(tree, str) or not tree or self._one_in(6):
            body = f"{self._flow(tree, 1)}{self._behind()}\n"
        else:
            body = "".join(f"{line}\n" for line in self._block(tree, 0))
        foot = "".join(f"{line}\n" for line in self._full_lines(0))
        return head + body + foot

    def _one_in(self, count: int) -> bool:
        return self._random.randrange(count) == 0

    def _comment(self) -> str:
        text = f"#{self._random.choice(['', ' ', '  '])}注 {len(self.comments)}: [a, 'b' # c"
        self.comments.append(text)
        return text + self._random.choice(["", " ", "\t"])

    def _behind(self) -> str:
        if self._bare or not self._one_in(6):
            return ""
        return f"{self._random.choice([' ', '   '])}{self._comment()}"

    def _full_lines(self, most: int) -> Iterator[str]:
        if self._bare:
            return
        for _ in range(self._random.randrange(3) if self._one_in(3) else 0):
            if self._one_in(3):
                yield "" if self._after_block else self._random.choice(["", "  "])
            yield " " * self._random.choice([0, most, most + (0 if self._after_block else 3)]) + (
                self._comment()
            )
        if self._one_in(8):
            yield ""

    def _block(self, tree: Tree, indent: int) -> Iterator[str]:
        """The lines of a list or mapping that is not empty, at an indent."""
        pairs = tree.items() if isinstance(tree, dict) else [(None, value) for value in tree]
        for key, value in pairs:
            yield from self._full_lines(indent)
            head = f"{' ' * indent}{'-' if key is None else self._scalar(key, key=True) + ':'}"
            yield from self._value(head, value, indent, in_list=key is None)
        yield from self._full_lines(indent)

    def _value(self, head: str, value: Tree, indent: int, *, in_list: bool) -> Iterator[str]:
        self._after_block = False
        deeper = indent + self._random.randrange(1, 5)
        if isinstance(value, str) and self._literal(value):
            yield f"{head} |-{self._behind()}"
            for line in value.split("\n"):
                yield " " * deeper + line
            self._after_block = True
        elif isinstance(value, str) or not value or self._one_in(3):
            parted = self._one_in(8)
            if parted:
                yield head + self._behind()
                yield from self._full_lines(deeper)
            text = self._flow(value, deeper)
            yield f"{' ' * deeper if parted else head + ' '}{text}{self._behind()}"
        elif in_list and self._one_in(2):
            lines = list(self._block_after_dash(value, len(head) + 1))
            yield f"{head} {lines[0].lstrip(' ')}"
            yield from lines[1:]
        else:
            yield head + self._behind()
            level = isinstance(value, list) and not in_list and self._one_in(3)
            yield from self._block(value, indent if level else deeper)

    def _block_after_dash(self, value: Tree, indent: int) -> Iterator[str]:
        lines = list(self._block(value, indent))
        while not lines[0].strip():
            del lines[0]
        return iter(lines)

    def _literal(self, text: str) -> bool:
        lines = text.split("\n")
        return (
            len(lines) > 1
            and all(line and line.strip(" ") == line for line in lines)
            and self._one_in(2)
        )

    def _flow(self, tree: Tree, indent: int) -> str:
        if isinstance(tree, str):
            return self._scalar(tree)
        brackets = "[]" if isinstance(tree, list) else "{}"
        pairs = tree.items() if isinstance(tree, dict) else [(None, value) for value in tree]
        text = brackets[0] + self._gap(indent)
        for count, (key, value) in enumerate(pairs):
            text += f",{self._gap(indent)}" if count else ""
            text += "" if key is None else f"{self._scalar(key, key=True)}: "
            text += self._flow(value, indent) + self._gap(indent)
        return text + brackets[1]

    def _gap(self, indent: int) -> str:
        """What may stand between two parts in brackets."""
        if self._bare or not self._one_in(5):
            return self._random.choice(["", " "])
        behind = f" {self._comment()}" if self._one_in(2) else ""
        full = "".join(
            f"\n{' ' * self._random.randrange(4)}{self._comment()}"
            for _ in range(self._random.randrange(2))
        )
        return f"{behind}{full}\n{' ' * indent}"

    def _scalar(self, text: str, *, key: bool = False) -> str:
        """A text in any quotes that give it back."""
        style = self._random.choice(["'", '"', None])
        if style == "'" and "\n" not in text and not key:
            return "'" + text.replace("'", "''") + "'"
        if style is None and text and all("\u4e00" <= letter <= "\u9fff" for letter in text):
            return text
        return yaml.dump(text, default_style='"', allow_unicode=True, width=float("inf")).rstrip(
            "\n"
        )
