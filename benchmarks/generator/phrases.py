"""Composes the cells of an item from the words: content, basis, channels, deadlines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from random import Random

from benchmarks.generator.words import Domain, Words

OPENNESS = "《中华人民共和国政府信息公开条例》"
DEFAULT = "信息形成或者变更之日起20个工作日内"
REPLY = "收到申请之日起20个工作日内"
_PERIOD = re.compile("每(?:年|半年|季度|月)")
_DIGITS = "零一二三四五六七八九"
_BOARD = "社区/企事业单位/村公示栏（电子屏）"
_CHANNELS = (
    "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点",
    "政务服务中心", "便民服务站", "入户/现场", _BOARD, "精准推送", "政务服务平台",
)  # fmt: skip
_VILLAGE = "村（社区）级"
_ONLY = {"政府公报": {"区级"}, "便民服务站": {"街镇级", _VILLAGE}}
_LONGEST = 18


def numeral(number: int) -> str:
    """A Chinese numeral below one hundred."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return head + (_DIGITS[ones] if ones or not head else "")


def article(random: Random) -> str:
    """An article, sometimes with its paragraph."""
    place = f"第{numeral(random.randint(5, 60))}条"
    return place + random.choice(("", "", "", "第一款", "第二款", "第（三）项"))


def basis(random: Random, domain: Domain, laws: int | None = None) -> list[str]:
    """Two to four citations of the domain's laws, the first `laws` of them if it is said so."""
    cited = random.sample(domain.laws[:laws], random.randint(1, 3))
    rows = [title + ("、".join(_articles(random)) if articled else "") for title, articled in cited]
    if not any(OPENNESS in row for row in rows):
        rows.append(f"{OPENNESS}第{numeral(random.randint(19, 21))}条")
    return rows


def law_of(citation: str) -> str:
    """What names the law in a citation, without its number and articles."""
    return citation.partition("》")[0]


def citing(rows: Sequence[str], acts: Iterable[Sequence[str]]) -> list[str]:
    """The citations, and one more for each act whose bases are not among them; OPENNESS last."""
    cited = list(rows)
    for bases in acts:
        if {law_of(row) for row in cited}.isdisjoint(law_of(row) for row in bases):
            cited.insert(max(0, len(cited) - 1), bases[0])
    return cited


def _articles(random: Random) -> list[str]:
    return [article(random) for _ in range(random.choice((1, 1, 1, 2)))]


def content(random: Random, words: Words, domain: Domain, subject: str) -> list[str]:
    """Seven to thirteen elements, some of the domain's own words, some about the subject."""
    aspects = random.sample(words.phrases["aspects"], random.randint(5, 9))
    named = len(subject) <= _LONGEST
    rows = [subject + aspect if named and random.random() < 0.5 else aspect for aspect in aspects]
    rows += random.sample(domain.elements, min(len(domain.elements), random.randint(2, 4)))
    random.shuffle(rows)
    return list(dict.fromkeys(rows))


def channels(random: Random, levels: Collection[str]) -> list[str]:
    """政府网站 and up to four more, with one that villagers see where the village publishes."""
    there = _there(levels)
    chosen = set(random.sample(there, random.choice((0, 1, 1, 2, 2, 3, 4))))
    if _VILLAGE in levels:
        chosen.add(_BOARD)
    return ["政府网站", *(name for name in _CHANNELS if name in chosen)]


def more_channels(random: Random, known: list[str], levels: Collection[str]) -> list[str]:
    """The channels and one or two that are not among them."""
    others = [name for name in _there(levels) if name not in known]
    return [*known, *random.sample(others, min(len(others), random.randint(1, 2)))]


def _there(levels: Collection[str]) -> list[str]:
    """The channels that at least one of the levels has."""
    return [name for name in _CHANNELS if not _ONLY.get(name, set(levels)).isdisjoint(levels)]


def deadline(random: Random, words: Words, title: str, method: str) -> str:
    """A limit for items of this sort; what is given on request is due when somebody asked."""
    return REPLY if method == "依申请公开" else random.choice(words.theme(title).deadlines)


def update(random: Random, words: Words, limit: str) -> str:
    """How often it is brought up to date: with a periodic limit as often as that says."""
    period = _PERIOD.match(limit)
    return period[0] if period else random.choice(words.phrases["updates"])


def telephone(random: Random) -> str:
    """A landline of eight digits."""
    return f"022-{random.randint(20000000, 89999999)}"
