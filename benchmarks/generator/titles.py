"""Titles of items, and the power or service that a title is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.generator.words import Words

_ALL = re.compile(
    "(?P<kind>处罚|行政强制|行政确认|行政给付|行政许可|行政审批)(?:类|决定|流程)?$"
    "|^(?:审核|审批|核准)+信息$|^办事指南$"
)
_ONE = re.compile("(?:许可|许可证|审批|核准|核发|登记)(?:（.*）)?$")
_GUIDE = re.compile("(?<=.)(?:办事|办理|服务)指南$")
_TAIL = re.compile("(?<=.)(?:(?:办事|办理|服务)指南|信息)$")
_TITLED = frozenset({"公共服务", "行政许可", "行政确认", "行政给付", "行政奖励", "其他行政权力"})
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `act` is the name of the one act it is about, `kind` that of acts it covers all of.

    `about` is what its elements repeat. A policy, a plan, an organisation has neither act nor kind.
    """

    text: str
    about: str
    act: str = ""
    kind: str = ""

    def is_about(self, name: str, kind: str) -> bool:
        """Whether this is the title of what such an act leads to."""
        return name == self.act if self.act else kind == self.kind


def read_title(text: str, names: Mapping[str, str]) -> Title:
    """A title of a real catalog; `names` are the known acts with their kinds."""
    name = _TAIL.sub("", text)
    if name in names or (_ONE.search(name) and not _ALL.search(text)) or _GUIDE.search(text):
        return Title(text, name, act=name)
    found = _ALL.search(text)
    if found is None:
        return Title(text, text)
    return Title(text, text, kind=_kind_of_all(found["kind"], text))


def _kind_of_all(kind: str | None, text: str) -> str:
    if kind is None:
        return "公共服务" if text == "办事指南" else "行政许可"
    return {"处罚": "行政处罚", "行政审批": "行政许可"}.get(kind, kind)


def kind_of(name: str, names: Mapping[str, str]) -> str:
    """The kind of an act that only a title knows."""
    if name in names:
        return names[name]
    if name.endswith("登记"):
        return "行政确认"
    return "行政许可" if _ONE.search(name) else "其他行政权力"


def names_of(words: Words) -> dict[str, str]:
    """The names of all known acts and the kind of each."""
    return {name: kind for kind, names in words.acts.items() for name in names}


def act_titles(names: Iterable[tuple[str, str]], words: Words) -> Iterator[Title]:
    """What can be published about acts, given with their kinds: a title an aspect."""
    for name, kind in names:
        if kind in _TITLED and len(name) <= _LONGEST:
            for aspect in words.phrases["act_aspects"]:
                yield Title(f"{name}{aspect}", name, act=name)


def topic_titles(random: Random, words: Words, count: int) -> Iterator[Title]:
    """Policies, plans, figures: titles that no single act stands behind."""
    names = [
        name
        for kind in ("公共服务", "行政许可", "其他行政权力")
        for name in words.acts[kind]
        if len(name) <= _LONGEST
    ]
    aspects: Sequence[str] = words.phrases["topic_aspects"]
    for name in random.sample(names, count):
        yield Title(f"{name}{random.choice(aspects)}", name)
