"""What a session remembers in place of the cache: values as they are, nothing packed or written.

The keys are those of the cache: content alone says whether something is the same.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from zwgk_cli.commands.kept import Digests, Shelf
from zwgk_cli.publishing.cache import Cache

T = TypeVar("T")

_MOST_HELD = 128
"""So many lists and catalogs are held as they were read: those of a pilot, or of four districts."""


class Memory:
    """The shelves of a session, the digests of its files, and what it has read lately.

    Until it is `settled`, after the first inspection, what is found is also written to the cache;
    what the cache has is read from it at any time.
    """

    def __init__(self, digests: Digests) -> None:
        self.digests = digests
        self.settled = False
        self._shelves: dict[str, MemoryShelf] = {}
        self._held: OrderedDict[tuple[str, str], tuple[str, object]] = OrderedDict()

    def shelf(self, cache: Cache | None, name: str) -> Shelf:
        """The shelf of this name, with everything that was ever put on it."""
        if name not in self._shelves:
            self._shelves[name] = MemoryShelf(self, cache, name)
        return self._shelves[name]

    def keep_only(self, names: Iterable[str]) -> None:
        """Forgets the shelves of other names."""
        kept = set(names)
        self._shelves = {name: shelf for name, shelf in self._shelves.items() if name in kept}

    def settle(self) -> None:
        """Ends the first inspection. What its worker processes kept is read when it is needed."""
        if not self.settled:
            self.settled = True
            self._shelves = {name: it for name, it in self._shelves.items() if it.is_filled}

    def hold(self, name: tuple[str, str], key: str, make: Callable[[], T]) -> T:
        """What was made of this name under this very key, if that was lately; else made now."""
        found = self._held.get(name)
        if found is None or found[0] != key:
            self._held[name] = found = key, make()
        self._held.move_to_end(name)
        while len(self._held) > _MOST_HELD:
            self._held.popitem(last=False)
        return cast(T, found[1])


class MemoryShelf(Shelf):
    """A shelf whose values stay in memory as they are."""

    def __init__(self, memory: Memory, cache: Cache | None, name: str) -> None:
        super().__init__(cache, name)
        self._memory = memory
        self._outcome: tuple[str, Any] | None = None
        self._kept: dict[str, tuple[str, Any]] = {}

    @property
    def is_filled(self) -> bool:
        """Whether an outcome was put on it in this process."""
        return self._outcome is not None

    def has_whole(self) -> bool:
        """Whether an outcome was kept at all, here or in the cache."""
        return self.is_filled or super().has_whole()

    def whole(self, kind: type[T], key: str) -> T | None:
        """The outcome that was kept under this very key; None where there is none."""
        if self._outcome is not None and self._outcome[0] == key:
            return cast(T, self._outcome[1])
        value = super().whole(kind, key)
        if value is not None:
            self._outcome = key, value
        return value

    def part(self, name: str, kind: type[T], key: str) -> T | None:
        """The outcome of a part that was kept under this very key."""
        kept = self._kept.get(name)
        if kept is not None and kept[0] == key:
            return cast(T, kept[1])
        value = super().part(name, kind, key)
        if value is not None:
            self._kept[name] = key, value
        return value

    def latest(self, name: str, kind: type[T]) -> T | None:
        """The outcome of a part that was kept last, whatever its key."""
        kept = self._kept.get(name)
        return super().latest(name, kind) if kept is None else cast(T, kept[1])

    def hold(self, name: str, key: str, make: Callable[[], T]) -> T:
        """What is too large to be written; the memory has it if that was made lately."""
        return self._memory.hold((self._name, name), key, make)

    def put(self, name: str, key: str, value: object) -> None:
        """Keeps the outcome of a part."""
        self._kept[name] = key, value
        if not self._memory.settled:
            super().put(name, key, value)

    def keep(self, key: str, whole: object) -> None:
        """Keeps the outcome of the whole."""
        self._outcome = key, whole
        if not self._memory.settled:
            super().keep(key, whole)
