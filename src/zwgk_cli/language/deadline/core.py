"""A core: the words that carry a limit, and how they say it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from zwgk_cli.model.deadline import Part

Form = Literal[
    "amount",
    "before",
    "over",
    "plain",
    "day",
    "when",
    "ahead",
    "since",
    "later",
    "with",
    "according",
    "exception",
    "month",
    "ended",
]
"""How a limit is said: amount is N日(内), before N日前, over N日以上, when X时公开, ahead X前公开,
later X后公开, since X之日起公开, with 随X公开, day 当日, according 按…规定, month 6月 (an amount or
a month's name), ended 满5年不再公示, plain any other."""


class Core(Struct, frozen=True):
    """A limit as its own words state it, read up to `end`; what stands before it may add to it."""

    form: Form
    start: int
    end: int
    part: Part = field(default_factory=lambda: Part("unknown"))
    inside: bool = False
